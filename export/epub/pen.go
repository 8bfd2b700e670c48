package epub

import (
	"cmp"
	"math"
	"slices"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// samples is the number of scan lines in each row of pixels.
const samples = 4

// pen fills outlines of glyphs on a canvas: each row of pixels is crossed by
// some scan lines, on which what lies within the outline is exact to a part of
// a pixel. The zero value is ready.
type pen struct {
	crossings [][]crossing // of each scan line
	cover     []float64    // of each pixel of a row
}

// crossing is where an edge crosses a scan line: in which direction tells what
// is within (the rule of non-zero winding).
type crossing struct {
	x    float64
	turn int
}

type point struct{ x, y float64 }

func (p *pen) fill(c *canvas, outline sfnt.Segments, at fixed.Point26_6, ink int) {
	box := outline.Bounds()
	left := int(math.Floor(float64(at.X+box.Min.X) / 64))
	top := int(math.Floor(float64(at.Y+box.Min.Y) / 64))
	width := int(box.Max.X-box.Min.X)/64 + 3
	height := int(box.Max.Y-box.Min.Y)/64 + 2
	if len(outline) == 0 || width > coverWidth*2 || height > coverHeight {
		return
	}
	p.cover = append(p.cover[:0], make([]float64, width)...)
	for len(p.crossings) < height*samples {
		p.crossings = append(p.crossings, nil)
	}
	for i := range p.crossings {
		p.crossings[i] = p.crossings[i][:0]
	}
	p.trace(outline, point{float64(at.X)/64 - float64(left), float64(at.Y)/64 - float64(top)})
	for row := 0; row < height; row++ {
		clear(p.cover)
		for _, line := range p.crossings[row*samples : (row+1)*samples] {
			p.span(line)
		}
		for x, v := range p.cover {
			if v > 0 {
				c.ink(left+x, top+row, int(min(v/samples, 1)*float64(ink)+0.5))
			}
		}
	}
}

// trace cuts the outline into straight edges and notes where they cross the
// scan lines.
func (p *pen) trace(outline sfnt.Segments, origin point) {
	place := func(q fixed.Point26_6) point {
		return point{origin.x + float64(q.X)/64, origin.y + float64(q.Y)/64}
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
			end := place(s.Args[1])
			now = p.curve(now, a, a, end, 2.0/3)
		case sfnt.SegmentOpCubeTo:
			now = p.curve(now, a, place(s.Args[1]), place(s.Args[2]), 1)
		}
	}
	p.edge(now, start)
}

// curve draws a cubic curve in straight pieces and returns its end. pull moves
// the control points towards a and b: 2/3 makes a quadratic curve cubic.
func (p *pen) curve(from, a, b, to point, pull float64) point {
	const pieces = 8
	a = point{from.x + (a.x-from.x)*pull, from.y + (a.y-from.y)*pull}
	b = point{to.x + (b.x-to.x)*pull, to.y + (b.y-to.y)*pull}
	now := from
	for i := 1; i <= pieces; i++ {
		t := float64(i) / pieces
		u := 1 - t
		next := point{
			u*u*u*from.x + 3*u*u*t*a.x + 3*u*t*t*b.x + t*t*t*to.x,
			u*u*u*from.y + 3*u*u*t*a.y + 3*u*t*t*b.y + t*t*t*to.y,
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
	if a.y == b.y {
		return
	}
	slope := (b.x - a.x) / (b.y - a.y)
	// Scan line i lies at (i + 1/2) / samples.
	for i := max(int(math.Ceil(a.y*samples-0.5)), 0); i < len(p.crossings); i++ {
		y := (float64(i) + 0.5) / samples
		if y >= b.y {
			return
		}
		p.crossings[i] = append(p.crossings[i], crossing{a.x + (y-a.y)*slope, turn})
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

func (p *pen) add(from, to float64) {
	from, to = max(from, 0), min(to, float64(len(p.cover)))
	for x := int(from); float64(x) < to; x++ {
		p.cover[x] += min(to, float64(x+1)) - max(from, float64(x))
	}
}
