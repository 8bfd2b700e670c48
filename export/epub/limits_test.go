package epub

import (
	"io"
	"regexp"
	"strings"
	"testing"

	"gloss/model"
)

// shown returns the words of the notes' own documents, in the order of the
// spine, without blanks.
func shown(t testing.TB, data []byte) string {
	t.Helper()
	all, _ := files(t, data)
	items := map[string]string{}
	for _, m := range regexp.MustCompile(`<item id="(d-[^"]+)" href="([^"]+)"`).FindAllStringSubmatch(all["EPUB/package.opf"], -1) {
		items[m[1]] = m[2]
	}
	var b strings.Builder
	for _, m := range regexp.MustCompile(`<itemref idref="(d-[^"]+)"`).FindAllStringSubmatch(all["EPUB/package.opf"], -1) {
		if name := items[m[1]]; strings.HasPrefix(name, "xhtml/s-") || strings.HasPrefix(name, "xhtml/opening") {
			_, body, _ := strings.Cut(all["EPUB/"+name], "<body>")
			tag := false
			for i := range len(body) {
				switch c := body[i]; {
				case c == '<' || c == '>':
					tag = c == '<'
				case !tag && c != ' ' && c != '\n' && c != '\t':
					b.WriteByte(c)
				}
			}
		}
	}
	return b.String()
}

func TestLongNotesGoOn(t *testing.T) {
	long := strings.Repeat("word ", 3000)
	var lines strings.Builder
	for i := range 9_000 {
		lines.WriteString("line " + itoa(i) + " of a program\n")
	}
	many := bullets()
	for i := range 5_000 {
		many.Items = append(many.Items, point_(para(words("point "+itoa(i)+" &c.")...), bullets(point_(para(words("below")...)))))
	}
	rows := &model.Table{Align: make([]model.Align, 2), Head: []model.Cell{{Inlines: words("a")}, {Inlines: words("b")}}}
	for i := range 5_000 {
		rows.Rows = append(rows.Rows, []model.Cell{{Inlines: words("row " + itoa(i))}, {Inlines: words("cell")}})
	}
	var note []model.Block
	for range 12 {
		note = append(note, para(words(long)...))
	}
	for name, block := range map[string]model.Block{
		"one line":   para(words(strings.Repeat("<é>", 50_000))...),
		"one word":   para(&model.Link{Target: "https://example.org", Inlines: []model.Inline{&model.Emphasis{Inlines: words(strings.Repeat("x", 480_000))}}}),
		"code":       &model.Code{Text: lines.String()},
		"list":       &model.Quote{Blocks: []model.Block{many}},
		"table":      rows,
		"notes":      para(&model.FootnoteRef{Number: 1}),
		"paragraphs": &model.Quote{Blocks: append(append([]model.Block(nil), note...), note...)},
	} {
		t.Run(name, func(t *testing.T) {
			doc := &model.Document{Sections: []*model.Section{{Kind: model.TalkSection, Title: words("Long"), Blocks: []model.Block{block}}}}
			if name == "notes" {
				doc.Footnotes = []*model.Footnote{{Number: 1, Blocks: append(note, &model.Code{Text: lines.String()})}}
			}
			doc.Number()
			book := &model.Book{Document: doc}
			data, _ := made(t, book)
			check(t, data)
			b, err := compose(io.Discard, book, exportOptions)
			if err != nil {
				t.Fatal(err)
			}
			if n := len(b.docs); n < 4 {
				t.Errorf("%d documents", n)
			}
			want := strings.NewReplacer(" ", "", "\n", "", "\t", "").Replace(string(appendText(nil, "Long"+blockText(block))))
			if got := shown(t, data); name != "notes" && got != want {
				t.Errorf("%d bytes of text, want %d", len(got), len(want))
			}
		})
	}
}

