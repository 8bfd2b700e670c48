package catalog

import (
	"testing"
	"unicode"
)

// TestFoldRune holds the short ways of foldRune and classAt to what Unicode says.
func TestFoldRune(t *testing.T) {
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if got, want := foldRune(r), unicode.ToLower(unicode.ToUpper(r)); got != want {
			t.Errorf("foldRune(%U) = %U, want %U", r, got, want)
		}
		if r < 0xD800 || r > 0xDFFF {
			class, _ := classAt(string(r), 0)
			if isLetter := unicode.IsLetter(r) || unicode.IsNumber(r); isLetter != (class == letter || class == unspaced || class == katakana) {
				t.Errorf("classAt(%U) = %d", r, class)
			}
			if in := unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Hangul); unspacedLetter(r) && (!in || class != unspaced) {
				t.Errorf("%U is of class %d", r, class)
			}
		}
	}
}
