package markdown

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// inlineNotes reads footnotes that stand where they are referred to: "^[words]".
// Each becomes a definition at the end of the document, which is read when its
// turn comes, and a reference.
type inlineNotes struct {
	count  int // of the source
	failed int // openers in the block at work that nothing closes
}

const (
	// maxInlineNote is how many bytes a footnote within a line may have.
	maxInlineNote = 2000
	// maxFailed is how many openers without an end are looked after in a block.
	maxFailed = 50
)

func (*inlineNotes) Trigger() []byte { return []byte{'^'} }

func (p *inlineNotes) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if len(line) < 3 || line[1] != '[' || p.failed > maxFailed {
		return nil
	}
	number, position := block.Position()
	lines := text.NewSegments()
	block.Advance(2)
	if !closeNote(block, lines) {
		block.SetPosition(number, position)
		p.failed++
		return nil
	}
	note := &footnoteNode{label: p.label(pc), unnamed: true, offset: segment.Start}
	words := ast.NewParagraph()
	words.SetLines(lines)
	note.AppendChild(note, words)
	root := parent
	for root.Parent() != nil {
		root = root.Parent()
	}
	root.AppendChild(root, note)
	return &footnoteRef{label: note.label, offset: segment.Start}
}

// CloseBlock implements parser.CloseBlocker.
func (p *inlineNotes) CloseBlock(ast.Node, text.Reader, parser.Context) { p.failed = 0 }

// closeNote moves a reader behind the bracket that closes a footnote, and keeps
// what stands before it. It reports whether there is one, with words before it.
func closeNote(block text.Reader, lines *text.Segments) bool {
	depth, size := 1, 0
	for {
		line, segment := block.PeekLine()
		if line == nil {
			return false
		}
		for i := 0; i < len(line); i++ {
			if size++; size > maxInlineNote {
				return false
			}
			switch line[i] {
			case '\\':
				i++
			case '[':
				depth++
			case ']':
				if depth--; depth > 0 {
					continue
				}
				if i > 0 {
					lines.Append(segment.WithStop(segment.Start + i - segment.Padding))
				}
				block.Advance(i + 1)
				return !isBlank(noteBytes(lines, block.Source()))
			}
		}
		lines.Append(segment)
		block.AdvanceLine()
	}
}

func noteBytes(lines *text.Segments, src []byte) []byte {
	var b bytes.Buffer
	for i := range lines.Len() {
		s := lines.At(i)
		b.Write(s.Value(src))
	}
	return b.Bytes()
}

// label returns the label of the next footnote within a line, which no other
// footnote has.
func (p *inlineNotes) label(pc parser.Context) string {
	defined := pc.ComputeIfAbsent(footnoteKey, func() any { return map[string]bool{} }).(map[string]bool)
	for {
		p.count++
		if label := "note-" + strconv.Itoa(p.count); !defined[label] {
			defined[label] = true
			return label
		}
	}
}
