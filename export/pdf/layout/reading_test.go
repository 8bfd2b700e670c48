package layout

import (
	"fmt"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// listed is a book of talks enough for contents of their own, and items of the
// reading list with annotations of one line to five.
func listed(items int) *model.Book {
	b := booktest.Book("Links")
	for i := range 40 {
		b.Sections = append(b.Sections, booktest.Section(i, model.TalkSection, fmt.Sprintf("Talk %d", i), points(100*i, 4)))
	}
	for i := range items {
		sec := b.Sections[i%len(b.Sections)]
		b.Readings = append(b.Readings, &model.Reading{Number: i + 1, Kind: model.ReadingSite, URL: fmt.Sprintf("https://example.org/%d", i),
			Places: []model.ReadingPlace{{Section: sec, Annotation: "What it says" + strings.Repeat(" of some words that fill a line", i%7)}}})
	}
	return b
}

// TestColophonHasNoPageAlone sets reading lists of many lengths: where the last
// page is full, the colophon stands below the contents. It is there once.
func TestColophonHasNoPageAlone(t *testing.T) {
	below := 0
	for n := range 60 {
		d := set(t, listed(n), export.Options{})
		found := map[Part]int{}
		for _, g := range d.Pages {
			if g.Part == ColophonPart {
				t.Errorf("%d items: the colophon has a page alone", n)
			}
			for _, l := range g.Lines {
				if l.Line.Role == ColophonRole && strings.Contains(lineText(l.Line), "About this handout") {
					found[g.Part]++
				}
				if l.Y > d.Height*94/100 {
					t.Errorf("%d items: %q stands below the text", n, lineText(l.Line))
				}
			}
		}
		if len(found) != 1 {
			t.Errorf("%d items: the colophon stands in %v", n, found)
		}
		below += found[ContentsPart]
	}
	if below == 0 || below > 20 {
		t.Errorf("it stands below the contents %d times", below)
	}
}

// TestItemsAreNotSplit sets long reading lists: an item of few lines stands in one
// column.
func TestItemsAreNotSplit(t *testing.T) {
	split := 0
	for n := 30; n < 90; n += 3 {
		d := set(t, listed(n), export.Options{})
		columns := map[int32]map[string]bool{}
		for i, g := range d.Pages {
			for _, l := range g.Lines {
				if l.Line.Role == ReadingRole {
					if columns[l.Line.Block] == nil {
						columns[l.Line.Block] = map[string]bool{}
					}
					columns[l.Line.Block][fmt.Sprint(i, l.X)] = true
				}
			}
		}
		for _, in := range columns {
			if len(in) > 1 {
				split++
				break
			}
		}
	}
	if split > 3 { // those that would take a page more
		t.Errorf("items are split in %d of 20 lists", split)
	}
}
