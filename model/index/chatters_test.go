package index

import (
	"slices"
	"strings"
	"testing"
)

// TestChatters holds that who speaks in a chat is no tool, and that labels of other lines
// are none of people.
func TestChatters(t *testing.T) {
	for _, c := range []struct {
		form  string // of a line, where NAME says something
		folks bool
	}{
		{"NAME: I think that we use Docker\n\n", true},
		{"<NAME> so what do you use?\n\n", true},
		{"[09:15] NAME: we could take nginx\n\n", true},
		{"NAME\n\n9:15\n\nis late\n\n", true},
		{"NAME: mends the build with Docker\n\n", false}, // it is what was worked on
	} {
		text := "# Log\n\nDocker, nginx, Redis, PostgreSQL and Git.\n\n" + strings.Repeat(strings.ReplaceAll(c.form, "NAME", "zorbulb"), 4) + "zorbulb made a script for Docker.\n"
		if names := namesIn(t, text); slices.Contains(names, "zorbulb") == c.folks {
			t.Errorf("%q: names are %q", c.form, names)
		}
	}
}
