package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index/terms"
)

// identity is what mentions of one thing have in common.
type identity struct {
	class     model.MentionClass
	key, name string
}

// settle brings the mentions in line with the decisions.
func (p *Pass) settle(doc *model.Document) {
	known := map[string]identity{} // by folded name
	eachMention(doc, func(_ *model.Section, m *model.Mention) {
		if key := catalog.Fold(m.Name); known[key].key == "" {
			known[key] = identity{m.Class, m.Key, m.Name}
		}
	})
	keep := func(m *model.Mention) bool {
		d := p.decisionOn(m)
		if d == nil {
			return true
		}
		p.used[d] = true
		if d.Mark == terms.Rejected {
			return false
		}
		if d.Target() != "" {
			to := p.target(d, known)
			m.Class, m.Key, m.Name = to.class, to.key, to.name
		}
		return true
	}
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { *run = unwrap(*run, keep) })
	eachCode(doc, func(c *model.Code) { c.Mentions = filter(c.Mentions, keep) })
}

// target returns the thing that d makes a mention one of.
func (p *Pass) target(d *terms.Decision, known map[string]identity) identity {
	name := d.Target()
	for range len(p.Decisions) { // Join finds circles; none shall hang
		next := p.decision(name)
		if next == nil {
			break
		}
		p.used[next] = true
		if next.Target() == "" {
			break
		}
		name = next.Target()
	}
	if to, ok := known[catalog.Fold(name)]; ok {
		return to
	}
	if e := entryNamed(p.Catalog, name); e != nil {
		return identity{model.ToolMention, e.ID, e.Name}
	}
	return identity{model.ToolMention, foldKey(name), name}
}

// entryNamed returns the entry that has the name, nil where none does; that of
// which it is the first name goes before others.
func entryNamed(cat *catalog.Catalog, text string) *catalog.Entry {
	word, _ := catalog.FirstWord(text)
	var found *catalog.Entry
	for _, n := range cat.Starting(catalog.Fold(word)) {
		if catalog.Fold(n.Text) != catalog.Fold(text) {
			continue
		}
		if n.Text == n.Entry.Name {
			return n.Entry
		}
		if found == nil {
			found = n.Entry
		}
	}
	return found
}

func eachCode(doc *model.Document, visit func(*model.Code)) {
	each := func(blocks []model.Block) {
		model.WalkBlocks(blocks, func(b model.Block) {
			if c, ok := b.(*model.Code); ok {
				visit(c)
			}
		})
	}
	each(doc.Blocks)
	doc.Walk(func(s *model.Section) { each(s.Blocks) })
	for _, f := range doc.Footnotes {
		each(f.Blocks)
	}
}

func filter(list []*model.Mention, keep func(*model.Mention) bool) []*model.Mention {
	out := list[:0]
	for _, m := range list {
		if keep(m) {
			out = append(out, m)
		}
	}
	return out
}

// unwrap takes away the mentions that are not to be kept and leaves their words.
func unwrap(list []model.Inline, keep func(*model.Mention) bool) []model.Inline {
	out := list[:0:0]
	for _, n := range list {
		switch n := n.(type) {
		case *model.Mention:
			n.Inlines = unwrap(n.Inlines, keep)
			if !keep(n) {
				for _, inner := range n.Inlines {
					out = appendJoined(out, inner)
				}
				continue
			}
		case *model.CodeSpan:
			n.Mentions = filter(n.Mentions, keep)
		case *model.Emphasis:
			n.Inlines = unwrap(n.Inlines, keep)
		case *model.Strong:
			n.Inlines = unwrap(n.Inlines, keep)
		case *model.Strike:
			n.Inlines = unwrap(n.Inlines, keep)
		case *model.Link:
			n.Inlines = unwrap(n.Inlines, keep)
		}
		out = appendJoined(out, n)
	}
	return out
}

