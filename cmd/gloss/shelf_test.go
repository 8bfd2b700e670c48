package main

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/export/data"
	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index"
	"gloss/notes"
	"gloss/notes/bookmarks"
	"gloss/notes/opml"
	"gloss/notes/sample"
)

// What the reading list writes for browsers and outliners, our own readers
// read: nothing of it gets lost on the way.
func TestReadingListReadsBack(t *testing.T) {
	name, text := sample.Notes()
	book := bookOf(t, input{name: name, shown: name, data: text}, "")
	for _, c := range []struct {
		name   string
		format notes.Format
		write  func(io.Writer, *model.Book) error
	}{
		{"links.html", bookmarks.Format(), data.WriteReadingBookmarks},
		{"links.opml", opml.Format(), data.WriteReadingOPML},
	} {
		var out bytes.Buffer
		if err := c.write(&out, book); err != nil {
			t.Fatal(err)
		}
		src, err := notes.Decode(c.name, out.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if f := notes.Detect(src, c.name, readers()); f.Name != c.format.Name {
			t.Errorf("%s is taken for %s", c.name, f.Name)
		}
		back := bookOf(t, input{name: c.name, shown: c.name, data: out.Bytes()}, c.format.Name)
		if got, want := addresses(back), addresses(book); !slices.Equal(got, want) {
			t.Errorf("%s: addresses\n%q, want\n%q", c.name, got, want)
		}
		var words strings.Builder
		if err := data.WriteDocumentJSON(&words, back.Document); err != nil {
			t.Fatal(err)
		}
		for _, r := range book.Readings {
			for _, p := range r.Places {
				if p.Annotation != "" && !strings.Contains(folded(words.String()), folded(p.Annotation)) {
					t.Errorf("%s: the note %q is lost", c.name, p.Annotation)
				}
			}
		}
	}
}

func bookOf(t *testing.T, in input, reader string) *model.Book {
	t.Helper()
	doc, err := readNotes(in, reader, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc = notes.Prepare([]*model.Document{doc}, notes.Meta{})
	return bind(doc, time.Unix(0, 0).UTC(), &index.Pass{Catalog: catalog.Builtin()})
}

func addresses(book *model.Book) []string {
	var list []string
	for _, r := range book.Readings {
		list = append(list, r.URL)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// folded leaves letters and digits alone, as JSON and readers may set the rest
// apart.
func folded(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \\\"“”", r) {
			return -1
		}
		return r
	}, s)
}
