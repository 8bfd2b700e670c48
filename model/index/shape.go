package index

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape is what the look of a run tells; it is worked out when first asked for.
type shape struct {
	known    bool
	titled   bool // most words begin with a capital, so that capitals tell nothing
	shouting bool // no lower-case letter
	code     bool // has so many marks that it is hardly prose
	foreign  bool // most letters are of another script than Latin
}

// look returns the shape of the run.
func (r *run) look() shape {
	if !r.shape.known {
		r.shape = shapeOf(r.text)
	}
	return r.shape
}

// shapeOf looks at the first 400 bytes of text.
func shapeOf(text string) shape {
	text = text[:min(len(text), 400)]
	marks, latin, foreign := 0, 0, 0
	for _, r := range text {
		if isASCIILetterRune(r) {
			latin++
		} else if r > 0x370 && unicode.IsLetter(r) {
			foreign++
		}
	}
	for i := range len(text) {
		if strings.IndexByte("{}[]()=;<>:|&\\$", text[i]) >= 0 {
			marks++
		}
	}
	code := marks >= 6 && marks*9 >= len(text)
	words, capital, small := 0, 0, false
	for len(text) > 0 {
		n := strings.IndexAny(text, " \t\n/")
		word := text
		if n >= 0 {
			word = text[:n]
			text = text[n+1:]
		} else {
			text = ""
		}
		r, size := utf8.DecodeRuneInString(word)
		if !unicode.IsLetter(r) {
			continue
		}
		small = small || strings.IndexFunc(word, unicode.IsLower) >= 0
		// Short words stay small in titles too.
		if len(word) <= 3 && !unicode.IsUpper(r) {
			continue
		}
		words++
		if unicode.IsUpper(r) && len(word) > size {
			capital++
		}
	}
	return shape{known: true, titled: words == 2 && capital == 2 || words >= 3 && capital*4 >= words*3, shouting: !small, code: code, foreign: foreign > latin/2}
}

func hasUpper(s string) bool {
	for _, r := range s {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

func startsLarge(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func isUpper(b byte) bool { return 'A' <= b && b <= 'Z' }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func isASCIILetterRune(r rune) bool { return r < utf8.RuneSelf && isASCIILetter(byte(r)) }

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// isWordByte reports whether b belongs to a word: an ASCII letter or digit, _,
// or part of any character beyond ASCII.
func isWordByte(b byte) bool {
	return isASCIILetter(b) || isDigit(b) || b == '_' || b >= utf8.RuneSelf
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

// before returns the text before at without blanks and opening marks at its
// end, at most 64 bytes of it.
func before(text string, at int32) string {
	return strings.TrimRight(text[max(0, at-64):at], " \t\n\u00a0\"'`“”‘’„«»(*_")
}

// after returns the text from at without blanks and closing marks at its
// start, at most 64 bytes of it.
func after(text string, at int32) string {
	return strings.TrimLeft(text[at:min(len(text), int(at)+64)], " \t\n\u00a0\"'`“”‘’»)*_")
}

// firstWordOf and lastWordOf return the word at the start and end of s; "" where
// none stands there.
func firstWordOf(s string) string {
	i := 0
	for i < len(s) && isWordByte(s[i]) {
		i++
	}
	return s[:i]
}

func lastWordOf(s string) string {
	i := len(s)
	for i > 0 && isWordByte(s[i-1]) {
		i--
	}
	return s[i:]
}

// opens reports whether what follows the text is the first word of a sentence,
// a line or a point. The text is as before gives it.
func opens(text string) bool {
	if text == "" {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(text)
	switch r {
	case '.', '!', '?', ':', '–', '—', '-', '>', '→', '•', '|', '…', '¿', '¡':
		return true
	}
	return false
}
