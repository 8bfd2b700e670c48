package text

import (
	"strings"
	"unicode"

	"gloss/notes"
)

// namesOnly reports whether the line is nothing but a person's name, with what
// may stand in brackets after it, or a handle.
func (l *line) namesOnly() bool {
	if strings.HasPrefix(l.text, "@") {
		return true
	}
	if l.traits()&opening != 0 {
		if name, _, ok := strings.Cut(l.text, " ("); ok {
			return notes.IsPerson(name)
		}
	}
	return l.isPerson()
}

// affiliated reports whether a line is a person's name and, in brackets or after
// a comma, what the person is or where from: "Jane Doe (Acme)", "Jane Doe,
// Founder".
func affiliated(text string, t traits) bool {
	if t&(opening|semicolon|sundry) == 0 {
		return false
	}
	k := strings.IndexAny(text, "(,;")
	if k < 0 || len(text) > 90 || !onePersonOrTwo(strings.TrimRight(text[:k], " ")) {
		return false
	}
	for w := range strings.FieldsSeq(text[k+1:]) {
		if r := firstRune(strings.Trim(w, "(),;")); unicode.IsLower(r) && len(w) > 3 {
			return false
		}
	}
	return true
}

// isAffiliated is affiliated for the text of the line.
func (l *line) isAffiliated() bool {
	if l.firm == notAsked {
		l.firm = answered(affiliated(l.text, l.traits()))
	}
	return l.firm == yes
}

// whoSpeaks reports whether a line only says who speaks: a person with what the
// person is, or a bare name on a page that has several such lines.
func (w *weigher) whoSpeaks(l *line) bool {
	if l.speaks == notAsked {
		l.speaks = answered(w.saysWho(l))
	}
	return l.speaks == yes
}

func (w *weigher) saysWho(l *line) bool {
	if l.traits()&ats != 0 && handlesOnly(l.text) {
		return true
	}
	switch r := firstRune(l.text); {
	case unicode.IsLower(r):
		return byline(l.text)
	case unicode.IsDigit(r):
		return w.saysWhen(l)
	case !unicode.IsUpper(r):
		return false
	}
	return l.isAffiliated() || w.people > 1 && l.isPerson() || l.namesPeople() || byline(l.text)
}

// isPerson reports whether a line is the name of a person.
func (l *line) isPerson() bool {
	if l.person == notAsked {
		l.person = answered(notes.IsPerson(l.text))
	}
	return l.person == yes
}

// namesPeople reports whether a line is a list of people and nothing else: "Ada
// Lovelace, Grace Hopper and Alan Turing".
func (l *line) namesPeople() bool {
	if l.people == notAsked {
		l.people = answered(l.listsPeople())
	}
	return l.people == yes
}

func (l *line) listsPeople() bool {
	if l.traits()&sundry == 0 {
		return false
	}
	first, rest, ok := strings.Cut(l.text, ", ")
	if !ok || !notes.IsPerson(first) {
		return false
	}
	for name := range strings.SplitSeq(rest, ", ") {
		if !onePersonOrTwo(name) {
			return false
		}
	}
	return true
}

// onePersonOrTwo reports whether a text is the name of a person, or of two with
// "and" between them.
func onePersonOrTwo(name string) bool {
	for _, and := range [...]string{" and ", " und ", " et ", " y ", " e ", " & "} {
		if before, after, two := strings.Cut(name, and); two {
			return notes.IsPerson(before) && notes.IsPerson(after)
		}
	}
	return notes.IsPerson(name)
}

// byline reports whether a line says with a word before the names who speaks or
// wrote: "presenter: Jane Doe", "by Jane Doe", "Speakers: J. Doe, A. Roe".
func byline(text string) bool {
	word, rest, ok := strings.Cut(text, " ")
	if !ok || len(word) > 24 || len(text) > 160 {
		return false
	}
	if label, colon := strings.CutSuffix(word, ":"); colon {
		return speakerLabels().HasFolded(label)
	}
	if len(word) > 3 || !speakerPrepositions().HasFolded(word) {
		return false
	}
	name, _, _ := strings.Cut(rest, ",")
	name, _, _ = strings.Cut(name, " (")
	name, _, _ = strings.Cut(name, " and ")
	return notes.IsPerson(name)
}

