package reading

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"gloss/model"
)

func text(s string) model.Inline { return &model.Text{Value: s} }

// auto is a bare address as the readers leave it.
func auto(shown string) *model.Link {
	target := shown
	if !strings.Contains(target, "://") {
		target = "https://" + target
	}
	return &model.Link{Target: target, Auto: true, Inlines: []model.Inline{text(shown)}}
}

func link(words, target string) *model.Link {
	return &model.Link{Target: target, Inlines: []model.Inline{text(words)}}
}

func standard(form, key, name string) *model.Mention {
	return &model.Mention{Class: model.StandardMention, Key: key, Name: name, Form: form, Inlines: []model.Inline{text(form)}}
}

// TestRenamedStandard: a standard that a person makes another name of something is read as what it is.
func TestRenamedStandard(t *testing.T) {
	got := Collect(doc(para(standard("RFC 7230", "http", "HTTP"), text(" and "), standard("DIN 1234", "paper", "Paper"))))
	if len(got) != 2 || got[0].Identifier != "RFC 7230" || got[1].Identifier != "DIN 1234" {
		t.Errorf("the list has %+v", got)
	}
}

// TestUnlinkedStandard: a standard that no page is known of is a thing to read all the same.
func TestUnlinkedStandard(t *testing.T) {
	m := standard("IEC62304", "iec-62304", "IEC 62304")
	got := Collect(doc(para(text("The software of the pump is held to "), m, text("."))))
	if len(got) != 1 || got[0].Identifier != "IEC 62304" || got[0].Kind != model.ReadingStandard || got[0].URL != "" || got[0].Candidate || m.Reading != 1 {
		t.Fatalf("the list has %+v", got)
	}
	if said := got[0].Places[0].Annotation; said != "The software of the pump is held to IEC62304." {
		t.Errorf("annotation %q", said)
	}
}

func para(list ...model.Inline) *model.Paragraph { return &model.Paragraph{Inlines: list} }

// point is a point of a list with the blocks below it.
func pt(p *model.Paragraph, below ...model.Block) *model.Item {
	return &model.Item{Blocks: append([]model.Block{p}, below...)}
}

func list(items ...*model.Item) *model.List { return &model.List{Items: items} }

func doc(blocks ...model.Block) *model.Document {
	d := &model.Document{Sections: []*model.Section{{
		Title: []model.Inline{text("Friday")},
		Sections: []*model.Section{{
			Title: []model.Inline{text("Networks")}, Blocks: blocks,
		}},
	}}}
	d.Number()
	return d
}

// lost is doc for notes whose layout is lost.
func lost(blocks ...model.Block) *model.Document {
	d := doc(blocks...)
	d.Sources = []model.Source{{LayoutLost: true}}
	return d
}

func TestLongAnnotation(t *testing.T) {
	d := doc(para(text(strings.Repeat("wörter ohne Ende ", 60)), auto("example.org/x")))
	got := Collect(d)[0].Places[0].Annotation
	if n := len([]rune(got)); n > longest+2 || n < longest/3 || !strings.Contains(got, "…") {
		t.Errorf("%d characters: %q", n, got)
	}
}

// A line that mentions a thing twice with the same words is one place.
func TestSameLine(t *testing.T) {
	at := func(line int) model.Position { return model.At("n.md", line, 1) }
	bpo := func(line int) *model.Link {
		l := link("the bug", "https://bugs.python.org/issue1234")
		l.Position = at(line)
		return l
	}
	got := Collect(doc(para(bpo(3), text(" is "), bpo(3)), para(bpo(5), text(" is "), bpo(5))))
	if len(got) != 1 || len(got[0].Places) != 2 || got[0].Places[0].Line != 3 || got[0].Places[1].Line != 5 {
		t.Errorf("%s", show(got))
	}
}

func TestWrongISBN(t *testing.T) {
	for said, want := range map[string]string{
		"ISBN 978-0-13-235088-5 is wrong":      "978-0-13-235088-5",
		"ISBN-10: 0-13-235088-1.":              "0-13-235088-1",
		"ISBN: 9780132350885":                  "9780132350885",
		"ISBN 978-0-13-235088-4":               "", // right: a mention, where the index is made
		"ISBN 0-13-235088-2":                   "",
		"ISBN 080442957X":                      "",
		"ISBN 0804429571":                      "0804429571",
		"ISBN 12345":                           "",
		"ISBN":                                 "",
		"ISBN 978-0-13-235088-5 and then ISBN": "978-0-13-235088-5",
		"the ISBN of 2011 3456789":             "",
	} {
		d := doc(para(&model.Strong{Inlines: []model.Inline{text(said)}}))
		Collect(d)
		switch n := len(d.Diagnostics); {
		case want == "" && n == 0:
		case n != 1 || d.Diagnostics[0].Code != "reading.isbn" || !strings.Contains(d.Diagnostics[0].Message, strconv.Quote(want)+" is no ISBN"):
			t.Errorf("%q: %v", said, d.Diagnostics)
		}
	}
}

