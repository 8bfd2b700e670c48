package notes

import (
	"strings"
	"testing"
)

func TestVocabulary(t *testing.T) {
	words := "a the über eightbyt ninebytes eightby mixtures straightforwardness 日本"
	v := NewVocabulary(words, "another\nlist a")
	for w := range strings.FieldsSeq(words + " another list") {
		if !v.Has(w) || !v.HasBytes([]byte(w)) || !v.HasFolded(strings.ToUpper(w)) {
			t.Errorf("%q is missing", w)
		}
		for _, other := range []string{w + "s", "x" + w, w[:len(w)-1], strings.ToUpper(w)} {
			known := other == "eightby" || other == "日本"
			if v.Has(other) != known || v.HasBytes([]byte(other)) != known {
				t.Errorf("%q: %v", other, !known)
			}
		}
	}
	if empty := NewVocabulary(); empty.Has("a") || empty.HasFolded("") || empty.HasBytes(nil) {
		t.Error("something is in an empty set")
	}
}
