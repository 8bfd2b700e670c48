package markdown

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"gloss/model"
	"gloss/notes"
)

// builder nests sections by the levels of their headings.
type builder struct {
	roots []*model.Section
	open  []openSection // outermost first
}

type openSection struct {
	*model.Section
	level int // of the heading: the number of its signs
}

// blocks returns the list that the next block belongs to.
func (b *builder) blocks(doc *model.Document) *[]model.Block {
	if len(b.open) == 0 {
		return &doc.Blocks
	}
	return &b.open[len(b.open)-1].Blocks
}

// add opens a section, and returns the level of the heading above it; 0 where
// there is none.
func (b *builder) add(s *model.Section, level int) (above int) {
	for len(b.open) > 0 && b.open[len(b.open)-1].level >= level {
		b.open = b.open[:len(b.open)-1]
	}
	if len(b.open) == 0 {
		b.roots = append(b.roots, s)
	} else {
		parent := b.open[len(b.open)-1]
		parent.Sections = append(parent.Sections, s)
		above = parent.level
	}
	b.open = append(b.open, openSection{s, level})
	return above
}

func (r *reading) heading(b *builder, n *ast.Heading) {
	r.mergeLines(n)
	if r.onlyAttributes(n) {
		r.dropHeading(n)
		return
	}
	title, ok := trim(r.children(n, 0))
	r.underline(n)
	if !ok {
		r.dropHeading(n)
		return
	}
	title, facts := r.withoutAttributes(onOneLine(title), n)
	pos := title[0].Pos()
	r.emojiAnchor(n, int(pos.Line))
	if n.Lines().Len() > 0 {
		offset := n.Lines().At(0).Start
		start := strings.LastIndexByte(r.src.Text[:r.base+offset], '\n') + 1
		head := r.src.Text[start : r.base+offset]
		pos = r.places.at(start + len(head) - len(strings.TrimLeft(head, " \t")))
	}
	level := n.Level
	if own := r.adorned.levels[int(pos.Line)]; own > 0 {
		level = own
	}
	r.section(b, pos, title, level)
	b.open[len(b.open)-1].Section.SetFacts(facts)
}

// onlyAttributes reports whether a heading has attributes and no words: "# {.cover}" begins
// a slide.
func (r *reading) onlyAttributes(n *ast.Heading) bool {
	return n.Lines().Len() == 1 && isAttributes(strings.TrimSpace(r.value(n.Lines().At(0))))
}

// withoutAttributes takes the attributes off that some write behind a title, as
// in "Title {#place .class}", and returns the facts that they tell.
func (r *reading) withoutAttributes(list []model.Inline, n *ast.Heading) ([]model.Inline, model.Facts) {
	last, ok := list[len(list)-1].(*model.Text)
	if !ok || n.Lines().Len() == 0 || !strings.HasSuffix(last.Value, "}") {
		return list, model.Facts{}
	}
	i := strings.LastIndexByte(last.Value, '{')
	if i < 0 || i == 0 && len(list) == 1 {
		return list, model.Facts{}
	}
	inner := strings.TrimSpace(last.Value[i+1 : len(last.Value)-1])
	facts, told := factsIn(inner)
	if !told && (inner == "" || inner[0] != '#' && inner[0] != '.' && inner[0] != '-' || len(inner) == 1 && inner != "-") {
		return list, model.Facts{}
	}
	raw := r.value(n.Lines().At(n.Lines().Len() - 1))
	if k := strings.LastIndexByte(raw, '{'); k < 1 || raw[k-1] != ' ' {
		return list, model.Facts{} // it is escaped, or part of a word
	}
	last.Value = strings.TrimRight(last.Value[:i], " ")
	before := strings.TrimRight(raw[:strings.LastIndexByte(raw, '{')], " \t")
	if bare := strings.TrimRight(before, "#"); bare != before && strings.HasSuffix(bare, " ") { // "## Title ## {#place}"
		last.Value = strings.TrimRight(strings.TrimRight(last.Value, "#"), " ")
	}
	if last.Value == "" && len(list) > 1 {
		list = list[:len(list)-1]
	}
	return list, facts
}

