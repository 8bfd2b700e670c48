package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/model"
	"gloss/model/catalog"
)

// entriesByName returns the tools and people that notes in Markdown mention.
func entriesByName(t *testing.T, notes string) map[string]*model.IndexEntry {
	t.Helper()
	doc := parse(t, "notes", notes)
	Recognize(doc, catalog.Builtin())
	lists := Collate(doc, catalog.Builtin())
	entries := map[string]*model.IndexEntry{}
	for _, e := range slices.Concat(lists.Tools, lists.People) {
		entries[e.Name] = e
	}
	return entries
}

// titles says by what sections an entry is parted, and how.
func titles(e *model.IndexEntry) string {
	var list []string
	for _, sub := range e.Subs {
		name := "-"
		if sub.Section != nil {
			name = model.PlainText(sub.Section.Title)
		}
		list = append(list, fmt.Sprint(name, " ", len(sub.Mentions)))
	}
	return strings.Join(list, ", ")
}

func TestParts(t *testing.T) {
	many := strings.Repeat("- Redis again\n", 5)
	for _, c := range []struct{ notes, want string }{
		{"# A\n\n" + many + "\n# B\n\n- Redis\n", ""},
		{"# A\n\n" + many + "\n# B\n\n- Redis\n- Redis\n", "A 5, B 2"},
		{"- Redis\n\n# A\n\n" + many + "\n## Within\n\n- Redis\n\n# B\n\n- Redis\n", "- 1, A 6, B 1"},
		{"# All\n\n" + many + many, ""},
		{"# All\n\n- Redis\n\n## A\n\n" + many + "\n## B\n\n- Redis\n", "All 1, A 5, B 1"},
	} {
		e := entriesByName(t, c.notes)["Redis"]
		if e == nil {
			t.Fatalf("no Redis in %q", c.notes)
		}
		if got := titles(e); got != c.want {
			t.Errorf("%q: parted as %q, want %q", c.notes, got, c.want)
		}
	}
}

// Where the talks are too many to stand below a name, the days do.
func TestPartsOfManyTalks(t *testing.T) {
	doc := &model.Document{}
	e := &model.IndexEntry{Name: "Redis"}
	for d := range 3 {
		day := &model.Section{Kind: model.DaySection, Title: []model.Inline{&model.Text{Value: fmt.Sprint("Day ", d+1)}}}
		doc.Sections = append(doc.Sections, day)
		for range 20 {
			talk := &model.Section{Kind: model.TalkSection, Title: []model.Inline{&model.Text{Value: "Talk"}}}
			day.Sections = append(day.Sections, talk)
			e.Mentions = append(e.Mentions, &model.Mention{Section: talk})
		}
	}
	doc.Number()
	parterOf(doc, 0).part(e)
	if got := titles(e); got != "Day 1 20, Day 2 20, Day 3 20" {
		t.Error(got)
	}
}

// Files part an entry where they are many or "Day 1" is a title in several of them; what
// one file alone mentions is parted by talk.
func TestPartsByFile(t *testing.T) {
	book := func(files int, title string) (*model.IndexEntry, *model.IndexEntry) {
		doc, all, one := &model.Document{}, &model.IndexEntry{Name: "Redis"}, &model.IndexEntry{Name: "Git"}
		for f := range files {
			part := &model.Section{Kind: model.PartSection, Title: []model.Inline{&model.Text{Value: fmt.Sprint("File ", f+1)}}}
			doc.Sections = append(doc.Sections, part)
			for d := range 2 {
				talk := &model.Section{Title: []model.Inline{&model.Text{Value: fmt.Sprint(strings.ReplaceAll(title, "#", fmt.Sprint(f+1)), d+1)}}}
				part.Sections = append(part.Sections, talk)
				all.Mentions = append(all.Mentions, &model.Mention{Section: talk}, &model.Mention{Section: talk})
				for range 4 {
					one.Mentions = append(one.Mentions, &model.Mention{Section: part.Sections[0]}, &model.Mention{Section: talk})
				}
			}
		}
		one.Mentions = one.Mentions[:16]
		doc.Number()
		p := parterOf(doc, 0)
		p.part(all)
		p.part(one)
		return all, one
	}
	all, one := book(7, "Day ")
	if got := titles(all); got != "File 1 4, File 2 4, File 3 4, File 4 4, File 5 4, File 6 4, File 7 4" {
		t.Error(got)
	}
	if got := titles(one); got != "Day 1 12, Day 2 4" {
		t.Error(got)
	}
	if all, _ = book(2, "Day "); titles(all) != "File 1 4, File 2 4" {
		t.Error(titles(all))
	}
	if all, _ = book(2, "Day #."); titles(all) != "Day 1.1 2, Day 1.2 2, Day 2.1 2, Day 2.2 2" {
		t.Error(titles(all))
	}
	if all, _ = book(7, "Day #."); titles(all) != "File 1 4, File 2 4, File 3 4, File 4 4, File 5 4, File 6 4, File 7 4" {
		t.Error(titles(all))
	}
}

