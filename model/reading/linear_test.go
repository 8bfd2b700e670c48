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
		"marks": {1000, func(i int) []model.Inline {
			return []model.Inline{link("→", fmt.Sprintf("https://example.com/%d", i)), text(" ")}
		}},
		"nouns": {1000, func(i int) []model.Inline {
			return []model.Inline{link("slides", fmt.Sprintf("https://example.com/%d", i)), text(" ")}
		}},
		"labels": {1000, func(i int) []model.Inline {
			return []model.Inline{text("Wax and Honey: "), auto(fmt.Sprintf("https://example.com/%d", i)), &model.LineBreak{}}
		}},
		"names": {1000, func(i int) []model.Inline {
			return []model.Inline{link("Kue", fmt.Sprintf("https://example.com/%d", i)), text(" – a queue ")}
		}},
		"works": {500, func(i int) []model.Inline {
			return []model.Inline{text(fmt.Sprintf("“Clean Code %d” by Robert Martin, ", i))}
		}},
	} {
		inProportion(t, name, c.few, func(n int) *model.Document { return doc(ofPieces(n, c.make)) })
	}
}

// TestLinearAround holds the same of what stands round many links: a heading, the words of a
// list, the other cells of a row.
func TestLinearAround(t *testing.T) {
	address := func(i int) model.Inline { return auto(fmt.Sprintf("https://example.com/%d", i)) }
	inProportion(t, "heading", 400, func(n int) *model.Document {
		points := list()
		for i := range n {
			points.Items = append(points.Items, pt(para(address(i))))
		}
		d := doc(para(text("Hives:")), points)
		d.Sections[0].Sections[0].Title = []model.Inline{text(strings.Repeat("bees and wax ", n))}
		return d
	})
	inProportion(t, "cells", 200, func(n int) *model.Document {
		var cells []model.Cell
		for i := range n {
			cells = append(cells, model.Cell{Inlines: []model.Inline{text("Hive: "), address(i)}})
		}
		return doc(&model.Table{Rows: [][]model.Cell{cells}})
	})
}

// inProportion reports where a document with sixteen times as many takes far more than sixteen
// times as long.
func inProportion(t *testing.T, name string, few int, docOf func(n int) *model.Document) {
	const more, tries = 16, 6
	for try := range tries {
		small, large := collecting(few, docOf), collecting(more*few, docOf)
		if large <= 3*more*small+20*time.Millisecond {
			break
		}
		if try == tries-1 {
			t.Errorf("%s: %d take %v, %d take %v", name, few, small, more*few, large)
		}
	}
}

// ofPieces returns a paragraph of so many pieces. Pieces of text alone become one text.
func ofPieces(n int, piece func(i int) []model.Inline) *model.Paragraph {
	var run []model.Inline
	var words strings.Builder
	for i := range n {
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
	return para(run...)
}

// collecting returns the shortest time that a document of so many took.
func collecting(n int, docOf func(n int) *model.Document) time.Duration {
	best := time.Hour
	for range 3 {
		d := docOf(n)
		start := time.Now()
		Collect(d)
		best = min(best, time.Since(start))
	}
	return best
}
