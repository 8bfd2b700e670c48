package html

import (
	"fmt"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes/notestest"
)

// hostile makes texts of about n bytes that would cost a careless reader the
// square of that.
var hostile = map[string]func(n int) string{
	"open divs":       func(n int) string { return strings.Repeat("<div>", n/5) + "x" },
	"closed divs":     func(n int) string { return strings.Repeat("<div>", n/11) + "x" + strings.Repeat("</div>", n/11) },
	"open lists":      func(n int) string { return strings.Repeat("<ul><li>a", n/9) },
	"bare lists":      func(n int) string { return strings.Repeat("<ul>", n/4) + "a" },
	"open quotes":     func(n int) string { return strings.Repeat("<blockquote>a", n/13) },
	"open tables":     func(n int) string { return strings.Repeat("<table><tr><td>a", n/16) },
	"open inlines":    func(n int) string { return strings.Repeat("<b><i>a", n/7) },
	"crossed inlines": func(n int) string { return strings.Repeat("<b><i><s>a</b>", n/14) },
	"open links":      func(n int) string { return strings.Repeat("<a href=http://x.org>a", n/22) },
	"points":          func(n int) string { return "<ul>" + strings.Repeat("<li>a\n", n/6) + "</ul>" },
	"stray points":    func(n int) string { return strings.Repeat("<li>a", n/5) },
	"paragraphs":      func(n int) string { return strings.Repeat("<p>a", n/4) },
	"breaks":          func(n int) string { return "a" + strings.Repeat("<br>", n/4) + "b" },
	"lines":           func(n int) string { return strings.Repeat("- a<br>", n/7) },
	"blanks":          func(n int) string { return "a" + strings.Repeat(" ", n) + "b" },
	"double blanks":   func(n int) string { return strings.Repeat("a  ", n/3) },
	"entities":        func(n int) string { return strings.Repeat("&amp;&nbsp; ", n/12) },
	"code":            func(n int) string { return "<code>" + strings.Repeat("a  ", n/3) + "</code>" },
	"preformatted":    func(n int) string { return "<pre>" + strings.Repeat("<b>a</b>\n", n/9) + "</pre>" },
	"lines of code":   func(n int) string { return "<pre>" + strings.Repeat("<div>a</div>", n/12) + "</pre>" },
	"wide rows":       func(n int) string { return "<table>" + strings.Repeat("<td>a", n/5) + "</table>" },
	"sparse rows":     func(n int) string { return "<table><tr><td colspan=200>a" + strings.Repeat("<tr><td>a", n/9) },
	"tall cells":      func(n int) string { return "<table>" + strings.Repeat("<tr><td rowspan=99 colspan=99>a", n/31) },
	"terms":           func(n int) string { return "<dl>" + strings.Repeat("<dt>a", n/5) },
	"definitions":     func(n int) string { return "<dl><dt>a" + strings.Repeat("<dd>a", n/5) },
	"headings":        func(n int) string { return strings.Repeat("<h1>a", n/5) },
	"open headings":   func(n int) string { return strings.Repeat("<h1>a<p>b", n/9) },
	"a long heading":  func(n int) string { return "<h1>a" + strings.Repeat("<p>b", n/4) + "</h1>" },
	"empty headings":  func(n int) string { return "<h1>" + strings.Repeat("<p></p>", n/7) + "</h1>" },
	"bold headings":   func(n int) string { return strings.Repeat("<p><b>a</b><p>b", n/15) },
	"navigation":      func(n int) string { return "x" + strings.Repeat("<div class=nav id=toc><a href=#>a</a>", n/37) },
	"many drops":      func(n int) string { return "x" + strings.Repeat("<nav>a</nav>", n/12) },
	"hidden":          func(n int) string { return "x" + strings.Repeat("<p hidden>a</p>b", n/16) },
	"footnotes": func(n int) string {
		return numbered("<sup><a href=#fn%d>1</a></sup>", n/60) + numbered("<li id=fn%d>a", n/60)
	},
	"one footnote": func(n int) string { return strings.Repeat("<sup><a href=#fn1>1</a></sup>", n/29) + "<li id=fn1>a" },
	"notes in a box": func(n int) string {
		return numbered("<sup><a href=#fn%d>1</a></sup>", n/80) + "<div class=footnotes>" + numbered("<p id=fn%d>a", n/80)
	},
	"attributes":      func(n int) string { return "<p " + strings.Repeat("a=b ", n/4) + ">x" },
	"relative links":  func(n int) string { return strings.Repeat("<a href=b>a</a>", n/15) },
	"unfinished tags": func(n int) string { return strings.Repeat("<a \"", n/4) },
	"less than":       func(n int) string { return strings.Repeat("<", n) },
	"comments":        func(n int) string { return strings.Repeat("<!-->a", n/6) },
	"open titles":     func(n int) string { return strings.Repeat("<title>\n", n/8) },
	"end tags":        func(n int) string { return strings.Repeat("<p><b>a", 100) + strings.Repeat("</ul>", n/5) },
	"unknown tags":    func(n int) string { return strings.Repeat("<x-y>", n/10) + strings.Repeat("</z-y>", n/12) },
	"characters":      func(n int) string { return strings.Repeat("ä<b>ö</b>", n/11) },
	"word points":     func(n int) string { return strings.Repeat("<p style='mso-list:l0 level2'>a", n/31) },
	"deep points":     func(n int) string { return numbered("<p style='mso-list:l0 level%d'>a", n/34) },
	"articles":        func(n int) string { return strings.Repeat("<article>a</article>", n/20) },
	"mains":           func(n int) string { return strings.Repeat("<main>a", n/7) },
	"selects":         func(n int) string { return "x" + strings.Repeat("<select><option>a", n/17) },
	"forms":           func(n int) string { return "x" + strings.Repeat("<form class=comments>a", n/22) },
}

