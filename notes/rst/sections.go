package rst

import (
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// adornment is a style of titles: the sign that rules them off, and whether it
// stands above them too.
type adornment struct {
	sign byte
	over bool
}

// isAdornment reports whether a text consists of one punctuation sign.
func isAdornment(text string) bool {
	c := text[0]
	if !isPunct(c) || text == "::" {
		return false
	}
	for i := 1; i < len(text); i++ {
		if text[i] != c {
			return false
		}
	}
	return true
}

// tooShort is the length below which a ruler that is shorter than its title is
// none.
const tooShort = 4

// underlined reads a title with a ruler below it. The result is false where the
// lines are something else.
func (b *body) underlined(title, ruler line) bool {
	text := b.str(ruler)
	if !isAdornment(text) || ruler.indent < b.indent {
		return false
	}
	short := width(b.str(title)) > len(text)
	if short && len(text) < tooShort {
		return false
	}
	b.i += 2
	b.heading(title, ruler, adornment{text[0], false}, short)
	return true
}

// adorned reads what begins with a ruler: a title with rulers above and below,
// or a transition. The result is false where it is text.
func (b *body) adorned(over line) bool {
	text := b.str(over)
	i := b.i + 1
	if i < len(b.lines) && !b.lines[i].blank() {
		title := b.lines[i]
		if i+1 < len(b.lines) && !isAdornment(b.str(title)) {
			if under := b.str(b.lines[i+1]); under != "" && isAdornment(under) && under[0] == text[0] {
				size := min(len(text), len(under))
				short := width(b.str(title)) > size || len(text) != len(under)
				if size >= tooShort || !short {
					b.i += 3
					b.ledger.Merge(int(over.n))
					b.heading(title, b.lines[i+1], adornment{text[0], true}, short)
					return true
				}
			}
		}
	}
	if len(text) < tooShort {
		return false
	}
	b.i++
	b.ledger.Merge(int(over.n))
	b.put(&model.Rule{Position: b.at(over)})
	return true
}

// heading opens a section. Where there can be none, the title becomes a
// paragraph in strong type.
func (b *body) heading(title, ruler line, style adornment, short bool) {
	b.ledger.Place(int(title.n))
	b.ledger.Merge(int(ruler.n))
	if short {
		b.report(b.at(ruler), model.Info, "rst.underline", "the ruler does not fit its title", "make rulers as long as the title")
	}
	lines := []line{title}
	if !b.top {
		b.report(b.at(title), model.Info, "rst.nested-title", "a title within another block is shown as a line in strong type", "write titles at the left margin")
		p := &model.Paragraph{Position: b.at(title)}
		b.strong(&p.Inlines, lines)
		b.put(p)
		return
	}
	s := b.nodes.Section(b.at(title), nil)
	b.later(&s.Title, lines)
	b.section = s
	b.settleInternal(s)
	b.out.Section(s, b.level(style))
}

// level returns the level of a style; a style not seen before is the deepest.
func (r *reading) level(style adornment) int {
	for i, s := range r.styles {
		if s == style {
			return i + 1
		}
	}
	r.styles = append(r.styles, style)
	return len(r.styles)
}

// width returns how many columns a text takes: two for wide letters, none for
// marks that stand on others.
func width(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < utf8.RuneSelf {
			n++
			continue
		}
		for _, c := range s[i:] {
			n += runeWidth(c)
		}
		break
	}
	return n
}

func runeWidth(c rune) int {
	switch {
	case c < 0x300:
		return 1
	case unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case c >= 0x1100 && c <= 0x115F, c >= 0x2E80 && c <= 0xA4CF && c != 0x303F, c >= 0xAC00 && c <= 0xD7A3,
		c >= 0xF900 && c <= 0xFAFF, c >= 0xFE30 && c <= 0xFE6F, c >= 0xFF00 && c <= 0xFF60, c >= 0xFFE0 && c <= 0xFFE6,
		c >= 0x1F300 && c <= 0x1F64F, c >= 0x1F900 && c <= 0x1F9FF, c >= 0x20000 && c <= 0x3FFFD:
		return 2
	}
	return 1
}
