package index

import (
	"cmp"
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index/terms"
)

// entitle gives entries the names and the places in the order that are decided.
// The names by which decisions know the entries are remembered.
func (p *Pass) entitle(lists [][]*model.IndexEntry) {
	if len(p.Decisions) == 0 {
		return
	}
	var changes []change
	entries, byKey := directoryOf(lists...), make(map[string]*model.IndexEntry, len(lists[model.ToolMention]))
	for _, e := range lists[model.ToolMention] {
		byKey[e.Key] = e
	}
	for _, d := range p.Decisions {
		if d.Rename == "" && d.SortAs == "" && d.Principal == "" {
			continue
		}
		if e := p.entryOf(d, entries, byKey); e != nil {
			p.effects.used[d] = true
			changes = append(changes, change{e, d})
		}
	}
	for _, c := range changes {
		e := c.entry
		if c.by.Principal != "" {
			p.choose(e, c.by)
		}
		e.Decided = e.Decided || c.by.Rename != "" || c.by.SortAs != ""
		if c.by.Rename != "" {
			p.rename(e, c.by.Rename)
		}
		if c.by.SortAs != "" {
			e.Inverted = ""
			if e.Kind == "person" {
				e.Inverted = decidedOrder(e.Name, c.by.SortAs)
			}
			p.order.place(e, strings.ReplaceAll(cmp.Or(e.Inverted, c.by.SortAs), ",", ""))
		}
	}
	p.clash(lists, changes)
}

// change is what a decision does to an entry.
type change struct {
	entry *model.IndexEntry
	by    *terms.Decision
}

// clash notes which decisions call an entry as another of its list is called, be it another
// name of that.
func (p *Pass) clash(lists [][]*model.IndexEntry, changes []change) {
	for _, list := range lists {
		called := make(map[string][]*model.IndexEntry, len(list))
		for _, e := range list {
			for _, name := range append([]string{e.Name}, e.Aliases...) {
				called[catalog.Fold(name)] = append(called[catalog.Fold(name)], e)
			}
		}
		for _, c := range changes {
			others := called[catalog.Fold(c.by.Rename)]
			if c.by.Rename != "" && slices.ContainsFunc(others, func(e *model.IndexEntry) bool { return e != c.entry }) && slices.Contains(list, c.entry) {
				p.effects.clashes[c.by] = true
			}
		}
	}
}

// rename gives an entry another name and its place. The old one stays an alias where the
// notes have it and it is another form than the new.
func (p *Pass) rename(e *model.IndexEntry, name string) {
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
	if e.Kind == "person" {
		p.order.placePerson(e)
	} else {
		p.order.place(e, name)
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
			p.effects.chosen[d] = true
			return
		}
	}
	if !p.effects.chosen[d] {
		p.effects.chosen[d] = false // sought, and not found
	}
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
		to := entries.find(p.rulings.final(d))
		if to == nil || catalog.Fold(to.Name) == catalog.Fold(d.Name) {
			continue
		}
		p.effects.used[d] = true
		if known[catalog.Fold(d.Name)] {
			continue
		}
		known[catalog.Fold(d.Name)] = true
		list = append(list, p.order.referring(d.Name, to, class))
	}
	return list
}

// relate adds the references to related entries and tells of those that would
// lead nowhere.
func (p *Pass) relate(lists [][]*model.IndexEntry) {
	if len(p.Decisions) == 0 {
		return
	}
	entries := directoryOf(lists...)
	p.effects.related = nil
	relations(p.effects, p.rulings, entries)
	for _, d := range p.Decisions {
		if len(d.SeeAlso) == 0 {
			continue
		}
		e := subject(entries, d)
		if e == nil {
			continue
		}
		for _, name := range d.SeeAlso {
			if to := entries.find(p.rulings.ultimate(name)); to != nil && to != e && !slices.Contains(e.SeeAlso, to.Name) {
				e.SeeAlso, e.SeeAlsoDecided = append(e.SeeAlso, to.Name), append(e.SeeAlsoDecided, to.Name)
			}
		}
	}
}
