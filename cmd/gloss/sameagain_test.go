package main

import (
	"strings"
	"testing"
)

// What a format says, and how, comes back from the normal form: each of these
// documents is the same when it is read again.
func TestDocumentIsTheSameAgain(t *testing.T) {
	for _, c := range []struct{ what, format, notes string }{
		{"blanks on a blank line of code", "markdown", "```go\na\n    \nb\n```\n\n- x\n\n  ```\n  \t \n  c\n     \n  ```\n"},
		{"blanks beside a line break", "markdown", "When a is `x`, it is called. <br>When b, <br> *c*<br>\n"},
		{"a picture left out before words", "html", "<p><img src='data:x'> words <b> bold </b><b>er</b><i>x <i>y</i></i></p>"},
		{"code that is the address of its link", "html", "<p>see <a href='http://a.org'><code>http://a.org</code></a> and <a href='http://b.org'><b>http://b.org</b></a></p>"},
		{"codes side by side", "html", "<p><code>a</code><code>b</code> <tt>c</tt></p>"},
		{"two paragraphs in the one point of a list", "rst", "T\n=\n\n.. function:: f(x)\n\n   Text.\n"},
		{"points that hold more", "org", "- a\n  #+begin_src sh\n  b\n  #+end_src\n  c\n- d\n"},
		{"a list with nothing to part", "html", "<ul><li><p>a</p></li></ul><p>b</p><ol><li>c<br></li></ol>"},
		{"bold within bold", "org", "nested *bold _under_ /it *x* it/ bold* end\n"},
		{"more marks than are matched at once", "markdown", strings.Repeat("a**b", 7_001) + "\n\n" + strings.Repeat("*c _d ", 2_000) + "\n"},
		{"signs beside a letter that is written as an entity", "markdown", "_~_**a**a__b*a****a*a*** a*~~_~~a\n"},
		{"what a bookmark is about", "bookmarks", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF=\"https://go.dev/\" TAGS=\"go,lang\">Go</A>\n<DD>A language\n<DT><A HREF=\"https://x.org/\">X</A>\n</DL>\n"},
	} {
		once, first := prepared(t, formatNamed(t, c.format), "notes.x", []byte(c.notes))
		twice, second := prepared(t, formatNamed(t, "markdown"), "notes.x", []byte(once))
		if once != twice {
			a, b := firstDifference(once, twice)
			t.Errorf("%s: the normal form changes when it is read again\nonce  %q\ntwice %q", c.what, a, b)
		}
		if x, y := shape(first), shape(second); x != y {
			a, b := firstDifference(x, y)
			t.Errorf("%s: the document changes\nbefore %s\nafter  %s", c.what, a, b)
		}
	}
}
