package markdown

import (
	"testing"

	"gloss/model"
	"gloss/notes"
)

// Paragraphs without marks are read past the parser: what their lines say stands
// where it stands, however it is set.
func TestPlainParagraphs(t *testing.T) {
	for source, want := range map[string][]model.Text{
		"one\n":                    {{Position: at(1, 1), Value: "one"}},
		"  one \t\n   two  ":       {{Position: at(1, 3), Value: "one "}, {Position: at(2, 4), Value: "two"}},
		"ünë, tw\no":               {{Position: at(1, 1), Value: "ünë, tw "}, {Position: at(2, 1), Value: "o"}},
		"> one\ntwo\n":             {{Position: at(1, 3), Value: "one "}, {Position: at(2, 1), Value: "two"}},
		"- one\n\n  two = three\n": {{Position: at(1, 3), Value: "one"}, {Position: at(3, 3), Value: "two = three"}},
		"one = two\n\n---\n":       {{Position: at(1, 1), Value: "one = two"}},
		"one\n===\n\ntwo\n":        {{Position: at(1, 1), Value: "one"}, {Position: at(4, 1), Value: "two"}},
		"one\n> two\n---\n":        {{Position: at(1, 1), Value: "one"}, {Position: at(2, 3), Value: "two"}},
		"- one\n  two\n  ---\n":    {{Position: at(1, 3), Value: "one "}, {Position: at(2, 3), Value: "two"}},
		"one  \ntwo\n":             {{Position: at(1, 1), Value: "one"}, {Position: at(2, 1), Value: "two"}},
		"one &amp; two\n":          {{Position: at(1, 1), Value: "one & two"}},
	} {
		src, err := notes.Decode("n.md", []byte(source))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := reader{}.Read(src, notes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []model.Text
		doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
			model.WalkInlines(*run, func(n model.Inline) {
				if t, ok := n.(*model.Text); ok {
					got = append(got, *t)
				}
			})
		})
		if len(got) != len(want) {
			t.Errorf("%q: %q", source, got)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%q: %q, want %q", source, got[i], want[i])
			}
		}
	}
}

func at(line, column int) model.Position {
	return model.At("n.md", line, column)
}
