package html

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"gloss/export/locale"
	"gloss/model"
	"gloss/model/summary"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const evil = `</style><script>alert("x")</script>&'` + "\x00\xff\u0085"

func book() *model.Book {
	at := func(source string, line int) model.Position { return model.At(source, line, 0) }
	section := func(line int, title string) *model.Section {
		return &model.Section{Position: at("day1.md", line), Title: []model.Inline{&model.Text{Value: title}}}
	}
	first, second := section(1, "Queues"), section(50, evil)
	mention := func(line int, s *model.Section) *model.Mention {
		return &model.Mention{Position: at("day1.md", line), Name: "ZeroMQ", Form: "0mq", Section: s}
	}
	chief := mention(9, first)
	late := &model.Mention{Position: at("day2.md", 100), Name: "ZeroMQ", Form: "ZeroMQ"}
	return &model.Book{
		Document: &model.Document{Title: "A " + evil, Event: "Conf", Place: "Here", Authors: []string{"Me", "You"},
			Date: model.Date{Year: 2011, Month: 3, Day: 11}, Language: "pt-BR",
			Sources: []model.Source{{Name: "day1.md", Lines: 100}, {Name: "day2.md", Lines: 100}}},
		Entries: []*model.IndexEntry{
			{Name: "0MQ", Letter: "0–9", See: "ZeroMQ"},
			{Name: evil, Letter: "E", Kind: evil, About: evil, URL: `javascript:alert("x")`, Aliases: []string{evil}, SeeAlso: []string{evil, "nobody"}, Mentions: []*model.Mention{mention(2, second)}},
			{Name: "ZeroMQ", Letter: "Z", Kind: "library", About: "sockets that carry messages", URL: "https://zeromq.org/?a=b&c", Aliases: []string{"0mq"}, SeeAlso: []string{"PEP 380"},
				Mentions: []*model.Mention{mention(1, first), mention(1, first), chief, mention(50, second), late}, Principal: chief},
		},
		Standards: []*model.IndexEntry{{Name: "PEP 380", Kind: "standard", Mentions: []*model.Mention{mention(9, first)}}},
		Readings: []*model.Reading{
			{Number: 1, Kind: model.ReadingSite, URL: "https://zeromq.org/", Places: []model.ReadingPlace{{Position: at("day1.md", 1), Headings: []string{"Day", evil}, Annotation: evil}}},
			{Number: 2, Kind: model.ReadingStandard, Identifier: "PEP 380", Title: "Syntax for Delegating", URL: "https://peps.python.org/pep-0380/"},
			{Number: 3, Kind: "scroll", Title: evil, URL: "file:///etc/passwd"},
		},
	}
}

var pages = map[string]func(io.Writer, *model.Book) error{"index.html": writeIndex, "reading.html": WriteReading}

func writeIndex(w io.Writer, b *model.Book) error { return WriteIndex(w, summary.Of(b), nil) }

func render(t *testing.T, name string, b *model.Book) string {
	t.Helper()
	var out bytes.Buffer
	if err := pages[name](&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestGolden(t *testing.T) {
	for name := range pages {
		got := render(t, name, book())
		file := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatalf("%v (make it with go test -update)", err)
		}
		if got != string(want) {
			t.Errorf("%s is not what is written now:\n%s", file, got)
		}
	}
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if pages[f.Name()] == nil {
			t.Errorf("testdata/%s belongs to no page", f.Name())
		}
	}
}

// No text may change the page: its tree has only our elements, no script, and
// nothing to load. Every reference within the page leads somewhere.
func TestPagesAreSafeAndWhole(t *testing.T) {
	known := map[string]bool{}
	for _, n := range strings.Fields("html head meta title style body header h1 h2 h3 p main nav ul li a span section div b strong i svg rect path footer") {
		known[n] = true
	}
	for name := range pages {
		text := render(t, name, book())
		root, err := html.Parse(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		ids, refs := map[string]int{}, []string{}
		headings := 0
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if !known[n.Data] {
				t.Errorf("%s has an element <%s>", name, n.Data)
			}
			if n.Data == "h1" {
				headings++
			}
			for _, a := range n.Attr {
				switch {
				case a.Key == "id":
					ids[a.Val]++
				case a.Key == "src" || strings.HasPrefix(a.Key, "on") || a.Key == "style":
					t.Errorf("%s has the attribute %s", name, a.Key)
				case a.Key == "href" && strings.HasPrefix(a.Val, "#"), a.Key == "aria-labelledby":
					refs = append(refs, strings.TrimPrefix(a.Val, "#"))
				case a.Key == "href" && !strings.HasPrefix(a.Val, "https://"):
					t.Errorf("%s links to %q", name, a.Val)
				}
			}
		}
		if headings != 1 {
			t.Errorf("%s has %d h1", name, headings)
		}
		for id, n := range ids {
			if n > 1 {
				t.Errorf("%s has %d elements of id %s", name, n, id)
			}
		}
		for _, r := range refs {
			if ids[r] == 0 {
				t.Errorf("%s refers to #%s, which is not there", name, r)
			}
		}
		if name == "index.html" && len(refs) < 5 {
			t.Errorf("only %d references within the page", len(refs))
		}
		if strings.ContainsAny(text, "\x00\u0085") || !strings.Contains(text, `<html lang="pt-BR">`) {
			t.Errorf("%s: control characters, or no language", name)
		}
	}
}

