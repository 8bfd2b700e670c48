package text

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
)

// shared returns the folder of real notes beside the module, and skips the test
// where it is missing.
func shared(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../../../shared")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no real notes to measure on: %v", err)
	}
	return dir
}

type goldRow struct {
	line  int
	title string
	may   bool
	level int
}

func goldOutline(t *testing.T, name string) []goldRow {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var rows []goldRow
	for _, s := range strings.Split(string(data), "\n") {
		f := strings.Split(s, "\t")
		if strings.HasPrefix(s, "#") || len(f) < 3 {
			continue
		}
		level, _ := strconv.Atoi(f[0])
		line, _ := strconv.Atoi(f[1])
		rows = append(rows, goldRow{line, f[2], len(f) > 3 && f[3] == "may", level})
	}
	if len(rows) == 0 {
		t.Fatalf("%s: no rows", name)
	}
	return rows
}

// outlineScore returns F1 of the sections' lines against gold, and what was
// missed and wrong.
func outlineScore(doc *model.Document, gold []goldRow) (f1 float64, missed, wrong []string) {
	said := map[int]string{}
	doc.Walk(func(s *model.Section) { said[int(s.Line)] = model.PlainText(s.Title) })
	right := 0
	known := map[int]bool{}
	for _, g := range gold {
		known[g.line] = true
		if g.may {
			continue
		}
		if _, ok := said[g.line]; ok {
			right++
		} else {
			missed = append(missed, fmt.Sprintf("%d %s", g.line, g.title))
		}
	}
	doc.Walk(func(s *model.Section) {
		if !known[int(s.Line)] {
			wrong = append(wrong, fmt.Sprintf("%d %s", s.Line, model.PlainText(s.Title)))
		}
	})
	if right+len(missed)+len(wrong) == 0 {
		return 1, nil, nil
	}
	return 2 * float64(right) / float64(2*right+len(missed)+len(wrong)), missed, wrong
}

func readFile(t *testing.T, path string, opt notes.Options) *model.Document {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	src, err := notes.Decode(filepath.Base(path), data)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := reader{}.Read(src, opt)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

var flattened = []struct {
	notes, gold string
	floor       float64
}{
	{"notes/pycon-2011.txt", "gold/pycon-2011.outline.tsv", 0.7},
	{"notes/flattened/01-clojure-conj-2011.txt", "gold/flattened-01-clojure-conj-2011.outline.tsv", 0.8},
	{"notes/flattened/05-pyconau-2011-microframeworks.txt", "gold/flattened-05-pyconau-2011-microframeworks.outline.tsv", 0.73},
	{"notes/flattened/07-strangeloop-2017.txt", "gold/flattened-07-strangeloop-2017.outline.tsv", 0.8},
}

func TestRegainedOutline(t *testing.T) {
	dir := shared(t)
	for _, c := range flattened {
		doc := readFile(t, filepath.Join(dir, c.notes), notes.Options{})
		f1, missed, wrong := outlineScore(doc, goldOutline(t, filepath.Join(dir, c.gold)))
		t.Logf("%s: F1 %.3f\n  missed %q\n  wrong %q", c.notes, f1, missed, wrong)
		if f1 < c.floor {
			t.Errorf("%s: F1 %.3f is below %.2f", c.notes, f1, c.floor)
		}
	}
}

func TestImposedOutline(t *testing.T) {
	dir := shared(t)
	for _, c := range flattened {
		gold := goldOutline(t, filepath.Join(dir, c.gold))
		var b strings.Builder
		for _, g := range gold {
			fmt.Fprintf(&b, "%s %s\n", strings.Repeat("#", g.level), g.title)
		}
		o, err := notes.ParseOutline("gold", b.String())
		if err != nil {
			t.Fatal(err)
		}
		doc := readFile(t, filepath.Join(dir, c.notes), notes.Options{Outline: o})
		if f1, missed, wrong := outlineScore(doc, gold); f1 < 1 {
			t.Errorf("%s: F1 %.3f with its own titles imposed; missed %q, wrong %q", c.notes, f1, missed, wrong)
		}
		for _, d := range doc.Diagnostics {
			if d.Code == "outline.unmatched" {
				t.Errorf("%s: %s", c.notes, d.Message)
			}
		}
	}
}
