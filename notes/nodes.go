package notes

import "gloss/model"

// Nodes hands out the nodes that a document has most of, many from one
// allocation. The zero value is ready for use. It is not safe for concurrent
// use.
type Nodes struct {
	texts      []model.Text
	paragraphs []model.Paragraph
	items      []model.Item
	inlines    []model.Inline
	blocks     []model.Block
}

// batch is how many nodes are allocated at once.
const batch = 64

// take returns the next node of a batch.
func take[T any](rest *[]T) *T {
	if len(*rest) == 0 {
		*rest = make([]T, batch)
	}
	n := &(*rest)[0]
	*rest = (*rest)[1:]
	return n
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
	t := take(&n.texts)
	t.Position, t.Value = pos, value
	return t
}

// Paragraph returns a new paragraph, which keeps inlines.
func (n *Nodes) Paragraph(pos model.Position, inlines []model.Inline) *model.Paragraph {
	p := take(&n.paragraphs)
	p.Position, p.Inlines = pos, inlines
	return p
}

// Item returns a new point of a list, which keeps blocks.
func (n *Nodes) Item(pos model.Position, blocks []model.Block) *model.Item {
	it := take(&n.items)
	it.Position, it.Blocks = pos, blocks
	return it
}

// Inlines returns a copy of a list; nil where that is empty. The capacity of
// the copy is its length.
func (n *Nodes) Inlines(list []model.Inline) []model.Inline { return copied(&n.inlines, list) }

// Blocks is as Inlines, for blocks.
func (n *Nodes) Blocks(list []model.Block) []model.Block { return copied(&n.blocks, list) }
