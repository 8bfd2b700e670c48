package pdf

import (
	"io"
	"strconv"
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
	tags    *tagger
	sheet   int32 // that is drawn on
	marked  int32 // the element whose content is drawn
	strikes []layout.Shape
}

// paint draws all pages and takes them from the display. The file it writes, at
// once, has no faces yet: text is drawn in codes of the subsets, which it
// fills.
func paint(w io.Writer, d *layout.Display, subsets []*font.Subset, tags *tagger, built time.Time) error {
	size := gofpdf.SizeType{Wd: d.Width.Points(), Ht: d.Height.Points()}
	p := &painter{
		pdf:     gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: size}),
		display: d,
		text:    textWriter{height: d.Height, faces: d.Faces, subsets: subsets},
		tags:    tags, marked: between,
	}
	p.pdf.SetCompression(false)
	p.pdf.SetCatalogSort(true)
	p.pdf.SetCreationDate(built)
	p.pdf.SetModificationDate(built)
	p.pdf.SetMargins(0, 0, 0)
	p.pdf.SetAutoPageBreak(false, 0)
	for i, page := range d.Pages {
		p.page(i, page)
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

// page draws a page: its text is made first, as that is the order in which its
// structure grows.
func (p *painter) page(n int, g *layout.Page) {
	p.pdf.AddPage()
	p.sheet = int32(n)
	p.text.begin()
	p.mark(pageHead)
	for i := range g.Head {
		p.line(&g.Head[i])
	}
	p.mark(between)
	for i := range g.Lines {
		p.line(&g.Lines[i])
	}
	p.mark(pageFoot)
	for i := range g.Foot {
		p.line(&g.Foot[i])
	}
	p.mark(between)
	text := p.text.end()
	p.shapes(g.Grounds)
	p.shapes(g.Shapes)
	p.shapes(p.strikes)
	p.strikes = p.strikes[:0]
	p.pdf.RawWriteStr(finish.TextMark + string(p.zip.Deflate(text)))
}

// What is drawn outside of the structure, where an element would be named.
const (
	adornment int32 = 0 - iota
	pageHead
	pageFoot
	between // nothing
)

// mark begins the content of an element, where another's came before.
func (p *painter) mark(element int32) {
	if element == p.marked {
		return
	}
	if p.marked == pageHead || p.marked == pageFoot {
		if element == adornment {
			return // what stands in a head or foot
		}
	}
	if p.marked != between {
		p.text.say("EMC\n")
	}
	p.marked = element
	switch element {
	case between:
	case adornment:
		p.text.say("/Artifact BMC\n")
	case pageHead:
		p.text.say("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n")
	case pageFoot:
		p.text.say("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n")
	default:
		p.text.mark(p.tags.tree.Type(element), p.tags.tree.Mark(element, p.sheet))
	}
}

// shapes draws shapes. Those that say something are marked as content of their
// element.
func (p *painter) shapes(list []layout.Shape) {
	for i := 0; i < len(list); {
		tag, from := list[i].Tag, i
		if e := p.tags.element(tag); e != 0 {
			p.pdf.RawWriteStr("/" + p.tags.tree.Type(e) + "<</MCID " + strconv.Itoa(p.tags.tree.Mark(e, p.sheet)) + ">>BDC")
		} else {
			p.pdf.RawWriteStr("/Artifact BMC")
		}
		for ; i < len(list) && list[i].Tag == tag; i++ {
			p.shape(&list[i])
		}
		p.pdf.RawWriteStr("EMC")
		if tag != 0 && p.display.Tags[tag].Kind == layout.FigureTag {
			p.tags.tree.Set(p.tags.element(tag), p.box(list[from:i]))
		}
	}
}

// box returns, as an attribute of a picture, where its shapes stand.
func (p *painter) box(list []layout.Shape) string {
	left, top, right, bottom := list[0].X, list[0].Y, list[0].X, list[0].Y
	for _, s := range list {
		left, right = min(left, s.X, s.X+s.W), max(right, s.X, s.X+s.W)
		top, bottom = min(top, s.Y, s.Y+s.H), max(bottom, s.Y, s.Y+s.H)
	}
	b := []byte("<</O/Layout/Placement/Block/BBox[")
	for i, u := range []layout.Unit{left, p.display.Height - bottom, right, p.display.Height - top} {
		if i > 0 {
			b = append(b, ' ')
		}
		b = hundredths(b, toHundredths(u))
	}
	return string(append(b, "]>>"...))
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
	linked := 0 // up to which run the area of a link is drawn
	for i := range runs {
		r := &runs[i]
		tag := r.Tag
		if tag == 0 || l.Line.Tag == 0 {
			tag = l.Line.Tag
		}
		element := p.tags.content(tag, r.Link)
		p.mark(element)
		if r.Link != 0 && i >= linked {
			linked = p.area(l, i, element)
		}
		last := i+1 == len(runs) || runs[i+1].Tag != r.Tag
		p.text.run(l.X+r.X, l.Y, r, last && tag != 0 && !r.Joined && !r.Reversed)
		if r.Style.Strike {
			y := l.Y - r.Style.Size*28/100
			p.strikes = append(p.strikes, layout.Shape{Kind: layout.LineShape, X: l.X + r.X, Y: y, W: r.W, Weight: r.Style.Size * 6 / 100, Color: r.Style.Color})
		}
	}
}

// area draws the area of the link of a run and of those behind it with the same
// link, and returns the number of the next. Links of what only adorns the page
// stand elsewhere too.
func (p *painter) area(l *layout.Placed, i int, element int32) int {
	runs := l.Line.Runs
	first := &runs[i]
	from, to := first.X, first.X+first.W
	for i++; i < len(runs) && runs[i].Link == first.Link && runs[i].Tag == first.Tag; i++ {
		from, to = min(from, runs[i].X), max(to, runs[i].X+runs[i].W)
	}
	if element > 0 {
		top := p.display.Height - (l.Y - l.Line.Base)
		p.tags.tree.Annotate(element, p.sheet, first.Link, [4]int32{
			int32(toHundredths(l.X + from)), int32(toHundredths(top - l.Line.Height)),
			int32(toHundredths(l.X + to)), int32(toHundredths(top))})
	}
	return i
}

// utf16String writes text as PDF wants it where it is not ASCII.
func utf16String(s string) string {
	b := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}
