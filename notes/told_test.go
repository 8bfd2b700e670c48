package notes_test

import (
	"testing"

	"gloss/model"
	"gloss/notes"
)

// What a reader says of a section is told only where its words do not say it too.
func TestPrepareTells(t *testing.T) {
	day := model.Date{Year: 2011, Month: 3, Day: 11}
	section := func(line int, title, below string, facts model.Facts) *model.Section {
		text := func(line int, s string) []model.Inline {
			return []model.Inline{&model.Text{Position: model.At("a", line, 1), Value: s}}
		}
		s := &model.Section{Position: model.At("a", line, 1), Title: text(line, title)}
		s.SetFacts(facts)
		s.Blocks = []model.Block{&model.Paragraph{Position: model.At("a", line+1, 1), Inlines: text(line+1, below)}}
		return s
	}
	ada := []string{"Ada Lovelace"}
	for _, c := range []struct {
		name     string
		sections []*model.Section
		want     []bool
	}{
		{"nothing is said", []*model.Section{section(1, "A – Ada Lovelace", "x", model.Facts{}), section(3, "B", "y", model.Facts{}), section(5, "C", "z", model.Facts{})}, []bool{false, false, false}},
		{"the words say it", []*model.Section{section(1, "A", "Speaker: Ada Lovelace", model.Facts{Speakers: ada}), section(3, "B", "y", model.Facts{}), section(5, "C", "z", model.Facts{})}, []bool{false, false, false}},
		{"they do not", []*model.Section{section(1, "A", "Speaker: Ada Lovelace", model.Facts{Speakers: ada}), section(3, "B", "y", model.Facts{Date: day}), section(5, "C", "z", model.Facts{Room: "D"})}, []bool{false, true, true}},
		{"they say another", []*model.Section{section(1, "A", "Speaker: Bob Kahn", model.Facts{Speakers: ada}), section(3, "B", "y", model.Facts{}), section(5, "C", "z", model.Facts{})}, []bool{true, false, false}},
	} {
		var before []model.Facts
		for _, s := range c.sections {
			before = append(before, s.Facts())
		}
		doc := &model.Document{Sources: []model.Source{{Name: "a", Format: "org"}}, Sections: c.sections}
		notes.Prepare([]*model.Document{doc}, notes.Meta{})
		for i, s := range c.sections {
			if _, told := doc.Told[s]; told != c.want[i] {
				t.Errorf("%s: section %d has told facts: %v, want %v", c.name, i+1, told, c.want[i])
			}
			if b, f := before[i], s.Facts(); f.Date != b.Date || b.Room != "" && f.Room != b.Room || len(b.Speakers) > 0 && (len(f.Speakers) != 1 || f.Speakers[0] != b.Speakers[0]) {
				t.Errorf("%s: section %d is now %v %q %q", c.name, i+1, f.Date, f.Speakers, f.Room)
			}
		}
	}
}
