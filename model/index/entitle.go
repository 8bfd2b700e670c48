package index

import (
	"cmp"
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index/terms"
)

// directory finds entries by what a person may call them.
type directory struct{ names, qualified, aliases map[string]*model.IndexEntry }

func directoryOf(lists ...[]*model.IndexEntry) *directory {
	d := &directory{map[string]*model.IndexEntry{}, map[string]*model.IndexEntry{}, map[string]*model.IndexEntry{}}
	put := func(m map[string]*model.IndexEntry, name string, e *model.IndexEntry) {
		if key := catalog.Fold(name); m[key] == nil {
			m[key] = e
		}
	}
	for _, list := range lists {
		for _, e := range list {
			if e.See != "" {
				continue
			}
			put(d.names, e.Name, e)
			if plain, _, ok := strings.Cut(e.Name, " ("); ok {
				put(d.qualified, plain, e)
			}
			for _, a := range e.Aliases {
				put(d.aliases, a, e)
			}
		}
	}
	return d
}

// find returns the entry of a name: with a qualifier where none has it without,
// else that of which it is a form in the notes; nil where there is none.
func (d *directory) find(name string) *model.IndexEntry {
	key := catalog.Fold(name)
	for _, m := range [...]map[string]*model.IndexEntry{d.names, d.qualified, d.aliases} {
		if e := m[key]; e != nil {
			return e
		}
	}
	return nil
}

// entitle gives entries the names and the places in the order that are decided.
// The names by which decisions know the entries are remembered.
func (p *Pass) entitle(lists [][]*model.IndexEntry) {
	type change struct {
		entry *model.IndexEntry
		by    *terms.Decision
	}
	if len(p.Decisions) == 0 {
		return
	}
	var changes []change
	entries := directoryOf(lists...)
	for _, d := range p.Decisions {
		if d.Rename == "" && d.SortAs == "" && d.Principal == "" {
			continue
		}
		if e := entries.find(d.Name); e != nil {
			p.used[d] = true
			changes = append(changes, change{e, d})
		}
	}
	for _, c := range changes {
		e, person := c.entry, c.entry.Kind == "person"
		if c.by.Principal != "" {
			p.choose(e, c.by)
		}
		if name := c.by.Rename; name != "" {
			if e.Aliases = without(e.Aliases, name); e.Name != name {
				for _, m := range e.Mentions {
					if catalog.Fold(m.Form) == catalog.Fold(e.Name) && otherForm(m.Form, name) {
						e.Aliases = append(without(e.Aliases, m.Form), m.Form)
						break
					}
				}
			}
			e.Name = name
			for _, m := range e.Mentions {
				m.Name = name
			}
			if person {
				p.order.placePerson(e)
			} else {
				p.order.place(e, name)
			}
		}
		if c.by.SortAs != "" {
			e.Inverted = ""
			if person {
				e.Inverted = decidedOrder(e.Name, c.by.SortAs)
			}
			p.order.place(e, strings.ReplaceAll(cmp.Or(e.Inverted, c.by.SortAs), ",", ""))
		}
	}
}

// decidedOrder returns the name of a person as a list shows it that puts them in
// order by words of the name: "van Rossum, Guido"; "" where that is no other form.
func decidedOrder(name, sortAs string) string {
	if family, given, ok := strings.Cut(sortAs, ","); ok {
		words := append(strings.Fields(family), strings.Fields(given)...)
		own := strings.Fields(name)
		slices.Sort(words)
		slices.Sort(own)
		if slices.Equal(words, own) {
			return sortAs
		}
		return ""
	}
	if given, ok := strings.CutSuffix(name, " "+sortAs); ok {
		return sortAs + ", " + given
	}
	return ""
}

func without(list []string, name string) []string {
	out := list[:0:0]
	for _, s := range list {
		if s != name {
			out = append(out, s)
		}
	}
	return out
}

