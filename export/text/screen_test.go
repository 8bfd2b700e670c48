package text

import (
	"strings"
	"testing"

	"gloss/model/summary"
)

// On a narrow screen no line of an index is too long, but for what cannot be broken, and bars
// stand below the names; a wide one is not filled.
func TestNarrowScreens(t *testing.T) {
	written := func(screen int) string {
		var b strings.Builder
		if err := WriteIndexWithin(&b, summary.Of(book()), Plain, screen); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for screen, most := range map[int]int{1: 40, 40: 40, 60: 60, 70: 70} {
		for line := range strings.Lines(written(screen)) {
			if n := columns(strings.TrimRight(line, "\n")); n > most {
				t.Errorf("%d columns of a screen of %d: %q", n, screen, line)
			}
		}
	}
	if got := written(40); !strings.Contains(got, "×\n    ·") {
		t.Errorf("no bar below its name in\n%s", got)
	}
	if got := written(70); strings.Contains(got, "×\n    ·") {
		t.Errorf("a bar below its name in\n%s", got)
	}
	if written(200) != written(80) {
		t.Error("a wide screen is filled")
	}
}
