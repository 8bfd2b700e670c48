package reading

import (
	"fmt"
	"testing"
	"time"

	"gloss/model"
)

// TestLinear holds that a paragraph of nothing but addresses takes no more than
// in proportion to their number: sixteen times as many may take some fifty times
// as long, where quadratic work would take 256.
func TestLinear(t *testing.T) {
	const few, more, tries = 2000, 16, 6
	took := func(addresses int) time.Duration {
		best := time.Hour
		for range 3 {
			var run []model.Inline
			for i := range addresses {
				run = append(run, auto(fmt.Sprintf("https://example.com/%d", i)), text(" "))
			}
			d := doc(para(run...))
			start := time.Now()
			Collect(d)
			best = min(best, time.Since(start))
		}
		return best
	}
	for try := range tries {
		small, large := took(few), took(more*few)
		if large <= 3*more*small+20*time.Millisecond {
			return
		}
		if try == tries-1 {
			t.Errorf("%d take %v, %d take %v", few, small, more*few, large)
		}
	}
}
