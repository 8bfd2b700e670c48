package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// The formats agree on little about blanks: here "*bold *" is bold with a blank in
// it, there it is not bold. A settled run has none at its ends nor beside its line
// breaks, those at the ends of an emphasis or a link stand outside, and an emphasis
// stands neither within nor right beside another one of its kind.

// stress says in which kinds of emphasis a run stands.
type stress uint8

const (
	emphasized stress = 1 << iota
	strong
	struck
)

// stressOf returns the kind of emphasis that an inline is; 0 for none.
func stressOf(n model.Inline) stress {
	switch n.(type) {
	case *model.Emphasis:
		return emphasized
	case *model.Strong:
		return strong
	case *model.Strike:
		return struck
	}
	return 0
}

// settleRun returns a run settled. It is the run itself where that is settled, and
// one in which there is nothing to see.
func settleRun(run []model.Inline) []model.Inline {
	if inOrder(run, 0, true) || onlyBlanks(run) {
		return run
	}
	return TrimRun(besideBreaks(settled(nil, run, 0)))
}

// onlyBlanks reports whether there is nothing to see in a run.
func onlyBlanks(list []model.Inline) bool {
	for _, n := range list {
		t, isText := n.(*model.Text)
		switch {
		case isText && strings.TrimSpace(t.Value) == "", isBreak(n), len(model.Children(n)) > 0 && !isLink(n) && onlyBlanks(model.Children(n)):
		default:
			return false
		}
	}
	return true
}

// inOrder reports whether there is nothing to settle in the inlines of a run, or
// of what stands within it. outer says that it is the run as a whole.
func inOrder(list []model.Inline, within stress, outer bool) bool {
	for i, n := range list {
		if t, ok := n.(*model.Text); ok {
			if t.Value == "" || t.Value[0] <= ' ' && (i == 0 || isBreak(list[i-1])) ||
				t.Value[len(t.Value)-1] <= ' ' && (i+1 == len(list) || isBreak(list[i+1])) ||
				!outer && (i == 0 || i+1 == len(list)) && blankEnds(t.Value, i == 0, i+1 == len(list)) {
				return false
			}
			continue
		}
		kind := stressOf(n)
		switch {
		case isBreak(n):
			if i == 0 || i+1 == len(list) {
				return false
			}
		case kind != 0 && (within&kind != 0 || i > 0 && stressOf(list[i-1]) == kind):
			return false
		case i > 0 && isCode(n) && isCode(list[i-1]):
			return false
		}
		if kids := model.Children(n); len(kids) > 0 && !inOrder(kids, within|kind, false) {
			return false
		}
	}
	return true
}

func isBreak(n model.Inline) bool {
	_, ok := n.(*model.LineBreak)
	return ok
}

func isLink(n model.Inline) bool {
	_, ok := n.(*model.Link)
	return ok
}

func isCode(n model.Inline) bool {
	_, ok := n.(*model.CodeSpan)
	return ok
}

func blankEnds(s string, head, tail bool) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return head && unicode.IsSpace(first) || tail && unicode.IsSpace(last)
}

// settled appends to out the inlines of list, with what stands at the ends of
// emphasis put outside, and emphasis that adds nothing to that round it taken away.
func settled(out, list []model.Inline, within stress) []model.Inline {
	for _, n := range list {
		kind := stressOf(n)
		switch n := n.(type) {
		case *model.Text:
			if n.Value != "" {
				out = append(out, n)
			}
			continue
		case *model.CodeSpan:
			if before, ok := lastOf(out).(*model.CodeSpan); ok {
				before.Value += n.Value
				continue
			}
		case *model.Link:
			if before, inner, after := blanksOut(settled(nil, n.Inlines, within)); len(inner) > 0 {
				n.Inlines = inner
				out = append(append(append(out, before...), n), after...)
				continue
			}
		}
		if p, ok := n.(*model.Passage); ok {
			before, inner, after := blanksOut(settled(nil, p.Inlines, within))
			out = append(out, before...)
			if p.Inlines = inner; len(inner) > 0 {
				out = append(out, p)
			}
			out = append(out, after...)
			continue
		}
		switch {
		case kind&within != 0:
			out = settled(out, model.Children(n), within)
		case kind != 0:
			before, inner, after := blanksOut(settled(nil, model.Children(n), within|kind))
			out = append(out, before...)
			if len(inner) > 0 {
				out = appendStress(out, n, kind, inner)
			}
			out = append(out, after...)
		default:
			out = append(out, n)
		}
	}
	return out
}

