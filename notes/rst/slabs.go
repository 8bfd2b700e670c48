package rst

import "gloss/model"

// slabs hands out the nodes that a document has most of, many from one
// allocation.
type slabs struct {
	texts      []model.Text
	paragraphs []model.Paragraph
	items      []model.Item
	inlines    []model.Inline
	blocks     []model.Block
}

// slab is how many nodes are allocated at once.
const slab = 64

func (s *slabs) text() *model.Text {
	if len(s.texts) == 0 {
		s.texts = make([]model.Text, slab)
	}
	n := &s.texts[0]
	s.texts = s.texts[1:]
	return n
}

func (s *slabs) paragraph(pos model.Position) *model.Paragraph {
	if len(s.paragraphs) == 0 {
		s.paragraphs = make([]model.Paragraph, slab)
	}
	n := &s.paragraphs[0]
	s.paragraphs = s.paragraphs[1:]
	n.Position = pos
	return n
}

func (s *slabs) item(pos model.Position) *model.Item {
	if len(s.items) == 0 {
		s.items = make([]model.Item, slab)
	}
	n := &s.items[0]
	s.items = s.items[1:]
	n.Position = pos
	return n
}

// appendInlines appends more to list, which belongs to nobody else.
func (s *slabs) appendInlines(list, more []model.Inline) []model.Inline {
	if list != nil || len(more) > slab/4 {
		return append(list, more...)
	}
	if len(s.inlines) < len(more) {
		s.inlines = make([]model.Inline, 2*slab)
	}
	n := copy(s.inlines, more)
	list = s.inlines[:n:n]
	s.inlines = s.inlines[n:]
	return list
}

// appendBlock appends a block to list, which belongs to nobody else.
func (s *slabs) appendBlock(list []model.Block, block model.Block) []model.Block {
	if list != nil {
		return append(list, block)
	}
	if len(s.blocks) == 0 {
		s.blocks = make([]model.Block, slab)
	}
	s.blocks[0] = block
	list = s.blocks[:1:1]
	s.blocks = s.blocks[1:]
	return list
}
