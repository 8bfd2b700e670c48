package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"gloss/notes"
)

// decoded returns a text with its entities decoded.
func decoded(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}

// tidy collapses blanks of all kinds and takes out characters that are not
// seen. A no-break space between two words stays. It tells whether there were
// blanks at the ends.
func tidy(s string) (clean string, before, behind bool) {
	var b strings.Builder
	blanks, hard := 0, 0
	for i, c := range s {
		switch c {
		case ' ', '\t', '\n', '\r', '\f':
			blanks++
			continue
		case '\u00A0':
			hard++
			continue
		case '\u00AD', '\u200B', '\uFEFF', 0:
			continue
		case utf8.RuneError:
			if !strings.HasPrefix(s[i:], "\uFFFD") {
				continue
			}
		}
		if c < ' ' || c >= 0x7F && c < 0xA0 {
			continue
		}
		switch {
		case blanks+hard == 0:
		case b.Len() == 0:
			before = true
		case hard == 1 && blanks == 0:
			b.WriteRune('\u00A0')
		default:
			b.WriteByte(' ')
		}
		blanks, hard = 0, 0
		b.WriteRune(c)
	}
	if b.Len() == 0 {
		return "", blanks+hard > 0, false
	}
	return b.String(), before, blanks+hard > 0
}

// letters returns the letters and digits of a text in lower case.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}

// oneLine collapses the blanks of a text.
func oneLine(s string) string { return notes.Rejoin(s, " ") }

// visible reports whether there is anything to be seen in a piece of the source.
func visible(s string) bool {
	s, _, _ = tidy(decoded(s))
	return s != ""
}
