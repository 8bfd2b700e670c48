package markdown

import (
	"testing"

	"gloss/model"
)

// TestDoubledPercent holds comments of a note book apart from sums of per cent.
func TestDoubledPercent(t *testing.T) {
	for text, want := range map[string]string{
		"at 100%% of the load, at 50%% of it": "at 100%% of the load, at 50%% of it",
		"before %%a comment%% after":          "before after",
	} {
		var got string
		read(t, "a.md", text+"\n").EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { got += model.PlainText(*run) })
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestFieldsOfTools holds that fields which list what was made use of are shown, and
// others of the kind are not.
func TestFieldsOfTools(t *testing.T) {
	for front, want := range map[string]string{
		"title: Film\nprograms_used:\n  - Blender\n  - After-Effects": "Programs used: Blender, After-Effects",
		"title: Film\ntech: [Go, React]":                              "Tech: Go, React",
		"titel: Film\nwerkzeuge: Gimp":                                "Werkzeuge: Gimp",
		"title: Film\ntoolbar: left":                                  "",
	} {
		var got string
		for _, b := range read(t, "a.md", "---\n"+front+"\n---\n\n## Day\n\nText.\n\n## Night\n\nMore.\n").Blocks {
			if p, ok := b.(*model.Paragraph); ok {
				got += model.PlainText(p.Inlines)
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", front, got, want)
		}
	}
}
