package text

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"gloss/notes/notestest"
)

// outline is an outline of n talks; lost is one whose layout is lost.
func outline(n int, lost bool) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "\nTalk %d on moving things – Ada Lovelace\n\n", i)
		for j := range 12 {
			switch {
			case lost && j%3 == 0:
				fmt.Fprintf(&b, "\npoint %d about machines\n\n", j)
			case lost:
				fmt.Fprintf(&b, "sub point %d with some more words in it\n", j)
			default:
				fmt.Fprintf(&b, "%s- point %d about machines\n", strings.Repeat("  ", j%3), j)
			}
		}
	}
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	b.Run("outline", func(b *testing.B) { notestest.Speed(b, Format(), outline(3000, false)) })
	b.Run("lost", func(b *testing.B) { notestest.Speed(b, Format(), outline(3000, true)) })
	b.Run("small", func(b *testing.B) { notestest.Speed(b, Format(), outline(30, false)) })
	b.Run("pycon", func(b *testing.B) {
		notestest.Speed(b, Format(), strings.Repeat(notestest.Shared(b, os.ReadFile, "pycon-2011.txt"), 30))
	})
	b.Run("letters", func(b *testing.B) {
		notestest.Speed(b, Format(), strings.Repeat(notestest.Shared(b, os.ReadFile, "08-erlang-factory-2011-keynote.txt"), 100))
	})
}
