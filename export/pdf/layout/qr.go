package layout

import (
	"fmt"
	"strconv"
	"strings"

	"rsc.io/qr"

	"gloss/export"
	"gloss/model"
	"gloss/themes"
)

// The measures of QR codes. A module is what a phone, or a scanner of 150 dots
// an inch, still tells from its neighbours.
var (
	codeSide   = units(themes.Mm(15))
	codeModule = units(themes.Mm(0.42))
	widestCode = units(themes.Mm(30))
	listModule = units(themes.Mm(0.46))
)

const (
	quietModules = 4   // of white around a code
	listBytes    = 420 // of addresses in one code of the list
)

// scannable returns the QR code of a text; false where it is too long for one. What
// is set again as the contents grow has its code already.
func (s *setter) scannable(text string) (*Code, bool) {
	if c, ok := s.codes[text]; ok {
		return c, c != nil
	}
	var made *Code
	if c, err := qr.Encode(text, qr.M); err == nil {
		made = &Code{Size: c.Size, Black: c.Black, Text: text}
	}
	if s.codes == nil {
		s.codes = map[string]*Code{}
	}
	s.codes[text] = made
	return made, made != nil
}

// side is the width of a code without the white around it.
func (c *Code) side(least, module Unit) Unit { return max(least, module*Unit(c.Size)) }

// quiet is the white around a code that is side wide.
func (c *Code) quiet(side Unit) Unit { return side * quietModules / Unit(c.Size) }

// readingCode returns the code of an item of the reading list with its width
// and the white around it, where the person wants one and there is an address.
func (s *setter) readingCode(r *model.Reading, room Unit) (c *Code, side, quiet Unit) {
	url := webAddress(r.URL)
	if s.opt.QR != export.EachQR || url == "" {
		return nil, 0, 0
	}
	c, ok := s.scannable(url)
	if !ok {
		s.noCode(r)
		return nil, 0, 0
	}
	side = c.side(codeSide, codeModule)
	quiet = c.quiet(side)
	if side > widestCode || side+2*quiet > room/2 {
		s.noCode(r)
		return nil, 0, 0
	}
	return c, side, quiet
}

// noCode reports an address that is too long for a code beside it.
func (s *setter) noCode(r *model.Reading) {
	d := model.Diagnostic{
		Code: "pdf.no-qr", Severity: model.Warning,
		Message: "item " + strconv.Itoa(r.Number) + " of the reading list has no QR code: its address is too long for one that can be scanned",
		Hint:    "--qr list makes larger ones",
	}
	if len(r.Places) > 0 {
		d.Position = r.Places[0].Position
	}
	for _, o := range s.out.Diagnostics {
		if o.Code == d.Code && o.Message == d.Message {
			return // set again, as the contents grew
		}
	}
	s.out.Diagnostics = append(s.out.Diagnostics, d)
}

// withCode draws a code at the right of the lines since first, and keeps them
// together beside it.
func (s *setter) withCode(c *Code, first int, right, side, quiet Unit) {
	lines := s.flow[first:]
	top := -lines[0].Base + quiet
	lines[0].draw(s.codeShape(c, right-quiet-side, top, side, fmt.Sprintf(s.words.QRCode, c.Text)))
	height := Unit(0)
	for i := range lines {
		if i > 0 {
			height += lines[i].Before
		}
		height += lines[i].Height
		if height < side+2*quiet && i < len(lines)-1 {
			lines[i].keep = true
		}
	}
	if missing := side + 2*quiet - height; missing > 0 {
		lines[len(lines)-1].Height += missing
	}
}

// codeShape is the drawing of a code, with what it says for those who cannot
// scan it.
func (s *setter) codeShape(c *Code, x, y, side Unit, words string) Shape {
	tag := s.tag(FigureTag)
	s.out.Tags[tag].Own = true
	s.says(tag, words)
	return Shape{Kind: CodeShape, X: x, Y: y, W: side, H: side, Color: s.kits.text.plain.Color, Tag: tag, Code: c}
}

// listCodes sets the codes of the whole reading list, in rows: each code holds
// the addresses of some items, a line each.
func (s *setter) listCodes(width Unit) {
	if s.opt.QR != export.ListQR {
		return
	}
	k := &s.kits.meta
	x, row := Unit(0), -1
	for _, p := range s.listParts() {
		c, ok := s.scannable(p.text)
		if !ok {
			continue
		}
		side := min(c.side(codeSide, listModule), width*8/10)
		quiet := c.quiet(side)
		if row < 0 || x+side+2*quiet > width {
			x, row = 0, len(s.flow)
			s.block++
			s.emit(Line{Base: k.base, Height: k.leading, Role: ReadingRole, Block: s.block, Tag: s.tag(ParagraphTag)})
		}
		l := &s.flow[row]
		if more := side + 2*quiet + k.base - l.Base; more > 0 {
			l.Height += more
			l.Base += more
			for i := 0; l.extras != nil && i < len(l.extras.shapes); i++ {
				l.extras.shapes[i].Y -= more
			}
		}
		l.draw(s.codeShape(c, x+quiet, quiet-l.Base, side, fmt.Sprintf(s.words.QRList, p.name)))
		name, w := s.ownRuns(p.name, x+quiet, k.plain)
		l.Runs = append(l.Runs, name...)
		x += max(side+2*quiet, w+3*quiet)
	}
}

// listPart is what one code of the list holds.
type listPart struct{ name, text string }

// listParts parts the addresses of the reading list among codes.
func (s *setter) listParts() []listPart {
	var parts []listPart
	var b strings.Builder
	from, to := 0, 0
	flush := func() {
		if b.Len() > 0 {
			name := fmt.Sprintf(s.words.ItemNo, from)
			if to > from {
				name = fmt.Sprintf(s.words.ItemRange, from, to)
			}
			parts = append(parts, listPart{name, strings.TrimSuffix(b.String(), "\n")})
		}
		b.Reset()
	}
	for _, r := range s.book.Readings {
		url := webAddress(r.URL)
		if url == "" {
			continue
		}
		line := strconv.Itoa(r.Number) + " " + url + "\n"
		if b.Len() > 0 && b.Len()+len(line) > listBytes {
			flush()
		}
		if b.Len() == 0 {
			from = r.Number
		}
		b.WriteString(line)
		to = r.Number
	}
	flush()
	return parts
}
