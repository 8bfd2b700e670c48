package layout

import (
	"slices"
	"strconv"

	"gloss/model"
)

// locator is a page that an entry of the index leads to, or the pages that one
// section goes over.
type locator struct {
	page      int
	last      int // above page where the section goes on naming it
	anchor    int32
	principal bool // a heading there names it
	section   *model.Section
}

// String returns the page or the pages, in full: "12", "12–13".
func (l locator) String() string {
	if l.last > l.page {
		return strconv.Itoa(l.page) + "–" + strconv.Itoa(l.last)
	}
	return strconv.Itoa(l.page)
}

// mostLocators is the number of pages that stand behind a name; where there are
// more, they stand by talk below it.
const mostLocators = 6

// continued is the number of lines from which on an entry says, at the head of
// the next column, that it goes on.
const continued = 5

// setIndex sets the index of tools and projects, and the lists of standards
// and people after it.
func (s *setter) setIndex() {
	lists := []struct {
		word    string
		entries []*model.IndexEntry
	}{{indexWord, s.book.Entries}, {standardsWord, s.book.Standards}, {peopleWord, s.book.People}}
	p := s.pourer(IndexPart)
	if len(s.area.columns) == 1 && s.area.width >= 36*s.kits.index.plain.Size {
		gutter := units(s.theme.Gutter)
		p.area.column = (s.area.width - gutter) / 2
		p.area.columns = []Unit{s.area.left, s.area.left + p.area.column + gutter}
	}
	s.seen = map[string]int32{}
	for _, l := range lists {
		for _, e := range l.entries {
			if e.See == "" {
				s.seen[e.Name] = s.newAnchor()
			}
		}
	}
	opened := false
	for _, l := range lists {
		if len(l.entries) == 0 {
			continue
		}
		anchor := s.matterAnchor(l.word)
		if !opened {
			opened = true
			s.talk = l.word
			s.partHeading(l.word, anchor)
			s.headnote(l.entries, p.area.column)
		} else {
			s.listHeading(l.word, anchor, p.area.column)
		}
		s.indexList(l.entries, p.area.column, l.word)
	}
	if opened {
		p.pour(s.flow)
		s.back = p
	}
	s.flow, s.talk = nil, ""
}

// listHeading sets the heading of a list within the index.
func (s *setter) listHeading(words string, anchor int32, width Unit) {
	s.block++
	first := len(s.flow)
	s.paragraph(s.plainSegments(words, s.kits.talk.plain), box{width: width, kit: &s.kits.talk, role: HeadingRole}, 2*s.kits.text.leading)
	for i := first; i < len(s.flow); i++ {
		s.flow[i].keep = true
	}
	s.flow[first].anchor(anchor)
	s.flow[first].more().running = words
}

// headnote says how the index was made and how to read it.
func (s *setter) headnote(entries []*model.IndexEntry, width Unit) {
	words := "Names were found by a program. Numbers are pages"
	if s.anyPrincipal(entries) {
		words += "; on a page in bold, a heading names the entry"
	}
	k := &s.kits.meta
	s.block++
	s.paragraph(s.plainSegments(words+". Signs and numbers come first.", k.plain), box{width: width, kit: k, role: IndexRole}, 0)
}

// anyPrincipal reports whether a page stands in bold.
func (s *setter) anyPrincipal(entries []*model.IndexEntry) bool {
	for _, e := range entries {
		if e.Principal != nil {
			return true
		}
		for _, m := range e.Mentions {
			if s.anchors[s.mentions[m]].principal {
				return true
			}
		}
	}
	return false
}

func (s *setter) indexList(entries []*model.IndexEntry, width Unit, word string) {
	letter, grouped := "", word == indexWord
	for i, e := range entries {
		gap, name := Unit(0), e.Name
		if word == peopleWord {
			name = familyFirst(e)
		}
		if grouped && (i == 0 || e.Letter != letter) {
			letter = e.Letter
			s.letter(letter, width)
		} else if i == 0 {
			gap = s.kits.index.leading / 2
		}
		s.indexEntry(e, name, width, gap)
		if !grouped && i == 0 && len(entries) > 1 {
			s.flow[len(s.flow)-1].keep = true // two entries stay with the heading of a list
		}
	}
}

// letter sets the letter that heads a group; it stays with the first entry.
func (s *setter) letter(letter string, width Unit) {
	if letter == "" {
		return
	}
	s.block++
	k := &s.kits.letter
	first := len(s.flow)
	s.paragraph(s.plainSegments(letter, k.plain), box{width: width, kit: k, role: IndexRole}, k.leading*7/10)
	for i := first; i < len(s.flow); i++ {
		s.flow[i].keep = true
	}
}

// indexEntry sets an entry under a name: the pages, where else to look.
func (s *setter) indexEntry(e *model.IndexEntry, name string, width Unit, gap Unit) {
	k := &s.kits.index
	s.block++
	segs := s.plainSegments(name, k.plain)
	named := len(segs)
	pages := s.locators(e.Mentions, e.Principal)
	subs := s.subEntries(e, pages)
	if subs == nil {
		segs = s.pages(segs, pages)
	}
	if e.See != "" {
		segs = s.see(append(segs, segment{text: ", ", style: k.plain}), seeWord, []string{e.See})
	}
	if len(e.SeeAlso) > 0 {
		segs = s.see(append(segs, segment{text: "; ", style: k.plain}), seeAlsoWord, e.SeeAlso)
	}
	s.segs = segs
	turn := units(s.theme.ListStep) * 12 / 7
	first := len(s.flow)
	s.indexLines(segs, width, 0, turn)
	for i, sub := range subs {
		if i == 0 {
			s.flow[len(s.flow)-1].keep = true
		}
		title := s.plainSegments(sub.title, k.plain)
		s.indexLines(s.pages(title, sub.pages), width, turn/2, turn*3/2)
	}
	s.keepEnds(first)
	s.flow[first].Before = gap
	if id := s.seen[e.Name]; id != 0 {
		s.flow[first].anchor(id)
	}
	if len(s.flow)-first >= continued {
		s.continued(segs[:named], first, width)
	}
}

