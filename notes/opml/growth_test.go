package opml

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"gloss/notes/notestest"
)

// TestGrowth reads what would cost a careless reader the square of its size.
func TestGrowth(t *testing.T) {
	many := strings.Repeat
	file := func(unit string) func(n int) string {
		return func(n int) string { return "<opml><body>\n" + many(unit, n/len(unit)) + "</body></opml>\n" }
	}
	text := func(unit string) func(n int) string {
		return func(n int) string {
			return "<opml><body><outline text=\"" + many(unit, n/len(unit)) + "\"/></body></opml>\n"
		}
	}
	notestest.Growth(t, Format(), map[string]func(n int) string{
		"one line": text("words "), "one word": text("x"), "lines": text("x&#10;"), "blank lines": func(n int) string { return "<opml><body>" + many("\n", n) + "<outline text='x'/></body></opml>" },
		"points": file("<outline text=\"x\"/>\n"), "points in a line": file("<outline text=\"x\"/>"), "empty points": file("<outline/>"), "open points": file("<outline text=\"x\">\n"),
		"ends": file("</outline>"), "parents": file("<outline text=\"a\"><outline text=\"b\"/></outline>\n"), "days": file("<outline text=\"December 31, 2024\"><outline text=\"b\"/></outline>\n"),
		"nested": func(n int) string {
			return "<opml><body>" + many("<outline text=\"x\">", n/28) + many("</outline>", n/28) + "</body></opml>"
		},
		"notes": file("<outline text=\"a\" _note=\"b&#10;&#10;c\"/>\n"), "long note": func(n int) string {
			return "<opml><body><outline text=\"a\" _note=\"" + many("b&#10;&#10;", n/11) + "\"/></body></opml>"
		},
		"open quotation marks": file("<outline text=\"x>\n"), "single quotation marks": file("<outline text='x>\n"), "attributes": func(n int) string { return "<opml><body><outline " + many("a=\"b\" ", n/6) + "/></body></opml>" },
		"other attributes": numbered("<outline text=\"a\" b%d=\"c\"/>\n"), "open tags": file("<outline "), "less than": file("<"), "strays": file("words <foo>"), "comments": file("<!-- x -->"),
		"open comments": file("<!-- "), "CDATA": file("<![CDATA[x]]>"), "open CDATA": file("<![CDATA["), "document types": file("<!DOCTYPE a [ <!ENTITY b \"c\"> ]>"), "open document types": file("<!DOCTYPE ["),
		"instructions": file("<?x ?>"), "open instructions": file("<?"), "left out": file("<outline text=\"a\" isComment=\"true\"><outline text=\"b\"/></outline>\n"),
		"includes": file("<outline type=\"include\" url=\"a\"/>\n"), "links": file("<outline text=\"a\" url=\"https://x.org\"/>\n"), "feeds": file("<outline xmlUrl=\"https://x.org\"/>\n"),
		"head": func(n int) string {
			return "<opml><head>" + many("<a>b</a>", n/8) + "</head><body><outline text=\"x\"/></body></opml>"
		},
		"entities": text("&amp;"), "unknown entities": text("&lol;"), "open entities": text("&"), "declared entities": func(n int) string {
			var b strings.Builder
			for i := 0; b.Len() < n; i++ {
				fmt.Fprintf(&b, "<!ENTITY lol%d \"%s\">\n", i+1, many(fmt.Sprintf("&lol%d;", i), 10))
			}
			return "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n" + b.String() + "]>\n<opml><body><outline text=\"&lol9;\"/></body></opml>\n"
		},
		"open bold": text("&lt;b&gt;a "), "closed bold": text("a&lt;/b&gt; "), "open anchors": text("&lt;a href=&quot;https://x.org&quot;&gt;a"), "breaks": text("a&lt;br&gt;"), "angles": text("&lt;"),
		"scripts": text("&lt;script&gt;"), "remarks": text("&lt;!-- "), "stars": text("*a "), "double stars": text("**a "), "all marks": text("**a __b ~~c *d _e "), "strong": text("**a** "), "crossed": text("**a _b** c_ "),
		"back quotes": text("`a ``b "), "runs of back quotes": text("` `` ``` "), "brackets": text("["), "half links": text("[a]("), "Markdown links": text("[a](https://x.org) "), "nested links": text("[a [b](https://x.org) "),
		"pictures": text("![a](https://x.org/a.png) "), "escapes": text("\\*"), "addresses": text("https://x.org/ "), "letters": text("äö*ü* "),
	})
}

// numbered repeats a format with a number that rises.
func numbered(format string) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return "<opml><body>\n" + b.String() + "</body></opml>\n"
	}
}

// TestLarge reads what no person writes.
func TestLarge(t *testing.T) {
	const million, levels, tags = 1_000_000, 10_000, 100_000
	file := func(body string) string { return "<opml><body>" + body + "</body></opml>\n" }
	notestest.Large(t, Format(), "x", map[string]string{
		"a million outlines":            file(strings.Repeat("<outline text=\"x\"/>\n", million)),
		"a million blank lines":         file(strings.Repeat("\n", million) + "<outline text=\"x\"/>"),
		"outlines 10,000 deep":          file(strings.Repeat("<outline text=\"x\">\n", levels) + strings.Repeat("</outline>", levels)),
		"outlines 10,000 deep, no ends": strings.Repeat("<outline text=\"x\">\n", levels),
		"100,000 open tags":             file("<outline text=\"x" + strings.Repeat("&lt;b&gt;", tags) + "\"/>"),
		"100,000 tags of no use":        "<opml>" + strings.Repeat("<b>\n", tags) + "x",
	})
}

func TestHeld(t *testing.T) {
	notestest.Held(t, Format(), outlines(3000), 4)
	notestest.Held(t, Format(), notestest.Shared(t, os.ReadFile, "09-scripting-news-2024-12.opml"), 1.9)
}
