package index

import (
	"cmp"
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index/terms"
	"gloss/model/summary"
)

// rulings are decisions, to be found by the names that they are on. The zero
// value holds none.
type rulings struct {
	list          terms.List
	exact, folded map[string]*terms.Decision // by name; the first of those that fold to one
}

func rulingsOf(list terms.List) rulings {
	r := rulings{list, make(map[string]*terms.Decision, len(list)), make(map[string]*terms.Decision, len(list))}
	for _, d := range list {
		r.exact[d.Name] = d
		if key := catalog.Fold(d.Name); r.folded[key] == nil {
			r.folded[key] = d
		}
	}
	return r
}

// on returns what is decided on a name as it is written, nil for nothing.
func (r *rulings) on(name string) *terms.Decision {
	if d := r.exact[name]; d != nil {
		return d
	}
	return r.folded[catalog.Fold(name)]
}

// final returns the name that d is in the end another name of.
func (r *rulings) final(d *terms.Decision) string {
	name := d.Target()
	for range len(r.list) {
		next := r.on(name)
		if next == nil {
			break
		}
		if next.Target() == "" {
			return cmp.Or(next.Rename, name)
		}
		name = next.Target()
	}
	return name
}

// ultimate returns what the index calls what a person calls by name.
func (r *rulings) ultimate(name string) string {
	d := r.on(name)
	switch {
	case d == nil:
	case d.Target() != "":
		return r.final(d)
	case d.Rename != "":
		return d.Rename
	}
	return name
}

// References returns the references from names to entries that are decided, as
// an index holds them. They may be to entries that stand in other notes.
func References(decisions terms.List) []summary.Reference {
	r := rulingsOf(decisions)
	var list []summary.Reference
	for _, d := range decisions {
		if d.See != "" {
			list = append(list, summary.Reference{From: d.Name, To: r.final(d)})
		}
		for _, name := range d.SeeAlso {
			list = append(list, summary.Reference{From: r.ultimate(d.Name), To: r.ultimate(name), Also: true})
		}
	}
	return list
}

// directory finds entries by what a person may call them.
type directory[E any] struct{ names, qualified, aliases, kinds map[string]E }

func newDirectory[E any]() *directory[E] {
	return &directory[E]{map[string]E{}, map[string]E{}, map[string]E{}, map[string]E{}}
}

// put adds an entry; of those that are called the same, the first counts.
func (d *directory[E]) put(e E, name string, aliases []string, kind string) {
	add := func(m map[string]E, name string) {
		key := catalog.Fold(name)
		if _, taken := m[key]; !taken {
			m[key] = e
		}
	}
	add(d.names, name)
	if plain, _, ok := strings.Cut(name, " ("); ok {
		add(d.qualified, plain)
	}
	for _, a := range aliases {
		add(d.aliases, a)
	}
	add(d.kinds, name+" ("+kind+")")
}

// find returns the entry of a name: with a qualifier where none has it without,
// else that of which it is a form in the notes, else without the kind that it is
// qualified by; the zero value where there is none.
func (d *directory[E]) find(name string) (none E) {
	key := catalog.Fold(name)
	for _, m := range [...]map[string]E{d.names, d.qualified, d.aliases, d.kinds} {
		if e, ok := m[key]; ok {
			return e
		}
	}
	return none
}

// directoryOf returns the directory of lists of a book.
func directoryOf(lists ...[]*model.IndexEntry) *directory[*model.IndexEntry] {
	d := newDirectory[*model.IndexEntry]()
	for _, e := range slices.Concat(lists...) {
		if e.See == "" {
			d.put(e, e.Name, e.Aliases, e.Kind)
		}
	}
	return d
}

// directoryIn returns the directory of an index.
func directoryIn(x *summary.Index) *directory[entryKey] {
	d := newDirectory[entryKey]()
	for class, list := range x.Lists() {
		for _, e := range list {
			if e.See == "" {
				d.put(entryKey{model.MentionClass(class), e.Key}, e.Name, e.Aliases, e.Kind)
			}
		}
	}
	return d
}
