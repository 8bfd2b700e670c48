package rst

import (
	"slices"
	"strings"

	"gloss/model"
)

// gridTop reports whether a text is the upper border of a grid table.
func gridTop(text string) bool {
	return len(text) > 3 && text[:2] == "+-" && strings.HasSuffix(text, "-+") && strings.Trim(text, "+-") == ""
}

// gridBorder reports whether a text is a border of a grid table that runs from
// edge to edge.
func gridBorder(text string, sign string) bool {
	return len(text) > 3 && text[0] == '+' && text[len(text)-1] == '+' && text[1] == sign[0] && strings.Trim(text, "+"+sign) == ""
}

// grid is a grid table that is being read.
type grid struct {
	*sheet
	width, height int32
	head          int     // the line that parts the head from the rest, 0 for none
	steps         int     // that may still be taken
	done          []int32 // for each column, the line down to which cells are known
	cells         []gridCell
}

type gridCell struct{ top, left, bottom, right int32 }

// gridTable reads a table drawn with borders round its cells. The result is
// false where the lines are text.
func (b *body) gridTable() bool {
	j := b.i
	for j < len(b.lines) && !b.lines[j].blank() && b.lines[j].indent == b.indent && strings.IndexByte("+|", b.text[b.lines[j].start]) >= 0 {
		j++
	}
	end := j
	for end > b.i && !gridTop(b.str(b.lines[end-1])) {
		end--
	}
	if end < b.i+3 {
		if j < b.i+2 {
			return false
		}
		b.malformed(b.lines[b.i:j], "it has no lower border")
		b.i = j
		return true
	}
	lines := b.lines[b.i:end]
	b.i = end
	g := &grid{sheet: b.sheet(lines, b.indent), height: int32(len(lines)) - 1}
	if why := g.read(); why != "" {
		b.malformed(lines, why)
		return true
	}
	b.gridCells(g)
	return true
}

// read finds the cells, and says what is wrong where it cannot.
func (g *grid) read() string {
	g.width = g.widths[0] - 1
	for y := range g.lines {
		if g.widths[y]-1 != g.width {
			return "its lines are not of one length"
		}
		if y > 0 && y < int(g.height) && g.head == 0 && gridBorder(g.str(g.lines[y]), "=") {
			g.head = y
		}
	}
	g.steps = 40*int(g.width+1)*int(g.height+1) + 1000
	g.done = make([]int32, g.width+1)
	area := int32(0)
	for y := int32(0); y < g.height; y++ {
		for x := int32(0); x < g.width; x++ {
			if g.sign(y, x) != '+' || y < g.done[x] {
				continue
			}
			c, ok := g.cell(y, x)
			if g.steps < 0 {
				return "its borders cannot be followed"
			}
			if !ok {
				continue
			}
			for k := c.left; k < c.right; k++ {
				if g.done[k] != c.top {
					return "its cells overlap or leave holes"
				}
				g.done[k] = c.bottom
			}
			area += (c.bottom - c.top) * (c.right - c.left)
			g.cells = append(g.cells, c)
		}
	}
	if area != g.width*g.height {
		return "its cells overlap or leave holes"
	}
	return ""
}

// sign is as char, with the ruler below the head as any other border.
func (g *grid) sign(y, x int32) byte {
	g.steps--
	c := g.char(int(y), x)
	if c == '=' && int(y) == g.head {
		return '-'
	}
	return c
}

// cell finds the cell whose upper left corner is given.
func (g *grid) cell(top, left int32) (gridCell, bool) {
	for right := left + 1; right <= g.width && g.steps > 0; right++ {
		switch g.sign(top, right) {
		case '-':
		case '+':
			if c, ok := g.down(top, left, right); ok {
				return c, true
			}
		default:
			return gridCell{}, false
		}
	}
	return gridCell{}, false
}

func (g *grid) down(top, left, right int32) (gridCell, bool) {
	for y := top + 1; y <= g.height && g.steps > 0; y++ {
		c, l := g.sign(y, right), g.sign(y, left)
		if c != '|' && c != '+' || l != '|' && l != '+' {
			break
		}
		if c == '+' && l == '+' && g.border(y, left, right) {
			return gridCell{top, left, y, right}, true
		}
	}
	return gridCell{}, false
}

func (g *grid) border(y, left, right int32) bool {
	for x := left + 1; x < right; x++ {
		if c := g.sign(y, x); c != '-' && c != '+' {
			return false
		}
	}
	return true
}

// gridCells makes the table. A cell that spans several stands in the first of
// them; the others are empty.
func (b *body) gridCells(g *grid) {
	var ys, xs []int32
	for _, c := range g.cells {
		ys, xs = append(ys, c.top), append(xs, c.left)
	}
	slices.Sort(ys)
	slices.Sort(xs)
	ys, xs = slices.Compact(ys), slices.Compact(xs)
	if len(ys)*len(xs)*6 > int(g.width*g.height)+2000 {
		b.malformed(g.lines, "it has more cells than text")
		return
	}
	head := 0
	if g.head > 0 {
		head, _ = slices.BinarySearch(ys, int32(g.head))
	}
	filled := map[*model.Cell]bool{}
	t := b.table(b.at(g.lines[0]), len(xs), len(ys)-head)
	for _, c := range g.cells {
		y, _ := slices.BinarySearch(ys, c.top)
		x, _ := slices.BinarySearch(xs, c.left)
		lines := make([]line, 0, c.bottom-c.top-1)
		for k := c.top + 1; k < c.bottom; k++ {
			lines = append(lines, g.clip(int(k), c.left+1, c.right))
		}
		if y < head {
			b.fillHead(&t.Head[x], lines, filled)
		} else {
			b.fill(&t.Rows[y-head][x], lines)
		}
	}
	b.mergeAll(g.lines)
	b.put(t)
}

// fillHead is as fill, for a cell that is filled several times where the head
// has several rows.
func (b *body) fillHead(c *model.Cell, lines []line, filled map[*model.Cell]bool) {
	if lines = trimBlank(lines); len(lines) == 0 {
		return
	}
	if !filled[c] {
		filled[c] = true
		b.fill(c, lines)
		return
	}
	b.placeAll(lines)
	b.runs = append(b.runs, run{dst: &c.Inlines, lines: lines, kind: verseRun})
}
