package epub

import (
	"cmp"
	"fmt"
	"strings"

	"gloss/export"
	"gloss/model"
)

// readingList writes the annotated reading list, each thing under the number
// that it has in every edition.
func (m *manuscript) readingList() {
	list := m.book.Readings
	if len(list) == 0 {
		return
	}
	m.begin("reading", m.words.Readings, readingPart)
	m.stem = "reading.1" // where an item goes on in another document
	at := m.docName()
	m.current = nil
	m.start("section", ` epub:type="bibliography" role="doc-bibliography" class="reading"`, ` class="reading"`)
	m.line()
	end := m.before(func() { m.matterPage(export.ReadingMatter) })
	m.raw("<h1" + m.own + ">" + m.words.Readings + "</h1>" + end + "\n")
	n := 0
	for _, g := range m.book.ReadingGroups(m.book.ReadingsBy) {
		if heading := clean(m.words.Group(g, m.partNames)); heading != "" {
			if g.Section != nil {
				m.raw("<h2>")
			} else {
				m.raw("<h2" + m.own + ">")
			}
			m.label(heading)
			m.raw("</h2>\n")
		}
		m.start("ol", ` class="items"`, ` class="items"`)
		m.line()
		for _, r := range g.Readings {
			if promised := m.links.document(anchor{toReading, r.Number}); promised != at {
				at = promised
				stem := strings.TrimSuffix(at, ".xhtml")
				m.turnTo(stem)
				m.stem, m.turns = stem, 1
			}
			m.reading(r, &n)
		}
		m.close()
		m.line()
	}
	m.end()
}

// reading writes an item: title, what the notes say of it and where, address.
// n counts the places of all items.
func (m *manuscript) reading(r *model.Reading, n *int) {
	m.start("li", "", "")
	m.buf = m.buf[:len(m.buf)-1]
	m.id(anchor{toReading, r.Number}, readingName(r))
	m.raw(` value="`)
	m.int(r.Number)
	m.raw(`"><p class="what">`)
	m.pageAt(r)
	title, short, named := m.readingTitle(r)
	href, linked := address(r.URL)
	if linked {
		m.raw(`<a href="`)
		m.short(href)
		m.raw(`">`)
	}
	m.titled(title, named)
	if linked {
		m.raw("</a>")
	}
	m.raw("</p>\n")
	m.remark(r)
	m.annotations(r, n)
	copied, archived := address(r.Archive)
	if named && short != "" || archived {
		m.start("p", ` class="address"`, ` class="address"`)
		if named {
			m.bareAddress(short)
		}
		if archived {
			if named && short != "" {
				m.raw(" · ")
			}
			m.raw(`<a href="`)
			m.short(copied)
			m.raw(`"` + m.ownSide + `>` + m.words.ArchivedCopy + `</a>`)
		}
		m.close()
		m.line()
	}
	m.close()
	m.line()
}

// remark writes what is to be said of an item beside its name.
func (m *manuscript) remark(r *model.Reading) {
	said := clean(m.words.Remark(r))
	if said != "" {
		m.setOwn("address", said)
	}
}

// readingName is the name that the id of an item has.
func readingName(r *model.Reading) string {
	return cmp.Or(r.Identifier, publicName(r.URL), r.Title)
}

// publicName is what an address is called in ids: never by a password in it.
func publicName(target string) string {
	href, ok := address(target)
	if !ok {
		return ""
	}
	return strings.TrimPrefix(bare(href), "www.")
}

// readingTitle returns what an item is called, its address as people write it,
// and whether that says something else.
func (m *manuscript) readingTitle(r *model.Reading) (title, short string, named bool) {
	title, short = clean(r.Name()), bare(clean(r.URL))
	if title != "" && title != short && title != clean(r.URL) {
		return title, short, true
	}
	if short == "" {
		return fmt.Sprintf(m.words.Item, r.Number), short, false
	}
	return short, short, false
}

// annotations writes what the notes say, each note once, with the places where
// they say it.
func (m *manuscript) annotations(r *model.Reading, n *int) {
	for i := 0; i < len(r.Places); {
		words := clean(r.Places[i].Annotation)
		side := m.side
		class := ` class="said"` + m.turnPlain(words)
		m.start("p", class, class)
		if words != "" && !m.headed(&r.Places[i], words) {
			m.said(words)
			m.raw(" ")
		}
		m.start("span", ` class="where"`, ` class="where"`)
		last := ""
		for first := true; i < len(r.Places) && (first || clean(r.Places[i].Annotation) == words); i++ {
			*n++
			where := m.placeName(&r.Places[i], *n)
			if where == last {
				continue
			}
			if !first {
				m.raw(m.words.Semicolon)
			}
			first, last = false, where
			m.placeLink(&r.Places[i], *n, where)
		}
		m.close()
		m.close()
		m.line()
		m.side = side
	}
}

// said writes words of the notes, which turn nothing round that follows.
func (m *manuscript) said(words string) {
	if !holdsControl(words) {
		m.text(words)
		return
	}
	m.tag("bdi")
	m.text(words + unclosed(words))
	m.close()
}

// titled writes the title of an item, or its address where it is not named.
func (m *manuscript) titled(title string, named bool) {
	if named {
		m.label(title)
	} else {
		m.bareAddress(title)
	}
}

// placeLink writes a link back to a place in the text.
func (m *manuscript) placeLink(p *model.ReadingPlace, n int, where string) {
	a := anchor{toPlace, n}
	if p.Mention != nil {
		if b, _ := m.mentionAnchor(p.Mention); b.kind == toMention {
			a = b
		}
	}
	if m.links.stands(a) {
		m.raw("<a")
		m.href(a)
	} else if c := m.sections[p.Section]; c != nil {
		m.raw("<a")
		m.href(c.anchor())
	} else {
		m.placeWords(where)
		return
	}
	m.raw(">")
	m.placeWords(where)
	m.raw("</a>")
}

// headed reports whether words are the heading of the section, which the link
// to the place says already.
func (m *manuscript) headed(p *model.ReadingPlace, words string) bool {
	c := m.sections[p.Section]
	return c != nil && (c.where == words || labelled(c.title, placeLength) == words)
}

// placeName says in which part of the book place n of the list is.
func (m *manuscript) placeName(p *model.ReadingPlace, n int) string {
	note := m.noted[n]
	if p.Mention != nil && note == 0 {
		note = m.noteOf(p.Mention)
	}
	if note > 0 {
		said := fmt.Sprintf(m.words.Note, note)
		if r, ok := m.referred[note]; ok {
			said = r.chapter.where + m.words.Comma + said
		}
		return said
	}
	if c := m.sections[p.Section]; c != nil {
		return c.where
	}
	if n := len(p.Headings); n > 0 {
		if h := clean(p.Headings[n-1]); h != "" {
			return labelled(h, placeLength)
		}
	}
	return m.first.where
}
