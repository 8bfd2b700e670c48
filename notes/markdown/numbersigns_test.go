package markdown

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestTightHeadings holds which lines are headings whose number signs have no blank
// behind them.
func TestTightHeadings(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       string // levels with titles
	}{
		{"at the top", "#field notes of May.\n##10th May\nwords\n\n##Worms\n\nwords\n", "1 field notes of May. 2 10th May 2 Worms"},
		{"closed", "##Worms##\n##Roots ##\n\nwords\n\n##Birds#\n\n## Sums##\n", "1 Worms 1 Roots 1 Birds# 1 Sums"},
		{"of one letter", "##Worms\n##Roots\n\n#On C#\n\n#Of soil#\n", "1 Worms 1 Roots 1 On C# 1 Of soil"},
		{"bold", "words\n##**Worms**\nwords\n\n##**Roots**\n", "1 Worms 1 Roots"},
		{"small", "###Worms\n\n###of the wood\nwords\n###`dig` it\n", "1 Worms 1 of the wood 1 dig it"},
		{"indented", " ##Worms\n\n  ##roots of it\n", "1 Worms 1 roots of it"},
		{"small and alone", "##Worms\n##Roots\n\n#of the wood\n\nwords\n", "1 Worms 1 Roots 1 of the wood"},
		{"no style", "words\n\n##worms and roots\n##birds\n", ""},
		{"one alone", "words\n\n##worms\nwords\n", ""},
		{"tags", "##Worms\n##Roots\n\n#worms #soil\n\nwords\n#soil\n\n#Dig and\nwords\n\n##Worms #soil\n", "1 Worms 1 Roots 1 Dig and"},
		{"remarks", "##Worms\n##Roots\n\n#header /* name */\n#banner /* green */\n\n#include <soil>\n\n#1 worm\n\n##1\n", "1 Worms 1 Roots"},
		{"code", "##Worms\n##Roots\n\n```\n##Sum\n```\n\n    ##Sum\n", "1 Worms 1 Roots"},
	} {
		var titles []string
		doc := read(t, "a.md", c.text)
		doc.Walk(func(s *model.Section) {
			titles = append(titles, string(rune('0'+s.Level))+" "+model.PlainText(s.Title))
		})
		if got := strings.Join(titles, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		check(t, doc, c.text)
	}
}