// TestTurnsWithinElements has documents turn where a heading, a name within code or
// the address of an item stands.
func TestTurnsWithinElements(t *testing.T) {
	for _, size := range []int{textLimit, 3 * textLimit} {
		title := strings.Repeat("word ", size/5)
		doc := &model.Document{Sections: []*model.Section{{Kind: model.TalkSection, Title: words(title), Blocks: []model.Block{para(words("text")...)}}}}
		doc.Number()
		data, _ := made(t, &model.Book{Document: doc})
		check(t, data)
	}
	name := strings.Repeat("name", 2000)
	for from := textLimit - 9000; from < textLimit; from += 1000 {
		n := &model.Mention{Position: at(1), Form: name, Name: "Name", ID: 1}
		code := &model.Code{Position: at(1), FirstLine: 1, Text: strings.Repeat("x", from) + name, Mentions: []*model.Mention{n}}
		doc := &model.Document{Sections: []*model.Section{{Kind: model.TalkSection, Title: words("Code"), Blocks: []model.Block{code}}}}
		doc.Number()
		n.Section = doc.Sections[0]
		url := "https://example.org/" + strings.Repeat("a", 4000)
		places := []model.ReadingPlace{{Section: doc.Sections[0], Annotation: strings.Repeat("w", from)}}
		data, _ := made(t, &model.Book{Document: doc, Entries: []*model.IndexEntry{{Name: "Name", Mentions: []*model.Mention{n}}},
			Readings: []*model.Reading{{Number: 1, Title: "Thing", URL: url, Places: places}}})
		check(t, data)
	}
}

// blockText is model.BlockText for long tables.
func blockText(b model.Block) string {
	table, ok := b.(*model.Table)
	if !ok {
		return model.BlockText(b)
	}
	var all strings.Builder
	for _, row := range append([][]model.Cell{table.Head}, table.Rows...) {
		for _, c := range row {
			all.WriteString(model.PlainText(c.Inlines))
		}
	}
	return all.String()
}

func TestLongIndexAndReadingList(t *testing.T) {
	book := conference(2, 2, 30)
	var list []model.Inline
	talk := book.Sections[0].Sections[0]
	e := book.Entries[0]
	for range 9000 {
		m := &model.Mention{Position: at(1), Form: e.Name, Inlines: words(e.Name), ID: 1_000_000 + len(list), Section: talk}
		e.Mentions = append(e.Mentions, m)
		list = append(list, m)
	}
	for i := range 2000 {
		n := len(book.Readings) + 1
		book.Readings = append(book.Readings, &model.Reading{Number: n, Kind: model.ReadingSite, Title: "Thing " + itoa(i), URL: "https://example.org/" + itoa(n),
			Places: []model.ReadingPlace{{Section: talk, Annotation: strings.Repeat("what the notes say of it ", 8)}}})
	}
	talk.Blocks = append(talk.Blocks, para(list...))
	data, _ := made(t, book)
	check(t, data)
	all, _ := files(t, data)
	for _, name := range []string{"index.2", "reading.2"} {
		if all["EPUB/xhtml/"+name+".xhtml"] == "" {
			t.Errorf("there is no %s.xhtml", name)
		}
	}
	if !strings.Contains(all["EPUB/package.opf"], `<link href="xhtml/index.2.xhtml"/>`) {
		t.Error("the second document of the index is none of the index to readers")
	}
}

func TestDeepNesting(t *testing.T) {
	const depth = 10_000
	deepList := []model.Block{para(words("bottom")...)}
	deepQuote := deepList
	var deepText model.Inline = &model.Text{Value: "bottom"}
	var section *model.Section
	for i := range depth {
		deepList = []model.Block{para(words(itoa(i))...), bullets(point_(deepList...))}
		deepQuote = []model.Block{&model.Quote{Blocks: deepQuote}}
		if i%2 == 0 {
			deepText = &model.Emphasis{Inlines: []model.Inline{deepText}}
		} else {
			deepText = &model.Strong{Inlines: []model.Inline{deepText}}
		}
		s := &model.Section{Title: words("Level " + itoa(depth-i)), Blocks: []model.Block{para(words("x")...)}}
		if section != nil {
			s.Sections = []*model.Section{section}
		}
		section = s
	}
	doc := &model.Document{Blocks: append(append(deepList, deepQuote...), para(deepText)), Sections: []*model.Section{section}}
	doc.Number()
	data, report := made(t, &model.Book{Document: doc})
	check(t, data)
	told := 0
	for _, d := range report.Diagnostics {
		if d.Code == "epub.deep" && d.Hint != "" {
			told++
		}
	}
	if told != 1 {
		t.Errorf("told %d times that notes are too deep", told)
	}
	got := shown(t, data)
	if n := strings.Count(got, "bottom"); n != 3 {
		t.Errorf("%d of 3 bottoms shown", n)
	}
	for _, want := range []string{"9999", "Level1", "Level10000"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not shown", want)
		}
	}
}

