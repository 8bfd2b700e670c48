package index

import (
	"cmp"
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/summary"
)

// partKeys are the keys of the entries of a part, by class and name.
type partKeys [3]map[string]string

func keysOf(p *summary.Index) *partKeys {
	var keys partKeys
	for class, list := range p.Lists() {
		keys[class] = make(map[string]string, len(list))
		for _, e := range list {
			if e.See == "" {
				keys[class][e.Name] = e.Key
			}
		}
	}
	return &keys
}

// of returns the key of the entry that one of a class refers to by name: one of
// its own list before those of others.
func (k *partKeys) of(class model.MentionClass, name string) (entryKey, bool) {
	for i := range k {
		c := (int(class) + i) % len(k)
		if key, ok := k[c][name]; ok {
			return entryKey{model.MentionClass(c), key}, true
		}
	}
	return entryKey{}, false
}

// related returns the entries that a reference relates, those without a key where
// they are none. A name that has mentions of its own cannot lead away from them:
// it is related to the other entry.
func related(entries *directory[entryKey], r summary.Reference) (from, to entryKey) {
	if r.Also {
		return entries.find(r.From), entries.find(r.To)
	}
	return entries.names[catalog.Fold(r.From)], entries.find(r.To)
}

// referencesOf returns the references that are decided in any part, each once,
// in the order of their names.
func referencesOf(parts []*summary.Index) []summary.Reference {
	var all []summary.Reference
	for _, p := range parts {
		all = append(all, p.References...)
	}
	slices.SortFunc(all, func(a, b summary.Reference) int {
		return cmp.Or(strings.Compare(a.From, b.From), strings.Compare(a.To, b.To), cmp.Compare(btoi(a.Also), btoi(b.Also)))
	})
	return slices.Compact(all)
}

func (m *union) relate(to entryKey) {
	if m.seeAlso == nil {
		m.seeAlso = make(map[entryKey]bool)
	}
	m.seeAlso[to] = true
}

// relateAlike is the function relateAlike for entries of any of the parts.
func (g *merger) relateAlike(list []*model.IndexEntry) {
	calledAlike(list, func(e *model.IndexEntry) string { return g.by[e].term }, func(a, b *model.IndexEntry) {
		g.by[a].relate(g.by[b].key)
		g.by[b].relate(g.by[a].key)
	})
}

// decide relates an entry to another because a person says so.
func (m *union) decide(to entryKey) {
	if m.decided == nil {
		m.decided = make(map[entryKey]bool)
	}
	m.decided[to] = true
}

// relatedTo returns the names of the entries that one is related to, and those
// of them that are so by decision alone.
func (g *merger) relatedTo(m *union) (all, decided []string) {
	for also := range m.seeAlso {
		if other := g.entries[also]; other != nil {
			all = append(all, other.entry.Name)
		}
	}
	for also := range m.decided {
		if !m.seeAlso[also] {
			decided = append(decided, g.entries[also].entry.Name)
		}
	}
	all = append(all, decided...)
	slices.Sort(all)
	slices.Sort(decided)
	return all, decided
}

// refer adds to lists in their order what is decided to refer to their entries.
func (g *merger) refer(lists *[3][]*model.IndexEntry) {
	if len(g.out.References) == 0 {
		return
	}
	entries, standing := newDirectory[entryKey](), map[string]bool{}
	for _, e := range slices.Concat(lists[:]...) {
		if m := g.by[e]; m != nil {
			entries.put(m.key, e.Name, e.Aliases, e.Kind)
		} else {
			standing[catalog.Fold(e.Name)+"\n"+e.See] = true
		}
	}
	var longer [3]bool
	for _, r := range g.out.References {
		from, to := related(entries, r)
		if to.key == "" || from == to {
			continue
		}
		switch target := g.entries[to].entry; {
		case from.key != "":
			g.entries[from].decide(to)
		case !r.Also && !standing[catalog.Fold(r.From)+"\n"+target.Name]:
			standing[catalog.Fold(r.From)+"\n"+target.Name] = true
			lists[to.class], longer[to.class] = append(lists[to.class], g.order.referring(r.From, target, to.class)), true
		}
	}
	for class, list := range lists {
		if longer[class] {
			g.order.order(list)
		}
	}
}

// referring makes an entry that a person has decided to refer to another.
func (c *collation) referring(name string, to *model.IndexEntry, class model.MentionClass) *model.IndexEntry {
	e := &model.IndexEntry{Key: to.Key + " " + catalog.Fold(name), Name: name, Kind: to.Kind, Origin: "user", See: to.Name}
	if class == model.PersonMention {
		c.placePerson(e)
	} else {
		c.place(e, e.Name)
	}
	return e
}
