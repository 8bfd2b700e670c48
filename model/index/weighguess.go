package index

import (
	"strings"

	"gloss/model/catalog"
)

// The points below are fitted, not guessed: ten of them are one of log-odds in a
// logistic regression over labelled notes of many fields from which a part of the
// catalogue was hidden, so that its names had to be guessed. What is rare there
// keeps points of judgement.

// guessBase are the points of a word for which and against which nothing speaks.
const guessBase = 19

// weighGuess adds up the evidence that an unknown word names a tool: its look,
// how many names stand about it, and its place among them.
func (f *finder) weighGuess(w *weight, c *candidate, now situation) (points int, why rule) {
	c.sum, c.kept = 0, 0
	r := &f.layout.runs[c.run]
	if r.kind == titleRun && inBrackets(r.text, c) {
		return 0, none // who speaks
	}
	if f.prosaic && !f.plainlyTyped(c, r) {
		w.add(-15, none)
		w.tell("", "the notes hardly speak of tools")
	}
	f.weighLook(w, c)
	if f.trace != nil {
		w.add(f.slipPoints(f.formOf(c)), none)
	}
	w.tell("it looks like a name", "it does not look like a name")
	rest := f.repeated(c, r)
	b := f.besideOf(c, r)
	b.instance = r.callsTool(c.lo)
	here := f.countAround(c)
	if here > 0 {
		b.linked = f.joinedNames(c, r)
	}
	left := f.boundsOf(w.points+rest, c, r, &b, here, now)
	if f.trace == nil && left.most() < threshold {
		return c.giveUp(left.most(), &b) // as most
	}
	var parts guessParts
	if !f.weighParts(&parts, &left, c, r, &b, here, now) {
		return c.giveUp(left.most(), &b)
	}
	f.joinParts(w, &parts, c)
	f.weighStranger(w, c, r, &b)
	w.tell("the words beside it speak of a tool", "the words beside it speak of something else")
	w.add(rest, whyConfirmed)
	w.tell("it stands there more than once, or is found for certain elsewhere", "it is one of several words that are no names")
	return w.points, w.why
}

// guessParts are parts of the evidence for a guess, which are added up apart.
type guessParts struct {
	density, near, list, mark, phrase weight
	slip                              int // what slipPoints gave
}

// weighParts weighs part by part as long as the guess may be accepted, and reports whether it
// may be in the end, or how it is judged is to be told. It keeps account of what is left.
func (f *finder) weighParts(p *guessParts, left *bounds, c *candidate, r *run, b *beside, here int, now situation) bool {
	f.weighDensity(&p.density, c, b, here, now)
	f.weighPoints(&p.near, c, r, b)
	about := p.density.points + p.near.points
	left.sum, left.about = left.sum+about, left.about-about
	if f.trace == nil && left.mostNow() < threshold {
		return false
	}
	f.weighList(&p.list, c, r, b)
	f.weighMark(&p.mark, c, r, b)
	left.sum, left.place = left.sum+p.list.points+p.mark.points, 0
	if f.trace == nil && left.mostNow() < threshold {
		return false
	}
	p.slip = f.slipPoints(f.formOf(c))
	f.weighPhrase(&p.phrase, c, r, b)
	left.sum, left.phrase = left.sum+p.slip+p.phrase.points, 0
	return f.trace != nil || left.mostNow() >= threshold // what there is yet only speaks against it
}

// joinParts adds the parts of the evidence for a guess to the sum, and tells of them.
func (f *finder) joinParts(w *weight, p *guessParts, c *candidate) {
	w.add(p.slip, none)
	w.join(&p.density)
	w.tell("names of tools stand about it", "few names of tools stand about it")
	w.join(&p.list)
	w.join(&p.near)
	w.join(&p.mark)
	good := "its place: in a list of names, at the start of a point, with a capital"
	if f.spelt(c)&speltUpper == 0 {
		good = "its place: in a list of names, at the start of a point"
	}
	w.tell(good, "its place: no list of names, or letters that stand for words")
	w.join(&p.phrase)
}

// plainlyTyped reports whether a guess with a capital within is followed by what tools
// are called: "the ZorbCam software".
func (f *finder) plainlyTyped(c *candidate, r *run) bool {
	return f.spelt(c)&speltCamel != 0 && int(c.hi) < len(r.text) && r.text[c.hi] == ' ' && typeNoun(firstWordOf(r.text[c.hi+1:]))
}

// longWord is the length from which on a name that hyphens join is no less likely.
const longWord = 17

// weighLook looks at the word itself.
func (f *finder) weighLook(w *weight, c *candidate) {
	w.add(guessBase+c.thing.guess, whyShape)
	word := f.formOf(c)
	if word.form == 0 {
		word.form = f.formPoints(word) + formsKnown
	}
	w.add(int(word.form-formsKnown), none) // which are never the most
}

// formsKnown is what word.form has more than the points: it is 0 where they are
// not known.
const formsKnown = 1 << 10

