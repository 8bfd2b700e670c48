package layout

import (
	"fmt"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// TestFootnotes sets talks with a footnote each: every note stands once, on the
// page of its reference, below all text of its column; a long one stands at the
// end of its section.
func TestFootnotes(t *testing.T) {
	const talks = 60
	b := booktest.Book("Footnotes")
	for i := range talks {
		note := &model.Footnote{Label: fmt.Sprint(i), Number: i + 1, Blocks: []model.Block{booktest.Words(i, fmt.Sprintf("note%d of few words", i))}}
		if i == 7 {
			note.Blocks = []model.Block{booktest.Words(i, "note7 "+strings.Repeat("goes on and on ", 200))}
		}
		b.Footnotes = append(b.Footnotes, note)
		p := &model.Paragraph{Inlines: []model.Inline{booktest.Text(i, fmt.Sprintf("text%d refers", i)), &model.FootnoteRef{Label: note.Label, Number: note.Number}}}
		b.Sections = append(b.Sections, booktest.Section(i, model.TalkSection, fmt.Sprint("Talk ", i), p, booktest.Words(i, strings.Repeat("more of it ", 30))))
	}
	for _, columns := range []int{1, 2} {
		d := set(t, b, export.Options{Columns: columns})
		type at struct {
			page int
			x, y Unit
		}
		refs, notes, lowest := map[string]at{}, map[string]at{}, map[[2]int]Unit{}
		for i, g := range d.Pages {
			for _, l := range g.Lines {
				text := lineText(l.Line)
				for _, word := range strings.Fields(text) {
					switch {
					case strings.HasPrefix(word, "text"):
						refs[strings.TrimPrefix(word, "text")] = at{i, l.X, l.Y}
					case strings.HasPrefix(word, "note") && word != "notes.md":
						if n := strings.TrimPrefix(word, "note"); notes[n] != (at{}) {
							t.Errorf("note %s stands twice", n)
						}
						notes[strings.TrimPrefix(word, "note")] = at{i, l.X, l.Y}
					}
				}
				if l.Line.Role == TextRole {
					key := [2]int{i, int(l.X)}
					lowest[key] = max(lowest[key], l.Y)
				}
				if l.Y > d.Height {
					t.Errorf("a line stands below the page %d", i)
				}
			}
		}
		if len(notes) != talks || len(refs) != talks {
			for n := range refs {
				if notes[n] == (at{}) {
					t.Errorf("note %s is lost", n)
				}
			}
			t.Fatalf("%d notes, %d references", len(notes), len(refs))
		}
		for n, r := range refs {
			note := notes[n]
			if n == "7" {
				if note.page < r.page || note.page == r.page && note.x == r.x && note.y < r.y {
					t.Errorf("note 7 stands before its reference")
				}
				continue
			}
			if note.page != r.page || note.x != r.x || note.y < lowest[[2]int{note.page, int(note.x)}] {
				t.Errorf("%d columns: note %s at %+v, its reference at %+v", columns, n, note, r)
			}
		}
		for i := range b.Footnotes {
			link := false
			for _, g := range d.Pages {
				for _, l := range g.Lines {
					for _, run := range l.Line.Runs {
						if run.Link != 0 && run.Text == thin+letters(i+1) && d.Links[run.Link].URL == "" {
							link = link || d.Targets[d.Links[run.Link].Target].Page == notes[fmt.Sprint(i)].page
						}
					}
				}
			}
			if !link {
				t.Errorf("the reference to note %d does not lead to it", i)
			}
		}
	}
}

// TestFewWordsManyNotes: where there is more in footnotes than above them, they stand in
// the column of their references all the same, those of notes behind those.
func TestFewWordsManyNotes(t *testing.T) {
	for notes := 1; notes < 9; notes++ {
		b := booktest.Book("Footnotes")
		words := booktest.Para(1, booktest.Text(1, "words"))
		for n := range notes {
			p := booktest.Words(10+n, fmt.Sprintf("note%d is of few words", n+1))
			ref := &model.FootnoteRef{Label: fmt.Sprint(n + 1), Number: n + 1}
			if last := n == notes-1; last && n > 0 {
				at := b.Footnotes[n-1].Blocks[0].(*model.Paragraph)
				at.Inlines = append(at.Inlines, ref)
			} else {
				words.Inlines = append(words.Inlines, ref)
			}
			b.Footnotes = append(b.Footnotes, &model.Footnote{Label: ref.Label, Number: n + 1, Blocks: []model.Block{p, booktest.Words(11+n, "and goes on")}})
		}
		b.Blocks = []model.Block{words}
		d := set(t, b, export.Options{Columns: 2})
		var left Unit
		var seen []string
		for _, g := range d.Pages {
			for _, l := range g.Lines {
				text := lineText(l.Line)
				switch {
				case strings.HasPrefix(text, "words"):
					left = l.X
				case strings.Contains(text, "is of few words"):
					seen = append(seen, strings.Fields(text[strings.Index(text, "note"):])[0])
					if l.X != left {
						t.Errorf("%d notes: %q stands at %v, the words at %v", notes, text, l.X, left)
					}
				}
			}
		}
		for i, s := range seen {
			if s != fmt.Sprint("note", i+1) {
				t.Errorf("%d notes: they stand as %v", notes, seen)
				break
			}
		}
		if len(seen) != notes {
			t.Errorf("%d of %d notes stand", len(seen), notes)
		}
	}
}
