package pdf

import (
	"bytes"
	"testing"

	"gloss/export/pdf/font"
	"gloss/themes"
)

// A face that was cut can be read again, and has the characters that were asked
// for, as wide as they were.
func TestCutFace(t *testing.T) {
	for _, name := range []themes.Face{themes.Serif, themes.SansBold, themes.Mono, themes.Fallback} {
		want := []rune("Zürich, ĄŁ “fi” Ω–\U0001F389漢")
		data, err := CutFace(name, want)
		if err != nil {
			t.Fatal(err)
		}
		ttf, _ := themes.TrueType(name)
		whole, err := font.Parse("whole", ttf)
		if err != nil {
			t.Fatal(err)
		}
		cut, err := font.Parse("cut", data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(data) > 20_000 {
			t.Errorf("%s: %d bytes", name, len(data))
		}
		for _, r := range want {
			has := whole.Glyph(r) != 0 && r < 0x10000
			w1, _ := whole.Width(r)
			if w2, _ := cut.Width(r); (cut.Glyph(r) != 0) != has || has && w1 != w2 {
				t.Errorf("%s: %q: glyph %d, %d wide, was %d", name, r, cut.Glyph(r), w2, w1)
			}
		}
		if cut.Glyph('x') != 0 || cut.Glyph('é') != 0 {
			t.Errorf("%s holds what nobody asked for", name)
		}
		if again, _ := CutFace(name, want); !bytes.Equal(again, data) {
			t.Errorf("%s: other bytes", name)
		}
	}
	if _, err := CutFace("no such face", nil); err == nil {
		t.Error("a face that is not known is cut")
	}
	if data, err := CutFace(themes.Serif, []rune("漢")); err != nil || len(data) == 0 {
		t.Errorf("nothing is left: %v", err)
	}
}
