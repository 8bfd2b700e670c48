package epub

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// script is one that a single language is written in, as far as notes go: text
// in it can be told to a screen reader.
type script struct {
	table    *unicode.RangeTable
	lang     string
	least    int // letters from which on it is a passage, and no sign
	backward bool
}

// scripts leaves out those of many languages: Latin, Cyrillic, Arabic, Han
// without kana, Devanagari.
var scripts = []script{
	{unicode.Hiragana, "ja", 1, false}, {unicode.Katakana, "ja", 2, false}, {unicode.Hangul, "ko", 1, false},
	{unicode.Hebrew, "he", 2, true}, {unicode.Greek, "el", 4, false}, {unicode.Thai, "th", 2, false},
	{unicode.Georgian, "ka", 2, false}, {unicode.Armenian, "hy", 2, false}, {unicode.Tamil, "ta", 2, false},
	{unicode.Telugu, "te", 2, false}, {unicode.Kannada, "kn", 2, false}, {unicode.Malayalam, "ml", 2, false},
	{unicode.Gujarati, "gu", 2, false}, {unicode.Gurmukhi, "pa", 2, false}, {unicode.Sinhala, "si", 2, false},
	{unicode.Khmer, "km", 2, false}, {unicode.Lao, "lo", 2, false}, {unicode.Myanmar, "my", 2, false},
	{unicode.Tibetan, "bo", 2, false}, {unicode.Ethiopic, "am", 2, false},
}

// passages writes text, and marks what is in another language than the book
// where the script tells which.
func (m *manuscript) passages(s string) {
	for {
		from, to, in := m.passage(s)
		if in == nil {
			m.text(s)
			return
		}
		m.text(s[:from])
		attributes := ` lang="` + in.lang + `" xml:lang="` + in.lang + `"`
		if in.backward && m.side == fromLeft { // else it would stand apart from what it is part of
			attributes += ` dir="rtl"`
		}
		m.start("span", attributes, attributes)
		m.text(s[from:to])
		m.close()
		s = s[to:]
	}
}

// passage returns where in s the first passage in another language stands, and
// its script; nil where there is none.
func (m *manuscript) passage(s string) (from, to int, in *script) {
	start, end, letters := 0, 0, 0
	for i := 0; i < len(s); {
		if s[i] < 0xCD { // below U+0340
			if in != nil && s[i] < utf8.RuneSelf && !strings.ContainsRune(" ,.!?-'", rune(s[i])) || in != nil && s[i] >= utf8.RuneSelf {
				if letters >= in.least {
					return start, end, in
				}
				in = nil
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		own := m.scriptOf(r)
		switch {
		case in != nil && (own != nil && own.lang == in.lang || in.lang == "ja" && (r == 'ー' || unicode.Is(unicode.Han, r))):
			letters++
			end = i + size
		case own != nil:
			if in != nil && letters >= in.least {
				return start, end, in
			}
			start, end, letters, in = i, i+size, 1, own
			if own.lang == "ja" {
				start = hanBefore(s, i)
			}
		case in != nil && unicode.IsLetter(r):
			if letters >= in.least {
				return start, end, in
			}
			in = nil
		}
		i += size
	}
	if in == nil || letters < in.least {
		return 0, 0, nil
	}
	return start, end, in
}

// hanBefore returns where the Han characters begin that stand right before a
// place: with kana behind them they are Japanese.
func hanBefore(s string, at int) int {
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:at])
		if !unicode.Is(unicode.Han, r) {
			break
		}
		at -= size
	}
	return at
}

// scriptOf returns the script of a letter, nil where it is one of many languages
// or of the book's own.
func (m *manuscript) scriptOf(r rune) *script {
	switch {
	case r < 0x370, r >= 0x400 && r < 0x530, r >= 0x600 && r < 0x980, r >= 0x1E00 && r < 0x1F00, r >= 0x2000 && r < 0x2D00, r >= 0x4E00 && r < 0xA000:
		return nil // what is frequent
	}
	for i := range scripts {
		if s := &scripts[i]; unicode.Is(s.table, r) {
			if m.lang == s.lang || strings.HasPrefix(m.lang, s.lang+"-") || !unicode.IsLetter(r) && !unicode.IsMark(r) {
				return nil
			}
			return s
		}
	}
	return nil
}
