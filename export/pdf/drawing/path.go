package drawing

import (
	"math"
	"strconv"
)

// Path is a list of steps.
type Path []Step

// Step moves to a place, draws a line or a curve of the third order to it, or
// closes what was drawn.
type Step struct {
	Op             byte // 'M', 'L', 'C' or 'Z'
	X1, Y1, X2, Y2 float64
	X, Y           float64
}

// limit is what coordinates are at most.
const limit = 1e7

// scanner reads the numbers of SVG: parted by blanks, commas or nothing.
type scanner struct {
	s  string
	at int
}

func (s *scanner) blanks() {
	for s.at < len(s.s) {
		switch s.s[s.at] {
		case ' ', '\t', '\n', '\r', '\f', ',':
			s.at++
		default:
			return
		}
	}
}

// number reads a number and reports whether there is one.
func (s *scanner) number() (float64, bool) {
	s.blanks()
	from, i := s.at, s.at
	if i < len(s.s) && (s.s[i] == '+' || s.s[i] == '-') {
		i++
	}
	digits := 0
	for ; i < len(s.s) && s.s[i]-'0' < 10; i++ {
		digits++
	}
	if i < len(s.s) && s.s[i] == '.' {
		for i++; i < len(s.s) && s.s[i]-'0' < 10; i++ {
			digits++
		}
	}
	if digits == 0 {
		return 0, false
	}
	if i < len(s.s) && s.s[i]|0x20 == 'e' {
		j := i + 1
		if j < len(s.s) && (s.s[j] == '+' || s.s[j] == '-') {
			j++
		}
		if j < len(s.s) && s.s[j]-'0' < 10 {
			for ; j < len(s.s) && s.s[j]-'0' < 10; j++ {
			}
			i = j
		}
	}
	s.at = i
	v, err := strconv.ParseFloat(s.s[from:i], 64)
	if err != nil && !math.IsInf(v, 0) || math.IsNaN(v) {
		return 0, false
	}
	return max(-limit, min(limit, v)), true
}

// flag reads 0 or 1, which nothing has to part from what follows.
func (s *scanner) flag() (bool, bool) {
	s.blanks()
	if s.at < len(s.s) && (s.s[s.at] == '0' || s.s[s.at] == '1') {
		s.at++
		return s.s[s.at-1] == '1', true
	}
	return false, false
}

// numbersOf reads up to most numbers.
func numbersOf(s string, most int) []float64 {
	sc := scanner{s: s}
	var list []float64
	for len(list) < most {
		v, ok := sc.number()
		if !ok {
			break
		}
		list = append(list, v)
	}
	return list
}

// pathReader reads path data.
type pathReader struct {
	scanner
	out            Path
	x, y           float64 // where the pen is
	startX, startY float64
	ctrlX, ctrlY   float64 // the last control point
	last           byte
}

// arguments are how many numbers a command takes.
var arguments = [...]int8{'M': 2, 'L': 2, 'H': 1, 'V': 1, 'C': 6, 'S': 4, 'Q': 4, 'T': 2, 'A': 7, 'Z': 0}

// argumentsOf returns how many numbers a command takes, false where c is none.
func argumentsOf(c byte) (int, bool) {
	if c != 'Z' && (int(c) >= len(arguments) || arguments[c] == 0) {
		return 0, false
	}
	return int(arguments[c]), true
}

// pathOf reads path data up to the first fault, as browsers do.
func pathOf(d string) Path {
	r := pathReader{scanner: scanner{s: d}}
	for len(r.out) <= maxPoints {
		r.blanks()
		if r.at >= len(r.s) {
			break
		}
		c := r.s[r.at]
		upper := c &^ 0x20
		n, ok := argumentsOf(upper)
		if !ok || c < 'A' || len(r.out) == 0 && upper != 'M' {
			break
		}
		r.at++
		if n == 0 {
			r.close()
			continue
		}
		for first := true; len(r.out) <= maxPoints; first = false {
			v, ok := r.values(upper, n)
			if !ok {
				if first {
					return r.out
				}
				break
			}
			if upper == 'M' && !first {
				r.step('L', c >= 'a', v)
			} else {
				r.step(upper, c >= 'a', v)
			}
		}
	}
	return r.out
}

func (r *pathReader) values(c byte, n int) (v [7]float64, ok bool) {
	for i := range n {
		if c == 'A' && (i == 3 || i == 4) {
			set, ok := r.flag()
			if !ok {
				return v, false
			}
			if set {
				v[i] = 1
			}
			continue
		}
		if v[i], ok = r.number(); !ok {
			return v, false
		}
	}
	return v, true
}

func (r *pathReader) close() {
	r.out = append(r.out, Step{Op: 'Z'})
	r.x, r.y, r.last = r.startX, r.startY, 'Z'
}

