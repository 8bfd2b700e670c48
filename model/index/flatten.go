package index

import (
	"strings"

	"gloss/model"
)

// run is a run of inlines, or a block of code, as flat text. There are as many as
// the notes have points and paragraphs, all at once, and most rules go through all of
// them: none is larger than what a processor fetches at once, of 64 bytes.
type run struct {
	text string

	segs   span // in layout.segs; empty for a single Text
	tokens span // in finder.tokens; empty for a block of code
	cands  span // in finder.cands

	code int32 // one more than the number of the block in layout.codes; 0 for a run of inlines
	lead int32 // the run that introduces this one: the point above it; -1 for none
	sect int32 // index of the section, in layout.sections and for the counts of evidence

	said  // should it be running text
	kind  runKind
	prose bool      // a line of a block of code that is running text
	point pointKind // where it is one

	leads answer // whether it calls the points below it tools
	posts answer // whether it is somebody's post that it speaks of: then finder.postsAt says where

	changedIn int8 // the last pass that took or added a candidate
}

// origin is where a run comes from.
type origin struct {
	list    *[]model.Inline // nil for a block of code
	extents int32           // the first in layout.extents, where there are any
	line    int32           // of a line of a block of code that is running text: how many come before it in the block
}

// pointKind is what a point is one of, a bit each.
type pointKind uint8

const (
	toolPoint  pointKind = 1 << iota // a list of tools
	glossPoint                       // a list of words that are explained
)

// span is a half-open range.
type span struct{ lo, hi int32 }

type runKind uint8

const (
	titleRun runKind = iota
	textRun          // paragraph, point, gap
	cellRun
	attributionRun
	codeRun
)

// seg is the text of one leaf of the tree.
type seg struct {
	span   // bytes of run.text
	node   model.Inline
	link   *model.Link // the link that holds it
	parent int32       // the extent that holds it; -1 for the run itself
	strong bool        // within emphasis of any kind
	opaque bool        // an image or a mention: nothing is found in it
}

// extent is the text of a node with children.
type extent struct {
	span
	parent int32
	next   int32 // the extent after all those within this one
}

// layout is a stretch of a document, mostly all of it, as flat text.
type layout struct {
	runs     []run
	origins  []origin // of each run
	segs     []seg
	extents  []extent
	sections []*model.Section // nil for what stands in none
	codes    []*model.Code
	buf      strings.Builder

	mentioned bool // something is a mention already

	past         int32 // how many runs were in the stretches before
	pastSections int32 // how many sections
	weight, most int   // of the runs so far, and of those of a stretch
	full         func(*layout)
}

// object stands in for what has no words: U+FFFC.
const object = "\uFFFC"

// lay lays out the document in stretches of about that weight and so many runs,
// and calls full with each.
func lay(doc *model.Document, runs, most int, full func(*layout)) {
	l := &layout{runs: make([]run, 0, runs), origins: make([]origin, 0, runs), sections: []*model.Section{nil}, most: most, full: full}
	l.blocks(doc.Blocks, -1)
	doc.Walk(func(s *model.Section) {
		if l.weight >= l.most/2 {
			l.end()
		}
		l.sections = append(l.sections, s)
		lead := l.add(titleRun, &s.Title, -1)
		l.blocks(s.Blocks, lead)
	})
	l.sections = append(l.sections, nil)
	for _, f := range doc.Footnotes {
		l.blocks(f.Blocks, -1)
	}
	full(l)
}

// end ends the stretch: what is laid out next stands in another one than what came before.
func (l *layout) end() {
	l.full(l)
	l.past += int32(len(l.runs))
	l.pastSections += int32(len(l.sections) - 1)
	l.sections = append(l.sections[:0], l.sections[len(l.sections)-1])
	l.runs, l.origins, l.segs, l.extents, l.codes, l.weight = l.runs[:0], l.origins[:0], l.segs[:0], l.extents[:0], l.codes[:0], 0
}

// put appends a run that the one of that number introduces, -1 for none, and returns
// its own number. They count through all stretches; in the run itself stands an
// index of its stretch.
func (l *layout) put(r *run, from origin, lead int32) int32 {
	r.lead = max(-1, lead-l.past)
	l.weight += len(r.text) + runWeight
	l.runs, l.origins = append(l.runs, *r), append(l.origins, from)
	return l.past + int32(len(l.runs)-1)
}

// sect returns the index of the section that is being laid out.
func (l *layout) sect() int32 { return int32(len(l.sections) - 1) }

// sectionOf returns the section of a run, nil for none.
func (l *layout) sectionOf(r *run) *model.Section { return l.sections[r.sect] }

// codeOf returns the block of code of a run, nil for a run of inlines.
func (l *layout) codeOf(r *run) *model.Code {
	if r.code == 0 {
		return nil
	}
	return l.codes[r.code-1]
}

