package index

import (
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index/terms"
)

// This file tells which thing a person decides on where several have one name. The name
// that the catalogue calls a thing by means that thing; any other means the words.

// meanings are the known things that decisions are on. The zero value holds none.
type meanings struct {
	of        map[*terms.Decision][]*catalog.Entry
	plain     map[*terms.Decision]string             // of names that tell a thing from others: the names alone
	qualified map[string]*terms.Decision             // what takes or leaves out a thing by such a name, by its key
	rules     map[*catalog.Entry]*terms.Decision     // what takes or leaves out a thing
	taken     map[string]map[*catalog.Entry]struct{} // those that are taken, by each of their names, folded
}

// Meant returns the keys of the known things that a person means by a name: those that are
// called so, or so and with what an index puts behind the name to tell two of it apart.
func Meant(cat *catalog.Catalog, name string) (keys []string) {
	entries, _ := meant(cat, name)
	for _, e := range entries {
		keys = append(keys, e.ID())
	}
	return keys
}

// meant is Meant, and returns the name without what tells things of it apart.
func meant(cat *catalog.Catalog, name string) (list []*catalog.Entry, plain string) {
	if list = called(cat, name); len(list) > 0 {
		return list, name
	}
	plain, qualifier, ok := cutQualifier(name)
	if !ok {
		return nil, name
	}
	for _, e := range called(cat, plain) {
		said := distinction(&model.IndexEntry{Key: e.ID(), Name: e.Name(), Kind: e.Kind()})
		if q := catalog.Fold(qualifier); q == catalog.Fold(e.Kind()) || q == catalog.Fold(said) || q == e.ID() {
			list = append(list, e)
		}
	}
	return list, plain
}

// cutQualifier parts a name from what stands in brackets behind it.
func cutQualifier(name string) (plain, qualifier string, ok bool) {
	inner, closed := strings.CutSuffix(name, ")")
	if at := strings.LastIndex(inner, " ("); closed && at > 0 {
		return inner[:at], inner[at+2:], true
	}
	return name, "", false
}

// called returns the entries that the catalogue calls by a name: those in this case before
// those in another.
func called(cat *catalog.Catalog, name string) []*catalog.Entry {
	var exact, folded []*catalog.Entry
	word, _ := catalog.FirstWord(name)
	for _, n := range cat.Starting(catalog.Fold(word)) {
		switch {
		case n.Text != n.Entry.Name() || catalog.Fold(n.Text) != catalog.Fold(name):
		case n.Text == name && !slices.Contains(exact, n.Entry):
			exact = append(exact, n.Entry)
		case !slices.Contains(folded, n.Entry):
			folded = append(folded, n.Entry)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return folded
}

// meaningsOf returns the known things that the decisions are on.
func meaningsOf(decisions terms.List, cat *catalog.Catalog) meanings {
	m := meanings{map[*terms.Decision][]*catalog.Entry{}, map[*terms.Decision]string{}, map[string]*terms.Decision{},
		map[*catalog.Entry]*terms.Decision{}, map[string]map[*catalog.Entry]struct{}{}}
	for _, d := range decisions {
		if d.Target() != "" {
			continue // which is on the words
		}
		entries, plain := meant(cat, d.Name)
		if len(entries) > 0 {
			m.of[d] = entries
			if plain != d.Name {
				m.plain[d] = plain
			}
		}
		if len(entries) == 1 && d.Mark != terms.Open {
			m.rule(entries[0], d)
		}
	}
	for e, d := range m.rules {
		if d.Mark == terms.Accepted {
			m.take(e)
		}
	}
	return m
}

// rule notes what takes or leaves out a thing.
func (m *meanings) rule(e *catalog.Entry, d *terms.Decision) {
	if m.plain[d] != "" {
		m.qualified[e.ID()] = d
	}
	if m.markOf(e) != terms.Accepted { // by a name in another case
		m.rules[e] = d
	}
}

func (m *meanings) take(e *catalog.Entry) {
	for n := range e.Names() {
		key := catalog.Fold(n.Text)
		if m.taken[key] == nil {
			m.taken[key] = map[*catalog.Entry]struct{}{}
		}
		m.taken[key][e] = struct{}{}
	}
}

// markOf returns what is decided on a thing.
func (m *meanings) markOf(e *catalog.Entry) terms.Mark {
	if d := m.rules[e]; d != nil {
		return d.Mark
	}
	return terms.Open
}

// instead returns the thing that a person has taken, and by what, where the evidence is for
// another known thing of that name; by is nil where the evidence holds.
func (p *Pass) instead(own identity, form string) (to identity, by *terms.Decision) {
	m := &p.meanings
	others := m.taken[catalog.Fold(form)]
	e, known := p.Catalog.Lookup(own.key)
	if own.class != model.ToolMention || len(others) != 1 || !known || m.markOf(e) == terms.Accepted {
		return own, nil
	}
	for e := range others {
		to, by = identity{model.ToolMention, e.ID(), e.Name()}, m.rules[e]
	}
	return to, by
}

// on returns what is decided on a mention of a thing: what is said of the thing by a name
// that no other has goes before what is said of the very words, that before what is said of
// the name, and that before what differs in case.
func (p *Pass) on(own identity, form string) *terms.Decision {
	if d := p.meanings.qualified[own.key]; d != nil && own.class == model.ToolMention {
		return d
	}
	r := &p.rulings
	for _, d := range [...]*terms.Decision{r.exact[form], r.exact[own.name], r.folded[catalog.Fold(form)], r.folded[catalog.Fold(own.name)]} {
		if d != nil && p.reaches(d, own) {
			return d
		}
	}
	return nil
}

// reaches reports whether a decision on a name is on a thing that has it: not where it is on
// another known thing.
func (p *Pass) reaches(d *terms.Decision, own identity) bool {
	entries := p.meanings.of[d]
	if len(entries) == 0 || own.class != model.ToolMention || slices.ContainsFunc(entries, func(e *catalog.Entry) bool { return e.ID() == own.key }) {
		return true
	}
	if _, known := p.Catalog.Lookup(own.key); !known {
		return true
	}
	if d.Mark == terms.Rejected {
		p.effects.used[d] = true // it stands in the notes
	} else if p.effects.others[d] == "" {
		p.effects.others[d] = own.name
	}
	return false
}

// namesOf returns the names of what a decision is on.
func (p *Pass) namesOf(d *terms.Decision) []string {
	names := []string{d.Name}
	for _, e := range p.meanings.of[d] {
		for n := range e.Names() {
			names = append(names, n.Text)
		}
	}
	return names
}

// entryOf returns the entry that a decision is on, nil for none. byKey are those of tools.
func (p *Pass) entryOf(d *terms.Decision, entries *directory[*model.IndexEntry], byKey map[string]*model.IndexEntry) *model.IndexEntry {
	for _, e := range p.meanings.of[d] {
		if found := byKey[e.ID()]; found != nil {
			return found
		}
	}
	e := entries.find(d.Name)
	if e == nil || byKey[e.Key] == e && !p.reaches(d, identity{model.ToolMention, e.Key, e.Name}) {
		return nil
	}
	return e
}
