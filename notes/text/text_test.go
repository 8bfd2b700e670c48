package text

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func inputs(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(names) < 8 {
		t.Fatalf("%d inputs in testdata (%v)", len(names), err)
	}
	return names
}

func parse(t testing.TB, name string, data []byte) (*notes.Source, *model.Document) {
	t.Helper()
	src, err := notes.Decode(name, data)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := reader{}.Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return src, doc
}

func TestGolden(t *testing.T) { notestest.Golden(t, Format(), ".txt", 8, *update) }

func TestContract(t *testing.T) {
	var sources []string
	for _, name := range inputs(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, string(data))
	}
	notestest.Run(t, Format(), sources...)
}

// wordsOf returns the letters and digits of a text.
func wordsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// keptWords returns the letters and digits of a source without the dropped
// lines and the numbers of points.
func keptWords(src *notes.Source, doc *model.Document) string {
	dropped := map[int]bool{}
	for _, d := range doc.Ledgers[0].Dropped {
		dropped[d.Line] = true
	}
	var b strings.Builder
	for _, l := range scan(src) {
		switch {
		case dropped[l.n]:
		case l.fenced && strings.Trim(l.text, "`~") != l.text:
		case l.fenced:
			b.WriteString(wordsOf(l.raw))
		default:
			b.WriteString(wordsOf(l.text))
		}
	}
	return b.String()
}

func TestKeepsEveryWord(t *testing.T) {
	for _, name := range inputs(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		src, doc := parse(t, name, data)
		want, got := keptWords(src, doc), wordsOf(notestest.Words(doc))
		if attributed(doc) {
			continue
		}
		if got != want {
			t.Errorf("%s: the words differ\n got %.300s\nwant %.300s", name, got, want)
		}
	}
}

// attributed reports whether the document has quotations with an attribution,
// whose words BlockText does not hold.
func attributed(doc *model.Document) bool {
	found := false
	doc.EachRun(func(_ *model.Section, kind model.RunText, _ *[]model.Inline) {
		found = found || kind == model.AttributionRun
	})
	return found
}

func FuzzRead(f *testing.F) {
	seeds := 0
	for _, name := range inputs(f) {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
		seeds++
	}
	for _, s := range notestest.Hostile() {
		if len(s) < 2000 {
			f.Add(s)
			seeds++
		}
	}
	if seeds < 20 {
		f.Fatalf("%d seeds", seeds)
	}
	f.Fuzz(func(t *testing.T, s string) {
		src, err := notes.Decode("fuzz.txt", []byte(s))
		if err != nil {
			return
		}
		doc, err := reader{}.Read(src, notes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range notestest.Check(src, doc) {
			t.Error(fault)
		}
	})
}
