package markdown

import (
	"fmt"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"gloss/notes"
	"gloss/notes/notestest"
)

// hostile are texts that parsers are known to be slow on, or to fall over.
var hostile = map[string]func(n int) string{
	"components, no end":  func(n int) string { return "import A from './a'\n" + strings.Repeat("<Aa {\n", n/6) },
	"components, no name": func(n int) string { return strings.Repeat("<Aa label=\"\n", n/12) },
	"components":          func(n int) string { return "import A from './a'\n" + strings.Repeat("<Aa title=\"x\">y", n/15) },
	"quotes on a line":    func(n int) string { return strings.Repeat(">", n) + " a" },
	"quotes, many lines":  func(n int) string { return strings.Repeat(strings.Repeat(">", 200)+"a\n", n/200) },
	"lists on a line":     func(n int) string { return strings.Repeat("- ", n/2) + "a" },
	"lists, then blanks":  func(n int) string { return strings.Repeat("- ", 100) + "a" + strings.Repeat("\n", n) },
	"lists, then text":    func(n int) string { return strings.Repeat("- ", 100) + "a\n" + strings.Repeat("b\n", n/2) },
	"ordered on a line":   func(n int) string { return strings.Repeat("1. ", n/3) + "a" },
	"list stairs":         stairs,
	"stars":               func(n int) string { return strings.Repeat("*", n) + "a" + strings.Repeat("*", n) },
	"openers of emphasis": func(n int) string { return strings.Repeat("*a ", n/3) },
	"closers of emphasis": func(n int) string { return strings.Repeat("a* ", n/3) },
	"marks of a pen":      func(n int) string { return strings.Repeat("==a ", n/4) },
	"notes without end":   func(n int) string { return strings.Repeat("^[a ", n/4) },
	"notes in notes": func(n int) string {
		return strings.Repeat(strings.Repeat("^[a ", 400)+strings.Repeat("]", 400)+"\n\n", n/2000)
	},
	"notes":                func(n int) string { return strings.Repeat("^[a] ", n/5) },
	"meanings":             func(n int) string { return "a\n" + strings.Repeat(": b\n", n/4) },
	"terms":                func(n int) string { return strings.Repeat("a\n: b\n\n", n/8) },
	"both emphases":        func(n int) string { return strings.Repeat("*a_ ", n/4) },
	"emphasis of threes":   func(n int) string { return "a**b" + strings.Repeat("c* ", n/3) },
	"nested emphasis":      func(n int) string { return strings.Repeat("*a **b ", n/14) + strings.Repeat("b** a* ", n/14) },
	"intraword":            func(n int) string { return strings.Repeat("a**b_c~~", n/8) },
	"neighbours":           func(n int) string { return strings.Repeat("*a*_b_", n/6) },
	"run of tildes":        func(n int) string { return "a " + strings.Repeat("~", n) },
	"footnotes of a label": func(n int) string { return strings.Repeat("[^1]: >\n", n/8) },
	"tildes":               func(n int) string { return strings.Repeat("~~a ", n/4) },
	"opening brackets":     func(n int) string { return strings.Repeat("[", n) },
	"closing brackets":     func(n int) string { return strings.Repeat("]", n) },
	"brackets":             func(n int) string { return strings.Repeat("[", n/2) + strings.Repeat("]", n/2) },
	"openers of links":     func(n int) string { return strings.Repeat("[a](", n/4) },
	"openers of titles":    func(n int) string { return strings.Repeat("[a](b \"", n/7) },
	"openers of addresses": func(n int) string { return strings.Repeat("[a](<b", n/6) },
	"pictures":             func(n int) string { return strings.Repeat("![", n/2) + "a" + strings.Repeat("](b)", n/4) },
	"links, one paragraph": func(n int) string { return strings.Repeat("[a](http://b.org) ", n/18) },
	"lines, one paragraph": func(n int) string { return strings.Repeat("a *b* [c](http://d.org) `e`\n", n/28) },
	"backticks":            backticks,
	"one backtick each":    func(n int) string { return strings.Repeat("`a``b```", n/8) },
	"tags":                 func(n int) string { return strings.Repeat("<a ", n/3) },
	"ends of boxes":        func(n int) string { return "a\n" + strings.Repeat("</div> ", n/7) },
	"boxes of links":       func(n int) string { return strings.Repeat("<div>[a](b)</div>", n/17) },
	"players in players":   func(n int) string { return "a " + strings.Repeat("<video>", n/15) + strings.Repeat("</video>", n/15) },
	"links in a field":     func(n int) string { return "---\nspeaker: " + strings.Repeat("](", n/2) + "\n---\na" },
	"lone breaks":          func(n int) string { return strings.Repeat("<br>\n", n/5) + "# a" },
	"lone breaks and text": func(n int) string { return strings.Repeat("<br>\na\n\n", n/8) },
	"points, wide":         func(n int) string { return strings.Repeat("-      a\n", n/9) },
	"points, wider":        func(n int) string { return strings.Repeat("-      a\n-          b\n", n/21) },
	"points, deep":         func(n int) string { return "- a\n" + strings.Repeat("\n        - b\n", n/12) },
	"indented sentences":   func(n int) string { return "# A\n" + strings.Repeat("    A b c d e f g h i j.\n", n/25) },
	"loose bold":           func(n int) string { return strings.Repeat("**a ** `b``", n/11) + "\n" },
	"loose bold, lines":    func(n int) string { return strings.Repeat("**a: **`b ``c\n", n/14) },
	"players":              func(n int) string { return "<div>\n" + strings.Repeat("<video><iframe>\n", n/16) },
	"players in a line":    func(n int) string { return "a " + strings.Repeat("<video><iframe src=b>", n/21) },
	"players, one end":     func(n int) string { return "<div>" + strings.Repeat("<video>", n/7) + "</video>" },
	"scripts in a line":    func(n int) string { return "a " + strings.Repeat("<script><style>", n/15) },
	"tags with attributes": func(n int) string { return "a " + strings.Repeat("<a b='", n/6) },
	"comments":             func(n int) string { return "a " + strings.Repeat("<!-- ", n/5) },
	"instructions":         func(n int) string { return "a " + strings.Repeat("<?", n/2) },
	"declarations":         func(n int) string { return "a " + strings.Repeat("<!A ", n/4) },
	"sections of data":     func(n int) string { return "a " + strings.Repeat("<![CDATA[", n/9) },
	"addresses":            func(n int) string { return strings.Repeat("<a:", n/3) },
	"mail":                 func(n int) string { return strings.Repeat("<a@", n/3) + strings.Repeat("a.", n/2) },
	"definitions":          func(n int) string { return strings.Repeat("[a]: b\n", n/7) },
	"definitions, open":    func(n int) string { return strings.Repeat("[a]: b '\n", n/9) },
	"label without an end": func(n int) string { return "[" + strings.Repeat("a\n", n/2) },
	"definitions and uses": func(n int) string { return numbered("[r%d]: http://a.org\n", n/40) + "\n" + numbered("[r%d] ", n/40) },
	"footnotes and uses":   func(n int) string { return numbered("[^r%d]: note\n\n", n/40) + "\n" + numbered("a[^r%d] ", n/40) },
	"footnotes, nested":    func(n int) string { return strings.Repeat("[^a]: ", n/6) },
	"wide table": func(n int) string {
		return strings.Repeat("|a", n/6) + "|\n" + strings.Repeat("|-", n/6) + "|\n" + strings.Repeat("|\n", n/6)
	},
	"long table":          func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|`c`|d\\|\n", n/9) },
	"almost tables":       func(n int) string { return strings.Repeat("|a|\n|-|-|\n", n/10) },
	"headings":            func(n int) string { return strings.Repeat("# a\n", n/4) },
	"rulers":              func(n int) string { return strings.Repeat("a\n-\n", n/4) },
	"hashes":              func(n int) string { return strings.Repeat("#", n) },
	"entities":            func(n int) string { return strings.Repeat("&amp;&", n/6) },
	"escapes":             func(n int) string { return strings.Repeat("\\", n) },
	"one line":            func(n int) string { return strings.Repeat("word and *more* ", n/16) },
	"fences":              func(n int) string { return strings.Repeat("```\na\n```\n", n/10) },
	"indented code":       func(n int) string { return strings.Repeat("    a\n", n/6) },
	"blank lines":         func(n int) string { return "a" + strings.Repeat("\n", n) },
	"tabs":                func(n int) string { return "- a\n" + strings.Repeat("\t", n) + "b" },
	"front matter of one": func(n int) string { return "---\na: " + strings.Repeat("[", n) + "\n---\nb" },
	"front matter of lists": func(n int) string {
		return "---\n" + strings.Repeat("a: [b\n", 490) + strings.Repeat(" # ' ", n/5) + "\n---\nb"
	},
	"pairs of tags":          func(n int) string { return "a " + strings.Repeat("<b>", n/7) + strings.Repeat("</b>", n/7) },
	"start tags":             func(n int) string { return "a " + strings.Repeat("<b>", n/3) },
	"end tags":               func(n int) string { return "a " + strings.Repeat("</b>", n/4) },
	"starts, then other end": func(n int) string { return "a " + strings.Repeat("<b>", n/7) + strings.Repeat("</i>", n/7) },
	"crossing tags":          func(n int) string { return "a " + strings.Repeat("<b><i></b></i>", n/14) },
	"many kinds of tags": func(n int) string {
		return "a " + strings.Repeat("<b><i><s>x", n/10) + strings.Repeat("</b></s></i>", n/12)
	},
	"links of HTML": func(n int) string {
		return "a " + strings.Repeat("<a href='http://b.c'>", n/25) + strings.Repeat("</a>", n/25)
	},
	"line breaks of HTML": func(n int) string { return "a" + strings.Repeat("<br>:b: c", n/9) },
	"nested div":          func(n int) string { return strings.Repeat("<div>", n/12) + "a" + strings.Repeat("</div>", n/12) },
	"nested div, open":    func(n int) string { return strings.Repeat("<div>", n/5) + "a" },
	"nested ul": func(n int) string {
		return "<div>" + strings.Repeat("<ul><li>a", n/18) + strings.Repeat("</li></ul>", n/20)
	},
	"nested ul, open":       func(n int) string { return "<div>" + strings.Repeat("<ul><li>a\n", n/10) },
	"nested li":             func(n int) string { return "<div>" + strings.Repeat("<li>a", n/5) },
	"nested dl":             func(n int) string { return "<div>" + strings.Repeat("<dl><dt>a<dd>b", n/14) },
	"nested blockquote":     func(n int) string { return strings.Repeat("<blockquote>a", n/13) },
	"nested table":          func(n int) string { return strings.Repeat("<table><tr><td>a", n/16) },
	"nested b in a block":   func(n int) string { return "<div>" + strings.Repeat("<b>a", n/8) + strings.Repeat("</b>", n/8) },
	"nested b round blocks": func(n int) string { return "<div>" + strings.Repeat("<b>a<p>b", n/8) },
	"links in a block":      func(n int) string { return "<p>" + strings.Repeat("<a href='http://b.c'>d", n/22) },
	"end tags in a block":   func(n int) string { return "<p>" + strings.Repeat("<u>", 200) + strings.Repeat("</b>", n/4) },
	"items under tags":      func(n int) string { return "<ul>" + strings.Repeat("<u>", 99) + strings.Repeat("<li></li>", n/9) },
	"headings of HTML":      func(n int) string { return strings.Repeat("<h1>a</h2>", n/10) },
	"cells of HTML":         func(n int) string { return "<table><tr>" + strings.Repeat("<td>a", n/5) },
	"rows of HTML":          func(n int) string { return "<table>" + strings.Repeat("<tr><td>a<td>b", n/14) },
	"uneven rows of HTML": func(n int) string {
		return "<table>" + strings.Repeat("<tr><td>", n/16) + "<tr>" + strings.Repeat("<td>b", n/10)
	},
	"lines in a block":     func(n int) string { return "<p>" + strings.Repeat("• a<br>\n", n/12) },
	"one line in a block":  func(n int) string { return "<p>" + strings.Repeat("a <b>c</b> &amp; ", n/17) },
	"blank lines in a pre": func(n int) string { return "<pre>\n" + strings.Repeat(" \n", n/2) + "a</pre>" },
	"many blocks of HTML":  func(n int) string { return strings.Repeat("<p>a</p>\n\n", n/10) },
	"blocks in open HTML":  func(n int) string { return strings.Repeat("<div>\n\na\n\n", n/10) },
	"open tags of blocks":  func(n int) string { return strings.Repeat("<p <p ", n/6) },
	"open attributes":      func(n int) string { return "<p>" + strings.Repeat("<a b='", n/6) },
	"one long tag": func(n int) string {
		return "<p " + strings.Repeat("a=b ", n/4) + "><img " + strings.Repeat("b ", n/2) + ">"
	},
	"open comments":        func(n int) string { return "<p>" + strings.Repeat("<!-- a ", n/7) },
	"listings that end":    func(n int) string { return strings.Repeat("<p><pre>\n\na\n</pre>\n\n", n/22) },
	"listings without end": func(n int) string { return strings.Repeat("> <p><pre>\n>\n\n", n/15) },
	"comments to the end":  func(n int) string { return strings.Repeat("> <p><!--\n>\n\n", n/14) + "-->" },
	"listing of blanks":    func(n int) string { return "<p><pre>\n" + strings.Repeat("a\n\n", n/3) + "</pre>" },
	"foreign tags":         func(n int) string { return "<p>a\n" + strings.Repeat("<x-a>\n<x-b>\n", n/12) },
	"scripts in a block":   func(n int) string { return "<p>a" + strings.Repeat("<script>", n/8) },
	"comments in a block":  func(n int) string { return "<p>" + strings.Repeat("<!-- a -->", n/10) },
	"hard breaks":          func(n int) string { return strings.Repeat("a\\\n", n/3) },
}

