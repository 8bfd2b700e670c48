package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"gloss/model"
)

// span is a set of kinds of emphasis.
type span uint8

const (
	stressed span = 1 << iota
	strong
	struck
)

// maxInlines is how deep inlines may stand within each other; below that only
// their words are kept.
const maxInlines = 100

// children returns the inlines within a node.
func (r *reading) children(n ast.Node, depth int) []model.Inline {
	if isPlain(n) {
		return r.plainTexts(nil, n)
	}
	if tokens := spansOf(n); tokens != nil {
		return join(r.spans(r.nodes.Room(topmost(tokens)), tokens))
	}
	return join(r.content(r.nodes.Room(n.ChildCount()), n, depth))
}

// content appends the inlines within a node to list.
func (r *reading) content(list []model.Inline, n ast.Node, depth int) []model.Inline {
	if isPlain(n) {
		return r.plainTexts(list, n)
	}
	if tokens := spansOf(n); tokens != nil {
		return r.spans(list, tokens)
	}
	if pieces := r.pieces(n); pieces != nil {
		return r.tagged(list, pieces, depth)
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		list = r.inline(list, c, depth)
	}
	return list
}

// inline appends what a node stands for to list.
func (r *reading) inline(list []model.Inline, n ast.Node, depth int) []model.Inline {
	if depth > maxInlines && n.HasChildren() {
		return r.leaves(list, n)
	}
	switch n := n.(type) {
	case *ast.Text:
		return r.text(list, n)
	case *ast.Emphasis:
		kind := stressed
		if n.Level > 1 {
			kind = strong
		}
		return r.emphasis(list, n, kind, n.Level, depth)
	case *pairedNode:
		return r.emphasis(list, n, n.kind, 2, depth)
	case *ast.CodeSpan:
		return r.codeSpan(list, n)
	case *ast.Link:
		return r.link(list, n, depth)
	case *ast.AutoLink:
		return r.autoLink(list, n)
	case *ast.Image:
		return r.image(list, n, depth)
	case *ast.RawHTML:
		return r.rawHTML(list, n)
	case *footnoteRef:
		pos := r.place(n.offset)
		return append(list, &model.FootnoteRef{Position: pos, Label: n.label})
	case *taskNode:
		return list
	case *wikiNode:
		return r.wiki(list, n)
	case *signNode:
		return r.emoji(list, n)
	}
	return r.content(list, n, depth+1)
}

// leaves appends the words below a node, without going down the call stack.
func (r *reading) leaves(list []model.Inline, root ast.Node) []model.Inline {
	for n := root; ; {
		if c := n.FirstChild(); c != nil && n.Kind() != ast.KindCodeSpan {
			n = c
			continue
		}
		list = r.inline(list, n, 0)
		for n != root && n.NextSibling() == nil {
			n = n.Parent()
		}
		if n == root {
			return list
		}
		n = n.NextSibling()
	}
}

// place returns the position of a byte of the body whose line has words in the
// document.
func (r *reading) place(offset int) model.Position {
	pos := r.at(offset)
	r.ledger.Place(int(pos.Line))
	return pos
}

func (r *reading) value(s text.Segment) string {
	if s.Padding == 0 && s.Start <= s.Stop {
		return r.unfilled(r.shown[r.base+s.Start : r.base+s.Stop])
	}
	return r.unfilled(string(s.Value(r.body)))
}

func (r *reading) text(list []model.Inline, n *ast.Text) []model.Inline {
	if r.skips(n.Segment.Start, n.PreviousSibling() == nil) {
		return list
	}
	value := r.value(n.Segment)
	if r.inCell && strings.Contains(value, `\|`) {
		value = strings.ReplaceAll(value, `\|`, "|")
	}
	if !n.IsRaw() {
		value = decode(value)
	}
	if n.SoftLineBreak() {
		value = strings.TrimRight(value, " \t") + " "
	}
	if value != "" {
		pos := r.at(n.Segment.Start)
		if value != " " {
			r.ledger.Place(int(pos.Line))
		}
		list = append(list, r.nodes.Text(pos, value))
		if n.SoftLineBreak() && !n.HardLineBreak() {
			list = r.broken(list)
		}
	}
	if n.HardLineBreak() {
		r.hardBreaks++
		list = append(list, &model.LineBreak{Position: r.at(n.Segment.Stop)})
	}
	return list
}

// emphasis appends an emphasis of the kind. One that stands within the same kind
// adds nothing, and is left out.
func (r *reading) emphasis(list []model.Inline, n ast.Node, kind span, width, depth int) []model.Inline {
	if r.within&kind != 0 {
		return r.content(list, n, depth+1)
	}
	r.within |= kind
	inner := r.children(n, depth+1)
	r.within &^= kind
	before, inner, after := outward(inner)
	list = append(list, before...)
	if len(inner) == 0 {
		return append(list, after...)
	}
	// The parser's own position is that of the whole run of marks.
	pos := inner[0].Pos()
	pos.Column -= int32(width)
	if off := opener(n); off >= 0 {
		pos = r.at(off - width)
	}
	return append(append(list, emphasized(kind, pos, inner)), after...)
}

