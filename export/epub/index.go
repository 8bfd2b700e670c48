package epub

import (
	"strconv"
	"strings"

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
	number   int    // in the order of the index, from 1
	mentions []*model.Mention
}

// indexLimit is the size at which the index goes on in another document. An
// entry's places are not counted one by one, so there is room to spare.
const indexLimit = 150_000

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
	names := map[string]int{}
	for _, g := range groups {
		for _, e := range g.entries {
			if _, ok := names[e.Name]; !ok {
				names[e.Name] = e.number
			}
		}
	}
	m.begin("index", "Index", indexPart)
	m.indexLetters(groups)
	m.openIndex()
	for i, g := range groups {
		if m.size() > indexLimit {
			m.turnIndex()
		}
		m.openGroup(g.heading, i+1, "")
		for _, e := range g.entries {
			if m.size() > indexLimit {
				m.turnIndex()
				m.openGroup(g.heading, 0, " (continued)")
			}
			m.entry(e, g.heading, names)
		}
		m.close()
		m.close()
		m.line()
	}
	m.end()
}

const peopleHeading = "People"

// indexGroups returns what the index shows: tools by letter, then standards,
// then people. What has no place in the text is reported.
func (m *manuscript) indexGroups() []indexGroup {
	var groups []indexGroup
	number := 0
	add := func(heading string, e *model.IndexEntry) {
		entry := indexed{IndexEntry: e, number: number + 1, shown: clean(e.Name)}
		if heading == peopleHeading {
			entry.shown = familyFirst(entry.shown, e.Sort)
		}
		for _, mention := range e.Mentions {
			a, _ := m.mentionAnchor(mention)
			if _, ok := m.links.at[a]; ok && a.kind == toMention {
				entry.mentions = append(entry.mentions, mention)
			} else {
				m.report(mention.Position, model.Warning, "epub.mention", "mention of "+strconv.Quote(e.Name)+" does not stand in the text, the index leaves it out", "")
			}
		}
		if len(entry.mentions) == 0 && e.See == "" || clean(e.Name) == "" {
			return
		}
		number++
		if n := len(groups); n == 0 || groups[n-1].heading != heading {
			groups = append(groups, indexGroup{heading: heading})
		}
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
		add("Standards", e)
	}
	for _, e := range m.book.People {
		add(peopleHeading, e)
	}
	return groups
}

// indexLetters writes the line of letters above the index: it leads to the
// groups, and to the contents.
func (m *manuscript) indexLetters(groups []indexGroup) {
	m.raw(`<p class="letters"><a href="../nav.xhtml">Contents</a>`)
	for i, g := range groups {
		m.raw(" <a")
		m.href(anchor{toGroup, i + 1})
		m.raw(">")
		m.short(g.heading)
		m.raw("</a>")
	}
	m.raw("</p>\n")
}

func (m *manuscript) openIndex() {
	m.start("section", ` epub:type="index" role="doc-index" class="index"`, "")
	m.raw("\n<h1" + m.own + ">Index")
	if m.turns > 1 {
		m.raw(" (continued)")
	}
	m.raw("</h1>\n")
	if m.turns == 1 {
		m.raw(`<section epub:type="index-headnotes"><p` + m.own + `>` + headnote + "</p></section>\n")
	}
}

// headnote tells a reader how to use the index.
const headnote = "Names were found by a program. Places are named by their section; a number leads to a further mention in the same one."

// turnIndex goes on with the index in another document.
func (m *manuscript) turnIndex() {
	m.end()
	m.turns++
	m.startDocument(m.stem+"-"+itoa(m.turns), "Index", indexPart)
	m.raw(`<p class="letters"><a href="../nav.xhtml">Contents</a></p>` + "\n")
	m.openIndex()
}

func (m *manuscript) openGroup(heading string, number int, more string) {
	m.start("section", ` epub:type="index-group"`, "")
	m.raw("<h2>")
	if number > 0 {
		m.raw("<span")
		m.id(anchor{toGroup, number})
		m.raw("></span>")
	}
	m.short(heading)
	m.raw(more + "</h2>\n")
	m.start("ul", ` epub:type="index-entry-list"`, "")
	m.line()
}

