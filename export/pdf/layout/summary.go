package layout

import (
	"fmt"
	"strings"

	"gloss/model"
	"gloss/model/summary"
)

// set sets all lists.
func (g *digest) set() {
	s := g.setter
	g.tighten()
	g.inPart(IndexPart)
	part := g.under
	g.divide()
	s.asListing(flushed, g.opening)
	for i, entries := range g.index.Lists() {
		if s.leave(part); len(entries) > 0 {
			words := [...]string{s.words.Tools, s.words.Standards, s.words.People}[i]
			s.asListing(ruled, func() { g.list(words, i == 0, entries) })
		}
	}
	s.leave(part)
	g.origin()
	p := s.pourer(IndexPart)
	s.turnColumns(p)
	p.pour(s.flow)
	s.talk = ""
	s.poured()
}

// SummaryBook returns a book that says of itself what an index does, and has
// nothing in it.
func SummaryBook(x *summary.Index) *model.Book {
	doc := &model.Document{Title: x.Title, Event: x.Event, Place: x.Place, Language: x.Language, Authors: x.Authors, Date: x.From}
	for _, src := range x.Sources {
		doc.Sources = append(doc.Sources, model.Source{Name: src.Name, Lines: src.Lines, SHA256: src.SHA256})
	}
	return &model.Book{Document: doc, Wording: x.Wording, Built: x.Built}
}

// digest sets an index.
type digest struct {
	*setter
	index   *summary.Index
	several bool // sources
	density density
	bar     Unit // width of a bar
}

// largeIndex is the size of type from which on an index is in large print.
const largeIndex = 12

// tighten makes the type of the entries a little smaller than that of the index
// in a handout: an index alone is looked through, at one go.
func (g *digest) tighten() {
	if g.theme.Index.Size >= largeIndex {
		return
	}
	k, scale := &g.kits.index, g.density.scale
	for _, st := range []*Style{&k.plain, &k.italic, &k.bold, &k.boldItalic, &k.mono} {
		st.Size = st.Size * scale / 100
	}
	lines := scale // lines of small type stand closer
	if scale < roomy {
		lines -= 3
	}
	k.leading, k.base = k.leading*lines/100, k.base*lines/100
	l := &g.kits.letter
	l.leading, l.base = l.leading*(scale-5)/100, l.base*(scale-5)/100
}

// divide makes the columns: three on wide paper, two on narrow, one where not
// even two fit.
func (g *digest) divide() {
	a, k := &g.area, &g.kits.index
	gutter := units(g.theme.Gutter) * 8 / 10
	n := Unit(3)
	for n > 1 && (a.width-(n-1)*gutter)/n < 16*k.plain.Size {
		n--
	}
	a.column = (a.width - (n-1)*gutter) / n
	a.columns, g.sideColumn = nil, false
	for i := range n {
		a.columns = append(a.columns, a.left+i*(a.column+gutter))
	}
	g.bar = a.column * 34 / 100
	g.seen, g.shownAs = map[string]int32{}, g.index.Headings()
	for _, entries := range g.index.Lists() {
		for _, e := range entries {
			if e.See == "" {
				g.seen[e.Name] = g.newAnchor()
			}
		}
	}
}

// opening sets title, event, place and days, and how to read the index, over
// all columns.
func (g *digest) opening() {
	s := g.setter
	s.talk = s.words.Index
	s.block++
	b := box{width: s.area.width, kit: &s.kits.day, role: TitleRole, tag: HeadingTag, even: true}
	s.paragraph(s.plainSegments(s.bookTitle(), s.kits.day.plain), b, 0)
	b.even, b.tag = false, ParagraphTag
	s.ruleBelow(&s.flow[len(s.flow)-1], s.area.width)
	b.kit, b.role = &s.kits.meta, MetaRole
	gap := s.kits.meta.leading / 2 // below the rule
	say := func(text string) {
		if text = s.settable(text); text != "" {
			s.block++
			s.paragraph(s.plainSegments(text, s.kits.meta.plain), b, gap)
			gap = max(units(s.theme.ItemSpace), s.kits.meta.leading/4)
		}
	}
	say(g.facts())
	s.inOwnWords(func() { say(g.headnote()) })
	if g.lettered() {
		say(g.legend())
	}
	for i := range s.flow {
		s.flow[i].more().span, s.flow[i].keep = true, true
	}
}

