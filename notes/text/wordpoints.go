package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nestWordPoints gives the points of lists that a word processor wrote as text
// their depth. It parts sign and words with a tab and leaves the indents out; the
// signs alone tell the levels: any, below it "o", below that a small square.
func (p *page) nestWordPoints() {
	indent, deepest := int32(0), -1 // of the points so far; none
	for i := range p.lines {
		l := &p.lines[i]
		if l.blank() {
			continue
		}
		if l.mark != bullet || l.fenced {
			deepest = -1
			continue
		}
		depth := min(l.wordLevel(), deepest+1)
		if deepest >= 0 && l.indent != indent {
			depth = 0
		}
		if deepest = depth; depth == 0 {
			indent = l.indent
			continue
		}
		l.indent += int32(2 * depth)
		l.hang += int32(2 * depth)
	}
}

// wordLevel returns the level of a point by its sign, 0 where that tells none.
func (l *line) wordLevel() int {
	r, size := utf8.DecodeRuneInString(strings.TrimLeftFunc(l.raw, unicode.IsSpace))
	if _, behind, ok := strings.Cut(l.raw, string(r)); size == 0 || !ok || !strings.HasPrefix(behind, "\t") {
		return 0
	}
	switch r {
	case 'o':
		return 1
	case '▪', '■', '§':
		return 2
	}
	return 0
}
