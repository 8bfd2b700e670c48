package export

import (
	"strings"

	"gloss/model"
)

// PartNames returns what lists call the parts of a book whose titles others have too: the
// title with the day behind it, as day writes it, or, where days do not tell all of one
// title apart, with the name of the file. The parts that are not among them are called by
// their titles alone.
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
		dated := daysDiffer(parts)
		for _, s := range parts {
			apart := s.Source.String()
			if dated {
				apart = day(s.Facts().Date)
			}
			names[s] = model.PlainText(s.Title)
			if apart != "" {
				names[s] += " (" + apart + ")"
			}
		}
	}
	return names
}

// daysDiffer reports whether each of some sections has a day of its own.
func daysDiffer(list []*model.Section) bool {
	days := map[model.Date]bool{{}: true}
	for _, s := range list {
		d := s.Facts().Date
		if days[d] {
			return false
		}
		days[d] = true
	}
	return true
}
