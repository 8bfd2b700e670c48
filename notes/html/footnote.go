package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/model"
)

// note is a footnote: what refers to it, and the element that holds its text.
type note struct {
	label  string
	number int
	node   int32
	refs   []int32
}

// maxMark is how long the text of a reference to a footnote may be.
const maxMark = 12

// findFootnotes finds the links that refer to footnotes and takes those out of
// the flow of the text.
func (r *reading) findFootnotes() {
	t := r.tree
	wanted := map[string][]int32{}
	var ids []string
	t.each(func(i int32, n *node) {
		if n.tag != atom.A || n.size == 0 || n.size > maxMark {
			return
		}
		var buf [8]attr
		a := t.attrs(i, buf[:0])
		id, ok := strings.CutPrefix(a.get("href"), "#")
		if !ok || id == "" || !t.refersToNote(i, id, a) {
			return
		}
		if wanted[id] == nil {
			ids = append(ids, id)
		}
		wanted[id] = append(wanted[id], i)
	})
	if len(ids) == 0 {
		return
	}
	held := map[int32]*note{}
	r.refs = map[int32]*note{}
	found := r.noteElements(wanted)
	for _, id := range ids {
		e := found[id]
		if e == 0 || held[e] != nil {
			continue
		}
		fn := &note{node: e}
		for _, ref := range wanted[id] {
			if (ref < e || ref >= t.nodes[e].stop) && !within(t, ref, held) {
				fn.refs = append(fn.refs, ref)
				r.refs[ref] = fn
			}
		}
		if len(fn.refs) == 0 {
			continue
		}
		held[e] = fn
		r.footnotes = append(r.footnotes, fn)
		fn.number = len(r.footnotes)
		fn.label = strconv.Itoa(fn.number)
		t.nodes[e].has |= dropped // read later, not left out
	}
	r.clearNotes()
}

// within reports whether a node stands in one of the notes: a link from there
// leads back.
func within(t *tree, i int32, held map[int32]*note) bool {
	for ; i > 0; i = t.nodes[i].parent {
		if held[i] != nil {
			return true
		}
	}
	return false
}

// each calls visit for the elements that are kept.
func (t *tree) each(visit func(int32, *node)) {
	for i := int32(1); i < int32(len(t.nodes)); i++ {
		n := &t.nodes[i]
		if n.has&dropped != 0 {
			i = n.stop - 1
		} else if n.kind == element {
			visit(i, n)
		}
	}
}

// refersToNote reports whether a link looks like a reference to a footnote: it
// is raised, or named so, and its text is a number or a sign.
func (t *tree) refersToNote(i int32, id string, a attrs) bool {
	words := strings.Trim(t.plain(i, 20), "[]()^ ")
	if !isDigits(words) && words != "*" && words != "†" && words != "‡" && !(len(words) == 1 && isAlnum(words[0])) {
		if !strings.HasPrefix(words, "note ") && !strings.HasPrefix(words, "nb ") {
			return false
		}
	}
	if a.get("role") == "doc-noteref" || strings.Contains(a.get("class"), "footnote") || strings.Contains(a.get("style"), "mso-footnote-id") {
		return true
	}
	if t.nodes[i].stop > i+1 && t.nodes[i+1].tag == atom.Sup {
		return true
	}
	for p, k := t.nodes[i].parent, 0; p > 0 && k < 3; p, k = t.nodes[p].parent, k+1 {
		if t.nodes[p].tag == atom.Sup {
			return true
		}
	}
	return strings.HasPrefix(id, "fn") || strings.HasPrefix(id, "_ftn") || strings.HasPrefix(id, "ftnt") || strings.HasPrefix(id, "cite_note")
}

// noteElements finds the elements that hold the notes: the point, paragraph or
// box that has the id, or in which it stands.
func (r *reading) noteElements(wanted map[string][]int32) map[string]int32 {
	t := r.tree
	found := map[string]int32{}
	t.each(func(i int32, n *node) {
		if int(n.end-n.start) < len("<a id=a>") {
			return
		}
		var buf [8]attr
		a := t.attrs(i, buf[:0])
		id := a.get("id")
		if id == "" && n.tag == atom.A {
			id = a.get("name")
		}
		refs, ok := wanted[id]
		if !ok || found[id] != 0 {
			return
		}
		e := i
		for e > 0 && traits(t.nodes[e].tag)&block == 0 {
			e = t.nodes[e].parent
		}
		if p := t.nodes[e].parent; p > 0 && t.nodes[e].tag == atom.P && t.firstWithin(p) == e && t.holdsBack(p, refs) {
			e = p
		}
		switch t.nodes[e].tag {
		case atom.Li, atom.P, atom.Div, atom.Dd, atom.Aside, atom.Section:
		default:
			return
		}
		if t.nodes[e].size == 0 || t.nodes[e].has&hasHeading != 0 || int64(t.nodes[e].size)*3 > int64(r.total) && r.total > 3000 {
			return
		}
		for _, ref := range refs {
			if ref > e && ref < t.nodes[e].stop {
				return
			}
		}
		found[id] = e
	})
	return found
}

