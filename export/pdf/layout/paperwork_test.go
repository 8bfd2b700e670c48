package layout

import (
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// TestLinesByHand counts the lines for notes by hand: they stand after talks, and after
// days that hold none.
func TestLinesByHand(t *testing.T) {
	talk := func(line int) *model.Section {
		return booktest.Section(line, model.TalkSection, "Talk", booktest.Words(line+1, "words"))
	}
	day := func(line int, talks ...*model.Section) *model.Section {
		s := booktest.Section(line, model.DaySection, "Day", booktest.Words(line+1, "words"))
		s.Sections = talks
		return s
	}
	inTalk := talk(1)
	inTalk.Sections = []*model.Section{booktest.Section(3, model.PlainSection, "Questions", booktest.Words(4, "words"))}
	for name, c := range map[string]struct {
		sections []*model.Section
		want     int
	}{
		"two talks":          {[]*model.Section{talk(1), talk(3)}, 4},
		"a day of two talks": {[]*model.Section{day(1, talk(3), talk(5))}, 4},
		"a day without":      {[]*model.Section{day(1), day(3, talk(5))}, 4},
		"within a talk":      {[]*model.Section{inTalk}, 2},
		"no sections":        {nil, 0},
	} {
		d := set(t, booktest.Book("Notes", c.sections...), export.Options{NotesLines: 2})
		got := 0
		for _, g := range d.Pages {
			for _, sh := range g.Shapes {
				if sh.Kind == DotsShape && sh.Weight == handDot {
					got++
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %d lines, want %d", name, got, c.want)
		}
	}
}
