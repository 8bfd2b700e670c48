package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"gloss/model"
	"gloss/notes"
)

// definition is the place of a reference definition.
type definition struct {
	label       string // as compared
	first, last int    // lines
}

// document turns the parser's tree into sections and blocks.
func (r *reading) document(root ast.Node) {
	r.used = map[string]bool{}
	r.footnotes = map[string]*model.Footnote{}
	var build builder
	r.hoistOutline(root)
	if hasHTML(root) {
		r.newFlow(root, &build).html(root)
	} else {
		for n := root.FirstChild(); n != nil; n = n.NextSibling() {
			if h, ok := n.(*ast.Heading); ok {
				r.heading(&build, h)
				continue
			}
			blocks := build.blocks(r.doc)
			*blocks = r.block(*blocks, n)
			if n.Kind() != kindFootnote { // footnotes are read at the end
				n.RemoveChildren(n) // the tree takes more memory than the document
			}
		}
	}
	r.doc.Sections = build.roots
	r.finishFootnotes()
}

// blocks returns the blocks within a container.
func (r *reading) blocks(parent ast.Node) []model.Block {
	if hasHTML(parent) {
		f := r.newFlow(parent, nil)
		f.html(parent)
		return f.list
	}
	from := len(r.blocksRead)
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		r.blocksRead = r.block(r.blocksRead, n)
	}
	list := r.nodes.Blocks(r.blocksRead[from:])
	clear(r.blocksRead[from:])
	r.blocksRead = r.blocksRead[:from]
	return list
}

// block appends what a node stands for to list.
func (r *reading) block(list []model.Block, n ast.Node) []model.Block {
	var b model.Block
	switch n := n.(type) {
	case *ast.Paragraph:
		b = r.paragraph(n)
	case *ast.Heading:
		b = r.innerHeading(n)
	case *ast.List:
		b = r.list(n)
	case *pointsNode:
		b = r.pointList(n)
	case *ast.Blockquote:
		b = r.quote(n)
	case *ast.FencedCodeBlock:
		b = r.fenced(n)
	case *ast.CodeBlock:
		b = r.code(n, n.Pos(), "")
	case *ast.HTMLBlock:
		b = r.html(n)
	case *ast.ThematicBreak:
		b = &model.Rule{Position: r.place(r.mark(n.Pos(), "*-_"))}
	case *tableNode:
		b = r.table(n)
	case *boxNode:
		b = r.boxed(n)
	case *verbatimNode:
		b = r.verbatim(n)
	case *ast.LinkReferenceDefinition:
		r.definition(n)
	case *footnoteNode:
		r.notes = append(r.notes, n)
	}
	if b == nil {
		return list
	}
	if list, ok := r.explained(list, b); ok {
		return list
	}
	return append(list, b)
}

// mark returns the offset of one of the marks near offset: where tabs were
// expanded, the parser's offset is some bytes beside it.
func (r *reading) mark(offset int, marks string) int {
	offset = max(0, min(offset, len(r.body)))
	for i := offset; i < min(offset+8, len(r.body)) && r.body[i] != '\n'; i++ {
		if strings.IndexByte(marks, r.body[i]) >= 0 {
			return i
		}
	}
	for i := offset - 1; i >= max(0, offset-8) && r.body[i] != '\n'; i-- {
		if strings.IndexByte(marks, r.body[i]) >= 0 {
			return i
		}
	}
	return offset
}

// itemMark is mark for an item of a list. Where its line is indented by tabs, the
// mark is what the line begins with, unless another item has that.
func (r *reading) itemMark(offset int, marks string) int {
	offset = max(0, min(offset, len(r.body)))
	start := bytes.LastIndexByte(r.body[:offset], '\n') + 1
	blanks, columns := indented(r.body[start:])
	if first := start + blanks; columns > blanks && first < len(r.body) && first >= r.itemsTo && strings.IndexByte(marks, r.body[first]) >= 0 {
		offset = first
	}
	mark := r.mark(offset, marks)
	r.itemsTo = mark + 1
	return mark
}

func (r *reading) paragraph(n ast.Node) model.Block {
	r.mergeLines(n)
	elements, breaks, hard := r.elements, r.breaks, r.hardBreaks
	list, ok := trim(r.children(n, 0))
	switch {
	case !ok && r.elements > elements+r.breaks-breaks:
		return nil // tags that hold no words
	case !ok:
		r.dropLines(n, "nothing but blanks and line breaks")
		return nil
	}
	if l := r.terms(list); l != nil {
		return l
	}
	if r.breaks > breaks && r.hardBreaks == hard && n.FirstChild().Kind() != kindTask {
		if l := r.brokenList(list); l != nil {
			return l
		}
	}
	return r.words(list[0].Pos(), list)
}

// brokenList makes a list of a paragraph that line breaks part into points; nil
// where they part it into anything else. The paragraph stays as it is.
func (r *reading) brokenList(list []model.Inline) model.Block {
	copied := make([]model.Inline, len(list))
	for i, n := range list {
		copied[i] = n
		if t, ok := n.(*model.Text); ok {
			text := *t
			copied[i] = &text
		}
	}
	return r.listOf(lines(copied))
}

// words makes a paragraph, or a gap where the words say so.
func (r *reading) words(pos model.Position, list []model.Inline) model.Block {
	if size(list) < 200 && notes.IsGapRun(list) {
		return &model.Gap{Position: pos, Inlines: list}
	}
	return r.nodes.Paragraph(pos, list)
}

