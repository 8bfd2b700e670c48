package markdown

import (
	"slices"
	"testing"

	"gloss/notes/notestest"
)

// TestLinksToFiles: what links to another file of the book leads there, whether it is an
// address or the name of a note in double brackets; a heading has none of the latter.
func TestLinksToFiles(t *testing.T) {
	text := "# See [[Other]]\n\n[a](Other.md#one), [b](sub/My%20page.md), [c](none.md), [](Other.md), <a href=\"Other.md\">d</a>\n\n" +
		"[[Other]] [[sub/My page|e]] [[Other#Part one#Offene Fragen]] [[Other#^block]] [[None]] ![[My page]] [f]([[Other]])\n\n[^1] [[#See]]\n\n## Other\n\n## More\n\n[[Other]] [[More]]\n\n[^1]: [[other]]\n"
	got := notestest.Targets(t, Format(), "notes.md", text, "Other.md", "sub/My page.md")
	want := []string{"a > #Other.md#one", "b > #sub%2FMy%20page.md#", "#Other.md# > #Other.md#", "d > #Other.md#", "Other > #Other.md#", "e > #sub%2FMy%20page.md#",
		"Other#Part one#Offene Fragen > #Other.md#offene-fragen", "Other#^block > #Other.md#", "My page > #sub%2FMy%20page.md#", "f > #Other.md#", "Other > #Other.md#", "More > #more", "other > #Other.md#"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
