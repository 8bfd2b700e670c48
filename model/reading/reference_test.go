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

// Numbers in brackets need no section, and are those of the place they stand in.
func TestReferencesBeforeSections(t *testing.T) {
	d := &model.Document{Blocks: []model.Block{
		para(text("As Meier says [1], it pays.")),
		list(pt(para(text("[1] "), auto("example.org/meier")))),
	}}
	for _, name := range []string{"", "Later"} {
		if name != "" {
			d.Sections = []*model.Section{{Title: []model.Inline{text(name)}, Blocks: []model.Block{para(text("Huber doubts it [1]."))}}}
		}
		if got := Collect(d)[0].Places[0].Annotation; got != "As Meier says [1], it pays." {
			t.Errorf("section %q: got %q", name, got)
		}
	}
}

// A footnote may refer to the next one, and so on, be they ever so many; what is
// said of each is what the one before says.
func TestFootnotesOfFootnotes(t *testing.T) {
	const many = 20000
	d := doc(para(text("See this"), &model.FootnoteRef{Number: 1}))
	for i := 1; i <= many; i++ {
		d.Footnotes = append(d.Footnotes, &model.Footnote{Number: i, Blocks: []model.Block{para(text("So"), &model.FootnoteRef{Number: i%many + 1})}})
	}
	d.Footnotes[many-1].Blocks = []model.Block{para(auto("example.org/last"))}
	list := Collect(d)
	if len(list) != 1 || len(list[0].Places) != 1 || list[0].Places[0].Annotation != "So" {
		t.Errorf("got %s", show(list))
	}
}
