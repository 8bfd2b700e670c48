package rst

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// maxDepth is how deep blocks may stand within each other. What stands deeper
// becomes paragraphs.
const maxDepth = 100

// body walks the lines of the document, of a point, of a quotation, of a cell.
// No line stands less deep than indent.
type body struct {
	*reading
	lines  []line
	i      int // the next line
	indent int32
	depth  int
	top    bool // the document itself, which alone has sections
	item   bool // a point of a list
}

// nested returns the blocks that lines hold. It may change the lines.
func (r *reading) nested(lines []line, indent int32, depth int, item bool) []model.Block {
	lines = trimBlank(lines)
	if len(lines) == 0 {
		return nil
	}
	b := body{reading: r, lines: lines, indent: indent, depth: depth, item: item}
	start := len(r.stack)
	if depth > maxDepth {
		b.flat()
	} else {
		b.run()
	}
	list := r.nodes.Blocks(r.stack[start:])
	r.stack = r.stack[:start]
	return list
}

// flat makes a paragraph of each run of lines.
func (b *body) flat() {
	b.report(b.at(b.lines[0]), model.Info, "rst.nesting", "what is nested this deep is read as paragraphs", "use fewer levels")
	for b.i < len(b.lines) {
		j := b.i
		for j < len(b.lines) && !b.lines[j].blank() {
			j++
		}
		if j > b.i {
			b.put(b.paragraph(b.lines[b.i:j]))
		}
		b.i = j + 1
	}
}

// put adds a block where the body stands.
func (b *body) put(block model.Block) {
	if !b.top {
		b.stack = append(b.stack, block)
		return
	}
	b.front = false
	b.settleInternal(b.section)
	b.out.Block(block)
}

func (b *body) putAll(list []model.Block) {
	for _, block := range list {
		b.put(block)
	}
}

func (b *body) run() {
	for b.i < len(b.lines) {
		switch l := b.lines[b.i]; {
		case l.blank():
			b.i++
		case l.indent > b.indent:
			b.quote()
		default:
			b.element(l)
		}
	}
}

// element reads one element, which begins with line l.
func (b *body) element(l line) {
	text := b.str(l)
	switch c := text[0]; c {
	case '.':
		if text == ".." || strings.HasPrefix(text, ".. ") || strings.HasPrefix(text, "..\t") {
			b.explicit(l)
			return
		}
	case '_':
		if text == "__" || strings.HasPrefix(text, "__ ") {
			b.anonymousTarget(l)
			return
		}
	case '-', '*', '+', 0xE2: // the first byte of •
		if sign := bullet(text); sign != "" {
			b.bulletList(sign)
			return
		}
	case ':':
		if fieldName(text) > 0 {
			b.fieldList()
			return
		}
	case '>':
		if text == ">>>" || strings.HasPrefix(text, ">>> ") {
			b.doctest()
			return
		}
	case '|':
		if len(text) == 1 || text[1] == ' ' || text[1] == '\t' {
			b.lineBlock()
			return
		}
	case '=':
		if simpleTop(text) && b.simpleTable() {
			return
		}
	}
	switch c := text[0]; {
	case c == '+' && gridTop(text) && b.gridTable():
	case (c == '-' || c == '/' || c == '+') && b.optionList():
	case (isAlnum(c) || c == '(' || c == '#') && b.enumeratedList():
	case isAdornment(text) && b.adorned(l):
	default:
		b.textBlock(l)
	}
}

// extent returns the line behind those from i on that are blank or stand at
// least as deep as indent, without blank ones at the end.
func (b *body) extent(i int, indent int32) int {
	end := i
	for ; i < len(b.lines); i++ {
		if l := b.lines[i]; !l.blank() {
			if l.indent < indent {
				break
			}
			end = i + 1
		}
	}
	return end
}

