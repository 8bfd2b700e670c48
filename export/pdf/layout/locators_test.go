package layout

import (
	"fmt"
	"testing"

	"gloss/export"
	"gloss/model"
)

func TestLocatorsInRanges(t *testing.T) {
	a, b := &model.Section{}, &model.Section{}
	at := func(page int, s *model.Section, principal bool) locator {
		return locator{page: page, last: page, section: s, until: s, principal: principal}
	}
	got := inRanges([]locator{at(1, a, false), at(2, a, false), at(3, a, false), at(4, b, false), at(6, b, false), at(7, b, true), at(8, nil, false), at(9, nil, false)})
	if s := fmt.Sprint(got[0], got[1], got[2], got[3], got[4], got[5]); len(got) != 6 || s != "1–3 4 6 7 8 9" {
		t.Errorf("%v", got)
	}
	// The page on which one section ends and another begins belongs to both.
	shared := locator{page: 2, last: 2, section: a, until: b}
	if got := inRanges([]locator{at(1, a, false), shared, at(3, b, false), at(4, a, false)}); fmt.Sprint(got) != "[1–3 4]" {
		t.Errorf("%v", got)
	}
}

// Of a page on which several sections name a thing, the first and the last are known, wherever
// the chief mention stands.
func TestLocatorsOfSharedPages(t *testing.T) {
	a, b := &model.Section{}, &model.Section{}
	s := newSetter(&model.Book{Document: &model.Document{}}, export.Options{})
	mentions := []*model.Mention{{ID: 1, Section: a}, {ID: 2, Section: b}, {ID: 3, Section: b}}
	for _, m := range mentions {
		id := s.newAnchor()
		s.anchors[id].page = 1
		s.mentions.set(m, id)
	}
	got := s.locators(mentions, mentions[1])
	if len(got) != 1 || got[0].section != a || got[0].until != b || !got[0].principal {
		t.Errorf("%+v", got)
	}
}
