package notes_test

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
)

func TestAttribute(t *testing.T) {
	for _, c := range []struct {
		paragraphs []string
		want       string
		left       int
	}{
		{[]string{"a", "— Ada Lovelace"}, "Ada Lovelace", 1},
		{[]string{"a", "-- @ada"}, "@ada", 1},
		{[]string{"a", "— page 12, location 123-125"}, "page 12, location 123-125", 1},
		{[]string{"a", "-- an aside, and no name"}, "", 2},
		{[]string{"a", "– halb so schlimm"}, "", 2},
		{[]string{"— et toi ?", "— pas moi"}, "", 2},
		{[]string{"— et toi ?", "— Ada"}, "Ada", 1},
		{[]string{"— Ada"}, "", 1},
		{[]string{"a", "—"}, "", 2},
		{[]string{"a", "— " + strings.Repeat("x", 400)}, "", 2},
	} {
		q := &model.Quote{}
		for i, s := range c.paragraphs {
			pos := model.At("a", i+1, 1)
			q.Blocks = append(q.Blocks, &model.Paragraph{Position: pos, Inlines: []model.Inline{&model.Text{Position: pos, Value: s}}})
		}
		notes.Attribute(q)
		if got := model.PlainText(q.Attribution); got != c.want || len(q.Blocks) != c.left {
			t.Errorf("%q: attribution %q and %d paragraphs, want %q and %d", c.paragraphs, got, len(q.Blocks), c.want, c.left)
		}
	}
}
