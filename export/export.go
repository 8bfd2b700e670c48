// Package export is the room of the exporters: what all of them share, and
// nothing of any one format.
//
// # Where to start
//
// An [Exporter] (one package a format, below this folder) writes a model.Book.
// What the person wants of the edition is in [Options]; what came of it, in the
// [Report]. The words that it adds to those of the notes, "Index" and "see also",
// are those of package locale, in the language of the notes or in that of
// model.Book.Wording.
//
// # A new edition
//
// It is a package below this folder with an Exporter, whose errors are those of the
// writer. What an entry of the index leads to is told by its mentions, which stand in the
// tree of the document: a locator is made where the mention itself is written. epub is the
// one to begin from where the reader breaks the pages, pdf where the edition does.
// What editions share is here (Captioned, Told, Settable, FromRight, Fragile), in package locale
// and in package picture; an index without its notes comes as a summary.Index.
//
// To the program an edition is an output (cmd/gloss/formats.go), among buildOutputs if
// gloss build writes it too; a command (cmd/gloss/app.go, its function and options beside
// those of epub); an ending that other commands refuse (cmd/gloss/endings.go). The tests
// then ask for the command in the README.
//
// # Promises
//
// An exporter changes nothing in the book, unless it is told to take it apart,
// holds no state and does no input or output but to the writer it is given;
// several may run at once on one book.
// The same book and options give the same bytes. What a format cannot show is
// shown as well as it can and reported as a diagnostic.
package export

import (
	"io"

	"gloss/model"
	"gloss/themes"
)

// Exporter writes books in one format.
type Exporter interface {
	// Export writes the whole book to w. An error means that what was
	// written is of no use; it names the note and line where one is to blame.
	Export(w io.Writer, book *model.Book, opt Options) (Report, error)
}

// Options are what a person wants of an edition. The zero value is usable.
type Options struct {
	Theme *themes.Theme // nil means themes.Default()
	Paper themes.Paper  // zero means A4
	// Columns is the number of text columns on paper: 1, 2, or 0 to let the
	// notes decide.
	Columns int
	// Sheets says how many pages are printed on a side of a sheet of Paper.
	Sheets Sheets
	// Justify sets text on paper flush at both sides, words hyphenated, instead
	// of ragged right.
	Justify bool
	// Fonts are faces for characters that those of the theme lack, in the order
	// in which they are tried, before what gloss carries itself.
	Fonts []Font
	// FindFonts returns further faces for characters that none has; nil means
	// that there are none. The same characters must give the same faces.
	FindFonts func(lacking []rune) []Font
	// CutFace returns a font file of a face with some characters and no other,
	// to be carried in an e-book; nil leaves the faces to the reader.
	CutFace func(face themes.Face, characters []rune) ([]byte, error)
	// Evaluator is who has found the e-book to conform to EPUB Accessibility 1.1
	// at level AA of WCAG 2.2. No program can find that; "" claims nothing.
	Evaluator string
	// Pictures are the pictures of the notes that the edition can show; for
	// the others their words stand. Nil means that nobody has looked for any:
	// an exporter then reports each picture that it does not show. Else
	// whoever looked has reported what is not there.
	Pictures Pictures
	// Printed are the pages of the printed edition, in their order, where an
	// edition on paper is made of the same book: an e-book then has the same
	// pages. PrintedName says which edition that is.
	Printed     []Page
	PrintedName string
	// Archive makes a PDF that claims PDF/A-3a.
	Archive bool
	// Attached are files that the edition carries along: the notes that it is
	// made of.
	Attached []Attachment
	// Duplex sets the pages for printing on both sides: margins, numbers and
	// the column of notes change sides, with more white at the binding.
	Duplex bool
	// LinkNotes says where addresses stand on paper.
	LinkNotes LinkNotes
	// QR says what is printed as QR codes too.
	QR QR
	// NotesMargin leaves a column with dotted lines for notes by hand.
	NotesMargin bool
	// NotesLines is the number of ruled lines after each talk for notes by
	// hand, 0 for none; what is above MostNotesLines counts as that.
	NotesLines int
}

// Font is a face that a person gives, at most 200 of them.
type Font struct {
	Name   string // of the family, for messages and the colophon
	Data   []byte // a TrueType or OpenType file, or a collection of them; nobody may change it
	Member int    // which face of a collection, from 0
}

// Page says where a page of an edition begins.
type Page struct {
	Label string // what the page is called: "7"
	// At is what the page begins with: a *model.Section with its heading, nil
	// for what stands before the first, a
	// *model.Text or *model.CodeSpan at Offset bytes of its Value, a
	// *model.Code at Offset bytes of its Text, a *model.IndexEntry, a
	// *model.Reading, or a Matter.
	At     any
	Offset int
}

// Matter is a part of a book round the notes.
type Matter int

// The parts, as they stand in a book.
const (
	CoverMatter Matter = iota
	ContentsMatter
	IndexMatter
	ReadingMatter
	ColophonMatter
)

// Pictures holds what is known of the pictures of a book. Package picture
// fills it.
type Pictures map[*model.Image]*Picture

// Picture is a picture that was looked through and may stand in a book as it
// is. Several images may share one.
type Picture struct {
	Name          string // of a file: ASCII, by its contents alone
	Form          PictureForm
	Width, Height int // in pixels; of a drawing its own size, in units of 1/96 inch
	Data          []byte
}

// PictureForm is the format of a picture.
type PictureForm int

// The forms. A PNG or JPEG holds one picture that covers its ground, stands
// upright and says nothing of where or with what it was taken. A JPEG has one
// or three components. An SVG has a white ground, holds no script and refers
// to nothing outside itself.
const (
	PNG PictureForm = iota
	JPEG
	SVG
)

// Type returns the media type of a form.
func (f PictureForm) Type() string {
	return [...]string{"image/png", "image/jpeg", "image/svg+xml"}[f]
}

// Sheets says how pages stand on sheets of paper.
type Sheets uint8

// The ways to print pages: each on a sheet of its own; two of half the sheet's
// size side by side; four of that size, made smaller; two, so that the sheets,
// printed on both sides, folded and stitched through the fold, are a booklet.
const (
	SinglePages Sheets = iota
	TwoPages
	FourPages
	Booklet
)

// Attachment is a file that an edition carries along.
type Attachment struct {
	Name string // without folders
	Data []byte
}

// Report tells what an export came to.
type Report struct {
	Pages       int // of a format that has pages, else 0
	Documents   int // of a format that consists of several, else 0
	Diagnostics []model.Diagnostic
}
