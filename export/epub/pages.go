package epub

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/export"
	"gloss/model"
)

// pageLetters is about the number of characters on a page, where pages are made
// for the e-book alone.
const pageLetters = 1800

// pages are those of the page list: of the printed edition, or made for the
// e-book.
type pages struct {
	printed bool
	starts  map[any][]export.Page // of the printed edition, by what they begin with
	list    []pageEntry
	at      int32 // the page at hand, in list from 1; 0 before the first
	count   int   // pages made for the e-book
	letters int   // on the page at hand, where it is such a one
	held    bool  // no such page may begin now: its mark would stand beside blocks

	code   *model.Code // at hand, where a page begins within it; its text is written up to codeAt
	codeAt int
}

// pageEntry is an entry of the page list.
type pageEntry struct{ label, href string }

func newPages(opt export.Options) pages {
	p := pages{printed: len(opt.Printed) > 0}
	if p.printed {
		p.starts = map[any][]export.Page{}
		for _, page := range opt.Printed {
			p.starts[page.At] = append(p.starts[page.At], page)
		}
	}
	return p
}

// pageBreak writes the mark at which a page begins. It is empty: some readers
// would show what it holds. It stands within a paragraph, a point, or one element
// with a heading, never between blocks: places that readers remember count the
// elements before them, and pages shift with what stands in other sections.
func (m *manuscript) pageBreak(label string) {
	id := string(m.links.appendID(nil, m.links.next(m.links.wishFor("page", label), m.doc())))
	m.raw(pageMark(id, label))
	m.pages.list = append(m.pages.list, pageEntry{label, "xhtml/" + m.docName() + "#" + id})
	m.pages.at = int32(len(m.pages.list))
}

// ownPage begins a page that is made for the e-book.
func (m *manuscript) ownPage() {
	m.pages.count++
	m.pages.letters = 0
	m.pageBreak(itoa(m.pages.count))
}

// pageAt begins the pages that begin with a thing.
func (m *manuscript) pageAt(thing any) {
	for _, page := range m.take(thing, -1) {
		m.pageBreak(page.Label)
	}
}

// take returns, once, the printed pages that begin at an offset of a thing; -1
// stands for any.
func (m *manuscript) take(thing any, offset int) []export.Page {
	list := m.pages.starts[thing]
	n := 0
	for n < len(list) && (offset < 0 || list[n].Offset <= offset) {
		n++
	}
	if n == len(list) {
		delete(m.pages.starts, thing)
	} else {
		m.pages.starts[thing] = list[n:]
	}
	return list[:n]
}

// matterPage begins a page with a part of the book.
func (m *manuscript) matterPage(part export.Matter) {
	if m.pages.printed {
		m.pageAt(part)
	} else if !m.alone {
		m.ownPage()
	}
}

// before begins pages before a heading that follows, and returns what closes the
// element round both, "" where no page begins. Within the heading their marks would
// be read as a part of it: “7 Opening”.
func (m *manuscript) before(begin func()) (end string) {
	const start = "<header>"
	m.raw(start)
	at := m.size()
	begin()
	if m.size() == at {
		m.buf = m.buf[:at-len(start)]
		return ""
	}
	return "</header>"
}

// sectionPage begins a page with a section, whose heading follows, where one
// begins there.
func (m *manuscript) sectionPage(c *chapter) {
	switch {
	case m.pages.printed:
		m.pageAt(c.section)
	case m.pages.at == 0 || c.opens && m.pages.letters > pageLetters*3/4:
		m.ownPage()
	}
}

// pageBefore begins a page before a piece of running text, where one begins
// with its first words.
func (m *manuscript) pageBefore(n model.Inline) {
	if m.inHeading {
		return
	}
	if !m.pages.printed {
		if m.pages.letters > pageLetters && !m.pages.held && !m.inLink && m.inlineDepth == 0 {
			m.ownPage()
		}
		return
	}
	if len(m.pages.starts) == 0 {
		return
	}
	for {
		within := model.Children(n)
		if len(within) == 0 {
			break
		}
		n = within[0]
	}
	switch n.(type) {
	case *model.Text, *model.CodeSpan:
		if _, ok := m.pages.starts[n]; ok {
			for _, page := range m.take(n, 0) {
				m.pageBreak(page.Label)
			}
		}
	}
}

// plain writes text that plainUntil has passed over.
func (m *manuscript) plain(s string) {
	if m.side == fromRight || len(s) > textLimit/8 {
		m.text(s)
		return
	}
	m.raw(s)
	m.turnAt(textLimit)
}

// paged writes text within which pages may begin.
func (m *manuscript) paged(thing any, s string) {
	if !m.pages.printed {
		if plainUntil(s, 0) == len(s) {
			m.pages.letters += len(s)
			m.plain(s)
		} else {
			m.pages.letters += utf8.RuneCountInString(s)
			m.passages(s)
		}
		return
	}
	if len(m.pages.starts) == 0 || m.inHeading {
		m.passages(s)
		return
	}
	from := 0
	for _, page := range m.pages.starts[thing] {
		if page.Offset < from || page.Offset > len(s) {
			continue
		}
		m.passages(s[from:page.Offset])
		m.pageBreak(page.Label)
		from = page.Offset
	}
	delete(m.pages.starts, thing)
	m.passages(s[from:])
}

// contentsPages makes the marks at which the printed pages of the contents begin,
// for those of the e-book, and puts them into the page list behind the cover.
// The e-book's contents have pages of their own: all but the first mark stand at
// their end.
func (b *bound) contentsPages() {
	at := 0
	for at < len(b.pages.list) && strings.HasPrefix(b.pages.list[at].href, "xhtml/cover.xhtml#") {
		at++
	}
	for i, page := range b.pages.starts[export.ContentsMatter] {
		id := "page-" + nameSlug(page.Label)
		b.pages.list = slices.Insert(b.pages.list, at+i, pageEntry{page.Label, "nav.xhtml#" + id})
		if i == 0 {
			b.contentsMark = pageMark(id, page.Label)
		} else {
			b.contentsMarks += pageMark(id, page.Label)
		}
	}
	delete(b.pages.starts, export.ContentsMatter)
}

func pageMark(id, label string) string {
	return `<span epub:type="pagebreak" role="doc-pagebreak" id="` + id + `" aria-label="` + string(appendText(nil, label)) + `"></span>`
}

// codePage is called before the line of code that begins at an offset.
func (m *manuscript) codePage(c *model.Code, offset int) {
	if m.pages.printed {
		m.pages.code, m.pages.codeAt = nil, offset
		if _, ok := m.pages.starts[c]; ok {
			m.pages.code = c
		}
		return
	}
	if m.pages.letters > pageLetters {
		m.ownPage()
	}
}

// codeText writes part of a line of code, in which pages may begin.
func (m *manuscript) codeText(s string) {
	c := m.pages.code
	if c == nil {
		m.pages.letters += len(s)
		m.text(s)
		return
	}
	from := m.pages.codeAt
	m.pages.codeAt += len(s)
	for _, page := range m.take(c, m.pages.codeAt) {
		cut := min(max(page.Offset-from, 0), len(s))
		m.text(s[:cut])
		m.pageBreak(page.Label)
		s, from = s[cut:], from+cut
	}
	m.text(s)
}

// pageSource says which pages those of the page list are.
func (b *bound) pageSource() string {
	if !b.pages.printed {
		return "none"
	}
	return b.printedName
}
