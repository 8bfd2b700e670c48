package finish

import (
	"fmt"
	"strconv"

	"gloss/export/pdf/records"
)

// structure writes the tree: its root is the object before its elements.
func (f *finisher) structure() {
	t, o := f.doc.Tree, f.out
	p := newElementPhrases(t)
	for i := range t.elements.size {
		f.element(p, i)
	}
	parents := f.parentTree()
	b := append([]byte(nil), "<</Type/StructTreeRoot/K "...)
	b = reference0(b, f.tree+1)
	b = append(b, "/ParentTree "...)
	b = reference0(b, parents)
	b = append(b, "/ParentTreeNextKey "...)
	b = records.AppendInt(b, len(t.pages)+t.annots)
	if t.ids > 0 {
		b = append(b, "/IDTree<</Names["...)
		for i := range t.elements.size {
			if t.said[t.elements.at(int32(i)).said].Named {
				b = append(appendName(b, i), ' ')
				b = append(reference0(b, f.tree+1+i), ' ')
			}
		}
		b = append(b, "]>>"...)
	}
	o.object(f.tree, append(b, ">>"...))
}

// appendName appends the identifier of an element. They are in order as strings
// too.
func appendName(b []byte, element int) []byte { return fmt.Appendf(b, "(e%08d)", element) }

// reference0 appends a reference to an object.
func reference0(b []byte, n int) []byte { return append(records.AppendInt(b, n), " 0 R"...) }

// kids says how many children an element has.
type kids int

const (
	none kids = iota
	one
	many
)

// elementPhrases are what elements are written with, beside numbers.
type elementPhrases struct {
	said  []records.Phrase // by what an element says: all up to the number of its parent
	ready []bool           // of these

	last     element // that was written
	children kids    // that it has
	from, to int     // where it says what its place is

	page    int32             // what onPage is for
	onPage  [3]records.Phrase // behind the number of the parent, by the number of children
	nowhere [3]records.Phrase // the same without a page

	object, objectPage, objectEnd records.Phrase    // of an annotation
	mark, markNumber              records.Phrase    // of a mark on another page
	nothing, blank, reference     records.Phrase    // behind a child that another follows, and one that is an element
	ends, referenceEnds           [3]records.Phrase // behind the last child, and one that is an element
}

func newElementPhrases(t *Tree) *elementPhrases {
	p := &elementPhrases{said: make([]records.Phrase, len(t.said)), ready: make([]bool, len(t.said)), page: -1}
	p.nowhere = opened(" 0 R")
	p.ends = [3]records.Phrase{records.NewPhrase(">>\n"), records.NewPhrase(">>\n"), records.NewPhrase("]>>\n")}
	p.referenceEnds = [3]records.Phrase{one: records.NewPhrase(" 0 R>>\n"), many: records.NewPhrase(" 0 R]>>\n")}
	p.object, p.objectPage, p.objectEnd = records.NewPhrase("<</Type/OBJR/Obj "), records.NewPhrase(" 0 R/Pg "), records.NewPhrase(" 0 R>>")
	p.mark, p.markNumber = records.NewPhrase("<</Type/MCR/Pg "), records.NewPhrase(" 0 R/MCID ")
	p.blank, p.reference = records.NewPhrase(" "), records.NewPhrase(" 0 R ")
	return p
}

// opened returns phrases up to the children that come next.
func opened(text string) [3]records.Phrase {
	return [3]records.Phrase{records.NewPhrase(text), records.NewPhrase(text + "/K "), records.NewPhrase(text + "/K[")}
}

// begin returns the beginning of an element that says something.
func (p *elementPhrases) begin(i int32, said *Element) *records.Phrase {
	if !p.ready[i] {
		p.said[i], p.ready[i] = records.NewPhrase(string(append(appendSaid(nil, said), "/P "...))), true
	}
	return &p.said[i]
}

// behind returns what comes behind the parent of an element on a page.
func (p *elementPhrases) behind(e *element, n kids, pages []int) *records.Phrase {
	if e.page < 0 {
		return &p.nowhere[n]
	}
	if e.page != p.page {
		p.page, p.onPage = e.page, opened(" 0 R/Pg "+strconv.Itoa(pages[e.page])+" 0 R")
	}
	return &p.onPage[n]
}

// appendSaid appends what elements of a sort say of themselves.
func appendSaid(b []byte, said *Element) []byte {
	b = append(append(b, "<</S/"...), said.Type...)
	if said.Alt != "" {
		b = appendText(append(b, "/Alt"...), said.Alt)
	}
	if said.Words != "" {
		b = appendText(append(b, "/ActualText"...), said.Words)
	}
	if said.Language != "" {
		b = appendText(append(b, "/Lang"...), said.Language)
	}
	if said.Attributes != "" {
		b = append(append(b, "/A"...), said.Attributes...)
	}
	return b
}