// section opens a section, and reports a heading that skips a level.
func (r *reading) section(b *builder, pos model.Position, title []model.Inline, level int) {
	above := b.add(r.nodes.Section(pos, title), level)
	if above > 0 && level > above+1 {
		r.doc.Report(pos, model.Info, "markdown.heading-skip",
			fmt.Sprintf("heading of level %d below one of level %d", level, above), "go down one level at a time")
	}
}

// onOneLine makes blanks of the line breaks in a run.
func onOneLine(list []model.Inline) []model.Inline {
	for i, n := range list {
		switch n := n.(type) {
		case *model.LineBreak:
			list[i] = &model.Text{Position: n.Position, Value: " "}
		default:
			model.SetChildren(n, onOneLine(model.Children(n)))
		}
	}
	return join(list)
}

// underline merges the ruler below a heading that is marked by one.
func (r *reading) underline(n *ast.Heading) {
	if n.Lines().Len() == 0 {
		return
	}
	s := n.Lines().At(n.Lines().Len() - 1)
	line := r.line(s.Start)
	before := strings.TrimRight(r.src.Text[r.places.starts[line-1]:r.base+s.Start], " \t")
	if n.Lines().Len() == 1 && strings.HasSuffix(before, "#") {
		return
	}
	if isRuler(bareLine(r.places.text(line+1))) || isRuler(strings.TrimLeft(r.places.text(line+1), " \t>")) {
		r.ledger.Merge(line + 1)
	}
}

func (r *reading) dropHeading(n *ast.Heading) {
	offset := n.Pos()
	if n.Lines().Len() > 0 {
		offset = n.Lines().At(0).Start
	}
	if offset >= 0 {
		r.ledger.Drop(r.line(offset), "heading without words")
	}
}

// title takes the title from the heading that stands above all others, where
// the front matter names none. The section stays: it is a heading of the notes.
func (r *reading) title() {
	doc := r.doc
	if r.front.titled || len(doc.Sections) == 0 {
		return
	}
	first := doc.Sections[0]
	if len(doc.Sections) == 1 && len(first.Sections) > 0 ||
		len(doc.Sections) > 1 && len(first.Sections) == 0 && len(first.Blocks) == 0 {
		doc.Title, doc.TitleFrom = notes.Rejoin(model.PlainText(first.Title), " "), "heading"
	}
}

// finishFootnotes reads the footnotes and numbers them in the order in which
// they are first referred to; those that nothing refers to come last.
func (r *reading) finishFootnotes() {
	var all []*model.Footnote
	copies := map[string]int{}          // of a label, beyond the first
	for i := 0; i < len(r.notes); i++ { // a footnote may hold another
		n := r.notes[i]
		label := n.label
		if r.footnotes[label] != nil {
			r.doc.Report(r.at(n.offset), model.Info, "markdown.footnote", fmt.Sprintf("footnote %q is defined twice", label),
				"give one of them another label")
			for r.footnotes[label] != nil {
				copies[n.label]++
				label = n.label + "-" + strconv.Itoa(copies[n.label]+1)
			}
		}
		f := &model.Footnote{Position: r.place(n.offset), Label: label, Unnamed: n.unnamed}
		r.footnotes[label] = f
		all = append(all, f)
		f.Blocks = r.blocks(n)
	}
	if len(all) == 0 {
		return
	}
	number := func(list []model.Inline) {
		model.WalkInlines(list, func(in model.Inline) {
			ref, ok := in.(*model.FootnoteRef)
			if !ok || r.footnotes[ref.Label] == nil {
				return
			}
			f := r.footnotes[ref.Label]
			if f.Number == 0 {
				r.doc.Footnotes = append(r.doc.Footnotes, f)
				f.Number = len(r.doc.Footnotes)
			}
			ref.Number = f.Number
		})
	}
	r.doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { number(*run) })
	for i := 0; i < len(all); i++ {
		if all[i].Number == 0 {
			r.doc.Footnotes = append(r.doc.Footnotes, all[i])
			all[i].Number = len(r.doc.Footnotes)
		}
	}
	// References within footnotes that were reached only now.
	r.doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { number(*run) })
}
