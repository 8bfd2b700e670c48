package index

import (
	"slices"
	"strings"
	"testing"
)

// TestDefinitions holds what a definition behind a word makes a name, and what it does not.
func TestDefinitions(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"- SNOW, a web-based tool for the statistics of networks\n", "SNOW"},
		{"- it was running in zorbulogy (our own test tool)\n", "zorbulogy"},
		{"- My log of Chestnuts, a toy blockchain.\n", "Chestnuts"},
		{"- They showed us Zorbulax, a small editor written in Ada.\n", "Zorbulax"},
		{"- zorbulax – a static site generator\n", "zorbulax"},
		{"- Ils utilisent Zorbulax, un outil libre pour les cartes\n", "Zorbulax"},
		{"- Eva Beispiel: „zorbulax“ – Oberländer Landesrepositorium\n", "zorbulax"},
		{"- the theorbo (long extension for the bass)\n", ""},
		{"- Homework: a tool for the gardeners\n", ""},
		{"- Later we met Anna, a tool maker\n", ""},
		{"- Demo - a tool for all\n", ""},
		{"- Zorbulax is a tool that draws maps\n", "Zorbulax"},
		{"- Zorbulax ist ein Werkzeug für Karten\n", "Zorbulax"},
		{"- Harbinger is a debugger for Ada\n", "Harbinger"},
		{"## Harbinger\n\n- Harbinger is a tool that draws maps\n", "Harbinger"},
		{"- Patience is a tool for the gardeners\n", ""},
		{"- Harbinger is a tool that draws maps, Anna is a software for all\n", ""},
		{"- Bramble is an editor for the Times\n", ""},
		{"- we need it as a tool, a good tool for that\n", ""},
	} {
		text := "# Notes of the meeting\n\nWe use Docker, nginx and Redis with PostgreSQL.\n\n" + c.text
		names := slices.DeleteFunc(namesIn(t, text), func(name string) bool {
			return slices.Contains([]string{"Docker", "nginx", "Redis", "PostgreSQL", "Ada"}, name)
		})
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
