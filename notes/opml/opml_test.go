package opml

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func read(t testing.TB, text string) (*notes.Source, *model.Document) {
	t.Helper()
	return notestest.Read(t, Format(), "notes.opml", text)
}

func TestGolden(t *testing.T) {
	notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".opml", 10, *update)
}

func TestContract(t *testing.T) {
	var sources []string
	for _, text := range notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".opml", 10, false) {
		sources = append(sources, text)
	}
	notestest.Run(t, Format(), append(sources, hostile()...)...)
}

// hostile are files that are broken, endless or malicious.
func hostile() []string {
	many := strings.Repeat
	in := func(body string) string { return "<opml version=\"2.0\"><body>" + body + "</body></opml>\n" }
	text := func(s string) string { return in("<outline text=\"" + s + "\"/>") }
	laughs := "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol \"lol\">\n"
	for i := range 10 {
		laughs += fmt.Sprintf("<!ENTITY lol%d \"%s\">\n", i+1, many(fmt.Sprintf("&lol%d;", i), 10))
	}
	return []string{
		laughs + "]>\n" + text("&lol10; words"),
		in(many("<outline text=\"x\">\n", 10_000) + many("</outline>", 10_000)), in(many("<outline text=\"x\">\n", 10_000)), in(many("<outline>", 10_000)),
		in(many("<outline text=\"x\"/>\n", 20_000)), in(many("</outline>", 10_000) + "<outline text='a'/>"), in(many("<outline text=\"x>\n", 3_000)),
		"<opml><head><title>x", "<opml><body><outline text=\"cut off in the mid", "<opml><body><outline text", "<opml", "<opml><body><outline text='a' / >", "<opml><!-- x",
		"<opml><!DOCTYPE", "<opml><![CDATA[ x", "<?xml", "<opml><body>&lt;b&gt;", text(many("&lt;b&gt;", 20_000)), text(many("&lt;a href=&quot;https://x.org&quot;&gt;", 5_000)),
		text(many("*a ", 30_000)), text(many("[a](", 20_000)), text(many("[", 50_000)), text(many("`a ``b ", 10_000)), text(many("&lt;!-- ", 10_000) + "&gt;"), text(many("&amp;", 50_000)),
		text(many("&lt;script&gt;", 10_000)), text(many("**a __b ~~c ", 10_000)), text("&#0;&#1;&#xD800;&#x110000;&#10;&#13;a&amp;#10;b&amp;#1;"), text("![](https://x.org/a.png)"),
		text("[ ](https://x.org)[<a href='https://y.org'>y</a>](https://x.org)"), in("<outline text=\"a\" isComment=\"true\"><outline text=\"b\"/></outline><outline text=\"c\"/>"),
		in("<outline type=\"include\" url=\"file:///etc/passwd\"/>"), in("words <foo a=\"b\">more</foo> words"), in("<outline text=\"\"/><outline/><outline _note=\"n\"/><outline><outline text=\"x\"/></outline>"),
	}
}

// TestNothingExpands holds entities that a file declares to standing as they are.
func TestNothingExpands(t *testing.T) {
	_, doc := read(t, hostile()[0])
	if words := notestest.Words(doc); !strings.Contains(words, "&lol10; words") || len(words) > 100 {
		t.Errorf("%.200q", words)
	}
	found := false
	for _, d := range doc.Diagnostics {
		found = found || d.Code == "opml.entity"
	}
	if !found {
		t.Errorf("not reported: %v", doc.Diagnostics)
	}
}

// TestCutOff reads a file cut off at any byte.
func TestCutOff(t *testing.T) {
	notestest.Cut(t, Format(), notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".opml", 10, false)["talks.opml"])
}

// TestMindMaps sees what is a map and what only speaks of one, and that the styles of
// Freeplane, whose names have a low line, are no words of it.
func TestMindMaps(t *testing.T) {
	const styles = "<hook NAME=\"MapStyle\">\n<map_styles>\n<stylenode LOCALIZED_TEXT=\"x\"/>\n</map_styles>\n</hook>\n"
	for text, want := range map[string]string{
		"<map version=\"1.0.1\">\n<node TEXT=\"one\"/>\n</map>\n": "one",
		"<?xml version=\"1.0\"?>\n<!-- made by x -->\n<map version=\"freeplane 1.9\">\n<node TEXT=\"one\">\n" + styles + "<node TEXT=\"two\"/></node></map>\n": "one two",
	} {
		src, doc := read(t, text)
		if got := strings.Join(strings.Fields(notestest.Words(doc)), " "); got != want || score(src) != 100 {
			t.Errorf("%q: %q, want %q; score %d", text, got, want, score(src))
		}
		for _, d := range doc.Diagnostics {
			if d.Code == "opml.broken" {
				t.Errorf("%q: %v", text, d)
			}
		}
	}
	for _, text := range []string{
		"<!-- x -->\n# Maps\n\n<map version=\"1.0\">\n<node TEXT=\"x\"/>\n</map>\n",
		"<p>A map: <map version=\"1.0\"><node TEXT=\"x\"/></map></p>\n", "<map name=\"m\"><area/></map>\n<node/>", "<map version=\"1\">", "",
	} {
		if isMindMap(text) {
			t.Errorf("%q is taken for a map", text)
		}
	}
}

