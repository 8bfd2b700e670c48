package markdown

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
)

// However many marks of emphasis a line has, each finds its partner: those that
// open something wait for it also where there are many others.
func TestManyMarks(t *testing.T) {
	const n = 3_000
	for _, c := range []struct {
		name, line     string
		strong, stress int
	}{
		{"pairs within words", strings.Repeat("a**b", 2*n), n, 0},
		{"an odd number", strings.Repeat("a**b", 2*n+1), n, 0},
		{"within each other", strings.Repeat("**a *b* c** ", n), n, n},
		{"round all others", "*a " + strings.Repeat("**b** ", n) + "c*", n, 1},
		{"beside those without a partner", "_a " + strings.Repeat("b* **c** ", n) + "d_", n, 1},
		{"in the text of a link", "[x " + strings.Repeat("**b** ", n) + "*c*](http://d.e)", n, 1},
	} {
		src, err := notes.Decode("a.md", []byte(c.line+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Format().Read(src, notes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		strong, stress := 0, 0
		doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
			model.WalkInlines(*run, func(n model.Inline) {
				switch n.(type) {
				case *model.Strong:
					strong++
				case *model.Emphasis:
					stress++
				}
			})
		})
		if strong != c.strong || stress != c.stress {
			t.Errorf("%s: %d strong and %d stressed, want %d and %d", c.name, strong, stress, c.strong, c.stress)
		}
	}
}
