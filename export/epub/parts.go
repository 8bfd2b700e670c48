package epub

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// This file tells how the parts of a book, the files that it is made of, show in what
// locators call their sections.

// inPart is what locators call sections of one part of the book.
type inPart struct {
	part  *chapter // nil for none
	where string
}

// part returns the part of the book that a section is in, or is; nil for none.
func (c *chapter) part() *chapter {
	for ; c != nil; c = c.parent {
		if c.section != nil && c.section.Kind == model.PartSection {
			return c
		}
	}
	return nil
}

// callPlaces settles what locators call the sections: after those above too where several
// have one title, of which there are so many in the book and in its parts, and after the
// file where talks do not say in which they are.
func (m *manuscript) callPlaces(titles map[string]int, within map[inPart]int) {
	ambiguous := m.book.AmbiguousTalks()
	for _, c := range m.chapterList {
		above := c.parent
		if (titles[c.where] > 1 || ambiguous) && c.parent != nil {
			where := labelled(c.title, 32)
			p := c.part()
			switch alike := within[inPart{p, c.where}]; {
			case p == nil || p == c.parent:
			case alike == 1:
				above = p
			case ambiguous || titles[c.where] > alike:
				above, where = p, labelled(c.parent.title, 28)+": "+where
			}
			c.locateAs(m.labelledAbove(above) + ": " + where)
		}
		m.tellPlace(c, above)
		m.sided = m.sided || holdsControl(c.title)
	}
}

// labelledAbove is what a locator calls the section above the one that it leads to: where
// another has its title, with all that tells it apart.
func (m *manuscript) labelledAbove(c *chapter) string {
	if m.partNames[c.section] != "" {
		return c.label(partLength)
	}
	return c.label(28)
}

// label is labelled for what lists call a section: of a part that shares its title, the
// title is cut, and not what tells it apart.
func (c *chapter) label(most int) string {
	title, apart := c.listed, ""
	if rest, ok := strings.CutPrefix(c.listed, c.title); ok {
		title, apart = c.title, rest
	}
	const least = 16 // of a title
	return labelled(title, max(least, most-utf8.RuneCountInString(apart))) + apart
}
