package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// weighGuess adds up the evidence that an unknown word names a tool: its look,
// how many names stand about it, and its place among them.
func (f *finder) weighGuess(w *weight, c *candidate, now situation) (points int, why rule) {
	r := &f.layout.runs[c.run]
	if r.kind == titleRun && inBrackets(r.text, c) {
		return 0, none // who speaks
	}
	w.add(c.thing.guess, whyShape)
	if c.thing.guess < 5 {
		w.add(-9, none) // good company alone makes no name
	}
	if c.thing.guess < 5 && f.spelt(c)&speltSmall != 0 && !f.marked(r, int(c.lo)) {
		w.add(-12, none) // a word with a letter wrong, rather
	}
	w.tell("it looks like a name", "it does not look like a name")
	foreign, again, confirmed := 0, 0, 0
	if r.foreign() && c.thing.guess > 6 {
		foreign = 25 // what is in Latin letters there is rather a name, but for abbreviations and variables
		if !c.thing.confirmed && (f.inPhrase(c, r) || f.senseOf(f.form(c)) == slip) {
			foreign = -20 // an English phrase that has a word with a letter wrong
		}
	}
	if c.thing.count > 1 {
		again = min(12, 5*(c.thing.count-1))
	}
	if c.thing.guess >= 34 && c.thing.count > 3 && f.spelt(c)&speltCamel != 0 {
		again = min(36, 9*(c.thing.count-1)) // the notes are about it
	}
	if c.thing.confirmed {
		confirmed = 30
	}
	rest := foreign + again + confirmed
	f.weighDensity(w, c, r, now)
	w.tell("names of tools stand about it", "few names of tools stand about it")
	if w.parts == nil && w.points+rest+mostForPlace+mostForPhrase < threshold {
		return 0, none // whatever else there is to say
	}
	b := f.besideOf(c, r)
	f.weighPlace(w, c, r, &b)
	w.tell("its place: in a list of names, at the start of a point, with a capital", "its place: no list of names, or letters that stand for words")
	if w.parts == nil && w.points+rest+mostForPhrase < threshold {
		return 0, none
	}
	f.weighPhrase(w, c, r, &b)
	if f.trace == nil && w.points+rest < threshold {
		return w.points + rest, none // what there is yet only speaks against it
	}
	f.weighStranger(w, c, r, &b)
	w.tell("the words beside it speak of a tool", "the words beside it speak of something else")
	w.add(foreign, whyShape)
	w.add(again, none)
	w.add(confirmed, whyConfirmed)
	w.tell("it stands there more than once, or is found for certain elsewhere", "")
	return w.points, w.why
}

// mostForPlace and mostForPhrase are the most points that weighPlace and
// weighPhrase give.
const (
	mostForPlace  = 16 + 18 + 8 + 10 + 24 + 16 + 8
	mostForPhrase = 40 + 16
)

// weighDensity looks at how many of the words about the guess are names.
func (f *finder) weighDensity(w *weight, c *candidate, r *run, now situation) {
	here := 0
	f.around(c, func(o *candidate) { here++ })
	w.add([...]int{-6, 8, 13, 17, 20}[min(here, 4)], whyNeighbours)
	near, named := 0, 0
	for i := max(0, c.run-3); i <= min(c.run+3, int32(len(f.layout.runs))-1); i++ {
		o := &f.layout.runs[i]
		if i == c.run || o.kind == titleRun || o.code != nil {
			continue
		}
		near++
		if f.namesIn(o).other(c.thing) {
			named++
		}
	}
	if near > 0 {
		w.add(16*named/near, whyNeighbours)
	}
	w.add([...]int{0, -20, -8, 2, 9, 9, 24}[now.density], none)
	switch {
	case here+named == 0:
		w.add(-12, none)
	case here == 0 && before(r.text, c.lo) != "":
		w.add(-8, none)
	}
}

// named are the first two things that have accepted names in a run; nil for none.
type named struct{ first, second *thing }

// other reports whether one of them is another thing than t.
func (n *named) other(t *thing) bool { return n.first != nil && n.first != t || n.second != nil }

// namesIn returns the things that the first names of a run name. They are
// remembered until a name is accepted there.
func (f *finder) namesIn(r *run) *named {
	if r.namedIn > r.changedIn {
		return &r.named
	}
	r.namedIn, r.named = f.pass, named{}
	for k := r.cands.lo; k < min(r.cands.hi, r.cands.lo+3*reach); k++ {
		switch c := &f.cands[k]; {
		case !c.taken || c.thing.class != model.ToolMention || c.thing == r.named.first:
		case r.named.first == nil:
			r.named.first = c.thing
		default:
			r.named.second = c.thing
			return &r.named
		}
	}
	return &r.named
}

