package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
	"gloss/themes"
)

// minutes is a book of the notes of many meetings, of which all have the same titles and
// more than a page.
func minutes(meetings int) *model.Book {
	var parts []*model.Section
	for i := range meetings {
		p := booktest.Section(1, model.PartSection, "Choir board")
		p.SetFacts(model.Facts{Date: model.Date{Year: 2019, Month: 1 + i, Day: 14}})
		p.Sections = []*model.Section{booktest.Section(2, model.PlainSection, "Reports", points(2, 150)), booktest.Section(2, model.PlainSection, "Songs", points(2, 5))}
		parts = append(parts, p)
	}
	b := booktest.Book("Choir", parts...)
	b.Number()
	return b
}

// Parts of one title are told apart by their days wherever they are listed.
func TestPartsOfOneTitle(t *testing.T) {
	d := set(t, minutes(3), export.Options{})
	var marks []string
	for _, m := range d.Bookmarks {
		if m.Level == 0 {
			marks = append(marks, m.Title)
		}
	}
	want := []string{"Choir board (14 January 2019)", "Choir board (14 February 2019)", "Choir board (14 March 2019)"}
	for _, w := range want {
		if !slices.Contains(marks, w) {
			t.Errorf("no bookmark %q among %q", w, marks)
		}
		if words := text(d, CoverPart) + text(d, ContentsPart); !strings.Contains(words, w) {
			t.Errorf("no %q in the contents:\n%s", w, words)
		}
	}
}

// A running head names the part that its section is in.
func TestRunningHeadsNameParts(t *testing.T) {
	d := set(t, minutes(2), export.Options{})
	var heads []string
	for _, g := range d.Pages {
		if g.Part == BodyPart && len(g.Head) == 2 {
			heads = append(heads, lineText(g.Head[0].Line)+" | "+lineText(g.Head[1].Line))
		}
	}
	for _, want := range []string{"Choir board (14 January 2019) | Songs", "Choir board (14 February 2019) | Songs"} {
		if !slices.Contains(heads, want) {
			t.Errorf("no head %q among %q", want, heads)
		}
	}
}

// The contents tell the day of a part that its title does not tell, and the picture of what
// is named where shows files where there are many.
func TestListsOfParts(t *testing.T) {
	b := minutes(9)
	for i, p := range b.Sections {
		p.Title = []model.Inline{&model.Text{Value: fmt.Sprint("Meeting 14 ", string(rune('A'+i)))}}
	}
	for i := range fewestTools {
		e := &model.IndexEntry{Key: fmt.Sprint(i), Name: fmt.Sprint("Tool", i), Letter: "T"}
		for k, p := range b.Sections {
			sec := p.Sections[0]
			m := &model.Mention{ID: 1 + i*len(b.Sections) + k, Key: e.Key, Name: e.Name, Form: e.Name, Section: sec, Inlines: []model.Inline{booktest.Text(3, e.Name)}}
			sec.Blocks = append(sec.Blocks, booktest.Para(3, m))
			e.Mentions = append(e.Mentions, m)
		}
		b.Entries = append(b.Entries, e)
	}
	d := set(t, b, export.Options{})
	if words := text(d, CoverPart) + text(d, ContentsPart); !strings.Contains(words, "Meeting 14 B 14\u00A0February\u00A02019") {
		t.Errorf("no day in the contents:\n%s", words)
	}
	cover := text(d, CoverPart)
	if !strings.Contains(cover, "Meeting 14 I") || strings.Contains(cover, "Reports") {
		t.Errorf("the picture shows no files:\n%s", cover)
	}
}

// However long the title is that parts share, heads and the picture of what is named where
// keep what tells them apart.
func TestHeadsTellPartsApart(t *testing.T) {
	for _, title := range []string{
		"Minutes of the monthly meeting of the board of the choir of the parish of the village",
		"Sitzungsprotokollsammelband" + strings.Repeat("gemeindekirchenchor", 5),
		strings.Repeat("合唱団の理事会の議事録", 6),
		strings.Repeat("محضر اجتماع مجلس الجوقة ", 6),
	} {
		b := minutes(2)
		for _, p := range b.Sections {
			p.Title = []model.Inline{booktest.Text(1, title)}
		}
		heads := ""
		d := set(t, b, export.Options{Paper: themes.A5})
		for _, g := range d.Pages {
			if g.Part != BodyPart || len(g.Head) < 2 {
				continue
			}
			for i := range g.Head {
				if w := lineWidth(g.Head[i].Line); w > d.Width/2 {
					t.Errorf("%q is %d wide", lineText(g.Head[i].Line), w)
				}
			}
			heads += lineText(g.Head[0].Line) + "\n"
		}
		for _, month := range []string{"January", "February"} {
			if !strings.Contains(heads, "… (14 "+month+" 2019)") {
				t.Errorf("no head of %s in\n%s", month, heads)
			}
		}
	}
}

// Contents and bookmarks of a book of very many files have them by years.
func TestContentsByYears(t *testing.T) {
	b := minutes(36)
	for i, p := range b.Sections {
		p.SetFacts(model.Facts{Date: model.Date{Year: 2019 + i/12, Month: 1 + i%12, Day: 14}})
		p.Sections = p.Sections[1:]
	}
	d := set(t, b, export.Options{})
	i := slices.IndexFunc(d.Bookmarks, func(m Bookmark) bool { return m.Title == "2020" })
	if i < 0 {
		t.Fatalf("no year among %v", d.Bookmarks)
	}
	for k, want := range []Bookmark{{"2020", 0, 0}, {"Choir board (14 January 2020)", 1, 0}, {"Songs", 2, 0}} {
		if got := d.Bookmarks[i+k]; got.Title != want.Title || got.Level != want.Level {
			t.Errorf("bookmark %d is %+v, want %+v", i+k, got, want)
		}
	}
	if words := text(d, ContentsPart); !strings.Contains(words, "\n2020 ") && !strings.Contains(words, " 2020 Choir") {
		t.Errorf("no year in the contents:\n%s", words)
	}
}