// blocks lays out a list of blocks. A list of points is introduced by the
// paragraph before it, else by lead.
func (l *layout) blocks(blocks []model.Block, lead int32) {
	for _, b := range blocks {
		if l.weight >= l.most {
			l.end()
		}
		switch b := b.(type) {
		case *model.Paragraph:
			at := l.add(textRun, &b.Inlines, lead)
			lead = at
		case *model.Gap:
			l.add(textRun, &b.Inlines, lead)
		case *model.List:
			for _, it := range b.Items {
				l.blocks(it.Blocks, lead)
			}
		case *model.Quote:
			if len(b.Attribution) > 0 {
				l.add(attributionRun, &b.Attribution, lead)
			}
			l.blocks(b.Blocks, lead)
		case *model.Table:
			l.table(b, lead)
		case *model.Code:
			l.code(b, lead)
		}
	}
}

func (l *layout) table(t *model.Table, lead int32) {
	for i := range t.Head {
		l.add(cellRun, &t.Head[i].Inlines, lead)
	}
	for _, row := range t.Rows {
		if l.weight >= l.most {
			l.end()
		}
		for i := range row {
			l.add(cellRun, &row[i].Inlines, lead)
		}
	}
}

// add lays out a run of inlines and returns its number.
func (l *layout) add(kind runKind, list *[]model.Inline, lead int32) int32 {
	r, from := run{sect: l.sect(), kind: kind}, origin{list: list}
	if t, ok := single(*list); ok {
		r.text = t.Value
	} else {
		r.segs.lo, from.extents = int32(len(l.segs)), int32(len(l.extents))
		l.buf.Reset()
		l.flatten(*list, -1, nil, false)
		r.text = l.buf.String()
		r.segs.hi = int32(len(l.segs))
	}
	return l.put(&r, from, lead)
}

func single(list []model.Inline) (*model.Text, bool) {
	if len(list) != 1 {
		return nil, false
	}
	t, ok := list[0].(*model.Text)
	return t, ok
}

// flatten appends the text of a list of inlines to that of the run in the making, and its
// leaves to the segs. The list is that of the extent parent, as seg has it.
func (l *layout) flatten(list []model.Inline, parent int32, link *model.Link, strong bool) {
	for _, n := range list {
		lo := int32(l.buf.Len())
		text, opaque := "", false
		switch n := n.(type) {
		case *model.Text:
			text = n.Value
		case *model.CodeSpan:
			text = n.Value
			opaque = len(n.Mentions) > 0
			l.mentioned = l.mentioned || opaque
		case *model.LineBreak:
			text = "\n"
		case *model.Image:
			text, opaque = object, true
		case *model.Mention:
			text, opaque, l.mentioned = object, true, true
		case *model.FootnoteRef:
		default:
			l.container(n, parent, link)
			continue
		}
		l.buf.WriteString(text)
		l.segs = append(l.segs, seg{span: span{lo, lo + int32(len(text))}, node: n, link: link, parent: parent, strong: strong, opaque: opaque})
	}
}

// container lays out a node with children, which is emphasis or a link.
func (l *layout) container(n model.Inline, parent int32, link *model.Link) {
	strong := true
	if a, ok := n.(*model.Link); ok {
		link, strong = a, false
	}
	at := int32(len(l.extents))
	l.extents = append(l.extents, extent{span: span{lo: int32(l.buf.Len())}, parent: parent})
	l.flatten(model.Children(n), at, link, strong)
	l.extents[at].hi = int32(l.buf.Len())
	l.extents[at].next = int32(len(l.extents))
}

// segAt returns the leaf that holds byte at of the run, nil where the run is a
// single Text.
func (l *layout) segAt(r *run, at int32) *seg {
	segs := l.segs[r.segs.lo:r.segs.hi]
	lo, hi := 0, len(segs)
	for lo < hi {
		mid := (lo + hi) / 2
		if segs[mid].hi <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(segs) {
		return nil
	}
	return &segs[lo]
}

// settable reports whether a mention can be set round the bytes [lo,hi) of the
// run without cutting a node with children in two.
func (l *layout) settable(r *run, lo, hi int32) bool {
	if r.segs.lo == r.segs.hi {
		return true
	}
	a, b := l.segAt(r, lo), l.segAt(r, hi-1)
	if a == nil || b == nil || a.opaque || b.opaque {
		return false
	}
	if a == b {
		return true
	}
	if a.code() && a.lo != lo || b.code() && b.hi != hi {
		return false
	}
	// Climb from both ends to the innermost node that holds the whole.
	p, q := a.parent, b.parent
	for p >= 0 && l.extents[p].hi < hi {
		if l.extents[p].lo != lo {
			return false
		}
		p = l.extents[p].parent
	}
	for q >= 0 && l.extents[q].lo > lo {
		if l.extents[q].hi != hi {
			return false
		}
		q = l.extents[q].parent
	}
	return p == q
}

func (s *seg) code() bool {
	_, ok := s.node.(*model.CodeSpan)
	return ok
}
