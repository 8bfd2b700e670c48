package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// weighWords looks at the words beside the name, and at a point that is
// nothing but the name.
func (f *finder) weighWords(w *weight, c *candidate, r *run, b *beside, now situation) {
	f.weighAlone(w, c, r, b)
	f.weighSaid(w, c, r, b)
	f.weighGrammar(w, b, now.topic)
	if r.look().code {
		w.add(-40, none)
	}
	if c.thing.entry != nil && !b.small && (f.employer(r, c) || f.posted(r, c)) {
		w.add(-60, none)
	}
	if c.thing.entry != nil && !b.small && !b.typed && !version(b.right) && len(f.folk) > 0 && f.folk[f.fold(r.text[c.lo:c.hi])] {
		w.add(-80, none) // the notes have somebody of that name
	}
	if strings.HasPrefix(strings.TrimLeft(r.text[c.hi:], " "), "#") && event(r, c) {
		w.add(-60, none)
	}
	if f.joined(c, r, b.next) {
		w.add(25, whyList)
	}
	if r.kind == titleRun {
		w.add(14*f.namesInTitles(c), whyList)
		if c.thing.entry != nil && c.thing.entry.Kind == "service" && inBrackets(r.text, c) && strings.Trim(r.text[c.hi:], ") ") == "" {
			w.add(-30, none) // where the speaker is from
		}
	}
	if c.element(b.left, b.right, w.plain) {
		w.add(8, whyList)
		if f.takenIn(c) {
			w.add(22, whyList)
		}
	}
}

// beside is what stands beside a name.
type beside struct {
	left, right string // as before and after give it
	prev, next  string // the words next to it, folded
	small       bool   // the name has no capital here
	typed       bool   // a word next to it says that it is a tool; not for guesses
	alone       bool   // it has the run to itself
	usage       usage  // of the name; not for guesses

	linked, guesses int // as linkedTo gives them; only for guesses
}

func (f *finder) besideOf(c *candidate, r *run) beside {
	form := r.text[c.lo:c.hi]
	b := beside{left: before(r.text, c.lo), right: after(r.text, c.hi), small: !hasUpper(form)}
	b.prev, b.next = f.fold(lastWordOf(b.left)), f.fold(firstWordOf(b.right))
	if strings.HasSuffix(b.left, ".") || strings.HasSuffix(b.left, ":") {
		b.prev = ""
	}
	b.alone = b.left == "" && (wordless(b.right) || version(b.right) && strings.IndexByte(b.right, ' ') < 0)
	return b
}

// weighAlone looks at a point or title that is nothing but the name, and at
// the place of the name in it.
func (f *finder) weighAlone(w *weight, c *candidate, r *run, b *beside) {
	switch {
	case b.alone:
		w.add(22, whyList)
		if f.standsAlone(c.run-1) || f.standsAlone(c.run+1) {
			w.add(12, whyList)
			if w.plain {
				w.add(12, whyList)
			}
		}
		if r.kind == titleRun {
			w.add(15, whyList)
		}
	case wordless(b.right) && strings.HasSuffix(b.left, ":") && strings.Count(b.left, " ") < 3:
		w.add(18, whyPhrase) // the value of a label
	}
	if b.left != "" {
		return
	}
	if r.listed {
		w.add(30, whyList)
	}
	if r.glossed && allCaps(r.text[c.lo:c.hi]) {
		w.add(-50, none) // letters that stand for words
	}
	for _, mark := range [...]string{"–", "-", "(", ":"} {
		if strings.HasPrefix(b.right, mark) {
			w.add(8, whyPhrase)
		}
	}
	if b.small && !b.alone && f.large && r.kind == textRun {
		w.add(30, whyCase) // an ordinary word would have a capital here
	}
}

