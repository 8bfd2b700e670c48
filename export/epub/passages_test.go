package epub

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestPassages(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Shalom שלום עולם, he said", `Shalom <span lang="he" xml:lang="he" dir="rtl">שלום עולם</span>, he said`},
		{"en", "日本語の本 is a book", `<span lang="ja" xml:lang="ja">日本語の本</span> is a book`},
		{"en", "データをサーバーに means data", `<span lang="ja" xml:lang="ja">データをサーバーに</span> means data`},
		{"en", "漢字 alone", `<span lang="und-Hani" xml:lang="und-Hani">漢字</span> alone`},
		{"en", "漢字の本", `<span lang="ja" xml:lang="ja">漢字の本</span>`},
		{"zh", "漢字 and 在宅ワーク", `漢字 and <span lang="ja" xml:lang="ja">在宅ワーク</span>`},
		{"en", "π and Ω, μs", "π and Ω, μs"},
		{"en", "λόγος means word", `<span lang="el" xml:lang="el">λόγος</span> means word`},
		{"el", "λόγος means word", "λόγος means word"},
		{"ko-KR", "한국어", "한국어"},
		{"de", "„한국어“ und ไทย", `„<span lang="ko" xml:lang="ko">한국어</span>“ und <span lang="th" xml:lang="th">ไทย</span>`},
		{"en", "Привет, мир", `<span lang="und-Cyrl" xml:lang="und-Cyrl">Привет, мир</span>`},
		{"bg", "Привет, мир", "Привет, мир"},
		{"en", "سلام to all", `<span lang="und-Arab" xml:lang="und-Arab" dir="rtl">سلام</span> to all`},
		{"hi", "नमस्ते", "नमस्ते"},
		{"en", "naïve “quotes” – and ľudia", "naïve “quotes” – and ľudia"},
		{"en", "ภาษาไทยשלום", `<span lang="th" xml:lang="th">ภาษาไทย</span><span lang="he" xml:lang="he" dir="rtl">שלום</span>`},
		{"en", "so \xff\xfeש\xd7", "so \uFFFD\uFFFDש\uFFFD"},
	} {
		doc := &model.Document{Title: "T", Language: c.lang, Blocks: []model.Block{para(words(c.text)...)}}
		data, _ := made(t, &model.Book{Document: doc})
		check(t, data)
		all, _ := files(t, data)
		if page := all["EPUB/xhtml/opening.xhtml"]; !strings.Contains(page, "<p>"+c.want+"</p>") {
			t.Errorf("%s %q: want %s in\n%s", c.lang, c.text, c.want, page)
		}
	}
}

// TestForeign writes the runs that the notes have in another language.
func TestForeign(t *testing.T) {
	const german, russian = "Das ist gut.", "Это хорошо."
	point := para(words(german)...)
	loose, quoted, note := para(words(russian)...), para(words(german)...), para(words(german)...)
	table := &model.Table{Head: []model.Cell{{Inlines: words(german)}}, Rows: [][]model.Cell{{{Inlines: words("Good")}}}}
	quote := &model.Quote{Blocks: []model.Block{quoted}, Attribution: words(german)}
	section := &model.Section{ID: 1, Level: 1, Title: words(german), Blocks: []model.Block{bullets(point_(point, bullets(point_(para(words("Hello")...))))), loose, quote, table,
		para(append(words("Hello"), &model.FootnoteRef{Label: "a", Number: 1})...)}}
	doc := &model.Document{Title: "T", Language: "en", Sections: []*model.Section{section}, Footnotes: []*model.Footnote{{Number: 1, Label: "a", Blocks: []model.Block{note}}},
		Foreign: map[*[]model.Inline]string{&point.Inlines: "de", &loose.Inlines: "ru", &quoted.Inlines: "de", &quote.Attribution: "de", &table.Head[0].Inlines: "de", &section.Title: "de", &note.Inlines: "de"}}
	data, _ := made(t, &model.Book{Document: doc})
	check(t, data)
	all, _ := files(t, data)
	page := ""
	for name, text := range all {
		if strings.Contains(name, "/s-") {
			page += text
		}
	}
	if nav := all["EPUB/nav.xhtml"]; !strings.Contains(nav, `" lang="de" xml:lang="de">`+german) {
		t.Errorf("the contents do not tell the language of the title:\n%s", nav)
	}
	if ncx := all["EPUB/toc.ncx"]; !strings.Contains(ncx, `<navLabel xml:lang="de"><text>`+german) {
		t.Errorf("the contents for old readers do not tell the language of the title:\n%s", ncx)
	}
	const inGerman = ` lang="de" xml:lang="de"`
	for _, want := range []string{
		`<h1` + inGerman + ` id=`, `<li><span` + inGerman + `>` + german + `</span>`, "<li>Hello", `<p lang="ru" xml:lang="ru">` + russian, `<p` + inGerman + `>` + german,
		`— <span` + inGerman + `>` + german, `<th scope="col"` + inGerman + `>`, "<td>Good", `</a> <span` + inGerman + `>` + german,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("want %s in\n%s", want, page)
		}
	}
}

// TestForeignPlaces writes what the index calls places whose titles are in another
// language: the parts of an entry, the sections within a part, and a place alone.
func TestForeignPlaces(t *testing.T) {
	book, _ := parted(2)
	doc := book.Document
	doc.Language = "en"
	doc.Foreign = map[*[]model.Inline]string{&doc.Sections[0].Title: "de", &doc.Sections[2].Sections[0].Title: "fr"}
	data, _ := made(t, book)
	check(t, data)
	all, _ := files(t, data)
	index := all["EPUB/xhtml/index.xhtml"]
	for _, want := range []string{
		`<span epub:type="index-term"><span lang="de" xml:lang="de">Talk 1</span></span>:`,
		`><span lang="fr" xml:lang="fr">Within 3</span>, p.`,
		`><span lang="de" xml:lang="de">Talk 1</span>, p.`,
		`<span epub:type="index-term">Talk 2</span>:`,
	} {
		if !strings.Contains(index, want) {
			t.Errorf("want %s in\n%s", want, index)
		}
	}
}
