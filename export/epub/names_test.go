package epub

import (
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/model"
)

// TestTellApart adds things to lists, before those that are there and behind
// them: those keep the names of their ids.
func TestTellApart(t *testing.T) {
	entry := entryThing
	item := func(url string) thing { return readingThing(&model.Reading{URL: url}) }
	long := "https://example.org/a/very/long/way/to/"
	for _, c := range []struct {
		before []thing
		more   thing
		want   []string // slugs of the names of those before
	}{
		{[]thing{entry("C", "c"), entry("C++", "cpp")}, entry("C#", "csharp"), []string{"c", "cpp"}},
		{[]thing{entry("C++", "cpp")}, entry("C", "c"), []string{"cpp"}},
		{[]thing{entry("Node.js", "nodejs")}, entry("Node*js", "node*js"), []string{"node-js"}},
		{[]thing{entry("Ada", "ada")}, entry("@Ada", "person:ada"), []string{"ada"}},
		{[]thing{entry("Maciej Fijałkowski", "maciej")}, entry("Docker", "docker"), []string{"maciej-fijakowski"}},
		{[]thing{item("https://example.org/a?x=1")}, item("https://example.org/a?x-1"), []string{"example-org-a-x-1"}},
		{[]thing{item("https://example.org/a/b")}, item("https://example.org/a#b"), []string{"example-org-a-b"}},
		{[]thing{item(long + "one"), item(long + "two")}, item(long + "three"), nil},
		{[]thing{item("https://example.org/a-b"), item("https://example.org/a/b")}, item("https://example.org/a?b"), nil},
	} {
		was := tellApart(c.before)
		for i, want := range c.want {
			if nameSlug(was[i]) != want {
				t.Errorf("%q is called %q, want %q", c.before[i].name, nameSlug(was[i]), want)
			}
		}
		for _, is := range [][]string{tellApart(append([]thing{c.more}, c.before...))[1:], tellApart(append(slices.Clone(c.before), c.more))[:len(was)]} {
			if !slices.Equal(is, was) {
				t.Errorf("%q became %q when %q came", was, is, c.more.name)
			}
		}
		all := tellApart(append(slices.Clone(c.before), c.more))
		seen := map[string]bool{}
		for _, name := range all {
			if seen[nameSlug(name)] {
				t.Errorf("two things are called %q: %q", nameSlug(name), all)
			}
			seen[nameSlug(name)] = true
		}
	}
}

// Sections of one title that stand below others are named by those, where such
// titles are usual; others only where there are several.
func TestNamesOfDocuments(t *testing.T) {
	day := func(title string, talks ...string) *model.Section {
		s := &model.Section{Kind: model.DaySection, Title: words(title)}
		for _, talk := range talks {
			s.Sections = append(s.Sections, &model.Section{Kind: model.TalkSection, Title: words(talk)})
		}
		return s
	}
	for _, c := range []struct {
		days []*model.Section
		want string
	}{
		{[]*model.Section{day("One", "Queues")}, "s-one s-queues"},
		{[]*model.Section{day("One", "Q & A", "Fragen")}, "s-one s-one_q-a s-one_fragen"},
		{[]*model.Section{day("One", "Queues", "Queues"), day("Two", "Queues")}, "s-one s-one_queues s-one_queues_2 s-two s-two_queues"},
		{[]*model.Section{day("One", "Intro"), day("One", "Intro")}, "s-one_intro s-one_intro_intro s-one_intro_2 s-one_intro_2_intro"},
		{[]*model.Section{day("Summary", "Summary of all")}, "s-summary s-summary-of-all"},
	} {
		doc := &model.Document{Title: "T", Sections: c.days}
		doc.Number()
		all, names := files(t, first(made(t, &model.Book{Document: doc})))
		var got []string
		for _, name := range names {
			if stem, ok := strings.CutPrefix(name, "EPUB/xhtml/s-"); ok && all[name] != "" {
				got = append(got, "s-"+strings.TrimSuffix(stem, ".xhtml"))
			}
		}
		slices.Sort(got)
		want := strings.Fields(c.want)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("documents %q, want %q", got, want)
		}
	}
}

// Sections of one title keep their names when more of that title come before
// and behind them, whatever letters they begin with.
func TestNamesOfEqualTitles(t *testing.T) {
	holding := func(title, text string) *model.Section {
		s := &model.Section{Title: words(title)}
		if text != "" {
			s.Blocks = []model.Block{para(words(text)...)}
		}
		return s
	}
	stems := func(list ...*model.Section) map[*model.Section]string {
		doc := &model.Document{Title: "T", Sections: list}
		doc.Number()
		m := newManuscript(&model.Book{Document: doc}, export.Options{})
		got, seen := map[*model.Section]string{}, map[string]bool{}
		for s, c := range m.sections {
			if seen[c.stem] {
				t.Errorf("two documents are called %q", c.stem)
			}
			got[s], seen[c.stem] = c.stem, true
		}
		return got
	}
	kept := []*model.Section{
		holding("Q&A", "First of all, Redis."), holding("Q&A", "Second, and Docker."), holding("Setup", "設定の手順"), holding("Setup", "設定の確認"),
		holding("Names", "The very same words begin this one"), holding("Names", "The very same words begin that one"), holding("", "No title at all"),
		holding("CVs语法", "changed"), holding("理解CVs", "changed"),
	}
	was := stems(kept...)
	if got := was[kept[0]]; got != "s-q-a_first-of-all-redis" {
		t.Errorf("the first is called %q", got)
	}
	kept[len(kept)-1].Blocks = []model.Block{para(words("told anew")...)} // its title says enough
	more := []*model.Section{holding("选择CVs", "changed"), holding("Q&A", "Zeroth"), holding("Setup", "別の話"), holding("Names", "Others"), holding("", "Nor here"), holding("Q&A", "")}
	for _, list := range [][]*model.Section{slices.Concat(more, kept), slices.Concat(kept, more)} {
		is := stems(list...)
		for _, s := range kept {
			if is[s] != was[s] {
				t.Errorf("%q became %q", was[s], is[s])
			}
		}
	}
}
