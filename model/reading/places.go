package reading

import "gloss/model"

// addPlace adds a place of an item. A line that mentions a thing twice, with the
// same words beside it, is one place.
func addPlace(r *model.Reading, at model.ReadingPlace) {
	if n := len(r.Places); n > 0 {
		last := &r.Places[n-1]
		if last.Source == at.Source && last.Line == at.Line && at.Line > 0 && last.Annotation == at.Annotation {
			return
		}
	}
	r.Places = append(r.Places, at)
}

// sourceRanks returns where each source stands among those of the notes.
func (c *collector) sourceRanks() map[model.SourceName]int {
	ranks := make(map[model.SourceName]int, len(c.doc.Sources))
	for i := range c.doc.Sources {
		ranks[model.NameOf(c.doc.Sources[i].Name)] = i
	}
	return ranks
}

// withPlaces returns the places of an item with those that are found besides, all
// in the order of the sources, which have those ranks, and of their lines. What stands at a line already, with the same words
// beside it, and what says nothing of its own there is not named again.
func withPlaces(list, besides []model.ReadingPlace, ranks map[model.SourceName]int) []model.ReadingPlace {
	all := make([]model.ReadingPlace, 0, len(list)+len(besides))
	add := func(at model.ReadingPlace) {
		if n := len(all); n > 0 && at.Line > 0 {
			last := all[n-1]
			if last.Source == at.Source && last.Line == at.Line && (at.Annotation == "" || last.Annotation == at.Annotation) {
				return
			}
		}
		all = append(all, at)
	}
	earlier := func(a, b *model.ReadingPlace) bool {
		return ranks[a.Source] < ranks[b.Source] || a.Source == b.Source && a.Line < b.Line
	}
	for _, at := range list {
		for len(besides) > 0 && earlier(&besides[0], &at) {
			add(besides[0])
			besides = besides[1:]
		}
		all = append(all, at)
		for len(besides) > 0 && besides[0].Source == at.Source && besides[0].Line == at.Line {
			add(besides[0])
			besides = besides[1:]
		}
	}
	for _, at := range besides {
		add(at)
	}
	return all
}
