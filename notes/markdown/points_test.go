package markdown

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

// twice reads a text with lists of points taken as a whole, and without. deep says
// that one of them is indented so far that it would be no list without.
func twice(t testing.TB, text string) (whole, parsed *model.Document, lists int, deep bool) {
	t.Helper()
	src, err := notes.Decode("n.md", []byte(text))
	if err != nil {
		return nil, nil, 0, false
	}
	r := newReading(src)
	r.adornedHeadings()
	root := r.parse()
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == kindPoints {
			lists++
			first := r.body[:n.(*pointsNode).points[0].mark]
			_, column := indented(first[bytes.LastIndexByte(first, '\n')+1:])
			deep = deep || column > 3
		}
	}
	whole = r.finish(root, notes.Options{})
	r = newReading(src)
	r.adornedHeadings()
	return whole, r.finish(r.parseWith(nil), notes.Options{}), lists, deep
}

func sameTwice(t testing.TB, text string) (lists int) {
	t.Helper()
	whole, parsed, lists, deep := twice(t, text)
	if !deep && !reflect.DeepEqual(whole, parsed) {
		t.Errorf("%q\nas a whole:\n%s\nparsed:\n%s", text, notestest.Dump(whole), notestest.Dump(parsed))
	}
	return lists
}

// pointCases are lists, and how many of them are taken as a whole.
var pointCases = []struct {
	text  string
	lists int
}{
	{"- a\n- b\n", 1},
	{"- a", 1},
	{"- a\n  - b\n    - c\n- d\n", 1},
	{"* a\n    * b\n* c\n", 1},
	{"- a\n\n- b\n\n  - c\n", 1},
	{"- a\n  - b\n\n- c\n", 1},
	{"- a\n\n  - b\n- c\n", 1},
	{"1. a\n2. b\n   - c\n10. d\n    - e\n", 1},
	{"7) a\n8) b\n", 1},
	{"- a\n  1. b\n  2. c\n", 1},
	{"- a\n  - b\n  1. c\n  2. d\n  * e\n", 1},
	{"- a\n  - b\n\n  * c\n", 1},
	{"- a\n  2. b\n", 0},
	{"words\n- a\n", 1},
	{"words\n1. a\n", 1},
	{"words\n2. a\n", 0},
	{"- a\n* b\n+ c\n\n1. d\n1) e\n", 5},
	{"- a\nb\n  c\n      d\n- e\n", 1},
	{"- a\n  - b\n  c\n", 1},
	{"- a\n# b\n- c\n", 2},
	{"- a\n#b\n- c\n", 0},
	{"- *a* `b` [c](https://example.org)\n- d \\- e &amp; f\n", 1},
	{"- [ ] a\n- [x] b\n- [a](b) c\n- [d]\n", 1},
	{"- [a\n  b]: c\n", 0},
	{"- a  \n  b\\\n  c\n", 1},
	{"- a\n\n  b\n", 0},
	{"- a\n\nb\n", 1},
	{"- a\n\n b\n", 1},
	{"-   a\n\n  b\n", 1},
	{"-     a\n", 0},
	{"-\ta\n", 0},
	{"-\n- a\n", 0},
	{"- - a\n", 0},
	{"- 1. a\n", 0},
	{"- 2011 a\n- 2.5 b\n- -5 c\n- +1 d\n", 1},
	{"- ---\n", 0},
	{"- ***\n", 0},
	{"- a\n  ---\n", 0},
	{"- a\n  ===\n", 0},
	{"- a\n---\n", 0},
	{"- a\n- b\n\n---\n", 1},
	{"- # a\n", 0},
	{"- > a\n", 0},
	{"- ```\n  a\n  ```\n", 0},
	{"- <div>a</div>\n", 0},
	{"- a <b>c</b> <!-- d -->\n", 1},
	{"- [a]: https://example.org\n- [a]\n", 0},
	{"- a | b\n  --|--\n  c | d\n", 0},
	{"- [^1]: a\n", 0},
	{"- a[^1] ^[b]\n\n[^1]: c\n", 1},
	{"- a\n       - b\n", 0},
	{"- a\n\t- b\n\t\t- c\n\t  d\n", 1},
	{"- a\n  (b)\n  2011\n", 1},
	{" - a\n  - b\n   - c\n    - d\n", 0},
	{"- – missed one –\n- : a\n- a : b\n", 0},
	{"- –missed one–\n", 1},
	{"- \u00a0\n", 0},
	{"- a<br>b<br>c\n- d\n", 1},
	{"- a\n\n\n\n- b\n", 1},
	{"- a\n\n1. b\n", 2},
	{"- a\n  id:: 64f0\n- b\n", 1},
	{"> - a\n", 0},
	{"- a\n> b\n", 0},
	{"- a\n\n> - b\n\n- c\n", 2},
	{"a\n    - b\n    - c\n", 1},
	{"a\n\t* b\n\t\t* c\nd\n", 1},
	{"a\n\n    - b\n", 0},
	{"a\n    7. b\n", 0},
	{"> a\n    - b\n", 0},
}

func TestPoints(t *testing.T) {
	for _, c := range pointCases {
		if got := sameTwice(t, c.text); got != c.lists {
			t.Errorf("%q: %d lists are taken as a whole, not %d", c.text, got, c.lists)
		}
	}
}

func TestPointsOfFiles(t *testing.T) {
	var files []string
	for _, pattern := range []string{"testdata/*.md", "../sample/*.md", "../../../shared/notes/*.md"} {
		found, _ := filepath.Glob(pattern)
		files = append(files, found...)
	}
	lists := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lists += sameTwice(t, string(text))
	}
	if lists == 0 || len(files) < 20 {
		t.Errorf("%d lists in %d files are taken as a whole", lists, len(files))
	}
}

func FuzzPoints(f *testing.F) {
	for _, c := range pointCases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 2000 && strings.Count(text, "<") < 20 {
			sameTwice(t, text)
		}
	})
}

// Lists of all shapes that lines can have are read the same.
func TestRandomPoints(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(from ...string) string { return from[random.IntN(len(from))] }
	lists := 0
	for range 6000 {
		var b strings.Builder
		usual := pick("- ", "* ", "1. ", "-   ", "12) ")
		blank := pick(" ", " ", " ", "\t")
		for range 1 + random.IntN(9) {
			b.WriteString(strings.Repeat(blank, random.IntN(4)*(1+random.IntN(2))))
			switch random.IntN(8) {
			case 0:
			case 1:
				b.WriteString(pick("- ", "+ ", "* ", "1. ", "2. ", "1) ", "-    ", "-", "-\t", "10. ", "    - ", "\t"))
			default:
				b.WriteString(usual)
			}
			switch random.IntN(9) {
			case 0:
				b.WriteString(pick("", "", "# a", "---", "***", "===", "```", "> a", "- b", "<b>", "<div>", "[a]: /b", "[ ] c", "|a|b|", "|-|-|", "a:: b", ": a", "_ _ _", "2) a", "<!-- a -->"))
			case 1:
				b.WriteString(pick("*a*", "`b`", "a  ", "a\\", "[a](b)", "_c", "a\tb", "é", "\u00a0", "==a==", "–missed one–", "3.5", "+1", "-5", "a | b", "https://example.org/", "&amp;"))
			default:
				b.WriteString(pick("a", "b c", "words that go on"))
			}
			b.WriteString(pick("\n", "\n", "\n", "\n", "\n\n", "\n\n\n"))
		}
		lists += sameTwice(t, b.String())
		if t.Failed() {
			return
		}
	}
	if lists < 1000 {
		t.Errorf("only %d lists are taken as a whole", lists)
	}
}
