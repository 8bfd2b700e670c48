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

// shareTitles finds the sections that share their titles with others of their source, and
// after which of those that hold them they are called: what tells more of them apart.
func (x *Index) shareTitles() {
	x.holders = map[placeKey]int{}
	for source := range x.Sources {
		outline := x.Sources[source].Outline
		shared := make(map[string][]*Heading, len(outline))
		for i := range outline {
			h := &outline[i]
			shared[h.Title] = append(shared[h.Title], h)
		}
		for _, alike := range shared {
			if len(alike) < 2 {
				continue
			}
			holder := func(h *Heading) int { return h.Talk }
			if x.held(source, alike, holder) < x.held(source, alike, func(h *Heading) int { return h.Day }) {
				holder = func(h *Heading) int { return h.Day }
			}
			if x.held(source, alike, holder) < 2 {
				continue
			}
			for _, h := range alike {
				x.holders[placeKey{source, h.Line}] = holder(h)
			}
		}
	}
}

// held returns how many titles there are of what holds sections.
func (x *Index) held(source int, sections []*Heading, holder func(*Heading) int) int {
	titles := map[string]bool{}
	for _, h := range sections {
		if in := x.heading(source, holder(h)); in != nil {
			titles[in.Title] = true
		}
	}
	return len(titles)
}

// calledAbove is how many characters of the title of a holder stand before that of a section.
const calledAbove = 24

// called returns places of which those that share their titles are called after their holders.
func (x *Index) called(places []Place) []Place {
	cloned := false
	for i, p := range places {
		line, shared := x.holders[p.key()]
		in := x.heading(p.Source, line)
		if !shared || in == nil || line == p.Heading {
			continue
		}
		if !cloned {
			places, cloned = slices.Clone(places), true
		}
		above, cut := firstWords(Label(in.Title), calledAbove, false)
		if cut {
			above += "…"
		}
		places[i].Section = above + ": " + p.Section
	}
	return places
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
