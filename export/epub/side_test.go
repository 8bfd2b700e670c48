package epub

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestSides looks at the blocks that are written from another side than the book.
func TestSides(t *testing.T) {
	const hebrew, arabic, english = "שלום עולם", "قاعدة بيانات جيدة.", "Hello world"
	const said = `<span lang="und-Arab" xml:lang="und-Arab">قاعدة بيانات جيدة</span>.`
	item := func(s string) *model.Item { return point_(para(words(s)...)) }
	table := func(rows ...[]string) *model.Table {
		out := &model.Table{}
		for _, row := range rows {
			var cells []model.Cell
			for _, s := range row {
				cells = append(cells, model.Cell{Inlines: words(s)})
			}
			out.Rows = append(out.Rows, cells)
		}
		return out
	}
	named := para(&model.Text{Value: "הוא "}, &model.Mention{Name: "Kubernetes", Form: "Kubernetes", Inlines: words("Kubernetes")})
	note := &model.Footnote{Number: 1, Label: "a", Blocks: []model.Block{para(words(arabic)...)}}
	for _, c := range []struct {
		lang  string
		block model.Block
		want  []string
	}{
		{"en", para(words(arabic)...), []string{`<p dir="rtl">` + said}},
		{"en", para(words(english + " " + hebrew[:8])...), []string{`<p>Hello`}},
		{"en", named, []string{`<p dir="rtl"><span lang="he" xml:lang="he">הוא</span> Kubernetes`}},
		{"en", bullets(item(arabic), item("12")), []string{`<ul dir="rtl">`, "<li>" + said, "<li>12"}},
		{"en", bullets(item(english), item(arabic)), []string{"<ul>", "<li>Hello", `<li dir="rtl">` + said}},
		{"en", bullets(point_(para(words(arabic)...), bullets(item(english)))), []string{`<ul dir="rtl">`, `<ul dir="ltr">`, "<li>Hello"}},
		{"en", &model.List{Loose: true, Items: []*model.Item{item(english), item(arabic)}}, []string{"<ul>", "<li><p>Hello", `<li><p dir="rtl">` + said}},
		{"en", &model.List{Loose: true, Items: []*model.Item{item(english), {Task: model.OpenTask, Blocks: item(arabic).Blocks}}}, []string{`<li class="task" dir="rtl"><span role="img" aria-label="to do">☐</span> ` + said}},
		{"en", &model.Quote{Blocks: []model.Block{para(words(arabic)...)}}, []string{`<blockquote dir="rtl">`, "<p>" + said}},
		{"en", &model.Quote{Blocks: []model.Block{para(words(arabic)...), para(words(english)...)}}, []string{"<blockquote>", `<p dir="rtl">`, "<p>Hello"}},
		{"en", &model.Table{Rows: [][]model.Cell{{{Inlines: words(arabic)}}}}, []string{`<table dir="rtl">`, "<td>" + said}},
		{"en", table([]string{hebrew, hebrew}, []string{"1", english}), []string{`<table dir="rtl">`, "<td><span", "<td>1</td>", `<td dir="ltr">Hello`}},
		{"en", table([]string{english, english}, []string{"1", arabic}), []string{"<table>", "<td>Hello", "<td>1</td>", `<td dir="rtl">` + said}},
		{"ar", table([]string{arabic, "12"}), []string{"<table>", "<td>" + arabic, "<td>12"}},
		{"en", para(append(words(english), &model.FootnoteRef{Label: "a", Number: 1})...), []string{`class="note" dir="rtl" id="fn-a"`}},
		{"ar", para(words(arabic)...), []string{"<p>" + arabic}},
		{"ar", para(words(english)...), []string{`<p dir="ltr">Hello`}},
	} {
		doc := &model.Document{Title: "T", Language: c.lang, Blocks: []model.Block{c.block, para(words(english)...)}, Footnotes: []*model.Footnote{note}}
		data, _ := made(t, &model.Book{Document: doc})
		check(t, data)
		all, _ := files(t, data)
		page := all["EPUB/xhtml/opening.xhtml"]
		rest := page
		for _, w := range append(c.want, "Hello world</p>") {
			_, after, found := strings.Cut(rest, w)
			if !found {
				t.Errorf("want %s in\n%s", w, page)
			}
			rest = after
			if strings.HasPrefix(w, "class=") {
				break // notes come last
			}
		}
	}
}

// TestLeftSide holds the style sheet to name the left side first, which is all
// that old readers know: without it points stand outside of the page.
func TestLeftSide(t *testing.T) {
	rules := 0
	for rule := range strings.Lines(sheet) {
		_, value, found := strings.Cut(rule, "padding-inline-start: ")
		if !found {
			continue
		}
		rules++
		value, _, _ = strings.Cut(value, ";")
		left := strings.Index(rule, "padding-left: "+value+";")
		if value == "0" {
			left = strings.Index(rule, " 0; padding-inline-start")
		}
		if left < 0 || left > strings.Index(rule, "padding-inline-start") || !strings.Contains(rule, "padding-inline-end: ") {
			t.Errorf("only readers of today know the side: %s", rule)
		}
	}
	if rules < 5 {
		t.Errorf("%d rules name a side", rules)
	}
}
