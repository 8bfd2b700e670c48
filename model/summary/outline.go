package summary

import (
	"cmp"
	"slices"

	"gloss/model"
)

// Heading is a section of a source with the talk and the day, or part, that it
// lies in. They are given by the lines of their headings.
type Heading struct {
	Line      int
	Title     string // on one line
	Talk, Day int
}

// outlines returns, by the names of the sources, the sections that lie in others,
// and those, in the order of their lines.
func (r *reader) outlines() map[string][]Heading {
	talks, days := r.book.Talks(), daysOf(r.book.Document)
	type place struct {
		source string
		line   int
	}
	known := map[place]bool{}
	outlines := map[string][]Heading{}
	put := func(s *model.Section) {
		at := place{s.Source.String(), int(s.Line)}
		if known[at] || at.line == 0 {
			return
		}
		known[at] = true
		outlines[at.source] = append(outlines[at.source], Heading{at.line, r.title(s), int(talks[s].Line), int(days[s].Line)})
	}
	r.book.Walk(func(s *model.Section) {
		if talks[s] != s || days[s] != s {
			put(s)
			put(talks[s])
			put(days[s])
		}
	})
	for _, outline := range outlines {
		slices.SortFunc(outline, func(a, b Heading) int { return cmp.Compare(a.Line, b.Line) })
	}
	return outlines
}

// daysOf returns for each section the innermost day or part that holds it, or is
// it; the outermost section where there is none.
func daysOf(doc *model.Document) map[*model.Section]*model.Section {
	days := map[*model.Section]*model.Section{}
	var walk func(list []*model.Section, day *model.Section)
	walk = func(list []*model.Section, day *model.Section) {
		for _, s := range list {
			own := day
			if own == nil || s.Kind == model.DaySection || s.Kind == model.PartSection {
				own = s
			}
			days[s] = own
			walk(s.Sections, own)
		}
	}
	walk(doc.Sections, nil)
	return days
}
