package rst

import (
	"slices"
	"testing"

	"gloss/notes/notestest"
)

// TestLinksToFiles: a role and an address that mean another file of the book lead there.
func TestLinksToFiles(t *testing.T) {
	const text = "Notes\n=====\n\n:doc:`setup`, :doc:`this <guide/setup>`, :doc:`none` and `that <setup.rst>`_.\n"
	got := notestest.Targets(t, Format(), "notes.rst", text, "setup.rst", "guide/setup.rst")
	if want := []string{"setup > #setup.rst#", "this > #guide%2Fsetup.rst#", "that > #setup.rst#"}; !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
