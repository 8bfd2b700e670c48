package index

import (
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// calledAlike calls visit for each two entries that the notes call by one name, though they
// stand under two headings: who looks for Swift, the store of OpenStack, finds the
// language. terms are what the entries are called before they are told apart. Where one
// heading begins with the other they are in sight of each other. Whether two are alike
// does not change where more notes are added.
func calledAlike(list []*model.IndexEntry, term func(*model.IndexEntry) string, visit func(a, b *model.IndexEntry)) {
	called := map[string][]*model.IndexEntry{}
	aliased := map[string]bool{} // names that are another name of something
	for _, e := range list {
		if e.See != "" {
			continue
		}
		for _, alias := range e.Aliases {
			aliased[catalog.Fold(alias)] = true
		}
	}
	seen := map[[2]*model.IndexEntry]bool{}
	for _, e := range list {
		if e.See != "" {
			continue
		}
		for _, name := range append([]string{term(e)}, e.Aliases...) {
			name = catalog.Fold(name)
			if !aliased[name] {
				continue // as most
			}
			for _, o := range called[name] {
				if pair := [2]*model.IndexEntry{o, e}; o != e && !seen[pair] && !inSight(term(o), term(e)) {
					seen[pair] = true
					visit(o, e)
				}
			}
			if len(called[name]) < mostAlike && !slices.Contains(called[name], e) {
				called[name] = append(called[name], e)
			}
		}
	}
}

// mostAlike is how many entries of one name refer to each other, and the others to them: who had
// to look at more of them would not read on.
const mostAlike = 12

// parted leaves out what parts the words of a name.
var parted = strings.NewReplacer(" ", "", "-", "")

// inSight reports whether one name begins with the other, whatever parts their words.
func inSight(a, b string) bool {
	a, b = parted.Replace(catalog.Fold(a)), parted.Replace(catalog.Fold(b))
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// relateAlike refers two entries that are alike to each other.
func relateAlike(list []*model.IndexEntry) {
	refer := func(e *model.IndexEntry, name string) {
		if !slices.Contains(e.SeeAlso, name) {
			e.SeeAlso = append(e.SeeAlso, name)
		}
	}
	calledAlike(list, func(e *model.IndexEntry) string { return e.Mentions[0].Name }, func(a, b *model.IndexEntry) {
		refer(a, b.Name)
		refer(b, a.Name)
	})
}
