package epub

import (
	"fmt"
	"strings"
	"time"

	"gloss/export"
	"gloss/model"
)

// frontMatter writes the cover and the title page. The contents, third in the
// spine, are the navigation document.
func (m *manuscript) frontMatter() {
	m.begin("cover", m.title, coverPart)
	m.start("section", ` class="cover"`, "")
	m.pageAt(export.CoverMatter)
	m.raw(`<img role="doc-cover" src="../images/cover.png" alt="`)
	m.short(fmt.Sprintf(m.words.CoverOf, strings.Join(m.coverWords(), ". ")))
	m.raw(`"/>`)

	m.begin("title", m.title, titlePart)
	m.start("section", ` epub:type="titlepage" class="titlepage"`, "")
	m.raw("<h1>")
	m.label(m.title)
	m.raw("</h1>\n")
	line := func(class, words string) {
		if words != "" {
			m.raw(`<p class="` + class + `">`)
			m.label(words)
			m.raw("</p>\n")
		}
	}
	line("event", m.event())
	if turned := m.dated(); turned == "" {
		line("meta", m.placeAndDays())
	} else {
		m.turnedDays(turned)
	}
	line("author", m.authors())
	line("about", clean(m.book.About()))
}

// coverWords are the words on the cover, a line each.
func (m *manuscript) coverWords() []string {
	words := []string{m.title}
	for _, w := range []string{m.event(), m.placeAndDays(), m.authors()} {
		if w != "" {
			words = append(words, w)
		}
	}
	return words
}

// event returns the name of the event unless the title says it.
func (m *manuscript) event() string {
	event := clean(m.book.Event)
	if strings.Contains(strings.ToLower(m.title), strings.ToLower(event)) {
		return ""
	}
	return event
}

func (m *manuscript) placeAndDays() string {
	place, days := clean(m.book.Place), m.days()
	if place != "" && days != "" {
		return place + " · " + days
	}
	return place + days
}

// turnedDays writes the line of place and days where those are written from another
// side than the book, with the attributes that say so.
func (m *manuscript) turnedDays(attributes string) {
	place, days := clean(m.book.Place), m.days()
	if place == "" && days == "" {
		return
	}
	m.raw(`<p class="meta">`)
	m.label(place)
	if place != "" && days != "" {
		m.raw(" · ")
	}
	if days != "" {
		m.raw("<span" + attributes + ">")
		m.short(days)
		m.raw("</span>")
	}
	m.raw("</p>\n")
}

func (m *manuscript) authors() string {
	var names []string
	for _, a := range m.book.Authors {
		if a = clean(a); a != "" {
			names = append(names, a)
		}
	}
	return strings.Join(names, m.words.Comma)
}

// colophon writes of what the book was made.
func (m *manuscript) colophon() {
	m.begin("colophon", m.words.Colophon, colophonPart)
	m.start("section", ` epub:type="colophon" role="doc-colophon" class="colophon"`+m.ownSide, "")
	side := m.side
	if m.ownSide != m.own {
		m.side = fromLeft
	}
	defer func() { m.side = side }()
	end := m.before(func() { m.matterPage(export.ColophonMatter) })
	m.raw("<h1>" + m.words.Colophon + "</h1>" + end + "\n<p>" + m.words.MadeBook)
	if day, ok := m.edition(); ok {
		m.raw(m.words.Then)
		m.short(fmt.Sprintf(m.words.Edition, m.words.Date(day)))
	}
	m.raw("</p>\n")
	if len(m.book.Sources) == 0 {
		return
	}
	ledgers := map[string]*model.Ledger{}
	for i := range m.book.Ledgers {
		ledgers[m.book.Ledgers[i].Source] = &m.book.Ledgers[i]
	}
	m.start("dl", "", "")
	m.line()
	for _, s := range m.book.Sources {
		m.turnAt(blockLimit)
		m.raw("<dt>")
		m.label(clean(s.Name))
		m.raw("</dt><dd>")
		m.source(s, ledgers[s.Name])
		m.raw("</dd>\n")
	}
}

// source says of a source what it was and what became of its lines.
func (m *manuscript) source(s model.Source, l *model.Ledger) {
	m.short(clean(s.Format))
	m.raw(m.words.Comma)
	m.raw(m.words.Of(m.words.LineCount, s.Lines))
	if l != nil {
		m.raw(": ")
		m.raw(fmt.Sprintf(m.words.Ledger, l.Placed, l.Merged, len(l.Dropped)))
	}
	if len(s.SHA256) >= 12 {
		m.raw(". SHA-256 <code>")
		m.short(s.SHA256[:12])
		m.raw("…</code>")
	}
}

// noDate is the date of books that have none.
var noDate = model.Date{Year: 1980, Month: 1, Day: 1}

// edition returns the day that the colophon names. Where the notes have no date
// and nobody gave one, the book's is a stand-in that says nothing.
func (m *manuscript) edition() (day model.Date, ok bool) {
	y, mo, d := m.book.Built.UTC().Date()
	day = model.Date{Year: y, Month: int(mo), Day: d}
	return day, !m.book.Built.IsZero() && (day != noDate || m.book.Date == noDate)
}

// modified is the date that the package gives as its last change.
func (m *manuscript) modified() time.Time {
	if t := m.book.Built.UTC(); t.Year() >= 1 && t.Year() <= 9999 && !m.book.Built.IsZero() {
		return t
	}
	return noDate.Time()
}
