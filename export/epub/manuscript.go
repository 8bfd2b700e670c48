package epub

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gloss/export"
	"gloss/export/locale"
	"gloss/model"
)

// manuscript makes the documents of a book in the order of the spine, and
// keeps what they know of one another.
type manuscript struct {
	writer
	book    *model.Book
	lang    string // BCP 47
	title   string // never empty
	words   *locale.Locale
	own     string // attribute of words that are ours, where the book is in another language
	ownSide string // the same with the side that they are written from, where that is another
	// inEnglish is the language of what the catalogue says of things, where the
	// book is in another.
	inEnglish string
	identity  string          // what the book's name for machines is made of, where it is not the title
	until     model.Date      // the last day, where no section says it
	alone     bool            // the book is an index without notes
	lists     []contentsEntry // of such an index

	partNames map[*model.Section]string       // see export.PartNames
	shelves   map[*model.Section]export.Shelf // see export.Shelves

	sections map[*model.Section]*chapter
	first    *chapter // stands for what comes before the first section
	// chapterList are the first and those of all sections, in order.
	chapterList []*chapter
	numbers     map[*model.Section]int // of sections, where one has no title
	links       links

	// marks are of the mentions that the index has a locator for, markOf gives
	// by their IDs the place there; places are the links and mentions that the
	// reading list leads back to.
	marks  []mark // the first is of none
	markOf []int32
	led    []*chapter // where the text led to an entry last, by its number
	places map[model.Inline]int
	// noted are the footnotes in which such places stand, by their numbers.
	noted    map[int]int
	referred map[int]reference // to footnotes, by their numbers
	order    int32             // of the last mention
	headings *model.Headings   // for links within the notes

	promised promised

	owedNotes []*model.Footnote // referred to, to stand at the end of the document
	inNote    int               // number of the footnote at hand; 0 outside
	current   *chapter

	tongue         string            // the language of what is at hand
	placesIn       map[string]string // attributes of what locators call places, where that is in another language
	bookSide, side side              // from which the book, and what is at hand, is written
	sided          bool              // what locators call a place may be turned round, or turn others

	depth       int  // of lists and quotations
	inlineDepth int  // of mark-up in running text
	inLink      bool // no link may be written now
	inHeading   bool
	owed        owed // what a link or heading may not hold
	cited       map[int]*chapter
	tooDeep     bool // has been reported

	pages       pages
	printedName string // of the edition whose pages they are

	fonts     []export.Font // for what the faces of the cover lack
	findFonts func(lacking []rune) []export.Font

	pictures export.Pictures
	shown    map[string]*export.Picture // of them, by name
	unsaid   bool                       // one of them has no words that say what it shows

	pageLead, pageTail string // round the label of a page in a reference
	nextPageLead       string // behind something else in it

	evaluator string // who vouches for the book's accessibility; "" for nobody
}

// mark is what the manuscript knows of a mention that the index has a locator
// for. It holds no pointer, for there are many.
type mark struct {
	wish    int32 // for its id
	chapter int32 // that it stands in, in chapterList; 0 until it is written
	entry   int32 // number
	note    int32 // number of the footnote that it stands in; 0 outside
	page    int32 // of the page list, from 1, that it stands on; 0 where that is not known
	order   int32 // among the mentions of the text; in a footnote, that of the reference to it
}

// chapter is what the manuscript knows of a section.
type chapter struct {
	section *model.Section // nil for what comes before the first section
	parent  *chapter
	opener  *chapter // opens the document that this one stands in; never nil
	place   int32    // in the list of chapters; its number as an anchor
	length  int32    // of where, as XML text
	depth   int      // 1 for a section that opens a document
	opens   bool     // opens a document
	stem    string   // name of that document, without ending
	title   string   // cleaned, never empty
	listed  string   // what lists call it: the title, for one of several parts of one title with what tells it apart
	called  string   // what its id is made of, where that is not the title
	where   string   // what a locator calls it
	nested  bool     // has sub-sections that open documents
}

// The most characters of a title in a locator, and before those of a part of an
// entry.
const placeLength, partLength = 48, 64

// anchor returns the anchor of the section.
func (c *chapter) anchor() anchor { return anchor{toSection, int(c.place)} }

