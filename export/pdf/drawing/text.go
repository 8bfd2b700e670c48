package drawing

import (
	"strings"
	"unicode/utf8"
)

// textReader reads a text element as lines.
type textReader struct {
	w     *walker
	p     place
	lines []*Text
	y     float64 // of the base line, where the last text stands
	shift float64 // of the base line that is asked for
	blank bool    // text ends with a blank
}

// text draws a text element.
func (w *walker) text(n *node, p place) {
	r := &textReader{w: w, p: p, blank: true}
	r.element(n, p.s)
	for _, t := range r.lines {
		if n := len(t.Spans); n > 0 {
			t.Spans[n-1].Text = strings.TrimRight(t.Spans[n-1].Text, " ")
		}
		if len(r.lines) == 1 {
			t.Length, _ = w.length(n.attrs["textLength"], p.s.size, w.width)
		}
		for _, sp := range t.Spans {
			if sp.Text != "" && sp.Size > 0 && sp.Fill.On {
				w.count(1, len(t.Spans))
				*p.into = append(*p.into, Item{Matrix: p.m, Text: t, Clips: p.clips})
				break
			}
		}
	}
}

// list reads the lengths of an attribute, one a character.
func (r *textReader) list(n *node, name string, size, whole float64) []float64 {
	var list []float64
	for _, f := range strings.FieldsFunc(n.attrs[name], func(c rune) bool { return c == ',' || c == ' ' || c == '\n' || c == '\t' }) {
		v, ok := r.w.length(f, size, whole)
		if !ok || len(list) > maxItems {
			break
		}
		list = append(list, v)
	}
	return list
}

// element reads a text or tspan element.
func (r *textReader) element(n *node, s style) {
	if n.name == "textPath" {
		r.w.fail("its text goes along paths")
		return
	}
	xs, ys := r.list(n, "x", s.size, r.w.width), r.list(n, "y", s.size, r.w.height)
	dx, dy := r.list(n, "dx", s.size, r.w.width), r.list(n, "dy", s.size, r.w.height)
	r.shift = baseline(s.baseline) * s.size
	if n.name == "text" && len(xs) == 0 {
		xs = []float64{0}
	}
	if n.name == "text" && len(ys) == 0 {
		ys = []float64{0}
	}
	at := 0 // which character of the element
	for _, c := range n.children {
		if c.name != "" {
			inner, o := r.w.styleOf(c, s)
			if (c.name == "tspan" || c.name == "a" || c.name == "textPath") && !o.gone {
				if at == 0 {
					r.begin(xs, ys, dx, dy, 0, s)
				}
				r.element(c, inner)
				r.shift = baseline(s.baseline) * s.size
				at++
			}
			continue
		}
		text := r.clean(c)
		if len(xs) < 2 && len(ys) < 2 && len(dx) < 2 && len(dy) < 2 {
			if at == 0 {
				if text == "" {
					continue
				}
				r.begin(xs, ys, dx, dy, 0, s)
			}
			r.say(text, s, 0, 0)
			at += utf8.RuneCountInString(text)
			continue
		}
		for _, ch := range text {
			r.begin(xs, ys, dx, dy, at, s)
			r.say(string(ch), s, 0, 0)
			at++
		}
	}
}

// begin goes to where a character of an element stands.
func (r *textReader) begin(xs, ys, dx, dy []float64, at int, s style) {
	value := func(list []float64) float64 {
		if at < len(list) {
			return list[at]
		}
		return 0
	}
	down := value(dy)
	if at < len(ys) {
		down += ys[at] - r.y
	}
	if at < len(xs) {
		r.y += down
		r.lines = append(r.lines, &Text{X: xs[at] + value(dx), Y: r.y + r.shift, Anchor: s.anchor})
		r.blank = true
		return
	}
	r.y += down
	if right := value(dx); right != 0 || down != 0 {
		r.say("", s, right, down)
	}
}

// say adds text to the line that is begun.
func (r *textReader) say(text string, s style, dx, dy float64) {
	if len(r.lines) == 0 || r.w.err != nil {
		return
	}
	t := r.lines[len(r.lines)-1]
	fill := Paint{}
	if !s.hidden {
		if fill = r.w.paintOf(s.fill, s.fillOpacity, &s, nil); !fill.On { // outlined letters
			fill = r.w.paintOf(s.stroke, s.strokeOpacity, &s, nil)
		}
	}
	if n := len(t.Spans); n > 0 && dx == 0 && dy == 0 {
		last := &t.Spans[n-1]
		if last.Text == "" {
			dx, dy = last.DX, last.DY
			t.Spans = t.Spans[:n-1]
		}
	}
	r.w.count(0, 1+len(text)/4)
	t.Spans = append(t.Spans, Span{text, dx, dy, s.size, s.family, s.bold, s.italic, fill})
}

// clean makes one blank of several, and none where a line begins.
func (r *textReader) clean(n *node) string {
	if n.keep {
		r.blank = false
		return strings.NewReplacer("\n", " ", "\t", " ", "\r", "").Replace(n.text)
	}
	var b strings.Builder
	for _, c := range n.text {
		if c == '\n' || c == '\t' || c == '\r' || c == ' ' {
			if !r.blank {
				b.WriteByte(' ')
			}
			r.blank = true
			continue
		}
		b.WriteRune(c)
		r.blank = false
	}
	return b.String()
}

// baseline returns how far below the place of a text its base line stands, in
// sizes.
func baseline(v string) float64 {
	switch v {
	case "middle":
		return 0.26
	case "central":
		return 0.34
	case "hanging", "text-before-edge", "text-top", "before-edge":
		return 0.78
	case "text-after-edge", "text-bottom", "after-edge", "ideographic":
		return -0.21
	}
	return 0
}
