package layout

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// tagPath names a tag and those above it.
func tagPath(d *Display, tag int32) string {
	var path []string
	for ; tag > 0; tag = d.Tags[tag].Parent {
		name := d.Tags[tag].Kind.String()
		if level := d.Tags[tag].Level; level > 0 {
			name += fmt.Sprint(level)
		}
		path = append(path, name)
	}
	slices.Reverse(path)
	return strings.Join(path, "/")
}

// TestTagsGolden says of all text what it is.
func TestTagsGolden(t *testing.T) {
	d := set(t, booktest.KitchenSink(), export.Options{})
	checkTags(t, d)
	var b bytes.Buffer
	for i, g := range d.Pages {
		fmt.Fprintf(&b, "page %s\n", d.Label(i))
		for _, l := range g.Lines {
			for _, r := range l.Line.Runs {
				tag := l.Line.Tag
				if tag > 0 && r.Tag > 0 {
					tag = r.Tag
				}
				fmt.Fprintf(&b, "%s: %s\n", tagPath(d, tag), r.Text)
			}
		}
		for _, s := range g.Shapes {
			if s.Tag > 0 {
				fmt.Fprintf(&b, "%s: drawn, %q\n", tagPath(d, s.Tag), d.Words[s.Tag])
			}
		}
	}
	const path = "testdata/tags.txt"
	if *update {
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Bytes(), want) {
		t.Errorf("%s differs from what was set:\n%s", path, b.Bytes())
	}
}

// below says which tags may stand directly below which.
var below = map[TagKind][]TagKind{
	ListTag:     {CaptionTag, ItemTag},
	ItemTag:     {LabelTag, BodyTag},
	TableTag:    {RowTag},
	RowTag:      {HeadCellTag, CellTag},
	ContentsTag: {ContentsItemTag, ContentsTag},
	IndexTag:    {ListTag},
}

// within says in which tags some may stand only.
var within = map[TagKind][]TagKind{
	ItemTag: {ListTag}, LabelTag: {ItemTag, NoteTag}, BodyTag: {ItemTag}, CaptionTag: {ListTag},
	RowTag: {TableTag}, HeadCellTag: {RowTag}, CellTag: {RowTag}, ContentsItemTag: {ContentsTag}, PartTag: {DocumentTag},
}

// checkTags holds the tags of a display to the rules of PDF/UA.
func checkTags(t *testing.T, d *Display) {
	t.Helper()
	cells := map[int32]int{} // by row
	for i, g := range d.Tags[1:] {
		parent := d.Tags[g.Parent].Kind
		if n := strings.Count(tagPath(d, int32(i+1)), "/"); n > deepestTag+4 {
			t.Fatalf("a tag has %d above it", n)
		}
		if int(g.Parent) > i {
			t.Fatalf("tag %d stands before its parent %d", i+1, g.Parent)
		}
		if allowed := below[parent]; allowed != nil && !slices.Contains(allowed, g.Kind) {
			t.Errorf("%s: not there", tagPath(d, int32(i+1)))
		}
		if allowed := within[g.Kind]; allowed != nil && !slices.Contains(allowed, parent) {
			t.Errorf("%s: not in this", tagPath(d, int32(i+1)))
		}
		if parent == RowTag {
			cells[g.Parent]++
		}
	}
	columns := map[int32]int{} // by table
	for row, n := range cells {
		table := d.Tags[row].Parent
		if was := columns[table]; was > 0 && was != n {
			t.Errorf("rows of %d and %d cells", was, n)
		}
		columns[table] = n
	}
	checkContent(t, d)
}

