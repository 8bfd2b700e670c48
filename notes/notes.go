// Package notes is the room of the readers: what all of them share, and
// nothing of any one format.
//
// # Where to start
//
// [Decode] turns the bytes of a file into a [Source]: valid UTF-8 with line
// feeds only. A [Reader] (one package a format, below this folder) turns a
// Source into a model.Document, and keeps a [Ledger] of what became of every
// line. [Detect] says which reader fits. [Prepare] makes one document of what the
// readers return, and finds what they do not look for, as it is alike in all formats:
// the addresses that stand in plain text, languages, days, events and who speaks.
//
// # A new format
//
// It is a package below this folder with a function Format, and a line in
// cmd/gloss/formats.go. Package bookmarks is a small one to begin from. Read makes a
// [Ledger], [Places] and a [Builder] for the source, gives sections and blocks to the
// builder in the order of the notes and a fate to each line, puts the sections of an
// [Outline] upon the document where there is one ([Impose]), and closes the builder.
// Marks of other formats, and the words that each platform adds, are the reader's to
// leave out, and to tell. Of what people write as plain text, plainReaders in
// formats.go and linesCount in fieldlines.go want to know too.
//
// Its tests are those of package notestest: Golden, Run, Fuzz and Growth. Those of
// cmd/gloss then ask for five cases (caseFolders in allformats_test.go), and for a
// row in the README.
//
// # Promises
//
// No reader fails on the form of its input: whatever is not understood is kept
// as text and reported. Errors are for input that cannot be notes at all
// (binary, empty, too large). Readers do no input or output, hold no state, and
// may run at the same time.
package notes

import "gloss/model"

// Options are what a person says about the notes. The zero value leaves all
// decisions to the reader.
type Options struct {
	// Outline, where not nil, names the sections; a reader then makes no
	// others.
	Outline *Outline
	// HTML, where not nil, reads what is written in HTML within notes of a format whose
	// reader has no eye for it. It is shown as code otherwise.
	HTML Reader
}

// Reader makes documents of sources of one format.
type Reader interface {
	// Read returns the document that the source holds. The document has one
	// entry in Sources and one in Ledgers, and the ledger adds up.
	Read(src *Source, opt Options) (*model.Document, error)
}

// Format is a reader with what is needed to choose it.
type Format struct {
	Name       string   // as in --from and Source.Format: "text", "markdown"
	Extensions []string // with the dot, lower case, the usual one first
	// Score says how sure it is from the content alone that src is of this
	// format: 0 no, 100 without doubt. 50 outweighs another format's file
	// extension. NotAtAll takes away the weight of the format's own.
	Score func(src *Source) int
	Reader
}
