// Package epub writes a book as EPUB 3.3: accessible, plain, and the same bytes
// for the same notes.
//
// # Where to start
//
// [WriteIndex] (summary.go) binds the index alone. [Exporter.Export] shows the way of a book through the package:
//
//	model.Book ─► manuscript: bodies of XHTML documents (text.go, index.go, reading.go, front.go)
//	           ─► draft: go-epub binds bodies, style sheet and cover to a first EPUB (draft.go)
//	           ─► finish: our own package document, navigation, heads and zip (finish.go)
//
// The writer in xhtml.go escapes all text, keeps the stack of open elements and
// turns to a new document where one grows too long: nesting is right by
// construction. Nothing of the notes is ever passed on as mark-up.
//
// Ids and file names are made of names (links.go), the page list is that of the
// printed edition where there is one (pages.go); pictures and faces come ready
// from outside (images.go, faces.go).
//
// # The draft and the finish
//
// go-epub v1.1.0 writes no index semantics, landmarks, languages or metadata
// for accessibility, flattens contents, and names its files and dates at
// random. So it drafts only: it holds the bodies, the style sheet and the
// cover. Finish takes these from the draft and writes all else anew. A test
// writes the same book without go-epub, and holds both to the same bytes.
package epub

import (
	"cmp"
	"fmt"
	"io"

	"gloss/export"
	"gloss/model"
	"gloss/themes"
)

// Exporter writes EPUB 3.3. The zero value is ready, and safe for concurrent
// use.
type Exporter struct{}

var _ export.Exporter = Exporter{}

// Export writes the book to w in one go, after all of it has been made.
// Report.Documents counts the documents of the spine. Of the options only the
// theme, the pictures and the printed pages matter: an e-book has no paper and no
// columns of its own.
func (Exporter) Export(w io.Writer, book *model.Book, opt export.Options) (export.Report, error) {
	b, err := compose(book, opt)
	if err != nil {
		return export.Report{}, err
	}
	return b.publish(w)
}

// publish writes the bound book to w.
func (b *bound) publish(w io.Writer) (export.Report, error) {
	parts, err := draft(b)
	if err != nil {
		return export.Report{}, err
	}
	if err := finish(w, parts, b); err != nil {
		return export.Report{}, err
	}
	return export.Report{Documents: len(b.docs) + 1, Diagnostics: b.diagnostics}, nil
}

// bound is a book ready to be bound: everything that stands in the EPUB but
// the files that follow from the rest (heads, package, navigation).
type bound struct {
	*manuscript
	direction string // "rtl", or "" for left to right
	style     []byte
	cover     []byte // PNG
	pageHead  string // of every document, up to its title

	faces        []embedded // that are carried
	contentsMark []byte     // of the printed page of the contents
}

func compose(book *model.Book, opt export.Options) (*bound, error) {
	if book == nil || book.Document == nil {
		return nil, fmt.Errorf("epub: there is no document")
	}
	m := newManuscript(book, opt)
	b, err := m.bind(opt.Theme)
	if err != nil {
		return nil, err
	}
	m.frontMatter()
	m.body()
	m.looseNotes()
	m.index()
	m.readingList()
	m.colophon()
	m.end()
	m.claim(opt.Evaluator)
	b.contentsMark = b.contentsPage(nil)
	if err := b.embed(cmp.Or(opt.Theme, themes.Default()), opt); err != nil {
		return nil, err
	}
	return b, nil
}

// bind makes what stands round the documents; a nil theme is the default one.
func (m *manuscript) bind(theme *themes.Theme) (*bound, error) {
	if theme == nil {
		theme = themes.Default()
	}
	b := &bound{manuscript: m, direction: direction(m.lang), style: style(theme)}
	b.pageHead = pageHead(b.lang, b.direction)
	var err error
	if b.cover, err = m.drawCover(theme); err != nil {
		return nil, fmt.Errorf("epub: draw the cover: %w", err)
	}
	return b, nil
}