func numbered(format string, n int) string {
	var b strings.Builder
	for i := 0; i < n; i++ {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// TestGrowth reads each text at two sizes.
func TestGrowth(t *testing.T) { notestest.Growth(t, Format(), hostile) }

func TestDeepAndLong(t *testing.T) {
	notestest.Long(t)
	const depth, points = 10_000, 1_000_000
	_, doc := read(t, "deep.html", strings.Repeat("<div>", depth)+"<h2>at the bottom</h2><p>text"+strings.Repeat("</div>", depth)+"<h2>after</h2>")
	var titles []string
	doc.Walk(func(s *model.Section) { titles = append(titles, model.PlainText(s.Title)) })
	if strings.Join(titles, "|") != "at the bottom|after" {
		t.Errorf("headings %q", titles)
	}
	_, doc = read(t, "long.html", "<ul>"+strings.Repeat("<li>point</li>\n", points)+"</ul>")
	if l, ok := doc.Blocks[0].(*model.List); !ok || len(l.Items) != points {
		t.Errorf("%T has not all points", doc.Blocks[0])
	}
}

func TestLarge(t *testing.T) {
	notestest.Long(t)
	const million, levels, tags = 1_000_000, 10_000, 100_000
	for name, text := range map[string]string{
		"a million blank lines":    "<p>x" + strings.Repeat("\n", million) + "y",
		"a million line breaks":    "<p>x" + strings.Repeat("<br>\n", million) + "y",
		"lists 10,000 deep":        strings.Repeat("<ul><li>x\n", levels),
		"quotations 10,000 deep":   strings.Repeat("<blockquote>x\n", levels) + strings.Repeat("</blockquote>\n", levels),
		"100,000 open tags":        strings.Repeat("<b>\n", tags) + "x",
		"100,000 less-than signs":  strings.Repeat("<", tags) + " x",
		"100,000 open attributes":  "<p " + strings.Repeat("a=\"", tags) + ">x</p> x",
		"10,000 tables in another": strings.Repeat("<table><tr><td>x\n", levels),
	} {
		src, doc := read(t, "large.html", text)
		for _, fault := range notestest.Check(src, doc) {
			t.Errorf("%s: %s", name, fault)
		}
		if words := notestest.Words(doc); !strings.Contains(words, "x") && name != "100,000 open attributes" {
			t.Errorf("%s: the words are lost", name)
		}
	}
}
