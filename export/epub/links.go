package epub

import (
	"hash/fnv"
	"strconv"
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

// place is where an anchor stands: in which document and under what id.
type place struct {
	doc int
	id  string
}

// blank is a place in a body where the address of a target has to be filled in
// once it is known where that stands.
type blank struct {
	pos int
	to  anchor
}

// links holds the links between documents. Ids are made of names, not of
// numbers that count through the book: what is changed in one talk leaves those
// of the others alone, and a reader's marks with them.
type links struct {
	at     map[anchor]place
	blanks map[int][]blank // of each document, in their order
	taken  map[string]int  // ids of the document at hand, and how many want them
	doc    int             // the document that taken is of
	names  map[string]string
}

// place puts the anchor into the document at hand, under an id made of name.
// It returns false where the anchor stands in the book already; only else may
// the id be written.
func (m *manuscript) place(a anchor, name string) (id string, ok bool) {
	if _, ok := m.links.at[a]; ok {
		return "", false
	}
	id = m.newID(m.idName(a.kind, name))
	m.links.at[a] = place{m.doc(), id}
	return id, true
}

// idName returns the start of an id: what kind of place it is and, in letters
// that ids may have, its name.
func (m *manuscript) idName(kind anchorKind, name string) string {
	key := prefixes[kind] + name
	if s := m.links.names[key]; s != "" {
		return s
	}
	s := prefixes[kind] + "-" + nameSlug(name)
	m.links.names[key] = s
	return s
}

// nameSlug is slug for what must not be empty: names without letters of ASCII
// get a number made of them.
func nameSlug(name string) string {
	if s := slug(name); s != "" {
		return s
	}
	h := fnv.New32a()
	h.Write([]byte(name))
	return "x" + strconv.FormatUint(uint64(h.Sum32()), 16)
}

// newID returns the id in the document at hand that is nearest to a wish.
func (m *manuscript) newID(wish string) string {
	if m.links.doc != m.doc() {
		clear(m.links.taken)
		m.links.doc = m.doc()
	}
	id := wish
	for {
		n, taken := m.links.taken[id]
		if !taken {
			m.links.taken[id] = 1
			return id
		}
		m.links.taken[wish] = n + 1
		id = wish + "_" + itoa(n+1)
	}
}

// id writes an id attribute for the anchor, if it stands here first.
func (m *manuscript) id(a anchor, name string) {
	if id, ok := m.place(a, name); ok {
		m.raw(` id="`)
		m.raw(id)
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
	at, ok := m.links.at[a]
	if !ok {
		m.links.blanks[m.doc()] = append(m.links.blanks[m.doc()], blank{m.size(), a})
		return
	}
	if at.doc != m.doc() {
		m.raw(m.docs[at.doc].name)
	}
	m.raw("#")
	m.raw(at.id)
}

// appendBody appends the body of a document, its blanks filled in. All targets
// must stand in the book by now.
func (m *manuscript) appendBody(out []byte, doc int) []byte {
	body, from := m.docs[doc].body, 0
	for _, b := range m.links.blanks[doc] {
		out = append(out, body[from:b.pos]...)
		from = b.pos
		at := m.links.at[b.to]
		if at.doc != doc {
			out = append(out, m.docs[at.doc].name...)
		}
		out = append(append(out, '#'), at.id...)
	}
	return append(out, body[from:]...)
}

// path returns the address of an anchor from the folder of the package.
func (m *manuscript) path(a anchor) string {
	at := m.links.at[a]
	return "xhtml/" + m.docs[at.doc].name + "#" + at.id
}
