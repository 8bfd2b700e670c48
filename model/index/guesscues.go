package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file has the words and marks beside a guess that speak for a name, or
// against one.

// plainSmall reports whether a form is of small letters, with at most a number
// at its end, so that its look alone does not tell it from a word of prose.
func plainSmall(form string) bool {
	for i := range len(form) {
		b := form[i]
		if isDigit(b) && i > 0 && (i+1 == len(form) || isDigit(form[i+1])) {
			continue
		}
		if b < 'a' || b > 'z' {
			return false
		}
	}
	return !toolEnding(form)
}

// plainStranger reports whether a guess in notes of a language of which the lists
// know few words is nothing but a word with a capital, and only its look and the
// names about it speak for it.
func (f *finder) plainStranger(c *candidate, r *run, b *beside) bool {
	return !f.english && !f.foreign && !c.thing.confirmed && b.is(speltLarge) && !b.is(speltCamel|speltApart) && !distinct(f.form(c)) && !r.foreign() && !f.backed(c, r, b)
}

// numberedNext reports whether the text begins with the number of a section
// rather than with a version: "5.3. The next one".
func numberedNext(text string) bool {
	end := 0
	for end < len(text) && (isDigit(text[end]) || text[end] == '.') {
		end++
	}
	return end > 2 && text[end-1] == '.'
}

// backed is supported for a word that may be one of a language of which the lists
// know little, so that neither its place nor the words beside it tell as much.
func (f *finder) backed(c *candidate, r *run, b *beside) bool {
	if b.alone && f.aloneBeside(c) > 0 || version(b.right) && !numberedNext(b.right) || b.follows(saysType) || b.leads(saysType) || explained(b.right) || b.writtenIn() || b.replacing() || b.follows(saysUsed) && movesTo(b.prev) {
		return true
	}
	if s := f.layout.segAt(r, c.lo); s != nil && r.segs.lo != r.segs.hi && (s.code() || s.link != nil && s.lo == c.lo && s.hi == c.hi) {
		return true
	}
	linked, beside := f.linkedTo(c, r)
	return linked > 0 && linked+beside > 1 || linked > 0 && b.next == "" && b.prev == ""
}

// supported reports whether more speaks for a guess than its look and the names
// about it: its place in a list, its mark-up, a word that says what it is.
func (f *finder) supported(c *candidate, r *run, b *beside) bool {
	if b.alone || b.element(true) || ofProgram(b) || f.english && opens(b.left) && defines(b.right) ||
		version(b.right) || b.follows(saysType) || b.leads(saysType) && !strings.HasSuffix(b.next, "s") || explained(b.right) ||
		b.follows(saysReplaced) || b.leads(saysReplaced) || b.replacing() || b.writtenIn() || f.english && made(b) || f.english && b.follows(saysUsed) {
		return true
	}
	if s := f.layout.segAt(r, c.lo); s != nil && r.segs.lo != r.segs.hi && (s.code() || s.strong || s.link != nil) {
		return true
	}
	names, guesses := f.linkedTo(c, r)
	return names+guesses > 0
}

// named reports whether the word after a guess in small letters says what one thing it
// is, so that the article before is that of the noun: "the killall utility".
func (b *beside) named() bool {
	return b.leads(saysType) && b.next != "" && b.next[len(b.next)-1] != 's'
}

// appNoun reports whether the word after a name with a capital says that it is that of a
// program, and of no building or firm.
func appNoun(word string) bool {
	switch word {
	case "app", "plugin", "plug-in", "addon", "extension", "framework", "crate", "gem":
		return true
	}
	return false
}

// made reports whether the words beside a guess say that somebody has made it,
// and what for: "created zorb to test", "wrote zorb for tests".
func made(b *beside) bool {
	if !b.follows(saysMade) {
		return false
	}
	switch b.next {
	case "", "to", "for", "which", "that", "as":
		return true
	}
	return false
}

// spokenOf reports whether the text before a name says that somebody tells people of
// what it names: "slides about", "an introduction to".
func spokenOf(left string) bool {
	last := lastWordOf(left)
	switch last {
	case "about", "on", "to", "of":
	default:
		return false
	}
	switch catalog.Fold(lastWordOf(strings.TrimRight(left[:len(left)-len(last)], " "))) {
	case "slides", "talk", "talks", "presentation", "workshop", "tutorial", "demo", "keynote", "screencast", "poster", "vignette":
		return true
	case "intro", "introduction":
		return last == "to"
	}
	return false
}

