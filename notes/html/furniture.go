package html

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// drop is an element that is left out.
type drop struct {
	node   int32
	reason string
	soft   bool // it was judged, not known
}

// findFurniture marks what is no part of the notes: first what is never read,
// then what belongs to the page by its meaning or its names, then what stands
// outside the main part.
func (r *reading) findFurniture() {
	t := r.tree
	r.dropUnreadable()
	t.measure()
	r.total = t.nodes[0].size
	j := &judge{r: r, t: t}
	for i := int32(1); i < int32(len(t.nodes)); i++ {
		n := &t.nodes[i]
		if n.has&dropped != 0 {
			i = n.stop - 1
			continue
		}
		if n.kind != element {
			continue
		}
		if reason := j.reason(i); reason != "" {
			r.drop(i, reason, true)
			i = n.stop - 1
			continue
		}
		if n.tag == atom.Main || n.tag == atom.Article || n.tag == atom.Blockquote {
			j.matter = max(j.matter, n.stop)
		}
	}
	r.keepMain(j.mains)
	if t.nodes[0].size == 0 && r.total > 0 {
		r.keepAll()
	}
}

// drop leaves a node out, with all below it.
func (r *reading) drop(i int32, reason string, soft bool) {
	n := &r.tree.nodes[i]
	n.has |= dropped
	for p := n.parent; soft; p = r.tree.nodes[p].parent {
		r.tree.nodes[p].size -= n.size
		r.tree.nodes[p].linked -= n.linked
		if p == 0 {
			break
		}
	}
	r.drops = append(r.drops, drop{i, reason, soft})
}

// keepAll takes back all judgements: a page that is nothing but furniture is
// what the person wanted to read.
func (r *reading) keepAll() {
	sure := r.drops[:0]
	for _, d := range r.drops {
		if d.soft {
			r.tree.nodes[d.node].has &^= dropped
		} else {
			sure = append(sure, d)
		}
	}
	r.drops = sure
	r.tree.measure()
}

// unreadable gives the reason for which an element is never read.
func (t *tree) unreadable(i int32) string {
	n := &t.nodes[i]
	switch n.tag {
	case atom.Script:
		if t.isTeX(i) {
			return ""
		}
		return "script"
	case atom.Style:
		return "style sheet"
	case atom.Noscript:
		return "text for browsers without scripts"
	case atom.Template:
		return "template"
	case atom.Iframe, atom.Noembed, atom.Noframes, atom.Frame, atom.Frameset:
		return "frame"
	case atom.Svg, atom.Canvas, atom.Map:
		return "drawing"
	case atom.Object:
		if !t.holdsTable(i) { // what is shown in the place of the object
			return "sound, film or plug-in"
		}
	case atom.Embed, atom.Audio, atom.Video:
		return "sound, film or plug-in"
	case atom.Button, atom.Select, atom.Textarea, atom.Datalist, atom.Progress, atom.Meter:
		return "control of a form"
	case atom.Rp:
		return "brackets for browsers without ruby text"
	case atom.Annotation, atom.AnnotationXml:
		return "source of a formula"
	case 0:
		return t.exportPart(i)
	}
	return ""
}

// holdsTable reports whether there is a table or a list in an element.
func (t *tree) holdsTable(i int32) bool {
	for c, end := i+1, min(t.nodes[i].stop, i+40); c < end; c++ {
		if k := t.nodes[c].tag; k == atom.Table || traits(k)&listBox != 0 {
			return true
		}
	}
	return false
}

func (r *reading) dropUnreadable() {
	t := r.tree
	for i := int32(1); i < int32(len(t.nodes)); i++ {
		n := &t.nodes[i]
		if n.tag == atom.Head || n.tag == atom.Title {
			n.has |= dropped // but not in the sense of the ledger
			continue
		}
		if reason := t.unreadable(i); reason != "" {
			r.drop(i, reason, false)
			i = n.stop - 1
		}
	}
}

