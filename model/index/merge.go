package index

import (
	"cmp"
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/summary"
)

// Merge makes one index of the indexes of several sets of notes. It depends on
// the set of sources alone, and on cat, which knows the base forms of names: not on
// the order of the parts, nor on how sources were merged before. A source that two
// parts hold counts once.
//
// Sources stand in the order of their first days, then of their names, folders
// and titles, numbers by value; those without a day last. Two of one name are
// told apart by their folders, else by their titles, else by their SHA-256. What
// the index says of itself follows from the sources; what a part said of several
// together is left aside.
//
// References that are decided hold for all of it, whatever part they come from.
//
// An error names the source that two parts hold with different mentions. The
// parts stay as they are.
func Merge(parts []*summary.Index, cat *catalog.Catalog) (*summary.Index, error) {
	g := &merger{catalog: cat, numbers: map[sourceID]int{}, entries: map[entryKey]*union{}, by: map[*model.IndexEntry]*union{}}
	if err := g.sources(parts); err != nil {
		return nil, err
	}
	for i, p := range parts {
		keys := keysOf(p)
		for class, list := range p.Lists() {
			for _, e := range list {
				if e.See == "" && len(e.Mentions) > 0 {
					g.put(i, model.MentionClass(class), e, keys)
				}
			}
		}
	}
	g.out.References = referencesOf(parts)
	g.out.Describe()
	g.order = collationFor(g.out.Language)
	var lists [3][]*model.IndexEntry
	for class := range lists {
		lists[class] = g.collate(model.MentionClass(class))
	}
	g.refer(&lists)
	g.relateAlike(lists[model.ToolMention])
	for class, list := range lists {
		*g.list(model.MentionClass(class)) = g.finish(list)
	}
	g.out.Complete()
	return &g.out, nil
}

type merger struct {
	catalog *catalog.Catalog
	out     summary.Index
	order   *collation
	numbers map[sourceID]int
	holder  []int   // by source of the result: the part that it is taken from
	number  [][]int // by part and its source: the source of the result
	entries map[entryKey]*union
	keys    []entryKey
	by      map[*model.IndexEntry]*union
}

// union is an entry in the making.
type union struct {
	key      entryKey
	term     string            // what it is called, before it is told from others
	entry    *model.IndexEntry // mentions aside
	mentions []summary.Mention
	first    summary.Context
	seeAlso  map[entryKey]bool // what the notes relate it to; nil for none
	decided  map[entryKey]bool // what a person does; nil for none
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// natural orders names as people do: "day 2" before "day 10".
func (c *collation) natural(a, b string) int {
	return cmp.Or(c.compare(sortForm(a), sortForm(b)), strings.Compare(a, b))
}

// put adds an entry of a part; keys are those of its entries.
func (g *merger) put(part int, class model.MentionClass, e *summary.Entry, keys *partKeys) {
	key := entryKey{class, e.Key}
	m := g.entries[key]
	facts := &model.IndexEntry{Key: e.Key, Name: e.Term, Sort: e.Sort, Letter: e.Letter, Kind: e.Kind, URL: e.URL, About: e.About, Origin: e.Origin, Decided: e.Decided}
	if class == model.PersonMention && e.Heading != e.Name {
		facts.Inverted = e.Heading
	}
	if m == nil {
		m = &union{key: key, entry: facts, first: summary.Context{Source: -1}}
		g.entries[key] = m
		g.keys = append(g.keys, key)
	} else if compareFacts(facts, m.entry) < 0 {
		m.entry = facts
	}
	for _, also := range e.SeeAlso {
		if to, ok := keys.of(class, also); ok && !slices.Contains(e.SeeAlsoDecided, also) {
			m.relate(to)
		}
	}
	m.mentions = slices.Grow(m.mentions, len(e.Mentions))
	for _, mention := range e.Mentions {
		n := g.number[part][mention.Source]
		if g.holder[n] == part {
			mention.Source = n
			m.mentions = append(m.mentions, mention)
		}
	}
	first := e.First
	first.Source = g.number[part][first.Source]
	if m.first.Source < 0 || compareContexts(first, m.first) < 0 {
		m.first = first
	}
}

// compareContexts orders contexts by their places, then by what they say.
func compareContexts(a, b summary.Context) int {
	return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Line, b.Line), strings.Compare(a.Before, b.Before),
		strings.Compare(a.Form, b.Form), strings.Compare(a.After, b.After), strings.Compare(a.Section, b.Section), strings.Compare(a.Code, b.Code))
}

// compareFacts orders what parts say of a thing by how well they know it: the
// result must not depend on which part comes first. What a person has decided goes before all.
func compareFacts(a, b *model.IndexEntry) int {
	rank := func(e *model.IndexEntry) int {
		known := []string{"user", "catalog", "speaker", "identifier"}
		if i := slices.Index(known, e.Origin); i >= 0 {
			return i
		}
		return len(known)
	}
	return cmp.Or(btoi(b.Decided)-btoi(a.Decided), cmp.Compare(rank(a), rank(b)), strings.Compare(a.Name, b.Name), strings.Compare(a.Kind, b.Kind),
		strings.Compare(a.URL, b.URL), strings.Compare(a.About, b.About), strings.Compare(a.Origin, b.Origin),
		strings.Compare(a.Sort, b.Sort), strings.Compare(a.Inverted, b.Inverted), strings.Compare(a.Letter, b.Letter))
}

// list returns the list of a class in the result.
func (g *merger) list(class model.MentionClass) *[]*summary.Entry {
	return [...]*[]*summary.Entry{&g.out.Tools, &g.out.Standards, &g.out.People}[class]
}

// collate makes the entries of a class, told apart and in order, with those
// that refer to them from other names.
func (g *merger) collate(class model.MentionClass) []*model.IndexEntry {
	var list []*model.IndexEntry
	for _, key := range g.keys {
		m := g.entries[key]
		if key.class != class {
			continue
		}
		if len(g.out.Sources) > 1 {
			slices.SortStableFunc(m.mentions, func(a, b summary.Mention) int { return cmp.Compare(a.Source, b.Source) })
		}
		m.term = m.entry.Name
		m.entry.Aliases = aliasesOf(class, m.term, m.mentions)
		m.entry.Letter = g.order.letterOf(m.entry.Sort) // of the language of them all
		list = append(list, m.entry)
		g.by[m.entry] = m
	}
	return g.order.collated(list, class, g.catalog)
}

// finish makes the entries of the result of those of a list.
func (g *merger) finish(list []*model.IndexEntry) []*summary.Entry {
	out := make([]*summary.Entry, 0, len(list))
	for _, e := range list {
		s := summary.NewEntry(e)
		if m := g.by[e]; m != nil {
			s.Term, s.Mentions, s.First = m.term, m.mentions, m.first
			s.SeeAlso, s.SeeAlsoDecided = g.relatedTo(m)
		}
		out = append(out, s)
	}
	return out
}

// aliasesOf returns the other forms that mentions use, as they are gathered
// from notes.
func aliasesOf(class model.MentionClass, name string, mentions []summary.Mention) (list []string) {
	var seen map[string]bool
	last := name
	for i := range mentions {
		m := &mentions[i]
		if m.Form == last || m.Form == name {
			continue // as most
		}
		if last = m.Form; seen[last] {
			continue
		}
		if seen == nil {
			seen = make(map[string]bool)
		}
		seen[last] = true
		if isAlias(class, m.Form, m.Why, name) {
			list = append(list, m.Form)
		}
	}
	return list
}