func stairs(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.Repeat(" ", 2*i) + "- a\n")
	}
	return b.String()
}

func backticks(n int) string {
	var b strings.Builder
	for i := 1; b.Len() < n; i++ {
		b.WriteString("e" + strings.Repeat("`", i))
	}
	return b.String()
}

func numbered(format string, n int) string {
	var b strings.Builder
	for i := 0; i < n; i++ {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// TestHostile reads each text and one four times as long, and holds the second
// to a time that only work in proportion can keep.
func TestHostile(t *testing.T) {
	notestest.Long(t)
	const size = 8_000
	for name, text := range hostile {
		// A square would cost 16 times as much. What is this quick is not
		// worth a word: clocks are not that fine. Other work on the machine
		// spoils a measurement, but not three.
		slow := func(small, large time.Duration) bool {
			return large > 100*time.Millisecond && large > 10*small
		}
		small, large := cost(t, name, text(size)), cost(t, name, text(4*size))
		for try := 0; try < 2 && slow(small, large); try++ {
			small, large = max(small, cost(t, name, text(size))), min(large, cost(t, name, text(4*size)))
		}
		t.Logf("%-24s %8s %8s", name, small.Round(time.Microsecond), large.Round(time.Microsecond))
		if slow(small, large) {
			t.Errorf("%s: %s for %d bytes, but %s for four times as many", name, small, size, large)
		}
	}
}

// cost returns the processor time that reading takes, and checks what came out.
func cost(t *testing.T, name, text string) time.Duration {
	src, err := notes.Decode("a.md", []byte(text))
	if err != nil {
		t.Fatal(name, err)
	}
	runtime.GC()
	start := used(t)
	doc, err := Format().Read(src, notes.Options{})
	if err != nil {
		t.Fatal(name, err)
	}
	took := used(t) - start
	check(t, doc, src.Text)
	return took
}

// used returns the time that the process has spent on processors.
func used(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// TestLargeHTML reads HTML that no person would write, in numbers that would
// overflow a stack or take hours if anything grew with the square.
func TestLargeHTML(t *testing.T) {
	notestest.Long(t)
	for name, text := range map[string]string{
		"100,000 links in a line":     "a " + strings.Repeat("<a href=b>", 100_000),
		"100,000 links in a block":    "<p>" + strings.Repeat("<a href='http://b.c'>d", 100_000),
		"10,000 nested div":           strings.Repeat("<div>\n", 10_000) + "a",
		"10,000 nested ul":            strings.Repeat("<ul><li>a\n", 10_000),
		"10,000 nested b":             "a " + strings.Repeat("<b>", 10_000) + "c" + strings.Repeat("</b>", 10_000),
		"10,000 nested b, in a block": "<p>" + strings.Repeat("<b>", 10_000) + "c" + strings.Repeat("</b>", 10_000),
		"2,000 div round Markdown":    strings.Repeat("<div>\n\na\n\n", 2_000) + strings.Repeat("</div>\n\n", 2_000),
		"2,000 quotes round Markdown": strings.Repeat("<blockquote>\n\na\n\n", 2_000) + strings.Repeat("</blockquote>\n\n", 2_000),
	} {
		took := cost(t, name, text)
		t.Logf("%-28s %s", name, took.Round(time.Millisecond))
		if took > 10*time.Second {
			t.Errorf("%s: %s", name, took)
		}
	}
}
