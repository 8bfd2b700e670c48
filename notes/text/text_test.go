package text

import (
	"flag"
	"fmt"
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

func TestGolden(t *testing.T) {
	wanted := map[string]bool{}
	for _, name := range inputs(t) {
		golden := strings.TrimSuffix(name, ".txt") + ".golden"
		wanted[golden] = true
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, doc := parse(t, filepath.Base(name), data)
		got := dump(doc)
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Errorf("%v (run go test with -update and look at it)", err)
			continue
		}
		if got != string(want) {
			t.Errorf("%s differs from %s:\n%s", name, golden, got)
		}
	}
	goldens, _ := filepath.Glob("testdata/*.golden")
	for _, g := range goldens {
		if !wanted[g] {
			t.Errorf("%s has no input", g)
		}
	}
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

// dump shows a document, a node a line, with positions.
func dump(doc *model.Document) string {
	var b strings.Builder
	dumpBlocks(&b, "", doc.Blocks)
	doc.Walk(func(s *model.Section) {
		fmt.Fprintf(&b, "%s %d:%d %s\n", strings.Repeat("#", s.Level), s.Line, s.Column, dumpInlines(s.Title))
		dumpBlocks(&b, "  ", s.Blocks)
	})
	l := doc.Ledgers[0]
	fmt.Fprintf(&b, "ledger: %d lines, %d placed, %d merged\n", l.Lines, l.Placed, l.Merged)
	for _, d := range l.Dropped {
		fmt.Fprintf(&b, "dropped %d: %s: %s\n", d.Line, d.Reason, d.Text)
	}
	for _, d := range doc.Diagnostics {
		fmt.Fprintf(&b, "%d: %s: %s\n", d.Line, d.Code, d.Message)
	}
	return b.String()
}

func dumpBlocks(b *strings.Builder, indent string, list []model.Block) {
	for _, n := range list {
		fmt.Fprintf(b, "%s%d:%d ", indent, n.Pos().Line, n.Pos().Column)
		switch n := n.(type) {
		case *model.Paragraph:
			fmt.Fprintf(b, "paragraph %s\n", dumpInlines(n.Inlines))
		case *model.Gap:
			fmt.Fprintf(b, "gap %s\n", dumpInlines(n.Inlines))
		case *model.Rule:
			b.WriteString("rule\n")
		case *model.Code:
			fmt.Fprintf(b, "code %q %q\n", n.Language, n.Text)
		case *model.Quote:
			fmt.Fprintf(b, "quote by %s\n", dumpInlines(n.Attribution))
			dumpBlocks(b, indent+"  ", n.Blocks)
		case *model.Table:
			fmt.Fprintf(b, "table of %d rows\n", len(n.Rows))
			for _, row := range append([][]model.Cell{n.Head}, n.Rows...) {
				for _, c := range row {
					fmt.Fprintf(b, "%s  %d:%d %s\n", indent, c.Line, c.Column, dumpInlines(c.Inlines))
				}
			}
		case *model.List:
			fmt.Fprintf(b, "list ordered=%v start=%d loose=%v\n", n.Ordered, n.Start, n.Loose)
			for _, it := range n.Items {
				fmt.Fprintf(b, "%s  - %d:%d task=%d\n", indent, it.Line, it.Column, it.Task)
				dumpBlocks(b, indent+"    ", it.Blocks)
			}
		}
	}
}

func dumpInlines(list []model.Inline) string {
	var b strings.Builder
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			fmt.Fprintf(&b, "%q", n.Value)
		case *model.CodeSpan:
			fmt.Fprintf(&b, "code(%q)", n.Value)
		default:
			fmt.Fprintf(&b, "%T", n)
		}
	}
	return b.String()
}
