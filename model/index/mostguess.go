package index

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

// mostByOthers returns the most points that what is accepted in the runs about a guess
// may add to those that it has of weighDensity and weighPoints.
func (b *beside) mostByOthers() int { return 2 + 7 + b.mostForPoints() }

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

// mostForPhrase returns the most points that weighPhrase may give: those of each of
// its rules of which nothing stands beside the guess, as far as can be told at once,
// are left out.
func (f *finder) mostForPhrase(c *candidate, r *run, b *beside) (most int) {
	said := b.before | b.after
	mark := b.right != "" && !isASCIILetter(b.right[0])
	switch {
	case said&(saysPackage|saysCue) != 0, b.is(speltJoined):
		most = 40
	case said&saysMade != 0:
		most = 30
	case said&saysType != 0:
		most = 32
	case mark, said&saysSubject != 0:
		most = 24
	case b.right != "" && b.right[0] == 'v':
		most = 18
	}
	switch {
	case said&saysUsed != 0:
		most += 13
	case said&(saysReplaced|saysInstead|saysAdopted) != 0:
		most += 9
	}
	switch {
	case r.rules&cueBrief != 0, r.marks&(colonMark|scriptMark) != 0:
		most += 20
	case said&saysCue != 0, b.left != "" && !isASCIILetter(b.left[len(b.left)-1]):
		most += 7
	}
	switch {
	case said&saysSubject != 0, b.left == "" && b.next != "":
		most += 10
	case mark && b.right[0] == '(':
		most += 24
	case mark:
		most += 5
	}
	if said&saysApposed != 0 {
		most += 14
	}
	switch b.prev {
	case "of", "von", "de", "di":
		most += 12
	case "with", "via":
		most += 6
	}
	if said&saysCue != 0 {
		most += 20
	}
	switch {
	case c.thing.guess > 1 && mark && ownSite(r, c):
		most += 45
	case c.thing.guess > 1 && f.addressed(f.formOf(c)):
		most += 10
	}
	return most
}
