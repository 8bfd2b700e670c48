package layout

import "gloss/export"

// roomOf returns the room that a table or code has: its box, over the side column
// too where what is set in the box would be cut. Lines that need it are wide.
//
// The side column is left alone where it is for notes by hand, and where what
// is set stands in a quotation.
func (s *setter) roomOf(b box) box {
	a := &s.area
	if len(a.columns) == 1 && a.sideWidth > 0 && !s.opt.NotesMargin && s.opt.LinkNotes != export.MarginNotes && b.ground == nil && b.left+b.width == a.column {
		b.width = a.width - b.left
	}
	return b
}

// widen notes that the lines since first reach over the side column, if they
// do.
func (s *setter) widen(first int, b box) {
	if b.left+b.width <= s.area.column {
		return
	}
	for i := first; i < len(s.flow); i++ {
		s.flow[i].wide = true
		if hs := s.flow[i].heads; hs != nil {
			for k := range hs.lines {
				hs.lines[k].wide = true
			}
		}
	}
}

// below returns how much farther down a line has to go than the white above it
// wants: what reaches over the side column stands below what is there.
func (p *pourer) below(l *Line) Unit {
	if !l.wide || p.page == nil {
		return 0
	}
	return max(p.page.side-p.y-p.before(l), 0)
}

// after returns the pourer of a part after the notes: that of what comes before
// where all of the part has room below it on the page, or hardly anything stands
// there, else its own. Further pages are those of the part.
func (s *setter) after(own *pourer) *pourer {
	p := s.back
	s.back = own
	if p == nil || p.page == nil || s.opt.NotesMargin || s.opt.Duplex && s.area.sideWidth > 0 {
		return own
	}
	area, lowest := p.area, p.lowest
	p.area.columns, p.area.column = own.area.columns, own.area.column
	p.lowest = max(lowest, p.page.side)
	if p.goesBelow(s.flow, emptyForPart) {
		p.next = own.part
		s.back = p
		if p.page.whole == 0 {
			p.page.whole = p.lowest
		}
		return p
	}
	p.area, p.lowest = area, lowest
	return own
}

// band is the height that a wide line takes on a page.
type band struct{ top, bottom Unit }

// bands returns the heights that wide lines take.
func (g *Page) bands() []band {
	var list []band
	for _, l := range g.Lines {
		if !l.Line.wide {
			continue
		}
		b := band{l.Y - l.Line.Base, l.Y - l.Line.Base + l.Line.Height}
		if n := len(list); n > 0 && b.top <= list[n-1].bottom {
			list[n-1].bottom = max(list[n-1].bottom, b.bottom)
		} else {
			list = append(list, b)
		}
	}
	return list
}

// inBands reports whether a height is in one of the bands.
func inBands(list []band, y Unit) bool {
	for _, b := range list {
		if y >= b.top && y <= b.bottom {
			return true
		}
	}
	return false
}
