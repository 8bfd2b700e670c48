package layout

import (
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                         "plain",
		"a\tb":                          "a b",
		"two  blanks":                   "two blanks",
		"e\u0301":                       "é",
		"bad \xff\xfe byte":             "bad \uFFFD byte",
		"nul\x00 and \x1b[1m":           "nul and [1m",
		"\uFEFFzero\u200Bwidth\u200D":   "zerowidth",
		"\u202Eturned\u202C":            "turned",
		"soft\u00ADhyphen":              "soft\u00ADhyphen",
		"narrow\u202Fblank\u2009thin":   "narrow\u00A0blank thin",
		"variation\uFE0F":               "variation",
		"line\r\nend\u2028":             "line end ",
		"noncharacter \uFFFE\U0001FFFF": "noncharacter \uFFFD\uFFFD",
		"next\u0085line":                "next line",
	} {
		if got := clean(in, false); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
	if got := clean("a\t  b", true); got != "a   b" {
		t.Errorf("blanks of code: %q", got)
	}
}

// one sets a paragraph in a narrow column and returns its lines.
func one(t *testing.T, width Unit, list ...model.Inline) []string {
	t.Helper()
	s, err := testSetter()
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, l := range s.breakLines(s.segments(&list, &s.kits.text), width, width) {
		lines = append(lines, lineText(&Line{Runs: l.runs}))
		if l.width > width {
			t.Errorf("%q is %d wide", lines[len(lines)-1], l.width)
		}
	}
	return lines
}

func testSetter() (*setter, error) {
	b := booktest.Empty()
	s := newSetter(b, export.Options{Columns: 2})
	return s, s.faces.err
}

