package layout

import (
	"slices"
	"strconv"
	"strings"

	"gloss/model"
)

// fewEntries is the number of entries of the contents up to which sub-headings
// are among them.
const fewEntries = 40

// contentsEntry is a line of the contents.
type contentsEntry struct {
	title, meta string
	anchor      int32
	speech      Script // of the title, where it is in another language
	depth       int    // in the tree; 0 is outermost
	bold        bool   // outermost where others stand below
	white       bool   // above it
	keep        bool   // with the next
}

// contentsEntries collects what the contents list: days and talks, and the
// headings below them where there are few.
func (s *setter) contentsEntries() []contentsEntry {
	all := s.entriesTo(subRank)
	if len(all) > fewEntries {
		all = s.entriesTo(talkRank)
	}
	notes := len(all)
	for _, m := range s.matter {
		all = append(all, contentsEntry{title: m.title, anchor: m.anchor})
	}
	nested := slices.ContainsFunc(all, func(e contentsEntry) bool { return e.depth > 0 })
	for i := range all {
		e := &all[i]
		e.keep = i+1 < len(all) && all[i+1].depth > e.depth
		e.bold = nested && e.depth == 0
		e.white = i == notes || e.depth == 0 && (e.keep || i > 0 && all[i-1].depth > 0)
	}
	return all
}

// matter is a part after the notes with a heading of its own.
type matter struct {
	title  string
	anchor int32
}

func (s *setter) entriesTo(deepest rank) []contentsEntry {
	var all []contentsEntry
	var walk func(list []*model.Section, above rank, depth int)
	walk = func(list []*model.Section, above rank, depth int) {
		for _, sec := range list {
			r := rankOf(sec, above)
			if r > deepest {
				continue
			}
			shelf := s.shelves[sec]
			for i, title := range shelf.Opens {
				all = append(all, contentsEntry{title: title, anchor: s.sectionAnchor(sec), depth: shelf.Depth - len(shelf.Opens) + i})
			}
			all = append(all, s.contentsOf(sec, depth+shelf.Depth))
			if sec.Kind == model.PartSection {
				r = -1
			}
			walk(sec.Sections, r, depth+shelf.Depth+1)
		}
	}
	walk(s.book.Sections, -1, 0)
	return all
}

// contentsOf is the entry of a section: with its speakers, time and room, a part with
// its day, unless the title names them.
func (s *setter) contentsOf(sec *model.Section, depth int) contentsEntry {
	e := contentsEntry{title: s.called(sec), depth: depth, anchor: s.sectionAnchor(sec), speech: s.speech(&sec.Title)}
	if speakers := sec.Facts().Speakers; !namesAll(e.title, speakers) {
		e.meta = strings.Join(speakers, s.words.Comma)
	}
	if when := sec.When(); when != "" && e.meta != "" {
		e.meta += " · " + when
	} else if when != "" {
		e.meta = when
	}
	if d := sec.Facts().Date; sec.Kind == model.PartSection && !d.IsZero() && !s.words.NamesDay(e.title, d) {
		e.meta = strings.TrimPrefix(e.meta+" · "+strings.ReplaceAll(s.words.Date(d), " ", "\u00A0"), " · ")
	}
	return e
}

// setContents sets the contents: on the cover where there is room, else on pages
// of their own.
func (s *setter) setContents() {
	entries := s.contentsEntries()
	if len(entries) < 2 {
		return
	}
	s.quiet = true
	defer func() { s.quiet = false }()
	s.inPart(ContentsPart)
	if s.contentsOnCover(entries) {
		s.poured()
		s.pourer(ContentsPart).glancePage()
		return
	}
	p := s.pourer(ContentsPart)
	if len(entries) <= s.pageLines()/len(s.area.columns) || len(s.area.columns) == 1 {
		p.area.columns, p.area.column = []Unit{s.area.left}, s.area.width
	}
	s.talk = s.words.Contents
	s.partHeading(s.words.Contents, s.contentsAnchor)
	s.contentsLines(entries, p.area.column)
	p.tighten(s.flow)
	p.glancePage()
	p.pour(s.flow)
	s.talk = ""
	s.poured()
}

// leastWhite is how much of the white between entries is left at least, in
// percent, where that brings the contents to one page.
const leastWhite = 40

// fewestBehind is the number of entries that stand at least on the last page of
// the contents.
const fewestBehind = 4

