package text

import (
	"strings"
	"unicode"
)

// Points are wrapped too, at a column of their own: their lines go on below their
// text, or, where an editor knew no points, at the left edge below their mark.

// fewestPointLines is how many lines of points, each of which had no room for the
// first word of the next one, are wrapped for sure.
const fewestPointLines = 3

// pointWidth finds the width at which points were wrapped that go on below their
// marks; 0 where the page does not show that they were.
func (p *page) pointWidth() int {
	pairs := p.pointPairs()
	if len(pairs) < fewestPointLines {
		return 0
	}
	width := 0
	for _, q := range pairs {
		width = max(width, q[0].width(), q[1].width())
	}
	for i := range p.lines {
		if l := &p.lines[i]; l.kept() && l.mark != noMark && l.mark != quoted {
			width = max(width, l.width())
		}
	}
	if width < narrowest {
		return 0
	}
	for _, q := range pairs {
		if !q[0].breaksOff(q[1], width) {
			return 0
		}
	}
	return width
}

// pointPairs returns each line of a point with the line below it, where that has no
// mark and stands no deeper than the point's.
func (p *page) pointPairs() [][2]*line {
	var pairs [][2]*line
	for _, b := range p.blocks {
		var head *line
		for k, i := range b.lines {
			l := &p.lines[i]
			switch {
			case l.mark == quoted || l.fenced:
				head = nil
			case l.mark != noMark:
				head = l
			case head != nil && l.indent == head.indent && k > 0:
				pairs = append(pairs, [2]*line{&p.lines[b.lines[k-1]], l})
			default:
				head = nil
			}
		}
	}
	return pairs
}

// pointGoesOn reports whether line next goes on with the point that head begins and
// that has come to line l: below its text, or below its mark where the point was wrapped.
func (p *page) pointGoesOn(head, l, next *line) bool {
	if head.mark == noMark || head.mark == quoted || next.mark != noMark || p.flat ||
		head.level > 0 || next.level > 0 || next.fenced || ruler(next.text) != 0 || next.looksLikeCode() || l.looksLikeCode() {
		return false
	}
	width := max(head.width(), l.width(), next.width())
	if l != head && l.indent == head.hang && next.indent == head.hang && head.hang > head.indent {
		return unicode.IsLower(firstRune(next.text)) || width >= narrowest && wrapped(l, next, width) && !endsSentence(l.text) // else lines of their own
	}
	if next.indent != head.indent || l.indent != head.indent {
		return false
	}
	if p.pointWrap > 0 && l.breaksOff(next, p.pointWrap) {
		return true
	}
	first, _, _ := strings.Cut(next.text, " ")
	return p.wrap == 0 && (linkWords[first] || strings.HasSuffix(l.text, ",")) && l.breaksOff(next, width)
}

// breaksOff reports whether a line ends within a sentence that next goes on with, as
// its first word would have made the line wider than width.
func (l *line) breaksOff(next *line, width int) bool {
	return unicode.IsLower(firstRune(next.text)) && !startsWithAddress(next.text) && wrapped(l, next, width) &&
		(!endsSentence(l.text) || strings.HasSuffix(l.text, ","))
}
