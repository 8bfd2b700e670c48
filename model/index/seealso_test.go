package index

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestRelate(t *testing.T) {
	var list []*model.IndexEntry
	for _, n := range []string{"Clojure", "ClojureScript", "Django", "Django REST framework", "Djangonaut", "Go", "Go kit", "Google", "Google Docs", "Google Drive", "Google Maps", "Google Talk", "node", "Node.js", "pip", "pipenv"} {
		e := &model.IndexEntry{Name: n, Mentions: []*model.Mention{{}}}
		e.Sort, e.Letter = sortForm(n, false)
		list = append(list, e)
	}
	order(list)
	relate(list)
	want := map[string]string{"Django": "Django REST framework", "Django REST framework": "Django", "node": "Node.js", "Node.js": "node"}
	for _, e := range list {
		if got := strings.Join(e.SeeAlso, "; "); got != want[e.Name] {
			t.Errorf("%s: see also %q, want %q", e.Name, got, want[e.Name])
		}
	}
}
