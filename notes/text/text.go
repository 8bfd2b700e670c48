// Package text reads plain text: outlines with bullets, numbers, tabs or
// blanks, notes typed without any mark-up, and web pages saved as text.
//
// # Where to start
//
// [Format] describes the reader. A source goes through four steps, a file each: scan.go cuts it
// into lines with their indent and marker (markers.go); machine.go knows what only programs write,
// dialects.go, foreign.go, asciidoc.go and mediawiki.go mark-up that has no reader of its own;
// mail.go takes the head of a mail off, fronthead.go fields about the notes, and furniture.go (by
// furniturewords.go) what belongs to the web page round the notes; shortrules.go and wordpoints.go
// know rulers and points that are set in ways of their own; glue.go parts the lines that a browser
// ran together; wrap.go, narrow.go and pointlines.go tell lines that an editor wrapped; then
// headings.go, framed.go, centred.go, days.go, typedheads.go and agenda.go (for text whose layout
// shows its structure) or regain.go (for text whose layout is lost; weigher.go gathers what its
// lines have in common, signs.go, people.go, pages.go, counts.go, fields.go and remarks.go say what
// speaks for a heading and weights.go how much, members.go names that are explained, levels.go how
// deep it stands) says which lines are headings, and build.go makes sections and points of the
// rest, code.go blocks of code, inlines.go of words that signs set apart code and emphasis,
// meetingfields.go what minutes say of who was there.
//
// On a page whose layout is lost the weights are the first word about a line. look.go measures
// (measurenames.go) what else tells: the lines about it, how the page as a whole is set, how far
// above the last heading stands. The forest in grown.go, trees of two questions each (forest.go),
// judges by both. Package gloss/cmd/grow grew it (ask.go) and says how to grow it anew; the notes
// that it was grown from, and how many lines of them, are counted in grown.go. Pages on which every
// point stands alone are left to weights of their own: what is learnt from other pages misleads
// there. Most questions about a line are answered by the kinds of bytes in it (traits.go), by its
// shape (shape.go), and by the words that matter.go, stems.go and words.go know.
//
// The words of the notes are never changed. Where a page does not show which of
// its lone lines are headings, the reader takes only those for which there is
// evidence; an outline imposed by the person (notes.Options.Outline) replaces
// all guesses.
package text

import (
	"gloss/model"
	"gloss/notes"
)

// Format returns the plain-text format. It claims next to nothing by content, so
// that it takes what no other format wants.
func Format() notes.Format {
	return notes.Format{
		Name:       "text",
		Extensions: []string{".txt", ".text"},
		Score:      score,
		Reader:     reader{},
	}
}

type reader struct {
	// judge decides in place of the forest which candidates are headings; nil for
	// the forest.
	judge func(line int, look *Look) bool
}

// Read implements notes.Reader. It returns no error: any text can be notes.
func (r reader) Read(src *notes.Source, opt notes.Options) (*model.Document, error) {
	doc := src.Document("text")
	p := &page{src: src, source: model.NameOf(src.Name), doc: doc, ledger: notes.NewLedger(src), lines: scan(src), judge: r.judge}
	if p.dialect = dialectOf(src.Text); p.dialect != plain {
		p.tellForeign()
		p.readForeign()
	}
	p.mailHead()
	p.fieldHead()
	p.dropFurniture()
	p.moveHead()
	p.drawRules()
	p.nestWordPoints()
	p.findBlocks()
	p.countLone()
	p.flat = p.dialect == plain && p.layoutLost()
	doc.Sources[0].LayoutLost = p.flat
	if p.flat {
		p.unnumberCounted()
		p.partGlued()
	}
	p.order = notes.OrderOf(p.numeric)
	switch {
	case opt.Outline != nil:
		p.impose(opt.Outline)
		p.askAnew()
	case p.flat:
		p.regainHeadings()
	default:
		p.findHeadings()
	}
	p.build()
	doc.Ledgers = []model.Ledger{p.ledger.Model()}
	return doc, nil
}

// page is a source on its way to a document.
type page struct {
	src      *notes.Source
	source   model.SourceName
	doc      *model.Document
	ledger   *notes.Ledger
	lines    []line
	blocks   []block            // runs of lines without a blank line between them
	parts    map[int32][]string // of the lines that were glued from several, by number
	flat     bool               // the layout does not show the structure
	order    notes.DateOrder
	nodes    notes.Nodes
	dialect  dialect
	links    int // of AsciiDoc that are kept as text
	judge    func(line int, look *Look) bool
	wrap     int  // the width at which lines were wrapped; 0 where they were not
	wrapsFew bool // next to none was, so that chance may have wrapped them
	// pointWrap is the width at which points were wrapped that go on below their marks;
	// 0 where the page does not show it.
	pointWrap int
	title     *line // that stands centred above the page; nil where none does
	words     *matter
}

// numeric yields the texts of the lines that are kept and may hold a date in
// numbers.
func (p *page) numeric(yield func(string) bool) {
	for i := range p.lines {
		if l := &p.lines[i]; l.kept() && l.traits()&digits != 0 && l.traits()&(dots|slashes|dashes) != 0 && !yield(l.text) {
			return
		}
	}
}

// askAnew forgets what was known of lines, where their texts may have changed.
func (p *page) askAnew() {
	for i := range p.lines {
		p.lines[i].changed()
	}
}

func (p *page) at(n, column int) model.Position {
	return p.source.At(n, column)
}

func (p *page) report(n int, code, message, hint string) {
	p.doc.Report(model.At(p.src.Name, n, 0), model.Info, code, message, hint)
}
