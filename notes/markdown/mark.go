package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

var kindMark = ast.NewNodeKind("GlossMark")

// markNode is text between pairs of two equals signs, which note books show as
// if a pen had marked it. The book sets it in bold.
type markNode struct{ ast.BaseInline }

func (*markNode) Kind() ast.NodeKind   { return kindMark }
func (*markNode) Dump(_ []byte, _ int) {}
func (*markNode) Inline()              {}

type penMarks struct{}

func (penMarks) IsDelimiter(c byte) bool { return c == '=' }

func (penMarks) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (penMarks) OnMatch(int) ast.Node { return &markNode{} }

func (penMarks) Trigger() []byte { return []byte{'='} }

func (m penMarks) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	if before == '=' || len(line) < 2 || line[1] != '=' || len(line) > 2 && line[2] == '=' {
		return nil
	}
	if after, _ := utf8.DecodeRune(line[2:]); isWordRune(before) && isWordRune(after) {
		return nil // a comparison: "a==b"
	}
	node := parser.ScanDelimiter(line, before, 2, m)
	if node == nil {
		return nil
	}
	node.Segment = segment.WithStop(segment.Start + node.OriginalLength)
	block.Advance(node.OriginalLength)
	pc.PushDelimiter(node)
	return node
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || unicode.IsDigit(r)
}
