package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// findPeople makes the names of people known: speakers and authors of the
// document, those with a title before their name, who said a quotation. It
// makes candidates of handles too.
func (f *finder) findPeople(doc *model.Document) {
	if f.layout.past == 0 { // they are known in all stretches from then on
		for _, name := range doc.Authors {
			f.person(name, whyPerson)
		}
		doc.Walk(func(s *model.Section) {
			for _, name := range s.Facts().Speakers {
				f.person(name, whySpeaker)
			}
		})
	}
	runs := f.layout.runs
	for i := range runs {
		r := &runs[i]
		switch {
		case r.kind == attributionRun:
			name := strings.Trim(r.text, " \t-–—.,;:()\"“”")
			if looksLikePerson(name) && !roleNoun(name[strings.LastIndexByte(name, ' ')+1:]) {
				f.person(name, whyPerson)
			}
		case r.code > 0 && !r.prose, r.marks&(leadMark|atMark) == 0 && r.rules&(titledBrief|byBrief) == 0 && r.segs.lo == r.segs.hi && f.english:
			continue // as most
		}
		f.peopleOf(r)
	}
	f.bracketed()
	f.attended()
	f.chatters()
	f.cited()
	f.fullNames()
	f.owned()
	f.bareNames()
}

// profiled makes people known whose name is the text of a link to a page of
// their own.
func (f *finder) profiled(r *run) {
	segs := f.layout.segs[r.segs.lo:r.segs.hi]
	for k := range segs {
		s := &segs[k]
		if s.link == nil || s.link.Auto {
			continue
		}
		if name := strings.TrimSpace(r.text[s.lo:s.hi]); looksLikePerson(name) && profile(s.link.Target) && f.named(name) {
			f.person(name, whyPerson)
		}
	}
}

// profile reports whether an address is that of a person's page.
func profile(url string) bool {
	host, path := hostOf(url), pathOf(url)
	if path == "" {
		return false
	}
	switch host {
	case "twitter.com", "x.com", "github.com", "gitlab.com", "codeberg.org", "mastodon.social", "bsky.app", "instagram.com":
		return strings.IndexByte(path, '/') < 0
	case "linkedin.com":
		return strings.HasPrefix(path, "in/")
	}
	return strings.HasPrefix(path, "@") && strings.IndexByte(path, '/') < 0
}

// bracketed makes people known who have the line below a title to themselves,
// or stand in brackets at the end of a title or a point ("PyPy (Maciej Fijalkowski)"), or after "by" in a line of their own.
// One such name may be something else, unless it begins with a forename; two or
// more in the same form are people.
func (f *finder) bracketed() {
	var maybe []string
	beside := -2 // the last run that is nothing but a person below a title
	runs := f.layout.runs
	for i := range runs {
		r := &runs[i]
		few := r.marks&(commaMark|andMark|bracketMark) == 0 && r.rules&(andBrief|byBrief) == 0
		if few && r.lead != int32(i-1) && beside != i-1 || r.code > 0 && !r.prose || r.kind == attributionRun {
			continue // as most
		}
		if f.speakerLine(i, beside) {
			f.person(r.text, whySpeaker)
			beside = i
			continue
		}
		if few || f.lineOfPeople(r) || f.posts(r) {
			continue
		}
		if r.rules&byBrief != 0 {
			if name, ok := strings.CutPrefix(r.text, "by "); ok && f.named(name) {
				f.person(name, whyPerson)
				continue
			}
		}
		if r.marks&bracketMark == 0 {
			continue
		}
		name := f.bracketedName(r.text)
		if name == "" {
			continue
		}
		if word, _, _ := strings.Cut(name, " "); isTitle(word) || f.usageOf(word) == forename {
			f.person(name, whySpeaker)
			continue
		}
		maybe = append(maybe, name)
	}
	if len(maybe) < 2 {
		return
	}
	for _, name := range maybe {
		f.person(name, whySpeaker)
	}
}

// speakerLine reports whether the i-th run is nothing but a person below a title, or below
// the run beside, where that is such a one: those who spoke with them.
func (f *finder) speakerLine(i, beside int) bool {
	runs := f.layout.runs
	r := &runs[i]
	if i == 0 || r.kind != textRun {
		return false
	}
	if r.lead == int32(i-1) && runs[i-1].kind == titleRun {
		return f.namedBelow(r.text) && !titleOfTools(runs[i-1].text)
	}
	return beside == i-1 && runs[beside].lead == r.lead && f.namedBelow(r.text)
}

// bracketedName returns what may be a person's name in brackets at the end of a text,
// "" where there is none.
func (f *finder) bracketedName(text string) string {
	text, ok := strings.CutSuffix(text, ")")
	if !ok {
		return ""
	}
	k := strings.LastIndexByte(text, '(')
	if k < 2 || len(text)-k > 60 || !f.named(text[k+1:]) {
		return ""
	}
	return text[k+1:]
}

