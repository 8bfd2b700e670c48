package markdown

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"gloss/model"
)

var (
	kindTable = ast.NewNodeKind("GlossTable")
	kindRow   = ast.NewNodeKind("GlossTableRow")
	kindCell  = ast.NewNodeKind("GlossTableCell")
)

// tableNode is a table; its children are rows, the head first.
type tableNode struct {
	ast.BaseBlock
	align []model.Align
	start int // offset of the first line in the body
	ruler int // offset of the line that sets the alignment
	long  int // offset of the first row with too many cells, or -1
}

type rowNode struct {
	ast.BaseBlock
	start int
}

type cellNode struct {
	ast.BaseBlock
	start  int
	tokens []spanToken // where its words are certain
}

func (*tableNode) Kind() ast.NodeKind   { return kindTable }
func (*tableNode) Dump(_ []byte, _ int) {}
func (*rowNode) Kind() ast.NodeKind     { return kindRow }
func (*rowNode) Dump(_ []byte, _ int)   {}
func (*cellNode) Kind() ast.NodeKind    { return kindCell }
func (*cellNode) Dump(_ []byte, _ int)  {}
func (c *cellNode) IsRaw() bool         { return c.tokens != nil }

// tables makes tables of paragraphs: a line of cells, a line that sets the
// alignment, and the rows. Lines of the paragraph before that stay a paragraph.
type tables struct {
	spans *spanScan
	cells []cell // of the row at work
}

func (t *tables) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := node.Lines()
	src := reader.Source()
	for i := 1; i < lines.Len(); i++ {
		align := alignment(segmentBytes(lines.At(i), src))
		if align == nil {
			continue
		}
		head := t.cut(lines.At(i-1), src, 0)
		if onlyBars(segmentBytes(lines.At(i-1), src)) {
			at := trimmed(lines.At(i-1), src).Start
			head = slices.Repeat([]cell{{text.NewSegment(at, at), false}}, len(align))
		}
		if len(head) != len(align) || tooSparse(lines, i, len(align)) {
			return
		}
		table := &tableNode{align: align, start: trimmed(lines.At(i-1), src).Start, ruler: lines.At(i).Start, long: -1}
		table.AppendChild(table, t.row(src, lines.At(i-1), head))
		for j := i + 1; j < lines.Len(); j++ {
			list := t.cut(lines.At(j), src, len(align))
			if n := len(list); n > 0 && list[n-1].long && bytes.IndexByte(segmentBytes(lines.At(j), src), '`') >= 0 {
				list = t.cutBesideCode(lines.At(j), src, len(align))
			}
			if n := len(list); n > 0 && list[n-1].long && table.long < 0 {
				table.long = lines.At(j).Start
			}
			table.AppendChild(table, t.row(src, lines.At(j), list))
		}
		lines.SetSliced(0, i-1)
		node.Parent().InsertAfter(node.Parent(), node, table)
		if lines.Len() == 0 {
			node.Parent().RemoveChild(node.Parent(), node)
		}
		return
	}
}

// onlyBars reports whether a line is nothing but bars, as above a table whose columns have no
// titles, however many they are.
func onlyBars(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(line) > 1 && len(bytes.Trim(line, "| \t")) == 0
}

// tooSparse reports whether a table would have far more cells than text, which
// only a hostile one has: rows are filled up to the width of the head.
func tooSparse(lines *text.Segments, from, columns int) bool {
	size := 0
	for j := from - 1; j < lines.Len(); j++ {
		s := lines.At(j)
		size += s.Stop - s.Start
	}
	return columns*(lines.Len()-from) > 4*size+1000
}

type cell struct {
	text.Segment
	long bool // it took in cells beyond the last column
}

