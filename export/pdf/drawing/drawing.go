// Package drawing reads SVG drawings for the printed handout: what is painted, in
// which order, with which colours, as plain data. It knows nothing of PDF.
//
// # Where to start
//
// [Parse] is the way: nodes.go reads the elements, sheet.go and style.go find how
// each is drawn, walk.go goes through them; path.go, shapes.go, marker.go, text.go
// and paint.go make of each what a [Drawing] holds.
//
// # Promises
//
// It reads a safe part of SVG 1.1: shapes, groups, transformations, fills and
// strokes with colours and gradients, opacity, clipping, markers, text, pieces
// that are used again, views, attributes, classes and simple style sheets. Nothing
// is fetched or run. What it has no means for is an error, where the picture would
// be another without it, or stands in [Drawing.Without]. No input panics, or takes
// more time or memory than the limits allow.
package drawing

import "errors"

// Limits of a drawing.
const (
	maxBytes = 8 << 20
	maxNodes = 50_000
	maxDepth = 100
	// maxItems and maxPoints are what is painted, pieces that are used again
	// counted each time.
	maxItems  = 100_000
	maxPoints = 1_000_000
)

// What is wrong with a drawing, for people.
var (
	errLarge  = errors.New("it is too large")
	errForm   = errors.New("it is no SVG drawing")
	errDeep   = errors.New("its elements stand too deep within one another")
	errMany   = errors.New("it is drawn of too many pieces")
	errNobody = errors.New("there is nothing to see in it")
)

// Drawing is a drawing in its own coordinates: y grows downwards.
type Drawing struct {
	Left, Top, Width, Height float64
	Items                    []Item   // painted in that order
	Without                  []string // what it is drawn without, such as "filters"
}

// Item is a shape, a line of text, or a group that is painted as one.
type Item struct {
	Matrix  Matrix // from its coordinates to those of the drawing
	Path    Path
	Text    *Text
	Group   []Item  // painted together, then shown with Opacity
	Opacity float64 // of a group
	Clips   []Clip  // it is seen within all of them

	Fill    Paint
	EvenOdd bool
	Stroke  Paint
	Line    Line
}

// Clip is an area that cuts off what stands outside.
type Clip struct {
	Matrix  Matrix
	Paths   []Path // together
	EvenOdd bool
}

// Line says how a path is stroked.
type Line struct {
	Width     float64
	Cap, Join int // as PDF and PostScript count them: butt, round, square; miter, round, bevel
	Miter     float64
	Dash      []float64
	Offset    float64
}

// Paint is a colour or a gradient.
type Paint struct {
	On       bool
	R, G, B  uint8
	Opacity  float64 // from 0 to 1
	Gradient *Gradient
}

// Gradient is a gradient in the coordinates of the item: along a line from X1, Y1
// to X2, Y2, or between circles round them.
type Gradient struct {
	Matrix         Matrix // to the coordinates of the item
	Radial         bool
	X1, Y1, X2, Y2 float64
	R1, R2         float64
	Stops          []Stop // two at least, by their places
}

// Stop is a colour of a gradient, At from 0 to 1.
type Stop struct {
	At      float64
	R, G, B uint8
}

// Text is a line of text that begins at X, Y, its base line.
type Text struct {
	X, Y   float64
	Anchor int // which part of it stands there: 0 its start, 1 its middle, 2 its end
	Length float64
	Spans  []Span
}

// Span is text of one style.
type Span struct {
	Text         string
	DX, DY       float64 // from where it would stand
	Size         float64
	Family       Family
	Bold, Italic bool
	Fill         Paint
}

// Family is a kind of faces.
type Family int

// The families.
const (
	Sans Family = iota
	Serif
	Mono
)

// Parse reads a drawing. Its errors say to a person why it cannot be drawn.
func Parse(data []byte) (*Drawing, error) {
	root, ids, err := readNodes(data)
	if err != nil {
		return nil, err
	}
	w := &walker{ids: ids, out: &Drawing{}}
	if w.sheet = readSheets(root); w.sheet.partly {
		w.without("some rules of its style sheet")
	}
	if err := w.root(root); err != nil {
		return nil, err
	}
	if len(w.out.Items) == 0 {
		return nil, errNobody
	}
	return w.out, nil
}
