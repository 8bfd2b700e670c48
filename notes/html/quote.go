package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/model"
)

// quote reads a quotation. One that holds headings is the layout of a page.
func (f *flow) quote(i int32) {
	t := f.r.tree
	n := &t.nodes[i]
	if f.depth >= maxLists || f.top && n.has&hasHeading != 0 {
		f.children(i)
		return
	}
	q := &model.Quote{Position: f.r.at(n.start)}
	source := t.attribution(i)
	if source > 0 {
		q.Attribution = withoutDash(f.r.inlinesOf(source, inTitle, frame{}))
		t.nodes[source].has |= dropped // it is read already
	}
	q.Blocks = f.blocksOf(i)
	if source > 0 {
		t.nodes[source].has &^= dropped
	}
	switch {
	case len(q.Blocks) > 0:
		f.put(q)
	case len(q.Attribution) > 0:
		f.put(&model.Paragraph{Position: q.Attribution[0].Pos(), Inlines: q.Attribution})
	}
}

// attribution returns the last element of a quotation if that names its source,
// else 0.
func (t *tree) attribution(i int32) int32 {
	last := t.lastElement(i)
	if last == 0 {
		return 0
	}
	n := &t.nodes[last]
	switch n.tag {
	case atom.Footer, atom.Cite, atom.Figcaption:
		return last
	case atom.P, atom.Div, atom.Small:
		if only := t.lastElement(last); only > 0 && t.nodes[only].tag == atom.Cite {
			if rest := n.size - t.nodes[only].size; rest <= 4 {
				return last
			}
		}
		if s := t.plain(last, 200); len(s) < 150 && (strings.HasPrefix(s, "— ") || strings.HasPrefix(s, "– ") || strings.HasPrefix(s, "—") && n.tag == atom.P) {
			return last
		}
	}
	return 0
}

// lastElement returns the last element right below a node, 0 where text stands
// behind it or there is none.
func (t *tree) lastElement(i int32) int32 {
	last := int32(0)
	for c := i + 1; c < t.nodes[i].stop; c = t.nodes[c].stop {
		n := &t.nodes[c]
		switch {
		case n.has&dropped != 0 || n.kind != element && n.size == 0:
		case n.kind != element:
			last = 0
		default:
			last = c
		}
	}
	return last
}

// withoutDash takes the dash off that stands before the source of a quotation.
func withoutDash(list []model.Inline) []model.Inline {
	if len(list) == 0 {
		return nil
	}
	t, ok := list[0].(*model.Text)
	if !ok {
		return list
	}
	rest := strings.TrimLeft(t.Value, "—–―- \u00a0")
	if rest == "" {
		return list[1:]
	}
	t.Column += int32(len([]rune(t.Value)) - len([]rune(rest)))
	t.Value = rest
	return list
}
