package font

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"testing"

	"gloss/themes"
)

var builtin = []themes.Face{themes.Serif, themes.SerifItalic, themes.SerifBold, themes.SerifBoldItalic,
	themes.Sans, themes.SansItalic, themes.SansBold, themes.SansBoldItalic, themes.Mono, themes.Fallback}

func face(t testing.TB, name themes.Face) (*Face, []byte) {
	t.Helper()
	ttf, ok := themes.TrueType(name)
	if !ok {
		t.Fatalf("no face %q", name)
	}
	f, err := Parse(string(name), ttf)
	if err != nil {
		t.Fatal(err)
	}
	return f, ttf
}

func TestParseBuiltin(t *testing.T) {
	for _, name := range builtin {
		f, _ := face(t, name)
		for r := rune('!'); r < 127; r++ {
			if w, ok := f.Width(r); !ok || w == 0 || w > 1500 {
				t.Errorf("%s: width of %q is %d, %v", name, r, w, ok)
			}
		}
		if f.Ascent < 500 || f.Descent > -100 || f.CapHeight < 500 {
			t.Errorf("%s: ascent %d, descent %d, capitals %d", name, f.Ascent, f.Descent, f.CapHeight)
		}
	}
	mono, _ := face(t, themes.Mono)
	if w, _ := mono.Width('i'); w != 600 || !mono.Fixed {
		t.Errorf("the mono face has width %d, fixed %v", w, mono.Fixed)
	}
	if f, _ := face(t, themes.SerifItalic); f.Slant >= 0 || !f.Serif {
		t.Errorf("the italic leans %d, serif %v", f.Slant, f.Serif)
	}
}

func TestCoverage(t *testing.T) {
	serif, _ := face(t, themes.Serif)
	spare, _ := face(t, themes.Fallback)
	for _, c := range []struct {
		r          rune
		own, other bool
	}{{'é', true, true}, {'Ω', true, true}, {'Ж', true, true}, {'א', true, true}, {'→', true, true},
		{'ب', false, true}, {'😀', false, true}, {'𝔸', false, true}, {'🚀', false, false}, {'漢', false, false}, {0, false, false}} {
		if got := serif.Glyph(c.r) != 0; got != c.own {
			t.Errorf("serif has %U: %v", c.r, got)
		}
		if got := spare.Glyph(c.r) != 0; got != c.other {
			t.Errorf("fallback has %U: %v", c.r, got)
		}
	}
}

func TestKern(t *testing.T) {
	f, _ := face(t, themes.Serif)
	if k := f.Kern('A', 'V'); k >= -50 {
		t.Errorf("A V is kerned by %d", k)
	}
	if k := f.Kern('n', 'n'); k != 0 {
		t.Errorf("n n is kerned by %d", k)
	}
}

// TestSubsetRoundTrip reads the cut file and compares outline and width of
// every glyph with those of the face.
func TestSubsetRoundTrip(t *testing.T) {
	for _, name := range builtin {
		f, ttf := face(t, name)
		before := sha256.Sum256(ttf)
		s := NewSubset(f)
		text := "Quick brown fox, été (Ångström) – “naïve” \\ 0123 fi"
		if name == themes.Fallback {
			text += "😀𝔸ب"
		}
		for _, r := range text {
			if c := s.Code(r); needsEscape(byte(c)) || needsEscape(byte(c>>8)) || c == 0 {
				t.Errorf("%s: code %04x of %q", name, c, r)
			}
		}
		file, gids := s.File()
		cut := &Face{tables: map[string][]byte{}}
		if err := cut.directory(file, 0); err == nil {
			t.Errorf("%s: the cut face should have no cmap", name)
		}
		if err := cut.head(); err != nil {
			t.Fatal(err)
		}
		if err := cut.metrics(); err != nil {
			t.Fatal(err)
		}
		for i, text := range s.Texts {
			r := []rune(text)[0]
			g := binary.BigEndian.Uint16(gids[2*int(s.Codes[i]):])
			if int(g) >= cut.glyphs || g == 0 {
				t.Fatalf("%s: %q is glyph %d of %d", name, r, g, cut.glyphs)
			}
			if want, _ := f.Width(r); s.Width(i) != want || cut.Advance(g) != want {
				t.Errorf("%s: %q is %d wide, in the cut face %d", name, r, s.Width(i), cut.Advance(g))
			}
			sameOutline(t, f, cut, f.Glyph(r), g)
		}
		if len(file) > len(ttf)/4 {
			t.Errorf("%s: the cut face has %d bytes of %d", name, len(file), len(ttf))
		}
		if checksum(file) != 0xB1B0AFBA {
			t.Errorf("%s: the file's sum is %08x", name, checksum(file))
		}
		if sha256.Sum256(ttf) != before {
			t.Errorf("%s: the face's bytes were written to", name)
		}
	}
}

