package epub

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/model"
)

// steady returns a book of two sections: one of so many letters, and one that
// holds blocks of each kind, within which pages begin where the first ends.
func steady(letters int) (book *model.Book, second *model.Section) {
	line := func(n int) *model.Paragraph { return para(words(strings.Repeat("some words ", n))...) }
	nested := bullets(point_(line(20), bullets(point_(line(20)), point_(line(20), &model.Code{Position: at(1), Text: "a\nb\n"}))), point_(line(20)))
	loose := bullets(point_(line(30), line(9)), point_(line(30)))
	loose.Loose = true
	second = &model.Section{Title: words("B"), Blocks: []model.Block{
		line(9), nested, &model.Quote{Position: at(1), Blocks: []model.Block{line(40), line(40)}, Attribution: words("who")}, loose,
		&model.Code{Position: at(1), Text: strings.Repeat("code of a line\n", 60)}, tasks(line), line(100),
		&model.Table{Position: at(1), Align: make([]model.Align, 2), Rows: [][]model.Cell{{{Inlines: line(20).Inlines}, {Inlines: line(20).Inlines}}}},
		line(200),
	}, Sections: []*model.Section{{Title: words("C"), Blocks: []model.Block{line(9)}}}}
	doc := &model.Document{Title: "Steady", Sections: []*model.Section{
		{Title: words("A"), Blocks: []model.Block{para(words(strings.Repeat("x", letters))...)}}, second}}
	doc.Number()
	return &model.Book{Document: doc}, second
}

func tasks(line func(int) *model.Paragraph) *model.List {
	l := bullets(point_(line(60), bullets(point_(line(60), bullets(point_(line(60)))))))
	l.Items[0].Task = model.OpenTask
	return l
}

// blockPaths returns the places of the blocks of a document, as readers remember
// them: how many elements stand before each, and before those that it stands in.
// The place of a heading is that of the element round it and the mark of a page.
func blockPaths(t *testing.T, text string) (list []string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	path, counts, within := []string{}, []int{0}, false
	for {
		token, err := d.Token()
		if err != nil {
			return list
		}
		switch e := token.(type) {
		case xml.StartElement:
			counts[len(counts)-1]++
			path = append(path, "/"+itoa(2*counts[len(counts)-1]))
			counts = append(counts, 0)
			if name := e.Name.Local; name == "header" || (name == "h1" || name == "h2") && !within {
				list = append(list, "heading"+strings.Join(path, ""))
			}
			within = e.Name.Local == "header" || within && e.Name.Local == "span"
			if slices.Contains([]string{"p", "ul", "li", "pre", "blockquote", "table", "tr", "td"}, e.Name.Local) {
				list = append(list, e.Name.Local+strings.Join(path, ""))
			}
		case xml.EndElement:
			path, counts = path[:len(path)-1], counts[:len(counts)-1]
		}
	}
}

// TestPagesLeavePlaces holds that where pages begin moves no place that a reader
// has marked in another section.
func TestPagesLeavePlaces(t *testing.T) {
	const name = "EPUB/xhtml/s-b.xhtml"
	var want []string
	broken := map[int]bool{}
	for letters := 1; letters < 2*pageLetters; letters += 130 {
		book, _ := steady(letters)
		all, _ := files(t, first(made(t, book)))
		broken[strings.Index(all[name], "pagebreak")] = true
		got := blockPaths(t, all[name])
		if want == nil {
			want = got
		}
		if len(got) < 30 || !slices.Equal(got, want) {
			t.Fatalf("with %d letters before, %d blocks stand at\n%q, want\n%q", letters, len(got), got, want)
		}
	}
	if len(broken) < 5 {
		t.Errorf("pages began at only %d places", len(broken))
	}
}

// The same holds for pages of a printed edition, which begin anywhere.
func TestPrintedPagesLeavePlaces(t *testing.T) {
	const name = "EPUB/xhtml/s-b.xhtml"
	book, second := steady(1)
	starts := []export.Page{{At: second}, {At: second.Sections[0]}}
	(&model.Document{Sections: []*model.Section{second}}).EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		if text, ok := (*run)[0].(*model.Text); ok && len(text.Value) > 3 {
			starts = append(starts, export.Page{At: text}, export.Page{At: text, Offset: len(text.Value) / 2})
		}
	})
	var want []string
	for _, start := range starts {
		start.Label = "2"
		all, _ := files(t, first(exported(t, book, export.Options{Printed: []export.Page{{Label: "1", At: book.Sections[0]}, start}, PrintedName: "PDF"})))
		if strings.Count(all[name], `"pagebreak"`) != 1 {
			t.Errorf("%T at %d begins no page", start.At, start.Offset)
		}
		got := blockPaths(t, all[name])
		if want == nil {
			want = got
		}
		if !slices.Equal(got, want) {
			t.Errorf("%T at %d: blocks stand at\n%q, want\n%q", start.At, start.Offset, got, want)
		}
	}
	if len(starts) < 30 {
		t.Errorf("only %d places were tried", len(starts))
	}
}

// The contents are a heading and a list, in which EPUB allows nothing else: the page
// at which they begin is marked before them.
func TestContentsPageStandsBeforeThem(t *testing.T) {
	epub, _ := exported(t, kitchenBook(), export.Options{Printed: []export.Page{{Label: "ii", At: export.ContentsMatter}}})
	all, _ := files(t, epub)
	want := `<div><span epub:type="pagebreak" role="doc-pagebreak" id="page-ii" aria-label="ii"></span></div>
<nav epub:type="toc" role="doc-toc" id="toc" class="contents">
<h1>Contents</h1>
<ol>`
	if nav := all["EPUB/nav.xhtml"]; !strings.Contains(nav, want) {
		t.Errorf("no %s in\n%.1500s", want, nav)
	}
}
