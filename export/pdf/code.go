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