// indexLines emits the lines of an entry or a sub-entry: the first at an
// indent, those that it turns over to at another.
func (s *setter) indexLines(segs []segment, width, indent, turn Unit) {
	k := &s.kits.index
	for i, l := range s.breakLines(segs, width-indent, width-turn) {
		x := indent
		if i > 0 {
			x = turn
		}
		for j := range l.runs {
			l.runs[j].X += x
		}
		s.emit(Line{Runs: l.runs, Height: k.leading, Base: k.base, Role: IndexRole, Block: s.block})
	}
}

// pages appends locators to the name that they belong to.
func (s *setter) pages(segs []segment, list []locator) []segment {
	k := &s.kits.index
	for _, l := range list {
		st := k.plain
		if l.principal {
			st = k.bold
		}
		segs = append(segs, segment{text: ", ", style: k.plain}, segment{text: l.String(), style: st, link: s.linkToAnchor(l.anchor)})
	}
	return segs
}

// subEntry is a talk with the pages on which it names a thing.
type subEntry struct {
	title string
	pages []locator
}

// subEntries returns the talks that name a thing, in their order, where its
// pages are too many to stand in a row and stand in two talks at least.
func (s *setter) subEntries(e *model.IndexEntry, pages []locator) []subEntry {
	if len(pages) <= mostLocators {
		return nil
	}
	if s.talks == nil {
		s.talks = s.book.Talks()
	}
	byTalk := map[*model.Section][]*model.Mention{}
	var talks []*model.Section
	for _, m := range e.Mentions {
		t := s.talks[m.Section]
		if byTalk[t] == nil {
			talks = append(talks, t)
		}
		byTalk[t] = append(byTalk[t], m)
	}
	if len(talks) < 2 {
		return nil
	}
	var subs []subEntry
	for _, t := range talks {
		name := "before the first section"
		if t != nil {
			name = title(model.PlainText(t.Title))
		}
		if list := s.locators(byTalk[t], e.Principal); len(list) > 0 {
			subs = append(subs, subEntry{name, list})
		}
	}
	return subs
}

// continued lets an entry say at the head of a column that it goes on.
func (s *setter) continued(name []segment, first int, width Unit) {
	k := &s.kits.index
	segs := append(append([]segment(nil), name...), segment{text: " (continued)", style: k.italic})
	l := s.breakLines(segs, width, width)[0]
	hs := &heads{lines: []Line{{Runs: l.runs, Height: k.leading, Base: k.base, Role: IndexRole, keep: true, Block: s.block}}}
	for i := first + 1; i < len(s.flow); i++ {
		s.flow[i].more().heads = hs
	}
}

// see appends a reference to other entries.
func (s *setter) see(segs []segment, word string, names []string) []segment {
	k := &s.kits.index
	segs = append(segs, segment{text: word + " ", style: k.italic})
	for i, n := range names {
		if i > 0 {
			segs = append(segs, segment{text: ", ", style: k.plain})
		}
		from := len(segs)
		s.segs = segs
		s.text(n, k.plain, tone{}, model.Position{})
		segs = s.segs
		if id := s.seen[n]; id != 0 {
			for j := from; j < len(segs); j++ {
				segs[j].link = s.linkToAnchor(id)
			}
		}
	}
	return segs
}

// locators returns the pages of mentions, each page once, in their order. The
// principal one is that of a mention, or where that is nil those on which a
// heading names the thing.
func (s *setter) locators(mentions []*model.Mention, principal *model.Mention) []locator {
	var list []locator
	for _, m := range mentions {
		anchor := s.mentionPlace(m)
		if page := s.pageNumber(anchor); page > 0 {
			list = append(list, locator{page: page, last: page, anchor: anchor, principal: principal == nil && s.anchors[anchor].principal || m == principal, section: m.Section})
		}
	}
	slices.SortStableFunc(list, func(a, b locator) int { return a.page - b.page })
	pages := list[:0]
	for _, l := range list {
		if n := len(pages); n > 0 && pages[n-1].page == l.page {
			if l.principal && !pages[n-1].principal {
				pages[n-1] = l
			}
			continue
		}
		pages = append(pages, l)
	}
	return inRanges(pages)
}

// inRanges joins pages that follow each other where one section names the thing
// on each of them.
func inRanges(pages []locator) []locator {
	out := pages[:0]
	for _, l := range pages {
		if n := len(out); n > 0 && l.section != nil && out[n-1].section == l.section && out[n-1].last+1 == l.page && !l.principal {
			out[n-1].last = l.page
			continue
		}
		out = append(out, l)
	}
	return out
}

// mentionPlace returns where a mention stands: its words, else the heading of
// its section, as for a speaker.
func (s *setter) mentionPlace(m *model.Mention) int32 {
	if id, ok := s.mentions[m]; ok {
		return id
	}
	if m.Section != nil {
		return s.sections[m.Section]
	}
	return 0
}
