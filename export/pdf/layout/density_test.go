package layout

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/model"
	"gloss/model/summary"
	"gloss/themes"
)

// mentioning makes an index of n things that say all there is to say of them.
func mentioning(n int) *summary.Index {
	x := &summary.Index{Title: "Notes", Language: "en", Sources: []summary.Source{{Name: "a.md", Lines: 10 * n}}}
	for i := range n {
		e := summary.NewEntry(&model.IndexEntry{Key: fmt.Sprint(i), Name: fmt.Sprintf("Tool%03d", i), Letter: string(rune('A' + i*26/n)), Kind: "library",
			About: "Sends things about", URL: fmt.Sprintf("https://www.tool%03d.example.org/", i)})
		for k := range 1 + i%3 {
			line := 1 + (i*10/8*8+k*30)%(10*n)
			e.Mentions = append(e.Mentions, summary.Mention{Line: line, Form: e.Name, Section: fmt.Sprintf("The talk of hour %d", line/80), Heading: line / 80, Point: line})
		}
		slices.SortFunc(e.Mentions, func(a, b summary.Mention) int { return a.Line - b.Line })
		e.First = summary.Context{Line: e.Mentions[0].Line, Before: "we moved all of it in a week or two to ", Form: e.Name, After: " and were glad of that in the end, mostly."}
		x.Tools = append(x.Tools, e)
	}
	x.Complete()
	return x
}

// said counts what the entries of an index say on its pages.
type said struct{ words, ends, homes, with, about, entries int }

func saidIn(d *Display) (n said) {
	text := strings.ReplaceAll(strings.Join(strings.Fields(text(d, IndexPart)), " "), "example. org", "example.org")
	return said{strings.Count(text, "“"), strings.Count(text, "mostly.”"), strings.Count(text, "example.org"), strings.Count(text, "With Tool"), strings.Count(text, "Sends things about."), strings.Count(text, "library")}
}

