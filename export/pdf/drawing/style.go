package drawing

import (
	"math"
	"strings"
)

// style holds the properties that what stands within an element has too.
type style struct {
	fill, stroke               string
	color                      string
	fillOpacity, strokeOpacity float64
	line                       Line
	evenOdd, clipEvenOdd       bool
	size                       float64
	family                     Family
	bold, italic, hidden       bool
	anchor                     int
	baseline                   string
	markers                    [3]string // at the start, between, at the end
}

// initial is how things are drawn where nothing is said.
var initial = style{fill: "black", stroke: "none", color: "black", fillOpacity: 1, strokeOpacity: 1, size: 16,
	line: Line{Width: 1, Miter: 4}}

// own are the properties that only an element itself has.
type own struct {
	opacity       float64
	clip          string
	gone          bool // display: none
	stopColor     string
	stopOpacity   float64
	mask, filter  string
	baselineShift string
}

// styleOf returns how an element is drawn that stands in one of style s: its
// attributes, which style sheets overrule, which its style attribute does.
func (w *walker) styleOf(n *node, s style) (style, own) {
	o := own{opacity: 1, stopColor: "black", stopOpacity: 1}
	if w.looks += 20 + n.size/8; w.looks > maxLooks {
		w.err = errMany
		return s, o
	}
	for _, d := range n.properties {
		w.set(d.name, d.value, &s, &o)
	}
	for i := range w.sheet.rules {
		if w.sheet.rules[i].matches(n, &w.looks) {
			for _, d := range w.sheet.rules[i].declarations {
				w.set(d.name, d.value, &s, &o)
			}
		}
	}
	for _, d := range n.declarations {
		w.set(d.name, d.value, &s, &o)
	}
	if w.sheet.important {
		w.setImportant(n, &s, &o)
	}
	return s, o
}

// setImportant sets again those properties that are important, in sheets and
// in the style attribute.
func (w *walker) setImportant(n *node, s *style, o *own) {
	for i := range w.sheet.rules {
		r := &w.sheet.rules[i]
		for _, d := range r.declarations {
			if d.important && r.matches(n, &w.looks) {
				w.set(d.name, d.value, s, o)
			}
		}
	}
	for _, d := range n.declarations {
		if d.important {
			w.set(d.name, d.value, s, o)
		}
	}
}

// properties are those that may stand as attributes. The size of type comes
// first, as others are measured by it.
var properties = [...]string{
	"font-size", "color", "fill", "stroke", "fill-opacity", "stroke-opacity", "stroke-width", "stroke-linecap",
	"stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "fill-rule", "clip-rule",
	"font-family", "font-weight", "font-style", "text-anchor", "dominant-baseline", "alignment-baseline",
	"baseline-shift", "visibility", "display", "opacity", "clip-path", "mask", "filter", "stop-color", "stop-opacity",
	"marker-start", "marker-mid", "marker-end",
}

// set gives a property a value. What it does not know changes nothing.
func (w *walker) set(name, v string, s *style, o *own) {
	if v = w.sheet.resolved(v); v == "inherit" || v == "" {
		return
	}
	switch name {
	case "transform":
		if v != "none" {
			w.without("shifts and turns that its style sheet gives")
		}
	case "fill":
		s.fill = v
	case "stroke":
		s.stroke = v
	case "color":
		s.color = v
	case "fill-opacity":
		s.fillOpacity = part(v, s.fillOpacity)
	case "stroke-opacity":
		s.strokeOpacity = part(v, s.strokeOpacity)
	case "fill-rule":
		s.evenOdd = v == "evenodd"
	case "clip-rule":
		s.clipEvenOdd = v == "evenodd"
	case "visibility":
		s.hidden = v != "visible"
	case "marker":
		s.markers = [3]string{v, v, v}
	case "marker-start":
		s.markers[0] = v
	case "marker-mid":
		s.markers[1] = v
	case "marker-end":
		s.markers[2] = v
	case "opacity":
		o.opacity = part(v, o.opacity)
	case "clip-path":
		o.clip = v
	case "mask":
		o.mask = v
	case "filter":
		o.filter = v
	case "display":
		o.gone = v == "none"
	case "stop-color":
		if o.stopColor = v; strings.EqualFold(v, "currentColor") {
			o.stopColor = s.color
		}
	case "stop-opacity":
		o.stopOpacity = part(v, o.stopOpacity)
	case "baseline-shift":
		o.baselineShift = v
	default:
		if !w.setLine(name, v, s) {
			w.setType(name, v, s)
		}
	}
}

