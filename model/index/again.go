package index

import "math"

// This file sums up anew what speaks for a known name where nothing has changed but
// what is accepted in the runs about its own and what the notes as a whole have to say.

// remembered is what is known of the evidence for a known name, a bit each.
type remembered uint8

const (
	keptSums   remembered = 1 << iota // candidate.sum and candidate.rest
	keptPlain                         // weight.plain
	keptBeside                        // weight.beside speaks for it
	keptLinked                        // it is joined to an accepted name
	keptDense                         // it counts how dense names are in the notes
	keptPoint                         // it counts what stands in the points beside its own
	keptEased                         // it stands in another case than the catalogue has, which counts for less as long as it is not found for certain elsewhere
	keptDoubt                         // it counts before weighConfirmed that it is not found for certain elsewhere
)

// where returns the bit should that be so, else none.
func (k remembered) where(is bool) remembered {
	if is {
		return k
	}
	return 0
}

// manyPlaces is how many places a name has at least of which more make no difference.
// Those of what the catalogue has are all known before it is weighed.
const manyPlaces = 3

// keep remembers the points of a known name before weighNeighbours, which are its own,
// and the rest that comes after it and that no other run and no situation changes.
func (f *finder) keep(c *candidate, own, habit *weight, rest int, r *run, b *beside, linked, eased bool) {
	if r.kind == titleRun || c.thing.entry == nil && c.thing.count < manyPlaces || f.prosaic || f.words <= tellingWords || f.evident.document.all == 0 || rest < math.MinInt8 || rest > math.MaxInt8 {
		return
	}
	c.sum, c.rest = int16(own.points), int8(rest)
	c.heaviest, c.heaviestWhy = uint8(own.most), own.why
	if habit.most > own.most {
		c.heaviest, c.heaviestWhy = uint8(habit.most), habit.why
	}
	c.kept = keptSums | keptPlain.where(own.plain) | keptBeside.where(own.beside > 0) | keptLinked.where(linked) | keptDense.where(b.habitual(linked)) |
		keptPoint.where(b.alone || b.left == "" && !wordAtStart(b.right)) | keptEased.where(eased) | keptDoubt.where(!c.thing.confirmed && (c.exact && b.leads(saysSubject) || !c.exact && !b.small))
}

// keeps reports whether what is remembered of a known name still holds.
func (f *finder) keeps(c *candidate, now situation) bool {
	if c.kept&keptSums == 0 || c.situation.topic != now.topic || f.layout.runs[c.run].changedIn >= c.weighed {
		return false
	}
	if c.kept&keptDoubt != 0 && c.newlyConfirmed() {
		return false
	}
	return c.kept&keptPoint == 0 || !f.changedAbout(c.run, besidePoint, c.weighed)
}

// changedAbout reports whether since a pass anything has changed in the runs about one,
// so many on each side.
func (f *finder) changedAbout(run, reach int32, pass int8) bool {
	runs := f.layout.runs
	for i := max(0, run-reach); i <= min(run+reach, int32(len(runs)-1)); i++ {
		if runs[i].changedIn >= pass {
			return true
		}
	}
	return false
}

// weighAgain is weigh by what is remembered of a known name. It reports whether it can
// tell what weighed most, should that be asked.
func (f *finder) weighAgain(c *candidate, now situation, round int) (points int, why rule, ok bool) {
	w := weight{points: int(c.sum), most: int(c.heaviest), why: c.heaviestWhy, plain: c.kept&keptPlain != 0}
	if c.kept&keptBeside != 0 {
		w.beside = 1
	}
	if c.kept&keptEased != 0 && round > 0 && c.thing.confirmed {
		w.points += otherCase - easedCase
	}
	r := &f.layout.runs[c.run]
	f.weighNeighbours(&w, c, r, now, c.kept&keptLinked != 0)
	w.points += int(c.rest)
	if c.kept&keptDense != 0 {
		w.add(habitPoints[now.density], whyNeighbours)
	}
	if round > 0 && c.thing.confirmed {
		f.weighConfirmed(&w, c, r)
	}
	return w.points, w.why, w.points < threshold || w.most > mostHabit
}