// weighSaid looks at what the words beside the name say of it.
func (f *finder) weighSaid(w *weight, c *candidate, r *run, b *beside) {
	switch {
	case b.left == "" && b.usage == everyday && b.small && numbered(b.right):
		w.add(-40, none) // "talk 3", "question 1"
	case b.left == "" && b.usage != unusual && edition(b.right):
		w.add(14, whyPhrase)
	case !version(b.right):
	case b.left == "" && b.usage == everyday && !(c.exact && c.thing.entry != nil && c.thing.entry.Kind == "language"):
		w.add(12, whyPhrase)
	default:
		w.add(40, whyPhrase)
	}
	switch {
	case b.typed && b.usage >= common && (b.small || opens(b.left)):
		w.add(18, whyPhrase)
	case b.typed:
		w.add(28, whyPhrase)
	case !b.small && c.exact && strings.HasPrefix(b.right, "is a ") && explained(b.right):
		w.add(46, whyPhrase) // hardly said of an ordinary word
	case explained(b.right):
		w.add(25, whyPhrase)
	}
	if b.small && b.usage >= common && c.lo > 1 && r.text[c.lo-1] == ' ' && apposed(r.text[c.lo:c.hi]) && f.takenAt(c, c.lo-2) {
		w.add(-45, none) // "EasyBuild recipes"
	}
	if alsoKnown(b.right) {
		w.add(12, whyPhrase)
	}
	if c.thing.entry != nil && c.thing.entry.Kind == "language" && b.prev == "in" && programIn(b.left) {
		w.add(50, whyPhrase)
	}
	switch {
	case b.typed:
	case f.besideCapital(c, r) && b.usage >= common:
		w.add(-34, none) // a capital tells nothing in such company
	case f.besideCapital(c, r):
		w.add(-20, none)
	case b.usage >= common && r.look().titled && f.inPhrase(c, r):
		w.add(-16, none)
	}
	if !b.small && c.lo > 1 && company(r.text[c.lo:c.hi]) && startsLarge(lastWordOf(r.text[:c.lo-1])) {
		w.add(-90, none) // "Linux Foundation"
	}
	if !b.typed && f.afterForename(c, r) {
		w.add(-110, none)
	}
	if b.usage == forename && c.thing.entry != nil && f.partOfPerson(c, r) {
		w.add(-60, none)
	}
	if c.exact && c.thing.entry != nil && c.thing.entry.Kind == "language" && (usingWord(b.prev) || writtenIn(b.left)) && (b.right == "" || strings.IndexByte("?.,;:!/", b.right[0]) >= 0) {
		w.add(18, whyPhrase) // "why do they use Go?"
	}
	if exampleCue(b.left) {
		if b.small {
			w.add(8, whyPhrase)
		} else {
			w.add(18, whyPhrase)
		}
	}
	if c.exact && subjectCue(b.next) {
		w.add(6, whyPhrase)
	}
}

// weighGrammar looks at the words that go with nouns and verbs. The topic is
// true where the notes are about the field of the name.
func (f *finder) weighGrammar(w *weight, b *beside, topic bool) {
	switch {
	case usingWord(b.prev), writtenIn(b.left):
		w.add(30, whyPhrase)
	case b.small && b.prev == "not" && strings.HasSuffix(b.left, "hy not"): // "why not pandas"
	case b.small && verbCue(b.prev) && b.usage == unusual:
		w.add(-30, none)
	case b.small && verbCue(b.prev):
		w.add(-60, none)
	case determiner(b.prev) && (strings.HasPrefix(b.right, "/") || b.typed):
	case determiner(b.prev) && b.small:
		w.add(-35, none)
	case b.prev == "of" && !opens(b.left) && !b.small && wordless(b.right): // "wider adoption of Metal"
	case determiner(b.prev) && b.usage == unusual && topic:
		w.add(-4, none) // "the Vue team"
	case determiner(b.prev):
		w.add(-15, none)
	}
	if b.prev == "uses" && !b.small && wordless(b.right) {
		w.add(8, whyPhrase) // "How Nokia uses Disco"
	}
	if determiner(b.prev) && strings.HasPrefix(b.right, "s ") {
		w.add(-40, none) // "the cobbler's children"
	}
	if (b.small || opens(b.left)) && b.usage >= common && !b.typed && f.beforeNoun(b) {
		w.add(-15, none)
	}
	if (b.small || opens(b.left) && b.usage == everyday && f.english) && objectCue(b.next) && !leadsNoun(b.prev) {
		if b.usage < common && b.next == "to" {
			w.add(-8, none) // "jenkins to build the image"
		} else {
			w.add(-45, none)
		}
	}
	if licence(b.next) {
		w.add(-90, none) // the licence has the name, not the tool
	}
}