// textBlock reads what begins with a line of text: a section, a definition or a
// paragraph.
func (b *body) textBlock(l line) {
	if b.i+1 < len(b.lines) {
		switch next := b.lines[b.i+1]; {
		case next.blank():
		case next.indent > b.indent:
			if b.definitionList() {
				return
			}
		case b.underlined(l, next):
			return
		}
	}
	b.textParagraph()
}

// textParagraph reads a paragraph, and the literal block that it announces.
func (b *body) textParagraph() {
	j := b.i + 1
	for j < len(b.lines) && !b.lines[j].blank() && b.lines[j].indent <= b.indent {
		if b.gluedList(j) {
			break
		}
		j++
	}
	lines := b.lines[b.i:j]
	b.i = j
	last := &lines[len(lines)-1]
	literal := strings.HasSuffix(b.str(*last), "::")
	if literal {
		b.cutColons(last)
		b.ledger.Merge(int(last.n))
	}
	if last.blank() {
		lines = lines[:len(lines)-1]
	}
	if len(lines) > 0 {
		b.put(b.paragraph(lines))
	}
	if literal {
		b.literal()
	}
}

// gluedList reports whether a list begins at line j, within a paragraph, that
// the writer did not part from it by a blank line.
func (b *body) gluedList(j int) bool {
	sign := bullet(b.str(b.lines[j]))
	if sign == "" || j+1 >= len(b.lines) {
		return false
	}
	next := b.lines[j+1]
	if next.blank() || next.indent > b.indent || bullet(b.str(next)) != sign {
		return false
	}
	b.report(b.at(b.lines[j]), model.Info, "rst.blank-line", "a list right below text is taken for a list", "put a blank line before it")
	return true
}

// cutColons takes off the "::" that announces a literal block; one colon stays
// where it stands behind a word.
func (b *body) cutColons(l *line) {
	l.end--
	if l.end-l.start < 2 {
		l.end = l.start
		return
	}
	if c := b.text[l.end-2]; c == ' ' || c == '\t' {
		l.end = int32(b.trimEnd(int(l.start), int(l.end-1)))
	}
}

// paragraph makes a paragraph of lines, or a gap where they say so.
func (r *reading) paragraph(lines []line) model.Block {
	r.ledger.Place(int(lines[0].n))
	for _, l := range lines[1:] {
		r.ledger.Merge(int(l.n))
	}
	if len(lines) == 1 && lines[0].end-lines[0].start <= 90 && notes.IsGap(r.str(lines[0])) {
		g := &model.Gap{Position: r.at(lines[0])}
		r.later(&g.Inlines, lines)
		return g
	}
	p := r.nodes.Paragraph(r.at(lines[0]), nil)
	r.later(&p.Inlines, lines)
	return p
}

// literal reads the block behind "::".
func (b *body) literal() {
	i := b.i
	for i < len(b.lines) && b.lines[i].blank() {
		i++
	}
	if i == len(b.lines) {
		return
	}
	first := b.lines[i]
	if first.indent > b.indent {
		j := b.extent(i, b.indent+1)
		b.put(b.codeBlock(b.lines[i:j], b.language))
		b.i = j
		return
	}
	quote := b.text[first.start]
	if !isPunct(quote) || i == b.i {
		return
	}
	j := i
	for j < len(b.lines) && !b.lines[j].blank() && b.lines[j].indent == b.indent && b.text[b.lines[j].start] == quote {
		j++
	}
	if j < len(b.lines) && !b.lines[j].blank() || quote == '.' && strings.HasPrefix(b.str(first), ".. ") {
		return
	}
	b.put(b.codeBlock(b.lines[i:j], b.language))
	b.i = j
}

// doctest reads a session with an interpreter, up to a blank line.
func (b *body) doctest() {
	j := b.i
	for j < len(b.lines) && !b.lines[j].blank() {
		j++
	}
	b.put(b.codeBlock(b.lines[b.i:j], "pycon"))
	b.i = j
}

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7F && !isAlnum(c)
}
