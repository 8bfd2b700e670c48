package layout

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/export"
	"gloss/model"
	"gloss/model/summary"
)

// What the index-only summary shows of an entry at most: sections by their
// titles, cut to some characters, the lines in one of them, and companions. The
// lines of further sections stand there without titles.
const (
	summaryPlaces = 4
	summaryTitle  = 34
)

// summaryWith are the numbers of companions that are tried.
var summaryWith = []int{3, 1, 0}

// SetIndex sets the index alone, on as few pages as it takes: where a last page
// would hold little, fewer companions are named if that saves the page. Errors
// are those of Set.
func SetIndex(x *summary.Index, opt export.Options) (*Display, error) {
	return withSpares(opt, func(spares []export.Font) (*Display, error) { return setIndex(x, opt, spares) })
}

func setIndex(x *summary.Index, opt export.Options, spares []export.Font) (*Display, error) {
	var best *digest
	for _, with := range summaryWith {
		g := &digest{setter: newSetter(SummaryBook(x), opt, spares...), index: x, several: len(x.Sources) > 1, with: with}
		g.set()
		if best == nil || len(g.parts[IndexPart]) < len(best.parts[IndexPart]) {
			best = g
		}
		if !best.endsEarly() {
			break
		}
	}
	s := best.setter
	s.parts[IndexPart][0].opener = true
	s.missingInParticulars()
	s.bind()
	s.reportMissing()
	return s.out, s.faces.err
}

// set sets all lists.
func (g *digest) set() {
	s := g.setter
	g.tighten()
	g.inPart(IndexPart)
	part := g.under
	g.divide()
	g.opening()
	for i, entries := range g.index.Lists() {
		if s.leave(part); len(entries) > 0 {
			g.list([...]string{s.words.Tools, s.words.Standards, s.words.People}[i], i == 0, entries)
		}
	}
	s.leave(part)
	g.origin()
	s.pourer(IndexPart).pour(s.flow)
	s.talk = ""
	s.poured()
}

// endsEarly reports whether little stands on the last of several pages.
func (g *digest) endsEarly() bool {
	pages := g.parts[IndexPart]
	return len(pages) > 1 && pages[len(pages)-1].used(0) < g.area.top+(g.area.bottom-g.area.top)/3
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
	with    int  // companions that an entry names at most
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
	k := &g.kits.index
	for _, st := range []*Style{&k.plain, &k.italic, &k.bold, &k.boldItalic, &k.mono} {
		st.Size = st.Size * 95 / 100
	}
	k.leading, k.base = k.leading*95/100, k.base*95/100
	l := &g.kits.letter
	l.leading, l.base = l.leading*9/10, l.base*9/10
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
	gap := units(s.theme.ItemSpace)
	say := func(text string) {
		if text = s.settable(text); text != "" {
			s.block++
			s.paragraph(s.plainSegments(text, s.kits.meta.plain), b, gap)
		}
	}
	say(g.facts())
	s.inOwnWords(func() { say(g.headnote()) })
	for i := range s.flow {
		s.flow[i].span, s.flow[i].keep = true, true
	}
}