// TestComments sees that what is commented out ends with its outline, and is told.
func TestComments(t *testing.T) {
	for _, comment := range []string{
		`<outline text="x" isComment="true"/>`, `<outline><outline text="x" isComment="true"><outline text="y"></outline></outline></outline>`, `<outline text="x" isComment="true"></outline>`,
		`<outline text="x" isComment="TRUE"><outline text="y"/><outline text="z" isComment="true"/><outline text="v"><outline text="w"/></outline></outline>`,
	} {
		_, doc := read(t, "<opml><body><outline text=\"one\"/>\n"+comment+"\n<outline text=\"two\" isComment=\"false\"/>\n<outline text=\"three\"/></body></opml>\n")
		words := strings.Join(strings.Fields(notestest.Words(doc)), " ")
		if dropped := doc.Ledgers[0].Dropped; words != "one two three" || len(dropped) != 1 || dropped[0].Line != 2 {
			t.Errorf("%s: %q, dropped %+v", comment, words, dropped)
		}
	}
}

func TestRealNotes(t *testing.T) {
	src, doc := read(t, notestest.Shared(t, os.ReadFile, "09-scripting-news-2024-12.opml"))
	for _, fault := range notestest.Check(src, doc) {
		t.Error(fault)
	}
	days, paragraphs := 0, 0
	doc.Walk(func(s *model.Section) {
		if day := s.Facts().Date; s.Kind == model.DaySection && day.Year == 2024 && day.Month == 12 {
			days++
		}
		for _, b := range s.Blocks {
			if _, ok := b.(*model.Paragraph); ok {
				paragraphs++
			}
		}
	})
	if days != 31 || paragraphs < 80 {
		t.Errorf("%d days, %d paragraphs", days, paragraphs)
	}
	if words := notestest.Words(doc); strings.Contains(words, "</") || strings.Contains(words, "&quot;") {
		t.Error("mark-up stands in the words")
	}
	if doc.Title != "Scripting News" || Format().Score(src) != 100 {
		t.Errorf("title %q, score %d", doc.Title, Format().Score(src))
	}
}

func TestScore(t *testing.T) {
	for text, want := range map[string]int{
		"<?xml version=\"1.0\"?>\n<opml version=\"1.0\">": 100, "\n <OPML>": 100, "<html><opml>": 0, "write <opml> first": 20, "words": 0,
	} {
		src, _ := read(t, text)
		if n := score(src); n != want {
			t.Errorf("score of %q is %d, want %d", text, n, want)
		}
	}
}

func TestOutline(t *testing.T) {
	o, err := notes.ParseOutline("outline", "# One\n# Three\n")
	if err != nil {
		t.Fatal(err)
	}
	src, err := notes.Decode("n.opml", []byte("<opml><body><outline text='One'/><outline text='Two'/><outline text='Three'/><outline text='Four'/></body></opml>"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := reader{}.Read(src, notes.Options{Outline: o})
	if err != nil || len(doc.Sections) != 2 {
		t.Errorf("%d sections, %v", len(doc.Sections), err)
	}
}

func FuzzRead(f *testing.F) {
	notestest.Fuzz(f, Format(), 50, notestest.Golden(f, os.DirFS("."), os.WriteFile, Format(), ".opml", 10, false), hostile())
}

// outlines is a file of days and points as outliners write them.
func outlines(n int) string {
	const unit = "<outline text=\"A talk about moving things – Ada Lovelace\" created=\"Tue, 31 Dec 2024 13:53:10 GMT\">\n" +
		"\t<outline text=\"A point with &lt;a href=&quot;https://example.org/a/b&quot;&gt;a link&lt;/a&gt; and more words that say something\" type=\"outline\"/>\n" +
		"\t<outline text=\"Another one with **strong** words\" _note=\"and a note\"/>\n\t<outline text=\"plain words about machines\"/>\n</outline>\n"
	return "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><body>\n" + strings.Repeat(unit, n) + "</body></opml>\n"
}

func BenchmarkRead(b *testing.B) {
	b.Run("small", func(b *testing.B) { notestest.Speed(b, Format(), outlines(30)) })
	b.Run("large", func(b *testing.B) { notestest.Speed(b, Format(), outlines(3000)) })
	b.Run("notes", func(b *testing.B) {
		notestest.Speed(b, Format(), notestest.Shared(b, os.ReadFile, "09-scripting-news-2024-12.opml"))
	})
}
