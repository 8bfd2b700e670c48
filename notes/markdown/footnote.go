package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

var (
	kindFootnote    = ast.NewNodeKind("GlossFootnote")
	kindFootnoteRef = ast.NewNodeKind("GlossFootnoteRef")
	footnoteKey     = parser.NewContextKey()
)

// footnoteNode is the definition of a footnote: "[^label]: text", and the lines
// below it that stand four columns in.
type footnoteNode struct {
	ast.BaseBlock
	label   string
	unnamed bool // the label is one that the notes do not give
	offset  int  // of the "[" in the body
}

func (*footnoteNode) Kind() ast.NodeKind   { return kindFootnote }
func (*footnoteNode) Dump(_ []byte, _ int) {}

// footnoteRef is "[^label]" where the label is defined.
type footnoteRef struct {
	ast.BaseInline
	label  string
	offset int
}

func (*footnoteRef) Kind() ast.NodeKind   { return kindFootnoteRef }
func (*footnoteRef) Dump(_ []byte, _ int) {}
func (*footnoteRef) Inline()              {}

const maxLabel = 200

// footnoteLabel returns the label in "[^label]" at the start of line and the
// length of the whole; n is 0 where there is none.
func footnoteLabel(line []byte) (label string, n int) {
	if len(line) < 4 || line[0] != '[' || line[1] != '^' {
		return "", 0
	}
	end := bytes.IndexAny(line[2:min(len(line), maxLabel)], "]\n")
	if end < 1 || line[2+end] != ']' || bytes.ContainsAny(line[2:2+end], "[\\") || isBlank(line[2:2+end]) {
		return "", 0
	}
	return string(line[2 : 2+end]), end + 3
}

type footnoteBlocks struct{}

func (footnoteBlocks) Trigger() []byte { return []byte{'['} }

func (footnoteBlocks) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 || pos >= len(line) {
		return nil, parser.NoChildren
	}
	label, n := footnoteLabel(line[pos:])
	if n == 0 || pos+n >= len(line) || line[pos+n] != ':' {
		return nil, parser.NoChildren
	}
	defined := pc.ComputeIfAbsent(footnoteKey, func() any { return map[string]bool{} }).(map[string]bool)
	defined[label] = true
	node := &footnoteNode{label: label, offset: segment.Start + pos - segment.Padding}
	reader.Advance(pos + n + 1)
	rest, _ := reader.PeekLine()
	if isBlank(rest) {
		return node, parser.NoChildren
	}
	if rest[0] == ' ' {
		reader.Advance(1)
	}
	return node, parser.HasChildren
}

func (footnoteBlocks) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	return continueIndented(reader)
}

// continueIndented goes on with a block of which the lines are blank or indented by
// four columns, and takes those off.
func continueIndented(reader text.Reader) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	pos, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if pos < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(pos, padding)
	return parser.Continue | parser.HasChildren
}

func (footnoteBlocks) Close(ast.Node, text.Reader, parser.Context) {}
func (footnoteBlocks) CanInterruptParagraph() bool                 { return true }
func (footnoteBlocks) CanAcceptIndentedLine() bool                 { return false }

type footnoteRefs struct{}

func (footnoteRefs) Trigger() []byte { return []byte{'['} }

func (footnoteRefs) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	defined, _ := pc.Get(footnoteKey).(map[string]bool)
	if defined == nil {
		return nil
	}
	line, segment := block.PeekLine()
	label, n := footnoteLabel(line)
	if n == 0 || !defined[label] {
		return nil
	}
	block.Advance(n)
	return &footnoteRef{label: label, offset: segment.Start}
}
