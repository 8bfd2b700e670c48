package notes

import (
	"testing"

	"gloss/model"
)

// TestFiles: an address leads to what stands there seen from the file that links, else to
// the one file whose path ends so; of several the one nearest to the root, of as many none.
func TestFiles(t *testing.T) {
	files := NewFiles([]string{"a.md", "b.md", "x/c.org", "y/c.org", "tief.md", "Übung.md", "flat.md", "deep/flat.md", "2024_03_10.md", "202403121530 Slip.md", "a___b.md", "Was nun?.md"},
		[]string{"/v/a.md", "/v/notes/b.md", "/v/x/c.org", "/v/y/c.org", "/v/sehr/tief.md", "/v/U\u0308bung.md", "/v/flat.md", "/v/deep/flat.md", "/v/days/2024_03_10.md", "/v/202403121530 Slip.md", "/v/pages/proj___sub.md", "/v/Was nun?.md"})
	for _, c := range [][3]string{
		{"a.md", "notes/b.md", "#b.md#"},
		{"a.md", "./notes/b.md#top", "#b.md#top"},
		{"b.md", "../a.md", "#a.md#"},
		{"b.md", "../a", "#a.md#"},
		{"b.md", "file:../a.md?x=1#y", "#a.md#y"},
		{"a.md", "x/c.org", "#x%2Fc.org#"},
		{"a.md", "c.org", ""},
		{"x/c.org", "c", "#x%2Fc.org#"},
		{"a.md", "TIEF.md", "#tief.md#"},
		{"b.md", "sehr/tief", "#tief.md#"},
		{"b.md", "../tief.md", ""},
		{"a.md", "%C3%9Cbung.md", "#%C3%9Cbung.md#"},
		{"b.md", "/v/a.md", "#a.md#"},
		{"b.md", ":/tief#x", "#tief.md#x"},
		{"b.md", "flat", "#flat.md#"},
		{"stdin", "notes/b.md", "#b.md#"},
		{"a.md", "Mar 10th, 2024", "#2024_03_10.md#"},
		{"a.md", "2024-03-10", "#2024_03_10.md#"},
		{"a.md", "Plan of Mar 10th, 2024", ""},
		{"a.md", "Mar 11th, 2024", ""},
		{"b.md", "202403121530", "#202403121530%20Slip.md#"},
		{"b.md", "20240312", ""},
		{"b.md", "proj/sub", "#a___b.md#"},
		{"a.md", "Was nun?", "#Was%20nun%3F.md#"},
		{"a.md", "Was%20nun%3F.md?x=1#y", "#Was%20nun%3F.md#y"},
		{"a.md", "missing.md", ""},
		{"a.md", "", ""},
		{"a.md", "#top", ""},
	} {
		if got, ok := files.Link(&Source{Name: c[0]}, c[1]); got != c[2] || ok != (c[2] != "") {
			t.Errorf("%s to %q: %q, want %q", c[0], c[1], got, c[2])
		}
	}
	if _, ok := (*Files)(nil).Link(&Source{Name: "a.md"}, "a.md"); ok {
		t.Error("no files have one")
	}
}

// A link to another file that has no words of its own shows the title there, where that
// has words.
func TestTitlesOfBareLinks(t *testing.T) {
	for title, want := range map[string]string{"Wax and honey": "Wax and honey", "": "b.md"} {
		at, there := model.At("a.md", 1, 1), model.At("b.md", 1, 1)
		link := &model.Link{Position: at, Target: model.FileTarget("b.md", ""), Auto: true, Inlines: []model.Inline{&model.Text{Position: at, Value: "b.md"}}}
		one := &model.Document{Title: "One", Sources: []model.Source{{Name: "a.md"}}, Blocks: []model.Block{&model.Paragraph{Position: at, Inlines: []model.Inline{link}}}}
		heading := []model.Inline{&model.Image{Position: there, Target: "x.png"}, &model.Text{Position: there, Value: " " + title}}
		two := &model.Document{Title: title, Sources: []model.Source{{Name: "b.md"}}, Sections: []*model.Section{{Position: there, Level: 1, Title: heading}}}
		merge([]*model.Document{one, two})
		if got := model.PlainText(link.Inlines); got != want || link.Auto {
			t.Errorf("%q: shown as %q, auto %v", title, got, link.Auto)
		}
	}
}
