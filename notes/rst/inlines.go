package rst

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// segment says where a line begins in the text of a run.
type segment struct {
	from int // offset in the text
	off  int // offset in the source
	n    int32
}

// inliner reads the text of one run.
type inliner struct {
	*reading
	text     string
	segments []segment
	seg      int            // the segment looked at last
	fixed    model.Position // of all nodes, where the text is not from here
	list     []model.Inline
	done     int     // how much of the text is in list
	none     [6]bool // marks that do not end from here on
	inLink   bool
}

// The marks whose end is sought, as indices of inliner.none.
const (
	emphasisEnd = iota
	strongEnd
	literalEnd
	phraseEnd
	substitutionEnd
	inlineTargetEnd
)

// inline reads a run and puts its inlines behind those of run.dst.
func (r *reading) inline(run run) {
	p := inliner{reading: r, list: r.buffer[:0]}
	p.load(run.lines)
	if run.kind == csvRun {
		p.text = strings.ReplaceAll(p.text, `""`, `"`)
	}
	if run.kind == verseRun {
		p.list = append(p.list, &model.LineBreak{Position: r.at(run.lines[0])})
	}
	p.scan()
	if !notes.Visible(p.list) {
		p.list = append(p.list[:0], p.node(0, p.text))
	}
	if *run.dst == nil {
		*run.dst = r.nodes.Inlines(p.list)
	} else {
		*run.dst = append(*run.dst, p.list...)
	}
	r.buffer = p.list[:0]
}

// load makes the text of lines. Lines that follow each other in the source are
// taken as they stand there.
func (p *inliner) load(lines []line) {
	p.segments = p.reading.segments[:0]
	if len(lines) == 1 {
		l := lines[0]
		p.segments = append(p.segments, segment{0, int(l.start), l.n})
		p.text = p.str(l)
		p.reading.segments = p.segments
		return
	}
	first, last := lines[0], lines[len(lines)-1]
	for _, l := range lines {
		p.segments = append(p.segments, segment{int(l.start - first.start), int(l.start), l.n})
	}
	whole := p.reading.text[first.start:max(first.start, last.end)]
	for i := 1; i < len(lines); i++ {
		gap := int(lines[i].start) - int(lines[i-1].end)
		if gap < 1 || strings.TrimSpace(p.reading.text[lines[i-1].end:lines[i].start]) != "" {
			whole = p.paste(lines)
			break
		}
	}
	p.text = whole
	p.reading.segments = p.segments
}

// paste joins lines that do not follow each other, as those of a cell do.
func (p *inliner) paste(lines []line) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		p.segments[i].from = b.Len()
		b.WriteString(p.str(l))
	}
	return b.String()
}

// at returns the position of a byte of the text.
func (p *inliner) at(k int) model.Position {
	if p.fixed.Line > 0 {
		return p.fixed
	}
	for p.seg+1 < len(p.segments) && p.segments[p.seg+1].from <= k {
		p.seg++
	}
	for p.seg > 0 && p.segments[p.seg].from > k {
		p.seg--
	}
	s := p.segments[p.seg]
	end := len(p.reading.text)
	if int(s.n) < len(p.starts) {
		end = int(p.starts[s.n]) - 1
	}
	return p.pos(s.n, min(s.off+k-s.from, end))
}

// node makes a text node.
func (p *inliner) node(k int, value string) *model.Text {
	return p.nodes.Text(p.at(k), strings.ReplaceAll(value, "\n", " "))
}

