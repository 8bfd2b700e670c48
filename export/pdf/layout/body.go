package layout

import (
	"cmp"
	"strings"

	"gloss/model"
)

// pageLines is about the number of lines on a page.
func (s *setter) pageLines() int {
	return int(s.area.bottom-s.area.top) / int(s.kits.text.leading) * len(s.area.columns)
}

// textBox is where running text stands in a column.
func (s *setter) textBox() box {
	return box{width: s.area.column, kit: &s.kits.text, before: s.kits.text.leading / 2}
}

// setBody sets the notes themselves.
func (s *setter) setBody() {
	p := s.pourer(BodyPart)
	s.inPart(BodyPart)
	open := s.openings(s.book.Sections)
	s.introduction(open)
	s.walkSections(p, s.book.Sections, -1, open)
	s.otherNotes()
	s.setFigures(s.textBox())
	p.pour(s.flow)
	s.named = ""
	s.poured()
	s.back = p
}

// introLines is about the number of lines up to which what stands before the
// first day stands above its title, not on a page of its own.
const introLines = 14

// introduction sets what stands before the first section.
func (s *setter) introduction(open opening) {
	b := s.textBox()
	over := open >= newBand && s.estimateBlocks(s.book.Blocks, 80, introLines) < introLines
	if over {
		b.width = min(s.textWidth(), units(s.theme.Measure))
	}
	s.blocks(s.book.Blocks, b, 0)
	s.sectionNotes()
	if !over || len(s.flow) == 0 {
		return
	}
	for i := range s.flow {
		s.flow[i].more().span, s.flow[i].keep = true, true
	}
	s.introduced = true
}

// rank says how a section's heading is set.
type rank int

const (
	dayRank rank = iota
	talkRank
	subRank
	leadRank
)

// rankOf returns the rank of a section that stands below one of rank above;
// -1 means below none.
func rankOf(sec *model.Section, above rank) rank {
	own := talkRank
	switch {
	case sec.Kind == model.PartSection || sec.Kind == model.DaySection || holdsTalks(sec):
		own = dayRank
	case sec.Kind == model.TalkSection:
		own = talkRank
	}
	return min(max(own, above+1), leadRank)
}

func holdsTalks(sec *model.Section) bool {
	for _, c := range sec.Sections {
		if c.Kind == model.TalkSection || c.Kind == model.DaySection {
			return true
		}
	}
	return false
}

// openings says how the days among sections open: each on a page of its own
// where days are long, in a column of its own where they fill most of one,
// else where they come.
func (s *setter) openings(list []*model.Section) opening {
	page := s.pageLines()
	days, lines := 0, 0
	for _, sec := range list {
		if rankOf(sec, -1) == dayRank {
			days++
			lines += s.estimate(sec, 2*page)
		}
	}
	switch {
	case days == 0:
		return anywhere
	case lines/days >= page*6/10:
		return newBand
	case len(s.area.columns) > 1 && lines/days >= page*35/100:
		return newColumn
	}
	return anywhere
}

// walkSections sets sections that stand side by side, and what is below them.
func (s *setter) walkSections(p *pourer, list []*model.Section, above rank, open opening) {
	tags := len(s.out.Tags)
	for _, sec := range list {
		if s.proof {
			s.poured()
			s.out.Tags = s.out.Tags[:tags] // those of the sections before
		}
		r := rankOf(sec, above)
		how := anywhere
		switch {
		case sec.Kind == model.PartSection:
			how = newPage
		case r == dayRank && above < dayRank:
			how = open
		}
		s.pourBefore(p, how)
		first := len(s.flow)
		outside := s.enterNested(SectionTag)
		depth := s.depth
		if s.isTitled(sec) {
			s.underTitleOf(sec)
		} else {
			s.depth++
			s.heading(sec, r, how)
		}
		body := len(s.flow)
		gap := s.kits.text.leading / 3
		if r >= subRank {
			gap = units(s.theme.ItemSpace)
		}
		s.blocks(s.withoutSpeakers(sec), s.textBox(), gap)
		s.sectionNotes()
		s.keepHeading(first, body)
		inner, below := open, r
		if sec.Kind == model.PartSection {
			inner = s.openings(sec.Sections)
			below = -1
		}
		s.spendSection(sec)
		s.walkSections(p, sec.Sections, below, inner)
		s.ruledLines(sec, r)
		s.depth = depth
		s.leave(outside)
	}
}

// keepHeading keeps a heading with the three lines that follow.
func (s *setter) keepHeading(first, body int) {
	for i := first; i < min(body+2, len(s.flow)); i++ {
		if i < body || i < len(s.flow)-1 {
			s.flow[i].keep = true
		}
	}
}

