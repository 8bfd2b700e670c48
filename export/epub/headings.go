package epub

import "gloss/model"

// sectionOf returns the section that an anchor in a source of the notes leads to,
// nil for none.
func (m *manuscript) sectionOf(source model.SourceName, anchor string) *chapter {
	if m.headings == nil {
		m.headings = m.book.Headings()
	}
	return m.sections[m.headings.Find(source, anchor)]
}
