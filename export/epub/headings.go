package epub

import (
	"strings"
	"unicode"

	"gloss/model"
)

// bySlug returns the section that an anchor within the notes names, as
// software that shows Markdown makes anchors of headings.
func (m *manuscript) bySlug(name string) *chapter {
	if m.slugs == nil {
		m.slugs = map[string]*chapter{}
		m.book.Walk(func(s *model.Section) {
			k := headingSlug(model.PlainText(s.Title))
			for _, k := range [...]string{k, loose(k)} {
				if _, ok := m.slugs[k]; !ok && k != "" {
					m.slugs[k] = m.sections[s]
				}
			}
		})
	}
	k := headingSlug(name)
	if c := m.slugs[k]; c != nil {
		return c
	}
	return m.slugs[loose(k)]
}

// loose returns a slug as it is looked up where none is the very same: programs
// differ in what becomes of a dash and the blanks beside it, "a-b" or "a--b". It
// is no slug itself.
func loose(slug string) string {
	words := strings.FieldsFunc(slug, func(r rune) bool { return r == '-' })
	if len(words) == 0 {
		return ""
	}
	return " " + strings.Join(words, "-")
}

// headingSlug returns the letters and digits of a title in lower case, with a
// hyphen for each blank and hyphen.
func headingSlug(title string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_':
			return unicode.ToLower(r)
		case r == ' ' || r == '-':
			return '-'
		}
		return -1
	}, title)
}
