package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"gloss/model"
)

// Most paragraphs hold nothing but words: no mark, no escape, no entity. The
// parser would go through them byte by byte and find that out. Such paragraphs
// have no lines while the parser looks for inlines: they are those that have
// lines, but no children, when it is done.

// plainParagraphs is a parser of paragraphs that leaves those without marks
// nothing to look for.
type plainParagraphs struct {
	parser.BlockParser
	kept  [][]hiddenLines // in lists of mostKept, so that none grows
	none  text.Segments
	spans *spanScan
}

// mostKept is how many paragraphs are kept in one list.
const mostKept = 128

// hiddenLines are the lines of a leaf block while they are taken away.
type hiddenLines struct {
	block ast.Node
	lines text.Segments
}

func newPlainParagraphs(spans *spanScan) *plainParagraphs {
	return &plainParagraphs{BlockParser: parser.NewParagraphParser(), spans: spans}
}

// Close implements parser.BlockParser.
func (p *plainParagraphs) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	p.BlockParser.Close(node, reader, pc)
	paragraph, ok := node.(*ast.Paragraph)
	if !ok || node.Parent() == nil || node.HasChildren() {
		return
	}
	lines, src := paragraph.Lines(), reader.Source()
	n := lines.Len()
	if n == 0 || p.spans == nil || mayUnderline(src[lines.At(n-1).Stop:]) {
		return
	}
	if allPlain(lines, src) || p.spans.mark(paragraph, src, lines.Sliced(0, n)...) {
		p.hide(paragraph)
	}
}

// allPlain reports whether the lines of a paragraph hold no marks.
func allPlain(lines *text.Segments, src []byte) bool {
	n := lines.Len()
	for i := range n {
		if s := lines.At(i); s.Padding != 0 || s.Start >= s.Stop || !plain(src[s.Start:s.Stop], i+1 < n) {
			return false
		}
	}
	return true
}

// hide takes the lines of a leaf block away until the parser is done.
func (p *plainParagraphs) hide(block ast.Node) {
	last := len(p.kept) - 1
	if last < 0 || len(p.kept[last]) == mostKept {
		p.kept = append(p.kept, make([]hiddenLines, 0, mostKept))
		last++
	}
	p.kept[last] = append(p.kept[last], hiddenLines{block, *block.Lines()})
	block.SetLines(&p.none)
}

// isPlain reports whether a node is a paragraph without marks.
func isPlain(n ast.Node) bool {
	return !n.HasChildren() && n.Kind() == ast.KindParagraph && n.Lines().Len() > 0
}

// plainTexts appends the lines of a paragraph without marks.
func (r *reading) plainTexts(list []model.Inline, n ast.Node) []model.Inline {
	lines := n.Lines()
	if list == nil {
		list = r.nodes.Room(lines.Len())
	}
	for i := range lines.Len() {
		s := lines.At(i)
		if r.skips(s.Start, i == 0) {
			continue
		}
		value := strings.TrimRight(r.value(s), " \t\n\v\f")
		if r.body[s.Stop-1] == '\n' {
			value += " "
		}
		if value == "" {
			continue
		}
		pos := r.at(s.Start)
		r.ledger.Place(int(pos.Line))
		list = r.broken(append(list, r.nodes.Text(pos, value)))
	}
	return list
}

// restore gives the blocks their lines back.
func (p *plainParagraphs) restore() {
	for _, list := range p.kept {
		for i := range list {
			list[i].block.SetLines(&list[i].lines)
		}
	}
}

// isMark has the bytes that something may begin with which is not itself, and
// those that resolving escapes and entities would change.
var isMark = func() (list [256]bool) {
	for _, c := range []byte("\\&<>[]!*_~`{}$\r") {
		list[c] = true
	}
	return list
}()

// markOrLead tells the characters that are marks, or are where others follow.
var markOrLead = func() [256]bool {
	list := isMark
	list['='], list[':'], list['^'] = true, true, true
	return list
}()

// plain reports whether a line of a paragraph holds no mark. One that another
// follows must not end in a line break.
func plain(line []byte, goesOn bool) bool {
	if goesOn && bytes.HasSuffix(line, []byte("  \n")) {
		return false
	}
	for i, c := range line {
		if !markOrLead[c] {
			continue
		}
		if isMark[c] || c == '=' && i+1 < len(line) && line[i+1] == '=' || c == '^' && mayRaise(line, i) {
			return false
		}
		if c == ':' && i+1 < len(line) && isCode(line[i+1]) {
			if _, size := emojiAt(line[i:], utf8.RuneError); size > 0 {
				return false
			}
		}
	}
	return true
}

// mayUnderline reports whether the line after what rest begins with may make a
// heading of the paragraph above it: whether it ends in "=" or "-".
func mayUnderline(rest []byte) bool {
	_, rest, _ = bytes.Cut(rest, []byte("\n"))
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	line = bytes.TrimRight(line, " \t")
	return len(line) > 0 && (line[len(line)-1] == '=' || line[len(line)-1] == '-')
}
