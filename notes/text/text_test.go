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
	return notestest.Read(t, Format(), name, string(data))
}

func TestGolden(t *testing.T) {
	notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".txt", 8, *update)
}

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
// lines and the numbers of points. Numbered headings keep theirs.
func keptWords(src *notes.Source, doc *model.Document) string {
	dropped, heading := map[int]bool{}, map[int32]bool{}
	doc.Walk(func(s *model.Section) { heading[int32(s.Line)] = true })
	for _, d := range doc.Ledgers[0].Dropped {
		dropped[d.Line] = true
	}
	var b strings.Builder
	for _, l := range scan(src) {
		switch {
		case dropped[l.n()]:
		case l.fenced && strings.Trim(l.text, "`~") != l.text:
		case l.fenced, l.mark == number && heading[l.nth]:
			b.WriteString(wordsOf(l.raw))
		default:
			b.WriteString(wordsOf(l.text))
		}
	}
	return b.String()
}

// signsWithLetters are marks of structure of dialects that are words to the eye.
var signsWithLetters = []string{"h1. ", "h2. ", "[source,sql]", `syntaxhighlight lang="sql"`, "/syntaxhighlight",
	"https://duckdb.org[", "[[Mud|", "[[PostgreSQL|", "[https://duckdb.org ", "link:https://example.org/hives[", "link:{base}/wax.html[",
	"[[https://duckdb.org|", "[[start|", "<code python>", "</code>", "{code:java|title=x}", "{code}", "{noformat}"}

func TestKeepsEveryWord(t *testing.T) {
	for _, name := range inputs(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		src, doc := parse(t, name, data)
		for _, sign := range signsWithLetters {
			src.Text = strings.ReplaceAll(src.Text, sign, "")
		}
		want, got := keptWords(src, doc), wordsOf(notestest.Words(doc))
		if attributed(doc) || doc.TitleFrom == "front matter" || len(doc.Authors) > 0 {
			continue // words that stand in no block
		}
		if got != want {
			t.Errorf("%s: the words differ\n got %.300s\nwant %.300s", name, got, want)
		}
	}
}

