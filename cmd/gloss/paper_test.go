package main

import (
	"testing"

	"gloss/export"
	"gloss/export/pdf/layout"
	"gloss/export/pdf/layout/layouttest"
	"gloss/model"
	"gloss/themes"
)

// TestNotesStayOnThePage sets real notes in all themes on all papers, with
// options that change from one to the next: nothing stands outside of the
// margins.
func TestNotesStayOnThePage(t *testing.T) {
	turn := 0
	eachBook(t, func(t *testing.T, book *model.Book) {
		for _, name := range themes.Names() {
			theme, _ := themes.Named(name)
			for _, paper := range papers {
				turn++
				opt := export.Options{Theme: theme, Paper: paper, Columns: turn % 3, LinkNotes: export.LinkNotes(turn % 4), QR: export.QR(turn % 5 % 3),
					Duplex: turn%2 == 0, NotesMargin: turn%7 < 3, NotesLines: turn % 3}
				d, err := layout.Set(book, opt)
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range layouttest.Outside(d, opt) {
					t.Errorf("%s on %s, %+v: %s", name, paper.Name, opt, f)
				}
			}
		}
	})
	if turn < 12 {
		t.Errorf("only %d settings were tried", turn)
	}
}
