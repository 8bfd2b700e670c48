package index

import (
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"gloss/model/catalog"
)

// TestLinear holds that notes made to be slow take no more than in proportion to
// their size: sixteen times the notes may take some fifty times as long, where
// quadratic work would take 256. What stands behind a tab follows all of what stands before it.
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
		"one line of doubtful":     "Docker, Salt, Swift, Chef, Heat, Celery, ",
		"doubtful links":           "[Swift](https://swift.org/x), [Salt](https://x.example), ",
		"a paragraph above":        "bees and wax: \t- https://zorblax.example/hives\n",
		"one line of name ends":    "Google Docs, Sheets, Slides, Forms, Drive and ",
		"one line of citations":    "@smith2020 ",
		"one line of handles":      "Dr. Jane Doe\t(@ab1)",
		"one line of owners":       "Jane Doe, bees @jane_doe ",
		"one line of pointers":     "bees and wax and honey and hives are [here](https://zorblax.example/hives) ",
		"a title of doubtful":      "# Salt / Swift / Chef / Docker \tSalt and Swift and Chef and ",
	} {
		took := func(times int) time.Duration {
			best := time.Hour
			first, rest, _ := strings.Cut(piece, "\t")
			for range 3 {
				doc := parse(t, "notes", strings.Repeat(first, times)+"\n\n"+strings.Repeat(rest, times))
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

// TestWordsCostOnce holds that what is known of a word is found out once: the more
// often words are repeated, the less there is to allocate for each.
func TestWordsCostOnce(t *testing.T) {
	data, err := os.ReadFile("testdata/garden.txt")
	if err != nil {
		t.Fatal(err)
	}
	catalog.Builtin()
	allocations := func(times int) int {
		doc := parse(t, "notes", strings.Repeat(string(data)+"\n\n", times))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Recognize(doc, catalog.Builtin())
		runtime.ReadMemStats(&after)
		return int(after.Mallocs - before.Mallocs)
	}
	allocations(1) // what the catalogue makes at first
	const more = 40
	words := (more - 1) * len(strings.Fields(string(data)))
	if few, many := allocations(1), allocations(more); (many-few)*4 > words {
		t.Errorf("%d allocations for the notes once, %d for %d times: more than one for four further words, of which there are %d", few, many, more, words)
	} else {
		t.Logf("%d allocations for the notes once, %d for %d times; %d further words", few, many, more, words)
	}
}
