package layout

import (
	"gloss/export"
	"gloss/model"
)

// Spend sets a book as Set does, and takes out of it what has been set: lists
// lose the blocks of their points, paragraphs, mentions and links their words. Of
// very long notes not so much has to lie in memory then.
func Spend(book *model.Book, opt export.Options) (*Display, error) {
	if opt.FindFonts != nil {
		return Set(book, opt) // which may be needed a second time
	}
	if d := onLeaflet(book, opt, nil); d != nil {
		return d, nil
	}
	s := newSetter(book, opt)
	s.spent = &model.Item{}
	return s.set()
}

// spendPoint lets go of point i of a list, where the book is spent.
func (s *setter) spendPoint(n *model.List, i int) {
	if s.spent != nil {
		s.spend(n.Items[i].Blocks)
		n.Items[i] = s.spent
	}
}

// spend lets go of what blocks say, where the book is spent.
func (s *setter) spend(blocks []model.Block) {
	if s.spent == nil {
		return
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *model.Paragraph:
			model.WalkInlines(b.Inlines, spendWords)
			b.Inlines = nil
		case *model.Quote:
			s.spend(b.Blocks)
		}
	}
}

// spendWords takes the words of those inlines that the index and the setter hold
// on to.
func spendWords(n model.Inline) {
	switch n := n.(type) {
	case *model.Mention:
		n.Inlines = nil
	case *model.Link:
		model.WalkInlines(n.Inlines, spendWords)
		n.Inlines = nil
	}
}