// setLine sets how lines are drawn.
func (w *walker) setLine(name, v string, s *style) bool {
	switch name {
	case "stroke-width":
		if width, ok := w.length(v, s.size, w.diagonal()); ok && width >= 0 {
			s.line.Width = width
		}
	case "stroke-linecap":
		s.line.Cap = max(0, strings.Index("butt  round square", v)/6)
	case "stroke-linejoin":
		s.line.Join = max(0, strings.Index("miter round bevel", v)/6)
	case "stroke-miterlimit":
		if m := numbersOf(v, 1); len(m) == 1 && m[0] >= 1 {
			s.line.Miter = m[0]
		}
	case "stroke-dasharray":
		s.line.Dash = w.dashes(v, s)
	case "stroke-dashoffset":
		s.line.Offset, _ = w.length(v, s.size, w.diagonal())
	default:
		return false
	}
	return true
}

// mostDashes is how many lengths a pattern of dashes has at most.
const mostDashes = 32

func (w *walker) dashes(v string, s *style) []float64 {
	var list []float64
	sum := 0.0
	for _, f := range strings.FieldsFunc(v, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == '\n' }) {
		d, ok := w.length(f, s.size, w.diagonal())
		if !ok || d < 0 || len(list) == mostDashes {
			return nil
		}
		list = append(list, d)
		sum += d
	}
	if sum < 1e-3 {
		return nil
	}
	if len(list)%2 == 1 {
		list = append(list, list...)
	}
	return list
}

// setType sets how text is set.
func (w *walker) setType(name, v string, s *style) {
	switch name {
	case "font-size":
		if size, ok := w.length(v, s.size, s.size); ok && size >= 0 {
			s.size = size
		}
	case "font-family":
		s.family = familyOf(v)
	case "font-weight":
		n := numbersOf(v, 1)
		s.bold = v == "bold" || v == "bolder" || len(n) == 1 && n[0] >= 600
	case "font-style":
		s.italic = v == "italic" || strings.HasPrefix(v, "oblique")
	case "font":
		s.bold = strings.Contains(v, "bold")
		s.italic = strings.Contains(v, "italic")
		for _, word := range strings.Fields(v) {
			word, _, _ = strings.Cut(word, "/")
			if size, ok := w.length(word, s.size, s.size); ok && strings.IndexFunc(word, notDigit) >= 0 {
				s.size = size
			}
		}
		s.family = familyOf(v)
	case "text-anchor":
		s.anchor = map[string]int{"middle": 1, "end": 2}[v]
	case "dominant-baseline", "alignment-baseline":
		s.baseline = v
	}
}

func notDigit(r rune) bool { return (r < '0' || r > '9') && r != '.' }

// familyOf finds the kind of face that is nearest to what a drawing names.
func familyOf(v string) Family {
	for name := range strings.SplitSeq(strings.ToLower(v), ",") {
		switch has := func(words ...string) bool {
			for _, w := range words {
				if strings.Contains(name, w) {
					return true
				}
			}
			return false
		}; {
		case has("mono", "courier", "consol", "menlo", "typewriter", "code"):
			return Mono
		case has("sans", "helvetica", "arial", "verdana", "system-ui", "roboto"):
			return Sans
		case has("serif", "times", "roman", "georgia", "garamond", "palatino", "cambria"):
			return Serif
		}
	}
	return Sans
}

// part reads a number from 0 to 1, or a percentage.
func part(v string, other float64) float64 {
	n := numbersOf(v, 1)
	if len(n) == 0 {
		return other
	}
	if strings.HasSuffix(v, "%") {
		n[0] /= 100
	}
	return max(0, min(1, n[0]))
}

// unitOf returns a unit of lengths in pixels.
func unitOf(name string) (float64, bool) {
	switch name {
	case "", "px":
		return 1, true
	case "pt":
		return 96.0 / 72, true
	case "pc":
		return 16, true
	case "mm":
		return 96 / 25.4, true
	case "cm":
		return 96 / 2.54, true
	case "in":
		return 96, true
	}
	return 0, false
}

// length reads a length; a percentage is one of whole.
func (w *walker) length(v string, size, whole float64) (float64, bool) {
	sc := scanner{s: v}
	n, ok := sc.number()
	if !ok {
		return 0, false
	}
	switch unit := strings.ToLower(strings.TrimSpace(v[sc.at:])); unit {
	case "%":
		return n * whole / 100, true
	case "em", "rem":
		return n * size, true
	case "ex", "ch":
		return n * size / 2, true
	default:
		f, known := unitOf(unit)
		return n * f, known
	}
}

// diagonal is what percentages of lengths without a direction are of.
func (w *walker) diagonal() float64 { return math.Hypot(w.width, w.height) / math.Sqrt2 }
