package epub

import (
	"slices"
	"strings"

	"gloss/export"
	"gloss/model"
)

// Within what is written from the right, readers take signs at the edges of Latin
// words for those of the sentence, and set "C++" as "++C". What they would so tear
// apart gets an element of its own, which is set by itself.

// text writes text of any length, as that of the writer does, and keeps together
// what is written from the left among what is written from the right.
func (m *manuscript) text(s string) {
	if m.side != fromRight {
		m.writer.text(s)
		return
	}
	for {
		from, to := export.Fragile(s)
		if from == to {
			m.writer.text(s)
			return
		}
		m.writer.text(s[:from])
		m.start("span", sideAttributes[fromLeft], sideAttributes[fromLeft])
		m.writer.text(s[from:to])
		m.close()
		s = s[to:]
	}
}

// label writes a title or other words of the notes that stand in a line with
// others: they turn nothing round beside them. It is not for attributes.
func (m *manuscript) label(s string) { m.buf = appendLabel(m.buf, s, m.side) }

// appendLabel is label, within what is written from a side.
func appendLabel(b []byte, s string, within side) []byte {
	if holdsControl(s) {
		b = appendText(append(b, "<bdi>"...), s)
		return append(append(b, unclosed(s)...), "</bdi>"...)
	}
	for within == fromRight {
		from, to := export.Fragile(s)
		if from == to {
			break
		}
		b = appendAside(appendText(b, s[:from]), s[from:to])
		s = s[to:]
	}
	return appendText(b, s)
}

// appendAside appends words that are written from the left, set by themselves.
func appendAside(b []byte, s string) []byte {
	b = append(append(append(b, "<span"...), sideAttributes[fromLeft]...), '>')
	return append(appendText(b, s), "</span>"...)
}

// named writes a name or an address that stands by itself: signs at its edges
// are its own.
func (m *manuscript) named(s string) {
	if m.side == fromRight && !holdsControl(s) && !mayTurn(s) && export.IsOpen(s) {
		m.buf = appendAside(m.buf, s)
		return
	}
	m.label(s)
}

// member writes a name that stands in a list with others: in what is written from the right
// they follow each other from there.
func (m *manuscript) member(s string) {
	if m.side == fromRight && !holdsControl(s) && !mayTurn(s) {
		m.buf = appendAside(m.buf, s)
		return
	}
	m.named(s)
}

// bareAddress writes an address, of any length, that stands by itself.
func (m *manuscript) bareAddress(s string) {
	if m.side == fromRight && !mayTurn(s) && export.IsOpen(s) {
		m.start("span", sideAttributes[fromLeft], sideAttributes[fromLeft])
		m.writer.text(s)
		m.close()
		return
	}
	m.text(s)
}

// aside returns the attribute of an element that holds code or an address,
// where it is written from the left among what is written from the right.
func (m *manuscript) aside(code string) string {
	if m.side != fromRight {
		return ""
	}
	var n sides
	n.letters(code)
	if n.right > n.left {
		return ""
	}
	return sideAttributes[fromLeft]
}

// codeSpan writes code within running text.
func (m *manuscript) codeSpan(n *model.CodeSpan) {
	side, aside := m.side, m.aside(n.Value)
	if aside != "" {
		m.side = fromLeft
	}
	m.start("code", aside, aside)
	m.paged(n, n.Value)
	m.close()
	m.side = side
}

// prose are the languages of blocks of code that hold no code, but text as it
// was typed.
var prose = [...]string{"", "text", "txt", "plain", "plaintext"}

// asideBlock is aside for a block of code. A comment in another script does not
// turn it round.
func (m *manuscript) asideBlock(c *model.Code) string {
	for _, p := range prose {
		if strings.EqualFold(c.Language, p) {
			return m.aside(c.Text)
		}
	}
	return m.aside("")
}

// isTyped reports whether the words of a link are its address, or how that begins.
func isTyped(l *model.Link) bool {
	if l.Auto {
		return true
	}
	if len(l.Inlines) != 1 {
		return false
	}
	t, ok := l.Inlines[0].(*model.Text)
	if !ok {
		return false
	}
	words := bare(t.Value)
	return strings.Contains(words, ".") && strings.HasPrefix(bare(l.Target), words)
}

// holdsControl reports whether text holds a character that sets the side from
// which what follows is written: it may work beyond the text.
func holdsControl(s string) bool {
	for {
		i := strings.IndexByte(s, 0xE2)
		if i < 0 || i+2 >= len(s) {
			return false
		}
		switch s[i+1] {
		case 0x80: // U+202A to U+202E
			if c := s[i+2]; c >= 0xAA && c <= 0xAE {
				return true
			}
		case 0x81: // U+2066 to U+2069
			if c := s[i+2]; c >= 0xA6 && c <= 0xA9 {
				return true
			}
		}
		s = s[i+1:]
	}
}

// unclosed returns the characters that end what the controls in a text begin and
// do not end. Not every reader knows elements that do so, and a control that ends
// what nothing began ends the element.
func unclosed(s string) string {
	if !holdsControl(s) {
		return ""
	}
	const embedding, isolate = '\u202C', '\u2069'
	var ends []rune
	for _, r := range s {
		n := len(ends)
		switch r {
		case '\u202A', '\u202B', '\u202D', '\u202E':
			ends = append(ends, embedding)
		case '\u2066', '\u2067', '\u2068':
			ends = append(ends, isolate)
		case embedding:
			if n > 0 && ends[n-1] == embedding {
				ends = ends[:n-1]
			}
		case isolate:
			for i := n - 1; i >= 0; i-- {
				if ends[i] == isolate {
					ends = ends[:i]
					break
				}
			}
		}
	}
	slices.Reverse(ends)
	return string(ends)
}
