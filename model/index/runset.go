package index

import "math/bits"

// runSet is a set of runs by their numbers, a bit each.
type runSet []uint64

// newRunSet returns an empty set for so many runs.
func newRunSet(runs int) runSet { return make(runSet, runs/64+2) }

func (s runSet) add(run int32) { s[run>>6] |= 1 << (run & 63) }

func (s runSet) has(run int32) bool { return s[run>>6]>>(run&63)&1 != 0 }

// several reports whether the set has more than one of the runs lo to hi, of which there
// are any.
func (s runSet) several(lo, hi int32) bool {
	first, last, n := lo>>6, (hi-1)>>6, 0
	for word := first; word <= last; word++ {
		set := s[word]
		if word == first {
			set &^= 1<<(lo&63) - 1
		}
		if word == last {
			set &= ^uint64(0) >> (63 - (hi-1)&63)
		}
		n += bits.OnesCount64(set)
	}
	return n > 1
}

// about returns those of the set that are so near a run, on each side, but for itself.
// There are less than 64 runs so near.
func (s runSet) about(run, reach int32) nearRuns {
	from := max(0, run-reach)
	word, shift := from>>6, from&63
	bits := s[word]>>shift | s[word+1]<<1<<(63-shift)
	return nearRuns{bits & (1<<(run+reach+1-from) - 1) &^ (1 << (run - from)), from}
}

// nearRuns is a set of runs near each other: bit 0 is that of the run from.
type nearRuns struct {
	bits uint64
	from int32
}

// first returns the first run of a set that is not empty.
func (n *nearRuns) first() int32 { return n.from + int32(bits.TrailingZeros64(n.bits)) }

// drop takes out the first.
func (n *nearRuns) drop() { n.bits &= n.bits - 1 }
