package org

import (
	"slices"
	"testing"

	"gloss/notes/notestest"
)

// TestLinksToFiles: what links to another file of the book, or to a headline in it, leads there.
func TestLinksToFiles(t *testing.T) {
	text := "* In [[file:other.org][a title]]\n[[file:other.org][a]], [[./other.org::*Open tasks][b]], [[file:other.org::*100% done][p]], [[file:sub/my page.md]], [[file:none.org][c]], [[other]]\n"
	got := notestest.Targets(t, Format(), "notes.org", text, "other.org", "sub/my page.md")
	want := []string{"a > #other.org#", "b > #other.org#Open tasks", "p > #other.org#100% done", "sub/my page.md > #sub%2Fmy%20page.md#"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestEachID: headlines and the file have the IDs that their drawers give them, whatever marks
// stand about their words.
func TestEachID(t *testing.T) {
	const text = ":PROPERTIES:\n:ID:   f-1\n:END:\n#+title: T\n* TODO [#A] The plane :tool:oak:\n:PROPERTIES:\n:id: h-1\n:END:\n" +
		"#+begin_src org\n:ID: none\n#+end_src\n:ID:\n** NASA and more\n:ID: h-2\n*bold* is no headline\n:ID: h-3\n"
	var got []string
	EachID(text, func(id, headline string) { got = append(got, id+" "+headline) })
	if want := []string{"f-1 ", "h-1 The plane", "h-2 NASA and more", "h-3 NASA and more"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
