package index

import "strings"

// This file finds names that prove nothing by themselves, and stand in one list: each may be a
// word, all of them hardly.

// nameRow tells how many names of its field a list has beside a name.
type nameRow uint8

const (
	noRow      nameRow = iota
	pairInRow          // another: "like Elm and Elixir"
	smallInRow         // another of the very same field, both in small letters: "puppet or chef"
	manyInRow          // two at least, not all of which are rather words: "Flask, Bottle and Pyramid"
)

// points are those of a name in such a list.
func (n nameRow) points() int {
	return [...]int{noRow: 0, pairInRow: 26, smallInRow: 40, manyInRow: 56}[n]
}

// gapInRow is how many bytes stand between two elements of a row at most.
const gapInRow = 7

// rowOf tells how many names of its field marks or words of lists join to a name, one
// behind the other, all with the capitals of the catalogue. A pair counts where capitals tell
// something. What is accepted does not count: weighHabit has points for it.
func (f *finder) rowOf(c *candidate, r *run) nameRow {
	if r.cands.hi-r.cands.lo < 2 {
		return noRow
	}
	at := f.firstFrom(r, c.lo)
	if f.smallPair(c, r, at) {
		return smallInRow
	}
	if !f.asNamed(c) {
		return noRow
	}
	pair, kin, usual := false, 0, c.usual
	for _, step := range [...]int32{-1, +1} {
		from, k := c, at
		if step < 0 {
			k--
		}
		for n := 0; n < reach; n++ {
			if k = f.nextInList(from, r, k, step); k < 0 {
				break
			}
			from = &f.cands[k]
			usual = usual || from.usual
			if o := f.kinAt(c, r, k, step); o != nil {
				kin++
				pair = pair || n == 0 && (o.exact || f.asSmall(o))
			}
		}
	}
	switch {
	case kin > 1 && usual:
		return manyInRow
	case pair && c.exact && !r.brief() && !r.titled() && !f.german:
		return pairInRow
	}
	return noRow
}

// smallPair reports whether a name in small letters is joined to another such one of the very same
// field. The candidate of that number is the first at its place.
func (f *finder) smallPair(c *candidate, r *run, at int32) bool {
	if f.prosaic || f.german || c.thing.entry == nil || c.thing.field == 0 || f.spelt(c)&speltUpper != 0 || r.titled() {
		return false
	}
	for _, step := range [...]int32{-1, +1} {
		k := at
		if step < 0 {
			k--
		}
		if k = f.nextInList(c, r, k, step); k < 0 {
			continue
		}
		first := &f.cands[k]
		for n := 0; n < mostHomographs && k >= r.cands.lo && k < r.cands.hi && samePlace(&f.cands[k], first); n, k = n+1, k+step {
			if o := &f.cands[k]; !o.shadow && o.thing != c.thing && o.thing.entry != nil && o.thing.field == c.thing.field && f.spelt(o)&speltUpper == 0 {
				return true
			}
		}
	}
	return false
}

// asNamed reports whether a candidate names a thing of the catalogue with its capital, be it
// with the first of its words: "Node".
func (f *finder) asNamed(c *candidate) bool {
	return c.thing.entry != nil && (c.exact || f.spelt(c)&speltLarge != 0 && strings.HasPrefix(c.thing.name, f.form(c)))
}

// nextInList returns the number of the candidate, from the k-th on in steps, that a mark or
// word of lists joins to one; -1 for none.
func (f *finder) nextInList(c *candidate, r *run, k, step int32) int32 {
	for n := 0; n < mostHomographs && k >= r.cands.lo && k < r.cands.hi; n, k = n+1, k+step {
		o := &f.cands[k]
		if o.shadow || o.lo < c.hi && o.hi > c.lo {
			continue
		}
		lo, hi := min(o.hi, c.hi), max(o.lo, c.lo)
		if hi-lo > gapInRow || !joining(r.text[lo:hi]) {
			return -1
		}
		return k
	}
	return -1
}

// kinAt returns a candidate at the place of the k-th, from it on in steps, that names a thing of
// the field of c, or of a kindred one, as the catalogue writes it, and is not accepted; one without
// a capital is of the very field. It is nil for none.
func (f *finder) kinAt(c *candidate, r *run, k, step int32) *candidate {
	for first := &f.cands[k]; k >= r.cands.lo && k < r.cands.hi && samePlace(&f.cands[k], first); k += step {
		if o := &f.cands[k]; !o.taken && !o.shadow && o.thing != c.thing && (f.asNamed(o) && f.evident.kin(c.thing.field, o.thing.field) || o.thing.field == c.thing.field && f.asSmall(o)) {
			return o
		}
	}
	return nil
}

// asSmall reports whether a candidate names a thing of the catalogue whose name has no capital, by
// a word that is seldom anything but a name.
func (f *finder) asSmall(c *candidate) bool {
	return c.thing.entry != nil && c.thing.field != 0 && f.form(c) == c.thing.name && f.spelt(c)&speltUpper == 0 && f.usageIn(f.formOf(c)) < common
}
