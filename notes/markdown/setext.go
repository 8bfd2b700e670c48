package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// maxTitleLines is how many lines a title above its underline may have.
const maxTitleLines = 3

// underlines is the parser of headings that a line underlines. A line below fields
// such as "Date: 5 March", or below more lines than a title has, parts them from
// what follows.
type underlines struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (u underlines) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	above := pc.LastOpenedBlock().Node
	_, seg := reader.Position()
	node, state := u.BlockParser.Open(parent, reader, pc)
	if node == nil || parent.Kind() != ast.KindDocument || above.Lines().Len() == 0 || isTitle(reader.Source()[above.Lines().At(0).Start:seg.Start]) {
		return node, state
	}
	rule := ast.NewThematicBreak()
	rule.SetPos(seg.Start)
	reader.AdvanceToEOL()
	return rule, parser.NoChildren
}

// Close implements parser.BlockParser.
func (u underlines) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	if node.Kind() == ast.KindHeading {
		u.BlockParser.Close(node, reader, pc)
	}
}

// isTitle reports whether a paragraph may be a title.
func isTitle(above []byte) bool {
	lines, fields := 0, 0
	for line := range bytes.Lines(above) {
		if lines++; isFieldLine(bytes.TrimSpace(line)) {
			fields++
		}
		if lines > maxTitleLines || fields > 1 {
			return false
		}
	}
	return true
}

// isFieldLine reports whether a line begins with a label of a few words and a colon.
func isFieldLine(line []byte) bool {
	label, value, ok := bytes.Cut(bytes.TrimLeft(line, "*_"), []byte(":"))
	first, _ := utf8.DecodeRune(label)
	value = bytes.TrimLeft(value, "*_")
	return ok && len(label) < 40 && bytes.Count(label, []byte(" ")) < 4 && (unicode.IsUpper(first) || unicode.Is(unicode.Lo, first)) && (len(value) == 0 || value[0] == ' ')
}
