package index

import (
	"slices"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// findsPeople compares the people found in each text, by their names, with those wanted.
func findsPeople(t *testing.T, cases []struct{ text, want string }) {
	t.Helper()
	for _, c := range cases {
		if got := peopleIn(parse(t, "notes", c.text)); got != c.want {
			t.Errorf("%q: people %q, want %q", c.text, got, c.want)
		}
	}
}

// peopleIn returns the names of the people that are found in a document, sorted.
func peopleIn(doc *model.Document) string {
	Recognize(doc, catalog.Builtin())
	var names []string
	for _, e := range Collate(doc, catalog.Builtin()).People {
		names = append(names, e.Name)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// TestFullNames holds that a forename before a word of no list is a person, and a
// forename before an ordinary word or a tool is none.
func TestFullNames(t *testing.T) {
	findsPeople(t, []struct{ text, want string }{
		{"- we asked Saoirse Vandermeer about Docker, and Haruto Nakagawa too", "Haruto Nakagawa, Saoirse Vandermeer"},
		{"- Docker is for Guido van Rossberg, Pilar de la Vrillo and Siobhan O'Mara", "Guido van Rossberg, Pilar de la Vrillo, Siobhan O'Mara"},
		{"- Jean-Paul Zorblat and Anna Cox-Zorblat run Docker", "Anna Cox-Zorblat, Jean-Paul Zorblat"},
		{"- Docker of Simon Peyton Zorblat", "Simon Peyton Zorblat"},
		{"- Nermin Zorblat, İstanbul Üniversitesi, with Docker\n- Elif Zorblat, Sanna Yliopisto", "Nermin Zorblat"},
		{"- Clara Rules, Iris Dataset and Amber Settings with Docker", ""},
		{"- see anna/Clara Zorblat.Core, Clara Docker and Clara Zorblat Enterprise Edition", ""},
	})
}

// TestVietnameseNames holds that people have one of the family names of the language, which
// stands first, and places that are called like a forename are none.
func TestVietnameseNames(t *testing.T) {
	doc := parse(t, "notes", "- Docker với người Trung Quốc ở Vân Đồn, sông Như Nguyệt\n- Redis của Lê Minh Châu, với Saoirse Vandermeer")
	doc.Language = "vi"
	if got := peopleIn(doc); got != "Lê Minh Châu, Saoirse Vandermeer" {
		t.Errorf("people %q", got)
	}
}

// TestForenamesOfTools holds that the place tells a person whose forename is a tool or
// a word from what is called after the tool.
func TestForenamesOfTools(t *testing.T) {
	findsPeople(t, []struct{ text, want string }{
		{"- Ruby Zorblat - Docker for everybody\n- Julia Vrillo: Redis", "Julia Vrillo, Ruby Zorblat"},
		{"- Docker (Ruby Zorblat)\n- Redis by Jasmine Vrillo", "Jasmine Vrillo, Ruby Zorblat"},
		{"- Panel on Docker: Hugo Zorblat, Elixir Vrillo, Redis Quandt", "Elixir Vrillo, Hugo Zorblat, Redis Quandt"},
		{"- Rich Hickey on Docker, with Mark Vrillo", "Mark Vrillo, Rich Hickey"},
		{"- Docker with the Julia Zygot package and the Ruby Zorblat gem", ""},
		{"- Jasmine Reporter - writes what Docker did", ""},
	})
}

// TestForenameAlone holds that a forename alone is the person's of whom the notes have
// the whole name, where no other has it, and where it is no tool that is spoken of.
func TestForenameAlone(t *testing.T) {
	for _, c := range []struct{ text, people, tools string }{
		{"## Docker internals\n\nDino Viehland\n\n- Dino said that Docker and Redis are slow", "Dino Viehland, Dino=Dino Viehland", "Docker Docker Redis"},
		{"- Saoirse Byrne runs Docker\n- Saoirse likes Redis; Saoirse-Net and Saoirse Street do not", "Saoirse Byrne, Saoirse=Saoirse Byrne", "Docker Redis"},
		{"- Saoirse Byrne and Saoirse Vrillo run Docker\n- Saoirse likes Redis", "Saoirse Byrne, Saoirse Vrillo", "Docker Redis"},
		{"- Ruby Zorblat: Docker\n- Ruby said no\n- Redis is written in Ruby 3.1", "Ruby Zorblat, Ruby=Ruby Zorblat", "Docker Redis Ruby"},
	} {
		if got := strings.Join(forms(t, model.PersonMention, c.text), ", "); got != c.people {
			t.Errorf("%q: people %q, want %q", c.text, got, c.people)
		}
		if got := strings.Join(forms(t, model.ToolMention, c.text), " "); got != c.tools {
			t.Errorf("%q: tools %q, want %q", c.text, got, c.tools)
		}
	}
}

// TestNamesBelow holds that the first point below a title is somebody's name where it can be one,
// and no title of two words.
func TestNamesBelow(t *testing.T) {
	for point, want := range map[string]string{
		"Jane Miller":              "Jane Miller",
		"Zoltan Kowalczuk":         "Zoltan Kowalczuk",
		"Marktplatz Bremen":        "",
		"Sungold Tomatoes":         "",
		"BitriseからGitHub Actionsへ": "",
	} {
		if got := strings.Join(forms(t, model.PersonMention, "# Meeting\n\n## First\n\n- "+point+"\n- We use Docker and Kafka.\n"), ","); got != want {
			t.Errorf("%q names %q, want %q", point, got, want)
		}
	}
}
