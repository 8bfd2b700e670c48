package html

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"gloss/model"
)

// leveled is a list whose points say by themselves how deep they stand, as
// word processors and pads write them.
type leveled struct {
	id   string
	open []openList // from the outermost to the innermost
}

type openList struct {
	level int
	list  *model.List
}

// addPoint adds a point at a level, which may skip some. Points with the same
// id that follow each other make one list.
func (f *flow) addPoint(id string, level int, ordered bool, start int, it *model.Item) {
	v := f.leveled
	if v == nil || v.id != id && level <= v.open[0].level {
		v = &leveled{id: id}
	}
	for len(v.open) > 1 && v.open[len(v.open)-1].level > level {
		v.open = v.open[:len(v.open)-1]
	}
	if n := len(v.open); n > 0 {
		last := v.open[n-1]
		if last.level >= level && last.list.Ordered == ordered {
			last.list.Items = append(last.list.Items, it)
			f.leveled = v
			return
		}
		if last.level >= level {
			v.open = v.open[:n-1]
		}
	}
	l := &model.List{Position: it.Position, Ordered: ordered, Items: []*model.Item{it}}
	if ordered {
		l.Start = max(start, 1)
	}
	if n := len(v.open); n > 0 && n+f.depth < maxLists {
		items := v.open[n-1].list.Items
		last := items[len(items)-1]
		last.Blocks = append(last.Blocks, l)
	} else if n > 0 {
		v.open[n-1].list.Items = append(v.open[n-1].list.Items, it)
		f.leveled = v
		return
	} else {
		f.put(l)
	}
	v.open = append(v.open, openList{level, l})
	f.leveled = v
}

// levelInClass reads how deep the points of a list stand from its class: that
// of Google Docs ("lst-kix_a1b2-1") or of Etherpad ("list-bullet2").
func levelInClass(class string, numbers bool) (id string, level int, ordered, ok bool) {
	for class != "" {
		var name string
		name, class, _ = strings.Cut(class, " ")
		if strings.HasPrefix(name, "lst-kix_") {
			if i := strings.LastIndexByte(name, '-'); i > 8 && isDigits(name[i+1:]) {
				return name[:i], digits(name[i+1:]), numbers, true
			}
		}
		for _, kind := range []string{"list-bullet", "list-number", "list-indent", "list-task", "list-done"} {
			if rest, ok := strings.CutPrefix(name, kind); ok && isDigits(rest) {
				return "list", digits(rest), kind == "list-number", true
			}
		}
	}
	return "", 0, false, false
}

func isDigits(s string) bool {
	return s != "" && len(s) < 4 && strings.Trim(s, "0123456789") == ""
}

func digits(s string) int {
	n := 0
	for _, c := range s {
		n = n*10 + int(c-'0')
	}
	return n
}

// leveledList adds the points of a list whose class tells their level.
func (f *flow) leveledList(i int32, id string, level int, ordered bool) {
	t := f.r.tree
	start := countOf(t.attr(i, "start"))
	for c := i + 1; c < t.nodes[i].stop; c = t.nodes[c].stop {
		n := &t.nodes[c]
		if n.tag != atom.Li || n.has&dropped != 0 {
			if n.kind == element || n.size > 0 {
				at := f.leveled
				f.node(c)
				f.flush()
				if f.leveled == nil && n.size == 0 {
					f.leveled = at
				}
			}
			continue
		}
		if it := f.item(c); it != nil {
			f.addPoint(id, level, ordered, start, it)
		}
	}
}

// countOf returns the number that digits stand for, 1 where they are none.
func countOf(s string) int {
	if isDigits(s) {
		return digits(s)
	}
	return 1
}

// point reads a paragraph that is a point of a list in the way of Word: its
// style says how deep, its bullet or number is typed.
func (f *flow) point(i int32, class, css string) bool {
	mso := styleOf(css, "mso-list")
	if mso == "none" || mso == "" && !strings.Contains(class, "MsoListParagraph") && !strings.Contains(class, "MsoListBullet") && !strings.Contains(class, "MsoListNumber") {
		return false
	}
	if f.depth >= maxLists {
		return false
	}
	g := f.r.newFlow(f.depth+1, f.link)
	marker := f.r.fakeMarker(i)
	if marker.node > 0 {
		f.r.tree.nodes[marker.node].has |= dropped
	}
	g.children(i)
	blocks := g.done()
	if marker.node > 0 {
		f.r.tree.nodes[marker.node].has &^= dropped
		f.r.tree.nodes[marker.node].has |= spent
	}
	if len(blocks) == 0 {
		return true
	}
	if marker.node == 0 {
		marker = typedMarker(blocks[0])
	}
	if marker.node == 0 && !strings.Contains(mso, "level") {
		f.belowPoint(blocks)
		return true
	}
	it := f.r.nodes.Item(blocks[0].Pos(), blocks)
	f.addPoint("mso", styledLevel(mso, css), marker.ordered, marker.start, it)
	return true
}