// makingWord reports whether the word before a name says that somebody has made it.
func makingWord(word string) bool {
	switch word {
	case "created", "built", "wrote", "made", "developed", "released", "launched", "published", "sourced", "introduced", "introducing", "announced":
		return true
	}
	return false
}

// cueBeside reports whether a word next to a guess may be part of what a rule looks
// for there that no other saying tells of: "such as", "(now", "e.g.", "X by".
func cueBeside(word string) bool {
	switch word {
	case "as", "like", "g", "ejemplo", "exemple", "beispiel", "example", "instance", "например", "now", "by", "es", "instead", "tool", "utility", "are", "include":
		return true
	}
	return false
}

// partOfPerson reports whether the run is two or three words with capitals and
// no more, as a person's name is, and the guess is one of them.
func (f *finder) partOfPerson(c *candidate, r *run) bool {
	if len(r.text) >= 48 || int(c.hi-c.lo) >= len(r.text) {
		return false
	}
	text := strings.TrimSpace(r.text)
	return len(text) < 40 && int(c.hi-c.lo) < len(text) && strings.IndexByte(f.form(c), ' ') < 0 && strings.Count(text, " ") < 4 && looksLikePerson(text)
}

// replacing reports whether the text before a name says in several words that
// something takes its place, or is like it or unlike it.
func replacing(left string) bool {
	last := lastWordOf(left)
	if !insteadCue(last) {
		return false
	}
	rest := left[:len(left)-len(last)]
	return rest != "" && rest[len(rest)-1] == ' ' && replacingEnds[last].of(rest[:len(rest)-1])
}

// replacingEnds are the words before the last one of what replacing looks for, by that.
var replacingEnds = map[string]*ends{
	"of":   endsOf("instead", "in favor", "in favour", "ahead"),
	"than": endsOf("rather", "faster", "slower", "smaller", "lighter", "simpler", "better", "worse", "easier", "nicer", "newer", "cheaper"),
	"from": endsOf("migrated", "moved", "switched"),
	"to":   endsOf("alternative", "similar", "compared", "comparable", "equivalent", "switched", "migrated", "ported"),
	"for":  endsOf("replacement"),
	"von":  endsOf("an Stelle", "weg"),
	"de":   endsOf("au lieu", "à la place", "en lugar", "en vez"),
	"di":   endsOf("al posto", "invece"),
}

// insteadCue reports whether the word may end what replacing looks for.
func insteadCue(word string) bool {
	switch word {
	case "of", "than", "from", "to", "for", "von", "de", "di":
		return true
	}
	return false
}

// adopts reports whether what follows the word is taken up, left or built on.
func adopts(word string) bool {
	switch word {
	case "to", "from", "by", "on", "in", "over", "mit", "auf", "von", "zu", "nach", "über", "avec", "sur", "vers", "con", "de", "на", "через", "над", "поверх", "из", "с", "в", "от", "для", "and", "und", "или", "и":
		return true
	}
	return false
}

// joinedName reports whether hyphens or underscores join the parts of a name,
// each of which is a name itself or no everyday word: not "third-party".
func (f *finder) joinedName(form string) bool {
	if strings.IndexAny(form, "-_") <= 0 || hasUpper(form) {
		return false
	}
	odd := false
	for part := range strings.FieldsFuncSeq(form, func(r rune) bool { return r == '-' || r == '_' }) {
		plain := f.usageOf(part) == everyday && f.entryNamed(part) == nil
		if plain && strings.IndexByte(form, '_') < 0 || adjectival(part) {
			return false
		}
		odd = odd || !plain
	}
	return odd
}

// goesWith reports whether the first part of a name is that of a known thing
// that the notes name, as in those of its plugins: "grunt-montage".
func (f *finder) goesWith(form string) bool {
	k := strings.IndexByte(form, '-')
	if k < 3 || hasUpper(form) || adjectival(form[strings.LastIndexByte(form, '-')+1:]) {
		return false
	}
	e := f.entryNamed(form[:k])
	return e != nil && f.thingOf(e).confirmed
}

