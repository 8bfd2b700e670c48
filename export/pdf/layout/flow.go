package layout

import "slices"

// heads are the lines that are repeated when what follows breaks.
type heads struct {
	lines []Line
}

func (h *heads) height() Unit {
	height := Unit(0)
	for i := range h.lines {
		height += h.lines[i].Height
	}
	return height
}

// pourer fills the frames of a part's pages with lines.
type pourer struct {
	s       *setter
	part    Part
	next    Part // of the pages that follow, where that is a later one
	area    area
	page    *Page
	pageNo  int32
	column  int
	top     Unit // of the frames on this page
	bottom  Unit
	y       Unit
	lowest  Unit // where something stands on this page
	fresh   bool // nothing stands in this column yet
	open    []openGround
	headsOf *heads // that stand at the head of this column
	feet    feet   // of this column
	margin  margin // of this page
}

// pourer returns the pourer of a part.
func (s *setter) pourer(part Part) *pourer {
	p := &pourer{s: s, part: part, area: s.area}
	if part == BodyPart {
		s.turnColumns(p)
	}
	return p
}

// turnColumns has the columns of notes that are written from right to left follow each
// other so too.
func (s *setter) turnColumns(p *pourer) {
	if s.fromRight {
		p.area.columns = slices.Clone(p.area.columns)
		slices.Reverse(p.area.columns)
	}
}

// inColumn lets lines be made for a column of another width, until it is called.
func (s *setter) inColumn(width Unit) (end func()) {
	before := s.area.column
	s.area.column = width
	return func() { s.area.column = before }
}

// nextPage begins a page.
func (p *pourer) nextPage() {
	p.setFeet()
	lines := 0 // about as many as on the page before
	if p.page != nil {
		p.tellNotes()
		p.part = max(p.part, p.next)
		lines = len(p.page.Lines) + 8
	}
	p.page = &Page{Part: p.part, Lines: make([]Placed, 0, lines)}
	p.s.parts[p.part] = append(p.s.parts[p.part], p.page)
	p.pageNo = int32(len(p.s.parts[p.part]))
	p.page.running, p.page.inside = p.s.talk, p.s.named
	p.margin.clear()
	p.column, p.top, p.bottom, p.lowest = 0, p.area.top, p.area.bottom, p.area.top
	p.beginColumn()
}

// How much of a page, in percent, is empty where a part, or a day, that does not
// all fit opens below what stands there.
const (
	emptyForPart = 75
	emptyForDay  = 50
)

// nextBand goes on below all that stands on the page, where most of it, in
// percent, is empty or all of the lines fit, else on the next page.
func (p *pourer) nextBand(lines []Line, most Unit) {
	if p.page == nil || !p.goesBelow(lines, most) {
		p.nextPage()
		return
	}
	p.setFeet()
	p.column, p.top, p.bottom = 0, p.lowest+2*p.s.kits.text.leading, p.area.bottom
	p.beginColumn()
}

// goesBelow reports whether lines that open a band go on below what stands on the
// page.
func (p *pourer) goesBelow(lines []Line, most Unit) bool {
	return p.lowest <= p.area.top+(p.area.bottom-p.area.top)*(100-most)/100 || p.fitsBelow(lines, p.lowest+2*p.s.kits.text.leading)
}

// fitsBelow reports whether all lines of a chunk fit on the page from top on.
func (p *pourer) fitsBelow(lines []Line, top Unit) bool {
	n := 0
	for n < len(lines) && lines[n].spans() {
		top += lines[n].Before + lines[n].Height
		n++
	}
	top += p.s.kits.text.leading
	room := (p.area.bottom - top) * Unit(len(p.area.columns))
	for i := n; i < len(lines); i++ {
		if room -= lines[i].Height; room < 0 || lines[i].open == newColumn {
			return false
		}
	}
	below := *p
	below.top = top
	return top < p.area.bottom && below.fits(lines[n:], p.area.bottom)
}

func (p *pourer) beginColumn() {
	p.y, p.fresh, p.open, p.headsOf = p.top, true, p.open[:0], nil
	p.lateFeet()
}

// nextColumn goes on in the next column, on the next page after the last.
func (p *pourer) nextColumn() {
	p.setFeet()
	if p.column++; p.page == nil || p.column >= len(p.area.columns) {
		p.nextPage()
		return
	}
	p.beginColumn()
}

// columnsBelow goes on in the columns of another area below all that stands on
// the page, where there is room.
func (p *pourer) columnsBelow(a area) {
	p.area.columns, p.area.column = a.columns, a.column
	top := p.lowest + p.s.kits.text.leading
	if top+8*p.s.kits.text.leading > p.area.bottom {
		p.nextPage()
		return
	}
	p.column, p.top, p.bottom = 0, top, p.area.bottom
	p.beginColumn()
}

// pour sets lines. Where lines open a page, what stands before them on the
// last page is balanced over the columns.
func (p *pourer) pour(lines []Line) {
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && lines[to].open < newBand {
			to++
		}
		p.chunk(lines[from:to])
		from = to
	}
}

// pourBefore pours what stands before a section that opens that way, if it stands
// apart from it.
func (s *setter) pourBefore(p *pourer, how opening) {
	if how < newBand {
		return
	}
	if n := len(s.flow); n > 0 && s.flow[n-1].spans() && s.flow[n-1].keep {
		s.introduced = true // by the heading of a part that says nothing itself
	}
	if !s.introduced {
		p.pour(s.flow)
		s.poured()
	}
}

