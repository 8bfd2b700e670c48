package main

import (
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/notes"
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
		{"the author of a book whose name nobody knows", "clippings", "Dune (Bene Gesserit)\n- Your Highlight on page 3 | location 68-69 | Added on Thursday, May 9, 2019 5:36:43 PM\n\nFear.\n==========\n"},
		{"authors between blanks and semicolons", "clippings", "箴言 (石黒 浩; \"Q\" O'Neil_x)\n- 您在位置 #68-69的标注 | 添加于 2019年5月9日\n\n<您已达到本内容的剪贴上限，不能再多>\n==========\n"},
		{"dates of an agenda", "org", "* Talk\n** TODO Review\nSCHEDULED: <2025-12-14 Sat> DEADLINE: <2025-12-20 Sat>\n- a\n** Day 2 <2025-12-15 Sun>\nCLOSED: [2025-12-16 Mon]\n"},
		{"properties of headlines", "org", "* One {date=x}\n:PROPERTIES:\n:DATE: 2011-03-11\n:SPEAKER: Ada *L*\n:ROOM: [B]\n:END:\nwords\n* =Two=\n:PROPERTIES:\n:DATE: 2011-03-12\n:END:\n"},
		{"the day of an outline without its year", "opml", "<opml version='2.0'><head><title>T</title></head><body><outline text='December 31' created='Tue, 31 Dec 2024 14:00:00 GMT'><outline text='a'/></outline></body></opml>"},
		{"the speaker of all", "rst", "Title\n=====\n\n:Speaker: Chris Pettus\n:Room: Hall *4*\n:Time: 10:00 - 10:30\n\nOne\n---\n\n- a\n\nTwo\n---\n\n- b\n\nThree\n-----\n\n- c\n"},
		{"a speaker above where to find him", "markdown", "# Better Greek\n\nJames Tauber\n@jtauber\n@morphgnt\n\nwords\n\n# Two\n\nx\n\n# Three\n\ny\n"},
		{"two speakers, a line each", "markdown", "# One\n\nAda Lovelace\nDavid Miller\n@dmiller\n\nwords\n\n# Two\n\nx\n\n# Three\n\ny\n"},
		{"what programs of notes write", "html", "<blockquote>She said it. [name=Ada] [time=Fri]</blockquote><ul><li>id:: 64 block<br>ls-type:: x</ul>"},
		{"titles that end like attributes", "html", "<h1>a {date=2011-01-01}</h1><p>b<h1>c {x=y}</h1><p>d<h1>e {#f}</h1><p>g<h1>h { #§1 }</h1><p>i<h1>j { - }</h1>"},
		{"an address of mail within a word", "opml", "00<0000@00000000000>0000"},
		{"a date behind a quotation mark", "markdown", "1) \" Sep 2000 0\n"},
		{"classes and names of blocks", "html", "<p>a {:.b} c</p><p>{: #d } e {: f=g}</p><p>^h12</p><p>i ^j-1</p><p>k ^l</p><p>#^m</p>"},
		{"attributions of all kinds", "html", "<blockquote><p>a</p><p>— page 3, location 5</p></blockquote><p>b</p><blockquote><p>c</p><footer>anonymous</footer></blockquote><blockquote><p>d</p><p>– Ada Lovelace</p></blockquote>"},
		{"what is said in turns", "markdown", "> — and you?\n>\n> — not me\n\n- x\n\n> a\n>\n> — somebody\n"},
		{"a line behind a ruler", "text", "Using R for log file analysis\n-------------\n [ht_users\\_group\\_2/src/tip/exercises/README.txt]\nn\n"},
		{"below the title of a document", "rst", ".. title:: Real   title\n\n   :description: What it is\n\n   words\n\nA   b\n=====\n\n.. code-block:: rust   or none\n\n   x\n"},
		{"lines like marks of dialects", "rst", "a\n\n| b\n| ::: c\n| !!! d\n| %%e%% f\n| .. g::\n| {h=i}\n| . . .\n| ((64123abc-0000-4000-8000-000000000001))\n| #+BEGIN_QUOTE\n| +---+---+\n\n\\\\begin{align}\n\n\\\\newpage\n\n\\\\end{align}\n"},
		{"code within points", "html", "<ul><li><pre>a\n   \n\t\nb</pre><li>c</ul><pre>d\n   \ne</pre>"},
		{"what takes no room", "html", "<p>so&shy;ft <code>hy&shy;phen</code></p><pre>a&#8203;b</pre>"},
		{"a passage that was missed", "rst", "–missed\none–\n\n  –missed two– :(\n"},
		{"titles with blanks", "html", "<title>a  b</title><meta name=author content='Ada  Lovelace'><h1>Quoi&nbsp;?</h1><p>c"},
		{"addresses in brackets that are no mark-up", "markdown", "a.](http://b.org/c.jpg)](http://d.org/e \"F\") | [g.org](\n\nh.org/i.jpg)](\n"},
		{"attributes of links that are none", "html", "<p>[a](http://b.org/c){:target=\"d\"} <a href='http://e.org'>f</a>{: .g} <code>h</code>{.i} {:ok, j} <b>$k$</b>*$*l"},
		{"boxes without words", "org", "- [ ]\n  - [ ] a\n- [X] b\n\n:END:\n"},
		{"a point that looks like a date", "markdown", "a\n\n1) Sep 2000\n\nb\n\n3) Mai 2011 x\n"},
		{"entities in the title of a text", "text", "title: Soil&nbsp;&amp; roots at R&D\ndate: 2014-05-06\n\nwords"},
		{"marks in titles that are none", "html", "<title>A *foo* bar_ &lt;b>x&lt;/b> _y_ `z` &amp;amp; \\&amp;lt; \\\\*w*</title><meta name=author content='*Ada* Lovelace'><meta name=description content='&amp;amp; **so** on'><h1>C</h1><p>x"},
		{"what a bookmark is about", "bookmarks", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF=\"https://go.dev/\" TAGS=\"go,lang\">Go</A>\n<DD>A language\n<DT><A HREF=\"https://x.org/\">X</A>\n</DL>\n"},
	} {
		comesBack(t, formatNamed(t, c.format), c.what, []byte(c.notes))
	}
}