// tighten brings lines that hardly do not fit on a page to one, with less white
// between them; else it sees to it that no few of them stand on the last.
func (p *pourer) tighten(lines []Line) {
	words, white := Unit(0), Unit(0)
	for i := range lines {
		words += lines[i].Height
		if i > 0 {
			white += lines[i].Before
		}
	}
	room := p.area.bottom - p.area.top - words - p.s.kits.text.leading/2 // below the heading
	if len(p.area.columns) > 1 || white <= room {
		return
	}
	if room*100 >= white*leastWhite {
		for i := range lines {
			lines[i].Before = Unit(int64(lines[i].Before) * int64(room) / int64(white))
		}
		return
	}
	for i := max(len(lines)-fewestBehind, 0); i < len(lines)-1; i++ {
		lines[i].keep = true
	}
}

// contentsOnCover sets the contents below what stands on the cover, under a
// small heading. It reports whether there is room for them.
func (s *setter) contentsOnCover(entries []contentsEntry) bool {
	p := s.cover
	room := p.bottom - p.top - s.kits.subhead.leading
	if Unit(len(entries))*s.kits.text.leading > room {
		return false
	}
	under, tags, anchors := s.under, len(s.out.Tags), len(s.anchors)
	s.block++
	s.depth = 2
	k := &s.kits.subhead
	s.inOwnWords(func() {
		s.paragraph(s.plainSegments(s.words.Contents, k.plain), box{width: s.area.width, kit: k, role: HeadingRole, tag: HeadingTag}, 0)
	})
	entry := len(s.flow)
	s.contentsLines(entries, s.area.width)
	if entry < len(s.flow) {
		s.flow[entry].Before = max(s.flow[entry].Before, k.leading/2) // else the heading looks like one of them
	}
	height := Unit(0)
	for i := range s.flow {
		height += s.flow[i].Before + s.flow[i].Height
	}
	if height > room {
		s.poured()
		s.under, s.out.Tags, s.anchors = under, s.out.Tags[:tags], s.anchors[:anchors]
		return false
	}
	s.anchorAt(&s.flow[0], s.contentsAnchor)
	p.y, p.fresh = p.top, true
	rest := slices.Clone(p.page.Lines[s.underTitle:])
	p.page.Lines = p.page.Lines[:s.underTitle]
	for i := range s.flow {
		p.place(&s.flow[i])
	}
	p.page.Lines = append(p.page.Lines, rest...)
	return true
}

// contentsLines sets the entries of the contents.
func (s *setter) contentsLines(entries []contentsEntry, width Unit) {
	var lists []int32 // the tag of each level
	for _, e := range entries {
		lists = s.enterContents(lists, e.depth)
		s.contentsLine(e, width, s.pageNumber(e.anchor))
	}
}

// enterContents opens the tag of the list of contents at a depth. lists holds the
// tags of the lists that are open.
func (s *setter) enterContents(lists []int32, depth int) []int32 {
	if len(lists) > depth+1 {
		lists = lists[:depth+1]
	}
	for len(lists) <= depth {
		s.enter(ContentsTag)
		lists = append(lists, s.under)
	}
	s.leave(lists[depth])
	return lists
}

// partHeading sets the heading of a part over the whole page.
func (s *setter) partHeading(words string, anchor int32) {
	s.block++
	s.depth = 2
	b := box{width: s.area.width, kit: &s.kits.day, role: HeadingRole, tag: HeadingTag}
	first := len(s.flow)
	s.inOwnWords(func() { s.paragraph(s.plainSegments(words, s.kits.day.plain), b, 0) })
	l := &s.flow[first]
	l.open = newPage
	s.anchorAt(l, anchor)
	for i := first; i < len(s.flow); i++ {
		s.flow[i].more().span, s.flow[i].keep = true, true
	}
	s.ruleBelow(&s.flow[len(s.flow)-1], s.area.width)
}

