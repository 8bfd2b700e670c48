package opml

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// link reads "[words](address)" and "![words](address)".
func (p *pen) link() {
	start := p.at
	p.at++
	if p.middle >= 0 && p.middle < p.at {
		if p.middle = strings.Index(p.s[p.at:], "]("); p.middle >= 0 {
			p.middle += p.at
		}
	}
	if p.middle < 0 || p.depth >= maxInlines || p.isOpen("a") > 0 || strings.IndexByte(p.s[p.at:p.middle], '[') >= 0 {
		return
	}
	middle := p.middle
	address, size := destination(p.s[middle+2:])
	if size == 0 {
		return
	}
	picture := start > p.done && p.s[start-1] == '!'
	target, kind := notes.ParseTarget(unescape(address))
	if picture {
		start--
	}
	if kind != notes.OutsideTarget || target[0] == '#' {
		return
	}
	pos := p.pos(start)
	p.text(start)
	if picture {
		p.r.ledger.Place(int(pos.Line))
		p.put(&model.Image{Position: pos, Target: target, Alt: strings.TrimSpace(unescape(strings.ReplaceAll(p.s[start+2:middle], "\n", " ")))})
	} else {
		inner := unlink(p.r.part(p.v, start+1, middle, p.depth+1))
		if strings.TrimSpace(model.PlainText(inner)) == "" {
			inner = []model.Inline{&model.Text{Position: pos, Value: target}}
		}
		p.r.ledger.Place(int(pos.Line))
		p.put(&model.Link{Position: pos, Target: target, Inlines: inner})
	}
	p.at = middle + 2 + size
	p.done = p.at
}

// unlink takes the links away from the words of a link.
func unlink(list []model.Inline) []model.Inline {
	var out []model.Inline
	for _, n := range list {
		if l, ok := n.(*model.Link); ok {
			out = append(out, l.Inlines...)
			continue
		}
		model.SetChildren(n, unlink(model.Children(n)))
		out = append(out, n)
	}
	return out
}

// destination reads an address up to the bracket that closes it, which counts
// in size; size is 0 where there is none. A title behind the address is left
// away.
func destination(s string) (address string, size int) {
	level := 1
	for i := 0; i < len(s) && i < 1024; i++ {
		switch s[i] {
		case '\n':
			return "", 0
		case '(':
			level++
		case ')':
			if level--; level == 0 {
				address, _, _ = strings.Cut(strings.TrimSpace(s[:i]), " ")
				return strings.Trim(address, "<>"), i + 1
			}
		}
	}
	return "", 0
}
