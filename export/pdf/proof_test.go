package pdf

import (
	"io"
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// TestProof compares what a proof reports with what the handout does: of short
// books, and of lists so long that a proof forgets most of their lines.
func TestProof(t *testing.T) {
	lines := func(from, n int, words string) model.Block {
		var items []*model.Item
		for i := range n {
			items = append(items, booktest.Point(from+i, words+strings.Repeat(" and so on", i%9)))
		}
		items[n/3].Blocks = append(items[n/3].Blocks, booktest.List(from+n/3, items[:n/4]...))
		items[n-2].Blocks = []model.Block{booktest.Words(from+n-2, "a sign \U000F1234 that no face has")}
		return booktest.List(from, items...)
	}
	long := booktest.Book("Long",
		booktest.Section(1, model.DaySection, "Monday", lines(2, 5000, "a point")),
		booktest.Section(6000, model.TalkSection, "Talk \U0001F000", booktest.Words(6001, "once more \U000F1234"), lines(6002, 2000, "𝒜 point")))
	books := []*model.Book{long, booktest.KitchenSink(), booktest.Points(1500), booktest.Book("Short", booktest.Section(1, model.TalkSection, "\U000F1235", booktest.Words(2, "\U000F1236"))), booktest.Empty()}
	found := 0
	for _, opt := range []export.Options{{}, {Columns: 1, QR: export.EachQR}, {Sheets: export.Booklet, LinkNotes: export.MarginNotes}} {
		for _, b := range books {
			whole, err := Exporter{}.Export(io.Discard, b, opt)
			if err != nil {
				t.Fatal(err)
			}
			proof, err := Proof{}.Export(nil, b, opt)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(proof.Diagnostics, whole.Diagnostics) {
				t.Errorf("%s: a proof reports\n%v\nthe handout\n%v", b.Title, proof.Diagnostics, whole.Diagnostics)
			}
			found += len(whole.Diagnostics)
		}
	}
	if found < 9 {
		t.Errorf("only %d diagnostics to compare", found)
	}
}
