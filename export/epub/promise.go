package epub

import (
	"gloss/model"
)

// The text leads to entries of the index and to items of the reading list
// before those are written. So that its documents can be packed all the same as
// soon as they end, it is settled first in which document each entry and item
// will begin, and under what id. How long they will be is forecast: where the
// forecast errs, a document grows longer or shorter than planLimit, and
// everything still stands where it was promised.

// planLimit is the size of a document that is forecast, in bytes.
const planLimit = blockLimit

// promised is what was settled besides the places.
type promised struct {
	// alone are the entries that have a document to themselves, and may go on
	// in others; by number.
	alone map[int]bool
	sizes []int // of the entries, as forecast
}

// layout deals out entries to documents.
type layout struct {
	stem   string // of the first document
	number int    // of the one at hand, from 1
	size   int    // of what it holds, as forecast
	full   bool
}

// put puts something into a document and returns its name. Something too long
// for one has a document of its own.
func (p *layout) put(size int) (doc string, alone bool) {
	if p.full || p.size > 0 && p.size+size > planLimit {
		p.number++
		p.size = 0
	}
	p.size += size
	p.full = size > planLimit
	if p.number == 1 {
		return p.stem + ".xhtml", p.full
	}
	return p.stem + "." + itoa(p.number) + ".xhtml", p.full
}

// promise settles where entries and items will begin.
func (m *manuscript) promise() {
	m.promised.alone = map[int]bool{}
	p := &layout{stem: "index", number: 1}
	lists := [][]*model.IndexEntry{m.book.Entries, m.book.Standards, m.book.People}
	names := entryNames(lists)
	number := 0
	for _, list := range lists {
		letter := "none yet"
		for _, e := range list {
			number++
			if !shows(e) {
				continue
			}
			size := m.promised.sizes[number-1]
			if e.Letter != letter {
				letter = e.Letter
				size += groupMarkup
			}
			doc, alone := p.put(size)
			if alone {
				m.promised.alone[number] = true
			}
			m.promiseAt(anchor{toEntry, number}, doc, names[number-1], p.number)
		}
	}
	p = &layout{stem: "reading", number: 1}
	groups := m.book.ReadingGroups(m.book.ReadingsBy)
	names = readingNames(groups)
	for _, g := range groups {
		for _, r := range g.Readings {
			doc, _ := p.put(m.readingSize(r))
			m.promiseAt(anchor{toReading, r.Number}, doc, names[0], p.number)
			names = names[1:]
		}
	}
}

// promiseAt settles where an anchor will stand: in which document, that is of
// which number in the layout, and under an id made of name.
func (m *manuscript) promiseAt(a anchor, doc, name string, number int) {
	if _, known := m.links.find(a); !known {
		id := m.links.next(m.links.wish(a.kind, name), -1-number) // documents that are begun count from 0
		m.links.set(a, place{id, m.links.file(doc), true})
	}
}

// shows reports whether the index may show an entry.
func shows(e *model.IndexEntry) bool {
	return (len(e.Mentions) > 0 || e.See != "") && clean(e.Name) != ""
}

// The lengths of mark-up, a little more than it is.
const (
	groupMarkup   = 400 // of a heading; documents that go on say it again
	entryMarkup   = 170
	relatedMarkup = 160
	partMarkup    = 140
	placeMarkup   = 90
	readingMarkup = 400
	pageMarkup    = 200
)

// entrySize forecasts the length of an entry.
func (m *manuscript) entrySize(e *model.IndexEntry) int {
	n := entryMarkup + 2*escapedLen(e.Name) + escapedLen(e.Inverted) + pageMarkup*len(m.pages.starts[e])
	for _, a := range e.Aliases[:min(len(e.Aliases), 4)] {
		n += escapedLen(a)
	}
	for _, s := range e.SeeAlso {
		n += relatedMarkup + escapedLen(s)
	}
	id := len(nameSlug(e.Name)) // as long as that of a mention, mostly
	c := m.first
	for i, mention := range e.Mentions {
		if i == 0 || mention.Section != e.Mentions[i-1].Section {
			c = m.chapterOr(mention.Section)
			n += int(c.length)
		}
		n += placeMarkup + id + len(c.opener.stem)
	}
	if len(e.Subs) > 1 {
		for _, sub := range e.Subs {
			n += partMarkup + int(m.chapterOr(sub.Section).length)
		}
	}
	return n
}

// readingSize forecasts the length of an item.
func (m *manuscript) readingSize(r *model.Reading) int {
	n := readingMarkup + escapedLen(r.Title) + escapedLen(r.Identifier) + 3*escapedLen(r.URL) + 2*escapedLen(r.Archive) +
		escapedLen(m.words.Remark(r)) + pageMarkup*len(m.pages.starts[r])
	for i := range r.Places {
		p := &r.Places[i]
		c := m.chapterOr(p.Section)
		n += placeMarkup + escapedLen(p.Annotation) + len(r.URL) + len(c.opener.stem) + int(c.length)
	}
	return n
}

// chapterOr returns the chapter of a section, what comes before the first where
// there is none.
func (m *manuscript) chapterOr(s *model.Section) *chapter {
	if c := m.sections[s]; c != nil {
		return c
	}
	return m.first
}

// escapedLen returns the length of s as XML text.
func escapedLen(s string) int {
	n := len(s)
	for i := plainUntil(s, 0); i < len(s); i = plainUntil(s, i+1) {
		if c := s[i]; !plainByte[c] && c < 0x80 {
			n += len("&quot;") - 1
		}
	}
	return n
}