// saysWhen reports whether a line says when and where a talk was: a time of the
// day with a weekday, "9am Friday, Cedar Room B".
func (w *weigher) saysWhen(l *line) bool {
	if l.traits()&digits == 0 || !startsWithTime(l.text) {
		return false
	}
	for word := range strings.FieldsSeq(l.text) {
		if _, ok := notes.ParseDay(strings.Trim(word, ",.()"), w.p.order); ok {
			return true
		}
	}
	return false
}

// fewestTold is the number of bare names below titles from which on such names say
// who speaks.
const fewestTold = 3

// mayBeTalk reports whether block k is a line alone that may be the title of a talk
// rather than a name or the end of a paragraph.
func (p *page) mayBeTalk(k int) bool {
	l := &p.lines[p.blocks[k].lines[0]]
	return p.blocks[k].lone() && l.candidate() && !l.isPerson() && (l.characters() > longestName || strings.Count(l.text, " ") > 2) && !endsSentence(strings.TrimRight(l.text, "?!"))
}

// longestName is the number of characters up to which a line may be a name that is
// not known to be one.
const longestName = 20

// amongPeople reports whether lone block k says who somebody is, no run of lines
// stands below it, and the lone line above does so too, or the one below: it is one
// of a list of people.
func (w *weigher) amongPeople(k int) bool {
	blocks := w.p.blocks
	l := &w.p.lines[blocks[k].lines[0]]
	if w.headsRun(k) || !w.whoSpeaks(l) {
		return false
	}
	return k > 0 && w.toldBelow(k-2) || w.toldBelow(k) && !l.isPerson()
}

// headsPeople reports whether lone block k stands at the head of a list of people
// with what they are, which it does not say itself: what looks like a name is the
// title of the list.
func (w *weigher) headsPeople(k int) bool {
	blocks := w.p.blocks
	for i := k; i < k+3; i++ {
		if i >= len(blocks) || !blocks[i].lone() {
			return false
		}
		if l := &w.p.lines[blocks[i].lines[0]]; i > k && !w.whoSpeaks(l) || (i == k) != l.isPerson() {
			return false
		}
	}
	return true
}

// toldBelow reports whether a line that says who speaks stands below block k.
func (w *weigher) toldBelow(k int) bool {
	blocks := w.p.blocks
	return k+1 < len(blocks) && blocks[k+1].lone() && w.whoSpeaks(&w.p.lines[blocks[k+1].lines[0]])
}

// longTitle reports whether lone block k is longer than titles mostly are, but no
// sentence, and stands above a line that says who speaks: papers have such titles.
func (w *weigher) longTitle(k int) bool {
	l := &w.p.lines[w.p.blocks[k].lines[0]]
	n := l.characters()
	return n > longestTitle && n <= 2*longestTitle && unicode.IsUpper(firstRune(l.text)) && !endsSentence(l.text) &&
		l.traits()&(slashes|quoting|backs) == 0 && !w.whoSpeaks(l) && w.toldBelow(k)
}

// handlesOnly reports whether a line holds nothing but where somebody is found:
// "Twitter - @ada", "@ada and @grace".
func handlesOnly(text string) bool {
	handles, others := 0, 0
	for word := range strings.FieldsSeq(text) {
		switch word = strings.Trim(word, "-–—:,&|"); {
		case strings.HasPrefix(word, "@") && len(word) > 2:
			handles++
		case word != "" && word != "and" && word != "und" && word != "et":
			others++
		}
	}
	return handles > 0 && others <= 1
}

// aboveTalk reports whether the line below lone block k could be a heading, and the
// one below that says who speaks: k may be the heading of a part of the programme.
func (w *weigher) aboveTalk(k int) bool {
	blocks := w.p.blocks
	if k+1 >= len(blocks) || !blocks[k+1].lone() {
		return false
	}
	next := &w.p.lines[blocks[k+1].lines[0]]
	return next.candidate() && !w.whoSpeaks(next) && w.toldBelow(k+1)
}
