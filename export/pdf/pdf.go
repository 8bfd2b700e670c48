// Package pdf writes the printed handout: cover, contents, the notes in two
// columns or one, index, reading list.
//
// # Where to start
//
// [Exporter] is the exporter. The way of a book: package layout sets it on
// pages (pure, knows no PDF) with the faces that package font reads; paint.go
// draws the pages with gofpdf, and is the one file that names it; package
// finish writes gofpdf's file anew with faces, metadata and everything that
// gofpdf has no words for.
//
// # Promises
//
// The same book and options give the same bytes, on every machine. Whatever
// the notes hold, a page comes of it: characters that no face has are shown by
// a stand-in and reported as pdf.no-glyph, pictures by their words (pdf.image).
package pdf

import (
	"fmt"
	"io"
	"strings"

	"gloss/export"
	"gloss/export/pdf/finish"
	"gloss/export/pdf/font"
	"gloss/export/pdf/layout"
	"gloss/model"
)

// Exporter writes books as PDF. The zero value is ready.
type Exporter struct{}

// Export writes the handout to w. Nothing is written where it fails.
func (Exporter) Export(w io.Writer, book *model.Book, opt export.Options) (report export.Report, err error) {
	defer func() {
		// The words are made harmless before gofpdf sees them. Should it
		// panic all the same, other editions need not go down with it.
		if r := recover(); r != nil {
			report, err = export.Report{}, fmt.Errorf("pdf: setting %q failed: %v", book.Title, r)
		}
	}()
	display, err := layout.Set(book, opt)
	if err != nil {
		return export.Report{}, fmt.Errorf("pdf: %w", err)
	}
	subsets := make([]*font.Subset, len(display.Faces))
	for i, f := range display.Faces {
		if f != nil {
			subsets[i] = font.NewSubset(f)
		}
	}
	last := &finisher{w: w, book: book, display: display, subsets: subsets}
	if err := paint(last, display, subsets, layout.Built(book)); err != nil {
		return export.Report{}, fmt.Errorf("pdf: painting %q: %w", book.Title, err)
	}
	if last.err != nil {
		return export.Report{}, fmt.Errorf("pdf: finishing %q: %w", book.Title, last.err)
	}
	return export.Report{Pages: len(display.Pages), Diagnostics: display.Diagnostics}, nil
}

// finisher takes gofpdf's file, which comes in one piece, and writes the
// finished one.
type finisher struct {
	w       io.Writer
	book    *model.Book
	display *layout.Display
	subsets []*font.Subset
	err     error
}

func (f *finisher) Write(drawn []byte) (int, error) {
	f.err = finish.Write(f.w, drawn, document(f.book, f.display, f.subsets))
	return len(drawn), f.err
}

// document says of a book what its file says of itself.
func document(book *model.Book, d *layout.Display, subsets []*font.Subset) finish.Document {
	doc := finish.Document{
		Title: layout.BookTitle(book), Language: book.Language, Subject: layout.Words(book.Description),
		Built: layout.Built(book), Creator: "gloss", Cover: 1,
	}
	for _, a := range book.Authors {
		if a = layout.Words(a); a != "" {
			doc.Authors = append(doc.Authors, a)
		}
	}
	for i, s := range subsets {
		if s != nil && len(s.Runes) > 0 {
			doc.Fonts = append(doc.Fonts, finish.Font{Resource: resource(uint8(i)), Subset: s})
		}
	}
	for _, b := range d.Bookmarks {
		doc.Outline = append(doc.Outline, b.Level)
	}
	if strings.ContainsFunc(doc.Language, func(r rune) bool { return r > 'z' || r < '-' }) {
		doc.Language = ""
	}
	return doc
}
