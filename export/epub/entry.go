package epub

import (
	"cmp"
	"fmt"
	"strings"

	"gloss/model"
)

// entry writes an entry; where its places fill the document it goes on in
// another. Where they are more than may stand in a row, they stand by talk in a
// list within.
func (m *manuscript) entry(e indexed, group string, names map[string]target) {
	m.openEntry(e, "")
	w := entryWriter{manuscript: m, indexed: e, group: group, alone: m.promised.alone[e.number]}
	switch {
	case e.See != "" && len(e.mentions) == 0:
		m.crossReference("index-xref-preferred", m.words.See, []string{e.See}, names)
	case e.isParted():
		w.related(names)
		m.raw(" ")
		m.openParts()
		for _, sub := range e.Subs {
			w.part(sub)
		}
		m.close()
	default:
		w.bold = e.places > 1
		w.locatorList(e.mentions, m.where)
		w.related(names)
	}
	m.close()
	m.line()
}

// isParted reports whether the places of an entry stand by talk.
func (e indexed) isParted() bool {
	return e.places > model.MostLocators && len(e.Subs) > 1
}

// length returns the attribute of an entry that may go on on another page: kept together,
// it would leave white above it.
func (e indexed) length() string {
	if e.places > longEntry {
		return ` class="long"`
	}
	return ""
}

// longEntry is from how many places on the lines of an entry do not stay on one page.
const longEntry = 12

// countPlaces returns how many sections an entry with those mentions names as its
// places.
func (m *manuscript) countPlaces(mentions []*model.Mention) int {
	n, last := 0, ""
	for _, mention := range mentions {
		if where := m.where(mention); where != last {
			n, last = n+1, where
		}
	}
	return n
}

func (m *manuscript) openParts() {
	m.start("ul", ` epub:type="index-entry-list" class="parts"`, "")
}

// entryWriter writes the places of an entry.
type entryWriter struct {
	*manuscript
	indexed
	group string // the heading above
	alone bool   // there is no other entry in the document: this one may go on in the next
	bold  bool   // there is another place than the chief one
	sub   string // the part at hand; "" outside

	said []string // room for the words of a place
}

func (w *entryWriter) related(names map[string]target) {
	if len(w.SeeAlso) > 0 {
		w.crossReference("index-xref-related", w.words.SeeAlso, w.SeeAlso, names)
	}
}

// part writes what one talk has of an entry: numbers for the mentions in the talk
// itself, and then the sections in it; of a month or a year the days or the files.
func (w *entryWriter) part(sub model.IndexSub) {
	var mentions []*model.Mention
	for _, mention := range sub.Mentions {
		if w.stands(mention) {
			mentions = append(mentions, mention)
		}
	}
	if len(mentions) == 0 {
		return
	}
	w.sub, w.bold = w.first.where, true
	c := w.sections[sub.Section]
	switch {
	case sub.Year > 0:
		c, w.sub = nil, sub.Span()
	case c != nil:
		w.sub = c.label(partLength)
	}
	w.openPart("")
	w.locatorList(mentions, func(n *model.Mention) string {
		inner := w.sections[n.Section]
		if w.noteOf(n) > 0 {
			inner = w.chapterList[w.marks[w.mark(n)].chapter]
		}
		switch {
		case inner == c:
			return ""
		case sub.Year > 0 && sub.Section.Kind == model.PartSection && inner.part() != nil:
			return inner.part().label(placeLength)
		case sub.Year > 0 || inner == nil || inner.section == nil:
			return w.where(n)
		}
		return labelled(inner.title, placeLength)
	})
	w.close()
	w.sub = ""
}

func (w *entryWriter) openPart(more string) {
	w.start("li", ` epub:type="index-entry"`, "")
	w.raw(`<span epub:type="index-term">`)
	w.placeWords(w.sub)
	w.raw(more + "</span>:")
}

// goOn goes on in another document, with all that is open said again.
func (w *entryWriter) goOn() {
	w.turnIndex("")
	more := " " + w.ours(w.words.Continued)
	w.openGroup(w.group, 0, more)
	w.openEntry(w.indexed, more)
	if w.sub != "" {
		w.raw(" ")
		w.openParts()
		w.openPart(more)
	}
}

// locatorList writes a list of places, by section; where says what they are
// called, "" for the part at hand.
func (w *entryWriter) locatorList(mentions []*model.Mention, where func(*model.Mention) string) {
	open := false
	for i := 0; i < len(mentions); {
		if w.alone && w.size() > textLimit {
			w.goOn()
			open = false
		}
		if !open {
			w.raw(" ")
			w.start("ul", ` epub:type="index-locator-list"`, "")
			open = true
		}
		name := where(mentions[i])
		end := i + 1
		for end < len(mentions) && end-i < maxLocators && where(mentions[end]) == name && w.noteOf(mentions[end]) == w.noteOf(mentions[i]) {
			end++
		}
		w.locators(mentions[i:end], name, end == len(mentions))
		i = end
	}
	if open {
		w.close()
	}
}

