package rst

import (
	"fmt"
	"slices"
	"strings"

	"gloss/model"
)

// csvTable makes a table of lines of values.
func (b *body) csvTable(d *directive) {
	defer b.mergeAll(d.content)
	var rows [][][]line
	if head := b.optionLines(d, "header"); head != nil {
		rows = append(rows, b.csv(d, head)...)
	}
	head := min(1, len(rows)+b.headRows(d))
	rows = append(rows, b.csv(d, d.content)...)
	columns, cells := 0, 0
	for _, row := range rows {
		columns = max(columns, len(row))
		cells += len(row)
	}
	if columns*len(rows) > 4*cells+1000 {
		b.malformed(d.content, "its rows are of very different lengths")
		return
	}
	if len(rows) == 0 {
		b.leaveOut(d, "table without cells")
		return
	}
	head = min(head, len(rows))
	t := b.table(b.at(rows[0][0][0]), columns, len(rows)-head)
	for y, row := range rows {
		cells := t.Head
		if y >= head {
			cells = t.Rows[y-head]
		}
		for x, lines := range row {
			b.placeAll(lines)
			if lines = slices.DeleteFunc(lines, line.blank); len(lines) > 0 {
				cells[x].Position = b.at(lines[0])
				b.runs = append(b.runs, run{dst: &cells[x].Inlines, lines: lines, kind: csvRun})
			}
		}
	}
	b.put(t)
}

// csvCutter cuts lines into rows of values.
type csvCutter struct {
	text         string
	delim, quote byte
	open         bool // within a quoted value, which goes on in the next line
	rows         [][][]line
}

// csv cuts lines into rows of values, each of one line or more.
func (b *body) csv(d *directive, lines []line) [][][]line {
	c := csvCutter{text: b.text, delim: ',', quote: '"'}
	if s := b.option(d, "delim"); s == "tab" {
		c.delim = '\t'
	} else if len(s) == 1 {
		c.delim = s[0]
	}
	if s := b.option(d, "quote"); len(s) == 1 {
		c.quote = s[0]
	}
	for _, l := range lines {
		if c.open || !l.blank() {
			c.cut(l)
		}
	}
	if c.open {
		b.report(b.at(lines[0]), model.Warning, "rst.table", fmt.Sprintf("a value has no second %q", string(c.quote)), "")
	}
	return c.rows
}

// cut takes a line: a row of its own, or more of the value that is open.
func (c *csvCutter) cut(l line) {
	if !c.open {
		c.rows = append(c.rows, nil)
	}
	row := &c.rows[len(c.rows)-1]
	for at := l.start; ; at++ {
		if !c.open {
			*row = append(*row, nil)
			for at < l.end && (c.text[at] == ' ' || c.text[at] == '\t' && c.delim != '\t') {
				at++
			}
			if at < l.end && c.text[at] == c.quote {
				c.open = true
				at++
			}
		}
		end := c.end(at, l.end)
		value := &(*row)[len(*row)-1]
		*value = append(*value, line{at, at + int32(len(strings.TrimRight(c.text[at:max(at, end)], " \t"))), l.indent, l.n})
		if c.open && end >= l.end {
			return
		}
		if c.open {
			c.open = false
			for end++; end < l.end && c.text[end] != c.delim; end++ {
			}
		}
		if at = end; at >= l.end {
			return
		}
	}
}

// end returns the offset of the sign that ends the value at an offset: the
// second quotation mark, or the one between values.
func (c *csvCutter) end(at, end int32) int32 {
	for ; at < end; at++ {
		switch {
		case !c.open && c.text[at] == c.delim:
			return at
		case c.open && c.text[at] == c.quote:
			if at+1 >= end || c.text[at+1] != c.quote {
				return at
			}
			at++
		}
	}
	return end
}
