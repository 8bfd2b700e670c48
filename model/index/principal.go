package index

import (
	"cmp"
	"slices"

	"gloss/model"
)

// Limits for the parts of an entry and its chief mention.
const (
	mostSubs    = 40 // parts of an entry: about a column
	mostDays    = 12 // days below an entry where their months gather them, and months where their years do
	mostInYear  = 12 // mentions of the years below an entry, on average, where its months are more than that
	mostTitles  = 3  // titles that name a thing which one of them is about
	longMention = 5  // mentions from which on a talk may be the longest by far
)

// parter parts entries by what holds their mentions and finds the chief ones. It knows
// sections by their numbers; 0 stands for none.
type parter struct {
	sections  []*model.Section
	parents   []int32    // of each section: the one that holds it
	talks     []int32    // of each section: the talk that it is in
	files     []int32    // of each section: the part that holds all notes of its file; nil where talks say enough
	years     []int32    // of each section: the first file of the year of that; nil likewise
	days      []int32    // of each section: the innermost day, or part, that holds it; the outermost section where it is in none
	spans     [2][]int32 // of each section: the first day of its month, and of its year; made when needed
	innermost []int32    // of the sections of one entry: those that part it; made when needed
	titled    []bool     // whether a mention stands in a title, by its number
	noted     []int32    // of a mention in a footnote: the section that refers to that, by its number; nil where there are none

	// What by works with, made once: where the holders of this round stand
	// among the parts, and the parts with their mentions.
	round    int32
	at       []portion
	counts   []int // of mentions, of each part
	subs     []model.IndexSub
	mentions []*model.Mention
}

// portion is the number of a part in a round.
type portion struct{ round, part int32 }

// parterOf returns the parter of a document, whose sections are numbered, and whose
// mentions have the numbers up to last.
func parterOf(doc *model.Document, last int) *parter {
	p := &parter{sections: []*model.Section{nil}, parents: []int32{0}, talks: []int32{0}, days: []int32{0}, titled: make([]bool, last+1)}
	talks := doc.Talks()
	var walk func(list []*model.Section, parent, day int32)
	walk = func(list []*model.Section, parent, day int32) {
		for _, s := range list {
			own := day
			if own == 0 || s.Kind == model.DaySection || s.Kind == model.PartSection {
				own = s.ID
			}
			p.sections, p.parents = append(p.sections, s), append(p.parents, parent)
			p.talks, p.days = append(p.talks, talks[s].ID), append(p.days, own)
			inlineMentions(s, s.Title, func(_ *model.Section, m *model.Mention) { p.titled[m.ID] = true })
			walk(s.Sections, s.ID, own)
		}
	}
	walk(doc.Sections, 0, 0)
	if doc.AmbiguousTalks() {
		p.byFile(doc)
	}
	if len(doc.Footnotes) > 0 {
		p.readNotes(doc)
	}
	p.at = make([]portion, len(p.sections))
	return p
}

// byFile tells which file, and which year, each section of a document is of. A file
// without a date stands for itself.
func (p *parter) byFile(doc *model.Document) {
	p.files, p.years = make([]int32, len(p.sections)), make([]int32, len(p.sections))
	first := map[int]int32{}
	for _, file := range doc.Sections {
		if file.Kind != model.PartSection {
			continue
		}
		year := file.Facts().Date.Year
		if year == 0 || first[year] == 0 {
			first[year] = file.ID
		}
		file.Walk(func(s *model.Section) { p.files[s.ID], p.years[s.ID] = file.ID, first[year] })
	}
}

// inYears parts mentions by the years of their files.
func (p *parter) inYears(mentions []*model.Mention) []model.IndexSub {
	subs := p.by(mentions, p.years)
	for i := range subs {
		if s := subs[i].Section; s != nil {
			subs[i].Year = s.Facts().Date.Year
		}
	}
	return subs
}

// daily reports whether parts are days.
func daily(subs []model.IndexSub) bool {
	return !slices.ContainsFunc(subs, func(sub model.IndexSub) bool { return sub.Section == nil || sub.Section.Kind != model.DaySection })
}

// byDay parts mentions by day; where the days are many, as in a diary, by their months or else
// their years, if those gather them. Many months stand below an entry where its years would be
// heaps.
func (p *parter) byDay(mentions []*model.Mention) []model.IndexSub {
	days, mostMonths := len(p.by(mentions, p.days)), mostDays
	if days > mostDays && len(mentions) > mostInYear*len(p.by(mentions, p.spanning(1))) {
		mostMonths = mostSubs
	}
	for span, most := range [len(p.spans)]int{mostMonths, mostSubs} {
		if days <= mostDays {
			break
		}
		subs := p.by(mentions, p.spanning(span))
		if n := len(subs); n < 2 || n > most || 2*n > days {
			continue
		}
		for i := range subs {
			if s := subs[i].Section; s != nil {
				date := spanOf(s, span)
				subs[i].Year, subs[i].Month = date.Year, date.Month
			}
		}
		return subs
	}
	return p.by(mentions, p.days)
}