// The body is well-formed XML too, so that every element is closed by us.
func TestBodyIsWellFormed(t *testing.T) {
	for name := range pages {
		text := render(t, name, book())
		d := xml.NewDecoder(strings.NewReader(text[strings.Index(text, "<body>"):strings.Index(text, "</html>")]))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
}

func TestWhereAndBar(t *testing.T) {
	text := render(t, "index.html", book())
	entry := text[strings.Index(text, "sockets that carry"):]
	entry = entry[:strings.Index(entry, "</li>")]
	if want := `<p class="where"><i>day1.md</i> <b dir="auto">Queues</b> 1, <strong>9</strong>; <b dir="auto">`; !strings.Contains(entry, want) {
		t.Errorf("want %q in %q", want, entry)
	}
	// twice line 1, then lines 9, 50 and 200 of 200
	if want := `aria-label="De 1% a 98% das notas, sobretudo em 1%" viewBox="0 0 960 20" preserveAspectRatio="none"><rect class="track" y="17" width="960" height="3"/><path class="mark" d="M0 20v-12h26v12zM30 20v-8h26v8zM210 20v-8h26v8zM930 20v-8h26v8z"`; !strings.Contains(entry, want) {
		t.Errorf("want %q in %q", want, entry)
	}
}

// TestFromRight looks at pages whose words are written from right to left: so is the page,
// its bars too, and names in it stay whole.
func TestFromRight(t *testing.T) {
	b := book()
	b.Language, b.Title = "he", "C++ ומה עוד"
	text := render(t, "index.html", b)
	for _, want := range []string{`<html lang="he" dir="rtl">`, `<h1><bdi>C++</bdi> ומה עוד</h1>`, `<p class="about">מפתח הכלים והפרויקטים</p>`,
		`<p class="what" dir="ltr" lang="en">sockets`, `<i>ראו</i> <a href="#e`, `"><bdi>`, `[dir="rtl"] .bar { transform: scaleX(-1); }`} {
		if !strings.Contains(text, want) {
			t.Errorf("want %q in\n%s", want, text[strings.Index(text, "<body>"):])
		}
	}
	if text := render(t, "reading.html", b); !strings.Contains(text, `<p class="address" dir="ltr">`) || !strings.Contains(text, `<p class="name" dir="ltr">`) {
		t.Errorf("an address or a name is turned:\n%s", text[strings.Index(text, "<body>"):])
	}
	b.Wording = "en"
	if text := render(t, "index.html", b); strings.Contains(text, `dir="rtl">`) {
		t.Error("a page in English is written from the right")
	}
}

// TestWording holds that words of the page in another language than that of the
// notes say so, and that what the catalogue says of things is called English.
func TestWording(t *testing.T) {
	for _, c := range []struct {
		language, wording string
		want              []string
	}{
		{"pt-BR", "en", []string{`<p class="about" lang="en">index of tools and projects</p>`, `<i lang="en">see</i>`, `<p class="what" dir="auto" lang="en">sockets`}},
		{"is", "", []string{`<h2 id="tools" lang="en">Tools and projects</h2>`, `<p lang="en">Made by gloss from <span>day1.md`}},
		{"en", "de", []string{`<p class="about" lang="de">Register der Werkzeuge`, `<p class="what" dir="auto">sockets`}},
		{"en", "", []string{`<p class="about">index of tools and projects</p>`, `<i>see</i>`, `<p class="what" dir="auto">sockets`, `<p class="more">with <a`}},
		{"de", "", []string{`<html lang="de">`, `<p class="about">Register der Werkzeuge`, `<i>siehe</i>`, `<p class="what" dir="auto" lang="en">sockets`, `(100 Zeilen)`}},
	} {
		b := book()
		b.Language, b.Wording = c.language, c.wording
		text := render(t, "index.html", b)
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("notes in %s, words %q: no %s", c.language, c.wording, want)
			}
		}
	}
	b := book()
	b.Language, b.Wording = "pt-BR", "en"
	if text := render(t, "reading.html", b); !strings.Contains(text, `<span lang="en">line `) {
		t.Errorf("the lines of the reading list are not called English")
	}
}

