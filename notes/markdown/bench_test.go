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

// BenchmarkRead reads the shared notes: three that are Markdown, and one that is
// HTML for the most part. What the parser takes of it stands beside: "goldmark"
// is the library as it comes, "parse" as it is used here.
func BenchmarkRead(b *testing.B) {
	for _, c := range []struct {
		name  string
		times int
		files []string
	}{
		{"notes", 30, []string{"01-clojure-conj-2011.md", "02-kubecon-2017-day1.md", "03-fowa-2014-front-end-ops.md"}},
		{"html", 7, []string{"04-book-of-secret-knowledge.md"}},
	} {
		one := ""
		for _, file := range c.files {
			one += notestest.Shared(b, os.ReadFile, file) + "\n\n"
		}
		text := strings.Repeat(one, c.times)
		b.Run(c.name, func(b *testing.B) {
			notestest.Speed(b, Format(), text)
			benchmarkParser(b, text)
		})
	}
}

func benchmarkParser(b *testing.B, all string) {
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
