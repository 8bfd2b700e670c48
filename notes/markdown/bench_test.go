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

// prose is a section as notes have it that are not mostly lists.
const prose = `## A talk on moving things – Ada Lovelace

The first one was about [engines](https://example.org/engine), and *not* about looms;
it took more than an hour, with **two** breaks, and nobody left. What they use is
` + "`cards`" + ` and ` + "`snake_case_names`" + `, see <https://example.org/cards> for the rest of it.

Words without any mark stand here as well, some of them over more than one line of
the notes, as people wrap what they write.

### What was asked

- How fast is it? About 3*4 = 12 times as fast as by hand.
- **Ada** says that it is [on the net](https://example.org/a_b_c/d), in ` + "`main.go`" + `.

| Engine | Year | Notes |
|--------|------|-------|
| first  | 1822 | **never** finished |
| second | 1834 | see ` + "`plan 28`" + ` |

> It weaves algebraical patterns, just as the loom weaves flowers.

`

// BenchmarkRead reads prose, and the shared notes: three that are Markdown, and one
// that is HTML for the most part. What the parser takes of it stands beside: "goldmark"
// is the library as it comes, "parse" as it is used here.
func BenchmarkRead(b *testing.B) {
	for _, c := range []struct {
		name  string
		times int
		files []string
	}{
		{"prose", 500, nil},
		{"notes", 30, []string{"01-clojure-conj-2011.md", "02-kubecon-2017-day1.md", "03-fowa-2014-front-end-ops.md"}},
		{"html", 7, []string{"04-book-of-secret-knowledge.md"}},
	} {
		one := ""
		if c.files == nil {
			one = prose
		}
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