// choose finds the chief mention of an entry: that of a line or the first one
// of a section.
func (p *Pass) choose(e *model.IndexEntry, d *terms.Decision) {
	source, number := "", d.Principal
	if k := strings.LastIndexByte(number, ':'); k >= 0 {
		source, number = number[:k], number[k+1:]
	}
	number = strings.TrimPrefix(strings.TrimSpace(number), "line ")
	line := 0
	if allDigits(number) && len(number) > 0 && len(number) < 9 {
		for _, c := range number {
			line = line*10 + int(c-'0')
		}
	}
	for _, m := range e.Mentions {
		if line > 0 && int(m.Line) == line && (source == "" || m.Source.String() == source) || inSection(m, d.Principal) {
			e.Principal = m
			return
		}
	}
	p.say(d, "terms.principal", quoted(d.Name)+" is not mentioned in line or section "+quoted(d.Principal), "name a line, as in principal 324, or the title of a section, where it is mentioned")
}

func inSection(m *model.Mention, title string) bool {
	return m.Section != nil && catalog.Fold(strings.Join(strings.Fields(model.PlainText(m.Section.Title)), " ")) == catalog.Fold(title)
}

// refer adds the entries that only refer to another, as is decided.
func (p *Pass) refer(class model.MentionClass, list []*model.IndexEntry) []*model.IndexEntry {
	if len(p.Decisions) == 0 {
		return list
	}
	entries, known := directoryOf(list), make(map[string]bool, len(list))
	for _, e := range list {
		known[catalog.Fold(e.Name)] = true
	}
	for _, d := range p.Decisions {
		if d.See == "" {
			continue
		}
		to := entries.find(p.final(d))
		if to == nil || catalog.Fold(to.Name) == catalog.Fold(d.Name) {
			continue
		}
		p.used[d] = true
		if known[catalog.Fold(d.Name)] {
			continue
		}
		known[catalog.Fold(d.Name)] = true
		e := &model.IndexEntry{Key: to.Key + " " + catalog.Fold(d.Name), Name: d.Name, Kind: to.Kind, Origin: "user", See: to.Name}
		if class == model.PersonMention {
			p.order.placePerson(e)
		} else {
			p.order.place(e, e.Name)
		}
		list = append(list, e)
	}
	return list
}

// final returns the name that d is in the end another name of.
func (p *Pass) final(d *terms.Decision) string {
	name := d.Target()
	for range len(p.Decisions) {
		next := p.decision(name)
		if next == nil {
			break
		}
		if next.Target() == "" {
			if next.Rename != "" {
				return next.Rename
			}
			break
		}
		name = next.Target()
	}
	return name
}

// relate adds the references to related entries and tells of those that would
// lead nowhere.
func (p *Pass) relate(lists [][]*model.IndexEntry) {
	if len(p.Decisions) == 0 {
		return
	}
	entries := directoryOf(lists...)
	for _, d := range p.Decisions {
		if d.See != "" && entries.find(p.final(d)) == nil {
			p.used[d] = true
			p.say(d, "terms.blind", quoted(d.Name)+" refers to "+quoted(d.See)+", which is not in the index", "see needs a name that stands in the index")
		}
		if len(d.SeeAlso) == 0 {
			continue
		}
		e := entries.find(d.Name)
		if e == nil && d.Rename != "" {
			e = entries.find(d.Rename)
		}
		if e == nil {
			continue
		}
		p.used[d] = true
		for _, name := range d.SeeAlso {
			to := entries.find(p.ultimate(name))
			switch {
			case to == nil:
				p.say(d, "terms.blind", quoted(d.Name)+" refers to "+quoted(name)+", which is not in the index", "see also needs a name that stands in the index")
			case to == e:
				p.say(d, "terms.blind", quoted(d.Name)+" refers to itself", "")
			case !slices.Contains(e.SeeAlso, to.Name):
				e.SeeAlso = append(e.SeeAlso, to.Name)
			}
		}
	}
}

// ultimate returns what the index calls what a person calls by name.
func (p *Pass) ultimate(name string) string {
	d := p.decision(name)
	switch {
	case d == nil:
	case d.Target() != "":
		return p.final(d)
	case d.Rename != "":
		return d.Rename
	}
	return name
}
