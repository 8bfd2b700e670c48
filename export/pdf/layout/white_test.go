package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
	"gloss/themes"
)

func points(line, n int) model.Block {
	var items []*model.Item
	for i := range n {
		items = append(items, booktest.Point(line+i, fmt.Sprintf("point %d", line+i)))
	}
	return booktest.List(line, items...)
}

// TestEdition looks for the day in the colophon: it is there unless the notes
// have none and the book's is the stand-in.
func TestEdition(t *testing.T) {
	fallback := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		date  model.Date
		built time.Time
		want  string
	}{
		{model.Date{}, fallback, ""},
		{model.Date{}, time.Time{}, ""},
		{model.Date{Year: 1975, Month: 6, Day: 1}, fallback, ""},
		{noDate, fallback, "Edition of 1 January 1980."},
		{model.Date{}, time.Date(2024, 2, 3, 23, 0, 0, 0, time.UTC), "Edition of 3 February 2024."},
	} {
		b := booktest.Book("Notes", booktest.Section(1, model.TalkSection, "Talk", points(2, 3)))
		b.Date, b.Built = c.date, c.built
		made := ""
		for _, g := range set(t, b, export.Options{}).Pages {
			for _, l := range g.Lines {
				if l.Line.Role == ColophonRole {
					made += lineText(l.Line) + " "
				}
			}
		}
		if !strings.Contains(made, "by gloss.") || strings.Contains(made, "Edition") != (c.want != "") || !strings.Contains(made, c.want) {
			t.Errorf("notes of %v built %v: %q", c.date, c.built, made)
		}
	}
}

// contents returns the lines of the contents: how far they are indented, in
// steps, "*" for bold, words.
func contents(d *Display) []string {
	var list []string
	for _, g := range d.Pages {
		for _, l := range g.Lines {
			if l.Line.Role != ContentsRole {
				continue
			}
			first := l.Line.Runs[0]
			bold := ""
			if strings.Contains(d.Faces[first.Style.Face].Name, "Bold") {
				bold = "*"
			}
			list = append(list, fmt.Sprintf("%d%s %s", first.X/9000, bold, first.Text))
		}
	}
	return list
}

