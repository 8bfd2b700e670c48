package layout

import (
	"math"

	"gloss/export"
	"gloss/model"
)

// wholeRow is the number of lines up to which a table's row is not parted.
const wholeRow = 6

// wholeTable is the number of lines up to which a table is not parted.
const wholeTable = 15

// column is a column of a table while its width is found.
type column struct {
	natural Unit // of its widest cell on one line
	least   Unit // of its longest word
	left    Unit
	width   Unit
	align   model.Align
}

// table sets a table. Where it has more columns than the measure can hold,
// each row is set as a list of its cells.
func (s *setter) table(n *model.Table, b box, gap Unit) {
	defer s.setFigures(b)
	s.flushMarks(b)
	k := &s.kits.table
	between := k.plain.Size * 9 / 10
	columns := len(n.Align)
	first := len(s.flow)
	if columns == 0 {
		return
	}
	most := s.roomOf(b)
	if most.width/Unit(columns) < 3*k.plain.Size {
		s.records(n, b, gap)
		return
	}
	cols := s.columnWidths(n, &b, most.width, between)
	defer func() { s.sideNotes(s.beside(first)) }() // outside of the table, which holds no notes
	defer s.leave(s.enter(TableTag))
	hs := s.tableHead(n.Head, cols, b)
	rows := make([]int, 0, len(n.Rows))
	for i := range n.Rows {
		from := len(s.flow)
		rows = append(rows, from)
		s.row(n.Rows[i], cols, k, b, TableRole)
		s.flow[from].Before = units(s.theme.ItemSpace)
		for j := from; j < len(s.flow); j++ {
			if hs != nil {
				s.flow[j].heads = hs
			}
			s.flow[j].keep = j < len(s.flow)-1 && (len(s.flow)-from <= wholeRow || j == from || j == len(s.flow)-2)
		}
		if len(s.flow)-from <= wholeRow && len(n.Rows) > 3 && (i == 0 || i == len(n.Rows)-2) {
			s.flow[len(s.flow)-1].keep = true // no row stands alone
		}
	}
	if last := len(s.flow) - 1; last >= first {
		for i := first; last-first < wholeTable && i < last; i++ {
			s.flow[i].keep = true
		}
		s.flow[last].keep = false
		s.tableRule(&s.flow[last], cols)
		s.flow[first].Before = max(gap, k.leading/2)
	}
	if len(rows) > 0 {
		s.partRows(rows)
	}
	s.widen(first, b)
}

// partRows sets more white between the rows of a table, of which it is told where each
// begins, if one of them takes several lines: so that it is seen where they begin.
func (s *setter) partRows(rows []int) {
	if len(s.flow)-rows[0] == len(rows) {
		return
	}
	for _, i := range rows[1:] {
		s.flow[i].Before = max(s.flow[i].Before, s.kits.table.leading*2/5)
	}
}

// tableHead sets the head of a table and returns it, to be repeated where the table
// breaks; nil for none.
func (s *setter) tableHead(head []model.Cell, cols []column, b box) *heads {
	if !hasWords(head) {
		return nil
	}
	bold := s.kits.table
	bold.plain, bold.italic = bold.bold, bold.boldItalic
	from := len(s.flow)
	s.row(head, cols, &bold, b, TableHeadRole)
	s.tableRule(&s.flow[len(s.flow)-1], cols)
	s.keepWithNext(from)
	again := quietCopy(s.flow[from:])
	again[len(again)-1].Height += units(s.theme.ItemSpace) // a row may go on right below
	return &heads{lines: again}
}

// tableRule draws the rule of a table below a line of it.
func (s *setter) tableRule(l *Line, cols []column) {
	weight := units(s.theme.RuleWidth)
	left, width := edges(cols)
	l.Height += s.kits.table.leading / 4
	l.draw(Shape{Kind: LineShape, X: left, Y: l.Height - l.Base - weight, W: width, Weight: weight, Color: s.theme.Rule})
}

