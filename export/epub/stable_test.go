package epub

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gloss/model"
)

var (
	anyID   = regexp.MustCompile(` id="([^"]+)"`)
	anyItem = regexp.MustCompile(`<item id="[^"]+" href="[^"]+"`)
)

// TestStableNames changes a talk and puts another before all: the other
// documents keep their names, and the ids in them.
func TestStableNames(t *testing.T) {
	before, _ := files(t, first(made(t, conference(3, 4, 30))))
	book := conference(3, 4, 30)
	more := &model.Section{Kind: model.DaySection, Title: words("A day before"), Sections: []*model.Section{{Kind: model.TalkSection, Title: words("Talk 1"), Blocks: []model.Block{para(words("new")...)}}}}
	mention := &model.Mention{Name: book.Entries[0].Name, Form: "Tool", Inlines: words("Tool"), ID: 1_000_000, Section: more}
	book.Entries[0].Mentions = append([]*model.Mention{mention}, book.Entries[0].Mentions...)
	more.Blocks = []model.Block{para(mention, &model.FootnoteRef{Label: "x", Number: 1})}
	book.Footnotes = []*model.Footnote{{Label: "x", Number: 1, Blocks: []model.Block{para(words("a note")...)}}}
	book.Sections = append([]*model.Section{more}, book.Sections...)
	changed := book.Sections[2].Sections[1]
	changed.Blocks = append([]model.Block{para(words("one paragraph more")...)}, changed.Blocks...)
	book.Number()
	after, _ := files(t, first(made(t, book)))
	kept := 0
	for name, was := range before {
		if !strings.HasPrefix(name, "EPUB/xhtml/s-") {
			continue
		}
		is, ok := after[name]
		if !ok {
			t.Errorf("%s is gone", name)
			continue
		}
		ids := func(text string) (list []string) {
			for _, m := range anyID.FindAllStringSubmatch(text, -1) {
				if !strings.HasPrefix(m[1], "page-") { // pages count through the book
					list = append(list, m[1])
				}
			}
			return list
		}
		if !slices.Equal(ids(was), ids(is)) {
			t.Errorf("%s: ids %q became %q", name, ids(was), ids(is))
		}
		kept += len(ids(was))
	}
	if kept < 50 {
		t.Errorf("only %d ids were compared", kept)
	}
	items := anyItem.FindAllString(after["EPUB/package.opf"], -1)
	for _, item := range anyItem.FindAllString(before["EPUB/package.opf"], -1) {
		if !slices.Contains(items, item) {
			t.Errorf("%s is not in the package any more", item)
		}
	}
}

func first[A, B any](a A, _ B) A { return a }

// A Kindle shows two levels of contents; deeper ones are not lost.
func TestContentsOfOldReaders(t *testing.T) {
	deep := &model.Section{Kind: model.DaySection, Title: words("One"), Sections: []*model.Section{{Title: words("Two"), Sections: []*model.Section{{Title: words("Three"), Sections: []*model.Section{{Title: words("Four")}}}, {Title: words("Other")}}}}}
	doc := &model.Document{Title: "Deep", Sections: []*model.Section{deep}}
	doc.Number()
	all, _ := files(t, first(made(t, &model.Book{Document: doc})))
	ncx := all["EPUB/toc.ncx"]
	if !strings.Contains(ncx, `name="dtb:depth" content="2"`) {
		t.Errorf("%s", ncx)
	}
	for _, title := range []string{"One", "Two", "Three", "Four", "Other"} {
		if strings.Count(ncx, "<text>"+title+"</text>") != 1 {
			t.Errorf("%s is not in the contents once", title)
		}
	}
	if nav := all["EPUB/nav.xhtml"]; strings.Count(nav[:strings.Index(nav, "page-list")], "<ol>") != 4 {
		t.Errorf("%s", nav)
	}
}

// A title of signs that nobody sees is none.
func TestInvisibleTitles(t *testing.T) {
	doc := &model.Document{Title: "T"}
	for _, title := range []string{"\u202E", "\u200B \u2060", "\u202E seen", "!"} {
		doc.Sections = append(doc.Sections, &model.Section{Title: words(title), Blocks: []model.Block{para(words("x")...)}})
	}
	doc.Number()
	data, _ := made(t, &model.Book{Document: doc})
	check(t, data)
	all, _ := files(t, data)
	for _, want := range []string{"<text>Section 1</text>", "<text>Section 2</text>", "<text>\u202E seen\u202C</text>", "<text>!</text>"} {
		if ncx := all["EPUB/toc.ncx"]; !strings.Contains(ncx, want) {
			t.Errorf("want %s in\n%s", want, ncx)
		}
	}
	for _, want := range []string{">Section 1</a>", ">Section 2</a>", ">!</a>"} {
		if nav := all["EPUB/nav.xhtml"]; !strings.Contains(nav, want) {
			t.Errorf("want %s in\n%s", want, nav)
		}
	}
}

