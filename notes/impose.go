package notes

import (
	"fmt"

	"gloss/model"
)

// Impose makes the sections of a document those that the outline names, and no
// others. A title may be a heading, a paragraph or a point of a list on its
// first level; a heading that the outline does not name becomes a paragraph. A
// title that is not found is reported as "outline.unmatched". Without an outline, nil, it
// leaves the document as it is.
func Impose(doc *model.Document, o *Outline) {
	if o == nil {
		return
	}
	var stream []element
	stream = appendBlocks(stream, doc.Blocks)
	doc.Walk(func(s *model.Section) {
		stream = append(stream, element{title: s.Title, section: s})
		stream = appendBlocks(stream, s.Blocks)
	})
	candidates := make([]string, len(stream))
	for i, e := range stream {
		if e.title != nil {
			candidates[i] = model.PlainText(e.title)
		}
	}
	level := map[int]int{}
	for t, i := range o.Align(candidates) {
		if i < 0 {
			doc.Diagnostics = append(doc.Diagnostics, o.Unmatched(o.Titles[t]))
			continue
		}
		level[i] = o.Titles[t].Level
	}
	b := NewBuilder(doc)
	for i, e := range stream {
		b.add(e, level[i])
	}
	b.Close()
}

// Unmatched is the diagnostic for a title of the outline that the notes do not
// hold. Its position is in the outline: the fault is there.
func (o *Outline) Unmatched(t OutlineTitle) model.Diagnostic {
	return model.Diagnostic{Position: model.At(o.Name, t.Line, 0), Code: "outline.unmatched", Severity: model.Warning,
		Message: fmt.Sprintf("%q is no line of the notes in that order", t.Title),
		Hint:    "copy the title from the notes as it stands there, and keep their order"}
}

// element is a heading, a block, or a point of a list on its first level.
type element struct {
	title   []model.Inline // nil where it can be no section
	section *model.Section
	block   model.Block
	list    *model.List // of a point
	item    *model.Item
}

func appendBlocks(stream []element, blocks []model.Block) []element {
	for _, b := range blocks {
		switch b := b.(type) {
		case *model.Paragraph:
			stream = append(stream, element{title: b.Inlines, block: b})
		case *model.List:
			for _, it := range b.Items {
				e := element{list: b, item: it}
				if p, ok := it.Blocks[0].(*model.Paragraph); ok {
					e.title = p.Inlines
				}
				stream = append(stream, e)
			}
		default:
			stream = append(stream, element{block: b})
		}
	}
	return stream
}

// Builder puts sections and blocks into a document in the order of the notes.
type Builder struct {
	doc   *model.Document
	open  []*model.Section // from the outermost to the innermost
	level []int            // as asked for, of each open section
	last  *model.List      // the list that the last point came from …
	copy  *model.List      // … and the list made of its points
}

// NewBuilder empties the document of blocks and sections and returns a builder
// that fills it again.
func NewBuilder(doc *model.Document) *Builder {
	doc.Blocks, doc.Sections = nil, nil
	return &Builder{doc: doc}
}

// Section opens a section at a level (1-based); sections as deep or deeper are
// closed. A level that skips one counts as the next below the open section.
func (b *Builder) Section(s *model.Section, level int) {
	n := len(b.open)
	for n > 0 && b.level[n-1] >= level {
		n--
	}
	b.open, b.level = b.open[:n], b.level[:n]
	s.Level = int32(n + 1)
	if n == 0 {
		b.doc.Sections = append(b.doc.Sections, s)
	} else {
		p := b.open[n-1]
		p.Sections = append(p.Sections, s)
	}
	b.open, b.level = append(b.open, s), append(b.level, level)
	b.last = nil
}

// Block adds a block to the innermost open section, or to the document before
// the first one.
func (b *Builder) Block(block model.Block) {
	b.last = nil
	b.put(block)
}

// Blocks adds blocks as Block does. The list belongs to the builder afterwards.
func (b *Builder) Blocks(list []model.Block) {
	if len(list) == 0 {
		return
	}
	b.last = nil
	blocks := &b.doc.Blocks
	if n := len(b.open); n > 0 {
		blocks = &b.open[n-1].Blocks
	}
	if *blocks == nil {
		*blocks = list
		return
	}
	*blocks = append(*blocks, list...)
}

// Close ends the work: sections get their IDs.
func (b *Builder) Close() { b.doc.Number() }

func (b *Builder) put(block model.Block) {
	if n := len(b.open); n > 0 {
		b.open[n-1].Blocks = append(b.open[n-1].Blocks, block)
		return
	}
	b.doc.Blocks = append(b.doc.Blocks, block)
}

func (b *Builder) add(e element, level int) {
	switch {
	case level > 0:
		s := e.section
		if s == nil {
			s = &model.Section{Position: e.title[0].Pos(), Title: e.title}
		} else {
			s.Blocks, s.Sections = nil, nil
		}
		b.Section(s, level)
		if e.item != nil {
			for _, rest := range e.item.Blocks[1:] {
				b.Block(rest)
			}
		}
	case e.section != nil:
		b.Block(&model.Paragraph{Position: e.section.Position, Inlines: []model.Inline{
			&model.Strong{Position: e.title[0].Pos(), Inlines: e.title}}})
	case e.item != nil:
		if b.last != e.list {
			c := *e.list
			c.Items = nil
			b.copy = &c
			b.put(b.copy)
			b.last = e.list
		}
		b.copy.Items = append(b.copy.Items, e.item)
	default:
		b.Block(e.block)
	}
}

// Last returns the block that was put last into the innermost open section, nil
// where there is none.
func (b *Builder) Last() model.Block {
	list := b.doc.Blocks
	if n := len(b.open); n > 0 {
		list = b.open[n-1].Blocks
	}
	if len(list) == 0 {
		return nil
	}
	return list[len(list)-1]
}
