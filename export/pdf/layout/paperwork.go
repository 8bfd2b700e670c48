package layout

import (
	"gloss/export"
	"gloss/model"
	"gloss/themes"
)

// What notes by hand need: the distance of lines, and of the dots in them.
var (
	handLine = units(themes.Mm(8))
	handDot  = units(themes.Mm(0.3))
)

// changeSides moves what stands on the side of a sheet, in duplex printing, whose
// binding is at its right, and so is the inner margin: the back, or the front where the
// notes are written from right to left. A column beside the text
// stands at the outer side on both; else at the left of all pages, in such notes.
func (s *setter) changeSides() {
	shift, first, step := units(s.theme.Margins.Outer)-units(s.theme.Margins.Inner), 1, 2
	if s.fromRight {
		first = 0
	}
	if !s.opt.Duplex {
		if shift, step = 0, 1; !s.fromRight || s.area.sideWidth <= 0 {
			return
		}
	}
	for i := first; i < len(s.out.Pages); i += step {
		g := s.out.Pages[i]
		text, side := shift, shift
		from := s.out.Width // where the column beside the text begins
		if s.area.sideWidth > 0 && g.Part == BodyPart {
			from = s.area.sideLeft
			text += s.area.left + s.area.width - s.textRight()
			side -= s.area.sideLeft - s.area.left
		}
		for _, lines := range [][]Placed{g.Head, g.Foot} {
			for k := range lines {
				lines[k].X += shift
			}
		}
		move := func(x *Unit, whole bool) {
			switch {
			case whole:
				*x += shift
			case *x >= from:
				*x += side
			default:
				*x += text
			}
		}
		for k := range g.Lines {
			move(&g.Lines[k].X, g.Lines[k].Line.wide || g.below(g.Lines[k].Y))
		}
		wide := g.bands()
		for _, shapes := range [][]Shape{g.Grounds, g.Shapes} {
			for k := range shapes {
				sh := &shapes[k]
				belowHead := sh.Kind == LineShape && sh.W == s.area.width
				move(&sh.X, belowHead || inBands(wide, sh.Y) || g.below(sh.Y))
			}
		}
		for k := range g.Foot { // the number, at the outer edge
			if !s.opt.Duplex {
				break
			}
			g.Foot[k].X = s.area.left + shift
		}
	}
}

// below reports whether a height is below the text, where another part goes on that has no
// column beside it.
func (g *Page) below(y Unit) bool { return g.whole > 0 && y >= g.whole }

// textRight is the right edge of the text's last column.
func (s *setter) textRight() Unit {
	return s.area.columns[len(s.area.columns)-1] + s.area.column
}

// textWidth is the width of the text's columns with the white between them.
func (s *setter) textWidth() Unit { return s.textRight() - s.area.left }

// wholeArea is the area of text where no column stands beside it.
func (s *setter) wholeArea() area {
	a := s.area
	if a.sideWidth > 0 && len(a.columns) == 2 {
		gutter := units(s.theme.Gutter)
		a.column = (a.width - gutter) / 2
		a.columns = []Unit{a.left, a.left + a.column + gutter}
	}
	return a
}

// dotMargins draws the lines for notes by hand in the column beside the text,
// on the pages of the notes, where no links stand.
func (s *setter) dotMargins() {
	a := &s.area
	if !s.opt.NotesMargin || a.sideWidth <= 0 {
		return
	}
	for _, g := range s.parts[BodyPart] {
		top := a.top
		for y := a.top + handLine; y <= a.bottom; y += handLine {
			if !g.taken(a.sideLeft, top, y) {
				g.Shapes = append(g.Shapes, Shape{Kind: DotsShape, X: a.sideLeft, Y: y, W: a.sideWidth, Weight: handDot, Color: s.theme.Gap})
			}
			top = y
		}
	}
}

// taken reports whether a line at or right of x stands between two heights.
func (g *Page) taken(x, top, bottom Unit) bool {
	for _, l := range g.Lines {
		if l.X >= x && l.Y > top-l.Line.Height && l.Y-l.Line.Base < bottom {
			return true
		}
	}
	return false
}

// ruledLines sets lines for notes by hand after a talk, the first with what
// stands above it.
func (s *setter) ruledLines(sec *model.Section, r rank) {
	n := min(s.opt.NotesLines, export.MostNotesLines)
	if n <= 0 || r > talkRank || r == dayRank && holdsBelow(sec) {
		return
	}
	s.block++
	if len(s.flow) > 0 {
		s.flow[len(s.flow)-1].keep = true
	}
	for i := range n {
		l := Line{Height: handLine, Base: handLine, Role: RuleRole, Block: s.block, keep: i == 0 && n > 1 || n > 2 && i == n-2}
		l.draw(Shape{Kind: DotsShape, W: s.area.column, Weight: handDot, Color: s.theme.Gap})
		s.emit(l)
	}
}

// holdsBelow reports whether a section has sections of its own, after which the
// lines for notes stand.
func holdsBelow(sec *model.Section) bool {
	for _, c := range sec.Sections {
		if rankOf(c, dayRank) <= talkRank {
			return true
		}
	}
	return false
}
