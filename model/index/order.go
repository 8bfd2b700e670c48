package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// numberWidth is how many digits a number has in a sort form. Longer numbers
// come after all shorter ones.
const numberWidth = 8

// symbols is the group of names that begin with a digit or with no letter.
const symbols = "0–9"

// sortForm returns the form by which a name is put in order, byte by byte, and
// the letter under which it stands. Case, accents and punctuation do not
// count; hyphens, slashes and blanks count as one blank; numbers are ordered by
// value. What then falls together (C, C#, C++) is ordered by its punctuation,
// which follows a tab. family says that the name is a person's and that the
// last word comes first.
func sortForm(name string, family bool) (sort, letter string) {
	if family {
		name = familyFirst(name)
	}
	var b strings.Builder
	punctuated, pending := false, false
	text := name
	if !plainASCII(text) {
		text = norm.NFKD.String(name)
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsDigit(r):
			if pending {
				b.WriteByte(' ')
				pending = false
			}
			i += appendNumber(&b, text[i:])
			continue
		case unicode.IsLetter(r):
			if pending {
				b.WriteByte(' ')
				pending = false
			}
			appendLetter(&b, r)
		case unicode.IsMark(r):
		case unicode.IsSpace(r) || r == '-' || r == '/' || r == '_' || unicode.Is(unicode.Pd, r):
			pending = b.Len() > 0
		default:
			punctuated = true
		}
		i += size
	}
	sort = b.String()
	letter = letterOf(sort)
	if punctuated {
		sort += "\t" + strings.ToLower(name)
	}
	return sort, letter
}

// appendLetter writes a letter in small. Some that have no decomposition stand
// where readers look for them.
func appendLetter(b *strings.Builder, r rune) {
	switch r = unicode.ToLower(r); r {
	case 'ø':
		r = 'o'
	case 'ł':
		r = 'l'
	case 'đ', 'ð':
		r = 'd'
	case 'ı':
		r = 'i'
	case 'ß':
		b.WriteString("s")
		r = 's'
	case 'æ':
		b.WriteString("a")
		r = 'e'
	case 'œ':
		b.WriteString("o")
		r = 'e'
	case 'ς':
		r = 'σ'
	}
	b.WriteRune(r)
}

// appendNumber writes the digits at the start of text with zeros before them
// and returns how many bytes they are.
func appendNumber(b *strings.Builder, text string) int {
	n, zeros := 0, 0
	var digits []byte
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !unicode.IsDigit(r) {
			break
		}
		d := byte('0')
		if r < utf8.RuneSelf {
			d = byte(r)
		} else if q := norm.NFKD.String(string(r)); len(q) == 1 {
			d = q[0]
		}
		if d == '0' && len(digits) == 0 {
			zeros++
		} else {
			digits = append(digits, d)
		}
		n += size
	}
	for range numberWidth - len(digits) {
		b.WriteByte('0')
	}
	if len(digits) > numberWidth {
		b.WriteByte('9' + 1) // ":" stands after all digits and before the letters
	}
	b.Write(digits)
	return n
}

// familyFirst moves the last word of a person's name to the front: "Jones,
// Richard". Handles stay.
func familyFirst(name string) string {
	k := strings.LastIndexByte(name, ' ')
	if k < 0 {
		return name
	}
	return name[k+1:] + " " + name[:k]
}

// letterOf returns the group of a sort form.
func letterOf(sort string) string {
	r, _ := utf8.DecodeRuneInString(sort)
	if sort == "" || !unicode.IsLetter(r) {
		return symbols
	}
	return string(unicode.ToUpper(r))
}
