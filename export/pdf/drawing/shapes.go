package drawing

import (
	"strings"
)

// arcPart is how far the control points of a curve stand that goes the way of a
// quarter of a circle.
const arcPart = 0.5522847498

// shape returns the path of a basic shape, nil where it has none.
func (w *walker) shape(n *node, size float64) Path {
	x := func(name string) float64 { v, _ := w.length(n.attrs[name], size, w.width); return v }
	y := func(name string) float64 { v, _ := w.length(n.attrs[name], size, w.height); return v }
	switch n.name {
	case "path":
		return pathOf(n.attrs["d"])
	case "rect":
		return w.rect(n, size, x("x"), y("y"), x("width"), y("height"))
	case "circle":
		r, _ := w.length(n.attrs["r"], size, w.diagonal())
		return ellipse(x("cx"), y("cy"), r, r)
	case "ellipse":
		return ellipse(x("cx"), y("cy"), x("rx"), y("ry"))
	case "line":
		return Path{{Op: 'M', X: x("x1"), Y: y("y1")}, {Op: 'L', X: x("x2"), Y: y("y2")}}
	case "polyline", "polygon":
		v := numbersOf(n.attrs["points"], 2*maxPoints)
		var p Path
		for i := 0; i+1 < len(v); i += 2 {
			op := byte('L')
			if i == 0 {
				op = 'M'
			}
			p = append(p, Step{Op: op, X: v[i], Y: v[i+1]})
		}
		if n.name == "polygon" && len(p) > 0 {
			p = append(p, Step{Op: 'Z'})
		}
		return p
	}
	return nil
}

func (w *walker) rect(n *node, size, x, y, width, height float64) Path {
	if width <= 0 || height <= 0 {
		return nil
	}
	rx, okX := w.length(n.attrs["rx"], size, w.width)
	ry, okY := w.length(n.attrs["ry"], size, w.height)
	if !okX {
		rx = ry
	}
	if !okY {
		ry = rx
	}
	rx, ry = max(0, min(rx, width/2)), max(0, min(ry, height/2))
	if rx == 0 || ry == 0 {
		return Path{{Op: 'M', X: x, Y: y}, {Op: 'L', X: x + width, Y: y}, {Op: 'L', X: x + width, Y: y + height}, {Op: 'L', X: x, Y: y + height}, {Op: 'Z'}}
	}
	right, bottom := x+width, y+height
	kx, ky := rx*(1-arcPart), ry*(1-arcPart)
	return Path{
		{Op: 'M', X: x + rx, Y: y},
		{Op: 'L', X: right - rx, Y: y}, {'C', right - kx, y, right, y + ky, right, y + ry},
		{Op: 'L', X: right, Y: bottom - ry}, {'C', right, bottom - ky, right - kx, bottom, right - rx, bottom},
		{Op: 'L', X: x + rx, Y: bottom}, {'C', x + kx, bottom, x, bottom - ky, x, bottom - ry},
		{Op: 'L', X: x, Y: y + ry}, {'C', x, y + ky, x + kx, y, x + rx, y},
		{Op: 'Z'},
	}
}

func ellipse(x, y, rx, ry float64) Path {
	if rx <= 0 || ry <= 0 {
		return nil
	}
	kx, ky := rx*arcPart, ry*arcPart
	return Path{
		{Op: 'M', X: x + rx, Y: y},
		{'C', x + rx, y + ky, x + kx, y + ry, x, y + ry},
		{'C', x - kx, y + ry, x - rx, y + ky, x - rx, y},
		{'C', x - rx, y - ky, x - kx, y - ry, x, y - ry},
		{'C', x + kx, y - ry, x + rx, y - ky, x + rx, y},
		{Op: 'Z'},
	}
}

// fitted returns how a view box is put into a place (preserveAspectRatio).
func fitted(box [4]float64, x, y, width, height float64, ratio string) Matrix {
	sx, sy := width/box[2], height/box[3]
	ax, ay := 0.5, 0.5
	switch {
	case strings.Contains(ratio, "none"):
		return translate(x, y).Mul(scale(sx, sy)).Mul(translate(-box[0], -box[1]))
	case len(ratio) >= 8:
		ax = map[string]float64{"xMin": 0, "xMax": 1, "xMid": 0.5}[ratio[:4]]
		ay = map[string]float64{"YMin": 0, "YMax": 1, "YMid": 0.5}[ratio[4:8]]
	}
	f := min(sx, sy)
	if strings.Contains(ratio, "slice") {
		f = max(sx, sy)
	}
	x += ax * (width - f*box[2])
	y += ay * (height - f*box[3])
	return translate(x, y).Mul(scale(f, f)).Mul(translate(-box[0], -box[1]))
}
