package layout

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"gloss/model"
	"gloss/themes"
)

// What the picture on the cover shows at most, and from how many on it is
// worth a look.
const (
	glanceTools   = 25
	glanceTalks   = 44
	fewestTools   = 4
	fewestColumns = 2
)

// glance is the picture at the foot of the cover: a row for each of the tools
// that the notes mention most, a column for each talk, a dot where the one is
// named in the other.
type glance struct {
	s      *setter
	page   *Page
	talks  []*model.Section
	days   []int // for each talk, the number of its day
	tools  []glanceTool
	left   Unit // of the first column
	pitch  Unit // of columns
	rows   Unit // pitch of rows
	small  Style
	dot    Unit  // of one mention
	figure int32 // the picture's tag
	under  int32 // the tag of what is being set
}

type glanceTool struct {
	entry  *model.IndexEntry
	counts []int // by talk
	total  int
	first  int // talk
}

// enoughTools is the number of tools from which on the picture stands on the
// cover; where fewer have room there, it has a page of its own.
const enoughTools = 12

// setGlance draws the picture below what stands on the cover down to lowest, or
// plans a page for it. It returns how far down the cover is free.
func (s *setter) setGlance(page *Page, lowest Unit) Unit {
	g := &glance{s: s, page: page}
	g.small = s.kits.meta.plain
	g.small.Size = s.kits.address.plain.Size
	g.rows = g.small.Size * 14 / 10
	g.collect()
	if len(g.tools) < fewestTools || len(g.talks) < fewestColumns {
		return s.area.bottom
	}
	room := g.rowsIn(s.area.bottom - lowest - 2*s.kits.text.leading)
	if whole := g.rowsIn(s.area.bottom - s.area.top - s.kits.subhead.leading); room < min(enoughTools, len(g.tools)) && whole > room {
		g.tools = g.tools[:whole]
		if whole >= fewestTools {
			s.glance = g
		}
		return s.area.bottom
	}
	g.tools = g.tools[:room]
	if room < fewestTools {
		return s.area.bottom
	}
	top := s.area.bottom - g.height(room)
	s.inPart(ContentsPart) // whose words, where they stand above it, are heard first
	lines, shapes := len(page.Lines), len(page.Shapes)
	g.draw(top)
	s.glanced = glanceSpan{len(page.Lines) - lines, shapes, len(page.Shapes)}
	return top
}

// glanceSpan says what on the cover is the picture's: the last so many lines, and a
// run of the shapes.
type glanceSpan struct{ lines, from, to int }

// lift moves a picture up on its page.
func (f glanceSpan) lift(page *Page, by Unit) {
	for i := len(page.Lines) - f.lines; i < len(page.Lines); i++ {
		page.Lines[i].Y -= by
	}
	for i := f.from; i < f.to; i++ {
		page.Shapes[i].Y -= by
	}
}

// glancePage draws the picture on a page of its own, before the contents or, where
// those stand on the cover, behind them.
func (p *pourer) glancePage() {
	g := p.s.glance
	if g == nil {
		return
	}
	p.nextPage()
	p.page.opener = true
	p.lowest = p.area.bottom
	g.page = p.page
	s := p.s
	before, depth, own := s.under, s.depth, s.own
	s.inPart(ContentsPart)
	g.draw(p.area.top + s.kits.subhead.leading/2)
	s.under, s.depth, s.own = before, depth, own
}

// rowsIn returns how many tools have room in a height.
func (g *glance) rowsIn(height Unit) int {
	n := len(g.tools)
	for n > 0 && g.height(n) > height {
		n--
	}
	return n
}

// collect finds talks and tools. Where there are too many talks for a row of
// numbers, or their titles do not say in which file they are, days and files take their
// place; where those are too many, there is no picture.
func (g *glance) collect() {
	column := map[*model.Section]int{}
	ranks := []rank{talkRank, dayRank}
	if g.s.book.AmbiguousTalks() {
		ranks = ranks[1:]
	}
	for _, deepest := range ranks {
		clear(column)
		g.talks, g.days = nil, nil
		g.columns(g.s.book.Sections, -1, deepest, 0, column)
		if len(g.talks) <= g.mostColumns() {
			break
		}
	}
	if len(g.talks) > g.mostColumns() {
		g.talks = nil
		return
	}
	g.partFullest(column)
	for _, e := range g.s.book.Entries {
		t := glanceTool{entry: e, counts: make([]int, len(g.talks)), first: len(g.talks)}
		for _, m := range e.Mentions {
			if c, ok := column[m.Section]; ok {
				t.counts[c]++
				t.total++
				t.first = min(t.first, c)
			}
		}
		if t.total > 0 {
			g.tools = append(g.tools, t)
		}
	}
	slices.SortStableFunc(g.tools, func(a, b glanceTool) int {
		return cmp.Or(cmp.Compare(b.total, a.total), cmp.Compare(a.first, b.first))
	})
	g.tools = g.tools[:min(len(g.tools), glanceTools)]
}

