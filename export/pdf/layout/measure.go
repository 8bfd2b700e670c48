package layout

import "gloss/model"

// shortPoint is the median length of points, in characters, up to which notes
// are set in two columns.
const shortPoint = 110

// chooseMeasure decides how many columns there are and where they stand. Asked
// for no number, it looks at the notes: short points make two columns, prose
// makes one with a side column.
func (s *setter) chooseMeasure(columns int) {
	t := s.theme
	a := &s.area
	a.left, a.top = units(t.Margins.Inner), units(t.Margins.Top)
	a.width = max(s.out.Width-a.left-units(t.Margins.Outer), units(t.Text.Size)*6)
	a.bottom = max(s.out.Height-units(t.Margins.Bottom), a.top+units(t.Cover.Leading)*3)
	gutter := units(t.Gutter)
	half := (a.width - gutter) / 2
	if columns != 1 && columns != 2 {
		columns = 1
		if half >= 18*units(t.Text.Size) && s.mostlyPoints() {
			columns = 2
		}
	}
	s.columns = columns
	if columns == 2 {
		a.column, a.columns = half, []Unit{a.left, a.left + half + gutter}
		return
	}
	a.column = min(units(t.Measure), a.width)
	if side := a.width - a.column - gutter; side >= 10*units(t.Address.Size) {
		a.sideLeft, a.sideWidth = a.left+a.column+gutter, min(side, units(t.Side))
		s.sideColumn = true
	} else {
		a.column = min(a.width, units(t.Measure)*5/4)
	}
	a.columns = []Unit{a.left}
}

// mostlyPoints reports whether the notes are made of short points rather than
// prose.
func (s *setter) mostlyPoints() bool {
	const longest = 12 * shortPoint
	var lengths [longest + 1]int // how many paragraphs have that length
	paragraphs, all, prose := 0, 0, 0
	look := func(blocks []model.Block) {
		model.WalkBlocks(blocks, func(b model.Block) {
			if p, ok := b.(*model.Paragraph); ok {
				n := min(count(p.Inlines, longest), longest)
				lengths[n]++
				paragraphs++
				all += n
				if n > 3*shortPoint {
					prose += n
				}
			}
		})
	}
	look(s.book.Blocks)
	s.book.Walk(func(sec *model.Section) { look(sec.Blocks) })
	short := 0
	for n := range shortPoint + 1 {
		short += lengths[n]
	}
	return 2*short >= paragraphs && 2*prose <= all
}

// estimate guesses how many lines a section takes, up to about limit.
func (s *setter) estimate(sec *model.Section, limit int) int {
	perLine := max(int(s.area.column/(s.kits.text.plain.Size*43/100)), 1)
	n := 3 + s.estimateBlocks(sec.Blocks, perLine, limit)
	for _, sub := range sec.Sections {
		if n > limit {
			break
		}
		n += s.estimate(sub, limit-n)
	}
	return n
}

func (s *setter) estimateBlocks(blocks []model.Block, perLine, limit int) int {
	n := 0
	for _, b := range blocks {
		if n > limit {
			break
		}
		switch b := b.(type) {
		case *model.Paragraph:
			n += 1 + count(b.Inlines, limit*perLine)/perLine
		case *model.List:
			for _, it := range b.Items {
				if n > limit {
					break
				}
				n += s.estimateBlocks(it.Blocks, perLine, limit-n)
			}
		case *model.Quote:
			n += s.estimateBlocks(b.Blocks, perLine, limit-n)
		case *model.Code:
			n += 1 + len(b.Text)/perLine
		case *model.Table:
			n += 2 * len(b.Rows)
		default:
			n++
		}
	}
	return n
}
