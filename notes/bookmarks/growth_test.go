package bookmarks

import (
	"fmt"
	"strings"
	"testing"

	"gloss/notes/notestest"
)

// sample is a file of so many folders with ten bookmarks each.
func sample(folders int) string {
	unit := "    <DT><A HREF=\"https://example.org/some/path?a=1&amp;b=2\" ADD_DATE=\"1393848303\" LAST_MODIFIED=\"1393848303\" TAGS=\"go,tools\">A page on moving things</A>\n" +
		"    <DD>What is said there of machines &amp; looms\n"
	return doctype + "<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n" +
		strings.Repeat("<DT><H3>Folder</H3>\n<DL><p>\n"+strings.Repeat(unit, 10)+"</DL><p>\n", folders) + "</DL><p>\n"
}

// TestGrowth reads what would cost a careless reader the square of its size.
func TestGrowth(t *testing.T) {
	many := strings.Repeat
	texts := map[string]func(n int) string{
		"folders":      func(n int) string { return sample(max(n/2600, 1)) },
		"blank lines":  func(n int) string { return doctype + many("\n", n) + "<DL><DT><A HREF='http://a.b'>x</A>\n</DL>\n" },
		"one long tag": func(n int) string { return doctype + "<DL><DT><A " + many("b='c' ", n/6) + ">x</A>\n</DL>\n" },
	}
	for _, unit := range []string{
		"<DT><A HREF='http://a.b'>x</A>\n", "<DT><A HREF='http://a.b'>x</A>", "<DT>", "<DL>", "<DL><p>\n", "<DL><DT><H3>x</H3>\n", "</DL>", "<DD>x\n", "<DD>", "<H3>x</H3>", "<H3>", "<A>", "<A HREF=", "<A HREF='", "</A>",
		"<", "<!--", "&amp;", "&", "x ", "x\n", "\n", "<HR>\n", "<p>",
	} {
		texts[fmt.Sprintf("%q", unit)] = func(n int) string {
			return doctype + "<TITLE>x</TITLE>\n<DL><p>\n<DT><A HREF='http://a.b'>x</A>\n" + many(unit, n/len(unit)) + "\n</DL>\n"
		}
	}
	notestest.Growth(t, Format(), texts)
}

// TestLarge reads what no person writes.
func TestLarge(t *testing.T) {
	notestest.Large(t, Format(), "x", map[string]string{
		"a million bookmarks":   doctype + "<DL>\n" + strings.Repeat("<DT><A HREF=http://a.b>x\n", 1_000_000) + "</DL>\n",
		"10,000 nested folders": doctype + strings.Repeat("<DL><DT><H3>x</H3>\n", 10_000) + "<DL><DT><A HREF=http://a.b>x</A></DL>\n",
		"a million blank lines": doctype + strings.Repeat("\n", 1_000_000) + "<DL><DT><A HREF=http://a.b>x</A></DL>\n",
	})
}

func TestHeld(t *testing.T) { notestest.Held(t, Format(), sample(100), 3.8) }

func TestCutOff(t *testing.T) { notestest.Cut(t, Format(), sample(1)[:800]) }
