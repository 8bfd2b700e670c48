package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

var kindTask = ast.NewNodeKind("GlossTask")

// taskNode is the check box at the start of a list item.
type taskNode struct {
	ast.BaseInline
	done bool
}

func (*taskNode) Kind() ast.NodeKind   { return kindTask }
func (*taskNode) Dump(_ []byte, _ int) {}
func (*taskNode) Inline()              {}

// beginsItem reports whether what comes next in the parent is the first of a list item.
func beginsItem(parent ast.Node) bool {
	item := parent.Parent()
	return item != nil && item.Kind() == ast.KindListItem && item.FirstChild() == parent && !parent.HasChildren()
}

type taskBoxes struct{}

func (taskBoxes) Trigger() []byte { return []byte{'['} }

func (taskBoxes) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	if !beginsItem(parent) {
		return nil
	}
	line, _ := block.PeekLine()
	if len(line) < 5 || line[2] != ']' || line[3] != ' ' && line[3] != '\t' || isBlank(line[4:]) {
		return nil
	}
	if line[1] != ' ' && line[1] != 'x' && line[1] != 'X' {
		return nil
	}
	block.Advance(4)
	return &taskNode{done: line[1] != ' '}
}

func isBlank(b []byte) bool {
	for _, c := range b {
		if c != ' ' && c != '\t' && c != '\n' {
			return false
		}
	}
	return true
}
