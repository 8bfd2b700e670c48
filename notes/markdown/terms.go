package markdown

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// Lists of terms are written with the term on one line and ": its meaning" on the
// next, perhaps with a blank line between. They become points: the term in bold,
// a colon, the meaning; several meanings become points below the term.

// meaningMark is what a line begins with that explains the term above it, and at
// least one blank.
const meaningMark = ':'

// terms makes a list of a paragraph that is a term and its meanings; nil where it is
// no such paragraph.
func (r *reading) terms(run []model.Inline) *model.List {
	starts := r.meanings(run)
	if len(starts) == 0 || starts[0] == 0 || !isTerm(run[:starts[0]]) || notes.IsGapRun(run) {
		return nil
	}
	list := r.newTerms(run[0].Pos())
	r.term(list, run[:starts[0]])
	r.addMeanings(list, run, starts)
	return r.keepTerms(list)
}

// newTerms returns a list without items; bullets count nothing.
func (r *reading) newTerms(pos model.Position) *model.List {
	list := r.nodes.List(pos)
	list.Start = 0
	return list
}

// keepTerms remembers that a list is one of terms.
func (r *reading) keepTerms(list *model.List) *model.List {
	if r.termLists == nil {
		r.termLists = map[*model.List]bool{}
	}
	r.termLists[list] = true
	return list
}

func isTerm(words []model.Inline) bool {
	if words[0].Pos().Line != words[len(words)-1].Pos().Line || size(words) > maxTerm {
		return false
	}
	broken := false
	model.WalkInlines(words, func(in model.Inline) {
		_, is := in.(*model.LineBreak)
		broken = broken || is
	})
	return !broken
}

// maxTerm is about how many bytes a term has at most.
const maxTerm = 120

// addMeanings adds the meanings that begin at starts to the last term of a list.
func (r *reading) addMeanings(list *model.List, run []model.Inline, starts []int) {
	for k, at := range starts {
		end := len(run)
		if k+1 < len(starts) {
			end = starts[k+1]
		}
		r.meaning(list.Items[len(list.Items)-1], run[at:end])
	}
}

// meanings returns where in a run lines begin that explain something.
func (r *reading) meanings(run []model.Inline) (starts []int) {
	for i, in := range run {
		if t, ok := in.(*model.Text); ok && explains(t.Value) && (i == 0 || endsLine(run[i-1], t)) && r.begins(t, meaningMark) {
			starts = append(starts, i)
		}
	}
	return starts
}

// begins reports whether a text begins with a sign in the source too, and not with
// what stands for it.
func (r *reading) begins(t *model.Text, sign rune) bool {
	column := 0
	for _, c := range r.places.text(int(t.Line)) {
		if column++; column == int(t.Column) {
			return c == sign
		}
	}
	return false
}

func explains(s string) bool {
	return len(s) > 2 && s[0] == meaningMark && (s[1] == ' ' || s[1] == '\t') && strings.TrimSpace(s[1:]) != ""
}

// endsLine reports whether a line of the source ends between two neighbours.
func endsLine(before model.Inline, next *model.Text) bool {
	return before.Pos().Line < next.Line
}

// term begins a point with a term.
func (r *reading) term(list *model.List, words []model.Inline) {
	words, _ = trim(words)
	pos := words[0].Pos()
	strong := &model.Strong{Position: pos, Inlines: join(unbold(words))} // which says nothing within itself
	list.Items = append(list.Items, r.nodes.Item(pos, []model.Block{r.nodes.Paragraph(pos, []model.Inline{strong})}))
}

// meaning adds what explains a term to its point: behind the term where it is the
// first, below it where there are several.
func (r *reading) meaning(item *model.Item, words []model.Inline) {
	t := words[0].(*model.Text)
	rest := strings.TrimLeft(t.Value[1:], " \t")
	colon := t.Position
	t.Column += int32(len(t.Value) - len(rest))
	t.Value = rest
	words, _ = trim(words)
	head := item.Blocks[0].(*model.Paragraph)
	below, _ := item.Blocks[len(item.Blocks)-1].(*model.List)
	switch {
	case below != nil:
		r.addPoint(below, words)
	case len(head.Inlines) == 1:
		head.Inlines = append(head.Inlines, r.nodes.Text(colon, ": "))
		head.Inlines = append(head.Inlines, words...)
	default:
		first := head.Inlines[2:]
		head.Inlines = head.Inlines[:1:1]
		below = r.newTerms(first[0].Pos())
		r.addPoint(below, first)
		r.addPoint(below, words)
		item.Blocks = append(item.Blocks, below)
	}
}

func (r *reading) addPoint(list *model.List, words []model.Inline) {
	pos := words[0].Pos()
	list.Items = append(list.Items, r.nodes.Item(pos, []model.Block{r.nodes.Paragraph(pos, words)}))
}

// explained adds what explains the block above it, behind a blank line, to that: to
// a paragraph, which becomes a list of one term, or to a list of terms. Lists of
// terms that follow each other become one. It reports whether there is such a block.
func (r *reading) explained(list []model.Block, b model.Block) ([]model.Block, bool) {
	if len(list) == 0 {
		return list, false
	}
	if more, ok := b.(*model.List); ok && r.termLists[more] {
		terms, _ := list[len(list)-1].(*model.List)
		if !r.termLists[terms] {
			return list, false
		}
		terms.Items = append(terms.Items, more.Items...)
		return list, true
	}
	p, ok := b.(*model.Paragraph)
	if !ok {
		return list, false
	}
	starts := r.meanings(p.Inlines)
	if len(starts) == 0 || starts[0] > 0 {
		return list, false
	}
	var terms *model.List
	switch above := list[len(list)-1].(type) {
	case *model.Paragraph:
		if !isTerm(above.Inlines) {
			return list, false
		}
		list = list[:len(list)-1]
		if len(list) > 0 {
			terms, _ = list[len(list)-1].(*model.List)
		}
		if !r.termLists[terms] {
			terms = r.keepTerms(r.newTerms(above.Position))
			list = append(list, terms)
		}
		r.term(terms, above.Inlines)
	case *model.List:
		if terms = above; !r.termLists[terms] {
			return list, false
		}
	default:
		return list, false
	}
	r.addMeanings(terms, p.Inlines, starts)
	return list, true
}
