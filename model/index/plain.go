package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file makes candidates of ordinary words with a capital that no catalogue
// has: a tool may well be called "Overtone" or "Tidier". Their look says nothing, so
// that they take what the notes do with capitals, a list of names, or words beside
// them that speak of a tool.

// plainNumber reports whether a word, by its number, has a capital and small letters
// and may be a name that is an ordinary word.
func (f *finder) plainNumber(number int32) bool {
	b := f.vocabulary.briefs[number]
	if b&plainAsked == 0 {
		b |= plainAsked
		if f.plainName(number) {
			b |= plainBrief
		}
		f.vocabulary.briefs[number] |= b
	}
	return b&plainBrief != 0
}

// plainName reports whether a word, by its number, may be a name though a list has it.
func (f *finder) plainName(number int32) bool {
	word := f.vocabulary.words[number].text
	if len(word) < 3 || len(word) > 20 || !isUpper(word[0]) || hasUpper(word[1:]) || !plainASCII(word) || f.vocabulary.words[number].inLists()&everydayList != 0 || !f.isOrdinary(number) {
		return false
	}
	if !f.vocabulary.words[number].plainListed() && (f.german || strings.HasSuffix(word, "ing") || strings.HasSuffix(word, "ed")) {
		return false // "Locking": what is derived of a word is rather a name where it ends otherwise
	}
	return !company(word) && !typeNoun(word) && !licence(catalog.Fold(word)) && f.usageOf(word) != forename && f.entryNamed(word) == nil
}

// guessPlain makes candidates of the ordinary words of a run that may be names. It is
// for when learnCapitals has asked for all words of the notes.
func (f *finder) guessPlain(i int32, r *run) {
	if r.kind == codeRun || r.shouting() || r.programmed() {
		return
	}
	text, k := r.text, r.cands.lo
	for n := r.tokens.lo; n < r.tokens.hi; n++ {
		t := &f.tokens[n]
		if f.vocabulary.briefs[t.word]&plainBrief == 0 {
			continue
		}
		lo, hi := int(t.lo), int(t.hi)
		for k < r.cands.hi && f.cands[k].hi <= t.lo {
			k++
		}
		if f.heldBy(r, k, lo, hi) || !f.guessable(r, lo, hi) || !f.plainPlace(r, lo, hi, n+1) {
			continue
		}
		thing := f.guessedAs(text[lo:hi], f.vocabulary.words[t.word].fold(), 1)
		if thing.guess > 1 {
			continue
		}
		thing.common = true
		thing.seen(r, f.layout.pastSections)
		c := f.add(i, lo, hi, thing, whyCase, false, true)
		c.word, c.token = t.word+1, n+1
	}
}

// plainPlace reports whether an ordinary word stands where it may be a name: in the
// middle of a sentence that has no other reason for a capital, in a list of names, or
// as what a point begins with and speaks of. The token behind it is that of the number next.
func (f *finder) plainPlace(r *run, lo, hi int, next int32) bool {
	if !f.german && lo > 1 && r.text[lo-1] == ' ' && isASCIILetter(r.text[lo-2]) {
		return true // as most: within a sentence
	}
	if s := f.layout.segAt(r, int32(lo)); s != nil && r.segs.lo != r.segs.hi && int(s.lo) == lo && int(s.hi) == hi {
		return true
	}
	if lo == 0 && hi < len(r.text) && r.text[hi] == ' ' && next < r.tokens.hi {
		t := &f.tokens[next]
		if first := r.text[t.lo]; int(t.lo) == hi+1 && isASCIILetter(first) && first != 'v' && r.text[t.hi-1] < utf8.RuneSelf && (int(t.hi) == len(r.text) || !isWordByte(r.text[t.hi])) {
			_, says := f.saidBy(t.word) // as most: a point begins with two words
			return says&saysSubject != 0
		}
	}
	left := before(r.text, int32(lo))
	if left == "" {
		right := after(r.text, int32(hi))
		return right == "" || defines(right) || version(right)
	}
	return !f.german && (!opens(left) || strings.HasSuffix(left, ":")) || r.cands.lo != r.cands.hi
}

// plainBase are the points of an ordinary word with a capital for which and against
// which nothing speaks. These points are fitted as those of weighGuess are, and stay
// one of log-odds lower: a wrong word in an index is worse than a missing one.
const plainBase = 23

// leastPlain are the points that the names about such a word, its place and the words
// beside it must give: its look alone proves nothing.
const leastPlain = 11