// Headings below those that there are elements for say their level.
func TestDeepHeadings(t *testing.T) {
	doc := &model.Document{Title: "T"}
	list := &doc.Sections
	for i := range 8 {
		s := &model.Section{Title: words("Level " + itoa(i+1)), Blocks: []model.Block{para(words("x")...)}}
		*list = append(*list, s)
		list = &s.Sections
	}
	doc.Sections = append(doc.Sections, &model.Section{Title: words("Other")})
	doc.Number()
	data, _ := made(t, &model.Book{Document: doc})
	check(t, data)
	all, _ := files(t, data)
	var levels []string
	for _, m := range regexp.MustCompile(`<h6( aria-level="\d+")?`).FindAllStringSubmatch(all["EPUB/xhtml/s-level-1.xhtml"], -1) {
		levels = append(levels, m[1])
	}
	if !slices.Equal(levels, []string{"", ` aria-level="7"`, ` aria-level="8"`}) {
		t.Errorf("levels %q", levels)
	}
}

// Below a heading stand the links in it that lead to other headings, by their titles, and
// none that lead nowhere.
func TestLinksOfHeadings(t *testing.T) {
	linked := func(target string) []model.Inline {
		return []model.Inline{&model.Link{Target: target, Inlines: words("Title")}}
	}
	doc := &model.Document{Title: "T", Sections: []*model.Section{
		{Title: linked("#other-part"), Blocks: []model.Block{para(words("x")...)}},
		{Title: linked("#none"), Blocks: []model.Block{para(words("y")...)}},
		{Title: words("Other part"), Blocks: []model.Block{para(words("z")...)}},
	}}
	doc.Number()
	data, said := made(t, &model.Book{Document: doc})
	check(t, data)
	all, _ := files(t, data)
	pages := ""
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if strings.HasPrefix(name, "EPUB/xhtml/s-") {
			pages += all[name]
		}
	}
	if strings.Count(pages, `class="meta"`) != 1 || !strings.Contains(pages, `<p class="meta"><a href="s-other-part.xhtml">Other part</a>`) {
		t.Error(pages)
	}
	if len(said.Diagnostics) != 1 || said.Diagnostics[0].Code != "epub.anchor" {
		t.Errorf("said %v", said)
	}
}

// In the documents in which a long one goes on, headings keep the levels that
// they would have in one: those of one level look and sound alike.
func TestHeadingsGoOn(t *testing.T) {
	long := strings.Repeat("so it goes ", sectionLimit/11+1)
	sub := func(title string, below ...*model.Section) *model.Section {
		return &model.Section{Title: words(title), Blocks: []model.Block{para(words(long)...)}, Sections: below}
	}
	doc := &model.Document{Title: "T", Sections: []*model.Section{
		{Kind: model.TalkSection, Title: words("Talk"), Sections: []*model.Section{
			sub("Two", sub("Three"), sub("Also three")), sub("Also two"),
		}},
		{Kind: model.TalkSection, Title: words("Other")},
	}}
	doc.Number()
	data, _ := made(t, &model.Book{Document: doc})
	check(t, data)
	all, _ := files(t, data)
	for name, want := range map[string]string{"s-talk": "Two</h2>", "s-talk.2": "Three</h3>", "s-talk.3": "Also three</h3>", "s-talk.4": "Also two</h2>", "s-other": "Other</h1>"} {
		if got := all["EPUB/xhtml/"+name+".xhtml"]; !strings.Contains(got, want) {
			t.Errorf("%s: want %s in\n%.600s", name, want, got)
		}
	}
}

// The ids of sections of one title in one document stay when another comes
// before them.
func TestStableWithin(t *testing.T) {
	book := func(texts ...string) map[string]string {
		talk := &model.Section{Kind: model.TalkSection, Title: words("Talk")}
		for _, text := range texts {
			talk.Sections = append(talk.Sections, &model.Section{Title: words("Setup"), Blocks: []model.Block{para(words(text)...)}})
		}
		doc := &model.Document{Title: "T", Sections: []*model.Section{talk, {Kind: model.TalkSection, Title: words("Other")}}}
		doc.Number()
		all, _ := files(t, first(made(t, &model.Book{Document: doc})))
		found := map[string]string{}
		for _, m := range regexp.MustCompile(`<span id="([^"]+)"></span>Setup</h2>\n<p>([^<]+)</p>`).FindAllStringSubmatch(all["EPUB/xhtml/s-talk.xhtml"], -1) {
			found[m[2]] = m[1]
		}
		return found
	}
	was, is := book("of Redis", "of Docker"), book("of Kafka", "of Redis", "of Docker")
	if len(was) != 2 || len(is) != 3 || was["of Redis"] != is["of Redis"] || was["of Docker"] != is["of Docker"] {
		t.Errorf("ids %q became %q", was, is)
	}
}
