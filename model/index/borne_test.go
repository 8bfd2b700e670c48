package index

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestBorne tells the tools of notes from the people and places in them that are called
// the same, also where they stand without what tells.
func TestBorne(t *testing.T) {
	const tools = "# Notes\n\n- Docker and Ansible set the servers up\n- Jenkins builds them from Git\n\n"
	for said, want := range map[string]string{
		"- Mr. Hyde came at nine\n- the keys were given to Hyde again\n":              "Docker Ansible Jenkins Git",
		"- we asked Uncle Morse\n- she heard it from Morse himself\n":                 "Docker Ansible Jenkins Git",
		"- Seth spoke of a call with Amanda, Stefano, and Tom\n":                      "Docker Ansible Jenkins Git",
		"- backups by Amanda, Bacula and rsync\n":                                     "Docker Ansible Jenkins Git Amanda Bacula rsync",
		"- roads of St. Clair county\n":                                               "Docker Ansible Jenkins Git",
		"- the site is built with Hyde and served by nginx\n":                         "Docker Ansible Jenkins Git Hyde nginx",
		"- the old city of Istanbul has seven hills, and Istanbul has many mosques\n": "Docker Ansible Jenkins Git",
		"- tests with Mocha and Istanbul, in Node.js\n":                               "Docker Ansible Jenkins Git Mocha Istanbul Node.js",
	} {
		if got := strings.Join(forms(t, model.ToolMention, tools+said), " "); got != want {
			t.Errorf("%q: %q are names, want %q", said, got, want)
		}
	}
}

// TestPlainJoints knows that words which only met are none of the names that are made of
// them, in notes that speak of nothing of their kind.
func TestPlainJoints(t *testing.T) {
	for said, want := range map[string]string{
		"We drove over the Golden Gate in the evening and had after-effects.\n":         "",
		"- Oracle and PostgreSQL\n- Golden Gate copies Oracle Database to PostgreSQL\n": "Oracle=Oracle Database PostgreSQL Golden Gate=GoldenGate Oracle Database PostgreSQL",
		"A novelist who grew capsicum, crabgrass and foxglove.\n":                       "",
	} {
		if got := strings.Join(forms(t, model.ToolMention, "# Notes\n\n"+said), " "); got != want {
			t.Errorf("%q: %q are names, want %q", said, got, want)
		}
	}
}