// mostLetters is how many sources letters stand for at most.
const mostLetters = 26

// lettered reports whether letters stand for the sources in the entries, as many names of
// files would make most of an index.
func (g *digest) lettered() bool { return g.several && len(g.index.Sources) <= mostLetters }

// sourceMark is what stands for a source before its places: the letter of the legend, which does
// not part from what follows, or its name.
func (g *digest) sourceMark(source int) string {
	if g.lettered() {
		return string(rune('A'+source)) + ":\u00a0"
	}
	return title(g.index.Sources[source].Name) + ": "
}

// legend says which letter stands for which source, and what that is called.
func (g *digest) legend() string {
	var list []string
	for i, src := range g.index.Sources {
		text := g.sourceMark(i) + title(src.Name)
		if src.Title != "" && src.Title != src.Name {
			text += " (" + title(src.Title) + ")"
		}
		list = append(list, text)
	}
	return strings.Join(list, g.words.Semicolon)
}

func (g *digest) facts() string {
	var list []string
	event := title(g.book.Event)
	if strings.Contains(strings.ToLower(g.bookTitle()), strings.ToLower(event)) {
		event = ""
	}
	for _, text := range []string{event, title(g.book.Place), g.words.Dates(g.index.From, g.index.To), title(strings.Join(g.book.Authors, g.words.Comma))} {
		if text != "" {
			list = append(list, text)
		}
	}
	return strings.Join(list, " · ")
}

func (g *digest) headnote() string {
	l := g.words
	if g.index.Names() == 0 {
		return l.NoNames
	}
	lines := [...]string{l.Lines, l.LinesFiles}
	if g.density.words > 0 {
		lines = [...]string{l.Under, l.UnderFiles}
	}
	how := lines[0]
	if g.several {
		how = lines[1]
	}
	if g.index.Chosen() {
		how += l.Chief
	}
	return l.DigestOf + l.Then + l.Found + l.Then + how + l.Stop + l.Then + l.BarNotes
}

// list sets a list under its heading, parted by letters where it is grouped.
func (g *digest) list(words string, grouped bool, entries []*summary.Entry) {
	s := g.setter
	anchor := s.newAnchor()
	s.out.Bookmarks = append(s.out.Bookmarks, Bookmark{words, 0, anchor})
	s.enter(SectionTag)
	s.depth = 2
	s.listHeading(words, anchor, s.area.column)
	s.enter(IndexTag)
	index := s.under
	letter := ""
	if !grouped {
		s.enter(ListTag)
	}
	for i, e := range entries {
		if grouped && (i == 0 || e.Letter != letter) {
			letter = e.Letter
			s.leave(index)
			s.enter(ListTag)
			s.letter(letter, s.area.column)
		}
		g.entry(e)
		if i == 0 && !grouped {
			s.flow[len(s.flow)-1].keep = len(entries) > 1
		}
	}
}

// origin says at the end of what the index was made.
func (g *digest) origin() {
	s := g.setter
	var made []string
	for _, src := range g.index.Sources {
		text := title(src.Name) + " (" + s.words.Of(s.words.LineCount, src.Lines)
		if len(src.SHA256) >= 12 {
			text += ", SHA-256 " + src.SHA256[:12] + "…"
		}
		made = append(made, text+")")
	}
	s.block++
	first := len(s.flow)
	s.inOwnWords(func() {
		s.paragraph(s.plainSegments(fmt.Sprintf(s.words.MadeOf, strings.Join(made, s.words.Comma)), s.quietStyle()), box{width: s.area.column, kit: &s.kits.index, role: ColophonRole}, s.kits.index.leading)
	})
	s.keepLines(first)
}
