package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"gloss/model"
	"gloss/notes"
)

// htmlFlow collects the blocks that HTML, and the Markdown between it, stand for.
type htmlFlow struct {
	r     *reading
	build *builder // nil where no section can begin
	list  []model.Block
	depth int        // containers round the blocks; a list and its item are two
	wraps []*element // elements within a line that were opened round the blocks
	run   []*element // what the next paragraph is made of
}

// maxContainers is how deep containers may stand within each other in HTML.
// Those within more are left out, and their words stay.
const maxContainers = 40

// hasHTML reports whether there is a block of raw HTML among the blocks of a
// container.
func hasHTML(parent ast.Node) bool {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == ast.KindHTMLBlock {
			return true
		}
	}
	return false
}

// newFlow returns a flow for the blocks within parent.
func (r *reading) newFlow(parent ast.Node, build *builder) *htmlFlow {
	f := &htmlFlow{r: r, build: build}
	for n := parent; n != nil; n = n.Parent() {
		f.depth++
	}
	return f
}

// inner returns a flow for what stands in a container within f.
func (f *htmlFlow) inner(depth int) *htmlFlow {
	return &htmlFlow{r: f.r, depth: f.depth + depth, wraps: f.wraps}
}

// collect returns the blocks within an element.
func (f *htmlFlow) collect(e *element, depth int) []model.Block {
	in := f.inner(depth)
	in.elements(e.kids)
	return in.list
}

// spokenIn has the runs that follow be in the language that a block says it is in, if it
// does.
func (f *htmlFlow) spokenIn(e *element) {
	if e.token == nil || e.form != startToken || !e.kind.block() || (mark{raw: e.raw()}).language() == "" {
		return
	}
	t := *e.token
	t.kind = plainTag // which has nothing but the language
	f.wraps = append(f.wraps[:len(f.wraps):len(f.wraps)], &element{token: &t})
}

// speak marks the runs of blocks of Markdown that stand in one which says in which
// language it is.
func (f *htmlFlow) speak(blocks []model.Block) {
	for i := len(f.wraps) - 1; i >= 0; i-- {
		lang := (mark{raw: f.wraps[i].raw()}).language()
		if lang == "" {
			continue
		}
		notes.MarksLanguages(f.r.doc)
		(&model.Document{Blocks: blocks}).EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
			if len(*run) > 0 {
				*run = []model.Inline{&model.Passage{Position: (*run)[0].Pos(), Language: lang, Told: true, Inlines: *run}}
			}
		})
		return
	}
}

func (f *htmlFlow) put(b model.Block) {
	if f.build == nil {
		f.list = append(f.list, b)
		return
	}
	blocks := f.build.blocks(f.r.doc)
	*blocks = append(*blocks, b)
}

// elements adds what a list of elements stands for.
func (f *htmlFlow) elements(list []*element) {
	f.flush()
	for i := 0; i < len(list); i++ {
		e := list[i]
		if e.form == commentToken {
			f.r.comment(e)
			continue
		}
		if e.form == startToken && e.kind == itemTag {
			f.flush()
			i += f.strays(list[i:]) - 1
			continue
		}
		if e.form == nodeToken || e.form == rawToken || e.kind.block() || e.blocks {
			f.flush()
			f.element(e)
			continue
		}
		alone := e.kind == playerTag && e.in.alone(e.start, e.end)
		if alone {
			f.flush()
		}
		if f.run = append(f.run, e); alone {
			f.flush()
		}
	}
	f.flush()
}

func (f *htmlFlow) element(e *element) {
	switch e.form {
	case nodeToken:
		f.node(e.node)
		return
	case rawToken:
		f.raw(e)
		return
	}
	f.r.elements++
	f.r.anchor(e.raw(), int(e.pos(f.r).Line))
	outer := f.wraps
	f.spokenIn(e)
	f.blockOf(e)
	f.wraps = outer
}

// blockOf adds what an element stands for.
func (f *htmlFlow) blockOf(e *element) {
	switch e.kind {
	case headingTag:
		f.heading(e)
	case quoteTag:
		f.quote(e)
	case listTag:
		f.points(e, e.kids)
	case definitionsTag:
		f.definitions(e)
	case ruleTag:
		f.put(&model.Rule{Position: f.r.place(e.offset())})
	case preTag:
		f.pre(e)
	case tableTag:
		f.table(e)
	case summaryTag:
		f.summary(e)
	case boxTag, paragraphTag, termTag, definitionTag, groupTag, rowTag, cellTag:
		f.elements(e.kids)
	default:
		f.wrapped(e)
	}
}

// wrapped adds the blocks within an element that belongs within a line: each of
// them gets it, unless it stands in one of the kind already.
func (f *htmlFlow) wrapped(e *element) {
	outer := f.wraps
	if e.kind != plainTag && !f.wrapsIn(e.kind) {
		f.wraps = append(outer[:len(outer):len(outer)], e)
	} else if href, ok := attributeOf(e.raw(), "href"); ok && e.kind == linkTag {
		f.r.doc.Report(e.pos(f.r), model.Info, "markdown.link", fmt.Sprintf("link to %q within another is kept as text", notes.Short(href)), "")
	}
	f.elements(e.kids)
	f.wraps = outer
}

func (f *htmlFlow) wrapsIn(kind tagKind) bool {
	for _, e := range f.wraps {
		if e.kind == kind {
			return true
		}
	}
	return false
}

