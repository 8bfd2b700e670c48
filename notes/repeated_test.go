package notes

import (
	"fmt"
	"strings"
	"testing"

	"gloss/model"
)

// TestRepeatedSections reads a paragraph a line; "# " begins a heading.
func TestRepeatedSections(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"a section twice":        {"# Tides|point one|point two|# Wind|other words|more words|# Tides|point one|point two", "7"},
		"blanks that hold":       {"# High tides|point one|point two|# High\u00a0tides|point\u00a0one|point two", "4"},
		"three times":            {"# Tides|point one|point two|# Tides|point one|point two|# Tides|point one|point two", "4 7"},
		"one point":              {"# Tides|point one|# Wind|other words|# Tides|point one", ""},
		"another heading":        {"# Tides|point one|point two|# Wind|point one|point two", ""},
		"another point":          {"# Tides|point one|point two|# Tides|point one|point three", ""},
		"another order":          {"# Tides|point one|point two|# Tides|point two|point one", ""},
		"more below":             {"# Tides|point one|point two|# Tides|point one|point two|point three", ""},
		"five points":            {"# Tides|point 1|point 2|point 3|point 4|point 5|# Tides|point 1|point 2|point 3|point 4|point 5", "8"},
		"five points, no titles": {"point 1|point 2|point 3|point 4|point 5|point 1|point 2|point 3|point 4|point 5", "6"},
	} {
		doc := &model.Document{}
		for i, line := range strings.Split(c.in, "|") {
			at := model.At("a.txt", i+1, 1)
			if title, ok := strings.CutPrefix(line, "# "); ok {
				doc.Sections = append(doc.Sections, &model.Section{Position: at, Title: []model.Inline{&model.Text{Position: at, Value: title}}})
				continue
			}
			into := &doc.Blocks
			if n := len(doc.Sections); n > 0 {
				into = &doc.Sections[n-1].Blocks
			}
			*into = append(*into, &model.Paragraph{Position: at, Inlines: []model.Inline{&model.Text{Position: at, Value: line}}})
		}
		wordsOf(doc).pointOutRepeats(doc)
		var got []string
		for _, d := range doc.Diagnostics {
			got = append(got, fmt.Sprint(d.Line))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: remarks at %q, want %q", name, s, c.want)
		}
	}
}
