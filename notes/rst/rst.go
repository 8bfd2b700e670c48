// Package rst reads reStructuredText, as docutils and Sphinx define it.
//
// # Where to start
//
// [Format] describes the reader; score.go says how sure it is of a source. A source is read twice.
// First scan.go cuts it into lines, and body.go walks them and makes blocks, a file for each kind:
// head.go (what stands above the text in the way of other formats), sections.go, lists.go,
// fields.go, quotes.go, tables.go with grid.go, simple.go and csv.go, explicit.go (what begins with
// two dots), directives.go (of the kinds in kinds.go) with admonitions.go and rawhtml.go. Text is
// put off until the whole source is known, because a reference may stand before what it refers to:
// inlines.go, marks.go, phrases.go and roles.go then read the runs of text in order, and targets.go
// and footnotes.go join references with what they mean.
//
// # What becomes of what the model does not have
//
// A definition, a field and an option are points of a list that begin with the
// term in strong type, the name in strong type, the option as code. A note or a
// warning is a paragraph that begins with its strong title, and the blocks that
// follow it. A quotation that holds nothing but lists is a list that was
// indented. A role that is not known leaves its text. Text between single back
// quotes is code where it looks like code and emphasis where it does not. Cells
// of a table hold running text: the blocks in them are parted by line breaks.
//
// Raw HTML is read where there is a reader for it (notes.Options.HTML). Other raw text
// is shown as code, and none is ever passed on; files that the notes include are
// never read.
package rst

import (
	"fmt"

	"gloss/model"
	"gloss/notes"
)

// Format returns the format that this package reads.
func Format() notes.Format {
	return notes.Format{
		Name:       "rst",
		Extensions: []string{".rst", ".rest"},
		Score:      score,
		Reader:     reader{},
	}
}

type reader struct{}

// Read implements notes.Reader. It returns no error: what is not understood is
// kept as text and reported.
func (reader) Read(src *notes.Source, opt notes.Options) (*model.Document, error) {
	doc := src.Document("rst")
	r := &reading{src: src, source: model.NameOf(src.Name), text: src.Text, doc: doc, ledger: notes.NewLedger(src), out: notes.NewBuilder(doc), front: true, html: opt.HTML}
	top := &body{reading: r, lines: r.scan(), top: true}
	r.runs = make([]run, 0, len(top.lines)*3/4+8)
	top.head()
	top.run()
	r.settleInternal(r.section)
	r.labelFootnotes()
	for _, run := range r.runs {
		r.inline(run)
	}
	r.runs = nil
	for _, f := range r.flattened {
		r.flatten(f)
	}
	r.resolve()
	r.numberFootnotes()
	r.title()
	r.out.Close()
	notes.Impose(doc, opt.Outline)
	r.close()
	return doc, nil
}

// reading is the state of one call of Read.
type reading struct {
	src    *notes.Source
	source model.SourceName
	text   string
	doc    *model.Document
	ledger *notes.Ledger
	out    *notes.Builder

	starts []int32 // offset of the first byte of each line
	place  place
	counts map[string]int // diagnostics by code

	section *model.Section // the innermost open one
	styles  []adornment    // in the order of levels
	front   bool           // nothing but titles has been seen
	titled  bool           // the notes name their title in a field

	lettered   int            // lists that are counted in another way than by numbers
	letteredAt model.Position // the first of them

	html  notes.Reader // of raw HTML; nil where it is shown as code
	parts int          // of raw HTML that were read

	runs      []run
	flattened []flatCell
	segments  []segment
	buffer    []model.Inline // of the run at work
	scratch   []model.Inline // of a part of it
	nodes     notes.Nodes
	stack     []model.Block   // of the bodies at work, one above the other
	rooms     [][]*model.Item // for the points of lists that are not settled

	language    string // of literal blocks, as set by a directive
	defaultRole string
	roles       map[string]string // custom roles and what they are based on

	targets   map[string]*target // by folded name
	unnamed   []*target
	defined   []*target // all that have lines of their own
	anonymous int       // how many of unnamed have been referred to
	waiting   []*target // internal ones before the element that they name
	links     []pendingLink
	quoted    []pendingLink // that lead nowhere, "`name`_"
	bare      []pendingLink // that lead nowhere, "name_"
	unlinked  bool          // some links lead nowhere

	substitutions map[string]*substitution
	budget        int // bytes that substitutions may still add
	expanding     int // how deep in each other they are being put in

	footnotes footnotes
}

// run is running text that is read once the whole source is known.
type run struct {
	dst   *[]model.Inline
	lines []line
	kind  runKind
}

type runKind byte

const (
	plainRun runKind = iota
	csvRun           // a quoted field, in which quotes are doubled
	verseRun         // begins on a new line
)

// later has the inlines of some lines put behind those of dst.
func (r *reading) later(dst *[]model.Inline, lines []line) {
	r.runs = append(r.runs, run{dst: dst, lines: lines})
}

// maxReports is how many diagnostics of one code are given.
const maxReports = 100

func (r *reading) report(pos model.Position, severity model.Severity, code, message, hint string) {
	if r.counts == nil {
		r.counts = map[string]int{}
	}
	r.counts[code]++
	switch n := r.counts[code]; {
	case n > maxReports:
		return
	case n == maxReports:
		message += " (there are more like this, which are not reported)"
	}
	r.doc.Report(pos, severity, code, message, hint)
}

// title takes the title from the heading that stands above all others, where no
// field names one. The section stays: it is a heading of the notes.
func (r *reading) title() {
	doc := r.doc
	if r.titled || len(doc.Sections) == 0 {
		return
	}
	first := doc.Sections[0]
	if len(doc.Sections) == 1 && len(first.Sections) > 0 || len(doc.Sections) > 1 && len(first.Sections) == 0 && len(first.Blocks) == 0 {
		doc.Title, doc.TitleFrom = notes.Rejoin(model.PlainText(first.Title), " "), "heading"
	}
}

// close accounts for definitions and closes the ledger.
func (r *reading) close() {
	r.closeTargets()
	r.closeSubstitutions()
	if r.lettered > 0 {
		r.report(r.letteredAt, model.Info, "rst.numbers", fmt.Sprintf("lists that are counted by letters or Roman numerals are numbered: %d", r.lettered),
			"write out the letters that the text refers to")
	}
	for _, n := range r.ledger.Unaccounted() {
		r.report(model.At(r.src.Name, n, 1), model.Warning, "rst.lost",
			"line not understood", "write it as a paragraph of its own")
	}
	r.doc.Ledgers = []model.Ledger{r.ledger.Model()}
}
