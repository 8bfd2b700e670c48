package rst

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// quote reads what stands deeper than the body.
func (b *body) quote() {
	j := b.extent(b.i, b.indent+1)
	lines := b.lines[b.i:j]
	b.i = j
	least := minIndent(lines)
	for len(lines) > 0 {
		from, to := b.attribution(lines, least)
		list := b.nested(lines[:from], least, b.depth+1, false)
		switch {
		case from < to:
			q := &model.Quote{Position: b.at(trimBlank(lines)[0]), Blocks: list}
			b.later(&q.Attribution, b.attributed(lines[from:to]))
			b.putQuote(q)
		case onlyLists(list):
			b.putAll(list)
		case len(list) > 0:
			b.put(&model.Quote{Position: list[0].Pos(), Blocks: list})
		}
		lines = trimBlank(lines[to:])
	}
}

// putQuote adds a quotation that says who said it. One without words is a
// paragraph.
func (b *body) putQuote(q *model.Quote) {
	if len(q.Blocks) > 0 {
		b.put(q)
		return
	}
	p := &model.Paragraph{Position: q.Position}
	b.runs[len(b.runs)-1].dst = &p.Inlines
	b.put(p)
}

func onlyLists(list []model.Block) bool {
	for _, block := range list {
		if _, ok := block.(*model.List); !ok {
			return false
		}
	}
	return true
}

// attribution finds the first paragraph of a quotation that begins with dashes
// and says who said what stands above it. Where there is none, both results are
// the number of lines.
func (b *body) attribution(lines []line, indent int32) (from, to int) {
	for i := 1; i < len(lines); i++ {
		l := lines[i]
		if l.blank() || !lines[i-1].blank() || l.indent != indent || dashes(b.str(l)) == 0 {
			continue
		}
		j := i + 1
		for j < len(lines) && !lines[j].blank() && (j < i+2 || lines[j].indent == lines[i+1].indent) {
			j++
		}
		if j == len(lines) || lines[j].blank() {
			return i, j
		}
	}
	return len(lines), len(lines)
}

// dashes returns the length of the dashes that an attribution begins with.
func dashes(text string) int {
	n := 0
	switch {
	case strings.HasPrefix(text, "----"):
		return 0
	case strings.HasPrefix(text, "---"):
		n = 3
	case strings.HasPrefix(text, "--"):
		n = 2
	case strings.HasPrefix(text, "—"):
		n = len("—")
	default:
		return 0
	}
	if n == len(text) {
		return 0
	}
	return n
}

// attributed returns the lines of an attribution without the dashes.
func (b *body) attributed(lines []line) []line {
	n := dashes(b.str(lines[0]))
	lines[0] = b.past(lines[0], n, utf8.RuneCountInString(b.str(lines[0])[:n]))
	b.ledger.Place(int(lines[0].n))
	b.mergeAll(lines[1:])
	return lines
}

// lineBlock reads lines that begin with a bar and keep their breaks.
func (b *body) lineBlock() {
	var p *model.Paragraph
	for b.i < len(b.lines) {
		l := b.lines[b.i]
		text := b.str(l)
		if l.blank() || l.indent != b.indent || text[0] != '|' || len(text) > 1 && text[1] != ' ' && text[1] != '\t' {
			break
		}
		j := b.i + 1
		for j < len(b.lines) && !b.lines[j].blank() && b.lines[j].indent > b.indent {
			j++
		}
		b.lines[b.i] = b.past(l, 1, 1)
		lines := b.lines[b.i:j]
		b.i = j
		if lines[0].blank() {
			b.ledger.Merge(int(l.n))
			p = nil
			if lines = lines[1:]; len(lines) == 0 {
				continue
			}
		}
		p = b.verse(p, lines)
	}
}

// verse adds a line to a paragraph with line breaks, and makes that where p is
// nil.
func (b *body) verse(p *model.Paragraph, lines []line) *model.Paragraph {
	b.ledger.Place(int(lines[0].n))
	b.mergeAll(lines[1:])
	if p == nil {
		p = &model.Paragraph{Position: b.at(lines[0])}
		b.put(p)
	} else {
		b.runs = append(b.runs, run{dst: &p.Inlines, lines: lines, kind: verseRun})
		return p
	}
	b.later(&p.Inlines, lines)
	return p
}