// weighPlace looks at the place of the guess: an element of a list with names,
// a point that it begins or has to itself, code, a capital within a sentence.
func (f *finder) weighPlace(w *weight, c *candidate, r *run, b *beside) {
	form := r.text[c.lo:c.hi]
	left, right := b.left, b.right
	if b.is(speltCaps) {
		w.add(-15, none) // letters that stand for words
	}
	b.linked, b.guesses = f.linkedTo(c, r)
	w.add(min(16, 8*b.guesses), whyList)
	if b.linked > 0 {
		w.add(18, whyList)
	}
	if b.linked > 1 {
		w.add(8, whyList)
	}
	if b.element(false) {
		w.add(10, whyList)
	}
	alone := left == "" && wordless(right)
	switch {
	case alone:
		w.add(10, whyList)
		if strings.Count(form, "-") < 2 {
			w.add(12*f.aloneBeside(c), whyList)
		}
		if b.is(speltCamel) {
			w.add(16, whyShape)
		}
	case left == "" && right[0] == ':' && b.is(speltSmall) && f.english && c.thing.guess >= 24:
		w.add(10, whyPhrase) // a label would be an ordinary word
	case left == "" && right[0] == ':':
		w.add(-14, none) // a label
	case left == "" && defines(right) && (f.english || b.is(speltUpper) || right[0] != ','):
		w.add(14, whyPhrase)
	case !f.english && !f.german && !f.foreign && opens(left) && romanceEnding(catalog.Fold(form)):
		w.add(-30, none) // a verb or noun that begins a sentence
	case left == "" && (f.english || b.is(speltLarge)):
		w.add(9, none)
	case inBrackets(r.text, c):
		w.add(-14, none) // whose it is, rather
	case b.is(speltLarge) && !b.is(speltCamel) && !f.german && !opens(left) && !r.look().titled:
		w.add(9, whyCase)
	}
	if r.kind == titleRun {
		w.add(-6, none)
	}
	if r.programmed() {
		w.add(-25, none)
	}
	if s := f.layout.segAt(r, c.lo); s != nil && r.segs.lo != r.segs.hi && s.lo == c.lo && s.hi == c.hi {
		switch {
		case s.code() && (b.is(speltCamel) || strings.IndexByte(form, '_') > 0):
			w.add(-8, none)
		case s.code():
			w.add(8, whyCode)
		case s.strong:
			w.add(6, whyCode)
		}
	}
}

// aloneBeside returns how many of the points before and after that of c are
// nothing but an accepted name.
func (f *finder) aloneBeside(c *candidate) (n int) {
	for _, i := range [...]int32{c.run - 1, c.run + 1} {
		if f.standsAlone(i) {
			n++
		}
	}
	return n
}

// weighPhrase looks at the words beside the guess.
func (f *finder) weighPhrase(w *weight, c *candidate, r *run, b *beside) {
	form := r.text[c.lo:c.hi]
	switch {
	case version(b.right) && !(b.is(speltSmall) && numberedNext(b.right)):
		w.add(25, whyPhrase)
	case (b.leads(saysPackage) || b.next == "tool" || b.next == "utility") && (f.joinedName(form) || f.goesWith(form)):
		w.add(40, whyPhrase)
	case f.goesWith(form) && f.setOff(c, r):
		w.add(40, whyPhrase)
	case b.follows(saysType) || b.leads(saysType) && !(b.is(speltSmall) && strings.HasSuffix(b.next, "s")):
		w.add(14, whyPhrase)
	case f.english && c.thing.guess == 8 && b.is(speltSmall) && made(b):
		w.add(38, whyPhrase) // "wrote peerweigh to compare"
	case explained(b.right), f.english && made(b):
		w.add(14, whyPhrase)
	case c.thing.guess >= 34 && b.is(speltCamel) && (edition(b.right) || b.left == "" && b.next == "by"):
		w.add(14, whyPhrase)
	}
	switch {
	case b.follows(saysReplaced) || b.leads(saysReplaced) || replacing(b.left):
		w.add(16, whyPhrase)
	case doneBy(b.left):
		w.add(-30, none)
	case b.follows(saysUsed | saysAdopted):
		w.add(10, whyPhrase)
	case b.follows(saysNoun) && b.small:
		w.add(-14, none)
	case b.small && b.follows(saysVerb):
		w.add(-14, none)
	}
}