// keyColumn is the least width of a column of the key, in sizes of its type.
const keyColumn = 20

// keyShape returns the columns and rows of the key.
func (g *glance) keyShape() (columns, rows int) {
	columns = min(max(int(g.s.area.width/(keyColumn*g.small.Size)), 1), 3)
	return columns, (len(g.talks) + columns - 1) / columns
}

// height returns the height of the picture with n tools.
func (g *glance) height(n int) Unit {
	_, keys := g.keyShape()
	return g.s.kits.subhead.leading + g.s.kits.meta.leading*Unit(len(g.note())) + g.rows*Unit(3+n+keys)
}

// note returns the lines that say what the picture shows.
func (g *glance) note() []Line {
	s := g.s
	var lines []Line
	for _, l := range s.breakLines(s.plainSegments(s.words.GlanceNote, s.kits.meta.plain), s.area.width, s.area.width) {
		lines = append(lines, Line{Runs: l.runs, Height: s.kits.meta.leading, Base: s.kits.meta.base, Role: MetaRole})
	}
	return lines
}

func (g *glance) draw(y Unit) {
	s := g.s
	defer s.leave(s.enter(SectionTag))
	k := &s.kits.subhead
	s.depth = 2
	s.own = true
	g.under = s.leafTag(box{tag: HeadingTag})
	g.heading(y + k.base)
	y += k.leading
	note := s.tag(ParagraphTag)
	noted := g.note()
	for i := range noted {
		noted[i].Tag = note
		g.page.Lines = append(g.page.Lines, Placed{s.area.left, y + noted[i].Base, &noted[i]})
		y += noted[i].Height
	}
	y += g.rows

	lines, shapes := len(g.page.Lines), len(g.page.Shapes)
	g.figure = s.tag(FigureTag)
	s.own = false
	g.under = g.figure
	s.says(g.figure, g.inWords())
	names := Unit(0)
	for _, t := range g.tools {
		names = max(names, s.width(t.entry.Name, g.small))
	}
	names = min(names+g.small.Size/5, s.area.width/4) // room for what rounding adds
	g.left = s.area.left + names + g.small.Size
	g.pitch = min((s.area.left+s.area.width-g.left)/Unit(len(g.talks)), 9*g.small.Size)
	right := g.left + g.pitch*Unit(len(g.talks))
	for c := range g.talks {
		g.centered(g.center(c), y+g.small.Size*3/4, strconv.Itoa(c+1), s.linkToAnchor(s.sectionAnchor(g.talks[c])))
	}
	y += g.rows
	for c := 1; c < len(g.talks); c++ {
		if g.days[c] != g.days[c-1] && g.days[len(g.days)-1] < len(g.days)-1 {
			g.line(g.left+g.pitch*Unit(c), y-g.rows, 0, g.rows*Unit(len(g.tools)+1), s.theme.Rule)
		}
	}
	g.dot = g.dotOfOne()
	for _, t := range g.tools {
		g.row(t, y, names, right)
		y += g.rows
	}
	g.key(y + g.rows)
	if s.fromRight {
		g.turn(g.page.Lines[lines:], g.page.Shapes[shapes:])
	}
}

// turn moves what stands at the left of the picture to its right, and so on: a picture
// in notes that are written from right to left begins at the right.
func (g *glance) turn(lines []Placed, shapes []Shape) {
	edges := 2*g.s.area.left + g.s.area.width
	for i := range lines {
		lines[i].X = edges - lines[i].X - lineWidth(lines[i].Line)
	}
	for i := range shapes {
		shapes[i].X = edges - shapes[i].X - shapes[i].W
	}
}

func (g *glance) center(column int) Unit { return g.left + g.pitch*Unit(column) + g.pitch/2 }

// dotOfOne is the diameter of the dot of one mention: the areas of all dots are
// in proportion, and the largest has room in its row.
func (g *glance) dotOfOne() Unit {
	most := 1
	for _, t := range g.tools {
		most = max(most, slices.Max(t.counts))
	}
	return min(g.small.Size*58/100, Unit(float64(min(g.rows*125/100, g.pitch*95/100))/math.Sqrt(float64(most))))
}

