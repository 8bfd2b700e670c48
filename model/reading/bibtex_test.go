package reading

import (
	"testing"

	"gloss/model"
)

const bibText = `% wax
@book{will2009,
  title = {Optimal Wax: Old and {N}ew},
  author = {Will, C{\'e}dric and M{\"u}ller, Ann},
  isbn = {978-0-00-000000-2}
}
@Article{mac1997, author = {Mac, R. and others}, title = "Bees \& Gases", year = 1997, doi = {10.1000/AIM.1} }
@misc{x, title = {No number at all}, author = "Jan Lee"}
@string{apis = "Apis"}
mail ann@wax.example {now}
`

// Entries of BibTeX are listed, whether they stand as code or as text.
func TestBibTeX(t *testing.T) {
	for _, block := range []model.Block{
		&model.Code{Position: model.At("n.md", 3, 1), FirstLine: 4, Text: bibText},
		para(text(bibText[len("% wax\n"):])),
	} {
		got := Collect(doc(block))
		if len(got) != 3 {
			t.Fatalf("%s", show(got))
		}
		for i, want := range []struct{ id, title, by string }{
			{"ISBN 9780000000002", "Optimal Wax: Old and New", "Will, Cédric; Müller, Ann"},
			{"DOI 10.1000/aim.1", "Bees & Gases", "Mac, R. et al."},
			{"", "No number at all", "Jan Lee"},
		} {
			if r := got[i]; r.Identifier != want.id || r.Title != want.title || r.By != want.by || r.Candidate != (want.id == "") || i == 1 && r.Year != "1997" || len(r.Places) != 1 {
				t.Errorf("%d: %+v", i, r)
			}
		}
		if _, code := block.(*model.Code); code && (got[0].Places[0].Line != 5 || got[1].Places[0].Line != 10) {
			t.Errorf("lines %d and %d", got[0].Places[0].Line, got[1].Places[0].Line)
		}
	}
}

func TestUntexed(t *testing.T) {
	for s, want := range map[string]string{
		`C{\'e}dric`: "Cédric", `C{'e}dric`: "Cédric", `\"Osterlund`: "Österlund", `{\"{O}}sterlund`: "Österlund", `Fran{\c{c}}ois`: "François", `\v{S}pela`: "Špela",
		`Gau{\ss}`: "Gauß", `S{\o}ren`: "Søren", `{\L}ukasz`: "Łukasz", `A {{B}}`: "A B", `1--17`: "1–17", `Garc{\'\i}a`: "García", `\textit{x}`: "x", `{`: "", `\`: `\`,
	} {
		if got := untexed(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
