package notes

import "gloss/model"

// Nodes hands out the nodes that a document has most of, many from one
// allocation. The zero value is ready for use. It is not safe for concurrent
// use.
type Nodes struct {
	texts      []model.Text
	paragraphs []model.Paragraph
	items      []model.Item
	lists      []model.List
	points     []point
	inlines    []model.Inline
	blocks     []model.Block
}

// point is a point of a list that holds a line of plain text, as most points do.
type point struct {
	item      model.Item
	blocks    [1]model.Block
	paragraph model.Paragraph
	inlines   [1]model.Inline
	text      model.Text
}

// batch is how many nodes are allocated at once. It is a number that leaves next
// to no room unused in the pieces of memory that Go hands out.
const (
	batch      = 64
	pointBatch = 61
	listBatch  = 56
)

// take returns the next node of a batch of n.
func take[T any](rest *[]T, n int) *T {
	if len(*rest) == 0 {
		*rest = make([]T, n)
	}
	next := &(*rest)[0]
	*rest = (*rest)[1:]
	return next
}

// copied returns a copy of a list, which no append to it changes.
func copied[T any](rest *[]T, list []T) []T {
	if len(list) == 0 {
		return nil
	}
	if len(list) > batch/4 {
		return append([]T(nil), list...)
	}
	if len(*rest) < len(list) {
		*rest = make([]T, 2*batch)
	}
	n := copy(*rest, list)
	list, *rest = (*rest)[:n:n], (*rest)[n:]
	return list
}

// Text returns a new text.
func (n *Nodes) Text(pos model.Position, value string) *model.Text {
	t := take(&n.texts, batch)
	t.Position, t.Value = pos, value
	return t
}

// Paragraph returns a new paragraph, which keeps inlines.
func (n *Nodes) Paragraph(pos model.Position, inlines []model.Inline) *model.Paragraph {
	p := take(&n.paragraphs, batch)
	p.Position, p.Inlines = pos, inlines
	return p
}

// Item returns a new point of a list, which keeps blocks.
func (n *Nodes) Item(pos model.Position, blocks []model.Block) *model.Item {
	it := take(&n.items, batch)
	it.Position, it.Blocks = pos, blocks
	return it
}

// List returns a new list without items, which is not ordered and starts at 1.
func (n *Nodes) List(pos model.Position) *model.List {
	l := take(&n.lists, listBatch)
	l.Position, l.Start = pos, 1
	return l
}

// Point returns a new point that holds one paragraph of plain text.
func (n *Nodes) Point(pos model.Position, task model.TaskState, value string) *model.Item {
	p := take(&n.points, pointBatch)
	p.text.Position, p.text.Value = pos, value
	p.inlines[0] = &p.text
	p.paragraph.Position, p.paragraph.Inlines = pos, p.inlines[:]
	p.blocks[0] = &p.paragraph
	p.item.Position, p.item.Task, p.item.Blocks = pos, task, p.blocks[:]
	return &p.item
}

// Inlines returns a copy of a list; nil where that is empty. The capacity of
// the copy is its length.
func (n *Nodes) Inlines(list []model.Inline) []model.Inline { return copied(&n.inlines, list) }

// Blocks is as Inlines, for blocks.
func (n *Nodes) Blocks(list []model.Block) []model.Block { return copied(&n.blocks, list) }

// Room returns an empty list with room for n inlines. What is appended beyond
// that goes elsewhere, as with any list.
func (n *Nodes) Room(size int) []model.Inline {
	if size > batch/4 {
		return make([]model.Inline, 0, size)
	}
	if len(n.inlines) < size {
		n.inlines = make([]model.Inline, 2*batch)
	}
	list := n.inlines[:0:size]
	n.inlines = n.inlines[size:]
	return list
}
