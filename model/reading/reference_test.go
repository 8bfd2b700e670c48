package reading

import (
	"strings"
	"testing"

	"gloss/model"
)

// What refers to a footnote, or to a number in brackets, says what it is for.
func TestReferences(t *testing.T) {
	note := func(n int) model.Inline { return &model.FootnoteRef{Number: n} }
	d := doc(
		para(auto("example.org/first")),
		para(text("The survey"), note(2), text(" covers all. "+strings.Repeat("Then came much talk of other things. ", 9)+"The proof"), note(1), text(" is short.")),
		para(auto("example.org/last")),
		para(text("As Meier says [1], it pays. Others [23] doubt it.")),
		list(
			pt(para(text("[1] "), auto("example.org/meier"))),
			pt(para(text("[23]: Huber, Gegenrede, "), auto("example.org/huber"))),
			pt(para(text("[3] "), auto("example.org/nobody"))),
		),
	)
	d.Footnotes = []*model.Footnote{
		{Number: 1, Blocks: []model.Block{para(auto("example.org/proof"))}},
		{Number: 2, Blocks: []model.Block{para(text("Doe, Surveys, 2002, "), auto("example.org/survey"))}},
		{Number: 3, Blocks: []model.Block{para(auto("example.org/unreferred"), note(3))}},
	}
	var got []string
	for _, r := range Collect(d) {
		in := ""
		if r.Places[0].Section != nil {
			in = model.PlainText(r.Places[0].Section.Title)
		}
		got = append(got, strings.TrimPrefix(r.URL, "https://example.org/")+" ("+in+"): "+r.Places[0].Annotation)
	}
	want := []string{
		"first (Networks): ",
		"survey (Networks): The survey covers all. › Doe, Surveys, 2002",
		"proof (Networks): The proof is short.",
		"last (Networks): ",
		"meier (Networks): As Meier says [1], it pays. Others [23] doubt it.",
		"huber (Networks): As Meier says [1], it pays. Others [23] doubt it. › Huber, Gegenrede",
		"nobody (Networks): ",
		"unreferred (): ",
	}
	if a, b := strings.Join(got, "\n"), strings.Join(want, "\n"); a != b {
		t.Errorf("got\n%s\nwant\n%s", a, b)
	}
}
