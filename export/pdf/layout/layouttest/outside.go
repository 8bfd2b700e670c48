// Package layouttest looks over pages that package layout set. It is for tests.
package layouttest

import (
	"fmt"
	"strings"

	"gloss/export"
	"gloss/export/pdf/layout"
	"gloss/themes"
)

// tolerance is what rounding may add, in units.
const tolerance = 60

// Outside returns what stands outside of the margins of its page, at most ten
// of them, set with some options. Running heads and feet may stand above and
// below the text.
func Outside(d *layout.Display, opt export.Options) []string {
	theme, paper := opt.Theme, opt.Paper
	if theme == nil {
		theme = themes.Default()
	}
	if paper.Width == 0 {
		paper = themes.A4
	}
	theme = theme.On(paper, opt.Duplex)
	var found []string
	for i, g := range d.Pages {
		c := checker{page: i + 1, height: d.Height}
		left, right := theme.Margins.Inner, theme.Margins.Outer
		if opt.Duplex && i%2 == 1 {
			left, right = right, left
		}
		c.left, c.right = unit(left), d.Width-unit(right)
		c.top, c.bottom = unit(theme.Margins.Top), d.Height-unit(theme.Margins.Bottom)
		for _, l := range g.Lines {
			c.line(l, c.top, c.bottom)
		}
		for _, l := range g.Head {
			c.line(l, 0, c.top)
		}
		for _, l := range g.Foot {
			c.line(l, c.bottom, d.Height)
		}
		for _, s := range g.Grounds {
			c.shape(s)
		}
		for _, s := range g.Shapes {
			c.shape(s)
		}
		found = append(found, c.found...)
	}
	if len(found) > 10 {
		found = append(found[:10], fmt.Sprintf("and %d more", len(found)-10))
	}
	return found
}

func unit(p themes.Pt) layout.Unit { return layout.Unit(float64(p)*1000 + 0.5) }

// checker looks over a page.
type checker struct {
	page                     int
	left, right, top, bottom layout.Unit
	height                   layout.Unit
	found                    []string
}

func (c *checker) line(l layout.Placed, top, bottom layout.Unit) {
	from, to := l.X, l.X
	var words strings.Builder
	for _, r := range l.Line.Runs {
		from = min(from, l.X+r.X)
		if end := l.X + r.X + r.W; end > c.right && strings.HasSuffix(r.Text, " ") {
			n := len(strings.TrimRight(r.Text, " ")) // blanks may hang out of code
			to = max(to, l.X+r.X+r.W*layout.Unit(n)/layout.Unit(len(r.Text)))
		} else {
			to = max(to, end)
		}
		words.WriteString(r.Text)
	}
	upper := l.Y - l.Line.Base
	if from < c.left-tolerance || to > c.right+tolerance || upper < top-tolerance || l.Y > bottom+tolerance {
		c.found = append(c.found, fmt.Sprintf("page %d: %q (%v) stands at %.1f to %.1f, %.1f to %.1f, not within %.1f to %.1f, %.1f to %.1f", c.page, words.String(), l.Line.Role,
			from.Points(), to.Points(), upper.Points(), l.Y.Points(), c.left.Points(), c.right.Points(), top.Points(), bottom.Points()))
	}
}

func (c *checker) shape(s layout.Shape) {
	x, y := min(s.X, s.X+s.W), min(s.Y, s.Y+s.H)
	w, h := max(s.W, -s.W), max(s.H, -s.H)
	half := s.Weight / 2
	if s.Kind == layout.DiscShape || s.Kind == layout.CodeShape {
		h = w
	}
	if y < c.top && s.Kind == layout.LineShape && h == 0 {
		return // below the running head
	}
	if x < c.left-tolerance-half || x+w > c.right+tolerance+half || y < c.top-tolerance-half || y+h > c.bottom+tolerance+half {
		c.found = append(c.found, fmt.Sprintf("page %d: a shape of kind %d stands at %.1f, %.1f, %.1f wide, %.1f high", c.page, s.Kind, x.Points(), y.Points(), w.Points(), h.Points()))
	}
}
