package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/model"
)

// list reads a list. A list whose points hold headings is the layout of a page.
func (f *flow) list(i int32) {
	t := f.r.tree
	n := &t.nodes[i]
	if f.top && n.has&hasHeading != 0 && t.headedPoints(i) {
		for c := i + 1; c < n.stop; c = t.nodes[c].stop {
			if t.nodes[c].tag == atom.Li && t.nodes[c].has&dropped == 0 {
				f.flush()
				f.children(c)
				f.flush()
			} else {
				f.node(c)
			}
		}
		return
	}
	if id, level, ordered, ok := levelInClass(t.attr(i, "class"), n.tag == atom.Ol); ok {
		f.leveledList(i, id, level, ordered)
		return
	}
	l, more := f.readList(i)
	if l == nil {
		return
	}
	if before := f.goesOn(i, l); before != nil {
		before.Items = append(before.Items, l.Items...)
		before.Loose = before.Loose || l.Loose
	} else {
		f.put(l)
	}
	for _, l := range more {
		f.put(l)
	}
	f.listAt = i
}

// headedPoints reports whether at least half of the points of a list hold a
// heading and more.
func (t *tree) headedPoints(i int32) bool {
	all, headed := 0, 0
	for c := i + 1; c < t.nodes[i].stop; c = t.nodes[c].stop {
		if n := &t.nodes[c]; n.tag == atom.Li && n.has&dropped == 0 {
			all++
			if n.has&hasHeading != 0 {
				headed++
			}
		}
	}
	return headed > 0 && headed*2 >= all
}

// readList returns a list, nil where it has no points, and those that begin in
// the midst of it with a number of their own.
func (f *flow) readList(i int32) (first *model.List, more []*model.List) {
	t := f.r.tree
	n := &t.nodes[i]
	l := &model.List{Position: f.r.at(n.start), Ordered: n.tag == atom.Ol}
	if l.Ordered {
		l.Start = 1
		if k, err := strconv.Atoi(strings.TrimSpace(t.attr(i, "start"))); err == nil && k >= 0 && k < 1e9 {
			l.Start = k
		}
		f.r.unlike(i, n)
	}
	outer := f.numbers
	f.numbers = nil
	f.points(l, i)
	numbers := f.numbers
	f.numbers = outer
	if len(l.Items) == 0 {
		return nil, nil
	}
	return l, parted(l, numbers)
}

// points adds what stands in a list to it.
func (f *flow) points(l *model.List, i int32) {
	t := f.r.tree
	var loose *flow // collects what stands in the list, but in no point
	end := func() {
		if loose != nil {
			addStray(l, loose.done())
			loose = nil
		}
	}
	for c := i + 1; c < t.nodes[i].stop; c = t.nodes[c].stop {
		n := &t.nodes[c]
		switch {
		case n.has&dropped != 0 || n.kind != element && n.size == 0:
		case n.tag == atom.Li:
			end()
			at := len(l.Items)
			f.addItem(l, c)
			f.number(l, c, at)
		case traits(n.tag)&listBox != 0:
			end()
			f.nested(l, c)
		default:
			if loose == nil {
				loose = f.r.newFlow(f.depth+1, f.link)
			}
			loose.node(c)
		}
	}
	end()
}

// addStray adds blocks that stand in a list outside of its points: to the point
// before, else as points of their own.
func addStray(l *model.List, blocks []model.Block) {
	if len(blocks) == 0 {
		return
	}
	if len(l.Items) > 0 {
		last := l.Items[len(l.Items)-1]
		last.Blocks = append(last.Blocks, blocks...)
		return
	}
	l.Items = append(l.Items, &model.Item{Position: blocks[0].Pos(), Blocks: blocks})
}

// nested reads a list that stands in a list, but in no point: it belongs to the
// point before it.
func (f *flow) nested(l *model.List, i int32) {
	if len(l.Items) == 0 || f.depth >= maxLists {
		f.points(l, i)
		return
	}
	g := *f
	g.depth++
	if sub, more := g.readList(i); sub != nil {
		it := l.Items[len(l.Items)-1]
		under(it, sub)
		for _, sub := range more {
			it.Blocks = append(it.Blocks, sub)
		}
	}
}

// under puts a list below a point; it goes on with a list that ends there, unless
// its numbers do not.
func under(it *model.Item, sub *model.List) {
	if last, ok := it.Blocks[len(it.Blocks)-1].(*model.List); ok && last.Ordered == sub.Ordered && len(it.Blocks) > 1 &&
		(sub.Start < 2 || sub.Start == last.Start+len(last.Items)) {
		last.Items = append(last.Items, sub.Items...)
		return
	}
	it.Blocks = append(it.Blocks, sub)
}