// beforeNoun reports whether an ordinary noun or the like follows the name at
// once, which makes a plain word of it: "fake socket".
func (f *finder) beforeNoun(b *beside) bool {
	if len(b.next) < 4 || strings.HasPrefix(b.right, ",") || subjectCue(b.next) || replaces(b.next) {
		return false
	}
	switch b.next {
	case "with", "from", "that", "when", "because", "since", "over", "into", "only", "also", "again", "here", "there", "then", "than", "after", "before", "without", "still", "will", "would", "looks", "works", "does", "didn", "doesn", "wins", "went", "holding":
		return false
	}
	return f.english && f.senseOf(b.next) == ordinary
}

// licence reports whether a word speaks of a licence.
func licence(word string) bool {
	return strings.HasPrefix(word, "licen") || strings.HasPrefix(word, "lizenz")
}

// wordless reports whether no word follows: only marks.
func wordless(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if isWordByte(s[i]) && isWordByte(s[i+1]) {
			return false
		}
	}
	return s == "" || !isWordByte(s[0])
}

// alsoKnown reports whether another name follows a name in brackets.
func alsoKnown(right string) bool {
	for _, cue := range [...]string{"(formerly ", "(previously ", "(once ", "(aka ", "(a.k.a. ", "(née ", "(ehemals ", "(früher "} {
		if strings.HasPrefix(right, cue) {
			return true
		}
	}
	return false
}

// programIn reports whether the text before a name ends with what is written in
// a language: "a deployment script in".
func programIn(left string) bool {
	rest, ok := strings.CutSuffix(left, " in")
	if !ok {
		return false
	}
	switch strings.TrimSuffix(catalog.Fold(lastWordOf(rest)), "s") {
	case "script", "code", "program", "programming", "library", "librarie", "compiler", "parser", "app", "application", "prototype", "backend", "frontend", "lambda", "exploit", "plugin":
		return true
	}
	return false
}

// explained reports whether the words after a name go on to say what it is:
// "X, an editor", "X is a small library".
func explained(right string) bool {
	if right == "" || isASCIILetter(right[0]) && right[0] != 'i' && right[0] != 'e' {
		return false
	}
	for _, join := range [...]string{", ", "– ", "— ", "- ", ": ", "(", "is a", "ist ein", "est un", "es un", "è un", "é um", "это ", "— это "} {
		rest, ok := strings.CutPrefix(right, join)
		if !ok {
			continue
		}
		for range 5 {
			rest = strings.TrimLeft(rest, " ")
			word := firstWordOf(rest)
			if word == "" {
				return false
			}
			if typeNoun(word) {
				return true
			}
			rest = rest[len(word):]
		}
		return false
	}
	return false
}

// joined reports whether a conjunction joins the name to an accepted one:
// "node and postgres".
func (f *finder) joined(c *candidate, r *run, next string) bool {
	if !conjunction(next) {
		return false
	}
	k := strings.Index(r.text[c.hi:], next)
	return k >= 0 && k < 4 && f.takenAt(c, c.hi+int32(k+len(next)+1))
}

// typed reports whether the word before or after a name says that it is one.
func typed(next, prev string) bool {
	return typeNoun(next) || typeNoun(prev) || apposed(next)
}

// besideCapital reports whether the name is one of several words with capitals
// in a row, which are then another name: "Ford Foundation".
func (f *finder) besideCapital(c *candidate, r *run) bool {
	if f.german || r.look().titled || !startsLarge(r.text[c.lo:c.hi]) {
		return false
	}
	text := r.text
	if k := int(c.hi); k+1 < len(text) && text[k] == ' ' {
		if word := firstWordOf(text[k+1:]); startsLarge(word) && !allCaps(word) && !f.takenAt(c, int32(k+1)) {
			return true
		}
	}
	if k := int(c.lo); k > 1 && text[k-1] == ' ' {
		word := lastWordOf(text[:k-1])
		if startsLarge(word) && !allCaps(word) && !opens(before(text, int32(k-1-len(word)))) && !f.takenAt(c, int32(k-1-len(word))) {
			return true
		}
	}
	return false
}

