package markdown

import (
	"bytes"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Most lists of notes are points of a line or a few, perhaps with points below
// them. The parser opens and closes three blocks for each. A list that holds
// nothing else is taken as a whole here; what the parser would make of it, and
// what is made of that, stays the same. All other lists are left to the parser.

var kindPoints = ast.NewNodeKind("GlossPoints")

// pointsNode is a list of points with all that stand below them. Points whose
// words hold marks that leave a doubt have items below the node, so that these are
// parsed like any others.
type pointsNode struct {
	ast.BaseBlock
	points []point
	words  []*ast.Paragraph
}

func (*pointsNode) Kind() ast.NodeKind   { return kindPoints }
func (*pointsNode) Dump(_ []byte, _ int) {}

// point is a point of a pointsNode.
type point struct {
	mark        int32 // offset of its mark
	start, stop int32 // of its words, where they are plain and on one line
	words       int32 // where they are not: their index in pointsNode.words; else -1
	depth       uint8 // how many points it stands below
	first       bool  // of a list
	apart       bool  // from what stands before it, by a blank line
}

// maxPointDepth is how deep points stand below each other at most, well above
// the depth at which nesting ends.
const maxPointDepth = maxNesting/2 - 4

// pointLists is a parser of lists of points that stand in no container.
type pointLists struct {
	parser.BlockParser // of lists, for what it says of itself
	spans              *spanScan
	boxes              map[int]*box
	refused            int // the offset up to which lists were left to the parser
	scan               pointScan
	room               []point // for the points of lists
}

// pointRoom is for how many points room is made at a time.
const pointRoom = 512

// Open implements parser.BlockParser.
func (p *pointLists) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	number, seg := reader.Position()
	if parent.Kind() != ast.KindDocument || seg.Start < p.refused {
		return nil, parser.NoChildren
	}
	last := pc.LastOpenedBlock().Node
	if last != nil && last.Kind() == ast.KindList {
		return nil, parser.NoChildren
	}
	behind := last != nil && ast.IsParagraph(last)
	base := 0
	if pc.BlockIndent() > 3 {
		if base = pc.BlockIndent(); !behind || last.Parent() != parent {
			return nil, parser.NoChildren
		}
	}
	s := &p.scan
	*s = pointScan{src: reader.Source(), next: seg.Start, base: base, node: &pointsNode{}, spans: p.spans, boxes: p.boxes, points: s.points[:0], words: s.words[:0]}
	if !s.run(behind) {
		p.refused = s.next + 1
		return nil, parser.NoChildren
	}
	s.node.points = p.kept(s.points)
	reader.SetPosition(number+s.lines-1, text.NewSegment(s.last, s.end))
	return s.node, parser.NoChildren
}

// kept returns a copy of a list of points.
func (p *pointLists) kept(list []point) []point {
	if len(list) > pointRoom/4 {
		return append([]point(nil), list...)
	}
	if len(list) > cap(p.room)-len(p.room) {
		p.room = make([]point, 0, pointRoom)
	}
	from := len(p.room)
	p.room = append(p.room, list...)
	return p.room[from:len(p.room):len(p.room)]
}

// CanAcceptIndentedLine implements parser.BlockParser. Points right below a
// paragraph are points however deep they stand: people indent them below the words
// that say what they are.
func (*pointLists) CanAcceptIndentedLine() bool { return true }

// Continue implements parser.BlockParser: the node has all of its lines.
func (*pointLists) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

// Close implements parser.BlockParser.
func (*pointLists) Close(ast.Node, text.Reader, parser.Context) {}

// pointScan goes through the lines of a list of points.
type pointScan struct {
	src   []byte
	spans *spanScan
	boxes map[int]*box
	next  int // offset of the line at work
	base  int // the column of the outermost points, where that is more than a list may have
	node  *pointsNode
	depth int // of the points that are open
	open  [maxPointDepth]openPoint

	last, end int // the last line of the list, with its line feed
	lines     int // up to that
	points    []point
	words     []text.Segment // the lines of the point at work
}

// openPoint is a point that others may stand below.
type openPoint struct {
	column int  // of its words
	sign   byte // its bullet, or what stands behind its number
}

// run takes the lines of a list, and reports whether it holds nothing but
// points. behind says that it begins right below a paragraph.
func (s *pointScan) run(behind bool) bool {
	blank := 0
	for seen := 1; s.next < len(s.src); seen++ {
		line, size := s.line()
		k, column := indented(line)
		if k == len(line) {
			if blank++; blank > maxBlank/2 {
				return false
			}
			s.next += size
			continue
		}
		sign, width := pointMark(line[k:])
		switch {
		case s.lines > 0 && column < min(s.base, 4):
			return s.finish()
		case len(s.boxes) > 0 && s.boxed(line, k+width):
			return false
		case line[k] == '\t': // how wide it is depends on what stands before it
			return false
		case width > 0:
			how := s.place(column, sign)
			if how == otherList {
				return s.finish()
			}
			if how == noPoint || (how == below || behind && s.lines == 0) && !mayInterrupt(line[k:k+width]) {
				return false
			}
			if !s.point(line, k, column, width, how != beside, blank > 0) {
				return false
			}
		case s.lines == 0:
			return false
		case blank > 0:
			return column < min(s.open[0].column, s.base+4) && s.finish()
		case isHeading(line):
			return s.finish()
		case !startsWords(line[k:]), line[k] == '[', s.src[s.words[0].Start] == '[': // brackets may define something
			return false
		default:
			s.words = append(s.words, text.NewSegment(s.next+k, s.next+size))
		}
		s.last, s.end, s.lines = s.next, s.next+size, seen
		s.next += size
		blank = 0
	}
	return s.finish()
}

