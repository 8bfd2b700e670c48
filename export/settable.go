package export

import (
	"strings"
	"unicode"
)

// Settable returns words for a cover or a running head, where a stand-in for
// each character that no face has would drown the rest: an ellipsis stands for
// every run of them. It is empty where no letter or digit is left. has tells
// whether a face has a character.
func Settable(words string, has func(rune) bool) string {
	left, gap, blank := false, false, false
	var b strings.Builder
	for _, r := range words {
		switch {
		case !has(r):
			if !gap {
				b.WriteRune('…')
			}
			gap, blank = true, false
			continue
		case gap && r == ' ':
			blank = true
			continue
		case blank:
			b.WriteByte(' ')
		}
		gap, blank = false, false
		left = left || unicode.IsLetter(r) || unicode.IsDigit(r)
		b.WriteRune(r)
	}
	if !left {
		return ""
	}
	return b.String()
}