func (t *tables) row(src []byte, line text.Segment, list []cell) *rowNode {
	r := &rowNode{start: line.Start}
	nodes := make([]cellNode, len(list))
	for i, c := range list {
		n := &nodes[i]
		n.start = c.Start
		if c.Stop > c.Start {
			if n.tokens = t.spans.read(src, []text.Segment{c.Segment}); n.tokens == nil {
				n.Lines().Append(c.Segment)
			}
		}
		r.AppendChild(r, n)
	}
	return r
}

// cut cuts a row at its unescaped bars. With a limit above 0, all that stands
// beyond that many cells belongs to the last one. The list is used for the next
// row again.
func (t *tables) cut(line text.Segment, src []byte, limit int) []cell {
	line = trimmed(line, src)
	at, end := line.Start, line.Stop
	if at < end && src[at] == '|' {
		at++
	}
	if end > at && src[end-1] == '|' && (end-2 < at || src[end-2] != '\\') {
		end--
	}
	list := t.cells[:0]
	for at < end || at == end && len(list) == 0 {
		stop := at
		for stop < end && (src[stop] != '|' || stop > at && src[stop-1] == '\\') {
			stop++
		}
		long := limit > 0 && len(list) == limit-1 && stop < end
		if long {
			stop = end
		}
		list = append(list, cell{trimmed(text.NewSegment(at, stop), src), long})
		at = stop + 1
	}
	t.cells = list
	return list
}

// cutBesideCode is cut for a row that has too many cells: where it has the right number
// if bars within code part nothing, they part nothing.
func (t *tables) cutBesideCode(line text.Segment, src []byte, limit int) []cell {
	bare := append([]byte(nil), src[line.Start:line.Stop]...)
	width := 0 // of the run of backticks that the code began with
	for i := 0; i < len(bare); {
		n := 1
		switch {
		case bare[i] == '`':
			n = run(bare[i:])
			if width == 0 && bytes.Contains(bare[i+n:], bare[i:i+n]) {
				width = n
			} else if width == n {
				width = 0
			}
		case bare[i] == '|' && width > 0:
			bare[i] = filler
		}
		i += n
	}
	list := t.cut(text.NewSegment(0, len(bare)), bare, limit)
	if n := len(list); n != limit || list[n-1].long {
		return t.cut(line, src, limit)
	}
	for i := range list {
		list[i].Start += line.Start
		list[i].Stop += line.Start
	}
	return list
}

func trimmed(s text.Segment, src []byte) text.Segment {
	for s.Start < s.Stop && isBlank(src[s.Start:s.Start+1]) {
		s.Start++
	}
	for s.Start < s.Stop && isBlank(src[s.Stop-1:s.Stop]) {
		s.Stop--
	}
	return text.NewSegment(s.Start, s.Stop)
}

func segmentBytes(s text.Segment, src []byte) []byte { return src[s.Start:s.Stop] }

// alignment reads the line below the head; nil where it is no such line.
func alignment(line []byte) []model.Align {
	line = bytes.Trim(line, " \t\n")
	if len(line) < 2 || !bytes.ContainsAny(line, "|:") {
		return nil
	}
	for _, c := range line {
		if c != '-' && c != '|' && c != ':' && c != ' ' && c != '\t' {
			return nil
		}
	}
	line = bytes.TrimSuffix(bytes.TrimPrefix(line, []byte("|")), []byte("|"))
	var list []model.Align
	for _, c := range bytes.Split(line, []byte("|")) {
		c = bytes.Trim(c, " \t")
		dashes := bytes.TrimSuffix(bytes.TrimPrefix(c, []byte(":")), []byte(":"))
		if len(dashes) == 0 || len(bytes.Trim(dashes, "-")) > 0 {
			return nil
		}
		left, right := c[0] == ':', c[len(c)-1] == ':'
		switch {
		case left && right:
			list = append(list, model.AlignCenter)
		case left:
			list = append(list, model.AlignLeft)
		case right:
			list = append(list, model.AlignRight)
		default:
			list = append(list, model.AlignNone)
		}
	}
	return list
}
