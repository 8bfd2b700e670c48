package epub

import (
	"cmp"
	"slices"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// All of this is done in whole numbers, so that every machine draws the same
// cover: lengths are 1/256 of a pixel.
const unit = 256

// samples is the number of scan lines in each row of pixels.
const samples = 4

// pen fills outlines of glyphs on a canvas: each row of pixels is crossed by
// some scan lines, on which what lies within the outline is exact to a unit.
// The zero value is ready.
type pen struct {
	crossings [][]crossing // of each scan line
	cover     []int        // of each pixel of a row, in units of each scan line
}

// crossing is where an edge crosses a scan line: in which direction tells what
// is within (the rule of non-zero winding).
type crossing struct{ x, turn int }

type point struct{ x, y int }

func (p *pen) fill(c *canvas, outline sfnt.Segments, at fixed.Point26_6, ink int) {
	if len(outline) == 0 {
		return
	}
	box := outline.Bounds()
	left, top := (at.X + box.Min.X).Floor(), (at.Y + box.Min.Y).Floor()
	width, height := (at.X+box.Max.X).Ceil()-left+1, (at.Y+box.Max.Y).Ceil()-top+1
	if width > 2*coverWidth || height > coverHeight {
		return
	}
	p.cover = append(p.cover[:0], make([]int, width)...)
	for len(p.crossings) < height*samples {
		p.crossings = append(p.crossings, nil)
	}
	for i := range p.crossings {
		p.crossings[i] = p.crossings[i][:0]
	}
	p.trace(outline, fixed.Point26_6{X: at.X - fixed.I(left), Y: at.Y - fixed.I(top)})
	for row := range height {
		clear(p.cover)
		for _, line := range p.crossings[row*samples : (row+1)*samples] {
			p.span(line)
		}
		for x, v := range p.cover {
			if v > 0 {
				c.ink(left+x, top+row, (v*ink+unit*samples/2)/(unit*samples))
			}
		}
	}
}

// trace cuts the outline into straight edges and notes where they cross the
// scan lines.
func (p *pen) trace(outline sfnt.Segments, origin fixed.Point26_6) {
	place := func(q fixed.Point26_6) point {
		return point{int(origin.X+q.X) * unit / 64, int(origin.Y+q.Y) * unit / 64}
	}
	var start, now point
	for _, s := range outline {
		a := place(s.Args[0])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			p.edge(now, start)
			start, now = a, a
		case sfnt.SegmentOpLineTo:
			p.edge(now, a)
			now = a
		case sfnt.SegmentOpQuadTo:
			now = p.curve(now, a, place(s.Args[1]))
		case sfnt.SegmentOpCubeTo:
			// No face of ours has cubic curves: halves come near enough.
			b, end := place(s.Args[1]), place(s.Args[2])
			middle := point{(now.x + 3*a.x + 3*b.x + end.x) / 8, (now.y + 3*a.y + 3*b.y + end.y) / 8}
			now = p.curve(p.curve(now, a, middle), b, end)
		}
	}
	p.edge(now, start)
}

// curve draws a quadratic curve in straight pieces and returns its end.
func (p *pen) curve(from, pull, to point) point {
	const n = 8
	now := from
	for t := 1; t <= n; t++ {
		u := n - t
		next := point{
			(u*u*from.x + 2*u*t*pull.x + t*t*to.x) / (n * n),
			(u*u*from.y + 2*u*t*pull.y + t*t*to.y) / (n * n),
		}
		p.edge(now, next)
		now = next
	}
	return to
}

func (p *pen) edge(a, b point) {
	turn := 1
	if a.y > b.y {
		a, b, turn = b, a, -1
	}
	const step = unit / samples
	for i := max((a.y-step/2)/step, 0); i < len(p.crossings); i++ {
		y := i*step + step/2
		if y >= b.y {
			return
		}
		if y >= a.y {
			p.crossings[i] = append(p.crossings[i], crossing{a.x + (y-a.y)*(b.x-a.x)/(b.y-a.y), turn})
		}
	}
}

// span adds to the pixels of a row what a scan line covers.
func (p *pen) span(line []crossing) {
	slices.SortFunc(line, func(a, b crossing) int { return cmp.Compare(a.x, b.x) })
	winding := 0
	for i, c := range line {
		if winding != 0 {
			p.add(line[i-1].x, c.x)
		}
		winding += c.turn
	}
}

func (p *pen) add(from, to int) {
	from, to = max(from, 0), min(to, unit*len(p.cover))
	for x := from / unit; x*unit < to; x++ {
		p.cover[x] += min(to, (x+1)*unit) - max(from, x*unit)
	}
}
