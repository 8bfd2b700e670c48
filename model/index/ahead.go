package index

import (
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file tells most names that begin with a word from the one that may stand at a
// place, by what is ahead of that word.

// aheadOf returns what is ahead of the first word of a name, which is of that size: the
// letter, a small one, with which the second word begins behind a blank or hyphen, or a
// number of what else stands there; 0 for nothing, or for what may stand there otherwise.
func aheadOf(n *catalog.Name, size int) byte {
	end := int(n.Start) + size
	switch {
	case end >= len(n.Text):
		return 0
	case n.Text[end] != ' ' && n.Text[end] != '-':
		return markAhead(n.Text[end])
	case end+1 < len(n.Text) && isASCIILetter(n.Text[end+1]):
		return n.Text[end+1] | 0x20
	}
	return 0
}

// placeAhead returns what must be ahead of the first word of a name that stands in a
// text, where that word ends at end; 0 for what may be any.
func placeAhead(text string, end int) byte {
	if end >= len(text) {
		return 0
	}
	switch b := text[end]; b {
	case '\t', '\n':
		return 0
	case ' ', '-':
		if end+1 < len(text) && isASCIILetter(text[end+1]) {
			return text[end+1] | 0x20
		}
		return 0
	default:
		return markAhead(b)
	}
}

// markAhead returns a number of a character of ASCII, in either case, that is no small
// letter; 0 for others.
func markAhead(b byte) byte {
	if b >= utf8.RuneSelf {
		return 0
	}
	return b | 0x20 | utf8.RuneSelf
}
