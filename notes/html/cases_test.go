package html

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

func TestScore(t *testing.T) {
	cases := []struct {
		name, text string
		low, high  int
	}{
		{"page", "<!DOCTYPE html>\n<html><body>x", 100, 100},
		{"page behind a comment", "\n<!-- saved from url=(0019)http://example.org/ -->\n<HTML>\n", 100, 100},
		{"xhtml", "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">", 100, 100},
		{"opml", "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><body><outline text=\"a\"/></body></opml>", 0, 0},
		{"bookmarks", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF=\"x\">x</A></DL>", 0, 0},
		{"fragment", "<h1>Notes</h1>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>text that goes\non over lines</p>\n", 60, 95},
		{"front matter", "---\ntitle: \"Soil\"\ntags:\n  - a\n- b\n\n---\n<h1>Notes</h1>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n", 0, 0},
		{"rulers", "---\n<h1>Notes</h1>\n---\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n", 40, 95},
		{"plain text", "Notes\n\n- a < b\n- c > d\n", notes.NotAtAll, notes.NotAtAll},
		{"generics", "Map<String> is <T> here\nList<li\n", 0, 0},
		{"Markdown with tags", "# Notes\n\ntext with <b>bold</b>\n\n- a <br> b\n- c\n\n[x](http://example.org)\n\nmore\n\nand more\n", 0, 15},
		{"read-me with a banner", "<p align=\"center\">\n<img src=\"a.png\">\n</p>\n\n# Name\n\nText of it.\n\n## Install\n\n- run [it](http://example.org)\n- see\n\n```html\n<div>\n<p>x</p>\n</div>\n```\n", 0, 30},
	}
	for _, c := range cases {
		src, err := notes.Decode("x", []byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		if got := Format().Score(src); got < c.low || got > c.high {
			t.Errorf("%s: score %d, want %d to %d", c.name, got, c.low, c.high)
		}
	}
}

func TestResolve(t *testing.T) {
	whole := newBase("", "https://example.org/notes/day1.html?x=1")
	cases := []struct {
		base     base
		in, want string
		kind     where
	}{
		{whole, "day2.html", "https://example.org/notes/day2.html", outside},
		{whole, "/", "https://example.org/", outside},
		{whole, "https://example.org/notes/day1.html?x=1#talk", "#talk", inside},
		{whole, "mailto:ada%40example.org", "mailto:ada@example.org", outside},
		{newBase("sub/", "https://example.org/notes/"), "a", "https://example.org/notes/sub/a", outside},
		{newBase("http://other.org/x/"), "a b", "http://other.org/x/a%20b", outside},
		{base{}, "day2.html", "day2.html", relative},
		{base{}, "#talk", "#talk", inside},
		{base{}, "#", "", nowhere},
		{base{}, "  ", "", nowhere},
		{base{}, "//example.org/x", "https://example.org/x", outside},
		{base{}, "https:/example.org/x", "https://example.org/x", outside},
		{base{}, "HTTP://Example.org", "http://Example.org", outside},
		{base{}, "javascript:alert(1)", "javascript:alert(1)", foreign},
		{base{}, "file:///C:/x.html", "file:///C:/x.html", foreign},
		{base{}, "https://www.google.com/url?q=https://example.org/a%3Fb&sa=D", "https://example.org/a?b", outside},
		{base{}, "https://www.google.com/url?q=javascript:x", "https://www.google.com/url?q=javascript:x", outside},
	}
	for _, c := range cases {
		if got, kind := c.base.resolve(c.in); got != c.want || kind != c.kind {
			t.Errorf("%q: %q (%d), want %q (%d)", c.in, got, kind, c.want, c.kind)
		}
	}
}

func TestThingOf(t *testing.T) {
	for names, want := range map[string]thing{
		"sidebar-left": surroundings, "siteFooter": surroundings, "main-navigation": navigation, "footer-wrapper": surroundings,
		"has-sidebar": nothing, "no-footer": nothing, "content-sidebar-wrap": nothing, "breadcrumb-section": navigation,
		"sharedaddy sd-block": sharing, "cookie-law-info-bar": consent, "mw-editsection": editing, "headings": nothing,
		"canvas": nothing, "loads": nothing, "shared-memory": nothing, "navigate": nothing, "": nothing, "entry-content": nothing,
	} {
		if got := thingOf(names); got != want {
			t.Errorf("%q: %d, want %d", names, got, want)
		}
	}
}

func TestPlacesOnLongLines(t *testing.T) {
	text := "äb\n" + strings.Repeat("äöü ", 2000) + "x\n\nlast"
	p := newPlaces("a", text)
	line, column := 1, 1
	want := map[int]string{}
	var offsets []int
	for i, c := range text {
		want[i] = fmt.Sprintf("a:%d:%d", line, column)
		offsets = append(offsets, i)
		if column++; c == '\n' {
			line, column = line+1, 1
		}
	}
	for step, i := range offsets {
		if got := p.at(i).String(); got != want[i] {
			t.Fatalf("offset %d: %s, want %s", i, got, want[i])
		}
		back := offsets[(step*7919)%len(offsets)]
		if got := p.at(back).String(); got != want[back] {
			t.Fatalf("offset %d: %s, want %s", back, got, want[back])
		}
	}
}

func TestOutlineIsImposed(t *testing.T) {
	outline, err := notes.ParseOutline("o", "# First\n## Second\n")
	if err != nil {
		t.Fatal(err)
	}
	src, err := notes.Decode("a.html", []byte("<p>First<p>text<h1>Other</h1><p>Second<p>more"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Format().Read(src, notes.Options{Outline: outline})
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Sections) != 1 || len(doc.Sections[0].Sections) != 1 || model.PlainText(doc.Sections[0].Sections[0].Title) != "Second" {
		t.Errorf("sections:\n%s", dump(doc))
	}
}

// TestKeepsHeadingsAndLists holds the reader to what others are known to lose:
// headings of the first level in the text, lists that are the whole page, lists
// of links, headings with classes of any kind.
func TestKeepsHeadingsAndLists(t *testing.T) {
	cases := map[string]string{
		"first-level headings":  "<article><h1>Title</h1><p>a</p><h1>One</h1><p>b</p><h1>Two</h1><p>c</p></article>",
		"a page that is a list": "<title>Talks</title><body><ul><li>One</li><li>Two<ul><li>Title</li></ul></li></ul>",
		"a list of links":       "<body><h1>Title</h1><ul><li><a href=http://x.org/1>One</a><li><a href=http://x.org/2>Two</a></ul>",
		"headings by class":     "<div id=content><h2 class=sidebar>Title</h2><p>x<h2 class='share nav'>One</h2><p>y<h2 id=footer>Two</h2>",
		"titles before main":    "<title>Title – Site</title><h1>Title</h1><main><h2>One</h2><p>a long text of the main part, and some more of it</p><h2>Two</h2></main>",
		"articles in a row":     "<h1>Title</h1><article><h2>One</h2><p>a</article><article><h2>Two</h2><p>b</article>",
		"cards in a list":       "<ul class=posts><li><h2>Title</h2><p>a<li><h2>One</h2><p>b<li><h2>Two</h2><p>c</ul>",
		"a form round it all":   "<form id=aspnet><h1>Title</h1><p>One<p>Two</form>",
		"hidden as a whole":     "<body style='visibility:hidden'><h1>Title</h1><p>One<p>Two",
		"lists never ended":     "<ul><li>One<li>Two<h1>Title</h1><p>x",
	}
	for name, s := range cases {
		_, doc := read(t, "a.html", s)
		words := notestest.Words(doc)
		for _, w := range []string{"Title", "One", "Two"} {
			if !strings.Contains(words, w) {
				t.Errorf("%s: %q is lost:\n%s", name, w, dump(doc))
			}
		}
	}
	_, doc := read(t, "a.html", cases["lists never ended"])
	if len(doc.Sections) != 1 {
		t.Errorf("a heading behind a list that never ends is none:\n%s", dump(doc))
	}
}

// TestWordsBetweenPoints sees that words which stand in a list, but in no point, keep
// their place among points and lists.
func TestWordsBetweenPoints(t *testing.T) {
	_, doc := read(t, "a.html", "<ul>zero<li>one</li>two<ul><li>three</li></ul>four<li>five</li>six</ul>")
	if words := strings.Join(strings.Fields(notestest.Words(doc)), " "); words != "zero one two three four five six" {
		t.Errorf("%q:\n%s", words, dump(doc))
	}
}

// TestLinesOfCode sees that each line of code knows its line of the source, where some
// share one and where tags and paragraphs stand between.
func TestLinesOfCode(t *testing.T) {
	for s, want := range map[string]string{
		"<pre>\na\nb\n\nc</pre>":                                          "2 a, 3 b, 4 , 5 c",
		"<p>x</p>\n<pre>a<br>b<br/>c</pre>":                               "2 a, 2 b, 2 c",
		"<pre><div>a</div><div>b</div>\n<div\n class=x>c</div></pre>":     "1 a, 1 b, 3 c",
		"<pre>\u00a0\n<!-- of\ntwo -->a\nb</pre>":                         "3 a, 4 b",
		"<p><code>a</code></p>\n\n<p><code>b</code></p><p><code>c</code>": "1 a, 3 b, 3 c",
	} {
		_, doc := read(t, "a.html", s)
		var got []string
		for _, b := range doc.Blocks {
			if c, ok := b.(*model.Code); ok {
				for i, line := range strings.Split(c.Text, "\n") {
					got = append(got, fmt.Sprintf("%d %s", c.SourceLine(i), line))
				}
			}
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	}
}

func TestHeld(t *testing.T) {
	notestest.Held(t, Format(), article(1500), 4.6)
	notestest.Held(t, Format(), notestest.Shared(t, os.ReadFile, "10-docker-meetup-frankfurt-2015.html"), 1.7)
}

func TestCutOff(t *testing.T) {
	for _, name := range inputs(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		if i := strings.Index(text, "<body"); i > 0 {
			text = text[i:]
		}
		notestest.Cut(t, Format(), text[:min(len(text), 1000)])
	}
}

// TestLinksBehindLinkedBlocks sees that a link round a block ends with it.
func TestLinksBehindLinkedBlocks(t *testing.T) {
	_, doc := read(t, "a.html", "<a href=http://x.org><div>one</div></a><p>and <a href=http://y.org>two</a></p><a href=http://z.org><h2>three</h2></a><p><a href=http://v.org>four</a>")
	var targets []string
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			if l, ok := n.(*model.Link); ok {
				targets = append(targets, l.Target)
			}
		})
	})
	if got, want := strings.Join(targets, " "), "http://x.org http://y.org http://z.org http://v.org"; got != want {
		t.Errorf("links to %s, want %s", got, want)
	}
}

