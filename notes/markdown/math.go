package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
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
	size := formulaLength(line[:min(len(line), maxFormula)])
	if size == 0 {
		return nil
	}
	n := ast.NewCodeSpan()
	n.SetPos(segment.Start)
	n.AppendChild(n, ast.NewRawTextSegment(segment.WithStop(segment.Start+size)))
	block.Advance(size)
	return n
}

// formulaLength returns the length of the formula that a line begins with; 0 where
// it begins with none.
func formulaLength(line []byte) int {
	switch {
	case bytes.HasPrefix(line, []byte("$$")):
		if n := bytes.Index(line[2:], []byte("$$")); n > 0 && len(bytes.TrimSpace(line[2:2+n])) > 0 {
			return n + 4
		}
	case line[0] == '$':
		return dollarLength(line)
	case bytes.HasPrefix(line, []byte(`\(`)):
		n := bytes.Index(line[2:], []byte(`\)`))
		if n > 0 && isTeX(line[2:2+n]) {
			return n + 4
		}
	}
	return 0
}

// dollarLength is formulaLength for one between single dollars, which sums of money
// and variables of a shell must not look like.
func dollarLength(line []byte) int {
	if len(line) < 3 || line[1] == ' ' || line[1] == '\t' || line[1] == '`' {
		return 0
	}
	for i := 1; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '`', '\n':
			return 0
		case '$':
			inner := line[1:i]
			if i == 1 || inner[len(inner)-1] == ' ' || i+1 < len(line) && (isLetter(line[i+1]) || isDigit(line[i+1]) || line[i+1] == '{') || !isFormula(inner) || isDigit(inner[0]) && bytes.IndexByte(inner, ' ') >= 0 {
				return 0
			}
			return i + 1
		}
	}
	return 0
}

// isFormula reports whether what stands between dollars looks like mathematics: a
// letter, a number, or something with a sign of it.
func isFormula(s []byte) bool {
	if len(s) == 1 {
		return isLetter(s[0]) || isDigit(s[0])
	}
	if bytes.Trim(s, "0123456789.,") == nil {
		return true
	}
	return bytes.ContainsAny(s, `\^_=+<>(|*-`)
}

// isTeX reports whether what stands between escaped brackets can only be a formula.
func isTeX(s []byte) bool {
	for i := 0; i+1 < len(s); i++ {
		switch s[i] {
		case '\\':
			if s[i+1] >= 'a' && s[i+1] <= 'z' || s[i+1] >= 'A' && s[i+1] <= 'Z' {
				return true
			}
			i++
		case '^', '_':
			if c := s[i+1]; (c == '{' || isDigit(c) || isLetter(c)) && i > 0 && (s[i] == '^' || i == 1 || !isLetter(s[i-2]) || c == '{') {
				return true
			}
		}
	}
	return len(bytes.TrimSpace(s)) <= 24 && bytes.ContainsAny(s, "=") || len(bytes.TrimSpace(s)) == 1 && isLetter(bytes.TrimSpace(s)[0])
}
