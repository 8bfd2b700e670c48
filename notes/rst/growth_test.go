package rst

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
	texts := map[string]func(n int) string{
		"blank lines":            func(n int) string { return "x" + many("\n", n) + "y\n" },
		"shallower quotes":       func(n int) string { return steps(n, func(i int) string { return many(" ", 400-i) + "x\n" }) },
		"deeper quotes":          func(n int) string { return steps(n, func(i int) string { return many(" ", i) + "x\n\n" }) },
		"deeper points":          func(n int) string { return steps(n, func(i int) string { return many("  ", i) + "- x\n\n" }) },
		"targets in a row":       numbered("a%[1]d_\n\n.. _a%[1]d: a%[2]d_\n\n"),
		"substitutions in a row": numbered("|s%[1]d|\n\n.. |s%[1]d| replace:: |s%[2]d| |s%[2]d|\n\n"),
		"substitution that holds itself": func(n int) string {
			return many("|a| |b| ", n/8) + "\n\n.. |a| replace:: |b| |b|\n.. |b| replace:: |a| |a|\n"
		},
		"target that leads to itself": func(n int) string { return many("a_ b_ ", n/6) + "\n\n.. _a: b_\n.. _b: a_\n" },
		"one target":                  fill(".. _a: http://x.org\n\n"), "one footnote": fill(".. [1] x\n\n"), "footnotes": numbered("[%[1]d]_\n\n.. [%[1]d] x [%[2]d]_\n\n"),
		"titles": numbered("x%[1]d\n=======\n\nx%[2]d_\n\n"), "one long row": func(n int) string { return many("= ", n/4) + "=\na\n" + many("= ", n/4) + "=\n" },
	}
	for _, unit := range []string{
		"words ", "x", "x\n", "*a ", "**a ", "`a ", "``a ", "_`a ", "[a", "a_-", ":a:`", "`a <", "\\", "a_ ", "://", "`", "*", "[", "|", "_", "`a`_ ", "`a <http://x.org>`_ ", "*a* ", "äö*ü* ",
		"- ", "- x\n", "1. ", "1. x\n", ":a: ", ":a: b\n", ".. note:: ", ".. note:: x\n\n", "-a  ", "a\n  b\n", "A. b\n\n  c\n", "=== ===\na  b\n", "=== ===\n\n", "+-+\n|a|\n", "+-",
		"a::\n\n", "x\n=\n", ".. [#] a\n", "[#]_ ", ".. _a:\n", "__ a\n", "|a\n", "| a\n", "a\n\n", "  a\n\n  -- b\n\n", "+--+\n|  |\n+--+\n", ".. include:: a\n\n", ".. spam:: x\n\n", ">>> a\n",
	} {
		texts[fmt.Sprintf("%q", unit)] = fill(unit)
	}
	notestest.Growth(t, Format(), texts)
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
func numbered(format string) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, format, i, i+1)
		}
		return b.String()
	}
}

// TestLarge reads what no person writes.
func TestLarge(t *testing.T) {
	const million, levels = 1_000_000, 10_000
	var stairs strings.Builder
	for i := range levels / 10 {
		stairs.WriteString(strings.Repeat(" ", 2*i) + "- x\n\n")
	}
	notestest.Large(t, Format(), "x", map[string]string{
		"a million points":           strings.Repeat("- x\n", million),
		"a million blank lines":      "x" + strings.Repeat("\n", million) + "y\n",
		"10,000 points in a line":    strings.Repeat("- ", levels) + "x\n",
		"1,000 points in each other": stairs.String(),
		"100,000 back quotes":        "x " + strings.Repeat("`", 100_000) + "\n",
		"10,000 notes in each other": strings.Repeat(".. note:: ", levels) + "x\n",
	})
}

func TestCutOff(t *testing.T) {
	for _, text := range cases(t) {
		notestest.Cut(t, Format(), text[:min(len(text), 800)])
	}
}

func TestHeld(t *testing.T) {
	notestest.Held(t, Format(), sample(1000), 7.5)
	notestest.Held(t, Format(), strings.Repeat(notestest.Shared(t, os.ReadFile, "06-scale11x-postgres-schemaless.rst"), 20), 7)
}
