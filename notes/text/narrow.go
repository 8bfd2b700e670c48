package text

import "unicode"

// Prose that was wrapped below 50 columns has lines no longer than points are. It
// is told from points by its paragraphs: each line is as full as the words allow
// but the last one, and sentences end where paragraphs do.

const (
	narrowest      = 28 // columns below which words leave too ragged an edge
	fewestWrapped  = 6  // lines that must have been wrapped
	fewestFullRuns = 2  // paragraphs that they must make up
)

// narrowWidth is wrapWidth for pages without long lines; 0 also where the lines
// might be points.
func (p *page) narrowWidth() int {
	width := 0
	for _, b := range p.blocks {
		if b.lone() {
			continue
		}
		for k, i := range b.lines {
			if l := &p.lines[i]; l.kept() && !l.fenced && ruler(l.text) == 0 && (k+1 == len(b.lines) || ruler(p.lines[b.lines[k+1]].text) == 0) {
				width = max(width, l.width())
			}
		}
	}
	if width < narrowest {
		return 0
	}
	var n narrow
	for _, b := range p.blocks {
		if !b.lone() {
			n.look(p, b, width)
		}
	}
	if !n.prose() {
		return 0
	}
	p.wrapsFew = false
	return width
}

// narrow counts what tells wrapped prose from points.
type narrow struct {
	runs, ended      int // blocks with unmarked text; those that end as a sentence does
	pairs, full      int // lines that another follows; those that had no room for its first word
	small, sentences int // of the full ones, those that go on in small letters, those that end a sentence
}

// look counts the lines of a block that has no signs of structure.
func (n *narrow) look(p *page, b block, width int) {
	for _, i := range b.lines {
		if l := &p.lines[i]; l.fenced || ruler(l.text) != 0 || l.looksLikeCode() {
			return
		}
	}
	before := n.pairs
	for k := 0; k+1 < len(b.lines); k++ {
		l, next := &p.lines[b.lines[k]], &p.lines[b.lines[k+1]]
		if next.mark != noMark || startsWithAddress(next.text) {
			continue
		}
		n.pairs++
		if !wrapped(l, next, width) {
			continue
		}
		n.full++
		if unicode.IsLower(firstRune(next.text)) {
			n.small++
		}
		if endsSentence(l.text) {
			n.sentences++
		}
	}
	if n.pairs == before {
		return
	}
	n.runs++
	if endsSentence(p.lines[b.lines[len(b.lines)-1]].text) {
		n.ended++
	}
}

// prose reports whether what was counted can only be prose.
func (n *narrow) prose() bool {
	return n.full >= fewestWrapped && n.runs >= fewestFullRuns && n.full*10 >= n.pairs*9 &&
		n.small*2 >= n.full && n.sentences*4 <= n.full && n.ended*4 >= n.runs*3
}
