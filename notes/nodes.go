package notes

import "gloss/model"

// Nodes hands out the nodes that a document has most of, many from one
// allocation. The zero value is ready for use. It is not safe for concurrent
// use.
type Nodes struct {
	texts      batch[model.Text]
	paragraphs batch[model.Paragraph]
	items      batch[model.Item]
	lists      batch[model.List]
	sections   batch[model.Section]
	points     batch[point]
	codes      batch[model.CodeSpan]
	strongs    batch[model.Strong]
	emphases   batch[model.Emphasis]
	links      batch[model.Link]
	inlines    batch[model.Inline]
	blocks     batch[model.Block]
	itemLists  batch[*model.Item]
}

// point is a point of a list that holds a line of plain text, as most points do.
type point struct {
	item      model.Item
	paragraph model.Paragraph
	inlines   [1]model.Inline
	text      model.Text
}

// batch is what is left of the nodes that were allocated together.
type batch[T any] struct {
	rest []T
	size int // how many were allocated last
}

// The first batch is small, so that a short document takes little. Later ones
// have so many nodes that next to nothing is left over of the pieces of memory
// that Go hands out, which are the largest that it has ready.
const (
	firstBatch     = 8
	mostPointers   = 4095
	mostInlines    = 2047
	mostBlocks     = 2047
	mostTexts      = 1023
	mostItems      = 819
	mostParagraphs = 819
	mostStressed   = 819
	mostLists      = 682
	mostCodes      = 585
	mostLinks      = 409
	mostSections   = 315
	mostPoints     = 255
)

// grow allocates a batch, larger than the one before it.
func (b *batch[T]) grow(most int) {
	b.size = min(b.size*17/16+1, most)
	list := append([]T(nil), make([]T, max(b.size, firstBatch))...)
	b.rest = list[:cap(list)] // the piece of memory may have room for more
}

// next returns a new node.
func (b *batch[T]) next(most int) *T {
	if len(b.rest) == 0 {
		b.grow(most)
	}
	n := &b.rest[0]
	b.rest = b.rest[1:]
	return n
}

// mostCopied is the length of lists from which each has its own piece of memory.
const mostCopied = firstBatch

// room returns an empty list with room for size elements.
func (b *batch[T]) room(size, most int) []T {
	if size > mostCopied {
		return make([]T, 0, size)
	}
	if len(b.rest) < size {
		b.grow(most)
	}
	list := b.rest[:0:size]
	b.rest = b.rest[size:]
	return list
}

// copied returns a copy of a list, which no append to it changes; nil where the
// list is empty.
func (b *batch[T]) copied(list []T, most int) []T {
	if len(list) == 0 {
		return nil
	}
	return append(b.room(len(list), most), list...)
}

// Text returns a new text.
func (n *Nodes) Text(pos model.Position, value string) *model.Text {
	t := n.texts.next(mostTexts)
	t.Position, t.Value = pos, value
	return t
}

// Code returns a new code span.
func (n *Nodes) Code(pos model.Position, value string) *model.CodeSpan {
	c := n.codes.next(mostCodes)
	c.Position, c.Value = pos, value
	return c
}

// Strong returns a new strong emphasis, which keeps inlines.
func (n *Nodes) Strong(pos model.Position, inlines []model.Inline) *model.Strong {
	s := n.strongs.next(mostStressed)
	s.Position, s.Inlines = pos, inlines
	return s
}

// Emphasis returns a new emphasis, which keeps inlines.
func (n *Nodes) Emphasis(pos model.Position, inlines []model.Inline) *model.Emphasis {
	e := n.emphases.next(mostStressed)
	e.Position, e.Inlines = pos, inlines
	return e
}

// Link returns a new link, which keeps inlines.
func (n *Nodes) Link(pos model.Position, target string, inlines []model.Inline) *model.Link {
	l := n.links.next(mostLinks)
	l.Position, l.Target, l.Inlines = pos, target, inlines
	return l
}

// Paragraph returns a new paragraph, which keeps inlines.
func (n *Nodes) Paragraph(pos model.Position, inlines []model.Inline) *model.Paragraph {
	p := n.paragraphs.next(mostParagraphs)
	p.Position, p.Inlines = pos, inlines
	return p
}

// Item returns a new point of a list, which keeps blocks.
func (n *Nodes) Item(pos model.Position, blocks []model.Block) *model.Item {
	it := n.items.next(mostItems)
	it.Position, it.Blocks = pos, blocks
	return it
}

// List returns a new list without items, which is not ordered and starts at 1.
func (n *Nodes) List(pos model.Position) *model.List {
	l := n.lists.next(mostLists)
	l.Position, l.Start = pos, 1
	return l
}

// Section returns a new section, which keeps its title.
func (n *Nodes) Section(pos model.Position, title []model.Inline) *model.Section {
	s := n.sections.next(mostSections)
	s.Position, s.Title = pos, title
	return s
}

// Point returns a new point and a paragraph of plain text, which the caller puts
// into it.
func (n *Nodes) Point(pos model.Position, task model.TaskState, value string) (*model.Item, *model.Paragraph) {
	p := n.points.next(mostPoints)
	p.text.Position, p.text.Value = pos, value
	p.inlines[0] = &p.text
	p.paragraph.Position, p.paragraph.Inlines = pos, p.inlines[:]
	p.item.Position, p.item.Task = pos, task
	return &p.item, &p.paragraph
}

// Inlines returns a copy of a list; nil where that is empty. The capacity of
// the copy is its length.
func (n *Nodes) Inlines(list []model.Inline) []model.Inline {
	return n.inlines.copied(list, mostInlines)
}

// Blocks is as Inlines, for blocks.
func (n *Nodes) Blocks(list []model.Block) []model.Block { return n.blocks.copied(list, mostBlocks) }

// Items is as Inlines, for points.
func (n *Nodes) Items(list []*model.Item) []*model.Item {
	return n.itemLists.copied(list, mostPointers)
}

// ItemRoom is as Room, for points.
func (n *Nodes) ItemRoom(size int) []*model.Item { return n.itemLists.room(size, mostPointers) }

// Room returns an empty list with room for so many inlines. What is appended
// beyond that goes elsewhere, as with any list.
func (n *Nodes) Room(size int) []model.Inline { return n.inlines.room(size, mostInlines) }