// TestIndexSaysWhatFits: an index says all of its entries that two pages have room for,
// the same of each, and less only where it would take more.
func TestIndexSaysWhatFits(t *testing.T) {
	before := said{}
	seen := map[string]bool{}
	for _, n := range []int{3, 30, 60, 80, 105, 120, 140, 165, 200} {
		d, err := SetIndex(mentioning(n), export.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(strings.Join(strings.Fields(text(d, IndexPart)), " "), "in the order of the alphabet, word by word") {
			t.Error("the index does not say how it is ordered")
		}
		got := saidIn(d)
		steps := ""
		for _, c := range []struct {
			step         string
			now, earlier int
		}{{"words", got.words, before.words}, {"all words", got.ends, before.ends}, {"homes", got.homes, before.homes}, {"with", got.with, before.with}} {
			if c.now != 0 && c.now != n {
				t.Errorf("%d entries: %s of %d", n, c.step, c.now)
			}
			if c.now > 0 {
				steps += c.step + " "
			}
			if c.now > 0 && c.earlier == 0 && n > 3 && len(d.Pages) <= usualIndex {
				t.Errorf("%d entries say more than fewer do: %s", n, c.step)
			}
		}
		if seen[steps] = true; got.about != n || got.entries != n {
			t.Errorf("%d entries: %+v", n, got)
		}
		if n <= 165 && len(d.Pages) > usualIndex || n < 30 && len(d.Pages) > 1 {
			t.Errorf("%d entries take %d pages", n, len(d.Pages))
		}
		if before = got; n <= 30 && (got.ends != n || got.homes != n || got.with != n) {
			t.Errorf("%d entries: %+v", n, got)
		}
	}
	if !seen["words all words homes with "] || !seen["words homes with "] || !seen["words homes "] {
		t.Errorf("steps %v", seen)
	}
}

// TestLongIndexSaysAllInBrief: what takes many pages whatever it says leaves nothing out.
func TestLongIndexSaysAllInBrief(t *testing.T) {
	const n = 700
	d, err := SetIndex(mentioning(n), export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := saidIn(d); got.words != n || got.homes != n || got.with != n || len(d.Pages) < farLonger {
		t.Errorf("%+v on %d pages", got, len(d.Pages))
	}
}

// TestDensities: each takes no more room than the one before, and what they hold is
// readable in every theme.
func TestDensities(t *testing.T) {
	x := mentioning(400)
	before := math.MaxInt
	for i, d := range densities {
		g := digestOf(x, export.Options{}, nil, d)
		if g.pages() > before {
			t.Errorf("%d takes %d pages, the one before %d", i, g.pages(), before)
		}
		before = g.pages()
	}
	for _, name := range themes.Names() {
		theme, _ := themes.Named(name)
		for _, d := range densities {
			g := digestOf(mentioning(2), export.Options{Theme: theme}, nil, d)
			if size := g.kits.index.plain.Size; size < units(readable) {
				t.Errorf("%s: type of %d", theme.Name, size)
			}
		}
	}
}

// TestIndexQuotesEndOnce: what follows quoted words is parted by one full stop.
func TestIndexQuotesEndOnce(t *testing.T) {
	for words, want := range map[string]string{" is fine.": "“Tool000 is fine.” The talk", " is fine": "“Tool000 is fine”. The talk", " is it?": "“Tool000 is it?” The talk"} {
		x := mentioning(1)
		x.Tools[0].First = summary.Context{Line: 1, Form: "Tool000", After: words}
		d := densities[brief]
		g := digestOf(x, export.Options{}, nil, d)
		g.bind()
		if got := strings.Join(strings.Fields(text(g.out, IndexPart)), " "); !strings.Contains(got, want) || strings.Contains(got, "..") {
			t.Errorf("%q: %s", words, got)
		}
	}
}

// TestEntrySaysThatItGoesOn: where an entry of many places breaks at all, the next column
// says whose they are.
func TestEntrySaysThatItGoesOn(t *testing.T) {
	x := mentioning(1)
	e := x.Tools[0]
	e.Mentions = nil
	x.Sources[0].Lines = 100
	for i := range 9 {
		e.Mentions = append(e.Mentions, summary.Mention{Line: 1 + 10*i, Form: e.Name, Section: fmt.Sprint("Talk ", i), Heading: 1 + 10*i})
	}
	x.Complete()
	d, err := SetIndex(x, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	column := Unit(0)
	for _, l := range d.Pages[0].Lines {
		if l.X > column && column > 0 && strings.HasPrefix(lineText(l.Line), "Talk") {
			t.Errorf("a column begins with %q", lineText(l.Line))
		}
		column = l.X
	}
}

// A few entries stand whole, each in one column.
func TestFewEntriesStandWhole(t *testing.T) {
	for n := 1; n < 12; n++ {
		for _, standards := range []bool{false, true} {
			x := mentioning(n)
			if standards {
				x.Standards, x.Tools = x.Tools, nil
			}
			d, err := SetIndex(x, export.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := text(d, IndexPart); strings.Contains(got, "(continued)") || strings.Count(got, "library") != n {
				t.Errorf("%d entries, standards: %v:\n%s", n, standards, got)
			}
		}
	}
}

// TestIndexTitleStandsClear: what is said of an index alone keeps its distance from the
// rule under the title.
func TestIndexTitleStandsClear(t *testing.T) {
	d, err := SetIndex(mentioning(30), export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	g := d.Pages[0]
	said := g.Lines[slices.IndexFunc(g.Lines, func(l Placed) bool { return l.Line.Role == MetaRole })]
	rule := g.Shapes[slices.IndexFunc(g.Shapes, func(sh Shape) bool { return sh.Kind == LineShape && sh.H == 0 })]
	if white := said.Y - said.Line.Base - rule.Y; white < said.Line.Height/3 {
		t.Errorf("%q stands %v below the rule", lineText(said.Line), white)
	}
}
