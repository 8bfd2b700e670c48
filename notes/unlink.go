package notes

import "gloss/model"

// Unlink returns inlines in which the words stand in place of each link without
// a target. It changes what they contain.
func Unlink(list []model.Inline) []model.Inline {
	found := false
	for _, n := range list {
		switch n := n.(type) {
		case *model.Link:
			found = found || n.Target == ""
		case *model.Strong, *model.Emphasis, *model.Strike, *model.Passage:
			model.SetChildren(n, Unlink(model.Children(n)))
		}
	}
	if !found {
		return list
	}
	var out []model.Inline
	for _, n := range list {
		if l, ok := n.(*model.Link); ok && l.Target == "" {
			out = append(out, l.Inlines...)
			continue
		}
		out = append(out, n)
	}
	return out
}
