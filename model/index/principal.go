package index

import (
	"slices"

	"gloss/model"
)

// Limits for the parts of an entry and its chief mention.
const (
	mostSubs    = 40 // parts of an entry: about a column
	mostTitles  = 3  // titles that name a thing which one of them is about
	longMention = 5  // mentions from which on a talk may be the longest by far
)

// parter parts entries by what holds their mentions and finds the chief ones.
type parter struct {
	doc         *model.Document
	mentions    []*model.Mention
	titled      []bool // whether a mention stands in a title, by its number
	talks, days holders
	inner       holders // of the entry that is parted by the sections in one

	parents map[*model.Section]*model.Section // made when needed

	// What by works with, made once: where the holders of this round stand
	// among the parts, and the parts with their mentions.
	round  int32
	at     []portion
	counts []int // of mentions, of each part
	subs   []model.IndexSub
	room   []*model.Mention
}

// portion is the number of a part in a round.
type portion struct{ round, part int32 }

// holders are the sections that hold mentions.
type holders struct {
	sections []*model.Section
	of       []int32 // of each mention, by its number: the index of the one that holds it
}

// hold sets the holders of mentions, whose sections they are given for.
func (h *holders) hold(mentions []*model.Mention, by map[*model.Section]*model.Section) {
	indexes := map[*model.Section]int32{}
	h.sections = h.sections[:0]
	at, ok := int32(0), false
	for k, m := range mentions {
		if k == 0 || m.Section != mentions[k-1].Section {
			holder := by[m.Section]
			if k > 0 && holder == h.sections[at] {
				h.of[m.ID] = at
				continue
			}
			if at, ok = indexes[holder]; !ok {
				at = int32(len(h.sections))
				indexes[holder] = at
				h.sections = append(h.sections, holder)
			}
		}
		h.of[m.ID] = at
	}
}

// parterOf returns the parter of a document that has those mentions, numbered from 1.
func parterOf(doc *model.Document, mentions []*model.Mention) *parter {
	p := &parter{doc: doc, mentions: mentions, titled: make([]bool, len(mentions)+1)}
	p.talks.of = make([]int32, len(mentions)+1)
	p.talks.hold(mentions, doc.Talks())
	doc.Walk(func(s *model.Section) {
		inlineMentions(s, s.Title, func(_ *model.Section, m *model.Mention) { p.titled[m.ID] = true })
	})
	return p
}

// part sets the parts of an entry and, where a person has chosen none, its chief
// mention.
func (p *parter) part(e *model.IndexEntry) {
	if len(e.Mentions) < 2 {
		return
	}
	subs := p.by(e.Mentions, &p.talks)
	if e.Principal == nil {
		e.Principal = p.principal(e, subs)
	}
	if len(e.Mentions) <= model.MostLocators {
		return
	}
	switch {
	case len(subs) > mostSubs:
		subs = p.by(e.Mentions, p.byDay())
	case len(subs) == 1 && subs[0].Section != nil:
		subs = p.within(e.Mentions)
	}
	if len(subs) >= 2 && len(subs) <= mostSubs {
		e.Subs = kept(subs, len(e.Mentions))
	}
}

// kept copies the parts of so many mentions.
func kept(subs []model.IndexSub, mentions int) []model.IndexSub {
	subs, all := slices.Clone(subs), make([]*model.Mention, 0, mentions)
	for i := range subs {
		from := len(all)
		all = append(all, subs[i].Mentions...)
		subs[i].Mentions = all[from:len(all):len(all)]
	}
	return subs
}

// by parts mentions by what holds them. The parts hold until the next call.
func (p *parter) by(mentions []*model.Mention, h *holders) []model.IndexSub {
	if len(p.at) < len(h.sections) {
		p.at = make([]portion, len(h.sections))
	}
	p.round++
	subs, counts := p.subs[:0], p.counts[:0]
	for _, m := range mentions {
		holder := h.of[m.ID]
		at := &p.at[holder]
		if at.round != p.round {
			*at = portion{p.round, int32(len(subs))}
			subs, counts = append(subs, model.IndexSub{Section: h.sections[holder]}), append(counts, 0)
		}
		counts[at.part]++
	}
	p.subs, p.counts = subs, counts
	p.room = slices.Grow(p.room[:0], len(mentions))[:len(mentions)]
	from := 0
	for i, n := range counts {
		subs[i].Mentions = p.room[from : from : from+n]
		from += n
	}
	for _, m := range mentions {
		sub := &subs[p.at[h.of[m.ID]].part]
		sub.Mentions = append(sub.Mentions, m)
	}
	return subs
}

