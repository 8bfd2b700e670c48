package layout

import (
	"strings"

	"gloss/model"
)

// box is where blocks are set: how far from the column's left edge, how wide,
// in which type.
type box struct {
	left, width Unit
	kit         *kit
	ground      *ground
	depth       int // of lists
	quotes      int // how many quotations stand around
	role        Role
	tag         TagKind // of a paragraph
	before      Unit    // white before a block
	even        bool    // lines of about one length, as titles have them
}

// deepest is the level from which on quotations, and lists in what is narrow, are no further
// indented.
const deepest = 5

// blocks sets blocks one under the other. gap is the white before the first.
func (s *setter) blocks(list []model.Block, b box, gap Unit) {
	for i, block := range list {
		s.block++
		if i > 0 {
			gap = b.before
		}
		first := len(s.flow)
		s.one(block, b, gap)
		if first < len(s.flow) {
			if i == 0 {
				s.flow[first].Before = gap
			}
			if i+1 < len(list) && introduces(block) {
				s.flow[len(s.flow)-1].keep = true
			}
		}
	}
}

// introduces reports whether a block announces the next, as words with a colon
// at their end do.
func introduces(block model.Block) bool {
	p, ok := block.(*model.Paragraph)
	if !ok {
		return false
	}
	for list := p.Inlines; len(list) > 0; {
		last := list[len(list)-1]
		if t, ok := last.(*model.Text); ok {
			return strings.HasSuffix(strings.TrimRight(t.Value, " "), ":")
		}
		list = model.Children(last)
	}
	return false
}

func (s *setter) one(block model.Block, b box, gap Unit) {
	switch n := block.(type) {
	case *model.Paragraph:
		s.textual(n, b, gap, false)
	case *model.List:
		s.list(n, b, gap)
	case *model.Quote:
		s.quote(n, b, gap)
	case *model.Code:
		s.code(n, b, gap)
	case *model.Table:
		s.table(n, b, gap)
	case *model.Gap:
		s.gap(n, b, gap)
	case *model.Rule:
		s.rule(b, gap)
	}
}

// paragraph sets segments as a paragraph: its first two lines stand together,
// and so do its last two.
func (s *setter) paragraph(segs []segment, b box, gap Unit) {
	first, tag := len(s.flow), s.leafTag(b)
	m := ragged
	switch {
	case b.even:
		m = even
	case s.justify && b.role.runs():
		m = justified
	}
	s.room = len(s.pending)
	for _, l := range s.breakAs(m, segs, b.width, b.width) {
		line := Line{Runs: l.runs, Height: b.kit.leading, Base: b.kit.base, Role: b.role, Block: s.block, Tag: tag, ground: b.ground}
		s.anchorAt(&line, l.anchors...)
		left := b.left
		if l.flushRight {
			line.turned = max(s.area.column, left+b.width)
			left = line.turned - left - b.width
		}
		for i := range line.Runs {
			line.Runs[i].X += left
		}
		s.emit(line)
	}
	s.flow[first].Before = gap
	s.keepEnds(first)
	s.sideNotes(first)
}

// runs reports whether it is running text, which may be justified.
func (r Role) runs() bool {
	return r == TextRole || r == ItemRole || r == QuoteRole || r == NoteRole
}

// keepEnds keeps the first two and the last two of the lines since first
// together.
func (s *setter) keepEnds(first int) {
	if n := len(s.flow); n-first > 1 {
		s.flow[first].keep = true
		s.flow[n-2].keep = true
	}
}

// keepLines keeps the lines since first together.
func (s *setter) keepLines(first int) {
	for i := first; i < len(s.flow)-1; i++ {
		s.flow[i].keep = true
	}
}

// keepWithNext keeps the lines since first together, and with the line that follows.
func (s *setter) keepWithNext(first int) {
	for i := first; i < len(s.flow); i++ {
		s.flow[i].keep = true
	}
}

// emit appends a line to the flow. The mark of a list's item hangs before the
// first line of the item.
func (s *setter) emit(l Line) {
	if len(s.pending) > 0 {
		s.hangMarks(&l)
	}
	if len(s.flow) == cap(s.flow) {
		s.growFlow(max(len(s.flow), linesInPiece))
	}
	s.flow = append(s.flow, l)
}

// hangMarks sets the marks that wait before a line.
func (s *setter) hangMarks(l *Line) {
	n := 0 // of marks in words
	for i := range s.pending {
		m := &s.pending[i]
		if l.turned > 0 {
			*m = m.turned(l.turned)
		}
		if m.run.Text != "" {
			n++
		}
		if len(m.shapes) > 0 {
			l.draw(m.shapes...)
		}
	}
	l.Runs = s.runsBefore(l.Runs, n)
	for i, k := 0, 0; i < len(s.pending); i++ {
		if m := &s.pending[i]; m.run.Text != "" {
			l.Runs[k] = m.run
			k++
		}
	}
	s.pending = s.pending[:0]
}

