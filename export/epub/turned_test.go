package epub

import (
	"slices"
	"testing"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/font/sfnt"

	"gloss/export/locale"
	"gloss/model"
	"gloss/themes"
)

// drawn returns the glyphs of a line from left to right.
func drawn(line shaping.Line) (glyphs []sfnt.GlyphIndex) {
	runs := slices.Clone(line)
	slices.SortFunc(runs, func(a, b shaping.Output) int { return int(a.VisualIndex - b.VisualIndex) })
	for _, run := range runs {
		for _, g := range run.Glyphs {
			glyphs = append(glyphs, sfnt.GlyphIndex(g.GlyphID))
		}
	}
	return glyphs
}

// TestTurnedOrder looks at the glyphs of lines from left to right: each word is
// to be set as the characters beside it, one by one.
func TestTurnedOrder(t *testing.T) {
	l, err := newLettering(themes.Sans)
	if err != nil {
		t.Fatal(err)
	}
	m := &manuscript{ownSide: ` dir="ltr"`, book: &model.Book{Document: &model.Document{Date: model.Date{Year: 2011, Month: 3, Day: 11}}}, words: locale.For("en", "")}
	for words, want := range map[string]string{
		"שלום": "םולש", "אב Git גד": "דג Git בא", "אב (גד)": "(דג) בא", "אב 12": "12 בא",
		"אב-C++": "C++-בא", "אב · 11 March 2011": "11 March 2011 · בא", "/tmp/ אב": "בא /tmp/",
	} {
		lines, _, err := l.turned("he").fit(m.held(words), fromRight, []float64{40}, 1)
		if err != nil || len(lines) != 1 {
			t.Fatalf("%q: %d lines, %v", words, len(lines), err)
		}
		var glyphs []sfnt.GlyphIndex
		for _, r := range want {
			_, g := l.glyph(r)
			glyphs = append(glyphs, g)
		}
		blank := func(g sfnt.GlyphIndex) bool { _, space := l.glyph(' '); return g == space }
		if got := slices.DeleteFunc(drawn(lines[0]), blank); !slices.Equal(got, slices.DeleteFunc(glyphs, blank)) {
			t.Errorf("%q: glyphs %v, want %v", words, got, glyphs)
		}
	}
}

// TestTurnedForms holds Arabic letters to the forms that they have beside others.
func TestTurnedForms(t *testing.T) {
	l, err := newLettering(themes.SansBold)
	if err != nil {
		t.Fatal(err)
	}
	const word = "ببب"
	lines, _, err := l.turned("ar").fit(word, fromRight, []float64{40}, 1)
	if err != nil || len(lines) != 1 {
		t.Fatalf("%d lines, %v", len(lines), err)
	}
	got := drawn(lines[0])
	_, alone := l.glyph('ب')
	if len(got) != 3 || got[0] == got[1] || got[1] == got[2] || got[0] == got[2] || slices.Contains(got, alone) {
		t.Errorf("glyphs %v are not those of a word; %v stands alone", got, alone)
	}
}

// TestTurnedLines breaks words from the right into lines that fit, cuts what is
// too long, and begins them at the right margin in a book from there alone.
func TestTurnedLines(t *testing.T) {
	long, many := "", ""
	for range 60 {
		long += "שלום"
		many += "שלום "
	}
	l, err := newLettering(themes.Sans)
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{long, many} {
		lines, _, err := l.turned("he").fit(words, fromRight, []float64{132, 62}, 2)
		if err != nil || len(lines) != 2 {
			t.Fatalf("%d lines, %v", len(lines), err)
		}
		for _, line := range lines {
			if w := lineWidth(line); w > measure || w < measure/2 {
				t.Errorf("a line of %d pixels", w)
			}
		}
		_, cut := l.glyph('…')
		if g := drawn(lines[1]); !slices.Contains(g, cut) {
			t.Errorf("nothing tells that words are cut: %v", g)
		}
	}
	lines, _, err := l.turned("he").fit("רשימות מכנס PyCon Israel 2023", fromRight, []float64{180}, 4)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines {
		for _, run := range line {
			if n := len(run.Glyphs); run.Direction == di.DirectionLTR && n > 0 && run.VisualIndex == int32(len(line)-1) && run.Glyphs[n-1].Width == 0 && run.Glyphs[n-1].Advance > 0 {
				t.Errorf("a blank stands between a line of %d runs and the edge", len(line))
			}
		}
	}
	for lang, right := range map[string]bool{"he": true, "en": false} {
		p, b := cover(t, &model.Document{Title: "שלום", Language: lang}, nil)
		first, last := coverWidth, 0
		for x := range coverWidth {
			for y := 240; y < 400; y++ {
				if p.At(x, y) != p.At(0, 0) {
					first, last = min(first, x), max(last, x)
				}
			}
		}
		if begins := last > coverWidth-coverMargin-20; begins != right || (first < coverMargin+20) == right {
			t.Errorf("%s: the title stands from %d to %d", lang, first, last)
		}
		if len(b.diagnostics) > 0 {
			t.Errorf("%s: %v", lang, b.diagnostics)
		}
	}
}
