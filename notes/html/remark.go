package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/model"
)

// A remark is a box beside the text with a title of its own, as wikis and
// programs that make pages of notes set tips and warnings. Its title names the
// box, and nothing that follows it.

// remarkNames are the classes of such boxes.
var remarkNames = map[string]bool{
	"admonition": true, "theme-admonition": true, "markdown-alert": true, "custom-block": true, "callout": true, "hint": true,
	"topic": true, "sidebar": true,
	"confluence-information-macro": true, "panel": true, "aui-message": true,
}

// tabled reads a remark of Asciidoctor: a table of two cells, its name or a sign
// in the first and its words in the second. It returns false for any other box.
func (f *flow) tabled(i int32, n *node, class string) bool {
	if !hasWord(class, "admonitionblock") || f.depth >= maxLists {
		return false
	}
	nodes := f.r.tree.nodes
	var icon, content int32
	for c, end := i+1, min(n.stop, i+24); c < end && content == 0; c++ {
		if nodes[c].tag != atom.Td {
			continue
		}
		switch name := f.r.tree.attr(c, "class"); {
		case hasWord(name, "icon"):
			icon = c
		case hasWord(name, "content"):
			content = c
		}
	}
	if icon == 0 || content == 0 {
		return false
	}
	g := f.r.newFlow(f.depth+1, f.link)
	if title := f.r.inlinesOf(icon, inTitle, f.link); len(title) > 0 {
		g.put(&model.Paragraph{Position: title[0].Pos(), Inlines: bold(title)})
	}
	g.children(content)
	if blocks := g.done(); len(blocks) > 0 {
		f.put(&model.Quote{Position: f.r.at(n.start), Blocks: blocks})
	}
	return true
}

// remark reads a box that is a remark with a title: a quotation, the title in
// strong words at its head. It returns false for any other.
func (f *flow) remark(i int32, n *node, class string) bool {
	if f.tabled(i, n, class) {
		return true
	}
	if n.has&hasHeading != 0 || f.depth >= maxLists || !namesRemark(class) {
		return false
	}
	head := f.r.tree.boxTitle(i)
	if head == 0 {
		return false
	}
	g := f.r.newFlow(f.depth+1, f.link)
	if title := f.r.inlinesOf(head, inTitle, f.link); len(title) > 0 {
		g.put(&model.Paragraph{Position: title[0].Pos(), Inlines: bold(title)})
	}
	nodes := f.r.tree.nodes
	for c := i + 1; c < n.stop; c = nodes[c].stop {
		if c != head {
			g.node(c)
		}
	}
	if blocks := g.done(); len(blocks) > 0 {
		f.put(&model.Quote{Position: f.r.at(n.start), Blocks: blocks})
	}
	return true
}

// namesRemark reports whether a class is that of a remark, and not of code or of
// a list of contents.
func namesRemark(class string) bool {
	found := false
	for name := range strings.FieldsSeq(class) {
		if name = strings.ToLower(name); name == "code" || name == "preformatted" || name == "contents" {
			return false
		}
		found = found || remarkNames[name]
	}
	return found
}

// boxTitle returns the element that a box begins with, if that has the class of
// a title and words; 0 if not.
func (t *tree) boxTitle(i int32) int32 {
	for c := i + 1; c < t.nodes[i].stop; c = t.nodes[c].stop {
		n := &t.nodes[c]
		if n.has&dropped != 0 || n.size == 0 {
			continue
		}
		if n.kind == element && n.has&hasBlock == 0 && namesTitle(t.attr(c, "class")) {
			return c
		}
		return 0
	}
	return 0
}

// namesTitle reports whether one of the words of a class ends in a word for a
// title: "admonition-title", "panelHeader", "admonitionHeading_x1y2".
func namesTitle(class string) bool {
	for name := range strings.FieldsSeq(class) {
		name, _, _ = strings.Cut(strings.ToLower(name), "_")
		if strings.HasSuffix(name, "title") || strings.HasSuffix(name, "header") || strings.HasSuffix(name, "heading") {
			return true
		}
	}
	return false
}

// isBoxTitle reports whether a box is what code or a folded part of a page has
// above it.
func isBoxTitle(class string) bool {
	return hasWord(class, "panelHeader") || hasWord(class, "expand-control")
}

// caption adds the title of a box as a paragraph.
func (f *flow) caption(i int32) {
	if list := f.r.inlinesOf(i, inTitle, f.link); len(list) > 0 {
		if s, ok := list[0].(*model.Strong); ok && len(list) == 1 {
			list = s.Inlines
		}
		f.put(&model.Paragraph{Position: list[0].Pos(), Inlines: list})
	}
}

// titlesPage reports whether a paragraph that is styled as a title is that of the
// page: one that only bears the name stands above headings, or right in the page.
func (f *flow) titlesPage(i int32, class string) bool {
	t := f.r.tree
	if !hasWord(class, "title") {
		return true
	}
	above := t.nodes[i].parent
	box := &t.nodes[above]
	return above == 0 || box.tag == atom.Body || box.tag == atom.Html || box.has&hasHeading != 0
}