// appendJoined appends n; text that goes on where the last one ends becomes one
// with it, as it was before a mention was set.
func appendJoined(list []model.Inline, n model.Inline) []model.Inline {
	b, ok := n.(*model.Text)
	if ok && len(list) > 0 {
		a, ok := list[len(list)-1].(*model.Text)
		if ok && a.Source == b.Source && a.Line == b.Line && a.Column > 0 && a.Column+utf8.RuneCountInString(a.Value) == b.Column {
			list[len(list)-1] = &model.Text{Position: a.Position, Value: a.Value + b.Value}
			return list
		}
	}
	return append(list, n)
}

// entryOf returns the entry that a name means: by its name, else by a form
// that the notes use.
func entryOf(lists [][]*model.IndexEntry, name string) *model.IndexEntry {
	key := catalog.Fold(name)
	var found *model.IndexEntry
	for _, list := range lists {
		for _, e := range list {
			if e.See != "" {
				continue
			}
			if catalog.Fold(e.Name) == key {
				return e
			}
			if found == nil && strings.HasPrefix(catalog.Fold(e.Name), key+" (") {
				found = e // with its qualifier
			}
			for _, a := range e.Aliases {
				if found == nil && catalog.Fold(a) == key {
					found = e
				}
			}
		}
	}
	return found
}

// entitle gives entries the names and the places in the order that are decided.
// The names by which decisions know the entries are remembered.
func (p *Pass) entitle(lists [][]*model.IndexEntry) {
	type change struct {
		entry *model.IndexEntry
		by    *terms.Decision
	}
	var changes []change
	for _, d := range p.Decisions {
		if d.Rename == "" && d.SortAs == "" && d.Principal == "" {
			continue
		}
		if e := entryOf(lists, d.Name); e != nil {
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
			e.Sort, e.Letter = sortForm(name, person)
		}
		if c.by.SortAs != "" {
			e.Sort, e.Letter = sortForm(c.by.SortAs, false)
		}
	}
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
		if line > 0 && m.Line == line && (source == "" || m.Source == source) || inSection(m, d.Principal) {
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
	for _, d := range p.Decisions {
		if d.See == "" {
			continue
		}
		to := entryOf([][]*model.IndexEntry{list}, p.final(d))
		if to == nil || catalog.Fold(to.Name) == catalog.Fold(d.Name) {
			continue
		}
		p.used[d] = true
		if hasReference(list, d.Name) {
			continue
		}
		sort, letter := sortForm(d.Name, class == model.PersonMention)
		list = append(list, &model.IndexEntry{
			Key: to.Key + " " + catalog.Fold(d.Name), Name: d.Name, Sort: sort, Letter: letter, Kind: to.Kind, Origin: "user", See: to.Name,
		})
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

func hasReference(list []*model.IndexEntry, name string) bool {
	for _, e := range list {
		if catalog.Fold(e.Name) == catalog.Fold(name) {
			return true
		}
	}
	return false
}

// relate adds the references to related entries and tells of those that would
// lead nowhere.
func (p *Pass) relate(lists [][]*model.IndexEntry) {
	for _, d := range p.Decisions {
		if d.See != "" && entryOf(lists, p.final(d)) == nil {
			p.used[d] = true
			p.say(d, "terms.blind", quoted(d.Name)+" refers to "+quoted(d.See)+", which is not in the index", "see needs a name that stands in the index")
		}
		if len(d.SeeAlso) == 0 {
			continue
		}
		e := entryOf(lists, d.Name)
		if e == nil && d.Rename != "" {
			e = entryOf(lists, d.Rename)
		}
		if e == nil {
			continue
		}
		p.used[d] = true
		for _, name := range d.SeeAlso {
			to := entryOf(lists, p.ultimate(name))
			switch {
			case to == nil:
				p.say(d, "terms.blind", quoted(d.Name)+" refers to "+quoted(name)+", which is not in the index", "see also needs a name that stands in the index")
			case to == e:
				p.say(d, "terms.blind", quoted(d.Name)+" refers to itself", "")
			case !contains(e.SeeAlso, to.Name):
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

func contains(list []string, s string) bool {
	for _, t := range list {
		if t == s {
			return true
		}
	}
	return false
}
