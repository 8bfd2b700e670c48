package epub

import (
	"slices"
	"strconv"

	"gloss/model"
)

// The sizes at which a document is brought to an end, in bytes. Old readers
// slow down or give up above 250 KB.
const (
	sectionLimit = 100_000 // before the heading of a section
	blockLimit   = 170_000 // before a block, a point, a row, a line of code
	textLimit    = 220_000 // anywhere in running text
)

// part says what a document is for.
type part int

const (
	textPart part = iota // zero: the notes themselves
	coverPart
	titlePart
	notesPart
	indexPart
	readingPart
	colophonPart
)

// document is one XHTML document of the book.
type document struct {
	name  string // file name within xhtml/
	title string // cleaned, never empty
	part  part
	// body is what stands between the tags of the body, with blanks to be
	// filled in; nil while the document is written, and once it is packed.
	body   []byte
	blanks []blank // in their order
}

// element is an open element. again are the attributes, with a blank before
// each, that it has when it is opened again in the next document.
type element struct {
	name, again string
}

// writer makes the bodies of documents, one after the other.
type writer struct {
	docs   []document
	buf    []byte    // body of the document at hand
	blanks []blank   // in it
	open   []element // in it, outermost first
	ended  bool      // there is no document at hand

	// stem and turns name the documents that follow from turning.
	stem  string
	turns int
	// onTurn is called when a document is about to end at a turn, with no
	// element open; it may write.
	onTurn func()
	// onEnd is handed each document when it is complete; what buf and blanks
	// hold of it is overwritten by the next.
	onEnd func(n int)

	base, last int // heading levels since the last begin: see heading

	diagnostics []model.Diagnostic
}

// begin ends the document at hand and starts another. stem is the file name
// without its ending.
func (w *writer) begin(stem, title string, p part) {
	w.end()
	w.stem, w.turns = stem, 1
	w.base, w.last = 0, 0
	w.startDocument(stem, title, p)
}

func (w *writer) startDocument(stem, title string, p part) {
	w.docs = append(w.docs, document{name: stem + ".xhtml", title: title, part: p})
	w.buf, w.blanks, w.ended = w.buf[:0], w.blanks[:0], false
}

// end closes what is open and ends the document at hand, if there is one.
func (w *writer) end() {
	if len(w.docs) == 0 || w.ended {
		return
	}
	for len(w.open) > 0 {
		w.close()
	}
	if w.onTurn != nil {
		w.onTurn()
	}
	w.ended = true
	w.onEnd(w.doc())
}

// doc returns the number of the document at hand, counted from 0.
func (w *writer) doc() int { return len(w.docs) - 1 }

// docName returns the file name of the document at hand.
func (w *writer) docName() string { return w.docs[len(w.docs)-1].name }

// size returns the bytes written to the document at hand.
func (w *writer) size() int { return len(w.buf) }

// turnAt goes on in a new document when the one at hand has more bytes than
// limit, with the same elements open.
func (w *writer) turnAt(limit int) {
	if w.size() > limit {
		w.turn()
	}
}

func (w *writer) turn() { w.turnTo("") }

// turnTo goes on in a new document that is called stem; "" stands for the next
// number behind the name of the first.
func (w *writer) turnTo(stem string) {
	kept := slices.Clone(w.open)
	d := w.docs[len(w.docs)-1]
	w.end()
	if stem == "" {
		w.turns++ // only now: what end wrote may have turned
		stem = w.stem + "." + strconv.Itoa(w.turns)
	}
	w.startDocument(stem, d.title, d.part)
	for _, e := range kept {
		w.start(e.name, e.again, e.again)
	}
}

// start opens an element. attributes are written as they are, a blank before
// each; again are those it has when it is opened again in the next document.
func (w *writer) start(name, attributes, again string) {
	w.buf = append(append(append(append(w.buf, '<'), name...), attributes...), '>')
	w.open = append(w.open, element{name, again})
}

// tag opens an element without attributes.
func (w *writer) tag(name string) { w.start(name, "", "") }

// close closes the innermost open element.
func (w *writer) close() {
	e := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	w.buf = append(append(append(w.buf, '<', '/'), e.name...), '>')
}

// line ends a line of the source, which says nothing to a reader.
func (w *writer) line() { w.buf = append(w.buf, '\n') }

// raw writes mark-up of our own.
func (w *writer) raw(s string) { w.buf = append(w.buf, s...) }

// int writes a number.
func (w *writer) int(n int) { w.buf = strconv.AppendInt(w.buf, int64(n), 10) }

// short writes text that is known to be short, within attributes too.
func (w *writer) short(s string) { w.buf = appendText(w.buf, s) }

// text writes text of any length; it may turn to a new document within.
func (w *writer) text(s string) {
	const step = 8 << 10
	for len(s) > step {
		cut := step
		for cut > step-4 && s[cut]&0xC0 == 0x80 {
			cut--
		}
		w.short(s[:cut])
		s = s[cut:]
		w.turnAt(textLimit)
	}
	w.short(s)
	w.turnAt(textLimit)
}

// heading returns the level of a heading at a depth (1 for the section that
// opens the document): a document starts with h1 and goes down no more than
// one step at a time; those that follow from turning go on where it ended.
// There are elements for the first six.
func (w *writer) heading(depth int) int {
	if w.last == 0 || depth < w.base {
		w.base = depth
	}
	w.last = min(depth-w.base+1, w.last+1)
	return w.last
}

// warn adds a diagnostic of something that the reader of the book does not get.
func (w *writer) warn(at model.Position, code, message, hint string) {
	w.diagnostics = append(w.diagnostics, model.Diagnostic{
		Position: at, Code: code, Severity: model.Warning, Message: message, Hint: hint,
	})
}
