package text

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// maxDepth is the number of levels that points are nested; deeper ones stand on
// the last.
const maxDepth = 64

// proseLength is the number of characters from which a lone line is a paragraph
// and no point.
const proseLength = 110

// build makes sections and blocks of the lines.
func (p *page) build() {
	s := &builder{page: p, out: notes.NewBuilder(p.doc)}
	for k := range p.blocks {
		s.block(k)
	}
	s.closeLists()
	s.out.Close()
	if s.wrapped > 0 {
		p.report(s.firstWrapped, "text.wrapped", fmt.Sprintf("lines that an editor had wrapped are joined with those before them: %d", s.wrapped), "")
	}
}

// builder turns blocks of lines into sections, points and paragraphs.
type builder struct {
	*page
	out  *notes.Builder
	open []openList // lists that the next point may go on with, outermost first
	// wrapped counts the lines that were joined with those before them, the
	// first of which is line firstWrapped.
	wrapped, firstWrapped int

	before *line // the point that the last lone line made, for the run below it
}

// openList is a list that may get more points.
type openList struct {
	*model.List
	lazy  bool          // its numbers do not count its points
	key   int           // how deep its points stand
	items []*model.Item // its points so far; the list gets them when it is closed
	last  []model.Block // of the last point, which gets them when the next one comes
}

func (s *builder) block(k int) {
	b := s.blocks[k]
	lines := b.lines
	if s.lines[lines[0]].fenced {
		s.fence(lines)
		return
	}
	if s.codeRun(lines) {
		s.code(lines)
		return
	}
	if s.tableRun(lines) {
		return
	}
	for i := 0; i < len(lines); {
		if n := s.meetingFields(lines[i:]); n > 0 {
			i += n
			continue
		}
		n := s.goesOn(lines[i:])
		s.unit(b, &s.lines[lines[i]], lines[i:i+n])
		i += n
	}
	if !b.lone() {
		s.before = nil
	}
}

// goesOn returns how many lines make up the unit that the first of them begins.
func (s *builder) goesOn(lines []int) int {
	n, head := 1, &s.lines[lines[0]]
	if ruler(head.text) != 0 {
		return n
	}
	for ; n < len(lines); n++ {
		l, next := &s.lines[lines[n-1]], &s.lines[lines[n]]
		if !s.continues(l, next) && !s.pointGoesOn(head, l, next) {
			break
		}
	}
	return n
}

// unit places one heading, point or paragraph, which may go over several lines.
func (s *builder) unit(b block, l *line, lines []int) {
	switch {
	case l.dropped:
		return
	case l.level > 0:
		s.closeLists()
		s.ledger.Place(l.n())
		s.out.Section(s.section(l), int(l.level))
	case ruler(l.text) != 0:
		s.closeLists()
		s.ledger.Place(l.n())
		s.out.Block(&model.Rule{Position: s.page.at(l.n(), int(l.column))})
	case l.mark == quoted:
		s.quote(lines)
	case l.aside, s.isParagraph(b, l, lines):
		s.closeLists()
		s.out.Block(&model.Paragraph{Position: s.page.at(l.n(), int(l.column)), Inlines: s.joined(lines)})
	default:
		s.point(l, lines, s.key(b, l))
	}
}

// isParagraph reports whether a unit is running text and no point.
func (s *builder) isParagraph(b block, l *line, lines []int) bool {
	if l.mark != noMark || l.indent > 0 && len(s.open) > 0 {
		return false
	}
	if len(lines) > 1 || s.dialect == asciidoc && l.indent == 0 && !isBlockLine(l.text) {
		return true
	}
	if s.flat {
		return b.lone() && l.characters() > proseLength
	}
	return b.lone() || s.wrap > 0 && l.characters() > proseLength
}

// key is a number that is the greater the deeper a point stands.
func (s *builder) key(b block, l *line) int {
	key := 2 * int(l.indent)
	if l.mark != noMark {
		key++
	}
	if !s.flat {
		return key
	}
	if b.lone() {
		s.before = l
		return key
	}
	if s.before != nil || len(s.open) > 0 && s.open[0].key == 0 {
		return key + 2 // below the lone line before the run
	}
	return key + 1
}

