package drawing

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// colorOf reads a colour; alpha is 1 where nothing else is said.
func colorOf(v string) (c [3]uint8, alpha float64, ok bool) {
	v = strings.ToLower(strings.TrimSpace(v))
	if hex, is := strings.CutPrefix(v, "#"); is {
		return hexColor(hex)
	}
	if name, rest, is := strings.Cut(v, "("); is {
		args := strings.FieldsFunc(strings.TrimSuffix(rest, ")"), func(r rune) bool { return r == ',' || r == ' ' || r == '/' })
		if len(args) < 3 {
			return c, 0, false
		}
		if alpha = 1; len(args) > 3 {
			alpha = part(args[3], 1)
		}
		switch name {
		case "rgb", "rgba":
			for i := range c {
				n := numbersOf(args[i], 1)
				if len(n) == 0 {
					return c, 0, false
				}
				if strings.HasSuffix(args[i], "%") {
					n[0] = n[0] * 255 / 100
				}
				c[i] = uint8(math.Round(max(0, min(255, n[0]))))
			}
			return c, alpha, true
		case "hsl", "hsla":
			return hsl(args, alpha)
		}
		return c, 0, false
	}
	if v == "transparent" {
		return c, 0, true
	}
	hex, ok := namedColor(v)
	if !ok {
		return c, 0, false
	}
	return hexColor(hex)
}