// Where the files are too many to stand below a name, their years do, and those without a
// date.
func TestPartsOfManyYears(t *testing.T) {
	doc, e := &model.Document{}, &model.IndexEntry{Name: "Redis"}
	for f := range 50 {
		part := &model.Section{Kind: model.PartSection, Title: []model.Inline{&model.Text{Value: fmt.Sprint("File ", f+1)}}}
		if f < 48 {
			part.SetFacts(model.Facts{Date: model.Date{Year: 2011 + f%3, Month: 5, Day: 1}})
		}
		doc.Sections = append(doc.Sections, part)
		e.Mentions = append(e.Mentions, &model.Mention{Section: part})
	}
	doc.Number()
	parterOf(doc, 0).part(e)
	if got := titles(e); got != "File 1 16, File 2 16, File 3 16, File 49 1, File 50 1" {
		t.Error(got)
	}
	for i, want := range []int{2011, 2012, 2013, 0, 0} {
		if got := e.Subs[i].Year; got != want {
			t.Errorf("part %d is of the year %d, want %d", i+1, got, want)
		}
	}
}

// Where the days are many, their months part an entry, or their years, if those gather them.
func TestPartsOfManyDays(t *testing.T) {
	for _, c := range []struct {
		days, apart int // and how many days one is from the next
		want        string
		spans       string
	}{
		{12, 5, "2024-01-01 1, 2024-01-06 1, 2024-01-11 1, 2024-01-16 1, 2024-01-21 1, 2024-01-26 1, 2024-01-31 1, 2024-02-05 1, 2024-02-10 1, 2024-02-15 1, 2024-02-20 1, 2024-02-25 1", ""},
		{20, 3, "2024-01-01 11, 2024-02-03 9", "2024-01 2024-02"},
		{14, 30, "2024-01-01 13, 2025-01-25 1", "2024 2025"},
		{40, 11, "2024-01-01 3, 2024-02-03 3, 2024-03-07 3, 2024-04-09 2, 2024-05-01 3, 2024-06-03 3, 2024-07-06 3, 2024-08-08 3, 2024-09-10 2, 2024-10-02 3, 2024-11-04 3, 2024-12-07 3, 2025-01-09 3, 2025-02-11 2, 2025-03-05 1",
			"2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 2024-07 2024-08 2024-09 2024-10 2024-11 2024-12 2025-01 2025-02 2025-03"},
		{26, 30, "2024-01-01 13, 2025-01-25 12, 2026-01-20 1", "2024 2025 2026"},
		{1000, 2, "2024-01-01 183, 2025-01-01 183, 2026-01-02 182, 2027-01-01 183, 2028-01-02 183, 2029-01-02 86", "2024 2025 2026 2027 2028 2029"},
	} {
		doc, e := &model.Document{}, &model.IndexEntry{Name: "Redis"}
		for d := range c.days {
			at := time.Date(2024, 1, 1+d*c.apart, 0, 0, 0, 0, time.UTC)
			day := &model.Section{Kind: model.DaySection, Title: []model.Inline{&model.Text{Value: at.Format(time.DateOnly)}}}
			day.SetFacts(model.Facts{Date: model.Date{Year: at.Year(), Month: int(at.Month()), Day: at.Day()}})
			doc.Sections = append(doc.Sections, day)
			e.Mentions = append(e.Mentions, &model.Mention{Section: day})
		}
		doc.Number()
		parterOf(doc, 0).part(e)
		if got := titles(e); got != c.want {
			t.Errorf("%d days: %s, want %s", c.days, got, c.want)
		}
		spans := ""
		for _, sub := range e.Subs {
			spans += " " + sub.Span()
		}
		if strings.TrimSpace(spans) != c.spans {
			t.Errorf("%d days: %s, want %s", c.days, spans, c.spans)
		}
	}
}

