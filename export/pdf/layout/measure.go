package layout

import (
	"gloss/export"
	"gloss/model"
	"gloss/themes"
)

// shortPoint is the median length of points, in characters, up to which notes
// are set in two columns.
const shortPoint = 110

// How many characters a line has at most, and at least where the text is set in
// two columns that nobody asked for: fewer where somebody asked that they share
// the paper, with other pages or with a column beside them. And what share of
// the page's text such a column takes at most, in percent.
const (
	longestLine    = 72
	shortestLine   = 45
	shortestShared = 38
	widestNotes    = 34
	widestLinks    = 26
)

// narrowest is the width of a column, in sizes of its type, from which on two
// can be read.
const narrowest = 9

// handwriting is the least width of a column for notes by hand, where the paper
// is wide enough.
const handwriting = 46 // mm

// chooseMeasure decides how many columns there are and where they stand. Asked
// for no number, it looks at the notes: short points make two columns, prose
// makes one with a side column. A column beside the text that somebody asked
// for stands at the outer side of both.
func (s *setter) chooseMeasure() {
	t, a := s.theme, &s.area
	a.left, a.top = units(t.Margins.Inner), units(t.Margins.Top)
	a.width = max(s.out.Width-a.left-units(t.Margins.Outer), units(t.Text.Size)*6)
	a.bottom = max(s.out.Height-units(t.Margins.Bottom), a.top+units(t.Cover.Leading)*3)
	gutter := units(t.Gutter)
	s.chooseLinkNotes(gutter)
	margin := Unit(0) // of the column beside the text, with the white before it
	if s.opt.NotesMargin {
		margin = gutter + min(units(themes.Mm(handwriting)), a.width*widestNotes/100)
	} else if s.opt.LinkNotes == export.MarginNotes {
		margin = s.linkColumn(gutter) + gutter
	}
	half := (a.width - margin - gutter) / 2
	s.columns = s.opt.Columns
	if s.columns == 2 && half < narrowest*units(t.Text.Size) {
		s.columns = 1
		s.tooNarrow("pdf.columns", "two columns would be too narrow to read; there is one")
	}
	if s.columns != 1 && s.columns != 2 {
		s.columns = 1
		if half >= s.shortest(margin) && s.mostlyPoints() && !s.cutsMuch(half) {
			s.columns = 2
		}
	}
	if s.columns == 2 {
		a.column, a.columns = half, []Unit{a.left, a.left + half + gutter}
		if margin > 0 {
			a.sideLeft, a.sideWidth = a.left+a.width-margin+gutter, margin-gutter
		}
	} else {
		s.oneColumn(gutter, margin)
	}
	s.sideColumn = a.sideWidth > 0 && (s.opt.LinkNotes == export.MarginNotes || s.opt.LinkNotes == export.UsualNotes && !s.opt.NotesMargin)
}

// shortest is the width from which on a column of two is taken, where a column
// beside them takes margin.
func (s *setter) shortest(margin Unit) Unit {
	n := shortestLine
	if s.opt.Sheets != export.SinglePages || margin > 0 {
		n = shortestShared
	}
	return s.lineOf(n, s.theme.Text)
}

// oneColumn makes one column, no wider than a line of prose should be, with what
// is left beside it for a side column where that is wide enough.
func (s *setter) oneColumn(gutter, margin Unit) {
	t, a := s.theme, &s.area
	longest := s.lineOf(longestLine, t.Prose)
	a.columns = []Unit{a.left}
	a.column = min(units(t.Measure), longest, a.width-margin)
	side := a.width - a.column - gutter
	if !s.opt.NotesMargin {
		side = min(side, units(t.Side))
	}
	if margin == 0 && side < 10*units(t.Address.Size) {
		a.column = min(a.width, longest)
		return
	}
	a.sideLeft, a.sideWidth = a.left+a.column+gutter, side
}

// linkColumn is the width of a column for links that somebody asked for.
func (s *setter) linkColumn(gutter Unit) Unit {
	return min(units(s.theme.Side), s.area.width*widestLinks/100-gutter)
}

// chooseLinkNotes sets links at the foot where a margin was asked for and there
// is no room for one.
func (s *setter) chooseLinkNotes(gutter Unit) {
	if s.opt.LinkNotes != export.MarginNotes || s.linkColumn(gutter) >= 9*units(s.theme.Address.Size) {
		return
	}
	s.opt.LinkNotes = export.FootNotes
	s.tooNarrow("pdf.margin", "the paper has no room for links in a margin; they stand at the foot")
}

// tooNarrow reports what the paper has no room for.
func (s *setter) tooNarrow(code, message string) {
	s.out.Diagnostics = append(s.out.Diagnostics, model.Diagnostic{
		Code: code, Severity: model.Info, Message: message, Hint: "take larger paper or a theme of smaller type",
	})
}

// ordinary is English as it is, to measure how wide a letter is on average.
const ordinary = "the notes of a talk are read by those who were there and by those who wish that they had been "

// lineOf returns the width of a line of n characters of ordinary text.
func (s *setter) lineOf(n int, y themes.Type) Unit {
	return s.width(ordinary, Style{Face: s.faces.index(y.Face), Size: units(y.Size)}) * Unit(n) / Unit(len(ordinary))
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
