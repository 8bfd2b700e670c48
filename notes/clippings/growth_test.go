package clippings

import (
	"fmt"
	"strings"
	"testing"

	"gloss/notes/notestest"
)

// sample is a file of n highlights, a hundred to a book.
func sample(n int) string {
	var s strings.Builder
	for i := range n {
		fmt.Fprintf(&s, "Book number %d (Lovelace, Ada)\n- Your Highlight on page %d | Location %d-%d | Added on Monday, March 3, 2014 12:05:03 PM\n\n"+
			"The engine weaves algebraic patterns just as the loom weaves flowers and leaves, %d.\n==========\n", i/100, i, i*10, i*10+3, i)
	}
	return s.String()
}

// TestGrowth reads what would cost a careless reader the square of its size.
func TestGrowth(t *testing.T) {
	const head, end = "A Book (Lovelace, Ada)\n", "==========\n"
	line := func(i int) string {
		return fmt.Sprintf("- Your Highlight on page %d | Location %d-%d | Added on Monday, March 3, 2014 12:05:03 PM\n\n", i, i, i+2)
	}
	of := func(entry func(i int) string) func(n int) string {
		return func(n int) string {
			var b strings.Builder
			for i := 0; b.Len() < n; i++ {
				b.WriteString(entry(i))
			}
			return b.String()
		}
	}
	texts := map[string]func(n int) string{
		"highlights":       func(n int) string { return sample(max(n/240, 1)) },
		"one place":        of(func(int) string { return head + line(7) + "x\n" + end }),
		"the same again":   of(func(i int) string { return head + line(i) + "x\n" + end }),
		"a book each":      of(func(i int) string { return fmt.Sprintf("Book %d\n", i) + line(i) + "x\n" + end }),
		"longer and again": of(func(i int) string { return head + line(i/2) + strings.Repeat("more of it ", 1+i%2) + "\n" + end }),
		"notes at a place": of(func(i int) string { return head + strings.Replace(line(7), "Highlight", "Note", 1) + "x\n" + end }),
		"bookmarks":        of(func(i int) string { return head + strings.Replace(line(i), "Highlight", "Bookmark", 1) + "\n" + end }),
		"blank lines":      func(n int) string { return head + line(1) + strings.Repeat("\n", n) + "x\n" + end },
		"one long entry":   func(n int) string { return head + line(1) + strings.Repeat("word ", n/5) + "\n" + end },
		"many lines":       func(n int) string { return head + line(1) + strings.Repeat("x\n", n/2) + end },
		"ends alone":       of(func(int) string { return end }),
		"no ends":          of(func(i int) string { return head + line(i) + "x\n" }),
		"nothing said":     of(func(i int) string { return head + line(i) + end }),
		"brackets":         func(n int) string { return strings.Repeat("(", n) + "\n" + line(1) + "x\n" + end },
	}
	for name, text := range texts { // all begin as such files do
		texts[name] = func(n int) string { return head + line(1) + "x\n" + end + text(n) }
	}
	notestest.Growth(t, Format(), texts)
}

// TestLarge reads what no person writes.
func TestLarge(t *testing.T) {
	notestest.Large(t, Format(), "algebraic", map[string]string{
		"100,000 highlights":    sample(100_000),
		"a million blank lines": sample(1) + strings.Repeat("\n", 1_000_000) + sample(1),
		"a million ends":        sample(1) + strings.Repeat("==========\n", 1_000_000),
	})
}

func TestHeld(t *testing.T) { notestest.Held(t, Format(), sample(1000), 1.6) }

func TestCutOff(t *testing.T) { notestest.Cut(t, Format(), sample(5)) }
