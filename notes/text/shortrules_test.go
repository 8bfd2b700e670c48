package text

import (
	"slices"
	"testing"

	"gloss/model"
)

func TestShortRulesAreAHabit(t *testing.T) {
	for text, want := range map[string][]string{
		"Wax and honey\n--\nten sacks\nsix jars\n\nMites\n--\nnone\n": {"Wax and honey", "Mites"},
		"Wax and honey\n==\nten sacks\n\nMites:\n==\nnone\n":          {"Wax and honey", "Mites:"},
		"The gate is broken.\n\nAnn\n--\nAnn Lee, keeper\n":           nil,
		"One thing was said.\n--\nAnother was.\n--\nA third was.\n":   nil,
		"- wax\n--\n- honey\n--\n":                                    nil,
	} {
		_, doc := parse(t, "notes.txt", []byte(text))
		var got []string
		doc.Walk(func(s *model.Section) { got = append(got, model.PlainText(s.Title)) })
		if !slices.Equal(got, want) {
			t.Errorf("%q: headings are %q, want %q", text, got, want)
		}
	}
}
