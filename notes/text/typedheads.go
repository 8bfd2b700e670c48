package text

import (
	"slices"
	"strings"
	"unicode"
)

// This file finds headings that a typist without mark-up makes: lone lines in
// capitals, and lone lines that are numbered as the parts of a paper are.

// Lines in capitals are headings from fewestTyped on, numbered ones from fewestNumbered.
const (
	fewestTyped    = 2
	fewestNumbered = 3
)

// typedHeadings marks the headings that are told by capitals, by numbers or by the
// sentences right below them, and reports whether there are such.
func (p *page) typedHeadings(level int) bool {
	numbered := p.numberedHeadings(level) || p.agendaHeadings(level)
	return p.capitalHeadings(level) || numbered || p.proseHeadings(level)
}

// capitalHeadings marks lines in capitals that stand alone over others, or first
// over points. They are no headings where most of the page is in capitals.
func (p *page) capitalHeadings(level int) bool {
	var heads []*line
	shouted := 0
	for k, b := range p.blocks {
		l := &p.lines[b.lines[0]]
		if !l.shouts() {
			continue
		}
		shouted++
		if l.level > 0 || l.indent > 0 || l.mark != noMark || l.fenced || !l.titleLike() || strings.ContainsAny(l.text[len(l.text)-1:], "!?") {
			continue
		}
		if !b.lone() && !p.allPoints(b.lines[1:]) || b.lone() && (k+1 == len(p.blocks) || p.lines[p.blocks[k+1].lines[0]].shouts()) {
			continue
		}
		heads = append(heads, l)
	}
	if len(heads) < fewestTyped || shouted*2 > len(p.blocks)+1 {
		return false
	}
	for _, l := range heads {
		l.level = int8(level)
	}
	return true
}

// shouts reports whether all letters of a line are capitals, three or more.
func (l *line) shouts() bool {
	if l.traits()&smalls != 0 || l.traits()&(capitals|foreign) == 0 {
		return false
	}
	n := 0
	for _, r := range l.text {
		if unicode.IsUpper(r) {
			n++
		} else if unicode.IsLetter(r) {
			return false
		}
	}
	return n > 2
}

// numberedHeadings marks lone lines such as "2. Methods" and "2.1 Samples" where
// all of the page are in order from 1 on, and text stands below.
func (p *page) numberedHeadings(level int) bool {
	var heads []*line
	var last, depths []int
	before := -1 // the block of the last one
	for k, b := range p.blocks {
		l := &p.lines[b.lines[0]]
		if l.indent > 0 || l.fenced || l.level > 0 || l.mark != noMark && l.mark != number {
			continue
		}
		path, title := partNumber(l.raw)
		if path == nil {
			continue
		}
		if !b.lone() || k+1 == len(p.blocks) || !follows(last, path) || !l.titleLike() || endsSentence(l.text) || unicode.IsLower(firstRune(title)) {
			return false
		}
		if below := &p.lines[p.blocks[k+1].lines[0]]; below.indent > 0 || below.mark == number && len(path) > 1 {
			return false
		}
		if last != nil && before == k-1 && len(path) <= len(last) {
			return false // nothing stands below that one: points of a list
		}
		heads, depths, last, before = append(heads, l), append(depths, len(path)), path, k
	}
	if len(heads) < fewestNumbered {
		return false
	}
	for i, l := range heads {
		if l.mark == number {
			l.unnumber()
		}
		l.level = int8(level + depths[i] - 1)
	}
	return true
}

// deepestPart is how many numbers, parted by dots, the longest number of a part has.
const deepestPart = 4

// partNumber reads the number of a part before its title: "2. Methods", "2) Methods",
// "2.1 Samples", "2.1. Samples"; nil where there is none.
func partNumber(s string) (path []int, title string) {
	dotted := false
	for rest := s; len(path) < deepestPart; {
		n, after := leadingNumber(rest)
		if n == 0 || n > mostCounted || after == "" {
			break
		}
		path = append(path, n)
		if dotted = after[0] == '.' || after[0] == ')'; dotted {
			after = after[1:]
		}
		if after != "" && after[0] == ' ' {
			if title = strings.TrimLeft(after, " "); title == "" || len(path) == 1 && !dotted {
				return nil, ""
			}
			return path, title
		}
		if !dotted {
			break
		}
		rest = after
	}
	return nil, ""
}

// follows reports whether a part can stand right behind the one before it; the
// first, behind nil, is 1.
func follows(last, path []int) bool {
	n := len(path) - 1
	switch {
	case last == nil:
		return n == 0 && path[0] == 1
	case n == len(last):
		return path[n] == 1 && slices.Equal(last, path[:n])
	case n < len(last):
		return path[n] == last[n]+1 && slices.Equal(last[:n], path[:n])
	}
	return false
}