// chunk sets lines that hold no opening of a page but at their start.
func (p *pourer) chunk(lines []Line) {
	switch {
	case p.page == nil:
		p.nextPage()
	case lines[0].open == newPage:
		p.nextBand(lines, emptyForPart)
	case lines[0].open == newBand:
		p.nextBand(lines, emptyForDay)
	}
	lines = p.spanning(lines)
	for i := 0; i < len(lines); {
		if p.column == 0 && p.fresh {
			p.bottom = p.balanced(lines[i:])
		}
		i += p.unit(lines, i)
	}
	p.lastFeet()
}

// spanning sets the lines that go over all columns of a page.
func (p *pourer) spanning(lines []Line) []Line {
	n := 0
	for n < len(lines) && lines[n].spans() && p.y+lines[n].Height < p.bottom {
		p.place(&lines[n])
		n++
	}
	if n > 0 {
		if n < len(lines) {
			p.y += max(lines[n].Before, p.s.kits.text.leading/2)
		}
		p.top = p.y
		p.beginColumn()
	}
	return lines[n:]
}

// unit sets the lines from i on that must stand together, and returns their
// number. Lines that are higher than a column break anywhere.
func (p *pourer) unit(lines []Line, i int) int {
	if lines[i].open == newColumn && p.y > p.top+(p.area.bottom-p.top)*4/10 {
		p.nextColumn()
	}
	height, n := p.extent(lines, i, p.bottom-p.top)
	height += p.below(&lines[i])
	if !p.fresh && p.y+height+p.feet.with(lines[i:i+n]) > p.bottom {
		p.nextColumn()
		if p.column == 0 {
			p.bottom = p.balanced(lines[i:])
		}
	}
	for k := i; k < i+n; k++ {
		if !p.fresh && p.y+p.before(&lines[k])+p.below(&lines[k])+lines[k].Height+p.feet.with(lines[k:k+1]) > p.bottom {
			p.nextColumn()
		}
		p.repeatHeads(&lines[k])
		p.place(&lines[k])
	}
	return n
}

// extent returns the height of the lines from i on that stand together and
// their number. It looks no farther than limit.
func (p *pourer) extent(lines []Line, i int, limit Unit) (Unit, int) {
	height, n := Unit(0), 0
	if p.fresh {
		height -= lines[i].Before
	}
	for k := i; k < len(lines); k++ {
		height += lines[k].Before + lines[k].Height
		n++
		if !lines[k].keep || height > limit {
			break
		}
	}
	return height, n
}

func (p *pourer) before(l *Line) Unit {
	if p.fresh {
		return 0
	}
	return l.Before
}

// repeatHeads sets the head of a table, or of an entry of the index, again at
// the head of a column.
func (p *pourer) repeatHeads(l *Line) {
	hs := l.heads
	if hs == nil || !p.fresh || p.headsOf == hs {
		return
	}
	p.headsOf = hs
	if hs.height() > (p.area.bottom-p.top)/3 {
		return
	}
	for i := range hs.lines {
		p.place(&hs.lines[i])
	}
}

// place sets a line where the pourer stands.
func (p *pourer) place(l *Line) {
	x := p.area.columns[p.column]
	if l.spans() {
		x = p.area.left
	}
	if l.Block != p.margin.block {
		p.tellNotes()
	}
	above := p.before(l) + p.below(l)
	p.grounds(l, x, above)
	p.y += above
	base := p.y + l.Base
	if len(l.Runs) > 0 || l.IsFigure() {
		p.page.Lines = append(p.page.Lines, Placed{x, base, l})
	}
	if l.wide {
		p.page.side = p.y + l.Height
		p.margin.barred, p.margin.floor = len(p.margin.list), p.page.side
	}
	if l.anchors != 0 {
		p.settle(p.s.anchorsOf(l), p.y)
	}
	if l.extras != nil {
		p.extras(l, x, base)
	}
	if l.spans() && p.part == BodyPart && p.y == p.area.top {
		p.page.opener = true
	}
	if l.extras != nil && l.extras.ruled && !p.fresh {
		p.page.Shapes = append(p.page.Shapes, p.s.rulerOver(x, p.y, p.area.column))
	}
	p.y += l.Height
	p.lowest = max(p.lowest, p.y)
	p.fresh = false
}

// extras sets what few lines have.
func (p *pourer) extras(l *Line, x, base Unit) {
	e := l.extras
	for _, sh := range e.shapes {
		sh.X, sh.Y = sh.X+x, sh.Y+base
		p.page.Shapes = append(p.page.Shapes, sh)
	}
	if e.running != "" {
		p.s.talk = e.running
		first := len(p.page.Lines) <= 1
		if !p.page.named && (e.talk || first) {
			p.page.running, p.page.named = e.running, e.talk
		}
		if e.part {
			p.s.named = e.running
			if p.page.named = !first; first {
				p.page.inside = e.running
			}
		}
	}
	p.beside(e.side, base, l.Block)
	p.feet.take(e.feet, (p.bottom-p.top)/2)
}

// settle notes that places are here, those that are nowhere yet.
func (p *pourer) settle(anchors []int32, y Unit) {
	for _, a := range anchors {
		if at := &p.s.anchors[a]; at.page == 0 {
			at.part, at.page, at.y = p.part, p.pageNo, y
		}
	}
}

// rulerOver is the thin rule over a talk.
func (s *setter) rulerOver(x, y, width Unit) Shape {
	return Shape{Kind: LineShape, X: x, Y: y - s.kits.talk.leading*35/100, W: width, Weight: units(s.theme.RuleWidth), Color: s.theme.Rule}
}
