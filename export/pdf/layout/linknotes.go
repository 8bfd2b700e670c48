package layout

import (
	"strconv"

	"gloss/export"
	"gloss/model"
)

// foot is what stands at the foot of a column for a number in it: an item of
// the reading list with its address, or a footnote.
type foot struct {
	number int // of a footnote below 0
	lines  []Line
	height Unit
}

// feet are what stands at the foot of a column.
type feet struct {
	list   []*foot
	late   []*foot // footnotes that go to the next column
	height Unit    // with the white and the rule above it; 0 where there is nothing
}

// aboveFeet is the white above the feet of a column, in which the rule stands.
const aboveFeet Unit = 9000

func (f *feet) has(number int) bool {
	for _, o := range f.list {
		if o.number == number {
			return true
		}
	}
	return false
}

// with returns the height of the feet once those of some lines are with them.
func (f *feet) with(lines []Line) Unit {
	height := f.height
	for i := range lines {
		if x := lines[i].extras; x != nil {
			for _, o := range x.feet {
				if height == 0 {
					height = aboveFeet
				}
				if !f.has(o.number) {
					height += o.height
				}
			}
		}
	}
	return height
}

// take adds the feet of a line, as long as they take no more than most. Of
// those left out, footnotes go to the next column; the words of the others stand
// in the reading list.
func (f *feet) take(list []*foot, most Unit) {
	for _, o := range list {
		height := f.height + o.height
		if f.height == 0 {
			height += aboveFeet
		}
		switch {
		case f.has(o.number):
		case height <= most || o.number < 0 && f.height == 0:
			f.list, f.height = append(f.list, o), height
		case o.number < 0:
			f.late = append(f.late, o)
		}
	}
}

func (f *feet) clear() { f.list, f.height = nil, 0 }

// lateFeet begins a column with the footnotes that the last had no room for.
func (p *pourer) lateFeet() {
	late := p.feet.late
	p.feet.late = nil
	p.feet.take(late, (p.bottom-p.top)/2)
}

// lastFeet sets the feet of the last column, and what had no room there.
func (p *pourer) lastFeet() {
	p.setFeet()
	for len(p.feet.late) > 0 {
		p.nextColumn()
		p.setFeet()
	}
	p.tellNotes()
}

// setFeet sets the feet of the column that ends, below a short rule.
func (p *pourer) setFeet() {
	if p.feet.height == 0 {
		return
	}
	x, y := p.area.columns[p.column], max(p.bottom-p.feet.height, p.y)
	s := p.s
	p.page.Shapes = append(p.page.Shapes, Shape{Kind: LineShape, X: x + p.feet.list[0].lines[0].start(p.area.column/4), Y: y + aboveFeet*6/10, W: p.area.column / 4, Weight: units(s.theme.RuleWidth), Color: s.theme.Rule})
	y += aboveFeet
	for _, o := range p.feet.list {
		for i := range o.lines {
			l := &o.lines[i]
			p.page.Lines = append(p.page.Lines, Placed{x, y + l.Base, l})
			p.settle(s.anchorsOf(l), y)
			if l.extras != nil {
				p.beside(l.extras.side, y+l.Base, l.Block)
			}
			y += l.Height
		}
	}
	p.y, p.lowest = y, max(p.lowest, y)
	p.feet.clear()
}

// sideNotes sets the reading list's numbers in the lines since first, with their
// addresses, beside the line in which they stand, or at the foot of its column. The
// numbers of a table that reaches over the side column stand beside its last line.
func (s *setter) sideNotes(first int) {
	if len(s.sideNumbers) == 0 {
		return
	}
	numbers := s.sideNumbers
	s.sideNumbers = s.sideNumbers[:0]
	if first >= len(s.flow) {
		return
	}
	links := make(map[int32]int, len(numbers)) // to their numbers
	for _, n := range numbers {
		links[s.linkToAnchor(s.readingAnchors[n])] = n
	}
	set := make(map[int]bool, len(numbers))
	for i := first; i < len(s.flow); i++ {
		for _, r := range s.flow[i].Runs {
			if n := links[r.Link]; n != 0 {
				s.noteAt(i, n)
				set[n] = true
			}
		}
	}
	for _, n := range numbers { // what stands in lines before those of the notes
		if !set[n] {
			s.noteAt(first, n)
		}
	}
}

