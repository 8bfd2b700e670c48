package epub

import (
	"slices"
)

// anchorKind is the kind of a place within the book that something links to.
type anchorKind uint8

const (
	toSection anchorKind = iota
	toMention
	toFootnote
	toNoteRef
	toReading
	toPlace // where a thing of the reading list is mentioned
	toEntry
	toGroup // of the index
)

// prefixes begin the ids of the kinds.
var prefixes = [...]string{"s", "m", "fn", "fr", "r", "p", "i", "g"}

// anchor names a place within the book.
type anchor struct {
	kind anchorKind
	n    int
}

// blank is a place in the text where the name of a document has to be filled
// in once it is known in which one the target stands.
type blank struct {
	pos, doc int
	to       anchor
}

// links holds the links between documents.
type links struct {
	at     map[anchor]int // the document that holds an anchor
	blanks []blank
}

// place says that the document at hand holds the anchor, and reports whether it
// is the first to do so. Only then may the id be written.
func (m *manuscript) place(a anchor) bool {
	if _, ok := m.links.at[a]; ok {
		return false
	}
	m.links.at[a] = m.doc()
	return true
}

// id writes an id attribute for the anchor, if it stands here first.
func (m *manuscript) id(a anchor) {
	if m.place(a) {
		m.raw(` id="`)
		m.raw(prefixes[a.kind])
		m.int(a.n)
		m.raw(`"`)
	}
}

// href writes a href attribute that links to the anchor.
func (m *manuscript) href(a anchor) {
	m.raw(` href="`)
	m.reference(a)
	m.raw(`"`)
}

func (m *manuscript) reference(a anchor) {
	if at, ok := m.links.at[a]; !ok {
		m.links.blanks = append(m.links.blanks, blank{len(m.buf), m.doc(), a})
	} else if at != m.doc() {
		m.raw(m.docs[at].name)
	}
	m.raw("#")
	m.raw(prefixes[a.kind])
	m.int(a.n)
}

// settle fills in the blanks. All of their targets must stand in the book by
// now; an anchor that does not is a defect of this package.
func (l *links) settle(m *manuscript) {
	if len(l.blanks) == 0 {
		return
	}
	extra := 0
	for _, b := range l.blanks {
		if at, ok := l.at[b.to]; ok && at != b.doc {
			extra += len(m.docs[at].name)
		}
	}
	out := slices.Grow([]byte(nil), len(m.buf)+extra)
	from, next := 0, 0
	for i := range m.docs {
		d := &m.docs[i]
		start := len(out)
		for ; next < len(l.blanks) && l.blanks[next].pos < d.end; next++ {
			b := l.blanks[next]
			out = append(out, m.buf[from:b.pos]...)
			from = b.pos
			if at, ok := l.at[b.to]; ok && at != b.doc {
				out = append(out, m.docs[at].name...)
			}
		}
		out = append(out, m.buf[from:d.end]...)
		from = d.end
		d.start, d.end = start, len(out)
	}
	m.buf, l.blanks = out, nil
}