// slipPoints returns the points that formPoints has left open: those of a guess that is
// an ordinary word with a letter wrong.
func (f *finder) slipPoints(w *word) int {
	if w.asked&formOpen == 0 {
		return 0
	}
	w.asked &^= formOpen
	if f.senseIn(w) != slip {
		return 0
	}
	w.form -= 3
	return -3
}

// formPoints returns the points of a guess for its words alone. They may be less, as
// slipPoints tells.
func (f *finder) formPoints(w *word) (points int16) {
	form := w.text
	if f.maker(form) {
		points -= 25
	}
	switch f.roughSense(w) {
	case compound:
		points += 11 // two words in one, as tools like to be called
	case slip:
		points -= 7
	case ordinary:
		points -= 6
	case strange:
		if points -= 4; f.madeFor(w) {
			points += 12
		}
		if w.asked&slipAsked == 0 {
			w.asked |= formOpen
		}
	}
	points += int16((7 - min(len(form), longWord)) * 9 / 10) // a long one is rather a word of another trade
	if toolEnding(form) {
		points += 5
	}
	how := w.speltSo()
	if how&speltSmall != 0 {
		points -= 2
	}
	if how&speltLarge != 0 {
		points -= 6
	}
	if f.german {
		points += 11 // the points for its look are the fewer
	}
	if how&speltCaps != 0 {
		points -= 20 // letters that stand for words
	}
	return points
}

// usualWords are how many words notes have at most that the points were fitted on.
const usualWords = 5000

// relative returns how often a word would stand in notes of the usual length: in
// long ones every word stands often.
func (f *finder) relative(count int) int {
	if f.words <= usualWords {
		return count
	}
	return max(min(count, 1), count*usualWords/f.words)
}

// oftenPoints are those for how often the notes have a word.
var oftenPoints = [...]int{0, 0, 8, 13, 16, 18, 19, 20, 21, 22, 23}

// herePoints are those for the names in the same run, and densityPoints for how
// dense names are in the notes.
var (
	herePoints    = [...]int{-1, 2, 3, 4, 5}
	densityPoints = [...]int{0, -7, -2, 2, 5, 7, 12}
)

// repeated returns the points for how often and where the notes have the word.
func (f *finder) repeated(c *candidate, r *run) (points int) {
	t := c.thing
	if t.guess > 6 && r.foreign() {
		points = 14 // what is in Latin letters there is rather a name, but for abbreviations and variables
		if !t.confirmed && (f.inPhrase(c, r) || f.senseIn(f.formOf(c)) == slip) {
			points = -12 // an English phrase that has a word with a letter wrong
		}
	}
	count := f.relative(t.count)
	if t.guess > 1 {
		points += oftenPoints[min(count, len(oftenPoints)-1)]
	} else {
		points += oftenPoints[min(count, 2)] // of letters that stand for words all notes are full
	}
	if t.guess >= 34 && count > 3 && f.spelt(c)&speltCamel != 0 {
		points += 9 // the notes are about it
	}
	if t.confirmed {
		points += 22
	}
	if t.titled && t.written {
		points += 7
	}
	if t.scattered {
		points -= 6
	}
	return points
}

// weighDensity looks at how many of the words about the guess are names, of which so
// many are accepted ones of its run.
func (f *finder) weighDensity(w *weight, c *candidate, b *beside, here int, now situation) {
	w.add(herePoints[min(here, len(herePoints)-1)], whyNeighbours)
	named := 0
	for about := f.evident.named.about(c.run, 3); about.bits != 0; about.drop() {
		if i := about.first(); f.layout.runs[i].written() && f.namedIn(i).other(c.thing) {
			named++
		}
	}
	if named > 0 {
		near := 0
		for i := max(0, c.run-3); i <= min(c.run+3, int32(len(f.layout.runs))-1); i++ {
			if i != c.run && f.layout.runs[i].written() {
				near++
			}
		}
		w.add(2*named/near, whyNeighbours)
	}
	w.add(densityPoints[now.density], none)
	switch {
	case here+named == 0:
		w.add(-7, none)
	case here == 0 && b.left != "":
		w.add(-5, none)
	}
}

// written reports whether the run is neither a title nor code.
func (r *run) written() bool { return r.kind != titleRun && r.code == 0 }

// weighList looks whether the guess is an element of a list with names, or a point
// begins with it.
func (f *finder) weighList(w *weight, c *candidate, r *run, b *beside) {
	if b.linked > 0 {
		w.add(17, whyList)
	}
	if b.linked > 1 {
		w.add(3, whyList)
	}
	if b.linked > 0 && f.enumerated(c, r) > 1 {
		w.add(16, whyList)
	}
	if b.element(false) {
		w.add(5, whyList)
	}
	if b.left == "" {
		f.weighBegin(w, c, b)
	}
}

