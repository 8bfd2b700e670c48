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

// Reconsider returns the index of notes that are not at hand under the decisions:
// what is left out, another name, called or put in order otherwise, or the chief
// mention is so in it too. Names that are taken are not looked for; references
// are a matter of [Merge]. The index stays as it is.
func (p *Pass) Reconsider(x *summary.Index) *summary.Index {
	if len(p.Decisions) == 0 {
		return x
	}
	p.prepare()
	p.order = collationFor(x.Language)
	r := &reconsidered{Pass: p, index: x, known: map[string]identity{}, were: map[entryKey]*summary.Entry{}, byKey: map[entryKey]*revised{}}
	for class, list := range x.Lists() {
		for _, e := range list {
			if e.See != "" {
				continue
			}
			r.were[entryKey{model.MentionClass(class), e.Key}] = e
			if key := catalog.Fold(e.Term); r.known[key].key == "" {
				r.known[key] = identity{model.MentionClass(class), e.Key, e.Term}
			}
		}
	}
	for class, list := range x.Lists() {
		for _, e := range list {
			if e.See == "" {
				r.settle(model.MentionClass(class), e)
			}
		}
	}
	return r.entitled()
}

// reconsidered is an index under decisions, in the making.
type reconsidered struct {
	*Pass
	index *summary.Index
	known map[string]identity // by folded name
	were  map[entryKey]*summary.Entry
	byKey map[entryKey]*revised
	all   []*revised
}

// revised is an entry with its mentions as a document would have them.
type revised struct {
	class    model.MentionClass
	entry    *model.IndexEntry
	mentions map[*model.Mention]summary.Mention
	firsts   []summary.Context // of the entries that it is made of
	joined   bool              // of several
}

// settle gives the mentions of an entry to those that they belong to by decision.
func (r *reconsidered) settle(class model.MentionClass, e *summary.Entry) {
	own := identity{class, e.Key, e.Term}
	shown := mentionShown(e)
	for i, m := range e.Mentions {
		to, by := r.instead(own, m.Form)
		if by != nil {
			r.effects.used[by] = true
			m.Why = whyDecision.String()
		}
		if d := r.on(to, m.Form); d != nil {
			r.effects.used[d] = true
			if d.Mark == terms.Rejected {
				continue
			}
			if d.Target() != "" {
				to = r.target(d, r.known, class)
			}
			if d.Mark == terms.Accepted && m.Form == d.Name {
				m.Why = whyDecision.String()
			}
		}
		v := r.of(to)
		moved := &model.Mention{Position: model.At(r.index.Sources[m.Source].Name, m.Line, 0), Class: to.class, Key: to.key, Name: to.name, Form: m.Form}
		if m.Section != "" {
			moved.Section = &model.Section{Title: []model.Inline{&model.Text{Value: m.Section}}}
		}
		v.entry.Mentions = append(v.entry.Mentions, moved)
		v.mentions[moved] = m
		if i == shown && !slices.Contains(v.firsts, e.First) {
			v.firsts = append(v.firsts, e.First)
		}
		v.joined = v.joined || to != own
	}
}

// mentionShown returns which of the mentions of an entry its context shows, -1 if none.
// In code its form is all of the code, which holds that of the mention.
func mentionShown(e *summary.Entry) int {
	within := -1
	for i, m := range e.Mentions {
		if m.Source != e.First.Source || m.Line != e.First.Line {
			continue
		}
		if m.Form == e.First.Form {
			return i
		}
		if within < 0 && strings.Contains(e.First.Form, m.Form) {
			within = i
		}
	}
	return within
}

// of returns the entry of a thing.
func (r *reconsidered) of(to identity) *revised {
	key := entryKey{to.class, to.key}
	v := r.byKey[key]
	if v == nil {
		v = &revised{class: to.class, entry: r.facts(to), mentions: map[*model.Mention]summary.Mention{}}
		r.byKey[key] = v
		r.all = append(r.all, v)
	}
	return v
}

// facts makes an entry without mentions of what the index, else the catalogue,
// says of a thing.
func (r *reconsidered) facts(to identity) *model.IndexEntry {
	e := r.were[entryKey{to.class, to.key}]
	if e == nil {
		g := gatherer{cat: r.Catalog, order: r.order}
		return g.entry(&model.Mention{Class: to.class, Key: to.key, Name: to.name})
	}
	facts := &model.IndexEntry{Key: e.Key, Name: e.Term, Sort: e.Sort, Letter: e.Letter, Kind: e.Kind, Aliases: e.Aliases, URL: e.URL, About: e.About,
		Origin: e.Origin, Decided: e.Decided, SeeAlso: e.SeeAlso, SeeAlsoDecided: e.SeeAlsoDecided}
	if to.class == model.PersonMention && e.Heading != e.Name {
		facts.Inverted = e.Heading
	}
	return facts
}

// entitled gives the entries their names and places, and makes the index of them.
func (r *reconsidered) entitled() *summary.Index {
	var lists [3][]*model.IndexEntry
	for _, v := range r.all {
		lists[v.class] = append(lists[v.class], v.entry)
	}
	r.entitle(lists[:])
	out := *r.index
	out.Tools, out.Standards, out.People = nil, nil, nil
	for _, v := range r.all {
		list := [...]*[]*summary.Entry{&out.Tools, &out.Standards, &out.People}[v.class]
		*list = append(*list, v.summary())
	}
	return &out
}

// summary returns the entry as an index that is written has it.
func (v *revised) summary() *summary.Entry {
	e := summary.NewEntry(v.entry)
	chief := v.entry.Principal
	for _, m := range v.entry.Mentions {
		s := v.mentions[m]
		if chief != nil && s.Source == v.mentions[chief].Source {
			s.Principal = m == chief
		}
		e.Mentions = append(e.Mentions, s)
	}
	if v.joined {
		slices.SortStableFunc(e.Mentions, func(a, b summary.Mention) int {
			return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Line, b.Line))
		})
	}
	first := e.Mentions[0]
	e.First = summary.Context{Source: first.Source, Line: first.Line, Section: first.Section, Form: first.Form}
	if len(v.firsts) > 0 {
		e.First = slices.MinFunc(v.firsts, func(a, b summary.Context) int {
			return cmp.Or(btoi(b.Telling())-btoi(a.Telling()), compareContexts(a, b))
		})
	}
	return e
}
