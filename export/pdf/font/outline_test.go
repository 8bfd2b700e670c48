package font

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/go-text/typesetting/font/opentype"

	"gloss/themes"
)

func segment(op opentype.SegmentOp, at ...float32) opentype.Segment {
	s := opentype.Segment{Op: op}
	for i := 0; i+1 < len(at); i += 2 {
		s.Args[i/2] = opentype.SegmentPoint{X: at[i], Y: at[i+1]}
	}
	return s
}

// TestContours makes TrueType outlines of the curves that a face of type CFF has: lines and curves of
// the second order as they are, those of the third to half a unit; a contour that
// ends where it began has no point twice, and one of a single point is none.
func TestContours(t *testing.T) {
	got := contours([]opentype.Segment{
		segment(opentype.SegmentOpMoveTo, 0, 0), segment(opentype.SegmentOpLineTo, 100, 0), segment(opentype.SegmentOpQuadTo, 100, 50, 0, 50), segment(opentype.SegmentOpLineTo, 0, 0),
		segment(opentype.SegmentOpMoveTo, 7, 7),
		segment(opentype.SegmentOpMoveTo, 1000, 0), segment(opentype.SegmentOpCubeTo, 1000, 552.2847, 552.2847, 1000, 0, 1000), segment(opentype.SegmentOpLineTo, 0, 0),
	})
	if len(got) != 2 {
		t.Fatalf("%d contours", len(got))
	}
	want := []point{{0, 0, true}, {100, 0, true}, {100, 50, false}, {0, 50, true}}
	if len(got[0]) != len(want) {
		t.Fatalf("the first contour is %v", got[0])
	}
	for i, p := range want {
		if got[0][i] != p {
			t.Errorf("point %d is %v, want %v", i, got[0][i], p)
		}
	}
	on := 0
	for _, p := range got[1] { // a quarter of a circle, and its centre
		if r := math.Hypot(float64(p.x), float64(p.y)); p.on && p != (point{0, 0, true}) {
			if on++; math.Abs(r-1000) > 1.5 {
				t.Errorf("%v is %.1f from the centre", p, r)
			}
		} else if !p.on && (r < 1000 || r > 1060) {
			t.Errorf("%v, beside the curve, is %.1f from the centre", p, r)
		}
	}
	if on < 3 || on > 1<<deepestCut+1 {
		t.Errorf("%d points on the quarter of a circle", on)
	}
}

// TestEncode reads a glyph that was written again.
func TestEncode(t *testing.T) {
	g := encode([][]point{{{-10, 0, true}, {100, 0, true}, {100, 300, false}}, {{5, 5, true}, {9, 5, true}}})
	word := func(at int) int { return int(int16(binary.BigEndian.Uint16(g[at:]))) }
	var got []int
	for at := 0; at < 14; at += 2 {
		got = append(got, word(at))
	}
	for i, want := range []int{2, -10, 0, 100, 300, 2, 4} { // contours, the box, the last point of each
		if got[i] != want {
			t.Fatalf("the glyph begins with %v", got)
		}
	}
	if flags := string(g[16:21]); flags != "\x01\x01\x00\x01\x01" {
		t.Errorf("flags %q", flags)
	}
	if xs := []int{word(21), word(23), word(25), word(27), word(29)}; xs[0] != -10 || xs[1] != 110 || xs[2] != 0 || xs[3] != -95 || xs[4] != 4 {
		t.Errorf("steps to the right %v", xs)
	}
	if left(g) != -10 || left(nil) != 0 || encode(nil) != nil {
		t.Error("the left edge is not that of the box, or nothing is a glyph")
	}
}

// TestFamily reads the names of faces.
func TestFamily(t *testing.T) {
	for name, want := range map[themes.Face]string{themes.SerifBold: "Liberation Serif", themes.Mono: "Liberation Mono", themes.Fallback: "DejaVu Sans"} {
		_, ttf := face(t, name)
		if got := Family(ttf, 0); got != want {
			t.Errorf("%s is of the family %q, want %q", name, got, want)
		}
	}
	_, ttf := face(t, themes.Serif)
	for what, bad := range map[string][]byte{"empty": nil, "no table": ttf[:12], "cut": ttf[:200]} {
		if got := Family(bad, 0); got != "" {
			t.Errorf("%s: family %q", what, got)
		}
	}
	if got := family(nameTable("Be\u0007e\u007f")); got != "Bee" {
		t.Errorf("a name with controls is %q", got)
	}
}
