package index

import (
	"strings"
	"unicode/utf8"
)

// weighWords looks at the words beside the name, and at a point that is
// nothing but the name.
func (f *finder) weighWords(w *weight, c *candidate, r *run, b *beside, now situation) {
	f.weighAlone(w, c, r, b)
	f.weighSaid(w, c, r, b)
	f.weighGrammar(w, b, now.topic)
	if b.follows(saysListed) && !f.beforeNoun(b) && f.usedWith(c, r) {
		w.add(20, whyPhrase)
	}
	if r.programmed() {
		w.add(-40, none)
	}
	if r.cands.hi-r.cands.lo > 1 && len(r.text) <= longestPaired && f.paired(r) {
		w.add(40, whyList)
	}
	if b.left == "" && strings.HasPrefix(b.right, ":") && sessionLabel(b, r.text[c.lo:c.hi]) {
		w.add(-60, none) // "Panel: how we translate"
	}
	if r.text[c.lo:c.hi] == "RT" && strings.HasPrefix(r.text[c.hi:], " @") {
		w.add(-90, none) // somebody is quoted
	}
	if c.thing.entry != nil && !b.small && (f.employs(r, c, b.left, f.lastBeside(b)) || f.posted(r, c)) {
		w.add(-60, none)
		if f.memberOf(c) || f.speakerBefore(r, c) {
			w.add(-30, none) // the names about it are what the talk is about
		}
	}
	if c.thing.entry != nil && !b.small && !b.typed && !version(b.right) && len(f.folk) > 0 && f.folk[f.formOf(c).fold()] {
		w.add(-80, none) // the notes have somebody of that name
	}
	if strings.HasPrefix(strings.TrimLeft(r.text[c.hi:], " "), "#") && event(r, c) {
		w.add(-60, none)
	}
	if f.joined(c, r, b) {
		w.add(25, whyList)
	}
	if r.kind == titleRun {
		w.add(14*f.namesInTitles(c), whyList)
		if c.thing.entry != nil && c.thing.entry.Kind == "service" && inBrackets(r.text, c) && strings.Trim(r.text[c.hi:], ") ") == "" {
			w.add(-30, none) // where the speaker is from
		}
	}
	if b.element(w.plain) {
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
	prevAt      int32  // the number of the one before in finder.vocabulary; -1 for none
	nextAt      int32  // and of the one after
	before      says   // what the one before it says
	after       says   // what the one after it says
	spelt       spelt  // the name, here
	small       bool   // the name has no capital here
	typed       bool   // a word next to it says that it is a tool; not for guesses
	told        bool   // the word after it is one by which the catalogue says what it is; not for guesses
	afterLarge  bool   // a blank and a word with a capital stand right before it; not for guesses
	alone       bool   // it has the run to itself
	usage       usage  // of the name; not for guesses

	linked int // how many accepted names a mark or word of lists joins it to; only for guesses
}

func (f *finder) besideOf(c *candidate, r *run) (b beside) {
	b.spelt = f.spelt(c)
	b.small = !b.is(speltUpper)
	if b.left, b.prevAt = f.leftOf(c, r); b.prevAt >= 0 {
		b.prev, b.before = f.saidBy(b.prevAt)
	}
	if b.right, b.nextAt = f.rightOf(c, r); b.nextAt >= 0 {
		b.next, b.after = f.saidBy(b.nextAt)
	}
	if movesTo(b.prev) && f.movedTo(c, r) {
		b.before = saysUsed // and no verb follows
	}
	b.alone = (b.left == "" || r.kind == titleRun && numbering(b.left)) && (wordless(b.right) || version(b.right) && strings.IndexByte(b.right, ' ') < 0)
	return b
}

// lastBeside returns the word before the name as it is written; "" for none.
func (f *finder) lastBeside(b *beside) string {
	if b.prevAt < 0 {
		return ""
	}
	return f.vocabulary.words[b.prevAt].text
}

// besideLarge reports whether a blank and a word with a capital stand right before the name.
func (f *finder) besideLarge(c *candidate, r *run, b *beside) bool {
	return b.prevAt >= 0 && c.lo > 1 && r.text[c.lo-1] == ' ' && isWordByte(r.text[c.lo-2]) && startsLarge(f.lastBeside(b))
}

// leftOf returns the text on the left of the candidate, as before gives it, and the
// number of its last word; -1 where it does not end with one.
func (f *finder) leftOf(c *candidate, r *run) (left string, number int32) {
	if c.lo == 0 {
		return "", -1
	}
	if k := c.token - 2; k >= r.tokens.lo && r.text[c.lo-1] == ' ' {
		// As most: a word of letters of ASCII and a blank, which lastWordOf would find.
		t, from := &f.tokens[k], max(0, c.lo-mostBeside)
		if t.hi == c.lo-1 && t.lo > from && endsPlain(r.text[t.lo:t.hi]) && !isWordByte(r.text[t.lo-1]) {
			return r.text[from:t.hi], t.word
		}
	}
	left = before(r.text, c.lo)
	if left == "" || !isWordByte(left[len(left)-1]) {
		return left, -1
	}
	return left, f.numberAt(r, c.lo-1, -1, lastWordOf(left))
}

// rightOf is leftOf for the text on the right and its first word.
func (f *finder) rightOf(c *candidate, r *run) (right string, number int32) {
	if int(c.hi) == len(r.text) {
		return "", -1
	}
	if k := c.token; k > 0 && r.text[c.hi] == ' ' {
		for k < r.tokens.hi && f.tokens[k].lo < c.hi {
			k++ // of the name itself
		}
		if to := min(int32(len(r.text)), c.hi+mostBeside); k < r.tokens.hi {
			if t := &f.tokens[k]; t.lo == c.hi+1 && t.hi < to && endsPlain(r.text[t.lo:t.hi]) && !isWordByte(r.text[t.hi]) {
				return r.text[t.lo:to], t.word
			}
		}
	}
	right = after(r.text, c.hi)
	if right == "" || !isWordByte(right[0]) {
		return right, -1
	}
	return right, f.numberAt(r, c.hi, +1, firstWordOf(right))
}

// endsPlain reports whether a word begins and ends with a letter or digit of ASCII.
func endsPlain(word string) bool {
	first, last := word[0], word[len(word)-1]
	return first < utf8.RuneSelf && first != '_' && last < utf8.RuneSelf && last != '_'
}

// numberAt returns the number of a word that is one of the run's tokens or stands
// there in another way: the one next to byte at, on its left for a step of -1 and
// on its right for +1.
func (f *finder) numberAt(r *run, at, step int32, word string) int32 {
	tokens := f.tokens[r.tokens.lo:r.tokens.hi]
	lo, hi := 0, len(tokens) // the first that begins behind at
	for lo < hi {
		if mid := (lo + hi) / 2; tokens[mid].lo < at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if step < 0 {
		lo--
	}
	if lo >= 0 && lo < len(tokens) {
		if t := &tokens[lo]; int(t.hi-t.lo) == len(word) && r.text[t.lo:t.hi] == word {
			return t.word
		}
	}
	return f.vocabulary.number(word)
}

// is reports whether the name is spelt so.
func (b *beside) is(how spelt) bool { return b.spelt&how != 0 }

// follows reports whether the word before the name says one of those things.
func (b *beside) follows(what says) bool { return b.before&what != 0 }

// leads reports whether the word after the name says one of those things.
func (b *beside) leads(what says) bool { return b.after&what != 0 }

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
		switch {
		case r.kind != titleRun:
		case b.usage < everyday || f.namesInTitles(c) > 0 || c.thing.entry != nil && c.thing.entry.Kind == "language":
			w.add(15, whyList)
		default:
			w.add(-20, none) // "Stack", "Components": what the section is about
		}
	case wordless(b.right) && strings.HasSuffix(b.left, ":") && strings.Count(b.left, " ") < 3:
		w.add(18, whyPhrase) // the value of a label
	}
	if b.left != "" {
		return
	}
	if r.point&toolPoint != 0 {
		w.add(30, whyList)
	}
	if r.point&glossPoint != 0 && allCaps(r.text[c.lo:c.hi]) {
		w.add(-50, none) // letters that stand for words
	}
	for _, mark := range [...]string{"–", "-", "(", ":"} {
		if !strings.HasPrefix(b.right, mark) {
			continue
		}
		w.add(8, whyPhrase)
		if p := f.besidePoints(c, r); p.begun > 1 && p.begun*3 >= p.points*2 && !b.small && c.hi-c.lo > 1 {
			w.add(22, whyList) // so do the points beside it, with names
		}
	}
	if b.small && !b.alone && f.large && r.kind == textRun {
		w.add(30, whyCase) // an ordinary word would have a capital here
	}
}

