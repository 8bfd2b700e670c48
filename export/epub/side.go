package epub

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/export"
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
// what stands round it, if any. The side is that of most of its letters, or that of
// the book where enough of them are. Names of tools, code and addresses do not
// count: they are the same in every language. It is the side of what is written
// from then on.
func (m *manuscript) turnText(list []model.Inline) string {
	if s := m.sideOf(list); s != noSide && s != m.side {
		m.side = s
		return sideAttributes[s]
	}
	return ""
}

// turnPlain is turnText for plain text.
func (m *manuscript) turnPlain(s string) string {
	if m.side == fromLeft && !mayTurn(s) {
		return ""
	}
	n := m.sides()
	n.text(s)
	if s := n.ofBook(m.bookSide); s != noSide && s != m.side {
		m.side = s
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
			if to == noSide || m.countSides(p.Inlines) != noSide {
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

// turnTable is turnText for a table: its columns follow each other from the side of
// most of the cells that have letters.
func (m *manuscript) turnTable(t *model.Table) string {
	rows := append([][]model.Cell{t.Head}, t.Rows...)
	backward := func(c model.Cell) bool { return holdsBackward(c.Inlines) }
	if m.side == fromLeft && !slices.ContainsFunc(rows, func(row []model.Cell) bool { return slices.ContainsFunc(row, backward) }) {
		return ""
	}
	cells := map[side]int{}
	for _, row := range rows {
		for _, c := range row {
			cells[m.countSides(c.Inlines)]++
		}
	}
	to := fromLeft
	if m.side == fromLeft {
		to = fromRight
	}
	if cells[to] <= cells[m.side] {
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
	return m.countSides(list)
}

func (m *manuscript) countSides(list []model.Inline) side {
	n := m.sides()
	n.count(list)
	return n.ofBook(m.bookSide)
}

func (m *manuscript) sides() sides { return sides{names: m.bookSide != fromRight} }

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
	i := 0
	for i+8 <= len(s) && eight(s, i)&highBits == 0 {
		i += 8
	}
	if len(s) >= 8 && i+8 > len(s) && eight(s, len(s)-8)&highBits == 0 {
		return false
	}
	for ; i < len(s); i++ {
		if c := s[i]; c >= 0xD6 && c < 0xE0 { // Hebrew to N'Ko
			return true
		}
	}
	return false
}

// sides counts letters by the side from which they are written.
type sides struct {
	left, right int
	first       side // of the first of them
	names       bool // words that look like names or acronyms count
}

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

// The share of letters from the left, for each from the right, up to which a
// sentence of a book from the right is in its script: where one from the right
// comes first, the others are a term in it.
const (
	mostLeft      = 3
	mostLeftAfter = 9
)

// ofBook returns the side of text in a book that is written from a side. One from
// the right has words from the left in its sentences that do not turn them.
func (n *sides) ofBook(book side) side {
	share := mostLeft
	if n.first == fromRight {
		share = mostLeftAfter
	}
	if book == fromRight && n.right > 0 && n.left <= share*n.right {
		return fromRight
	}
	return n.most()
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

// text counts the letters of words. Code and addresses are written from the left
// in every language: they do not count.
func (n *sides) text(s string) {
	for i := 0; i < len(s); {
		p, next := export.NextPiece(s, i)
		n.letters(s[i:p.Start])
		if word := s[p.From:p.To]; p.Latin && isPlainWord(word) && (n.names || !isNameLike(word)) {
			n.letters(word)
		}
		i = next
	}
}

// letters counts all letters.
func (n *sides) letters(s string) {
	for len(s) > 0 {
		p, size := bidi.LookupString(s)
		to := noSide
		switch p.Class() {
		case bidi.R, bidi.AL:
			n.right++
			to = fromRight
		case bidi.L:
			n.left++
			to = fromLeft
		}
		if n.first == noSide {
			n.first = to
		}
		s = s[max(size, 1):]
	}
}

// isPlainWord reports whether what stands between blanks is a word, or several
// with hyphens: no code and no address.
func isPlainWord(s string) bool {
	before := ' '
	for i, r := range s {
		joint := i > 0 && (r == '-' || r == '\'' || r == '’') && before != '-'
		if !joint && !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return false
		}
		before = r
	}
	return before != '-'
}

// isNameLike reports whether a word has a capital behind its first letter, as
// acronyms and names of products have.
func isNameLike(s string) bool {
	_, first := utf8.DecodeRuneInString(s)
	return strings.ContainsFunc(s[first:], unicode.IsUpper)
}

// turnedOwn returns the attributes of words in a language, "" for that of the
// book, with the side that they are written from where that is another.
func (m *manuscript) turnedOwn(tag string) string {
	side := fromLeft
	if direction(tag) == "rtl" {
		side = fromRight
	}
	if tag == "" || side == m.bookSide {
		return languageAttributes(tag)
	}
	return languageAttributes(tag) + sideAttributes[side]
}

// dated returns the attributes of days, which are in our words, where those are
// written from another side than the book.
func (m *manuscript) dated() string {
	if m.ownSide == m.own {
		return ""
	}
	return m.ownSide
}

// setOwn writes words of ours in a line of their own, among those of the notes:
// it begins where the others do.
func (m *manuscript) setOwn(class, words string) {
	if m.ownSide == m.own {
		m.raw(`<p class="` + class + `"` + m.own + `>`)
		m.short(words)
		m.raw("</p>\n")
		return
	}
	m.raw(`<p class="` + class + `"><span` + m.ownSide + `>`)
	m.short(words)
	m.raw("</span></p>\n")
}
