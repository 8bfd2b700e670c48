package pdf

import (
	"math"
	"slices"
	"strconv"

	"gloss/export/pdf/drawing"
	"gloss/export/pdf/finish"
	"gloss/export/pdf/layout"
)

// sketcher writes the items of a drawing as operators.
type sketcher struct {
	album  *album
	sketch *layout.Sketch
	form   finish.Form
	states map[string]string // names by what they say
	shades int
	buf    []byte
}

// sketch draws a drawing as a form in its own coordinates, y upwards, and returns
// its name.
func (a *album) sketch(k *layout.Sketch) string {
	w := a.sketcher(k)
	w.numbers(1, 0, 0, -1, 0, k.Height)
	w.say("cm\n")
	w.items(k.Items)
	return w.done()
}

func (a *album) sketcher(k *layout.Sketch) *sketcher {
	w := &sketcher{album: a, sketch: k, states: map[string]string{}}
	w.numbers(0, 0, k.Width, k.Height)
	w.form.Box = "[" + string(w.buf) + "]"
	w.buf = nil
	return w
}

// done adds the form to the album and returns its name.
func (w *sketcher) done() string {
	w.form.Resource, w.form.Content = "/Fm"+strconv.Itoa(len(w.album.forms)+1), w.buf
	w.album.forms = append(w.album.forms, w.form)
	return w.form.Resource
}

func (w *sketcher) say(operators string) { w.buf = append(w.buf, operators...) }

// numbers writes numbers of six digits.
func (w *sketcher) numbers(list ...float64) {
	for _, v := range list {
		w.buf = append(number(w.buf, v), ' ')
	}
}

// number writes a number of about six digits that count.
func number(b []byte, v float64) []byte {
	if math.Abs(v) < 1e-9 || math.IsNaN(v) {
		return append(b, '0')
	}
	v = max(-1e9, min(1e9, v))
	digits := max(0, min(9, 5-int(math.Floor(math.Log10(math.Abs(v))))))
	b = strconv.AppendFloat(b, v, 'f', digits, 64)
	if digits > 0 {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if b[len(b)-1] == '.' {
			b = b[:len(b)-1]
		}
	}
	return b
}

func (w *sketcher) items(list []drawing.Item) {
	for i := range list {
		it := &list[i]
		w.say("q ")
		for _, c := range it.Clips {
			w.clip(c)
		}
		switch {
		case it.Group != nil:
			w.group(it)
		case it.Text != nil:
			w.text(it)
		default:
			w.shape(it)
		}
		w.say("Q\n")
	}
}

// group draws items as one.
func (w *sketcher) group(it *drawing.Item) {
	inner := w.album.sketcher(w.sketch)
	inner.form.Group = true
	inner.items(it.Group)
	name := inner.done()
	w.form.Forms = append(w.form.Forms, name)
	w.opacity(it.Opacity, it.Opacity)
	w.say(name + " Do ")
}

// opacity sets how opaque fills and strokes are, where they are not wholly.
func (w *sketcher) opacity(fill, stroke float64) {
	if fill >= 1 && stroke >= 1 {
		return
	}
	state := "<</ca " + string(number(nil, fill)) + "/CA " + string(number(nil, stroke)) + ">>"
	name, ok := w.states[state]
	if !ok {
		name = "/G" + strconv.Itoa(len(w.states)+1)
		w.states[state] = name
		w.form.States += name + state
	}
	w.say(name + " gs ")
}

func (w *sketcher) clip(c drawing.Clip) {
	if len(c.Paths) == 0 {
		w.say("0 0 0 0 re W n ")
		return
	}
	for _, p := range c.Paths {
		w.path(p.Through(c.Matrix))
	}
	if c.EvenOdd {
		w.say("W* n ")
	} else {
		w.say("W n ")
	}
}

func (w *sketcher) path(p drawing.Path) {
	for _, s := range p {
		switch s.Op {
		case 'M':
			w.numbers(s.X, s.Y)
			w.say("m ")
		case 'L':
			w.numbers(s.X, s.Y)
			w.say("l ")
		case 'C':
			w.numbers(s.X1, s.Y1, s.X2, s.Y2, s.X, s.Y)
			w.say("c ")
		case 'Z':
			w.say("h ")
		}
	}
}

// shape draws a path.
func (w *sketcher) shape(it *drawing.Item) {
	if it.Matrix != drawing.Identity {
		w.numbers(it.Matrix[:]...)
		w.say("cm ")
	}
	fill, stroke := it.Fill, it.Stroke
	rule := ""
	if it.EvenOdd {
		rule = "*"
	}
	if fill.On && fill.Gradient != nil {
		w.say("q ")
		w.opacity(fill.Opacity, 1)
		w.path(it.Path)
		w.say("W" + rule + " n ")
		w.gradient(fill.Gradient)
		w.say("Q ")
		fill.On = false
	}
	w.opacity(on(fill), on(stroke))
	if fill.On {
		w.color(fill, "g ", "rg ")
	}
	if stroke.On {
		w.color(stroke, "G ", "RG ")
		w.line(it.Line)
	}
	switch {
	case fill.On && stroke.On:
		w.path(it.Path)
		w.say("B" + rule + " ")
	case fill.On:
		w.path(it.Path)
		w.say("f" + rule + " ")
	case stroke.On:
		w.path(it.Path)
		w.say("S ")
	}
}