// weighPlain adds up the evidence that an ordinary word with a capital names a tool.
func (f *finder) weighPlain(w *weight, c *candidate, now situation) (points int, why rule) {
	c.sum, c.kept = 0, 0
	r := &f.layout.runs[c.run]
	if r.kind == titleRun && inBrackets(r.text, c) {
		return 0, none // who speaks
	}
	b := f.besideOf(c, r)
	b.instance = r.callsTool(c.lo)
	w.add(plainBase, none)
	f.weighPlainWord(w, c)
	f.weighPlainCase(w, c, r, &b)
	w.tell("it is a word that few write, and not without its capital", "it is an ordinary word, or any has a capital there")
	look, here, phrase := w.points, f.countAround(c), mostForPlainPhrase(&b)
	if most := look + f.mostForPlain(c, r, &b, here, now) + phrase; f.trace == nil && most < threshold {
		return c.giveUp(most, &b)
	}
	f.weighPlainPlace(w, c, r, &b, here, now)
	w.tell("names of tools stand about it", "few names of tools stand about it")
	if f.trace == nil && w.points+phrase+confirmedPlain < threshold {
		return 0, none
	}
	f.weighPlainPhrase(w, c, r, &b)
	w.tell("the words beside it speak of a tool", "the words beside it speak of something else")
	if f.prosaic {
		w.add(-15, none)
		w.tell("", "the notes hardly speak of tools")
	}
	if w.points-look < leastPlain && !c.thing.confirmed {
		w.points = min(w.points, threshold-1)
		w.tell("", "its look alone proves nothing: people and places are rare words with a capital too")
	}
	if c.thing.confirmed {
		w.add(confirmedPlain, whyConfirmed)
		w.tell("it is found for certain elsewhere", "")
	}
	return w.points, w.why
}

// confirmedPlain are the points of a word that is found for certain elsewhere.
const confirmedPlain = 17

// plainHere are the points for the accepted names in the same run, and plainDensity
// for how dense names are in the notes.
var (
	plainHere    = [...]int{-5, 1, 2, 3, 4}
	plainDensity = [...]int{0, -3, -1, 1, 2, 3, 5}
)

// weighPlainWord looks at what word it is.
func (f *finder) weighPlainWord(w *weight, c *candidate) {
	word := f.formOf(c)
	if word.asked&plainPointsAsked == 0 {
		word.asked |= plainPointsAsked
		var own weight
		f.weighPlainForm(&own, word)
		word.plain, word.plainMost = int8(own.points), int8(own.most)
	}
	w.join(&weight{points: int(word.plain), most: int(word.plainMost), why: whyCase})
}

// weighPlainForm is weighPlainWord for a word of which it is not yet known.
func (f *finder) weighPlainForm(w *weight, word *word) {
	form, key := word.text, word.fold()
	in := word.inLists()
	switch {
	case in&jargonList != 0:
		w.add(-12, none)
	case in&commonList != 0:
	case in&englishList != 0:
		w.add(18, whyCase)
	case in&otherLanguageList != 0:
		w.add(-6, none)
	}
	if !f.english && !f.german && !f.foreign && in&otherLanguageList != 0 {
		w.add(-12, none) // of the language of the notes
	}
	if !f.english && in&inEnglish != 0 && in&germanList == 0 && (f.german || in&otherLanguageList == 0) {
		if f.german {
			w.add(6, whyCase)
		} else {
			w.add(15, whyCase) // a word of another language than that of the notes
		}
	}
	if in&(properList|forenameList) != 0 {
		w.add(-20, none)
	}
	if commonEnding(key) || tradeEndings.of(key) {
		w.add(-7, none)
	}
	if f.maker(form) {
		w.add(-25, none)
	}
	if key[len(key)-1] == 's' {
		w.add(-2, none)
	}
	if len(form) > 8 {
		w.add(-8, none)
	}
}

// weighPlainCase looks at what the notes do with capitals.
func (f *finder) weighPlainCase(w *weight, c *candidate, r *run, b *beside) {
	small := f.weighPlainUses(w, c)
	switch {
	case b.left == "", opens(b.left):
		w.add(-6, none)
	case r.kind == titleRun || r.titled():
	default:
		w.add(5, whyCase)
		if f.capitals < 15 {
			w.add(4, whyCase)
		}
	}
	if f.capitals >= 40 {
		w.add(-2, none)
	}
	if r.kind == titleRun {
		w.add(-4, none)
	}
	switch {
	case r.foreign():
		w.add(12, whyShape)
	case f.german:
		w.add(-15, none)
	case !f.english:
		w.add(-5, none)
		if small > 0 {
			w.add(-25, none) // a word of the language that the lists lack
		}
	}
	if c.thing.titled && c.thing.written {
		w.add(5, whyConfirmed)
	}
	if c.thing.scattered {
		w.add(2, none)
	}
}

// weighPlainUses looks at how often the notes have the word with a capital and without, and
// returns the latter.
func (f *finder) weighPlainUses(w *weight, c *candidate) (small int32) {
	seen, within := f.vocabulary.uses[c.word-1], int32(0)
	if number, ok := f.vocabulary.known(f.formOf(c).fold()); ok {
		small, within = f.vocabulary.uses[number].all, f.vocabulary.uses[number].within
	}
	switch {
	case within*2 > seen.within:
		w.add(-2, none)
	case seen.within > 1:
		w.add(6, whyCase)
	case seen.within == 1:
		w.add(3, whyCase)
	}
	switch large := f.relative(int(seen.all)); {
	case large > 4:
		w.add(15, whyConfirmed)
	case large > 2:
		w.add(10, whyConfirmed)
	}
	return small
}

