package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/notes"
)

// raised writes what a sup or sub element holds in raised or lowered characters,
// where there are such: 10⁶ is not 106.
func (b *run) raised(i int32, n *node) {
	t := b.r.tree
	if n.stop == i+2 && t.nodes[i+1].kind == text && b.code == 0 {
		form := notes.Superscript
		if n.tag == atom.Sub {
			form = notes.Subscript
		}
		if s, ok := form(strings.TrimSpace(decoded(t.text[t.nodes[i+1].start:t.nodes[i+1].end]))); ok {
			b.word(s, t.nodes[i+1].start)
			return
		}
	}
	b.children(i)
}

// styled adds an element for its emphasis, or for nothing but its content.
func (b *run) styled(i int32, n *node) {
	s := plain
	switch n.tag {
	case atom.Strong, atom.B:
		if s = strong; light(styleOf(b.r.tree.attr(i, "style"), "font-weight")) {
			s = plain
		}
	case atom.Em, atom.I, atom.Cite, atom.Dfn, atom.Var:
		s = stressed
	case atom.S, atom.Del, atom.Strike:
		s = struck
	case atom.Span, atom.Font:
		if s = b.r.styleOfSpan(i); s == typed {
			b.coded(i)
			return
		}
		if b.any && hasWord(b.r.tree.attr(i, "class"), "selected-value") {
			b.blank = n.start // Notion sets no blank between tags
		}
	}
	apart := b.mode != inParagraph && traits(n.tag)&block != 0
	b.apart = b.apart || apart
	if s != plain && b.styles[s] == 0 && !(s == strong && b.mode == inTitle) {
		b.open(frame{style: s, at: n.start})
		b.children(i)
		b.shut()
	} else {
		b.children(i)
	}
	b.apart = b.apart || apart
}

// coded adds an element as code.
func (b *run) coded(i int32) {
	outer := b.code
	if outer == 0 {
		b.code = i
	}
	b.children(i)
	b.code = outer
}

func light(weight string) bool { return weight == "normal" || weight == "400" || weight == "300" }

func isBold(weight string) bool {
	return strings.HasPrefix(weight, "bold") || len(weight) == 3 && weight >= "600" && weight <= "900"
}