func newManuscript(book *model.Book, opt export.Options) *manuscript {
	m := &manuscript{
		book:     book,
		lang:     language(book.Language),
		title:    clean(book.Title),
		places:   map[model.Inline]int{},
		noted:    map[int]int{},
		referred: map[int]reference{},
		cited:    map[int]*chapter{},
		fonts:    opt.Fonts, findFonts: opt.FindFonts,
		pictures: opt.Pictures, pages: newPages(opt), printedName: clean(opt.PrintedName),
	}
	m.words = locale.For(m.lang, book.Wording)
	if m.title == "" {
		m.title = m.words.Untitled
	}
	m.own = languageAttributes(m.words.Foreign(m.lang))
	m.inEnglish = locale.For(locale.English, "").Foreign(m.lang)
	m.pageLead, m.pageTail = m.words.Page()
	m.nextPageLead = m.words.Comma + m.pageLead
	if tag := strings.ReplaceAll(book.Language, "_", "-"); tag != "" && !strings.EqualFold(tag, m.lang) {
		m.warn(model.Position{}, "epub.language", "language "+strconv.Quote(book.Language)+" is not known, the book says "+strconv.Quote(m.lang), "give a tag such as en, pt-BR or zh-Hant")
	}
	m.bookSide = fromLeft
	if direction(m.lang) == "rtl" {
		m.bookSide = fromRight
	}
	m.side, m.sided = m.bookSide, m.bookSide == fromRight
	m.ownSide = m.turnedOwn(m.words.Foreign(m.lang))
	m.tongue = m.lang
	m.first = &chapter{stem: "opening", title: m.title, depth: 1, opens: true}
	m.first.locateAs(m.words.InOpening)
	m.first.opener = m.first
	m.chapterList = append(m.chapterList, m.first)
	m.onTurn = m.payNotes
	m.plan()
	m.links = newLinks(len(m.chapterList), len(book.Entries)+len(book.Standards)+len(book.People)+len(book.Readings))
	m.markTargets()
	m.promise()
	return m
}

// markTargets notes what the index and the reading list lead to, and forecasts
// how long the entries of the index will be.
func (m *manuscript) markTargets() {
	entries := slices.Concat(m.book.Entries, m.book.Standards, m.book.People)
	mentions := 0
	for _, e := range entries {
		mentions += len(e.Mentions)
	}
	m.markOf = make([]int32, 1, mentions+1)
	m.marks = make([]mark, 1, mentions+1)
	m.links.at[toMention] = make([]place, mentions+1)
	m.led = make([]*chapter, len(entries)+1)
	m.promised.sizes = make([]int, len(entries))
	for i, e := range entries {
		w, name := int32(-1), ""
		for _, n := range e.Mentions {
			if n.ID < 1 {
				continue
			}
			if called := mentionName(n); w < 0 || called != name {
				name, w = called, m.links.wish(toMention, called)
			}
			if missing := n.ID + 1 - len(m.markOf); missing > 0 {
				m.markOf = append(m.markOf, make([]int32, missing)...)
			}
			m.markOf[n.ID] = int32(len(m.marks))
			m.marks = append(m.marks, mark{entry: int32(i + 1), wish: w})
		}
		m.promised.sizes[i] = m.entrySize(e) // now, while its mentions are at hand
	}
	n := 0
	for _, r := range m.book.Readings {
		for _, p := range r.Places {
			n++
			switch {
			case p.Link != nil:
				m.places[p.Link] = n
			case p.Mention != nil:
				m.places[p.Mention] = n
			}
		}
	}
}

// mark returns the number of a mention's mark, 0 where it has none.
func (m *manuscript) mark(n *model.Mention) int {
	if n.ID < 1 || n.ID >= len(m.markOf) {
		return 0
	}
	return int(m.markOf[n.ID])
}

// chapterOf returns the chapter of a section, nil for one that is not in the
// book.
func (m *manuscript) chapterOf(s *model.Section) *chapter {
	if m.current != nil && m.current.section == s {
		return m.current
	}
	if s == nil {
		return m.first
	}
	return m.sections[s]
}

