package index

import (
	"unicode"
	"unicode/utf8"
)

// shape is what the look of a run tells; it is worked out when first asked for.
type shape struct {
	titled   bool // most words begin with a capital, so that capitals tell nothing
	shouting bool // no lower-case letter
	code     bool // has so many marks that it is hardly prose
	foreign  bool // most letters are of another script than Latin
}

// look returns the shape of the run.
func (r *run) look() shape { return r.known().unpacked() }

// titled reports whether most words of the run begin with a capital.
func (r *run) titled() bool { return r.known()&titledShape != 0 }

// shouting reports whether the run has no lower-case letter.
func (r *run) shouting() bool { return r.known()&shoutingShape != 0 }

// known returns the shape of the run as it is kept.
func (r *run) known() packedShape {
	if r.shape == 0 {
		r.findShape()
	}
	return r.shape
}

func (r *run) findShape() { r.shape = shapeOf(r.text).packed() }

// foreign reports whether most letters of the run are of another script than
// Latin.
func (r *run) foreign() bool { return r.marks&scriptMark != 0 && r.known()&foreignShape != 0 }

// brief reports whether the run is a title of so few words that a capital in it may be
// that of any title. Longer ones are sentences, as outlines have them for titles, but for
// those of which the look is titled.
func (r *run) brief() bool {
	return r.kind == titleRun && r.tokens.hi-r.tokens.lo < longTitle
}

// longTitle is how many words a title has at least that is written as a sentence.
const longTitle = 5

// programmed reports whether the run has so many marks that it is hardly prose.
func (r *run) programmed() bool { return r.programs >= manyPrograms && r.known()&codeShape != 0 }

// programMarks are the marks that programs are full of.
var programMarks = func() (set [256]bool) {
	for _, b := range []byte("{}[]()=;<>:|&\\$") {
		set[b] = true
	}
	return set
}()

// shapeSize is how many bytes of a text shapeOf looks at.
const shapeSize = 400

// shapeOf looks at the start of text.
func shapeOf(text string) shape {
	text = text[:min(len(text), shapeSize)]
	if s, ok := plainShape(text); ok {
		return s
	}
	return anyShape(text)
}

// anyShape is shapeOf for text of any characters.
func anyShape(text string) shape {
	marks, latin, foreign := 0, 0, 0
	words, capital, small := 0, 0, false
	for at := 0; at < len(text); at++ {
		from, lower := at, false
		for at < len(text) {
			kind, size := byteKinds[text[at]], 1
			if kind == breakKind {
				break
			}
			switch kind {
			case smallKind:
				latin++
				lower = true
			case largeKind:
				latin++
			case markKind:
				marks++
			case beyondKind:
				var r rune
				r, size = utf8.DecodeRuneInString(text[at:])
				if r > 0x370 && isLetter(r) {
					foreign++
				}
				lower = lower || unicode.IsLower(r)
			}
			at += size
		}
		first, firstSize := utf8.DecodeRuneInString(text[from:])
		length := at - from
		if length == 0 || !isLetter(first) {
			continue
		}
		small = small || lower
		large := unicode.IsUpper(first)
		if !large && smallInTitles(text[from:at]) {
			continue
		}
		words++
		if large && length > firstSize {
			capital++
		}
	}
	s := shapeBy(len(text), marks, words, capital, small)
	s.foreign = foreign > latin/2
	return s
}

// shapeBy returns the shape of a Latin text of so many bytes, marks, words and words
// with a capital; small says that there are small letters.
func shapeBy(size, marks, words, capital int, small bool) shape {
	return shape{
		titled: mostLarge(words, capital), shouting: !small,
		code: marks >= manyPrograms && marks*9 >= size,
	}
}

// smallInTitles reports whether a word has no capital in titles either: short ones, and
// prepositions.
func smallInTitles(word string) bool {
	if len(word) != 4 {
		return len(word) < 4
	}
	switch word {
	case "with", "from", "into", "over", "onto", "upon", "than":
		return true
	}
	return false
}

// mostLarge reports whether so many of the words that most have a capital.
func mostLarge(words, capital int) bool {
	return words == 2 && capital == 2 || words >= 3 && capital*4 >= words*3
}

// plainShape is shapeOf for text without characters beyond ASCII; ok is false for
// others.
func plainShape(text string) (s shape, ok bool) {
	marks, words, capital, small := 0, 0, 0, false
	for at := 0; at < len(text); at++ {
		from, lower := at, false
		for ; at < len(text); at++ {
			kind := byteKinds[text[at]]
			if kind == otherKind {
				continue
			}
			if kind == breakKind {
				break
			}
			switch kind {
			case smallKind:
				lower = true
			case markKind:
				marks++
			case beyondKind:
				return shape{}, false
			}
		}
		if at == from || !isASCIILetter(text[from]) {
			continue
		}
		small = small || lower
		large := isUpper(text[from])
		if !large && smallInTitles(text[from:at]) {
			continue
		}
		words++
		if large && at-from > 1 {
			capital++
		}
	}
	return shapeBy(len(text), marks, words, capital, small), true
}

// byteKinds are what bytes are to the shape of a text.
var byteKinds = func() (kinds [256]byteKind) {
	for b := range kinds {
		switch c := byte(b); {
		case c == ' ' || c == '\t' || c == '\n' || c == '/':
			kinds[b] = breakKind
		case c >= utf8.RuneSelf:
			kinds[b] = beyondKind
		case 'a' <= c && c <= 'z':
			kinds[b] = smallKind
		case isUpper(c):
			kinds[b] = largeKind
		case programMarks[c]:
			kinds[b] = markKind
		}
	}
	return kinds
}()

type byteKind uint8
