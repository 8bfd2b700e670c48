package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// marks stands in front of a parser of emphasis.
type marks struct {
	parser.InlineParser
	limit *limits
}

func (m marks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	m.limit.marks++
	if n := m.limit.marks; n > maxMarks && m.limit.brackets == 0 || n > 4*maxMarks {
		m.limit.marks = matchMarks(pc)
	}
	return m.InlineParser.Parse(parent, block, pc)
}

func (m marks) CloseBlock(ast.Node, text.Reader, parser.Context) { m.limit.marks = 0 }

// matchMarks does what the parser does at the end of a block with the marks that
// were read so far, but leaves those waiting that may find their partner in what
// follows. A mark looks for its partner among those before it, so that it makes no
// difference when it does, unless too many wait. It returns how many do.
func matchMarks(pc parser.Context) int {
	for closer := pc.FirstDelimiter(); closer != nil; {
		if !closer.CanClose {
			closer = closer.NextDelimiter
			continue
		}
		opener, doubtful := partner(closer)
		next := closer.NextDelimiter
		switch {
		case opener != nil:
			if embrace(opener, closer, pc); closer.Length > 0 {
				continue
			}
			pc.RemoveDelimiter(closer)
		case !closer.CanOpen && !doubtful:
			pc.RemoveDelimiter(closer)
		}
		closer = next
	}
	waiting := 0
	for d := pc.FirstDelimiter(); d != nil; d = d.NextDelimiter {
		waiting++
	}
	for waiting > maxMarks/2 {
		pc.RemoveDelimiter(pc.FirstDelimiter())
		waiting--
	}
	return waiting
}

// partner returns the nearest mark that the closing one closes; nil for none.
// doubtful says that there are some that it might close if they were of another
// length.
func partner(closer *parser.Delimiter) (opener *parser.Delimiter, doubtful bool) {
	for d := closer.PreviousDelimiter; d != nil; d = d.PreviousDelimiter {
		if d.CanOpen && d.Processor.CanOpenCloser(d, closer) {
			if d.CalcComsumption(closer) > 0 {
				return d, true
			}
			doubtful = true
		}
	}
	return nil, doubtful
}

// embrace puts what stands between two marks into a node of what they say. Marks
// between them become text, and so does the opening one if nothing is left of it.
func embrace(opener, closer *parser.Delimiter, pc parser.Context) {
	width := opener.CalcComsumption(closer)
	opener.ConsumeCharacters(width)
	closer.ConsumeCharacters(width)
	for d := opener.NextDelimiter; d != closer; {
		next := d.NextDelimiter
		pc.RemoveDelimiter(d)
		d = next
	}
	node := opener.Processor.OnMatch(width)
	if placed, ok := node.(interface{ SetPos(int) }); ok {
		placed.SetPos(opener.Segment.Start)
	}
	for n := opener.NextSibling(); n != nil && n != ast.Node(closer); {
		next := n.NextSibling()
		node.AppendChild(node, n)
		n = next
	}
	parent := opener.Parent()
	parent.InsertAfter(parent, opener, node)
	if opener.Length == 0 {
		pc.RemoveDelimiter(opener)
	}
}
