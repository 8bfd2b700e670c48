package index

import (
	"strings"
	"unicode/utf8"
)

// This file tells the most points that the rules not yet asked may give a guess: one
// that cannot be accepted any more is not weighed further.

// giveUp remembers the most points that a guess could get as long as its own run, its
// thing and the notes as a whole stay as they are. It returns what a guess gets that is
// given up, whatever else there is to say.
func (c *candidate) giveUp(most int, b *beside) (points int, why rule) {
	if !b.is(speltJoined) { // for which what it goes with may be found yet
		c.sum = int16(max(1, most))
	}
	return 0, none
}

// bounds are the points that a guess has, and the most that there may be yet.
type bounds struct {
	sum    int // of what has been weighed
	place  int // for weighList and weighMark
	phrase int // for weighPhrase
	about  int // for weighDensity and weighPoints; once they have been asked, what they may give more where other runs change
}

// boundsOf returns the bounds of a guess that has that sum, before its parts are weighed, where
// so many accepted names are in its run.
func (f *finder) boundsOf(sum int, c *candidate, r *run, b *beside, here int, now situation) bounds {
	return bounds{sum: sum, phrase: f.mostForPhrase(c, r, b), place: f.mostForPlace(c, r, b), about: b.mostForDensity(here, now) + b.mostForPoints()}
}

// most returns the most points that the guess could get as long as its own run stays as it is,
// and mostNow as long as those about it do too, which have been asked.
func (b *bounds) most() int    { return b.mostNow() + b.about }
func (b *bounds) mostNow() int { return b.sum + b.place + b.phrase }

// mostForDensity returns the most points that weighDensity may give.
func (b *beside) mostForDensity(here int, now situation) int {
	most := herePoints[min(here, len(herePoints)-1)] + 2 + densityPoints[now.density]
	if here == 0 && b.left != "" {
		most -= 5
	}
	return most
}

// mostForPoints returns the most points that weighPoints may give.
func (b *beside) mostForPoints() int {
	switch {
	case b.left != "":
		return 0
	case wordless(b.right):
		return 14 + 4 + 3
	}
	return 14
}

// mostForPlace returns the most points that weighList and weighMark may give.
func (f *finder) mostForPlace(c *candidate, r *run, b *beside) (most int) {
	if b.linked > 0 {
		most += 17 + 3 + 16
	}
	if b.element(false) {
		most += 5
	}
	large := b.is(speltLarge)
	switch {
	case b.left == "" && large:
		most += 12 - 11 + 3
	case b.left == "":
		most += 12 + 3
	case large && !opens(b.left) && b.follows(saysHandled):
		most += 5 + 5 + 13
	case large && !opens(b.left):
		most += 5 + 5
	}
	if b.right == "" || b.right == "." {
		most += 6
	}
	if b.left == "" && wordless(b.right) {
		most += 6
	}
	if b.is(speltCamel) {
		most += 20 + 9 + 10
	}
	if c.lo > 0 && r.text[c.lo-1] == '/' {
		most += 20
	}
	if r.segs.lo != r.segs.hi {
		most += 24
	}
	return most
}

// mostForPhrase returns the most points that weighPhrase may give: those of each of
// its rules of which nothing stands beside the guess, as far as can be told at once,
// are left out.
func (f *finder) mostForPhrase(c *candidate, r *run, b *beside) (most int) {
	if b.instance {
		most = 20
	}
	if c.thing.guess > 1 && f.addressed(f.formOf(c)) {
		most += 10
	}
	if !b.quiet() {
		most += f.mostForCues(c, r, b)
	}
	return most
}

// loud are the sayings of words next to a guess by which rules may speak for it.
const loud = saysType | saysPackage | saysApposed | saysUsed | saysAdopted | saysReplaced | saysSubject | saysInstead | saysAnyNoun | saysMadeIn | saysMade | saysCue

// quiet reports whether nothing stands beside a guess that mostForCues has points for. It may
// say no where there is nothing either.
func (b *beside) quiet() bool {
	if (b.before|b.after)&loud != 0 || b.is(speltJoined) {
		return false
	}
	if b.left == "" {
		if doneTo(b.next) {
			return false
		}
	} else if !isASCIILetter(b.left[len(b.left)-1]) {
		return false
	}
	return b.right == "" || isASCIILetter(b.right[0]) && b.right[0] != 'v' && !strings.HasPrefix(b.right, "http")
}

