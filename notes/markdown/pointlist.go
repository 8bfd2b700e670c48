package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"

	"gloss/model"
)

// pointList makes a list of a pointsNode.
func (r *reading) pointList(n *pointsNode) model.Block {
	list, _ := r.pointsFrom(n, 0)
	n.points, n.words = nil, nil
	if list == nil {
		return nil
	}
	return list
}

// pointsFrom makes a list of the point i and those beside it, with all that stand
// below them; nil where nothing is left of them. It returns the index of the
// point behind the list.
func (r *reading) pointsFrom(n *pointsNode, i int) (*model.List, int) {
	depth := n.points[i].depth
	list := r.nodes.List(model.Position{})
	list.Start, list.Items = 0, r.nodes.ItemRoom(besides(n.points[i:]))
	if mark := r.body[n.points[i].mark]; isDigit(mark) {
		list.Ordered, list.Start = true, number(r.src.Text[r.base+int(n.points[i].mark):])
	}
	for from := i; i < len(n.points) && n.points[i].depth == depth && (i == from || !n.points[i].first); {
		p := n.points[i]
		list.Loose = list.Loose || i > from && p.apart
		pos := r.at(int(p.mark))
		if len(list.Items) == 0 {
			list.Position = pos
		}
		var first ast.Node
		kept := len(r.blocksRead)
		if p.words >= 0 {
			first = n.words[p.words]
			r.blocksRead = r.block(r.blocksRead, first)
		} else {
			r.blocksRead = append(r.blocksRead, r.plainPoint(p))
		}
		for i++; i < len(n.points) && n.points[i].depth > depth; {
			list.Loose = list.Loose || n.points[i].apart
			var sub *model.List
			if sub, i = r.pointsFrom(n, i); sub != nil {
				r.blocksRead = append(r.blocksRead, sub)
			}
		}
		blocks := r.nodes.Blocks(r.blocksRead[kept:])
		r.blocksRead = r.blocksRead[:kept]
		r.addItem(list, pos, first, blocks)
	}
	return closeList(list), i
}

// plainPoint makes a paragraph of the words of a point that hold no mark.
func (r *reading) plainPoint(p point) model.Block {
	pos := r.at(int(p.start))
	r.ledger.Place(int(pos.Line))
	text := r.nodes.Text(pos, r.unfilled(r.shown[r.base+int(p.start):r.base+int(p.stop)]))
	run := append(r.nodes.Room(1), text)
	return r.words(pos, run)
}

// besides returns how many points stand beside the first, with that.
func besides(points []point) int {
	n := 1
	for _, p := range points[1:] {
		if p.depth < points[0].depth || p.depth == points[0].depth && p.first {
			break
		}
		if p.depth == points[0].depth {
			n++
		}
	}
	return n
}

// number returns the number that a text begins with.
func number(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	value, _ := strconv.Atoi(s[:n])
	return value
}
