package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file tells whether two names are elements of one list by what stands between them.

// joining reports whether what stands between two names makes them elements of
// one list, or one the successor of the other.
func joining(between string) bool {
	switch between {
	case " ":
		return false // as most
	case ", ":
		return true
	}
	between = behindElement(between)
	words, mark := 0, between == " - " || between == " – "
	most := 0 // words that are nothing of a list
	if strings.IndexByte(between, '(') >= 0 {
		most = 1
	}
	for at := 0; at < len(between) && words <= most; {
		size, is := pieceBetween(between[at:], between)
		switch is {
		case endingPiece:
			return false
		case joiningPiece:
			mark = true
		case strangePiece:
			words++
		}
		at += size
	}
	return mark && words <= most
}

// behindElement returns what stands between two names without what still belongs to the
// first.
func behindElement(between string) string {
	for len(between) > 1 && between[0] == '.' && isASCIILetter(between[1]) {
		between = between[1+len(firstWordOf(between[1:])):] // a part of what is named: "astropy.models, gwcs"
	}
	if strings.HasPrefix(between, " (") {
		if k := strings.IndexByte(between, ')'); k > 0 {
			between = between[k+1:] // what is said of an element: "Redis (the cache), Kafka"
		}
	}
	return between
}

// listPiece is what a word or mark between two names makes of them.
type listPiece uint8

const (
	passedPiece  listPiece = iota
	joiningPiece           // they are elements of one list
	endingPiece            // they stand in different sentences
	strangePiece           // a word that has no place between elements of a list
)

// pieceBetween returns what the word or mark is with which the rest of what stands
// between two names begins, and its size.
func pieceBetween(rest, between string) (size int, is listPiece) {
	if rest[0] >= utf8.RuneSelf {
		if r := firstRune(rest); r >= firstWide {
			return utf8.RuneLen(r), wideBetween(r, between)
		}
	}
	if !isWordByte(rest[0]) {
		switch rest[0] {
		case ',', '/', '+', '&', '=', '>', '|':
			return 1, joiningPiece
		case '.', '!', '?', ';':
			return 1, endingPiece
		}
		return 1, passedPiece
	}
	here := firstWordOf(rest)
	switch word := catalog.Fold(here); {
	case word == "of", word == "de", word == "von", allDigits(word):
		return len(here), passedPiece
	case replaces(word), conjunction(word), strings.HasPrefix(here, "→"):
		return len(here), joiningPiece
	}
	return len(here), strangePiece
}

// firstWide is the first of the characters of Chinese and Japanese, which put no blanks
// between words.
const firstWide = 0x3000

// wideBetween is pieceBetween for one of those characters.
func wideBetween(r rune, between string) listPiece {
	switch {
	case r == '。', r == '！', r == '？':
		return endingPiece
	case listMark(r), conjunction(strings.TrimSpace(between)):
		return joiningPiece
	case unicode.IsLetter(r):
		return strangePiece
	}
	return passedPiece
}

// replaces reports whether a word parts a thing from what takes its place or
// competes with it.
func replaces(word string) bool {
	switch word {
	case "vs", "versus", "instead", "statt", "anstatt", "anstelle", "gegen", "versus.", "replaces", "replaced", "replacing", "ersetzt", "remplace", "contre", "reemplaza", "вместо", "против", "unlike", "beats", "over":
		return true
	}
	return false
}