func (s *builder) closeLists() {
	s.keepOpen(0)
	s.before = nil
}

// keepOpen closes all lists but the n outermost ones.
func (s *builder) keepOpen(n int) {
	for k := range s.open[n:] {
		o := &s.open[n+k]
		s.finish(o)
		o.Items, o.items = s.nodes.Items(o.items), o.items[:0]
	}
	s.open = s.open[:n]
}

// finish gives the last point of a list its blocks.
func (s *builder) finish(o *openList) {
	if n := len(o.items); n > 0 {
		o.items[n-1].Blocks = s.nodes.Blocks(o.last)
		o.last = o.last[:0]
	}
}

// point adds a point to the list whose points stand as deep as key says.
func (s *builder) point(l *line, lines []int, key int) {
	n := len(s.open)
	for n > 0 && s.open[n-1].key > key {
		n--
	}
	if n > 0 && s.open[n-1].key == key && s.open[n-1].Ordered != (l.mark == number) {
		n-- // the kind of the marks changes: another list on the same level
	} else if n > 0 && s.open[n-1].key == key && s.open[n-1].breaks(l) {
		n-- // the number of the line would be lost
	}
	s.keepOpen(n)
	if n == 0 || s.open[n-1].key < key && n < maxDepth {
		s.openList(l, key)
		n++
	}
	list := &s.open[n-1]
	if s.flat && l == s.before && len(list.items) > 0 {
		list.Loose = true
	}
	item, block := s.item(l, lines)
	s.finish(list)
	list.items, list.last = append(list.items, item), append(list.last, block)
	at := 0
	for k, part := range s.partsOf(l) {
		if k > 0 {
			s.part(list, l, part, at)
		}
		at += len(part)
	}
}

// breaks reports whether a numbered point cannot stand in the list with its number:
// the list has counted up to there, and the number is neither the next one nor, as
// where all points are number 1, the same again.
func (o *openList) breaks(l *line) bool {
	if !o.Ordered || o.lazy || len(o.items) == 0 || !isDigit(l.sign) {
		return false
	}
	next := o.Start + len(o.items)
	o.lazy = int(l.number) == next-1
	return int(l.number) != next && !o.lazy
}

func (s *builder) openList(l *line, key int) {
	list := s.nodes.List(s.page.at(l.n(), int(l.column)))
	list.Ordered = l.mark == number
	if list.Ordered {
		list.Start = int(l.number)
	}
	n := len(s.open)
	if n > 0 {
		above := &s.open[n-1]
		above.last = append(above.last, list)
	} else {
		s.out.Block(list)
	}
	if n == cap(s.open) {
		s.open = append(s.open, openList{})
	}
	s.open = s.open[:n+1]
	s.open[n].List, s.open[n].key, s.open[n].lazy = list, key, list.Ordered && !isDigit(l.sign) // the room for points is used again
}

// part adds a piece of a parted line, which begins at byte at of its text, as a
// point below the first piece.
func (s *builder) part(o *openList, l *line, part string, at int) {
	column := int(l.column) + utf8.RuneCountInString(l.text[:at])
	trimmed := strings.TrimSpace(part)
	pos := s.page.at(l.n(), column)
	sub := &model.Item{Position: pos, Blocks: []model.Block{&model.Paragraph{Position: pos, Inlines: s.inlines(trimmed, l.n(), column)}}}
	if n := len(o.last); n > 1 {
		list := o.last[n-1].(*model.List)
		list.Items = append(list.Items, sub)
		return
	}
	o.last = append(o.last, &model.List{Position: pos, Start: 1, Items: []*model.Item{sub}})
}