// checkContent holds the tags of lines to the rules: headings in their order, no
// words without a tag, no words of two lists in one.
func checkContent(t *testing.T, d *Display) {
	t.Helper()
	above, seen := uint8(0), map[int32]bool{}
	for _, g := range d.Pages {
		for _, l := range g.Lines {
			repeated := l.Line.Tag == 0
			for _, r := range l.Line.Runs {
				tag := l.Line.Tag
				if !repeated && r.Tag > 0 {
					tag = r.Tag
				}
				if int(tag) >= len(d.Tags) || repeated && l.Line.Role != TableHeadRole && l.Line.Role != IndexRole {
					t.Fatalf("%q has tag %d", r.Text, tag)
				}
				switch kind := d.Tags[tag].Kind; {
				case kind == HeadingTag && !seen[tag]:
					if level := d.Tags[tag].Level; level < 1 || level > above+1 {
						t.Errorf("%q has level %d after %d", r.Text, level, above)
					} else {
						above = level
					}
				case below[kind] != nil && r.Text != "":
					t.Errorf("%q stands in no leaf: %s", r.Text, tagPath(d, tag))
				}
				seen[tag] = true
			}
		}
		for _, lines := range [][]Placed{g.Head, g.Foot} {
			for _, l := range lines {
				if l.Line.Tag != 0 {
					t.Errorf("%q is no part of the notes", lineText(l.Line))
				}
			}
		}
	}
}

// TestTagsOfHardBooks sets books that leave out, skip and nest what they can.
func TestTagsOfHardBooks(t *testing.T) {
	word := booktest.Words
	section := func(level int, title string, below ...*model.Section) *model.Section {
		s := booktest.Section(level, model.PlainSection, title, word(level, "words"))
		s.Level, s.Sections = int32(level), below
		return s
	}
	var deep model.Block = word(1, "the deepest")
	for i := range 400 {
		deep = booktest.List(1, &model.Item{Blocks: []model.Block{deep}}, &model.Item{Task: model.TaskState(i % 3), Blocks: []model.Block{&model.Code{Text: "x\ny"}}}, &model.Item{})
	}
	long := &model.Table{Align: make([]model.Align, 3), Head: make([]model.Cell, 3)}
	long.Head[1].Inlines = []model.Inline{booktest.Text(1, "head")}
	for i := range 200 {
		cell := model.Cell{Inlines: []model.Inline{booktest.Text(i, strings.Repeat("words of a cell ", i%7))}}
		long.Rows = append(long.Rows, []model.Cell{{}, cell, cell}[:i%4%3+1])
	}
	for name, b := range map[string]*model.Book{
		"empty":  booktest.Empty(),
		"points": booktest.Points(800),
		"sink":   booktest.KitchenSink(),
		"levels": booktest.Book("Levels", section(4, "four", section(6, "six", section(9, "nine"))), section(1, "one"), section(3, "three")),
		"deep":   booktest.Book("Deep", booktest.Section(1, model.TalkSection, "T", deep, &model.Quote{Blocks: []model.Block{deep}})),
		"table":  booktest.Book("Table", booktest.Section(1, model.TalkSection, "T", long)),
	} {
		t.Run(name, func(t *testing.T) {
			for _, columns := range []int{1, 2} {
				checkTags(t, set(t, b, export.Options{Columns: columns}))
			}
		})
	}
}

// TestPageOneStandsOnTheRight: in a bound book, pages with odd numbers do.
func TestPageOneStandsOnTheRight(t *testing.T) {
	for name, b := range map[string]*model.Book{"with contents": booktest.Points(800), "without": booktest.Book("x", booktest.Section(1, model.TalkSection, "T", booktest.Words(2, "words")))} {
		d := set(t, b, export.Options{Duplex: true})
		if d.Front%2 != 0 || d.Pages[d.Front].Part != BodyPart || d.Label(d.Front) != "1" {
			t.Errorf("%s: %d pages stand before page %s", name, d.Front, d.Label(d.Front))
		}
		for i, g := range d.Pages[:d.Front] {
			if len(g.Lines) == 0 && (i != 1 || len(g.Head)+len(g.Foot) > 0) {
				t.Errorf("%s: page %s is blank, or nearly", name, d.Label(i))
			}
		}
	}
}