// deepest is how far down sections are looked at to part mentions.
const deepest = 32

// within parts mentions that one section holds by the sections in it, as far down
// as it takes to part them.
func (p *parter) within(mentions []*model.Mention) []model.IndexSub {
	if p.parents == nil {
		p.parents = map[*model.Section]*model.Section{}
		p.doc.Walk(func(s *model.Section) {
			for _, child := range s.Sections {
				p.parents[child] = s
			}
		})
	}
	paths := make(map[*model.Section][]*model.Section, 8) // from the top
	shared := -1                                          // sections that all are in
	first := p.path(mentions[0].Section)
	for _, m := range mentions {
		path, ok := paths[m.Section]
		if !ok {
			path = p.path(m.Section)
			paths[m.Section] = path
		}
		n := 0
		for n < len(path) && n < len(first) && path[n] == first[n] {
			n++
		}
		if shared < 0 || n < shared {
			shared = n
		}
	}
	by := make(map[*model.Section]*model.Section, len(paths))
	for s, path := range paths {
		by[s] = path[min(shared, len(path)-1)]
	}
	if p.inner.of == nil {
		p.inner.of = make([]int32, len(p.mentions)+1)
	}
	p.inner.hold(mentions, by)
	return p.by(mentions, &p.inner)
}

// path returns the sections that hold s, from the top, and s.
func (p *parter) path(s *model.Section) []*model.Section {
	var path []*model.Section
	for ; s != nil; s = p.parents[s] {
		path = append(path, s)
	}
	slices.Reverse(path)
	return path[:min(len(path), deepest)]
}

// byDay returns as holders the innermost days, or parts, that hold the mentions; the
// outermost sections where they are in none.
func (p *parter) byDay() *holders {
	if p.days.of != nil {
		return &p.days
	}
	days := map[*model.Section]*model.Section{}
	var walk func(list []*model.Section, holder *model.Section)
	walk = func(list []*model.Section, holder *model.Section) {
		for _, s := range list {
			own := holder
			if own == nil || s.Kind == model.DaySection || s.Kind == model.PartSection {
				own = s
			}
			days[s] = own
			walk(s.Sections, own)
		}
	}
	walk(p.doc.Sections, nil)
	p.days.of = make([]int32, len(p.mentions)+1)
	p.days.hold(p.mentions, days)
	return &p.days
}

// principal returns the chief mention of an entry: a person's one talk; the
// title that names the thing, of several that of the longest talk; else the
// first one in the talk that says more of it than all others. It is nil where
// the notes have no such place, or no other one.
func (p *parter) principal(e *model.IndexEntry, subs []model.IndexSub) *model.Mention {
	if e.Kind == "person" {
		return ownTalk(e)
	}
	var chief *model.Mention
	titles, longest := 0, 0
	for _, sub := range subs {
		i := slices.IndexFunc(sub.Mentions, func(m *model.Mention) bool { return p.titled[m.ID] })
		if i < 0 {
			continue
		}
		if titles++; len(sub.Mentions) > longest {
			chief, longest = sub.Mentions[i], len(sub.Mentions)
		}
	}
	if chief != nil && titles <= mostTitles {
		return chief
	}
	if len(subs) < 2 {
		return nil
	}
	for _, sub := range subs {
		if n := len(sub.Mentions); n >= longMention && 2*n > len(e.Mentions) {
			return sub.Mentions[0]
		}
	}
	return nil
}

// ownTalk returns the mention of a person at the only talk that is theirs.
func ownTalk(e *model.IndexEntry) *model.Mention {
	var own *model.Mention
	for _, m := range e.Mentions {
		if m.Section == nil || !slices.Contains(m.Section.Facts().Speakers, m.Name) || own != nil && own.Section == m.Section {
			continue
		}
		if own != nil {
			return nil
		}
		own = m
	}
	return own
}
