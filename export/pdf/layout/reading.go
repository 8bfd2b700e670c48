package layout

import (
	"fmt"
	"strconv"
	"strings"

	"gloss/export"
	"gloss/model"
	"gloss/model/summary"
)

// setReadings sets the annotated reading list.
func (s *setter) setReadings() {
	if len(s.book.Readings) == 0 {
		return
	}
	area := s.readingArea()
	if s.opt.QR == export.EachQR && area.column < 26*s.kits.text.plain.Size {
		area.columns, area.column = area.columns[:1], area.width // beside codes, two have no room for words
	}
	s.inPart(ReadingPart)
	s.talk = s.words.Readings
	s.partHeading(s.words.Readings, s.matterAnchor(s.words.Readings))
	s.flow[0].open = newBand
	s.listCodes(area.width)
	p := s.back
	own := p == nil || p.part == BodyPart
	if own {
		p = s.pourer(ReadingPart)
	}
	p.area.columns, p.area.column = area.columns, area.column
	s.turnColumns(p)
	if s.opt.QR == export.ListQR {
		p.area.columns, p.area.column = []Unit{area.left}, area.width
		p.pour(s.flow)
		s.poured()
		p.columnsBelow(area)
		s.turnColumns(p)
		own = false
	}
	defer s.inColumn(area.column)()
	indent := s.width(strconv.Itoa(len(s.book.Readings)), s.kits.text.bold) + s.kits.text.plain.Size*7/10
	for _, g := range s.book.ReadingGroups(s.book.ReadingsBy) {
		gap := Unit(0)
		if heading := s.words.Group(g, s.partNames); heading != "" {
			s.readingsHeading(heading, g.Section == nil, area.column)
			gap = s.kits.text.leading * 3 / 10
		}
		list := s.enterList(true)
		for _, r := range g.Readings {
			b := box{left: indent, width: area.column - indent, kit: &s.kits.text, role: ReadingRole}
			s.asListing(flushed, func() { s.reading(r, b, gap) })
			gap = s.kits.text.leading * 6 / 10
		}
		s.leave(list)
	}
	if own {
		p = s.after(p)
	}
	p.keepItems(s.flow)
	p.pour(s.flow)
	s.talk = ""
	s.poured()
}

// keepItems lets short items of the list stand in one column each, unless that
// takes a page more.
func (p *pourer) keepItems(lines []Line) {
	if len(lines) == 0 {
		return
	}
	split := p.pagesOf(lines)
	var kept []int
	for first := 0; first < len(lines); {
		end := first + 1
		for end < len(lines) && lines[end].Block == lines[first].Block {
			end++
		}
		for i := first; i < end-1 && end-first <= wholeItem; i++ {
			if !lines[i].keep {
				lines[i].keep = true
				kept = append(kept, i)
			}
		}
		first = end
	}
	if p.pagesOf(lines) > split {
		for _, i := range kept {
			lines[i].keep = false
		}
	}
}

// wholeItem is the number of lines up to which an item stands in one column.
const wholeItem = 8

// pagesOf returns how many pages lines would take that have no footnotes, from
// where the pourer stands.
func (p *pourer) pagesOf(lines []Line) int {
	pages := 1
	q := pourer{area: p.area, top: p.area.top, fresh: true}
	switch {
	case p.page == nil:
	case lines[0].open == anywhere:
		q.top = p.top
	case p.goesBelow(lines, emptyForDay):
		q.top = p.lowest + 2*p.s.kits.text.leading
	default:
		pages++
	}
	for len(lines) > 0 && lines[0].spans() {
		q.top += lines[0].Before + lines[0].Height
		lines = lines[1:]
	}
	q.y = q.top
	for i := 0; i < len(lines); {
		height, n := q.extent(lines, i, q.area.bottom-q.top)
		if !q.fresh && q.y+height > q.area.bottom {
			if q.column++; q.column == len(q.area.columns) {
				q.column, q.top = 0, q.area.top
				pages++
			}
			q.y, q.fresh = q.top, true
			height -= lines[i].Before
		}
		q.y, q.fresh = q.y+height, false
		i += n
	}
	return pages
}

// readingArea is the area of the list: as wide as the page has it, in two columns
// where its short items leave half of one empty.
func (s *setter) readingArea() area {
	a := s.wholeArea()
	gutter := units(s.theme.Gutter)
	if half := (a.width - gutter) / 2; len(a.columns) == 1 && half >= leastColumn*s.kits.text.plain.Size {
		a.column = half
		a.columns = []Unit{a.left, a.left + half + gutter}
	}
	return a
}

// leastColumn is how wide a column of the list is at least, in ems.
const leastColumn = 19

// readingsHeading sets the heading of a group of the list; own are words that are
// not of the notes.
func (s *setter) readingsHeading(words string, own bool, width Unit) {
	before := s.own
	s.own = own
	defer func() { s.own = before }()
	s.block++
	s.depth = 3
	k := &s.kits.subhead
	first := len(s.flow)
	s.paragraph(s.plainSegments(title(words), k.plain), box{width: width, kit: k, role: HeadingRole, tag: HeadingTag}, s.kits.text.leading)
	s.keepWithNext(first)
}

