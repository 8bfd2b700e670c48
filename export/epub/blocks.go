package epub

import (
	"slices"
	"strings"

	"gloss/export"
	"gloss/model"
)

// maxDepth is the number of lists and quotations within one another that a
// document has at most. Readers give up on some hundreds of open elements.
const maxDepth = 60

// blocks writes blocks. In a tight list the first paragraph of a point has no
// element of its own.
func (m *manuscript) blocks(list []model.Block, tight bool) {
	for i, b := range list {
		m.turnAt(blockLimit)
		switch b := b.(type) {
		case *model.Paragraph:
			switch {
			case !tight || i > 0 || m.isFigure(b.Inlines):
				m.paragraph(b)
			case len(list) > 1:
				m.lead(b)
			default:
				m.spoken(&b.Inlines)
			}
		case *model.List:
			m.list(b)
		case *model.Quote:
			m.quote(b)
		case *model.Code:
			m.code(b)
		case *model.Table:
			m.table(b)
		case *model.Gap:
			m.start("p", ` class="gap"`, ` class="gap"`)
			m.spoken(&b.Inlines)
			m.close()
			m.line()
		case *model.Rule:
			m.raw("<hr/>\n")
		}
	}
}

// lead writes the words of a point that have no element of their own, beside
// blocks that do.
func (m *manuscript) lead(p *model.Paragraph) {
	if m.pages.printed {
		attributes := m.speak(&p.Inlines)
		m.start("span", attributes, attributes)
		m.inlines(p.Inlines)
		m.close()
		m.tongue = m.lang
		return
	}
	m.pages.held = true
	m.spoken(&p.Inlines)
	m.pages.held = false
}

func (m *manuscript) paragraph(p *model.Paragraph) {
	if n := m.soleImage(p.Inlines); n != nil {
		m.figure(n.Title, p.Inlines)
		return
	}
	if picture, caption := export.Captioned(p.Inlines); m.soleImage(picture) != nil {
		m.captioned(p, picture, caption)
		return
	}
	side := m.side
	attributes := m.turnText(p.Inlines) + m.speak(&p.Inlines)
	m.start("p", attributes, ` class="on"`+attributes)
	m.inlines(p.Inlines)
	m.close()
	m.side, m.tongue = side, m.lang
	m.line()
}

// list writes a list. Where lists stand within lists too deep, its points
// become points of the list that it stands in.
func (m *manuscript) list(l *model.List) {
	flat, side := m.deeper(l.Position), m.side
	if !flat {
		name, attributes := "ul", ""
		if l.Ordered {
			name = "ol"
			if l.Start != 1 && l.Start >= 0 {
				attributes = ` start="` + itoa(l.Start) + `"`
			}
		}
		attributes += m.turnList(l)
		m.line()
		m.start(name, attributes, attributes)
		m.line()
	}
	for _, it := range l.Items {
		m.turnAt(blockLimit)
		if flat {
			m.flatItem(it, l)
			continue
		}
		m.item(it, l)
		m.close()
		m.line()
	}
	m.outwards(flat, side)
}

func (m *manuscript) item(it *model.Item, l *model.List) {
	box := m.taskBox(it.Task)
	bare := !l.Loose || box != "" // a box stands in the line of the text
	side, turned := m.side, ""
	if bare {
		turned = m.turnItem(it)
	}
	if box != "" {
		m.start("li", ` class="task"`+turned, ` class="on"`+turned)
		m.raw(box)
	} else if turned == "" { // as most
		m.start("li", "", ` class="on"`)
	} else {
		m.start("li", turned, ` class="on"`+turned)
	}
	m.blocks(it.Blocks, bare)
	m.side = side
}

// taskBox returns the box of a task, which says in words too whether it is done;
// "" for none.
func (m *manuscript) taskBox(t model.TaskState) string {
	sign, words := "☐", m.words.Open
	switch t {
	case model.NoTask:
		return ""
	case model.DoneTask:
		sign, words = "☑", m.words.Done
	}
	return `<span role="img" aria-label="` + words + `"` + m.own + ">" + sign + "</span> "
}

// flatItem writes a point within the innermost open list, if there is one.
func (m *manuscript) flatItem(it *model.Item, l *model.List) {
	if n := len(m.open); n == 0 || m.open[n-1].name != "li" {
		m.start("p", "", "")
		m.raw("– ")
		m.close()
		m.blocks(it.Blocks, false)
		return
	}
	m.close()
	m.item(it, l)
}

// deeper goes one list or quotation further in, and reports whether that is
// too deep to be shown.
func (m *manuscript) deeper(at model.Position) bool {
	m.depth++
	if m.depth <= maxDepth {
		return false
	}
	if !m.tooDeep {
		m.tooDeep = true
		m.warn(at, "epub.deep", "more than "+itoa(maxDepth)+" lists or quotations within one another; the inner ones are shown at one level",
			"readers cannot show so many; set the inner ones as a section of their own")
	}
	return true
}