// item makes a point of a line, or of several, and the block that it begins
// with.
func (s *builder) item(l *line, lines []int) (*model.Item, model.Block) {
	pos := s.page.at(l.n(), int(l.column))
	text := l.text
	parts := s.partsOf(l)
	if parts != nil {
		text = strings.TrimSpace(parts[0])
	}
	var block model.Block
	quote, by := quotation(text)
	switch {
	case len(lines) > 1:
		block = s.nodes.Paragraph(pos, s.joined(lines))
	case parts == nil && l.isGap(), parts != nil && notes.IsGap(text):
		block = &model.Gap{Position: pos, Inlines: s.inlines(text, l.n(), int(l.column))}
	case quote != "":
		q := &model.Quote{Position: pos, Blocks: []model.Block{&model.Paragraph{Position: pos, Inlines: s.inlines(quote, l.n(), int(l.column))}}}
		if by != "" {
			column := int(l.column) + utf8.RuneCountInString(text) - utf8.RuneCountInString(by)
			name := strings.TrimLeft(by, "–—-~ ")
			column += utf8.RuneCountInString(by) - utf8.RuneCountInString(name)
			q.Attribution = s.inlines(name, l.n(), column)
		}
		block = q
	case parts == nil && l.looksLikeCode(), parts != nil && looksLikeCode(text, traitsOf(text)):
		block = &model.Paragraph{Position: pos, Inlines: []model.Inline{&model.CodeSpan{Position: pos, Value: text}}}
	case l.traits()&setting == 0:
		s.ledger.Place(l.n())
		return s.nodes.Point(pos, model.TaskState(l.task), text)
	default:
		block = s.nodes.Paragraph(pos, s.inlines(text, l.n(), int(l.column)))
	}
	s.ledger.Place(l.n())
	item := s.nodes.Item(pos, nil)
	item.Task = model.TaskState(l.task)
	return item, block
}

// joined makes one run of inlines of the lines of a unit.
func (s *builder) joined(lines []int) []model.Inline {
	var list []model.Inline
	for k, i := range lines {
		l := &s.lines[i]
		text := l.text
		broken := false
		if s.dialect == asciidoc {
			text, broken = strings.CutSuffix(text, " +")
		}
		if k == 0 || s.dialect == asciidoc {
			s.ledger.Place(l.n())
		} else {
			s.ledger.Merge(l.n())
			if s.wrapped++; s.wrapped == 1 {
				s.firstWrapped = l.n()
			}
		}
		if k+1 < len(lines) && !broken && !l.partsWord(&s.lines[lines[k+1]]) {
			text += " "
		}
		list = append(list, s.inlines(text, l.n(), int(l.column))...)
		if broken && k+1 < len(lines) {
			list = append(list, &model.LineBreak{Position: s.page.at(l.n(), int(l.column)+utf8.RuneCountInString(text))})
		}
	}
	return list
}

// quote makes a quotation of lines that begin with ">".
func (s *builder) quote(lines []int) {
	l := &s.lines[lines[0]]
	pos := s.page.at(l.n(), int(l.column))
	if l.text == "" {
		s.ledger.Merge(l.n())
		return
	}
	para := &model.Paragraph{Position: pos, Inlines: s.joined(lines)}
	q, deeper := s.lastQuote(lines[0]), l.quoteDepth()-1
	if q == nil {
		if s.closeLists(); deeper > 1 {
			deeper = 0 // a prompt, ">>> import os", rather than a quotation of nothing but others
		}
		q = &model.Quote{Position: pos}
		s.out.Block(q)
	}
	for range deeper {
		q = innerQuote(q, pos)
	}
	q.Blocks = append(q.Blocks, para)
}

// maxQuotes is how deep quotations stand within each other at most.
const maxQuotes = 8

// quoteDepth returns how many marks of a quotation a line begins with.
func (l *line) quoteDepth() int {
	depth := 0
	for _, c := range l.raw {
		if c == '>' {
			depth++
		} else if c != ' ' && c != '\t' {
			break
		}
	}
	return min(depth, maxQuotes)
}

// innerQuote returns the quotation that another ends with, or a new one at its end.
func innerQuote(q *model.Quote, pos model.Position) *model.Quote {
	if n := len(q.Blocks); n > 0 {
		if in, ok := q.Blocks[n-1].(*model.Quote); ok {
			return in
		}
	}
	in := &model.Quote{Position: pos}
	q.Blocks = append(q.Blocks, in)
	return in
}

// lastQuote returns the quotation that ends right above line i.
func (s *builder) lastQuote(i int) *model.Quote {
	if i < 1 || s.lines[i-1].mark != quoted {
		return nil
	}
	q, _ := s.out.Last().(*model.Quote)
	return q
}