func (f *finisher) element(p *elementPhrases, i int) {
	t := f.doc.Tree
	e := t.elements.at(int32(i))
	n := many
	if e.first == 0 {
		n = none
	} else if e.first == e.last {
		n = one
	}
	w := f.out.begin(f.tree + 1 + i)
	before, ends := f.parent(w, p, i, n), &p.ends
	if n == none {
		w.Say(before)
	}
	for k := e.first; k != 0; k = t.after(k) {
		if k < 0 {
			w.SayNumber(before, f.tree+1+int(-k))
			before, ends = &p.reference, &p.referenceEnds
		} else {
			f.content(w, p, before, t.content.at(int32(k)), e)
			before, ends = &p.blank, &p.ends
		}
	}
	w.Say(&ends[n])
	f.out.end()
}

// parent writes an element up to its parent, and returns what its children stand
// behind. Often its place is that of the element before it.
func (f *finisher) parent(w *records.Text, p *elementPhrases, i int, n kids) *records.Phrase {
	e := f.doc.Tree.elements.at(int32(i))
	said := &f.doc.Tree.said[e.said]
	parent := f.tree + 1 + int(e.parent) // the tree itself for the root
	like := e.parent == p.last.parent && e.page == p.last.page && n == p.children
	p.last, p.children = *e, n
	switch {
	case said.Named:
		f.scratch = append(appendName(append(appendSaid(f.scratch[:0], said), "/ID"...), i), "/P "...)
		w.Write(f.scratch)
		w.Number(parent)
	case like:
		w.Say(p.begin(e.said, said))
		at := w.Place()
		if w.Again(p.from, p.to) {
			p.from, p.to = at, w.Place()
			return &p.nothing
		}
		w.Number(parent)
	default:
		w.SayNumber(p.begin(e.said, said), parent)
	}
	behind := p.behind(e, n, f.pages)
	p.from, p.to = w.NumberPlace(), w.Place()+behind.Len()
	return behind
}

// content writes what belongs to an element itself, behind a phrase.
func (f *finisher) content(w *records.Text, p *elementPhrases, before *records.Phrase, c *content, e *element) {
	switch {
	case c.annot:
		w.Say(before)
		w.SayNumber(&p.object, int(f.doc.Tree.pages[c.page].annots[c.n].object))
		if c.page != e.page {
			w.SayNumber(&p.objectPage, f.pages[c.page])
		}
		w.Say(&p.objectEnd)
	case c.page == e.page:
		w.SayNumber(before, int(c.n))
	default:
		w.Say(before)
		w.SayNumber(&p.mark, f.pages[c.page])
		w.SayNumber(&p.markNumber, int(c.n))
		w.Byte('>')
		w.Byte('>')
	}
}

// How many pages, and how many annotations, a leaf of the tree of parents is for.
const (
	pagesInLeaf  = 16
	annotsInLeaf = 64
)

// parentTree writes the tree that leads from pages and annotations back to
// elements, and returns the number of its root. Pages come first: the key of a
// page is its number.
func (f *finisher) parentTree() int {
	t := f.doc.Tree
	first, next, last := records.NewPhrase("["), records.NewPhrase(" 0 R\n"), records.NewPhrase(" 0 R]\n")
	only, reference := records.NewPhrase(" "), records.NewPhrase(" 0 R\n")
	l := newParentLeaves(f.out)
	for i := range t.pages {
		l.entry(i, pagesInLeaf, len(t.pages))
		before := &first
		for _, e := range t.pages[i].marks {
			l.w.SayNumber(before, f.tree+1+int(e))
			before = &next
		}
		if before == &first {
			l.w.Byte('[')
			l.w.Byte(']')
		} else {
			l.w.Say(&last)
		}
	}
	for i := range t.pages {
		for _, a := range t.pages[i].annots {
			l.entry(l.key-len(t.pages), annotsInLeaf, t.annots)
			l.w.SayNumber(&only, f.tree+1+int(a.element))
			l.w.Say(&reference)
		}
	}
	l.end()
	id := f.out.next()
	f.out.object(id, append(l.kids, "]>>"...))
	return id
}

// parentLeaves writes the leaves of the tree of parents.
type parentLeaves struct {
	out  *objects
	w    *records.Text // the leaf at work; nil is none
	key  int           // of the next entry
	kids []byte        // the root, up to the last leaf that was begun

	limits, entries, closing records.Phrase
}

func newParentLeaves(o *objects) *parentLeaves {
	return &parentLeaves{out: o, kids: []byte("<</Kids["),
		limits: records.NewPhrase("<</Limits["), entries: records.NewPhrase("]/Nums["), closing: records.NewPhrase("]>>\n")}
}

// entry begins the i-th of total entries of a kind, which come size to a leaf.
func (l *parentLeaves) entry(i, size, total int) {
	if i%size == 0 {
		l.end()
		id := l.out.next()
		l.w = l.out.begin(id)
		l.kids = append(reference0(l.kids, id), ' ')
		l.w.SayNumber(&l.limits, l.key)
		l.w.Byte(' ')
		l.w.Number(l.key + min(size, total-i) - 1)
		l.w.Say(&l.entries)
	}
	l.w.Number(l.key)
	l.key++
}

// end ends the leaf at work.
func (l *parentLeaves) end() {
	if l.w != nil {
		l.w.Say(&l.closing)
		l.out.end()
	}
}