func TestDays(t *testing.T) {
	day := func(m, d int) model.Date { return model.Date{Year: 2011, Month: m, Day: d} }
	for _, c := range []struct {
		language string
		date     model.Date
		sections []model.Date
		want     string
	}{
		{"", model.Date{}, nil, ""},
		{"", model.Date{}, []model.Date{{}, day(3, 11)}, "11 March 2011"},
		{"en", day(3, 11), []model.Date{day(3, 11), day(3, 13), day(3, 12)}, "11–13 March 2011"},
		{"en-GB", day(4, 2), []model.Date{day(3, 30)}, "30 March – 2 April 2011"},
		{"en", day(12, 31), []model.Date{{Year: 2012, Month: 1, Day: 1}}, "31 December 2011 – 1 January 2012"},
		{"de", day(3, 11), nil, "11. März 2011"},
		{"de", day(3, 11), []model.Date{day(3, 13)}, "11.–13. März 2011"},
	} {
		doc := &model.Document{Language: c.language, Date: c.date}
		for _, d := range c.sections {
			doc.Sections = append(doc.Sections, &model.Section{Known: &model.Facts{Date: d}, Title: []model.Inline{&model.Text{Value: "Day"}}})
		}
		b := &model.Book{Document: doc}
		if got := strings.Join(openingOf(summary.Head(b), locale.For(c.language, "")).facts, "|"); got != c.want {
			t.Errorf("%s, %v %v: %q, want %q", c.language, c.date, c.sections, got, c.want)
		}
		if text := render(t, "index.html", b); c.want != "" && !strings.Contains(text, `<p class="facts" dir="auto">`+c.want+"</p>") {
			t.Errorf("the page does not say %q", c.want)
		}
	}
}

func TestTheEventIsSaidOnce(t *testing.T) {
	doc := &model.Document{Title: "pycon 2011: notes", Event: "PyCon 2011", Place: "Atlanta", Authors: []string{"Me", "You"}}
	if got := strings.Join(openingOf(summary.Head(&model.Book{Document: doc}), locale.For("", "")).facts, "|"); got != "Atlanta|Me, You" {
		t.Errorf("got %q", got)
	}
	doc.Title = "Notes"
	if got := strings.Join(openingOf(summary.Head(&model.Book{Document: doc}), locale.For("", "")).facts, "|"); got != "PyCon 2011|Atlanta|Me, You" {
		t.Errorf("got %q", got)
	}
}

func TestEmptyBook(t *testing.T) {
	for name := range pages {
		text := render(t, name, &model.Book{Document: &model.Document{}})
		if !strings.Contains(text, "<h1 dir=\"auto\">Notes</h1>") || !strings.Contains(text, "These notes ") {
			t.Errorf("%s says nothing:\n%s", name, text)
		}
		if strings.Contains(text, "<nav") {
			t.Errorf("%s leads to lists that it has not", name)
		}
	}
}

// How to read the index stands at the head of its first list, whichever that is.
func TestFirstListSaysHowToRead(t *testing.T) {
	b := book()
	for range 2 {
		text := render(t, "index.html", b)
		if n := strings.Count(text, `<p class="head"`); n != 1 || strings.Index(text, `<p class="head"`) > strings.Index(text, `<li class="entry"`) {
			t.Errorf("%d notes on how to read it, after %d tools", n, len(b.Entries))
		}
		b.Entries = nil
	}
}

// What ends in a figure is set apart from the lines.
func TestSectionsThatEndInAFigure(t *testing.T) {
	b := book()
	for _, e := range b.Entries {
		for _, m := range e.Mentions {
			m.Section = &model.Section{Title: []model.Inline{&model.Text{Value: "Lesson 3"}}}
		}
	}
	if text := render(t, "index.html", b); !strings.Contains(text, `<b dir="auto">Lesson 3:</b> 1`) {
		t.Error("the number of a lesson runs into the lines")
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestErrorsOfTheWriter(t *testing.T) {
	for name, write := range pages {
		if err := write(broken{}, book()); err == nil || err.Error() != "disk full" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The only notes are named once, at the end of the page.
func TestSourcesAreNamedWhereThereAreSeveral(t *testing.T) {
	b := book()
	if n := strings.Count(render(t, "reading.html", b), "day1.md"); n != 2 {
		t.Errorf("with two sources, day1.md is named %d times, want 2", n)
	}
	b.Sources = b.Sources[:1]
	if n := strings.Count(render(t, "reading.html", b), "day1.md"); n != 1 {
		t.Errorf("with one source it is named %d times, want 1", n)
	}
}
