package export

import (
	"strings"
	"unicode"
)

// Settable returns words for a cover or a running head, where a stand-in for
// each character that no face has would drown the rest: an ellipsis stands for
// every run of them. It is empty where more is missing than letters and digits are
// left: the rest would say nothing. has tells whether a face has a character.
func Settable(words string, has func(rune) bool) string {
	left, missing, gap, blank := 0, 0, false, false
	var b strings.Builder
	for _, r := range words {
		switch {
		case !has(r):
			missing++
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
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			left++
		}
		b.WriteRune(r)
	}
	if left == 0 || left < missing {
		return ""
	}
	return b.String()
}
