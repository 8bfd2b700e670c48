package index

// This file tells the shape of most runs by that of their words, each of which is looked
// at once.

// lookOf is run.look, by the words of the run where they tell its shape.
func (f *finder) lookOf(r *run) shape {
	if r.shape == 0 && r.marks&letterMark == 0 && r.programs < manyPrograms {
		r.shape = f.vocabulary.tokenShape(r.text, f.tokens[r.tokens.lo:r.tokens.hi]).packed()
	}
	return r.look()
}

// tokenShape is shapeOf for a text that was cut to those tokens, whose letters are
// all of ASCII and that has few marks of programs.
func (v *vocabulary) tokenShape(text string, tokens []token) shape {
	text = text[:min(len(text), shapeSize)]
	words, capital, seen := 0, 0, letterings(0)
	for i := range tokens {
		lo, hi := int(tokens[i].lo), int(tokens[i].hi)
		if lo > 0 && (lo >= len(text) || byteKinds[text[lo-1]] != breakKind) {
			continue
		}
		is := letterings(v.nexts[tokens[i].word] >> letteringBits)
		if is&shortLettering != 0 && hi < len(text) && byteKinds[text[hi]] != breakKind || hi > len(text) {
			is = letteringOf(text[lo:breakAfter(text, lo)])
		}
		words += int(is & countedLettering)
		capital += int(is & largeLettering / largeLettering)
		seen |= is
	}
	if seen&smallLettering == 0 {
		return shapeOf(text) // small letters may stand behind a mark
	}
	return shapeBy(len(text), 0, words, capital, true)
}

// breakAfter returns the end of what has no break from at on, or as much of it as
// tells its lettering.
func breakAfter(text string, at int) (end int) {
	for end = at; end < len(text) && end < at+4 && byteKinds[text[end]] != breakKind; {
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
)

// letteringBits are the bits of vocabulary.nexts below those of a word's lettering.
const letteringBits = 26

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
	case len(text) > 3: // short words stay small in titles too
		return is | countedLettering
	}
	return is | shortLettering
}
