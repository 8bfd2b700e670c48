package html

import (
	"slices"
	"testing"

	"gloss/notes/notestest"
)

// TestLinksToFiles: a link to another file of the book leads there, unless the page says
// where in the web it stood.
func TestLinksToFiles(t *testing.T) {
	const text = "<html><head></head><body><h1>Notes</h1><p>See <a href=\"other.html#x\">a</a> and <a href=\"none.html\">b</a>.</p></body></html>"
	got := notestest.Targets(t, Format(), "notes.html", text, "other.html")
	if want := []string{"a > #other.html#x"}; !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