// plan decides which sections open documents and what everything is called.
func (m *manuscript) plan() {
	count := 0
	m.book.Walk(func(*model.Section) { count++ })
	m.sections = make(map[*model.Section]*chapter, count)
	m.chapterList = slices.Grow(m.chapterList, count)
	m.partNames = export.PartNames(m.book.Document, m.words.Date)
	m.shelves = export.Shelves(m.book.Document)
	titles, within := make(map[string]int, count), make(map[inPart]int, count)
	room := make([]chapter, count)
	var opening []*chapter
	var plan func(list []*model.Section, parent *chapter, split bool)
	plan = func(list []*model.Section, parent *chapter, split bool) {
		for _, s := range list {
			split = split || s.Kind != model.PlainSection
		}
		for _, s := range list {
			if m.sections[s] != nil {
				continue // the same section twice in a tree is none of ours
			}
			c := &room[len(m.sections)]
			m.begun(c, s, parent, split)
			c.place = int32(len(m.chapterList))
			m.sections[s], m.chapterList = c, append(m.chapterList, c)
			titles[c.where]++
			within[inPart{c.part(), c.where}]++
			if c.opens {
				opening = append(opening, c)
			}
			container := s.Kind == model.PartSection || s.Kind == model.DaySection
			plan(s.Sections, c, container || parent == nil && len(list) == 1)
		}
	}
	plan(m.book.Sections, nil, true)
	nameDocuments(opening)
	nameWithin(m.chapterList)
	m.docs = make([]document, 0, len(opening)+len(opening)/16+16) // index and reading list may take several
	m.callPlaces(titles, within)
}

// begun makes c the chapter of a section.
func (m *manuscript) begun(c *chapter, s *model.Section, parent *chapter, opens bool) {
	*c = chapter{section: s, parent: parent, opens: opens, depth: 1}
	c.title = clean(model.PlainText(s.Title))
	if !visible(c.title) {
		c.title = fmt.Sprintf(m.words.Section, m.number(s))
	}
	c.listed = cmp.Or(clean(m.partNames[s]), c.title)
	c.locateAs(c.label(placeLength))
	if !opens {
		c.opener, c.depth = parent.opener, parent.depth+1
		return
	}
	c.opener = c
	if parent != nil {
		parent.nested = true
	}
}

// locateAs sets what a locator calls the section.
func (c *chapter) locateAs(where string) { c.where, c.length = where, int32(escapedLen(where)) }

// number returns the number that a section without a title is called by.
func (m *manuscript) number(s *model.Section) int {
	if m.numbers == nil {
		m.numbers = numbering(m.book)
	}
	return m.numbers[s]
}

// numbering gives each section a number of its own: its ID, where no other
// section has that.
func numbering(book *model.Book) map[*model.Section]int {
	count := 0
	book.Walk(func(*model.Section) { count++ })
	numbers, taken := make(map[*model.Section]int, count), make(map[int]bool, count)
	var later []*model.Section
	book.Walk(func(s *model.Section) {
		switch id := int(s.ID); {
		case numbers[s] > 0:
		case id > 0 && !taken[id]:
			numbers[s], taken[id] = id, true
		default:
			later = append(later, s)
		}
	})
	next := 1
	for _, s := range later {
		for taken[next] {
			next++
		}
		numbers[s], taken[next] = next, true
	}
	return numbers
}

// padded returns n with at least three digits.
func padded(n int) string {
	s := strconv.Itoa(n)
	if len(s) < 3 {
		s = "000"[len(s):] + s
	}
	return s
}

// ours returns words of the book as they stand among those of the notes.
func (m *manuscript) ours(words string) string {
	if m.own == "" || words == "" {
		return words
	}
	return "<span" + m.ownSide + ">" + words + "</span>"
}

// days returns the days that the notes tell of, in words.
func (m *manuscript) days() string { return m.words.Dates(m.span()) }

// plainDays returns them in digits alone.
func (m *manuscript) plainDays() string {
	first, last := m.span()
	switch {
	case first == last || last.IsZero():
		return first.String()
	case first.IsZero():
		return last.String()
	}
	return first.String() + " – " + last.String()
}

// span returns the first and the last day that the notes tell of.
func (m *manuscript) span() (first, last model.Date) {
	first, last = m.book.Date, m.book.Date
	if !m.until.IsZero() {
		last = m.until
	}
	m.book.Walk(func(s *model.Section) {
		if d := s.Facts().Date; !d.IsZero() {
			if first.IsZero() || d.Time().Before(first.Time()) {
				first = d
			}
			if last.IsZero() || d.Time().After(last.Time()) {
				last = d
			}
		}
	})
	return first, last
}
