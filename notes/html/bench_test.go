package html

import (
	"os"
	"strings"
	"testing"

	"gloss/notes/notestest"
)

// page joins the inputs of the tests, some times over.
func page(t testing.TB, times int) string {
	t.Helper()
	var b strings.Builder
	for range times {
		for _, name := range inputs(t) {
			if strings.Contains(name, "broken") {
				continue
			}
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			b.Write(data)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// article is a page of prose and points as most pages are.
func article(n int) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head><title>Talks</title></head><body><nav><a href=/>Home</a></nav><main>\n")
	for range n {
		b.WriteString("<h2 id=\"talk\">A talk on moving things – Ada Lovelace</h2>\n<p class=\"lead\">The first one was about <a href=\"https://example.org/engine\">engines</a>, and <em>not</em> about looms; it took\nmore than an hour &amp; nobody left.</p>\n<ul>\n")
		for range 6 {
			b.WriteString("  <li>a point about <code>cards</code> that goes on for a while, as points do</li>\n")
		}
		b.WriteString("</ul>\n")
	}
	b.WriteString("</main></body></html>\n")
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	b.Run("idioms", func(b *testing.B) { notestest.Speed(b, Format(), page(b, 40)) })
	b.Run("article", func(b *testing.B) { notestest.Speed(b, Format(), article(2000)) })
	b.Run("notes", func(b *testing.B) {
		notestest.Speed(b, Format(), notestest.Shared(b, os.ReadFile, "10-docker-meetup-frankfurt-2015.html"))
	})
}
