package rst

import (
	"fmt"
	"strconv"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// footnotes are the footnotes and citations of the notes.
type footnotes struct {
	all                    []*model.Footnote
	byLabel                map[string]*model.Footnote
	auto                   []*model.Footnote // [#] and [#name], in order
	numbers                []*model.Footnote // those of them without a name
	symbols                []*model.Footnote // [*], in order
	nextNumber, nextSymbol int               // of the references without a name
}

// footnoteLabel returns the label in brackets that a text begins with and the
// length of it with the brackets.
func footnoteLabel(text string) (label string, size int) {
	if len(text) < 3 || text[0] != '[' {
		return "", 0
	}
	i := 1
	if text[i] == '*' {
		i++
	} else {
		if text[i] == '#' {
			i++
		}
		i += simpleName(text[i:])
	}
	if i == 1 || i >= len(text) || text[i] != ']' {
		return "", 0
	}
	return text[1:i], i + 1
}

// footnote reads "[label] text". Lines are those behind the dots.
func (b *body) footnote(mark model.Position, lines []line, inner int32) bool {
	text := b.str(lines[0])
	label, size := footnoteLabel(text)
	if size == 0 || size < len(text) && text[size] != ' ' && text[size] != '\t' {
		return false
	}
	lines[0] = b.past(lines[0], size, size)
	lines[0].indent = inner
	b.ledger.Merge(int(mark.Line))
	f := &model.Footnote{Position: mark, Label: label}
	f.Blocks = b.nested(lines, inner, b.depth+1, false)
	if len(f.Blocks) == 0 {
		b.ledger.Drop(int(mark.Line), "footnote without words")
		return true
	}
	n := &b.footnotes
	n.all = append(n.all, f)
	if n.byLabel == nil {
		n.byLabel = map[string]*model.Footnote{}
	}
	switch {
	case label == "#":
		n.auto, n.numbers = append(n.auto, f), append(n.numbers, f)
	case label == "*":
		n.symbols = append(n.symbols, f)
	default:
		if label[0] == '#' {
			n.auto = append(n.auto, f)
		}
		b.define(f, strings.ToLower(label))
	}
	return true
}

// define gives a footnote the key under which references find it.
func (r *reading) define(f *model.Footnote, key string) {
	n := &r.footnotes
	if n.byLabel[key] == nil {
		n.byLabel[key] = f
		return
	}
	r.report(f.Position, model.Info, "rst.footnote", fmt.Sprintf("footnote %q is defined twice", notes.Short(f.Label)), "give one of them another label")
}

// labelFootnotes gives labels to the footnotes that are numbered on their own.
func (r *reading) labelFootnotes() {
	n := &r.footnotes
	next := 1
	for _, f := range n.auto {
		for n.byLabel[strconv.Itoa(next)] != nil {
			next++
		}
		f.Label, f.Unnamed = strconv.Itoa(next), true
		n.byLabel[f.Label] = f
	}
	for i, f := range n.symbols {
		signs := [...]string{"*", "†", "‡", "§", "¶"}
		f.Label, f.Unnamed = strings.Repeat(signs[i%len(signs)], min(1+i/len(signs), 20)), true
	}
	seen := map[string]bool{}
	for _, f := range n.all {
		label := f.Label
		for k := 2; seen[f.Label]; k++ {
			f.Label = label + "-" + strconv.Itoa(k+len(seen))
		}
		seen[f.Label] = true
	}
}

// referred returns the footnote that a reference refers to, nil where there is
// none.
func (n *footnotes) referred(label string) *model.Footnote {
	switch {
	case label == "#" && n.nextNumber < len(n.numbers):
		n.nextNumber++
		return n.numbers[n.nextNumber-1]
	case label == "*" && n.nextSymbol < len(n.symbols):
		n.nextSymbol++
		return n.symbols[n.nextSymbol-1]
	}
	return n.byLabel[strings.ToLower(label)]
}

// numberFootnotes numbers the footnotes in the order in which they are first
// referred to; those that nothing refers to come last.
func (r *reading) numberFootnotes() {
	n := &r.footnotes
	if len(n.all) == 0 {
		return
	}
	byLabel := map[string]*model.Footnote{}
	for _, f := range n.all {
		byLabel[f.Label] = f
	}
	take := func(f *model.Footnote) {
		if f.Number == 0 {
			r.doc.Footnotes = append(r.doc.Footnotes, f)
			f.Number = len(r.doc.Footnotes)
		}
	}
	visit := func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(in model.Inline) {
			if ref, ok := in.(*model.FootnoteRef); ok && byLabel[ref.Label] != nil {
				take(byLabel[ref.Label])
				ref.Number = byLabel[ref.Label].Number
			}
		})
	}
	r.doc.EachRun(visit)
	for _, f := range n.all {
		take(f)
	}
	r.doc.EachRun(visit) // references within footnotes that were not placed before
	if r.unlinked {
		r.doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { *run = notes.Unlink(*run) })
	}
}
