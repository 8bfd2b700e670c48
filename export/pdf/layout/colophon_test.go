package layout

import (
	"fmt"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// TestColophonOfManyFiles: of many files the colophon tells in one text, with the sum of
// their lines; of few, one by one.
func TestColophonOfManyFiles(t *testing.T) {
	for _, files := range []int{mostMadeFrom, mostMadeFrom + 1} {
		b := booktest.Book("Notes", booktest.Section(1, model.TalkSection, "Talk", points(2, 3)))
		b.Sources, b.Ledgers = nil, nil
		for i := range files {
			b.Sources = append(b.Sources, model.Source{Name: fmt.Sprintf("n%d.md", i), SHA256: "0123456789abcdef", Bytes: 9, Lines: 7})
			b.Ledgers = append(b.Ledgers, model.Ledger{Lines: 7, Placed: 4, Merged: 3})
		}
		said := ""
		for _, g := range set(t, b, export.Options{}).Pages {
			for _, l := range g.Lines {
				if l.Line.Role == ColophonRole {
					for _, r := range l.Line.Runs {
						said += r.Text
					}
					said += " "
				}
			}
		}
		said = strings.Join(strings.Fields(said), " ")
		one, all := strings.Count(said, "Made from"), fmt.Sprintf("n12.md (01234567); lines: %d, of which here %d, merged %d, left out 0.", 7*files, 4*files, 3*files)
		if few := files == mostMadeFrom; few && one != files || !few && (one > 0 || !strings.Contains(said, all)) {
			t.Errorf("%d files: %s", files, said)
		}
	}
}

// TestColophonBesideTheList: where notes are set in one column and their reading list in
// two, the colophon stands below the list's second.
func TestColophonBesideTheList(t *testing.T) {
	below := 0
	for n := 1; n < 40; n++ {
		b := linkedBook(n, 3)
		if n%2 == 1 {
			b.Wording = "ar"
		}
		d := set(t, b, export.Options{Columns: 1})
		last := d.Pages[len(d.Pages)-1]
		if last.Part == ColophonPart {
			t.Errorf("%d paragraphs: the colophon has a page to itself", n)
		}
		for _, l := range last.Lines {
			if end := l.X + lineWidth(l.Line); end > d.Width*95/100 {
				t.Errorf("%d paragraphs: %q ends at %v", n, lineText(l.Line), end)
			}
			if l.Line.Role == ColophonRole && l.X > d.Width/2 {
				below++
			}
		}
	}
	if below == 0 {
		t.Error("no colophon stands at the right")
	}
}
