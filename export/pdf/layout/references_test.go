package layout

import (
	"fmt"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// TestReferencesNamePages sets links from talk to talk: each says the page of
// the other's heading, but not on that page, and no line has a hole.
func TestReferencesNamePages(t *testing.T) {
	b := booktest.Book("References")
	for i := range 30 {
		link := func() *model.Link {
			return &model.Link{Target: fmt.Sprintf("#talk-%d", (i*7+3)%30), Inlines: []model.Inline{booktest.Text(i, "the other")}}
		}
		cell := func(in ...model.Inline) model.Cell { return model.Cell{Inlines: in} }
		table := &model.Table{Align: make([]model.Align, 2), Rows: [][]model.Cell{{cell(link()), cell(booktest.Text(i, "words"))}}}
		para := booktest.Para(i, booktest.Text(i, "As in "), link(), booktest.Text(i, " and in what follows, "+strings.Repeat("and more ", i%7)), link(), booktest.Text(i, "."))
		b.Sections = append(b.Sections, booktest.Section(i, model.TalkSection, fmt.Sprintf("Talk %d", i), para, table, points(i, 5)))
	}
	for _, opt := range []export.Options{{Columns: 1}, {Columns: 2}, {Justify: true, Columns: 2}} {
		d := set(t, b, opt)
		named, here := 0, 0
		for n, g := range d.Pages {
			for _, l := range g.Lines {
				runs := l.Line.Runs
				for i := range runs {
					r := &runs[i]
					if r.Kind != referenceRun {
						continue
					}
					page := d.Targets[d.Links[r.Link].Target].Page
					want := "\u00A0(p.\u00A0" + d.Label(page) + ")"
					if page == n {
						here++
						want = ""
					} else {
						named++
					}
					if r.Text != want {
						t.Errorf("page %d says %q of page %d in %q (%v)", n+1, r.Text, page+1, lineText(l.Line), l.Line.Role)
					}
					if l.Line.Role == TextRole && i+1 < len(runs) && runs[i+1].X != r.X+r.W && runs[i+1].X-r.X-r.W > 20 {
						t.Errorf("page %d: %d units of white behind %q in %q", n+1, runs[i+1].X-r.X-r.W, r.Text, lineText(l.Line))
					}
				}
			}
		}
		if named < 30 || here == 0 {
			t.Errorf("%d references to other pages, %d to the same", named, here)
		}
	}
}