func TestPrincipal(t *testing.T) {
	notes := "# Opening (Ada Lovelace)\n\n- Redis, RabbitMQ, Django, MongoDB, Erlang, PostgreSQL, Linux\n\n" +
		"# Redis in practice\n\n- Redis\n\n# More of Redis\n\n- Redis and Redis\n\n" +
		"# Queues\n\n- RabbitMQ\n- RabbitMQ\n- RabbitMQ\n- RabbitMQ\n- RabbitMQ\n\n" +
		"# Linux one\n\n- a\n\n# Linux two\n\n- b\n\n# Linux three\n\n- c\n\n# Linux four\n\n- d\n\n# Django\n\n- Erlang, said Ada Lovelace\n"
	entries := entriesByName(t, notes)
	for name, want := range map[string]string{"Redis": "More of Redis", "RabbitMQ": "Queues", "Django": "Django", "Linux": "", "Erlang": "", "MongoDB": ""} {
		e := entries[name]
		if e == nil {
			t.Errorf("no entry %s", name)
			continue
		}
		got := ""
		if e.Principal != nil {
			got = model.PlainText(e.Principal.Section.Title)
			if !slices.Contains(e.Mentions, e.Principal) {
				t.Errorf("%s: the chief mention is none of its own", name)
			}
		}
		if got != want {
			t.Errorf("%s: the chief place is %q, want %q", name, got, want)
		}
	}
}

// A speaker's chief place is the one talk they gave.
func TestPrincipalOfSpeakers(t *testing.T) {
	by := func(names ...string) *model.Section { return &model.Section{Known: &model.Facts{Speakers: names}} }
	at := func(sections ...*model.Section) *model.IndexEntry {
		e := &model.IndexEntry{Kind: "person", Name: "Ada"}
		for _, s := range sections {
			e.Mentions = append(e.Mentions, &model.Mention{Name: "Ada", Section: s})
		}
		return e
	}
	other, own := by("Grace"), by("Ada", "Grace")
	doc := &model.Document{Sections: []*model.Section{other, own}}
	doc.Number()
	p := parterOf(doc, 0)
	for i, c := range []struct {
		e    *model.IndexEntry
		want int
	}{{at(other, own, own), 1}, {at(other, nil), -1}, {at(own, other, by("Ada")), -1}, {at(own), -1}} {
		p.part(c.e)
		if got := slices.Index(c.e.Mentions, c.e.Principal); got != c.want {
			t.Errorf("%d: mention %d, want %d", i, got, c.want)
		}
	}
}

// What stands far down in one section is parted where the ways part.
func TestPartsWithinOneSection(t *testing.T) {
	title := func(s string) []model.Inline { return []model.Inline{&model.Text{Value: s}} }
	a, b := &model.Section{Title: title("A")}, &model.Section{Title: title("B")}
	only := &model.Section{Title: title("Only"), Sections: []*model.Section{a, b}}
	all := &model.Section{Title: title("All"), Sections: []*model.Section{only, {Title: title("C")}}}
	e := &model.IndexEntry{Name: "Redis"}
	for i := range 8 {
		e.Mentions = append(e.Mentions, &model.Mention{Section: []*model.Section{a, b}[i/5]})
	}
	doc := &model.Document{Sections: []*model.Section{all}}
	doc.Number()
	parterOf(doc, 0).part(e)
	if got := titles(e); got != "A 5, B 3" {
		t.Error(got)
	}
}

// TestPartsOfFootnotes: what a footnote mentions is part of the section that refers to it.
func TestPartsOfFootnotes(t *testing.T) {
	doc := parse(t, "notes", "Redis[^0]\n\n# A\n\n- Redis\n- Redis\n- Redis\n\n# B\n\nIt is said elsewhere.[^1]\n\n# C\n\n- Redis[^2]\n- Redis\n- Redis\n")
	for i, text := range []string{"Redis", "Redis, twice Redis", "Redis"} {
		doc.Footnotes = append(doc.Footnotes, &model.Footnote{Number: i + 1, Blocks: parse(t, "notes", text).Blocks})
	}
	n := 0
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		if strings.Contains(model.PlainText(*run), "[^") {
			n++
			*run = append(*run, &model.FootnoteRef{Number: n})
		}
	})
	Recognize(doc, catalog.Builtin())
	for _, e := range Collate(doc, catalog.Builtin()).Tools {
		if got := titles(e); e.Name == "Redis" && got != "- 2, A 3, B 2, C 4" {
			t.Errorf("parted as %q", got)
		}
	}
}
