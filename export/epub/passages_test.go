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
		{"en", "漢字 alone", "漢字 alone"},
		{"en", "π and Ω, μs", "π and Ω, μs"},
		{"en", "λόγος means word", `<span lang="el" xml:lang="el">λόγος</span> means word`},
		{"el", "λόγος means word", "λόγος means word"},
		{"ko-KR", "한국어", "한국어"},
		{"de", "„한국어“ und ไทย", `„<span lang="ko" xml:lang="ko">한국어</span>“ und <span lang="th" xml:lang="th">ไทย</span>`},
		{"en", "Привет, мир", "Привет, мир"},
		{"en", "naïve “quotes” – and ľudia", "naïve “quotes” – and ľudia"},
		{"en", "ภาษาไทยשלום", `<span lang="th" xml:lang="th">ภาษาไทย</span><span lang="he" xml:lang="he" dir="rtl">שלום</span>`},
		{"en", "\xff\xfeש\xd7", "\uFFFD\uFFFDש\uFFFD"},
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
