package pdf

import (
	"bytes"
	"slices"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// TestSpends compares the handout of a book that is taken apart with that of one
// that is left whole.
func TestSpends(t *testing.T) {
	nested := func() *model.Book {
		var items []*model.Item
		for i := range 3000 {
			items = append(items, booktest.Point(10+2*i, "a point", booktest.Point(11+2*i, "one below")))
		}
		book := booktest.Book("Nested", booktest.Section(2, model.DaySection, "Monday", booktest.Words(3, "These are the points:"), booktest.List(10, items...)),
			booktest.Section(9000, model.TalkSection, "Talk", &model.Quote{Position: model.At("n.md", 9001, 1), Blocks: []model.Block{booktest.Words(9001, "a quotation")}}))
		book.Blocks = []model.Block{booktest.List(1, booktest.Point(1, "before all"))}
		return book
	}
	for name, make := range map[string]func() *model.Book{
		"kitchen sink": booktest.KitchenSink, "points": func() *model.Book { return booktest.Points(1500) }, "nested": nested, "empty": booktest.Empty,
	} {
		for _, opt := range []export.Options{{}, {Columns: 1, QR: export.EachQR, Justify: true}, {Sheets: export.Booklet, LinkNotes: export.FootNotes},
			{FindFonts: func([]rune) []export.Font { return nil }}} {
			var whole, spent bytes.Buffer
			said, err := Exporter{}.Export(&whole, make(), opt)
			if err != nil {
				t.Fatal(err)
			}
			again, err := Exporter{Spends: true}.Export(&spent, make(), opt)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(whole.Bytes(), spent.Bytes()) || again.Pages != said.Pages || !slices.Equal(again.Diagnostics, said.Diagnostics) {
				t.Errorf("%s: another handout comes of a book that is taken apart", name)
			}
		}
	}
	book := nested()
	if _, err := (Exporter{Spends: true}).Export(&bytes.Buffer{}, book, export.Options{}); err != nil {
		t.Fatal(err)
	}
	if left := book.Sections[0].Blocks; left != nil {
		t.Errorf("a section still holds %d blocks", len(left))
	}
	book = booktest.KitchenSink()
	if _, err := (Exporter{Spends: true}).Export(&bytes.Buffer{}, book, export.Options{Columns: 1}); err != nil {
		t.Fatal(err)
	}
	for _, e := range book.Entries {
		if len(e.Mentions) > 0 || e.Principal != nil {
			t.Errorf("%s still holds %d mentions", e.Name, len(e.Mentions))
		}
	}
}
