package html

import (
	"os"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes/notestest"
)

func TestSharedPage(t *testing.T) {
	src, doc := read(t, "10.html", notestest.Shared(t, os.ReadFile, "10-docker-meetup-frankfurt-2015.html"))
	for _, fault := range notestest.Check(src, doc) {
		t.Error(fault)
	}
	var outline []string
	doc.Walk(func(s *model.Section) {
		outline = append(outline, strings.Repeat("#", int(s.Level))+" "+model.PlainText(s.Title))
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
