package notes

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestBoldDays reads a paragraph a line, bold where it stands between stars, and
// writes the sections with their depth.
func TestBoldDays(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"talks of days":      {"*Day 1*|*Tides*|x|*Wind*|y|*Day 2*|*Rain*|z", "1 Day 1/2 Tides/2 Wind/1 Day 2/2 Rain"},
		"dates":              {"*6 May 2014*|*Tides*|x|*7 May 2014*|*Rain*|z", "1 6 May 2014/2 Tides/1 7 May 2014/2 Rain"},
		"words below a day":  {"*Day 1*|doors at nine|*Tides*|x|*Day 2*|*Rain*|z", "1 Day 1/2 Tides/1 Day 2/2 Rain"},
		"before the days":    {"*Hotel*|x|*Day 1*|*Tides*|x|*Day 2*|y", "1 Hotel/1 Day 1/2 Tides/1 Day 2"},
		"days with words":    {"*Friday*|x|*Tides*|x|*Saturday*|y|*Sunday, the way home*|z|*Rain*|z", "1 Friday/2 Tides/1 Saturday/1 Sunday, the way home/2 Rain"},
		"a colon behind":     {"*Tides*:|x|*Wind*:|y|*Rain*, they say|z", "1 Tides/1 Wind"},
		"one day":            {"*Day 1*|*Tides*|x|*Wind*|y", "1 Day 1/1 Tides/1 Wind"},
		"no days":            {"*Tides*|x|*Wind*|y", "1 Tides/1 Wind"},
		"titles on titles":   {"*Sea*|*Tides*|x|*Wind*|y", ""},
		"a list of days":     {"*Day 1*|*Day 2*|*Day 3*|x", ""},
		"nothing below":      {"*Day 1*|*Tides*|x|*Day 2*", ""},
		"only one is strong": {"*Day 1*|x", ""},
	} {
		doc := &model.Document{}
		for i, line := range strings.Split(c.in, "|") {
			at := model.At("a.txt", i+1, 1)
			words, rest := line, ""
			if line[0] == '*' {
				words, rest, _ = strings.Cut(line[1:], "*")
			}
			list := []model.Inline{&model.Text{Position: at, Value: words}}
			if line[0] == '*' {
				list = []model.Inline{&model.Strong{Position: at, Inlines: list}}
			}
			if rest != "" {
				list = append(list, &model.Text{Position: at, Value: rest})
			}
			doc.Blocks = append(doc.Blocks, &model.Paragraph{Position: at, Inlines: list})
		}
		boldHeadings(doc)
		var got []string
		var walk func(list []*model.Section, depth string)
		walk = func(list []*model.Section, depth string) {
			for _, s := range list {
				got = append(got, depth+" "+model.PlainText(s.Title))
				walk(s.Sections, "2")
			}
		}
		walk(doc.Sections, "1")
		if s := strings.Join(got, "/"); s != c.want {
			t.Errorf("%s: %q, want %q", name, s, c.want)
		}
	}
}
