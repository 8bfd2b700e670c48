package notes

import (
	"strings"

	"gloss/model"
)

// OnlyBlankParts reports whether there are two of the blocks beside each other that
// nothing but a blank line parts.
func OnlyBlankParts(blocks []model.Block) bool {
	for i := 1; i < len(blocks); i++ {
		switch blocks[i-1].(type) {
		case *model.Code, *model.Rule:
			continue
		}
		switch b := blocks[i].(type) {
		case *model.Paragraph, *model.Gap, *model.Table:
			return true
		case *model.List:
			if b.Ordered && b.Start != 1 {
				return true
			}
		case *model.Quote:
			if _, ok := blocks[i-1].(*model.Quote); ok {
				return true
			}
		}
	}
	return false
}

// settleBlocks settles what formats tell in ways of their own: passages that were
// missed, attributions of quotations, blank lines of code within points, which have no
// blanks, and lists, which are loose where their items hold what stands apart, and
// tight where there is nothing to stand apart.
func settleBlocks(d *model.Document) {
	settleList(d.Blocks, false)
	d.Walk(func(s *model.Section) { settleList(s.Blocks, false) })
	for _, f := range d.Footnotes {
		settleList(f.Blocks, true)
	}
}

// settleList settles blocks; inItem says that they are within a point or a footnote.
func settleList(blocks []model.Block, inItem bool) {
	for i, b := range blocks {
		switch b := b.(type) {
		case *model.Paragraph:
			if len(b.Inlines) <= maxGapInlines && IsGapRun(b.Inlines) {
				blocks[i] = &model.Gap{Position: b.Position, Inlines: b.Inlines}
			}
		case *model.Quote:
			settleList(b.Blocks, inItem)
			Attribute(b)
		case *model.Code:
			if inItem {
				b.Text = withoutBlankEnds(b.Text)
			}
		case *model.List:
			for _, it := range b.Items {
				settleList(it.Blocks, true)
				switch it.Blocks[0].(type) {
				case *model.Paragraph, *model.Gap:
				default:
					it.Task = model.NoTask // a box without words
				}
			}
			if len(b.Items) == 1 && len(b.Items[0].Blocks) == 1 {
				b.Loose = false
			}
			for i := 0; i < len(b.Items) && !b.Loose; i++ {
				b.Loose = OnlyBlankParts(b.Items[i].Blocks)
			}
		}
	}
}

// maxGapInlines is how many inlines the words may be that say that something was
// missed.
const maxGapInlines = 16

// withoutBlankEnds returns a text of which the blank lines have no blanks.
func withoutBlankEnds(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.Trim(line, " \t") == "" {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}
