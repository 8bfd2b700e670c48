package reading

import (
	"slices"
	"testing"

	"gloss/model"
)

// TestAnnotationsOfOtherFields holds what is said of things in notes of a
// lecture in history, of a clinic, of a reading group.
func TestAnnotationsOfOtherFields(t *testing.T) {
	for name, c := range map[string]struct {
		blocks []model.Block
		want   []string
	}{
		"a source below a claim": {[]model.Block{list(
			pt(para(text("The levy was refused in 1525")), list(pt(para(text("Memmingen, twelve articles: "), auto("https://example.org/articles"))))),
			pt(para(text("Another matter"))))},
			[]string{"The levy was refused in 1525 › Memmingen, twelve articles"}},
		"a trial with its children": {[]model.Block{list(
			pt(para(auto("https://example.org/trial")), list(pt(para(text("n = 412"))), pt(para(text("stopped early"))))),
			pt(para(text("a second trial: "), auto("https://example.org/trial2"))))},
			[]string{"n = 412; stopped early", "a second trial"}},
		"a remark and who made it": {[]model.Block{
			para(auto("https://example.org/essay")),
			&model.Quote{Blocks: []model.Block{para(text("The best thing on tone"))}, Attribution: []model.Inline{text("Priya")}},
			para(text("Unrelated words"))},
			[]string{"“The best thing on tone” (Priya)"}},
		"a work named in a sentence": {[]model.Block{
			para(text("He grew up in Ferrara.")), para(text("We were told to read the book “The Garden of the Finzi-Continis” first")), para(text("Homework is due"))},
			[]string{"We were told to read the book “The Garden of the Finzi-Continis” first"}},
		"works of a list say nothing of each other": {[]model.Block{
			para(text("Literatur:")), list(pt(para(text("Die Vermessung der Welt von Daniel Kehlmann"))), pt(para(text("Stiller"))), pt(para(text("Der Ursprung der Gewalt"))))},
			[]string{"", ""}},
		"a table of sources": {[]model.Block{&model.Table{Align: make([]model.Align, 3), Rows: [][]model.Cell{
			{{Inlines: []model.Inline{text("wolves")}}, {Inlines: []model.Inline{text("1,200")}}, {Inlines: []model.Inline{auto("https://example.org/w")}}},
			{{Inlines: []model.Inline{text("bears")}}, {Inlines: []model.Inline{text("40")}}, {Inlines: []model.Inline{auto("https://example.org/b")}}}}}},
			[]string{"wolves; 1,200", "bears; 40"}},
	} {
		var got []string
		for _, r := range Collect(doc(c.blocks...)) {
			for _, p := range r.Places {
				got = append(got, p.Annotation)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, c.want)
		}
	}
}

// TestWorkBesideLink holds that a work in a row of a table which has a link is what that leads to,
// and a candidate in a row that has none.
func TestWorkBesideLink(t *testing.T) {
	row := func(second model.Inline) *model.Table {
		return &model.Table{Align: make([]model.Align, 2), Rows: [][]model.Cell{{
			{Inlines: []model.Inline{text("the book “Clean Code” by Robert C. Martin")}}, {Inlines: []model.Inline{second}}}}}
	}
	if got := Collect(doc(row(text("in May")))); len(got) != 1 || !got[0].Candidate || got[0].Title != "Clean Code" {
		t.Errorf("without a link: %s", show(got))
	}
	if got := Collect(doc(row(link("shop", "https://example.org/cc")))); len(got) != 1 || got[0].Candidate || got[0].URL != "https://example.org/cc" {
		t.Errorf("with a link: %s", show(got))
	}
}