// spanning returns for each section the first day of its month, or for 1 of its year. A day
// without a date stands for itself.
func (p *parter) spanning(span int) []int32 {
	if p.spans[span] == nil {
		p.spans[span] = make([]int32, len(p.sections))
		first := map[model.Date]int32{}
		for s, day := range p.days {
			if day == 0 {
				continue
			}
			date := spanOf(p.sections[day], span)
			if date.Year == 0 {
				p.spans[span][s] = day
				continue
			}
			if first[date] == 0 {
				first[date] = day
			}
			p.spans[span][s] = first[date]
		}
	}
	return p.spans[span]
}

// spanOf returns the month of a day, or for 1 the year.
func spanOf(day *model.Section, span int) model.Date {
	date := day.Facts().Date
	if date.Day = 0; span == 1 {
		date.Month = 0
	}
	return date
}

// readNotes tells for the mentions in footnotes which section first refers to them.
func (p *parter) readNotes(doc *model.Document) {
	at := make(map[int]int32, len(doc.Footnotes)) // the section, by the number of the note
	doc.EachRun(func(s *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			if ref, ok := n.(*model.FootnoteRef); ok && s != nil && at[ref.Number] == 0 {
				at[ref.Number] = s.ID
			}
		})
	})
	p.noted = make([]int32, len(p.titled))
	for _, note := range doc.Footnotes {
		blockMentions(nil, note.Blocks, func(_ *model.Section, m *model.Mention) { p.noted[m.ID] = at[note.Number] })
	}
}

// sectionOf returns the number of the section of a mention.
func (p *parter) sectionOf(m *model.Mention) int32 {
	if m.Section == nil && p.noted != nil {
		return p.noted[m.ID]
	}
	return numberOf(m.Section)
}

// part sets the parts of an entry and, where a person has chosen none, its chief
// mention.
func (p *parter) part(e *model.IndexEntry) {
	if len(e.Mentions) < 2 {
		return
	}
	subs := p.by(e.Mentions, p.talks)
	if e.Principal == nil {
		e.Principal = p.principal(e, subs)
	}
	if len(e.Mentions) <= model.MostLocators {
		return
	}
	if p.files != nil && len(subs) > 1 {
		switch subs = p.by(e.Mentions, p.files); {
		case len(subs) > mostSubs:
			subs = p.inYears(e.Mentions)
		case len(subs) == 1:
			subs = p.by(e.Mentions, p.talks)
		}
	}
	switch {
	case len(subs) > mostSubs, len(subs) > mostDays && daily(subs):
		subs = p.byDay(e.Mentions)
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

// by parts mentions by what holds their sections. The parts hold until the next
// call.
func (p *parter) by(mentions []*model.Mention, holders []int32) []model.IndexSub {
	p.round++
	subs, counts := p.subs[:0], p.counts[:0]
	for _, m := range mentions {
		holder := holders[p.sectionOf(m)]
		at := &p.at[holder]
		if at.round != p.round {
			*at = portion{p.round, int32(len(subs))}
			subs, counts = append(subs, model.IndexSub{Section: p.sections[holder]}), append(counts, 0)
		}
		counts[at.part]++
	}
	p.subs, p.counts = subs, counts
	p.mentions = slices.Grow(p.mentions[:0], len(mentions))[:len(mentions)]
	from := 0
	for i, n := range counts {
		subs[i].Mentions = p.mentions[from : from : from+n]
		from += n
	}
	for _, m := range mentions {
		sub := &subs[p.at[holders[p.sectionOf(m)]].part]
		sub.Mentions = append(sub.Mentions, m)
	}
	if p.noted != nil { // notes stand behind all sections
		slices.SortStableFunc(subs, func(a, b model.IndexSub) int { return cmp.Compare(numberOf(a.Section), numberOf(b.Section)) })
	}
	return subs
}

func numberOf(s *model.Section) int32 {
	if s == nil {
		return 0
	}
	return s.ID
}

// deepest is how far down sections are looked at to part mentions.
const deepest = 32

// within parts mentions that one section holds by the sections in it, as far down
// as it takes to part them.
func (p *parter) within(mentions []*model.Mention) []model.IndexSub {
	paths := make(map[int32][]int32, 8) // from the top
	shared := -1                        // sections that all are in
	first := p.path(p.sectionOf(mentions[0]))
	for _, m := range mentions {
		path, ok := paths[p.sectionOf(m)]
		if !ok {
			path = p.path(p.sectionOf(m))
			paths[p.sectionOf(m)] = path
		}
		n := 0
		for n < len(path) && n < len(first) && path[n] == first[n] {
			n++
		}
		if shared < 0 || n < shared {
			shared = n
		}
	}
	if p.innermost == nil {
		p.innermost = make([]int32, len(p.sections))
	}
	for s, path := range paths {
		p.innermost[s] = path[min(shared, len(path)-1)]
	}
	return p.by(mentions, p.innermost)
}

// path returns the sections that hold s, from the top, and s.
func (p *parter) path(s int32) []int32 {
	var path []int32
	for ; s != 0; s = p.parents[s] {
		path = append(path, s)
	}
	slices.Reverse(path)
	return path[:min(len(path), deepest)]
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