func TestAddress(t *testing.T) {
	for target, want := range map[string]string{
		"https://example.org":                    "https://example.org",
		"HTTP://Example.org/a b":                 "http://Example.org/a%20b",
		"https://u:p@example.org/x?q=[1]&r={2}":  "https://example.org/x?q=%5B1%5D&r=%7B2%7D",
		"https://example.org/%zz":                "",
		"https://example.org/100%25?x=50%":       "https://example.org/100%25?x=50%25",
		"https://example.org/#a#b":               "https://example.org/#a%23b",
		"https://[2001:db8::1]:8080/":            "https://[2001:db8::1]:8080/",
		"https://bücher.example/straße":          "https://b%C3%BCcher.example/stra%C3%9Fe",
		"mailto:a@example.org":                   "mailto:a@example.org",
		"javascript:alert(1)":                    "",
		"JaVaScRiPt:alert(1)":                    "",
		" javascript:alert(1)":                   "",
		"java\nscript:alert(1)":                  "",
		"data:text/html,x":                       "",
		"file:///etc/passwd":                     "",
		"ftp://example.org":                      "",
		"//example.org":                          "",
		"../x.html":                              "",
		"https://":                               "",
		"https://exa mple.org/":                  "",
		"https://example.org:80x/":               "",
		"https://example.org:65535/":             "https://example.org:65535/",
		"https://example.org:65536/":             "",
		"https://example.org:99999999999999/":    "",
		"https://[::1]:65536/":                   "",
		"https://[::1/":                          "",
		"https://[1.2.3.4]/":                     "",
		"http://example..org/":                   "",
		"http://.example.org":                    "",
		"http://example.org./":                   "http://example.org./",
		"http://./":                              "",
		"http://127.0.0.1:8000/":                 "http://127.0.0.1:8000/",
		"http://256.0.0.1/":                      "",
		"http://1.2.3":                           "",
		"http://xn--a.org/":                      "",
		"http://xn--bcher-kva.example":           "http://xn--bcher-kva.example",
		"http://a--b.example/":                   "http://a--b.example/",
		"http://a_b.example/":                    "http://a_b.example/",
		"http://xn--prh.com":                     "",
		"https://exa\"mple.org/":                 "",
		"mailto:":                                "",
		"http:\\\\example.org":                   "",
		"https://example.org/\xff":               "",
		"":                                       "",
		"https://example.org/a?b=\"><script>'&c": "https://example.org/a?b=%22%3E%3Cscript%3E'&c",
	} {
		got, ok := address(target)
		if got != want || ok != (want != "") {
			t.Errorf("address(%q) = %q, %v, want %q", target, got, ok, want)
		}
	}
}

