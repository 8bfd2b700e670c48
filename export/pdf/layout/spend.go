package layout

import (
	"gloss/export"
	"gloss/model"
)

// Spend sets a book as Set does, and takes out of it what has been set: sections
// lose their blocks, mentions and links their words, and entries of the index their
// mentions. Of very long notes not so much has to lie in memory then.
func Spend(book *model.Book, opt export.Options) (*Display, error) {
	if opt.FindFonts != nil {
		return Set(book, opt) // which may be needed a second time
	}
	if d := onLeaflet(book, opt, nil); d != nil {
		return d, nil
	}
	s := newSetter(book, opt)
	s.spent = &model.Item{}
	d, err := s.set()
	for _, entries := range [][]*model.IndexEntry{book.Entries, book.Standards, book.People} {
		for _, e := range entries {
			e.Mentions, e.Principal = nil, nil
		}
	}
	return d, err
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

// spendSection lets go of what a section says itself, where the book is spent.
// Its title stays, but apart from the words of the section, which lie in one
// piece of memory with it.
func (s *setter) spendSection(sec *model.Section) {
	if s.spent != nil {
		s.spend(sec.Blocks)
		sec.Blocks, sec.Title = nil, apart(sec.Title)
	}
}

// apart returns inlines with texts of their own.
func apart(list []model.Inline) []model.Inline {
	own := make([]model.Inline, len(list))
	for i, n := range list {
		switch t := n.(type) {
		case *model.Text:
			text := *t
			n = &text
		case *model.Mention:
			t.Inlines = apart(t.Inlines)
		}
		own[i] = n
	}
	return own
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