func hexColor(hex string) (c [3]uint8, alpha float64, ok bool) {
	if len(hex) == 3 || len(hex) == 4 {
		long := make([]byte, 0, 8)
		for i := range len(hex) {
			long = append(long, hex[i], hex[i])
		}
		hex = string(long)
	}
	if len(hex) == 6 {
		hex += "ff"
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if len(hex) != 8 || err != nil {
		return c, 0, false
	}
	return [3]uint8{uint8(n >> 24), uint8(n >> 16), uint8(n >> 8)}, float64(uint8(n)) / 255, true
}

func hsl(args []string, alpha float64) (c [3]uint8, a float64, ok bool) {
	n := numbersOf(args[0], 1)
	if len(n) == 0 {
		return c, 0, false
	}
	h, s, l := math.Mod(math.Mod(n[0], 360)+360, 360)/30, part(args[1], 0), part(args[2], 0)
	for i, k := range [3]float64{0, 8, 4} {
		k = math.Mod(k+h, 12)
		v := l - s*min(l, 1-l)*max(-1, min(k-3, 9-k, 1))
		c[i] = uint8(math.Round(255 * max(0, min(1, v))))
	}
	return c, alpha, true
}

// paintOf returns what a fill or stroke property asks for in a shape.
func (w *walker) paintOf(v string, opacity float64, s *style, path Path) Paint {
	v = strings.TrimSpace(v)
	if strings.EqualFold(v, "currentColor") {
		v = s.color
	}
	if rest, ok := strings.CutPrefix(v, "url("); ok {
		ref, other, _ := strings.Cut(rest, ")")
		n := w.ids[idOf(ref)]
		if n == nil {
			if other = strings.TrimSpace(other); strings.HasPrefix(other, "url(") {
				other = ""
			}
			return w.paintOf(other, opacity, s, nil)
		}
		return w.gradientPaint(n, opacity, s, path)
	}
	c, alpha, ok := colorOf(v)
	if alpha *= opacity; !ok || alpha == 0 {
		return Paint{}
	}
	return Paint{On: true, R: c[0], G: c[1], B: c[2], Opacity: alpha}
}

// idOf returns the name in a reference such as "#a" or "'#a'".
func idOf(ref string) string {
	id, ok := strings.CutPrefix(strings.Trim(ref, ` "'`), "#")
	if !ok {
		return ""
	}
	return id
}

// gradientPaint returns the paint that an element of a gradient describes. A
// gradient without colours paints nothing.
func (w *walker) gradientPaint(n *node, opacity float64, s *style, path Path) Paint {
	if n.name != "linearGradient" && n.name != "radialGradient" {
		if n.name == "pattern" || n.name == "hatch" || n.name == "mesh" {
			w.fail("it is painted with patterns")
		}
		return Paint{}
	}
	chain := w.chain(n)
	stops, alpha := w.stops(chain, s)
	if alpha *= opacity; len(stops) == 0 || alpha == 0 {
		return Paint{}
	}
	mid := stops[len(stops)/2]
	p := Paint{On: true, R: mid.R, G: mid.G, B: mid.B, Opacity: alpha}
	x1, y1, x2, y2, ok := path.box()
	own := chain.attr("gradientUnits", "") == "userSpaceOnUse"
	if len(stops) == 1 || !ok || !own && (x1 == x2 || y1 == y2) {
		return p
	}
	g := &Gradient{Matrix: Identity, Radial: n.name == "radialGradient", Stops: stops}
	width, height := 1.0, 1.0
	if own {
		width, height = w.width, w.height
	} else {
		g.Matrix = Matrix{x2 - x1, 0, 0, y2 - y1, x1, y1}
	}
	at := func(name, other string, whole float64) float64 {
		v, _ := w.length(chain.attr(name, other), s.size, whole)
		return v
	}
	g.place(chain, at, width, height)
	g.Matrix = g.Matrix.Mul(transformOf(chain.attr("gradientTransform", "")))
	if chain.attr("spreadMethod", "pad") != "pad" {
		w.without("gradients that repeat")
	}
	if g.Matrix.usable() && (!g.Radial && (g.X1 != g.X2 || g.Y1 != g.Y2) || g.Radial && g.R2 > 0) {
		p.Gradient = g
	}
	return p
}

// gradients are a gradient and those that it refers to, each for what the ones before
// it do not say.
type gradients []*node

// attr returns what the gradients say of an attribute; other where none does.
func (list gradients) attr(name, other string) string {
	for _, g := range list {
		if v := g.attrs[name]; v != "" {
			return v
		}
	}
	return other
}

// place sets where a gradient begins and ends. at returns the length that an attribute
// says, of a whole.
func (g *Gradient) place(chain gradients, at func(name, other string, whole float64) float64, width, height float64) {
	if g.Radial {
		g.X2, g.Y2, g.R2 = at("cx", "50%", width), at("cy", "50%", height), at("r", "50%", math.Hypot(width, height)/math.Sqrt2)
		g.X1, g.Y1 = g.X2, g.Y2
		if v := chain.attr("fx", ""); v != "" {
			g.X1 = at("fx", v, width)
		}
		if v := chain.attr("fy", ""); v != "" {
			g.Y1 = at("fy", v, height)
		}
		if d := math.Hypot(g.X1-g.X2, g.Y1-g.Y2); d > g.R2*0.99 && d > 0 { // the inner one has to stand within
			g.X1, g.Y1 = g.X2+(g.X1-g.X2)*g.R2*0.99/d, g.Y2+(g.Y1-g.Y2)*g.R2*0.99/d
		}
	} else {
		g.X1, g.Y1 = at("x1", "0%", width), at("y1", "0%", height)
		g.X2, g.Y2 = at("x2", "100%", width), at("y2", "0%", height)
	}
}

// chain returns a gradient and those that it refers to for what it does not say.
func (w *walker) chain(n *node) gradients {
	var list gradients
	for n != nil && !slices.Contains(list, n) && len(list) < 10 {
		list = append(list, n)
		n = w.ids[idOf(n.attrs["href"])]
	}
	return list
}

// mostStops is how many colours a gradient has at most.
const mostStops = 256

// stops returns the colours of a gradient, and how opaque it is on the whole.
func (w *walker) stops(chain gradients, s *style) ([]Stop, float64) {
	var list []Stop
	sum := 0.0
	for _, g := range chain {
		for _, n := range g.children {
			if n.name != "stop" || len(list) == mostStops {
				continue
			}
			_, o := w.styleOf(n, *s)
			c, alpha, ok := colorOf(o.stopColor)
			if !ok {
				c, alpha = [3]uint8{}, 1
			}
			at := part(n.attrs["offset"], 0)
			if k := len(list); k > 0 {
				at = max(at, list[k-1].At)
			}
			sum += alpha * o.stopOpacity
			list = append(list, Stop{at, c[0], c[1], c[2]})
		}
		if len(list) > 0 {
			return list, sum / float64(len(list))
		}
	}
	return nil, 0
}
