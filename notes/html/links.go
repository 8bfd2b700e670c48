package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/model"
)

// anchor adds an <a>: a link, a reference to a footnote, or only its text.
func (b *run) anchor(i int32) {
	t := b.r.tree
	n := &t.nodes[i]
	if note := b.r.refs[i]; note != nil {
		b.leaf(&model.FootnoteRef{Position: b.r.at(n.start), Label: note.label, Number: note.number}, n.start)
		return
	}
	var buf [8]attr
	a := t.attrs(i, buf[:0])
	href := a.get("href")
	if b.r.isBackLink(i, href) || b.mode == inTitle && isMark(t, i, n) {
		b.r.drop(i, "mark that links to the place itself", true)
		return
	}
	if b.styles[anchored] > 0 || href == "" || n.stop == i+1 || b.mode == inTitle && href[0] == '#' {
		b.children(i)
		return
	}
	target, ok := b.r.target(href, n.start)
	if !ok {
		b.children(i)
		return
	}
	b.open(frame{style: anchored, at: n.start, href: target, title: oneLine(a.get("title"))})
	b.children(i)
	b.shut()
}

// isMark reports whether a link within a title is the sign for linking to it.
func isMark(t *tree, i int32, n *node) bool {
	return n.size > 0 && n.size < 12 && n.has&hasPicture == 0 && letters(t.plain(i, 20)) == ""
}

// image adds a picture. Those that stand for a character become it.
func (b *run) image(i int32) {
	t := b.r.tree
	n := &t.nodes[i]
	var buf [16]attr
	a := t.attrs(i, buf[:0])
	alt, title := oneLine(a.get("alt")), oneLine(a.get("title"))
	if w, h := a.get("width"), a.get("height"); tiny(w) || tiny(h) {
		b.r.drop(i, "picture that is not seen", false)
		return
	}
	class := strings.ToLower(a.get("class"))
	if alt != "" && isFormulaPicture(class) {
		if tex := formulaOf(alt); t.toldBefore(i, tex) {
			b.r.drop(i, "picture of a formula", false)
		} else {
			b.tex(tex, n.start)
		}
		return
	}
	if alt != "" && (strings.Contains(class, "emoji") || strings.Contains(class, "smiley")) {
		b.word(alt, n.start)
		return
	}
	src := a.get("src")
	if src == "" || strings.HasPrefix(src, "data:") {
		if lazy := a.get("data-src"); lazy != "" {
			src = lazy
		}
	}
	address, kind := b.r.base.resolve(src)
	switch {
	case b.mode == inTitle && alt == "":
		b.r.drop(i, "picture without words", false)
	case kind == outside || kind == relative:
		decorative := alt == "" && title == "" && b.styles[anchored] == 0 && isDecorative(a)
		b.leaf(&model.Image{Position: b.r.at(n.start), Target: address, Title: title, Alt: alt, Decorative: decorative}, n.start)
	case alt != "":
		b.word(alt, n.start)
	default:
		b.r.drop(i, "picture without words or address", false)
	}
}

// isDecorative reports whether a picture without words has none on purpose.
func isDecorative(a attrs) bool {
	role := strings.ToLower(strings.TrimSpace(a.get("role")))
	_, said := a.find("alt")
	return said || role == "presentation" || role == "none"
}

func tiny(size string) bool { return size == "0" || size == "1" || size == "2" }

// checkBox notes the state of a point's check box.
func (b *run) checkBox(i int32) {
	if b.task == nil || b.any || *b.task != model.NoTask {
		return
	}
	var buf [8]attr
	a := b.r.tree.attrs(i, buf[:0])
	if !strings.EqualFold(a.get("type"), "checkbox") {
		return
	}
	*b.task = model.OpenTask
	if _, ok := a.find("checked"); ok {
		*b.task = model.DoneTask
	}
}

// inlinesOf returns the inlines of an element, blocks within it joined as the
// mode says.
func (r *reading) inlinesOf(i int32, m mode, link frame) []model.Inline {
	b := &r.line
	b.r, b.mode, b.span = r, m, 0
	b.reset()
	if link.href != "" {
		b.open(link)
	}
	b.children(i)
	return b.finish()
}

// isInline reports whether a node can be part of a paragraph.
func (t *tree) isInline(i int32) bool {
	n := &t.nodes[i]
	return n.kind != element || traits(n.tag)&block == 0 && (n.has&hasBlock == 0 || n.tag == atom.Code)
}
