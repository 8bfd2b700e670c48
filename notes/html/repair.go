package html

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// unended reports whether the element that was opened last is a title or the
// like that swallows the rest of the source, and takes it back.
func (p *parser) unended(at int) bool {
	i := len(p.nodes) - 1
	n := &p.nodes[i]
	if n.kind != element || int(n.start) != at || n.tag == atom.Plaintext || len(p.text)-int(n.end) < 200 {
		return false
	}
	if p.open[len(p.open)-1] == int32(i) {
		p.open = p.open[:len(p.open)-1]
	}
	p.nodes = p.nodes[:i]
	return true
}

// repair takes a tag that is never finished, or an element whose end is
// missing, as ended at the end of its line, and returns where to go on.
func (p *parser) repair(at int, again bool) int {
	end := len(p.text)
	if again {
		line := strings.IndexByte(p.text[at:], '\n')
		tag := strings.IndexByte(p.text[at:], '>')
		if tag >= 0 && (line < 0 || tag < line) {
			end = at + tag + 1
		} else if line >= 0 {
			end = at + line
		}
	}
	if end < len(p.text) && at+1 < len(p.text) && strings.HasPrefix(strings.ToLower(p.text[at:min(at+6, len(p.text))]), "<title") {
		// The words of a title without an end go to the end of their line.
		if n := strings.IndexByte(p.text[end:], '\n'); n >= 0 {
			i := p.add(node{tag: atom.Title, start: int32(at), end: int32(end), close: int32(end + n)})
			p.add(node{kind: text, start: int32(end), end: int32(end + n), parent: i})
			p.nodes[i].stop = i + 2
			return end + n
		}
	}
	p.broken = append(p.broken, span{int32(at), int32(end)})
	return end
}

// endLists ends the lists that are open where a heading stands behind the last
// end tag of any list: they were never ended.
func (p *parser) endLists(at int32) {
	for k := 1; k < len(p.open); k++ {
		t := traits(p.nodes[p.open[k]].tag)
		if t&barrier != 0 {
			return
		}
		if t&listBox == 0 {
			continue
		}
		if p.last == 0 {
			p.last = lastListEnd(p.text)
		}
		if int(at) > p.last {
			p.popTo(k, at)
		}
		return
	}
}

// endHeading ends the heading that is open and has words, where a paragraph, a
// list or the like begins in it and no heading is ended before the next begins: its
// end was forgotten.
func (p *parser) endHeading(at int32) {
	for k := len(p.open) - 1; k > 0; k-- {
		i := p.open[k]
		switch t := traits(p.nodes[i].tag); {
		case t&heading != 0:
			if i == p.ends || !p.hasWords(i) {
				return
			}
			if endsHeading(p.text[at:]) {
				p.ends = i
				return
			}
			p.popTo(k, at)
			return
		case t&(block|barrier) != 0:
			return
		}
	}
}

// hasWords reports whether one of the first nodes of an open element is text.
func (p *parser) hasWords(i int32) bool {
	for _, n := range p.nodes[i+1 : min(int(i)+9, len(p.nodes))] {
		if n.kind == text && strings.TrimSpace(p.text[n.start:n.end]) != "" {
			return true
		}
	}
	return false
}

// endsHeading reports whether the first tag of a heading in a text is an end tag.
func endsHeading(s string) bool {
	for i := 0; i+3 < len(s); i++ {
		if s[i] != '<' {
			continue
		}
		name := strings.TrimPrefix(s[i+1:], "/")
		if len(name) > 1 && name[0]|0x20 == 'h' && name[1] >= '1' && name[1] <= '6' {
			return s[i+1] == '/'
		}
	}
	return false
}

// lastListEnd returns the offset of the last end tag of a list, -1 where there
// is none.
func lastListEnd(s string) int {
	for i := len(s) - 4; i >= 0; i-- {
		if s[i] == '<' && s[i+1] == '/' && s[i+3]|0x20 == 'l' && (s[i+2]|0x20 == 'u' || s[i+2]|0x20 == 'o') {
			return i
		}
	}
	return -1
}

// wronglyNested returns the inline elements within element k of open that are
// still open when it is ended by an inline end tag: they go on behind it.
func (p *parser) wronglyNested(k int, t trait) []node {
	if t&format == 0 {
		return nil
	}
	var again []node
	for _, i := range p.open[k+1:] {
		if n := p.nodes[i]; traits(n.tag)&format != 0 && n.tag != atom.A && len(again) < 3 {
			again = append(again, n)
		}
	}
	return again
}
