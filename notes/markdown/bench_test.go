package markdown

import (
	"os"
	"strings"
	"testing"

	"gloss/notes"
)

func BenchmarkRead(b *testing.B) {
	var text strings.Builder
	for _, name := range shared(b) {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		text.Write(data)
		text.WriteString("\n\n")
	}
	all := strings.Repeat(text.String(), 7)
	b.SetBytes(int64(len(all)))
	b.ReportAllocs()
	for b.Loop() {
		src, err := notes.Decode("all.md", []byte(all))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Format().Read(src, notes.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