// The paper of a tool is a work, though the tool itself is none.
func TestPaperOfTool(t *testing.T) {
	tool := func(name string) *model.Mention {
		return &model.Mention{Class: model.ToolMention, Key: strings.ToLower(name), Name: name, Form: name, Inlines: []model.Inline{text(name)}}
	}
	got := Collect(doc(para(text("read the "), tool("MapReduce"), text(" paper, not the "), tool("Zorb"), text(" docs"))))
	if len(got) != 1 || got[0].Title != "MapReduce: Simplified Data Processing on Large Clusters" || got[0].Places[0].Mention.Form != "paper" {
		t.Errorf("%s", show(got))
	}
}

func TestMerging(t *testing.T) {
	pep := standard("PEP-380", "pep-380", "PEP 380")
	a, b, c := auto("http://www.Example.org:80/a/?utm_source=x"), link("the A page", "https://example.org/a#part"), auto("example.org/a/index.html")
	byURL := auto("https://www.python.org/dev/peps/pep-0380/")
	d := doc(para(a), para(pep), para(b), para(byURL), para(c), para(auto("https://example.org/a?page=2")))
	got := Collect(d)
	if len(got) != 3 {
		t.Fatalf("%d items: %s", len(got), show(got))
	}
	if got[0].URL != "https://example.org/a" || got[0].Title != "the A page" || len(got[0].Places) != 3 {
		t.Errorf("first: %s", show(got[:1]))
	}
	if r := got[1]; r.Identifier != "PEP 380" || r.URL != "https://peps.python.org/pep-0380/" || len(r.Places) != 2 ||
		r.Kind != model.ReadingStandard || r.Title != "Syntax for Delegating to a Subgenerator" {
		t.Errorf("second: %s", show(got[1:2]))
	}
	if a.Reading != 1 || b.Reading != 1 || c.Reading != 1 || pep.Reading != 2 || byURL.Reading != 2 {
		t.Errorf("numbers: %d %d %d %d %d", a.Reading, b.Reading, c.Reading, pep.Reading, byURL.Reading)
	}
	for i, r := range got {
		if r.Number != i+1 {
			t.Errorf("item %d has number %d", i, r.Number)
		}
	}
	// A link and the identifier within it are one place.
	inner := standard("PEP 8", "pep-8", "PEP 8")
	outer := &model.Link{Target: "https://peps.python.org/pep-0008", Inlines: []model.Inline{inner}}
	if got = Collect(doc(para(outer))); len(got) != 1 || len(got[0].Places) != 1 || inner.Reading != 1 || outer.Reading != 1 {
		t.Errorf("link round an identifier: %s", show(got))
	}
}

func show(list []*model.Reading) string {
	var b strings.Builder
	for _, r := range list {
		fmt.Fprintf(&b, "\n%d %q %s %q %s, %d places", r.Number, r.Identifier, r.Kind, r.Title, r.URL, len(r.Places))
	}
	return b.String()
}

func TestLeftOut(t *testing.T) {
	mail, anchor := link("mail", "mailto:joe@example.org"), link("below", "#below")
	script, file, data := link("x", "javascript:alert(1)"), link("x", "file:///etc/passwd"), link("x", "data:text/html,x")
	secret := link("the repository", "https://joe:hunter2@example.org/r")
	d := doc(para(mail, anchor, script, file, data, secret, link("x", "https://exa mple.org"), link("y", "http://"+strings.Repeat("a", 5000))))
	got := Collect(d)
	if len(got) != 1 || got[0].URL != "https://example.org/r" {
		t.Errorf("items: %s", show(got))
	}
	codes := map[string]int{}
	for _, g := range d.Diagnostics {
		codes[g.Code]++
		if web := strings.Contains(g.Message, `"http`); g.Code == "reading.address" && web != strings.Contains(g.Hint, "host") {
			t.Errorf("%s: hint %q", g.Message, g.Hint)
		}
		if strings.Contains(g.Message, "hunter2") {
			t.Errorf("a password in %q", g.Message)
		}
	}
	if codes["reading.address"] != 5 || codes["reading.credentials"] != 1 {
		t.Errorf("diagnostics: %v", codes)
	}
	if mail.Reading != 0 || anchor.Reading != 0 {
		t.Error("mail or anchor has a number")
	}
	own := doc(para(link("a", "http://joe:hunter2@localhost:80/x"), link("b", "https://127.0.0.9"), link("c", "http://[::1]:8080/"), link("d", "http://intranet/x"), link("e", "http://localhost.example.org")))
	if list := Collect(own); len(list) != 2 || len(own.Diagnostics) != 4 || strings.Contains(fmt.Sprint(own.Diagnostics), "hunter2") {
		t.Errorf("of the own machine: %s %v", show(list), own.Diagnostics)
	}
}

