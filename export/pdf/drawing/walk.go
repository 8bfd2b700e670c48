package drawing

import (
	"errors"
	"slices"
	"strings"
)

// walker goes through the elements of a drawing.
type walker struct {
	ids           map[string]*node
	sheet         sheet
	out           *Drawing
	width, height float64 // of the view, for percentages
	using         []*node // pieces that are used, within one another
	items, points int
	looks         int // at elements, their properties, and rules of style sheets
	err           error
}

// maxLooks bounds the work of finding how things are drawn.
const maxLooks = 10_000_000

// place is where an element stands.
type place struct {
	m     Matrix
	s     style
	clips []Clip
	into  *[]Item
	depth int
}

func (w *walker) fail(why string) {
	if w.err == nil {
		w.err = errors.New(why)
	}
}

func (w *walker) without(what string) {
	if !slices.Contains(w.out.Without, what) {
		w.out.Without = append(w.out.Without, what)
	}
}

// count counts what is painted.
func (w *walker) count(items, points int) {
	if w.items, w.points = w.items+items, w.points+points; w.items > maxItems || w.points > maxPoints {
		w.err = errMany
	}
}

// root draws the outermost element, at its own size.
func (w *walker) root(n *node) error {
	w.width, w.height = 300, 150 // as CSS has it
	box, ok := viewBox(n)
	if ok {
		w.width, w.height = box[2], box[3]
	}
	width, okW := w.length(n.attrs["width"], 16, w.width)
	height, okH := w.length(n.attrs["height"], 16, w.height)
	if okW && okH && width > 0 && height > 0 {
		w.width, w.height = width, height
	}
	if !ok {
		box = [4]float64{0, 0, w.width, w.height}
	}
	w.out.Width, w.out.Height = w.width, w.height
	m := fitted(box, 0, 0, w.width, w.height, n.attrs["preserveAspectRatio"])
	w.width, w.height = box[2], box[3]
	if !m.usable() {
		return errNobody
	}
	s, o := w.styleOf(n, initial)
	if !o.gone {
		w.children(n, place{m: m, s: s, into: &w.out.Items})
	}
	return w.err
}

func viewBox(n *node) ([4]float64, bool) {
	v := numbersOf(n.attrs["viewBox"], 4)
	if len(v) < 4 || v[2] <= 1e-6 || v[3] <= 1e-6 {
		return [4]float64{}, false
	}
	return [4]float64(v), true
}

func (w *walker) children(n *node, p place) {
	for _, c := range n.children {
		if w.err != nil {
			return
		}
		if c.name == "" {
			continue
		}
		w.element(c, p)
		if n.name == "switch" && drawnElement(c.name) {
			return
		}
	}
}

func drawnElement(name string) bool {
	switch name {
	case "svg", "g", "a", "switch", "use", "text", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon":
		return true
	}
	return false
}

// element draws an element where nothing stands against it.
func (w *walker) element(n *node, p place) {
	if n.name == "image" || n.name == "foreignObject" {
		w.without("what is no drawing in it")
	}
	if !drawnElement(n.name) {
		return
	}
	if p.depth > 2*maxDepth {
		w.err = errMany
		return
	}
	var o own
	p.s, o = w.styleOf(n, p.s)
	p.m = p.m.Mul(transformOf(n.attrs["transform"]))
	p.depth++
	if o.gone || o.opacity == 0 || !p.m.usable() {
		return
	}
	if o.mask != "" && o.mask != "none" {
		w.fail("it is drawn through masks")
		return
	}
	if o.filter != "" && o.filter != "none" {
		w.without("filters")
	}
	var path Path
	shape := false
	switch n.name {
	case "svg", "g", "a", "switch", "use", "text":
	default:
		path, shape = w.shape(n, p.s.size), true
	}
	if o.clip != "" && o.clip != "none" {
		p.clips = append(p.clips[:len(p.clips):len(p.clips)], w.clip(o.clip, p.m, path, 0)...)
	}
	if o.opacity == 1 {
		w.draw(n, p, path, shape)
		return
	}
	var inner []Item
	outer := p.into
	clips := p.clips
	p.into, p.clips = &inner, nil
	w.draw(n, p, path, shape)
	if len(inner) > 0 {
		w.count(1, 0)
		*outer = append(*outer, Item{Matrix: Identity, Group: inner, Opacity: o.opacity, Clips: clips})
	}
}

// draw draws what an element is.
func (w *walker) draw(n *node, p place, path Path, shape bool) {
	switch {
	case shape:
		w.paint(path, p)
	case n.name == "text":
		w.text(n, p)
	case n.name == "use":
		w.use(n, p)
	case n.name == "svg":
		w.view(n, n, p)
	default:
		w.children(n, p)
	}
}

// paint draws a path, and its markers.
func (w *walker) paint(path Path, p place) {
	if len(path) < 2 {
		return
	}
	if !p.s.hidden {
		it := Item{Matrix: p.m, Path: path, EvenOdd: p.s.evenOdd, Clips: p.clips, Line: p.s.line}
		it.Fill = w.paintOf(p.s.fill, p.s.fillOpacity, &p.s, path)
		if p.s.line.Width > 0 {
			it.Stroke = w.paintOf(p.s.stroke, p.s.strokeOpacity, &p.s, path)
		}
		if it.Fill.On || it.Stroke.On {
			w.count(1, len(path))
			*p.into = append(*p.into, it)
		}
	}
	if p.s.markers != [3]string{} {
		w.markers(path, p)
	}
}

