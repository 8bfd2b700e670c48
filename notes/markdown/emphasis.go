package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// marks stands in front of a parser of emphasis.
type marks struct {
	parser.InlineParser
	limit *limits
}

func (m marks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if _, at := block.Position(); m.limit.bare.has(block.Source(), at.Start) {
		return nil
	}
	m.limit.marks++
	if n := m.limit.marks; n > maxMarks && m.limit.brackets == 0 || n > 4*maxMarks {
		m.limit.marks = matchMarks(pc)
	}
	before := block.PrecendingCharacter()
	line, _ := block.PeekLine()
	node := m.InlineParser.Parse(parent, block, pc)
	if d, ok := node.(*parser.Delimiter); ok && d.Char == '*' {
		after, _ := utf8.DecodeRune(line[min(d.OriginalLength, len(line)):])
		d.CanOpen = d.CanOpen || unspaced(before) && opensBefore(after)
		d.CanClose = d.CanClose || unspaced(after) && opensBefore(before)
	}
	return node
}

// unspaced reports whether a character is of a script that parts its words by no blanks.
// Beside it a mark may open and close something though a sign stands on its other side:
// there is nothing else to tell by.
func unspaced(c rune) bool {
	return c >= 0x1100 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo)
}

// opensBefore reports whether a mark may stand before a character that it opens, or
// behind one that it closes.
func opensBefore(c rune) bool { return !util.IsSpaceRune(c) && c != utf8.RuneError }

// looseBold mends the marks of bold words on a line that begins at an offset of the body:
// "**Wednesday **" and "**Who: **Ada" have a blank before the mark that closes them, which
// opens something for the parser.
func (s *deepScan) looseBold(start int, text string) {
	marks := boldMarks(text)
	if len(marks) == 0 || len(marks)%2 != 0 {
		return
	}
	whole := len(marks) == 2 && unquoted(text) == strings.TrimSpace(text[marks[0]:]) && marks[1]+2 == len(text)
	for k := 0; k < len(marks); k += 2 {
		if inner := text[marks[k]+2 : marks[k+1]]; strings.TrimSpace(inner) == "" || inner[0] == ' ' && !whole || !s.mayClose(text, marks[k+1]) {
			return
		}
	}
	for k := 0; k < len(marks); k += 2 {
		from, end := marks[k]+2, marks[k+1]
		lead := len(text[from:end]) - len(strings.TrimLeft(text[from:end], " "))
		words := len(strings.TrimRight(text[:end], " "))
		if string(s.body[start+words:start+end]) != text[words:end] {
			return // the line was moved
		}
		s.fill(start+from, start+from+lead, filler)
		if rest := text[end+2:]; rest == "" || !isLetter(rest[0]) && !isDigit(rest[0]) {
			s.fill(start+words, start+end, filler)
			continue
		}
		s.fill(start+words, start+words+2, '*')
		s.fill(start+words+2, start+end+2, ' ')
	}
}

// mayBeLoose is a quick look for a mark with a blank before it that opens nothing, or
// stands behind a sign that words end with.
func mayBeLoose(text string) bool {
	for {
		_, rest, found := strings.Cut(text, " **")
		if !found {
			return false
		}
		before := text[:len(text)-len(rest)-len(" **")]
		if rest == "" || !isLetter(rest[0]) && !isDigit(rest[0]) || before != "" && strings.IndexByte(signsOfEnd, before[len(before)-1]) >= 0 {
			return true
		}
		text = rest
	}
}

// signsOfEnd are the signs that words end with which others follow.
const signsOfEnd = ":.,;!?)"

// boldMarks returns where the marks of bold words stand in a line, outside of code; none
// where other marks stand beside them.
func boldMarks(text string) (list []int) {
	for i := 0; i < len(text); {
		switch text[i] {
		case '\\':
			i += 2
		case '`':
			i += codeLength(text[i:])
		case '*':
			n := run([]byte(text[i:]))
			if n > 2 {
				return nil
			}
			if n == 2 {
				list = append(list, i)
			}
			i += n
		default:
			i++
		}
	}
	return list
}

// mayClose reports whether a mark in a line may close bold words: where a blank stands
// before it and a letter behind it, those end as what others follow does.
func (s *deepScan) mayClose(text string, at int) bool {
	words, rest := strings.TrimRight(text[:at], " "), text[at+2:]
	if len(words) == at {
		return true
	}
	return rest == "" || !isLetter(rest[0]) && !isDigit(rest[0]) || strings.IndexByte(signsOfEnd, words[len(words)-1]) >= 0
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
