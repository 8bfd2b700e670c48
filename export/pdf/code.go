package pdf

import (
	"strconv"

	"gloss/export/pdf/layout"
)

// codePath draws the black modules of a QR code as one path, so that no viewer
// shows seams between them. height is that of the page.
func codePath(s *layout.Shape, height layout.Unit) string {
	module := s.W.Points() / float64(s.Code.Size)
	var b []byte
	number := func(v float64) {
		b = strconv.AppendFloat(b, v, 'f', 3, 64)
		b = append(b, ' ')
	}
	for y := range s.Code.Size {
		for x := 0; x < s.Code.Size; x++ {
			from := x
			for x < s.Code.Size && s.Code.Black(x, y) {
				x++
			}
			if x == from {
				continue
			}
			number(s.X.Points() + float64(from)*module)
			number((height - s.Y).Points() - float64(y+1)*module)
			number(float64(x-from) * module)
			number(module)
			b = append(b, "re\n"...)
		}
	}
	return string(append(b, "f"...))
}

// disc draws a disc of four curves. height is that of the page.
func disc(s *layout.Shape, height layout.Unit) string {
	r := s.W / 2
	x, y := s.X+r, height-s.Y-r
	k := r * 552 / 1000 // how far the handles of a quarter reach
	b := make([]byte, 0, 256)
	points := func(operator string, at ...layout.Unit) {
		for _, v := range at {
			b = append(hundredths(b, int64(v+5)/10), ' ') // units are thousandths
		}
		b = append(append(b, operator...), '\n')
	}
	points("m", x+r, y)
	points("c", x+r, y+k, x+k, y+r, x, y+r)
	points("c", x-k, y+r, x-r, y+k, x-r, y)
	points("c", x-r, y-k, x-k, y-r, x, y-r)
	points("c", x+k, y-r, x+r, y-k, x+r, y)
	return string(append(b, 'f'))
}