// step does a command whose numbers are read.
func (r *pathReader) step(c byte, relative bool, v [7]float64) {
	dx, dy := 0.0, 0.0
	if relative {
		dx, dy = r.x, r.y
	}
	if r.last == 'Z' && c != 'M' {
		r.out = append(r.out, Step{Op: 'M', X: r.x, Y: r.y})
	}
	reflected := func(a, b byte) (float64, float64) {
		if r.last == a || r.last == b {
			return 2*r.x - r.ctrlX, 2*r.y - r.ctrlY
		}
		return r.x, r.y
	}
	switch c {
	case 'M':
		r.to('M', dx+v[0], dy+v[1])
		r.startX, r.startY = r.x, r.y
	case 'L':
		r.to('L', dx+v[0], dy+v[1])
	case 'H':
		r.to('L', dx+v[0], r.y)
	case 'V':
		r.to('L', r.x, dy+v[0])
	case 'C':
		r.curve(dx+v[0], dy+v[1], dx+v[2], dy+v[3], dx+v[4], dy+v[5])
	case 'S':
		x1, y1 := reflected('C', 'S')
		r.curve(x1, y1, dx+v[0], dy+v[1], dx+v[2], dy+v[3])
	case 'Q':
		r.quadratic(dx+v[0], dy+v[1], dx+v[2], dy+v[3])
	case 'T':
		x1, y1 := reflected('Q', 'T')
		r.quadratic(x1, y1, dx+v[0], dy+v[1])
	case 'A':
		r.arc(v[0], v[1], v[2], v[3] == 1, v[4] == 1, dx+v[5], dy+v[6])
	}
	r.last = c
}

func (r *pathReader) to(op byte, x, y float64) {
	r.x, r.y = max(-limit, min(limit, x)), max(-limit, min(limit, y))
	r.out = append(r.out, Step{Op: op, X: r.x, Y: r.y})
}

func (r *pathReader) curve(x1, y1, x2, y2, x, y float64) {
	r.to('C', x, y)
	s := &r.out[len(r.out)-1]
	s.X1, s.Y1, s.X2, s.Y2 = x1, y1, x2, y2
	r.ctrlX, r.ctrlY = x2, y2
}

func (r *pathReader) quadratic(x1, y1, x, y float64) {
	r.curve(r.x+(x1-r.x)*2/3, r.y+(y1-r.y)*2/3, x+(x1-x)*2/3, y+(y1-y)*2/3, x, y)
	r.ctrlX, r.ctrlY = x1, y1
}

// arc draws a part of an ellipse (SVG 1.1, F.6).
func (r *pathReader) arc(rx, ry, turn float64, large, sweep bool, x, y float64) {
	rx, ry = math.Abs(rx), math.Abs(ry)
	if rx == 0 || ry == 0 || x == r.x && y == r.y {
		r.to('L', x, y)
		return
	}
	sin, cos := math.Sincos(turn * math.Pi / 180)
	hx, hy := (r.x-x)/2, (r.y-y)/2
	px, py := cos*hx+sin*hy, -sin*hx+cos*hy
	if over := px*px/(rx*rx) + py*py/(ry*ry); over > 1 {
		rx, ry = rx*math.Sqrt(over), ry*math.Sqrt(over)
	}
	den := rx*rx*py*py + ry*ry*px*px
	f := 0.0
	if den > 0 {
		f = math.Sqrt(max(0, (rx*rx*ry*ry-den)/den))
	}
	if large == sweep {
		f = -f
	}
	qx, qy := f*rx*py/ry, -f*ry*px/rx
	cx, cy := cos*qx-sin*qy+(r.x+x)/2, sin*qx+cos*qy+(r.y+y)/2
	from := math.Atan2((py-qy)/ry, (px-qx)/rx)
	by := math.Atan2((-py-qy)/ry, (-px-qx)/rx) - from
	if sweep && by < 0 {
		by += 2 * math.Pi
	} else if !sweep && by > 0 {
		by -= 2 * math.Pi
	}
	n := max(1, int(math.Ceil(math.Abs(by)/(math.Pi/2)-1e-9)))
	k := 4.0 / 3 * math.Tan(by/float64(n)/4)
	point := func(ex, ey float64) (float64, float64) {
		return cx + cos*rx*ex - sin*ry*ey, cy + sin*rx*ex + cos*ry*ey
	}
	for i := range n {
		s1, c1 := math.Sincos(from + by*float64(i)/float64(n))
		s2, c2 := math.Sincos(from + by*float64(i+1)/float64(n))
		x1, y1 := point(c1-k*s1, s1+k*c1)
		x2, y2 := point(c2+k*s2, s2-k*c2)
		ex, ey := point(c2, s2)
		if i == n-1 {
			ex, ey = x, y
		}
		r.curve(x1, y1, x2, y2, ex, ey)
	}
}

// box returns the area that a path takes; ok is false where it has no points.
func (p Path) box() (x1, y1, x2, y2 float64, ok bool) {
	add := func(x, y float64) {
		if !ok {
			x1, y1, x2, y2, ok = x, y, x, y, true
		}
		x1, y1, x2, y2 = min(x1, x), min(y1, y), max(x2, x), max(y2, y)
	}
	x, y := 0.0, 0.0
	for _, s := range p {
		switch s.Op {
		case 'Z':
			continue
		case 'C':
			for i := 1; i < 8; i++ {
				t := float64(i) / 8
				u := 1 - t
				add(u*u*u*x+3*u*u*t*s.X1+3*u*t*t*s.X2+t*t*t*s.X, u*u*u*y+3*u*u*t*s.Y1+3*u*t*t*s.Y2+t*t*t*s.Y)
			}
		}
		add(s.X, s.Y)
		x, y = s.X, s.Y
	}
	return x1, y1, x2, y2, ok
}