// size returns the bytes of a run's texts on its own level, which is enough to
// tell a short one.
func size(list []model.Inline) int {
	n := 0
	for _, in := range list {
		n += 10
		if t, ok := in.(*model.Text); ok {
			n += len(t.Value)
		}
	}
	return n
}

// mergeLines merges the lines of a leaf block. Those that words or comments are
// found on get another fate later; what is left holds the end of a link or of a
// code span.
func (r *reading) mergeLines(n ast.Node) {
	for i := 0; i < n.Lines().Len(); i++ {
		r.ledger.Merge(r.line(n.Lines().At(i).Start))
	}
}

// dropLines drops the lines of a leaf block that nothing else stands on.
func (r *reading) dropLines(n ast.Node, reason string) {
	for i := 0; i < n.Lines().Len(); i++ {
		s := n.Lines().At(i)
		line := r.line(s.Start)
		if strings.HasPrefix(strings.TrimSpace(r.value(s)), "<!--") {
			continue // the comment says so itself
		}
		r.ledger.Drop(line, reason)
	}
}

// innerHeading makes a strong paragraph of a heading that stands in a list or
// in a quotation, where no section can begin.
func (r *reading) innerHeading(n *ast.Heading) model.Block {
	r.mergeLines(n)
	r.within |= strong
	list, ok := trim(r.children(n, 0))
	r.within &^= strong
	r.underline(n)
	if !ok {
		r.dropHeading(n)
		return nil
	}
	pos := list[0].Pos()
	r.insideHeading(pos)
	return r.words(pos, []model.Inline{&model.Strong{Position: pos, Inlines: list}})
}

func (r *reading) insideHeading(pos model.Position) {
	r.doc.Report(pos, model.Info, "markdown.heading-inside", "heading within a list or a quotation is kept as strong text",
		"move it out to make it a section")
}

func (r *reading) list(n *ast.List) model.Block {
	list := r.nodes.List(model.Position{})
	list.Ordered, list.Loose, list.Start, list.Items = n.IsOrdered(), !n.IsTight, 0, r.nodes.ItemRoom(n.ChildCount())
	if list.Ordered {
		list.Start = n.Start
	}
	marks := string(n.Marker)
	if list.Ordered {
		marks = "0123456789"
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		pos := r.at(r.itemMark(c.Pos(), marks))
		if len(list.Items) == 0 {
			list.Position = pos
		}
		r.addItem(list, pos, c.FirstChild(), r.blocks(c))
	}
	if closeList(list) == nil {
		return nil
	}
	return list
}

// addItem adds an item of some blocks to a list; first is the node that it begins
// with.
func (r *reading) addItem(list *model.List, pos model.Position, first ast.Node, blocks []model.Block) {
	if len(blocks) == 0 {
		r.ledger.Drop(int(pos.Line), "empty list item")
		return
	}
	list.Loose = list.Loose || notes.OnlyBlankParts(blocks)
	item := r.nodes.Item(pos, blocks)
	if first != nil {
		item.Task = task(first, blocks[0])
	}
	list.Items = append(list.Items, item)
}

// closeList returns a list that has all of its items; nil where it has none.
func closeList(list *model.List) *model.List {
	switch {
	case len(list.Items) == 0:
		return nil
	case len(list.Items) == 1 && len(list.Items[0].Blocks) == 1:
		list.Loose = false // there is nothing to stand apart
	}
	return list
}

// task returns the state of the check box that an item's first node begins with.
// A box without words is none.
func task(first ast.Node, b model.Block) model.TaskState {
	switch b.(type) {
	case *model.Paragraph, *model.Gap:
	default:
		return model.NoTask
	}
	box, ok := first.FirstChild().(*taskNode)
	switch {
	case !ok:
		return model.NoTask
	case box.done:
		return model.DoneTask
	}
	return model.OpenTask
}

func (r *reading) quote(n *ast.Blockquote) model.Block {
	pos := r.at(r.mark(n.Pos(), ">"))
	blocks := r.blocks(n)
	if len(blocks) == 0 {
		return nil
	}
	q := &model.Quote{Position: pos, Blocks: r.callout(n, blocks)}
	notes.Attribute(q)
	return q
}

func (r *reading) table(n *tableNode) model.Block {
	t := &model.Table{Position: r.at(n.start), Align: n.align}
	if n.long >= 0 {
		r.doc.Report(r.at(n.long), model.Info, "markdown.table", "row with more cells than the head: the rest stands in the last cell",
			"add a column to the head, or write \\| for a bar within a cell")
	}
	r.inCell = true
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		cells := r.row(c.(*rowNode), len(n.align))
		if c == n.FirstChild() {
			t.Head = cells
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	r.inCell = false
	r.ledger.Merge(r.line(n.ruler))
	return t
}

func (r *reading) row(n *rowNode, columns int) []model.Cell {
	r.place(n.start)
	list := make([]model.Cell, 0, columns)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		inner, _ := trim(r.children(c, 0))
		list = append(list, model.Cell{Position: r.at(c.(*cellNode).start), Inlines: inner})
	}
	for len(list) < columns {
		list = append(list, model.Cell{Position: r.at(n.start)})
	}
	return list
}

func (r *reading) definition(n *ast.LinkReferenceDefinition) {
	d := definition{label: util.ToLinkReference(n.Label)}
	for i := 0; i < n.Lines().Len(); i++ {
		line := r.line(n.Lines().At(i).Start)
		if d.first == 0 {
			d.first = line
		}
		d.last = max(d.last, line)
	}
	r.defined = append(r.defined, d)
}
