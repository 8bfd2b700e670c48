package notes

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestDaysBetweenTalks reads a line a part: "# Title" opens a section as deep as
// it has signs, "*words*" is a bold paragraph, anything else a plain one.
func TestDaysBetweenTalks(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"talks of days":     {"# Conf|*Day 1*|## Tides|x|*Day 2*|## Rain|y", "1 Conf/2 Day 1/3 Tides/2 Day 2/3 Rain"},
		"dates":             {"# Conf|words|*Friday, 3 May 2019*|## Tides|x|## Wind|y|*Saturday, 4 May 2019*|## Rain|z", "1 Conf/2 Friday, 3 May 2019/3 Tides/3 Wind/2 Saturday, 4 May 2019/3 Rain"},
		"words below a day": {"# Conf|*Day 1*|doors at nine|## Tides|x|*Day 2*|## Rain|y", "1 Conf/2 Day 1/3 Tides/2 Day 2/3 Rain"},
		"deeper talks":      {"# Conf|*Day 1*|## Tides|### Moon|x|*Day 2*|## Rain|y", "1 Conf/2 Day 1/3 Tides/4 Moon/2 Day 2/3 Rain"},
		"no part round it":  {"*Day 1*|# Tides|x|*Day 2*|# Rain|y", "1 Day 1/2 Tides/1 Day 2/2 Rain"},
		"before the days":   {"# Conf|## Hotel|x|*Day 1*|## Tides|x|*Day 2*|## Rain|y", "1 Conf/2 Hotel/2 Day 1/3 Tides/2 Day 2/3 Rain"},
		"one day":           {"# Conf|*Day 1*|## Tides|x|## Rain|y", "1 Conf/2 Tides/2 Rain"},
		"one among words":   {"# Conf|*Day 1*|## Tides|*Day 3*|a|b|c|*Day 2*|## Rain|y", "1 Conf/2 Tides/2 Rain"},
		"the same again":    {"# Conf|*Day 1*|## Tides|x|*Day 1*|## Rain|y", "1 Conf/2 Tides/2 Rain"},
		"marked days too":   {"# Conf|*Day 1*|## Tides|x|*Day 2*|## Day 2|y", "1 Conf/2 Tides/2 Day 2"},
		"other bold lines":  {"# Conf|*Sea*|## Tides|x|*Land*|## Rain|y", "1 Conf/2 Tides/2 Rain"},
	} {
		doc := &model.Document{}
		b := NewBuilder(doc)
		words := 0
		for i, line := range strings.Split(c.in, "|") {
			at := model.At("a.txt", i+1, 1)
			list := []model.Inline{&model.Text{Position: at, Value: strings.Trim(line, "#* ")}}
			if level := len(line) - len(strings.TrimLeft(line, "#")); level > 0 {
				b.Section(&model.Section{Position: at, Title: list}, level)
				continue
			}
			if line[0] == '*' {
				list = []model.Inline{&model.Strong{Position: at, Inlines: list}}
			} else {
				words++
			}
			b.Block(&model.Paragraph{Position: at, Inlines: list})
		}
		b.Close()
		boldDays(doc)
		var got []string
		plain := 0
		doc.Walk(func(s *model.Section) {
			got = append(got, string(rune('0'+s.Level))+" "+model.PlainText(s.Title))
			for _, b := range s.Blocks {
				if boldTitle(b) == nil {
					plain++
				}
			}
		})
		if s := strings.Join(got, "/"); s != c.want || plain+len(doc.Blocks) < words {
			t.Errorf("%s: %q with %d paragraphs, want %q with %d", name, s, plain, c.want, words)
		}
	}
}
