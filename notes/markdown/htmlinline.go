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
	if kind.void() && p.end && kind != playerTag || strings.HasPrefix(p.name, "col") {
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
		case p.kind == unknownTag, p.kind.void() && p.kind != playerTag:
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

// unread reports whether a page shows nothing of an element that only programs read: it
// takes in a script from elsewhere and begins or ends its line, or has its lines for itself. Other such elements within
// a line are what the notes speak of.
func (r *reading) unread(start, end piece) bool {
	first, last := r.atEdge(start.node.(*ast.RawHTML), false), r.atEdge(end.node.(*ast.RawHTML), true)
	if src, _ := attributeOf(start.raw, "src"); src != "" {
		return first || last
	}
	return first && last
}

// mostSources is how many tags behind that of a player are looked at for what it plays.
const mostSources = 16

// raw returns the source from the first of some pieces, which is a tag, to the last tag
// among them.
func (r *reading) raw(pieces []piece) string {
	first := pieces[0].node.(*ast.RawHTML).Segments
	for i := len(pieces) - 1; ; i-- {
		if last, ok := pieces[i].node.(*ast.RawHTML); ok {
			return string(r.body[first.At(0).Start:last.Segments.At(last.Segments.Len()-1).Stop])
		}
	}
}

// embedded appends what stands for an element within a line that plays something, or
// tells that one is left out which only programs read.
func (r *reading) embedded(list []model.Inline, m mark) []model.Inline {
	r.elements++
	if m.kind == playerTag || playerAddress(m.raw) != "" {
		return r.player(list, m)
	}
	name, _ := tagName(m.raw)
	r.doc.Report(m.pos, model.Info, "markdown.comment", machineReason(name)+" left out", "")
	return list
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
		case p.kind == playerTag && !p.end, p.kind == machineTag && p.mate > 0 && r.unread(pieces[i], pieces[i+p.mate]):
			m.raw = r.raw(pieces[i : i+min(max(p.mate, 0), mostSources)+1])
			if playerAddress(m.raw) == "" && p.kind == playerTag {
				list = r.rawHTML(list, p.node.(*ast.RawHTML))
				break
			}
			list = r.embedded(list, m)
			i += max(p.mate, 0)
		case p.kind.void() && !p.end:
			list = r.single(list, m)
		case p.kind == machineTag:
			list = r.rawHTML(list, p.node.(*ast.RawHTML))
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
