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
	if list := Collect(doc(para(standard("KDE 5", "kde-5", "KDE 5")))); len(list) != 0 {
		t.Errorf("a standard without address: %s", show(list))
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

func TestIdentifiers(t *testing.T) {
	for target, want := range map[string]string{
		"https://peps.python.org/pep-0380/":                            "PEP 380",
		"http://www.python.org/dev/peps/pep-0008/":                     "PEP 8",
		"https://tools.ietf.org/html/rfc4838":                          "RFC 4838",
		"https://www.rfc-editor.org/rfc/rfc4838.txt":                   "RFC 4838",
		"https://datatracker.ietf.org/doc/html/rfc5053#page-3":         "RFC 5053",
		"https://datatracker.ietf.org/doc/draft-ietf-quic-transport/":  "draft-ietf-quic-transport",
		"https://nvd.nist.gov/vuln/detail/CVE-2021-44228":              "CVE-2021-44228",
		"https://cve.mitre.org/cgi-bin/cvename.cgi?name=CVE-2014-0160": "CVE-2014-0160",
		"https://arxiv.org/abs/2101.00001v2":                           "arXiv 2101.00001",
		"https://arxiv.org/pdf/2101.00001.pdf":                         "arXiv 2101.00001",
		"https://doi.org/10.1145/3341301":                              "DOI 10.1145/3341301",
		"https://openjdk.org/jeps/444":                                 "JEP 444",
		"https://xmpp.org/extensions/xep-0045.html":                    "XEP-0045",
		"https://srfi.schemers.org/srfi-26/srfi-26.html":               "SRFI 26",
		"https://www.w3.org/TR/WCAG21/":                                "WCAG 2.1",
		"https://www.w3.org/TR/2018/REC-WCAG21-20180605/":              "WCAG 2.1",
		"https://peps.python.org/":                                     "", "https://example.org/rfc4838": "", "https://www.python.org/dev/peps/pep-0000/": "",
	} {
		a, ok := canonical(target)
		id, known := ofAddress(a)
		if !ok || known != (want != "") || id.name != want {
			t.Errorf("%q: %q %v, want %q", target, id.name, known, want)
		}
		if known {
			b, _ := canonical(id.url)
			if again, ok := ofAddress(b); !ok || again.key != id.key {
				t.Errorf("%q leads to %q, which is %q", want, id.url, again.name)
			}
		}
	}
}

func TestKinds(t *testing.T) {
	for target, want := range map[string]model.ReadingKind{
		"https://github.com/acme/tool":                                                   model.ReadingRepository,
		"https://github.com/acme/talks/blob/main/talk.pdf":                               model.ReadingSlides,
		"https://pypi.org/project/flask":                                                 model.ReadingPackage,
		"https://flask.readthedocs.io/en/latest":                                         model.ReadingDocs,
		"https://docs.python.org/3/library/ctypes.html":                                  model.ReadingDocs,
		"https://www.youtube.com/watch?v=x":                                              model.ReadingVideo,
		"https://speakerdeck.com/a/b":                                                    model.ReadingSlides,
		"https://docs.google.com/presentation/d/1":                                       model.ReadingSlides,
		"https://dl.acm.org/citation.cfm?id=1":                                           model.ReadingPaper,
		"https://example.org/papers/x.pdf":                                               model.ReadingPaper,
		"https://www.amazon.de/dp/1":                                                     model.ReadingBook,
		"https://www.w3.org/TR/html5":                                                    model.ReadingStandard,
		"https://example.org":                                                            model.ReadingSite,
		"https://www.gnu.org/software/bash/":                                             model.ReadingSite,
		"https://www.reddit.com/r/Blind/":                                                model.ReadingSite,
		"https://apps.apple.com/jp/app/some-app/id5943913":                               model.ReadingSite,
		"https://blog.example.org/pip":                                                   model.ReadingArticle,
		"https://example.org/blog/pip":                                                   model.ReadingArticle,
		"https://example.org/blog":                                                       model.ReadingSite,
		"https://example.org/how-we-moved-to-pip":                                        model.ReadingArticle,
		"https://example.org/pip.html":                                                   model.ReadingArticle,
		"https://en.wikipedia.org/wiki/Pip":                                              model.ReadingArticle,
		"https://stackoverflow.com/questions/1/how":                                      model.ReadingArticle,
		"https://example.org/wiki/Pip":                                                   model.ReadingDocs,
		"https://lab.example.org/publications/pip":                                       model.ReadingPaper,
		"https://gitlab.example.org/acme/tool":                                           model.ReadingRepository,
		"https://example.org/2011/03/pycon":                                              model.ReadingArticle,
		"https://pycon.example.org/2011/":                                                model.ReadingSite,
		"https://example.org/notes/2011":                                                 model.ReadingArticle,
		"https://www.infoq.com/articles/cap-theorem":                                     model.ReadingArticle,
		"https://www.infoq.com/presentations/cap":                                        model.ReadingVideo,
		"https://www.ted.com/talks/somebody_on_food":                                     model.ReadingVideo,
		"https://www.ted.com/about/our-organization":                                     model.ReadingSite,
		"https://www.usenix.org/conference/osdi14":                                       model.ReadingSite,
		"https://twitter.com/search?q=%23food":                                           model.ReadingSite,
		"https://twitter.com/somebody":                                                   model.ReadingPerson,
		"https://www.usenix.org/conference/atc14/technical-sessions/presentation/ongaro": model.ReadingPaper,
	} {
		a, ok := canonical(target)
		if got := kindOf(a); !ok || got != want {
			t.Errorf("%q is %q, want %q", target, got, want)
		}
	}
}

// The words of a link say what it leads to where its address says little.
func TestKindsTold(t *testing.T) {
	for _, c := range []struct {
		run  []model.Inline
		want model.ReadingKind
	}{
		{[]model.Inline{link("PDF slides on Google Drive", "https://drive.example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("Slides", "https://example.org/x.pdf")}, model.ReadingSlides},
		{[]model.Inline{link("Folien zum Vortrag", "https://example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("発表スライド", "https://example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("research paper related to this", "https://example.org/x")}, model.ReadingPaper},
		{[]model.Inline{link("the video", "https://example.org/x")}, model.ReadingVideo},
		{[]model.Inline{link("enregistrement de la séance", "https://example.org/x")}, model.ReadingVideo},
		{[]model.Inline{text("Slides: "), auto("example.org/x")}, model.ReadingSlides},
		{[]model.Inline{text("It went well. Video – "), auto("example.org/x")}, model.ReadingVideo},
		{[]model.Inline{text("Recording: "), link("here", "https://example.org/x")}, model.ReadingVideo},
		{[]model.Inline{link("slides available", "https://example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("slides here", "https://example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("発表資料はこちら", "https://example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("A book, a tree and a tablet of clay", "https://example.org/x")}, model.ReadingSite},
		// The word is part of a name or of a sentence.
		{[]model.Inline{link("Video game history", "https://example.org/x")}, model.ReadingSite},
		{[]model.Inline{link("How to hold a good presentation", "https://example.org/x")}, model.ReadingSite},
		{[]model.Inline{text("I lost the slides, see "), auto("example.org/x")}, model.ReadingSite},
		{[]model.Inline{text("Slides and more, then: "), auto("example.org/x")}, model.ReadingSite},
		// The address says it better.
		{[]model.Inline{link("slides", "https://github.com/acme/tool")}, model.ReadingRepository},
		{[]model.Inline{link("video", "https://www.youtube.com/watch?v=x")}, model.ReadingVideo},
	} {
		list := Collect(doc(para(c.run...)))
		if len(list) != 1 || list[0].Kind != c.want {
			t.Errorf("%s: got %+v, want %q", model.PlainText(c.run), list, c.want)
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
	for _, s := range []string{"https://example.org", "http://a:b@c.d:80/e/../f?g#h", "https://[::1]:x", "javascript:x", "\x00", "https://%"} {
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

// TestMany holds that a long list of links and a deep list of points take
// linear work.
func TestMany(t *testing.T) {
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
