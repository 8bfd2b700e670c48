package notes

import (
	"slices"

	"gloss/model"
)

// classifyTold is classify. What readers said of sections before it and the words
// of the notes do not show becomes Told.
func classifyTold(d *model.Document) {
	if !knowsFacts(d) {
		classify(d)
		return
	}
	given := factsOf(d)
	date, kinds := d.Date, kindsOf(d)
	judge := func(facts []model.Facts) []model.Facts {
		d.Date = date
		setFacts(d, facts, kinds)
		classify(d)
		return factsOf(d)
	}
	all := judge(given)
	date = d.Date // which the normal form says of the whole
	bare := judge(make([]model.Facts, len(given)))
	if slices.EqualFunc(bare, all, sameFacts) {
		judge(given)
		return
	}
	told := make([]model.Facts, len(given))
	for i, f := range given {
		if !sameFacts(bare[i], all[i]) {
			told[i] = f
		}
	}
	if !slices.EqualFunc(judge(told), all, sameFacts) {
		told = given
		judge(given)
	}
	section := -1
	d.Walk(func(s *model.Section) {
		if section++; told[section].IsZero() {
			return
		}
		if d.Told == nil {
			d.Told = map[*model.Section]*model.Facts{}
		}
		d.Told[s] = new(told[section])
	})
}

// knowsFacts reports whether something is known of a section.
func knowsFacts(d *model.Document) (known bool) {
	d.Walk(func(s *model.Section) { known = known || s.Known != nil })
	return known
}

func sameFacts(a, b model.Facts) bool {
	return a.Date == b.Date && slices.Equal(a.Speakers, b.Speakers) && a.Start == b.Start && a.End == b.End && a.Room == b.Room
}

// factsOf returns what is known of the sections, in document order.
func factsOf(d *model.Document) []model.Facts {
	var list []model.Facts
	d.Walk(func(s *model.Section) {
		list = append(list, s.Facts())
	})
	return list
}

func kindsOf(d *model.Document) []model.SectionKind {
	var list []model.SectionKind
	d.Walk(func(s *model.Section) { list = append(list, s.Kind) })
	return list
}

// setFacts sets what is known of the sections before they are classified.
func setFacts(d *model.Document, facts []model.Facts, kinds []model.SectionKind) {
	section := -1
	d.Walk(func(s *model.Section) {
		section++
		s.Kind = kinds[section]
		s.SetFacts(facts[section])
	})
}
