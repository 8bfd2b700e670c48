// Package html reads HTML: pages saved from the web, documents exported by word
// processors, wikis and pads, and fragments of mark-up.
//
// # Where to start
//
// [Format] is all that others need; score.go says how sure it is of a source. Reading goes in
// steps: tree.go makes a light tree of the tokens (tags.go says what closes what, repair.go mends
// what is broken); head.go takes over what the head says and sheet.go what classes mean;
// furniture.go marks what belongs to the page and not to the notes, as judge.go finds by meaning,
// names.go by names, actions.go by rows of things to press, and exports.go what note books and word
// processors add; footnote.go finds footnotes; flow.go goes over the rest and makes blocks of it,
// with the help of list.go, leveled.go, typed.go, table.go, quote.go, remark.go, figure.go,
// numbers.go, code.go, formula.go and inline.go (with links.go, address.go, inlinetext.go,
// inlinestyle.go, ruby.go and speech.go, which tells languages); headings.go makes sections;
// account.go closes the ledger. attr.go reads attributes, words.go entities, places.go knows lines
// and columns. [Plain] (plain.go) finds the pages that are nothing but plain text, which are better
// read as such.
//
// # Promises
//
// Every node has the line and column of its first character in the source.
// Headings and lists are left out only where they stand within navigation and
// the like. What is left out is in the ledger, and where it shares its line
// with what is kept, in a diagnostic. Reading is linear in the input: elements
// nested deeper than people nest them become siblings, and their text is kept.
package html

import (
	"gloss/model"
	"gloss/notes"
)

// Format returns the format that this package reads.
func Format() notes.Format {
	return notes.Format{
		Name:       "html",
		Extensions: []string{".html", ".htm", ".xhtml", ".enex"},
		Score:      score,
		Reader:     reader{},
	}
}

type reader struct{}

// Read implements notes.Reader. It returns no error.
func (reader) Read(src *notes.Source, opt notes.Options) (*model.Document, error) {
	doc := src.Document("html")
	r := &reading{
		src: src, doc: doc, ledger: notes.NewLedger(src),
		places: newPlaces(src.Name, src.Text),
		tree:   parse(src.Text),
	}
	r.placed = make([]bool, len(r.places.starts)+1)
	r.head()
	r.readSheets()
	r.findFurniture()
	r.findFootnotes()
	r.body()
	r.readFootnotes()
	r.settleTitle()
	notes.Impose(doc, opt.Outline)
	doc.Number()
	r.speech()
	r.close()
	return doc, nil
}

// reading is the state of one call of Read.
type reading struct {
	src    *notes.Source
	doc    *model.Document
	ledger *notes.Ledger
	places *places
	tree   *tree

	meta      meta
	classes   map[string]style // those that stand for emphasis; nil for none
	base      base
	total     int32 // bytes of text that are no script
	typedText int32 // bytes of text in a face of typewriters; 0 before it is known
	drops     []drop
	events    []event
	nodes     notes.Nodes
	spare     []*flow // that have done their work
	line      run     // of titles and cells
	links     int     // that were kept as text and reported

	counted   int32 // the first list that is counted in another way than by numbers upwards; 0 for none
	countings int   // of such lists

	refs      map[int32]*note // by the <a> that refers
	footnotes []*note
	inNote    *note // the one at work

	tongues answer // whether parts of the page say which language they are in

	placed []bool // of each line (0-based), whether its words stand in the document
}

// at returns the position of a byte of the source.
func (r *reading) at(offset int32) model.Position { return r.places.at(int(offset)) }

// place records that the text at an offset stands in the document.
func (r *reading) place(offset int32) { r.placeLine(r.places.lineOf(int(offset))) }

func (r *reading) placeLine(line int) {
	r.placed[line-1] = true
	r.ledger.Place(line)
}