// locators writes the places of an entry within one section: the first on a
// page by the name of the section, where that is not said already, and the page;
// the others on it by number.
func (w *entryWriter) locators(mentions []*model.Mention, where string, last bool) {
	w.raw("<li>")
	page, onPage := "", 0
	for i, n := range mentions {
		on := w.pageOf(n)
		if i > 0 && on == page {
			if onPage++; onPage == 2 {
				w.raw(" (")
			} else {
				w.raw(w.words.Comma)
			}
			w.locator(n, itoa(onPage))
			continue
		}
		if onPage > 1 {
			w.raw(")")
		}
		if i > 0 {
			w.raw(w.words.Comma)
		}
		page, onPage = on, 1
		if i > 0 {
			w.locator(n, cmp.Or(on, "1"))
			continue
		}
		w.locator(n, w.spot(n, where, on)...)
	}
	if onPage > 1 {
		w.raw(")")
	}
	if !last {
		w.raw(strings.TrimRight(w.words.Semicolon, " "))
	}
	w.raw("</li> ")
}

// spot says by section, page and footnote where a mention is. What it returns holds
// until the next call.
func (w *entryWriter) spot(n *model.Mention, where, page string) []string {
	text := w.said[:0]
	if where != "" {
		text = append(text, where)
	}
	if page != "" {
		lead := w.pageLead
		if len(text) > 0 {
			lead = w.nextPageLead
		}
		if text = append(text, lead, page); w.pageTail != "" {
			text = append(text, w.pageTail)
		}
	}
	if note := w.noteOf(n); note > 0 {
		if len(text) > 0 {
			text = append(text, w.words.Comma)
		}
		text = append(text, fmt.Sprintf(w.words.Note, note))
	}
	if len(text) == 0 {
		text = append(text, "1")
	}
	w.said = text
	return text
}

// pageOf returns the page on which a mention stands, or the reference to the
// footnote that it stands in; "" where that is not known.
func (w *entryWriter) pageOf(n *model.Mention) string {
	if k := &w.marks[w.mark(n)]; k.page > 0 {
		return w.pages.list[k.page-1].label
	}
	return ""
}

// locator writes a link to a mention, in bold to the chief one.
func (w *entryWriter) locator(n *model.Mention, text ...string) {
	w.raw(`<a epub:type="index-locator"`)
	w.href(anchor{toMention, w.mark(n)})
	w.raw(">")
	bold := w.bold && n == w.Principal
	if bold {
		w.raw("<b>")
	}
	for i, s := range text {
		if i == 0 && (len(w.placesIn) > 0 || w.sided) {
			w.placeWords(s)
			continue
		}
		w.short(s)
	}
	if bold {
		w.raw("</b>")
	}
	w.raw("</a>")
}

func (m *manuscript) openEntry(e indexed, more string) {
	// The id is that of the whole entry: Kobo shows it as a note where the
	// text leads to it.
	m.start("li", ` epub:type="index-entry"`+e.length(), "")
	m.buf = m.buf[:len(m.buf)-1]
	m.id(anchor{toEntry, e.number}, e.Name)
	m.raw(`><span epub:type="index-term">`)
	m.pageAt(e.IndexEntry)
	m.named(e.shown)
	m.raw(more + "</span>")
	if forms := otherForms(e.IndexEntry); forms != "" && more == "" {
		m.raw(` <span class="forms">(`)
		m.label(forms)
		m.raw(")</span>")
	}
}

// stands reports whether the text holds a mention that the index leads to.
func (m *manuscript) stands(n *model.Mention) bool {
	a, _ := m.mentionAnchor(n)
	return a.kind == toMention && m.links.stands(a)
}

// noteOf returns the number of the footnote that a mention stands in, 0 where it
// stands in none.
func (m *manuscript) noteOf(n *model.Mention) int {
	return int(m.marks[m.mark(n)].note)
}

// where says in which part of the book a mention stands.
func (m *manuscript) where(n *model.Mention) string {
	return m.chapterList[m.marks[m.mark(n)].chapter].where
}

// crossReference writes "see" and "see also".
func (m *manuscript) crossReference(kind, words string, targets []string, names map[string]target) {
	m.raw(` <span epub:type="` + kind + `"><i` + m.own + `>` + words + "</i> ")
	for i, t := range targets {
		if i > 0 {
			m.raw(m.words.Semicolon)
		}
		m.raw(`<span epub:type="index-term">`)
		m.nameOf(t, names)
		m.raw("</span>")
	}
	m.raw("</span>")
}

// nameOf writes the name of an entry in a list of such, which leads there if it has one of those names.
func (m *manuscript) nameOf(name string, names map[string]target) {
	to, ok := names[name]
	if !ok {
		m.member(clean(name))
		return
	}
	m.raw("<a")
	m.href(anchor{toEntry, to.number})
	m.raw(">")
	m.member(to.shown)
	m.raw("</a>")
}

// otherForms returns the other names that the notes use for a thing; those that
// differ in case or plural alone are no news.
func otherForms(e *model.IndexEntry) string {
	seen := map[string]bool{plainForm(e.Name): true}
	var forms []string
	shown := e.Aliases
	if e.Shown != nil {
		shown = e.Shown
	}
	for _, a := range shown {
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
