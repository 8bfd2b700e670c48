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
// # What lies where
//
// From bytes to a Source: source.go, encoding.go (encodingname.go by name, guess.go by letters
// alone; eight.go looks at long texts), binary.go, and what is mended meanwhile, repair.go and
// mojibake.go. Then detect.go chooses the reader; normalform.go tells those that ask whether a text
// is what gloss normalize wrote.
//
// For readers: ledger.go, places.go, nodes.go, the builder and outlines (impose.go, outline.go,
// which compares titles by align.go), parts in another format (part.go); what front matter says
// (frontkeys.go, authors.go, languagemarks.go), addresses (target.go, players.go; files.go for
// those of other files of the book, unlink.go for those that lead nowhere), codelanguage.go, count.go,
// formula.go, gaps.go, blanks.go, quotes.go, scripts.go; sets of words (vocabulary.go).
//
// What Prepare does, in its order (prepare.go): lines below each other that are no wrapped
// paragraph (fieldlines.go, bulletlines.go, turns.go, brokenlines.go, marklines.go); lists
// (spacing.go); headings over passages that were marked in a book (markedpassages.go); blanks and
// emphasis (runs.go, wideends.go); links in plain text (linkify.go, scheme.go) and those
// of mail programs and networks, which lead elsewhere (forward.go); headings that are
// none (addressheads.go) and bold lines that are (bolddays.go, boldheads.go); the language
// (language.go, kindred.go, letters.go); days, talks, and who spoke when and where (classify.go over talks.go, details.go, speakers.go,
// givennames.go, handles.go, speakerplaces.go, rooms.go, clock.go; told.go); title, event and date
// (settle.go, filenames.go, events.go with eventsegments.go, eventwords.go, eventscripts.go and
// eventyears.go, meetings.go, settledate.go; dates.go over dayparser.go, dateforms.go,
// datescripts.go, datewords.go; years.go); what was pasted twice (repeated.go); passages in another
// language (foreign.go, foreignscripts.go, passages.go, passagewords.go).
//
// # A new format
//
// It is a package below this folder with a function Format, and a line in
// cmd/gloss/formats.go. Package bookmarks is a small one to begin from. Read takes the document
// that [Source.Document] begins, makes a [Ledger], [Places] and a [Builder] for it, gives sections
// and blocks to the builder in the order of the notes and a fate to each line
// ([Ledger.DropRest] gives one to those that are left), puts the sections of an
// [Outline] upon the document where there is one ([Impose]), and closes the builder.
// What platforms that write the format add for themselves is the reader's to leave out,
// and to tell. A format that package text knew as a dialect (notes/text/dialects.go, whose
// score is as high as any) goes from its list. Of what people write as plain text,
// plainReaders in cmd/gloss/formats.go and linesCount in fieldlines.go want to know too.
//
// Its tests are those of package notestest: Golden, Run, Fuzz and Growth. Those of
// cmd/gloss then ask for five cases (caseFolders in cmd/gloss/allformats_test.go), for a
// row in the README and for its name in the scripts (testdata/script/formats.txtar).
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
	// format: 0 no, 100 without doubt. More than 50 outweighs another
	// format's file extension. NotAtAll takes away the weight of the format's own.
	Score func(src *Source) int
	Reader
}

// mostShort is how many characters of a text stand in a message.
const mostShort = 60

// Short cuts a text of the notes for a message.
func Short(s string) string {
	n := 0
	for i := range s {
		if n++; n > mostShort {
			return s[:i] + "…"
		}
	}
	return s
}