// row draws the name of a tool, right-aligned, and its dots.
func (g *glance) row(t glanceTool, y, names, right Unit) {
	s := g.s
	name := s.oneLine(t.entry.Name, &kit{plain: s.dark(g.small)}, names)
	link := int32(0)
	if a := s.mentionPlace(t.entry.Mentions[0]); a != 0 {
		link = s.linkToAnchor(a)
	}
	for i := range name.Runs {
		name.Runs[i].Link = link
	}
	name.Height, name.Base, name.Tag = g.rows, g.small.Size, g.figure
	base := y + g.small.Size
	g.page.Lines = append(g.page.Lines, Placed{s.area.left + names - lineWidth(name), base, name})
	middle := base - g.small.Size*35/100
	g.line(g.left, middle, right-g.left, 0, themes.Gray(0.15))
	for c, n := range t.counts {
		if n > 0 {
			d := Unit(math.Sqrt(float64(n)) * float64(g.dot))
			g.page.Shapes = append(g.page.Shapes, Shape{Kind: DiscShape, X: g.center(c) - d/2, Y: middle - d/2, W: d, H: d, Color: s.theme.Accent, Tag: g.figure})
		}
	}
}

// inWords says what the picture shows to those who cannot see it.
func (g *glance) inWords() string {
	var b strings.Builder
	fmt.Fprintf(&b, g.s.words.GlanceFig, len(g.tools), len(g.talks))
	for _, t := range g.tools {
		sign := ": "
		b.WriteString(" " + title(t.entry.Name))
		for c, n := range t.counts {
			if n == 0 {
				continue
			}
			b.WriteString(sign + strconv.Itoa(c+1))
			if n > 1 {
				b.WriteString(" (" + g.s.words.Of(g.s.words.Times, n) + ")")
			}
			sign = g.s.words.Comma
		}
		b.WriteByte('.')
	}
	return b.String()
}

// key says which talk each number is.
func (g *glance) key(y Unit) {
	s := g.s
	columns, rows := g.keyShape()
	width := s.area.width / Unit(columns)
	defer s.leave(s.enterList(true))
	list := s.under
	digits := s.width("00 ", g.small)
	for c, talk := range g.talks {
		x := s.area.left + width*Unit(c/rows)
		base := y + g.rows*Unit(c%rows) + g.small.Size
		link := s.linkToAnchor(s.sectionAnchor(talk))
		number := strconv.Itoa(c + 1)
		s.enter(ItemTag)
		g.under = s.label()
		g.at(x+digits-s.width(number+" ", g.small), base, number, s.dark(g.small), link)
		l := s.calledLine(title(s.called(talk)), &kit{plain: g.small}, width-digits-g.small.Size)
		l.Height, l.Base, l.Tag = g.rows, g.small.Size, s.tag(BodyTag)
		s.leave(list)
		for i := range l.Runs {
			l.Runs[i].Link = link
		}
		g.page.Lines = append(g.page.Lines, Placed{x + digits, base, l})
	}
}

// dark returns a style in the colour of the text.
func (s *setter) dark(st Style) Style {
	st.Color = s.kits.text.plain.Color
	return st
}

func (g *glance) at(x, base Unit, text string, st Style, link int32) {
	w := g.s.width(text, st)
	g.page.Lines = append(g.page.Lines, Placed{x, base, &Line{Runs: []Run{{Text: text, W: w, Look: g.s.look(st), Link: link}}, Height: g.rows, Base: st.Size, Tag: g.under, Role: MetaRole}})
}

// heading sets the heading of the picture.
func (g *glance) heading(base Unit) {
	s, st := g.s, g.s.kits.subhead.plain
	l := s.breakLines(s.plainSegments(s.words.Glance, st), s.area.width, s.area.width)[0]
	g.page.Lines = append(g.page.Lines, Placed{s.area.left, base, &Line{Runs: l.runs, Height: g.rows, Base: st.Size, Tag: g.under, Role: MetaRole}})
}

func (g *glance) centered(x, base Unit, text string, link int32) {
	g.at(x-g.s.width(text, g.small)/2, base, text, g.small, link)
}

func (g *glance) line(x, y, w, h Unit, c themes.Color) {
	g.page.Shapes = append(g.page.Shapes, Shape{Kind: LineShape, X: x, Y: y, W: w, H: h, Weight: units(g.s.theme.RuleWidth) / 2, Color: c, Tag: g.figure})
}
