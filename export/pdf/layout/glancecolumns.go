package layout

import (
	"cmp"
	"slices"

	"gloss/model"
)

// mostColumns is the number of columns whose numbers have room side by side.
func (g *glance) mostColumns() int {
	room := g.s.area.width*3/4 - g.small.Size
	return min(int(room/(g.s.width("00", g.small)*115/100)), glanceTalks)
}

// columns gives each talk, or each day, a column, and all sections below it
// the same.
func (g *glance) columns(list []*model.Section, above, deepest rank, day int, column map[*model.Section]int) {
	for i, sec := range list {
		r := rankOf(sec, above)
		if above < dayRank {
			day = i
		}
		if r < deepest && len(sec.Sections) > 0 {
			g.columns(sec.Sections, r, deepest, day, column)
			continue
		}
		n := len(g.talks)
		g.talks, g.days = append(g.talks, sec), append(g.days, day)
		sec.Walk(func(below *model.Section) { column[below] = n })
	}
}

// partFullest lets the sections below a talk take its place, as long as nearly all that
// is named stands in one and there is room: of a single column full of dots nobody sees
// where anything is.
func (g *glance) partFullest(column map[*model.Section]int) {
	for len(g.talks) > 0 {
		counts, own, all := make([]int, len(g.talks)), make([]int, len(g.talks)), 0
		for _, e := range g.s.book.Entries {
			for _, m := range e.Mentions {
				if c, ok := column[m.Section]; ok {
					counts[c]++
					all++
					if m.Section == g.talks[c] {
						own[c]++
					}
				}
			}
		}
		c := slices.Index(counts, slices.Max(counts))
		parts := g.talks[c].Sections
		if counts[c] < all*3/4 || len(parts) < 2 || column[parts[0]] != c {
			return
		}
		if own[c] > 0 {
			parts = slices.Insert(slices.Clone(parts), 0, g.talks[c])
		}
		if len(g.talks)-1+len(parts) > g.mostColumns() {
			return
		}
		g.part(c, parts, column)
	}
}

// part lets parts of a talk, of which the first may be what it says itself, take its
// place.
func (g *glance) part(c int, parts []*model.Section, column map[*model.Section]int) {
	talk := g.talks[c]
	if n := len(g.days); g.days[n-1] == n-1 { // none are told apart: these are, from the others
		for i := range g.days {
			g.days[i] = cmp.Compare(i, c)
		}
	}
	for sec, n := range column {
		if n > c {
			column[sec] = n + len(parts) - 1
		}
	}
	delete(column, talk)
	for i, sec := range parts {
		if sec == talk {
			column[sec] = c
			continue
		}
		sec.Walk(func(below *model.Section) { column[below] = c + i })
	}
	g.talks = slices.Replace(g.talks, c, c+1, parts...)
	g.days = slices.Replace(g.days, c, c+1, slices.Repeat([]int{g.days[c]}, len(parts))...)
}
