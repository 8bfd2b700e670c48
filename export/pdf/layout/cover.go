package layout

import (
	"strings"

	"gloss/export/locale"
	"gloss/model"
)

// bookTitle returns what the book is called, in words that can be set: where its
// title cannot, it is called after the event.
func (s *setter) bookTitle() string {
	for _, t := range []string{BookTitle(s.book, s.words), s.book.Event} {
		if t = s.settable(title(t)); t != "" {
			return t
		}
	}
	return s.words.Untitled
}

// BookTitle returns the title of a book in characters that can be printed: its
// event's where it has none, else what l calls notes.
func BookTitle(b *model.Book, l *locale.Locale) string {
	for _, t := range []string{b.Title, b.Event} {
		if t = title(t); t != "" {
			return t
		}
	}
	return l.Untitled
}

// setCover sets the first page: title, event, days and place, authors, what it
// is about.
func (s *setter) setCover() {
	p := s.pourer(CoverPart)
	p.area.columns, p.area.column = []Unit{s.area.left}, s.area.width
	p.area.top = s.out.Height * 26 / 100
	s.asListing(flushed, func() { s.titleLines(s.area.width) })
	p.pour(s.flow)
	s.poured()
	s.cover, s.underTitle = p, len(p.page.Lines)
	p.top, p.bottom = p.lowest+2*s.kits.text.leading, s.setGlance(p.page, p.lowest)-2*s.kits.text.leading
}

// titleLines sets the lines of the title: of the event, the book, its days,
// place and authors, and what it is about.
func (s *setter) titleLines(width Unit) {
	s.inPart(CoverPart)
	k := &s.kits.cover
	name := s.bookTitle()
	if len(name) > 90 {
		k = &s.kits.day
	}
	b := box{width: width, kit: k, role: TitleRole}
	s.block++
	if event := s.settable(title(s.book.Event)); event != "" && !strings.Contains(strings.ToLower(name), strings.ToLower(event)) {
		b.kit = &s.kits.talk
		s.paragraph(s.plainSegments(event, s.kits.talk.plain), b, 0)
		b.kit = k
	}
	b.even, b.tag = true, HeadingTag
	s.paragraph(s.plainSegments(name, k.plain), b, s.kits.text.leading)
	b.even, b.tag = false, ParagraphTag
	last := &s.flow[len(s.flow)-1]
	room := k.leading / 2
	last.Height += room
	last.draw(Shape{Kind: FillShape, X: last.start(width / 6), Y: last.Height - last.Base - room/2, W: width / 6, H: 3 * units(s.theme.BarWidth) / 2, Color: s.theme.Accent})

	b.kit, b.role = &s.kits.subhead, MetaRole
	plain := b.kit.plain
	plain.Face = s.kits.meta.plain.Face
	gap := s.kits.text.leading
	for _, text := range []string{s.span(), title(s.book.Place), strings.Join(s.book.Authors, s.words.Comma)} {
		if text = s.settable(title(text)); text != "" {
			plain.Size = b.kit.plain.Size * 12 / 10
			sized := *b.kit
			sized.leading = sized.leading * 13 / 10
			b.kit = &sized
			s.paragraph(s.plainSegments(text, plain), b, gap)
			gap, b.kit = 0, &s.kits.subhead
		}
	}
	if about := s.settable(title(s.book.About())); about != "" {
		b.kit, b.role, b.width = &s.kits.text, TextRole, min(units(s.theme.Measure), width)
		s.paragraph(s.plainSegments(about, s.kits.text.plain), b, 2*s.kits.text.leading)
	}
}

// span returns the days that the notes are of.
func (s *setter) span() string {
	first, last := s.book.Date, s.book.Date
	s.book.Walk(func(sec *model.Section) {
		if d := sec.Facts().Date; !d.IsZero() {
			if first.IsZero() || d.String() < first.String() {
				first = d
			}
			if d.String() > last.String() {
				last = d
			}
		}
	})
	if first.IsZero() {
		return ""
	}
	return s.words.Dates(first, last)
}
