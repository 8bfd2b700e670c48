package text

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"gloss/model"
	"gloss/model/summary"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden writes each case and compares it with the file of its name in
// testdata. A file without a case fails, as does a case without a file.
func TestGolden(t *testing.T) {
	cases := map[string]func(io.Writer) error{
		"document.md": func(w io.Writer) error { return WriteMarkdown(w, kitchen()) },
		"escapes.md":  func(w io.Writer) error { return WriteMarkdown(w, escapes()) },
		"spans.md":    func(w io.Writer) error { return WriteMarkdown(w, spans()) },
		"index.txt":   func(w io.Writer) error { return WriteIndex(w, summary.Of(book()), Plain) },
		"index.md":    func(w io.Writer) error { return WriteIndex(w, summary.Of(book()), Markdown) },
		"reading.txt": func(w io.Writer) error { return WriteReading(w, book(), Plain) },
		"reading.md":  func(w io.Writer) error { return WriteReading(w, book(), Markdown) },
		"empty.txt": func(w io.Writer) error {
			return WriteIndex(w, summary.Of(&model.Book{Document: &model.Document{}}), Plain)
		},
		"empty-read.txt": func(w io.Writer) error { return WriteReading(w, &model.Book{Document: &model.Document{}}, Plain) },
	}
	for name, write := range cases {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatalf("%v (run the test with -update and look at what it writes)", err)
			}
			if got := b.String(); got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if cases[f.Name()] == nil {
			t.Errorf("testdata/%s belongs to no case", f.Name())
		}
	}
}

// failing is a writer that takes n bytes and no more.
type failing int

func (f *failing) Write(p []byte) (int, error) {
	if *f -= failing(len(p)); *f < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestErrorsOfTheWriter(t *testing.T) {
	for name, write := range map[string]func(io.Writer) error{
		"document": func(w io.Writer) error { return WriteMarkdown(w, kitchen()) },
		"index":    func(w io.Writer) error { return WriteIndex(w, summary.Of(book()), Plain) },
		"reading":  func(w io.Writer) error { return WriteReading(w, book(), Markdown) },
	} {
		if err := write(new(failing)); err == nil {
			t.Errorf("%s: no error from a writer that fails", name)
		}
	}
}

// TestLinear writes documents of a shape that careless writers are slow on.
func TestLinear(t *testing.T) {
	var long []model.Inline
	for i := 0; i < 100_000; i++ {
		long = append(long, txt("word "))
	}
	deep := &model.List{Items: []*model.Item{{Blocks: []model.Block{para(txt("last"))}}}}
	for i := 0; i < 10_000; i++ {
		deep = &model.List{Items: []*model.Item{{Blocks: []model.Block{para(txt("point")), deep}}}}
	}
	carets := para(txt(strings.Repeat("a^^1 ", 100_000)))
	start := time.Now()
	var b bytes.Buffer
	if err := WriteMarkdown(&b, &model.Document{Blocks: []model.Block{para(long...), carets, deep}}); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("it took %s", took)
	}
	if b.Len() < 500_000 || b.Len() > 3_000_000 {
		t.Errorf("%d bytes", b.Len())
	}
	if n := bytes.Count(b.Bytes(), []byte("point")); n != 10_000 {
		t.Errorf("%d of 10000 points written", n)
	}
}

// TestNeighbours holds that the list says what stands beside a mention, and
// only where there is such a thing.
func TestNeighbours(t *testing.T) {
	for annotation, want := range map[string]bool{"Perf …": true, "… will post soon": true, "cut short…": false, "…cut short": false, "": false} {
		b := book()
		b.Readings[1].Places[0].Annotation = annotation
		for _, form := range []Form{Plain, Markdown} {
			var out bytes.Buffer
			if err := WriteReading(&out, b, form); err != nil {
				t.Fatal(err)
			}
			if got := bytes.Contains(out.Bytes(), []byte("just before the mention")); got != want {
				t.Errorf("%q, form %v: explained is %v", annotation, form, got)
			}
		}
	}
}

