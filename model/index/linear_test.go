package index

import (
	"strings"
	"testing"
	"time"

	"gloss/model/catalog"
)

// TestLinear holds that notes made to be slow take no more than in proportion to
// their size: sixteen times the notes may take some fifty times as long, where
// quadratic work would take 256.
func TestLinear(t *testing.T) {
	for name, piece := range map[string]string{
		"one line of capitals":     "Alpha Bravo Zorblax Vrillo Docker ",
		"one line of slashes":      "docker/zorblax/",
		"one line of hyphens":      "docker-zorblax-",
		"one line of unknown":      "zorblax, vrillo; qwertz ",
		"one line of addresses":    "https://github.com/zorblax/zorblax ",
		"one line of links":        "[Zorblax tool](https://github.com/zorblax/zorblax) ",
		"one line of code":         "`zorblax` ",
		"one line of bold words":   "**Zorblax** ",
		"links":                    "- [Zorblax](https://github.com/zorblax/zorblax) and Docker\n",
		"a name again and again":   "- Docker Docker Docker\n",
		"short points of one name": "- Redis\n",
		"quotes":                   "\"zorblax\" is a \"tool called \" ",
		"brackets":                 "- Jane Doe (Oracle\n",
		"titles":                   "# Docker\n\n",
	} {
		took := func(times int) time.Duration {
			best := time.Hour
			for range 3 {
				doc := parse(t, "notes", strings.Repeat(piece, times))
				start := time.Now()
				Recognize(doc, catalog.Builtin())
				Collate(doc, catalog.Builtin())
				best = min(best, time.Since(start))
			}
			return best
		}
		// A machine that is busy elsewhere spoils a measurement, but not each of
		// several.
		const few, more, tries = 500, 16, 6
		var small, large time.Duration
		for try := range tries {
			small, large = took(few), took(more*few)
			if large <= 3*more*small+20*time.Millisecond {
				break
			}
			if try == tries-1 {
				t.Errorf("%s: %d take %v, %d take %v", name, few, small, more*few, large)
			}
		}
	}
}
