package font

import (
	"bytes"
	"encoding/binary"
	"math"
	"sync"

	gofont "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// outlines draws the glyphs of a face whose outlines are of type CFF, as
// TrueType has them. The face is read when the first is asked for.
type outlines struct {
	once sync.Once
	mu   sync.Mutex // the reader keeps glyphs that it has read
	face *gofont.Face
}

// point is a point of a TrueType outline, in units of the em.
type point struct {
	x, y int
	on   bool // the curve
}

// glyph returns the data of a glyph as it stands in a glyf table, nil where it
// is empty or broken.
func (o *outlines) glyph(f *Face, g uint16) []byte {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.once.Do(func() { o.face = f.goText() })
	if o.face == nil {
		return nil
	}
	data, ok := o.face.GlyphDataOutline(gofont.GID(g))
	if !ok {
		return nil
	}
	return encode(contours(data.Segments))
}

// goText reads the face with another reader, nil where that cannot read it.
func (f *Face) goText() *gofont.Face {
	loaders, err := opentype.NewLoaders(bytes.NewReader(f.file))
	if err != nil || f.member >= len(loaders) {
		return nil
	}
	font, err := gofont.NewFont(loaders[f.member])
	if err != nil {
		return nil
	}
	return gofont.NewFace(font)
}

// contours makes closed contours of curves of the second order.
func contours(segments []opentype.Segment) [][]point {
	var list [][]point
	var now []point
	var x, y float64
	closeContour := func() {
		if n := len(now); n > 1 && now[n-1] == now[0] {
			now = now[:n-1] // it closes itself
		}
		if len(now) > 1 {
			list = append(list, now)
		}
		now = nil
	}
	for _, s := range segments {
		a := s.ArgsSlice()
		end := a[len(a)-1]
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			closeContour()
			now = append(now, whole(float64(end.X), float64(end.Y), true))
		case opentype.SegmentOpLineTo:
			now = append(now, whole(float64(end.X), float64(end.Y), true))
		case opentype.SegmentOpQuadTo:
			now = append(now, whole(float64(a[0].X), float64(a[0].Y), false), whole(float64(end.X), float64(end.Y), true))
		case opentype.SegmentOpCubeTo:
			now = cubic(now, [8]float64{x, y, float64(a[0].X), float64(a[0].Y), float64(a[1].X), float64(a[1].Y), float64(end.X), float64(end.Y)}, 0)
		}
		x, y = float64(end.X), float64(end.Y)
	}
	closeContour()
	return list
}

func whole(x, y float64, on bool) point {
	clip := func(v float64) int { return int(math.Round(max(-16000, min(16000, v)))) }
	return point{clip(x), clip(y), on}
}

// deepestCut is how often a curve is halved at most.
const deepestCut = 5

// cubic appends curves of the second order that go the way of one of the third,
// to half a unit of the em.
func cubic(to []point, c [8]float64, depth int) []point {
	// The distance of the two is at most √3/36 times that of the third
	// differences.
	dx, dy := c[6]-3*c[4]+3*c[2]-c[0], c[7]-3*c[5]+3*c[3]-c[1]
	if depth < deepestCut && (dx*dx+dy*dy)*3 > 0.25*36*36 {
		var l, r [8]float64
		for i := range 2 {
			p0, p1, p2, p3 := c[i], c[2+i], c[4+i], c[6+i]
			p01, p12, p23 := (p0+p1)/2, (p1+p2)/2, (p2+p3)/2
			p012, p123 := (p01+p12)/2, (p12+p23)/2
			mid := (p012 + p123) / 2
			l[i], l[2+i], l[4+i], l[6+i] = p0, p01, p012, mid
			r[i], r[2+i], r[4+i], r[6+i] = mid, p123, p23, p3
		}
		return cubic(cubic(to, l, depth+1), r, depth+1)
	}
	return append(to,
		whole((3*c[2]+3*c[4]-c[0]-c[6])/4, (3*c[3]+3*c[5]-c[1]-c[7])/4, false),
		whole(c[6], c[7], true))
}

// encode writes contours as a simple glyph without hints.
func encode(list [][]point) []byte {
	if len(list) == 0 || len(list) > math.MaxInt16 {
		return nil
	}
	var ends, flags, xs, ys []byte
	left, bottom, right, top := math.MaxInt16, math.MaxInt16, math.MinInt16, math.MinInt16
	n, x, y := 0, 0, 0
	for _, c := range list {
		n += len(c)
		ends = binary.BigEndian.AppendUint16(ends, uint16(n-1))
		for _, p := range c {
			flag := byte(0)
			if p.on {
				flag = 1
			}
			flags = append(flags, flag)
			xs = binary.BigEndian.AppendUint16(xs, uint16(int16(p.x-x)))
			ys = binary.BigEndian.AppendUint16(ys, uint16(int16(p.y-y)))
			x, y = p.x, p.y
			left, right, bottom, top = min(left, x), max(right, x), min(bottom, y), max(top, y)
		}
	}
	if n > math.MaxUint16 {
		return nil
	}
	var b []byte
	for _, v := range []int{len(list), left, bottom, right, top} {
		b = binary.BigEndian.AppendUint16(b, uint16(int16(v)))
	}
	b = append(append(append(b, ends...), 0, 0), flags...)
	return append(append(b, xs...), ys...)
}
