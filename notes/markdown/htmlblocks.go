package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// htmlBlocks stands in front of the parser of blocks of HTML, which end at a
// blank line. One that began preformatted text, a comment, a script or a style
// goes on to the end of that, as it does where such a thing begins a block. One
// that says that Markdown is within ends behind the tag that says it, and one that holds
// nothing ends where Markdown goes on.
type htmlBlocks struct {
	parser.BlockParser
	until  string         // what the block at work may not end before; "" for nothing
	sure   bool           // and it is known to follow
	hollow hollow         // what the lines of the block at work hold
	before map[string]int // up to which offset each end was looked for …
	found  map[string]int // … and where it is; -1 for nowhere
}

// An opaque piece of HTML is one in which blank lines end nothing.
type opaque struct{ open, end string }

var opaques = []opaque{{"<pre", "</pre"}, {"<script", "</script"}, {"<style", "</style"}, {"<textarea", "</textarea"}, {"<!--", "-->"}}

func newHTMLBlocks() *htmlBlocks {
	return &htmlBlocks{BlockParser: parser.NewHTMLBlockParser(), before: map[string]int{}, found: map[string]int{}}
}

// Open implements parser.BlockParser.
func (h *htmlBlocks) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	if bytes.Contains(line, []byte("](")) && wrapsMarkdown(string(line)) {
		return nil, parser.NoChildren
	}
	node, state := h.BlockParser.Open(parent, reader, pc)
	if n, ok := node.(*ast.HTMLBlock); ok {
		h.until, h.sure, h.hollow = "", false, filled
		if endsAtBlank(n) {
			h.until, h.hollow = openAfter("", line), hollowness(string(line))
		}
	}
	return node, state
}

// Continue implements parser.BlockParser.
func (h *htmlBlocks) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	n := node.(*ast.HTMLBlock)
	if !endsAtBlank(n) {
		return h.BlockParser.Continue(node, reader, pc)
	}
	line, segment := reader.PeekLine()
	if h.until == "" && n.Lines().Len() == 1 && holdsMarkdown(segmentBytes(n.Lines().At(0), reader.Source())) {
		return parser.Close
	}
	if h.hollow.goesOn(line) {
		return parser.Close
	}
	if util.IsBlank(line) && h.until != "" && (h.sure || h.endsLater(reader.Source(), segment.Start)) {
		h.sure = true
		n.Lines().Append(segment)
		reader.AdvanceToEOL()
		return parser.Continue | parser.NoChildren
	}
	state := h.BlockParser.Continue(node, reader, pc)
	if state != parser.Close {
		until := openAfter(h.until, line)
		h.sure = h.sure && until == h.until
		h.until = until
		if h.hollow != filled {
			h.hollow = min(h.hollow, hollowness(string(line)))
		}
	}
	return state
}

// endsAtBlank reports whether a block is of the kinds that a blank line ends.
func endsAtBlank(n *ast.HTMLBlock) bool {
	return n.HTMLBlockType == ast.HTMLBlockType6 || n.HTMLBlockType == ast.HTMLBlockType7
}

// openAfter returns the end of what is open behind a line, where until is the
// end of what was open before it.
func openAfter(until string, line []byte) string {
	for at := 0; ; at++ {
		if until != "" {
			if at = indexFold(line, until, at); at < 0 {
				return until
			}
			until = ""
		}
		n := bytes.IndexByte(line[at:], '<')
		if n < 0 {
			return ""
		}
		at += n
		until = endOf(line[at:])
	}
}

// endOf returns the end of the opaque piece that a line begins with; "" where it
// begins with none.
func endOf(line []byte) string {
	for _, o := range opaques {
		if indexFold(line[:min(len(line), len(o.open))], o.open, 0) == 0 && (o.end == "-->" || len(line) == len(o.open) || tagGap(line[len(o.open)])) {
			return o.end
		}
	}
	return ""
}

// opaqueEnd returns what the element of that name ends with, if a program reads
// what is within; "" if not.
func opaqueEnd(name string) string {
	switch name {
	case "script", "style", "textarea":
		return "</" + name
	}
	return ""
}

// endsLater reports whether what is open ends behind an offset, before another
// of its kind begins.
func (h *htmlBlocks) endsLater(src []byte, from int) bool {
	if at, ok := h.before[h.until]; !ok || from < at || h.found[h.until] >= 0 && h.found[h.until] < from {
		h.before[h.until], h.found[h.until] = from, indexFold(src, h.until, from)
	}
	end := h.found[h.until]
	if end < 0 {
		return false
	}
	for _, o := range opaques {
		if o.end == h.until {
			return indexFold(src[:end], o.open, from) < 0
		}
	}
	return true
}

// indexFold returns where a text in lower case stands in src at or behind an
// offset, in any case; -1 for nowhere.
func indexFold[T string | []byte](src T, lower string, from int) int {
	for ; from+len(lower) <= len(src); from++ {
		n := 0
		for n < len(lower) && (src[from+n] == lower[n] || src[from+n]|0x20 == lower[n] && lower[n] >= 'a') {
			n++
		}
		if n == len(lower) {
			return from
		}
	}
	return -1
}

// holdsMarkdown reports whether a line is the start tag of an element that says
// of itself that it holds Markdown.
func holdsMarkdown(line []byte) bool {
	line = bytes.TrimSpace(line)
	if !bytes.Contains(line, []byte("markdown")) {
		return false
	}
	tag := string(line)
	name, end := tagName(tag)
	if name == "" || end || blockKindOf(name) == unknownTag || tagEnd(tag, name) != len(tag) {
		return false
	}
	value, ok := attributeOf(tag, "markdown")
	return ok && value != "0"
}
