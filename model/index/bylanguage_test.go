package index

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// bookOf makes a book of files, each with its language, a source of its own and a footnote.
func bookOf(t *testing.T, files ...struct{ language, text, footnote string }) *model.Document {
	t.Helper()
	book := &model.Document{Title: "Notes", Language: files[0].language}
	for i, f := range files {
		name := string(rune('a' + i))
		part := &model.Section{Kind: model.PartSection, Position: model.At(name, 1, 0), Title: []model.Inline{&model.Text{Value: "File " + name}}}
		part.SetFacts(model.Facts{Language: f.language})
		part.Blocks = parse(t, name, f.text).Blocks
		book.Sections = append(book.Sections, part)
		book.Footnotes = append(book.Footnotes, &model.Footnote{Position: model.At(name, 2, 0), Number: i + 1, Blocks: parse(t, name, f.footnote).Blocks})
	}
	book.Number()
	return book
}

// TestByLanguage: an ordinary word in the language of one file is no tool there for being one
// in a file of another language, footnotes included; what a file defines holds in the others
// of its language, and where none is known in those of the book's. The mentions come in the order of the book.
func TestByLanguage(t *testing.T) {
	book := bookOf(t, []struct{ language, text, footnote string }{
		{"en", "We used Docker and a library called Verdad.\n\nRun `pip install clima` for the weather.", "See Redis and Clima."},
		{"es", "La verdad es que el clima y la consola no son lo que pensaba. Usamos Django.", "El clima de la costa, y Redis."},
		{"en-GB", "The Verdad of the last day was shown again.", "Clima again."},
		{"", "Verdad, Docker", "Verdad"},
	}...)
	pass := &Pass{Catalog: catalog.Builtin()}
	pass.Recognize(book)
	var got []string
	for _, m := range pass.mentionsOf(book) {
		section := "-"
		if m.Section != nil {
			section = m.Section.Source.String()
		}
		got = append(got, section+":"+m.Form)
	}
	const want = "a:Docker a:Verdad a:pip a:clima b:Django c:Verdad d:Verdad d:Docker -:Redis -:Clima -:Redis -:Clima -:Verdad"
	if got := strings.Join(got, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestOneLanguage: a book whose files are in one language, and notes that are no book, are
// sought as they are.
func TestOneLanguage(t *testing.T) {
	file := struct{ language, text, footnote string }{"de", "Docker", "Redis"}
	for _, doc := range []*model.Document{bookOf(t, file, file), parse(t, "notes", "# Docker\n\nRedis")} {
		if list := byLanguage(doc); len(list) != 1 || list[0] != doc {
			t.Errorf("%q: %d documents", doc.Title, len(list))
		}
	}
}