// words appends the text from one offset to another, a node a line.
func (p *inliner) words(list []model.Inline, from, to int) []model.Inline {
	for from < to {
		nl := strings.IndexByte(p.text[from:to], '\n')
		if nl < 0 {
			if value := unescape(p.text[from:to]); value != "" {
				list = append(list, p.node(from, value))
			}
			return list
		}
		nl += from
		value := strings.TrimRightFunc(p.text[from:nl], unicode.IsSpace)
		switch {
		case strings.HasSuffix(value, "\\") && (len(value)-len(strings.TrimRight(value, "\\")))%2 == 1:
			if value = unescape(value[:len(value)-1]); value != "" {
				list = append(list, p.node(from, value))
			}
		case from+len(value) < nl && p.text[from+len(value)] == ' ' && strings.IndexByte(value, '\\') < 0:
			list = append(list, p.node(from, p.text[from:from+len(value)+1]))
		default:
			list = append(list, p.node(from, unescape(value)+" "))
		}
		from = p.skipSpace(nl)
	}
	return list
}

// inner returns the text from one offset to another.
func (p *inliner) inner(from, to int) []model.Inline {
	p.scratch = p.words(p.scratch[:0], from, to)
	return p.nodes.Inlines(p.scratch)
}

// skipSpace returns the offset of the next byte that is no blank.
func (p *inliner) skipSpace(k int) int {
	for k < len(p.text) {
		c, size := utf8.DecodeRuneInString(p.text[k:])
		if !unicode.IsSpace(c) {
			break
		}
		k += size
	}
	return k
}

// flush puts the plain text up to an offset into the list.
func (p *inliner) flush(to int) {
	if p.done < to {
		p.list = p.words(p.list, p.done, to)
	}
	p.done = to
}

// take puts inlines into the list that stand for the text up to an offset, and
// returns it.
func (p *inliner) take(to int, n ...model.Inline) int {
	p.list = append(p.list, n...)
	p.done = to
	return to
}

func (p *inliner) scan() {
	text := p.text
	for i := 0; i < len(text); {
		next := 0
		switch text[i] {
		case '\\':
			i += 2
			continue
		case '*':
			next = p.stressed(i)
		case '`':
			next = p.quoted(i)
		case '|':
			next = p.substituted(i)
		case '[':
			next = p.footnoteRef(i)
		case '_':
			next = p.underscore(i)
		case ':':
			if strings.HasPrefix(text[i:], "://") {
				next = p.addressEnd(i)
			}
		default:
			i++
			continue
		}
		i = max(next, i+1)
	}
	p.flush(len(text))
}

// addressEnd returns where an address ends that stands in the text: its signs
// are no marks.
func (p *inliner) addressEnd(i int) int {
	if i == 0 || !isLetter(p.text[i-1]) {
		return i
	}
	for i < len(p.text) && p.text[i] > ' ' && p.text[i] != '`' && p.text[i] != '>' && p.text[i] != '"' {
		i++
	}
	return i
}

// stressed reads emphasis or strong emphasis; 0 where there is none.
func (p *inliner) stressed(i int) int {
	mark, kind := "*", emphasisEnd
	if strings.HasPrefix(p.text[i:], "**") {
		mark, kind = "**", strongEnd
	}
	if !p.opens(i, len(mark)) {
		return i + len(mark)
	}
	from := i + len(mark)
	k := p.end(from, mark, kind)
	if k < 0 {
		return from
	}
	inner := p.inner(from, k)
	if len(inner) == 0 {
		return from
	}
	p.flush(i)
	if kind == strongEnd {
		return p.take(k+2, p.nodes.Strong(p.at(i), inner))
	}
	return p.take(k+1, p.nodes.Emphasis(p.at(i), inner))
}

// literal reads code between double back quotes.
func (p *inliner) literal(i int) int {
	if !p.opens(i, 2) {
		return i + 2
	}
	k := p.end(i+2, "``", literalEnd)
	if k < 0 {
		return i + 2
	}
	p.flush(i)
	return p.take(k+2, p.codeSpan(i, p.text[i+2:k]))
}

// codeSpan makes code of a text that may go over lines.
func (p *inliner) codeSpan(i int, text string) *model.CodeSpan {
	if strings.IndexByte(text, '\n') >= 0 {
		text = notes.Rejoin(text, " ")
	}
	return p.nodes.Code(p.at(i), text)
}
