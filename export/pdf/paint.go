package pdf

import (
	"io"
	"time"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"gloss/export/pdf/finish"
	"gloss/export/pdf/font"
	"gloss/export/pdf/layout"
	"gloss/themes"
)

// painter draws a display with gofpdf.
type painter struct {
	pdf     *gofpdf.Fpdf
	display *layout.Display
	text    textWriter
	zip     finish.Deflater
	targets []int // gofpdf's number for each target; 0 where it has none yet
}

// paint draws all pages and takes them from the display. The file it writes, at
// once, has no faces yet: text is drawn in codes of the subsets, which it
// fills.
func paint(w io.Writer, d *layout.Display, subsets []*font.Subset, built time.Time) error {
	size := gofpdf.SizeType{Wd: d.Width.Points(), Ht: d.Height.Points()}
	p := &painter{
		pdf:     gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: size}),
		display: d,
		text:    textWriter{height: d.Height, faces: d.Faces, subsets: subsets},
		targets: make([]int, len(d.Targets)),
	}
	p.pdf.SetCompression(false)
	p.pdf.SetCatalogSort(true)
	p.pdf.SetCreationDate(built)
	p.pdf.SetModificationDate(built)
	p.pdf.SetMargins(0, 0, 0)
	p.pdf.SetAutoPageBreak(false, 0)
	for i, page := range d.Pages {
		p.page(page)
		d.Pages[i] = nil // large books: gofpdf holds the page now
	}
	for _, b := range d.Bookmarks {
		t := d.Targets[b.Target]
		p.pdf.SetPage(t.Page + 1)
		p.pdf.Bookmark(utf16String(b.Title), b.Level, t.Y.Points())
	}
	if len(d.Bookmarks) > 0 {
		p.pdf.SetPage(len(d.Pages))
	}
	return p.pdf.Output(w)
}

func (p *painter) page(g *layout.Page) {
	p.pdf.AddPage()
	for i := range g.Grounds {
		p.shape(&g.Grounds[i])
	}
	for i := range g.Shapes {
		p.shape(&g.Shapes[i])
	}
	p.text.begin()
	for _, lines := range [][]layout.Placed{g.Head, g.Lines, g.Foot} {
		for i := range lines {
			p.line(&lines[i])
		}
	}
	p.pdf.RawWriteStr(finish.TextMark + string(p.zip.Deflate(p.text.end())))
}

func (p *painter) shape(s *layout.Shape) {
	x, y, w, h := s.X.Points(), s.Y.Points(), s.W.Points(), s.H.Points()
	switch s.Kind {
	case layout.FillShape:
		p.fill(s.Color)
		p.pdf.Rect(x, y, w, h, "F")
	case layout.BoxShape:
		p.stroke(s)
		p.pdf.Rect(x, y, w, h, "D")
	case layout.LineShape:
		p.stroke(s)
		p.pdf.Line(x, y, x+w, y+h)
	case layout.DotsShape:
		p.stroke(s)
		p.pdf.SetLineCapStyle("round")
		p.pdf.SetDashPattern([]float64{0, 3 * s.Weight.Points()}, 0)
		p.pdf.Line(x, y, x+w, y+h)
		p.pdf.SetDashPattern(nil, 0)
		p.pdf.SetLineCapStyle("butt")
	case layout.DiscShape:
		p.fill(s.Color)
		p.pdf.Circle(x+w/2, y+w/2, w/2, "F")
	case layout.CodeShape:
		p.fill(s.Color)
		p.pdf.RawWriteStr(codePath(s, p.display.Height))
	}
}

func (p *painter) fill(c themes.Color) { p.pdf.SetFillColor(int(c.R), int(c.G), int(c.B)) }

func (p *painter) stroke(s *layout.Shape) {
	p.pdf.SetDrawColor(int(s.Color.R), int(s.Color.G), int(s.Color.B))
	p.pdf.SetLineWidth(s.Weight.Points())
}

// line draws the runs of a line and the areas of its links.
func (p *painter) line(l *layout.Placed) {
	runs := l.Line.Runs
	for i := range runs {
		r := &runs[i]
		p.text.run(l.X+r.X, l.Y, r)
		if r.Style.Strike {
			y := l.Y - r.Style.Size*28/100
			p.shape(&layout.Shape{Kind: layout.LineShape, X: l.X + r.X, Y: y, W: r.W, Weight: r.Style.Size * 6 / 100, Color: r.Style.Color})
		}
	}
	for i := 0; i < len(runs); {
		link, from, to := runs[i].Link, runs[i].X, runs[i].X+runs[i].W
		for i++; i < len(runs) && link != 0 && runs[i].Link == link; i++ {
			from, to = min(from, runs[i].X), max(to, runs[i].X+runs[i].W)
		}
		if link != 0 {
			p.link(link, l.X+from, l.Y-l.Line.Base, to-from, l.Line)
		}
	}
}

func (p *painter) link(id int32, x, top, w layout.Unit, l *layout.Line) {
	link := p.display.Links[id]
	height := l.Height.Points()
	if link.URL != "" {
		p.pdf.LinkString(x.Points(), top.Points(), w.Points(), height, link.URL)
		return
	}
	n := p.targets[link.Target]
	if n == 0 {
		n = p.pdf.AddLink()
		t := p.display.Targets[link.Target]
		p.pdf.SetLink(n, max(t.Y.Points()-4, 0), t.Page+1)
		p.targets[link.Target] = n
	}
	p.pdf.Link(x.Points(), top.Points(), w.Points(), height, n)
}

// utf16String writes text as PDF wants it where it is not ASCII.
func utf16String(s string) string {
	b := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}
