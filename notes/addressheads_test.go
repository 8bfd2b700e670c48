package notes

import (
	"testing"

	"gloss/model"
)

func TestAddressHeadings(t *testing.T) {
	const video = "https://example.org/v"
	words := func(s string) []model.Inline { return []model.Inline{&model.Text{Value: s}} }
	address := []model.Inline{&model.Link{Target: video, Auto: true, Inlines: words(video)}}
	named := []model.Inline{&model.Link{Target: video, Inlines: words("Video")}}
	point := []model.Block{&model.Paragraph{Inlines: words("a point")}}
	section := func(title []model.Inline, below ...*model.Section) *model.Section {
		return &model.Section{Title: title, Blocks: append([]model.Block{}, point...), Sections: below}
	}
	for name, c := range map[string]struct {
		top            *model.Section
		blocks, reach  int // of the first section; sections in all
		wantDiagnostic bool
	}{
		"below a heading":        {section(words("Talk"), section(address)), 3, 1, true},
		"with a section below":   {section(words("Talk"), section(address, section(words("More")))), 3, 2, true},
		"two, one in the other":  {section(words("Talk"), section(address, section(address))), 5, 1, true},
		"deeper":                 {section(words("Day"), section(words("Talk"), section(address))), 1, 2, true},
		"one of several":         {section(words("Talk"), section(address), section(address)), 1, 3, false},
		"with words":             {section(words("Talk"), section(named)), 1, 2, false},
		"below an address":       {section(address, section(address)), 1, 2, false},
		"the first of the notes": {section(address), 1, 1, false},
	} {
		d := &model.Document{Sections: []*model.Section{c.top}}
		d.Number()
		addressHeadings(d)
		n := 0
		d.Walk(func(*model.Section) { n++ })
		if len(c.top.Blocks) != c.blocks || n != c.reach || (len(d.Diagnostics) == 1) != c.wantDiagnostic {
			t.Errorf("%s: %d blocks, %d sections, %v", name, len(c.top.Blocks), n, d.Diagnostics)
		}
	}
}
