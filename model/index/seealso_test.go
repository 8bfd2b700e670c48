package index

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestRelate(t *testing.T) {
	var list []*model.IndexEntry
	for _, n := range []string{"Clojure", "ClojureScript", "Django", "Django REST framework", "Djangonaut", "Go", "Go kit", "Google", "Google Docs", "Google Drive", "Google Maps", "Google Talk", "node", "Node.js", "pip", "pipenv",
		"Redis | Store in memory", "KeyDB | Multithreaded fork of Redis", "Dragonfly | Redis-compatible store", "MySQL", "MariaDB | Fork of MySQL, for Redis", "celery | Tasks of Redis",
		"top", "exa", "eza | A modern ls, fork of exa", "Caddy x | Goes on top of exa", "Quark | Language on top of Objective-C", "Scala", "Scala IDE", "Scala a", "Scala b", "Scala c", "Scala d", "Jenkins", "Jenkins X", "Jenkins 1 | "} {
		name, about, _ := strings.Cut(n, " | ")
		e := &model.IndexEntry{Name: name, About: about, Mentions: []*model.Mention{{}}}
		collationFor("").place(e, name)
		list = append(list, e)
	}
	collationFor("").order(list)
	relate(list)
	want := map[string]string{"Redis": "Dragonfly; KeyDB; MariaDB", "KeyDB": "Redis", "Dragonfly": "Redis", "MariaDB": "Redis", "Caddy x": "exa", "exa": "Caddy x"}
	for _, e := range list {
		if got := strings.Join(e.SeeAlso, "; "); got != want[e.Name] {
			t.Errorf("%s: see also %q, want %q", e.Name, got, want[e.Name])
		}
	}
}

func TestLinesThatSayWhatAThingComesOf(t *testing.T) {
	for about, want := range map[string]bool{
		"Fork of Nagios": true, "Redis-compatible store": true, "Web APIs on top of Django": true, "On top of Django": true, "A drop-in REPLACEMENT": true,
		"": false, "Forklift control": false, "On top": false, "Top of the line": false, "Incompatible with all": false, "Web framework": false,
	} {
		if got := comes(about); got != want {
			t.Errorf("%q: %v, want %v", about, got, want)
		}
	}
}
