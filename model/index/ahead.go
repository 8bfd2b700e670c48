package index

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file tells most names that begin with a word from the one that may stand at a
// place, by what is ahead of that word.

// place is what is ahead of a word, or may be where a name stands that begins with it, a
// bit each: the letter of the next word behind a blank or hyphen, from that of a on, or
// what else is there.
type place uint32

const (
	otherPlace place = 1 << (26 + iota) // a blank or hyphen, and no letter
	dotPlace
	markPlace  // another mark of ASCII
	lastPlace  // nothing, or a character beyond ASCII
	firstPlace // no word comes before it
	unread     // it is not known which names may begin with the word

	anyPlace = unread - 1
)

// letterPlace is placeOf where a blank and a letter are ahead, as mostly; 0 elsewhere.
func letterPlace(text string, end int) place {
	if end+1 < len(text) && text[end] == ' ' && isASCIILetter(text[end+1]) {
		return 1 << (text[end+1] | 0x20 - 'a')
	}
	return 0
}

// placeOf returns what is ahead of a word of text that ends at end: more where it cannot
// tell.
func placeOf(text string, end int) place {
	if end == len(text) {
		return lastPlace
	}
	switch b := text[end]; {
	case b == ' ' || b == '-':
		if end+1 == len(text) {
			return otherPlace
		}
		next := text[end+1]
		if isASCIILetter(next) {
			return 1 << (next | 0x20 - 'a')
		}
		if isBlank(next) {
			return allLetters | otherPlace
		}
		return otherPlace
	case b == '.':
		return dotPlace
	case isBlank(b):
		return allLetters | otherPlace
	case b < utf8.RuneSelf:
		return markPlace
	case strings.HasPrefix(text[end:], "’"):
		return markPlace | lastPlace
	case partsWords(text[end:]):
		return allLetters | otherPlace | lastPlace
	}
	return lastPlace
}

// partsWords reports whether a text begins with a character beyond ASCII that may part the
// words of a name: a hyphen, or a blank that no line ends at.
func partsWords(text string) bool {
	return strings.HasPrefix(text, "\u2010") || strings.HasPrefix(text, "\u2011") || strings.HasPrefix(text, "\u00a0")
}

// aheadPlaces returns what may be ahead of the first word of a name, which is of that size,
// where the name stands.
func aheadPlaces(n *catalog.Name, size int) place {
	end := int(n.Start) + size
	if end >= len(n.Text) {
		return anyPlace
	}
	switch b := n.Text[end]; {
	case b >= utf8.RuneSelf:
		return lastPlace
	case b == '.':
		return dotPlace
	case b == '+' || b == '#':
		return markPlace | otherPlace
	case b != ' ' && b != '-':
		return markPlace
	case end+1 == len(n.Text) || n.Text[end+1] >= utf8.RuneSelf:
		return allLetters | otherPlace
	case isASCIILetter(n.Text[end+1]):
		return 1 << (n.Text[end+1] | 0x20 - 'a')
	}
	return otherPlace
}

// aheadOf returns what is ahead of the first word of a name, which is of that size: a
// number of the two letters or digits with which the second word begins behind a blank or
// hyphen, or of what else stands there; 0 for nothing, or for what may stand there otherwise,
// as an "s" at the end of a name may be missing.
func aheadOf(n *catalog.Name, size int) byte {
	end := int(n.Start) + size
	switch {
	case end >= len(n.Text), strings.HasPrefix(n.Text[end:], "’"):
		return 0
	case n.Text[end] >= utf8.RuneSelf:
		return scriptAhead
	case n.Text[end] != ' ' && n.Text[end] != '-':
		return markAhead(n.Text[end])
	case end+1 == len(n.Text) || n.Text[end+1] >= utf8.RuneSelf || n.Text[end+1] == '\'':
		return 0
	case !wordBytes[n.Text[end+1]]:
		return markNext
	case end+3 >= len(n.Text) || !wordBytes[n.Text[end+2]]:
		return 0
	}
	return lettersAhead(n.Text[end+1], n.Text[end+2])
}

// lettersAhead returns a number of two letters or digits, in either case, which few others
// have.
func lettersAhead(first, second byte) byte {
	return max(1, first<<3^second&31)
}

// placeAhead returns what must be ahead of the first word of a name that stands in a
// text, where that word ends at end; 0 for what may be any.
func placeAhead(text string, end int) byte {
	if end >= len(text) {
		return nothingAhead
	}
	switch b := text[end]; {
	case b == ' ' || b == '-':
		if end+1 == len(text) || text[end+1] >= utf8.RuneSelf {
			return 0
		}
		switch next := text[end+1]; {
		case wordBytes[next]:
			second := byteAt(text, end+2)
			if second >= utf8.RuneSelf {
				return 0
			}
			return lettersAhead(next, second)
		case isBlank(next) || next == '\'' || next == '+' || next == '#':
			return 0
		}
		return markNext
	case isBlank(b):
		return 0
	case b < utf8.RuneSelf:
		return markAhead(b)
	case strings.HasPrefix(text[end:], "’"):
		return markAhead('\'')
	case partsWords(text[end:]):
		return 0
	}
	return scriptAhead
}

// nextAhead returns the first, from k on, of what is ahead of names that is here or 0; the
// number of them where there is none.
func nextAhead(ahead string, k int, here byte) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	for ; k+8 <= len(ahead); k += 8 {
		eight := eightBytes(ahead[k : k+8])
		other := eight ^ uint64(here)*each
		if found := ((eight-each)&^eight | (other-each)&^other) & high; found != 0 { // a byte of either is 0
			return k + bits.TrailingZeros64(found)/8
		}
	}
	for k < len(ahead) && ahead[k] != here && ahead[k] != 0 {
		k++
	}
	return k
}

// What is ahead of a word and no letter or digit of ASCII, or mark.
const (
	markNext     = 1 + iota // a blank or hyphen, and a mark of ASCII
	scriptAhead             // a character beyond ASCII
	nothingAhead            // the end of the text
)

// markAhead returns a number of a character of ASCII, in either case, that is no small
// letter.
func markAhead(b byte) byte { return b | 0x20 | utf8.RuneSelf }
