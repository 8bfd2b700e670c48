package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model/catalog"
)

// accentedLook is looksNamed for a word with letters beyond ASCII. The lists know few of
// those, so that only what is spelled as nothing but programs are may be a name: by its
// ending behind a point, "Émile.js", or by one that begins with a capital within the word,
// "ÜrsleSQL".
func accentedLook(token string) int {
	if len(token) > longestGuess || !alphabetic(token) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(token)
	large := unicode.IsUpper(r)
	if k := strings.LastIndexByte(token, '.'); k > 0 {
		stem := token[:k]
		switch {
		case utf8.RuneCountInString(stem) < 3 || strings.IndexByte(stem, '.') >= 0 || !programDomain(token[k+1:]):
			return 0
		case !large && listed(anyWord, catalog.Fold(stem)):
			return 8 // a file, rather
		}
		return 34
	}
	if large && camel(token) && toolEnding(token) && !allCaps(token) {
		return 40
	}
	return 0
}

// programDomain reports whether names of programs, but of few others, end so behind a
// point.
func programDomain(ending string) bool {
	switch ending {
	case "js", "jl", "io", "NET":
		return true
	}
	return false
}

// alphabetic reports whether a word has letters of alphabets with capitals, digits and the
// point and nothing else.
func alphabetic(word string) bool {
	for _, r := range word {
		if r < utf8.RuneSelf {
			if !isASCIILetter(byte(r)) && !isDigit(byte(r)) && r != '.' {
				return false
			}
		} else if !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek) && !unicode.IsMark(r) {
			return false
		}
	}
	return true
}