// heading sets a section's heading: the title, and who spoke or when.
func (s *setter) heading(sec *model.Section, r rank, how opening) {
	s.block++
	k := [...]*kit{&s.kits.day, &s.kits.talk, &s.kits.subhead, &s.kits.lead}[r]
	space := [...]Unit{9, 6, 3, 1}[r]*s.kits.text.leading*2/9 + units(s.theme.LeadSpace)
	first := len(s.flow)
	b := box{width: s.area.column, kit: k, role: HeadingRole, tag: HeadingTag, even: true}
	if how >= newBand {
		b.width = s.textWidth()
	}
	s.heads = true
	s.paragraph(s.segments(&sec.Title, k), b, 0)
	s.heads = false
	s.withoutFigures()
	b.even = false
	s.meta(sec, b)
	l := &s.flow[first]
	s.anchorAt(l, s.sectionAnchor(sec))
	l.Before, l.open = space, how
	if s.introduced && how >= newBand {
		l.open, s.introduced = anywhere, false
	}
	if r <= talkRank {
		l.more().running = title(s.called(sec))
		l.more().talk, l.more().part = r == talkRank, sec.Kind == model.PartSection
		l.more().ruled = r == talkRank
	}
	for i := first; i < len(s.flow); i++ {
		if s.flow[i].keep = true; how >= newBand {
			s.flow[i].more().span = true
		}
	}
	if how >= newBand {
		s.ruleBelow(&s.flow[len(s.flow)-1], b.width)
	}
	s.bookmark(sec)
}

// ruleBelow draws the rule under the title of a day.
func (s *setter) ruleBelow(l *Line, width Unit) {
	room := s.kits.text.leading * 6 / 10
	l.Height += room
	l.draw(Shape{Kind: LineShape, Y: l.Height - l.Base, W: width, Weight: 2 * units(s.theme.RuleWidth), Color: s.theme.Accent})
}

// meta sets the line under a heading that says who spoke and when. Where the
// notes say who on a line of their own, that is the line.
func (s *setter) meta(sec *model.Section, b box) {
	b.kit, b.role, b.tag = &s.kits.meta, MetaRole, ParagraphTag
	gap := units(s.theme.ItemSpace) / 2
	if p := speakerLine(sec); p != nil {
		k := s.kits.meta
		k.italic, k.boldItalic = k.plain, k.bold
		b.kit = &k
		s.paragraph(s.segments(&p.Inlines, &k), b, gap)
	}
	if meta := s.metaOf(sec); meta != "" {
		s.paragraph(s.plainSegments(meta, s.kits.meta.plain), b, gap)
	}
}

// speakerLine returns the first paragraph of a section where it does hardly
// more than name the speakers.
func speakerLine(sec *model.Section) *model.Paragraph {
	speakers := sec.Facts().Speakers
	if len(speakers) == 0 || len(sec.Blocks) == 0 {
		return nil
	}
	p, ok := sec.Blocks[0].(*model.Paragraph)
	if !ok || !namesAll(model.PlainText(p.Inlines), speakers) {
		return nil
	}
	names := len(strings.Join(speakers, ", "))
	if !shorter(p.Inlines, names+40) {
		return nil
	}
	return p
}

func namesAll(text string, names []string) bool {
	for _, n := range names {
		if !strings.Contains(text, n) {
			return false
		}
	}
	return true
}

// withoutSpeakers returns the blocks of a section but for the line that stands
// under its heading already.
func (s *setter) withoutSpeakers(sec *model.Section) []model.Block {
	if speakerLine(sec) != nil {
		return sec.Blocks[1:]
	}
	return sec.Blocks
}

// metaOf returns what the line under a heading says that the notes do not:
// speakers, date and room, where neither title nor text holds them.
func (s *setter) metaOf(sec *model.Section) string {
	var parts []string
	f := sec.Facts()
	if len(f.Speakers) > 0 && speakerLine(sec) == nil && !namesAll(model.PlainText(sec.Title), f.Speakers) {
		parts = append(parts, strings.Join(f.Speakers, s.words.Comma))
	}
	if !f.Date.IsZero() && !s.words.SaysDay(sec, f.Date) {
		parts = append(parts, s.words.Date(f.Date))
	}
	if f.Room != "" && !sec.Says(f.Room) {
		parts = append(parts, f.Room)
	}
	return strings.Join(parts, " · ")
}

// called returns what lists call a section.
func (s *setter) called(sec *model.Section) string {
	return cmp.Or(s.partNames[sec], model.PlainText(sec.Title))
}

// bookmark adds the bookmark of a section, and those of the shelves that begin with it.
func (s *setter) bookmark(sec *model.Section) {
	shelf := s.shelves[sec]
	if sec.Kind == model.PartSection {
		s.shelved = shelf.Depth
	}
	add := func(words string, level int) {
		if n := len(s.out.Bookmarks); n == 0 {
			level = 0
		} else {
			level = min(max(level, 0), s.out.Bookmarks[n-1].Level+1)
		}
		s.out.Bookmarks = append(s.out.Bookmarks, Bookmark{Title: title(words), Level: level, Target: s.sectionAnchor(sec)})
	}
	for i, words := range shelf.Opens {
		add(words, shelf.Depth-len(shelf.Opens)+i)
	}
	add(s.called(sec), int(sec.Level)-1+s.shelved)
}