// named reports whether text can be a person's name: two or three words with
// capitals of which none is an everyday word or says what somebody does, and not all
// are words of the language.
func (f *finder) named(text string) bool {
	text = f.untitled(text)
	if !looksLikePerson(text) {
		return false
	}
	if first, _, _ := strings.Cut(text, " "); !given(first) && f.makes(first) {
		return false
	}
	if corporate(text[strings.LastIndexByte(text, ' ')+1:]) {
		return false
	}
	odd := !f.english // a word that is rather a name
	for w := range strings.FieldsSeq(text) {
		folded := f.fold(w)
		if len(w) > 4 && commonEnding(w) || role(folded) || f.usageOf(folded) == everyday {
			return false
		}
		odd = odd || !plainASCII(w) || given(w) || f.senseOf(w) < ordinary || strings.HasSuffix(w, ".")
	}
	return odd
}

// makes reports whether names of the catalogue begin with a word, be it in another case,
// as those of what a company makes begin with its name: "Intel Graphics".
func (f *finder) makes(word string) bool {
	for _, n := range f.cat.Starting(catalog.Fold(word)) {
		if size := len(word); n.Start == 0 && len(n.Text) > size+1 && n.Text[size] == ' ' && strings.EqualFold(n.Text[:size], word) && startsLarge(n.Text[size+1:]) {
			return true
		}
	}
	return false
}

// commonEnding reports whether a word ends as nouns do that are no names.
func commonEnding(w string) bool {
	return commonEndings.of(w)
}

var commonEndings = endsOf("ing", "tion", "ment", "ness", "ity", "ics", "ware", "tions", "ments", "work", "works", "ology", "ism", "ence", "ance", "ture")

// person makes a person's name known in the whole document.
func (f *finder) person(name string, why rule) {
	name = ownerless(strings.TrimSpace(f.untitled(strings.TrimSpace(name))))
	if f.persons[name] {
		return // as most: notes repeat them
	}
	words := strings.Fields(name)
	if n := len(words); n == 3 && !given(words[2]) && f.namesTool(words[2]) {
		words, name = words[:2], words[0]+" "+words[1] // what they spoke of
	}
	if len(words) < 2 && !(why == whySpeaker && eastern(name)) || len(words) > 5 || len(name) > 60 || strings.ContainsAny(name, "/:;,&+=@0123456789") || f.entryNamed(name) != nil {
		return
	}
	for _, w := range words {
		if startsLarge(w) && len(w) > 2 && !allCaps(w) {
			f.folk[catalog.Fold(w)] = true
		}
	}
	name = strings.Join(words, " ")
	f.persons[name] = true
	person := f.identified(model.PersonMention, foldKey(name), name)
	f.calledBy(words[0], person)
	f.addLocal(name, person, why, false)
}

// ownerless removes from a name what makes it that of an owner: "Ada Byron's".
func ownerless(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
}

// untitle removes the titles before a name.
func untitle(name string) string {
	for {
		word, rest, ok := strings.Cut(name, " ")
		if !ok || !isTitle(word) {
			return name
		}
		name = strings.TrimLeft(rest, " ")
	}
}

// untitled is untitle, but keeps the first letter of a forename: "D." and "M." are titles in
// Spanish and French only.
func (f *finder) untitled(name string) string {
	if (strings.HasPrefix(name, "D. ") || strings.HasPrefix(name, "M. ")) && !slices.Contains([]string{"es", "ca", "gl", "fr"}, f.language) {
		return name
	}
	return untitle(name)
}

func isTitle(word string) bool {
	switch word {
	case "Dr.", "Dr", "Prof.", "Prof", "Mr.", "Mrs.", "Ms.", "Rev.", "Sir", "Dr.-Ing.", "Dipl.-Ing.", "PD", "Frau", "Herr", "Herrn", "Fr.", "Hr.", "Hrn.", "Mme.", "Mme", "Mmes", "Mlle", "M.", "MM.", "Me", "Sra.", "Sr.", "Srta.", "Dña.", "Don", "Doña", "D.", "Dra.", "Dra", "Profa.", "Drs.", "Ir.", "Mw.", "Dhr.", "Mevrouw", "Meneer", "Sig.", "Sig.ra", "Sig.na", "sig.", "sig.ra", "dott.", "dott.ssa", "Dott.", "Dott.ssa", "ing.", "Ing.", "prof.", "prof.ssa", "Prof.ssa", "avv.", "Avv.", "dr", "dr.", "inż.", "pan", "pani", "Pan", "Pani", "г-н", "г-жа", "Cllr.", "Miss":
		return true
	}
	return false
}

