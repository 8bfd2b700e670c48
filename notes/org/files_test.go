package org

import (
	"slices"
	"testing"

	"gloss/notes/notestest"
)

// TestLinksToFiles: what links to another file of the book, or to a headline in it, leads there.
func TestLinksToFiles(t *testing.T) {
	text := "* In [[file:other.org][a title]]\n[[file:other.org][a]], [[./other.org::*Open tasks][b]], [[file:sub/my page.md]], [[file:none.org][c]], [[other]]\n"
	got := notestest.Targets(t, Format(), "notes.org", text, "other.org", "sub/my page.md")
	want := []string{"a > #other.org#", "b > #other.org#Open%20tasks", "sub/my page.md > #sub%2Fmy%20page.md#"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