// measure counts the text in every node and passes what nodes hold on to those
// above them.
func (t *tree) measure() {
	for i := range t.nodes {
		n := &t.nodes[i]
		n.size, n.linked, n.has = 0, 0, n.has&dropped
	}
	for i := len(t.nodes) - 1; i > 0; i-- {
		n := &t.nodes[i]
		if n.has&dropped != 0 {
			continue
		}
		p := &t.nodes[n.parent]
		if n.kind != element {
			n.size = int32(len(strings.TrimSpace(t.text[n.start:n.end])))
			p.size += n.size
			continue
		}
		own := n.has
		k := traits(n.tag)
		switch {
		case n.tag == atom.A:
			n.linked = n.size
		case n.tag == atom.Main || n.tag == atom.Article:
			own |= hasMain
		case n.tag == atom.Img:
			own |= hasPicture
		case k&heading != 0 && n.size > 0:
			own |= hasHeading
		case k&listBox != 0:
			own |= hasList
		}
		n.has = own
		p.size += n.size
		p.linked += n.linked
		p.has |= own &^ dropped
		if k&block != 0 {
			p.has |= hasBlock
		}
	}
}

// keepMain leaves out what stands outside the main part, where that is marked
// and holds most of the text. The title of the page stays, wherever it is.
func (r *reading) keepMain(mains []int32) {
	t := r.tree
	size, headed, title := int32(0), false, letters(r.meta.title)
	for _, i := range mains {
		size += t.nodes[i].size
		headed = headed || t.firstHeading(i, 1) > 0
		if h := t.firstHeading(i, 6); h > 0 && title != "" {
			headed = headed || strings.Contains(title, letters(t.plain(h, 200)))
		}
	}
	if size == 0 || int64(size)*2 < int64(t.nodes[0].size) {
		return
	}
	whole := map[int32]bool{}
	for _, i := range mains {
		whole[i] = true
	}
	for i := int32(1); !headed && i < int32(len(t.nodes)); i++ {
		n := &t.nodes[i]
		if n.has&dropped != 0 || whole[i] {
			i = n.stop - 1
		} else if n.tag == atom.H1 && n.size > 0 && (title == "" || strings.Contains(title, letters(t.plain(i, 200)))) {
			whole[i] = true
			headed = true
		}
	}
	for i := range whole {
		for p := i; p > 0; p = t.nodes[p].parent {
			t.nodes[p].has |= kept
		}
	}
	for i := int32(1); i < int32(len(t.nodes)); i++ {
		n := &t.nodes[i]
		switch {
		case n.has&dropped != 0 || whole[i]:
			i = n.stop - 1
		case n.has&kept == 0:
			if n.size > 0 || n.has&hasPicture != 0 {
				r.drop(i, "outside the main part of the page", true)
			}
			i = n.stop - 1
		}
	}
}

// firstHeading returns the first heading in a node whose level is at most the
// given one, 0 where there is none.
func (t *tree) firstHeading(i int32, level int) int32 {
	if t.nodes[i].has&hasHeading == 0 {
		return 0
	}
	for c := i; c < t.nodes[i].stop; c++ {
		n := &t.nodes[c]
		if n.has&dropped != 0 {
			c = n.stop - 1
		} else if l := headingLevel(n.tag); l > 0 && l <= level && n.size > 0 {
			return c
		}
	}
	return 0
}

// plain returns the words in a node, up to about limit bytes.
func (t *tree) plain(i int32, limit int) string {
	var b strings.Builder
	for c := i; c < t.nodes[i].stop && b.Len() < limit; c++ {
		n := &t.nodes[c]
		switch {
		case n.has&dropped != 0 && c > i:
			c = n.stop - 1
		case n.kind == text:
			b.WriteString(decoded(t.text[n.start:n.end]))
		case traits(n.tag)&block != 0 || n.tag == atom.Br:
			b.WriteByte(' ')
		}
	}
	return oneLine(b.String())
}
