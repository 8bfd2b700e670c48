package html

import (
	"strings"

	"gloss/model"
)

// longestCaption is how many bytes the caption of a figure has at most; longer
// ones are running text.
const longestCaption = 800

// below takes the caption of a figure as the line right below the picture that
// the figure holds.
func (f *flow) below(i int32, n *node) bool {
	t := f.r.tree
	p, ok := f.last().(*model.Paragraph)
	if !ok || n.size == 0 || n.size > longestCaption || n.has&(hasPicture|hasList|hasHeading) != 0 || !isPicture(p.Inlines) ||
		p.Compare(f.r.at(t.nodes[n.parent].start)) < 0 {
		return false
	}
	caption := f.r.inlinesOf(i, inTitle, f.link)
	if len(caption) == 0 {
		return true
	}
	list := append([]model.Inline(nil), p.Inlines...)
	list = append(list, &model.LineBreak{Position: caption[0].Pos()})
	p.Inlines = f.r.nodes.Inlines(append(list, caption...))
	return true
}

// isPicture reports whether a paragraph is one picture, linked or not.
func isPicture(list []model.Inline) bool {
	pictures := 0
	for _, n := range list {
		switch n := n.(type) {
		case *model.Image:
			pictures++
		case *model.Link:
			if !isPicture(n.Inlines) {
				return false
			}
			pictures++
		case *model.Text:
			if strings.TrimSpace(n.Value) != "" {
				return false
			}
		default:
			return false
		}
	}
	return pictures == 1
}
