package epub

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

// blank is a place in a body where the name of a document has to be filled in
// once it is known in which one the target stands.
type blank struct {
	pos int
	to  anchor
}

// links holds the links between documents.
type links struct {
	at     map[anchor]int  // the document that holds an anchor
	blanks map[int][]blank // of each document, in their order
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
		m.links.blanks[m.doc()] = append(m.links.blanks[m.doc()], blank{m.size(), a})
	} else if at != m.doc() {
		m.raw(m.docs[at].name)
	}
	m.raw("#")
	m.raw(prefixes[a.kind])
	m.int(a.n)
}

// appendBody appends the body of a document, its blanks filled in. All targets
// must stand in the book by now.
func (m *manuscript) appendBody(out []byte, doc int) []byte {
	body, from := m.docs[doc].body, 0
	for _, b := range m.links.blanks[doc] {
		out = append(out, body[from:b.pos]...)
		from = b.pos
		if at, ok := m.links.at[b.to]; ok && at != doc {
			out = append(out, m.docs[at].name...)
		}
	}
	return append(out, body[from:]...)
}