// TestLinksBetweenFiles: of the files that become one, the links lead to headings as that
// one has them.
func TestLinksBetweenFiles(t *testing.T) {
	doc := &model.Document{Title: "Book", Sources: []model.Source{{Name: "a.md"}, {Name: "b.md"}}}
	for i, name := range []string{"a.md", "b.md"} {
		at := model.At(name, 1, 1)
		link := func(target string) model.Inline {
			return &model.Link{Position: at, Target: target, Inlines: []model.Inline{&model.Text{Position: at, Value: target}}}
		}
		doc.Sections = append(doc.Sections, &model.Section{Kind: model.PartSection, Position: at, Title: []model.Inline{&model.Text{Value: "Notes"}},
			Blocks: []model.Block{&model.Paragraph{Position: at, Inlines: []model.Inline{link("#notes")}},
				&model.Paragraph{Position: at, Inlines: []model.Inline{link(model.FileTarget([]string{"b.md", "a.md"}[i], ""))}},
				&model.Paragraph{Position: at, Inlines: []model.Inline{link("#none")}}}})
	}
	var b strings.Builder
	if err := WriteMarkdown(&b, doc); err != nil {
		t.Fatal(err)
	}
	got := regexp.MustCompile(`\(#[^)]*\)`).FindAllString(b.String(), -1)
	if want := "(#notes) (#notes-1) (#none) (#notes-1) (#notes) (#none)"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// TestLinkToNamelessFile: a file whose title no anchor can be made of is left without a link,
// its words stay.
func TestLinkToNamelessFile(t *testing.T) {
	doc := &model.Document{Title: "Book", Sources: []model.Source{{Name: "a.md"}, {Name: "!.md"}}}
	for _, name := range []string{"a.md", "!.md"} {
		at := model.At(name, 1, 1)
		doc.Sections = append(doc.Sections, &model.Section{Kind: model.PartSection, Position: at, Title: []model.Inline{&model.Text{Value: strings.TrimSuffix(name, ".md")}},
			Blocks: []model.Block{&model.Paragraph{Position: at, Inlines: []model.Inline{&model.Link{Position: at, Target: model.FileTarget("!.md", ""), Inlines: []model.Inline{&model.Text{Position: at, Value: "there"}}}}}}})
	}
	var b strings.Builder
	if err := WriteMarkdown(&b, doc); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); strings.Contains(got, "](") || strings.Count(got, "\nthere\n") != 2 {
		t.Errorf("got %q", got)
	}
}

// TestTitlesOfLinks: the title of a link says the same when it is read again, within a
// cell of a table too.
func TestTitlesOfLinks(t *testing.T) {
	for title, want := range map[string]string{
		`say "no"`: `"say \"no\""`, `C:\x`: `"C:\\x"`, "&copy; 2011": `"\&copy; 2011"`, "a & b": `"a & b"`, "a|b": `"a|b"`,
	} {
		link := &model.Link{Target: "https://example.org/", Title: title, Inlines: []model.Inline{&model.Text{Value: "x"}}}
		table := &model.Table{Align: make([]model.Align, 1), Head: []model.Cell{{Inlines: []model.Inline{link}}}}
		var b strings.Builder
		if err := WriteMarkdown(&b, &model.Document{Blocks: []model.Block{&model.Paragraph{Inlines: []model.Inline{link}}, table}}); err != nil {
			t.Fatal(err)
		}
		inCell := strings.ReplaceAll(want, "|", `\|`)
		for _, line := range []string{"\n[x](https://example.org/ " + want + ")\n", "| [x](https://example.org/ " + inCell + ") |\n"} {
			if !strings.Contains("\n"+b.String(), line) {
				t.Errorf("%q: %q is not in\n%s", title, line, b.String())
			}
		}
	}
}

// TestMarksInTitles: what would be a mark in the title of the notes has a backslash, and
// only that.
func TestMarksInTitles(t *testing.T) {
	for title, want := range map[string]string{
		"a < b": "a < b", "<em>a</em>": `"\\<em>a</em>"`, "x <a": "x <a", "snake_case *": "snake_case *", "*a* b": `"\\*a* b"`, "a &amp; b & c": `"a \\&amp; b & c"`, `C:\x`: `"C:\\x"`,
	} {
		var b strings.Builder
		if err := WriteMarkdown(&b, &model.Document{Title: title, Blocks: []model.Block{&model.Rule{}}}); err != nil {
			t.Fatal(err)
		}
		if _, got, _ := strings.Cut(b.String(), "title: "); !strings.HasPrefix(got, want+"\n") {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

// TestDashBeforeNames holds that the last line of a quotation which is a dash and a name stands
// apart from the others, as a reader takes it for who is quoted; other words behind a dash stay.
func TestDashBeforeNames(t *testing.T) {
	for _, c := range []struct{ last, want string }{
		{"— Ann", "> Wax is old.\n>\n> — Ann\n"},
		{"-- @ann", "> Wax is old.\n>\n> -- @ann\n"},
		{"― 田中", "> Wax is old.\n>\n> ― 田中\n"},
		{"— and so on", "> Wax is old.\\\n> — and so on\n"},
	} {
		d := &model.Document{Blocks: []model.Block{&model.Quote{Blocks: []model.Block{para(txt("Wax is old."), &model.LineBreak{}, txt(c.last))}}}}
		d.Number()
		var b strings.Builder
		if err := WriteMarkdown(&b, d); err != nil {
			t.Fatal(err)
		}
		if b.String() != c.want {
			t.Errorf("%q: %q", c.last, b.String())
		}
	}
}
