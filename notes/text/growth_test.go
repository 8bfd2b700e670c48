package text

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"gloss/notes"
	"gloss/notes/notestest"
)

// TestGrowth reads what would cost a careless reader the square of its size.
func TestGrowth(t *testing.T) {
	fill, many := notestest.Fill, strings.Repeat
	texts := map[string]func(n int) string{
		"blank lines":      func(n int) string { return "x" + many("\n", n) + "y\n" },
		"one word":         fill("x"),
		"one line":         func(n int) string { return many("word and more, ", n/15) + "\n" },
		"one line of dots": func(n int) string { return many("a.b ", n/4) + "\n" },
		"slashes":          func(n int) string { return many("a/b ", n/4) + "\n" },
		"addresses":        func(n int) string { return many("see https://example.org/a ", n/26) + "\n" },
		"one long address": func(n int) string { return "https://example.org/" + many("a.b/", n/4) + "\n" },
		"stairs":           func(n int) string { return stairs(n, "  ", "- x\n") },
		"stairs of tabs":   func(n int) string { return stairs(n, "\t", "x\n") },
		"outline":          func(n int) string { return outline(max(n/370, 1), false) },
		"layout lost":      func(n int) string { return outline(max(n/480, 1), true) },
		"glued":            func(n int) string { return many("x\n\none pointAnother one card32 chips\nwords to go\n\n", n/50) },
		"fence without end": func(n int) string {
			return "```\n" + many("a\n\n", n/3)
		},
	}
	for _, unit := range []string{
		"x\n", "x\n\n", "- x\n", "- x\n\n", "* x\n  y\n", "1. x\n", "7. x\n", "7. x\n\n", "> x\n", "> ", "x\n===\n", "== x ==\n", "===\n", "\tx", " x", "- ", "[", "]", "(", "`", "“", "…", "```\n", "~~~\n",
		"a\tb\n", "|a|b|\n", "|", "a:\n\n", "Day 1\n\n", "3/4/2011\n\n", "10:30 ", "10:30 – 11:00 x\n\n", "Room 3 ", "x – Ada Lovelace\n\n", "Speaker: Ada Lovelace\n", "@ada ", "missed the start\n\n",
		"$ ls -l\n", "a = b()\n", "import os\n", "äö ", "—\n", "Ã©", "a\u200bb ", "\u00a0- x\n", "gh/a/b ", "www.a.b ", "a@b.c ", "x (y)\n\n", "2011-03-04 ", "Question?\nanswer\n\n",
	} {
		texts[fmt.Sprintf("%q", unit)] = fill(unit)
	}
	notestest.Growth(t, Format(), texts)
}

// stairs returns lines up to about n bytes, each deeper than the one before it,
// down to a depth and again.
func stairs(n int, indent, line string) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.Repeat(indent, i%200) + line)
	}
	return b.String()
}

// TestLarge reads what no person writes.
func TestLarge(t *testing.T) {
	const million = 1_000_000
	notestest.Large(t, Format(), "x", map[string]string{
		"a million points":           strings.Repeat("- x\n", million),
		"a million blank lines":      "x" + strings.Repeat("\n", million) + "y\n",
		"a million lone lines":       strings.Repeat("x\n\n", million),
		"100,000 brackets":           strings.Repeat("[", 100_000) + "x\n",
		"10,000 quotations":          strings.Repeat(">", 10_000) + " x\n",
		"10,000 quotations in lines": strings.Repeat("> ", 10_000) + "x\n",
		"10,000 bullets in a line":   strings.Repeat("- ", 10_000) + "x\n",
		"10,000 points, each deeper": deeper(10_000),
		"a line of a million words":  strings.Repeat("word. ", million) + "x\n",
	})
}

// deeper returns n points that each stand one column deeper, up to a depth that
// no line passes, so that the text stays in proportion.
func deeper(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", min(i, 300)) + "- x\n")
	}
	return b.String()
}

// TestBlankLines holds reading to little memory where there is next to nothing
// to read.
func TestBlankLines(t *testing.T) {
	notestest.Long(t)
	text := "x" + strings.Repeat("\n", 1_000_000) + "y\n"
	src, err := notes.Decode("a.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	doc, err := Format().Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if got := after.TotalAlloc - before.TotalAlloc; got > 10*uint64(len(text)) {
		t.Errorf("%d bytes allocated for %d bytes", got, len(text))
	}
	last := doc.Blocks[len(doc.Blocks)-1]
	if last.Pos().Line != 1_000_001 {
		t.Errorf("the last line is at %v", last.Pos())
	}
}

func TestCutOff(t *testing.T) {
	notestest.Cut(t, Format(), notestest.Shared(t, os.ReadFile, "pycon-2011.txt")[:1200])
	notestest.Cut(t, Format(), "1. x\n   ```\n   code\n   ```\n> “q” – A B\n| a | b |\n| c | d |\n\nT\n===\n\n- [x] done\n  - `c` gh/a/b\n")
}

func TestAllocates(t *testing.T) {
	notestest.Allocates(t, Format(), outline(1000, false), 15, 9)
	notestest.Allocates(t, Format(), outline(1000, true), 18.5, 39)
	notestest.Allocates(t, Format(), strings.Repeat(notestest.Shared(t, os.ReadFile, "pycon-2011.txt"), 20), 24, 95)
}

func TestHeld(t *testing.T) {
	notestest.Held(t, Format(), strings.Repeat(notestest.Shared(t, os.ReadFile, "pycon-2011.txt"), 20), 7.4)
	notestest.Held(t, Format(), strings.Repeat(notestest.Shared(t, os.ReadFile, "08-erlang-factory-2011-keynote.txt"), 20), 6)
	notestest.Held(t, Format(), outline(1000, true), 5.7)
	notestest.Held(t, Format(), outline(1000, false), 7.6) // points of 25 bytes, two of three in a list of their own
}
