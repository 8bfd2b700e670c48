package layout

import (
	"slices"
	"strconv"
	"strings"

	"gloss/model"
	"gloss/model/summary"
)

// locator is a page that an entry of the index leads to, or the pages that one
// section goes over.
type locator struct {
	page      int
	last      int // above page where the section goes on naming it
	anchor    int32
	principal bool           // the chief one
	section   *model.Section // the first on the page that names the thing
	until     *model.Section // the last
}

// String returns the page or the pages, in full: "12", "12–13".
func (l locator) String() string {
	if l.last > l.page {
		return strconv.Itoa(l.page) + "–" + strconv.Itoa(l.last)
	}
	return strconv.Itoa(l.page)
}

// subEntry is a talk with the pages on which it names a thing.
type subEntry struct {
	title string
	pages []locator
}

// subEntries returns the parts of an entry where its pages are too many to stand
// in a row. There are two at least, or none.
func (s *indexSetter) subEntries(e *model.IndexEntry, pages []locator) []subEntry {
	if len(pages) <= model.MostLocators {
		return nil
	}
	var subs []subEntry
	for _, sub := range e.Subs {
		name := s.words.BeforeFirst
		switch {
		case sub.Year > 0:
			name, s.spanned = sub.Span(), true
		case sub.Section != nil:
			name = summary.Label(strings.Join(strings.Fields(title(s.called(sub.Section))), " "))
		}
		if list := s.locators(sub.Mentions, e.Principal); len(list) > 0 {
			subs = append(subs, subEntry{name, list})
		}
	}
	if len(subs) < 2 {
		return nil
	}
	s.parted = true
	return subs
}

// locators returns the pages of mentions, each page once, in their order; the
// principal one is that of a mention.
func (s *setter) locators(mentions []*model.Mention, principal *model.Mention) []locator {
	list := make([]locator, 0, len(mentions))
	for _, m := range mentions {
		anchor := s.mentionPlace(m)
		if page := s.pageNumber(anchor); page > 0 {
			list = append(list, locator{page: page, last: page, anchor: anchor, principal: m == principal, section: m.Section, until: m.Section})
		}
	}
	slices.SortStableFunc(list, func(a, b locator) int { return a.page - b.page })
	pages := list[:0]
	for _, l := range list {
		if n := len(pages); n > 0 && pages[n-1].page == l.page {
			before := pages[n-1]
			if l.principal && !before.principal {
				pages[n-1] = l
			}
			pages[n-1].section, pages[n-1].until = before.section, l.until
			continue
		}
		pages = append(pages, l)
	}
	return inRanges(pages)
}

// inRanges joins pages that follow each other where a section that names the thing on one
// of them goes on doing so on the next.
func inRanges(pages []locator) []locator {
	out := pages[:0]
	for _, l := range pages {
		if n := len(out); n > 0 && l.section != nil && out[n-1].until == l.section && out[n-1].last+1 == l.page && !l.principal {
			out[n-1].last, out[n-1].until = l.page, l.until
			continue
		}
		out = append(out, l)
	}
	return out
}

// mentionAnchors are the anchors of mentions: of those that the index leads to by
// their IDs, as there may be very many.
type mentionAnchors struct {
	byID   []int32
	others map[*model.Mention]int32
}

// of returns the anchor of a mention, 0 where it has none.
func (a *mentionAnchors) of(m *model.Mention) int32 {
	if m.ID > 0 && m.ID < len(a.byID) {
		return a.byID[m.ID]
	}
	return a.others[m]
}

func (a *mentionAnchors) set(m *model.Mention, anchor int32) {
	if m.ID > 0 && m.ID < len(a.byID) {
		a.byID[m.ID] = anchor
		return
	}
	if a.others == nil {
		a.others = make(map[*model.Mention]int32)
	}
	a.others[m] = anchor
}

// mentionPlace returns where a mention stands: its words, else the heading of
// its section, as for a speaker.
func (s *setter) mentionPlace(m *model.Mention) int32 {
	if id := s.mentions.of(m); id > 0 {
		return id
	}
	if m.Section != nil {
		return s.sections[m.Section]
	}
	return 0
}