// outward parts the blanks and line breaks at both ends of a run from what is
// within.
func outward(list []model.Inline) (before, within, after []model.Inline) {
	first, last := 0, len(list)
	for first < last && emptyInline(list[first]) {
		first++
	}
	for last > first && emptyInline(list[last-1]) {
		last--
	}
	before, within, after = list[:first:first], list[first:last:last], list[last:]
	if len(within) == 0 {
		return before, within, after
	}
	if t, ok := within[0].(*model.Text); ok {
		if rest := strings.TrimLeftFunc(t.Value, unicode.IsSpace); rest != t.Value {
			blank := t.Value[:len(t.Value)-len(rest)]
			before = append(before, &model.Text{Position: t.Position, Value: blank})
			t.Value = rest
			t.Column += int32(utf8.RuneCountInString(blank))
		}
	}
	if t, ok := within[len(within)-1].(*model.Text); ok {
		if rest := strings.TrimRightFunc(t.Value, unicode.IsSpace); rest != t.Value {
			pos := t.Position
			pos.Column += int32(utf8.RuneCountInString(rest))
			after = append([]model.Inline{&model.Text{Position: pos, Value: t.Value[len(rest):]}}, after...)
			t.Value = rest
		}
	}
	return before, within, after
}

func emptyInline(n model.Inline) bool {
	if t, ok := n.(*model.Text); ok {
		return strings.TrimSpace(t.Value) == ""
	}
	_, ok := n.(*model.LineBreak)
	return ok
}

// opener returns the offset at which the content of an emphasis begins, or -1.
func opener(n ast.Node) int {
	width := 0
	for c := n.FirstChild(); c != nil; c = c.FirstChild() {
		switch c := c.(type) {
		case *ast.Text:
			return c.Segment.Start - width
		case *ast.Emphasis:
			width += c.Level
			continue
		case *pairedNode:
			width += 2
			continue
		case *footnoteRef:
			return c.offset - width
		}
		if c.Pos() >= 0 {
			return c.Pos() - width
		}
		return -1
	}
	return -1
}

func (r *reading) codeSpan(list []model.Inline, n *ast.CodeSpan) []model.Inline {
	if t, ok := n.FirstChild().(*ast.Text); ok && n.ChildCount() == 1 && !r.inCell {
		return r.plainCode(list, n, t)
	}
	var b strings.Builder
	first := -1
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok {
			continue
		}
		if first < 0 {
			first = t.Segment.Start
		}
		b.WriteString(r.value(t.Segment))
		r.place(t.Segment.Start)
	}
	value := strings.ReplaceAll(b.String(), "\n", " ")
	if r.inCell {
		value = strings.ReplaceAll(value, `\|`, "|")
	}
	if value == "" {
		return list
	}
	offset := n.Pos()
	if offset < 0 {
		offset = first
	}
	return append(list, &model.CodeSpan{Position: r.place(offset), Value: value})
}

// plainCode appends a code span of one piece.
func (r *reading) plainCode(list []model.Inline, n *ast.CodeSpan, t *ast.Text) []model.Inline {
	r.place(t.Segment.Start)
	value := strings.ReplaceAll(r.value(t.Segment), "\n", " ")
	if value == "" {
		return list
	}
	offset := n.Pos()
	if offset < 0 {
		offset = t.Segment.Start
	}
	return append(list, &model.CodeSpan{Position: r.place(offset), Value: value})
}

// rawHTML shows a tag that is not understood as the text that it is. A <br> is a
// line break; a comment is left out.
func (r *reading) rawHTML(list []model.Inline, n *ast.RawHTML) []model.Inline {
	if n.Segments.Len() == 0 {
		return list
	}
	first := n.Segments.At(0)
	whole := r.value(first)
	if strings.HasPrefix(whole, "<!--") {
		r.doc.Report(r.at(first.Start), model.Info, "markdown.comment", "comment left out", "")
		for i := 0; i < n.Segments.Len(); i++ {
			r.ledger.Drop(r.line(n.Segments.At(i).Start), "comment")
		}
		return list
	}
	if n.Segments.Len() == 1 && isBreakTag(whole) {
		return append(list, &model.LineBreak{Position: r.place(first.Start)})
	}
	for i := 0; i < n.Segments.Len(); i++ {
		s := n.Segments.At(i)
		value := r.value(s)
		if strings.HasSuffix(value, "\n") {
			value = strings.TrimRight(value, " \t\n") + " "
		}
		if value != "" {
			list = append(list, &model.Text{Position: r.place(s.Start), Value: value})
		}
	}
	return list
}

// isBreakTag reports whether s is <br>, <br/> or the like.
func isBreakTag(s string) bool {
	if len(s) < 4 || !strings.EqualFold(s[:3], "<br") || s[len(s)-1] != '>' {
		return false
	}
	return strings.Trim(s[3:len(s)-1], " \t\n/") == ""
}
