package summary

import (
	"cmp"
	"math"
	"slices"
)

// What two entries share, by how much it says. A thing named in the same point
// says most; one in the next point that names anything, half; one in the same
// section, a quarter. What names many things says the less of each.
const (
	pointWeight   = 4
	nearWeight    = 2
	sectionWeight = 1

	// A point or section that names more things than that says nothing of
	// any two of them. It keeps the work linear, too.
	mostInGroup = 40

	// mostWith is the number of companions that an entry has at most.
	mostWith = 5

	share = 5040 // is divided by the number of others in a group
)

// group is a point, two points beside each other or a section, with the
// entries that it names, each once, and of a point the lines that name each.
type group struct {
	weight  int
	members []int32
	lines   []lines
}

// lines are the first and the last line of a point that name an entry.
type lines struct{ first, last int }

// between returns how many lines it is from one to the other.
func (l lines) between(o lines) int { return max(l.first-o.last, o.first-l.last, 0) }

// sighting is an entry named in a point.
type sighting struct {
	source, heading, point int
	entry                  int32
	lines                  lines
}

// sameAs reports whether a sighting is of the same entry in the same point.
func (s *sighting) sameAs(o *sighting) bool {
	return s.source == o.source && s.heading == o.heading && s.point == o.point && s.entry == o.entry
}

// companions finds for each entry what it is mentioned with: tools and
// standards, those first that share most for how often both are named; of equals,
// those that lines of a point name nearest to it.
func (x *Index) companions() {
	entries, seen := x.sightings()
	groups := groupsOf(seen)
	of := make([][]int32, len(entries)) // the groups of each entry
	weight := make([]int, len(entries))
	for g, group := range groups {
		for _, e := range group.members {
			of[e] = append(of[e], int32(g))
			weight[e] += group.weight
		}
	}
	people := int32(len(x.Tools) + len(x.Standards)) // the first of them: they are no companions
	shared := make([]bond, len(entries))             // of the entry at work with each
	var others []int32
	for i, e := range entries {
		others = others[:0]
		for _, g := range of[i] {
			group := &groups[g]
			if len(group.members) > mostInGroup {
				continue
			}
			own, _ := slices.BinarySearch(group.members, int32(i))
			for k, o := range group.members {
				if int(o) == i || o >= people {
					continue
				}
				if shared[o].score == 0 {
					others = append(others, o)
				}
				shared[o].add(group, own, k)
			}
		}
		e.With = best(entries, others, func(o int32) (value, nearness int) {
			if !shared[o].near && shared[o].sections < 2 {
				return 0, 0 // a section alone may be chance
			}
			return shared[o].score / root(weight[i], weight[o]), shared[o].nearness
		})
		for _, o := range others {
			shared[o] = bond{}
		}
	}
}

// sightings returns the entries of all lists, and in which points each of them is
// named, in the order of the points.
func (x *Index) sightings() (entries []*Entry, seen []sighting) {
	for _, list := range x.Lists() {
		for _, e := range list {
			for _, m := range e.Mentions {
				seen = append(seen, sighting{m.Source, m.Heading, m.Point, int32(len(entries)), lines{m.Line, m.Line}})
			}
			entries = append(entries, e)
		}
	}
	slices.SortFunc(seen, byPoint)
	kept := seen[:0]
	for i := range seen {
		if last := len(kept) - 1; last >= 0 && kept[last].sameAs(&seen[i]) {
			kept[last].lines.last = seen[i].lines.last
		} else {
			kept = append(kept, seen[i])
		}
	}
	return entries, kept
}

// bond is what two entries share.
type bond struct {
	score    int
	sections int  // that name both
	near     bool // a point names both, or two beside each other do
	nearness int  // the more, the nearer the lines of a point name them; 0 where none names both
}

// farApart is the number of lines from which on names in a point are not near each other.
const farApart = 100

// add counts a group that both are members of, by their places in it.
func (b *bond) add(g *group, one, other int) {
	b.score += share * g.weight / max(len(g.members)-1, 1)
	if g.lines != nil {
		b.nearness = max(b.nearness, farApart-g.lines[one].between(g.lines[other]))
	}
	if g.weight == sectionWeight {
		b.sections++
	} else {
		b.near = true
	}
}

// byPoint orders sightings by their points, then by their entries.
func byPoint(a, b sighting) int {
	switch {
	case a.source != b.source:
		return cmp.Compare(a.source, b.source)
	case a.heading != b.heading:
		return cmp.Compare(a.heading, b.heading)
	case a.point != b.point:
		return cmp.Compare(a.point, b.point)
	}
	return cmp.Or(cmp.Compare(a.entry, b.entry), cmp.Compare(a.lines.first, b.lines.first))
}

// root returns the whole root of a product, at least 1: what two entries could
// share. The root of a float64 is the same on every machine.
func root(a, b int) int { return max(int(math.Sqrt(float64(a)*float64(b))), 1) }

// best returns the names of those with the highest value above 0; of equals,
// the nearest, then those first in the index.
func best(entries []*Entry, others []int32, value func(int32) (value, nearness int)) []string {
	type valued struct {
		entry           int32
		value, nearness int
	}
	var top []valued
	for _, o := range others {
		v := valued{entry: o}
		if v.value, v.nearness = value(o); v.value <= 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(top, v, func(a, b valued) int {
			return cmp.Or(cmp.Compare(b.value, a.value), cmp.Compare(b.nearness, a.nearness), cmp.Compare(a.entry, b.entry))
		})
		if at >= mostWith {
			continue
		}
		top = slices.Insert(top, at, v)
		top = top[:min(len(top), mostWith)]
	}
	var names []string
	for _, v := range top {
		names = append(names, entries[v.entry].Name)
	}
	return names
}

// groupsOf makes the groups of sightings in order.
func groupsOf(seen []sighting) []group {
	var groups []group
	add := func(weight int, list []sighting) {
		if len(list) < 1 {
			return
		}
		g := group{weight: weight, members: make([]int32, 0, len(list))}
		for _, s := range list {
			g.members = append(g.members, s.entry)
		}
		if weight == pointWeight { // each once, and in order
			g.lines = make([]lines, 0, len(list))
			for _, s := range list {
				g.lines = append(g.lines, s.lines)
			}
		}
		slices.Sort(g.members)
		g.members = slices.Compact(g.members)
		groups = append(groups, g)
	}
	for from := 0; from < len(seen); {
		to, previous := from, from
		for to < len(seen) && seen[to].source == seen[from].source && seen[to].heading == seen[from].heading {
			start := to
			for to < len(seen) && seen[to].source == seen[start].source && seen[to].heading == seen[start].heading && seen[to].point == seen[start].point {
				to++
			}
			add(pointWeight, seen[start:to])
			if start > from {
				add(nearWeight, seen[previous:to])
			}
			previous = start
		}
		add(sectionWeight, seen[from:to])
		from = to
	}
	return groups
}
