package epub

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"gloss/model"
)

// maxInlineDepth is the number of pieces of running text within one another
// that are still told apart.
const maxInlineDepth = 40

// owed is what could not be written within a link or a heading and has to
// follow it.
type owed struct {
	notes    []*model.FootnoteRef
	readings []int
	links    []*model.Link
	images   []*model.Image
}

func itoa(n int) string { return strconv.Itoa(n) }

// inlines writes running text.
func (m *manuscript) inlines(list []model.Inline) {
	for _, n := range list {
		m.pageBefore(n)
		switch n := n.(type) {
		case *model.Text:
			m.paged(n, n.Value)
		case *model.Emphasis:
			m.marked("em", n.Inlines)
		case *model.Strong:
			m.marked("strong", n.Inlines)
		case *model.Strike:
			m.marked("s", n.Inlines)
		case *model.Passage:
			m.foreign(n)
		case *model.CodeSpan:
			for _, name := range n.Mentions {
				m.codeName("", name)
			}
			m.codeSpan(n)
		case *model.LineBreak:
			m.raw("<br/>")
		case *model.Mention:
			m.mention(n)
		case *model.Link:
			m.link(n)
		case *model.FootnoteRef:
			m.noteRef(n)
		case *model.Image:
			m.image(n)
		}
	}
}

func (m *manuscript) marked(name string, list []model.Inline) {
	if m.inlineDepth >= maxInlineDepth {
		m.within(list)
		return
	}
	m.tag(name)
	m.within(list)
	m.close()
}

func (m *manuscript) within(list []model.Inline) {
	m.inlineDepth++
	m.inlines(list)
	m.inlineDepth--
}

// mention writes the words of a mention, with an id where the index or the
// reading list leads to it. The first of an entry in a section leads to the
// entry.
func (m *manuscript) mention(n *model.Mention) {
	a, wanted := m.mentionAnchor(n)
	var id ident
	if wanted && m.inlineDepth < maxInlineDepth {
		id, wanted = m.placeMention(a, n)
	} else {
		wanted = false
	}
	if !wanted {
		m.within(n.Inlines)
		m.cite(n.Reading)
		return
	}
	entry, leads := m.leads(a, n)
	if !leads {
		m.anchored("span", id)
		m.within(n.Inlines)
		m.close()
		m.cite(n.Reading)
		return
	}
	m.raw(`<a id="`)
	m.buf = m.links.appendID(m.buf, id)
	m.raw(`" class="entry"`)
	m.href(entry)
	m.raw(">")
	m.open = append(m.open, element{"a", ""})
	m.inLink = true
	m.within(n.Inlines)
	m.inLink = false
	m.close()
	m.cite(n.Reading)
	m.payInline()
}

// anchored opens an element with an id.
func (m *manuscript) anchored(name string, id ident) {
	m.raw("<")
	m.raw(name)
	m.raw(` id="`)
	m.buf = m.links.appendID(m.buf, id)
	m.raw(`">`)
	m.open = append(m.open, element{name, ""})
}

// placeMention is place for a mention, and notes where it stands.
func (m *manuscript) placeMention(a anchor, n *model.Mention) (id ident, ok bool) {
	if a.kind != toMention {
		return m.place(a, mentionName(n))
	}
	p := &m.links.at[toMention][a.n]
	if p.file > 0 {
		return ident{}, false
	}
	mark := &m.marks[a.n]
	*p = place{id: m.links.next(mark.wish, m.doc()), file: m.links.file(m.docName())}
	m.order++
	mark.page, mark.note, mark.order = m.pages.at, int32(m.inNote), m.order
	c := m.chapterOf(n.Section)
	if r, ok := m.referred[m.inNote]; ok {
		c, mark.page, mark.order = r.chapter, r.page, r.order
	}
	if c != nil {
		mark.chapter = c.place
	}
	return p.id, true
}

// leads returns the entry that a mention is to lead to: the first one of the
// section does, where it may be a link.
func (m *manuscript) leads(a anchor, n *model.Mention) (entry anchor, ok bool) {
	if a.kind != toMention || m.inLink || holdsLink(n.Inlines) {
		return anchor{}, false
	}
	entry = anchor{toEntry, int(m.marks[a.n].entry)}
	if _, known := m.links.find(entry); !known {
		return anchor{}, false
	}
	if m.led[entry.n] == m.current && m.current != nil {
		return anchor{}, false
	}
	m.led[entry.n] = m.current
	return entry, true
}

func holdsLink(list []model.Inline) bool {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Link, *model.FootnoteRef, *model.Image:
			return true
		case *model.Text:
		default:
			if holdsLink(model.Children(n)) {
				return true
			}
		}
	}
	return false
}

// mentionName is the name that the id of a mention has.
func mentionName(n *model.Mention) string {
	if n.Key != "" {
		return n.Key
	}
	return n.Name
}

// mentionAnchor returns the anchor of a mention, and whether anything leads
// to it.
func (m *manuscript) mentionAnchor(n *model.Mention) (anchor, bool) {
	if k := m.mark(n); k > 0 {
		return anchor{toMention, k}, true
	}
	if p, ok := m.places[n]; ok {
		return anchor{toPlace, p}, true
	}
	return anchor{}, false
}

