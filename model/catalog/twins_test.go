package catalog

import (
	"slices"
	"strings"
	"testing"
)

// TestBuiltinTwins finds records that are one: with the same words in their names, whatever
// the order, and the same home page.
func TestBuiltinTwins(t *testing.T) {
	first := map[string]string{}
	for e := range Builtin().Entries() {
		words := strings.FieldsFunc(Fold(e.Name()), func(r rune) bool { return strings.ContainsRune(" -_./()", r) })
		slices.Sort(words)
		page := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(e.URL(), "https://"), "http://"), "/")
		if page == "" {
			continue
		}
		key := strings.Join(words, " ") + "\t" + strings.TrimPrefix(page, "www.")
		if id := first[key]; id != "" {
			t.Errorf("%s and %s have the same words and the same home page: one is to be an alias of the other", id, e.ID())
		}
		first[key] = e.ID()
	}
}
