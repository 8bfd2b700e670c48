package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// The parser has corners where its work grows with the square of the input. The
// guards in this file stand in front of them. They change nothing in notes that
// people write.

const (
	// maxNesting is how many containers (quotations, lists, items, footnotes)
	// may stand within each other. What is nested deeper stays text. Each line
	// costs the parser a step for each container that is open.
	maxNesting = 48
	// maxBlank is how many blank lines a container outlives.
	maxBlank = 60
	// maxMarks is how many marks of emphasis wait for their partners. Where there
	// are more, they are matched before the next are read, and of those that open
	// something the oldest become text.
	maxMarks = 1000
)

// limits is what the guards know of a source.
type limits struct {
	refused bool // something was nested too deep …
	offset  int  // … first here

	line, blank int // the last line seen, and the blank lines up to it

	marks     int // of emphasis in the block at work that wait for their partners
	brackets  int // open ones in the block at work
	addresses int // bytes that may still be looked at for addresses of links
	bare      bareAddresses
}

// shallow is a parser of containers that opens none below maxNesting, and
// closes them after maxBlank blank lines.
type shallow struct {
	parser.BlockParser
	limit *limits
}

func (s *shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if len(pc.OpenedBlocks()) < maxNesting {
		return s.BlockParser.Open(parent, reader, pc)
	}
	line, seg := reader.Position()
	node, _ := s.BlockParser.Open(parent, reader, pc)
	reader.SetPosition(line, seg)
	if node != nil && !s.limit.refused {
		s.limit.refused, s.limit.offset = true, seg.Start
	}
	return nil, parser.NoChildren
}

func (s *shallow) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	if number, _ := reader.Position(); number != s.limit.line {
		line, _ := reader.PeekLine()
		if !util.IsBlank(line) {
			s.limit.blank = 0
		} else {
			s.limit.blank++
		}
		s.limit.line = number
	}
	if s.limit.blank > maxBlank {
		return parser.Close
	}
	return s.BlockParser.Continue(node, reader, pc)
}

// codeSpans stands in front of the parser of code within a line, and remembers
// which lengths of backticks have no partner in the rest of the block.
type codeSpans struct {
	parser.InlineParser
	single map[int]bool
}

func (c *codeSpans) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	n := 0
	for n < len(line) && line[n] == '`' {
		n++
	}
	if c.single[n] {
		block.Advance(n)
		return ast.NewTextSegment(segment.WithStop(segment.Start + n))
	}
	node := c.InlineParser.Parse(parent, block, pc)
	if _, ok := node.(*ast.Text); ok {
		c.single[n] = true
	}
	return node
}

func (c *codeSpans) CloseBlock(ast.Node, text.Reader, parser.Context) { clear(c.single) }

// links stands in front of the parser of links. The parser looks for the end of
// an address again at each "](", which may be the same end each time.
// And at each "]" it walks over all that stands since the "[".
type links struct {
	parser.InlineParser
	limit *limits
}

// maxBrackets is how many brackets may be open within a block.
const maxBrackets = 500

// usualAddress is the length of addresses that are looked at in any case.
const usualAddress = 400

func (l links) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	switch {
	case line[0] == ']':
		l.limit.brackets = max(0, l.limit.brackets-1)
	case l.limit.brackets >= maxBrackets:
		return nil
	case line[0] == '[', len(line) > 1 && line[1] == '[':
		l.limit.brackets++
	}
	if len(line) > usualAddress+2 && line[0] == ']' && line[1] == '(' {
		look := line[2:]
		if l.limit.addresses < 0 {
			look = look[:usualAddress-1]
		}
		n := addressLength(look)
		if l.limit.addresses -= n; l.limit.addresses < 0 && n >= usualAddress-1 {
			return nil
		}
	}
	return l.InlineParser.Parse(parent, block, pc)
}

// CloseBlock passes on what the parser needs to hear.
func (l links) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	l.limit.brackets = 0
	l.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}

// addressLength returns how far the parser looks for the end of an address.
func addressLength(line []byte) int {
	if line = bytes.TrimLeft(line, " \t"); len(line) > 0 && line[0] == '<' {
		if n := bytes.IndexByte(line, '>'); n >= 0 {
			return n
		}
		return len(line)
	}
	open := 0
	for i, c := range line {
		switch c {
		case ' ', '\t', '\n':
			return i
		case '(':
			open++
		case ')':
			if open--; open < 0 {
				return i
			}
		}
	}
	return len(line)
}

// definitions stands in front of the transformer that takes reference
// definitions off a paragraph. It moves all lines behind each definition, so a
// long list of them is given to it in pieces.
type definitions struct{ parser.ParagraphTransformer }

// maxPiece is how many lines a piece has, if no definition is cut by it.
const maxPiece = 100

func (d definitions) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	src := reader.Source()
	if node.Lines().Len() == 0 || !begins(node.Lines().At(0), src, '[') {
		return // no definition stands behind other words
	}
	for node.Lines().Len() > 2*maxPiece && begins(node.Lines().At(0), src, '[') {
		lines := node.Lines()
		n := maxPiece
		for n < lines.Len() && !begins(lines.At(n), src, '[') {
			n++
		}
		piece := ast.NewParagraph()
		piece.Lines().AppendAll(lines.Sliced(0, n))
		node.Parent().InsertBefore(node.Parent(), node, piece)
		d.ParagraphTransformer.Transform(piece, reader, pc)
		if left := piece.Lines().Len(); piece.Parent() != nil {
			piece.Parent().RemoveChild(piece.Parent(), piece)
			if n -= left; n == 0 {
				return
			}
		}
		if n == lines.Len() {
			node.Parent().RemoveChild(node.Parent(), node)
			return
		}
		lines.SetSliced(n, lines.Len())
	}
	d.ParagraphTransformer.Transform(node, reader, pc)
}

func begins(s text.Segment, src []byte, mark byte) bool {
	line := bytes.TrimLeft(segmentBytes(s, src), " ")
	return len(line) > 0 && line[0] == mark
}
