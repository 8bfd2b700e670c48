package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

var kindPaired = ast.NewNodeKind("GlossPaired")

// pairedNode is text between two doubled signs.
type pairedNode struct {
	ast.BaseInline
	kind span
}

func (*pairedNode) Kind() ast.NodeKind   { return kindPaired }
func (*pairedNode) Dump(_ []byte, _ int) {}
func (*pairedNode) Inline()              {}

// pairs is the parser of text between two doubled signs, "~~gone~~",
// "==marked==" or "^^marked^^". One sign alone is none: notes say "~100", "3~5" and "a=1" too
// often.
type pairs struct {
	sign byte
	kind span
	// apart says that a pair does not begin between two letters or digits, as
	// the comparison in "a==b" does.
	apart bool
}

var (
	// strikes are pairs around what somebody has crossed out.
	strikes = pairs{sign: '~', kind: struck}
	// penMarks are pairs that note books show as if a pen had marked the words.
	// The book sets them in bold.
	penMarks = pairs{sign: '=', kind: strong, apart: true}
	// caretMarks are the same in Roam and Logseq: "^^marked^^".
	caretMarks = pairs{sign: '^', kind: strong, apart: true}
)

func (p pairs) IsDelimiter(c byte) bool { return c == p.sign }

func (pairs) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (p pairs) OnMatch(int) ast.Node { return &pairedNode{kind: p.kind} }

func (p pairs) Trigger() []byte { return []byte{p.sign} }

func (p pairs) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	if before == rune(p.sign) || len(line) < 2 || line[1] != p.sign || len(line) > 2 && line[2] == p.sign {
		return nil // one, or a longer run, which is not worth a look at its end
	}
	if p.apart {
		if after, _ := utf8.DecodeRune(line[2:]); isWordRune(before) && isWordRune(after) {
			return nil
		}
	}
	node := parser.ScanDelimiter(line, before, 2, p)
	if node == nil {
		return nil
	}
	node.Segment = segment.WithStop(segment.Start + node.OriginalLength)
	block.Advance(node.OriginalLength)
	pc.PushDelimiter(node)
	return node
}

// isWordRune reports whether a mark beside the character is within a word. Words in
// Chinese and Japanese have no blanks between them.
func isWordRune(r rune) bool {
	return unicode.IsLetter(r) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || unicode.IsDigit(r)
}
