// Package pdf writes the printed handout: cover, contents, the notes in two
// columns or one, index, reading list.
//
// # Where to start
//
// [Exporter] is the exporter, [Proof] one that only looks for what there is to report;
// [WriteIndex] writes the index alone. The way of
// a book: package layout sets it on pages (pure, knows no PDF) with the faces
// that package font reads; paint.go draws the pages with gofpdf, and is the one
// file that names it, text.go their text; tags.go says meanwhile what is drawn, as a tree; impose.go
// deals out pages on sheets; code.go, pictures.go and sketch.go draw QR codes, pictures and drawings;
// package finish writes gofpdf's file anew with faces, pictures, metadata and
// everything that gofpdf has no words for.
//
// # Promises
//
// The same book and options give the same bytes, on every machine. Whatever
// the notes hold, a page comes of it: characters that no face has are shown by
// a stand-in and reported as pdf.no-glyph, drawings of kinds that package drawing
// does not know, and pictures that nobody looked for, by their words (pdf.image).
//
// A file claims PDF/UA-1, and PDF/A-3a where that is asked for, and holds to
// them: it does not claim PDF/UA where a picture has no words that say what it
// shows.
package pdf

import (
	"fmt"
	"io"
	"path"
	"strings"

	"gloss/export"
	"gloss/export/pdf/finish"
	"gloss/export/pdf/font"
	"gloss/export/pdf/layout"
	"gloss/model"
)

// Exporter writes books as PDF. The zero value is ready.
type Exporter struct {
	// Placed, where it is set, is told where each page begins, as soon as
	// that is known and before the pages are drawn; nothing where they cannot
	// be set.
	Placed func([]export.Page)

	// Spends says that nobody needs the book afterwards: it is taken apart as
	// it is set, which takes less memory. Placed is not told of such a book.
	Spends bool
}

// Export writes the handout to w.
func (e Exporter) Export(w io.Writer, book *model.Book, opt export.Options) (export.Report, error) {
	return write(w, book, opt, func(opt export.Options) (*layout.Display, error) {
		if e.Spends {
			return layout.Spend(book, opt)
		}
		d, err := layout.Set(book, opt)
		if err == nil && e.Placed != nil {
			e.Placed(layout.Starts(d, book))
		}
		return d, err
	})
}

// write sets a book, paints it and writes the file.
func write(w io.Writer, book *model.Book, opt export.Options, set func(export.Options) (*layout.Display, error)) (report export.Report, err error) {
	defer recovered(book, &report, &err)
	display, err := set(paged(opt))
	if err != nil {
		return export.Report{}, fmt.Errorf("pdf: %w", err)
	}
	last := &finisher{w: w, book: book, opt: opt, display: display, subsets: subsetsOf(display), sheets: impose(display, opt.Sheets)}
	last.pictures = album{display: display, subsets: last.subsets}
	last.tags = newTagger(display, language(book.Language), last.sheets.sides)
	if err := paint(last, display, last.subsets, last.tags, last.sheets, &last.pictures, layout.Built(book)); err != nil {
		return export.Report{}, fmt.Errorf("pdf: painting %q: %w", book.Title, err)
	}
	if last.err != nil {
		return export.Report{}, fmt.Errorf("pdf: finishing %q: %w", book.Title, last.err)
	}
	return export.Report{Pages: len(display.Pages), Diagnostics: display.Diagnostics}, nil
}

// Proof is an exporter that sets books as [Exporter] does and writes nothing: its
// report has the same diagnostics, and no number of pages. It takes much less
// time and memory.
type Proof struct{}

// Export sets the handout. w gets nothing.
func (Proof) Export(_ io.Writer, book *model.Book, opt export.Options) (report export.Report, err error) {
	defer recovered(book, &report, &err)
	display, err := layout.Proof(book, paged(opt))
	if err != nil {
		return export.Report{}, fmt.Errorf("pdf: %w", err)
	}
	return export.Report{Diagnostics: display.Diagnostics}, nil
}

