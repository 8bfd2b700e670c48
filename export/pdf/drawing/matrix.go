package drawing

import (
	"math"
	"strings"
)

// Matrix is a transformation, as PDF and SVG write it: a b c d e f.
type Matrix [6]float64

// Identity changes nothing.
var Identity = Matrix{1, 0, 0, 1, 0, 0}

// Mul returns the transformation that does n first, then m.
func (m Matrix) Mul(n Matrix) Matrix {
	return Matrix{
		m[0]*n[0] + m[2]*n[1], m[1]*n[0] + m[3]*n[1],
		m[0]*n[2] + m[2]*n[3], m[1]*n[2] + m[3]*n[3],
		m[0]*n[4] + m[2]*n[5] + m[4], m[1]*n[4] + m[3]*n[5] + m[5],
	}
}

// usable reports whether something is seen through the transformation.
func (m Matrix) usable() bool {
	for _, v := range m {
		if math.IsNaN(v) || math.Abs(v) > 1e7 {
			return false
		}
	}
	return math.Abs(m[0]*m[3]-m[1]*m[2]) > 1e-12
}

func translate(x, y float64) Matrix { return Matrix{1, 0, 0, 1, x, y} }

func scale(x, y float64) Matrix { return Matrix{x, 0, 0, y, 0, 0} }

func rotate(degrees float64) Matrix {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return Matrix{cos, sin, -sin, cos, 0, 0}
}

// transformOf reads a transform attribute. What it does not understand changes
// nothing.
func transformOf(s string) Matrix {
	m := Identity
	for n := 0; n < 100; n++ {
		name, rest, ok := strings.Cut(s, "(")
		if !ok {
			break
		}
		inner, after, ok := strings.Cut(rest, ")")
		if !ok {
			break
		}
		s = after
		v := numbersOf(inner, 6)
		arg := func(i int, other float64) float64 {
			if i < len(v) {
				return v[i]
			}
			return other
		}
		switch strings.Trim(name, " ,\t\r\n") {
		case "matrix":
			if len(v) == 6 {
				m = m.Mul(Matrix(v))
			}
		case "translate":
			m = m.Mul(translate(arg(0, 0), arg(1, 0)))
		case "scale":
			m = m.Mul(scale(arg(0, 1), arg(1, arg(0, 1))))
		case "rotate":
			m = m.Mul(translate(arg(1, 0), arg(2, 0))).Mul(rotate(arg(0, 0))).Mul(translate(-arg(1, 0), -arg(2, 0)))
		case "skewX":
			m = m.Mul(Matrix{1, 0, math.Tan(arg(0, 0) * math.Pi / 180), 1, 0, 0})
		case "skewY":
			m = m.Mul(Matrix{1, math.Tan(arg(0, 0) * math.Pi / 180), 0, 1, 0, 0})
		}
	}
	return m
}
