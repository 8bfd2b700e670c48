package layout

import (
	"strconv"

	"gloss/model"
)

// mark is what hangs before an item of a list.
type mark struct {
	run    Run
	shapes []Shape
}

// bullet is the mark of the points of a level.
func bullet(depth int) string {
	switch {
	case depth == 1:
		return "•"
	case depth%2 == 0:
		return "–"
	}
	return "·"
}

// stillWide is the number of ems that words need to be indented further from the level on
// where indents may end.
const stillWide = 14

// leadLength is the number of characters up to which a point with points below
// it is set as a small heading.
const leadLength = 64

// keptLevels is the number of levels on which any point stands with the first below it;
// deeper only those that are small headings do, or many levels would leave much white.
const keptLevels = 3

// list sets the points of a list, their marks hanging.
func (s *setter) list(n *model.List, b box, gap Unit) {
	step := units(s.theme.ListStep)
	inner := b
	inner.role, inner.depth = ItemRole, b.depth+1
	inner.before = units(s.theme.ItemSpace)
	numbers := Unit(0) // width of the widest
	if n.Ordered {
		numbers = s.width(number(n, len(n.Items)-1), b.kit.plain)
		numbers = max(numbers, s.width(number(n, 0), b.kit.plain))
		step = max(step, numbers+b.kit.plain.Size*35/100)
	}
	least := Unit(4)
	if b.depth >= deepest {
		least = stillWide
	}
	if b.width-step > least*b.kit.plain.Size || b.left < step {
		inner.left, inner.width = b.left+step, b.width-step
	}
	defer s.leave(s.enterList(n.Ordered))
	list := s.under
	space := units(s.theme.ItemSpace)
	if n.Loose {
		space += b.kit.leading / 8
	}
	from := len(s.flow)
	var past passed
	s.expect(len(n.Items))
	for i, it := range n.Items {
		if s.proof {
			s.forget(&past, from)
		}
		if i > 0 {
			gap = space
			if parent(it) {
				gap = max(gap, units(s.theme.LeadSpace))
			}
		}
		s.enter(ItemTag)
		s.hang(n, it, i, inner, step, numbers)
		s.enter(BodyTag)
		s.item(it, inner, gap)
		s.leave(list)
		s.spendPoint(n, i)
	}
	if n := len(s.flow); n-from > 2 {
		s.flow[n-2].keep = true // no last point alone at the head of a column
	}
}

func number(n *model.List, i int) string { return strconv.Itoa(n.Start+max(i, 0)) + "." }

// hang notes the mark of an item for its first line.
func (s *setter) hang(n *model.List, it *model.Item, i int, b box, step, numbers Unit) {
	m := mark{run: Run{X: b.left - step, Look: s.look(b.kit.plain)}}
	switch {
	case it.Task != model.NoTask:
		m.shapes = s.taskBox(it.Task, b.left-step, b.kit)
		if step < b.kit.plain.Size {
			m.run.Text = ""
		}
	case n.Ordered:
		m.run.Text = number(n, i)
		m.run.X += numbers - s.width(m.run.Text, m.run.Style)
	default:
		m.run.Text = bullet(b.depth)
	}
	if m.run.Text != "" {
		m.run.W = s.width(m.run.Text, m.run.Style)
	}
	for _, p := range s.pending {
		if p.run.X == m.run.X {
			return // an item that begins with a list, from the level on where indents end
		}
	}
	m.run.Tag = s.label()
	for i := range m.shapes {
		m.shapes[i].Tag = m.run.Tag
	}
	if len(m.shapes) > 0 {
		s.says(m.run.Tag, s.taskWords(it.Task))
	}
	s.pending = append(s.pending, m)
}

// taskWords is what the boxes of tasks say.
func (s *setter) taskWords(t model.TaskState) string {
	if t == model.DoneTask {
		return s.words.Done
	}
	return s.words.Open
}

// taskBox draws a check box.
func (s *setter) taskBox(t model.TaskState, x Unit, k *kit) []Shape {
	side := k.plain.Size * 68 / 100
	weight := k.plain.Size * 6 / 100
	shapes := []Shape{{Kind: BoxShape, X: x, Y: -side, W: side, H: side, Weight: weight, Color: k.plain.Color}}
	if t == model.DoneTask {
		shapes = append(shapes,
			Shape{Kind: LineShape, X: x + side*20/100, Y: -side * 52 / 100, W: side * 25 / 100, H: side * 30 / 100, Weight: 2 * weight, Color: k.plain.Color},
			Shape{Kind: LineShape, X: x + side*45/100, Y: -side * 22 / 100, W: side * 38 / 100, H: -side * 58 / 100, Weight: 2 * weight, Color: k.plain.Color})
	}
	return shapes
}

// item sets the blocks of an item. Words with points below them are a small
// heading, and stay with the first point.
func (s *setter) item(it *model.Item, b box, gap Unit) {
	s.block++
	p, ok := firstParagraph(it)
	if !ok {
		if len(it.Blocks) == 0 {
			s.paragraph(nil, b, gap)
			return
		}
		s.blocks(it.Blocks, b, gap)
		if len(s.pending) > 0 {
			s.paragraph(nil, b, gap)
		}
		return
	}
	lead := b
	if parent(it) && b.quotes == 0 && shorter(p.Inlines, leadLength) {
		lead.kit = &s.kits.lead
	}
	s.textual(p, lead, gap, true)
	if len(it.Blocks) > 1 {
		s.flow[len(s.flow)-1].keep = b.depth <= keptLevels || lead.kit != b.kit
		s.blocks(it.Blocks[1:], b, b.before)
	}
}

func firstParagraph(it *model.Item) (*model.Paragraph, bool) {
	if len(it.Blocks) == 0 {
		return nil, false
	}
	p, ok := it.Blocks[0].(*model.Paragraph)
	return p, ok
}

// parent reports whether an item has points below it.
func parent(it *model.Item) bool {
	for _, block := range it.Blocks {
		if l, ok := block.(*model.List); ok && len(l.Items) > 0 {
			return true
		}
	}
	return false
}

// shorter reports whether inlines have fewer than n characters.
func shorter(list []model.Inline, n int) bool { return n > 0 && count(list, n) < n }

// count counts the characters of inlines, up to about limit.
func count(list []model.Inline, limit int) int {
	n := 0
	for _, in := range list {
		switch in := in.(type) {
		case *model.Text:
			n += len(in.Value)
		case *model.CodeSpan:
			n += len(in.Value)
		case *model.Image:
			n += len(in.Alt)
		default:
			n += count(model.Children(in), limit-n)
		}
		if n >= limit {
			return n
		}
	}
	return n
}
