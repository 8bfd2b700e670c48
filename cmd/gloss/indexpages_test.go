package main

import (
	"path/filepath"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/layout"
	"gloss/themes"
)

// mostIndexPages is what the index of the notes of one event takes on paper.
const mostIndexPages = 2

// The index alone is a page or two to print, for the sample and for the notes that
// lie beside the checkout. The one among those that is a collection of links may
// take more.
func TestIndexPages(t *testing.T) {
	pages := func(t *testing.T, files ...string) {
		x := indexRead(t, files, "")
		for _, paper := range []themes.Paper{themes.A4, themes.Letter} {
			d, err := layout.SetIndex(x, export.Options{Paper: paper})
			if err != nil {
				t.Fatal(err)
			}
			if n := len(d.Pages); n > mostIndexPages {
				t.Errorf("%d entries take %d pages of %s", x.Names(), n, paper.Name)
			}
		}
	}
	t.Run("sample", func(t *testing.T) { pages(t) })
	t.Run("notes", func(t *testing.T) {
		for _, file := range realNotes(t) {
			if name := filepath.Base(file); !strings.Contains(name, "book-of-secret-knowledge") {
				t.Run(name, func(t *testing.T) { pages(t, file) })
			}
		}
	})
}
