package epub

import (
	"gloss/model"

	"golang.org/x/text/unicode/bidi"
)

// side is the side from which text is written.
type side int

const (
	noSide side = iota // zero: there are no letters
	fromLeft
	fromRight
)

// sideAttributes are those of a block that is written from another side than
// what stands round it.
var sideAttributes = [...]string{fromLeft: ` dir="ltr"`, fromRight: ` dir="rtl"`}

// turnText returns the attribute that a block with the running text needs among
// what stands round it, if any. The side is that of most of its letters. Names of
// tools and code do not count: they are the same in every language. It is the
// side of what is written from then on.
func (m *manuscript) turnText(list []model.Inline) string {
	if s := m.sideOf(list); s != noSide && s != m.side {
		m.side = s
		return sideAttributes[s]
	}
	return ""
}

// turnedPlain is turnText for plain text, with nothing after it.
func (m *manuscript) turnedPlain(s string) string {
	if m.side == fromLeft && !mayTurn(s) {
		return ""
	}
	var n sides
	n.text(s)
	if s := n.most(); s != noSide && s != m.side {
		return sideAttributes[s]
	}
	return ""
}

// turnItem is turnText for a point, whose text has no element of its own; what
// stands within is written from that side too.
func (m *manuscript) turnItem(it *model.Item) string {
	return m.turnAll(1, func(int) []model.Block { return it.Blocks })
}

// turnList is turnText for a list: it has another side only if each of its points
// has, as far as they have letters.
func (m *manuscript) turnList(l *model.List) string {
	return m.turnAll(len(l.Items), func(i int) []model.Block { return l.Items[i].Blocks })
}

// turnAll changes the side of what is written from now on to that of n blocks
// that each begin with a paragraph, if all have the other one, and returns the
// attribute for what holds them.
func (m *manuscript) turnAll(n int, blocks func(int) []model.Block) string {
	to := noSide
	for i := range n {
		list := blocks(i)
		if len(list) == 0 {
			continue
		}
		p, ok := list[0].(*model.Paragraph)
		if !ok {
			continue
		}
		switch s := m.sideOf(p.Inlines); s {
		case noSide:
		case m.side:
			if to == noSide || countSides(p.Inlines) != noSide {
				return ""
			}
		default:
			to = s
		}
	}
	if to == noSide {
		return ""
	}
	m.side = to
	return sideAttributes[to]
}

// sideOf returns the side from which running text is written. Of what certainly
// is not turned in a book from left to right it does not ask for letters.
func (m *manuscript) sideOf(list []model.Inline) side {
	if m.side == fromLeft && !holdsBackward(list) {
		return fromLeft
	}
	return countSides(list)
}

func countSides(list []model.Inline) side {
	var n sides
	n.count(list)
	return n.most()
}

// holdsBackward reports whether running text may have letters that are written
// from right to left.
func holdsBackward(list []model.Inline) bool {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			if mayTurn(n.Value) {
				return true
			}
		case *model.Mention:
			if holdsBackward(n.Inlines) {
				return true
			}
		default:
			if holdsBackward(model.Children(n)) {
				return true
			}
		}
	}
	return false
}

// mayTurn is holdsBackward for text. It is asked of everything, so it is quick: it
// goes by the bytes that such letters begin with.
func mayTurn(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 0xD6 && c < 0xE0 { // Hebrew to N'Ko
			return true
		}
	}
	return false
}

// sides counts letters by the side from which they are written.
type sides struct{ left, right int }

// most returns the side of most of the letters.
func (n *sides) most() side {
	switch {
	case n.right > n.left:
		return fromRight
	case n.left > 0:
		return fromLeft
	}
	return noSide
}

func (n *sides) count(list []model.Inline) {
	for _, in := range list {
		switch in := in.(type) {
		case *model.Text:
			n.text(in.Value)
		case *model.Mention:
		case *model.Link:
			if !in.Auto {
				n.count(in.Inlines)
			}
		default:
			n.count(model.Children(in))
		}
	}
}

func (n *sides) text(s string) {
	for len(s) > 0 {
		p, size := bidi.LookupString(s)
		switch p.Class() {
		case bidi.R, bidi.AL:
			n.right++
		case bidi.L:
			n.left++
		}
		s = s[max(size, 1):]
	}
}
