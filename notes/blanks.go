package notes

import (
	"strings"
	"unicode/utf8"
)

// Rejoin returns the words of s, parted by separators: as strings.Fields cuts them
// and strings.Join joins them. Where that changes nothing it is s itself.
func Rejoin(s, separator string) string {
	for i := range len(s) {
		c := s[i]
		if c > ' ' && c < utf8.RuneSelf {
			continue
		}
		if c != ' ' || separator != " " || i == 0 || i+1 == len(s) || s[i+1] <= ' ' {
			return strings.Join(strings.Fields(s), separator)
		}
	}
	return s
}
