package text

import (
	"slices"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
)

func TestForestScore(t *testing.T) {
	f := &Forest{Base: -100, Slope: 10, Trees: []Tree{
		{[...]Question{{lineWords, 5}, {above1, noBlock}, {pageLone, 99}}, [...]int16{1, 2, 4, 8}},
		{[...]Question{{lineWords, 7}, {above1, noBlock}, {pageLone, 99}}, [...]int16{1000, 2000, 4000, 8000}},
	}}
	for _, c := range []struct {
		words, above, lone, weight uint8
		want                       int
	}{
		{5, noBlock, 0, even, -100 + 1 + 1000},
		{5, shortLine, 0, even, -100 + 2 + 2000},
		{6, noBlock, 99, even, -100 + 4 + 1000},
		{8, noBlock, 100, even, -100 + 8 + 8000},
		{8, noBlock, 100, even + 3, -100 + 30 + 8 + 8000},
		{8, noBlock, 100, even - 3, -100 - 30 + 8 + 8000},
	} {
		var l Look
		l[lineWords], l[above1], l[pageLone], l[weighed] = c.words, c.above, c.lone, c.weight
		if got := f.Score(&l); got != c.want {
			t.Errorf("%d words, %d above, %d lone, weight %d: %d, want %d", c.words, c.above, c.lone, c.weight, got, c.want)
		}
	}
}

// TestGrownFits holds the forest in use to the measures that there are.
func TestGrownFits(t *testing.T) {
	if len(grown.Trees) == 0 || grown.Slope <= 0 || grown.Lines == 0 || grown.Notes == 0 {
		t.Errorf("%d trees, slope %d, from %d lines of %d notes", len(grown.Trees), grown.Slope, grown.Lines, grown.Notes)
	}
	for i, tree := range grown.Trees {
		for _, q := range tree.Ask {
			if int(q.Of) >= Measures {
				t.Errorf("tree %d asks about measure %d of %d", i, q.Of, Measures)
			}
		}
	}
	names := map[string]bool{}
	for m := range Measures {
		name := Measure(m).String()
		if name == "" || names[name] {
			t.Errorf("measure %d is called %q", m, name)
		}
		names[name] = true
	}
}

const lostPage = `Notes from the harbour

Tides

they come twice a day
the moon does it

Nets

mend them in winter
tar keeps them

Boats

oak lasts longest
pine is cheap

Ropes

hemp rots
nylon gives
`

func TestAsk(t *testing.T) {
	ask := func(page string, heading func(line int) bool) (lines []int, titles string) {
		src, err := notes.Decode("page.txt", []byte(page))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Ask(src, func(line int, look *Look) bool {
			lines = append(lines, line)
			return heading(line)
		})
		if err != nil {
			t.Fatal(err)
		}
		doc.Walk(func(s *model.Section) { titles += model.PlainText(s.Title) + "/" })
		return lines, titles
	}
	lines, titles := ask(lostPage, func(line int) bool { return line == 8 })
	if want := []int{1, 3, 8, 13, 18}; !slices.Equal(lines, want) || !strings.Contains(titles, "Nets/") || strings.Contains(titles, "Tides") {
		t.Errorf("asked about lines %v, want %v; headings %s", lines, want, titles)
	}
	marked := strings.NewReplacer("they", "- they", "the moon", "- the moon", "mend", "- mend", "tar", "- tar", "oak", "- oak", "pine", "- pine", "hemp", "- hemp", "nylon", "- nylon").Replace(lostPage)
	if lines, _ := ask(marked, func(int) bool { return true }); lines != nil {
		t.Errorf("asked about lines %v of a page that shows its structure", lines)
	}
}

// TestMeasures looks at one line as a forest does.
func TestMeasures(t *testing.T) {
	src, err := notes.Decode("page.txt", []byte(lostPage))
	if err != nil {
		t.Fatal(err)
	}
	var nets Look
	if _, err := Ask(src, func(line int, look *Look) bool {
		if line == 8 {
			nets = *look
		}
		return line == 3
	}); err != nil {
		t.Fatal(err)
	}
	for m, want := range map[Measure]uint8{
		lineLength: 4, lineWords: 1, lineCapitals: 255, above1: shortRun, above2: shortLine, below1: shortRun, below2: shortLine,
		runLength: 2, sinceHeading: 1, sinceRun: 1, untilRun: 1, aboveLength: 21,
	} {
		if nets[m] != want {
			t.Errorf("%s is %d, want %d", m, nets[m], want)
		}
	}
}

// TestChanceWraps: two lines that happen to end where the width of the page does
// do not make it one that an editor wrapped.
func TestChanceWraps(t *testing.T) {
	const long = "a point that goes on for as long as the widest line of the page"
	notWrapped := lostPage + "\nMore\n\n" + long + "\nand then another\n" + long + "\nso it ends\n" + strings.Repeat("short point\n", 20)
	read := func(text string) *page {
		src, err := notes.Decode("page.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		p := &page{src: src, doc: &model.Document{}, ledger: notes.NewLedger(src), lines: scan(src)}
		p.findBlocks()
		return p
	}
	if p := read(notWrapped); p.wrap == 0 || !p.layoutLost() {
		t.Errorf("wrapped at %d, few %t: the layout counts as kept", p.wrap, p.wrapsFew)
	}
	wrapped := lostPage + strings.Repeat("\n"+long+"\nwhich runs on to the next line of it and here it comes to a\nbelated end\n", 6)
	if p := read(wrapped); p.wrap == 0 || p.layoutLost() {
		t.Errorf("wrapped at %d, few %t: the layout counts as lost", p.wrap, p.wrapsFew)
	}
}

// TestHeads holds the short cut through a forest to all of its trees.
func TestHeads(t *testing.T) {
	rests := grown.rests()
	var look Look
	seed, heads := uint64(1), 0
	for range 20000 {
		for m := range look {
			seed = seed*6364136223846793005 + 1442695040888963407
			look[m] = uint8(seed >> 56)
		}
		look[weighed] = even + look[weighed]%64 - 32
		want := grown.Score(&look) > 0
		if got := grown.heads(&look, rests); got != want {
			t.Fatalf("%v: %v, want %v", look, got, want)
		}
		if want {
			heads++
		}
	}
	if heads < 1000 || heads > 19000 {
		t.Errorf("%d of 20000 looks are those of headings", heads)
	}
	if few := (&Forest{Base: 1}); !few.heads(&Look{weighed: even}, few.rests()) {
		t.Error("a forest of no trees does not say what it knows before them")
	}
}
