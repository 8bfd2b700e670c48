package pdf

import (
	"io"
	"strconv"
	"strings"
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
	pdf      *gofpdf.Fpdf
	display  *layout.Display
	text     textWriter
	press    *finish.Press
	tags     *tagger
	sheets   *imposition
	slot     slot     // that is drawn on
	texts    [][]byte // of the sides that are not finished
	album    *album
	marked   int32 // the element whose content is drawn
	reversed bool  // that content is to be read from right to left
	strikes  []layout.Shape
}

// paint draws all pages and takes them from the display. The file it writes, at
// once, has no faces yet: text is drawn in codes of the subsets, which it
// fills.
func paint(w io.Writer, d *layout.Display, subsets []*font.Subset, tags *tagger, sheets *imposition, pictures *album, built time.Time) error {
	size := gofpdf.SizeType{Wd: sheets.width.Points(), Ht: sheets.height.Points()}
	p := &painter{
		pdf:     gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: size}),
		display: d, press: finish.NewPress(tags.tree),
		text: textWriter{height: sheets.height, faces: d.Faces, subsets: subsets},
		tags: tags, album: pictures, marked: between,
		sheets: sheets, texts: make([][]byte, sheets.sides),
	}
	defer p.press.Stop()
	p.pdf.SetCompression(false)
	p.pdf.SetCatalogSort(true)
	p.pdf.SetCreationDate(built)
	p.pdf.SetModificationDate(built)
	p.pdf.SetMargins(0, 0, 0)
	p.pdf.SetAutoPageBreak(false, 0)
	for range sheets.sides {
		p.pdf.AddPage()
	}
	for i, page := range d.Pages {
		p.page(sheets.slots[i], page)
		page.Clear() // large books: gofpdf holds the page now
		d.Pages[i] = nil
		if !sheets.moved() {
			p.finish(i)
		}
	}
	for i := 0; i < sheets.sides && sheets.moved(); i++ {
		p.finish(i)
	}
	p.press.Close()
	for _, b := range d.Bookmarks {
		t := d.Targets[b.Target]
		at := sheets.slots[t.Page]
		p.pdf.SetPage(int(at.side) + 1)
		_, y := sheets.at(at, 0, t.Y)
		p.pdf.Bookmark(utf16String(b.Title), b.Level, sheets.height.Points()-float64(y)/100)
	}
	p.pdf.SetPage(sheets.sides)
	return p.pdf.Output(w)
}

// page draws a page: its text is made first, as that is the order in which its
// structure grows.
func (p *painter) page(at slot, g *layout.Page) {
	p.pdf.SetPage(int(at.side) + 1)
	p.slot = at
	moved := p.sheets.moved()
	p.text.begin(p.texts[at.side])
	if moved {
		p.text.say(p.sheets.matrix(at))
		p.pdf.RawWriteStr(p.sheets.matrix(at))
	}
	p.text.say("0 g BT\n")
	p.lines(g.Head, pageHead)
	p.lines(g.Lines, between)
	p.lines(g.Foot, pageFoot)
	p.text.say("ET\n")
	p.shapes(g.Grounds)
	p.shapes(g.Shapes)
	p.shapes(p.strikes)
	p.strikes = p.strikes[:0]
	if moved {
		p.text.say("Q\n")
		p.pdf.RawWriteStr("Q")
	}
	p.texts[at.side] = p.text.buf
}

// finish ends a side of a sheet.
func (p *painter) finish(side int) {
	empty := p.press.Text(side, p.texts[side])
	if side+1 < len(p.texts) && p.texts[side+1] == nil {
		p.texts[side+1] = empty
	}
	p.texts[side] = nil
}

// lines draws lines, of a part of the page that adorns it unless that is
// between.
func (p *painter) lines(list []layout.Placed, part int32) {
	if len(list) > 0 {
		p.mark(part)
	}
	for i := range list {
		p.line(&list[i])
	}
	p.mark(between)
}

// What is drawn outside of the structure, where an element would be named.
const (
	adornment int32 = 0 - iota
	pageHead
	pageFoot
	between // nothing
)

// mark begins the content of an element, where another's came before.
func (p *painter) mark(element int32) { p.markAs(element, false) }

