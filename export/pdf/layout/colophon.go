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

// setColophon sets, last and small, what the handout was made of and with: at
// the foot of the last page's last column, else of the second half of that page, which
// the reading list may part otherwise than the notes, else over its whole foot. It
// reports whether there was room.
func (s *setter) setColophon() bool {
	part, page, number := s.lastPage()
	if page == nil {
		return false
	}
	area := s.wholeArea()
	if part == BodyPart {
		area = s.area
	}
	last := area.columns[len(area.columns)-1]
	if s.fromRight {
		last = area.columns[0]
	}
	half := (s.area.width - units(s.theme.Gutter)) / 2
	second := s.area.left + s.area.width - half
	if s.fromRight {
		second = s.area.left
	}
	return s.colophonAtFoot(part, page, number, last, area.column, false) ||
		part != BodyPart && s.colophonAtFoot(part, page, number, second, half, false) ||
		s.colophonAtFoot(part, page, number, s.area.left, s.area.width, part == BodyPart)
}

// colophonElsewhere sets the colophon where the last page has no room for it: over
// the foot of the contents or of the cover, as books have it in front, else on a
// page of its own.
func (s *setter) colophonElsewhere() {
	if pages := s.parts[ContentsPart]; len(pages) > 0 && !pages[len(pages)-1].opener {
		if s.colophonAtFoot(ContentsPart, pages[len(pages)-1], int32(len(pages)), s.area.left, s.area.width, false) {
			return
		}
	}
	if s.colophonOnCover() {
		return
	}
	s.inColophon(func() {
		area := s.wholeArea()
		s.colophonLines(area.column, false)
		p := s.pourer(ColophonPart)
		p.area.columns, p.area.column = area.columns[:1], area.column
		p.pour(s.flow)
	})
}

// colophonOnCover sets the colophon over the foot of the cover, and the picture
// above it that stood there. It reports whether there is room.
func (s *setter) colophonOnCover() bool {
	if s.leaflet {
		return false
	}
	page := s.cover.page
	if s.glanced.lines > 0 {
		tags, height := len(s.out.Tags), Unit(0)
		s.inColophon(func() { height = s.colophonLines(s.area.width, true) })
		s.out.Tags = s.out.Tags[:tags]
		lift := height + 2*s.kits.text.leading
		if s.cover.lowest+lift > s.cover.bottom {
			return false
		}
		s.glanced.lift(page, lift)
	}
	return s.colophonAtFoot(CoverPart, page, 1, s.area.left, s.area.width, false)
}

// colophonAtFoot sets the colophon at the foot of a page, from x on, its lines
// close together where they go over the whole page. It reports whether there is
// room.
func (s *setter) colophonAtFoot(part Part, page *Page, number int32, x, width Unit, wide bool) (done bool) {
	defer s.inColumn(width)()
	s.inColophon(func() {
		tags := len(s.out.Tags)
		height := s.colophonLines(width, x == s.area.left && width == s.area.width)
		if page.used(x, width)+height >= s.area.bottom-s.kits.text.leading {
			s.out.Tags = s.out.Tags[:tags]
			return
		}
		p := s.pourer(ColophonPart)
		p.part, p.page, p.pageNo = part, page, number
		p.area.columns = []Unit{x}
		p.top, p.bottom = s.area.bottom-height, s.area.bottom
		p.beginColumn()
		for i := range s.flow {
			s.flow[i].open, s.flow[i].wide = anywhere, wide
			p.place(&s.flow[i])
		}
		done = true
	})
	return done
}

// inColophon sets words of the colophon.
func (s *setter) inColophon(set func()) {
	s.inPart(ColophonPart)
	s.depth = 2
	s.talk = s.words.Handout
	s.inOwnWords(set)
	s.talk = ""
	s.poured()
}

