// Package opml reads outlines in OPML 1 and 2, as outliners and feed readers
// write them, and the maps of FreeMind and Freeplane, which are outlines too.
//
// # Where to start
//
// [Format] is all that others need. Reading goes in the order of the files:
// scan.go finds the tags, tree.go makes the tree of outlines, value.go decodes
// the values of attributes, inlines.go, links.go and tags.go read the HTML and
// Markdown in them, and build.go says which outlines are sections, which
// paragraphs and which points.
//
// # Decisions
//
// An outline is a section if it has others below it, its text is short, all
// outlines above it are sections, and it stands on the first level (below the
// one root, where there is only one and most outlines below it have others
// below them), names a day, stands below a day, or holds mostly long texts.
// Long texts are paragraphs where most of their neighbours are long too; all
// other outlines are points. A note (_note) follows what it belongs to.
//
// The markup is read as it stands: broken tags, missing quotation marks and
// missing ends are no obstacle and are reported. Entities that a document type
// declares are never expanded, and nothing is ever read from another file.
package opml

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// Format returns the format that this package reads.
func Format() notes.Format {
	return notes.Format{Name: "opml", Extensions: []string{".opml", ".mm"}, Score: score, Reader: reader{}}
}

// score implements notes.Format.Score.
func score(src *notes.Source) int {
	if isMindMap(src.Text) {
		return 100
	}
	head := strings.ToLower(src.Text[:min(len(src.Text), 4096)])
	i := strings.Index(head, "<opml")
	switch {
	case i < 0 || strings.Contains(head[:i], "<html"):
		return 0
	case strings.HasPrefix(strings.TrimSpace(head), "<"):
		return 100
	}
	return 20 // somebody writes of OPML
}

// isMindMap reports whether a text is a map of FreeMind or Freeplane, whose nodes are
// outlines under another name.
func isMindMap(text string) bool {
	c := scanner{s: text[:min(len(text), 4096)]}
	for {
		switch t := c.next(); {
		case t.kind == startTag:
			return t.name == "map" && len(t.attributes) > 0 && t.attributes[0].name == "version" && strings.Contains(c.s[c.at:], "<node")
		case t.kind == endTag, t.kind == endOfFile, t.kind == characters && strings.TrimSpace(c.s[t.start:t.end]) != "":
			return false
		}
	}
}

type reader struct{}

// Read implements notes.Reader. It returns no error.
func (reader) Read(src *notes.Source, opt notes.Options) (*model.Document, error) {
	r := &reading{
		text:   src.Text,
		doc:    src.Document("opml"),
		ledger: notes.NewLedger(src),
		places: notes.NewPlaces(src),
	}
	r.out = notes.NewBuilder(r.doc)
	roots := r.tree()
	r.build(roots)
	r.settle()
	notes.Impose(r.doc, opt.Outline)
	r.out.Close()
	r.ledger.DropRest("markup without words")
	r.doc.Ledgers = []model.Ledger{r.ledger.Model()}
	return r.doc, nil
}

// reading is the state of one call of Read.
type reading struct {
	text   string // of the source
	doc    *model.Document
	ledger *notes.Ledger
	places *notes.Places
	out    *notes.Builder

	nodes    notes.Nodes
	made     []model.Block // by the outlines at work, one above the other
	spare    []*pen        // that have done their work
	room     []outline     // for the next ones
	created  string        // what the head says
	days     bool          // a section has a date
	outlines int
	remarks  int   // outlines that are commented out, the first of which
	remark   int   // begins there
	unused   tally // attributes that nothing is made of
}

func (r *reading) at(offset int) model.Position { return r.places.At(offset) }

// lines calls do for each line that the bytes from start to end touch.
func (r *reading) lines(start, end int, do func(line int)) {
	last := r.places.Line(max(start, end-1))
	for n := r.places.Line(start); n <= last; n++ {
		do(n)
	}
}

// drop leaves out the lines of a passage.
func (r *reading) drop(start, end int, reason string) {
	r.lines(start, end, func(n int) {
		if strings.TrimSpace(r.places.Text(n)) != "" {
			r.ledger.Drop(n, reason)
		}
	})
}