// on returns how opaque a paint is that is used, and 1 for another.
func on(p drawing.Paint) float64 {
	if p.On {
		return p.Opacity
	}
	return 1
}

// color sets a colour, as one of grey where it is that.
func (w *sketcher) color(p drawing.Paint, grey, colour string) {
	w.buf = component(w.buf, p.R)
	if p.R == p.G && p.G == p.B {
		w.say(grey)
		return
	}
	w.buf = component(component(w.buf, p.G), p.B)
	w.say(colour)
}

func (w *sketcher) line(l drawing.Line) {
	w.numbers(l.Width)
	w.say("w ")
	if l.Cap != 0 {
		w.say(strconv.Itoa(l.Cap) + " J ")
	}
	if l.Join != 0 {
		w.say(strconv.Itoa(l.Join) + " j ")
	} else {
		w.numbers(l.Miter)
		w.say("M ")
	}
	if len(l.Dash) > 0 {
		w.say("[")
		w.numbers(l.Dash...)
		w.say("]")
		w.numbers(max(l.Offset, 0))
		w.say("d ")
	}
}

// gradient fills what is not cut off with a gradient.
func (w *sketcher) gradient(g *drawing.Gradient) {
	w.shades++
	name := "/S" + strconv.Itoa(w.shades)
	w.numbers(g.Matrix[:]...)
	w.say("cm " + name + " sh ")
	b := append([]byte(name), "<</ColorSpace/DeviceRGB/ShadingType "...)
	coords := []float64{g.X1, g.Y1, g.X2, g.Y2}
	if g.Radial {
		b = append(b, '3')
		coords = []float64{g.X1, g.Y1, 0, g.X2, g.Y2, g.R2}
	} else {
		b = append(b, '2')
	}
	b = append(b, "/Extend[true true]/Coords["...)
	for _, v := range coords {
		b = append(number(b, v), ' ')
	}
	b = append(b, "]/Function"...)
	w.form.Shadings += string(append(colours(b, g.Stops), ">>"...))
}

// colours writes the function that gives the colours of a gradient.
func colours(b []byte, stops []drawing.Stop) []byte {
	color := func(s drawing.Stop) {
		b = append(b, '[')
		for _, v := range []uint8{s.R, s.G, s.B} {
			b = component(b, v)
		}
		b = append(b, ']')
	}
	part := func(from, to drawing.Stop) {
		b = append(b, "<</FunctionType 2/Domain[0 1]/N 1/C0"...)
		color(from)
		b = append(b, "/C1"...)
		color(to)
		b = append(b, ">>"...)
	}
	if first := stops[0]; first.At > 0 {
		first.At = 0
		stops = slices.Insert(slices.Clone(stops), 0, first)
	}
	if last := stops[len(stops)-1]; last.At < 1 {
		last.At = 1
		stops = append(slices.Clone(stops), last)
	}
	b = append(b, "<</FunctionType 3/Domain[0 1]/Functions["...)
	for i := 1; i < len(stops); i++ {
		part(stops[i-1], stops[i])
	}
	b = append(b, "]/Bounds["...)
	for _, s := range stops[1 : len(stops)-1] {
		b = append(number(b, s.At), ' ')
	}
	b = append(b, "]/Encode["...)
	for range len(stops) - 1 {
		b = append(b, "0 1 "...)
	}
	return append(b, "]>>"...)
}

// How much narrower and wider than our faces have it text is set where the
// drawing says how long it is.
const (
	narrowestText = 0.6
	widestText    = 1.5
)

// text draws a line of text.
func (w *sketcher) text(it *drawing.Item) {
	line := w.sketch.Lines[it.Text]
	if len(line.Runs) == 0 {
		return
	}
	scale := line.Size / layout.SketchSize.Points()
	wide := scale
	if width := line.Width.Points() * scale; it.Text.Length > 0 && width > 0 {
		wide *= max(narrowestText, min(widestText, it.Text.Length/width))
	}
	x := it.Text.X - float64(it.Text.Anchor)/2*line.Width.Points()*wide
	m := it.Matrix.Mul(drawing.Matrix{wide, 0, 0, -scale, x, it.Text.Y})
	w.numbers(m[:]...)
	w.say("cm ")
	w.opacity(line.Opacity, line.Opacity)
	t := textWriter{faces: w.album.display.Faces, subsets: w.album.subsets}
	t.begin(w.buf)
	t.say("0 g BT\n")
	for i := range line.Runs {
		r := &line.Runs[i]
		t.run(r.X, 0, r, i == len(line.Runs)-1)
		if name := resource(r.Style.Face); !slices.Contains(w.form.Fonts, name) {
			w.form.Fonts = append(w.form.Fonts, name)
		}
	}
	t.say("ET ")
	w.buf = t.buf
}
