package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"gloss/notes"
)

// raisedSigns is the parser of numbers that Pandoc and others raise or lower: "10^6^",
// "H~2~O". Where there are such characters, they take the place of the marks: 10⁶ is not
// 106.
type raisedSigns struct{}

func (raisedSigns) Trigger() []byte { return []byte{'^', '~'} }

func (raisedSigns) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	value, size := raisedAt(line, block.PrecendingCharacter())
	if size == 0 {
		return nil
	}
	block.Advance(size)
	return &signNode{value: value, offset: segment.Start, end: segment.Start + size}
}

// longestRaised is how many bytes stand between the marks at most.
const longestRaised = 8

// raisedAt returns what the raised or lowered number that s begins with is shown as and
// its bytes, 0 where s begins with none. before is the character before it.
func raisedAt(s []byte, before rune) (value string, size int) {
	if len(s) < 3 || s[1] == s[0] || !unicode.IsLetter(before) && !unicode.IsDigit(before) && before != ')' {
		return "", 0
	}
	end := bytes.IndexByte(s[1:min(len(s), longestRaised+2)], s[0])
	if end < 1 {
		return "", 0
	}
	form := notes.Superscript
	if s[0] == '~' {
		if before >= '0' && before <= '9' {
			return "", 0 // "3~5~8" are ranges
		}
		form = notes.Subscript
	}
	value, ok := form(string(s[1 : 1+end]))
	if next, _ := utf8.DecodeRune(s[end+2:]); !ok || unicode.IsDigit(next) || next == '^' || next == '~' {
		return "", 0 // "HEAD~2~1"
	}
	return value, end + 2
}

// mayRaise reports whether a line may hold a raised number, or words between doubled
// carets, at the caret at byte i.
func mayRaise(line []byte, i int) bool {
	rest := line[i+1 : min(len(line), i+2+longestRaised)]
	return bytes.IndexByte(rest, '^') >= 0
}
