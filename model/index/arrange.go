package index

import (
	"cmp"
	"slices"

	"gloss/model/index/terms"
)

// This file puts the candidates in the order of their places.

// findAddressed makes candidates of handles, and of names with what somebody is addressed by.
func (f *finder) findAddressed() {
	for _, i := range f.addressing {
		r := &f.layout.runs[i]
		if r.marks&atMark != 0 {
			f.handles(i, r)
		}
		if f.foreign && r.marks&otherMark != 0 {
			f.honoured(i, r)
		}
	}
}

// arrange sorts the candidates by their place, tells the runs which are theirs
// and finds those that lie within a longer one that is sure. It is done again when
// candidates come later.
func (f *finder) arrange() {
	if f.sorted == 0 && f.scanned > 0 {
		arranged(f.cands[:f.discovered])
		mergedFirst(f.cands[:f.scanned], f.discovered)
		f.sorted = f.scanned
	}
	arranged(f.cands[f.sorted:])
	if n := f.sorted; n > 0 && n < len(f.cands) && comesAfter(&f.cands[n-1], &f.cands[n]) {
		merged(f.cands, n)
	}
	f.sorted = len(f.cands)
	cands := f.cands
	for lo := 0; lo < len(cands); {
		hi, run := lo+1, cands[lo].run
		for hi < len(cands) && cands[hi].run == run {
			hi++
		}
		r := &f.layout.runs[run]
		r.cands = span{int32(lo), int32(hi)}
		end, by := int32(-1), int32(-1)
		apart := r.segs.lo != r.segs.hi
		for k := lo; k < hi; k++ {
			c := &cands[k]
			if apart && !f.layout.settable(r, c.lo, c.hi) {
				c.shadow = true
				continue
			}
			c.shadow = c.thing.ruling == terms.Rejected && f.leaves(k)
			if c.shadow {
				continue
			}
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

// leaves reports whether the place of a candidate, by its number, whose thing a person leaves
// out, may be that of another thing of that name: not where such a one is taken, which has all
// places that were found.
func (f *finder) leaves(k int) (others bool) {
	c := &f.cands[k]
	from, to := k, k+1
	for from > 0 && samePlace(&f.cands[from-1], c) {
		from--
	}
	for to < len(f.cands) && samePlace(&f.cands[to], c) {
		to++
	}
	for i := from; i < to; i++ {
		switch o := f.cands[i].thing; {
		case o.entry == nil || o.ruling == terms.Rejected:
		case o.ruling == terms.Accepted:
			return false
		default:
			others = true
		}
	}
	return others
}

// merged puts the candidates in their order, of which those before known are in it, and
// those from there on. Of the equal the former come first.
func merged(cands []candidate, known int) {
	if known < len(cands)/2 {
		mergedFirst(cands, known)
		return
	}
	added, to := slices.Clone(cands[known:]), len(cands)
	for k := len(added) - 1; k >= 0; k-- {
		place, from := added[k].place(), known
		for from > 0 && (cands[from-1].place() > place || comesAfter(&cands[from-1], &added[k])) {
			from--
		}
		to -= known - from
		copy(cands[to:], cands[from:known])
		known = from
		to--
		cands[to] = added[k]
	}
}

// mergedFirst is merged where few are known.
func mergedFirst(cands []candidate, known int) {
	first, to := slices.Clone(cands[:known]), 0
	for k := range first {
		at := first[k].place()
		for known < len(cands) && (at > cands[known].place() || comesAfter(&first[k], &cands[known])) {
			cands[to] = cands[known]
			known++
			to++
		}
		cands[to] = first[k]
		to++
	}
}

// untouched reports whether nothing of a run is accepted yet, nor guessed.
func (r *run) untouched() bool { return r.changedIn == 0 }

// arranged puts candidates in their order; the equal stay as they come.
func arranged(cands []candidate) {
	if !inOrder(cands) {
		slices.SortStableFunc(cands, func(a, b candidate) int { return byPlace(&a, &b) })
	}
}

// inOrder reports whether the candidates are in their order.
func inOrder(cands []candidate) bool {
	for i := 1; i < len(cands); i++ {
		if comesAfter(&cands[i-1], &cands[i]) {
			return false
		}
	}
	return true
}

// place is a number for where a candidate begins: of those of which it differs, it
// tells the order.
func (c *candidate) place() int64 { return int64(c.run)<<32 | int64(c.lo) }

// comesAfter reports whether the place of a is behind that of b.
func comesAfter(a, b *candidate) bool {
	if x, y := a.place(), b.place(); x != y {
		return x > y
	}
	return byPlace(a, b) > 0
}

func byPlace(a, b *candidate) int {
	if a.run != b.run || a.lo != b.lo {
		return cmp.Or(cmp.Compare(a.run, b.run), cmp.Compare(a.lo, b.lo))
	}
	return cmp.Or(cmp.Compare(b.hi, a.hi), boolOrder(b.sure, a.sure), cmp.Compare(a.thing.class, b.thing.class))
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
