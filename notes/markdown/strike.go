package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

var kindStrike = ast.NewNodeKind("GlossStrike")

// strikeNode is text between pairs of two tildes. One tilde is none: notes say
// "~100" and "3~5" too often.
type strikeNode struct{ ast.BaseInline }

func (*strikeNode) Kind() ast.NodeKind    { return kindStrike }
func (*strikeNode) Dump(_ []byte, _ int)  {}
func (*strikeNode) Inline()               {}
func (s strikes) IsDelimiter(c byte) bool { return c == '~' }

type strikes struct{}

func (strikes) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (strikes) OnMatch(int) ast.Node { return &strikeNode{} }

func (strikes) Trigger() []byte { return []byte{'~'} }

func (s strikes) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	if before == '~' || len(line) > 2 && line[2] == '~' {
		return nil // a longer run, which is not worth a look at its end
	}
	node := parser.ScanDelimiter(line, before, 2, s)
	if node == nil {
		return nil
	}
	node.Segment = segment.WithStop(segment.Start + node.OriginalLength)
	block.Advance(node.OriginalLength)
	pc.PushDelimiter(node)
	return node
}
