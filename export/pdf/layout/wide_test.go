package layout_test

import (
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/export/pdf/layout"
	"gloss/export/pdf/layout/layouttest"
	"gloss/model"
)

// wideBook is some paragraphs of prose, then code and a table that a column has
// no room for.
func wideBook(paragraphs int) *model.Book {
	cell := func(n int, s string) model.Cell { return model.Cell{Inlines: booktest.Words(n, s).Inlines} }
	table := &model.Table{Align: make([]model.Align, 6)}
	for r := range 4 {
		var row []model.Cell
		for c := range 6 {
			row = append(row, cell(10+r*6+c, "Antidisestablishment"))
		}
		table.Rows = append(table.Rows, row)
	}
	sec := booktest.Section(1, model.PlainSection, "Chapter")
	for i := range paragraphs {
		sec.Blocks = append(sec.Blocks, booktest.Words(100+i, strings.Repeat("A sentence of prose stands here. ", 14)))
	}
	sec.Blocks = append(sec.Blocks, &model.Code{Text: "    " + strings.Repeat("call(x) ", 10)}, table)
	return booktest.Book("Wide", sec)
}

// TestOverTheSideColumn: code and tables reach over the side column rather than
// have lines wrapped and words broken, on either side of a sheet; not where that
// column is for notes by hand.
func TestOverTheSideColumn(t *testing.T) {
	for _, c := range []struct {
		opt        export.Options
		paragraphs int
		code       int // lines
	}{
		{export.Options{}, 2, 1},
		{export.Options{Duplex: true}, 2, 1},
		{export.Options{Duplex: true}, 12, 1}, // on the back
		{export.Options{NotesMargin: true}, 2, 2},
	} {
		d, err := layout.Set(wideBook(c.paragraphs), c.opt)
		if err != nil {
			t.Fatal(err)
		}
		code, cells := 0, 0
		for _, g := range d.Pages {
			for _, l := range g.Lines {
				switch l.Line.Role {
				case layout.CodeRole:
					code++
				case layout.TableRole:
					for _, r := range l.Line.Runs {
						if r.Text == "Antidisestablishment" {
							cells++
						}
					}
				}
			}
		}
		for _, out := range layouttest.Outside(d, c.opt) {
			t.Error(out)
		}
		if code != c.code || c.code == 1 && cells != 24 {
			t.Errorf("%+v: %d lines of code, want %d; %d whole cells of 24", c.opt, code, c.code, cells)
		}
	}
}

// TestRowsStandTogether: wherever a table breaks, at least two of its rows stand
// on either side.
func TestRowsStandTogether(t *testing.T) {
	for lead := 30; lead < 60; lead++ {
		sec := booktest.Section(1, model.PlainSection, "Chapter")
		for i := range lead {
			sec.Blocks = append(sec.Blocks, booktest.Words(i, "A line."))
		}
		table := &model.Table{Align: make([]model.Align, 1)}
		for r := range 20 {
			table.Rows = append(table.Rows, []model.Cell{{Inlines: booktest.Words(200+r, "row").Inlines}})
		}
		sec.Blocks = append(sec.Blocks, table)
		d, err := layout.Set(booktest.Book("Rows", sec), export.Options{Columns: 1})
		if err != nil {
			t.Fatal(err)
		}
		for i, g := range d.Pages {
			rows := 0
			for _, l := range g.Lines {
				if l.Line.Role == layout.TableRole {
					rows++
				}
			}
			if rows == 1 {
				t.Errorf("after %d lines: a row stands alone on page %d", lead, i+1)
			}
		}
	}
}
