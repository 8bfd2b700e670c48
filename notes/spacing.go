package notes

import "gloss/model"

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

// settleBlocks finds the attributions of quotations, makes lists loose whose items
// hold what stands apart, and tight those in which there is nothing to stand apart.
// Formats differ in how they tell that.
func settleBlocks(d *model.Document) {
	each := func(b model.Block) {
		switch b := b.(type) {
		case *model.Quote:
			Attribute(b)
		case *model.List:
			if len(b.Items) == 1 && len(b.Items[0].Blocks) == 1 {
				b.Loose = false
			}
			for i := 0; i < len(b.Items) && !b.Loose; i++ {
				b.Loose = OnlyBlankParts(b.Items[i].Blocks)
			}
		}
	}
	model.WalkBlocks(d.Blocks, each)
	d.Walk(func(s *model.Section) { model.WalkBlocks(s.Blocks, each) })
	for _, f := range d.Footnotes {
		model.WalkBlocks(f.Blocks, each)
	}
}
