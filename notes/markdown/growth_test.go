package markdown

import (
	"os"
	"strings"
	"testing"

	"gloss/notes/notestest"
)

// TestGrowth holds allocations and memory to proportion, and preparing as well;
// TestHostile does so for the time of reading alone.
func TestGrowth(t *testing.T) { notestest.Growth(t, Format(), hostile) }

// TestLarge reads Markdown that no person would write.
func TestLarge(t *testing.T) {
	const million = 1_000_000
	notestest.Large(t, Format(), "x", map[string]string{
		"a million points":          strings.Repeat("- x\n", million),
		"a million blank lines":     "x" + strings.Repeat("\n", million) + "y\n",
		"100,000 opening brackets":  strings.Repeat("[", 100_000) + "x\n",
		"10,000 quotations":         strings.Repeat(">", 10_000) + " x\n",
		"10,000 lists in a line":    strings.Repeat("- ", 10_000) + "x\n",
		"100,000 emphases":          strings.Repeat("*x* ", 100_000) + "\n",
		"a line of a million words": strings.Repeat("word. ", million) + "x\n",
	})
}

func TestAllocates(t *testing.T) {
	notestest.Allocates(t, Format(), strings.Repeat("Words without any mark, one line after another.\nAnd one more.\n\n", 5000), 11, 72)
	text := notestest.Shared(t, os.ReadFile, "01-clojure-conj-2011.md") + "\n\n" + notestest.Shared(t, os.ReadFile, "02-kubecon-2017-day1.md") + "\n\n"
	notestest.Allocates(t, Format(), strings.Repeat(text, 10), 14.5, 66)
	notestest.Allocates(t, Format(), strings.Repeat("## A talk\n\n- a point of some words\n  - one more below it\n  - and another, somewhat longer\n- the last\n\n", 3000), 20.5, 70)
}

func TestHeld(t *testing.T) {
	for _, name := range []string{"01-clojure-conj-2011.md", "02-kubecon-2017-day1.md", "03-fowa-2014-front-end-ops.md", "04-book-of-secret-knowledge.md"} {
		notestest.Held(t, Format(), strings.Repeat(notestest.Shared(t, os.ReadFile, name)+"\n\n", 10), 5.7)
	}
}

func TestCutOff(t *testing.T) {
	notestest.Cut(t, Format(), "---\ntitle: T\n---\n\n# A\n\n> *q* **s** `c`\n> – B\n\n1. x [l](http://a.b \"t\")\n   - [x] y ~~z~~[^1]\n\n| a | b |\n|---|:-:|\n| c | d\\|e |\n\n"+
		"```go\nf()\n```\n\n<p>\n&nbsp; <a href='http://c.d'><b>e</b></a> – f<br>\n<img src=g.png alt=h>\n</p>\n\nSetext\n======\n\n![i](j.png)  \n<k@l.m>\n\n[^1]: note\n[n]: http://o.p\n")
}
