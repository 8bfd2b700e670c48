package rst

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// sheet is a drawing of a table. Columns count from its left edge.
type sheet struct {
	*reading
	lines  []line
	left   int32
	bytes  [][]int32 // offsets of the columns in the source, for lines that are not plain ASCII
	widths []int32
}

func (r *reading) sheet(lines []line, left int32) *sheet {
	s := &sheet{reading: r, lines: lines, left: left, bytes: make([][]int32, len(lines)), widths: make([]int32, len(lines))}
	for y, l := range lines {
		text := r.str(l)
		s.widths[y] = l.indent - left + int32(len(text))
		if plain(text) {
			continue
		}
		var list []int32
		for i, c := range text {
			n := runeWidth(c)
			if c == '\t' {
				n = tabStop - (int(l.indent)+len(list))%tabStop
			}
			for range n {
				list = append(list, l.start+int32(i))
			}
		}
		s.bytes[y], s.widths[y] = list, l.indent-left+int32(len(list))
	}
	return s
}

// plain reports whether each byte of a text is a column.
func plain(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf || text[i] == '\t' {
			return false
		}
	}
	return true
}

// offset returns the offset in the source of a column of line y.
func (s *sheet) offset(y int, x int32) int32 {
	l := s.lines[y]
	x -= l.indent - s.left
	switch {
	case x <= 0:
		return l.start
	case x >= s.widths[y]-(l.indent-s.left):
		return l.end
	case s.bytes[y] != nil:
		return s.bytes[y][x]
	}
	return l.start + x
}

// char returns the sign at a column of line y, a blank outside the line.
func (s *sheet) char(y int, x int32) byte {
	l := s.lines[y]
	if x < l.indent-s.left || x >= s.widths[y] {
		return ' '
	}
	return s.text[s.offset(y, x)]
}

// clip returns what stands on line y from one column up to another.
func (s *sheet) clip(y int, from, to int32) line {
	l := s.lines[y]
	a, b := int(s.offset(y, from)), int(s.offset(y, to))
	b = s.trimEnd(a, b)
	col := max(from, l.indent-s.left)
	for a < b {
		c, size := utf8.DecodeRuneInString(s.text[a:b])
		if !unicode.IsSpace(c) {
			break
		}
		a += size
		col++
	}
	return line{int32(a), int32(max(a, b)), col, l.n}
}

// flatCell is a cell whose blocks are to become running text.
type flatCell struct {
	cell   *model.Cell
	blocks []model.Block
}

// table makes an empty table.
func (r *reading) table(pos model.Position, columns, rows int) *model.Table {
	cells := make([]model.Cell, columns*(rows+1))
	for i := range cells {
		cells[i].Position = pos
	}
	row := func(y int) []model.Cell { return cells[y*columns : (y+1)*columns : (y+1)*columns] }
	t := &model.Table{Position: pos, Align: make([]model.Align, columns), Head: row(0), Rows: make([][]model.Cell, rows)}
	for y := range t.Rows {
		t.Rows[y] = row(y + 1)
	}
	return t
}

// fill puts what lines hold into a cell, behind what it has.
func (b *body) fill(c *model.Cell, lines []line) {
	if lines = trimBlank(lines); len(lines) == 0 {
		return
	}
	b.placeAll(lines)
	c.Position = b.at(lines[0])
	if len(lines) == 1 && b.str(lines[0]) == "\\" {
		return // how a first column is left empty
	}
	if structured(b.reading, lines) {
		blocks := b.nested(lines, minIndent(lines), b.depth+1, false)
		b.flattened = append(b.flattened, flatCell{c, blocks})
		return
	}
	b.later(&c.Inlines, lines)
}

// structured reports whether lines of a cell hold more than running text.
func structured(r *reading, lines []line) bool {
	for _, l := range lines {
		text := r.str(l)
		if text == "" || strings.HasPrefix(text, ".. ") {
			return true
		}
		if len(lines) > 1 && (bullet(text) != "" || enumeratorOf(text, 0).size > 0 || strings.HasPrefix(text, "| ")) {
			return true
		}
	}
	return false
}

// flatten makes running text of the blocks of a cell.
func (r *reading) flatten(f flatCell) {
	f.cell.Inlines = appendFlat(f.cell.Inlines, f.blocks)
}

