package layout

import (
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
	"gloss/themes"
)

// TestLeaflet: notes that fit on a page with all that belongs to them stand on
// one, the title above them; longer ones and booklets have a cover.
func TestLeaflet(t *testing.T) {
	large, _ := themes.Named("large")
	for _, c := range []struct {
		name   string
		points int
		opt    export.Options
		cover  bool
	}{
		{"few", 20, export.Options{}, false},
		{"few, duplex", 20, export.Options{Duplex: true}, false},
		{"few, notes by hand", 10, export.Options{NotesLines: 3}, false},
		{"few in large print on small paper", 20, export.Options{Paper: themes.A5, Theme: large}, true},
		{"many", 150, export.Options{}, true},
		{"booklet", 20, export.Options{Sheets: export.Booklet}, true},
	} {
		d := set(t, booktest.Points(c.points), c.opt)
		if got := d.Pages[0].Part == CoverPart; got != c.cover {
			t.Errorf("%s: a cover: %v", c.name, got)
		}
		if c.cover {
			continue
		}
		if len(d.Pages) != 1 || d.Label(0) != "1" {
			t.Errorf("%s: %d pages, the first is %q", c.name, len(d.Pages), d.Label(0))
		}
		words := text(d, BodyPart)
		for _, w := range []string{"Contents\n", "At a glance\n"} {
			if strings.Contains(words, w) {
				t.Errorf("%s: has %q", c.name, w)
			}
		}
		for _, w := range []string{"Index\n", "About this handout\n"} {
			if !strings.Contains(words, w) {
				t.Errorf("%s: has no %q", c.name, w)
			}
		}
	}
}

// TestLeafletTitle: a title that the book has from its only section stands once,
// and what leads to the section leads there.
func TestLeafletTitle(t *testing.T) {
	for title, headings := range map[string]int{"Meeting": 1, "Another": 2} {
		sec := booktest.Section(1, model.PlainSection, "Meeting", points(2, 3))
		sec.Sections = []*model.Section{booktest.Section(5, model.PlainSection, "Below", points(6, 3))}
		d := set(t, booktest.Book(title, sec), export.Options{})
		words := text(d, BodyPart)
		if got := strings.Count(words, "Meeting\n") + strings.Count(words, "Another\n"); !strings.HasPrefix(words, title+"\n") || got != headings {
			t.Errorf("%s: %d headings: %q", title, got, words)
		}
		for i, want := range []string{"Meeting", "Below"} {
			if m := d.Bookmarks[i]; m.Title != want || m.Level != i || d.Targets[m.Target].Page != 0 {
				t.Errorf("%s: bookmark %d is %+v", title, i, m)
			}
		}
	}
}
