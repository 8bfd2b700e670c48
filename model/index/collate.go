package index

import (
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// Lists are the lists of an index. Each is in the order of its entries' Sort.
type Lists struct {
	Tools, Standards, People []*model.IndexEntry
}

// Collate numbers the mentions in the document, in its order from 1, says in
// which section each stands, and gathers them to entries, one for each thing.
// Forms of a name that a reader would look for under another letter get an
// entry of their own that refers to it by See. cat tells what a thing is; an
// entry of the catalogue that the document does not mention is left out. The sections
// of the document have their numbers.
func Collate(doc *model.Document, cat *catalog.Catalog) Lists {
	return (&Pass{Catalog: cat}).Collate(doc)
}

// Collate is the function Collate with the decisions: what entries are called,
// by what they are put in order, what they refer to and which of their mentions
// is the chief one. It follows Recognize of the same pass.
func (p *Pass) Collate(doc *model.Document) Lists {
	p.order = collationFor(doc.Language)
	g := gatherer{cat: p.Catalog, order: p.order, forms: make(map[entryForm]bool)}
	for class := range g.byKey {
		g.byKey[class] = make(map[string]*gathered)
	}
	g.mentions = p.mentionsOf(doc)
	g.owners = make([]*gathered, 0, len(g.mentions))
	for i, m := range g.mentions {
		m.ID = i + 1
		g.put(m)
	}
	g.deal()
	var lists [3][]*model.IndexEntry
	for _, e := range g.all {
		lists[e.class] = append(lists[e.class], e.entry)
	}
	linkHomes(doc, lists[model.ToolMention])
	p.entitle(lists[:])
	parts := parterOf(doc, len(g.mentions))
	for class, list := range lists {
		for _, e := range list {
			parts.part(e)
		}
		ordered := p.order.collated(list, model.MentionClass(class), p.Catalog)
		if list = p.refer(model.MentionClass(class), ordered); len(list) > len(ordered) {
			p.order.order(list)
		}
		if model.MentionClass(class) == model.ToolMention {
			relate(list)
			relateAlike(list)
		}
		lists[class] = list
	}
	p.relate(lists[:])
	p.excuse(doc)
	return Lists{
		Tools:     lists[model.ToolMention],
		Standards: lists[model.StandardMention],
		People:    lists[model.PersonMention],
	}
}

// mentionsOf returns all mentions of the document in its order, and lets them know
// their sections. They are those that Recognize has made, unless there were others
// before, or a person has a say in them.
func (p *Pass) mentionsOf(doc *model.Document) []*model.Mention {
	if p.made != nil && !p.mentioned && len(p.Decisions) == 0 {
		return p.made
	}
	list := make([]*model.Mention, 0, len(p.made))
	eachMention(doc, func(s *model.Section, m *model.Mention) {
		m.Section = s
		list = append(list, m)
	})
	return list
}

// collated tells the entries of a list apart, adds those that refer to them,
// and puts all in order.
func (c *collation) collated(list []*model.IndexEntry, class model.MentionClass, cat *catalog.Catalog) []*model.IndexEntry {
	c.order(list) // which of two is told apart must not depend on the notes
	qualify(list)
	switch class {
	case model.ToolMention:
		list = append(list, c.references(list, cat)...)
		showBaseForms(list, cat)
	case model.PersonMention:
		list = append(list, c.byParticle(list)...)
	}
	c.order(list)
	return list
}

// eachMention calls visit for each mention of the document in its order: that
// of the text, with what stands in code at its place.
func eachMention(doc *model.Document, visit func(*model.Section, *model.Mention)) {
	blockMentions(nil, doc.Blocks, visit)
	doc.Walk(func(s *model.Section) {
		inlineMentions(s, s.Title, visit)
		blockMentions(s, s.Blocks, visit)
	})
	for _, f := range doc.Footnotes {
		blockMentions(nil, f.Blocks, visit)
	}
}

// blockMentions is eachMention for the blocks of a section.
func blockMentions(s *model.Section, blocks []model.Block, visit func(*model.Section, *model.Mention)) {
	model.WalkBlocks(blocks, func(b model.Block) {
		switch b := b.(type) {
		case *model.Paragraph:
			inlineMentions(s, b.Inlines, visit)
		case *model.Gap:
			inlineMentions(s, b.Inlines, visit)
		case *model.Quote:
			inlineMentions(s, b.Attribution, visit)
		case *model.Code:
			for _, m := range b.Mentions {
				visit(s, m)
			}
		case *model.Table:
			for _, c := range b.Head {
				inlineMentions(s, c.Inlines, visit)
			}
			for _, row := range b.Rows {
				for _, c := range row {
					inlineMentions(s, c.Inlines, visit)
				}
			}
		}
	})
}

func inlineMentions(s *model.Section, list []model.Inline, visit func(*model.Section, *model.Mention)) {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			continue
		case *model.Mention:
			visit(s, n)
		case *model.CodeSpan:
			for _, m := range n.Mentions {
				visit(s, m)
			}
		}
		inlineMentions(s, model.Children(n), visit)
	}
}

type entryKey struct {
	class model.MentionClass
	key   string
}

// gatherer gathers mentions to entries.
type gatherer struct {
	cat   *catalog.Catalog
	order *collation
	byKey [3]map[string]*gathered // of each class
	forms map[entryForm]bool      // seen so far
	all   []*gathered             // in order of first mention

	mentions []*model.Mention // all of them, in the order of the document
	owners   []*gathered      // of each mention
}

