package reading

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"gloss/model"
)

// TestLinear holds that a paragraph of nothing but links, or of works that are
// named, takes no more than in proportion to their number: sixteen times as many
// may take some fifty times as long, where quadratic work would take 256.
func TestLinear(t *testing.T) {
	for name, c := range map[string]struct {
		few  int
		make func(i int) []model.Inline
	}{
		"addresses": {2000, func(i int) []model.Inline {
			return []model.Inline{auto(fmt.Sprintf("https://example.com/%d", i)), text(" ")}
		}},
		"marks": {250, func(i int) []model.Inline {
			return []model.Inline{link("→", fmt.Sprintf("https://example.com/%d", i)), text(" ")}
		}},
		"nouns": {250, func(i int) []model.Inline {
			return []model.Inline{link("slides", fmt.Sprintf("https://example.com/%d", i)), text(" ")}
		}},
		"labels": {250, func(i int) []model.Inline {
			return []model.Inline{text("Wax and Honey: "), auto(fmt.Sprintf("https://example.com/%d", i)), &model.LineBreak{}}
		}},
		"works": {500, func(i int) []model.Inline {
			return []model.Inline{text(fmt.Sprintf("“Clean Code %d” by Robert Martin, ", i))}
		}},
	} {
		const more, tries = 16, 6
		for try := range tries {
			small, large := collecting(c.few, c.make), collecting(more*c.few, c.make)
			if large <= 3*more*small+20*time.Millisecond {
				break
			}
			if try == tries-1 {
				t.Errorf("%s: %d take %v, %d take %v", name, c.few, small, more*c.few, large)
			}
		}
	}
}

// collecting returns the shortest time that a paragraph of so many pieces took.
// Pieces of text alone become one text.
func collecting(pieces int, piece func(i int) []model.Inline) time.Duration {
	best := time.Hour
	for range 3 {
		var run []model.Inline
		var words strings.Builder
		for i := range pieces {
			list := piece(i)
			if t, ok := list[0].(*model.Text); ok && len(list) == 1 {
				words.WriteString(t.Value)
				continue
			}
			run = append(run, list...)
		}
		if words.Len() > 0 {
			run = append(run, &model.Text{Position: model.Position{Line: 1, Column: 1}, Value: words.String()})
		}
		d := doc(para(run...))
		start := time.Now()
		Collect(d)
		best = min(best, time.Since(start))
	}
	return best
}
