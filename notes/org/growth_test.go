package org

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"gloss/notes/notestest"
)

// TestGrowth reads what would cost a careless reader the square of its size.
func TestGrowth(t *testing.T) {
	fill, many := notestest.Fill, strings.Repeat
	notestest.Growth(t, Format(), map[string]func(n int) string{
		"one line": fill("words "), "one word": fill("x"), "lines": fill("x\n"), "blank lines": func(n int) string { return "x" + many("\n", n) + "y\n" },
		"headlines": fill("* x\n"), "deeper headlines": func(n int) string { return steps(n, func(i int) string { return many("*", i+1) + " x\n" }) },
		"points": fill("- x\n"), "numbers": fill("1. x\n"), "deeper points": func(n int) string { return steps(n, func(i int) string { return many(" ", i) + "- x\n" }) },
		"shallower points": func(n int) string {
			return steps(n, func(i int) string { return many(" ", max(0, 400-i)) + "- x\n" })
		},
		"terms": fill("- a :: b\n"), "boxes": fill("- [ ] x\n"), "points and blanks": fill("- x\n\n"), "points in a line": fill("- "),
		"open bold": fill("*a "), "open marks": fill("*a /b _c +d =e ~f "), "crossed marks": fill("*a /b* c/ "), "bold": fill("*a* "), "bold lines": fill("*a\n"), "marks alone": fill("*"),
		"open links": fill("[[a "), "brackets": fill("["), "links": fill("[[https://x.org][a]] "), "half links": fill("[[a][b] "), "closed brackets": fill("]] "),
		"open footnotes": fill("[fn:: "), "nested footnotes": func(n int) string { return many("[fn::a ", n/8) + many("]", n/8) + "\n" }, "references": fill("[fn:1] "),
		"definitions": func(n int) string { return numbered("[fn:%[1]d] x [fn:%[2]d]\n", n) }, "one definition": fill("[fn:1] x\n"),
		"targets": fill("<<a "), "angles": fill("<"), "dates": fill("<2017-09-28 Thu "), "escapes": fill("\\"), "maths": fill("\\( "), "code in lines": fill("src_a{ "), "macros": fill("{{{a}}} "),
		"macro that calls itself": func(n int) string {
			return "#+MACRO: a {{{a}}}{{{b}}}\n#+MACRO: b {{{a}}}\n" + many("{{{a}}} ", n/8) + "\n"
		},
		"links that name links": func(n int) string { return numbered("#+LINK: a%[1]d a%[2]d:\n[[a%[1]d:x]]\n", n) },
		"open blocks":           fill("#+BEGIN_QUOTE\n"), "blocks": fill("#+BEGIN_SRC c\nx\n#+END_SRC\n"), "ends": fill("#+END_SRC\n"), "nested blocks": func(n int) string { return many("#+BEGIN_QUOTE\n", n/26) + "x\n" + many("#+END_QUOTE\n", n/26) },
		"open code": fill("#+BEGIN_SRC\n* x\n"), "drawers": fill(":A:\nx\n:END:\n"), "open drawers": fill(":A:\n"), "properties": func(n int) string { return "* x\n:PROPERTIES:\n" + many(":a: b\n", n/6) + ":END:\n" },
		"rows": fill("| a | b |\n"), "one row": fill("| a "), "bars": fill("|"), "rulers": fill("|-\n"), "one long row": func(n int) string { return many("|a", n/4) + "\n" + many("|a\n", n/6) },
		"keywords": fill("#+TITLE: x\n"), "comments": fill("# x\n"), "fixed": fill(": x\n"), "tags": fill("* a :b:\n"), "one headline of tags": func(n int) string { return "* a :" + many("b:", n/2) + "\n" },
		"tasks": fill("* TODO x\n"), "includes": fill("#+INCLUDE: \"a\"\n"), "line breaks": fill("a\\\\\n"), "addresses": fill("https://x.org/ "), "letters": fill("äö*ü* "),
	})
}

// steps returns lines up to about n bytes, each made of its number, which stays
// below 400.
func steps(n int, line func(i int) string) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(line(i % 400))
	}
	return b.String()
}

// numbered repeats a format with a number and the next one.
func numbered(format string, n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, format, i, i+1)
	}
	return b.String()
}

// TestLarge reads what no person writes.
func TestLarge(t *testing.T) {
	const million, levels = 1_000_000, 10_000
	notestest.Large(t, Format(), "x", map[string]string{
		"a million points":            strings.Repeat("- x\n", million),
		"a million blank lines":       "x" + strings.Repeat("\n", million) + "y\n",
		"a headline 10,000 deep":      strings.Repeat("*", levels) + " x\n",
		"10,000 blocks in each other": strings.Repeat("#+BEGIN_QUOTE\n", levels) + "x\n" + strings.Repeat("#+END_QUOTE\n", levels),
	})
}

func TestCutOff(t *testing.T) {
	for _, text := range notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".org", 20, false) {
		notestest.Cut(t, Format(), text[:min(len(text), 800)])
	}
}

func TestAllocates(t *testing.T) {
	notestest.Allocates(t, Format(), strings.Repeat(unit, 3000), 14.5, 135)
	notestest.Allocates(t, Format(), strings.Repeat(notestest.Shared(t, os.ReadFile, "07-strangeloop-2017.org"), 20), 8.4, 50)
}

// TestHeld holds notes to less than ten times their size, even where every second
// byte is mark-up and where there are few of them.
func TestHeld(t *testing.T) {
	notestest.Held(t, Format(), strings.Repeat(unit, 3000), 8.9)
	notestest.Held(t, Format(), strings.Repeat(unit, 34), 9.8) // 10 KB
	notestest.Held(t, Format(), strings.Repeat(notestest.Shared(t, os.ReadFile, "07-strangeloop-2017.org"), 20), 5.3)
}
