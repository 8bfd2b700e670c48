package export

import (
	"testing"

	"gloss/model"
)

func TestPartNames(t *testing.T) {
	part := func(title, file string, day int) *model.Section {
		s := &model.Section{Kind: model.PartSection, Position: model.At(file, 1, 0), Title: []model.Inline{&model.Text{Value: title}}}
		if day > 0 {
			s.SetFacts(model.Facts{Date: model.Date{Year: 2019, Month: 5, Day: day}})
		}
		return s
	}
	doc := &model.Document{Sections: []*model.Section{
		part("Choir", "a.md", 3), part("Choir", "b.md", 4),
		part("Board", "c.md", 3), part("board", "d.md", 3),
		part("Garden", "e.md", 1), part("Garden", "f.md", 0),
		part("Alone", "g.md", 9),
		part("Songs", "h.md", 6), part("Songs", "i.md", 7), part("Songs", "j.md", 7),
	}}
	names := PartNames(doc, model.Date.String)
	for i, want := range []string{"Choir (2019-05-03)", "Choir (2019-05-04)", "Board (c.md)", "board (d.md)", "Garden (2019-05-01)", "Garden (f.md)", "", "Songs (2019-05-06)", "Songs (i.md)", "Songs (j.md)"} {
		if got := names[doc.Sections[i]]; got != want {
			t.Errorf("part %d is called %q, want %q", i+1, got, want)
		}
	}
}
