package text

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

func TestFramedTitles(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"---------- Talk one ----------\n- a\n\n---------- Talk two ----------\n- c\n", "1 Talk one, 1 Talk two"},
		{"*** Talk one ***\n\n- a\n\n*** Talk two ***\n\n- c\n", "1 Talk one, 1 Talk two"},
		{"*** Day one ***\n\n--- Talk a ---\n- x\n\n--- Talk b ---\n- y\n\n*** Day two ***\n\n--- Talk c ---\n- z\n", "1 Day one, 2 Talk a, 2 Talk b, 1 Day two, 2 Talk c"},
		{"+++ Naïve café +++\na\n\n+++ Zwei – drei ++++++\nb\n", "1 Naïve café, 1 Zwei – drei"},
	} {
		src, err := notes.Decode("a.txt", []byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Format().Read(src, notes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range notestest.Check(src, doc) {
			t.Errorf("%q: %s", c.text, fault)
		}
		var got []string
		doc.Walk(func(s *model.Section) {
			got = append(got, string(rune('0'+s.Level))+" "+model.PlainText(s.Title))
		})
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%q: %s, want %s", c.text, strings.Join(got, ", "), c.want)
		}
	}
}

func TestBetweenRulers(t *testing.T) {
	for s, want := range map[string]string{
		"--- A ---": "A", "*** A b *****": "A b", "=== A - b ===": "A - b", "-- A --": "", "--- A": "", "---A---": "", "--- 1 ---": "",
		"--- A *** ": "", "--- a --- b ---": "", "-----------": "", "*** A ---": "", "": "",
	} {
		if got, _ := betweenRulers(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