// entryForm is a form of an entry.
type entryForm struct {
	entry *gathered
	form  string
}

// gathered is an entry in the making.
type gathered struct {
	class    model.MentionClass
	entry    *model.IndexEntry
	last     string // the last form that is not its name
	mentions int    // how many there are
}

// put notes that a mention is of the entry of its thing, which it makes where there is none,
// and the form in which it stands.
func (g *gatherer) put(m *model.Mention) {
	byKey := g.byKey[m.Class]
	e := byKey[m.Key]
	if e == nil {
		e = &gathered{class: m.Class, entry: g.entry(m)}
		byKey[m.Key] = e
		g.all = append(g.all, e)
	}
	e.mentions++
	g.owners = append(g.owners, e)
	if m.Form == e.last || m.Form == e.entry.Name {
		return // as most
	}
	e.last = m.Form
	if form := (entryForm{e, m.Form}); !g.forms[form] {
		g.forms[form] = true
		if isAlias(m.Class, m.Form, m.Why.String(), e.entry.Name) {
			e.entry.Aliases = append(e.entry.Aliases, m.Form)
		}
	}
}

// deal gives the mentions to their entries.
func (g *gatherer) deal() {
	room := make([]*model.Mention, len(g.mentions))
	for _, e := range g.all {
		e.entry.Mentions, room = room[:0:e.mentions], room[e.mentions:]
	}
	for i, m := range g.mentions {
		e := g.owners[i].entry
		e.Mentions = append(e.Mentions, m)
	}
}

// entry makes the entry of a thing whose first mention is m.
func (g *gatherer) entry(m *model.Mention) *model.IndexEntry {
	e := &model.IndexEntry{Key: m.Key, Name: m.Name}
	switch m.Class {
	case model.StandardMention:
		e.Kind, e.Origin = "standard", "identifier"
		if strings.HasPrefix(m.Key, "arxiv-") || strings.HasPrefix(m.Key, "doi-") || strings.HasPrefix(m.Key, "pmid-") || strings.HasPrefix(m.Key, "pmc-") {
			e.Kind = "paper"
		} else if strings.HasPrefix(m.Key, "isbn-") {
			e.Kind = "book"
		} else if strings.HasPrefix(m.Key, "bpo-") {
			e.Kind = "issue"
		} else if strings.HasPrefix(m.Key, "cve-") {
			e.Kind = "vulnerability"
		}
	case model.PersonMention:
		e.Kind, e.Origin = "person", "discovered"
		if m.Why == whySpeaker {
			e.Origin = "speaker"
		}
	default:
		e.Kind, e.Origin = "project", "discovered"
		if c, ok := g.cat.Lookup(m.Key); ok {
			e.Name, e.Kind, e.URL, e.About, e.Origin = c.Name(), c.Kind(), c.URL(), c.About(), "catalog"
		}
	}
	if m.Class == model.PersonMention {
		g.order.placePerson(e)
	} else {
		g.order.place(e, e.Name)
	}
	return e
}

// isAlias reports whether a form that the rule why found is another name of a
// thing, worth showing. Of standards only what a person makes one is.
func isAlias(class model.MentionClass, form, why, name string) bool {
	return (class != model.StandardMention || why == whyDecision.String()) && otherForm(form, name) && !(why == whyLink.String() && strings.IndexByte(form, '.') > 0)
}

// otherForm reports whether a form is another name than name, and not only its
// plural, its case, or a version joined to it.
func otherForm(form, name string) bool {
	if len(form) >= len(name) && strings.EqualFold(form[:len(name)], name) {
		rest := form[len(name):]
		return !(rest == "" || rest == "s" || allDigits(rest))
	}
	return true
}

// qualify tells entries of one name apart: by what they are, where that is the
// same by what else tells them apart ("tox (network)"), else by their keys.
func qualify(list []*model.IndexEntry) {
	byName := make(map[string]*model.IndexEntry, len(list))
	for _, e := range list {
		name := catalog.Fold(e.Name)
		first := byName[name]
		if first == nil {
			byName[name] = e
			continue
		}
		one, other := first.Kind, e.Kind
		if one == other {
			one, other = distinction(first), distinction(e)
		}
		if one != other && catalog.Fold(first.Name) == name {
			first.Name += " (" + one + ")"
			byName[catalog.Fold(first.Name)] = first
		}
		qualified := ""
		for _, by := range [...]string{other, distinction(e), e.Key} {
			qualified = e.Name + " (" + by + ")"
			if one != by && byName[catalog.Fold(qualified)] == nil {
				break
			}
		}
		e.Name = qualified
		byName[catalog.Fold(e.Name)] = e
	}
}

// distinction returns what the key of an entry says beside its name, as "network" of
// tox-network; of one that a person has renamed what the notes call it; else what it is.
func distinction(e *model.IndexEntry) string {
	name := strings.Fields(sortForm(e.Name))
	words := slices.DeleteFunc(strings.Split(e.Key, "-"), func(w string) bool { return slices.Contains(name, w) })
	if rest := strings.Join(words, " "); rest != "" && len(rest) < len(e.Key) {
		return rest
	}
	if e.Decided && len(e.Aliases) > 0 && len(words) > 0 {
		return e.Aliases[0]
	}
	return e.Kind
}