// belowPoint puts blocks without a bullet and a level below the last point, if there
// is one.
func (f *flow) belowPoint(blocks []model.Block) {
	if v := f.leveled; v != nil {
		items := v.open[len(v.open)-1].list.Items
		last := items[len(items)-1]
		last.Blocks = append(last.Blocks, blocks...)
		return
	}
	for _, b := range blocks {
		f.put(b)
	}
}

// styledLevel returns the level that Word's style of a point names, else the one that
// its margin speaks for.
func styledLevel(mso, css string) int {
	if k := strings.Index(mso, "level"); k >= 0 {
		if d := leadingDigits(mso[k+5:]); d != "" && digits(d) > 0 {
			return digits(d)
		}
	}
	return 1 + inches(styleOf(css, "margin-left"))
}

// typedMarker takes the bullet or number off that a paragraph begins with.
func typedMarker(b model.Block) fake {
	p, ok := b.(*model.Paragraph)
	if !ok {
		return fake{}
	}
	t, ok := p.Inlines[0].(*model.Text)
	if !ok {
		return fake{}
	}
	sign, rest, ok := strings.Cut(t.Value, " ")
	if sign != "" && rest == "" && len(p.Inlines) > 1 && (number(sign) != "" || isBullet(sign)) {
		// The blanks behind it are an element of their own.
		next, isText := p.Inlines[1].(*model.Text)
		if !isText || !ok && !strings.HasPrefix(next.Value, " ") {
			return fake{}
		}
		next.Value = strings.TrimLeft(next.Value, " ")
		if p.Inlines = p.Inlines[1:]; next.Value == "" && len(p.Inlines) > 1 {
			p.Inlines = p.Inlines[1:]
		}
		return fake{node: -1, ordered: number(sign) != "", start: ordinalOf(number(sign))}
	}
	if !ok || rest == "" || number(sign) == "" && !isBullet(sign) {
		return fake{}
	}
	t.Column += int32(utf8.RuneCountInString(sign) + 1)
	t.Value = rest
	d := number(sign)
	return fake{node: -1, ordered: d != "", start: ordinalOf(d)}
}

// ordinalOf returns the number that digits or a letter stand for, else 1.
func ordinalOf(s string) int {
	if len(s) == 1 && s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z' && s[0]|0x20 != 'i' {
		return int(s[0]|0x20-'a') + 1
	}
	return countOf(s)
}

func leadingDigits(s string) string {
	n := 0
	for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return s[:n]
}

// inches turns a margin into steps of a quarter of an inch, as deep as points
// may be.
func inches(margin string) int {
	n := strings.TrimRight(margin, "abcdefghijklmnopqrstuvwxyz%")
	unit := margin[len(n):]
	value, frac, _ := strings.Cut(n, ".")
	hundredths := 0
	if isDigits(value) || value == "" {
		hundredths = digits(value) * 100
	}
	if frac = leadingDigits(frac); frac != "" {
		hundredths += digits((frac + "00")[:2])
	}
	switch unit {
	case "in":
		return hundredths / 25
	case "cm":
		return hundredths / 63
	case "pt":
		return hundredths / 1800
	case "px":
		return hundredths / 2400
	}
	return 0
}

// fake is a bullet or number that is typed as text.
type fake struct {
	node    int32 // the element that holds it; 0 for none
	ordered bool
	start   int
}

// fakeMarker finds the bullet or number at the beginning of a paragraph.
func (r *reading) fakeMarker(i int32) fake {
	t := r.tree
	for c, seen := i+1, 0; c < t.nodes[i].stop && seen < 12; c, seen = c+1, seen+1 {
		n := &t.nodes[c]
		if n.kind != element {
			if n.size > 0 {
				return fake{}
			}
			continue
		}
		if n.tag != atom.Span && n.tag != atom.Font || n.size == 0 {
			continue
		}
		words := t.plain(c, 40)
		css := strings.ToLower(t.attr(c, "style"))
		if strings.Contains(strings.ReplaceAll(css, " ", ""), "mso-list:ignore") || isBullet(words) || n.stop < t.nodes[i].stop && number(words) != "" && strings.Contains(t.text[n.start:n.close], "&nbsp;") {
			d := number(words)
			return fake{node: c, ordered: d != "", start: ordinalOf(d)}
		}
	}
	return fake{}
}

// isBullet reports whether a text is the sign of a point.
func isBullet(s string) bool {
	s = strings.TrimFunc(s, func(c rune) bool { return c == ' ' || c == '\u00a0' })
	c, size := utf8.DecodeRuneInString(s)
	return size > 0 && size == len(s) && strings.ContainsRune("·•◦▪§o-–—*Øüv●○■□‣⁃➢→\uf0b7\uf0a7\uf0d8\uf0fc", c)
}

// number returns the digits or letters of a number such as "2." or "b)".
func number(s string) string {
	s = strings.TrimFunc(s, func(c rune) bool { return c == ' ' || c == '\u00a0' || c == '(' })
	if len(s) < 2 || len(s) > 6 || s[len(s)-1] != '.' && s[len(s)-1] != ')' {
		return ""
	}
	s = s[:len(s)-1]
	if isDigits(s) || len(s) == 1 && isAlnum(s[0]) || strings.Trim(strings.ToLower(s), "ivx") == "" {
		return s
	}
	return ""
}
