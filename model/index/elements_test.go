package index

import (
	"slices"
	"strings"
	"testing"

	"gloss/model"
)

// TestElements holds which of the elements of lists in a line, and of the heads of
// points, are names beside known ones.
func TestElements(t *testing.T) {
	for _, c := range []struct{ add, want string }{
		{"- MySQL, Zorbal Painter and SQLite", "Zorbal Painter"},
		{"- we tried MySQL, SQLite and Zorbal Painter.", "Zorbal Painter"},
		{"- and then it runs all of them: Docker, Overtone, Kubernetes and SQLite", "Overtone"}, // an ordinary word
		{"- it runs Docker/Zorbal Painter/SQLite", "Zorbal Painter"},
		{"- Docker, Summer School, SQLite", ""},              // an institution
		{"- MySQL, Jane Doe and SQLite", ""},                 // a person
		{"- MySQL, then in the Long Summer. Or SQLite?", ""}, // no list
		{"- MySQL, Machine Learning, SQLite", ""},            // of the trade
		{"- Zorbal Platform: a system for the archive of the town", "Zorbal Platform"},
		{"- Zorbal Podcast: a show on software", ""},
		{"- Annual Meeting: a day for all members", ""},
		{"\n## Stack\n\n- SQLite: data\n- Docker: runs it\n- Garden Rota: who waters", "Garden Rota"},
		{"\n## Stack\n\n- SQLite: data\n- Annual Meeting: in May\n- Garden Rota: who waters", ""},
	} {
		names := namesOf(parse(t, "notes", toolNotes+c.add))
		for _, known := range namesOf(parse(t, "notes", toolNotes)) {
			names = slices.DeleteFunc(names, func(n string) bool { return n == known })
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%q: got %q, want %q", c.add, got, c.want)
		}
	}
}

func TestOwnPageMore(t *testing.T) {
	for _, c := range []struct{ name, notes, want string }{
		{"a page in a shop of programs", "We write in [Zorbal Life](https://itunes.apple.com/jp/app/zorbal-life/id594391345?mt=12) now.", "Zorbal Life"},
		{"a shop's other page", "Get it in the [App Store](https://itunes.apple.com/jp/app/zorbal-life/id594391345).", ""},
		{"a site that begins the name", "Print with [Full Garden Recipe Designer](http://fullgardenrecipe.com/).", "Full Garden Recipe Designer"},
		{"a site that begins a company", "Thanks to [Full Garden Recipe Foundation](http://fullgardenrecipe.com/).", ""},
		{"plain words that are called a project", "She leads the [Summer House](http://summerhouse.org) project.", "Summer House"},
		{"a word of the title above", "# Talks\n## A tool for the village shop, Zorbolitor\n- pays the bills\n- <https://zorbolitor.org>", "Zorbolitor"},
		{"a title with none", "# Talks\n## A talk on the village shop\n- pays the bills\n- <https://zorbolitor.org>", ""},
	} {
		if got := strings.Join(forms(t, model.ToolMention, c.notes), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
