package text

import (
	"testing"

	"gloss/notes"
)

// The titles are looked up as they are folded: words that stand apart on a page
// are one there.
func TestUsualTitles(t *testing.T) {
	for title, want := range map[string]bool{
		"Next steps": true, "Further reading": true, "Q&A": true, "QUESTIONS": true, "Teilnehmer": true, "まとめ": true,
		"Next": false, "Steps": false, "Further": false, "Reading": false, "Redis": false,
	} {
		if usualTitles[notes.FoldTitle(title)] != want {
			t.Errorf("%q: %v", title, !want)
		}
	}
	for title := range usualTitles {
		if notes.FoldTitle(title) != title {
			t.Errorf("%q is not as it is looked up", title)
		}
	}
}
