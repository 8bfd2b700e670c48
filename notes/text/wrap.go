package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines that an editor wrapped belong together; lines that a person ended do
// not. A line was wrapped where the first word of the next one would not have
// fitted any more.

// wrapWidth finds the width at which the lines of the page were wrapped, 0
// where they were not.
func (p *page) wrapWidth() int {
	width, kept, over := 0, 0, 0
	for _, b := range p.blocks {
		for _, i := range b.lines {
			n := p.lines[i].width()
			kept++
			switch {
			case n > 100:
				over++
			case n > width:
				width = n
			}
		}
	}
	if over*10 > kept {
		return 0
	}
	if width < 50 {
		return p.narrowWidth()
	}
	long, full, small := 0, 0, 0
	for _, b := range p.blocks {
		for k := 0; k+1 < len(b.lines); k++ {
			l, next := &p.lines[b.lines[k]], &p.lines[b.lines[k+1]]
			if n := l.width(); next.mark != noMark || n*10 < width*7 || n > width || startsWithAddress(next.text) || ruler(l.text) != 0 {
				continue // an address would have been wrapped anywhere
			}
			long++
			if wrapped(l, next, width) {
				full++
				if r := firstRune(next.text); !unicode.IsUpper(r) && !unicode.IsDigit(r) {
					small++
				}
			}
		}
	}
	// What goes on seldom begins with a capital or a number; points do.
	if full < 2 || full*10 < long*7 || small*5 < full*2 {
		return 0
	}
	p.wrapsFew = full*10 < kept
	return width
}

func startsWithAddress(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	return strings.Contains(first, "://")
}

func (l *line) width() int { return int(l.hang) + l.characters() }

// wrapSlack is how many columns the longest line may stay below the width at which
// an editor wrapped: seldom do words fill one to the last.
const wrapSlack = 2

func wrapped(l, next *line, width int) bool {
	first, _, _ := strings.Cut(next.text, " ")
	return l.width()+1+utf8.RuneCountInString(first) > width-wrapSlack
}

// continues reports whether line next, right below l in one block, goes on with
// what l says.
func (p *page) continues(l, next *line) bool {
	if l.mark == quoted && next.mark == quoted {
		return l.text != "" && next.text != "" && l.quoteDepth() == next.quoteDepth()
	}
	if next.mark != noMark || next.level > 0 || l.level > 0 || l.fenced || next.fenced || p.flat || ruler(next.text) != 0 {
		return false
	}
	if next.looksLikeCode() || l.looksLikeCode() {
		return false
	}
	if p.dialect == asciidoc && p.goesOnInAsciiDoc(l, next) {
		return true
	}
	if l.hyphened(next) && next.indent >= l.indent && next.indent <= l.hang+tab {
		return true
	}
	if p.wrap > 0 && next.indent >= l.indent && next.indent <= l.hang+tab && wrapped(l, next, p.wrap) {
		return true
	}
	if next.indent > l.indent && int(next.indent) == l.value() {
		return true
	}
	return l.mark != noMark && l.mark != quoted && next.indent == l.hang && l.hang > l.indent
}

// hyphened reports whether a line ends within a word that goes on in the next one:
// "a well-", "known word".
func (l *line) hyphened(next *line) bool {
	head, ok := strings.CutSuffix(l.text, "-")
	if !ok || head == "" || !unicode.IsLower(firstRune(next.text)) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(head)
	return unicode.IsLetter(before)
}

// linkWords stand behind a hyphen that stands for what follows: "pre- and post-war".
var linkWords = wordSet("and or to und oder bzw. bis et ou y o e en of och eller og ja tai i lub a nebo и или")

// partsWord reports whether a word goes over the end of a line that is hyphened.
func (l *line) partsWord(next *line) bool {
	if !l.hyphened(next) {
		return false
	}
	first, _, _ := strings.Cut(next.text, " ")
	return !linkWords[first]
}

// value returns the column in which the words behind the label of a line begin, as
// in "Chair: Ada"; -1 where it has none.
func (l *line) value() int {
	label, rest, ok := strings.Cut(l.text, ": ")
	if !ok || len(label) > 40 || strings.Count(label, " ") > 2 || !unicode.IsUpper(firstRune(label)) {
		return -1
	}
	blanks := len(rest) - len(strings.TrimLeft(rest, " "))
	return int(l.hang) + utf8.RuneCountInString(label) + 2 + blanks
}
