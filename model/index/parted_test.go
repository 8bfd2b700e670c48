package index

import "testing"

// TestParted finds names that the end of a line parts, where the notes, the catalogue or
// the lists have them whole, and takes no half of a word for a name. A line's end is a
// blank here.
func TestParted(t *testing.T) {
	for text, want := range map[string]string{
		"We use Docker and Post- gres with Kuber- netes for hy- phenated things and Redis.":                                  "Docker PostgreSQL Kubernetes Redis",
		"We use Docker and Post-gres with Kuber-netes for hy-phenated things and Redis.":                                     "Docker PostgreSQL Kubernetes Redis",
		"We use Docker, Zorbla- xium and Redis for it, with Zorblaxium and Postgres.":                                        "Docker Zorblaxium Redis PostgreSQL",
		"We use Docker, Zorbla-xium and Redis for it, with Zorblaxium and Postgres.":                                         "Docker Zorblaxium Redis PostgreSQL",
		"We use Docker, a go- pher, Qurf- lax and Redis, the state- of-the-art and client- side, a web-work, some air-flow.": "Docker Redis",
		"We use Docker and Redis- or Kubernetes- based things with Postgres-like ones.":                                      "Docker Redis Kubernetes PostgreSQL",
	} {
		if got := toolsIn(t, "# 1\n\n"+text+"\n"); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestWholeForm holds that a form has no line's end within a word.
func TestWholeForm(t *testing.T) {
	for form, want := range map[string]string{"Kuber- netes": "Kubernetes", "Visual Studio": "Visual Studio", "Redis- Server": "Redis- Server"} {
		if got := wholeForm(form); got != want {
			t.Errorf("%q: got %q, want %q", form, got, want)
		}
	}
}
