// Package picture looks through the pictures of notes and makes them fit for a
// book.
//
// # Where to start
//
// [Collect] does it for a whole document: what it returns goes to
// export.Options. [Read] does it for one file: pixels.go decodes PNG, JPEG,
// GIF and WebP, strip.go takes from the first two what is no picture,
// orient.go turns photographs upright, webp.go finds the first picture of a WebP
// that moves. svg.go rewrites drawings, svgattrs.go their attributes, css.go
// their style sheets; encoding.go has them in UTF-8.
//
// # Promises
//
// The bytes come from whoever calls: the package reads no file and fetches
// nothing. The same bytes give the same picture. No input takes more memory
// than the limits below allow: sizes are looked at before anything is decoded.
// What is not shown is reported, with the place in the notes.
package picture

// The limits of a book's pictures.
const (
	MaxBytes   = 32 << 20   // of a file
	MaxTotal   = 64 << 20   // of all pictures of a book, as they stand in it
	maxPixels  = 40_000_000 // of a picture, before it is decoded
	maxDecoded = 160 << 20  // bytes of its pixels
	maxSide    = 2000       // pixels of the longer side, in the book
	maxDrawing = 2 << 20    // bytes of an SVG
)