// TestKeepsLastLetter reads a letter that ends a file, far below the line before it.
func TestKeepsLastLetter(t *testing.T) {
	for _, end := range []string{"z", "z\n", "7"} {
		_, doc := parse(t, "end.txt", []byte("words"+strings.Repeat("\n", 3*mostBlank)+end))
		if got, want := wordsOf(notestest.Words(doc)), "words"+wordsOf(end); got != want {
			t.Errorf("of a file that ends with %q is kept %q, not %q", end, got, want)
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

// What the head of a mail says is the title, the date and the author.
func TestMailHead(t *testing.T) {
	for _, c := range []struct{ text, title, date, author string }{
		{"From: Ann Lee <a@b.org>\nSubject: The roof\nDate: Fri, 11 Mar 2011 10:00:00 +0100\n\nwords\n", "The roof", "2011-03-11", "Ann Lee"},
		{"Von: Eva Blum <e@b.org>\nGesendet: Freitag, 11. März 2011 10:00\nAn: alle\nBetreff: Das Dach,\n dritter Versuch\n\nWorte\n", "Das Dach, dritter Versuch", "2011-03-11", "Eva Blum"},
		{"From: a@b.org\nTo: c@d.org\nSubject: x\n\nwords\n", "x", "", ""},
		{"From: the roof\nTo: the cellar\n\nwords\n", "", "", ""},
		{"Subject: a poem\n\nDate: unknown\nFrom: nobody\n", "", "", ""},
	} {
		_, doc := parse(t, "mail.txt", []byte(c.text))
		if got := strings.Join(doc.Authors, ";"); doc.Title != c.title || doc.Date.String() != c.date || got != c.author {
			t.Errorf("%q: title %q, date %s, authors %q", c.text, doc.Title, doc.Date, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	texts := map[string]string{}
	for _, name := range inputs(f) {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		texts[name] = string(data)
	}
	notestest.Fuzz(f, Format(), 20, texts, nil)
}

// TestFlattened reads pages of several fields and languages that were flattened
// as a browser flattens them, and compares the headings with those they had.
func TestFlattened(t *testing.T) {
	names, err := filepath.Glob("testdata/flattened/*.txt")
	if err != nil || len(names) < 6 {
		t.Fatalf("%d pages in testdata/flattened (%v)", len(names), err)
	}
	for _, name := range names {
		gold := goldOutline(t, strings.TrimSuffix(name, ".txt")+".outline.tsv")
		doc := readFile(t, name, notes.Options{})
		if f1, missed, wrong := outlineScore(doc, gold); f1 < 1 {
			t.Errorf("%s: F1 %.3f; missed %q, wrong %q", name, f1, missed, wrong)
		}
	}
}

// TestLevels checks how deep regained headings stand: those of one kind at one
// level, parts within what they are part of.
func TestLevels(t *testing.T) {
	for _, c := range []struct {
		page   string
		levels map[string]int
	}{
		{"lectures", map[string]int{"Lecture 1: Why towns grew at fords": 2, "Lecture 3: Mills, weirs and quarrels": 2, "Sources": 3}},
		{"colloque", map[string]int{"Reliures de voyage – Marc Delorme": 2, "Questions": 3}},
		{"orchard", map[string]int{"An Orchard in Its Third Year": 1, "Bees and late frost": 2}},
		{"mill", map[string]int{"How the Mill Came Back": 1, "The wheel": 2, "Whom to thank": 2}},
		{"schedule", map[string]int{"Thursday, 12 June 2014": 1, "10:00 Counting ferries with cheap cameras": 2}},
	} {
		doc := readFile(t, "testdata/flattened/"+c.page+".txt", notes.Options{})
		seen := 0
		doc.Walk(func(s *model.Section) {
			title := model.PlainText(s.Title)
			if want, ok := c.levels[title]; ok {
				seen++
				if int(s.Level) != want {
					t.Errorf("%s: %q stands at level %d, want %d", c.page, title, s.Level, want)
				}
			}
		})
		if seen < len(c.levels) {
			t.Errorf("%s: %d of the headings found, want %d", c.page, seen, len(c.levels))
		}
	}
}

// TestStructureUnknown checks that a page without any sign of headings gets
// none, and that the reader is told.
func TestStructureUnknown(t *testing.T) {
	var page strings.Builder
	for _, s := range strings.Fields("apples bread candles dates eggs flour ginger honey ink jam kettles lemons milk nuts oil pears") {
		page.WriteString("buy some more " + s + " for the week, please.\n\n")
	}
	_, doc := parse(t, "list.txt", []byte(page.String()))
	doc.Walk(func(s *model.Section) { t.Errorf("a heading of nothing: %q", model.PlainText(s.Title)) })
	for _, d := range doc.Diagnostics {
		if d.Code == "text.unknown-structure" && strings.Contains(d.Hint, "--outline") {
			return
		}
	}
	t.Errorf("nobody is told that the structure is unknown: %v", doc.Diagnostics)
}

// TestBlankLinesOfCode sees that blank lines at the ends of code are none of it.
func TestBlankLinesOfCode(t *testing.T) {
	for _, page := range []string{"Words\n\n```\n\nx = 1\n\ny = 2\n\n\n```\n", "Words\n\n```\n\nx = 1\n\ny = 2\n\n   "} {
		_, doc := parse(t, "code.txt", []byte(page))
		code, ok := doc.Blocks[len(doc.Blocks)-1].(*model.Code)
		if !ok || code.Text != "x = 1\n\ny = 2" || code.FirstLine != 5 || doc.Ledgers[0].Placed != 4 {
			t.Errorf("%q: %+v, %+v", page, code, doc.Ledgers[0])
		}
	}
}

// TestLoneMarkers reads a page whose layout is lost and on which markers stand
// alone.
func TestLoneMarkers(t *testing.T) {
	page := strings.Repeat("a line of a page\n\n", 30) + "-\n\n1.\n\n*\n\n" + strings.Repeat("another line\n\n", 30)
	if _, doc := parse(t, "markers.txt", []byte(page)); len(doc.Ledgers) != 1 {
		t.Errorf("%d ledgers", len(doc.Ledgers))
	}
}
