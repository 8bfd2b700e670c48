package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"gloss/notes"
)

// Formulas within a line are TeX between "$" and "$", "$$" and "$$" or "\(" and "\)".
// Their signs mean nothing in Markdown: a formula is code, with its marks, so that
// nothing of it is taken for emphasis or an escape. "\[x\]" is escaped brackets.

// formulas reads the formulas within a line.
type formulas struct{}

func (formulas) Trigger() []byte { return []byte{'$', '\\'} }

// maxFormula is how many bytes a formula within a line may have.
const maxFormula = 1000

func (formulas) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	size := notes.FormulaLength(line[:min(len(line), maxFormula)])
	if size == 0 {
		return nil
	}
	n := ast.NewCodeSpan()
	n.SetPos(segment.Start)
	n.AppendChild(n, ast.NewRawTextSegment(segment.WithStop(segment.Start+size)))
	block.Advance(size)
	return n
}
