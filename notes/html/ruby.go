package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// above adds what stands above the words of a <ruby>, in brackets behind them.
func (b *run) above(i int32, n *node) {
	if n.size == 0 || !b.any {
		b.children(i)
		return
	}
	before, behind := " (", ")"
	if b.r.tree.behindWide(i) {
		before, behind = "（", "）"
	}
	b.blank = -1
	b.word(before, n.start)
	b.broken = true // no blank follows, as behind a line break
	b.children(i)
	b.blank = -1
	b.word(behind, max(n.start, n.close-1))
}

// behindWide reports whether the last words before a node within a <ruby> are of a
// script whose brackets are as wide as its characters.
func (t *tree) behindWide(i int32) bool {
	const near = 8
	for c := i - 1; c > i-near && c > 0 && t.nodes[c].tag != atom.Ruby; c-- {
		if n := &t.nodes[c]; n.kind == text && n.size > 0 && n.has&dropped == 0 && t.nodes[n.parent].tag != atom.Rp {
			return strings.ContainsFunc(decoded(t.text[n.start:n.end]), isWide)
		}
	}
	return false
}

func isWide(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo)
}
