package layout

import (
	"gloss/export"
	"gloss/model"
)

// onLeaflet sets a book of few words as a leaflet: a single page with the title at its
// head instead of a cover, and no contents. It returns nil where a page does not
// hold it all.
func onLeaflet(book *model.Book, opt export.Options, spares []export.Font) *Display {
	if opt.Sheets != export.SinglePages {
		return nil // pages that share a sheet are several
	}
	s := newSetter(book, opt, spares...)
	if !s.isShort() {
		return nil
	}
	s.leaflet = true
	if d, err := s.set(); err == nil && len(d.Pages) == 1 {
		return d
	}
	return nil
}

// isShort reports whether all that there is might fit on a page.
func (s *setter) isShort() bool {
	page := s.pageLines()
	perLine := max(int(s.area.column/(s.kits.text.plain.Size*43/100)), 1)
	lines := s.estimateBlocks(s.book.Blocks, perLine, page)
	for _, sec := range s.book.Sections {
		if lines > page {
			break
		}
		lines += s.estimate(sec, page-lines)
	}
	return lines <= page
}

// leafletTitle sets the title over all columns of the page, above the notes.
func (s *setter) leafletTitle() {
	s.titleLines(s.textWidth())
	for i := range s.flow {
		l := &s.flow[i]
		l.more().span, l.keep = true, true
		if l.Role == TitleRole {
			s.titled = i
		}
	}
	s.introduced = true
}

// isTitled reports whether a section's title stands at the head of the leaflet
// already: that of the only section where the book is called after it.
func (s *setter) isTitled(sec *model.Section) bool {
	return s.leaflet && len(s.book.Sections) == 1 && len(s.book.Blocks) == 0 && sec == s.book.Sections[0] &&
		title(model.PlainText(sec.Title)) == s.bookTitle()
}

// underTitleOf stands in for the heading of a section that is titled.
func (s *setter) underTitleOf(sec *model.Section) {
	s.anchorAt(&s.flow[s.titled], s.sectionAnchor(sec))
	s.meta(sec, box{width: s.area.column})
	s.bookmark(sec)
	s.introduced = false
}