// beside returns the line that the notes in the side column begin beside: the
// first of a table, or the last of one that reaches over that column.
func (s *setter) beside(first int) int {
	if last := len(s.flow) - 1; last >= first && s.flow[last].wide && s.opt.LinkNotes != export.FootNotes {
		return last
	}
	return first
}

// quietCopy copies lines for setting them again: no place is where a copy is.
func quietCopy(lines []Line) []Line {
	c := append([]Line(nil), lines...)
	for i := range c {
		c[i].keep, c[i].Before, c[i].Tag, c[i].anchors = true, 0, 0, 0
		if x := c[i].extras; x != nil {
			c[i].extras = &extras{shapes: x.shapes}
		}
	}
	return c
}

func hasWords(cells []model.Cell) bool {
	for i := range cells {
		if len(cells[i].Inlines) > 0 {
			return true
		}
	}
	return false
}

// edges returns where a table begins at the left, and its width.
func edges(cols []column) (left, width Unit) {
	first, last := cols[0], cols[len(cols)-1]
	if last.left < first.left {
		first, last = last, first
	}
	return first.left, last.left + last.width - first.left
}

// columnWidths finds the widths of the columns from what stands in them: all
// that they want where that fits, else at least their longest word and a share
// of the rest. Where that is more than the box has, it makes the box wider, up
// to most.
func (s *setter) columnWidths(n *model.Table, b *box, most, between Unit) []column {
	cols := make([]column, len(n.Align))
	quiet := s.quiet
	s.quiet = true
	for r := -1; r < len(n.Rows); r++ {
		row := n.Head
		if r >= 0 {
			row = n.Rows[r]
		}
		for c := range min(len(row), len(cols)) {
			s.measure(&row[c].Inlines, &cols[c], r < 0)
		}
	}
	s.quiet = quiet
	white := between * Unit(len(cols)-1)
	wanted := int64(white)
	for i := range cols {
		wanted += int64(cols[i].natural)
	}
	b.width = max(b.width, Unit(min(wanted, int64(most))))
	share(cols, b.width-white)
	x := b.left
	for i := range cols {
		cols[i].align = n.Align[i]
		cols[i].left = x
		x += cols[i].width + between
	}
	if s.fromRight {
		turnTable(cols, max(s.area.column, b.left+b.width))
	}
	return cols
}

// turnTable lets the columns of a table follow each other from right to left, from
// the right edge of a measure on.
func turnTable(cols []column, measure Unit) {
	for i := range cols {
		c := &cols[i]
		c.left = measure - c.left - c.width
		if c.align == model.AlignNone {
			c.align = model.AlignRight
		}
	}
}

// measure widens a column for a cell.
func (s *setter) measure(cell *[]model.Inline, c *column, head bool) {
	k := &s.kits.table
	bold := *k
	if head {
		bold.plain = k.bold
		k = &bold
	}
	segs := s.segments(cell, k)
	for _, l := range s.breakLines(segs, unbounded, unbounded) {
		c.natural = max(c.natural, l.width+1)
	}
	c.least = max(c.least, s.longestWord(segs)+1)
}

// longestWord returns the width of the longest stretch within which a line
// should not end.
func (s *setter) longestWord(segs []segment) Unit {
	g := &s.walker
	longest := int64(0)
	for at := skipBlanks(segs, cursor{}); at.seg < len(segs); at = skipBlanks(segs, at) {
		*g = walker{s: s, segs: segs, places: g.places, narrow: int64(unbounded) * 1000, until: math.MaxInt64}
		g.walk(at, mostPlaces)
		from := g.places[0].from
		for _, p := range g.places[1:] {
			if p.cost < withinCost {
				longest = max(longest, p.upto+p.hyphen-from)
				from = p.from
			}
		}
		if at == g.places[len(g.places)-1].next {
			break
		}
		at = g.places[len(g.places)-1].next
	}
	return Unit(min(longest/1000, int64(unbounded)))
}

