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
