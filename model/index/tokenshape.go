package index

// This file keeps the shapes of runs, and tells most by that of their words, each of
// which is looked at once.

// packedShape is a shape, a bit each; 0 for one that is not known.
type packedShape uint8

const (
	titledShape packedShape = 1 << iota
	shoutingShape
	codeShape
	foreignShape
	knownShape
)

func (s shape) packed() packedShape {
	p := knownShape
	for i, is := range [...]bool{s.titled, s.shouting, s.code, s.foreign} {
		if is {
			p |= titledShape << i
		}
	}
	return p
}

func (p packedShape) unpacked() shape {
	return shape{titled: p&titledShape != 0, shouting: p&shoutingShape != 0, code: p&codeShape != 0, foreign: p&foreignShape != 0}
}

// letterSum is how many words of a text of no more than shapeSize are written in each way.
type letterSum uint32

const (
	countedWord letterSum = 1
	largeWord   letterSum = 1 << 10
	smallWord   letterSum = 1 << 20
)

// letterSums are of each of the letterings what one word makes.
var letterSums = func() (sums [allLetterings + 1]letterSum) {
	for is := range letterings(len(sums)) {
		sums[is] = letterSum(is&countedLettering)*countedWord +
			letterSum(is&largeLettering/largeLettering)*largeWord +
			letterSum(is&smallLettering/smallLettering)*smallWord
	}
	return sums
}()

// shape is shapeOf for a text whose letters are all of ASCII and that has few marks of
// programs, by the sum of its words; 0 where they do not tell it.
func (s letterSum) shape() packedShape {
	switch {
	case s < smallWord:
		return 0 // small letters may stand behind a mark
	case mostLarge(int(s%largeWord), int(s%smallWord/largeWord)):
		return knownShape | titledShape
	}
	return knownShape
}

// breakAfter returns the end of what has no break from at on, or as much of it as
// tells its lettering.
func breakAfter(text string, at int) (end int) {
	for end = at; end < len(text) && end < at+5 && byteKinds[text[end]] != breakKind; {
		end++
	}
	return end
}

// letterings are how a text without a break is written, a bit each.
type letterings uint32

const (
	countedLettering letterings = 1 << iota // it counts as a word
	largeLettering                          // it has a capital at its start, and goes on
	smallLettering                          // it has a small letter
	shortLettering                          // it would not be the same with more behind it

	allLetterings = 1<<iota - 1

	withinSentence letterings = 1 << 6 // another word of its sentence is right before it
)

// letteringBits are the bits of use.nexts below those of a word's lettering. Above these
// are two that say more of it.
const (
	letteringBits = 26
	ruled         = 1 << 30 // it has briefs for rules
	largeStart    = 1 << 31 // it begins with an ASCII capital
)

// letteringOf returns how a text without a break is written; 0 for one that does not
// begin with an ASCII letter.
func letteringOf(text string) (is letterings) {
	if text == "" || !isASCIILetter(text[0]) {
		return 0
	}
	for i := range len(text) {
		if byteKinds[text[i]] == smallKind {
			is |= smallLettering
			break
		}
	}
	switch large := isUpper(text[0]); {
	case large && len(text) > 1:
		return is | countedLettering | largeLettering
	case large:
		return is | countedLettering | shortLettering
	case !smallInTitles(text):
		return is | countedLettering
	}
	return is | shortLettering
}