// share deals out the room of a table to its columns: the narrow ones get all
// that they want, the wide ones share the rest. Where that would cut words,
// the narrow ones make room.
func share(cols []column, room Unit) {
	shareFairly(cols, room)
	for i := range cols {
		if cols[i].width >= min(cols[i].least, cols[i].natural) {
			continue
		}
		all := make([]*column, len(cols))
		for i := range cols {
			all[i] = &cols[i]
		}
		shareWide(all, room)
		return
	}
}

func shareFairly(cols []column, room Unit) {
	wide := make([]*column, len(cols))
	for i := range cols {
		wide[i] = &cols[i]
	}
	for {
		rest := wide[:0]
		fair := room / Unit(max(len(wide), 1))
		given := Unit(0)
		for _, c := range wide {
			if c.natural <= fair {
				c.width = c.natural
				given += c.natural
				continue
			}
			rest = append(rest, c)
		}
		room -= given
		if wide = rest; given == 0 || len(wide) == 0 {
			break
		}
	}
	shareWide(wide, room)
}

// shareWide deals out room to columns that all want more: each at least its
// longest word where that is possible.
func shareWide(cols []*column, room Unit) {
	var natural, least int64
	for _, c := range cols {
		natural += int64(c.natural)
		least += int64(c.least)
	}
	for _, c := range cols {
		if least <= int64(room) {
			c.width = c.least + Unit((int64(room)-least)*int64(c.natural-c.least)/max(natural-least, 1))
		} else {
			c.width = room/Unit(2*len(cols)) + Unit(int64(room)/2*int64(c.least)/least)
		}
	}
}

// row sets the cells of a row side by side, on as many lines as the longest
// needs.
func (s *setter) row(cells []model.Cell, cols []column, k *kit, b box, role Role) {
	from := len(s.flow)
	defer s.leave(s.enter(RowTag))
	cell := CellTag
	if role == TableHeadRole {
		cell = HeadCellTag
	}
	for range cols {
		s.out.Tags[s.tag(cell)].Fixed = true
	}
	for c := range min(len(cells), len(cols)) {
		col := cols[c]
		for i, l := range s.breakLines(s.segments(&cells[c].Inlines, k), col.width, col.width) {
			if from+i == len(s.flow) {
				s.emit(Line{Height: k.leading, Base: k.base, Role: role, Block: s.block, Tag: s.under, ground: b.ground})
			}
			x, free := col.left, col.width-l.width
			if l.flushRight && col.align != model.AlignNone {
				x -= free
			}
			switch col.align {
			case model.AlignRight:
				x += free
			case model.AlignCenter:
				x += free / 2
			}
			for j := range l.runs {
				l.runs[j].X += x
				l.runs[j].Tag = s.under + 1 + int32(c)
			}
			line := &s.flow[from+i]
			line.Runs = append(line.Runs[:len(line.Runs):len(line.Runs)], l.runs...)
			s.anchorAt(line, l.anchors...)
		}
	}
	if from == len(s.flow) {
		s.emit(Line{Height: k.leading, Base: k.base, Role: role, Block: s.block, Tag: s.under, ground: b.ground})
	}
}

// records sets a table that is too wide as a list: a paragraph a row, in which
// each cell stands after the head of its column.
func (s *setter) records(n *model.Table, b box, gap Unit) {
	k := &s.kits.table
	inner := b
	inner.kit, inner.role = k, TableRole
	for r := -1; r < len(n.Rows); r++ {
		row := n.Head
		if r >= 0 {
			row = n.Rows[r]
		} else if !hasWords(n.Head) {
			continue
		}
		s.segs = s.segs[:0]
		for c := range row {
			if c > 0 {
				s.text(" · ", k.plain, tone{kit: k}, row[c].Position)
			}
			s.inlines(row[c].Inlines, tone{kit: k, bold: r < 0, speech: s.speech(&row[c].Inlines)})
		}
		s.paragraph(s.segs, inner, gap)
		gap = units(s.theme.ItemSpace)
	}
}