// weighStranger looks at what a guess may be but a tool. It only speaks against it.
func (f *finder) weighStranger(w *weight, c *candidate, r *run, b *beside) {
	if f.plainStranger(c, r, b) {
		w.add(-40, none) // more likely a word, a place or a person that the lists lack
	}
	if b.is(speltSmall) && !c.thing.confirmed && (!f.english || c.thing.count < 3) && !(f.english && f.supported(c, r, b) || !f.english && f.backed(c, r, b)) {
		if f.english {
			w.add(-26, none) // a word of prose that no list has
		} else {
			w.add(-45, none)
		}
	}
	switch {
	case c.thing.folk:
		w.add(-120, none)
	case f.partOfPerson(c, r):
		w.add(-30, none)
	case f.besidePerson(r, c):
		w.add(-60, none)
	case f.posted(r, c):
		w.add(-90, none)
	case f.employer(r, c), event(r, c):
		w.add(-40, none)
	case f.besideStranger(r, c):
		w.add(-28, none)
	}
	if company(firstWordOf(b.right)) || b.leads(saysPerson) {
		w.add(-25, none)
	}
}

// linkedTo returns how many accepted names a mark or word of lists joins the
// guess to, on its left and right, and how many further guesses.
func (f *finder) linkedTo(c *candidate, r *run) (names, guesses int) {
	at := f.firstFrom(r, c.lo)
	side := func(k, step int32) {
		for n := 0; k >= r.cands.lo && k < r.cands.hi && n < reach; k, n = k+step, n+1 {
			o := &f.cands[k]
			if o.thing == c.thing || o.thing.class != model.ToolMention || o.lo < c.hi && o.hi > c.lo {
				continue
			}
			lo, hi := min(o.hi, c.hi), max(o.lo, c.lo)
			if hi-lo > 24 {
				return
			}
			if !joining(r.text[lo:hi]) {
				continue
			}
			if o.taken {
				names++
				return
			}
			if o.thing.guess > 4 {
				guesses++
				return
			}
		}
	}
	side(at-1, -1)
	side(at, +1)
	return names, guesses
}

// besideStranger reports whether another unknown word with a capital stands
// before or after the guess: the two are rather a person.
func (f *finder) besideStranger(r *run, c *candidate) bool {
	text := r.text
	if form := text[c.lo:c.hi]; !startsLarge(form) || camel(form) || allCaps(form) || strings.IndexByte(form, ' ') > 0 {
		return false
	}
	stranger := func(word string) bool {
		return isUpper(word[0]) && !allCaps(word) && !camel(word) && f.senseOf(word) <= compound && f.entryNamed(word) == nil
	}
	if c.lo > 1 && text[c.lo-1] == ' ' {
		if prev := lastWordOf(text[:c.lo-1]); prev != "" && stranger(prev) {
			return true
		}
	}
	if int(c.hi)+1 < len(text) && text[c.hi] == ' ' {
		next := firstWordOf(text[c.hi+1:])
		return next != "" && stranger(next)
	}
	return false
}

// personal reports whether a word is a forename or surname, be it another word
// too.
func (f *finder) personal(word string) bool {
	return listed(forenameList|properList, catalog.Fold(word))
}

// inBrackets reports whether the candidate has a pair of brackets to itself.
func inBrackets(text string, c *candidate) bool {
	return c.lo > 0 && text[c.lo-1] == '(' && int(c.hi) < len(text) && (text[c.hi] == ')' || text[c.hi] == ',')
}

// besidePerson reports whether a forename stands right before or after the
// guess, both with capitals, or a handle or title before it.
func (f *finder) besidePerson(r *run, c *candidate) bool {
	text := r.text
	if !startsLarge(text[c.lo:c.hi]) {
		return false
	}
	if c.lo > 1 && text[c.lo-1] == ' ' {
		prev := lastWordOf(text[:c.lo-1])
		if startsLarge(prev) && !allCaps(prev) && (f.personal(prev) || f.english && !plainASCII(prev)) || isTitle(prev) || isTitle(prev+".") {
			return true
		}
		if strings.HasSuffix(text[:c.lo-1], ".") && len(prev) == 0 && c.lo > 3 && isUpper(text[c.lo-3]) {
			return true // an initial
		}
	}
	if int(c.hi)+1 < len(text) && text[c.hi] == ' ' {
		next := firstWordOf(text[c.hi+1:])
		return startsLarge(next) && !allCaps(next) && f.personal(next)
	}
	return false
}
