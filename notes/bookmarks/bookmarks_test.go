package bookmarks

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
	return notestest.Read(t, Format(), "bookmarks.html", text)
}

const doctype = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"

func TestGolden(t *testing.T) {
	notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".html", 8, *update)
}

func TestContract(t *testing.T) {
	var sources []string
	for _, text := range notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".html", 8, false) {
		sources = append(sources, text)
	}
	notestest.Run(t, Format(), append(sources, hostile()...)...)
}

// hostile are files that are broken or have far too much of something.
func hostile() []string {
	many := strings.Repeat
	return []string{
		doctype + many("<DT><H3>a</H3>\n<DL><p>\n", 5_000), doctype + many("<DL>", 10_000) + "<DT><A HREF='https://x.org'>x", doctype + many("</DL>", 10_000) + "<DT><A HREF=https://x.org>x</A>",
		doctype + many("<DT><A HREF=\"https://x.org\">x</A>\n", 10_000), doctype + "<DT><A HREF=\"https://x.org", doctype + "<DT><A HREF=\"javascript:x\"></A><DD>", doctype + many("<A>", 5_000),
		doctype + many("<DD>x", 5_000), doctype + "<H1></H1><H3></H3><DL><A HREF=https://x.org></A></DL>", "<a href=\"https://x.org\" ADD_DATE=\"99999999999999999999\">x</a>", "<!--", "<title>x", "<script>x", "<script></script>x",
		"<h1>a<br>b</h1><h1>c</h1><ul><li><a href=\"mailto:a@b\" tags=\",,\">x<br>y</a></ul>", doctype + "<DT><A TAGS=\"a\" HREF=\"https://x.org\">x</A>" + many("<br>", 5_000), doctype + "<H3>a<title>b</H3>c<H1>d",
		"<a tags='&#0;&#1;x' href='https://x.org/&#1;'>&#0;&#10;&#13;</a>", "\ta <b>b</b> <i> c</i>\n\nd ", "<hr><hr>x<hr>",
	}
}

func TestScore(t *testing.T) {
	for text, want := range map[string]int{
		doctype + "<DL>": 100, "\n <!doctype netscape-bookmark-file-1>": 100, "<html><p>words <a href=x>": notes.NotAtAll, "words": notes.NotAtAll,
		"<DL><DT><A HREF=\"https://x.org\" ADD_DATE=\"1\">x</A>": 90, "<ul><li><a href=\"https://x.org\" time_added=\"1\" tags=\"\">x</a>": 100,
	} {
		src, _ := read(t, text)
		if n := score(src); n != want {
			t.Errorf("score of %q is %d, want %d", text, n, want)
		}
	}
}

// TestEveryBookmark counts the links and folders of a file made by rule.
func TestEveryBookmark(t *testing.T) {
	var b strings.Builder
	b.WriteString(doctype + "<TITLE>x</TITLE><H1>All</H1><DL><p>\n")
	for i := range 40 {
		fmt.Fprintf(&b, "<DT><A HREF=\"https://example.org/%d\">loose %d</A>\n<DT><H3>folder %d</H3><DL><p>\n", i, i, i)
		for j := range i % 5 {
			fmt.Fprintf(&b, "<DT><A HREF=\"https://example.org/%d/%d\">in %d</A>\n", i, j, i)
		}
		b.WriteString("</DL><p>\n")
	}
	b.WriteString("</DL>\n")
	_, doc := read(t, b.String())
	loose, in := 0, 0
	doc.EachRun(func(s *model.Section, _ model.RunText, run *[]model.Inline) {
		for _, n := range *run {
			l, ok := n.(*model.Link)
			switch {
			case !ok:
			case s == nil && strings.HasPrefix(model.PlainText(l.Inlines), "loose"):
				loose++
			case s != nil && model.PlainText(l.Inlines) == strings.Replace(model.PlainText(s.Title), "folder", "in", 1):
				in++
			}
		}
	})
	if loose != 40 || in != 80 || len(doc.Sections) != 40 {
		t.Errorf("%d loose links, %d in folders, %d folders", loose, in, len(doc.Sections))
	}
}

// TestDeepFolders sees that folders beyond the depth that people make stand beside each
// other, each with its name.
func TestDeepFolders(t *testing.T) {
	const many = maxFolders + 50
	_, doc := read(t, doctype+"<DL><p>\n"+strings.Repeat("<DT><H3>folder</H3><DL><p>\n<DT><A HREF=\"https://example.org/\">x</A>\n", many))
	deepest, folders := int32(0), 0
	doc.Walk(func(s *model.Section) {
		folders++
		deepest = max(deepest, s.Level)
	})
	if deepest > maxFolders || folders != many || strings.Count(notestest.Words(doc), "x\n") != many {
		t.Errorf("%d folders, the deepest at level %d", folders, deepest)
	}
}

func TestOutline(t *testing.T) {
	o, err := notes.ParseOutline("outline", "# two\n")
	if err != nil {
		t.Fatal(err)
	}
	src, err := notes.Decode("n.html", []byte(doctype+"<DL><DT><A HREF=https://x.org>one</A><DT><A HREF=https://y.org>two</A></DL>"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := reader{}.Read(src, notes.Options{Outline: o})
	if err != nil || len(doc.Sections) != 1 || model.PlainText(doc.Sections[0].Title) != "two" {
		t.Errorf("sections %v, %v", doc.Sections, err)
	}
}

func FuzzRead(f *testing.F) {
	notestest.Fuzz(f, Format(), 45, notestest.Golden(f, os.DirFS("."), os.WriteFile, Format(), ".html", 8, false), hostile())
}

func BenchmarkRead(b *testing.B) { notestest.Speed(b, Format(), sample(500)) }
