package markdown

import (
	"testing"

	"gloss/notes"
	"gloss/notes/notestest"
)

func TestScore(t *testing.T) {
	for _, c := range []struct {
		name, text string
		least      int
		most       int
	}{
		{"headings and points", "# Notes\n\n## One\n\n- a\n- b\n", 50, 100},
		{"front matter", "---\ntitle: x\n---\n\n# A\n\ntext\n", 50, 100},
		{"links and code", "See [this](http://a.org) and `that`, **now**.\n\n```\ncode\n```\n```\nmore\n```\n", 50, 100},
		{"table", "| a | b |\n|---|---|\n| c | d |\n\n# One\n", 50, 100},
		{"outline", "Talk\n\n- point\n  - deeper\n- point\n", 0, 49},
		{"ruled titles and where they lead", "[Talk] - Ann\n------------\n* a\n\n[Other] - Bob\n-------------\n* b\n\n[Talk]: http://a.org\n[Other]: http://b.org\n", 50, 100},
		{"prose", "Only words.\n\nAnd more of them.\n", 0, 10},
		{"org", "#+TITLE: x\n* One\n** Two\n- a\n", 0, 20},
		{"rst", "Title\n=====\n\n.. note:: x\n\nSome ``code``::\n\n  a\n", 0, 20},
		{"remarks beside commands", "Runbook\n\nStart\n\n# fetch it\ncurl -O http://a.org/b\n\nStop\n\n# first one\n# then the other\nkillall a\n\n# look\nps aux | grep a\n", 0, 20},
		{"remarks beside a tool", "Runbook\n\nStart\n\nhive-tool open\nhive-tool wait\n\nStop\n\n# first look\nhive-tool list\n# then close\nhive-tool close e1\n\n# build\nmake all\n", 0, 20},
		{"headings close to compound words", "# One\nco-op is open\n\n# Two\npre-war jars\n", 50, 100},
		{"headings close to text", "# One\nwords\n- a\n\n# Two\nuse it - or not\n", 50, 100},
		{"headings beside remarks", "# One\n\n## Two\n\n# look\nps aux | grep a\n\n## Three\n\n# stop\nkill -9 1\n", 50, 100},
		{"program", "#!/bin/sh\n# comment\n# comment\necho a\n", 0, 49},
	} {
		src, err := notes.Decode("a", []byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		if s := score(src); s < c.least || s > c.most {
			t.Errorf("%s: score %d, want %d to %d", c.name, s, c.least, c.most)
		}
	}
}

func TestOutline(t *testing.T) {
	o, err := notes.ParseOutline("outline", "# Real talk\n")
	if err != nil {
		t.Fatal(err)
	}
	src, err := notes.Decode("a.md", []byte("# Not a talk\n\nReal talk\n\n- a\n"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Format().Read(src, notes.Options{Outline: o})
	if err != nil {
		t.Fatal(err)
	}
	check(t, doc, src.Text)
	if len(doc.Sections) != 1 || doc.Sections[0].Line != 3 || len(doc.Sections[0].Blocks) != 1 {
		t.Errorf("sections %s", notestest.Dump(doc))
	}
}

func TestNesting(t *testing.T) {
	for name, text := range map[string]string{
		"quotes": hostile["quotes on a line"](20_000), "lists": hostile["lists on a line"](20_000),
	} {
		doc := read(t, "a.md", text)
		check(t, doc, text)
		found := false
		for _, d := range doc.Diagnostics {
			found = found || d.Code == "markdown.nesting"
		}
		if !found {
			t.Errorf("%s: nothing is said of the nesting", name)
		}
	}
}
