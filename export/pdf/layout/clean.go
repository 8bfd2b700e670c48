package layout

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"gloss/export/pdf/font"
)

// softHyphen marks where a word may be broken. It is drawn only there.
const softHyphen = '\u00AD'

// simple reports whether text can be set as it is: printable ASCII without
// two blanks in a row.
func simple(s string) bool {
	var last byte
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c-' ' > '~'-' ' || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return true
}

// western reports whether text can be set as it is in a face that has it all:
// Latin letters and the signs of running text, without two blanks in a row.
func western(s string, face *font.Face) bool {
	last := rune(0)
	for _, r := range s {
		switch {
		case r == ' ':
			if last == ' ' {
				return false
			}
		case r > ' ' && r < 0x7F:
		case r > 0xA0 && r < 0x180 && r != softHyphen, r >= 0x2010 && r < 0x2028:
			if face.Glyph(r) == 0 || substitute(r) != r {
				return false
			}
		default:
			return false
		}
		last = r
	}
	return true
}

// clean makes text that can be set of any bytes: valid UTF-8 in normal form C
// without control characters and marks of direction; any white space becomes
// one blank, unless blanks are to be kept. Soft hyphens stay, and within emoji
// what steers them.
func clean(s string, keepBlanks bool) string {
	if simple(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	last := rune(0)
	for _, r := range s {
		if joiner(r) && last >= 0x600 && joins(last) || steers(r) && mayBeSteered(last) {
			b.WriteRune(r)
			last = r
			continue
		}
		last = r
		switch r = substitute(r); {
		case r < 0:
		case r == ' ':
			if !blank || keepBlanks {
				b.WriteByte(' ')
			}
			blank = true
		default:
			b.WriteRune(r)
			blank = false
		}
	}
	return b.String()
}

// substitute returns what is set for a character: mostly itself, a blank for
// white space, -1 for what is left out.
func substitute(r rune) rune {
	switch {
	case r >= ' ' && r < 0x7F:
		return r
	case r == '\t', r == '\n', r == '\r', r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
		return ' '
	case r < ' ', r >= 0x7F && r < 0xA0:
		return -1
	case r == 0x2007, r == 0x202F:
		return 0xA0
	case r == 0x1680, r >= 0x2000 && r <= 0x200A, r == 0x205F, r == 0x3000:
		return ' '
	case invisible(r):
		return -1
	case r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE:
		return utf8.RuneError
	}
	return r
}

// invisible reports whether a character only steers the setting of others:
// joiners, marks of direction, variation selectors, tags.
func invisible(r rune) bool {
	switch {
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F,
		r == 0xFEFF, r >= 0xFFF9 && r <= 0xFFFB, r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0000 && r <= 0xE0FFF,
		r == 0x061C, r == 0x034F, r >= 0x180B && r <= 0x180F:
		return true
	}
	return false
}

// title returns text for a bookmark or for metadata.
func title(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(clean(s, false), string(softHyphen), ""))
}

// Words returns text that can stand in a file's metadata: clean, on one line,
// without blanks at its ends.
func Words(s string) string { return title(s) }