// contentsLine sets an entry: title, speakers in grey, leaders, the page at
// the right.
func (s *setter) contentsLine(e contentsEntry, width Unit, page int) {
	k := &s.kits.text
	left, gap := units(s.theme.ListStep)*Unit(min(e.depth, deepest)), units(s.theme.ItemSpace)
	if e.bold {
		k = &s.kits.subhead
	}
	if e.white {
		gap = s.kits.subhead.leading * 2 / 3
	}
	digits := s.width("0000", k.plain)
	link := s.linkToAnchor(e.anchor)
	style := k.plain
	style.Script = e.speech
	s.plainSegments(e.title, style)
	if e.meta != "" {
		s.text(" ", s.kits.meta.plain, tone{}, model.Position{})
		s.text(e.meta, s.kits.meta.plain, tone{}, model.Position{})
	}
	segs := s.segs
	for i := range segs {
		segs[i].link = link
	}
	first := len(s.flow)
	b := box{left: left, width: width - left - digits - k.plain.Size, kit: k, role: ContentsRole, tag: ContentsItemTag}
	s.block++
	s.paragraph(segs, b, gap)
	turnedTo(s.flow[first:], width)
	s.pageAtEnd(&s.flow[len(s.flow)-1], k, width, page, link)
	for i := first; i < len(s.flow); i++ {
		s.flow[i].keep = i < len(s.flow)-1 || e.keep
	}
}

// turnedTo moves those of some lines that are written from right to left to the
// right edge of a measure.
func turnedTo(lines []Line, measure Unit) {
	for i := range lines {
		l := &lines[i]
		if l.turned == 0 {
			continue
		}
		for k := range l.Runs {
			l.Runs[k].X += measure - l.turned
		}
		l.turned = measure
	}
}

// pageAtEnd sets a page number at the edge that a line runs to, with leaders to it.
func (s *setter) pageAtEnd(l *Line, k *kit, width Unit, page int, link int32) {
	if page == 0 {
		return
	}
	text := strconv.Itoa(page)
	w := s.width(text, k.plain)
	from, to, x := lineWidth(l), width-w, width-w
	if l.turned > 0 {
		from, to, x = w, width, 0
		for _, r := range l.Runs {
			to = min(to, r.X)
		}
	}
	l.Runs = append(l.Runs[:len(l.Runs):len(l.Runs)], Run{Text: text, X: x, W: w, Look: s.look(k.plain), Link: link})
	gap := k.plain.Size / 2
	if room := to - from - 2*gap; room > 2*gap {
		l.draw(Shape{Kind: DotsShape, X: from + gap, Y: -k.plain.Size / 10, W: room, Weight: 500, Color: s.theme.Gap})
	}
}

// pageNumber returns the number of the page where an anchor stands, 0 where it
// is not known (yet). Page 1 is the first of the notes.
func (s *setter) pageNumber(anchor int32) int {
	a := s.anchors[anchor]
	if a.page == 0 {
		return 0
	}
	return s.offset(a.part) + int(a.page)
}

// offset returns how many pages with numbers stand before a part.
func (s *setter) offset(p Part) int {
	n := 0
	for q := BodyPart; q < p; q++ {
		n += len(s.parts[q])
	}
	return n
}

// setFrontAndBack sets all but the notes; a leaflet has nothing in front. The
// contents come last: they name the pages of all the others, whose numbers begin
// behind them.
func (s *setter) setFrontAndBack() {
	s.contentsAnchor = s.newAnchor()
	if !s.leaflet {
		s.setCover()
	}
	s.planMatter()
	s.setIndex()
	s.setReadings()
	placed := s.setColophon()
	if !s.leaflet {
		s.setContents()
	}
	if !placed {
		s.colophonElsewhere()
	}
	if s.anchors[s.contentsAnchor].page > 0 {
		s.out.Bookmarks = append([]Bookmark{{s.words.Contents, 0, s.contentsAnchor}}, s.out.Bookmarks...)
	}
	for _, m := range s.matter {
		s.out.Bookmarks = append(s.out.Bookmarks, Bookmark{m.title, 0, m.anchor})
	}
}

// planMatter lists what comes after the notes.
func (s *setter) planMatter() {
	for _, m := range []struct {
		title string
		items int
	}{{s.words.Index, len(s.book.Entries)}, {s.words.Standards, len(s.book.Standards)}, {s.words.People, len(s.book.People)}, {s.words.Readings, len(s.book.Readings)}} {
		if m.items > 0 {
			s.matter = append(s.matter, matter{m.title, s.newAnchor()})
		}
	}
}

// matterAnchor returns where a part after the notes begins.
func (s *setter) matterAnchor(title string) int32 {
	for _, m := range s.matter {
		if m.title == title {
			return m.anchor
		}
	}
	return 0
}