// link writes a link, or its words alone where its target has no place in a
// book.
func (m *manuscript) link(l *model.Link) {
	if p, ok := m.places[l]; ok {
		if id, ok := m.place(anchor{toPlace, p}, publicName(l.Target)); ok {
			m.anchored("span", id)
			defer m.close()
		}
	}
	if m.inLink {
		m.linkText(l)
		if m.inHeading {
			m.owed.links = append(m.owed.links, l)
		} else {
			m.cite(l.Reading)
		}
		return
	}
	if name, ok := strings.CutPrefix(l.Target, "#"); ok {
		m.inner(l, name)
		return
	}
	href, ok := m.target(l)
	if !ok {
		m.linkText(l)
		if l.Target != "" && !l.Auto && strings.TrimSpace(model.PlainText(l.Inlines)) != "" {
			m.raw(" (")
			m.bareAddress(l.Target)
			m.raw(")")
		}
		m.cite(l.Reading)
		return
	}
	side := m.side
	if m.side == fromRight && isTyped(l) {
		href += m.aside(l.Target)
		m.side = fromLeft
	}
	m.start("a", href, href)
	m.linked(l)
	m.side = side
	m.cite(l.Reading)
	m.payInline()
}

// linked writes the words of a link whose element is open, and closes it.
func (m *manuscript) linked(l *model.Link) {
	m.inLink = true
	m.linkText(l)
	m.inLink = false
	m.close()
}

// inner writes a link to a heading of the notes.
func (m *manuscript) inner(l *model.Link, name string) {
	if m.leadsNowhere(l) {
		m.linkText(l)
		return
	}
	c := m.sectionOf(l.Source, name)
	m.raw("<a")
	if c.opens {
		m.raw(` href="` + c.stem + `.xhtml"`)
	} else {
		m.href(c.anchor())
	}
	m.raw(">")
	m.open = append(m.open, element{"a", ""})
	m.linked(l)
	m.payInline()
}

// leadsNowhere reports whether a link is to a heading that the notes do not have, and tells.
func (m *manuscript) leadsNowhere(l *model.Link) bool {
	name, inner := strings.CutPrefix(l.Target, "#")
	if !inner || m.sectionOf(l.Source, name) != nil {
		return false
	}
	m.warn(l.Position, "epub.anchor", "link to "+strconv.Quote(l.Target)+" leads to no heading of the notes",
		"name a heading, in lower case and with hyphens for blanks")
	return true
}

// linkText writes the words of a link; before them its address, where they show nothing.
func (m *manuscript) linkText(l *model.Link) {
	if strings.TrimSpace(model.PlainText(l.Inlines)) == "" {
		m.bareAddress(bare(l.Target))
		if strings.TrimSpace(l.Target) == "" {
			m.raw("link")
		}
	}
	m.within(l.Inlines)
}

// target returns the href attribute for a link.
func (m *manuscript) target(l *model.Link) (string, bool) {
	a, ok := address(l.Target)
	if !ok {
		m.warn(l.Position, "epub.address", "address "+strconv.Quote(l.Target)+" is shown as text, not as a link", "links are absolute http, https or mailto addresses")
		return "", false
	}
	return ` href="` + string(appendText(nil, a)) + `"`, true
}

// cite writes the number that a thing has in the reading list, once in a
// section.
func (m *manuscript) cite(reading int) {
	if reading < 1 || reading > len(m.book.Readings) || m.book.Readings[reading-1].Number != reading {
		return
	}
	if c, ok := m.cited[reading]; ok && c == m.current {
		return
	}
	m.cited[reading] = m.current
	if m.inLink {
		m.owed.readings = append(m.owed.readings, reading)
		return
	}
	m.openNumber()
	m.raw(`<a role="doc-biblioref" epub:type="biblioref noteref"`)
	m.href(anchor{toReading, reading})
	m.raw(">[")
	m.int(reading)
	m.raw("]</a></sup>")
}

// openNumber opens the element of a number that is set above the line, apart from
// another right before it.
func (m *manuscript) openNumber() {
	before := bytes.TrimSuffix(m.buf, []byte("</span>"))
	if bytes.HasSuffix(before, []byte("</sup>")) {
		m.raw(`<sup class="next">`)
		return
	}
	m.raw("<sup>")
}

// payInline writes what a link could not hold.
func (m *manuscript) payInline() {
	o := m.owed
	m.owed = owed{}
	for _, r := range o.readings {
		delete(m.cited, r)
		m.cite(r)
	}
	for _, r := range o.notes {
		m.noteRef(r)
	}
}

// payHeading writes what a heading could not hold on a line of its own.
func (m *manuscript) payHeading() {
	for _, n := range m.owed.images {
		m.figure(n.Title, []model.Inline{n})
	}
	links, readings := m.owed.links, m.owed.readings
	m.owed.links, m.owed.readings, m.owed.images = nil, nil, nil
	links = slices.DeleteFunc(links, m.leadsNowhere)
	if len(links)+len(readings)+len(m.owed.notes) == 0 {
		return
	}
	m.start("p", ` class="meta"`, ` class="meta"`)
	for _, l := range links {
		if name, inner := strings.CutPrefix(l.Target, "#"); inner {
			title := &model.Text{Position: l.Position, Value: m.sectionOf(l.Source, name).title}
			m.inner(&model.Link{Position: l.Position, Target: l.Target, Inlines: []model.Inline{title}}, name)
		} else if href, ok := m.target(l); ok {
			m.start("a", href, href)
			m.bareAddress(bare(clean(l.Target)))
			m.close()
		} else {
			m.bareAddress(l.Target)
		}
		m.cite(l.Reading)
		m.raw(" ")
	}
	for i, r := range readings {
		if i == 0 {
			m.raw(m.ours(m.words.ReadingsLead) + " ")
		}
		delete(m.cited, r)
		m.cite(r)
	}
	m.payInline()
	m.close()
	m.line()
}
