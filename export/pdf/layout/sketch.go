package layout

import (
	"strconv"
	"strings"

	"gloss/export"
	"gloss/export/pdf/drawing"
	"gloss/model"
	"gloss/themes"
)

// Sketch is a drawing whose text is set.
type Sketch struct {
	*drawing.Drawing
	Lines map[*drawing.Text]SketchLine
}

// SketchLine is a line of text of a drawing. Its runs are set as if text of Size,
// in units of the drawing, were of SketchSize; they begin at 0, and what stands
// above or below the base line is raised.
type SketchLine struct {
	Runs    []Run
	Width   Unit
	Size    float64
	Opacity float64
}

// SketchSize is the size at which text of drawings is set.
const SketchSize Unit = 10_000

// sketch is what came of reading a drawing.
type sketch struct {
	*Sketch
	err  error
	told bool // what it is drawn without
}

// sketchOf returns what is known of a drawing, which is read when it is first
// asked for.
func (s *setter) sketchOf(p *export.Picture) *sketch {
	k := s.sketches[p]
	if k == nil {
		d, err := drawing.Parse(p.Data)
		k = &sketch{Sketch: &Sketch{Drawing: d}, err: err}
		if s.sketches == nil {
			s.sketches = map[*export.Picture]*sketch{}
		}
		s.sketches[p] = k
	}
	return k
}

// drawn sets the text of a drawing that is shown, and tells what it is drawn
// without.
func (s *setter) drawn(n *model.Image, p *export.Picture) {
	k := s.sketchOf(p)
	if len(k.Without) > 0 && !k.told {
		k.told = true
		s.out.Diagnostics = append(s.out.Diagnostics, model.Diagnostic{
			Position: n.Position, Code: "pdf.drawing", Severity: model.Info,
			Message: "picture " + strconv.Quote(n.Target) + " is drawn without some of it: " + strings.Join(k.Without, ", "),
		})
	}
	if k.Lines != nil {
		return
	}
	k.Lines = map[*drawing.Text]SketchLine{}
	segs := s.segs
	s.segs = nil
	s.sketchItems(k.Sketch, k.Items, n.Position)
	s.segs = segs
	if s.out.Sketches == nil {
		s.out.Sketches = map[*export.Picture]*Sketch{}
	}
	s.out.Sketches[p] = k.Sketch
}

func (s *setter) sketchItems(k *Sketch, list []drawing.Item, at model.Position) {
	for i := range list {
		if t := list[i].Text; t != nil {
			k.Lines[t] = s.sketchLine(t, at)
		}
		s.sketchItems(k, list[i].Group, at)
	}
}

// sketchLine sets a line of text, piece by piece where the drawing says where
// they begin.
func (s *setter) sketchLine(t *drawing.Text, at model.Position) SketchLine {
	line := SketchLine{}
	for _, sp := range t.Spans {
		if sp.Size > line.Size {
			line.Size = sp.Size
		}
		if sp.Fill.On && line.Opacity == 0 {
			line.Opacity = sp.Fill.Opacity
		}
	}
	if line.Size <= 0 {
		return line
	}
	scale := float64(SketchSize) / line.Size
	bounded := func(v float64) Unit { return Unit(max(-1e8, min(1e8, v*scale))) }
	s.segs = s.segs[:0]
	down := 0.0
	for _, sp := range t.Spans {
		if sp.DX != 0 {
			s.sketchPiece(&line)
			line.Width += bounded(sp.DX)
		}
		down += sp.DY
		if sp.Text == "" || !sp.Fill.On {
			continue
		}
		st := Style{Face: s.faces.index(sketchFace(sp)), Size: max(bounded(sp.Size), 1), Rise: -bounded(down), Color: themes.Color{R: sp.Fill.R, G: sp.Fill.G, B: sp.Fill.B}}
		s.text(sp.Text, st, tone{kit: &s.kits.text}, at)
	}
	s.sketchPiece(&line)
	return line
}

// sketchPiece appends the segments to a line.
func (s *setter) sketchPiece(line *SketchLine) {
	if len(s.segs) == 0 {
		return
	}
	set := s.breakAs(greedy, s.segs, unbounded, unbounded)[0]
	for _, r := range set.runs {
		r.X += line.Width
		line.Runs = append(line.Runs, r)
	}
	line.Width += set.width
	s.segs = s.segs[:0]
}

// sketchFace is the face for a text of a drawing.
func sketchFace(sp drawing.Span) themes.Face {
	face := [...]themes.Face{drawing.Sans: themes.Sans, drawing.Serif: themes.Serif, drawing.Mono: themes.Mono}[sp.Family]
	return themes.Variant(face, sp.Bold, sp.Italic)
}
