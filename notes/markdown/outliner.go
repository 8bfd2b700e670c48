package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"gloss/model"
)

// An outliner keeps everything in points, headings too: "- # Title", with what
// belongs to it as points below. Its properties are lines such as "id:: 64f…".

// hoistOutline takes the headings that outermost points begin with out of their
// lists, together with what stands below them, where the notes have no headings
// outside of lists.
func (r *reading) hoistOutline(root ast.Node) {
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == ast.KindHeading {
			return
		}
	}
	for n := root.FirstChild(); n != nil; {
		next := n.NextSibling()
		if l, ok := n.(*ast.List); ok && headed(l) {
			r.hoist(root, l, 0)
		}
		n = next
	}
}

// headed reports whether a point of a list begins with a heading, and none has
// a number.
func headed(l *ast.List) bool {
	if l.IsOrdered() {
		return false
	}
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		if h, ok := item.FirstChild().(*ast.Heading); ok && h.Lines().Len() > 0 {
			return true
		}
	}
	return false
}

// hoist moves the points of a list that begin with headings before the list, as
// what they hold. Points between them stay together in lists.
func (r *reading) hoist(root ast.Node, l *ast.List, depth int) {
	var rest *ast.List
	for item := l.FirstChild(); item != nil; {
		next := item.NextSibling()
		h, ok := item.FirstChild().(*ast.Heading)
		if !ok || h.Lines().Len() == 0 {
			if rest == nil {
				rest = ast.NewList(l.Marker)
				rest.IsTight, rest.Start = l.IsTight, l.Start
				rest.SetPos(item.Pos())
				root.InsertBefore(root, l, rest)
			}
			rest.AppendChild(rest, item)
			item = next
			continue
		}
		rest = nil
		for c := item.FirstChild(); c != nil; {
			after := c.NextSibling()
			if c.PreviousSibling() == nil && c.Kind() == ast.KindParagraph && r.onlyMarks(c) {
				item.RemoveChild(item, c)
				c = after
				continue
			}
			root.InsertBefore(root, l, c)
			if sub, ok := c.(*ast.List); ok && depth < maxNesting && headed(sub) {
				r.hoist(root, sub, depth+1)
			}
			c = after
		}
		item = next
	}
	root.RemoveChild(root, l)
}

// onlyMarks reports whether all lines of a paragraph are properties of an
// outliner, and drops them.
func (r *reading) onlyMarks(n ast.Node) bool {
	for i := range n.Lines().Len() {
		if s := n.Lines().At(i); !isOutlinerMark(strings.TrimLeft(r.value(s), " \t")) {
			return false
		}
	}
	for i := range n.Lines().Len() {
		r.ledger.Drop(r.line(n.Lines().At(i).Start), "property of an outliner")
	}
	return n.Lines().Len() > 0
}

// outlinerMarks are the properties with which outliners keep their own books.
var outlinerMarks = [...]string{"id:: ", "collapsed:: ", "heading:: ", "created-at:: ", "updated-at:: ", "created_at:: ", "updated_at:: ", "template-including-parent:: ", "query-", "background-color:: ", "ls-type:: ", "hl-", "logseq.", "card-", "ls-", "file-path:: ", "file:: ", ":LOGBOOK:", "CLOCK: [", ":END:"}

// isOutlinerMark reports whether a line within a paragraph, but not its first,
// is such a property.
func isOutlinerMark(line string) bool {
	for _, mark := range outlinerMarks {
		if strings.HasPrefix(line, mark) {
			return strings.HasPrefix(mark, ":") || strings.HasPrefix(mark, "CLOCK") || strings.Contains(line, ":: ")
		}
	}
	return false
}