// mostForCues is mostForPhrase for what stands next to the guess.
func (f *finder) mostForCues(c *candidate, r *run, b *beside) (most int) {
	most = f.mostForKind(c, r, b) + b.mostForPreposition()
	switch {
	case b.follows(saysUsed):
		most += 13
	case b.follows(saysReplaced | saysInstead | saysAdopted), b.leads(saysReplaced):
		most += 9
	}
	if b.follows(saysCue) || b.left != "" && marksCue(b.left) {
		most += 7
	}
	mark := b.right != "" && !isASCIILetter(b.right[0])
	switch {
	case b.leads(saysSubject), b.left == "" && doneTo(b.next):
		most += 10
	case mark && b.right[0] == '(' && c.thing.guess >= leastStrange:
		most += 24
	case mark && (b.right[0] == '(' || b.right[0] == ':'):
		most += 5
	}
	if b.leads(saysApposed) {
		most += 14
	}
	if c.thing.guess > 1 && (mark || strings.HasPrefix(b.right, "http")) && ownSite(r, c) {
		most += 45
	}
	return most
}

// mostForKind returns the most points for words that say what kind of thing the guess is, that
// somebody has made it, what it is or of which version.
func (f *finder) mostForKind(c *candidate, r *run, b *beside) int {
	typed := b.follows(saysType) || b.leads(saysType|saysPackage)
	switch {
	case typed && strings.ContainsAny(f.form(c), "-_"), b.is(speltJoined) && (r.segs.lo != r.segs.hi || strings.Count(f.form(c), "-") > 1):
		return 40
	case typed && f.prosaic:
		return 52
	case typed:
		return 32
	case b.follows(saysMade):
		return 30
	case b.mayExplain():
		return 24
	case b.right != "" && (isDigit(b.right[0]) || b.right[0] == 'v'):
		return 18
	case b.leads(saysCue):
		return 13
	}
	return 0
}

// mostForPreposition returns the most points for the words that weighBeside looks for before
// a guess: "by use of", "with … for", "(now".
func (b *beside) mostForPreposition() int {
	switch b.prev {
	case "of", "von", "de", "di":
		if b.is(speltCamel) || ofProgram(b) {
			return 12
		}
	case "with", "via":
		if b.next == "for" {
			return 6
		}
	case "now":
		return 20
	}
	return 0
}

// mayExplain reports whether the text after a name may go on to say what it is, as explained
// and apposition tell.
func (b *beside) mayExplain() bool {
	if b.right == "" || isASCIILetter(b.right[0]) {
		return b.next == "is" || b.next == "ist" || b.next == "est" || b.next == "es"
	}
	return len(explainingJoins.by.of(b.right[0])) > 0
}

// marksCue reports whether the text before a name ends with a mark that examples or what is
// labelled may follow.
func marksCue(left string) bool {
	switch last := left[len(left)-1]; {
	case last == '.':
		return exampleCue(left)
	case last == ':', last == '-':
		return true
	default:
		return last >= utf8.RuneSelf
	}
}

// mostForPlain returns the most points that there may be for a word beside those for
// its look and for the words beside it, where so many accepted names are in its run.
func (f *finder) mostForPlain(c *candidate, r *run, b *beside, here int, now situation) (most int) {
	most = plainHere[min(here, len(plainHere)-1)] + plainDensity[now.density]
	if f.joinedNames(c, r) > 0 {
		most += 21 + 7 + 16
	}
	if r.segs.lo != r.segs.hi {
		most += 8
	}
	if b.left == "" {
		most += 10 + 5 + 10
	}
	if c.thing.confirmed {
		most += confirmedPlain
	}
	return most
}

// mostForPlainPhrase returns the most points that weighPlainPhrase may give.
func mostForPlainPhrase(b *beside) (most int) {
	switch {
	case b.leads(saysType | saysPackage), b.follows(saysType):
		most = 18
	case b.mayExplain():
		most = 15
	}
	if b.right != "" && (isDigit(b.right[0]) || b.right[0] == 'v') {
		most += 15
	}
	switch {
	case b.follows(saysUsed), b.writtenIn():
		most += 15
	case b.follows(saysMade | saysReplaced | saysInstead), b.leads(saysReplaced):
		most += 9
	case b.prev == "in", b.prev == "with":
		most += 5
	case b.follows(saysAdopted):
		most += 2
	}
	if b.instance {
		most += 20
	}
	return most + 4
}