func (g *digest) facts() string {
	var list []string
	event := title(g.book.Event)
	if strings.Contains(strings.ToLower(g.bookTitle()), strings.ToLower(event)) {
		event = ""
	}
	for _, text := range []string{event, title(g.book.Place), g.words.Dates(g.index.From, g.index.To), title(strings.Join(g.book.Authors, ", "))} {
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
	lines := l.Lines
	if g.several {
		lines = l.LinesFiles
	}
	if g.index.Chosen() {
		lines += l.Chief
	}
	return l.DigestOf + l.Then + lines + l.Stop + l.Then + l.BarNotes
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

// entry sets an entry: name, kind, how often and the bar; then what it is,
// where it is named, and with what.
func (g *digest) entry(e *summary.Entry) {
	s := g.setter
	k, grey := &s.kits.index, s.quietStyle()
	s.block++
	defer s.leave(s.enter(ItemTag))
	s.leave(s.tag(BodyTag))
	kind, heading := s.words.Headed(e.Kind), e.Heading
	if kind != "" && e.See == "" {
		heading = e.Bare()
	}
	segs := s.plainSegments(heading, k.bold)
	if id, _ := s.linkTo(e.URL, model.SourceName{}); id != 0 {
		for i := range segs {
			segs[i].link = id
		}
	}
	if e.See != "" {
		segs = s.refer(append(segs, segment{text: " ", style: k.plain}), s.words.See, []string{e.See})
		s.segs = segs
		g.turned(segs, s.area.column, 0)
		return
	}
	said := " " + strconv.Itoa(len(e.Mentions)) + "×"
	if kind != "" {
		said = " " + kind + said
	}
	s.segs = segs
	s.text(said, grey, tone{}, model.Position{})
	first := len(s.flow)
	g.turned(s.segs, s.area.column-g.bar-k.plain.Size/2, 0)
	g.draw(&s.flow[first], e)
	s.anchorAt(&s.flow[first], s.seen[e.Name])
	s.flow[first].Before = units(s.theme.ItemSpace)
	for i := first; i < len(s.flow); i++ {
		s.flow[i].keep = true
	}
	g.turned(g.about(e), s.area.column-g.turn(), g.turn())
	if n := len(s.flow); n-first < continued+1 {
		for i := first; i < n-1; i++ {
			s.flow[i].keep = true
		}
	} else {
		s.continued(s.plainSegments(e.Heading, k.bold), first, s.area.column)
	}
}

// turn is the indent of all but the first line of an entry.
func (g *digest) turn() Unit { return g.kits.index.plain.Size * 8 / 10 }

// quietStyle is the type of what is said by the way.
func (s *setter) quietStyle() Style {
	st := s.kits.index.plain
	st.Color = s.kits.meta.plain.Color
	return st
}

// turned sets segments, the first line to a width of its own, all of them
// indented.
func (g *digest) turned(segs []segment, width, indent Unit) {
	s := g.setter
	k := &s.kits.index
	first := len(s.flow)
	for i, l := range s.breakLines(segs, width, s.area.column-g.turn()) {
		shift := indent
		if i > 0 {
			shift = g.turn()
		}
		for j := range l.runs {
			l.runs[j].X += shift
		}
		s.emit(Line{Runs: l.runs, Height: k.leading, Base: k.base, Role: IndexRole, Block: s.block, Tag: s.under})
	}
	s.keepEnds(first)
}

// about collects what stands below the name.
func (g *digest) about(e *summary.Entry) []segment {
	s := g.setter
	k, grey := &s.kits.index, s.quietStyle()
	s.segs = s.segs[:0]
	say := func(text string, st Style) { s.text(text, st, tone{}, model.Position{}) }
	if e.About != "" {
		say(strings.TrimRight(title(e.About), ".")+". ", s.inEnglish(k.italic))
	}
	source := -1
	for i, p := range e.Places {
		if i > 0 {
			say("; ", k.plain)
		}
		if i >= summaryPlaces && len(e.Places) > summaryPlaces+1 && i == summaryPlaces {
			say(s.words.Further, k.plain)
		}
		if g.several && p.Source != source {
			say(title(g.index.Sources[p.Source].Name)+": ", grey)
			source = p.Source
		}
		if p.Section != "" && (i < summaryPlaces || len(e.Places) <= summaryPlaces+1) {
			say(cutTitle(title(p.Section))+" ", k.plain)
		}
		g.numbers(p, grey)
	}
	if with := e.With[:min(len(e.With), g.with)]; len(with) > 0 {
		s.segs = s.refer(append(s.segs, segment{text: ". ", style: k.plain}), s.words.Upper(s.words.With), with)
	}
	if len(e.SeeAlso) > 0 {
		s.segs = s.refer(append(s.segs, segment{text: ". ", style: k.plain}), s.words.Upper(s.words.SeeAlso), e.SeeAlso)
	}
	return s.segs
}

// numbers sets the lines of a section, the chief one in bold.
func (g *digest) numbers(p summary.Place, st Style) {
	for i, n := range p.Lines {
		if i > 0 {
			g.text(", ", st, tone{}, model.Position{})
		}
		if n == p.Chief {
			g.text(strconv.Itoa(n), g.kits.index.bold, tone{}, model.Position{})
		} else {
			g.text(strconv.Itoa(n), st, tone{}, model.Position{})
		}
	}
}

// cutTitle shortens a title that is too long, at the end of a word.
func cutTitle(s string) string {
	if utf8.RuneCountInString(s) <= summaryTitle {
		return s
	}
	r := []rune(s)[:summaryTitle]
	cut := string(r)
	if k := strings.LastIndexByte(cut, ' '); k > len(cut)/2 {
		cut = cut[:k]
	}
	return strings.TrimRight(cut, " ,;:–-") + "…"
}

// draw draws the bar at the right of an entry's first line.
func (g *digest) draw(l *Line, e *summary.Entry) {
	size := g.kits.index.plain.Size
	left := g.area.column - g.bar
	l.draw(Shape{Kind: LineShape, X: left, W: g.bar, Weight: units(g.theme.RuleWidth) / 2, Color: g.theme.Rule})
	pitch := g.bar / summary.Buckets
	for i, n := range e.Spread {
		if n > 0 {
			h := size * Unit(20+15*summary.Level(n)) / 100
			l.draw(Shape{Kind: FillShape, X: left + g.bar*Unit(i)/summary.Buckets, Y: -h, W: max(pitch*95/100, 1), H: h, Color: g.kits.text.plain.Color})
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
		s.paragraph(s.plainSegments(fmt.Sprintf(s.words.MadeOf, strings.Join(made, ", ")), s.quietStyle()), box{width: s.area.column, kit: &s.kits.index, role: ColophonRole}, s.kits.index.leading)
	})
	for i := first; i < len(s.flow)-1; i++ {
		s.flow[i].keep = true
	}
}