func TestContentsFollowTheTree(t *testing.T) {
	plain := func(title string, below ...*model.Section) *model.Section {
		s := booktest.Section(1, model.PlainSection, title, points(1, 60))
		s.Sections = below
		return s
	}
	talk := booktest.Section(1, model.TalkSection, "Talk", points(1, 60))
	part := booktest.Section(1, model.PartSection, "File")
	part.Sections = []*model.Section{plain("Day", talk), plain("Chapter")}
	for name, c := range map[string]struct {
		sections []*model.Section
		want     []string
	}{
		"siblings": {[]*model.Section{plain("Intro"), plain("Speaker", talk)}, []string{"0* Intro", "0* Speaker", "1 Talk", "0* Index"}},
		"chapters": {[]*model.Section{plain("One", plain("Below")), plain("Two")}, []string{"0* One", "1 Below", "0* Two", "0* Index"}},
		"flat":     {[]*model.Section{plain("One"), plain("Two")}, []string{"0 One", "0 Two", "0 Index"}},
		"parts":    {[]*model.Section{part}, []string{"0* File", "1 Day", "2 Talk", "1 Chapter", "0* Index"}},
	} {
		b := booktest.Book("Contents", c.sections...)
		b.Entries = []*model.IndexEntry{{Key: "x", Name: "X", Letter: "X", See: "Y"}}
		if got := contents(set(t, b, export.Options{})); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestListHeadingsKeepTwo sets indexes of all lengths, so that the heading of
// the people comes near the foot of a column at every distance.
func TestListHeadingsKeepTwo(t *testing.T) {
	feet := 0
	for n := range 100 {
		b := booktest.Book("Keeps", booktest.Section(1, model.TalkSection, "Talk", points(1, 9)))
		for i := range 40 + n {
			b.Entries = append(b.Entries, &model.IndexEntry{Name: fmt.Sprintf("t%03d", i), Letter: "T", See: "u"})
		}
		for i := range 200 {
			b.People = append(b.People, &model.IndexEntry{Name: fmt.Sprintf("p%03d", i), See: "u"})
		}
		for _, g := range set(t, b, export.Options{Columns: 2}).Pages {
			for i, l := range g.Lines {
				if l.Line.Role != HeadingRole || lineText(l.Line) != "People" {
					continue
				}
				if i+2 >= len(g.Lines) || g.Lines[i+2].X != l.X || !strings.HasPrefix(lineText(g.Lines[i+2].Line), "p001") {
					t.Errorf("%d entries: the heading of the people has fewer than two below it", 40+n)
				}
				if i+3 >= len(g.Lines) || g.Lines[i+3].X != l.X {
					feet++
				}
			}
		}
	}
	if feet == 0 {
		t.Error("the heading never came to the foot of a column")
	}
}

// pagesOf returns the number of the body's page, from 1, on which each heading
// stands.
func pagesOf(d *Display) map[string]int {
	pages, n := map[string]int{}, 0
	for _, g := range d.Pages {
		if g.Part != BodyPart {
			continue
		}
		n++
		for _, l := range g.Lines {
			if l.Line.Role == HeadingRole {
				pages[lineText(l.Line)] = n
			}
		}
	}
	return pages
}

// TestShortOpenersShareAPage sets days and parts: short ones share a page, long
// ones open one, and no heading of a part stands alone.
func TestShortOpenersShareAPage(t *testing.T) {
	day := func(title string, n int) *model.Section {
		talk := booktest.Section(1, model.TalkSection, "talk of "+title, points(1, n))
		s := booktest.Section(1, model.DaySection, title)
		s.Sections = []*model.Section{talk}
		return s
	}
	part := func(title string, n int) *model.Section {
		return booktest.Section(1, model.PartSection, title, points(1, n))
	}
	whole := booktest.Section(1, model.PartSection, "whole")
	whole.Sections = []*model.Section{day("first", 120), day("last", 120)}
	for name, c := range map[string]struct {
		sections []*model.Section
		want     map[string]int
	}{
		"short day":         {[]*model.Section{day("a", 30), day("b", 130), day("c", 200)}, map[string]int{"a": 1, "b": 1, "c": 3}},
		"day at the foot":   {[]*model.Section{day("a", 160), day("b", 4), day("c", 90)}, map[string]int{"a": 1, "b": 2, "c": 3}},
		"parts of one line": {[]*model.Section{part("a", 1), part("b", 1), part("c", 90), part("d", 90)}, map[string]int{"a": 1, "b": 1, "c": 1, "d": 2}},
		"part and its day":  {[]*model.Section{part("a", 20), whole}, map[string]int{"a": 1, "whole": 2, "first": 2, "last": 3}},
	} {
		got := pagesOf(set(t, booktest.Book("White", c.sections...), export.Options{Columns: 2}))
		for title, page := range c.want {
			if got[title] != page {
				t.Errorf("%s: %q stands on page %d, want %d", name, title, got[title], page)
			}
		}
	}
}

// A list in order of family names shows people that way.
func TestHeadingsOfPeople(t *testing.T) {
	b := booktest.Book("People", booktest.Section(1, model.TalkSection, "Talk", points(1, 9)))
	b.People = []*model.IndexEntry{{Name: "Gary Bernhardt", Inverted: "Bernhardt, Gary", Sort: "bernhardt gary", See: "x"}}
	b.Standards = []*model.IndexEntry{{Name: "The PEP", Sort: "pep the", See: "x"}}
	if got := text(set(t, b, export.Options{}), BodyPart); !strings.Contains(got, "Bernhardt, Gary, see x") || !strings.Contains(got, "The PEP, see x") {
		t.Errorf("the index says %q", got)
	}
}

// TestContentsOnTheCover: short contents stand on the cover, long ones have pages
// of their own; both are led to.
func TestContentsOnTheCover(t *testing.T) {
	for points, on := range map[int]Part{70: CoverPart, 3000: ContentsPart} {
		d := set(t, booktest.Points(points), export.Options{})
		if !strings.Contains(text(d, on), "\nContents\n") && !strings.HasPrefix(text(d, on), "Contents\n") {
			t.Errorf("%d points: no contents in the part %s", points, on)
		}
		if m := d.Bookmarks[0]; m.Title != "Contents" || d.Pages[d.Targets[m.Target].Page].Part != on {
			t.Errorf("%d points: the first bookmark, %q, leads to page %d", points, m.Title, d.Targets[m.Target].Page)
		}
		for _, out := range d.Pages {
			if on == CoverPart && out.Part == ContentsPart {
				t.Errorf("%d points: contents have a page of their own too", points)
			}
		}
	}
}

// TestIndexBelowTheNotes: an index and a reading list that have room below the
// notes stand there, others begin a page; all locators and bookmarks lead to
// where they are.
func TestIndexBelowTheNotes(t *testing.T) {
	for points, below := range map[int]bool{10: true, 3000: false} {
		d := set(t, booktest.Points(points), export.Options{Columns: 2})
		body := strings.Contains("\n"+text(d, BodyPart), "\nIndex\n")
		own := strings.HasPrefix(text(d, IndexPart), "Index\n")
		if body != below || own == below {
			t.Errorf("%d points: index below the notes %v, on pages of its own %v", points, body, own)
		}
		for _, m := range d.Bookmarks {
			if m.Title != "Index" {
				continue
			}
			found := false
			for _, l := range d.Pages[d.Targets[m.Target].Page].Lines {
				found = found || l.Line.Role == HeadingRole && lineText(l.Line) == "Index"
			}
			if !found {
				t.Errorf("%d points: the bookmark leads to a page without an index", points)
			}
		}
	}
}

// TestContentsHeadingStandsApart: on the cover the heading of the contents is no larger than
// entries that have others below them; it keeps its distance from them.
func TestContentsHeadingStandsApart(t *testing.T) {
	first := booktest.Section(1, model.PlainSection, "Basics", points(2, 30))
	second := booktest.Section(100, model.PlainSection, "Types", points(101, 3))
	for i := range 3 {
		second.Sections = append(second.Sections, booktest.Section(200+50*i, model.PlainSection, fmt.Sprint("Type ", i), points(201+50*i, 30)))
	}
	lines := set(t, booktest.Book("Notes", first, second), export.Options{}).Pages[0].Lines
	at := slices.IndexFunc(lines, func(l Placed) bool { return lineText(l.Line) == "Contents" })
	if at < 0 || !strings.HasPrefix(lineText(lines[at+1].Line), "Basics") {
		t.Fatal("the contents do not stand on the cover")
	}
	top := func(l Placed) Unit { return l.Y - l.Line.Base }
	if white := top(lines[at+1]) - top(lines[at]) - lines[at].Line.Height; white < lines[at].Line.Height*2/5 {
		t.Errorf("the contents begin %v below their heading", white)
	}
}

// TestIndexOnAnEmptyPage: where hardly anything stands on the last page of the notes, the
// index and the reading list begin below it, and go on on pages of their own part.
func TestIndexOnAnEmptyPage(t *testing.T) {
	below := 0
	for n := 60; n < 180; n += 3 {
		b := booktest.Book("Notes", booktest.Section(1, model.TalkSection, "Talk", points(2, n)))
		for i := range 400 {
			b.Entries = append(b.Entries, &model.IndexEntry{Name: fmt.Sprintf("t%03d", i), Letter: "T", See: "u"})
		}
		d := set(t, b, export.Options{Columns: 2})
		for i, g := range d.Pages {
			at := slices.IndexFunc(g.Lines, func(l Placed) bool { return l.Line.Role == HeadingRole && lineText(l.Line) == "Index" })
			if at < 0 {
				continue
			}
			top, next := g.Lines[0].Y, d.Pages[i+1]
			switch height := g.Lines[at].Y - top; {
			case g.Part == IndexPart && at > 0:
				t.Errorf("%d points: a page that begins with notes is the index's", n)
			case g.Part == BodyPart && height > d.Height/3:
				t.Errorf("%d points: the index begins %v below the head of the page", n, height)
			case g.Part == BodyPart:
				below++
			}
			if next.Part != IndexPart || next.running != "Index" {
				t.Errorf("%d points: a page of the index is of part %v, and called %q", n, next.Part, next.running)
			}
		}
	}
	if below == 0 {
		t.Error("no index begins below notes")
	}
}

// TestNoStrandedContents: wherever the contents break, some entries stand on the
// last of their pages.
func TestNoStrandedContents(t *testing.T) {
	for n := 20; n < 60; n++ {
		b := booktest.Book("Many")
		for i := range n {
			b.Sections = append(b.Sections, booktest.Section(i+1, model.PlainSection, fmt.Sprintf("Chapter %d", i), points(10*i, 30)))
		}
		for _, opt := range []export.Options{{Columns: 1}, {Columns: 1, Paper: themes.A5}} {
			entries := 0
			for i, g := range set(t, b, opt).Pages {
				here := 0
				for _, l := range g.Lines {
					if l.Line.Role == ContentsRole {
						here++
					}
				}
				if g.Part == ContentsPart && here < fewestBehind {
					t.Errorf("%d sections: %d entries on page %d", n, here, i+1)
				}
				entries += here
			}
			if entries != n {
				t.Errorf("%d sections: %d entries", n, entries)
			}
		}
	}
}

// TestColophonOnTheCover: where the last page is full, the colophon stands at the
// foot of the cover, below the picture there, and has no page of its own.
func TestColophonOnTheCover(t *testing.T) {
	onCover := 0
	for n := 1; n < 240; n++ {
		d := set(t, booktest.Points(n), export.Options{})
		for i, g := range d.Pages {
			for _, l := range g.Lines {
				if l.Line.Role != ColophonRole {
					continue
				}
				if g.Part == ColophonPart {
					t.Errorf("%d points: the colophon has page %d to itself", n, i+1)
				}
				if g.Part == CoverPart {
					onCover++
				}
				break
			}
		}
	}
	if onCover == 0 {
		t.Error("no cover has the colophon")
	}
}

// TestColophonBelowRules: the colophon stands clear of the rule under a heading that
// goes over all columns, however full the page is.
func TestColophonBelowRules(t *testing.T) {
	beside := 0
	for i := range 360 {
		n := i / 3
		b := booktest.Book("Notes", booktest.Section(1, model.TalkSection, "Talk", points(2, n)))
		b.Readings = []*model.Reading{{Number: 1, Kind: model.ReadingSite, URL: "https://example.org/",
			Places: []model.ReadingPlace{{Section: b.Sections[0], Annotation: strings.Repeat("some words that fill a line ", 2*(i%3))}}}}
		for _, g := range set(t, b, export.Options{}).Pages {
			at := slices.IndexFunc(g.Lines, func(l Placed) bool { return l.Line.Role == ColophonRole })
			if at < 0 {
				continue
			}
			first := g.Lines[at]
			for _, sh := range g.Shapes {
				if sh.Kind != LineShape || sh.X+sh.W <= first.X {
					continue
				}
				beside++
				if top := first.Y - first.Line.Base; sh.Y > top-6000 {
					t.Errorf("%d points: a rule at %v, the colophon begins at %v", n, sh.Y, top)
				}
			}
		}
	}
	if beside == 0 {
		t.Error("no colophon stands below a rule")
	}
}