// lastPage returns the last page before the colophon, its part, and its number
// there; nil where there is none.
func (s *setter) lastPage() (Part, *Page, int32) {
	for last := ReadingPart; last >= BodyPart; last-- {
		if pages := s.parts[last]; len(pages) > 0 {
			return last, pages[len(pages)-1], int32(len(pages))
		}
	}
	return 0, nil, 0
}

// colophonLines sets the lines of the colophon, close together if they have to
// be, and returns their height.
func (s *setter) colophonLines(width Unit, close bool) Unit {
	s.poured()
	k := &s.kits.meta
	b := box{width: width, kit: k, role: ColophonRole}
	s.block++
	s.paragraph(s.plainSegments(s.words.Handout, s.kits.subhead.plain), box{width: b.width, kit: &s.kits.subhead, role: ColophonRole, tag: HeadingTag}, 0)
	s.flow[0].open = newPage
	texts, gap := s.colophonTexts(), k.leading/2
	if close {
		texts, gap = []string{strings.Join(texts, s.words.Then)}, k.leading/4
	}
	for _, text := range texts {
		s.block++
		s.paragraph(s.plainSegments(text, k.plain), b, gap)
	}
	for i := range s.flow[:len(s.flow)-1] {
		s.flow[i].keep = true
	}
	height := Unit(0)
	for i := range s.flow {
		height += s.flow[i].Before + s.flow[i].Height
	}
	return height
}

// used returns how far down lines, and what is drawn with them, stand on the page
// in a width from x on.
func (g *Page) used(x, width Unit) Unit {
	y := Unit(0)
	for _, l := range g.Lines {
		right, drop := l.Line.reach()
		if l.X < x+width && l.X+right > x || l.Line.spans() {
			y = max(y, l.Y+drop)
		}
	}
	return y
}

// reach returns how far to the right a line reaches, and how far below its base line,
// with what is drawn with it.
func (l *Line) reach() (right, drop Unit) {
	right = lineWidth(l)
	if l.extras != nil {
		for i := range l.extras.shapes {
			sh := &l.extras.shapes[i]
			right, drop = max(right, sh.X+sh.W), max(drop, sh.Y+sh.H)
		}
	}
	return right, drop
}

// mostMadeFrom is of how many files the colophon tells one by one.
const mostMadeFrom = 12

// madeFromMany tells of many files in one text: what each is called, with the beginning of
// its SHA-256, and what became of all their lines.
func (s *setter) madeFromMany() string {
	var names []string
	for _, src := range s.book.Sources {
		names = append(names, src.Name+" ("+src.SHA256[:min(len(src.SHA256), 8)]+")")
	}
	lines, placed, merged, dropped := 0, 0, 0, 0
	for _, l := range s.book.Ledgers {
		lines, placed, merged, dropped = lines+l.Lines, placed+l.Placed, merged+l.Merged, dropped+len(l.Dropped)
	}
	return strings.Join(names, ", ") + fmt.Sprintf(s.words.MadeLines, lines, placed, merged, dropped) + s.words.Stop
}

func (s *setter) colophonTexts() []string {
	texts, sources := []string{}, s.book.Sources
	if len(sources) > mostMadeFrom {
		texts, sources = append(texts, s.madeFromMany()), nil
	}
	for i, src := range sources {
		line := fmt.Sprintf(s.words.MadeFrom, src.Name, src.Bytes, src.SHA256[:min(len(src.SHA256), 12)])
		if i < len(s.book.Ledgers) {
			l := s.book.Ledgers[i]
			line += fmt.Sprintf(s.words.MadeLines, l.Lines, l.Placed, l.Merged, len(l.Dropped))
		}
		texts = append(texts, line+s.words.Stop)
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
	made := fmt.Sprintf(s.words.SetIn, strings.Join(families, s.words.Comma))
	if day, ok := s.edition(); ok {
		made += s.words.Then + fmt.Sprintf(s.words.Edition, s.words.Date(day))
	}
	if len(s.missing) > 0 {
		made += s.words.Then + fmt.Sprintf(s.words.LackingShown, standIn(s.missing[0].r))
	}
	return append(texts, made)
}