// linesInPiece is the number of lines that memory is asked for at once.
const linesInPiece = 1024

// growFlow makes room for n more lines in the flow. Pages hold its lines, so those
// that were poured stay where they are.
func (s *setter) growFlow(n int) {
	flow := make([]Line, len(s.flow), len(s.flow)+n)
	copy(flow, s.flow)
	s.flow = flow
}

// expect makes room for the points of a long list, most of which are a line or
// two, so that the flow need not grow step by step.
func (s *setter) expect(points int) {
	if n := points + points/32; !s.proof && points > linesInPiece && cap(s.flow)-len(s.flow) < n {
		s.growFlow(n)
	}
}

// poured begins a new flow behind the lines that pages hold by now.
func (s *setter) poured() { s.flow = s.flow[len(s.flow):] }

// turned hangs a mark at the right side of a measure.
func (m mark) turned(measure Unit) mark {
	m.run.X = measure - m.run.X - m.run.W
	if n, ok := strings.CutSuffix(m.run.Text, "."); ok {
		m.run.Text = "." + n
	}
	shapes := append([]Shape(nil), m.shapes...)
	if len(shapes) > 0 { // a check box: its first shape is the box
		by := measure - shapes[0].X - shapes[0].W - shapes[0].X
		for i := range shapes {
			shapes[i].X += by
		}
	}
	m.shapes = shapes
	return m
}

func (s *setter) quote(n *model.Quote, b box, gap Unit) {
	first := len(s.flow)
	inner := b
	inner.role = QuoteRole
	slanted := b.kit.slanted()
	inner.kit = &slanted
	if b.quotes > 0 {
		inner.kit = b.kit
	}
	if b.quotes < deepest {
		step := units(s.theme.ListStep)
		bar := units(s.theme.BarWidth)
		inner.ground = &ground{parent: b.ground, left: b.left, width: bar}
		inner.left, inner.width = b.left+step, b.width-step
	}
	inner.quotes++
	s.flushMarks(b)
	defer s.leave(s.enterNested(QuoteTag))
	s.blocks(n.Blocks, inner, gap)
	if len(n.Attribution) > 0 {
		s.block++
		inner.kit = b.kit
		if b.quotes > 0 {
			inner.kit = &s.kits.text
		}
		if len(s.flow) > first {
			s.flow[len(s.flow)-1].keep = true
		}
		s.segs = s.segs[:0]
		s.text("— ", inner.kit.plain, tone{kit: inner.kit}, n.Position)
		s.inlines(n.Attribution, tone{kit: inner.kit})
		s.paragraph(s.segs, inner, 0)
	}
	if first < len(s.flow) {
		s.flow[first].Before = gap
		if l := &s.flow[first]; l.turned > 0 && inner.ground != b.ground {
			inner.ground.left = l.turned - b.left - inner.ground.width
		}
	}
}

// flushMarks sets the marks of items whose first block is no text on a line of
// their own, where a bar or a tint would run into them.
func (s *setter) flushMarks(b box) {
	if len(s.pending) == 0 || b.depth < deepest {
		return
	}
	s.emit(Line{Height: b.kit.leading, Base: b.kit.base, Role: ItemRole, Block: s.block, Tag: s.under, keep: true, ground: b.ground})
}

// gap sets a passage that the writer missed: a dotted line, and the words
// in grey italics.
func (s *setter) gap(n *model.Gap, b box, gap Unit) {
	k := b.kit.tinted(s.theme.Gap)
	k = k.slanted()
	b.role = GapRole
	dots := min(8*units(s.theme.ListStep)/2, b.width/3)
	first := len(s.flow)
	left := b.left
	if n := len(s.pending); n > 0 {
		// The dots stand for the item's mark.
		left = s.pending[n-1].run.X
		s.pending = s.pending[:n-1]
	}
	b.width += b.left - left
	b.left = left
	inner := b
	inner.kit = &k
	inner.left, inner.width = b.left+dots+k.plain.Size/2, b.width-dots-k.plain.Size/2
	s.paragraph(s.segments(&n.Inlines, &k), inner, gap)
	l := &s.flow[first]
	l.draw(Shape{Kind: DotsShape, X: b.left, Y: -k.plain.Size * 26 / 100, W: dots, Weight: 900, Color: s.theme.Gap})
}

// rule sets a thematic break.
func (s *setter) rule(b box, gap Unit) {
	w := b.width / 4
	line := Line{Height: b.kit.leading, Base: b.kit.base, Before: gap, Role: RuleRole, Block: s.block, ground: b.ground}
	line.draw(Shape{Kind: LineShape, X: b.left + (b.width-w)/2, Y: -b.kit.plain.Size * 3 / 10, W: w, Weight: units(s.theme.RuleWidth), Color: s.theme.Rule})
	s.emit(line)
}
