package export

import (
	"strings"

	"gloss/model"
)

// PartNames returns what lists call the parts of a book whose titles others have too: the
// title with the day behind it, as day writes it, or, where that is no day or the day of
// another of the same title, with the name of the file. The parts that are not among them
// are called by their titles alone.
func PartNames(doc *model.Document, day func(model.Date) string) map[*model.Section]string {
	alike := map[string][]*model.Section{}
	for _, s := range doc.Sections {
		if s.Kind == model.PartSection {
			folded := strings.ToLower(model.PlainText(s.Title))
			alike[folded] = append(alike[folded], s)
		}
	}
	names := map[*model.Section]string{}
	for _, parts := range alike {
		if len(parts) == 1 {
			continue
		}
		on := map[model.Date]int{}
		for _, s := range parts {
			on[s.Facts().Date]++
		}
		for _, s := range parts {
			apart := s.Source.String()
			if d := s.Facts().Date; !d.IsZero() && on[d] == 1 {
				apart = day(d)
			}
			names[s] = model.PlainText(s.Title)
			if apart != "" {
				names[s] += " (" + apart + ")"
			}
		}
	}
	return names
}
