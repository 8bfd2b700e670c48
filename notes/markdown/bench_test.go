package markdown

import (
	"os"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"gloss/notes"
	"gloss/notes/notestest"
)

// BenchmarkRead reads the shared notes. What the parser takes of it stands
// beside: "goldmark" is the library as it comes, "parse" as it is used here.
func BenchmarkRead(b *testing.B) {
	var one strings.Builder
	for _, name := range shared(b) {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		one.Write(data)
		one.WriteString("\n\n")
	}
	all := strings.Repeat(one.String(), 7)
	notestest.Speed(b, Format(), all)
	b.Run("goldmark", func(b *testing.B) {
		library := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote))
		notestest.Timed(b, len(all), func() { library.Parser().Parse(text.NewReader([]byte(all))) })
	})
	b.Run("parse", func(b *testing.B) {
		src, err := notes.Decode("all.md", []byte(all))
		if err != nil {
			b.Fatal(err)
		}
		notestest.Timed(b, len(all), func() {
			r := newReading(src)
			r.adornedHeadings()
			r.parse()
		})
	})
}
