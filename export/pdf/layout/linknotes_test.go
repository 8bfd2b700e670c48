package layout

import (
	"fmt"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// linkedBook is paragraphs of prose each of which ends with two links, and of which every
// third names the first of them once more in the end.
func linkedBook(paragraphs, words int) *model.Book {
	sec := booktest.Section(1, model.PlainSection, "Chapter")
	b := booktest.Book("Links", sec)
	for i := range paragraphs {
		list := []model.Inline{booktest.Text(i, strings.Repeat("some words of prose ", words+i%7))}
		for k := range 2 {
			n := 2*i + k + 1
			r := &model.Reading{Number: n, Title: fmt.Sprint("Title ", n), URL: fmt.Sprintf("https://example%d.org/%send%d", n, strings.Repeat("folder/", 4+n%9), n),
				Places: []model.ReadingPlace{{Section: sec, Annotation: strings.Repeat("some words that fill a line ", n%5*4)}}}
			b.Readings = append(b.Readings, r)
			list = append(list, &model.Link{Position: model.At("notes.md", i, n), Target: r.URL, Reading: n, Inlines: []model.Inline{booktest.Text(i, "link")}})
			list = append(list, booktest.Text(i, strings.Repeat(" and more of it", words/2)))
		}
		if i%3 == 0 {
			list = append(list, &model.Link{Position: model.At("notes.md", i, 99), Target: b.Readings[2*i].URL, Reading: 2*i + 1, Inlines: []model.Inline{booktest.Text(i, "again")}})
		}
		sec.Blocks = append(sec.Blocks, booktest.Para(i, list...))
	}
	return b
}

// TestNotesBesideTheirLines: an address stands on the page of its number, once, whole,
// beside its line or as near as there is room, above the foot of the text.
func TestNotesBesideTheirLines(t *testing.T) {
	raised := 0
	for words := 12; words < 40; words += 3 {
		d := set(t, linkedBook(40, words), export.Options{Columns: 1})
		for i, g := range d.Pages {
			if g.Part != BodyPart {
				continue
			}
			at, notes := map[int]Unit{}, map[int]string{}
			tops, last := map[int]Unit{}, 0
			for _, l := range g.Lines {
				n := 0
				if l.Line.Role == NoteRole {
					if _, err := fmt.Sscan(l.Line.Runs[0].Text, &n); err == nil {
						if notes[n] != "" {
							t.Errorf("%d words: note %d stands twice on page %d", words, n, i+1)
						}
						tops[n], last = l.Y, n
					}
					notes[last] += strings.TrimPrefix(drawn(l.Line), fmt.Sprint(last, " "))
					continue
				}
				for _, r := range l.Line.Runs {
					if _, err := fmt.Sscan(strings.TrimPrefix(r.Text, thin), &n); err == nil && r.Link != 0 && strings.HasPrefix(r.Text, thin) && at[n] == 0 {
						at[n] = l.Y
					}
				}
			}
			for n, y := range at {
				if want := fmt.Sprintf("end%d", n); !strings.HasSuffix(notes[n], want) {
					t.Errorf("%d words: page %d has number %d, and beside it %q", words, i+1, n, notes[n])
				}
				if tops[n] < y {
					raised++
				}
			}
			if len(notes) > len(at) {
				t.Errorf("%d words: page %d has %d numbers and %d notes", words, i+1, len(at), len(notes))
			}
		}
	}
	if raised == 0 {
		t.Error("no note had to be raised")
	}
}
