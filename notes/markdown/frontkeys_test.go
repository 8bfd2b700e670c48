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
