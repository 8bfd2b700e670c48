package layout

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"gloss/model"
)

// noDate is the date of books that have none.
var noDate = model.Date{Year: 1980, Month: 1, Day: 1}

// Built returns the day on which a book was built, at midnight UTC where it
// does not say.
func Built(b *model.Book) time.Time {
	if b.Built.IsZero() {
		return noDate.Time()
	}
	return b.Built.UTC()
}

// edition returns the day that the colophon names. Where the notes have no date
// and nobody gave one, the book's is a stand-in that says nothing.
func (s *setter) edition() (day model.Date, ok bool) {
	y, m, d := Built(s.book).Date()
	day = model.Date{Year: y, Month: int(m), Day: d}
	return day, day != noDate || s.book.Date == noDate
}

// setColophon sets, last and small, what the handout was made of and with, at
// the end of the last part.
func (s *setter) setColophon() {
	p := s.pourer(ColophonPart)
	s.own = true
	defer func() { s.own = false }()
	s.inPart(ColophonPart)
	s.depth = 2
	k := &s.kits.meta
	area := s.wholeArea()
	b := box{width: area.column, kit: k, role: ColophonRole}
	p.area.columns, p.area.column = area.columns[:1], area.column
	s.talk = colophonWord
	s.block++
	s.paragraph(s.plainSegments(colophonWord, s.kits.subhead.plain), box{width: b.width, kit: &s.kits.subhead, role: ColophonRole, tag: HeadingTag}, 0)
	s.flow[0].open = newPage
	for _, text := range s.colophonTexts() {
		s.block++
		s.paragraph(s.plainSegments(text, k.plain), b, k.leading/2)
	}
	for i := range s.flow[:len(s.flow)-1] {
		s.flow[i].keep = true
	}
	s.placeColophon(p)
	s.flow, s.talk = nil, ""
}

// placeColophon sets the colophon at the foot of the last page's last column
// where there is room, else on a page of its own.
func (s *setter) placeColophon(p *pourer) {
	height := Unit(0)
	for i := range s.flow {
		height += s.flow[i].Before + s.flow[i].Height
	}
	for last := ReadingPart; last >= BodyPart; last-- {
		pages := s.parts[last]
		if len(pages) == 0 {
			continue
		}
		page := pages[len(pages)-1]
		columns := s.wholeArea().columns
		if last == BodyPart {
			columns = s.area.columns
		}
		column := columns[len(columns)-1]
		if used := page.used(column); used+height+2*s.kits.text.leading < s.area.bottom {
			p.part, p.page, p.pageNo = last, page, int32(len(pages))
			p.area.columns = []Unit{column}
			p.top, p.bottom = s.area.bottom-height, s.area.bottom
			p.beginColumn()
			for i := range s.flow {
				s.flow[i].open = anywhere
				p.place(&s.flow[i])
			}
			return
		}
		break
	}
	p.pour(s.flow)
}

// used returns how far down lines stand on the page right of x.
func (g *Page) used(x Unit) Unit {
	y := Unit(0)
	for _, l := range g.Lines {
		if l.X >= x || l.X+lineWidth(l.Line) > x || l.Line.span {
			y = max(y, l.Y)
		}
	}
	return y
}

func (s *setter) colophonTexts() []string {
	texts := []string{}
	for i, src := range s.book.Sources {
		line := fmt.Sprintf("Made from %s (%d bytes, SHA-256 %.12s…)", src.Name, src.Bytes, src.SHA256)
		if i < len(s.book.Ledgers) {
			l := s.book.Ledgers[i]
			line += fmt.Sprintf(": %d lines, of which %d stand here, %d were merged and %d left out", l.Lines, l.Placed, l.Merged, len(l.Dropped))
		}
		texts = append(texts, line+".")
	}
	families := []string{}
	for i, f := range s.faces.list {
		if f == nil {
			continue
		}
		family, _, _ := strings.Cut(string(s.faces.names[i]), " Bold")
		family = strings.TrimSuffix(family, " Italic")
		if !slices.Contains(families, family) {
			families = append(families, family)
		}
	}
	slices.Sort(families)
	made := fmt.Sprintf("Set in %s by gloss.", strings.Join(families, ", "))
	if day, ok := s.edition(); ok {
		made += " Edition of " + s.date(day) + "."
	}
	return append(texts, made)
}
