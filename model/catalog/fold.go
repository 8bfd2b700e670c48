package catalog

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold returns s as it is compared: case does not count, accents do ("é" stays
// apart from "e"), and nothing is composed or decomposed. Invalid bytes become
// U+FFFD. Text that is folded already is returned as it is, and ASCII in lower
// case costs no allocation. The result may be longer or shorter than s.
func Fold(s string) string {
	for i := range len(s) {
		if b := s[i]; b >= utf8.RuneSelf {
			return strings.Map(foldRune, s)
		} else if 'A' <= b && b <= 'Z' {
			return foldUpper(s, i)
		}
	}
	return s
}

// foldUpper folds s, which is lower-case ASCII up to the capital at index at.
func foldUpper(s string, at int) string {
	var space [64]byte
	folded := append(space[:0], s...)
	for i := at; i < len(folded); i++ {
		if b := folded[i]; b >= utf8.RuneSelf {
			return strings.Map(foldRune, s)
		} else if 'A' <= b && b <= 'Z' {
			folded[i] = b + 'a' - 'A'
		}
	}
	return string(folded)
}

// foldRune goes by way of the capital, so that variants of one letter fall
// together: final sigma, long s, the micro sign.
func foldRune(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	switch {
	case 0xE0 <= r && r < 0xFF && r != '÷', 0x430 <= r && r < 0x460, unspacedLetter(r):
		return r
	case 0xC0 <= r && r < 0xDF && r != '×', 0x410 <= r && r < 0x430:
		return r + 0x20
	case 0x400 <= r && r < 0x410:
		return r + 0x50
	}
	return unicode.ToLower(unicode.ToUpper(r))
}

// unspacedLetter reports whether a character is one of the usual ideographs, kana but
// katakana, or syllables of Hangul. They have no case.
func unspacedLetter(r rune) bool {
	return 0x4E00 <= r && r <= 0x9FFF || 0xAC00 <= r && r <= 0xD7A3 || 0x3041 <= r && r <= 0x3096
}

// FirstWord returns the first word of s and its byte offset. A word is a run of
// letters, digits, marks and "_"; what stands before it is skipped, so that
// ".NET" begins with "NET" and "C++" is the word "C". Scripts that are written
// without blanks are cut where the script changes: "Goで" begins with "Go".
// Without a word the result is "" and len(s).
func FirstWord(s string) (word string, start int) {
	for start < len(s) && s[start] < utf8.RuneSelf && !isWordByte(s[start]) {
		start++
	}
	end := start
	for end < len(s) && isWordByte(s[end]) {
		end++
	}
	if end == len(s) || end > start && s[end] < utf8.RuneSelf {
		return s[start:end], start
	}
	return firstWordUnicode(s, start)
}

// firstWordUnicode is FirstWord of s[start:], with offsets in s.
func firstWordUnicode(s string, start int) (string, int) {
	class := separator
	for i := start; i < len(s); {
		next, size := classAt(s, i)
		if next == mark {
			next = class
		}
		switch {
		case next == class:
		case class != separator:
			return s[start:i], start
		default:
			start, class = i, next
		}
		i += size
	}
	if class == separator {
		return "", len(s)
	}
	return s[start:], start
}

// wordStart returns where the first word of s begins, as FirstWord does.
func wordStart(s string) int {
	for i := 0; i < len(s); {
		class, size := classAt(s, i)
		if class != separator && class != mark {
			return i
		}
		i += size
	}
	return len(s)
}

// class is what a character is to the cutting of words.
type class uint8

const (
	separator class = iota
	letter          // letters, digits and _ of the scripts written with blanks
	mark            // goes with what stands before it
	katakana        // foreign words in Japanese
	unspaced        // other scripts written without blanks, or with endings joined to foreign words
)

// firstUnspaced is where the scripts written without blanks begin.
const firstUnspaced = 0x0E00

// classAt returns the class and the length in bytes of the character at i.
func classAt(s string, i int) (class, int) {
	if b := s[i]; b < utf8.RuneSelf {
		if isWordByte(b) {
			return letter, 1
		}
		return separator, 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == utf8.RuneError && size == 1, 0x2010 <= r && r <= 0x2027: // dashes and quotation marks
		return separator, size
	case 0xC0 <= r && r < 0x250 && r != '×' && r != '÷', // Latin
		0x400 <= r && r <= 0x481: // Cyrillic
		return letter, size
	case unspacedLetter(r):
		return unspaced, size
	case unicode.IsMark(r):
		return mark, size
	case !unicode.IsLetter(r) && !unicode.IsNumber(r):
		return separator, size
	case r < firstUnspaced:
		return letter, size
	case 0x30A0 <= r && r <= 0x30FF || 0xFF66 <= r && r <= 0xFF9F:
		return katakana, size
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Hangul, unicode.Thai,
		unicode.Lao, unicode.Khmer, unicode.Myanmar):
		return unspaced, size
	}
	return letter, size
}

func isWordByte(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '_'
}
