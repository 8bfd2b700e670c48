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

// spaceLists makes lists loose whose items hold what stands apart, and tight those
// in which there is nothing to stand apart. Formats differ in how they tell that.
func spaceLists(d *model.Document) {
	each := func(b model.Block) {
		l, ok := b.(*model.List)
		if !ok {
			return
		}
		if len(l.Items) == 1 && len(l.Items[0].Blocks) == 1 {
			l.Loose = false
		}
		for i := 0; i < len(l.Items) && !l.Loose; i++ {
			l.Loose = OnlyBlankParts(l.Items[i].Blocks)
		}
	}
	model.WalkBlocks(d.Blocks, each)
	d.Walk(func(s *model.Section) { model.WalkBlocks(s.Blocks, each) })
	for _, f := range d.Footnotes {
		model.WalkBlocks(f.Blocks, each)
	}
}
