package layout

import (
	"strings"
	"testing"
	"unicode"

	"gloss/export/pdf/booktest"
	"gloss/model"
)

// FuzzBreakLines breaks any text in any manner and measure: every letter stands on
// the lines once, no line is far too long, and nothing but letters too wide for
// the measure stands beyond it.
func FuzzBreakLines(f *testing.F) {
	for _, seed := range []string{"", "a", "several words in PEP 8 and 5 GB of it", "https://example.org/a/b?c=d&e=f", strings.Repeat("long", 99),
		"soft\u00adhyphen\u00ad", "\u00ad", "שלום (abc) עולם", "السلام عليكم 12", "漢字「かな」。", "a\u0301\u0302 x̂", "ภาษาไทยไม่มีช่องว่าง", "word – word — x…y 12–13", "fifi flfl"} {
		f.Add(seed, 120, 100)
		f.Add(seed, 30, 40)
	}
	s, err := testSetter()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string, first, rest int) {
		width := func(points int) Unit { return Unit(min(max(points, 12), 600)) * 1000 }
		a, b := width(first), width(rest)
		want := lettersIn(strings.ToLower(clean(text, false)))
		for _, m := range []manner{ragged, even, justified, greedy} {
			segs := s.segments(&[]model.Inline{booktest.Text(1, text)}, &s.kits.text)
			shown := ""
			for i := range segs {
				if segs[i].flags&standsIn == 0 {
					shown += segs[i].text
				}
			}
			lines, got := s.breakAs(m, segs, a, b), ""
			for i, l := range lines {
				measure := b
				if i == 0 {
					measure = a
				}
				if l.width > measure+20000 {
					t.Errorf("manner %d: a line is %d wide, the measure %d", m, l.width, measure)
				}
				for _, r := range l.runs {
					if r.Kind != StandInRun && r.Kind != HyphenRun {
						got += r.Text
					}
				}
			}
			if got, want := lettersIn(got), lettersIn(shown); got != want {
				t.Fatalf("manner %d: %q is set as %q", m, want, got)
			}
			if !strings.Contains(shown, "�") && len(lettersIn(strings.ToLower(shown))) > len(want) {
				t.Fatalf("%q has become %q", want, shown)
			}
		}
	})
}

func lettersIn(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == softHyphen || joiner(r) {
			return -1
		}
		return r
	}, text)
}
