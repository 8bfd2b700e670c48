package html

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes/notestest"
)

// shared returns a page that lies beside the project, and skips where it does
// not.
func shared(t testing.TB, name string) string {
	t.Helper()
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = up
	}
	data, err := os.ReadFile(filepath.Join(dir, "..", "shared", "notes", name))
	if err != nil {
		t.Skipf("no notes beside the project: %v", err)
	}
	return string(data)
}

func TestSharedPage(t *testing.T) {
	src, doc := read(t, "10.html", shared(t, "10-docker-meetup-frankfurt-2015.html"))
	for _, fault := range notestest.Check(src, doc) {
		t.Error(fault)
	}
	var outline []string
	doc.Walk(func(s *model.Section) {
		outline = append(outline, strings.Repeat("#", s.Level)+" "+model.PlainText(s.Title))
	})
	want := []string{"# Docker-Meetup in Frankfurt", "## Neues zum Them Orchestrierung", "## Docker Linking", "## Netzwerken mit Docker", "## Fazit", "## Links zu den Folien"}
	if got := strings.Join(outline, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("outline:\n%s", got)
	}
	for _, d := range doc.Diagnostics {
		if d.Severity > model.Info {
			t.Errorf("%s: %s: %s", d.Position, d.Code, d.Message)
		}
	}
	if testing.Verbose() {
		t.Log("\n" + dump(doc))
	}
}