// weighMark looks at what marks the guess as a name where it stands: code, a link, a
// capital within a sentence.
func (f *finder) weighMark(w *weight, c *candidate, r *run, b *beside) {
	form := r.text[c.lo:c.hi]
	left, right := b.left, b.right
	within := !opens(left) && b.is(speltLarge) && !r.titled()
	if within {
		w.add(5, whyCase)
	}
	if within && !f.german && !b.is(speltCamel) {
		w.add(5, whyCase)
	}
	if !f.english && !f.german && !f.foreign && opens(left) && left != "" && otherLanguageEnding(catalog.Fold(form)) {
		w.add(-20, none) // a verb or noun that begins a sentence
	}
	if wordless(right) && (right == "" || right == ".") {
		w.add(6, none)
	}
	if c.thing.guess >= 16 && b.is(speltCamel) && f.english && spokenOf(left) {
		w.add(20, whyPhrase)
	}
	if r.kind == titleRun {
		w.add(-2, none)
	}
	f.weighHumps(w, c, r, b)
	f.weighHandled(w, r, b)
	if c.lo > 0 && r.text[c.lo-1] == '/' && ownedName(r.text, c) {
		w.add(20, whyLink) // "google/mtail"
	}
	if r.programmed() {
		w.add(-15, none)
	}
	if s := f.layout.segAt(r, c.lo); s != nil && r.segs.lo != r.segs.hi && s.lo == c.lo && s.hi == c.hi {
		switch {
		case s.code() && (b.is(speltCamel) || strings.IndexByte(form, '_') > 0):
			w.add(-6, none)
		case s.code() && nounAmong(left):
			w.add(24, whyCode) // "a tiny tool of ours, `zorb`"
		case s.code():
			w.add(10, whyCode)
		case s.link != nil && !s.link.Auto && linkNames(s.link.Target, form):
			w.add(14, whyLink)
		case s.link != nil && !s.link.Auto && s.lo == c.lo && s.hi == c.hi && distinct(form):
			w.add(6, whyLink)
		case s.strong:
			w.add(4, whyCode)
		}
	}
}

// weighPhrase looks at the words beside the guess.
func (f *finder) weighPhrase(w *weight, c *candidate, r *run, b *beside) {
	form := r.text[c.lo:c.hi]
	switch {
	case version(b.right) && !(b.is(speltSmall) && numberedNext(b.right)):
		w.add(18, whyPhrase)
	case (b.leads(saysPackage) || b.next == "tool" || b.next == "utility") && (f.joinedName(form) || f.goesWith(form)):
		w.add(40, whyPhrase)
	case b.is(speltJoined) && (f.setOff(c, r) && f.goesWith(form) || f.belongsTo(form)):
		w.add(40, whyPhrase)
	case b.leads(saysPackage) && b.named() && c.thing.guess >= 24 && b.small:
		w.add(28, whyPhrase) // "Tony's zorb256 library"
	case b.is(speltLarge) && !b.is(speltCaps|speltCamel) && b.follows(saysNoun) && appNoun(b.next) && f.roughly(form) <= compound:
		w.add(32, whyPhrase) // "with the Zorby app"
	case b.is(speltLarge) && !b.is(speltCaps) && b.follows(saysType) && (runsOn(b.prev) || programCalled(b.prev)) && !startsLarge(b.right):
		w.add(f.calledPoints(b), whyPhrase)
	case b.follows(saysType) || b.leads(saysType) && !(b.is(speltSmall) && strings.HasSuffix(b.next, "s")):
		w.add(11, whyPhrase)
		switch {
		case c.thing.guess >= leastStrange && b.leads(saysType) && onlyProgram(b.next) && !plainSmall(form):
			w.add(20, whyPhrase) // "the zorb7 library", but not "a hipster framework"
		case b.is(speltCamel) && c.thing.guess >= 34:
			w.add(10, whyPhrase)
		}
	case f.english && made(b) && b.is(speltSmall) && f.roughly(form) == compound:
		w.add(30, whyPhrase) // "wrote peerweigh to compare"
	case b.right != "" && apposition(b.right):
		w.add(24, whyPhrase)
	case explained(b.right), f.english && made(b):
		w.add(13, whyPhrase)
	case c.thing.guess >= 34 && b.is(speltCamel) && (edition(b.right) || b.left == "" && b.next == "by"):
		w.add(13, whyPhrase)
	}
	switch {
	case b.follows(saysReplaced) || b.leads(saysReplaced) || b.replacing():
		w.add(9, whyPhrase)
	case (b.prev == "by" || b.prev == "von") && doneBy(b.left):
		w.add(-20, none)
	case b.follows(saysUsed):
		w.add(13, whyPhrase)
	case b.follows(saysAdopted):
		w.add(9, whyPhrase)
	case b.follows(saysNoun) && b.small && !b.named():
		w.add(-7, none)
	case b.small && b.follows(saysVerb):
		w.add(-7, none)
	}
	f.weighBeside(w, c, r, b)
}

// leastStrange is how many points for its look a word has at least that no list has
// and that is not made of such.
const leastStrange = 20

// onlyProgram reports whether a noun that says what a thing is says so of hardly anything
// but programs.
func onlyProgram(noun string) bool {
	switch noun {
	case "library", "framework", "plugin", "plug-in", "addon", "add-on", "crate", "gem", "package", "compiler", "linter", "sdk", "cli", "toolkit", "orm", "debugger", "daemon", "bibliothek", "bibliothèque", "librería", "libreria", "paket", "paquet", "paquete", "pacote", "pacchetto":
		return true
	}
	return false
}
