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

// withPlaces returns the places of an item with those that are found besides, all
// in the order of their lines. What stands at a line already, with the same words
// beside it, and what says nothing of its own there is not named again.
func withPlaces(list, besides []model.ReadingPlace) []model.ReadingPlace {
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
	for _, at := range list {
		for len(besides) > 0 && besides[0].Source == at.Source && besides[0].Line < at.Line {
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