// weighPlainPlace looks at the names about the word, of which so many are in its run,
// and its place among them.
func (f *finder) weighPlainPlace(w *weight, c *candidate, r *run, b *beside, here int, now situation) {
	w.add(plainHere[min(here, len(plainHere)-1)], whyNeighbours)
	w.add(plainDensity[now.density], none)
	if !described(b) && !startsLarge(firstWordOf(b.right)) && (opens(b.left) || !startsLarge(lastWordOf(b.left))) && (r.kind == titleRun || !r.titled() || b.element(false) && f.enumerated(c, r) > 1) {
		b.linked = f.joinedNames(c, r)
	}
	if b.linked > 0 {
		w.add(21, whyList)
		if !opens(b.left) {
			w.add(7, whyList)
		}
		if f.enumerated(c, r) > 1 {
			w.add(16, whyList)
		}
	}
	if s := f.layout.segAt(r, c.lo); s != nil && r.segs.lo != r.segs.hi && s.lo == c.lo && (s.hi == c.hi && s.code() || s.link != nil && (s.hi == c.hi || apposition(b.right))) {
		w.add(8, whyCode) // "[Zorb - a small editor](...)"
	}
	if b.left != "" {
		return
	}
	p := f.besidePoints(c, r)
	w.add([...]int{0, 7, 10}[min(p.begun, 2)], whyList)
	if p.points > 1 && p.begun*3 >= p.points {
		w.add(5, whyList)
	}
	if r.point&toolPoint != 0 {
		w.add(10, whyList)
	}
}

// weighPlainPhrase looks at the words beside the word.
func (f *finder) weighPlainPhrase(w *weight, c *candidate, r *run, b *beside) {
	if version(b.right) && !numberedNext(b.right) {
		w.add(15, whyPhrase)
	}
	f.weighPlainKind(w, b)
	switch {
	case f.english && made(b), b.follows(saysReplaced), b.leads(saysReplaced), b.replacing():
		w.add(9, whyPhrase)
	case b.follows(saysUsed), b.writtenIn():
		w.add(15, whyPhrase)
	case b.prev == "in", b.prev == "with":
		w.add(5, whyPhrase)
	case b.follows(saysAdopted):
		w.add(2, whyPhrase)
	}
	if strings.HasSuffix(b.left, " for") || strings.HasPrefix(b.right, "'s ") || strings.HasPrefix(b.right, "’s ") {
		w.add(-8, none) // rather somebody: "voted for X", "X's cabinet"
	}
	if b.instance {
		w.add(20, whyPhrase)
	}
	if startsLarge(firstWordOf(b.right)) {
		w.add(-13, none)
	}
	if startsLarge(lastWordOf(b.left)) && !opens(b.left) {
		w.add(-11, none)
	}
	if f.addressed(f.formOf(c)) {
		w.add(4, whyLink)
	}
	if f.trace == nil && w.points+confirmedPlain < threshold {
		return // what there is yet only speaks against it
	}
	f.weighPlainStranger(w, c, r, b)
}

// weighPlainKind looks at whether it is said what kind of thing the word names.
func (f *finder) weighPlainKind(w *weight, b *beside) {
	switch {
	case b.leads(saysType) && onlyProgram(b.next) && !opens(b.left):
		w.add(18, whyPhrase)
	case b.leads(saysPackage) && b.named():
		w.add(15, whyPhrase)
	case b.leads(saysType):
		w.add(10, whyPhrase)
	case b.follows(saysType) && !f.english && !f.german && !b.small:
		w.add(18, whyPhrase) // "usa a biblioteca Zorb"
	case b.follows(saysType):
		w.add(7, whyPhrase)
	case b.right != "" && apposition(b.right):
		w.add(15, whyPhrase)
	case explained(b.right):
		w.add(5, whyPhrase)
	}
}

// weighPlainStranger looks at what the word may be but a tool: somebody's name, a
// company, an event. It only speaks against it.
func (f *finder) weighPlainStranger(w *weight, c *candidate, r *run, b *beside) {
	switch {
	case c.thing.folk:
		w.add(-60, none)
	case counted(b.right):
		w.add(-35, none)
	case f.besidePerson(r, c), f.posted(r, c), f.employs(r, c, b.left, f.lastBeside(b)), event(r, c), company(firstWordOf(b.right)), b.leads(saysPerson):
		w.add(-30, none)
	case surfacePart(b.next):
		w.add(-25, none)
	case f.partOfPerson(c, r), f.besideStranger(r, c), doneBy(b.left):
		w.add(-12, none)
	}
}

// counted reports whether a number follows that tells one of several from the others:
// "Chapter 2", "Tier-1".
func counted(right string) bool {
	right = strings.TrimPrefix(right, "-")
	n := 0
	for n < len(right) && isDigit(right[n]) {
		n++
	}
	return n > 0 && n < 3 && (n == len(right) || !isWordByte(right[n]) && !(right[n] == '.' && n+1 < len(right) && isDigit(right[n+1])))
}