// addItem adds a point to a list. One that holds nothing but a list stands there
// for its indent: that list belongs to the point before.
func (f *flow) addItem(l *model.List, i int32) {
	if f.depth >= maxLists {
		f.flatPoint(l, i)
		return
	}
	it := f.item(i)
	if it == nil {
		return
	}
	if sub, ok := it.Blocks[0].(*model.List); ok && len(it.Blocks) == 1 && it.Task == model.NoTask {
		if len(l.Items) > 0 {
			under(l.Items[len(l.Items)-1], sub)
		} else if sub.Ordered == l.Ordered {
			l.Items = append(l.Items, sub.Items...)
		} else {
			l.Items = append(l.Items, it)
		}
		return
	}
	l.Items = append(l.Items, it)
	l.Loose = l.Loose || f.r.tree.spaced(i)
}

// spaced reports whether a point is set in paragraphs.
func (t *tree) spaced(i int32) bool {
	for c := i + 1; c < t.nodes[i].stop; c = t.nodes[c].stop {
		if n := &t.nodes[c]; n.tag == atom.P && n.size > 0 && n.has&dropped == 0 {
			return true
		}
	}
	return false
}

// flatPoint adds a point that is nested too deep: lists in it go on at the same
// depth.
func (f *flow) flatPoint(l *model.List, i int32) {
	t := f.r.tree
	g := f.r.newFlow(f.depth+1, f.link)
	at := len(l.Items)
	for c := i + 1; c < t.nodes[i].stop; c = t.nodes[c].stop {
		if traits(t.nodes[c].tag)&listBox == 0 {
			g.node(c)
			continue
		}
		f.points(l, c)
	}
	if blocks := g.done(); len(blocks) > 0 {
		it := f.r.nodes.Item(f.r.at(t.nodes[i].start), blocks)
		l.Items = append(l.Items, nil)
		copy(l.Items[at+1:], l.Items[at:])
		l.Items[at] = it
	}
}

// item reads a point; nil where nothing is in it.
func (f *flow) item(i int32) *model.Item {
	t := f.r.tree
	it := f.r.nodes.Item(f.r.at(t.nodes[i].start), nil)
	n := &t.nodes[i]
	if p := &t.nodes[n.parent]; int(n.end-n.start) > len("<li>") || int(p.end-p.start) > len("<ul>") {
		it.Task = taskInClass(t, i)
	}
	g := f.r.newFlow(f.depth+1, f.link)
	g.run.task = &it.Task
	g.children(i)
	if it.Blocks = g.done(); len(it.Blocks) == 0 {
		return nil
	}
	tickedInText(it)
	return it
}

// stray reads a point or definition that stands in no list: together with
// those before it, it makes one.
func (f *flow) stray(i int32) {
	if f.depth >= maxLists {
		f.children(i)
		return
	}
	it := f.item(i)
	if it == nil {
		return
	}
	f.addPoint("li", 0, false, 0, it)
}

// definitions reads a list of terms: a point for each, the term in bold type.
func (f *flow) definitions(i int32) {
	if f.depth >= maxLists {
		f.children(i)
		return
	}
	l := &model.List{Position: f.r.at(f.r.tree.nodes[i].start)}
	f.terms(l, i, false)
	if len(l.Items) > 0 {
		f.put(l)
	}
}

// terms adds the terms and definitions below a node to a list. term says that
// the last point has a term and no definition yet.
func (f *flow) terms(l *model.List, i int32, term bool) bool {
	t := f.r.tree
	for c := i + 1; c < t.nodes[i].stop; c = t.nodes[c].stop {
		n := &t.nodes[c]
		switch {
		case n.has&dropped != 0 || n.kind != element && n.size == 0:
		case n.tag == atom.Div:
			term = f.terms(l, c, term)
		case n.tag == atom.Dt && n.has&(hasList|hasHeading) == 0:
			list := f.r.inlinesOf(c, inTitle, f.link)
			if len(list) == 0 {
				break
			}
			if term {
				p := l.Items[len(l.Items)-1].Blocks[0].(*model.Paragraph)
				p.Inlines = append(append(p.Inlines, &model.LineBreak{Position: list[0].Pos()}), bold(list)...)
				break
			}
			p := &model.Paragraph{Position: list[0].Pos(), Inlines: bold(list)}
			l.Items = append(l.Items, &model.Item{Position: f.r.at(n.start), Blocks: []model.Block{p}})
			term = true
		default:
			g := f.r.newFlow(f.depth+1, f.link)
			g.children(c)
			if n.kind != element || n.stop == c+1 {
				g.node(c)
			}
			blocks := g.done()
			if len(blocks) == 0 {
				break
			}
			if len(l.Items) > 0 && (term || l.Items[len(l.Items)-1].Blocks[0].Pos().Line > 0 && startsWithTerm(l)) {
				last := l.Items[len(l.Items)-1]
				last.Blocks = append(last.Blocks, blocks...)
			} else {
				l.Items = append(l.Items, f.r.nodes.Item(f.r.at(n.start), blocks))
			}
			term = false
		}
	}
	return term
}

// startsWithTerm reports whether the last point of a list of terms begins with
// a term.
func startsWithTerm(l *model.List) bool {
	p, ok := l.Items[len(l.Items)-1].Blocks[0].(*model.Paragraph)
	if !ok {
		return false
	}
	_, ok = p.Inlines[0].(*model.Strong)
	return ok
}
