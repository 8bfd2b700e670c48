package notes

import (
	"strings"
	"testing"

	"gloss/model"
)

// Days without a year have that of the title above them, else that of a date near
// by, where their weekday is right.
func TestCompleteDays(t *testing.T) {
	for _, c := range []struct{ titles, date, want string }{
		{"PyCon 2019|Day 1: Friday, May 3|Saturday, May 4", "", "2019-05-03 2019-05-04"},
		{"GardenCon 2019|Samstag, 2. Februar|Sonntag, 3. Februar", "", "2019-02-02 2019-02-03"},
		{"勉強会 2019|3月11日（月）|3月12日（火）", "", "2019-03-11 2019-03-12"},
		{"PyCon 2019|Friday, May 4|May 5", "", " 2019-05-05"},
		{"PyCon 2018 and 2019|Friday, May 3|Saturday, May 4", "", " "},
		{"PyCon|Friday, May 3|Saturday, May 4", "2019-05-02", "2019-05-03 2019-05-04"},
		{"PyCon|May 3|May 4", "2019-05-02", "2019-05-03 2019-05-04"},
		{"PyCon|May 3|May 4", "2019-12-02", " "},
		{"PyCon|Friday, May 3, 2019|Saturday, May 4", "", "2019-05-03 2019-05-04"},
		{"PyCon|Friday, May 3|Saturday, May 4", "", " "},
	} {
		d := &model.Document{Sources: []model.Source{{Name: "file.txt"}}}
		if c.date != "" {
			d.Date, _ = ParseDay(c.date, AnyOrder)
		}
		for _, title := range strings.Split(c.titles, "|") {
			d.Sections = append(d.Sections, section(title, para(2, "We met in the hall.")))
		}
		Prepare([]*model.Document{d}, Meta{})
		if got := d.Sections[1].Facts().Date.String() + " " + d.Sections[2].Facts().Date.String(); got != c.want {
			t.Errorf("%s, %q: %q, want %q", c.titles, c.date, got, c.want)
		}
	}
}

// A line that is a day and a time and nothing else dates the section above it, and
// so does one with both in its title. How far the section is may stand between.
func TestDayBelow(t *testing.T) {
	for _, c := range []struct{ title, below, want string }{
		{"Meeting", "2010-08-11 Wed 14:00", "2010-08-11 14:00 "},
		{"Meeting", "Wednesday, 11 August 2010, 10:00–10:45", "2010-08-11 10:00 10:45"},
		{"Meeting", "11 August 2010", "2010-08-11  "},
		{"Meeting", "On 11 August 2010 it rained", "  "},
		{"Meeting 2 with the friends of old apples 2010-08-09 Mon 10:00-11:00", "It rained.", "2010-08-09 10:00 11:00"},
	} {
		d := &model.Document{Sources: []model.Source{{Name: "file.txt"}}}
		s := section(c.title, &model.List{Items: []*model.Item{{Task: model.DoneTask, Blocks: []model.Block{para(2, "DONE")}}}}, para(3, c.below))
		d.Sections = append(d.Sections, section("Other", para(1, "x")), s, section("More", para(5, "x")))
		Prepare([]*model.Document{d}, Meta{})
		if f := s.Facts(); f.Date.String()+" "+f.Start+" "+f.End != c.want {
			t.Errorf("%q, %q: %v, want %q", c.title, c.below, f, c.want)
		}
	}
}
