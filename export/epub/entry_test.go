package epub

import (
	"regexp"
	"strings"
	"testing"

	"gloss/model"
)

// parted returns a book with an entry that stands in eight talks, n times in one
// of them, half of that in a section within.
func parted(n int) (*model.Book, *model.IndexEntry) {
	doc := &model.Document{Title: "Parted"}
	e := &model.IndexEntry{Key: "git", Name: "Git", Letter: "G", SeeAlso: []string{"Other"}}
	other := &model.IndexEntry{Key: "other", Name: "Other", Letter: "O"}
	mention := func(e *model.IndexEntry, s *model.Section) *model.Mention {
		m := &model.Mention{Position: at(1), Name: e.Name, Form: e.Name, Inlines: words(e.Name), ID: len(e.Mentions) + 1, Section: s}
		if e == other {
			m.ID = 1_000_000
		}
		e.Mentions = append(e.Mentions, m)
		return m
	}
	for i := range 8 {
		talk := &model.Section{Kind: model.TalkSection, Title: words("Talk " + itoa(i+1))}
		within := &model.Section{Title: words("Within " + itoa(i+1))}
		if i == 5 {
			talk.Title, within.Title = words("Talk 6:"), words("Within 6:")
		}
		count := 1
		if i == 4 {
			count = n / 2
		}
		sub := model.IndexSub{Section: talk}
		for _, s := range []*model.Section{talk, within} {
			if s == talk && i == 6 {
				continue // all of it within
			}
			for range count {
				s.Blocks = append(s.Blocks, para(mention(e, s)))
			}
		}
		sub.Mentions = e.Mentions[len(e.Mentions)-len(talk.Blocks)-len(within.Blocks):]
		e.Subs = append(e.Subs, sub)
		talk.Sections = []*model.Section{within}
		doc.Sections = append(doc.Sections, talk)
	}
	doc.Sections[0].Blocks = append(doc.Sections[0].Blocks, para(mention(other, doc.Sections[0])))
	e.Principal = e.Mentions[0]
	doc.Number()
	return &model.Book{Document: doc, Entries: []*model.IndexEntry{e, other}}, e
}

var locatorOf = regexp.MustCompile(`<a epub:type="index-locator" href="[^"#]+#(m-[^"]+)">`)

// Where a part is a year, its places are called after the files.
func TestEntriesByYear(t *testing.T) {
	book, e := parted(4)
	for i, talk := range book.Sections {
		talk.Kind = model.PartSection
		e.Subs[i].Year = 2011 + i
	}
	data, _ := made(t, book)
	check(t, data)
	all, _ := files(t, data)
	want := `<span epub:type="index-term">2012</span>: <ul epub:type="index-locator-list"><li><a epub:type="index-locator" href="s-talk-2.xhtml#m-git">Talk 2, p. 1</a> (<a`
	for _, want := range []string{want, "many places are parted in the order of the notes"} {
		if index := all["EPUB/xhtml/index.xhtml"]; !strings.Contains(index, want) {
			t.Errorf("no %s in\n%s", want, index)
		}
	}
}

// Where a part is a month, its places are called after the days too, whose sections have one title.
func TestEntriesByMonth(t *testing.T) {
	book, e := parted(4)
	for i, talk := range book.Sections {
		talk.Kind = model.DaySection
		talk.Sections[0].Title = []model.Inline{&model.Text{Value: "Plans"}}
		e.Subs[i].Year, e.Subs[i].Month = 2011, 1+i
	}
	data, _ := made(t, book)
	check(t, data)
	all, _ := files(t, data)
	for _, want := range []string{`<span epub:type="index-term">2011-02</span>: <ul epub:type="index-locator-list"><li><a epub:type="index-locator" href="s-talk-2.xhtml#m-git">Talk 2, p. 1</a>;</li> <li>`,
		`>Talk 2: Plans, p. 1</a>`, "many places are parted in the order of the notes"} {
		if index := all["EPUB/xhtml/index.xhtml"]; !strings.Contains(index, want) {
			t.Errorf("no %s in\n%s", want, index)
		}
	}
}

