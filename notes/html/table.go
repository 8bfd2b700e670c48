package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/model"
)

// grid is a table as it stands in the source.
type grid struct {
	caption []int32
	strays  []int32 // what stands in no row
	rows    []gridRow
}

type gridRow struct {
	node  int32
	head  bool // it stands in a <thead>
	cells []int32
}

// table reads a table. Those that only lay a page out are unfolded.
func (f *flow) table(i int32) {
	t := f.r.tree
	var g grid
	t.rows(&g, i, false)
	for _, c := range g.strays {
		f.node(c)
		f.flush()
	}
	for _, c := range g.caption {
		f.children(c)
		f.flush()
	}
	if t.isLayout(i, &g) {
		f.unfold(&g)
		return
	}
	if m := f.r.tableOf(i, &g, f.link); m != nil {
		f.put(m)
		return
	}
	f.unfold(&g)
}

// rows collects the rows below a node.
func (t *tree) rows(g *grid, i int32, head bool) {
	for c := i + 1; c < t.nodes[i].stop; c = t.nodes[c].stop {
		n := &t.nodes[c]
		switch {
		case n.has&dropped != 0 || n.kind != element && n.size == 0:
		case n.tag == atom.Thead || n.tag == atom.Tbody || n.tag == atom.Tfoot:
			t.rows(g, c, n.tag == atom.Thead)
		case n.tag == atom.Tr:
			row := gridRow{node: c, head: head}
			for k := c + 1; k < n.stop; k = t.nodes[k].stop {
				switch m := &t.nodes[k]; {
				case m.has&dropped != 0 || m.kind != element && m.size == 0:
				case m.tag == atom.Td || m.tag == atom.Th:
					row.cells = append(row.cells, k)
				default:
					g.strays = append(g.strays, k)
				}
			}
			if len(row.cells) > 0 {
				g.rows = append(g.rows, row)
			}
		case n.tag == atom.Caption:
			g.caption = append(g.caption, c)
		case n.tag == atom.Colgroup || n.tag == atom.Col:
		case n.tag == atom.Td || n.tag == atom.Th:
			g.rows = append(g.rows, gridRow{node: c, cells: []int32{c}})
		default:
			g.strays = append(g.strays, c)
		}
	}
}

// isLayout reports whether a table is there to place things on a page: it has
// one column, or its cells hold headings, tables, programs or, without heads,
// lists and several paragraphs.
func (t *tree) isLayout(i int32, g *grid) bool {
	switch strings.ToLower(t.attr(i, "role")) {
	case "presentation", "none":
		return true
	}
	columns, heads, rich := 0, false, false
	for _, row := range g.rows {
		columns = max(columns, len(row.cells))
		for _, c := range row.cells {
			n := &t.nodes[c]
			heads = heads || n.tag == atom.Th
			if n.has&hasHeading != 0 {
				return true
			}
			if n.has&hasBlock == 0 {
				continue
			}
			paragraphs := 0
			for k := c + 1; k < n.stop; k++ {
				switch tag := t.nodes[k].tag; {
				case tag == atom.Table || tag == atom.Pre || tag == atom.Blockquote:
					return true
				case tag == atom.P && t.nodes[k].size > 0:
					paragraphs++
				}
			}
			rich = rich || n.has&hasList != 0 || paragraphs > 2
		}
	}
	return columns < 2 || rich && !heads
}

// unfold reads the cells of a table one after the other.
func (f *flow) unfold(g *grid) {
	for _, row := range g.rows {
		for _, c := range row.cells {
			f.children(c)
			f.flush()
		}
	}
}

const maxColumns = 200

// tableOf makes a table of a grid; nil where it would have far more cells than
// the source has, or none.
func (r *reading) tableOf(i int32, g *grid, link frame) *model.Table {
	w := gridWriter{r: r, link: link}
	for _, row := range g.rows {
		w.row(row)
	}
	if len(w.rows) == 0 || w.columns > maxColumns || len(w.rows)*w.columns > 4*w.cells+1000 {
		return nil
	}
	m := &model.Table{Position: r.at(r.tree.nodes[i].start), Align: make([]model.Align, w.columns)}
	for k, row := range w.rows {
		for len(row) < w.columns {
			row = append(row, model.Cell{Position: row[len(row)-1].Position})
		}
		w.rows[k] = row
	}
	first := g.rows[w.first]
	r.align(m, first)
	if r.isHead(first) || boldHead(w.rows) {
		w.boldHeads(1)
		m.Head, m.Rows = w.rows[0], w.rows[1:]
	} else {
		w.boldHeads(0)
		m.Head = make([]model.Cell, w.columns)
		for k := range m.Head {
			m.Head[k].Position = w.rows[0][0].Position
		}
		m.Rows = w.rows
	}
	return m
}

