package markdown

import (
	"strings"
	"testing"

	"gloss/model"
)

// Front matter whose end is forgotten takes no text with it, and what of it is
// left out is told.
func TestFrontMatterWithFaults(t *testing.T) {
	for _, c := range []struct{ front, title, words, told string }{
		{"---\ntitle: Mills\ndate: 2019-02-03\n\n# Wind\n\nSails\n", "Mills", "Wind|Sails", "not ended"},
		{"---\ntitle: Mills\n\n# Wind\n\nSails\n\n---\n\nGears\n", "Mills", "Wind|Sails|Gears", "not ended"},
		{"---\ntitle: Mills\nand so on\n\n# Wind\n\nSails\n\n---\n\nGears\n", "Mills", "Wind|Sails|Gears", `"and so on"`},
		{"---\ntitle: Mills\ndescription: 'All of them.\n\n# Wind\n\nSails'\ntags: ['a', 'b']\n---\n\nGears\n", "Mills", "Gears", `"tags"`},
		{"+++\ntitle = \"Mills\"\n\n# Wind\n\nSails\n", "Mills", "Wind|Sails", "not ended"},
		{"---\nNote: no more than text\n\nSails turn.\n\n---\n\nGears\n", "", "no more than text|Sails turn.|Gears", ""},
		{"---\ntitle: Mills\n\nweight: 3\n---\n\nGears\n", "Mills", "Gears", `"weight"`},
		{"---\ntitle: Mills\ntitle: Wheels\n---\n\nGears\n", "Wheels", "Gears", `of "title"`},
		{"---\ntitle: \"Mills\" and \"Wheels\"\n---\n\nGears\n", `"Mills" and "Wheels"`, "Gears", ""},
		{"---\ntitle: 'Wind's mill'\n---\n\nGears\n", "Wind's mill", "Gears", ""},
		{"---\ntitle: \"Mills\", # of all kinds\n---\n\nGears\n", "Mills", "Gears", ""},
	} {
		doc := read(t, "a.md", c.front)
		var told, words strings.Builder
		for _, d := range doc.Diagnostics {
			told.WriteString(d.Message + "\n")
		}
		doc.Walk(func(s *model.Section) { words.WriteString(model.PlainText(s.Title) + "\n" + plainly(s.Blocks)) })
		all := plainly(doc.Blocks) + words.String()
		if strings.Contains(c.front, "description") && doc.Description != "All of them. # Wind Sails" {
			t.Errorf("%q: description %q", c.front, doc.Description)
		}
		if c.title != "" && doc.Title != c.title || !strings.Contains(told.String(), c.told) || c.told == "" && told.Len() > 0 {
			t.Errorf("%q: title %q, told %q", c.front, doc.Title, told.String())
		}
		for _, w := range strings.Split(c.words, "|") {
			if !strings.Contains(all+doc.Title, w) {
				t.Errorf("%q: %q is not in %q", c.front, w, all)
			}
		}
	}
}

func plainly(blocks []model.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		if p, ok := block.(*model.Paragraph); ok {
			b.WriteString(model.PlainText(p.Inlines) + "\n")
		}
	}
	return b.String()
}