// sameOutline compares two glyphs, hints apart, and the parts of composites.
func sameOutline(t *testing.T, f, cut *Face, old, new uint16) {
	t.Helper()
	a, b := f.outline(old), cut.outline(new)
	if (a == nil) != (b == nil) {
		t.Fatalf("%s: glyph %d: one outline is empty", f.Name, old)
	}
	if a == nil {
		return
	}
	if int16(binary.BigEndian.Uint16(a)) >= 0 {
		want := rewrite(nil, a, nil)
		if !bytes.Equal(want, b[:len(want)]) || len(b)-len(want) > 3 {
			t.Errorf("%s: glyph %d differs", f.Name, old)
		}
		return
	}
	pa, pb := parts(a), parts(b)
	if len(pa) != len(pb) || len(pa) == 0 {
		t.Fatalf("%s: composite %d has %d parts, cut %d", f.Name, old, len(pa), len(pb))
	}
	for i := range pa {
		sameOutline(t, f, cut, pa[i], pb[i])
	}
}

func parts(g []byte) []uint16 {
	var list []uint16
	rewriteComposite(g, func(p uint16) uint16 { list = append(list, p); return p })
	return list
}

func TestSubsetName(t *testing.T) {
	f, _ := face(t, themes.SansBold)
	a, b, c := NewSubset(f), NewSubset(f), NewSubset(f)
	a.Code('x')
	b.Code('x')
	c.Code('y')
	if a.Name() != b.Name() || a.Name() == c.Name() {
		t.Errorf("names %q, %q, %q", a.Name(), b.Name(), c.Name())
	}
	if n := a.Name(); len(n) < 8 || n[6] != '+' || n[7:] != "Liberation-Sans-Bold" {
		t.Errorf("name %q", n)
	}
}

func TestParseErrors(t *testing.T) {
	_, ttf := face(t, themes.Mono)
	for name, bad := range map[string][]byte{"empty": nil, "short": ttf[:11], "cut directory": ttf[:40], "cut": ttf[:len(ttf)/2],
		"web": append([]byte("wOF2"), ttf[4:]...), "collection": append([]byte("ttcf"), ttf[4:]...)} {
		if _, err := Parse("bad", bad); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// FuzzParse changes bytes of a face: whatever comes of it, nothing panics.
func FuzzParse(f *testing.F) {
	seeds := 0
	for _, at := range []int{4, 60, 400, 5000, 100000} {
		f.Add(at, []byte{0xFF, 0xFF, 0xFF, 0xFF, 0x80, 0x00})
		f.Add(at, []byte{0, 0, 0, 1})
		seeds += 2
	}
	if seeds == 0 {
		f.Fatal("no seeds")
	}
	ttf, _ := themes.TrueType(themes.Mono)
	f.Fuzz(func(t *testing.T, at int, change []byte) {
		bad := append([]byte(nil), ttf...)
		if at < 0 || at >= len(bad) {
			return
		}
		copy(bad[at:], change)
		face, err := Parse("fuzz", bad)
		if err != nil {
			return
		}
		s := NewSubset(face)
		for r := rune(' '); r < 600; r++ {
			face.Width(r)
			s.Code(r)
		}
		s.File()
	})
}
