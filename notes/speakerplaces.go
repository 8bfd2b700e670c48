package notes

import (
	"strings"
	"unicode"

	"gloss/model"
)

// speakerPlace is where in the title of a talk its speakers stand. Notes name them
// in the same place throughout, so that those who are people without doubt tell who
// else is named there.
type speakerPlace int

const (
	inBracket  speakerPlace = iota // "Queues (Ada Lovelace, ACME)"
	afterSign                      // "Queues – Ada Lovelace"
	beforeSign                     // "Ada Lovelace – Queues"
	beforeColon
	afterComma // "Queues, Ada Lovelace"
	speakerPlaces
)

// placedNames are the words in each place of a title that may be names.
type placedNames [speakerPlaces][]string

// placesOf returns what may be names in a title, by place.
func placesOf(title string) (p placedNames) {
	if title = undecorated(title); len(title) > 300 {
		return p
	}
	if _, inner, ok := closeBracket(title); ok {
		if p[inBracket] = bracketed(inner); p[inBracket] == nil {
			p[inBracket] = beforeFirm(inner)
		}
	}
	signs := opening(title)
	p[afterSign] = behindSign(title, signs)
	if i := strings.Index(title, ": "); i > 0 {
		p[beforeColon] = employed(title[:i])
	}
	for _, sign := range [...]string{" – ", " — ", " -- ", " - ", " | "} {
		if p[beforeSign] != nil || signs&(1<<(sign[1]%64)) == 0 {
			continue
		}
		if i := strings.Index(title, sign); i > 0 {
			if p[beforeSign] = employed(title[:i]); p[beforeSign] == nil && onlyGivenName(title[:i]) {
				p[beforeSign] = []string{title[:i]}
			}
		}
	}
	if i := strings.LastIndex(title, ", "); i > 0 && IsPerson(title[i+2:]) {
		p[afterComma] = []string{title[i+2:]}
	}
	for k, list := range p {
		if !mayBeNames(list) {
			p[k] = nil
		}
	}
	return p
}

// onlyGivenName reports whether a text is a given name and nothing else, and no word
// besides.
func onlyGivenName(s string) bool {
	low := strings.ToLower(s)
	return nameWord(s) && givenNames(low) && !wordsToo(low)
}

// undecorated returns a title without the number that it has in an order ("01 - ") and
// the small pictures that stand round it.
func undecorated(title string) string {
	title = strings.TrimFunc(title, isDecoration)
	n := digitsOf(title)
	if rest := strings.TrimLeft(title[n:], ".) "); n > 0 && n < 4 && len(rest) < len(title)-n {
		for _, dash := range [...]string{"- ", "– ", "— "} {
			rest = strings.TrimPrefix(rest, dash)
		}
		if r := firstRune(rest); unicode.IsUpper(r) {
			return rest
		}
	}
	return title
}

// isDecoration reports whether a character is a blank or part of a small picture.
func isDecoration(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.So, r) || r == '\ufe0f' || r == '\u200d' || r >= 0x1f3fb && r <= 0x1f3ff
}

// taggedTalk returns who stands before the first comma of a title that says of itself that it is
// a talk: "Ada Lovelace, Engines at Work [Keynote]".
func taggedTalk(title string) []string {
	open := strings.IndexByte(title, '[')
	if open < 0 {
		return nil // as most
	}
	tag, _, ok := strings.Cut(title[open+1:], "]")
	who, _, comma := strings.Cut(title[:open], ", ")
	if !ok || !comma || len(tag) > 24 || !speechWords(strings.ToLower(tag[strings.LastIndexByte(tag, ' ')+1:])) {
		return nil
	}
	if list := names(who); sureNames(list) {
		return list
	}
	return nil // "Docker Compose, Swarm and Friends [Talk]"
}

// beforeFirm returns the names with which a bracket begins, where a firm of a few
// words follows them; nil for none.
func beforeFirm(inner string) []string {
	parts := strings.Split(withoutRole(inner), ", ")
	n := 0
	for n < len(parts) && IsPerson(parts[n]) {
		n++
	}
	if n+1 != len(parts) || len(strings.Fields(parts[n])) > 4 {
		return nil
	}
	return parts[:n:n]
}

// titleNames gathers the names in the titles of talks.
type titleNames struct {
	unsureNames
	surely  [speakerPlaces]int // how many titles have people in a place
	perhaps [speakerPlaces]int // how many have what may be people there, and nobody else

	behindComma int           // of those, how many have people without doubt behind a comma
	places      []placedNames // of the sections that are not sure
}

// addSure counts a title whose speakers are known.
func (t *titleNames) addSure(title string, list []string) {
	t.sure++
	for k, names := range placesOf(title) {
		if len(names) > 0 && names[0] == list[0] {
			t.surely[k]++
		}
	}
}

// addUnsure keeps a title that may name somebody; list is what SpeakersOf takes
// for names in it. It reports whether that may be names.
func (t *titleNames) addUnsure(s *model.Section, title string, list []string) bool {
	places := placesOf(title)
	found := false
	for k, names := range places {
		if len(names) == 0 {
			continue
		}
		t.perhaps[k]++
		found = true
		if speakerPlace(k) == afterComma && sureNames(names) {
			t.behindComma++
		}
	}
	if !mayBeNames(list) {
		list = nil
	}
	if found || list != nil {
		t.add(s, list)
		t.places = append(t.places, places)
	}
	return list != nil
}

// speaksFor reports whether people are named in a place: at least half of those in it
// are people, or some are and three talks in five have what may be names there.
func (t *titleNames) speaksFor(k speakerPlace) bool {
	sure, all := t.surely[k], t.surely[k]+t.perhaps[k]
	return sure > 0 && (2*sure >= t.perhaps[k] || all > 2 && 5*all >= 3*t.talks)
}

// settle takes for each title what stands where the others name people; where none
// surely does, what most of them have.
func (t *titleNames) settle() {
	if t.behindComma > 1 {
		t.surely[afterComma] += t.behindComma // one alone may be whom the talk is about
	}
	placed := t.surely != [speakerPlaces]int{}
	named := 0
	for _, list := range t.names {
		if list != nil {
			named++
		}
	}
	for i, s := range t.sections {
		best := speakerPlaces
		for k, names := range t.places[i] {
			place := speakerPlace(k)
			if len(names) > 0 && t.speaksFor(place) && (best == speakerPlaces || t.surely[k] > t.surely[best]) {
				best = place
			}
		}
		switch {
		case best != speakerPlaces:
			spokenBy(s, t.places[i][best])
		case t.names[i] != nil && (!placed && t.sure > 0 && t.sure*2 >= named || t.talks >= 3 && named*5 >= t.talks*3):
			spokenBy(s, t.names[i])
		}
	}
}