// definitionList reads terms with definitions indented below them. The result
// is false where the lines are a point with points below it, or text with a
// literal block, between which the writer forgot a blank line.
func (b *body) definitionList() bool {
	next := b.str(b.lines[b.i+1])
	if b.item && b.i == 0 && (bullet(next) != "" || enumeratorOf(next, 0).size > 0) {
		b.report(b.at(b.lines[b.i+1]), model.Info, "rst.blank-line", "points right below a point are taken for a list", "put a blank line before them")
		return false
	}
	if strings.HasSuffix(b.str(b.lines[b.i]), "::") {
		return false
	}
	list := b.newList(b.at(b.lines[b.i]))
	for b.i+1 < len(b.lines) {
		term := b.lines[b.i]
		if term.blank() || term.indent != b.indent || b.lines[b.i+1].blank() || b.lines[b.i+1].indent <= b.indent || len(list.Items) > 0 && b.special(term) {
			break
		}
		if len(list.Items) > 0 && b.lines[b.i-1].blank() {
			list.Loose = true
		}
		i := b.i + 1
		j := b.extent(i, b.indent+1)
		b.ledger.Place(int(term.n))
		it := b.nodes.Item(b.at(term), nil)
		var room [8]model.Block
		blocks := append(room[:0], b.term(b.lines[i-1:i]))
		it.Blocks = b.nodes.Blocks(append(blocks, b.nested(b.lines[i:j], minIndent(b.lines[i:j]), b.depth+1, false)...))
		list.Items = append(list.Items, it)
		b.i = j
		b.skipBlank()
	}
	b.putList(list)
	return true
}

// special reports whether a line begins something else than text.
func (b *body) special(l line) bool {
	text := b.str(l)
	return bullet(text) != "" || strings.HasPrefix(text, "..") || strings.HasPrefix(text, "__") || enumeratorOf(text, 0).size > 0 ||
		fieldName(text) > 0 || text[0] == '|' || strings.HasPrefix(text, ">>>") || isAdornment(text) || optionGroup(text) > 0 ||
		strings.HasSuffix(text, "::")
}

// holds reports whether a mark stands in one of the lines.
func (r *reading) holds(lines []line, mark string) bool {
	return slices.ContainsFunc(lines, func(l line) bool { return strings.Contains(r.str(l), mark) })
}

// strong has lines put behind the inlines of dst in strong type, where they are
// not strong already.
func (r *reading) strong(dst *[]model.Inline, lines []line) {
	if r.holds(lines, "**") {
		r.later(dst, lines)
		return
	}
	strong := &model.Strong{Position: r.at(lines[0])}
	*dst = append(*dst, strong)
	r.later(&strong.Inlines, lines)
}

// emphasis sets lines in emphasis, unless some of their words are set off already.
func (r *reading) emphasis(dst *[]model.Inline, lines []line) {
	if r.holds(lines, "*") {
		r.later(dst, lines)
		return
	}
	em := &model.Emphasis{Position: r.at(lines[0])}
	*dst = append(*dst, em)
	r.later(&em.Inlines, lines)
}

// term makes a paragraph of a term, in strong type, and what it is classified
// as, in emphasis.
func (b *body) term(lines []line) *model.Paragraph {
	l := lines[0]
	text := b.str(l)
	p := &model.Paragraph{Position: b.at(l)}
	k := strings.Index(text, " : ")
	if k > 0 && strings.Count(text[:k], "`")%2 == 0 {
		lines[0].end = int32(b.trimEnd(int(l.start), int(l.start)+k))
	} else {
		k = 0
	}
	b.strong(&p.Inlines, lines)
	if k > 0 {
		class := b.past(l, k+3, k+3)
		pos := b.pos(l.n, int(l.start)+k)
		em := &model.Emphasis{Position: b.at(class)}
		p.Inlines = append(p.Inlines, &model.Text{Position: pos, Value: " : "}, em)
		b.later(&em.Inlines, []line{class})
	}
	return p
}