// appendFlat appends what blocks say as running text, each from a line of its own on.
func appendFlat(list []model.Inline, blocks []model.Block) []model.Inline {
	for _, block := range blocks {
		switch n := block.(type) {
		case *model.Paragraph:
			list = append(onNewLine(list, n.Position), n.Inlines...)
		case *model.Gap:
			list = append(onNewLine(list, n.Position), n.Inlines...)
		case *model.Code:
			list = appendFlatCode(list, n)
		case *model.List:
			for i, it := range n.Items {
				sign := "• "
				if n.Ordered {
					sign = strconv.Itoa(n.Start+i) + ". "
				}
				list = append(onNewLine(list, it.Position), &model.Text{Position: it.Position, Value: sign})
				list = append(list, appendFlat(nil, it.Blocks)...)
			}
		case *model.Quote:
			list = append(onNewLine(list, n.Position), appendFlat(nil, n.Blocks)...)
			if len(n.Attribution) > 0 {
				list = append(onNewLine(list, n.Attribution[0].Pos()), n.Attribution...)
			}
		case *model.Table:
			for _, row := range append([][]model.Cell{n.Head}, n.Rows...) {
				for _, c := range row {
					if len(c.Inlines) > 0 {
						list = append(onNewLine(list, c.Position), c.Inlines...)
					}
				}
			}
		}
	}
	return list
}

// appendFlatCode appends the lines of code that are not blank.
func appendFlatCode(list []model.Inline, n *model.Code) []model.Inline {
	for i, s := range strings.Split(n.Text, "\n") {
		if strings.TrimSpace(s) == "" {
			continue
		}
		pos := n.Position
		if i > 0 {
			pos.Line, pos.Column = int32(n.SourceLine(i)), 1
		}
		list = append(onNewLine(list, pos), &model.CodeSpan{Position: pos, Value: s})
	}
	return list
}

// onNewLine ends the line of what is in a list, if anything is.
func onNewLine(list []model.Inline, pos model.Position) []model.Inline {
	if len(list) > 0 {
		list = append(list, &model.LineBreak{Position: pos})
	}
	return list
}

// malformed keeps the drawing of a table that is none as literal text.
func (b *body) malformed(lines []line, why string) {
	b.report(b.at(lines[0]), model.Warning, "rst.table", "the table is kept as literal text: "+why, "draw the table so that its borders meet")
	b.put(b.codeBlock(lines, ""))
}

// tableDirective makes a table of a directive, below its title.
func (b *body) tableDirective(d *directive, k kind) {
	b.split(d, true)
	b.caption(d.arg)
	switch {
	case k == listTableKind:
		b.listTable(d)
	case k == csvTableKind:
		if b.option(d, "file") != "" || b.option(d, "url") != "" {
			b.report(d.pos, model.Warning, "rst.include", "the file of a table is not followed", "put the table into the notes")
			b.leaveOut(d, unread)
			return
		}
		b.csvTable(d)
	default:
		b.putAll(b.nested(d.content, d.inner, b.depth+1, false))
	}
}

// headRows returns how many rows an option makes the head.
func (b *body) headRows(d *directive) int {
	n, err := strconv.Atoi(b.option(d, "header-rows"))
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// listTable makes a table of a list of lists.
func (b *body) listTable(d *directive) {
	blocks := b.nested(d.content, d.inner, b.depth+1, false)
	var rows [][]*model.Item
	columns, cells := 0, 0
	if len(blocks) == 1 {
		if list, ok := blocks[0].(*model.List); ok {
			for _, it := range list.Items {
				inner, ok := it.Blocks[0].(*model.List)
				if !ok || len(it.Blocks) > 1 {
					rows = nil
					break
				}
				rows = append(rows, inner.Items)
				columns = max(columns, len(inner.Items))
				cells += len(inner.Items)
			}
		}
	}
	if len(rows) == 0 || columns*len(rows) > 4*cells+100 {
		if len(blocks) > 0 {
			b.report(d.pos, model.Warning, "rst.table", "the table is kept as a list: it is no list of lists of one length", "give each row as many points as the first")
		}
		b.putAll(blocks)
		return
	}
	head := min(1, b.headRows(d), len(rows))
	t := b.table(rows[0][0].Position, columns, len(rows)-head)
	for y, row := range rows {
		cells := t.Head
		if y >= head {
			cells = t.Rows[y-head]
		}
		for x, it := range row {
			cells[x].Position = it.Position
			b.flattened = append(b.flattened, flatCell{&cells[x], it.Blocks})
		}
	}
	b.put(t)
}
