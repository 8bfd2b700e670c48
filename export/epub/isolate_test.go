package epub

import (
	"strings"
	"testing"

	"gloss/export"
	"gloss/model"
)

// TestFragile looks at the Latin words that would be torn apart among letters from
// the right; they stand between bars.
func TestFragile(t *testing.T) {
	for _, want := range []string{
		"|C++| טוב", "ללמוד |C#|.", "דגל |--force| כאן", "(|C++|)", "„|C++|”, Java", "קובץ |/tmp/x/|, ועוד",
		"|Visual C++| חדש", "שפת C++ 11, טובה", "ב-|C++|", "ל|.NET|", "|foo()| עובד", "|<div>| פתוח",
		"|https://example.org/a/| עוד |~/x|.", "גרסה |2.0-beta| יצאה", "و|C++|، ثم Java", "|git push -f origin C++|",
		"(ראו |f(g())|)", "|a[1]|].", "a)))", "|a((|",
		"Python.", "קוד Python 3.12 טוב", "3 Docker", "10% פחות", "(Python)", "כתב “Python” ל-Git", "—Python—", "3D",
		"שלום", "", " ", "- a", "|f(x)| עם TCP/IP", "Git-ים", "...", "++", "\xff|C++|\xd7ש\xd7",
	} {
		got, s := "", strings.ReplaceAll(want, "|", "")
		for {
			from, to := export.Fragile(s)
			if from == to {
				break
			}
			got += s[:from] + "|" + s[from:to] + "|"
			s = s[to:]
		}
		if got += s; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestAside looks at code, addresses and names in books of either side: those from
// the left are set by themselves in a book from the right, and nothing else is.
func TestAside(t *testing.T) {
	const hebrew = "הרצאה על נתונים"
	link := &model.Link{Target: "https://example.org/a/", Auto: true, Inlines: words("https://example.org/a/")}
	named := &model.Link{Target: "https://example.org/a/", Inlines: words("דף")}
	shortened := &model.Link{Target: "https://example.org/a/", Inlines: words("example.org")}
	list := &model.List{Items: []*model.Item{point_(para(words("Hello my dear world")...), &model.Code{Text: "$ x."})}}
	for _, c := range []struct {
		lang  string
		block model.Block
		want  string
	}{
		{"he", &model.Code{Text: "$ npm install foo."}, `<pre dir="ltr"><code>$ npm install foo.</code></pre>`},
		{"he", &model.Code{Text: "x = 1 # " + hebrew, Language: "python"}, `<pre dir="ltr"><code>x = 1 # ` + hebrew},
		{"he", &model.Code{Text: hebrew + "."}, `<pre><code>` + hebrew + `.</code></pre>`},
		{"he", list, `<pre><code>$ x.</code></pre>`},
		{"en", &model.Code{Text: "$ npm install foo."}, `<pre><code>$ npm`},
		{"he", para(&model.Text{Value: "דגל "}, &model.CodeSpan{Value: "--force"}), `דגל <code dir="ltr">--force</code></p>`},
		{"he", para(&model.Text{Value: "שם "}, &model.CodeSpan{Value: "קוד"}), `<code>קוד</code></p>`},
		{"en", para(&model.Text{Value: "say "}, &model.CodeSpan{Value: "--force"}), `<code>--force</code></p>`},
		{"ar", para(&model.Text{Value: "انظر "}, link), `<a href="https://example.org/a/" dir="ltr">https://example.org/a/</a>`},
		{"ar", para(&model.Text{Value: "انظر "}, shortened), `<a href="https://example.org/a/" dir="ltr">example.org</a>`},
		{"ar", para(&model.Text{Value: "انظر "}, named), `<a href="https://example.org/a/">`},
		{"en", para(&model.Text{Value: "see "}, link), `<a href="https://example.org/a/">https://example.org/a/</a>`},
		{"fa", para(words("زبان C++ خوب است")...), `<p>زبان <span dir="ltr">C++</span> خوب است</p>`},
		{"en", para(words("the language C++ is good")...), `<p>the language C++ is good</p>`},
	} {
		doc := &model.Document{Title: "T", Language: c.lang, Blocks: []model.Block{c.block}}
		data, _ := made(t, &model.Book{Document: doc})
		check(t, data)
		all, _ := files(t, data)
		if page := all["EPUB/xhtml/opening.xhtml"]; !strings.Contains(page, c.want) {
			t.Errorf("%s: want %s in\n%s", c.lang, c.want, page)
		}
	}
}

// TestClosedControls holds what would turn words round to the title it stands in,
// and leaves other titles as they are.
func TestClosedControls(t *testing.T) {
	for title, want := range map[string]string{
		"Talk \u202e hidden": "<bdi>Talk \u202e hidden\u202c</bdi>", "Talk \u2067 more": "<bdi>Talk \u2067 more\u2069</bdi>",
		"\u2069 Talk \u2067\u202ea": "<bdi>\u2069 Talk \u2067\u202ea\u202c\u2069</bdi>", "\u2067\u202btalk\u2069": "<bdi>\u2067\u202btalk\u2069</bdi>",
		"\u202bTalk\u202c \u202c": "<bdi>\u202bTalk\u202c \u202c</bdi>",
		"Plain – talk":            "Plain – talk", "Zero\u200dwidth": "Zero\u200dwidth", "Ends \xe2\x80": "Ends \uFFFD",
	} {
		talk := &model.Section{Kind: model.TalkSection, Title: words(title), Known: &model.Facts{Speakers: []string{"Ann"}}}
		day := &model.Section{Kind: model.DaySection, Title: words("Day"), Sections: []*model.Section{talk}}
		name := &model.Mention{Name: "Docker", Form: "Docker", ID: 1, Section: talk, Inlines: words("Docker")}
		talk.Blocks = []model.Block{para(name)}
		book := &model.Book{Document: &model.Document{Title: "T", Language: "en", Sections: []*model.Section{day}}}
		book.Entries = []*model.IndexEntry{{Name: "Docker", Letter: "D", Mentions: []*model.Mention{name}}}
		book.Number()
		data, _ := made(t, book)
		check(t, data)
		all, _ := files(t, data)
		for file, line := range map[string]string{
			"EPUB/xhtml/index.xhtml": ">" + want + ", p.", "EPUB/nav.xhtml": ">" + want + "</a>", "EPUB/xhtml/s-day.xhtml": ">" + want + `</a> <span class="by">Ann`,
		} {
			if !strings.Contains(all[file], line) {
				t.Errorf("%q: want %s in %s:\n%s", title, line, file, all[file])
			}
		}
	}
}

// TestOwnSide looks at words of ours in a book from the right in a language that
// we have no words of.
func TestOwnSide(t *testing.T) {
	talk := &model.Section{Kind: model.TalkSection, Title: words("מבוא ל-C++"), Known: &model.Facts{Date: model.Date{Year: 2011, Month: 3, Day: 11}}}
	name := &model.Mention{Name: "C++", Form: "C++", ID: 1, Section: talk, Inlines: words("C++")}
	talk.Blocks = []model.Block{para(name)}
	book := &model.Book{Document: &model.Document{Title: "מבוא", Language: "yi", Sections: []*model.Section{talk}}}
	book.Entries = []*model.IndexEntry{{Name: "C++", Letter: "C", Mentions: []*model.Mention{name}}}
	book.Number()
	data, _ := made(t, book)
	check(t, data)
	all, names := files(t, data)
	const aside, english = `<span dir="ltr">C++</span>`, ` lang="en" xml:lang="en" dir="ltr">`
	for file, line := range map[string]string{
		"EPUB/xhtml/index.xhtml":    `<section epub:type="index-headnotes"><p` + english,
		"EPUB/xhtml/colophon.xhtml": `class="colophon"` + english,
		"EPUB/xhtml/title.xhtml":    `<p class="meta"><span` + english,
		"EPUB/nav.xhtml":            "מבוא ל-" + aside,
	} {
		if !strings.Contains(all[file], line) {
			t.Errorf("want %s in %s:\n%s", line, file, all[file])
		}
	}
	if page := all["EPUB/xhtml/index.xhtml"]; !strings.Contains(page, `epub:type="index-term">`+aside) || !strings.Contains(page, "מבוא ל-"+aside+", p.") {
		t.Errorf("the index tears the name apart:\n%s", page)
	}
	for _, n := range names {
		if strings.HasPrefix(n, "EPUB/xhtml/s-") && !strings.Contains(all[n], `<time datetime="2011-03-11"`+english) {
			t.Errorf("the day is written from the right:\n%s", all[n])
		}
	}
}

// TestOwnWordsFromRight looks at words of ours in books from the right in languages that
// we have words of: nothing turns them.
func TestOwnWordsFromRight(t *testing.T) {
	for lang, want := range map[string]map[string]string{
		"he": {"index": "<h1>מפתח</h1>", "s-C": `<time datetime="2011-03-11">11 במרץ 2011</time>`, "nav": "תוכן העניינים"},
		"ar": {"index": "עמוד، ص 1</a>", "s-C": `<time datetime="2011-03-11">11 مارس 2011</time>`, "nav": "المحتويات"},
		"fa": {"index": "<h1>نمایه</h1>", "s-C": `<time datetime="2011-03-11">11 مارس 2011</time>`, "nav": "فهرست مطالب"},
	} {
		talk := &model.Section{Kind: model.TalkSection, Title: words("עמוד"), Known: &model.Facts{Date: model.Date{Year: 2011, Month: 3, Day: 11}}}
		name := &model.Mention{Name: "C++", Form: "C++", ID: 1, Section: talk, Inlines: words("C++")}
		talk.Blocks = []model.Block{para(name)}
		book := &model.Book{Document: &model.Document{Title: "מבוא", Language: lang, Sections: []*model.Section{talk}}}
		book.Entries = []*model.IndexEntry{{Name: "C++", Letter: "C", Mentions: []*model.Mention{name}}}
		book.Number()
		data, _ := made(t, book)
		check(t, data)
		all, _ := files(t, data)
		var text strings.Builder
		for name, page := range all {
			if strings.HasSuffix(name, ".xhtml") {
				text.WriteString(page)
			}
		}
		for where, words := range want {
			if !strings.Contains(text.String(), words) {
				t.Errorf("%s, %s: want %s", lang, where, words)
			}
		}
		if strings.Contains(text.String(), `lang="en"`) {
			t.Errorf("%s: words are in English", lang)
		}
	}
}

// TestOwnWordsInTurn looks at words of ours from the right in a book from the left.
func TestOwnWordsInTurn(t *testing.T) {
	talk := &model.Section{Kind: model.TalkSection, Title: words("One"), Blocks: []model.Block{para(words("x")...)}}
	book := &model.Book{Document: &model.Document{Title: "T", Language: "en", Date: model.Date{Year: 2011, Month: 3, Day: 11}, Sections: []*model.Section{talk}}, Wording: "he"}
	book.Number()
	data, _ := made(t, book)
	check(t, data)
	if all, _ := files(t, data); !strings.Contains(all["EPUB/xhtml/colophon.xhtml"], `class="colophon" lang="he" xml:lang="he" dir="rtl">`) {
		t.Errorf("words from the right are written from the left:\n%s", all["EPUB/xhtml/colophon.xhtml"])
	}
}

// TestSideOfSentence looks at sentences of two scripts, in books of either.
func TestSideOfSentence(t *testing.T) {
	const ltr, rtl, none = `<p dir="ltr">`, `<p dir="rtl">`, "<p>"
	for _, c := range []struct{ lang, text, want string }{
		{"he", "C++ טוב, ראו example.org/with/a/long/path עוד", none},
		{"ar", "دروس VS Code لـ Python: code.visualstudio.com", none},
		{"he", "המושג Continuous Integration and Delivery חשוב", none},
		{"he", "GitHub, README.md", none},
		{"he", "The word שלום means peace and is a greeting", ltr},
		{"he", "Hello my world", ltr},
		{"en", "The word שלום means peace", none},
		{"en", "ראו https://example.org/with/a/long/path עוד", rtl},
		{"en", "JSON: שלום", none},
	} {
		doc := &model.Document{Title: "T", Language: c.lang, Blocks: []model.Block{para(words(c.text)...)}}
		data, _ := made(t, &model.Book{Document: doc})
		all, _ := files(t, data)
		page := all["EPUB/xhtml/opening.xhtml"]
		if _, after, _ := strings.Cut(page, "</h1></header>"); !strings.HasPrefix(after, "\n"+c.want) {
			t.Errorf("%s %q: want %s in\n%s", c.lang, c.text, c.want, after)
		}
	}
}

// FuzzFragile holds what is kept together to pieces of the text, one behind the
// other, that hold no letter from the right.
func FuzzFragile(f *testing.F) {
	for _, s := range []string{"שפת C++ 11", "\xd7C++\xff.", "ו-(a) [b]) --x", "و https://a/ ،b/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for s != "" {
			from, to := export.Fragile(s)
			if from == to {
				return
			}
			if from < 0 || to < from || to > len(s) {
				t.Fatalf("%q: from %d to %d", s, from, to)
			}
			if holdsTurned(s[from:to]) {
				t.Errorf("%q holds a letter from the right", s[from:to])
			}
			s = s[to:]
		}
	})
}
