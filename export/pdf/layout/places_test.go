package layout

import (
	"strconv"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// TestIndexPages compares the pages that the index gives with those where the
// words really stand.
func TestIndexPages(t *testing.T) {
	b := booktest.Points(3000)
	d := set(t, b, export.Options{Columns: 2})
	real := map[string]map[int]bool{}
	for i, g := range d.Pages {
		if g.Part != BodyPart {
			continue
		}
		for _, l := range g.Lines {
			for _, r := range l.Line.Runs {
				if strings.HasPrefix(r.Text, "tool") {
					if real[r.Text] == nil {
						real[r.Text] = map[int]bool{}
					}
					real[r.Text][i+1-d.Front] = true
				}
			}
		}
	}
	given := map[string]map[int]bool{}
	name := ""
	for _, g := range d.Pages {
		if g.Part != IndexPart {
			continue
		}
		for _, l := range g.Lines {
			for i, r := range l.Line.Runs {
				if i == 0 && strings.HasPrefix(r.Text, "tool") {
					name = r.Text
				}
				page, err := strconv.Atoi(r.Text)
				if err != nil {
					continue
				}
				if given[name] == nil {
					given[name] = map[int]bool{}
				}
				if given[name][page] {
					t.Errorf("%s: page %d twice", name, page)
				}
				given[name][page] = true
				if at := d.Targets[d.Links[r.Link].Target]; at.Page+1-d.Front != page {
					t.Errorf("%s: %d leads to page %d", name, page, at.Page+1-d.Front)
				}
			}
		}
	}
	if len(real) != len(b.Entries) {
		t.Fatalf("%d names in the text, %d entries", len(real), len(b.Entries))
	}
	for name, pages := range real {
		if len(given[name]) != len(pages) {
			t.Errorf("%s stands on %d pages, the index gives %d", name, len(pages), len(given[name]))
		}
		for p := range pages {
			if !given[name][p] {
				t.Errorf("%s: page %d is not in the index", name, p)
			}
		}
	}
}

// TestContentsPages compares the contents with where the headings stand.
func TestContentsPages(t *testing.T) {
	d := set(t, booktest.Points(3000), export.Options{Columns: 2})
	at := map[string]int{}
	for i, g := range d.Pages {
		for _, l := range g.Lines {
			if g.Part != ContentsPart && l.Line.Role == HeadingRole {
				at[lineText(l.Line)] = i + 1 - d.Front
			}
		}
	}
	entries := 0
	for _, g := range d.Pages {
		if g.Part != ContentsPart {
			continue
		}
		for _, l := range g.Lines {
			if l.Line.Role != ContentsRole {
				continue
			}
			entries++
			runs := l.Line.Runs
			if want := strconv.Itoa(at[runs[0].Text]); runs[len(runs)-1].Text != want {
				t.Errorf("%q is on page %s, the contents say %s", runs[0].Text, want, runs[len(runs)-1].Text)
			}
		}
	}
	if want := 15 + 120 + 1; entries != want {
		t.Errorf("%d entries, want %d", entries, want)
	}
}

// TestLinksLeadSomewhere checks that every link within has a place.
func TestLinksLeadSomewhere(t *testing.T) {
	d := set(t, booktest.KitchenSink(), export.Options{})
	seen := map[int32]bool{}
	for _, g := range d.Pages {
		for _, l := range g.Lines {
			for _, r := range l.Line.Runs {
				if k := d.Links[r.Link]; r.Link != 0 && k.URL == "" {
					seen[k.Target] = true
					if d.Targets[k.Target].Y == 0 {
						t.Errorf("%q leads nowhere", r.Text)
					}
				}
			}
		}
	}
	if len(seen) < 8 {
		t.Errorf("%d targets", len(seen))
	}
}

func TestAnchorsWithin(t *testing.T) {
	link := &model.Link{Target: "#the-second-talk", Inlines: []model.Inline{booktest.Text(1, "below")}}
	lost := &model.Link{Target: "#nowhere", Inlines: []model.Inline{booktest.Text(1, "lost")}}
	bad := &model.Link{Target: "javascript:alert(1)", Inlines: []model.Inline{booktest.Text(1, "bad")}}
	d := set(t, booktest.Book("Anchors",
		booktest.Section(1, model.TalkSection, "First", booktest.Para(2, link, lost, bad)),
		booktest.Section(3, model.TalkSection, "The second talk!", booktest.Words(4, "Here."))), export.Options{})
	for _, g := range d.Pages {
		for _, l := range g.Lines {
			for _, r := range l.Line.Runs {
				switch r.Text {
				case "below":
					if at := d.Targets[d.Links[r.Link].Target]; r.Link == 0 || at.Y == 0 || g.Part != BodyPart {
						t.Errorf("the anchor leads to %+v", at)
					}
				case "lost", "bad":
					if r.Link != 0 {
						t.Errorf("%q has a link", r.Text)
					}
				}
			}
		}
	}
}

// TestClosersAfterEllipses looks that no line begins with what closes a bracket,
// and that no ellipsis is parted from the word that it stands before.
func TestClosersAfterEllipses(t *testing.T) {
	var b strings.Builder
	for i := range 400 {
		b.WriteString("(and so on…), …")
		b.WriteString(strings.Repeat("word", 1+i%3))
		b.WriteString(" said…” and ")
	}
	book := booktest.Points(1)
	book.Blocks = []model.Block{&model.Paragraph{Inlines: []model.Inline{&model.Text{Value: b.String()}}}}
	for _, g := range set(t, book, export.Options{Columns: 2}).Pages {
		if g.Part != BodyPart {
			continue
		}
		for _, l := range g.Lines {
			runs := l.Line.Runs
			if len(runs) == 0 {
				continue
			}
			if first := runs[0].Text; strings.HasPrefix(first, ")") || strings.HasPrefix(first, "”") {
				t.Errorf("a line begins with %q", first)
			}
			if last := runs[len(runs)-1].Text; strings.HasSuffix(last, " …") {
				t.Errorf("a line ends with %q", last)
			}
		}
	}
}

// TestArrows: a line may end behind an arrow of two signs, and nowhere within it.
func TestArrows(t *testing.T) {
	behind := 0
	for width := Unit(45000); width < 120000; width += 1500 {
		lines := paragraphLines(t, ragged, width, "Crawl->Diff->spool=>Chunks->Store and then p=>q->r Store=>Spool")
		for i, l := range lines {
			text := ""
			for _, r := range l.runs {
				text += r.Text
			}
			if strings.HasPrefix(text, ">") {
				t.Errorf("width %v: line %d begins with %q", width, i, text)
			}
			if strings.HasSuffix(text, ">") {
				behind++
			}
		}
	}
	if behind == 0 {
		t.Error("no line ends behind an arrow")
	}
}