func TestClean(t *testing.T) {
	if got := string(appendText(nil, "a\x00b\x0b\x7f<&>\"\r\nc\rd\xffe\uFFFEf\U0001FFFEg\tй")); got != "ab\u007f&lt;&amp;&gt;&quot;\nc\nd\uFFFDefg\tй" && got != "ab&lt;&amp;&gt;&quot;\nc\nd\uFFFDefg\tй" {
		t.Errorf("text %q", got)
	}
	if got := clean(" a\n\tb \x00c\xff "); got != "a b c\uFFFD" {
		t.Errorf("clean %q", got)
	}
	for words, want := range map[string]string{"": "", " ": "", "a": "a", "a b": "a b", " a": "a", "a ": "a", "a  b": "a b", "a\u00a0b": "a b", "a\x7fb": "ab", "it’s": "it’s"} {
		if got := clean(words); got != want {
			t.Errorf("clean(%q) = %q, want %q", words, got, want)
		}
	}
	for title, want := range map[string]string{"C++ & Go: a Long Story of Friends": "c-go-a-long-story-of-fri", "漢字": "", "Don't": "dont", "--": "", "../../etc": "etc"} {
		if got := slug(title); got != want {
			t.Errorf("slug(%q) = %q, want %q", title, got, want)
		}
	}
	for tag, want := range map[string]string{"": "en", "de": "de", "en_us": "en-US", "ZH-hant-tw": "zh-Hant-TW", "english": "en", "x-klingon": "en", "pt-BR-x-y": "pt-BR", "é": "en", "en-12345": "en"} {
		if got := language(tag); got != want {
			t.Errorf("language(%q) = %q, want %q", tag, got, want)
		}
	}
	if got := shorten("one two three four", 10); got != "one two…" {
		t.Errorf("shorten %q", got)
	}
	if got := shorten("éééééééééééé", 5); got != "éééé…" {
		t.Errorf("shorten %q", got)
	}
	if got := shorten("short", 5); got != "short" {
		t.Errorf("shorten %q", got)
	}
}

func TestLanguage(t *testing.T) {
	german, report := made(t, &model.Book{Document: &model.Document{Title: "Notizen", Language: "de-CH-1996", Sections: []*model.Section{{Title: words("Eins")}}}})
	check(t, german)
	all, _ := files(t, german)
	if nav := all["EPUB/nav.xhtml"]; !strings.Contains(nav, `xml:lang="de-CH"`) || !strings.Contains(nav, `<h1>Inhalt</h1>`) {
		t.Errorf("contents of a German book:\n%s", nav)
	}
	if len(report.Diagnostics) != 1 || report.Diagnostics[0].Code != "epub.language" {
		t.Errorf("diagnostics of a language that is cut: %v", report.Diagnostics)
	}
}

// TestNoItalics holds that books in scripts without slanted letters have none.
func TestNoItalics(t *testing.T) {
	for language, want := range map[string]bool{"ja": false, "zh-Hant": false, "ko": false, "ar": false, "he-IL": false, "en": true, "ru": true} {
		b := kitchenBook()
		b.Language = language
		epub, _ := made(t, b)
		all, _ := files(t, epub)
		if css := all["EPUB/css/gloss.css"]; css == "" || strings.Contains(css, "italic") != want {
			t.Errorf("%s: italics are %v, want %v", language, !want, want)
		}
	}
}

// TestForeignWords holds that words of the book in another language than that of
// the notes say so, wherever they stand.
func TestForeignWords(t *testing.T) {
	for _, c := range []struct{ language, wording string }{{"is", ""}, {"de", "en"}} {
		b := kitchenBook()
		b.Language, b.Wording = c.language, c.wording
		epub, _ := made(t, b)
		check(t, epub)
		all, _ := files(t, epub)
		for name, want := range map[string]string{
			"EPUB/nav.xhtml":            `<h1 lang="en" xml:lang="en">Contents</h1>`,
			"EPUB/xhtml/index.xhtml":    `<h1 lang="en" xml:lang="en">Index</h1>`,
			"EPUB/xhtml/reading.xhtml":  `<header><span epub:type="pagebreak" role="doc-pagebreak" id="page-3" aria-label="3"></span><h1 lang="en" xml:lang="en">Annotated reading list</h1></header>`,
			"EPUB/xhtml/colophon.xhtml": `role="doc-colophon" class="colophon" lang="en" xml:lang="en">`,
			"EPUB/package.opf":          `<meta property="schema:accessibilitySummary" xml:lang="en">All of the book`,
		} {
			if !strings.Contains(all[name], want) {
				t.Errorf("%s, words %q: %s has no %s:\n%.1500s", c.language, c.wording, name, want, all[name])
			}
		}
	}
}