// boldHead reports whether the words of the first row, and of no other, are bold
// in all cells, which makes them the heads of the columns. It takes the emphasis
// off them then.
func boldHead(rows [][]model.Cell) bool {
	if len(rows) < 2 || len(rows[0]) < 2 || !allBold(rows[0]) {
		return false
	}
	for _, row := range rows[1:] {
		if allBold(row) {
			return false
		}
	}
	for k := range rows[0] {
		rows[0][k].Inlines = rows[0][k].Inlines[0].(*model.Strong).Inlines
	}
	return true
}

func allBold(row []model.Cell) bool {
	for _, c := range row {
		if len(c.Inlines) != 1 {
			return false
		}
		if _, ok := c.Inlines[0].(*model.Strong); !ok {
			return false
		}
	}
	return true
}

// isHead reports whether a row holds the heads of the columns.
func (r *reading) isHead(row gridRow) bool {
	if row.head {
		return true
	}
	for _, c := range row.cells {
		if r.tree.nodes[c].tag != atom.Th && r.tree.nodes[c].size > 0 {
			return false
		}
	}
	return r.tree.nodes[row.cells[len(row.cells)-1]].tag == atom.Th
}

func (r *reading) align(m *model.Table, row gridRow) {
	var buf [8]attr
	for k, c := range row.cells {
		if k >= len(m.Align) {
			return
		}
		a := r.tree.attrs(c, buf[:0])
		value := strings.ToLower(a.get("align"))
		if css := styleOf(a.get("style"), "text-align"); css != "" {
			value = css
		}
		switch value {
		case "left", "start":
			m.Align[k] = model.AlignLeft
		case "center":
			m.Align[k] = model.AlignCenter
		case "right", "end":
			m.Align[k] = model.AlignRight
		}
	}
}

// gridWriter lays the cells out, with empty ones where a cell goes over several
// columns or rows.
type gridWriter struct {
	r       *reading
	link    frame
	rows    [][]model.Cell
	first   int // index of the first row that is not empty
	seen    int
	columns int
	cells   int
	heads   [][]int32 // columns of the cells of each row that say what stands beside or below
	over    []int     // rows that the cell above still covers, by column
}

// row adds a row. One without words is left out.
func (w *gridWriter) row(row gridRow) {
	t := w.r.tree
	var cells []model.Cell
	var heads []int32
	words := false
	var buf [8]attr
	for _, c := range row.cells {
		cells = w.underSpans(cells, row)
		if len(cells) > maxColumns {
			break
		}
		a := t.attrs(c, buf[:0])
		across, down := min(max(countOf(a.get("colspan")), 1), maxColumns), min(max(countOf(a.get("rowspan")), 1), 100)
		list := w.r.inlinesOf(c, inCell, w.link)
		words = words || len(list) > 0
		w.cells++
		if t.nodes[c].tag == atom.Th {
			heads = append(heads, int32(len(cells)))
		}
		for k := range across {
			cell := model.Cell{Position: w.r.at(t.nodes[c].start)}
			if k == 0 {
				cell.Inlines = list
			}
			if down > 1 {
				w.span(len(cells), down-1)
			}
			cells = append(cells, cell)
		}
	}
	cells = w.underSpans(cells, row)
	w.seen++
	if !words {
		if len(w.rows) == 0 {
			w.first = w.seen
		}
		return
	}
	w.columns = max(w.columns, len(cells))
	w.rows = append(w.rows, cells)
	w.heads = append(w.heads, heads)
}

// span notes that the cell of a column covers so many rows below.
func (w *gridWriter) span(column, rows int) {
	for len(w.over) <= column {
		w.over = append(w.over, 0)
	}
	w.over[column] = rows
}

// underSpans adds empty cells where those above cover the next columns.
func (w *gridWriter) underSpans(cells []model.Cell, row gridRow) []model.Cell {
	for len(cells) < len(w.over) && w.over[len(cells)] > 0 {
		w.over[len(cells)]--
		cells = append(cells, model.Cell{Position: w.r.at(w.r.tree.nodes[row.node].start)})
	}
	return cells
}

// boldHeads makes the heads bold that stand in no head of the table: those of rows, and
// the second row of heads. from is the first row to look at.
func (w *gridWriter) boldHeads(from int) {
	found, all := 0, 0
	for k := from; k < len(w.rows); k++ {
		found += len(w.heads[k])
		for _, c := range w.rows[k] {
			if len(c.Inlines) > 0 {
				all++
			}
		}
	}
	if found >= all {
		return // no cell stands out
	}
	for k := from; k < len(w.rows); k++ {
		for _, c := range w.heads[k] {
			if list := w.rows[k][c].Inlines; len(list) > 0 {
				w.rows[k][c].Inlines = bold(list)
			}
		}
	}
}