// markAs is mark for content whose characters are drawn in the order in which they are
// read, or in the reverse of it. That is said around the content, as there are readers
// that lose the rest of a text behind marks within it. Viewers find the order of what
// they show themselves, and are led astray by /ActualText.
func (p *painter) markAs(element int32, reversed bool) {
	if element == p.marked && reversed == p.reversed {
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
	if p.reversed {
		p.text.say("EMC\n")
	}
	p.marked, p.reversed = element, reversed
	if reversed {
		p.text.say("/ReversedChars BMC\n")
	}
	switch element {
	case between:
	case adornment:
		p.text.say("/Artifact BMC\n")
	case pageHead:
		p.text.say("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n")
	case pageFoot:
		p.text.say("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n")
	default:
		p.text.mark(p.tags.tree.Type(element), p.tags.tree.Mark(element, p.slot.side), p.tags.tree.Words(element))
	}
}

// shapes draws shapes. Those that say something are marked as content of their
// element.
func (p *painter) shapes(list []layout.Shape) {
	for i := 0; i < len(list); {
		tag, from := list[i].Tag, i
		if e := p.tags.element(tag); e != 0 {
			p.pdf.RawWriteStr("/" + p.tags.tree.Type(e) + "<</MCID " + strconv.Itoa(p.tags.tree.Mark(e, p.slot.side)) + ">>BDC")
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
	for i, v := range p.area(left, top, right, bottom) {
		if i > 0 {
			b = append(b, ' ')
		}
		b = hundredths(b, int64(v))
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
		p.pdf.RawWriteStr(disc(s, p.sheets.height))
	case layout.CodeShape:
		p.fill(s.Color)
		p.pdf.RawWriteStr(codePath(s, p.sheets.height))
	case layout.PictureShape:
		p.pdf.RawWriteStr(p.album.draw(s, p.sheets.height))
	}
}

func (p *painter) fill(c themes.Color) { p.pdf.SetFillColor(int(c.R), int(c.G), int(c.B)) }

func (p *painter) stroke(s *layout.Shape) {
	p.pdf.SetDrawColor(int(s.Color.R), int(s.Color.G), int(s.Color.B))
	p.pdf.SetLineWidth(s.Weight.Points())
}

// area returns where an area of a page stands on the sheet: left, bottom, right
// and top.
func (p *painter) area(left, top, right, bottom layout.Unit) (a [4]int32) {
	a[0], a[3] = p.sheets.at(p.slot, left, top)
	a[2], a[1] = p.sheets.at(p.slot, right, bottom)
	return a
}

// line draws the runs of a line and the areas of its links.
func (p *painter) line(l *layout.Placed) {
	runs := l.Line.Runs
	if l.Line.IsFigure() {
		p.tags.element(l.Line.Tag) // a picture, in its place among the words
	}
	linked := 0 // up to which run the area of a link is drawn
	for i := range runs {
		r := &runs[i]
		tag := r.Tag
		if tag == 0 || l.Line.Tag == 0 {
			tag = l.Line.Tag
		}
		element := p.tags.content(tag, r.Link)
		within := element
		if words := says(r); words != "" && element > 0 {
			within = p.tags.span(element, words)
		} else if r.Style.Script != 0 && element > 0 {
			within = p.tags.passage(element, r.Style.Script)
		}
		p.markAs(within, element > 0 && r.Rightward())
		if r.Link != 0 && i >= linked {
			linked = p.link(l, i, element)
		}
		last := i+1 == len(runs) || runs[i+1].Tag != r.Tag || apart(r, &runs[i+1])
		p.text.run(l.X+r.X, l.Y, r, last && tag != 0 && !r.Joined)
		if r.Style.Strike {
			y := l.Y - r.Style.Size*28/100
			p.strikes = append(p.strikes, layout.Shape{Kind: layout.LineShape, X: l.X + r.X, Y: y, W: r.W, Weight: r.Style.Size * 6 / 100, Color: r.Style.Color})
		}
	}
}

// apart reports whether there is white between two runs of a line that neither holds,
// as before a page number at its end.
func apart(a, b *layout.Run) bool {
	white := max(b.X-(a.X+a.W), a.X-(b.X+b.W))
	return white > a.Style.Size/2 && !strings.HasPrefix(b.Text, " ")
}

// link makes the area of the link of a run and of those behind it with the same
// link, and returns the number of the next. Links of what only adorns the page
// stand elsewhere too.
func (p *painter) link(l *layout.Placed, i int, element int32) int {
	runs := l.Line.Runs
	first := &runs[i]
	from, to := first.X, first.X+first.W
	for i++; i < len(runs) && runs[i].Link == first.Link && runs[i].Tag == first.Tag; i++ {
		from, to = min(from, runs[i].X), max(to, runs[i].X+runs[i].W)
	}
	if element > 0 {
		top := l.Y - l.Line.Base
		p.tags.tree.Annotate(element, p.slot.side, first.Link, p.area(l.X+from, top, l.X+to, top+l.Line.Height))
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
