package export

import (
	"slices"

	"gloss/model"
)

// TogetherPlaces parts the places of an item of a reading list into those that follow each other
// under the same headings of one source and say the same. Most are alone.
func TogetherPlaces(places []model.ReadingPlace) [][]model.ReadingPlace {
	var groups [][]model.ReadingPlace
	from := 0
	for i := range places {
		if i+1 < len(places) && together(&places[i], &places[i+1]) {
			continue
		}
		groups = append(groups, places[from:i+1])
		from = i + 1
	}
	return groups
}

func together(a, b *model.ReadingPlace) bool {
	return a.Annotation == b.Annotation && a.Source == b.Source && (a.Section == nil) == (b.Section == nil) && slices.Equal(a.Headings, b.Headings)
}