// casesOf returns the cases of a reader's own tests.
func casesOf(t testing.TB, format string) [][]byte {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("..", "..", "notes", format, "testdata", "*"+caseFolders[format]))
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases of %s: %v", format, err)
	}
	var list [][]byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, data)
	}
	return list
}

// The same holds for what is cut off somewhere, for lines in another order, and for
// lines that ran together or stand deeper than they did.
func TestDocumentOfPiecesIsTheSameAgain(t *testing.T) {
	for _, f := range readers() {
		for i, data := range casesOf(t, f.Name) {
			for k := range 6 {
				// each case its own, so that a new one leaves the others as they are
				mixed := mix(rand.New(rand.NewPCG(uint64(k), uint64(crc32.ChecksumIEEE(data)))), data, k)
				if _, err := notes.Decode("notes.x", mixed); err == nil {
					comesBack(t, f, fmt.Sprintf("%s %d.%d", f.Name, i, k), mixed)
				}
			}
		}
	}
}

// mix returns notes that were cut or whose lines were mixed up; k says how.
func mix(random *rand.Rand, data []byte, k int) []byte {
	if k < 2 {
		from, to := random.IntN(len(data)+1), random.IntN(len(data)+1)
		return data[min(from, to):max(from, to)]
	}
	lines := strings.Split(string(data), "\n")
	if k < 4 {
		random.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		return []byte(strings.Join(lines, "\n"))
	}
	for range 4 {
		i := random.IntN(len(lines))
		switch random.IntN(4) {
		case 0:
			lines[i] = ""
		case 1:
			lines[i] = strings.Repeat(" ", random.IntN(6)) + lines[i]
		case 2:
			lines[i] += lines[random.IntN(len(lines))]
		case 3:
			lines[i] = lines[random.IntN(len(lines))]
		}
	}
	return []byte(strings.Join(lines, "\n"))
}

// FuzzSameAgain looks for notes in any format that are another document when their
// normal form is read.
func FuzzSameAgain(f *testing.F) {
	formats := readers()
	for i, format := range formats {
		for _, data := range casesOf(f, format.Name) {
			f.Add(uint8(i), string(data))
		}
	}
	f.Fuzz(func(t *testing.T, format uint8, s string) {
		if _, err := notes.Decode("notes.x", []byte(s)); err == nil && len(s) < 10_000 {
			comesBack(t, formats[int(format)%len(formats)], "notes.x", []byte(s))
		}
	})
}