// noteAt has the address of an item of the reading list stand beside a line, or at the
// foot of its column.
func (s *setter) noteAt(i, number int) {
	x, width := s.flow[i].more(), s.area.sideWidth
	list := &x.side
	if s.opt.LinkNotes == export.FootNotes {
		list, width = &x.feet, s.area.column
	}
	for _, f := range *list {
		if f.number == number {
			return
		}
	}
	*list = append(*list, s.foot(number, width))
}

// foot returns the foot of an item of the reading list.
func (s *setter) foot(number int, width Unit) *foot {
	f := &foot{number: number, lines: s.linkNote(s.book.Readings[number-1], width)}
	note := s.tag(NoteTag)
	for i := range f.lines {
		f.lines[i].Tag = note
		f.height += f.lines[i].Height
	}
	return f
}

// margin are the notes that stand in the side column of a page.
type margin struct {
	list   []aside
	barred int   // so many of them stand above something that reaches over the column
	floor  Unit  // where that ends
	told   int   // so many of them stand among the lines of the page
	block  int32 // that the others belong to
}

// aside is a note in the side column: its lines are those of the page from first on,
// once it is told.
type aside struct {
	note  *foot
	first int
	top   Unit
}

func (m *margin) clear() { *m = margin{list: m.list[:0]} }

// tellNotes lets the notes of the paragraph that ends follow its lines, in the midst of
// which nobody wants to hear them.
func (p *pourer) tellNotes() {
	m := &p.margin
	for ; m.told < len(m.list); m.told++ {
		a := &m.list[m.told]
		a.first = len(p.page.Lines)
		top := a.top
		for i := range a.note.lines {
			l := &a.note.lines[i]
			p.page.Lines = append(p.page.Lines, Placed{p.area.sideLeft, top + l.Base, l})
			top += l.Height
		}
	}
}

func (m *margin) has(number int) bool {
	for i := range m.list {
		if m.list[i].note.number == number {
			return true
		}
	}
	return false
}

// beside sets the notes of a line in the side column, beside its base line or as
// near as there is room: below, else above. One for which the whole page has no
// room is left out, as its words stand in the reading list; so is one that stands on
// the page already.
func (p *pourer) beside(side []*foot, base Unit, block int32) {
	for _, n := range side {
		if len(n.lines) == 0 || p.margin.has(n.number) {
			continue
		}
		top := max(base-n.lines[0].Base, p.page.side)
		if top+n.height > p.area.bottom {
			if top = p.area.bottom - n.height; !p.raise(top) {
				continue
			}
		}
		p.margin.list, p.margin.block = append(p.margin.list, aside{note: n, top: top}), block
		p.page.side = top + n.height
	}
}

// raise moves the notes of the side column up as far as one that begins at a height
// needs it, and reports whether there is room.
func (p *pourer) raise(bottom Unit) bool {
	list := p.margin.list[p.margin.barred:]
	room, from := bottom, len(list)
	for from > 0 && list[from-1].top+list[from-1].note.height > room {
		from--
		room -= list[from].note.height
	}
	if room < max(p.top, p.margin.floor) {
		return false
	}
	for i := len(list) - 1; i >= from; i-- {
		a := &list[i]
		bottom -= a.note.height
		for k := 0; k < len(a.note.lines) && p.margin.barred+i < p.margin.told; k++ {
			p.page.Lines[a.first+k].Y -= a.top - bottom
		}
		a.top = bottom
	}
	return true
}

// linkNote sets an item of the reading list beside the text or at its foot: its
// number and its address.
func (s *setter) linkNote(r *model.Reading, width Unit) []Line {
	k := &s.kits.address
	saved := s.segs
	s.segs = nil
	number := s.kits.meta.plain
	number.Size = k.plain.Size
	number.Color = s.theme.Link
	link := s.linkToAnchor(s.readingAnchors[r.Number])
	s.segs = append(s.segs, segment{text: strconv.Itoa(r.Number) + " ", style: number})
	if short := shortAddress(r.URL); short != "" {
		s.text(short, k.plain, tone{flags: address, link: link}, model.Position{})
	} else {
		style := s.kits.meta.plain
		style.Size = k.plain.Size
		s.text(readingName(r), style, tone{link: link}, model.Position{})
	}
	hang := min(s.width(s.segs[0].text, number), width/4)
	var lines []Line
	for i, l := range s.breakLines(s.segs, width, width-hang) {
		for k := range l.runs {
			if i > 0 {
				l.runs[k].X += hang
			}
		}
		lines = append(lines, Line{Runs: l.runs, Height: k.leading, Base: k.base, Role: NoteRole, Block: s.block})
	}
	s.segs = saved
	return lines
}
