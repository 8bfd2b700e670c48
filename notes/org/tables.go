package org

import (
	"strings"

	"gloss/model"
)

// table reads the rows of a table. The rows above the first rule are its head
// where there are others below; a table has one row of head, so that further
// ones join the body.
func (r *reading) table(n, last int) ([]model.Block, int) {
	var rows [][]model.Cell
	var align []model.Align
	head, columns, next := 0, 0, n
	for ; next <= last && strings.HasPrefix(r.line(next).text, "|"); next++ {
		text := r.line(next).text
		if strings.HasPrefix(text, "|-") && strings.Trim(text, "|-+ \t:") == "" {
			r.ledger.Merge(next)
			if head == 0 {
				head = len(rows)
			}
			continue
		}
		if list := cookies(text); list != nil {
			r.ledger.Merge(next)
			align = list
			continue
		}
		row := r.cells(next)
		columns = max(columns, len(row))
		rows = append(rows, row)
		r.ledger.Place(next)
	}
	if columns == 0 {
		return nil, next
	}
	if columns*len(rows) > 1000+8*(r.end(next-1)-r.start(n)) {
		// One long row among many short ones must not fill the memory.
		return r.flat(n, next-1), next
	}
	t := &model.Table{Position: r.place(n), Align: make([]model.Align, columns)}
	copy(t.Align, align)
	for i := range rows {
		rows[i] = pad(rows[i], columns)
	}
	if head > 0 && head < len(rows) {
		t.Head, t.Rows = rows[0], rows[1:]
		return []model.Block{t}, next
	}
	t.Head = make([]model.Cell, columns)
	for i := range t.Head {
		t.Head[i].Position = t.Position
	}
	t.Rows = rows
	return []model.Block{t}, next
}

func pad(row []model.Cell, columns int) []model.Cell {
	for len(row) < columns {
		row = append(row, model.Cell{Position: row[len(row)-1].Position})
	}
	return row
}

// cells cuts a row. A bar written "\vert" is no border.
func (r *reading) cells(n int) []model.Cell {
	end := r.end(n)
	from := r.start(n) + 1
	count := strings.Count(r.text[from:end], "|")
	if !strings.HasSuffix(r.text[from:end], "|") {
		count++ // the last cell has no border
	}
	row := make([]model.Cell, 0, count)
	for from <= end {
		to := end
		if i := strings.IndexByte(r.text[from:end], '|'); i >= 0 {
			to = from + i
		} else if from == end {
			break // behind the last border
		}
		text := r.text[from:to]
		start := from + len(text) - len(strings.TrimLeft(text, " \t"))
		stop := from + len(strings.TrimRight(text, " \t"))
		cell := model.Cell{Position: r.at(min(start, to))}
		if start < stop {
			cell.Inlines = r.inlines(start, stop)
		}
		row = append(row, cell)
		from = to + 1
	}
	if len(row) == 0 {
		row = append(row, model.Cell{Position: r.at(end)})
	}
	return row
}

// cookies reads a row such as "| <l> | <r10> |" that only says how columns
// stand; nil for any other.
func cookies(text string) []model.Align {
	if !strings.Contains(text, "<") {
		return nil
	}
	var list []model.Align
	some := false
	for _, c := range strings.Split(strings.Trim(text, "|"), "|") {
		c = strings.TrimSpace(c)
		align := model.AlignNone
		if c != "" {
			if len(c) < 3 || c[0] != '<' || c[len(c)-1] != '>' {
				return nil
			}
			inner := c[1 : len(c)-1]
			switch inner[0] {
			case 'l':
				align, inner = model.AlignLeft, inner[1:]
			case 'c':
				align, inner = model.AlignCenter, inner[1:]
			case 'r':
				align, inner = model.AlignRight, inner[1:]
			}
			if strings.Trim(inner, "0123456789") != "" {
				return nil
			}
			some = true
		}
		list = append(list, align)
	}
	if !some {
		return nil
	}
	return list
}
