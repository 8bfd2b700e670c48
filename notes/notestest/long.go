package notestest

import "testing"

// Long leaves a test out that takes long or measures what reading costs: from
// short tests, and under the race detector. That one makes reading twenty times
// slower and lets pools forget at random what they keep, so that neither time
// nor memory says anything; in readers, which run in one goroutine, it finds
// nothing that a shorter test does not reach.
func Long(t testing.TB) {
	t.Helper()
	switch {
	case testing.Short():
		t.Skip("long")
	case raceDetector:
		t.Skip("long, or a measurement: not under the race detector")
	}
}
