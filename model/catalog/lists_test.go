package catalog

import (
	"slices"
	"testing"
)

func TestBuiltinUsesAllKindsAndFields(t *testing.T) {
	if !slices.IsSorted(Kinds) || !slices.IsSorted(Fields) {
		t.Error("Kinds or Fields is not sorted")
	}
	used := map[string]bool{}
	for e := range Builtin().Entries() {
		used[e.Kind()], used[e.Field()] = true, true
	}
	for _, word := range slices.Concat(Kinds, Fields) {
		if !used[word] {
			t.Errorf("no entry has the kind or field %q", word)
		}
	}
}
