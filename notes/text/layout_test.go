package text

import (
	"slices"
	"strings"
	"testing"

	"gloss/notes"
)

func flatPage(t *testing.T, text string) bool {
	t.Helper()
	src, err := notes.Decode("notes.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	p := &page{src: src, lines: scan(src)}
	p.findBlocks()
	p.countLone()
	return p.layoutLost()
}

func TestLayoutOfBlocks(t *testing.T) {
	part := "Stores\n\nTen sacks of sugar\nfour sacks of flour\nsome wax\n\nMites\n\nThe count went up\nacid in December\nnone in May\n\n"
	settings := "name: hive\nparts:\n  - scale\n  - lamp\n  - radio\ncolours:\n  - red\n\n"
	steps := "The scale says\n  weight in grams\n  time of day\n  rain or none\n\n"
	years := "1950-1960: straw hives on benches, honey was pressed out of all combs and sold at the fair\n1961-1970: hives of wood\n1971-1980: hives of wood with frames, all of one measure, so that combs go from one to another\n1981-1990: plastic\n"
	for text, want := range map[string]bool{
		part + part:                        true,
		strings.Repeat(part, 4) + steps:    true,
		strings.Repeat(part, 2) + settings: true,
		strings.Repeat(part, 2) + strings.ReplaceAll(settings, "name", "Name"): false,
		strings.Repeat(steps, 4):                                          false,
		part + strings.Repeat(steps, 2):                                   false,
		strings.Repeat(part, 4) + strings.Repeat("Weighing\n\n"+steps, 2): true,
		"Keepers\n\n" + years + "\n" + part:                               true,
		strings.ReplaceAll(part+part, "\nfour", "\n- four"):               false,
	} {
		if got := flatPage(t, text); got != want {
			t.Errorf("the layout of %q is lost: %v", text, got)
		}
	}
}

func TestCountedPartsMayBeEmpty(t *testing.T) {
	got := titlesOf(t, `Accidents in the Apiary
1. Terms
What is called an accident, and what is not, is said in the rules of the society.
2. Causes
Most fall from ladders, and few are stung so badly that they need a doctor.
3. Costs
4. Remedies
Ladders are tied to the tree, and gloves are worn by all who open a hive.`)
	want := []string{"Accidents in the Apiary", "1. Terms", "2. Causes", "3. Costs", "4. Remedies"}
	if !slices.Equal(got, want) {
		t.Errorf("headings are %q, want %q", got, want)
	}
}

func TestDaysInLists(t *testing.T) {
	got := titlesOf(t, `Minutes of the Society
Sugar
It was bought together, as every year, and nobody had to wait for it.
Next dates
Sunday, 3 May 2015 at nine
	Monday, 4 May 2015 at the mill
	Saturday, 9 May 2015: the fair
Mites
The count was higher than last year, in all hives that were looked at.`)
	for _, s := range got {
		if strings.Contains(s, "May") {
			t.Errorf("%q, a point of a list, is a heading", s)
		}
	}
	if !slices.Contains(got, "Next dates") {
		t.Errorf("headings are %q", got)
	}
}

func TestSentenceWordsOfLanguage(t *testing.T) {
	for language, words := range map[string][2]string{"pt": {"não", "do"}, "en": {"doesn't", "no"}, "pl": {"jest", "i"}, "es": {"no", "do"}, "xx": {"no", "na"}} {
		v := sentenceWordsOf(language)
		if !v.Has(words[0]) || v.Has(words[1]) {
			t.Errorf("%s: %q is one: %v, %q is one: %v", language, words[0], v.Has(words[0]), words[1], v.Has(words[1]))
		}
	}
}
