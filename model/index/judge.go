package index

import (
	"cmp"
	"slices"

	"gloss/model"
)

// judge decides which candidates are mentions. Those that can be nothing else
// are; they are evidence for the others. What the first round finds is
// evidence in the second.
func (f *finder) judge() {
	f.arrange()
	f.evident = evident{sections: make([]counts, f.layout.sections+1)}
	f.takeSure()
	f.learnHabits()
	f.evident.relate(f.fields[:])
	f.round(0)
	f.round(1)
	f.guess()
	if f.round(2) > 0 {
		f.round(3)
	}
}

// round accepts the candidates for which enough speaks by now, and returns how
// many.
func (f *finder) round(round int) int {
	var taken []int
	for i := range f.cands {
		c := &f.cands[i]
		if c.taken || c.shadow || round > 1 && c.points < hopeless && c.thing.guess == 0 {
			continue
		}
		points, why := f.weigh(c, round)
		if c.points = points; points >= threshold {
			if why != "" {
				c.why = why
			}
			taken = append(taken, i)
		}
	}
	for _, i := range taken {
		f.take(&f.cands[i])
	}
	return len(taken)
}

// takeSure accepts what needs no evidence. What people are called too is no
// name of a tool in notes that name no other.
func (f *finder) takeSure() {
	for i := range f.cands {
		c := &f.cands[i]
		if c.shadow {
			continue
		}
		c.thing.count++
		if c.sure && (c.thing.entry == nil || f.usageOf(f.form(c)) != forename) {
			f.take(c)
		}
	}
	if f.evident.document.all == 0 {
		return
	}
	for i := range f.cands {
		if c := &f.cands[i]; c.sure && !c.shadow && !c.taken {
			f.take(c)
		}
	}
}

// learnHabits looks at how the notes use capitals: in the names that are sure,
// and at the start of points.
func (f *finder) learnHabits() {
	small, large := 0, 0
	for i := range f.cands {
		if c := &f.cands[i]; c.taken && c.thing.entry != nil && startsLarge(c.thing.name) {
			if startsLarge(f.form(c)) {
				large++
			} else {
				small++
			}
		}
	}
	f.small = small >= 3 && small*2 >= large
	f.mixed = small >= 3 && small*8 >= large
	small, large = 0, 0
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		if r.kind != textRun {
			continue
		}
		if first := firstWordOf(r.text); startsLarge(first) {
			large++
		} else if first != "" && !isDigit(first[0]) {
			small++
		}
	}
	f.large = large >= 6 && large >= 3*small
	f.lower = small >= 6 && small*2 >= large*3
}

// form returns the words of a candidate.
func (f *finder) form(c *candidate) string { return f.layout.runs[c.run].text[c.lo:c.hi] }

// arrange sorts the candidates by their place, tells the runs which are theirs
// and finds those that lie within a longer one that is sure.
func (f *finder) arrange() {
	for i := range f.layout.runs {
		if r := &f.layout.runs[i]; r.code == nil || r.prose {
			f.handles(int32(i), r)
		}
	}
	f.place()
}

// place is the part of arrange that is done again when candidates come later.
func (f *finder) place() {
	f.titles = f.titles[:0]
	if !slices.IsSortedFunc(f.cands, byPlace) {
		slices.SortStableFunc(f.cands, byPlace)
	}
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		r.cands = span{}
		if r.kind == titleRun {
			r.title = int32(len(f.titles))
			f.titles = append(f.titles, int32(i))
		}
	}
	for lo := 0; lo < len(f.cands); {
		hi := lo
		for hi < len(f.cands) && f.cands[hi].run == f.cands[lo].run {
			hi++
		}
		f.layout.runs[f.cands[lo].run].cands = span{int32(lo), int32(hi)}
		end, by := int32(-1), int32(-1)
		for k := lo; k < hi; k++ {
			c := &f.cands[k]
			r := &f.layout.runs[c.run]
			if !f.layout.settable(r, c.lo, c.hi) {
				c.shadow = true
				continue
			}
			c.shadow = false
			if c.lo < end && !(c.lo == by && c.hi == end) {
				c.shadow = true
				continue
			}
			if c.sure && c.hi > end {
				by, end = c.lo, c.hi
			}
		}
		lo = hi
	}
}

func byPlace(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.run, b.run), cmp.Compare(a.lo, b.lo), cmp.Compare(b.hi, a.hi), boolOrder(b.sure, a.sure), cmp.Compare(a.thing.class, b.thing.class))
}

func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// take accepts a candidate.
func (f *finder) take(c *candidate) {
	c.taken = true
	c.thing.confirmed = true
	if c.thing.class == model.ToolMention {
		r := &f.layout.runs[c.run]
		f.evident.document.add(c.thing.field)
		f.evident.sections[r.sect].add(c.thing.field)
	}
}

// evident counts what has been accepted.
type evident struct {
	document counts
	sections []counts
	families [maxFields + 1]uint8 // of each field, a bit each
}

// relate tells which fields go together.
func (e *evident) relate(fields []string) {
	for i, field := range fields {
		if field != "" {
			e.families[i+1] = familiesOf(field)
		}
	}
}

// kin reports whether two fields are the same, or of one family.
func (e *evident) kin(a, b uint8) bool {
	return a == b && a != 0 || e.families[a]&e.families[b] != 0
}

// near returns the number of mentions of the field, and of the fields related
// to it.
func (e *evident) near(c *counts, field uint8) (same, other int) {
	if field == 0 {
		return 0, 0
	}
	if family := e.families[field]; family != 0 {
		for b := range c.fields {
			if c.fields[b] != 0 && e.families[b]&family != 0 {
				other += int(c.fields[b])
			}
		}
		other -= int(c.fields[field])
	}
	return int(c.fields[field]), other
}

// counts are numbers of mentions, in all and by field.
type counts struct {
	all    int32
	fields [maxFields + 1]uint16
}

func (c *counts) add(field uint8) {
	c.all++
	if c.fields[field] < 1<<15 {
		c.fields[field]++
	}
}
