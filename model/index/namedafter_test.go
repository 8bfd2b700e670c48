package index

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestNamedAfter takes no room, inn, beast or relative for the tool of its name, and the tool beside
// such words for one where they do not name it.
func TestNamedAfter(t *testing.T) {
	const tools = "# Weekly\n\n- Docker, Ansible and Terraform set the servers up\n- Grafana watches PostgreSQL and Redis\n- We moved the builds from Jenkins to GitLab\n"
	for said, want := range map[string]string{
		"- The talk moved to the room Atlas, as it did last year\n": "",
		"- Treffpunkt ist im Saal Vega, danach essen wir\n":         "",
		"- On se retrouve en salle Apollo mardi\n":                  "",
		"- El desayuno es en el hotel Phoenix, a las ocho\n":        "",
		"- Coffee stands in the Atlas foyer from ten on\n":          "",
		"- The next one is at the café Java, said the chair\n":      "",
		"- My sister Ruby runs the stall with us\n":                 "",
		"- Our dog Django may come along\n":                         "",
		"- Kollegin Julia hat frei, merci Julia\n":                  "",
		"- Phoenix Insurance wants its reports sooner\n":            "",
		"- 買い物はPhoenix商事で、Rubyさんが行く\n":                              "",
		"- We wrote the glue in Ruby and the rest in Java\n":        "Ruby Java",
		"- We hydrate the React island only on demand\n":            "React",
		"- Room for more: Phoenix, Elixir and Django\n":             "Phoenix Elixir Django",
	} {
		all := strings.Join(forms(t, model.ToolMention, tools+said), " ")
		got, ok := strings.CutPrefix(all, "Docker Ansible Terraform Grafana PostgreSQL Redis Jenkins GitLab")
		if got = strings.TrimSpace(got); !ok || got != want {
			t.Errorf("%q: %q are names, want %q", said, got, want)
		}
	}
}

// TestAttendsAlone takes who is listed by a forename alone for no tool, and the tool for one where
// somebody has the name among others.
func TestAttendsAlone(t *testing.T) {
	const tools = "\n- Docker, Terraform and PostgreSQL are up\n"
	for notes, want := range map[string]string{
		"Attendees: Tom, Ruby, Henrik\n" + tools + "- Ruby is on holiday from Thursday, Tom reads along\n": "Docker Terraform PostgreSQL",
		"Attendees: Tom Berg, Ruby Lind\n" + tools + "- The glue is in Ruby, with tests\n":                 "Docker Terraform PostgreSQL Ruby",
	} {
		if got := strings.Join(forms(t, model.ToolMention, notes), " "); got != want {
			t.Errorf("%q: %q are names, want %q", notes, got, want)
		}
	}
}