// outwards ends a list or quotation that deeper began, and goes back to the side
// that stood before it.
func (m *manuscript) outwards(flat bool, before side) {
	if !flat {
		m.close()
		m.line()
	}
	m.side = before
	m.depth--
}

func (m *manuscript) quote(q *model.Quote) {
	flat, side := m.deeper(q.Position), m.side
	if !flat {
		turned := m.turnAll(len(q.Blocks), func(i int) []model.Block { return q.Blocks[i:] })
		m.start("blockquote", turned, turned)
		m.line()
	}
	m.blocks(q.Blocks, false)
	if len(q.Attribution) > 0 {
		m.start("p", ` class="by"`, ` class="by"`)
		m.raw("— ")
		m.spoken(&q.Attribution)
		m.close()
		m.line()
	}
	m.outwards(flat, side)
}

// code writes preformatted text, the things that it names marked in their
// lines.
func (m *manuscript) code(c *model.Code) {
	side, aside := m.side, ""
	if m.side == fromRight {
		if aside = m.asideBlock(c); aside != "" {
			m.side = fromLeft
		}
	}
	m.start("pre", aside, aside)
	m.tag("code")
	names := c.Mentions
	rest := c.Text
	for i := 0; ; i++ {
		line, more, found := strings.Cut(rest, "\n")
		m.codePage(c, len(c.Text)-len(rest))
		here := c.NamesIn(i, line, names)
		for _, n := range names[:here] {
			line = m.codeName(line, n)
		}
		names = names[here:]
		m.codeText(line)
		if !found {
			break
		}
		m.line()
		m.turnAt(blockLimit)
		rest = more
	}
	m.pages.code = nil
	for _, n := range names {
		m.codeName("", n)
	}
	m.side = side
	m.close()
	m.close()
	m.line()
}

// codeName writes a line of code up to the end of a name, with the anchor of
// its mention round the name, and returns what is left of the line. Where the
// line does not hold the name, the anchor stands at its start.
func (m *manuscript) codeName(line string, n *model.Mention) string {
	at := strings.Index(line, n.Form)
	name := n.Form
	if at < 0 || n.Form == "" {
		at, name = 0, ""
	}
	m.codeText(line[:at])
	a, wanted := m.mentionAnchor(n)
	var id ident
	if wanted {
		id, wanted = m.placeMention(a, n)
	}
	if wanted {
		m.anchored("span", id)
	}
	m.codeText(name)
	if wanted {
		m.close()
	}
	return line[at+len(name):]
}

// How many columns make a table one that is set closely, so that a narrow screen
// does not cut it, and one that is set as closely as can be read.
const (
	manyColumns = 5
	mostColumns = 8
)

func (m *manuscript) table(t *model.Table) {
	class, room := "", narrowScreen
	switch {
	case len(t.Align) >= mostColumns:
		class, room = "many most", narrowScreen*3/2
	case len(t.Align) >= manyColumns:
		class, room = "many", narrowScreen*6/5
	}
	if crams(t, room) {
		class = strings.TrimSpace(class + " crammed")
	}
	if class != "" {
		class = ` class="` + class + `"`
	}
	side := m.side
	class += m.turnTable(t)
	m.start("table", class, class)
	m.line()
	named := slices.ContainsFunc(t.Head, says)
	if named {
		m.tag("thead")
		m.row(t.Head, t.Align, len(t.Head), "col")
		m.close()
		m.line()
	}
	m.tag("tbody")
	m.line()
	names := 0 // cells at the start of a row that name it
	if named && !says(t.Head[0]) {
		names = 1
	}
	for _, r := range t.Rows {
		m.turnAt(blockLimit)
		m.row(r, t.Align, names, "row")
		m.line()
	}
	m.close()
	m.close()
	m.line()
	m.side = side
}

// says reports whether a cell holds any words.
func says(c model.Cell) bool { return strings.TrimSpace(model.PlainText(c.Inlines)) != "" }

// row writes a row, whose first cells name what stands in their scope: a column or
// a row.
func (m *manuscript) row(cells []model.Cell, align []model.Align, names int, scope string) {
	m.tag("tr")
	for i := range cells {
		c := &cells[i]
		name, attributes := "td", ""
		if i < len(align) {
			attributes = alignments[align[i]]
		}
		if i < names && says(*c) {
			name, attributes = "th", ` scope="`+scope+`"`+attributes
		}
		side := m.side
		attributes += m.turnText(c.Inlines) + m.speak(&c.Inlines)
		m.start(name, attributes, attributes)
		m.inlines(c.Inlines)
		m.close()
		m.side, m.tongue = side, m.lang
	}
	if len(cells) == 0 {
		m.raw("<td></td>")
	}
	m.close()
}

var alignments = map[model.Align]string{
	model.AlignCenter: ` class="c"`, model.AlignRight: ` class="r"`,
}