func TestEntriesByTalk(t *testing.T) {
	book, e := parted(4)
	data, _ := made(t, book)
	check(t, data)
	all, _ := files(t, data)
	index := all["EPUB/xhtml/index.xhtml"]
	for _, want := range []string{
		"many places are parted by talk, in the order of the notes", "bold the chief one", "<i>See also</i> leads",
		`<li epub:type="index-entry" class="long" id="`,
		`>Git</span> <span epub:type="index-xref-related"><i>see also</i>`,
		`<ul epub:type="index-entry-list" class="parts"><li epub:type="index-entry"><span epub:type="index-term">Talk 1</span>: <ul epub:type="index-locator-list"><li><a epub:type="index-locator" href="s-talk-1.xhtml#m-git"><b>p. 1</b></a>;</li>`,
		`#m-git_2">Within 1, p. 1</a></li> </ul></li>`,
		`>Talk 5</span>: <ul epub:type="index-locator-list"><li><a epub:type="index-locator" href="s-talk-5.xhtml#m-git">p. 1</a> (<a epub:type="index-locator" href="s-talk-5.xhtml#m-git_2">2</a>);</li> <li>`,
		`<li epub:type="index-entry"><span epub:type="index-term">Talk 7</span>: <ul epub:type="index-locator-list"><li><a epub:type="index-locator" href="s-talk-7.xhtml#m-git">Within 7, p. 1</a>`,
	} {
		if !strings.Contains(index, want) {
			t.Errorf("no %s in\n%s", want, index)
		}
	}
	if strings.Contains(index, "6:,") || strings.Contains(index, "6::") || strings.Contains(index, "6:</span>") {
		t.Errorf("titles keep their colons before locators: %s", index)
	}
	if got := len(locatorOf.FindAllString(index, -1)); got != len(e.Mentions)+1 {
		t.Errorf("%d locators, %d mentions", got, len(e.Mentions)+1)
	}
	// Few places stand in a row, whatever parts there are.
	for _, s := range book.Sections[3:] {
		s.Blocks, s.Sections = nil, nil
	}
	e.Mentions, e.Subs = e.Mentions[:6], e.Subs[:3]
	data, _ = made(t, book)
	all, _ = files(t, data)
	if index := all["EPUB/xhtml/index.xhtml"]; strings.Contains(index, "parts") || strings.Contains(index, "parted") || strings.Contains(index, "long") {
		t.Errorf("six places are parted: %s", index)
	}
}

// An entry that fills a document goes on in another, with the names of the
// entry and of its part.
func TestPartsGoOn(t *testing.T) {
	book, e := parted(9000)
	data, _ := made(t, book)
	check(t, data)
	all, _ := files(t, data)
	found, named := 0, false
	for name, content := range all {
		named = named || strings.Contains(content, `<span epub:type="index-term">Talk 5 (continued)</span>:`)
		found += len(locatorOf.FindAllString(content, -1))
		if strings.HasPrefix(name, "EPUB/xhtml/index.") && name != "EPUB/xhtml/index.xhtml" && !strings.Contains(content, ">O</h2>") && !strings.Contains(content, `Git (continued)</span>`) {
			t.Errorf("%s does not say what goes on", name)
		}
	}
	if found != len(e.Mentions)+1 {
		t.Errorf("%d locators, %d mentions", found, len(e.Mentions)+1)
	}
	if !named {
		t.Error("the part that goes on is not named")
	}
}

// TestPlacesInFootnotes looks that a place in a footnote is named by where the
// text refers to the footnote, and stands in that order.
func TestPlacesInFootnotes(t *testing.T) {
	called := func(id int, s *model.Section) *model.Mention {
		return &model.Mention{Name: "Redis", Form: "Redis", Inlines: words("Redis"), ID: id, Section: s}
	}
	one, two := &model.Section{Title: words("First")}, &model.Section{Title: words("Second")}
	inText, inNote, deeper := called(1, two), called(2, nil), called(3, nil)
	one.Blocks = []model.Block{para(&model.Text{Value: "We met."}, &model.FootnoteRef{Label: "a", Number: 1})}
	two.Blocks = []model.Block{para(inText)}
	doc := &model.Document{Title: "T", Sections: []*model.Section{one, two}, Footnotes: []*model.Footnote{
		{Number: 1, Label: "a", Blocks: []model.Block{para(inNote, &model.FootnoteRef{Label: "b", Number: 2})}},
		{Number: 2, Label: "b", Blocks: []model.Block{para(deeper)}},
	}}
	doc.Number()
	entry := &model.IndexEntry{Name: "Redis", Letter: "R", Mentions: []*model.Mention{inText, inNote, deeper}}
	all, _ := files(t, first(made(t, &model.Book{Document: doc, Entries: []*model.IndexEntry{entry}})))
	index := all["EPUB/xhtml/index.xhtml"]
	at := 0
	for _, want := range []string{">First, p.\u00a01, note 1</a>", ">First, p.\u00a01, note 2</a>", ">Second, p.\u00a01</a>"} {
		i := strings.Index(index[at:], want)
		if i < 0 {
			t.Fatalf("want %s next in\n%s", want, index[at:])
		}
		at += i
	}
}
