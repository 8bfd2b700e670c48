package epub

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"gloss/export"
	"gloss/model"
)

// indexGroup is a group of the index under a heading.
type indexGroup struct {
	heading string
	entries []indexed
}

// indexed is an entry with what is shown of it.
type indexed struct {
	*model.IndexEntry
	shown    string // name, as the order of its list wants it
	number   int    // among all entries of the book, from 1
	mentions []*model.Mention
	places   int // sections that it names as its places
}

// target is an entry that others refer to by its name.
type target struct {
	number int
	shown  string
}

// maxLocators is the number of places that stand under one name of a section.
const maxLocators = 200

// index writes the index after the rules of EPUB Indexes 1.0, readable as
// plain nested lists. Each locator names the section and leads to the very
// words.
func (m *manuscript) index() {
	groups := m.indexGroups()
	if len(groups) == 0 {
		return
	}
	shown := 0
	headings := make([]string, len(groups))
	for i, g := range groups {
		headings[i] = g.heading
		shown += len(g.entries)
	}
	names := make(map[string]target, shown)
	for _, g := range groups {
		for _, e := range g.entries {
			if _, ok := names[e.Name]; !ok {
				names[e.Name] = target{e.number, e.shown}
			}
		}
	}
	m.begin("index", m.words.Index, indexPart)
	m.stem = "index.1" // where an entry goes on in another document
	m.letters(headings)
	m.openIndex(groups)
	at := m.docName()
	for i, g := range groups {
		for k, e := range g.entries {
			promised := m.links.document(anchor{toEntry, e.number})
			turned := promised != at
			if turned {
				at = promised
				m.turnIndex(strings.TrimSuffix(at, ".xhtml"))
			}
			switch {
			case k == 0:
				m.openGroup(g.heading, i+1, "")
			case turned:
				m.openGroup(g.heading, 0, " "+m.ours(m.words.Continued))
			}
			m.entry(e, g.heading, names)
		}
		m.close()
		m.close()
		m.line()
	}
	m.end()
}

// indexGroups returns what the index shows: tools by letter, then standards,
// then people. What has no place in the text is reported.
func (m *manuscript) indexGroups() []indexGroup {
	var groups []indexGroup
	number := 0
	add := func(heading string, e *model.IndexEntry) {
		number++
		entry := indexed{IndexEntry: e, number: number, shown: clean(e.Heading()), mentions: m.standing(e)}
		if len(entry.mentions) == 0 && e.See == "" || !shows(e) {
			return
		}
		if n := len(groups); n == 0 || groups[n-1].heading != heading {
			groups = append(groups, indexGroup{heading: heading})
		}
		entry.places = m.countPlaces(entry.mentions)
		g := &groups[len(groups)-1]
		g.entries = append(g.entries, entry)
	}
	for _, e := range m.book.Entries {
		heading := clean(e.Letter)
		if heading == "" {
			heading = "0–9"
		}
		add(heading, e)
	}
	for _, e := range m.book.Standards {
		add(m.words.Standards, e)
	}
	for _, e := range m.book.People {
		add(m.words.People, e)
	}
	return groups
}

// standing returns the mentions of an entry that stand in the text, those in
// footnotes where the text refers to them, and reports the others.
func (m *manuscript) standing(e *model.IndexEntry) []*model.Mention {
	if !slices.ContainsFunc(e.Mentions, func(n *model.Mention) bool { return !m.stands(n) || m.noteOf(n) > 0 }) {
		return e.Mentions
	}
	var list []*model.Mention
	for _, n := range e.Mentions {
		if m.stands(n) {
			list = append(list, n)
		} else {
			m.warn(n.Position, "epub.mention", "mention of "+strconv.Quote(e.Name)+" does not stand in the text, the index leaves it out", "")
		}
	}
	slices.SortStableFunc(list, func(a, b *model.Mention) int {
		return cmp.Compare(m.marks[m.mark(a)].order, m.marks[m.mark(b)].order)
	})
	return list
}

// letters writes the line of letters above the index: it leads to the contents, and to
// the groups, which have these headings; nil where the index goes on.
func (m *manuscript) letters(headings []string) {
	m.raw(`<p class="letters">`)
	if headings != nil {
		m.matterPage(export.IndexMatter)
	}
	m.raw(`<a href="../nav.xhtml"` + m.own + `>` + m.words.Contents + `</a>`)
	if len(headings) < 2 {
		headings = nil // it stands right below
	}
	for i, h := range headings {
		m.raw(" <a")
		m.href(anchor{toGroup, i + 1})
		m.raw(">")
		m.short(h)
		m.raw("</a>")
	}
	m.raw("</p>\n")
}

// openIndex opens the index; groups are nil where it goes on.
func (m *manuscript) openIndex(groups []indexGroup) {
	m.start("section", ` epub:type="index" role="doc-index" class="index"`, "")
	m.raw("\n<h1" + m.own + ">" + m.words.Index)
	if groups == nil {
		m.raw(" " + m.words.Continued)
	}
	m.raw("</h1>\n")
	if groups != nil {
		m.headnote(groups)
	}
}

// headnote tells a reader how the index was made and how to use it: of signs
// only those that it has.
func (m *manuscript) headnote(groups []indexGroup) {
	var see, seeAlso, bold, parted, spanned, more bool
	for _, g := range groups {
		for _, e := range g.entries {
			see, seeAlso = see || e.See != "", seeAlso || len(e.SeeAlso) > 0
			bold = bold || e.Principal != nil && e.places > 1
			parted = parted || e.isParted()
			spanned = spanned || e.isParted() && slices.ContainsFunc(e.Subs, func(sub model.IndexSub) bool { return sub.Year > 0 })
			more = more || parted || e.places < len(e.mentions)
		}
	}
	m.raw(`<section epub:type="index-headnotes"><p` + m.ownSide + `>` + m.words.Found + m.words.Then + m.words.Places)
	if bold {
		m.raw(m.words.Chief)
	}
	if more {
		m.raw(m.words.Bracket)
	}
	m.raw(m.words.Stop)
	switch {
	case parted && (spanned || m.book.AmbiguousTalks()):
		m.raw(m.words.Then + m.words.FiledPlaces)
	case parted:
		m.raw(m.words.Then + m.words.PartedPlaces)
	}
	if see {
		m.raw(m.words.Then + "<i>" + m.words.Upper(m.words.See) + "</i>" + m.words.SeeMeans)
	}
	if seeAlso {
		m.raw(m.words.Then + "<i>" + m.words.Upper(m.words.SeeAlso) + "</i>" + m.words.SeeAlsoMeans)
	}
	m.raw("</p></section>\n")
}

// turnIndex goes on with the index in the document that is called stem, "" for
// another that an entry goes on in.
func (m *manuscript) turnIndex(stem string) {
	m.end()
	if stem == "" {
		m.turns++
		stem = m.stem + "." + itoa(m.turns)
	} else {
		m.stem, m.turns = stem, 1
	}
	m.startDocument(stem, m.words.Index, indexPart)
	m.letters(nil)
	m.openIndex(nil)
}

func (m *manuscript) openGroup(heading string, number int, more string) {
	m.start("section", ` epub:type="index-group"`, "")
	m.raw("<h2>")
	if number > 0 {
		m.raw("<span")
		m.id(anchor{toGroup, number}, heading)
		m.raw("></span>")
	}
	m.short(heading)
	m.raw(more + "</h2>\n")
	m.start("ul", ` epub:type="index-entry-list"`, "")
	m.line()
}
