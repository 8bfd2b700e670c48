package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"gloss/model"
)

var (
	kindBox      = ast.NewNodeKind("GlossBox")
	kindVerbatim = ast.NewNodeKind("GlossVerbatim")
)

// boxNode is a remark in the tree.
type boxNode struct {
	ast.BaseBlock
	box    *box
	offset int
}

func (*boxNode) Kind() ast.NodeKind   { return kindBox }
func (*boxNode) Dump(_ []byte, _ int) {}

// verbatimNode is a box whose lines are kept as they are.
type verbatimNode struct {
	ast.BaseBlock
	box    *box
	offset int
}

func (*verbatimNode) Kind() ast.NodeKind   { return kindVerbatim }
func (*verbatimNode) Dump(_ []byte, _ int) {}
func (*verbatimNode) IsRaw() bool          { return true }

// anySign has all bytes that a line can begin with.
var anySign = func() []byte {
	var list []byte
	for c := '!'; c < 256; c++ {
		list = append(list, byte(c))
	}
	return list
}()

// boxes parses the boxes that are known by their offsets.
type boxes struct{ reading *reading }

// Trigger returns all bytes: only so is the parser asked before those of others.
func (boxes) Trigger() []byte { return anySign }

func (boxes) CanInterruptParagraph() bool                 { return true }
func (boxes) CanAcceptIndentedLine() bool                 { return true }
func (boxes) Close(ast.Node, text.Reader, parser.Context) {}

func (p boxes) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	known := p.reading.dialect.boxes
	if len(known) == 0 || parent.Kind() == ast.KindList { // lists take nothing but items
		return nil, parser.NoChildren
	}
	line, segment := reader.PeekLine()
	at := segment.Stop - len(strings.TrimLeft(string(line), " \t")) // the line may begin within a tab
	b := known[at]
	switch {
	case b == nil:
		return nil, parser.NoChildren
	case b.verbatim:
		n := &verbatimNode{box: b, offset: at}
		if b.bare {
			n.Lines().Append(segment) // with its blanks, as the lines below have them
		}
		return n, parser.NoChildren
	case len(pc.OpenedBlocks()) >= maxNesting:
		return nil, parser.NoChildren
	}
	reader.AdvanceToEOL()
	return &boxNode{box: b, offset: at}, parser.HasChildren
}

func (p boxes) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	_, segment := reader.PeekLine()
	number := p.reading.line(segment.Start)
	switch n := node.(type) {
	case *verbatimNode:
		if number > n.box.last {
			return parser.Close
		}
		if number < n.box.last || n.box.bare {
			n.Lines().Append(segment)
		}
		reader.AdvanceToEOL()
		return parser.Continue | parser.NoChildren
	case *boxNode:
		if number > n.box.last {
			return parser.Close
		}
		if !n.box.indent {
			if number == n.box.last {
				reader.AdvanceToEOL()
				return parser.Close
			}
			return parser.Continue | parser.HasChildren
		}
		return continueIndented(reader)
	}
	return parser.Close
}

// boxed makes a quotation of a remark, with a title as callouts have.
func (r *reading) boxed(n *boxNode) model.Block {
	name := strings.ReplaceAll(n.box.kind, "-", " ")
	pos := r.at(n.offset)
	title := plainValue(n.box.title)
	if title != "" {
		pos = r.place(n.box.titleAt)
	} else if name != "" {
		title = strings.ToUpper(name[:1]) + name[1:] + ":"
	}
	blocks := r.blocks(n)
	if len(blocks) == 0 && n.box.title == "" {
		return nil
	}
	if name == "quote" && n.box.title == "" && len(blocks) > 0 || title == "" {
		return &model.Quote{Position: r.at(n.offset), Blocks: blocks}
	}
	head := r.nodes.Paragraph(pos, []model.Inline{&model.Strong{Position: pos, Inlines: []model.Inline{r.nodes.Text(pos, title)}}})
	return &model.Quote{Position: r.at(n.offset), Blocks: append([]model.Block{head}, blocks...)}
}

// verbatim makes code of a box whose lines are kept.
func (r *reading) verbatim(n *verbatimNode) model.Block {
	return r.code(n, n.offset, n.box.language)
}
