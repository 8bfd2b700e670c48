package index

import (
	"testing"

	"gloss/model"
)

// fills reports whether so many of them fill a piece of memory as Go hands it out,
// so that it has no room for one more.
func fills[T any](n int) bool { return cap(append([]T(nil), make([]T, n)...)) == n }

func TestSlabsFillTheirMemory(t *testing.T) {
	if !fills[model.Mention](slab) || !fills[model.Text](slabOfTexts) || !fills[model.Inline](slabOfNodes) {
		t.Error("a piece of memory has room that is never used")
	}
}