// skips reports whether a text that begins at a byte of the body stands on a line
// that is a property of an outliner, and drops the line. The first text of a
// block is none.
func (r *reading) skips(offset int, first bool) bool {
	at := r.base + offset
	line := int(r.places.at(at).Line)
	if line == r.skipped {
		return true
	}
	start := r.places.starts[line-1]
	before := strings.TrimLeft(r.src.Text[start:at], " \t>")
	if first && before == "" || before != "" && (!first || strings.Trim(before, "-*+ \t>") != "") {
		return false
	}
	if !isOutlinerMark(strings.TrimLeft(r.places.text(line)[at-start:], " \t")) {
		return false
	}
	r.skipped = line
	r.ledger.Drop(line, "property of an outliner")
	return true
}

// pageProperties reads the properties that a page of an outliner begins with,
// and returns the offset at which the body begins.
func (r *reading) pageProperties() int {
	end := 0
	f := fields{sep: ':'}
	for line := 1; line <= min(len(r.places.starts), maxFront); line++ {
		text := r.places.text(line)
		key, value, ok := strings.Cut(text, "::")
		if !ok || key == "" || strings.Trim(key, "abcdefghijklmnopqrstuvwxyz-") != "" || value != "" && value[0] != ' ' {
			if strings.TrimSpace(text) != "" {
				return 0
			}
			break
		}
		f.lines = append(f.lines, key+": "+quotedValue(strings.TrimSpace(value)))
		end = line
	}
	if end == 0 || end == len(r.places.starts) {
		return 0
	}
	r.takeTop(&f)
	return r.places.starts[end]
}

// quotedValue writes a property so that it is read as one piece of text, without
// the brackets of links.
func quotedValue(s string) string {
	s = strings.NewReplacer("[[", "", "]]", "", `\`, `\\`, `"`, `\"`).Replace(s)
	return `"` + s + `"`
}

// callout makes a strong title of the mark "[!note] Title" that the first line
// of a quotation may be.
func (r *reading) callout(n *ast.Blockquote, blocks []model.Block) []model.Block {
	first, ok := n.FirstChild().(*ast.Paragraph)
	if !ok || first.Lines().Len() == 0 {
		return blocks
	}
	raw := strings.TrimRight(r.value(first.Lines().At(0)), " \t\n")
	kind, rest, ok := strings.Cut(strings.TrimPrefix(raw, "[!"), "]")
	p, isPara := blocks[0].(*model.Paragraph)
	if !ok || !isPara || !strings.HasPrefix(raw, "[!") || kind == "" || strings.Trim(strings.ToLower(kind), "abcdefghijklmnopqrstuvwxyz-| ") != "" {
		return blocks
	}
	fold := 0
	if rest != "" && (rest[0] == '-' || rest[0] == '+') {
		fold = 1
	}
	t, ok := p.Inlines[0].(*model.Text)
	mark := "[!" + kind + "]" + rest[:fold]
	if !ok || !strings.HasPrefix(t.Value, mark) {
		return blocks
	}
	pos := t.Position
	line := pos.Line
	cut := 0
	for cut < len(p.Inlines) && p.Inlines[cut].Pos().Line == line {
		cut++
	}
	title, below := p.Inlines[:cut:cut], p.Inlines[cut:]
	t.Value = t.Value[len(mark):]
	t.Column += int32(len(mark))
	if title, ok = trim(title); !ok {
		name := strings.ReplaceAll(strings.TrimSpace(kind), "-", " ")
		title = []model.Inline{&model.Text{Position: pos, Value: strings.ToUpper(name[:1]) + strings.ToLower(name[1:]) + ":"}}
	}
	p.Inlines = []model.Inline{&model.Strong{Position: pos, Inlines: unbold(title)}}
	if below, ok = trim(below); ok {
		rest := append([]model.Block{r.nodes.Paragraph(below[0].Pos(), below)}, blocks[1:]...)
		return append(blocks[:1:1], rest...)
	}
	return blocks
}

// unbold takes the strong emphasis off inlines.
func unbold(list []model.Inline) []model.Inline {
	var out []model.Inline
	for _, n := range list {
		if s, ok := n.(*model.Strong); ok {
			out = append(out, s.Inlines...)
		} else {
			out = append(out, n)
		}
	}
	return out
}