func TestCanonical(t *testing.T) {
	for target, want := range map[string]string{
		"HTTP://Example.ORG":                                  "http://example.org",
		"https://example.org:443/a":                           "https://example.org/a",
		"https://example.org:8443/a":                          "https://example.org:8443/a",
		"https://example.org/a?b=1&utm_medium=m&c=2&fbclid=z": "https://example.org/a?b=1&c=2",
		"https://example.org/a?fbclid=z":                      "https://example.org/a",
		"https://example.org/a#part":                          "https://example.org/a",
		"https://example.org/#/a":                             "https://example.org/#/a",
		"https://groups.example.org/#!topic/x":                "https://groups.example.org/#!topic/x",
		"https://u:p@example.org./a":                          "https://example.org/a",
		"https://[2001:db8::1]:443/":                          "https://[2001:db8::1]/",
		"https://youtu.be/abc?si=XyZ&t=10":                    "https://youtu.be/abc?t=10",
		"https://example.org/a?si=1&feature=b":                "https://example.org/a?si=1&feature=b",
		"https://example.org/%7Ejoe":                          "https://example.org/%7Ejoe",
		"ftp://example.org/a":                                 "", "https:///a": "", "//example.org": "", "mailto:a@b.c": "", "https://exa\nmple.org": "", "https://%zz": "",
	} {
		a, ok := canonical(target)
		if ok != (want != "") || a.url != want && ok {
			t.Errorf("%q: %q %v, want %q", target, a.url, ok, want)
		}
	}
	for _, same := range [][]string{
		{"http://example.org", "https://www.example.org/", "https://example.org/index.html", "https://m.example.org/#top"},
		{"https://example.org/a", "http://example.org/a/", "https://example.org:443/a/index.php"},
	} {
		first, _ := canonical(same[0])
		for _, s := range same[1:] {
			if a, _ := canonical(s); a.key != first.key {
				t.Errorf("%q has key %q, %q has %q", s, a.key, same[0], first.key)
			}
		}
	}
}

func TestTitles(t *testing.T) {
	if len(strings.Split(titles, "\n")) < 160 {
		t.Error("the table is short")
	}
	var before string
	for i, row := range strings.Split(strings.TrimSpace(titles), "\n") {
		key, title, ok := strings.Cut(row, "\t")
		if i == 0 && strings.HasPrefix(row, "#") {
			continue
		}
		if !ok || title == "" || key == before || strings.TrimSpace(title) != title {
			t.Errorf("row %d: %q", i+1, row)
		}
		if _, ok := ofKey(key); !ok {
			t.Errorf("row %d: %q is no identifier", i+1, key)
		}
		before = key
	}
	if wellKnown("rfc-4838") != "Delay-Tolerant Networking Architecture" || wellKnown("pep-8") != "Style Guide for Python Code" || wellKnown("rfc-48") != "" {
		t.Errorf("%q %q %q", wellKnown("rfc-4838"), wellKnown("pep-8"), wellKnown("rfc-48"))
	}
	for words, want := range map[string]string{"here": "", "example.org/a": "", "https://example.org/a": "", "The A page": "The A page",
		"(…)": "", "En savoir plus": "", "→ подробнее": "", "こちら": "", "Herejía": "Herejía", "The A page,": "The A page",
		"(Programme)": "Programme", "(A) and (B)": "(A) and (B)", "（資料）": "資料"} {
		if got := titleOf(link(words, "https://example.org/a")); got != want {
			t.Errorf("title of %q is %q, want %q", words, got, want)
		}
	}
}

func FuzzCanonical(f *testing.F) {
	for _, s := range []string{"https://example.org", "http://a:b@c.d:80/e/../f?g#h", "https://[::1]:x", "javascript:x", "\x00", "https://%", "http://a.b/" + strings.Repeat("\xbe", 2000)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, target string) {
		l := link("x", target)
		got := Collect(doc(para(l)))
		for _, r := range got {
			if !strings.HasPrefix(r.URL, "http://") && !strings.HasPrefix(r.URL, "https://") {
				t.Errorf("%q: %q", target, r.URL)
			}
			a, ok := canonical(r.URL)
			if !ok || a.url != r.URL {
				t.Errorf("%q: %q is not canonical: %q", target, r.URL, a.url)
			}
		}
	})
}

// TestLinearInLinks holds that a long list of links and a deep list of points take
// linear work.
func TestLinearInLinks(t *testing.T) {
	var items []*model.Item
	for i := range 10000 {
		items = append(items, pt(para(text("point "), auto(fmt.Sprintf("example.org/%d", i)))))
	}
	var run []model.Inline
	for i := range 2000 {
		run = append(run, text("and "), auto(fmt.Sprintf("example.com/%d", i)))
	}
	deep := list(pt(para(auto("example.net/deep"))))
	for range 5000 {
		deep = list(pt(para(text("above")), deep))
	}
	if got := Collect(doc(list(items...), deep, para(run...))); len(got) != 12001 {
		t.Errorf("%d items", len(got))
	}
}

func BenchmarkCollect(b *testing.B) {
	var items []*model.Item
	for i := range 50000 {
		p := para(text("a point that says something of no great length"))
		if i%10 == 0 {
			p = para(text("see "), auto(fmt.Sprintf("https://example.org/docs/page-%d?utm_source=x", i)))
		}
		items = append(items, pt(p))
	}
	d := doc(list(items...))
	for b.Loop() {
		Collect(d)
	}
}
