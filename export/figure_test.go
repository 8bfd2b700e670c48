package export

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestCaptioned(t *testing.T) {
	word := func(s string) model.Inline { return &model.Text{Value: s} }
	im, br := &model.Image{Target: "x.png"}, &model.LineBreak{}
	link := &model.Link{Target: "https://example.org", Inlines: []model.Inline{im}}
	strong := &model.Strong{Inlines: []model.Inline{word("Docker")}}
	for name, c := range map[string]struct {
		list    []model.Inline
		caption string
	}{
		"picture and line":        {[]model.Inline{im, br, word("How "), strong, word(" works")}, "How Docker works"},
		"linked":                  {[]model.Inline{word(" "), link, br, word("A flow")}, "A flow"},
		"picture alone":           {[]model.Inline{im}, ""},
		"nothing below":           {[]model.Inline{im, br, word(" ")}, ""},
		"words before":            {[]model.Inline{word("See "), im, br, word("A flow")}, ""},
		"words of the link":       {[]model.Inline{&model.Link{Inlines: []model.Inline{im, word("more")}}, br, word("A flow")}, ""},
		"two pictures":            {[]model.Inline{im, im, br, word("A flow")}, ""},
		"a picture below":         {[]model.Inline{im, br, im, word("A flow")}, ""},
		"several lines":           {[]model.Inline{im, br, word("One"), br, word("two")}, ""},
		"no picture":              {[]model.Inline{word("One"), br, word("two")}, ""},
		"more than a caption has": {[]model.Inline{im, br, word(strings.Repeat("word ", longestCaption))}, ""},
	} {
		picture, caption := Captioned(c.list)
		if got := model.PlainText(caption); got != c.caption || (picture == nil) != (c.caption == "") {
			t.Errorf("%s: caption %q of %v", name, got, picture)
		}
	}
}
