package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/model"
	"gloss/notes"
)

// flow makes blocks of the nodes below an element.
type flow struct {
	r       *reading
	top     bool            // its blocks and headings go to the document
	out     []model.Block   // its blocks, where it is not
	depth   int             // of lists and quotations round it
	link    frame           // an <a> round blocks; its address is "" where there is none
	run     run             // the paragraph at work
	leveled *leveled        // the list of points at work that say how deep they stand
	listAt  int32           // the element of the last list
	numbers []ownNumber     // that points of the list at work have of their own
	tick    model.TaskState // of a line that begins with a box to tick, but is no point
}

// maxLists is how deep lists and quotations stand within each other. What is
// nested deeper goes on at that depth.
const maxLists = 40

// event is a block or a heading of the document on its way to the sections.
type event struct {
	block model.Block
	title []model.Inline // of a heading
	level int
	pos   model.Position
}

// body reads the whole source.
func (r *reading) body() {
	f := r.newFlow(0, frame{})
	f.top = true
	f.children(0)
	f.flush()
	r.trailingRule()
	r.boldHeadings()
	r.sections()
}

// trailingRule leaves out the ruler that parts the footnotes from the text.
func (r *reading) trailingRule() {
	if n := len(r.events); n > 0 && len(r.footnotes) > 0 {
		if _, ok := r.events[n-1].block.(*model.Rule); ok {
			r.events = r.events[:n-1]
		}
	}
}

// newFlow returns a flow that is done with by a call of done.
func (r *reading) newFlow(depth int, link frame) *flow {
	var f *flow
	if n := len(r.spare); n > 0 {
		f, r.spare = r.spare[n-1], r.spare[:n-1]
	} else {
		f = &flow{r: r}
		f.run.r = r
		f.run.whole = f.paragraph
	}
	f.depth, f.link = depth, link
	f.run.task = &f.tick
	f.begin()
	return f
}

// done ends the paragraph at work and returns the blocks. The flow is of no use
// behind it.
func (f *flow) done() []model.Block {
	f.flush()
	list := f.r.nodes.Blocks(f.out)
	f.out, f.leveled, f.run.task, f.run.span, f.listAt, f.tick = f.out[:0], nil, nil, 0, 0, model.NoTask
	f.r.spare = append(f.r.spare, f)
	return list
}

// begin makes ready for the next paragraph.
func (f *flow) begin() {
	f.run.reset()
	if f.link.href != "" {
		f.run.open(f.link)
	}
}

// flush ends the paragraph at work.
func (f *flow) flush() {
	if !f.run.any {
		f.run.blank = -1
		return
	}
	if list := f.run.finish(); len(list) > 0 {
		f.paragraph(list)
	}
	f.begin()
}

// blocksOf returns the blocks below an element.
func (f *flow) blocksOf(i int32) []model.Block {
	g := f.r.newFlow(f.depth+1, f.link)
	g.children(i)
	return g.done()
}

// put adds a block.
func (f *flow) put(b model.Block) {
	f.leveled = nil
	if f.top {
		f.r.events = append(f.r.events, event{block: b})
		return
	}
	f.out = append(f.out, b)
}

// last returns the block that was put last, nil where that is none.
func (f *flow) last() model.Block {
	if !f.top {
		if len(f.out) > 0 {
			return f.out[len(f.out)-1]
		}
		return nil
	}
	if n := len(f.r.events); n > 0 {
		return f.r.events[n-1].block
	}
	return nil
}

func (f *flow) children(i int32) {
	nodes := f.r.tree.nodes
	for c := i + 1; c < nodes[i].stop; c = nodes[c].stop {
		f.node(c)
	}
}

func (f *flow) node(i int32) {
	t := f.r.tree
	n := &t.nodes[i]
	switch {
	case n.has&dropped != 0:
	case t.isInline(i):
		f.run.node(i)
	default:
		f.flush()
		f.element(i, n)
		f.flush()
	}
}

// element reads an element that stands on lines of its own or holds such.
func (f *flow) element(i int32, n *node) {
	switch n.tag {
	case atom.A:
		f.linkRoundBlocks(i)
	case atom.P:
		f.writtenParagraph(i, n)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		f.heading(i, headingLevel(n.tag))
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		f.list(i)
	case atom.Li, atom.Dt, atom.Dd:
		f.stray(i)
	case atom.Dl:
		f.definitions(i)
	case atom.Table:
		f.table(i)
	case atom.Pre, atom.Xmp, atom.Listing, atom.Plaintext:
		f.pre(i)
	case atom.Blockquote:
		f.quote(i)
	case atom.Hr:
		f.rule(n)
	case atom.Object:
		f.children(i)
	case atom.Summary:
		f.summary(i)
	default:
		f.box(i, n)
	}
}

