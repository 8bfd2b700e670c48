package themes

import (
	"fmt"
	"math"
)

// White is the colour of paper.
var White = Color{0xFF, 0xFF, 0xFF}

// String returns the colour as in "#0b2a5b".
func (c Color) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Luminance is how bright a colour is, from 0 for black to 1 for white (WCAG
// 2.2, "relative luminance"). A printer without colours keeps it, so that two
// colours whose contrast is enough can be told apart in grey.
func (c Color) Luminance() float64 {
	channel := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(c.R) + 0.7152*channel(c.G) + 0.0722*channel(c.B)
}

// Contrast is the ratio of two colours' luminances, from 1 to 21 (WCAG 2.2,
// "contrast ratio").
func Contrast(a, b Color) float64 {
	x, y := a.Luminance(), b.Luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// leastShape is the contrast that a drawing has which says something (WCAG
// 2.2, 1.4.11).
const leastShape = 3

// Pair is a colour on the ground that it stands on.
type Pair struct {
	Key         string // of the colour in a theme's file
	On          string // what the ground is: "white", or its key
	Fore, Under Color
	Least       float64 // the contrast that it needs
}

// Contrast is the contrast that the pair has.
func (p Pair) Contrast() float64 { return Contrast(p.Fore, p.Under) }

// Pairs returns all pairs of colours that meet on a page of the theme and have
// to be told apart, in the order of the keys.
func (t *Theme) Pairs() []Pair {
	var pairs []Pair
	add := func(key string, c Color, least float64) {
		pairs = append(pairs, Pair{key, "white", c, White, least})
	}
	for _, k := range keys() {
		switch {
		case k.kind == typeKey:
			add(k.name, k.typeOf(t).Color, t.Contrast)
		case k.kind == colorKey && k.role == textColor:
			add(k.name, *k.color(t), t.Contrast)
		case k.kind == colorKey && k.role == shapeColor:
			add(k.name, *k.color(t), leastShape)
		}
	}
	for _, k := range []struct {
		key string
		c   Color
	}{{"code", t.Code.Color}, {"link", t.Link}, {"gap", t.Gap}} {
		pairs = append(pairs, Pair{k.key, "code-ground", k.c, t.CodeGround, t.Contrast})
	}
	return pairs
}
