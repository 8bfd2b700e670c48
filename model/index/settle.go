package index

import (
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
		if to, by := p.instead(identity{m.Class, m.Key, m.Name}, m.Form); by != nil {
			p.effects.used[by] = true
			m.Key, m.Name, m.Why = to.key, to.name, whyDecision
		}
		d := p.on(identity{m.Class, m.Key, m.Name}, m.Form)
		if d == nil {
			return true
		}
		p.effects.used[d] = true
		if d.Mark == terms.Rejected {
			return false
		}
		if d.Target() != "" {
			to := p.target(d, known, m.Class)
			m.Class, m.Key, m.Name = to.class, to.key, to.name
		}
		return true
	}
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { *run = unwrap(*run, keep) })
	eachCode(doc, func(c *model.Code) { c.Mentions = filter(c.Mentions, keep) })
}

// target returns the thing that d makes a mention of a class one of. What is new to the notes
// and no known tool is of the class of the first that becomes one, and known from then on.
func (p *Pass) target(d *terms.Decision, known map[string]identity, class model.MentionClass) identity {
	name := d.Target()
	for range len(p.Decisions) { // Join finds circles; none shall hang
		next := p.rulings.on(name)
		if next == nil {
			break
		}
		p.effects.used[next] = true
		if next.Target() == "" {
			break
		}
		name = next.Target()
	}
	if to, ok := known[catalog.Fold(name)]; ok {
		return to
	}
	if e := entryMeant(p.Catalog, name); e != nil && class != model.PersonMention {
		return identity{model.ToolMention, e.ID(), e.Name()}
	}
	to := identity{class, keyOf(p.Catalog, name), name}
	if class != model.ToolMention {
		to.key = foldKey(name)
	}
	known[catalog.Fold(name)] = to
	return to
}

// entryMeant returns the entry that a person means by a name, else one that has it, nil
// where none does.
func entryMeant(cat *catalog.Catalog, name string) *catalog.Entry {
	if entries, _ := meant(cat, name); len(entries) == 1 {
		return entries[0]
	}
	return entryNamed(cat, name)
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
		if n.Text == n.Entry.Name() {
			return n.Entry
		}
		if found == nil {
			found = n.Entry
		}
	}
	return found
}

func eachCode(doc *model.Document, visit func(*model.Code)) {
	doc.EachBlock(func(b model.Block) {
		if c, ok := b.(*model.Code); ok {
			visit(c)
		}
	})
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
		default:
			if list := model.Children(n); len(list) > 0 {
				model.SetChildren(n, unwrap(list, keep))
			}
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
		if ok && a.Source == b.Source && a.Line == b.Line && a.Column > 0 && a.Column+int32(utf8.RuneCountInString(a.Value)) == b.Column {
			list[len(list)-1] = &model.Text{Position: a.Position, Value: a.Value + b.Value}
			return list
		}
	}
	return append(list, n)
}
