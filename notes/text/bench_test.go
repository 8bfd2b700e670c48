package text

import (
	"fmt"
	"strings"
	"testing"

	"gloss/notes"
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
	for _, lost := range []bool{false, true} {
		for _, n := range []int{30, 3000} {
			s := outline(n, lost)
			b.Run(fmt.Sprintf("lost=%v/%dKB", lost, len(s)/1000), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				b.ReportAllocs()
				for b.Loop() {
					src, err := notes.Decode("n.txt", []byte(s))
					if err != nil {
						b.Fatal(err)
					}
					if _, err := (reader{}).Read(src, notes.Options{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