// TestPassages: words in another script than that of the notes' language are
// told apart, signs in a formula are not.
func TestPassages(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "plain words", ""},
		{"en", "café 12 µm, π and Σ", ""},
		{"en", "say καλημέρα κόσμε now", "el:καλημέρα κόσμε "},
		{"el", "say καλημέρα now", ""},
		{"", "Привет, мир (hello)", "und-Cyrl:Привет, мир ("},
		{"ru", "Привет, мир", ""},
		{"uk-UA", "Привіт", ""},
		{"en", "a שלום b", "he:שלום "},
	} {
		b := booktest.Book("x", booktest.Section(1, model.TalkSection, "T", booktest.Words(2, c.text)))
		b.Language = c.language
		d := set(t, b, export.Options{})
		got := ""
		for _, g := range d.Pages {
			for _, l := range g.Lines {
				for _, r := range l.Line.Runs {
					if r.Style.Script == 0 {
						continue
					}
					if lang := r.Style.Script.Language() + ":"; !strings.HasPrefix(got, lang) {
						got += lang
					}
					got += r.Text
				}
			}
		}
		if strings.TrimSpace(got) != strings.TrimSpace(c.want) {
			t.Errorf("%s, %q: %q, want %q", c.language, c.text, got, c.want)
		}
	}
}

// TestForeignRuns: what is in another language is told, with all that belongs to it.
func TestForeignRuns(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"de", "Das ist λόγος und gut", "de:Das ist el:λόγος de:und gut"},
		{"ru", "Это Redis, да", "ru:Это Redis, да"},
		{"el", "λόγος", "el:λόγος"},
		{"xx", "words", ""},
	} {
		section := booktest.Section(1, model.TalkSection, "T", booktest.Words(2, c.text))
		b := booktest.Book("x", section)
		b.Language = "en"
		b.EachRun(func(_ *model.Section, kind model.RunText, run *[]model.Inline) {
			if kind == model.ParagraphRun {
				b.Foreign = map[*[]model.Inline]string{run: c.language}
			}
		})
		got, last := "", ""
		for _, g := range set(t, b, export.Options{}).Pages {
			for _, l := range g.Lines {
				for _, r := range l.Line.Runs {
					if r.Style.Script == 0 {
						continue
					}
					if lang := r.Style.Script.Language(); lang != last {
						got, last = got+lang+":", lang
					}
					got += r.Text
				}
			}
		}
		if strings.TrimSpace(got) != c.want {
			t.Errorf("%s, %q: %q, want %q", c.language, c.text, got, c.want)
		}
	}
}

// TestForeignTitles: a title in another language is told as that in the contents too.
func TestForeignTitles(t *testing.T) {
	first, second := booktest.Section(1, model.TalkSection, "Das ist gut", booktest.Words(2, strings.Repeat("words ", 900))), booktest.Section(2, model.TalkSection, "Plain title", booktest.Words(2, "words"))
	b := booktest.Book("x", first, second)
	b.Language, b.Foreign = "en", map[*[]model.Inline]string{&first.Title: "de"}
	got := map[Role]string{}
	for _, g := range set(t, b, export.Options{}).Pages {
		for _, l := range g.Lines {
			for _, r := range l.Line.Runs {
				if r.Style.Script != 0 {
					got[l.Line.Role] += r.Style.Script.Language() + ":" + r.Text
				}
			}
		}
	}
	for _, role := range []Role{ContentsRole, HeadingRole} {
		if got[role] != "de:Das ist gut" {
			t.Errorf("role %d: %q", role, got[role])
		}
	}
}

func TestLabels(t *testing.T) {
	d := &Display{Front: 3}
	for page, want := range []string{"i", "ii", "iii", "1", "2"} {
		if got := d.Label(page); got != want {
			t.Errorf("page %d is called %s, want %s", page, got, want)
		}
	}
	for n, want := range map[int]string{4: "iv", 9: "ix", 14: "xiv", 49: "xlix", 1994: "mcmxciv"} {
		if got := roman(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}
