package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// plainLists is a parser of lists that leaves the paragraphs of a tight list as
// they are, where the library's own makes another node of each: nothing here
// tells them apart.
type plainLists struct{ *shallow }

// Close says whether the list is tight: whether no blank line parts its items,
// or the blocks of one.
func (plainLists) Close(node ast.Node, _ text.Reader, _ parser.Context) {
	list := node.(*ast.List)
	for item := node.FirstChild(); item != nil && list.IsTight; item = item.NextSibling() {
		list.IsTight = item == node.FirstChild() || !item.HasBlankPreviousLines()
		for b := item.FirstChild(); b != nil; b = b.NextSibling() {
			if b != item.FirstChild() && b.HasBlankPreviousLines() {
				list.IsTight = false
				break
			}
		}
	}
}

// inTightList reports whether a block stands in an item of a tight list.
func inTightList(n ast.Node) bool {
	item := n.Parent()
	if item == nil || item.Kind() != ast.KindListItem {
		return false
	}
	list, ok := item.Parent().(*ast.List)
	return ok && list.IsTight
}