// TestEntitiesAreNotDeclared sees that a page cannot declare what grows.
func TestEntitiesAreNotDeclared(t *testing.T) {
	laughs := "<!DOCTYPE html [\n<!ENTITY lol \"lol\">\n"
	for i := range 9 {
		laughs += fmt.Sprintf("<!ENTITY lol%d \"%s\">\n", i+1, strings.Repeat(fmt.Sprintf("&lol%d;", i), 10))
	}
	_, doc := read(t, "a.html", laughs+"]>\n<p>words &lol9;</p>")
	if words := notestest.Words(doc); !strings.Contains(words, "words &lol9;") || len(words) > 2000 {
		t.Errorf("%d bytes: %.300q", len(words), words)
	}
}

// TestTitleWithoutSite sees that the heading of a page is its title, where the
// head says no more than the names of the site behind it.
func TestTitleWithoutSite(t *testing.T) {
	for _, c := range []struct{ head, heading, want string }{
		{"Weekly notes - Team Space - Confluence", "Weekly notes", "Weekly notes"},
		{"Kubernetes - Wikipedia", "Kubernetes", "Kubernetes"},
		{"owner/repo: what it is · GitHub", "owner/repo", "owner/repo"},
		{"Day 1 - Talks | Notes – Blog", "Day 1 - Talks", "Day 1 - Talks"},
		{"Day 1 - Talks - Blog", "Day 1", "Day 1"},
		{"Notes - Team - Wiki", "Something else", "Notes - Team - Wiki"},
		{"Notes on it - Wiki", "Notes", "Notes on it - Wiki"},
	} {
		_, doc := read(t, "a.html", "<title>"+c.head+"</title><h1>"+c.heading+"</h1><p>a</p><h2>More</h2><p>b</p><h1>Last</h1><p>c</p>")
		if doc.Title != c.want {
			t.Errorf("%q above %q: title %q, want %q", c.head, c.heading, doc.Title, c.want)
		}
	}
}

// TestQuoted: a text is cut for a message between characters.
func TestQuoted(t *testing.T) {
	long := strings.Repeat("é", 61)
	for s, want := range map[string]string{"a b": `"a b"`, long: `"` + long[:120] + `…"`} {
		if got := quoted(s); got != want {
			t.Errorf("%q became %s", s, got)
		}
	}
}
