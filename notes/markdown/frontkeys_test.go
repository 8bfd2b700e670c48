package markdown

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestFrontWords holds that no word is two keys, and that keys are in lower case.
func TestFrontWords(t *testing.T) {
	for k, words := range frontWords {
		if words == "" && frontKey(k) != otherKey {
			t.Errorf("no words for key %d", k)
		}
		for w := range strings.FieldsSeq(words) {
			if got := frontKeys()[w]; got != frontKey(k) || strings.ToLower(w) != w {
				t.Errorf("%q is key %d, want %d in lower case", w, got, k)
			}
		}
	}
}

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
