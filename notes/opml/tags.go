package opml

import (
	"fmt"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// frameOf returns the frame that a tag opens; "" for one that only breaks the
// line or shows nothing of its own.
func frameOf(name string) (frame string, known bool) {
	switch name {
	case "b", "strong":
		return "b", true
	case "i", "em", "u", "cite", "dfn", "var", "ins":
		return "i", true
	case "s", "strike", "del":
		return "s", true
	case "code", "tt", "kbd", "samp", "pre":
		return "code", true
	case "a":
		return "a", true
	case "br", "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "tr", "tbody", "thead", "center",
		"img", "span", "font", "small", "big", "sub", "sup", "mark", "abbr", "acronym", "label", "td", "th", "q", "time", "figure", "figcaption", "section", "article",
		"script", "style", "iframe", "video", "audio", "object", "embed", "source", "input", "button", "form", "svg", "nobr", "wbr":
		return "", true
	}
	return "", false
}

// breaks reports whether a tag begins or ends a line.
func breaks(name string) bool {
	switch name {
	case "br", "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "tr", "pre", "center", "figure",
		"figcaption", "section", "article":
		return true
	}
	return false
}

// maxTag is how long the name of a tag of HTML may be.
const maxTag = 12

// tag reads a tag of HTML. What HTML does not know is text.
func (p *pen) tag() {
	if !p.tagEnds() {
		p.at++
		return
	}
	inner := p.s[p.at+1 : p.angle]
	if strings.HasPrefix(inner, "!--") {
		if i := p.find("-->"); i > 0 {
			p.skip(i + 3)
			return
		}
	}
	size := p.angle + 1 - p.at
	closing := strings.HasPrefix(inner, "/")
	inner = strings.TrimPrefix(inner, "/")
	name := tagName(inner)
	frame, known := frameOf(name)
	if !known {
		p.at++
		return
	}
	start := p.at
	if name == "script" && !closing || name == "style" && !closing {
		p.script(name, size)
		return
	}
	pos := p.pos(start)
	p.skip(size)
	if breaks(name) {
		p.lineBreak(start)
	}
	switch {
	case name == "img":
		p.picture(inner, pos)
	case frame == "":
	case closing:
		if i := p.isOpen(frame); i > 0 {
			p.closeTo(i)
		}
	case len(p.frames) < maxInlines && (frame != "a" || p.isOpen("a") == 0):
		p.open(frame, p.target(frame, inner, pos), pos)
	}
}

// tagEnds reports whether the tag that begins here ends somewhere, and finds out where.
func (p *pen) tagEnds() bool {
	if p.angle >= 0 && p.angle <= p.at {
		if p.angle = strings.IndexByte(p.s[p.at:], '>'); p.angle >= 0 {
			p.angle += p.at
		}
	}
	return p.angle >= 0
}

// tagName returns the name that the inside of a tag begins with, in small letters; ""
// for one that is longer than any of HTML.
func tagName(inner string) string {
	name := inner[:min(len(inner), maxTag+1)]
	if i := strings.IndexAny(name, " \t\n/"); i >= 0 {
		name = name[:i]
	}
	if len(name) > maxTag {
		return ""
	}
	return strings.ToLower(name)
}

// script leaves out a program or a style sheet that stands in the text.
func (p *pen) script(name string, size int) {
	start := p.at
	end := p.find("</" + name)
	if end < 0 {
		p.skip(size)
		return
	}
	if i := strings.IndexByte(p.s[start+end:], '>'); i >= 0 {
		end += i + 1
	}
	p.r.doc.Report(p.pos(start), model.Info, "opml.script", fmt.Sprintf("<%s> is left out", name), "")
	p.skip(end)
}

// target returns the address of a link; "" where the tag is none, or leads to
// no page.
func (p *pen) target(frame, tag string, pos model.Position) string {
	if frame != "a" {
		return ""
	}
	address := unescape(attributeOf(tag, "href"))
	target, kind := notes.ParseTarget(address)
	if kind == notes.OutsideTarget && target[0] != '#' {
		return target
	}
	if kind != notes.NoTarget {
		p.r.doc.Report(pos, model.Info, "opml.link", fmt.Sprintf("link to %q is kept as text", notes.Short(target)), "only http, https and mailto addresses become links")
	}
	return ""
}

func (p *pen) picture(tag string, pos model.Position) {
	alt := notes.Rejoin(unescape(attributeOf(tag, "alt")), " ")
	target, kind := notes.ParseTarget(unescape(attributeOf(tag, "src")))
	p.r.ledger.Place(int(pos.Line))
	switch {
	case kind == notes.OutsideTarget && target[0] != '#' && p.isOpen("code") == 0:
		p.put(&model.Image{Position: pos, Target: target, Alt: alt})
	case alt != "":
		p.put(&model.Text{Position: pos, Value: alt})
	}
}

// attributeOf returns the value of an attribute of a tag, as it is written.
func attributeOf(tag, name string) string {
	c := scanner{s: "<" + tag + ">"}
	for _, a := range c.tag().attributes {
		if a.name == name {
			return c.s[a.value.from:a.value.to]
		}
	}
	return ""
}
