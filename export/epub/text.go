package epub

import (
	"cmp"
	"strings"

	"gloss/model"
)

// body writes the notes: a document for what stands before the first section,
// for each day and each talk.
func (m *manuscript) body() {
	if len(m.book.Blocks) > 0 {
		m.begin(m.first.stem, m.title, textPart)
		m.current = m.first
		m.start("section", ` epub:type="preamble"`, "")
		m.heading(1)
		end := m.before(func() { m.sectionPage(m.first) })
		m.raw("<h1")
		m.id(m.first.anchor(), "opening")
		m.raw(">")
		m.label(m.title)
		m.raw("</h1>" + end + "\n")
		m.blocks(m.book.Blocks, false)
	}
	m.chapters(m.book.Sections)
}

func (m *manuscript) chapters(list []*model.Section) {
	for _, s := range list {
		if c := m.sections[s]; c.section == s && !m.written(c) {
			m.chapter(c)
		}
	}
}

func (m *manuscript) written(c *chapter) bool {
	return m.links.stands(c.anchor())
}

// chapter writes a section and those below it.
func (m *manuscript) chapter(c *chapter) {
	if c.opens {
		m.begin(c.stem, c.listed, textPart)
		kind := ` epub:type="chapter" role="doc-chapter"`
		if c.nested {
			kind = ` epub:type="part" role="doc-part"`
		}
		m.start("section", kind, "")
	} else {
		m.turnAt(sectionLimit)
	}
	m.current = c
	m.title1(c)
	m.speakers(c)
	m.blocks(c.section.Blocks, false)
	if c.nested {
		m.sectionList(c)
	}
	m.chapters(c.section.Sections)
}

// deepestHeading is the last level that XHTML has an element for.
const deepestHeading = 6

// title1 writes the heading of a section. Links do not stand in headings: they
// follow on a line of their own.
func (m *manuscript) title1(c *chapter) {
	depth := m.heading(c.depth)
	level := min(depth, deepestHeading)
	side := m.side
	end := m.before(func() { m.sectionPage(c) })
	if end != "" {
		m.open = append(m.open, element{"header", ""})
	}
	name, attributes := "h"+itoa(level), ""
	if depth > level {
		attributes = ` aria-level="` + itoa(depth) + `"`
	}
	attributes += m.turnText(c.section.Title) + m.speak(&c.section.Title)
	m.raw("<" + name + attributes)
	m.open = append(m.open, element{name, attributes})
	if c.opens {
		m.id(c.anchor(), cmp.Or(c.called, c.title))
		m.raw(">")
	} else {
		// Kobo shows the target of a forward link as a note instead of going
		// there, unless the target is all but empty.
		m.raw("><span")
		m.id(c.anchor(), cmp.Or(c.called, c.title))
		m.raw("></span>")
	}
	if !visible(model.PlainText(c.section.Title)) {
		m.label(c.title)
	} else {
		m.inLink, m.inHeading = true, true
		m.inlines(c.section.Title)
		m.inLink, m.inHeading = false, false
	}
	m.close()
	if end != "" {
		m.close()
	}
	m.line()
	m.side, m.tongue = side, m.lang
	m.payHeading()
}

// speakers writes who spoke, when and in which room, unless the notes say it there
// themselves.
func (m *manuscript) speakers(c *chapter) {
	s, f := c.section, c.section.Facts()
	if len(f.Speakers) == 0 && f.Date.IsZero() && f.Room == "" {
		return
	}
	said := strings.ToLower(c.title)
	var names []string
	near := said
	if len(s.Blocks) > 0 {
		if p, ok := s.Blocks[0].(*model.Paragraph); ok {
			near += "\n" + strings.ToLower(model.PlainText(p.Inlines))
		}
	}
	for _, n := range f.Speakers {
		if n = clean(n); n != "" && !strings.Contains(near, strings.ToLower(n)) {
			names = append(names, n)
		}
	}
	when := ""
	if d := f.Date; !d.IsZero() && d.Month >= 1 && d.Month <= 12 {
		if !m.words.SaysDay(s, d) {
			when = m.words.Date(d)
		}
	}
	if room := clean(f.Room); room != "" && !s.Says(f.Room) {
		names = append(names, room)
	}
	if when == "" && len(names) == 0 {
		return
	}
	m.raw(`<p class="meta">`)
	if when != "" {
		m.raw("<time datetime=\"" + f.Date.String() + "\"" + m.dated() + ">")
		m.short(when)
		m.raw("</time>")
		if len(names) > 0 {
			m.raw(" · ")
		}
	}
	m.label(strings.Join(names, m.words.Comma))
	m.raw("</p>\n")
}

// sectionList writes the list of the sections that follow in documents of
// their own.
func (m *manuscript) sectionList(c *chapter) {
	m.start("ul", ` class="talks"`, ` class="talks"`)
	m.line()
	for _, s := range c.section.Sections {
		sub := m.sections[s]
		if !sub.opens {
			continue
		}
		m.turnAt(blockLimit)
		m.raw(`<li><a href="`)
		m.raw(sub.stem)
		m.raw(`.xhtml"`)
		m.raw(m.spokenTitle(sub.section))
		m.raw(">")
		m.label(sub.title)
		m.raw("</a>")
		var by []string
		if names := clean(strings.Join(s.Facts().Speakers, ", ")); names != "" && !strings.Contains(sub.title, names) {
			by = append(by, names)
		}
		if when := clean(s.When()); when != "" {
			by = append(by, when)
		}
		if len(by) > 0 {
			m.raw(` <span class="by">`)
			m.label(strings.Join(by, " · "))
			m.raw("</span>")
		}
		m.raw("</li>\n")
	}
	m.close()
	m.line()
}

// looseNotes writes the footnotes that nothing refers to: they are lost
// nowhere else.
func (m *manuscript) looseNotes() {
	m.end()
	opened := false
	for i, f := range m.book.Footnotes {
		if f.Number != i+1 {
			continue // without a number of its own it cannot be told from others
		}
		if m.links.stands(anchor{toFootnote, f.Number}) {
			continue
		}
		if !opened {
			opened = true
			m.begin("notes", m.words.Footnotes, notesPart)
			m.start("section", ` epub:type="footnotes"`, "")
			end := m.before(func() { m.sectionPage(m.first) }) // where nothing else stands in the notes
			m.raw("<h1" + m.own + ">" + m.words.Footnotes + "</h1>" + end + "\n")
		}
		m.turnAt(blockLimit)
		m.footnote(f)
	}
}