// box reads an element that means nothing by itself, unless an attribute says
// that it does.
func (f *flow) box(i int32, n *node) {
	if (n.tag == atom.Div || n.tag == atom.Aside || n.tag == atom.Section) && int(n.end-n.start) > len("<div>") {
		var buf [8]attr
		a := f.r.tree.attrs(i, buf[:0])
		if strings.EqualFold(a.get("role"), "heading") && n.has&hasBlock == 0 {
			f.heading(i, levelOf(a.get("aria-level")))
			return
		}
		if f.r.tree.isKeepTitle(i, a) && n.size > 0 {
			f.heading(i, 1)
			return
		}
		if f.ofKindle(i, a) {
			return
		}
		if isCodeBox(a) {
			f.pre(i)
			return
		}
		if f.remark(i, n, a.get("class")) {
			return
		}
		if isBoxTitle(a.get("class")) && n.has&(hasBlock|hasHeading) == 0 {
			f.caption(i)
			return
		}
	}
	if n.tag == atom.Figcaption && (f.attribute(i, n) || f.below(i, n)) {
		return
	}
	f.children(i)
}

// attribute takes the caption of a figure as the source of the quotation that
// the figure holds.
func (f *flow) attribute(i int32, n *node) bool {
	q, ok := f.last().(*model.Quote)
	if !ok || len(q.Attribution) > 0 || q.Compare(f.r.at(f.r.tree.nodes[n.parent].start)) < 0 {
		return false
	}
	q.Attribution = withoutDash(f.r.inlinesOf(i, inTitle, f.link))
	return true
}

func levelOf(s string) int {
	if len(s) == 1 && s[0] >= '1' && s[0] <= '9' {
		return int(s[0] - '0')
	}
	return 2
}

func (f *flow) linkRoundBlocks(i int32) {
	t := f.r.tree
	var buf [8]attr
	a := t.attrs(i, buf[:0])
	before := f.link
	if href := a.get("href"); href != "" && f.link.href == "" && href[0] != '#' {
		if target, ok := f.r.target(href, t.nodes[i].start); ok {
			f.link = frame{style: anchored, at: t.nodes[i].start, href: target, title: oneLine(a.get("title"))}
		}
	}
	f.begin()
	f.children(i)
	f.flush()
	f.link = before
	f.begin()
}

// writtenParagraph reads a <p>, which may be a heading or a point in the way
// of word processors.
func (f *flow) writtenParagraph(i int32, n *node) {
	if int(n.end-n.start) > len("<p>") {
		var buf [8]attr
		a := f.r.tree.attrs(i, buf[:0])
		class := a.get("class")
		if level, ok := paragraphLevel(class, a); ok && n.size > 0 {
			if level > 0 || f.titlesPage(i, class) {
				f.heading(i, level)
			} else {
				f.caption(i)
			}
			return
		}
		if level, ok := f.r.titleLevel(a.get("style")); ok && n.size > 0 {
			f.heading(i, level)
			return
		}
		if f.point(i, class, a.get("style")) {
			return
		}
	}
	f.children(i)
}

// paragraphLevel says whether the name of a paragraph's style is that of a
// heading. A title stands above all headings.
func paragraphLevel(class string, a attrs) (int, bool) {
	if strings.EqualFold(a.get("role"), "heading") {
		return levelOf(a.get("aria-level")), true
	}
	for class != "" {
		var name string
		name, class, _ = strings.Cut(class, " ")
		name = strings.ToLower(name)
		if name == "msotitle" || strings.HasPrefix(name, "msotitlecxsp") || name == "title" {
			return 0, true
		}
		for _, word := range []string{"msoheading", "heading", "heading-", "berschrift", "titre"} {
			if rest, ok := strings.CutPrefix(name, word); ok && len(rest) == 1 && rest[0] >= '1' && rest[0] <= '9' {
				return int(rest[0] - '0'), true
			}
		}
	}
	return 0, false
}

// paragraph adds running text: a paragraph, or the points or the gap that it
// is.
func (f *flow) paragraph(list []model.Inline) {
	list = withoutBreaks(list)
	if len(list) == 0 {
		return
	}
	pos := list[0].Pos()
	if box := f.tick; box != model.NoTask && f.depth < maxLists {
		f.tick = model.NoTask
		f.addPoint("box", 1, false, 0, &model.Item{Position: pos, Task: box, Blocks: []model.Block{f.r.nodes.Paragraph(pos, list)}})
		return
	}
	if f.typedPoints(list) {
		return
	}
	if plain := model.PlainText(list); len(plain) < 200 && notes.IsGap(plain) {
		f.put(&model.Gap{Position: pos, Inlines: list})
		return
	}
	f.put(f.r.nodes.Paragraph(pos, list))
}

func (f *flow) rule(n *node) {
	f.r.place(n.start)
	if _, again := f.last().(*model.Rule); !again {
		f.put(&model.Rule{Position: f.r.at(n.start)})
	}
}

func (f *flow) summary(i int32) {
	if f.r.tree.nodes[i].has&hasHeading != 0 {
		f.children(i)
		return
	}
	if list := f.r.inlinesOf(i, inTitle, f.link); len(list) > 0 {
		f.put(&model.Paragraph{Position: list[0].Pos(), Inlines: bold(list)})
	}
}

// bold makes a run strong, if it is not.
func bold(list []model.Inline) []model.Inline {
	if len(list) == 1 {
		if _, ok := list[0].(*model.Strong); ok {
			return list
		}
	}
	return []model.Inline{&model.Strong{Position: list[0].Pos(), Inlines: list}}
}
