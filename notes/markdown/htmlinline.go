package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"gloss/model"
)

// piece is a child of a node that holds inlines; one of raw HTML has the kind
// of its element.
type piece struct {
	node ast.Node
	kind tagKind
	name string
	raw  string
	end  bool
	mate int // how far away the other tag of the pair stands; 0 where there is none
}

// pieces returns the children of a node with their tags paired; nil where there
// is no tag among them that is understood.
func (r *reading) pieces(n ast.Node) []piece {
	found, count := false, 0
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		found = found || c.Kind() == ast.KindRawHTML
		count++
	}
	if !found {
		return nil
	}
	found = false
	list := make([]piece, 0, count)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		p := piece{node: c}
		if raw, ok := c.(*ast.RawHTML); ok {
			r.tag(&p, raw)
			found = found || p.kind != unknownTag
		}
		list = append(list, p)
	}
	if !found {
		return nil
	}
	pair(list)
	return list
}

// tag says of a piece of raw HTML what it is, if it is understood here.
func (r *reading) tag(p *piece, n *ast.RawHTML) {
	for i := 0; i < n.Segments.Len(); i++ {
		p.raw += r.value(n.Segments.At(i))
	}
	p.name, p.end = tagName(p.raw)
	kind := kindOf(p.name)
	if kind.block() {
		switch kind {
		case boxTag, paragraphTag, listTag, itemTag:
			if r.inCell { // where no block can stand: people break lines so
				break
			}
			box := kind == boxTag || kind == paragraphTag
			kind = unknownTag
			if p.name == "center" || box && r.atEdge(n, p.end) {
				kind = plainTag
			}
		default:
			kind = unknownTag
		}
	}
	if kind.void() && p.end || strings.HasPrefix(p.name, "col") {
		kind = unknownTag
	}
	p.kind = kind
}

// atEdge reports whether nothing stands on the line before a start tag, or behind an end
// tag: what they hold has its lines for itself.
func (r *reading) atEdge(n *ast.RawHTML, end bool) bool {
	step, at := -1, n.Segments.At(0).Start-1
	if end {
		step, at = 1, n.Segments.At(n.Segments.Len()-1).Stop
	}
	for at >= 0 && at < len(r.body) && (r.body[at] == ' ' || r.body[at] == '\t') {
		at += step
	}
	return at < 0 || at == len(r.body) || r.body[at] == '\n'
}

// pair finds the mates of tags. A tag that another pair cuts off from its mate
// has none.
func pair(list []piece) {
	var open []int
	waiting := map[string]int{}
	for i := range list {
		p := &list[i]
		switch {
		case p.kind == unknownTag, p.kind.void():
		case !p.end && (p.kind == linkTag || !strings.HasSuffix(p.raw, "/>")):
			open = append(open, i)
			waiting[p.name]++
		case p.end && waiting[p.name] > 0:
			for {
				last := open[len(open)-1]
				open = open[:len(open)-1]
				waiting[list[last].name]--
				if list[last].name == p.name {
					p.mate, list[last].mate = last-i, i-last
					break
				}
			}
		}
	}
}

// place reports whether a tag only names a place in the notes, so that nothing
// is missed where it has no end.
func (p *piece) place() bool {
	switch {
	case p.end:
		return false
	case p.kind == plainTag:
		return strings.HasSuffix(p.raw, "/>")
	case p.kind != linkTag:
		return false
	}
	_, link := attributeOf(p.raw, "href")
	_, name := attributeOf(p.raw, "name")
	_, id := attributeOf(p.raw, "id")
	return !link && (name || id)
}

// tagged appends what pieces stand for. A tag without a mate is shown as the
// text that it is.
func (r *reading) tagged(list []model.Inline, pieces []piece, depth int) []model.Inline {
	for i := 0; i < len(pieces); i++ {
		p := &pieces[i]
		m := mark{kind: p.kind, raw: p.raw}
		if p.kind != unknownTag {
			m.pos = r.at(p.node.(*ast.RawHTML).Segments.At(0).Start)
		}
		switch {
		case p.kind == unknownTag:
			list = r.inline(list, p.node, depth)
		case p.kind.void():
			list = r.single(list, m)
		case p.mate == 0 && p.place():
			list = r.marked(list, m, func() []model.Inline { return nil })
		case p.mate == 0:
			list = r.rawHTML(list, p.node.(*ast.RawHTML))
		case p.mate < 0 || depth >= maxInlines:
			r.elements++ // of a pair so deep that its words alone are kept
		default:
			list = r.marked(list, m, func() []model.Inline { return r.tagged(nil, pieces[i+1:i+p.mate], depth+1) })
			i += p.mate
		}
	}
	return list
}