// view draws what stands in a view of its own: an svg element, or a symbol that
// use shows.
func (w *walker) view(n, sized *node, p place) {
	x, _ := w.length(n.attrs["x"], p.s.size, w.width)
	y, _ := w.length(n.attrs["y"], p.s.size, w.height)
	width, okW := w.length(sized.attrs["width"], p.s.size, w.width)
	height, okH := w.length(sized.attrs["height"], p.s.size, w.height)
	if n != sized {
		x, y = 0, 0
		if !okW {
			width, okW = w.length(n.attrs["width"], p.s.size, w.width)
		}
		if !okH {
			height, okH = w.length(n.attrs["height"], p.s.size, w.height)
		}
	}
	if !okW {
		width = w.width
	}
	if !okH {
		height = w.height
	}
	if width <= 0 || height <= 0 {
		return
	}
	if n.attrs["overflow"] != "visible" {
		edge := Path{{Op: 'M', X: x, Y: y}, {Op: 'L', X: x + width, Y: y}, {Op: 'L', X: x + width, Y: y + height}, {Op: 'L', X: x, Y: y + height}, {Op: 'Z'}}
		p.clips = append(p.clips[:len(p.clips):len(p.clips)], Clip{Matrix: p.m, Paths: []Path{edge}})
	}
	outerW, outerH := w.width, w.height
	w.width, w.height = width, height
	if box, ok := viewBox(n); ok {
		p.m = p.m.Mul(fitted(box, x, y, width, height, n.attrs["preserveAspectRatio"]))
		w.width, w.height = box[2], box[3]
	} else {
		p.m = p.m.Mul(translate(x, y))
	}
	if p.m.usable() {
		w.children(n, p)
	}
	w.width, w.height = outerW, outerH
}

// maxUsing is how deep pieces may use others.
const maxUsing = 12

// use draws a piece that stands elsewhere.
func (w *walker) use(n *node, p place) {
	target := w.ids[idOf(n.attrs["href"])]
	if target == nil || slices.Contains(w.using, target) || len(w.using) >= maxUsing {
		return
	}
	w.using = append(w.using, target)
	x, _ := w.length(n.attrs["x"], p.s.size, w.width)
	y, _ := w.length(n.attrs["y"], p.s.size, w.height)
	p.m = p.m.Mul(translate(x, y))
	if target.name == "symbol" {
		var o own
		if p.s, o = w.styleOf(target, p.s); !o.gone {
			w.view(target, n, p)
		}
	} else {
		w.element(target, p)
	}
	w.using = w.using[:len(w.using)-1]
}

// clip returns the areas that a clip-path property cuts a thing to, whose path is
// known where it is a shape.
func (w *walker) clip(ref string, m Matrix, of Path, depth int) []Clip {
	id, ok := strings.CutPrefix(ref, "url(")
	n := w.ids[idOf(strings.TrimSuffix(id, ")"))]
	if !ok || n == nil || n.name != "clipPath" || depth > maxUsing {
		return nil
	}
	if n.attrs["clipPathUnits"] == "objectBoundingBox" {
		x1, y1, x2, y2, ok := of.box()
		if !ok {
			w.fail("it is cut to the size of its parts")
			return nil
		}
		m = m.Mul(Matrix{x2 - x1, 0, 0, y2 - y1, x1, y1})
	}
	m = m.Mul(transformOf(n.attrs["transform"]))
	c := Clip{Matrix: m}
	for _, child := range n.children {
		s, o := w.styleOf(child, initial)
		if w.err != nil {
			return nil
		}
		if o.gone {
			continue
		}
		inner := transformOf(child.attrs["transform"])
		if child.name == "use" {
			x, _ := w.length(child.attrs["x"], s.size, w.width)
			y, _ := w.length(child.attrs["y"], s.size, w.height)
			if child = w.ids[idOf(child.attrs["href"])]; child == nil {
				continue
			}
			inner = inner.Mul(translate(x, y)).Mul(transformOf(child.attrs["transform"]))
		}
		if child.name == "text" {
			w.fail("it is cut to the form of letters")
		}
		if path := w.shape(child, s.size); len(path) > 0 {
			w.count(1, len(path))
			c.Paths = append(c.Paths, path.Through(inner))
			c.EvenOdd = s.clipEvenOdd
		}
	}
	list := []Clip{c}
	if more := n.attrs["clip-path"]; more != "" {
		list = append(list, w.clip(more, m, nil, depth+1)...)
	}
	return list
}

// Through returns a path as it is seen through a transformation.
func (p Path) Through(m Matrix) Path {
	if m == Identity {
		return p
	}
	out := make(Path, len(p))
	at := func(x, y float64) (float64, float64) { return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5] }
	for i, s := range p {
		s.X, s.Y = at(s.X, s.Y)
		s.X1, s.Y1 = at(s.X1, s.Y1)
		s.X2, s.Y2 = at(s.X2, s.Y2)
		out[i] = s
	}
	return out
}