// weighSaid looks at what the words beside the name say of it.
func (f *finder) weighSaid(w *weight, c *candidate, r *run, b *beside) {
	if b.small && b.typed && f.housed(c, r) {
		w.add(120, whyPhrase)
	}
	if c.thing.entry != nil && !b.typed && ofKind(c.thing.entry.Kind, b.next) && !(b.small && f.evident.document.all == 0) {
		w.add(28, whyPhrase)
	}
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
		if c.exact && !b.small && b.follows(saysType) && runsOn(b.prev) {
			w.add(12, whyPhrase) // "na plataforma Zoom", in notes that name nothing else
		}
	case !b.small && c.exact && strings.HasPrefix(b.right, "is a ") && explained(b.right):
		w.add(46, whyPhrase) // hardly said of an ordinary word
	case explained(b.right):
		w.add(25, whyPhrase)
	}
	if b.small && b.usage >= common && c.lo > 1 && r.text[c.lo-1] == ' ' && apposed(r.text[c.lo:c.hi]) && f.takenAt(c, c.lo-2) {
		w.add(-45, none) // "EasyBuild recipes"
	}
	if c.thing.entry != nil && !b.small && !b.typed && (strings.HasSuffix(b.next, "s") || len(b.next) > 3) && eponym(r.text[c.lo:c.hi]) && f.beforeNoun(b) {
		w.add(-60, none) // "a Gaussian prior"
	}
	if f.german && !b.small && int(c.hi) < len(r.text) && r.text[c.hi] == '-' && endsCompound(r.text[c.hi+1:]) {
		w.add(45, whyPhrase) // "die Excel-Liste"
	}
	if f.german && !b.small && b.usage >= common && c.lo > 1 && r.text[c.lo-1] == ' ' && f.partNoun(r.text[c.lo:c.hi]) && f.takenAt(c, c.lo-2) {
		w.add(-45, none) // "der Docker Runner"
	}
	if b.told {
		w.add(30, whyPhrase)
		if b.small && b.follows(saysNoun|saysAnyNoun) {
			w.add(40, whyPhrase) // where the article is that of the noun, no verb stands between
		}
	}
	if c.exact && !b.small && !opens(b.left) && c.thing.entry != nil && c.thing.entry.Kind == "tool" && fileOf(b.next) {
		w.add(18, whyPhrase) // "several Excel files"
	}
	if alsoKnown(b.right) {
		w.add(12, whyPhrase)
	}
	if c.hi-c.lo == 1 && c.thing.entry != nil && f.besideQuantity(c, r) {
		w.add(-60, none)
	}
	if c.thing.entry != nil && c.thing.entry.Kind == "language" && b.prev == "in" && programIn(b.left) {
		w.add(50, whyPhrase)
	}
	switch {
	case b.typed:
	case b.usage >= common && b.afterLarge && f.endsName(c, r):
		w.add(-70, none)
	case f.besideCapital(c, r):
		if b.usage >= common {
			w.add(-34, none) // a capital tells nothing in such company
		} else {
			w.add(-20, none)
		}
	case b.usage >= common && b.afterLarge && r.titled() && f.inPhrase(c, r):
		w.add(-16, none)
	}
	if !b.small && c.lo > 1 && company(r.text[c.lo:c.hi]) && startsLarge(lastWordOf(r.text[:c.lo-1])) {
		w.add(-90, none) // "Linux Foundation"
	}
	switch {
	case b.typed:
	case b.afterLarge && f.afterForename(c, r), c.thing.entry != nil && (b.afterLarge || strings.HasSuffix(b.left, ".")) && f.afterCourtesy(c, r):
		w.add(-110, none)
	case c.thing.borne && !b.small:
		w.add(-50, none)
	}
	switch {
	case b.usage == forename && c.thing.entry != nil && !b.small && f.amongForenames(c, r):
		w.add(-120, none)
	case b.usage == forename && c.thing.entry != nil && f.partOfPerson(c, r):
		w.add(-60, none)
	case !b.small && !b.typed && f.namesake(c, r, b):
		w.add(-90, none)
	}
	if b.usage >= common && surfacePart(b.next) {
		w.add(-40, none)
	}
	if c.exact && c.thing.entry != nil && c.thing.entry.Kind == "language" && (b.follows(saysUsed) || b.writtenIn()) && (b.right == "" || strings.IndexByte("?.,;:!/", b.right[0]) >= 0) {
		w.add(18, whyPhrase) // "why do they use Go?"
	}
	if c.hi-c.lo == 2 && !b.small && !b.typed && f.english && opens(b.left) && b.leads(saysObject) {
		w.add(-45, none) // "Go get a coffee"
	}
	if b.usage == everyday && !b.small && !b.typed && f.english && opens(b.left) && (b.next == "with" || b.next == "if" || b.next == "whether" || b.next == "that") {
		w.add(-40, none) // "Check with a person who knows"
	}
	if b.small && !b.typed && lowNamed(c.thing.entry) {
		switch {
		case b.next == "file", b.next == "files", b.next == "archive":
			w.add(-30, none) // "a zip file"
		case b.follows(saysNoun) && b.next != "" && !b.leads(saysListed|saysSubject|saysReplaced|saysAdopted):
			w.add(-20, none) // "the zorb region"
		}
	}
	if b.usage == forename && !b.small && !b.typed && c.hi-c.lo > 2 && spokenTo(b) {
		w.add(-60, none)
	}
	if b.exemplified() || instance(r, c.lo) {
		if b.small {
			w.add(8, whyPhrase)
		} else {
			w.add(18, whyPhrase)
		}
	}
	if c.exact && b.leads(saysSubject) {
		w.add(6, whyPhrase)
		if c.thing.confirmed {
			w.add(8, whyPhrase)
		}
	}
}