// paged returns the options for the pages, which may be halves of sheets.
func paged(opt export.Options) export.Options {
	opt.Paper, opt.Duplex = pagePaper(opt), opt.Duplex || opt.Sheets == export.Booklet // it has a fold
	return opt
}

// recovered makes an error of a panic. The words are made harmless before gofpdf
// sees them. Should it panic all the same, other editions need not go down with it.
func recovered(book *model.Book, report *export.Report, err *error) {
	if r := recover(); r != nil {
		*report, *err = export.Report{}, fmt.Errorf("pdf: setting %q failed: %v", book.Title, r)
	}
}

// subsetsOf returns an empty subset of each face that a display is set in.
func subsetsOf(d *layout.Display) []*font.Subset {
	subsets := make([]*font.Subset, len(d.Faces))
	for i, f := range d.Faces {
		if f != nil {
			subsets[i] = font.NewSubset(f)
		}
	}
	return subsets
}

// finisher takes gofpdf's file, which comes in one piece, and writes the
// finished one.
type finisher struct {
	w        io.Writer
	book     *model.Book
	opt      export.Options
	display  *layout.Display
	subsets  []*font.Subset
	tags     *tagger
	sheets   *imposition
	pictures album
	err      error
}

func (f *finisher) Write(drawn []byte) (int, error) {
	f.err = finish.Write(f.w, drawn, document(f))
	return len(drawn), f.err
}

// document says of a book what its file says of itself.
func document(f *finisher) finish.Document {
	book, d, subsets := f.book, f.display, f.subsets
	doc := finish.Document{
		Title: layout.BookTitle(book, d.Locale), Language: language(book.Language), FromRight: d.FromRight, Subject: layout.Words(book.About()),
		Built: layout.Built(book), Creator: "gloss", Front: d.Front,
		Tree: f.tags.tree, Accessible: !d.Mute, Archive: f.opt.Archive,
	}
	for _, a := range book.Authors {
		if a = layout.Words(a); a != "" {
			doc.Authors = append(doc.Authors, a)
		}
	}
	for i, s := range subsets {
		if s != nil && len(s.Codes) > 0 {
			doc.Fonts = append(doc.Fonts, finish.Font{Resource: resource(uint8(i)), Subset: s})
		}
	}
	doc.Pictures, doc.Forms = f.pictures.list, f.pictures.forms
	for _, b := range d.Bookmarks {
		doc.Outline = append(doc.Outline, b.Level)
	}
	names := make([]string, len(d.Pages))
	for i := range names {
		names[i] = fmt.Sprintf(d.Locale.PageNo, d.Label(i))
	}
	if f.sheets.moved() {
		doc.Labels = f.sheets.labels(d)
	}
	for _, a := range f.opt.Attached {
		doc.Attachments = append(doc.Attachments, finish.Attachment{Name: layout.Words(a.Name), Type: mediaType(a.Name), Data: a.Data, About: d.Locale.AttachedNotes})
	}
	doc.Links = make([]finish.Link, len(d.Links))
	for i, l := range d.Links {
		if doc.Links[i].URL = l.URL; l.URL == "" {
			t := d.Targets[l.Target]
			at := f.sheets.slots[t.Page]
			left, top := f.sheets.at(at, 0, max(t.Y-4000, 0))
			doc.Links[i] = finish.Link{Words: names[t.Page], Page: at.side, Left: left, Top: top}
		}
	}
	return doc
}

// mediaType returns the media type of notes by the ending of their file's name.
func mediaType(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown", ".mdown", ".mkd", ".mdx":
		return "text/markdown"
	case ".html", ".htm":
		return "text/html"
	case ".xhtml":
		return "application/xhtml+xml"
	case ".enex":
		return "application/xml"
	case ".opml":
		return "text/x-opml"
	case ".org":
		return "text/org"
	case ".rst", ".rest":
		return "text/x-rst"
	}
	return "text/plain"
}
