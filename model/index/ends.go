package index

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file reads letters and words: how they begin and end, and which stand before and
// after a place.

const (
	otherKind byteKind = iota
	smallKind          // a small letter of ASCII
	largeKind          // a capital of ASCII
	markKind
	breakKind  // between words
	beyondKind // beyond ASCII
)

func hasUpper(s string) bool {
	for i := range len(s) {
		if b := s[i]; b >= utf8.RuneSelf {
			return strings.IndexFunc(s[i:], unicode.IsUpper) >= 0
		} else if isUpper(b) {
			return true
		}
	}
	return false
}

func startsLarge(s string) bool {
	return s != "" && (s[0]-'A' < 26 || s[0] >= utf8.RuneSelf && startsCapital(s))
}

// startsCapital is startsLarge for a text that begins with a character beyond ASCII.
func startsCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func isUpper(b byte) bool { return 'A' <= b && b <= 'Z' }

// isLetter is unicode.IsLetter, at once for most.
func isLetter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return isASCIILetter(byte(r))
	case 0x400 <= r && r <= 0x481, 0x4E00 <= r && r <= 0x9FFF, 0xAC00 <= r && r <= 0xD7A3, 0x3041 <= r && r <= 0x3096:
		return true // Cyrillic, ideographs, Hangul, Hiragana
	}
	return unicode.IsLetter(r)
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// isWordByte reports whether b belongs to a word: an ASCII letter or digit, _,
// or part of any character beyond ASCII.
func isWordByte(b byte) bool { return bytesOfWords[b] }

var bytesOfWords = func() (set [256]bool) {
	for b := range set {
		c := byte(b)
		set[b] = isASCIILetter(c) || isDigit(c) || c == '_' || c >= utf8.RuneSelf
	}
	return set
}()

// hasDigit reports whether a digit stands in s.
func hasDigit(s string) bool {
	for i := range len(s) {
		if isDigit(s[i]) {
			return true
		}
	}
	return false
}

// withoutNumber returns s without the digits at its end.
func withoutNumber(s string) string {
	for s != "" && isDigit(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// allDigits reports whether s is digits only, and not empty.
func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// mostBeside is how many bytes before and after a name are looked at.
const mostBeside = 64

// before returns the text before at, at most mostBeside bytes of it, without blanks
// and opening marks at its end.
func before(text string, at int32) string {
	text = text[max(0, at-mostBeside):at]
	for text != "" {
		switch b := text[len(text)-1]; {
		case b >= utf8.RuneSelf:
			mark := lastRune(text)
			if !openingRune(mark) {
				return text
			}
			text = text[:len(text)-utf8.RuneLen(mark)]
		case b == '(' || trimmed[b]:
			text = text[:len(text)-1]
		default:
			return text
		}
	}
	return text
}

// openingRune reports whether before leaves out a character beyond ASCII.
func openingRune(r rune) bool {
	switch r {
	case '\u00a0', '“', '”', '‘', '’', '„', '«', '»':
		return true
	}
	return false
}

// after returns the text from at, at most mostBeside bytes of it, without blanks and
// closing marks at its start.
func after(text string, at int32) string {
	text = text[at:min(len(text), int(at)+mostBeside)]
	for text != "" {
		switch b := text[0]; {
		case b >= utf8.RuneSelf:
			return strings.TrimLeft(text, " \t\n\u00a0\"'`“”‘’»)*_")
		case b != ')' && !trimmed[b]:
			return text
		}
		text = text[1:]
	}
	return text
}

// trimmed are the blanks and marks that before and after both leave out.
var trimmed = [utf8.RuneSelf]bool{' ': true, '\t': true, '\n': true, '"': true, '\'': true, '`': true, '*': true, '_': true}

// firstWordOf and lastWordOf return the word at the start and end of s; "" where
// none stands there. A word in letters of ASCII ends where a script without blanks
// begins: "Joseph" of "的Joseph".
func firstWordOf(s string) string {
	i := 0
	if len(s) > 8 {
		if i = wordSize(eightBytes(s)); i < 8 && s[i] < utf8.RuneSelf {
			return s[:i] // as most
		}
	}
	for i < len(s) && isWordByte(s[i]) {
		i++
	}
	if i > 0 && s[0] < utf8.RuneSelf && s[i-1] >= utf8.RuneSelf {
		return startInScript(s[:i])
	}
	return s[:i]
}

// startInScript cuts a word where a script without blanks begins.
func startInScript(word string) string {
	for i := 1; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf && word[i-1] < utf8.RuneSelf && unspacedNext(word[i:]) {
			return word[:i]
		}
	}
	return word
}

func lastWordOf(s string) string {
	i := len(s)
	for i > 0 && isWordByte(s[i-1]) {
		i--
	}
	if i < len(s) && s[len(s)-1] < utf8.RuneSelf && s[i] >= utf8.RuneSelf {
		return endInScript(s[i:])
	}
	return s[i:]
}

// endInScript cuts a word where a script without blanks ends.
func endInScript(word string) string {
	for i := len(word) - 1; i > 0; i-- {
		if word[i] < utf8.RuneSelf && word[i-1] >= utf8.RuneSelf && unspaced(word[:i]) {
			return word[i:]
		}
	}
	return word
}

// opens reports whether what follows the text is the first word of a sentence,
// a line or a point. The text is as before gives it.
func opens(text string) bool {
	return text == "" || opening[text[len(text)-1]] || text[len(text)-1] >= utf8.RuneSelf && opensRune(lastRune(text))
}

// opensRune is opens for a text that ends with a mark beyond ASCII.
func opensRune(mark rune) bool {
	switch mark {
	case '–', '—', '→', '•', '…', '¿', '¡', '。', '：', '！', '？', '「', '『', '【':
		return true
	}
	return false
}

// opening are the marks of ASCII after which a sentence begins, or a point.
var opening = bytesOf(".!?:->|")

func hangul(r rune) bool { return 0xAC00 <= r && r <= 0xD7A3 }

func arabic(r rune) bool { return 0x0620 <= r && r <= 0x06CC }

func cyrillic(r rune) bool { return 0x0400 <= r && r <= 0x052F }

// unspaced reports whether the text, which is not empty, ends with a character
// of a script that is written without blanks, or with endings joined to foreign
// words.
func unspaced(text string) bool {
	return unspacedRune(lastRune(text))
}

// unspacedNext is unspaced for the first character of the text.
func unspacedNext(text string) bool {
	return unspacedRune(firstRune(text))
}

func unspacedRune(r rune) bool {
	switch r {
	case '’', '‘', '“', '”', '–', '—', '…', '•', '→':
		return false
	}
	return r >= 0x0E00
}