// weighGrammar looks at the words that go with nouns and verbs. The topic is
// true where the notes are about the field of the name.
func (f *finder) weighGrammar(w *weight, b *beside, topic bool) {
	switch {
	case b.follows(saysUsed), b.writtenIn():
		w.add(30, whyPhrase)
	case b.small && b.prev == "not" && strings.HasSuffix(b.left, "hy not"): // "why not pandas"
	case b.small && b.replacing(): // "similar to bottle"
	case b.small && b.follows(saysVerb) && b.usage == unusual:
		w.add(-30, none)
	case b.small && b.follows(saysVerb):
		w.add(-60, none)
	case b.follows(saysNoun) && (strings.HasPrefix(b.right, "/") || b.typed):
	case b.follows(saysNoun) && b.small:
		w.add(-35, none)
	case b.prev == "of" && !opens(b.left) && !b.small && wordless(b.right): // "wider adoption of Metal"
	case b.follows(saysNoun) && b.usage == unusual && topic:
		w.add(-4, none) // "the Vue team"
	case b.follows(saysNoun):
		w.add(-15, none)
	}
	if b.prev == "uses" && !b.small && wordless(b.right) {
		w.add(8, whyPhrase) // "How Nokia uses Disco"
	}
	if b.follows(saysNoun) && strings.HasPrefix(b.right, "s ") {
		w.add(-40, none) // "the cobbler's children"
	}
	if (b.small || opens(b.left)) && b.usage >= common && !b.typed && f.beforeNoun(b) {
		w.add(-15, none)
	}
	if (b.small || opens(b.left) && b.usage == everyday && f.english) && b.leads(saysObject) && !b.follows(saysAnyNoun) {
		if b.usage < common && (b.next == "to" || b.next == "that") {
			w.add(-8, none) // "jenkins to build the image", "zorbgraphics that draws"
		} else {
			w.add(-45, none)
		}
	}
	if b.leads(saysLicence) {
		w.add(-90, none) // the licence has the name, not the tool
	}
}

// beforeNoun reports whether an ordinary noun or the like follows the name at
// once, which makes a plain word of it: "fake socket".
func (f *finder) beforeNoun(b *beside) bool {
	if len(b.next) < 4 || strings.HasPrefix(b.right, ",") || b.leads(saysSubject) || b.leads(saysReplaced) {
		return false
	}
	switch b.next {
	case "with", "from", "that", "when", "because", "since", "over", "into", "only", "also", "again", "here", "there", "then", "than", "after", "before", "without", "still", "will", "would", "looks", "works", "does", "didn", "doesn", "wins", "went", "holding":
		return false
	}
	return f.english && f.isOrdinary(b.nextAt)
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
