package rst

import (
	"strings"

	"gloss/model"
)

// simpleTop reports whether a text is the upper border of a simple table, which
// has two columns or more.
func simpleTop(text string) bool {
	return simpleBorder(text, "=") && strings.IndexByte(text, ' ') > 0
}

// simpleBorder reports whether a text consists of one sign and blanks alone.
func simpleBorder(text, sign string) bool {
	return strings.HasPrefix(text, sign) && strings.Trim(text, sign+" ") == ""
}

// span is a range of columns; a last column has no end.
type span struct{ from, to int32 }

const endless = 1 << 30

// simple is a simple table that is being read.
type simple struct {
	*sheet
	columns []span
	rows    []simpleRow
	head    int // rows of the head
}

// simpleRow is some lines of the table, and the columns they are cut into.
type simpleRow struct {
	from, to int
	columns  []span
}

// simpleTable reads a table drawn with rulers alone. The result is false where
// it has no second ruler.
func (b *body) simpleTable() bool {
	end, rule := b.simpleEnd()
	if end < 0 {
		return false
	}
	lines := b.lines[b.i : end+1]
	b.i = end + 1
	t := &simple{sheet: b.sheet(lines, b.indent)}
	t.columns = t.spans(0)
	if rule > 0 {
		rule -= end + 1 - len(lines)
	}
	if why := t.read(rule); why != "" {
		b.malformed(lines, why)
		return true
	}
	b.simpleCells(t)
	return true
}

// simpleEnd returns the line of the lower ruler and that of the one below the
// head, which is 0 where there is none.
func (b *body) simpleEnd() (end, rule int) {
	size := len(b.str(b.lines[b.i]))
	found := 0
	for i := b.i + 1; i < len(b.lines); i++ {
		l := b.lines[i]
		if l.blank() || l.indent != b.indent || !simpleBorder(b.str(l), "=") {
			continue
		}
		if len(b.str(l)) != size {
			return -1, 0
		}
		if found++; found == 2 || i+1 == len(b.lines) || b.lines[i+1].blank() {
			return i, rule
		}
		rule = i
	}
	return -1, 0
}

// spans returns the columns that a ruler shows.
func (t *simple) spans(y int) []span {
	var list []span
	text := t.str(t.lines[y])
	shift := t.lines[y].indent - t.left
	for i := 0; i < len(text); {
		j := i
		for j < len(text) && text[j] != ' ' {
			j++
		}
		list = append(list, span{shift + int32(i), shift + int32(j)})
		for i = j; i < len(text) && text[i] == ' '; i++ {
		}
	}
	return list
}

// read cuts the table into rows, and says what is wrong where it cannot.
func (t *simple) read(rule int) string {
	last := len(t.lines) - 1
	start, found := 1, false
	for y := 1; y <= last; y++ {
		if y == rule || y == last || !t.lines[y].blank() && simpleBorder(t.str(t.lines[y]), "-") && t.ruler(y) {
			columns := t.columns
			if y != rule && y != last {
				columns = t.spans(y)
			}
			t.add(start, y, columns)
			if start, found = y+1, false; y == rule {
				t.head = len(t.rows)
			}
			continue
		}
		if first := t.clip(y, t.columns[0].from, t.columns[0].to); !first.blank() {
			if found {
				t.add(start, y, t.columns)
			}
			start, found = y, true
		} else if !found {
			// A row whose first column is empty.
			if !t.lines[y].blank() {
				found = true
				start = min(start, y)
			}
		}
	}
	for i := range t.rows {
		if why := t.check(&t.rows[i]); why != "" {
			return why
		}
	}
	if len(t.rows)*len(t.columns) > len(t.text) {
		return "it has more cells than text"
	}
	return ""
}

// ruler reports whether the signs of line y fit the columns, so that they are no
// text.
func (t *simple) ruler(y int) bool {
	k := 0
	for _, s := range t.spans(y) {
		for k < len(t.columns) && t.columns[k].from < s.from {
			k++
		}
		if k == len(t.columns) || t.columns[k].from != s.from {
			return false
		}
		for k < len(t.columns) && t.columns[k].to < s.to {
			k++
		}
		if k == len(t.columns) || t.columns[k].to != s.to {
			return false
		}
	}
	return true
}

func (t *simple) add(from, to int, columns []span) {
	for from < to && t.lines[from].blank() {
		from++
	}
	if from < to {
		t.rows = append(t.rows, simpleRow{from, to, columns})
	}
}

// check reports text between the columns of a row, and gives the last column
// what stands beyond it.
func (t *simple) check(r *simpleRow) string {
	for y := r.from; y < r.to; y++ {
		if t.lines[y].indent < t.left {
			return "text stands left of it"
		}
		for i := 0; i+1 < len(r.columns); i++ {
			if gap := t.clip(y, r.columns[i].to, r.columns[i+1].from); !gap.blank() {
				return "text stands between its columns"
			}
		}
	}
	r.columns[len(r.columns)-1].to = endless // in all rows that share the columns
	return ""
}

func (b *body) simpleCells(t *simple) {
	filled := map[*model.Cell]bool{}
	size := 0
	for _, row := range t.rows {
		size += (row.to - row.from) * len(row.columns)
	}
	cells := make([]line, 0, size) // the lines of all cells
	table := b.table(b.at(t.lines[0]), len(t.columns), len(t.rows)-t.head)
	for i, row := range t.rows {
		x := 0
		for _, s := range row.columns {
			for x+1 < len(t.columns) && t.columns[x].from < s.from {
				x++
			}
			from := len(cells)
			for y := row.from; y < row.to; y++ {
				cells = append(cells, t.clip(y, s.from, s.to))
			}
			lines := cells[from:len(cells):len(cells)]
			if i < t.head {
				b.fillHead(&table.Head[x], lines, filled)
			} else {
				b.fill(&table.Rows[i-t.head][x], lines)
			}
		}
	}
	b.mergeAll(t.lines)
	b.put(table)
}
