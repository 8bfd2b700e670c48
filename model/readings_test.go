package model

import (
	"fmt"
	"strings"
	"testing"
)

// A list by section has the talks for headings, where those do not say in which of several
// files they are the files.
func TestReadingGroupsBySection(t *testing.T) {
	for _, c := range []struct {
		files  int
		titles string // of talks, # the number of the file
		want   string
	}{
		{2, "Trees #, Roots #", "Trees 1 1, Roots 1 1, Trees 2 1, Roots 2 1"},
		{2, "Reports, Plans", "File 1 2, File 2 2"},
		{2, "Questions, Trees #, Roots #", "Questions 1, Trees 1 1, Roots 1 1, Questions 1, Trees 2 1, Roots 2 1"},
		{2, "Trees #, Trees #", "Trees 1 1, Trees 1 1, Trees 2 1, Trees 2 1"},
		{7, "Trees #", "File 1 1, File 2 1, File 3 1, File 4 1, File 5 1, File 6 1, File 7 1"},
	} {
		b := &Book{Document: &Document{}}
		for i := range c.files {
			part := &Section{Kind: PartSection, Title: []Inline{text(fmt.Sprint("File ", i+1))}}
			for title := range strings.SplitSeq(strings.ReplaceAll(c.titles, "#", fmt.Sprint(i+1)), ", ") {
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
			t.Errorf("%d files of %s: %s", c.files, c.titles, got)
		}
	}
}
