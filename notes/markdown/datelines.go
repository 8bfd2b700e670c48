package markdown

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"gloss/notes"
)

// dateLines is a parser of paragraphs that are a date such as "28. September
// 2017", which would be a list from 28 on otherwise. The line stands alone or has
// the rule of a heading below it.
type dateLines struct{ *plainParagraphs }

// Trigger implements parser.BlockParser.
func (dateLines) Trigger() []byte { return []byte("0123456789") }

// CanInterruptParagraph implements parser.BlockParser.
func (dateLines) CanInterruptParagraph() bool { return false }

// Open implements parser.BlockParser.
func (d dateLines) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if parent.Kind() != ast.KindDocument {
		return nil, parser.NoChildren
	}
	line, seg := reader.PeekLine()
	if !notes.IsDateLine(string(line[:min(len(line), 80)])) || !standsAlone(line, reader.Source()[seg.Stop:]) {
		return nil, parser.NoChildren
	}
	return d.plainParagraphs.Open(parent, reader, pc)
}

// standsAlone reports whether a line that begins with a number is no first point
// of several: after is what follows it.
func standsAlone(line, after []byte) bool {
	after = after[:min(len(after), 400)]
	next, rest, _ := bytes.Cut(after, []byte{'\n'})
	if next = bytes.TrimSpace(next); len(next) > 0 {
		return len(bytes.Trim(next, "=")) == 0 || len(bytes.Trim(next, "-")) == 0 && len(next) > 1
	}
	following := strconv.Itoa(number(string(bytes.TrimSpace(line))) + 1)
	return !bytes.HasPrefix(bytes.TrimSpace(rest), []byte(following+"."))
}