// firstWithin returns the first element right below a node.
func (t *tree) firstWithin(p int32) int32 {
	for c := p + 1; c < t.nodes[p].stop; c = t.nodes[c].stop {
		if t.nodes[c].kind == element {
			return c
		}
	}
	return 0
}

// holdsBack reports whether a box holds one note alone: it is a point, or a div
// of few paragraphs with no other note in it.
func (t *tree) holdsBack(p int32, refs []int32) bool {
	n := &t.nodes[p]
	if n.tag == atom.Li {
		return true
	}
	if n.tag != atom.Div || n.has&hasHeading != 0 {
		return false
	}
	for _, ref := range refs {
		if ref > p && ref < n.stop {
			return false
		}
	}
	anchors := 0
	for c := p + 1; c < n.stop; c++ {
		if t.nodes[c].tag == atom.A && strings.HasPrefix(t.attr(c, "href"), "#") {
			anchors++
		}
	}
	return anchors <= 1
}

// clearNotes leaves out the rulers and headings in boxes that hold nothing but
// footnotes.
func (r *reading) clearNotes() {
	t := r.tree
	for _, fn := range r.footnotes {
		box := t.nodes[fn.node].parent
		for k := 0; k < 2 && box > 0; k++ {
			if class := t.attr(box, "class"); strings.Contains(strings.ToLower(class), "footnote") || t.attr(box, "role") == "doc-endnotes" {
				for c := box + 1; c < t.nodes[box].stop; c++ {
					n := &t.nodes[c]
					switch {
					case n.has&dropped != 0:
						c = n.stop - 1
					case n.tag == atom.Hr:
						n.has |= dropped
					case headingLevel(n.tag) > 0:
						r.drop(c, "heading of the footnotes", true)
						c = n.stop - 1
					}
				}
			}
			box = t.nodes[box].parent
		}
	}
}

// isBackLink reports whether a link leads from a footnote back to the text.
func (r *reading) isBackLink(i int32, href string) bool {
	if r.inNote == nil || !strings.HasPrefix(href, "#") {
		return false
	}
	n := &r.tree.nodes[i]
	words := r.tree.plain(i, 40)
	return n.size < 24 && (letters(words) == "" || isDigits(letters(words)) || len(letters(words)) == 1 || strings.HasPrefix(strings.ToLower(words), "back") || strings.EqualFold(words, "jump up"))
}

// readFootnotes reads the notes themselves.
func (r *reading) readFootnotes() {
	t := r.tree
	for _, fn := range r.footnotes {
		r.inNote = fn
		t.nodes[fn.node].has &^= dropped
		f := r.newFlow(1, frame{})
		if t.nodes[fn.node].tag == atom.P {
			f.node(fn.node)
		} else {
			f.children(fn.node)
		}
		m := &model.Footnote{Position: r.at(t.nodes[fn.node].start), Label: fn.label, Unnamed: true, Number: fn.number, Blocks: f.done()}
		trimMark(m)
		for _, b := range m.Blocks {
			setLoose(b)
		}
		r.doc.Footnotes = append(r.doc.Footnotes, m)
	}
	r.inNote = nil
}

// trimMark takes off what is left of a link back at the beginning of a note.
func trimMark(m *model.Footnote) {
	if len(m.Blocks) == 0 {
		return
	}
	p, ok := m.Blocks[0].(*model.Paragraph)
	if !ok {
		return
	}
	t, ok := p.Inlines[0].(*model.Text)
	if !ok {
		return
	}
	rest := strings.TrimLeft(t.Value, "^↑ ")
	if rest != "" {
		t.Column += int32(len([]rune(t.Value)) - len([]rune(rest)))
		t.Value = rest
	} else if len(p.Inlines) > 1 {
		p.Inlines = p.Inlines[1:]
	}
}