func lastOf(list []model.Inline) model.Inline {
	if len(list) == 0 {
		return nil
	}
	return list[len(list)-1]
}

// appendStress appends an emphasis with what it is to hold, joined with one of its
// kind right before it.
func appendStress(out []model.Inline, n model.Inline, kind stress, inner []model.Inline) []model.Inline {
	before := lastOf(out)
	if before == nil || stressOf(before) != kind {
		model.SetChildren(n, inner)
		return append(out, n)
	}
	list := model.Children(before)
	if k := stressOf(inner[0]); k != 0 {
		list, inner = appendStress(list, inner[0], k, model.Children(inner[0])), inner[1:]
	}
	model.SetChildren(before, append(list, inner...))
	return out
}

// blanksOut parts the blanks and line breaks at both ends of a list from what
// stands between them.
func blanksOut(list []model.Inline) (before, inner, after []model.Inline) {
	for len(list) > 0 {
		t, ok := list[0].(*model.Text)
		if !ok && !isBreak(list[0]) {
			break
		}
		if !ok {
			before, list = append(before, list[0]), list[1:]
			continue
		}
		rest := strings.TrimLeftFunc(t.Value, unicode.IsSpace)
		if blank := t.Value[:len(t.Value)-len(rest)]; blank != "" {
			before = append(before, &model.Text{Position: t.Position, Value: blank})
			t.Column += int32(utf8.RuneCountInString(blank))
			t.Value = rest
		}
		if rest != "" {
			break
		}
		list = list[1:]
	}
	for len(list) > 0 {
		last := list[len(list)-1]
		t, ok := last.(*model.Text)
		if !ok && !isBreak(last) {
			break
		}
		if !ok {
			after, list = append([]model.Inline{last}, after...), list[:len(list)-1]
			continue
		}
		rest := strings.TrimRightFunc(t.Value, unicode.IsSpace)
		if blank := t.Value[len(rest):]; blank != "" {
			blanks := &model.Text{Position: at(t.Position, t.Column+int32(utf8.RuneCountInString(rest))), Value: blank}
			after, t.Value = append([]model.Inline{blanks}, after...), rest
		}
		if rest != "" {
			break
		}
		list = list[:len(list)-1]
	}
	return before, list, after
}

// besideBreaks takes the blanks beside line breaks away, also within what stands
// there.
func besideBreaks(list []model.Inline) []model.Inline {
	out := list[:0]
	for _, n := range list {
		last := len(out) - 1
		switch n := n.(type) {
		case *model.Text:
			if last >= 0 && isBreak(out[last]) {
				trimLeft(n)
			}
			if n.Value == "" {
				continue
			}
		case *model.LineBreak:
			if last < 0 {
				break
			}
			if t, ok := out[last].(*model.Text); ok {
				if trimRight(t); t.Value == "" {
					out = out[:last]
				}
			}
		default:
			model.SetChildren(n, besideBreaks(model.Children(n)))
		}
		out = append(out, n)
	}
	return out
}

func trimLeft(t *model.Text) {
	rest := strings.TrimLeft(t.Value, " \t")
	t.Column += int32(len(t.Value) - len(rest))
	t.Value = rest
}

func trimRight(t *model.Text) { t.Value = strings.TrimRight(t.Value, " \t") }

// TrimRun takes the blanks and line breaks off both ends of a run. The texts there
// are changed; what is returned is a part of the list.
func TrimRun(list []model.Inline) []model.Inline {
	for len(list) > 0 {
		if t, ok := list[0].(*model.Text); ok {
			if trimLeft(t); t.Value != "" {
				break
			}
		} else if !isBreak(list[0]) {
			break
		}
		list = list[1:]
	}
	for len(list) > 0 {
		last := list[len(list)-1]
		if t, ok := last.(*model.Text); ok {
			if trimRight(t); t.Value != "" {
				break
			}
		} else if !isBreak(last) {
			break
		}
		list = list[:len(list)-1]
	}
	return list
}

// Visible reports whether there is anything but blanks in a run.
func Visible(list []model.Inline) bool {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			if strings.TrimSpace(n.Value) != "" {
				return true
			}
		case *model.LineBreak:
		case *model.Emphasis, *model.Strong, *model.Strike, *model.Passage, *model.Link:
			if Visible(model.Children(n)) {
				return true
			}
		default:
			return true
		}
	}
	return false
}
