package clippings

import (
	"flag"
	"os"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func read(t testing.TB, text string) (*notes.Source, *model.Document) {
	t.Helper()
	return notestest.Read(t, Format(), "My Clippings.txt", text)
}

func TestGolden(t *testing.T) {
	notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".txt", 8, *update)
}

func TestContract(t *testing.T) {
	var sources []string
	for _, text := range notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".txt", 8, false) {
		sources = append(sources, text)
	}
	notestest.Run(t, Format(), append(sources, hostile()...)...)
}

// hostile are files with far too much of something.
func hostile() []string {
	many := strings.Repeat
	entry := "B (A)\n- Your Highlight on Location 1-99999999999999999999 | Added on Monday\n\nword\n==========\n"
	return []string{
		many(entry, 3000), many("=====\n", 5000), many("B\n- 1\n", 5000), "B\n- 1" + many("|1", 20_000) + "\n\nx\n=====\n", "B\n-1-\n\nx\n=====\n", "B" + many("(", 20_000) + many(")", 20_000) + "\n- 1\n\nx\n=====\n",
		"(A)\n- 1\n\nx\n=====\n", "()\n- 1\n\nx\n=====\n", "B ()\n- 1\n\n<x y z of it all>\n=====\n", "B\n- Note 1\n\nx\n=====\n", "B\n- 5-3 | x\n\nx\n=====\n", "B\n\n- 1\n\nx\n=====\n", "B\n- 1\n=====\nB\n- 1\n", many("x\n", 1000) + "=====\n",
	}
}

// TestKinds counts what comes of the same four entries in several languages.
func TestKinds(t *testing.T) {
	for name, text := range notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".txt", 8, false) {
		if name != "unknown-language.txt" && name != "german.txt" {
			continue
		}
		_, doc := read(t, text)
		quotes, paragraphs := 0, 0
		for _, b := range doc.Sections[0].Blocks {
			switch b.(type) {
			case *model.Quote:
				quotes++
			case *model.Paragraph:
				paragraphs++
			}
		}
		want := map[string][2]int{"german.txt": {1, 2}, "unknown-language.txt": {2, 2}}[name]
		if quotes != want[0] || paragraphs != want[1] { // one paragraph is the author
			t.Errorf("%s: %d quotations and %d paragraphs, want %v", name, quotes, paragraphs, want)
		}
	}
}

func TestDate(t *testing.T) {
	for _, s := range []string{
		" Added on Monday, March 3, 2014 12:05:03 PM", "Hinzugefügt am Montag, 3. März 2014 um 12:05:03 Uhr", "Ajouté le lundi 3 mars 2014 12:05:03",
		"Añadido el lunes, 3 de marzo de 2014 12:05:03", "Aggiunto in data lunedì 3 marzo 2014 12:05:03", "Adicionado: segunda-feira, 3 de março de 2014 12:05:03",
		"作成日: 2014年3月3日月曜日 23:09:13", "添加于 2014年3月3日星期一 下午1:14:46",
	} {
		if d := dateOf(s); d.String() != "2014-03-03" {
			t.Errorf("date of %q is %q", s, d)
		}
	}
}

// A site in the brackets at the end of a title is no author.
func TestAuthorOf(t *testing.T) {
	for text, want := range map[string]string{
		"Soil (Mary Green)":                       "Mary Green",
		"Soil (second edition) (Mary Green)":      "Mary Green",
		"Soil by Mary Green (my-lib.example.org)": "",
		"Soil (www.example.org)":                  "",
		"Soil (a.b.lee)":                          "a.b.lee",
		"Soil (Dr. M. Green)":                     "Dr. M. Green",
		"Soil":                                    "",
	} {
		end, author := authorOf(text)
		if got := text[author.from:author.to]; got != want || want == "" && end != len(text) {
			t.Errorf("%q: author %q, want %q; title %q", text, got, want, text[:end])
		}
	}
}

func TestScore(t *testing.T) {
	for text, want := range map[string]int{
		"B\n- Your Highlight on Location 1-2 | Added\n\nx\n==========\n": 100, "Title\n==========\n\n- 1 point\n- 2\n": 0, "a\n- 5 b\n": 0, "words\n": 0,
		"Heading\n=====\n- 1\nOther\n=====\nwords\n- 2\nThird\n=====\nmore\n": 0,
	} {
		src, _ := read(t, text)
		if n := score(src); n != want {
			t.Errorf("score of %q is %d, want %d", text, n, want)
		}
	}
}

func TestOutline(t *testing.T) {
	o, err := notes.ParseOutline("outline", "# Fine.\n")
	if err != nil {
		t.Fatal(err)
	}
	src, err := notes.Decode("n.txt", []byte("B\n- Your Note on Location 1\n\nFine.\n=====\n"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := reader{}.Read(src, notes.Options{Outline: o})
	if err != nil || len(doc.Sections) != 1 || model.PlainText(doc.Sections[0].Title) != "Fine." {
		t.Errorf("sections %v, %v", doc.Sections, err)
	}
}

func FuzzRead(f *testing.F) {
	notestest.Fuzz(f, Format(), 40, notestest.Golden(f, os.DirFS("."), os.WriteFile, Format(), ".txt", 8, false), hostile())
}

func BenchmarkRead(b *testing.B) { notestest.Speed(b, Format(), sample(5000)) }