// titled finds names with a title before them.
func (f *finder) titled(text string) {
	for at := 0; ; {
		k := strings.Index(text[at:], "r")
		if len(text) < 6 || k < 0 {
			return
		}
		k += at
		at = k + 1
		// Dr., Prof. and the like have an "r" second or third from the dot.
		lo := k - 1
		if lo < 0 || text[lo] != 'D' && text[lo] != 'P' || lo > 0 && isWordByte(text[lo-1]) {
			continue
		}
		word, rest, ok := strings.Cut(text[lo:min(len(text), lo+80)], " ")
		if !ok || !isTitle(word) || !strings.HasSuffix(word, ".") {
			continue
		}
		rest = untitle(rest)
		if name := leadingName(rest); name != "" {
			words := strings.Fields(name)
			if len(words) == 3 && len(name)+1 < len(rest) && rest[len(name)] == ' ' && startsLarge(rest[len(name)+1:]) && !given(words[1]) {
				name = words[0] + " " + words[1] // the third begins what follows
			}
			f.person(name, whyPerson)
		}
	}
}

// mayLead is mayLead for the text of a run that was cut to tokens.
func (f *finder) mayLead(r *run) bool {
	if r.text == "" {
		return false
	}
	switch b := r.text[0]; {
	case !mayBeUpper(b) && b != ' ' && b != '[', generalPunctuation(r.text):
		return false // as most
	case r.tokens.hi-r.tokens.lo > 1:
		if t := f.tokens[r.tokens.lo]; t.lo == 0 && r.text[t.hi] == ' ' {
			return mayBeUpper(b) && mayBeUpper(r.text[t.hi+1])
		}
	case r.segs.lo == r.segs.hi:
		return false // a name has two words
	}
	return mayLead(r.text)
}

// mayLead reports whether leadingName may find a name at the start of text or behind
// blanks and a bracket there. It says yes where it cannot tell.
func mayLead(text string) bool {
	at := 0
	for at < len(text) && text[at] == ' ' {
		at++
	}
	if at == len(text) || text[at] == '[' || text[at] >= utf8.RuneSelf {
		return at < len(text)
	}
	if !isUpper(text[at]) {
		return false
	}
	for at < len(text) && (wordBytes[text[at]] || text[at] == '-' || text[at] == '\'') {
		at++
	}
	if at == len(text) || text[at] < utf8.RuneSelf && text[at] != ' ' {
		return false
	}
	return text[at] != ' ' || at+1 < len(text) && (isUpper(text[at+1]) || text[at+1] >= utf8.RuneSelf)
}

// leadingName returns the two or three words with capitals at the start of
// text, "" where there are fewer.
func leadingName(text string) string {
	end, count, at := 0, 0, 0
	for count < 3 && startsLarge(text[at:]) {
		word := firstWordOf(text[at:])
		if len(word) < 2 {
			break
		}
		at += len(word)
		for at < len(text) && (text[at] == '-' || text[at] == '\'') && at+1 < len(text) && isWordByte(text[at+1]) {
			at += 1 + len(firstWordOf(text[at+1:]))
		}
		end = at
		count++
		if at >= len(text) || text[at] != ' ' {
			break
		}
		at++
	}
	if count < 2 {
		return ""
	}
	return text[:end]
}

// looksLikePerson reports whether text is two or three words that each begin
// with a capital and go on in small letters.
func looksLikePerson(text string) bool {
	words, blank, odd := 0, true, false
	for k := range len(text) {
		b := text[k]
		if blank && b != ' ' {
			if words++; words > 3 || 'a' <= b && b <= 'z' {
				return false // as most
			}
		}
		blank, odd = b == ' ', odd || b < ' ' || b >= utf8.RuneSelf
	}
	if words < 2 && !odd {
		return false
	}
	count := 0
	for w := range strings.FieldsSeq(text) {
		if count++; count > 3 {
			return false
		}
		for i, r := range w {
			if i == 0 && !unicode.IsUpper(r) || i > 0 && !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' && r != '.' {
				return false
			}
		}
		if strings.IndexFunc(w, unicode.IsLower) < 0 && !strings.HasSuffix(w, ".") {
			return false
		}
	}
	return count > 1
}

// roleNoun reports whether a word says what somebody does.
func roleNoun(word string) bool { return role(catalog.Fold(word)) }

// role is roleNoun for a folded word.
func role(word string) bool {
	switch word {
	case "engineer", "developer", "manager", "director", "architect", "analyst", "consultant", "researcher", "scientist", "professor", "speaker",
		"author", "editor", "officer", "president", "founder", "maintainer", "lead", "head", "student", "user", "designer", "administrator", "team", "proverb", "dev", "advocate", "evangelist", "moderator", "cofounder", "co-founder", "technologist", "host", "coach", "strategist", "freelancer", "creator", "co-creator", "inventor", "chair", "chairman", "treasurer", "secretary", "ceo", "cto":
		return true
	}
	return false
}
