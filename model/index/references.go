package index

import (
	"slices"
	"strings"
	"unicode"

	"gloss/model"
	"gloss/model/catalog"
)

// references makes the entries that refer from other names that the notes use to
// the name: where the other name is none of another thing and stands out of
// sight, under another letter or some entries away. A reader looks there, and
// nothing else would lead on. The other name stands in its base form, as cat has it.
// list is in its order.
func (c *collation) references(list []*model.IndexEntry, cat *catalog.Catalog) []*model.IndexEntry {
	names := make(map[string]bool, len(list))
	keys := make([]*sortKey, len(list))
	for i, e := range list {
		names[catalog.Fold(e.Name)] = true
		if plain, _, ok := cutQualifier(e.Name); ok {
			names[catalog.Fold(plain)] = true
		}
		keys[i] = c.keyOf(e.Sort)
	}
	var refs []*model.IndexEntry
	for i, e := range list {
		own := len(refs)
		for _, alias := range shortestFirst(baseForms(e, cat)) {
			name := catalog.Fold(alias)
			if names[name] {
				continue
			}
			alias = mostCapitals(e.Aliases, alias, name)
			ref := &model.IndexEntry{Key: e.Key + " " + name, Name: alias, Kind: e.Kind, Origin: e.Origin, See: e.Name}
			c.place(ref, alias)
			if ref.Letter == e.Letter {
				at, _ := slices.BinarySearchFunc(keys, c.keyOf(ref.Sort), (*sortKey).compare)
				if d := at - i; d < apart && d > -apart {
					continue
				}
			}
			if slices.ContainsFunc(refs[own:], func(r *model.IndexEntry) bool { return strings.HasPrefix(ref.Sort, r.Sort) }) {
				continue // stands below that: gpg2 below gpg
			}
			names[name] = true
			refs = append(refs, ref)
		}
	}
	return refs
}

// byParticle makes the entries that refer from a particle to the family name, for
// readers who look for "van Rossum" under V. list is in its order.
func (c *collation) byParticle(list []*model.IndexEntry) []*model.IndexEntry {
	keys := make([]*sortKey, len(list))
	for i, e := range list {
		keys[i] = c.keyOf(e.Sort)
	}
	var refs []*model.IndexEntry
	for i, e := range list {
		family, given, ok := strings.Cut(e.Inverted, ", ")
		if !ok || e.See != "" {
			continue
		}
		words := strings.Fields(given)
		from := len(words)
		for from > 0 && particle(words[from-1]) && !capital(words[from-1]) {
			from--
		}
		if from == 0 || from == len(words) {
			continue
		}
		name := strings.Join(words[from:], " ") + " " + family
		ref := &model.IndexEntry{Key: e.Key + " " + catalog.Fold(name), Name: name + ", " + strings.Join(words[:from], " "), Kind: e.Kind, Origin: e.Origin, See: e.Name}
		c.place(ref, strings.ReplaceAll(ref.Name, ",", ""))
		at, _ := slices.BinarySearchFunc(keys, c.keyOf(ref.Sort), (*sortKey).compare)
		if d := at - i; d >= apart || d <= -apart {
			refs = append(refs, ref)
		}
	}
	return refs
}

func shortestFirst(forms []string) []string {
	if len(forms) < 2 {
		return forms
	}
	return slices.SortedStableFunc(slices.Values(forms), func(a, b string) int { return len(a) - len(b) })
}

// mostCapitals returns the one of forms that fold to one name that has the most
// capitals: "0MQ" rather than "0mq".
func mostCapitals(forms []string, best, folded string) string {
	capitals := func(s string) int {
		return len(s) - len(strings.Map(func(r rune) rune {
			if unicode.IsUpper(r) {
				return -1
			}
			return r
		}, s))
	}
	for _, f := range forms {
		if catalog.Fold(f) == folded && capitals(f) > capitals(best) {
			best = f
		}
	}
	return best
}
