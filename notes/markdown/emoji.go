package markdown

import (
	"strings"
	"unicode/utf8"

	emoji "github.com/yuin/goldmark-emoji/definition"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"gloss/model"
)

// GitHub, Slack and others show ":rocket:" as a picture: the notes have the
// character itself. What is no name of theirs stays as it is, as do colons
// within words and addresses ("3:100:5", "std::key::value").

var kindSign = ast.NewNodeKind("GlossSign")

// signNode is what stands for other characters, and the characters.
type signNode struct {
	ast.BaseInline
	value       string
	offset, end int
}

func (*signNode) Kind() ast.NodeKind   { return kindSign }
func (*signNode) Dump(_ []byte, _ int) {}

// emojiCodes is the parser of the names between colons.
type emojiCodes struct{}

func (emojiCodes) Trigger() []byte { return []byte{':'} }

func (emojiCodes) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	before := block.PrecendingCharacter()
	if last, ok := parent.LastChild().(*signNode); ok && last.end == segment.Start {
		before = ' '
	}
	value, size := emojiAt(line, before)
	if size == 0 {
		return nil
	}
	block.Advance(size)
	return &signNode{value: value, offset: segment.Start, end: segment.Start + size}
}

// longestCode is how many bytes the name of an emoji has at most.
const longestCode = len("hand_with_index_finger_and_thumb_crossed")

// emojiAt returns what the code that s begins with stands for and its bytes, 0
// where s begins with none. before is the character before it.
func emojiAt(s []byte, before rune) (value string, size int) {
	end := 1
	for end < len(s) && end <= longestCode && isCode(s[end]) {
		end++
	}
	if end < 2 || end >= len(s) || s[end] != ':' || isWordRune(before) || inAddress(before) {
		return "", 0
	}
	if after, _ := utf8.DecodeRune(s[end+1:]); isWordRune(after) {
		return "", 0
	}
	e, ok := emoji.Github().Get(string(s[1:end]))
	if !ok || !e.IsUnicode() {
		return "", 0
	}
	return string(e.Unicode), end + 1
}

func isCode(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '+'
}

// inAddress reports whether a colon behind r is one of an address or of a name
// in code.
func inAddress(r rune) bool { return strings.ContainsRune("/:@#=&%.\\", r) }

// emoji appends the character that a code stands for.
func (r *reading) emoji(list []model.Inline, n *signNode) []model.Inline {
	return append(list, r.nodes.Text(r.place(n.offset), n.value))
}

// emojiAnchor remembers by what name software that shows Markdown links to a
// heading with a code: the name of the emoji is a part of it.
func (r *reading) emojiAnchor(n *ast.Heading, line int) {
	first := n.FirstChild()
	for first != nil && first.Kind() != kindSign {
		first = first.NextSibling()
	}
	if first == nil {
		return
	}
	var title strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *signNode:
			title.Write(r.body[c.offset:c.end])
		case *ast.Text:
			title.WriteString(decode(r.value(c.Segment)))
		}
	}
	if name := slug(strings.TrimSpace(title.String())); name != "" {
		r.nameAnchor(name, line)
	}
}