// reading sets an item: number, title, address, and place by place what the
// notes say of it.
func (s *setter) reading(r *model.Reading, b box, gap Unit) {
	s.block++
	first := len(s.flow)
	number := strconv.Itoa(r.Number)
	bold := s.kits.text.bold
	w := s.width(number, bold)
	code, side, quiet := s.readingCode(r, b.width)
	right := b.left + b.width
	if code != nil {
		b.width -= side + 2*quiet
	}
	list := s.enter(ItemTag)
	defer s.leave(list)
	s.pending = append(s.pending, mark{run: Run{Text: number, X: b.left - w - s.kits.text.plain.Size*7/10, W: w, Look: s.look(bold), Tag: s.label()}})
	s.enter(BodyTag)
	link := int32(0)
	if url := webAddress(r.URL); url != "" {
		link = s.linkToAddress(url)
	}
	s.readingHead(r, b, gap, link)
	s.keepWithNext(first)
	s.flow[first].Before = gap
	if r.Number > 0 && r.Number < len(s.readingAnchors) {
		s.anchorAt(&s.flow[first], s.readingAnchors[r.Number])
	}
	for _, group := range s.placesByNote(r) {
		s.readingPlaces(group, b)
	}
	s.flow[len(s.flow)-1].keep = false
	if code != nil {
		s.withCode(code, first, right, side, quiet)
	}
}

// readingHead sets the title of an item, its address, and what is remarked of it.
func (s *setter) readingHead(r *model.Reading, b box, gap Unit, link int32) {
	address := shortAddress(r.URL)
	name := readingName(r)
	if name != "" {
		segs := s.plainSegments(name, s.kits.text.bold)
		for i := range segs {
			segs[i].link = link
		}
		s.paragraph(segs, b, gap)
	}
	if address != "" || name == "" {
		if address == "" {
			address = "?"
		}
		b.kit = &s.kits.address
		if name == "" {
			b.kit = &s.kits.code
		}
		s.paragraph(s.addressSegments(address, b.kit.plain, link), b, 0)
	}
	if said := title(s.words.Remark(r)); said != "" {
		b.kit = &s.kits.meta
		s.paragraph(s.plainSegments(said, b.kit.plain), b, 0)
	}
}

// readingName returns what an item is called; "" where it has no name.
func readingName(r *model.Reading) string { return title(r.Name()) }

func (s *setter) addressSegments(text string, st Style, link int32) []segment {
	s.segs = s.segs[:0]
	s.text(text, st, tone{flags: address, link: link}, model.Position{})
	return s.segs
}

// noteGroup is an annotation with all the places that it is of.
type noteGroup struct {
	note   string
	places []model.ReadingPlace
}

// placesByNote groups the places of an item by what the notes say there, so
// that nothing is said twice.
func (s *setter) placesByNote(r *model.Reading) []noteGroup {
	var groups []noteGroup
	index := map[string]int{}
	for _, p := range r.Places {
		note := title(p.Annotation)
		if note == readingName(r) || shortAddress(note) == shortAddress(r.URL) {
			note = ""
		}
		i, ok := index[note]
		if !ok {
			i = len(groups)
			index[note] = i
			groups = append(groups, noteGroup{note: note})
		}
		groups[i].places = append(groups[i].places, p)
	}
	return groups
}

// readingPlaces sets an annotation and the pages where it stands.
func (s *setter) readingPlaces(g noteGroup, b box) {
	if g.note != "" {
		s.paragraph(s.plainSegments(g.note, s.kits.text.plain), b, 0)
		s.flow[len(s.flow)-1].keep = true
	}
	k := &s.kits.meta
	b.kit = k
	s.segs = s.segs[:0]
	last := ""
	for _, p := range g.places {
		anchor := s.placeOf(p)
		page := s.pageNumber(anchor)
		words := ""
		if page > 0 {
			words = strings.ReplaceAll(fmt.Sprintf(s.words.PageAt, strconv.Itoa(page)), "\u00A0", " ")
		}
		if n := len(p.Headings); n > 0 {
			words = strings.TrimPrefix(words+s.words.Comma+summary.Label(p.Headings[n-1]), s.words.Comma)
		}
		if words == "" || words == last {
			continue
		}
		last = words
		if len(s.segs) > 0 {
			s.segs = s.between(s.segs, s.words.Semicolon, k.plain)
		}
		from := len(s.segs)
		s.text(words, k.plain, tone{}, model.Position{})
		if anchor != 0 {
			for i := from; i < len(s.segs); i++ {
				s.segs[i].link = s.linkToAnchor(anchor)
			}
		}
	}
	if len(s.segs) > 0 {
		s.paragraph(s.segs, b, 0)
	}
}

// placeOf returns where a place of the reading list is.
func (s *setter) placeOf(p model.ReadingPlace) int32 {
	if p.Link != nil {
		if id, ok := s.links[p.Link]; ok {
			return id
		}
	}
	if p.Mention != nil {
		if id := s.mentionPlace(p.Mention); id != 0 {
			return id
		}
	}
	if p.Section != nil {
		return s.sections[p.Section]
	}
	return 0
}
