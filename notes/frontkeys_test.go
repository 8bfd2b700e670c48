package notes

import (
	"strings"
	"testing"
)

// TestFrontWords holds that no word is two keys, and that keys are in lower case.
func TestFrontWords(t *testing.T) {
	for k, words := range frontWords {
		if words == "" && FrontKey(k) != OtherKey {
			t.Errorf("no words for key %d", k)
		}
		for w := range strings.FieldsSeq(words) {
			if got := frontKeys()[w]; got != FrontKey(k) || strings.ToLower(w) != w {
				t.Errorf("%q is key %d, want %d in lower case", w, got, k)
			}
		}
	}
}