// belongsTo reports whether a name is that of a thing that the notes name, of two parts
// that a hyphen joins, and a third one that says what kind of thing it is itself or is no
// ordinary word: "node-red-dashboard".
func (f *finder) belongsTo(form string) bool {
	k := strings.LastIndexByte(form, '-')
	if k < 0 || hasUpper(form) || strings.IndexByte(form[:k], '-') < 0 {
		return false
	}
	last := form[k+1:]
	e := f.entryNamed(form[:k])
	return e != nil && f.thingOf(e).confirmed && (typeNoun(last) || !ordinaryWord(last)) && !adjectival(last)
}

// setOff reports whether a guess is all of what is emphasised or set as code.
func (f *finder) setOff(c *candidate, r *run) bool {
	s := f.layout.segAt(r, c.lo)
	return s != nil && r.segs.lo != r.segs.hi && (s.strong || s.code()) && s.lo == c.lo && s.hi == c.hi
}

// doneBy reports whether the text before a name ends with what somebody has
// done: "developed by".
func doneBy(left string) bool {
	done, ok := strings.CutSuffix(left, " by")
	if !ok {
		if done, ok = strings.CutSuffix(left, " von"); !ok {
			return false
		}
	}
	switch strings.ToLower(lastWordOf(done)) {
	case "developed", "made", "created", "maintained", "sponsored", "acquired", "bought", "owned", "run", "founded", "funded", "published", "offered", "provided", "organized", "organised", "hosted", "presented", "authored", "supported", "sold", "started", "donated",
		"talk", "post", "article", "session", "presentation", "keynote", "speech", "workshop", "question", "comment", "slides", "blogpost", "lecture", "demo", "tutorial", "given", "led", "vortrag", "vorgestellt", "gehalten":
		return true
	}
	return false
}

// speaks reports whether the word after a name is what people do.
func speaks(word string) bool {
	switch word {
	case "said", "says", "asked", "asks", "thinks", "wants", "told", "showed", "shows", "swears", "prefers", "likes", "loves", "hates", "brings", "brought", "knows", "believes", "thought", "tried", "tries", "found", "explained", "reported", "reports", "presents", "explains", "presented", "wrote", "writes", "works", "joined", "will", "sagt", "fragt", "zeigt", "erzählt", "schaut", "meint", "dit", "dice":
		return true
	}
	return false
}

// utters reports whether the word after a name is what people do and programs hardly,
// in any language.
func utters(word string) bool {
	switch word {
	case "said", "says", "asked", "asks", "told", "thinks", "thought", "believes", "believed", "explained", "explains", "wrote", "answered", "answers", "replied", "argued", "argues", "suggested", "mentioned", "noted", "spoke", "talked", "talks", "presented", "demoed", "recommended", "complained", "announced", "gave", "joked",
		"sagte", "sagt", "fragte", "fragt", "meinte", "meint", "erklärte", "erklärt", "erzählte", "erzählt", "berichtete", "berichtet", "stellte", "antwortete",
		"explique", "demande", "raconte", "présente", "pense", "dijo", "preguntó", "pregunta", "explicó", "presentó", "contó", "disse", "perguntou", "explicou", "apresentou", "spiega", "chiede", "racconta",
		"zei", "zegt", "vroeg", "vraagt", "vertelde", "vertelt", "sa", "sade", "säger", "frågade", "berättade", "sagde", "siger", "spurgte", "fortalte", "sanoi", "kysyi", "kertoi", "powiedział", "powiedziała", "mówi", "zapytał", "zapytała", "řekl", "řekla", "říká", "zeptal", "mondta", "kérdezte", "dedi", "sordu", "anlattı",
		"сказал", "сказала", "говорит", "спросил", "спросила", "рассказал", "рассказала", "рассказывает", "объяснил", "объяснила", "ответил", "ответила", "показал", "показала", "сказав", "запитав", "запитала", "розповів", "розповіла", "каза", "попита":
		return true
	}
	return false
}

// defines reports whether what follows a name at the start of a point goes on
// to speak of it.
func defines(right string) bool {
	if right != "" && isASCIILetter(right[0]) {
		return subjectCue(catalog.Fold(firstWordOf(right)))
	}
	for _, mark := range [...]string{"–", "—", "- ", ":", "(", "=", "->", "→", "+", ","} {
		if strings.HasPrefix(right, mark) {
			return true
		}
	}
	return false
}

// personal reports whether a word is a forename or surname, be it another word
// too.
func (f *finder) personal(word string) bool {
	return listsOfFold(word)&(forenameList|properList) != 0
}
