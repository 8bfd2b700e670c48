// Package export is the room of the exporters: what all of them share, and
// nothing of any one format.
//
// # Where to start
//
// An [Exporter] (one package a format, below this folder) writes a model.Book.
// What the person wants of the edition is in [Options]; what came of it, in the
// [Report].
//
// # Promises
//
// An exporter changes nothing in the book, holds no state and does no input or
// output but to the writer it is given; several may run at once on one book.
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
	// Justify sets text on paper flush at both sides, words hyphenated, instead
	// of ragged right.
	Justify bool
	// Fonts are faces for characters that those of the theme lack, in the order
	// in which they are tried, before what gloss carries itself.
	Fonts []Font
	// FindFonts returns further faces for characters that none has; nil means
	// that there are none. The same characters must give the same faces.
	FindFonts func(lacking []rune) []Font
}

// Font is a face that a person gives, at most 200 of them.
type Font struct {
	Name   string // of the family, for messages and the colophon
	Data   []byte // a TrueType or OpenType file, or a collection of them; nobody may change it
	Member int    // which face of a collection, from 0
}

// Report tells what an export came to.
type Report struct {
	Pages       int // of a format that has pages, else 0
	Documents   int // of a format that consists of several, else 0
	Diagnostics []model.Diagnostic
}
