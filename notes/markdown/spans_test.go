package markdown

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"gloss/notes"
)

// certain counts the leaf blocks of a text that are read past the parser although
// they may hold marks.
func certain(t testing.TB, text string) (n int) {
	t.Helper()
	src, err := notes.Decode("n.md", []byte(text))
	if err != nil {
		return 0
	}
	r := newReading(src)
	r.adornedHeadings()
	ast.Walk(r.parse(), func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if points, ok := node.(*pointsNode); ok && entering {
			for _, words := range points.words {
				if spansOf(words) != nil {
					n++
				}
			}
		}
		if entering && (node.Kind() == kindSpans || node.Kind() == kindCell && spansOf(node) != nil) {
			n++
		}
		return ast.WalkContinue, nil
	})
	return n
}

// spanCases are texts, and how many of their blocks are certain.
var spanCases = []struct {
	text   string
	blocks int
}{
	{"`a` b\n", 1},
	{"a ``b ` c`` d ` e\n", 0},
	{"a ` b ` c `` ` `` d `  ` e\n", 1},
	{"a `b\nc` d\n", 0},
	{"a `b\\` c\n", 1},
	{"a `\\|` b\n", 1},
	{"*a* **b** _c_ __d__ ~~e~~\n", 1},
	{"**a *b* c** *d **e** f* ~~g _h_~~\n", 1},
	{"*a\nb* c\n", 1},
	{"* a *b * c d* e 3*4 f*\n", 1},
	{"a * b ** c 5* d ~100 e~f a_b_c _ _\n", 1},
	{"***a***\n", 0},
	{"*a **b* c**\n", 0},
	{"**a*b*c**\n", 0},
	{"*a*b*c*\n", 1},
	{"**a** **b**, ** c **\n", 1},
	{"ü*ä*ö “_x_” –*y*– 日**本**語\n", 1},
	{"*a\n", 0},
	{"[a](https://example.org) b\n", 1},
	{"[a *b* `c]` ~~d~~](https://example.org/?a=1&amp;b=*_) e\n", 1},
	{"**[a](https://example.org/a_b)** *b [c](#d) e*\n", 1},
	{"*a [b*](https://example.org)\n", 0},
	{"[a](b.md) [c](javascript:d) [e](mailto:f@example.org)\n", 1},
	{"[a](<b c>) d\n", 0},
	{"[a](b \"c\") d\n", 0},
	{"[a](b(c)) d\n", 0},
	{"[a]() d\n", 0},
	{"[](a) b\n", 0},
	{"[a] b\n", 0},
	{"[a][b] c\n\n[b]: https://example.org\n", 0},
	{"a] b](c) *d*\n", 1},
	{"![a](b.png) c\n", 0},
	{"[[a]] b\n", 0},
	{"a[^1] b\n\n[^1]: *c*\n", 1},
	{"a^[b](c)\n", 0},
	{"- [x](https://example.org) a\n- [x] *a*\n- *b*\n", 2},
	{"- {{TODO}} a\n", 0},
	{"a <https://example.org/a?b=*c*> d\n", 1},
	{"a <b@example.org> c\n", 0},
	{"a < b, <- c <3 > d\n", 0},
	{"a < b, <( > d *e*\n", 1},
	{"a <b>c</b>\n", 0},
	{"a &amp; b &lt; *c* AT&T &nbsp;d&#x41;\n", 1},
	{"a \\* b\n", 0},
	{"a  \n*b*\n", 0},
	{"*a*  \nb\n", 0},
	{"*a* \n  `b` \n c \n", 1},
	{"a :rocket: *b*\n", 0},
	{"a :none: *b* c:d\n", 1},
	{"a ==b== *c*\n", 0},
	{"a = b *c*\n", 1},
	{"# *a* b\n\n## c ##\n\n### [d](https://example.org)\n", 3},
	{"*a*\n===\n", 0},
	{"# Title {#id}\n", 0},
	{"| *a* | b |\n|---|---|\n| `c\\|d` | [e](https://example.org) |\n", 4},
	{"| a \\| b | c |\n|---|---|\n|  | **d** |\n", 2},
	{"> *a*\n> b\nc\n", 1},
	{"- a\n\n  *b*\n", 1},
	{"*a*\nid:: 1\n", 0},
	{"*a*\n: b\n", 1},
	{"[!note] *a*\n", 0},
}

func TestSpans(t *testing.T) {
	for _, c := range spanCases {
		sameTwice(t, c.text)
		if got := certain(t, c.text); got != c.blocks {
			t.Errorf("%q: %d blocks are certain, not %d", c.text, got, c.blocks)
		}
	}
}

// TestSpansOfSpec reads the examples of the specification both ways.
func TestSpansOfSpec(t *testing.T) {
	blocks := 0
	for _, e := range spec(t) {
		sameTwice(t, e.Markdown)
		blocks += certain(t, e.Markdown)
	}
	if blocks < 100 {
		t.Errorf("only %d blocks are certain", blocks)
	}
}

// Marks of all kinds, in any order, are read the same.
func TestRandomSpans(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"*", "**", "_", "__", "~~", "`", "``", "*a*", "**b c**", "`d`", "[e](https://example.org/f_g)", "[", "](h)", "](#i)", "<https://j.org>",
		"<", ">", "&amp;", "&", "a", "b c", "ü", "“", "(", ")", ".", " ", " ", " ", "\n", "\n", "!", ":", ":tada:", "=", "\\", "~", "_k_l_", "]"}
	frames := [...][2]string{{"", "\n"}, {"# ", "\n"}, {"- ", "\n"}, {"> ", "\n"}, {"|a|b|\n|-|-|\n|", "|c|\n"}, {"- a\n\n  ", "\n"}}
	blocks := 0
	for range 12_000 {
		var b strings.Builder
		frame := frames[random.IntN(len(frames))]
		b.WriteString(frame[0])
		for range 1 + random.IntN(10) {
			piece := pieces[random.IntN(len(pieces))]
			if frame[0] != "" && piece == "\n" {
				piece = " "
			}
			b.WriteString(piece)
		}
		b.WriteString(frame[1])
		sameTwice(t, b.String())
		blocks += certain(t, b.String())
		if t.Failed() {
			return
		}
	}
	if blocks < 2000 {
		t.Errorf("only %d blocks are certain", blocks)
	}
}

func FuzzSpans(f *testing.F) {
	for _, c := range spanCases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 2000 && strings.Count(text, "<") < 20 {
			sameTwice(t, text)
		}
	})
}