func TestBreaks(t *testing.T) {
	text := func(s string) model.Inline { return booktest.Text(1, s) }
	auto := func(s string) model.Inline {
		return &model.Link{Target: s, Auto: true, Inlines: []model.Inline{text(s)}}
	}
	for _, c := range []struct {
		name string
		in   model.Inline
		want string
	}{
		{"blanks", text("the quick brown fox jumps over the lazy dog"), "the quick brown fox|jumps over the lazy|dog"},
		{"hyphen", text("a well-known word-for-word translation"), "a well-known word-|for-word translation"},
		{"option", text("give the option --verbose-all today"), "give the option|--verbose-all today"},
		{"number", text("this is what is in PEP 8 of them"), "this is what is in|PEP 8 of them"},
		{"soft", text("incompre\u00ADhensi\u00ADbili\u00ADties galore"), "incomprehensibili-|ties galore"},
		{"soft unused", text("hy\u00ADphen"), "hyphen"},
		{"address", auto("https://example.org/path/to/some_thing?q=1&r=2"), "https://example.org/|path/to/some_thing?|q=1&r=2"},
		{"address with hyphens", auto("backup-is-hard-lets-go-shopping-gary-bernhardt"), "backup-is-hard-lets|-go-shopping-gary|-bernhardt"},
		{"dash", text("wait for it now—then go on"), "wait for it now—|then go on"},
		{"long", text("Donaudampfschifffahrtsgesellschaft"), "Donaudampfschiff-|fahrtsgesellschaft"},
		{"ideographs", text("\u00E9漢字漢字"), "é[U+6F22]|[U+5B57][U+6F22]|[U+5B57]"},
		{"empty", text(""), ""},
	} {
		if got := strings.Join(one(t, 80000, c.in), "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestHardBreak(t *testing.T) {
	got := one(t, 200000, booktest.Text(1, "one "), &model.LineBreak{}, booktest.Text(1, " two"), &model.LineBreak{}, &model.LineBreak{}, booktest.Text(1, "four"))
	if strings.Join(got, "|") != "one |two||four" {
		t.Errorf("%q", got)
	}
}

func TestRightToLeft(t *testing.T) {
	for _, c := range []struct{ language, in, want string }{
		{"", "שלום", "םולש"},
		{"", "abc שלום 123 עולם def", "abc םלוע 123 םולש def"},
		{"", "שלום abc", "abc םולש"},
		{"", "(שלום)", "(םולש)"},
		{"", "א 12.5 ב", "ב 12.5 א"},
		{"", "مرحبا 12", "12 مرحبا"}, // shaped: its glyphs are in their order
		{"he", "Vim הוא עורך", "ךרוע אוה Vim"},
		{"he", "the word שלום stands here", "the word םולש stands here"},
		{"en", "Vim הוא עורך", "Vim ךרוע אוה"},
		{"he-Latn", "Vim הוא עורך", "Vim ךרוע אוה"},
	} {
		s, err := testSetter()
		if err != nil {
			t.Fatal(err)
		}
		s.fromRight = export.FromRight(c.language)
		runs := s.breakLines(s.segments(&[]model.Inline{booktest.Text(1, c.in)}, &s.kits.text), 300000, 300000)[0].runs
		read := ""
		for _, r := range runs {
			read += r.Text
		}
		if read != c.in {
			t.Errorf("%q is read as %q", c.in, read)
		}
		slices.SortFunc(runs, func(a, b Run) int { return int(a.X - b.X) })
		var got string
		for _, r := range runs {
			got += r.Drawn()
		}
		if got != c.want {
			t.Errorf("%q is drawn as %q, want %q", c.in, got, c.want)
		}
	}
}

func TestMissingGlyphs(t *testing.T) {
	b := booktest.Book("Glyphs", booktest.Section(1, model.TalkSection, "Talk",
		booktest.Words(2, "a 🀀 and 😀 and 🀀"), &model.Code{FirstLine: 7, Position: model.At("notes.md", 6, 0), Text: "x\n漢"}))
	d := set(t, b, export.Options{})
	body := text(d, BodyPart)
	for _, want := range []string{"a [U+1F000] and 😀 and [U+1F000]", "[U+6F22]"} {
		if !strings.Contains(body, want) {
			t.Errorf("%q does not stand in\n%s", want, body)
		}
	}
	if len(d.Diagnostics) != 2 {
		t.Fatalf("%d diagnostics: %v", len(d.Diagnostics), d.Diagnostics)
	}
	first, second := d.Diagnostics[0], d.Diagnostics[1]
	if first.Code != "pdf.no-glyph" || first.Line != 2 || first.Column != 3 || !strings.Contains(first.Message, "U+1F000") || !strings.Contains(first.Message, "2 places") {
		t.Errorf("%+v", first)
	}
	if second.Line != 8 || !strings.Contains(second.Message, "one place") || !strings.Contains(second.Message, "East Asian") ||
		!strings.Contains(second.Hint, "try --system-fonts") || !strings.Contains(second.Hint, "fonts-noto-cjk") {
		t.Errorf("%+v", second)
	}
	if made := strings.ReplaceAll(text(d, BodyPart), "\n", " "); !strings.Contains(made, "shown by their numbers, as in [U+1F000].") {
		t.Errorf("the colophon says nothing of stand-ins:\n%s", made)
	}
	d = set(t, b, export.Options{FindFonts: func([]rune) []export.Font { return nil }})
	if hint := d.Diagnostics[1].Hint; strings.Contains(hint, "--system-fonts") || !strings.Contains(hint, "install Noto Sans CJK") {
		t.Errorf("those of the system were tried: %q", hint)
	}
	d = set(t, booktest.Book("Glyphs", booktest.Section(1, model.TalkSection, "Talk", booktest.Words(2, "a"))), export.Options{})
	if made := strings.ReplaceAll(text(d, BodyPart), "\n", " "); strings.Contains(made, "shown by their numbers") {
		t.Errorf("nothing is lacking:\n%s", made)
	}
}

// TestMissingGlyphsByScript sets notes in scripts that no face has: each script
// is told once, each place of the notes counts once, and what cover, contents,
// running heads and colophon say again does not count.
func TestMissingGlyphsByScript(t *testing.T) {
	b := booktest.Book("日本語 notes", booktest.Section(3, model.DaySection, "漢字", booktest.Words(4, "一二三四五六七八九十")),
		booktest.Section(5, model.TalkSection, "ひらがな", booktest.Words(6, "漢 and 🡒")))
	b.Sources[0].Name, b.TitleFrom = "日本語.md", "file name"
	b.Entries = []*model.IndexEntry{{Key: "x", Name: "中", Letter: "X", See: "国"}}
	d := set(t, b, export.Options{})
	want := []string{"notes.md:3:1 16 characters (East Asian)", "notes.md:6:7 one character (emoji and pictographs)"}
	places := []string{"17 places", "one place"}
	if len(d.Diagnostics) != len(want) {
		t.Fatalf("%d diagnostics: %v", len(d.Diagnostics), d.Diagnostics)
	}
	for i, g := range d.Diagnostics {
		if got := g.Position.String() + " " + g.Message; !strings.Contains(strings.Replace(got, "no face has ", "", 1), want[i]) || !strings.Contains(got, places[i]) || g.Hint == "" {
			t.Errorf("%s, hint %q; want %q at %s", got, g.Hint, want[i], places[i])
		}
	}
	if n := strings.Count(d.Diagnostics[0].Message, "(U+"); n != examples {
		t.Errorf("%d examples", n)
	}
	if head, _, _ := strings.Cut(text(d, BodyPart), "[U+6F22]"); !strings.Contains(head, "… notes") || strings.Contains(head, "U+") {
		t.Errorf("the title is %q", head)
	}
}

// TestMissingGlyphsOfTheTitle sets notes whose title stands nowhere else.
func TestMissingGlyphsOfTheTitle(t *testing.T) {
	b := booktest.Book("日本語", booktest.Section(3, model.TalkSection, "Talk"))
	for from, want := range map[string]int{"heading": 1, "front matter": 1, "file name": 0, "option": 0} {
		b.TitleFrom = from
		d := set(t, b, export.Options{})
		if len(d.Diagnostics) != want {
			t.Errorf("title from the %s: %v", from, d.Diagnostics)
		}
		for _, g := range d.Diagnostics {
			if g.Source.String() != "notes.md" || g.Known() || !strings.Contains(g.Message, "3 places") {
				t.Errorf("title from the %s: %+v", from, g)
			}
		}
		if head, _, _ := strings.Cut(text(d, BodyPart), "Talk\n"); head != "Notes\n" {
			t.Errorf("the title is %q", head)
		}
	}
	for in, want := range map[string]string{"日本": "", "日本 (…)": "", "PyCon 日本 2011": "PyCon … 2011", "été": "été", "漢 字 a": ""} {
		s, err := testSetter()
		if got := s.settable(in); got != want || err != nil {
			t.Errorf("settable(%q) = %q, want %q (%v)", in, got, want, err)
		}
	}
}

func TestMeasureFollowsNotes(t *testing.T) {
	points := set(t, booktest.Points(100), export.Options{})
	prose := booktest.Book("Prose", booktest.Section(1, model.PlainSection, "Chapter"))
	for i := range 30 {
		prose.Sections[0].Blocks = append(prose.Sections[0].Blocks, booktest.Words(i, strings.Repeat("A sentence of prose stands here. ", 14)))
	}
	long := set(t, prose, export.Options{})
	if n := lefts(points); n != 2 {
		t.Errorf("points are set in %d columns", n)
	}
	if n := lefts(long); n != 1 {
		t.Errorf("prose is set in %d columns", n)
	}
	if n := lefts(set(t, prose, export.Options{Columns: 2})); n != 2 {
		t.Errorf("prose in two columns is set in %d", n)
	}
}

// TestMeasureFollowsCode: where two columns would cut much code, or the words of
// tables, there is one.
func TestMeasureFollowsCode(t *testing.T) {
	long := strings.Repeat("call(x) ", 8)
	word := strings.Repeat("w", 24)
	cells := []model.Cell{{Inlines: booktest.Words(1, word).Inlines}, {Inlines: booktest.Words(2, word).Inlines}, {Inlines: booktest.Words(3, word).Inlines}}
	rows := [][]model.Cell{cells, cells, cells, cells, cells, cells, cells, cells, cells, cells, cells, cells, cells}
	for name, c := range map[string]struct {
		block model.Block
		want  int
	}{
		"short code":    {&model.Code{Text: strings.Repeat("call(x)\n", 20)}, 2},
		"a long line":   {&model.Code{Text: strings.Repeat("call(x)\n", 20) + long}, 2},
		"long code":     {&model.Code{Text: strings.Repeat(long+"\n", 20)}, 1},
		"a wide table":  {&model.Table{Align: make([]model.Align, 3), Rows: rows}, 1},
		"a small table": {&model.Table{Align: make([]model.Align, 2), Rows: rows}, 2},
	} {
		b := booktest.Points(5)
		b.Sections[0].Blocks = append(b.Sections[0].Blocks, c.block)
		if n := len(newSetter(b, export.Options{}).area.columns); n != c.want {
			t.Errorf("points and %s are set in %d columns, want %d", name, n, c.want)
		}
	}
}

func lefts(d *Display) int {
	seen := map[Unit]bool{}
	for _, g := range d.Pages {
		for _, l := range g.Lines {
			if g.Part == BodyPart && !l.Line.spans() && l.Line.Role != IndexRole && l.Line.Role != ReadingRole {
				seen[l.X] = true
			}
		}
	}
	return len(seen)
}

// TestWestern: text that is set as it is would come out of the long way the same,
// in one piece.
func TestWestern(t *testing.T) {
	s := newSetter(booktest.Book("x"), export.Options{})
	st := s.kits.text.plain
	face := s.faces.at(st.Face)
	set := 0
	for r := rune(0x80); r < 0x3000; r++ {
		text := "a" + string(r) + "b " + string(r)
		if !western(text, face) {
			continue
		}
		set++
		s.segs = s.segs[:0]
		s.appendCovered(clean(text, false), st, tone{}, model.Position{})
		if joined(text) || len(s.segs) != 1 || s.segs[0].text != text || s.segs[0].style != st || s.segs[0].flags != 0 {
			t.Errorf("%U is not set as it is: %v", r, s.segs)
		}
	}
	if set < 200 {
		t.Errorf("only %d characters are set as they are", set)
	}
	for _, text := range []string{"a  b", "a\tb", "\xff", "e\u0301", "α", "a\u00ADb", "字"} {
		if western(text, face) {
			t.Errorf("%q is set as it is", text)
		}
	}
}

// TestRightToLeftCode: code begins at the left whatever its letters, which are
// drawn in their own order.
func TestRightToLeftCode(t *testing.T) {
	b := booktest.Book("Code", booktest.Section(1, model.TalkSection, "Talk", &model.Code{Text: "p(\"שלום\") # אב (12)\n# שלום"}))
	d := set(t, b, export.Options{})
	var got []string
	for _, g := range d.Pages {
		for _, l := range g.Lines {
			if l.Line.Role != CodeRole {
				continue
			}
			runs := slices.Clone(l.Line.Runs)
			slices.SortFunc(runs, func(a, b Run) int { return int(a.X - b.X) })
			drawn := ""
			for _, r := range runs {
				drawn += r.Drawn()
			}
			got = append(got, drawn)
		}
	}
	want := []string{"p(\"םולש\") # (12) בא", "# םולש"}
	if !slices.Equal(got, want) {
		t.Errorf("drawn as %q, want %q", got, want)
	}
}

// TestCodeIndent: every line of code stands as far in as the notes have it,
// whether it is wrapped or not.
func TestCodeIndent(t *testing.T) {
	long := strings.Repeat("word ", 40)
	text := "def f(x):\n    if x:\n\treturn 1\n  " + long + "\n            # far"
	b := booktest.Book("Code", booktest.Section(1, model.TalkSection, "Talk", &model.Code{Text: text}))
	indents := map[string]int{"def": 0, "if": 4, "return": 8, "word": 2, "# far": 12}
	for _, g := range set(t, b, export.Options{}).Pages {
		for _, l := range g.Lines {
			if l.Line.Role != CodeRole {
				continue
			}
			drawn := lineText(l.Line)
			for start, n := range indents {
				if strings.HasPrefix(strings.TrimLeft(drawn, " "), start) {
					if got := len(drawn) - len(strings.TrimLeft(drawn, " ")); got != n {
						t.Errorf("%q stands %d blanks in, want %d", drawn, got, n)
					}
					delete(indents, start)
				}
			}
		}
	}
	if len(indents) > 0 {
		t.Errorf("not set: %v", indents)
	}
}

// TestWrappedCode: what a line of code has no room for stands farther in than the line,
// by no more than leaves room for words.
func TestWrappedCode(t *testing.T) {
	for blanks, most := range map[int]Unit{0: 20000, 8: 60000, 200: 100000} {
		text := strings.Repeat(" ", blanks) + strings.Repeat("word ", 60)
		b := booktest.Book("Code", booktest.Section(1, model.TalkSection, "Talk", &model.Code{Text: text}))
		var starts []Unit
		for _, g := range set(t, b, export.Options{Columns: 2}).Pages {
			for _, l := range g.Lines {
				if at := strings.Index(lineText(l.Line), "word"); l.Line.Role == CodeRole && at >= 0 {
					starts = append(starts, l.Line.Runs[0].X+Unit(at)*5000) // about the width of a letter
				}
			}
		}
		if len(starts) < 3 || blanks < 200 && starts[1] <= starts[0] || starts[1] > most || starts[2] != starts[1] {
			t.Errorf("behind %d blanks the lines begin at %v", blanks, starts)
		}
	}
}