// afterForename reports whether a forename that is no name of a tool stands
// right before the name, or an unknown word before one that people have for a
// surname, both with a capital: "Matt Porter", "Mick Watson".
func (f *finder) afterForename(c *candidate, r *run) bool {
	if c.lo < 4 || r.text[c.lo-1] != ' ' || !startsLarge(r.text[c.lo:c.hi]) || allCaps(r.text[c.lo:c.hi]) {
		return false
	}
	prev := lastWordOf(r.text[:c.lo-1])
	if len(prev) < 3 || !startsLarge(prev) || allCaps(prev) || f.entryNamed(prev) != nil {
		return false
	}
	return f.usageOf(prev) == forename || f.senseOf(prev) < ordinary && !camel(prev) && listed(properList, catalog.Fold(r.text[c.lo:c.hi]))
}

// inPhrase reports whether the word before the name, in a line whose words have
// capitals, goes with it: "Market Landscape", but not "Getting Started with
// Flask".
func (f *finder) inPhrase(c *candidate, r *run) bool {
	if f.german || c.lo < 2 || r.text[c.lo-1] != ' ' {
		return false
	}
	word := lastWordOf(r.text[:c.lo-1])
	return len(word) > 3 && startsLarge(word) && !allCaps(word) && !f.takenAt(c, c.lo-2) && !strings.HasSuffix(word, "ing") && !usingWord(catalog.Fold(word)) && f.senseOf(word) == ordinary
}

// allCaps reports whether the word has no small letter.
func allCaps(word string) bool {
	for i := range len(word) {
		if b := word[i]; 'a' <= b && b <= 'z' {
			return false
		} else if b >= utf8.RuneSelf {
			return strings.ToUpper(word) == word
		}
	}
	return true
}

// takenAt reports whether an accepted name near c holds byte at of the run.
func (f *finder) takenAt(c *candidate, at int32) bool {
	found := false
	f.around(c, func(o *candidate) { found = found || o.lo <= at && at < o.hi })
	return found
}

// standsAlone reports whether the run is a point of few words that is a name
// already accepted.
func (f *finder) standsAlone(i int32) bool {
	if i < 0 || int(i) >= len(f.layout.runs) {
		return false
	}
	r := &f.layout.runs[i]
	for k := r.cands.lo; k < r.cands.hi && k < r.cands.lo+4; k++ {
		if c := &f.cands[k]; c.taken && c.thing.class == model.ToolMention && int(c.hi-c.lo)*2 >= len(r.text) {
			return true
		}
	}
	return false
}

// element reports whether the name is an element of a list within the line:
// parted from the rest by commas, slashes, plus signs or a conjunction. Where
// the name is a plain word, a conjunction will not do: "more or less".
func (c *candidate) element(left, right string, plain bool) bool {
	if plain && (wordAtEnd(left) || wordAtStart(right)) {
		return false
	}
	ends := func(s string) bool {
		switch word := catalog.Fold(lastWordOf(s)); word {
		case "vs", "with", "on":
			return true
		default:
			if conjunction(word) {
				return true
			}
		}
		return s == "" || strings.IndexByte(",/+&:;|-=", s[len(s)-1]) >= 0 || strings.HasSuffix(s, "–") || strings.HasSuffix(s, "→") || listMark(lastRune(s))
	}
	begins := func(s string) bool {
		if word := catalog.Fold(firstWordOf(s)); word == "vs" || conjunction(word) {
			return true
		}
		return s == "" || strings.IndexByte(",/+&;|)-=.", s[0]) >= 0 || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "→") || listMark(firstRune(s))
	}
	return ends(left) && begins(right) && !(strings.TrimSpace(left) == "" && strings.Trim(right, ". ") == "")
}

// listMark reports whether a mark parts the elements of lists in Chinese,
// Japanese and the like.
func listMark(r rune) bool {
	switch r {
	case '、', '，', '・', '／', '；', '：', '（', '）', '＋', '＆', '｜':
		return true
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func wordAtEnd(s string) bool { return s != "" && isWordByte(s[len(s)-1]) }

func wordAtStart(s string) bool { return s != "" && isWordByte(s[0]) }

// namesInTitles returns how many of the two titles before and the two after
// that of c are nothing but a name: sections that go through names.
func (f *finder) namesInTitles(c *candidate) int {
	at := int(f.layout.runs[c.run].title)
	n := 0
	for k := max(0, at-2); k <= min(at+2, len(f.titles)-1); k++ {
		if k != at && f.standsAlone(f.titles[k]) {
			n++
		}
	}
	return n
}
