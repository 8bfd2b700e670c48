package index

import (
	"slices"
	"testing"
)

func TestRunSetTellsWhatIsNear(t *testing.T) {
	const runs = 200
	set := newRunSet(runs)
	var in [runs]bool
	for _, run := range []int32{0, 1, 5, 62, 63, 64, 65, 100, 127, 128, 190, 199} {
		set.add(run)
		in[run] = true
	}
	for run := range int32(runs) {
		if set.has(run) != in[run] {
			t.Errorf("%d is in the set: %v", run, !in[run])
		}
		for _, reach := range []int32{1, 3, 9, 31} {
			var got, want []int32
			for near := set.about(run, reach); near.bits != 0; near.drop() {
				got = append(got, near.first())
			}
			for k := max(0, run-reach); k <= min(run+reach, runs-1); k++ {
				if in[k] && k != run {
					want = append(want, k)
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("about %d, %d far: %v, not %v", run, reach, got, want)
			}
		}
		for hi := run + 1; hi <= runs; hi++ {
			n := 0
			for _, is := range in[run:hi] {
				if is {
					n++
				}
			}
			if set.several(run, hi) != (n > 1) {
				t.Errorf("%d from %d to %d", n, run, hi)
			}
		}
	}
}