// boxed reports whether a box begins in a line, at or behind some bytes of it.
func (s *pointScan) boxed(line []byte, from int) bool {
	blanks, _ := indented(line[from:])
	return s.boxes[s.next+from+blanks] != nil
}

// line returns the line at work without its line feed, and its size with that.
func (s *pointScan) line() (line []byte, size int) {
	line = s.src[s.next:]
	if n := bytes.IndexByte(line, '\n'); n >= 0 {
		return line[:n], n + 1
	}
	return line, len(line)
}

// relation is how a point stands to those before it.
type relation int

const (
	noPoint    relation = iota // it is none
	outermost                  // the first of all
	below                      // the first below the words of a point
	beside                     // in a list with another
	behindList                 // below a point, behind a list of another kind
	otherList                  // outermost, in a list of another kind
)

// place returns how a point with a sign in a column stands to the open ones, and
// closes those that it does not stand below.
func (s *pointScan) place(column int, sign byte) relation {
	d, left := 0, s.base
	for d < s.depth && s.open[d].column <= column {
		left = s.open[d].column
		d++
	}
	had := s.depth
	switch {
	case column-left > 3 || d == maxPointDepth:
		return noPoint
	case d == had && d == 0:
		return outermost
	case d < had && d == 0 && s.open[d].sign != sign:
		return otherList
	}
	s.depth = d
	switch {
	case d == had:
		return below
	case s.open[d].sign == sign:
		return beside
	}
	return behindList
}

// point adds a point whose mark, of some width, is the byte k of a line. It reports
// whether it is one of words.
func (s *pointScan) point(line []byte, k, column, width int, first, apart bool) bool {
	gap, wide := indented(line[k+width:])
	start := k + width + gap
	if gap < 1 || gap > 4 || wide != gap || !startsWords(line[start:]) || bytes.IndexByte(line[start:], ':') >= 0 && bytes.Contains(line[start:], []byte(":: ")) && isOutlinerMark(string(line[start:])) {
		return false
	}
	s.settle()
	s.points = append(s.points, point{
		mark: int32(s.next + k), words: -1, depth: uint8(s.depth), first: first, apart: apart,
	})
	s.words = append(s.words[:0], text.NewSegment(s.next+start, min(s.next+len(line)+1, len(s.src))))
	s.open[s.depth] = openPoint{column + width + gap, line[k+width-1]}
	s.depth++
	return true
}

// settle gives the point at work its words.
func (s *pointScan) settle() {
	n := len(s.words)
	if n == 0 {
		return
	}
	s.words[n-1] = s.words[n-1].TrimRightSpace(s.src)
	marked := false
	for i, w := range s.words {
		marked = marked || !plain(s.src[w.Start:w.Stop], i+1 < n)
	}
	p := &s.points[len(s.points)-1]
	if n == 1 && !marked {
		p.start, p.stop = int32(s.words[0].Start), int32(s.words[0].Stop)
		return
	}
	paragraph := ast.NewParagraph()
	paragraph.Lines().AppendAll(s.words)
	p.words = int32(len(s.node.words))
	s.node.words = append(s.node.words, paragraph)
	if marked && !s.spans.mark(paragraph, s.src, s.words...) {
		item := ast.NewListItem(0)
		item.AppendChild(item, paragraph)
		s.node.AppendChild(s.node, item)
	}
}

// finish settles the last point.
func (s *pointScan) finish() bool {
	s.settle()
	return true
}

// indented returns how many blanks a line begins with, and how many columns they
// take. Tabs are such blanks where nothing stands before them.
func indented(line []byte) (blanks, columns int) {
	for blanks < len(line) && line[blanks] == '\t' {
		blanks++
		columns += 4
	}
	for blanks < len(line) && line[blanks] == ' ' {
		blanks++
		columns++
	}
	return blanks, columns
}

// pointMark returns the width of the mark of a point that a line begins with, 0
// where it begins with none, and the last byte of the mark.
func pointMark(line []byte) (sign byte, width int) {
	if c := line[0]; c != '-' && c != '*' && c != '+' && !isDigit(c) {
		return 0, 0
	}
	n := listMark(line)
	if n == 0 {
		return 0, 0
	}
	return line[n-1], n
}

// mayInterrupt reports whether a mark begins a list right below a line of text:
// numbers do so from 1.
func mayInterrupt(mark []byte) bool {
	number := bytes.TrimLeft(mark[:len(mark)-1], "0")
	return len(mark) == 1 || len(number) == 1 && number[0] == '1'
}

// startsWords reports whether what stands behind the mark of a point begins
// with words, and not with a block of another kind.
func startsWords(line []byte) bool {
	if len(line) == 0 {
		return false
	}
	switch c := line[0]; {
	case isLetter(c):
		return c < 0x80 || len(bytes.TrimLeftFunc(line, unicode.IsSpace)) > 0
	case isDigit(c):
		_, width := pointMark(line)
		return width == 0
	case c == '-' || c == '+':
		return len(line) > 1 && (isLetter(line[1]) || isDigit(line[1]))
	case c == '*' || c == '_':
		return len(line) > 1 && line[1] != ' ' && len(bytes.Trim(line, "*-_ \t")) > 0
	case c == '`' || c == '~':
		return len(line) < 3 || line[1] != c || line[2] != c
	case c == '[':
		return len(line) > 1 && line[1] != '^' && !bytes.Contains(line, []byte("]:"))
	}
	return bytes.IndexByte([]byte("#<>|:=\t"), line[0]) < 0
}

func isLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// isHeading reports whether a line is a heading by its signs.
func isHeading(line []byte) bool {
	n := 0
	for n < len(line) && line[n] == '#' {
		n++
	}
	return n > 0 && n <= 6 && (n == len(line) || line[n] == ' ')
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
