package layout

import (
	"fmt"
	"strings"
	"testing"

	"gloss/model"
)

// TestHyphenPoints: what stands round a word does not keep it whole.
func TestHyphenPoints(t *testing.T) {
	for _, c := range []struct{ lang, want string }{
		{"en", "hy-phen-ation"}, {"en", "(hy-phen-ation)"}, {"en", "“hy-phen-ation”,"}, {"en", "‘hy-phen-ation’"},
		{"en", "Hyphenation"}, {"en", "hyphenation2"}, {"en", "hyphen/ation"}, {"en", "com-pil-ers'"},
		{"de", "„Sil-ben-tren-nung“"}, {"fr", "l’in-for-ma-tique"}, {"fr", "«l'in-for-ma-tique»"}, {"fr", "aujourd’hui"},
		{"fr", "jusqu’au-tre-ment"}, {"it", "dell’in-for-ma-zione"}, {"es", "¿pro-gra-ma-ción?"}, {"fr", "l’Informatique"},
	} {
		text := strings.ReplaceAll(c.want, "-", "")
		notes := &setter{book: &model.Book{Document: &model.Document{Language: c.lang}}}
		g := walker{s: notes, hyphenates: true}
		got, from := "", 0
		for _, at := range g.hyphenPoints(&segment{text: text}, 0) {
			got += text[from:at] + "-"
			from = at
		}
		if got += text[from:]; got != c.want {
			t.Errorf("%s: %s, want %s", c.lang, got, c.want)
		}
	}
}

// TestHyphenPointsOfForeign: words of a run in another language are broken as that
// language does.
func TestHyphenPointsOfForeign(t *testing.T) {
	run := []model.Inline{&model.Text{Value: "Silbentrennung"}}
	notes := &setter{book: &model.Book{Document: &model.Document{Language: "en", Foreign: map[*[]model.Inline]string{&run: "de"}}}}
	g := walker{s: notes, hyphenates: true}
	german := g.hyphenPoints(&segment{text: "Silbentrennung", style: Style{Script: notes.speech(&run)}}, 0)
	if got, want := fmt.Sprint(german), "[3 6 10]"; got != want {
		t.Errorf("German words: %s, want %s", got, want)
	}
	other := []model.Inline{&model.Text{Value: "Silbentrennung"}}
	if got := notes.speech(&other); got != 0 {
		t.Errorf("a run of which nothing is said: %q", got.Language())
	}
}

// TestOverlongWords: in ragged lines a word that no line has room for is broken as its
// language breaks words, others are not; a title that is cut short ends with no hyphen.
func TestOverlongWords(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"de", "Die Rechtsschutzversicherungsgesellschaften zahlen", "Die Rechtsschutz-|versicherungsgesell-|schaften zahlen"},
		{"de", "Die Silbentrennung ist hier unnötig", "Die Silbentrennung|ist hier unnötig"},
		{"en", "Counterinternationalizations abound", "Counterinternation-|alizations abound"},
		{"en", "supercalifragilistic_expialidocious", "supercalifragilistic_|expialidocious"},
		{"tlh", "Rechtsschutzversicherung", "Rechtsschutzversich|erung"},
	} {
		s, err := testSetter()
		if err != nil {
			t.Fatal(err)
		}
		s.book.Language = c.lang
		var got []string
		for _, l := range s.breakLines(s.segments(&[]model.Inline{&model.Text{Value: c.in}}, &s.kits.text), 80000, 80000) {
			got = append(got, strings.TrimRight(lineText(&Line{Runs: l.runs}), " "))
		}
		if got := strings.Join(got, "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.lang, got, c.want)
		}
		if head := lineText(s.oneLine(c.in, &s.kits.text, 60000)); !strings.HasSuffix(head, "…") || strings.HasSuffix(head, "-…") {
			t.Errorf("%s: a title is cut to %q", c.lang, head)
		}
	}
}
