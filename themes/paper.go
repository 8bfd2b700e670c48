package themes

import "strings"

// leastMargin is the white that printers and fingers need at the edges.
const leastMargin = 12 * 72 / 25.4

// binding is how much more white the side of the binding has, and how much
// less the other, in duplex printing.
const binding = 3 * 72 / 25.4

// On returns the theme as it is on a paper: on small paper margins, gutter and
// the largest headings shrink in proportion, on A4 and above they stay. Text
// keeps its size. With duplex, the inner margin is that of a binding.
func (t *Theme) On(p Paper, duplex bool) *Theme {
	u := *t
	if ratio := p.Width / A4.Width; ratio > 0 && ratio < 0.95 {
		for _, m := range []*Pt{&u.Margins.Top, &u.Margins.Bottom, &u.Margins.Inner, &u.Margins.Outer} {
			*m = max(*m*ratio, min(*m, leastMargin))
		}
		u.Gutter = max(u.Gutter*ratio, min(u.Gutter, 5*72/25.4))
		between := (1 + ratio) / 2
		for _, y := range []*Type{&u.Cover, &u.Day} {
			size := max(y.Size*between, u.Talk.Size)
			y.Leading, y.Size = y.Leading*size/y.Size, size
		}
	}
	if duplex {
		shift := min(binding, max(u.Margins.Outer-leastMargin, 0))
		u.Margins.Inner += shift
		u.Margins.Outer -= shift
	}
	return &u
}

// Variant returns the bold or italic face of a face's family, or the face
// itself where there is none.
func Variant(face Face, bold, italic bool) Face {
	name := string(face)
	if rest, ok := strings.CutSuffix(name, " Italic"); ok {
		name, italic = rest, true
	}
	if rest, ok := strings.CutSuffix(name, " Bold"); ok {
		name, bold = rest, true
	}
	if bold {
		name += " Bold"
	}
	if italic {
		name += " Italic"
	}
	if _, ok := TrueType(Face(name)); ok {
		return Face(name)
	}
	return face
}
