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
// entries that it names, each once.
type group struct {
	weight  int
	members []int32
}

// sighting is an entry named in a point.
type sighting struct {
	source, heading, point int
	entry                  int32
}

// companions finds for each entry what it is mentioned with: tools and
// standards, those first that share most for how often both are named.
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
			for _, o := range group.members {
				if int(o) == i || o >= people {
					continue
				}
				if shared[o].score == 0 {
					others = append(others, o)
				}
				shared[o].add(group)
			}
		}
		e.With = best(entries, others, func(o int32) int {
			if !shared[o].near && shared[o].sections < 2 {
				return 0 // a section alone may be chance
			}
			return shared[o].score / root(weight[i], weight[o])
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
				seen = append(seen, sighting{m.Source, m.Heading, m.Point, int32(len(entries))})
			}
			entries = append(entries, e)
		}
	}
	slices.SortFunc(seen, byPoint)
	return entries, slices.Compact(seen)
}

// bond is what two entries share.
type bond struct {
	score    int
	sections int  // that name both
	near     bool // a point names both, or two beside each other do
}

// add counts a group that both are members of.
func (b *bond) add(g *group) {
	b.score += share * g.weight / max(len(g.members)-1, 1)
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
	return cmp.Compare(a.entry, b.entry)
}

// root returns the whole root of a product, at least 1: what two entries could
// share. The root of a float64 is the same on every machine.
func root(a, b int) int { return max(int(math.Sqrt(float64(a)*float64(b))), 1) }

// best returns the names of those with the highest value above 0; of equals,
// those first in the index.
func best(entries []*Entry, others []int32, value func(int32) int) []string {
	type valued struct {
		entry int32
		value int
	}
	var top []valued
	for _, o := range others {
		v := valued{o, value(o)}
		if v.value <= 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(top, v, func(a, b valued) int {
			return cmp.Or(cmp.Compare(b.value, a.value), cmp.Compare(a.entry, b.entry))
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
