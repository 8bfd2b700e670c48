package notes_test

import (
	"strconv"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
)

// A settled run of a document that nobody reads twice: blanks go outside, breaks
// stand alone, emphasis in its like is one.
func TestPrepareSettlesRuns(t *testing.T) {
	text := func(column int32, s string) *model.Text {
		return &model.Text{Position: model.At("a", 1, int(column)), Value: s}
	}
	strong := func(list ...model.Inline) *model.Strong {
		return &model.Strong{Position: list[0].Pos(), Inlines: list}
	}
	stress := func(list ...model.Inline) *model.Emphasis {
		return &model.Emphasis{Position: list[0].Pos(), Inlines: list}
	}
	stop := &model.LineBreak{Position: model.At("a", 1, 9)}
	for _, c := range []struct {
		name string
		run  []model.Inline
		want string
	}{
		{"ends", []model.Inline{text(1, "  a b "), text(2, "\t")}, "3‹a b›"},
		{"break", []model.Inline{text(1, "a "), stop, text(5, " b"), stop}, "1‹a› ⏎ 6‹b›"},
		{"blanks within", []model.Inline{text(1, "a"), strong(text(4, "\u00a0b "), stop), text(9, " c")}, "1‹a› 4‹\u00a0› strong{ 5‹b› } ⏎ 10‹c›"},
		{"like in its like", []model.Inline{strong(text(1, "a "), stress(text(3, "b"), strong(text(4, "c"))))}, "strong{ 1‹a › stress{ 3‹b› 4‹c› } }"},
		{"like beside its like", []model.Inline{strong(stress(text(1, "a"))), strong(stress(text(2, "b")), text(3, "c"))}, "strong{ stress{ 1‹a› 2‹b› } 3‹c› }"},
		{"nothing to see", []model.Inline{text(1, " ")}, "1‹ ›"},
		{"nothing in it", []model.Inline{text(1, "a"), strong(text(2, " ")), text(3, "b")}, "1‹a› 2‹ › 3‹b›"},
	} {
		doc := &model.Document{Sources: []model.Source{{Name: "a", Format: "html"}}, Blocks: []model.Block{&model.Paragraph{Position: model.At("a", 1, 1), Inlines: c.run}}}
		notes.Prepare([]*model.Document{doc}, notes.Meta{})
		if got := runSketch(doc.Blocks[0].(*model.Paragraph).Inlines); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// Many signs of emphasis side by side take time that grows with their number.
func TestPrepareSettlesLongRuns(t *testing.T) {
	var run []model.Inline
	for i := range 200_000 {
		one := &model.Emphasis{Inlines: []model.Inline{&model.Strong{Inlines: []model.Inline{&model.Text{Position: model.At("a", 1, i+1), Value: "x"}}}}}
		run = append(run, one)
	}
	doc := &model.Document{Sources: []model.Source{{Name: "a", Format: "html"}}, Blocks: []model.Block{&model.Paragraph{Inlines: run}}}
	notes.Prepare([]*model.Document{doc}, notes.Meta{})
	if got := doc.Blocks[0].(*model.Paragraph).Inlines; len(got) != 1 || model.PlainText(got) != strings.Repeat("x", 200_000) {
		t.Errorf("%d inlines with %d letters", len(got), len(model.PlainText(got)))
	}
}

func runSketch(list []model.Inline) string {
	var parts []string
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			parts = append(parts, strconv.Itoa(int(n.Column))+"‹"+n.Value+"›")
		case *model.LineBreak:
			parts = append(parts, "⏎")
		case *model.Strong:
			parts = append(parts, "strong{ "+runSketch(n.Inlines)+" }")
		case *model.Emphasis:
			parts = append(parts, "stress{ "+runSketch(n.Inlines)+" }")
		}
	}
	return strings.Join(parts, " ")
}
