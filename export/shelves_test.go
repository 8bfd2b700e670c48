package export

import (
	"fmt"
	"strings"
	"testing"

	"gloss/model"
)

func TestShelves(t *testing.T) {
	// Files by folder, so many in each year; year 0 for those without a date.
	type files struct {
		folder   string
		year, of int
	}
	for _, c := range []struct {
		name  string
		files []files
		want  string
	}{
		{"few", []files{{"", 2021, 10}, {"", 2022, 10}}, ""},
		{"years", []files{{"", 2021, 20}, {"", 2022, 12}}, "0:2021@1 20:2022@1"},
		{"one year", []files{{"", 2021, 40}}, ""},
		{"folders", []files{{"v/bees", 0, 20}, {"v/trees", 0, 12}}, "0:bees@1 20:trees@1"},
		{"those above", []files{{"v", 0, 3}, {"v/bees", 0, 20}, {"v/trees/old", 0, 12}}, "3:bees@1 23:trees / old@1"},
		{"years in folders", []files{{"bees", 2020, 20}, {"bees", 2021, 20}, {"trees", 0, 9}}, "0:bees+2020@2 20:2021@2 40:trees@1"},
		{"a few years in a folder", []files{{"bees", 2020, 3}, {"bees", 2021, 4}, {"trees", 0, 30}}, "0:bees@1 7:trees@1"},
		{"undated behind the years", []files{{"", 2021, 20}, {"", 2022, 12}, {"", 0, 5}}, "0:2021@1 20:2022@1"},
		{"years that alternate", []files{{"", 2021, 10}, {"", 2022, 10}, {"", 2021, 10}}, ""},
		{"a folder for each", []files{{"a", 0, 12}, {"b", 0, 1}, {"c", 0, 12}, {"d", 0, 1}, {"e", 0, 12}}, "0:a@1 12:b@1 13:c@1 25:d@1 26:e@1"},
	} {
		doc := &model.Document{}
		for _, f := range c.files {
			for range f.of {
				s := &model.Section{Kind: model.PartSection, Position: model.At(fmt.Sprintf("%d.md", len(doc.Sections)), 1, 0)}
				if f.year > 0 {
					s.SetFacts(model.Facts{Date: model.Date{Year: f.year, Month: 5, Day: 1}})
				}
				doc.Sections = append(doc.Sections, s)
				doc.Sources = append(doc.Sources, model.Source{Name: s.Source.String(), Folder: f.folder})
			}
		}
		shelves := Shelves(doc)
		var got []string
		for i, s := range doc.Sections {
			if shelf := shelves[s]; len(shelf.Opens) > 0 {
				got = append(got, fmt.Sprintf("%d:%s@%d", i, strings.Join(shelf.Opens, "+"), shelf.Depth))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
