package layout

// balanced returns how far down the columns of a page go: to the foot, or less
// far where all that is left fits on the page.
func (p *pourer) balanced(lines []Line) Unit {
	if len(p.area.columns) < 2 {
		return p.area.bottom
	}
	room := (p.area.bottom - p.top) * Unit(len(p.area.columns))
	total := Unit(0)
	for i := range lines {
		if total += lines[i].Before + lines[i].Height; total > room || lines[i].open != anywhere && i > 0 {
			return p.area.bottom
		}
	}
	step := p.s.kits.text.leading / 2
	least := total / Unit(len(p.area.columns))
	if total < 10*p.s.kits.text.leading {
		least = total // too little to deal out
	}
	for bottom := p.top + least; bottom < p.area.bottom; bottom += step {
		if p.fits(lines, bottom) && p.holds(lines, bottom) {
			return bottom
		}
	}
	return p.area.bottom
}

// holds reports whether the first lines, where a picture stands together with
// them, are no higher than a column that goes down to bottom.
func (p *pourer) holds(lines []Line, bottom Unit) bool {
	height, figure := -lines[0].Before, false
	for i := range lines {
		height += lines[i].Before + lines[i].Height
		figure = figure || lines[i].IsFigure()
		if !lines[i].keep || height > p.area.bottom-p.top {
			break
		}
	}
	return !figure || height <= bottom-p.top || height > p.area.bottom-p.top
}

// fits reports whether lines fit on the page where the columns go down to
// bottom.
func (p *pourer) fits(lines []Line, bottom Unit) bool {
	q := pourer{s: p.s, area: p.area, top: p.top, bottom: bottom, y: p.top, fresh: true}
	for i := 0; i < len(lines); {
		height, n := q.extent(lines, i, bottom-q.top)
		if !q.fresh && q.y+height+q.feet.with(lines[i:i+n]) > bottom {
			if q.column++; q.column == len(q.area.columns) {
				return false
			}
			q.y, q.fresh = q.top, true
			q.feet.clear()
			height -= lines[i].Before
		}
		if hs := lines[i].heads; q.fresh && hs != nil {
			height += hs.height() + lines[i].Before // which is no longer at the head
		}
		if height+q.feet.with(lines[i:i+n]) > bottom-q.y {
			return false
		}
		for k := i; k < i+n; k++ {
			if x := lines[k].extras; x != nil {
				q.feet.take(x.feet, (bottom-q.top)/2)
			}
		}
		if len(q.feet.late) > 0 {
			return false // a footnote would stand in another column than its reference
		}
		q.y += height
		q.fresh = false
		i += n
	}
	return true
}
