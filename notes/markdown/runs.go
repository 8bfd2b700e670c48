package markdown

import (
	"gloss/model"
	"gloss/notes"
)

// join makes one text of texts that follow each other on a line, one code span
// of code spans, and one emphasis of those of a kind without anything between.
func join(list []model.Inline) []model.Inline {
	out := list[:0]
	for i := 0; i < len(list); {
		end := i + 1
		for end < len(list) && alike(list[i], list[end]) {
			end++
		}
		if end > i+1 {
			out = append(out, joined(list[i:end]))
		} else {
			out = append(out, list[i])
		}
		i = end
	}
	clear(list[len(out):])
	return out
}

// alike reports whether two neighbours can be one.
func alike(a, b model.Inline) bool {
	switch a := a.(type) {
	case *model.Text:
		b, ok := b.(*model.Text)
		return ok && a.Line == b.Line
	case *model.CodeSpan:
		_, ok := b.(*model.CodeSpan)
		return ok
	case *model.Emphasis:
		_, ok := b.(*model.Emphasis)
		return ok
	case *model.Strong:
		_, ok := b.(*model.Strong)
		return ok
	case *model.Strike:
		_, ok := b.(*model.Strike)
		return ok
	}
	return false
}

// joined returns one inline with all that the list, of one kind, holds.
func joined(list []model.Inline) model.Inline {
	switch first := list[0].(type) {
	case *model.Text:
		first.Value = model.PlainText(list)
		return first
	case *model.CodeSpan:
		first.Value = model.PlainText(list)
		return first
	}
	var inner []model.Inline
	for _, n := range list {
		inner = append(inner, model.Children(n)...)
	}
	model.SetChildren(list[0], join(inner))
	return list[0]
}

// trim takes the blanks and line breaks off both ends of a run, and reports
// whether anything is left to see.
func trim(list []model.Inline) ([]model.Inline, bool) {
	list = notes.TrimRun(list)
	return list, notes.Visible(list)
}
