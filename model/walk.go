package model

import "strings"

// Walk calls visit for each section of the document in document order, each
// before its sub-sections.
func (d *Document) Walk(visit func(*Section)) {
	for _, s := range d.Sections {
		s.Walk(visit)
	}
}

// Walk calls visit for the section and then for each section below it, in
// document order.
func (s *Section) Walk(visit func(*Section)) {
	visit(s)
	for _, c := range s.Sections {
		c.Walk(visit)
	}
}

// Number sets the ID of every section (1, 2, … in document order) and its
// Level (its depth in the tree).
func (d *Document) Number() {
	id := int32(0)
	var number func(list []*Section, level int32)
	number = func(list []*Section, level int32) {
		for _, s := range list {
			id++
			s.ID, s.Level = id, level
			number(s.Sections, level+1)
		}
	}
	number(d.Sections, 1)
}

// WalkBlocks calls visit for each block of the list and of what it contains,
// outermost first, in document order.
func WalkBlocks(blocks []Block, visit func(Block)) {
	for _, b := range blocks {
		visit(b)
		switch b := b.(type) {
		case *List:
			for _, it := range b.Items {
				WalkBlocks(it.Blocks, visit)
			}
		case *Quote:
			WalkBlocks(b.Blocks, visit)
		}
	}
}

// EachBlock calls visit for each block of the document, as WalkBlocks does: those before
// the first section, those of the sections, those of the footnotes.
func (d *Document) EachBlock(visit func(Block)) {
	WalkBlocks(d.Blocks, visit)
	d.Walk(func(s *Section) { WalkBlocks(s.Blocks, visit) })
	for _, f := range d.Footnotes {
		WalkBlocks(f.Blocks, visit)
	}
}

// RunText tells EachRun what a run of inlines is.
type RunText int

// The kinds of runs.
const (
	TitleRun RunText = iota
	ParagraphRun
	CellRun
	AttributionRun
	GapRun
)

// EachRun calls visit for every list of inlines in the document that is not
// itself part of another: titles, paragraphs, cells, attributions, gaps, those
// of footnotes last. visit may change the list through the pointer. section is
// the innermost section, nil before the first one and in footnotes.
func (d *Document) EachRun(visit func(section *Section, kind RunText, run *[]Inline)) {
	d.EachText(visit, nil)
}

// EachText is EachRun that, where code is not nil, calls it for each block of
// code between the runs.
func (d *Document) EachText(visit func(section *Section, kind RunText, run *[]Inline), code func(*Code)) {
	eachBlockText(nil, d.Blocks, visit, code)
	d.Walk(func(s *Section) {
		visit(s, TitleRun, &s.Title)
		eachBlockText(s, s.Blocks, visit, code)
	})
	for _, f := range d.Footnotes {
		eachBlockText(nil, f.Blocks, visit, code)
	}
}

func eachBlockText(s *Section, blocks []Block, visit func(*Section, RunText, *[]Inline), code func(*Code)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			visit(s, ParagraphRun, &b.Inlines)
		case *List:
			for _, it := range b.Items {
				if len(it.Blocks) == 1 { // as most: nothing but its words
					if p, ok := it.Blocks[0].(*Paragraph); ok {
						visit(s, ParagraphRun, &p.Inlines)
						continue
					}
				}
				eachBlockText(s, it.Blocks, visit, code)
			}
		case *Code:
			if code != nil {
				code(b)
			}
		case *Gap:
			visit(s, GapRun, &b.Inlines)
		case *Quote:
			if len(b.Attribution) > 0 {
				visit(s, AttributionRun, &b.Attribution)
			}
			eachBlockText(s, b.Blocks, visit, code)
		case *Table:
			for i := range b.Head {
				visit(s, CellRun, &b.Head[i].Inlines)
			}
			for _, row := range b.Rows {
				for i := range row {
					visit(s, CellRun, &row[i].Inlines)
				}
			}
		}
	}
}

// Children returns the inlines within n, nil where n is a leaf. The slice is
// n's own.
func Children(n Inline) []Inline {
	switch n := n.(type) {
	case *Emphasis:
		return n.Inlines
	case *Strong:
		return n.Inlines
	case *Strike:
		return n.Inlines
	case *Passage:
		return n.Inlines
	case *Link:
		return n.Inlines
	case *Mention:
		return n.Inlines
	}
	return nil
}

// SetChildren makes list the inlines within n. Nothing happens where n is a leaf.
func SetChildren(n Inline, list []Inline) {
	switch n := n.(type) {
	case *Emphasis:
		n.Inlines = list
	case *Strong:
		n.Inlines = list
	case *Strike:
		n.Inlines = list
	case *Passage:
		n.Inlines = list
	case *Link:
		n.Inlines = list
	case *Mention:
		n.Inlines = list
	}
}

// WalkInlines calls visit for each inline of the list and of what it contains,
// outermost first.
func WalkInlines(list []Inline, visit func(Inline)) {
	for _, n := range list {
		visit(n)
		WalkInlines(Children(n), visit)
	}
}

// Holds reports whether an inline of type T stands in the list or in what it contains.
func Holds[T Inline](list []Inline) bool {
	for _, n := range list {
		if _, ok := n.(T); ok || Holds[T](Children(n)) {
			return true
		}
	}
	return false
}

// PlainText returns the words of the inlines without any mark-up. A line break
// becomes a blank, an image its alternative text, a reference to a footnote
// nothing.
func PlainText(list []Inline) string {
	if len(list) == 1 {
		if t, ok := list[0].(*Text); ok {
			return t.Value
		}
	}
	var room [256]byte
	return string(AppendText(room[:0], list))
}

// AppendText appends to b what PlainText returns.
func AppendText(b []byte, list []Inline) []byte {
	for _, n := range list {
		switch n := n.(type) {
		case *Text:
			b = append(b, n.Value...)
		case *CodeSpan:
			b = append(b, n.Value...)
		case *Image:
			b = append(b, n.Alt...)
		case *LineBreak:
			b = append(b, ' ')
		default:
			b = AppendText(b, Children(n))
		}
	}
	return b
}

// BlockText returns the words of a block without any mark-up, lines and items
// parted by line feeds.
func BlockText(block Block) string {
	var b strings.Builder
	WalkBlocks([]Block{block}, func(n Block) {
		line := ""
		switch n := n.(type) {
		case *Paragraph:
			line = PlainText(n.Inlines)
		case *Gap:
			line = PlainText(n.Inlines)
		case *Code:
			line = n.Text
		case *Table:
			for i, row := range append([][]Cell{n.Head}, n.Rows...) {
				if i > 0 {
					line += "\n"
				}
				for j, c := range row {
					if j > 0 {
						line += "\t"
					}
					line += PlainText(c.Inlines)
				}
			}
		default:
			return
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(line)
	})
	return b.String()
}
