package reading

import (
	"strings"
	"testing"

	"gloss/model"
)

// linesOf makes a run of the lines of a paragraph as they stand in the source.
func linesOf(lines ...string) (run []model.Inline) {
	for i, l := range lines {
		run = append(run, &model.Text{Position: model.At("n.md", i+1, 1), Value: l + " "})
	}
	return run
}

func TestPieces(t *testing.T) {
	for _, c := range []struct {
		list  model.ReadingKind
		lines []string
		want  int
	}{
		{"", []string{"[1] A. Lee, Waves in wax, 2003.", "[2] B. Ott, Wax in waves,", "Apis 2004."}, 2},
		{model.ReadingWork, []string{"CASTEL Robert, Les abeilles du soir, Paris, 1995.", "Lee, Ann: Wax of the wood. Bern 2001."}, 2},
		{model.ReadingWork, []string{"Lee, Ann: Wax of the wood.", "Second edition. Bern 2001."}, 0},
		{"", []string{"CASTEL Robert, Les abeilles du soir, Paris, 1995.", "Lee, Ann: Wax of the wood. Bern 2001."}, 0},
		{"", []string{"[1] says so, and", "[sic] they too."}, 0},
	} {
		if got := len(pieces(linesOf(c.lines...), c.list)); got != c.want {
			t.Errorf("%q: %d pieces, want %d", c.lines, got, c.want)
		}
	}
}

// Each line of a bibliography without blank lines between is an entry, and a number belongs to
// its own line.
func TestEntriesOnLines(t *testing.T) {
	run := linesOf("[1] A. Lee, Waves in wax, Sprint, 2003.", "[2] B. Ott. Wax in waves. 2004.")
	run = append(run, standard("DOI 10.1000/1", "doi-10.1000/1", "DOI 10.1000/1"))
	run[2].(*model.Mention).Position = model.At("n.md", 2, 40)
	d := doc(para(run...))
	d.Sections[0].Sections[0].Title = []model.Inline{text("References")}
	got := Collect(d)
	if len(got) != 2 || got[0].Title != "Wax in waves" || got[0].By != "B. Ott" || got[0].Year != "2004" || got[1].Year != "2003" || got[1].Title != "Waves in wax" || strings.Contains(got[0].Places[0].Annotation, "Lee") {
		t.Errorf("%s", show(got))
	}
}