// node adds a block of Markdown.
func (f *htmlFlow) node(n ast.Node) {
	if h, ok := n.(*ast.Heading); ok && f.build != nil {
		f.r.heading(f.build, h)
		return
	}
	for _, e := range f.wraps {
		if href, ok := attributeOf(e.raw(), "href"); ok && e.kind == linkTag {
			f.r.doc.Report(e.pos(f.r), model.Info, "markdown.link", fmt.Sprintf("link to %q round a block is kept as text", notes.Short(href)), "put the link within the block")
		}
	}
	blocks := &f.list
	if f.build != nil {
		blocks = f.build.blocks(f.r.doc)
	}
	before := len(*blocks)
	*blocks = f.r.block(*blocks, n)
	if len(f.wraps) > 0 {
		f.speak((*blocks)[min(before, len(*blocks)):])
	}
}

// flush makes paragraphs of the run.
func (f *htmlFlow) flush() {
	if len(f.run) == 0 {
		return
	}
	list := f.inlines(f.run)
	f.run = f.run[:0]
	for _, b := range f.r.paragraphs(list) {
		f.put(b)
	}
}

// inlines returns what elements within a line stand for, with what was opened
// round them.
func (f *htmlFlow) inlines(list []*element) []model.Inline {
	for i := len(f.wraps) - 1; i >= 0; i-- {
		list = []*element{{token: f.wraps[i].token, kids: list}}
	}
	return join(tidyBreaks(f.r.htmlInlines(f.r.nodes.Room(len(list)), list), true))
}

// summary adds the words of a folded passage that are always to be seen.
func (f *htmlFlow) summary(e *element) {
	if e.blocks {
		f.elements(e.kids)
		return
	}
	f.run = append(f.run, f.strongly(e))
	f.flush()
}

// strongly returns the content of an element as strong words.
func (f *htmlFlow) strongly(e *element) *element {
	bold := *e.token
	bold.kind = strongTag
	return &element{token: &bold, kids: e.kids}
}

func (f *htmlFlow) quote(e *element) {
	if f.depth+1 > maxContainers {
		f.elements(e.kids)
		return
	}
	blocks := f.collect(e, 1)
	if len(blocks) == 0 {
		return
	}
	q := &model.Quote{Position: e.pos(f.r), Blocks: blocks}
	notes.Attribute(q)
	f.put(q)
}

// heading opens a section. Pictures beside the words of its title are put below
// it, and a heading without words is a paragraph.
func (f *htmlFlow) heading(e *element) {
	if !titleable(e) {
		f.elements(e.kids)
		return
	}
	if f.build == nil {
		f.run = append(f.run, f.strongly(e))
		if pos := e.pos(f.r); hasWords(e) {
			f.r.insideHeading(pos)
		}
		f.flush()
		return
	}
	title, ok := trim(onOneLine(f.inlines(e.kids)))
	if !ok {
		return
	}
	words, pictures := unpictured(title)
	if strings.TrimSpace(model.PlainText(words)) == "" && strings.TrimSpace(model.PlainText(title)) == "" {
		f.put(&model.Paragraph{Position: title[0].Pos(), Inlines: title})
		return
	}
	if strings.TrimSpace(model.PlainText(words)) == "" {
		words, pictures = title, nil
	}
	f.r.section(f.build, e.pos(f.r), words, int(e.name[1]-'0'))
	if len(pictures) > 0 {
		f.put(&model.Paragraph{Position: pictures[0].Pos(), Inlines: pictures})
	}
}

// titleable reports whether a heading holds only what can stand on a line.
func titleable(e *element) bool {
	for _, k := range e.kids {
		switch {
		case k.form == nodeToken:
			if k.node.Kind() != ast.KindParagraph || inTightList(k.node) {
				return false
			}
		case k.kind > paragraphTag, k.form == rawToken:
			return false
		case k.blocks && !titleable(k):
			return false
		}
	}
	return true
}

func hasWords(e *element) bool {
	for _, k := range e.kids {
		if k.form == nodeToken || k.form == wordsToken && strings.TrimSpace(k.raw()) != "" || hasWords(k) {
			return true
		}
	}
	return false
}

// unpictured parts the pictures of a title, and links that hold nothing else,
// from its words.
func unpictured(list []model.Inline) (words, pictures []model.Inline) {
	for _, n := range list {
		if onlyPicture(n) {
			pictures = append(pictures, n)
		} else {
			words = append(words, n)
		}
	}
	words, _ = trim(words)
	return words, pictures
}

func onlyPicture(n model.Inline) bool {
	switch n := n.(type) {
	case *model.Image:
		return true
	case *model.Link:
		return len(n.Inlines) == 1 && onlyPicture(n.Inlines[0])
	}
	return false
}

// comment leaves a comment out, or what only programs read.
func (r *reading) comment(e *element) {
	pos, last, reason := e.pos(r), r.line(e.in.offset(e.end-1)), "comment"
	if e.kind == machineTag {
		reason = machineReason(e.name)
	}
	if bareLine(r.places.text(int(pos.Line))) != strings.TrimSpace(e.raw()) {
		r.doc.Report(pos, model.Info, "markdown.comment", reason+" left out", "")
	}
	for line := int(pos.Line); line <= last; line++ {
		if strings.TrimSpace(r.places.text(line)) != "" {
			r.ledger.Drop(line, reason)
		}
	}
}

// offset returns where the element begins in the body.
func (e *element) offset() int { return e.in.offset(e.start) }

// pos returns the place of the element. It is found once: what is asked for
// again may be far behind.
func (e *element) pos(r *reading) model.Position {
	if e.at.Line == 0 {
		e.at = r.at(e.offset())
	}
	return e.at
}
