package epub

import (
	"hash/fnv"
	"strconv"
	"strings"

	"gloss/model"
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
	anchorKinds
)

// prefixes begin the ids of the kinds.
var prefixes = [anchorKinds]string{"s", "m", "fn", "fr", "r", "p", "i", "g"}

// anchor names a place within the book. The numbers of a kind are small.
type anchor struct {
	kind anchorKind
	n    int
}

// place is where an anchor stands, or will stand: in which file and under what
// id. The zero value stands nowhere.
type place struct {
	id   ident
	file int32 // in links.files
	// promised is set until the anchor is written, where it was known before
	// in which document and under what id: see promise.
	promised bool
}

// ident is an id: a wish, by its number in links.wishes, and which of those it
// is that wanted the same. It holds no pointer, for there are many.
type ident struct {
	wish int32
	n    int32 // from 1
}

func (l *links) appendID(b []byte, id ident) []byte {
	b = append(b, l.wishes[id.wish].text...)
	if id.n > 1 {
		b = strconv.AppendInt(append(b, '_'), int64(id.n), 10)
	}
	return b
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
	at     [anchorKinds][]place // by number
	wishes []wish
	wishOf map[string]int32 // their numbers, by what is wished
	wished []byte           // room for that
	texts  strings.Builder  // of the wishes made last
	files  []string         // documents that anchors stand in; the first is none
	fileOf map[string]int32
}

// wish is what ids begin with.
type wish struct {
	text  string
	doc   int32 // the last document that an id of it is in
	count int32 // of them, there
}

// newLinks returns the links of a book of so many sections, in which so many
// things are mentioned.
func newLinks(sections, things int) links {
	wishes := sections + 2*things // a thing is wanted by its entry or item, and where it is mentioned
	return links{
		at:     [anchorKinds][]place{toSection: make([]place, sections)},
		wishes: make([]wish, 0, wishes), wishOf: make(map[string]int32, wishes),
		files: make([]string, 1, sections+2), fileOf: make(map[string]int32, sections),
	}
}

// file returns the number of a document by its file name.
func (l *links) file(name string) int32 {
	if last := len(l.files) - 1; l.files[last] == name {
		return int32(last)
	}
	n, ok := l.fileOf[name]
	if !ok {
		n = int32(len(l.files))
		l.files = append(l.files, name)
		l.fileOf[name] = n
	}
	return n
}

// find returns where an anchor stands, and whether that is known.
func (l *links) find(a anchor) (place, bool) {
	if list := l.at[a.kind]; a.n >= 0 && a.n < len(list) {
		return list[a.n], list[a.n].file > 0
	}
	return place{}, false
}

// document returns the file name of the document that an anchor stands in, ""
// where that is not known.
func (l *links) document(a anchor) string {
	p, _ := l.find(a)
	return l.files[p.file]
}

func (l *links) set(a anchor, p place) {
	for len(l.at[a.kind]) <= a.n {
		l.at[a.kind] = append(l.at[a.kind], place{})
	}
	l.at[a.kind][a.n] = p
}

// stands reports whether an anchor has been written.
func (l *links) stands(a anchor) bool {
	p, known := l.find(a)
	return known && !p.promised
}

// place puts the anchor into the document at hand, under an id made of name.
// It returns false where the anchor stands in the book already; only else may
// the id be written.
func (m *manuscript) place(a anchor, name string) (id ident, ok bool) {
	p, known := m.links.find(a)
	if known && !p.promised {
		return ident{}, false
	}
	if !known {
		p = place{id: m.links.next(m.links.wish(a.kind, name), m.doc()), file: m.links.file(m.docName())}
	}
	p.promised = false
	m.links.set(a, p)
	if a.kind == toPlace && m.inNote != 0 {
		m.noted[a.n] = m.inNote
	}
	return p.id, true
}

// wish returns the number of what the ids of a kind of place begin with that are
// made of a name, in letters that ids may have.
func (l *links) wish(kind anchorKind, name string) int32 { return l.wishFor(prefixes[kind], name) }

func (l *links) wishFor(prefix, name string) int32 {
	l.wished = appendNameSlug(append(append(l.wished[:0], prefix...), '-'), name)
	n, ok := l.wishOf[string(l.wished)]
	if !ok {
		n = int32(len(l.wishes))
		text := l.kept(l.wished)
		l.wishes = append(l.wishes, wish{text: text, doc: -1})
		l.wishOf[text] = n
	}
	return n
}

// kept returns a text that shares its room with others: there are many, and they
// are short.
func (l *links) kept(text []byte) string {
	const room = 4 << 10
	if l.texts.Cap()-l.texts.Len() < len(text) {
		l.texts = strings.Builder{}
		l.texts.Grow(max(room, len(text)))
	}
	from := l.texts.Len()
	l.texts.Write(text)
	return l.texts.String()[from:]
}

// next returns the id nearest to a wish that is left in a document.
func (l *links) next(number int32, doc int) ident {
	w := &l.wishes[number]
	if w.doc != int32(doc) {
		w.doc, w.count = int32(doc), 0
	}
	w.count++
	return ident{number, w.count}
}

// nameSlug is slug for what must not be empty: names without letters of ASCII
// get a number made of them.
func nameSlug(name string) string { return string(appendNameSlug(nil, name)) }

func appendNameSlug(b []byte, name string) []byte {
	from := len(b)
	if b = appendSlug(b, name); len(b) > from {
		return b
	}
	h := fnv.New32a()
	h.Write([]byte(name))
	return strconv.AppendUint(append(b, 'x'), uint64(h.Sum32()), 16)
}

// id writes an id attribute for the anchor, if it stands here first.
func (m *manuscript) id(a anchor, name string) {
	if id, ok := m.place(a, name); ok {
		m.raw(` id="`)
		m.buf = m.links.appendID(m.buf, id)
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
	at, known := m.links.find(a)
	if !known {
		m.blanks = append(m.blanks, blank{m.size(), a})
		return
	}
	m.buf = m.links.appendReference(m.buf, at, m.docName())
}

// appendReference appends the address of a place, seen from a document.
func (l *links) appendReference(out []byte, p place, from string) []byte {
	if name := l.files[p.file]; name != from {
		out = append(out, name...)
	}
	return l.appendID(append(out, '#'), p.id)
}

// complete reports whether it is known of all blanks what stands in them.
func (l *links) complete(blanks []blank) bool {
	for _, b := range blanks {
		if _, known := l.find(b.to); !known {
			return false
		}
	}
	return true
}

// appendFilled appends the body of a document, its blanks filled in.
func (l *links) appendFilled(out, body []byte, blanks []blank, doc string) []byte {
	from := 0
	for _, b := range blanks {
		out = append(out, body[from:b.pos]...)
		from = b.pos
		if at, known := l.find(b.to); known {
			out = l.appendReference(out, at, doc)
		}
	}
	return append(out, body[from:]...)
}

// path returns the address of an anchor from the folder of the package.
func (m *manuscript) path(a anchor) string {
	at, _ := m.links.find(a) // every target stands in the book by now
	return "xhtml/" + string(m.links.appendReference(nil, at, ""))
}

// sectionOf returns the section that an anchor in a source of the notes leads to,
// nil for none.
func (m *manuscript) sectionOf(source model.SourceName, anchor string) *chapter {
	if m.headings == nil {
		m.headings = m.book.Headings()
	}
	return m.sections[m.headings.Find(source, anchor)]
}
