package drawing

import (
	"math"
	"slices"
	"strings"
)

// markerAt is a corner of a path, and the direction of what leads through it.
type markerAt struct{ x, y, angle float64 }

// corners returns the corners of a path with the directions that markers take.
func corners(p Path) []markerAt {
	var list []markerAt
	var in, out []float64 // angles, NaN for none
	x, y, startX, startY := 0.0, 0.0, 0.0, 0.0
	for _, s := range p {
		if s.Op == 'Z' {
			s.X, s.Y = startX, startY
		}
		from, to := s.directions(x, y)
		if s.Op == 'M' {
			startX, startY, to = s.X, s.Y, math.NaN()
		} else if n := len(out); n > 0 {
			out[n-1] = from
		}
		list, in, out = append(list, markerAt{x: s.X, y: s.Y}), append(in, to), append(out, math.NaN())
		x, y = s.X, s.Y
	}
	for i := range list {
		list[i].angle = bisector(in[i], out[i]) * 180 / math.Pi
	}
	return list
}

// directions returns the angles at which a step leaves x, y and comes to its end;
// NaN for one that goes nowhere.
func (s Step) directions(x, y float64) (from, to float64) {
	from, to = direction(s.X-x, s.Y-y), direction(s.X-x, s.Y-y)
	if s.Op != 'C' {
		return from, to
	}
	if a := direction(s.X1-x, s.Y1-y); !math.IsNaN(a) {
		from = a
	} else if a := direction(s.X2-x, s.Y2-y); !math.IsNaN(a) {
		from = a
	}
	if a := direction(s.X-s.X2, s.Y-s.Y2); !math.IsNaN(a) {
		to = a
	} else if a := direction(s.X-s.X1, s.Y-s.Y1); !math.IsNaN(a) {
		to = a
	}
	return from, to
}

// direction returns the angle of a line, NaN for one of no length.
func direction(dx, dy float64) float64 {
	if dx == 0 && dy == 0 {
		return math.NaN()
	}
	return math.Atan2(dy, dx)
}

// bisector returns the angle half way between two, either of which may be NaN.
func bisector(a, b float64) float64 {
	switch {
	case math.IsNaN(a) && math.IsNaN(b):
		return 0
	case math.IsNaN(a):
		return b
	case math.IsNaN(b):
		return a
	}
	return math.Atan2(math.Sin(a)+math.Sin(b), math.Cos(a)+math.Cos(b))
}

// markers draws the signs at the corners of a path.
func (w *walker) markers(path Path, p place) {
	list := corners(path)
	for i, c := range list {
		which := []int{1}
		if i == 0 {
			which[0] = 0
		}
		if i == len(list)-1 {
			which = append(which[:0], which...)
			if i > 0 {
				which[0] = 2
			} else {
				which = append(which, 2)
			}
		}
		for _, k := range which {
			if ref := p.s.markers[k]; ref != "" && ref != "none" && w.err == nil {
				w.marker(ref, c, k == 0, p)
			}
		}
	}
}

// marker draws a marker at a corner.
func (w *walker) marker(ref string, at markerAt, start bool, p place) {
	id, _ := strings.CutPrefix(ref, "url(")
	n := w.ids[idOf(strings.TrimSuffix(id, ")"))]
	if n == nil || n.name != "marker" || slices.Contains(w.using, n) || len(w.using) >= maxUsing {
		return
	}
	number := func(name string, other float64) float64 {
		if v, ok := w.length(n.attrs[name], p.s.size, other); ok {
			return v
		}
		return other
	}
	switch orient := n.attrs["orient"]; orient {
	case "auto":
	case "auto-start-reverse":
		if start {
			at.angle += 180
		}
	default:
		at.angle = 0
		if v := numbersOf(orient, 1); len(v) == 1 {
			at.angle = v[0]
		}
	}
	m := p.m.Mul(translate(at.x, at.y)).Mul(rotate(at.angle))
	if n.attrs["markerUnits"] != "userSpaceOnUse" {
		m = m.Mul(scale(p.s.line.Width, p.s.line.Width))
	}
	width, height := number("markerWidth", 3), number("markerHeight", 3)
	if box, ok := viewBox(n); ok {
		f := fitted(box, 0, 0, width, height, n.attrs["preserveAspectRatio"])
		x, y := number("refX", 0), number("refY", 0)
		f[4], f[5] = 0, 0
		m = m.Mul(f).Mul(translate(-x, -y))
	} else {
		m = m.Mul(translate(-number("refX", 0), -number("refY", 0)))
	}
	if !m.usable() {
		return
	}
	w.using = append(w.using, n)
	inner := initial // markers are drawn as they say themselves
	s, o := w.styleOf(n, inner)
	if s.markers = [3]string{}; !o.gone {
		w.children(n, place{m: m, s: s, clips: p.clips, into: p.into, depth: p.depth + 1})
	}
	w.using = w.using[:len(w.using)-1]
}