// entry writes an entry; where its places fill the document it goes on in
// another.
func (m *manuscript) entry(e indexed, heading string, names map[string]int) {
	m.openEntry(e, "")
	if e.See != "" && len(e.mentions) == 0 {
		m.crossReference("index-xref-preferred", "see", []string{e.See}, names)
		m.close()
		m.line()
		return
	}
	for i := 0; i < len(e.mentions); {
		if m.size() > textLimit {
			m.close()
			m.close()
			m.turnIndex()
			m.openGroup(heading, 0, " (continued)")
			m.openEntry(e, " (continued)")
		}
		if m.open[len(m.open)-1].name == "li" {
			m.raw(" ")
			m.start("ul", ` epub:type="index-locator-list"`, "")
		}
		where := m.where(e.mentions[i])
		end := i + 1
		for end < len(e.mentions) && end-i < maxLocators && m.where(e.mentions[end]) == where {
			end++
		}
		m.locators(e.mentions[i:end], where, e.Principal, end == len(e.mentions))
		i = end
	}
	m.close()
	if len(e.SeeAlso) > 0 {
		m.crossReference("index-xref-related", "see also", e.SeeAlso, names)
	}
	m.close()
	m.line()
}

func (m *manuscript) openEntry(e indexed, more string) {
	m.start("li", ` epub:type="index-entry"`, "")
	m.raw(`<span epub:type="index-term"`)
	m.id(anchor{toEntry, e.number})
	m.raw(">")
	m.short(e.shown)
	m.raw(more + "</span>")
	if forms := otherForms(e.IndexEntry); forms != "" && more == "" {
		m.raw(` <span class="forms">(`)
		m.short(forms)
		m.raw(")</span>")
	}
}

// locators writes the places of an entry within one section: the first by the
// name of the section, the others by number, the principal one in bold.
func (m *manuscript) locators(mentions []*model.Mention, where string, principal *model.Mention, last bool) {
	m.raw("<li>")
	for i, n := range mentions {
		if i > 0 {
			m.raw(", ")
		}
		m.raw(`<a epub:type="index-locator"`)
		m.href(anchor{toMention, n.ID})
		m.raw(">")
		if n == principal {
			m.raw("<b>")
		}
		if i == 0 {
			m.short(where)
		} else {
			m.int(i + 1)
		}
		if n == principal {
			m.raw("</b>")
		}
		m.raw("</a>")
	}
	if !last {
		m.raw(";")
	}
	m.raw("</li> ")
}

// where says in which part of the book a mention stands.
func (m *manuscript) where(n *model.Mention) string {
	if note, ok := m.noteOf[n]; ok {
		return "note " + itoa(note)
	}
	if c, ok := m.sections[n.Section]; ok {
		return c.where
	}
	return m.first.where
}

// crossReference writes "see" and "see also".
func (m *manuscript) crossReference(kind, words string, targets []string, names map[string]int) {
	m.raw(` <span epub:type="` + kind + `"><i>` + words + "</i> ")
	for i, t := range targets {
		if i > 0 {
			m.raw("; ")
		}
		m.raw(`<span epub:type="index-term">`)
		if n, ok := names[t]; ok {
			m.raw("<a")
			m.href(anchor{toEntry, n})
			m.raw(">")
			m.short(clean(t))
			m.raw("</a>")
		} else {
			m.short(clean(t))
		}
		m.raw("</span>")
	}
	m.raw("</span>")
}

// otherForms returns the other names that the notes use for a thing; those that
// differ in case or plural alone are no news.
func otherForms(e *model.IndexEntry) string {
	seen := map[string]bool{plainForm(e.Name): true}
	var forms []string
	for _, a := range e.Aliases {
		if k := plainForm(a); k != "" && !seen[k] {
			seen[k] = true
			forms = append(forms, clean(a))
		}
		if len(forms) == 4 {
			break
		}
	}
	return strings.Join(forms, ", ")
}

func plainForm(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '.' || r == '_' || r == '\'' || r == '’' {
			return -1
		}
		return r
	}, strings.ToLower(clean(s)))
	return strings.TrimSuffix(s, "s")
}
