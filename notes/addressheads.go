package notes

import "gloss/model"

// addressHeadings makes paragraphs of headings that are but an address and the only ones below
// another heading: "## Zorb in practice", "### https://example.org/video". As titles they would
// tell a reader nothing wherever a place is named by its section. It reports what it does.
func addressHeadings(doc *model.Document) {
	made := 0
	var first model.Position
	var descend func(s *model.Section, depth int)
	descend = func(s *model.Section, depth int) {
		for len(s.Sections) == 1 && addressAlone(s.Sections[0].Title) && !addressAlone(s.Title) {
			below := s.Sections[0]
			if made++; made == 1 {
				first = below.Position
			}
			s.Blocks = append(s.Blocks, &model.Paragraph{Position: below.Position, Inlines: below.Title})
			s.Blocks = append(s.Blocks, below.Blocks...)
			s.Sections = below.Sections
		}
		for _, sub := range s.Sections {
			if depth < maxAddressDepth {
				descend(sub, depth+1)
			}
		}
	}
	for _, s := range doc.Sections {
		descend(s, 1)
	}
	if made > 0 {
		doc.Number()
		doc.Report(first, model.Info, "notes.address-heading", Count(made, "heading that is but an address is taken for a paragraph", "headings that are but an address are taken for paragraphs"),
			"give it words, as in [Video](https://…), to have it as a heading")
	}
}

// maxAddressDepth is how deep sections may stand that are looked at.
const maxAddressDepth = 64

// addressAlone reports whether a heading is a link with no words of its own.
func addressAlone(title []model.Inline) bool {
	if len(title) != 1 {
		return false
	}
	l, ok := title[0].(*model.Link)
	return ok && (l.Auto || model.PlainText(l.Inlines) == l.Target)
}
