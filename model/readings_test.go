package model

import (
	"fmt"
	"testing"
)

// A list by section has the talks for headings, in a book of many files the files.
func TestReadingGroupsBySection(t *testing.T) {
	for _, c := range []struct {
		files int
		want  string
	}{
		{6, "Reports 1, Plans 1, Reports 1, Plans 1, Reports 1, Plans 1, Reports 1, Plans 1, Reports 1, Plans 1, Reports 1, Plans 1"},
		{7, "File 1 2, File 2 2, File 3 2, File 4 2, File 5 2, File 6 2, File 7 2"},
	} {
		b := &Book{Document: &Document{}}
		for i := range c.files {
			part := &Section{Kind: PartSection, Title: []Inline{text(fmt.Sprint("File ", i+1))}}
			for _, title := range []string{"Reports", "Plans"} {
				s := &Section{Title: []Inline{text(title)}}
				part.Sections = append(part.Sections, s)
				b.Readings = append(b.Readings, &Reading{Places: []ReadingPlace{{Section: s}}})
			}
			b.Sections = append(b.Sections, part)
		}
		got := ""
		for _, g := range b.ReadingGroups(BySection) {
			if got != "" {
				got += ", "
			}
			got += fmt.Sprint(PlainText(g.Section.Title), " ", len(g.Readings))
		}
		if got != c.want {
			t.Errorf("%d files: %s", c.files, got)
		}
	}
}
