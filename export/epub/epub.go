// Package epub writes a book as EPUB 3.3: accessible, plain, and the same bytes
// for the same notes.
//
// # Where to start
//
// [WriteIndex] (summary.go) binds the index alone. [Exporter.Export] shows the way of a book through the package:
//
//	model.Book ─► manuscript: bodies of XHTML documents (text.go, index.go, reading.go, front.go)
//	           ─► draft: go-epub binds the first bodies, style sheet and cover to a first EPUB (draft.go)
//	           ─► finish: our own package document, navigation, heads and zip (finish.go, zip.go)
//
// The writer in xhtml.go escapes all text, keeps the stack of open elements and
// turns to a new document where one grows too long: nesting is right by
// construction. Nothing of the notes is ever passed on as mark-up.
//
// Where text is written from the other side than what stands round it, side.go
// says so; isolate.go keeps code, addresses and names together among letters that
// are written from the right, and turned.go sets such letters on the cover.
//
// Ids and file names are made of names (links.go, names.go, docnames.go), the page list is that of the
// printed edition where there is one (pages.go); pictures and faces come ready
// from outside (images.go, faces.go). In which document an entry or an item will stand is
// settled before it is written (promise.go).
//
// manuscript.go holds the state of it all. Text goes through blocks.go, inlines.go and
// footnotes.go, and all that becomes XML through clean.go; entry.go writes an entry of the index,
// passages.go says what is in another language, parts.go how the files of a book show, host.go
// which addresses a link may have, narrow.go which tables a phone shows otherwise. The cover is
// drawn in whole numbers (cover.go over lettering.go, pen.go, png.go); package.go and contents.go
// write the package document and the navigation, style.go the style sheet.
//
// # The draft and the finish
//
// go-epub v1.1.0 writes no index semantics, landmarks, languages or metadata
// for accessibility, flattens contents, and names its files and dates at
// random. So it drafts only: it binds the style sheet, the cover and the first
// sheaf of bodies, which is all of an ordinary book. It holds what it is given
// several times over, so of a long book the sheaf is thin, and the documents beyond
// it pass go-epub by: each is written as soon as it ends, and let go. Finish takes the
// sheaf from the draft and writes all else anew. A test writes the
// same books without go-epub, and holds both to the same bytes.
package epub

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"gloss/export"
	"gloss/model"
	"gloss/themes"
)

// Exporter writes EPUB 3.3. The zero value is ready, and safe for concurrent
// use.
type Exporter struct{}

var _ export.Exporter = Exporter{}

// Export writes the book to w as it is made: where it returns an error, what w
// got is no book. Report.Documents counts the documents of the spine. Of the options only the
// theme, the fonts, the pictures and the printed pages matter: an e-book has no
// paper and no columns of its own.
func (Exporter) Export(w io.Writer, book *model.Book, opt export.Options) (export.Report, error) {
	b, err := compose(w, book, opt)
	if err != nil {
		return export.Report{}, err
	}
	return b.publish()
}

// publish writes what is left of the bound book.
func (b *bound) publish() (export.Report, error) {
	drafted, err := draft(b)
	if err != nil {
		return export.Report{}, err
	}
	if err := finish(drafted, b); err != nil {
		return export.Report{}, err
	}
	return export.Report{Documents: len(b.docs) + 1, Diagnostics: b.diagnostics}, nil
}

// bound is a book in the binding: everything that stands in the EPUB but the
// files that follow from the rest (package, navigation).
type bound struct {
	*manuscript
	direction string // "rtl", or "" for left to right
	style     []byte
	cover     []byte // PNG
	pageHead  string // of every document, up to its title

	sheaf    int // documents that go-epub binds: the first ones
	gathered int // bytes of their bodies
	packer   *packer
	sheet    []byte // room for one document

	faces    []embedded // that are carried
	alphabet *alphabet  // of the book, where faces are cut to it; else nil

	contentsMark  string // of the first printed page of the contents
	contentsMarks string // of the others
}

// compose makes a book that is written to w: all of its documents but those of
// the sheaf, and those that have to wait for others.
func compose(w io.Writer, book *model.Book, opt export.Options) (*bound, error) {
	if book == nil || book.Document == nil {
		return nil, fmt.Errorf("epub: there is no document")
	}
	m := newManuscript(book, opt)
	b, err := m.bind(w, opt.Theme)
	if err != nil {
		return nil, err
	}
	if opt.CutFace != nil {
		b.alphabet = &alphabet{}
	}
	m.frontMatter()
	m.body()
	m.looseNotes()
	m.index()
	m.readingList()
	m.colophon()
	m.end()
	m.claim(opt.Evaluator)
	b.contentsPages()
	if err := b.embed(cmp.Or(opt.Theme, themes.Default()), opt); err != nil {
		return nil, err
	}
	return b, nil
}

// sheafSize is the number of bytes of bodies that go-epub binds: more than notes
// of some days come to. Of a book that has more than that it binds leadSize, and
// one document at least, for all that it binds is packed twice.
const (
	sheafSize = 192 << 10
	leadSize  = 24 << 10
)

// take takes over a document that has ended. It is kept for the sheaf, or where
// it has blanks that cannot be filled yet, and packed otherwise.
func (b *bound) take(n int) {
	d := &b.docs[n]
	if b.alphabet != nil {
		b.alphabet.add(b.buf)
		b.alphabet.add([]byte(d.title))
	}
	next := n == b.sheaf
	inSheaf := next && (n == 0 || b.gathered+len(b.buf) <= sheafSize)
	switch {
	case inSheaf:
		b.sheaf++
		b.gathered += len(b.buf)
	case next:
		b.narrow()
	}
	if inSheaf || !b.links.complete(b.blanks) {
		d.body, d.blanks = append([]byte{}, b.buf...), slices.Clone(b.blanks)
		return
	}
	b.pack(d, b.buf, b.blanks)
}

// narrow takes out of the sheaf what is beyond leadSize.
func (b *bound) narrow() {
	kept, size := 0, 0
	for i := range b.sheaf {
		d := &b.docs[i]
		size += len(d.body)
		switch {
		case i == 0 || size <= leadSize:
			kept, b.gathered = i+1, size
		case b.links.complete(d.blanks):
			b.pack(d, d.body, d.blanks)
		}
	}
	b.sheaf = kept
}

// pack makes the file of a document.
func (b *bound) pack(d *document, body []byte, blanks []blank) {
	b.sheet = b.appendHead(b.sheet[:0], d.title, "../")
	b.sheet = b.links.appendFilled(b.sheet, body, blanks, d.name)
	b.sheet = append(b.sheet, pageFoot...)
	b.packer.deflate("EPUB/xhtml/"+d.name, b.sheet)
	d.body, d.blanks = nil, nil
}

// bind makes what stands round the documents of a book that is written to w; a
// nil theme is the default one.
func (m *manuscript) bind(w io.Writer, theme *themes.Theme) (*bound, error) {
	if theme == nil {
		theme = themes.Default()
	}
	b := &bound{manuscript: m, direction: direction(m.lang), style: style(inScript(theme, m.lang)), packer: newPacker(w)}
	b.pageHead = pageHead(b.lang, b.direction)
	b.packer.store("mimetype", []byte("application/epub+zip"))
	b.packer.deflate("META-INF/container.xml", []byte(container))
	m.onEnd = b.take
	var c canvas
	if err := m.drawCover(&c); err != nil {
		return nil, fmt.Errorf("epub: draw the cover: %w", err)
	}
	b.cover = c.png(theme.Link, b.packer.squeeze)
	b.sheet = c.pix[:0] // which has done its work
	return b, nil
}
