package rst

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// line is a line of the source, or what is left of it once the mark-up before
// it and the cells beside it are taken off.
type line struct {
	start, end int32 // of its text in the source, without blanks round it
	indent     int32 // columns before the text
	n          int32 // 1-based
}

func (l line) blank() bool { return l.start >= l.end }

const tabStop = 8

// scan cuts the source into lines.
func (r *reading) scan() []line {
	count := strings.Count(r.text, "\n") + 1
	lines := make([]line, 0, count)
	r.starts = make([]int32, 0, count)
	for at := 0; at < len(r.text); {
		end := strings.IndexByte(r.text[at:], '\n')
		if end < 0 {
			end = len(r.text) - at
		}
		r.starts = append(r.starts, int32(at))
		lines = append(lines, r.cut(at, at+end, len(lines)+1))
		at += end + 1
	}
	return lines
}

// cut makes a line of the text between two offsets, the first of which stands
// at column 0.
func (r *reading) cut(start, end, n int) line {
	col := 0
	for start < end {
		c := r.text[start]
		switch {
		case c == ' ':
			col++
			start++
			continue
		case c == '\t':
			col += tabStop - col%tabStop
			start++
			continue
		case c >= utf8.RuneSelf:
			if ch, size := utf8.DecodeRuneInString(r.text[start:end]); unicode.IsSpace(ch) {
				col++
				start += size
				continue
			}
		}
		break
	}
	return line{int32(start), int32(r.trimEnd(start, end)), int32(col), int32(n)}
}

// trimEnd returns where the text between two offsets ends but for blanks.
func (r *reading) trimEnd(start, end int) int {
	for end > start {
		c := r.text[end-1]
		if c < utf8.RuneSelf {
			if c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' {
				break
			}
			end--
			continue
		}
		ch, size := utf8.DecodeLastRuneInString(r.text[start:end])
		if !unicode.IsSpace(ch) {
			break
		}
		end -= size
	}
	return end
}

// str returns the text of a line.
func (r *reading) str(l line) string {
	if l.blank() {
		return ""
	}
	return r.text[l.start:l.end]
}

// past returns a line without its first n bytes, which are width columns wide,
// and without the blanks behind them.
func (r *reading) past(l line, n, width int) line {
	col := int(l.indent) + width
	s := l.start + int32(n)
	for s < l.end {
		switch r.text[s] {
		case ' ':
			col++
		case '\t':
			col += tabStop - col%tabStop
		default:
			l.start, l.indent = s, int32(col)
			return l
		}
		s++
	}
	l.start, l.indent = min(s, l.end), int32(col)
	return l
}

// place is the position asked for last.
type place struct {
	n, offset, column int
}

// pos returns the position of a byte of line n.
func (r *reading) pos(n int32, offset int) model.Position {
	p := &r.place
	if p.n != int(n) {
		*p = place{int(n), int(r.starts[n-1]), 1}
	}
	if offset < p.offset {
		p.column -= utf8.RuneCountInString(r.text[offset:p.offset])
	} else {
		p.column += utf8.RuneCountInString(r.text[p.offset:offset])
	}
	p.offset = offset
	return r.source.At(p.n, p.column)
}

// at returns the position of a line's text.
func (r *reading) at(l line) model.Position { return r.pos(l.n, int(l.start)) }

// code returns the text of lines without as many columns of indent as given.
func (r *reading) code(lines []line, indent int32) string {
	if len(lines) == 1 {
		return r.str(lines[0])
	}
	size := 0
	for _, l := range lines {
		size += int(l.end-l.start) + int(max(0, l.indent-indent)) + 1
	}
	var b strings.Builder
	b.Grow(max(size, 0))
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		if l.blank() {
			continue
		}
		for k := indent; k < l.indent; k++ {
			b.WriteByte(' ')
		}
		b.WriteString(r.str(l))
	}
	return b.String()
}

// codeBlock makes code of lines, which must not all be blank.
func (r *reading) codeBlock(lines []line, language string) model.Block {
	lines = trimBlank(lines)
	r.placeAll(lines)
	return &model.Code{Position: r.at(lines[0]), Language: language, Text: r.code(lines, minIndent(lines)), FirstLine: int(lines[0].n)}
}

func (r *reading) placeAll(lines []line) {
	for _, l := range lines {
		if !l.blank() {
			r.ledger.Place(int(l.n))
		}
	}
}

func (r *reading) mergeAll(lines []line) {
	for _, l := range lines {
		r.ledger.Merge(int(l.n))
	}
}

func (r *reading) dropAll(lines []line, reason string) {
	for _, l := range lines {
		if strings.TrimSpace(r.raw(l.n)) != "" {
			r.ledger.Drop(int(l.n), reason)
		}
	}
}

// raw returns the whole line n.
func (r *reading) raw(n int32) string {
	end := len(r.text)
	if int(n) < len(r.starts) {
		end = int(r.starts[n]) - 1
	}
	return r.text[r.starts[n-1]:end]
}

// joined returns the text of lines as one line.
func (r *reading) joined(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		if l.blank() {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(r.str(l))
	}
	return b.String()
}

// trimBlank returns lines without the blank ones at the start and the end.
func trimBlank(lines []line) []line {
	for len(lines) > 0 && lines[0].blank() {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1].blank() {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// minIndent returns the least indent of lines that are not blank, 0 where all
// are.
func minIndent(lines []line) int32 {
	least := int32(-1)
	for _, l := range lines {
		if !l.blank() && (least < 0 || l.indent < least) {
			least = l.indent
		}
	}
	return max(least, 0)
}
