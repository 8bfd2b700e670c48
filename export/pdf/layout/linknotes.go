package layout

import (
	"strconv"

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
				p.beside(l.extras.side, y+l.Base)
			}
			y += l.Height
		}
	}
	p.y, p.lowest = y, max(p.lowest, y)
	p.feet.clear()
}

// footNotes lets the numbers in the lines since first have their addresses at
// the foot of the column.
func (s *setter) footNotes(numbers []int, first int) {
	for i := first; i < len(s.flow); i++ {
		runs := s.flow[i].Runs
		for k := range runs {
			for _, n := range numbers {
				if runs[k].Link != 0 && runs[k].Link == s.linkToAnchor(s.readingAnchors[n]) {
					s.flow[i].more().feet = append(s.flow[i].more().feet, s.foot(n))
				}
			}
		}
	}
}

// foot returns the foot of an item of the reading list.
func (s *setter) foot(number int) *foot {
	f := &foot{number: number, lines: s.linkNote(s.book.Readings[number-1], s.area.column)}
	note := s.tag(NoteTag)
	for i := range f.lines {
		f.lines[i].Tag = note
		f.height += f.lines[i].Height
		f.lines[i].Tag = note
	}
	return f
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
