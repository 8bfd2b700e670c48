package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/export/pdf/layout"
	"gloss/model"
	"gloss/themes"
)

// build exports a book.
func build(t testing.TB, b *model.Book, opt export.Options) ([]byte, export.Report) {
	t.Helper()
	var out bytes.Buffer
	report, err := Exporter{}.Export(&out, b, opt)
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), report
}

// tool returns the path of a program that validates. Where it is missing the
// test is skipped, or fails where GLOSS_REQUIRE_VALIDATORS asks for it.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("GLOSS_REQUIRE_VALIDATORS") == "1" {
		t.Fatalf("%s is missing, and GLOSS_REQUIRE_VALIDATORS is set", name)
	}
	t.Skipf("%s is missing", name)
	return ""
}

// onDisk writes a file for a validator.
func onDisk(t *testing.T, pdf []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "handout.pdf")
	if err := os.WriteFile(path, pdf, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(tool(t, name), args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

func TestExport(t *testing.T) {
	pdf, report := build(t, booktest.KitchenSink(), export.Options{})
	if !bytes.HasPrefix(pdf, []byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")) || !bytes.HasSuffix(pdf, []byte("%%EOF\n")) {
		t.Error("head or tail of the file is wrong")
	}
	if report.Pages != 3 || len(report.Diagnostics) != 1 || report.Diagnostics[0].Code != "pdf.image" {
		t.Errorf("report %+v", report)
	}
}

// TestSameBytes exports books again and again, also at the same time.
func TestSameBytes(t *testing.T) {
	books := []*model.Book{booktest.KitchenSink(), booktest.Points(120)}
	for _, b := range books {
		want, _ := build(t, b, export.Options{})
		var wg sync.WaitGroup
		for range 10 {
			if got, _ := build(t, b, export.Options{}); !bytes.Equal(got, want) {
				t.Fatal("two exports differ")
			}
			wg.Go(func() {
				var out bytes.Buffer
				if _, err := (Exporter{}).Export(&out, b, export.Options{}); err != nil || !bytes.Equal(out.Bytes(), want) {
					t.Errorf("an export beside others differs: %v", err)
				}
			})
		}
		wg.Wait()
	}
}

// TestSameBytesOfMany builds a book of many pages several times at once.
func TestSameBytesOfMany(t *testing.T) {
	book := booktest.Points(6000)
	outs := make([]bytes.Buffer, 3)
	var wg sync.WaitGroup
	for i := range outs {
		wg.Go(func() {
			if r, err := (Exporter{}).Export(&outs[i], book, export.Options{}); err != nil || r.Pages < 90 {
				t.Errorf("%d pages, error %v", r.Pages, err)
			}
		})
	}
	wg.Wait()
	for i := range outs {
		if !bytes.Equal(outs[i].Bytes(), outs[0].Bytes()) {
			t.Errorf("export %d differs", i+1)
		}
	}
}

// hostile are books that hold what notes should not.
func hostile() map[string]*model.Book {
	word, text := booktest.Words, booktest.Text
	talk := func(blocks ...model.Block) *model.Book {
		return booktest.Book("Hostile", booktest.Section(1, model.TalkSection, "Talk", blocks...))
	}
	var deep model.Block = word(1, "the deepest")
	var quotes model.Block = word(1, "the innermost")
	for i := range 10000 {
		blocks := []model.Block{deep}
		if i%2 == 0 {
			blocks = []model.Block{word(i, fmt.Sprint("level ", i)), deep}
		}
		deep = booktest.List(1, &model.Item{Blocks: blocks})
		quotes = &model.Quote{Blocks: []model.Block{quotes}}
	}
	var emphasis model.Inline = text(1, "stress")
	var sections []*model.Section
	for i := range 1500 {
		emphasis = &model.Emphasis{Inlines: []model.Inline{emphasis}}
		sections = []*model.Section{{Title: []model.Inline{text(i, fmt.Sprint("part ", i))}, Sections: sections}}
	}
	cells := make([]model.Cell, 300)
	for i := range cells {
		cells[i].Inlines = []model.Inline{text(1, fmt.Sprint("cell", i))}
	}
	bad := &model.Link{Target: "https://example.org/(\\)\r\n\x00 \xff<>é", Title: "\xff", Inlines: []model.Inline{text(1, "link")}}
	items := make([]*model.Item, 3)
	for i := range items {
		items[i] = &model.Item{Task: model.TaskState(i)}
	}
	return map[string]*model.Book{
		"empty":         booktest.Empty(),
		"empty title":   booktest.Book("", booktest.Section(1, model.PlainSection, "")),
		"emoji":         talk(word(1, "🚀😀👩‍👩‍👧 𝔸 🇩🇪"), word(2, "\U0010FFFF\U000F0000")),
		"invalid":       talk(word(1, "\xe2\x28\xa1 \xff\xfe stray \xe2"), &model.Code{Text: "\xe2"}),
		"controls":      talk(word(1, "a\x00b\rc\nd\x1be\x7f\u0085f\u2028g"), &model.Code{Text: "\x00\r\n\x00"}),
		"title":         booktest.Book("(\\)\r\n\x00🚀\xff\nendobj\n੥湤潢樊", booktest.Section(1, model.TalkSection, "(\\\r)🚀\xff\nendobj\n੥湤潢樊")),
		"right to left": talk(word(1, "שלום abc 123 مرحبا بالعالم (שלום) x ١٢٣"), &model.Code{Text: "שלום"}),
		"marks":         talk(word(1, strings.Repeat("\u0301", 5000)), word(1, "a"+strings.Repeat("\u0301", 5000))),
		"long word":     talk(word(1, strings.Repeat("x", 100000)), &model.Code{Text: strings.Repeat("y", 100000)}),
		"long blanks":   talk(word(1, strings.Repeat(" ", 100000)), &model.Code{Text: strings.Repeat(" ", 10000) + "z"}),
		"long emoji":    talk(word(1, strings.Repeat("🚀", 5000))),
		"deep list":     talk(deep),
		"deep quote":    talk(quotes),
		"deep stress":   talk(booktest.Para(1, emphasis)),
		"deep sections": booktest.Book("Deep", sections...),
		"wide table":    talk(&model.Table{Align: make([]model.Align, 300), Head: cells, Rows: [][]model.Cell{cells, cells[:3], nil}}),
		"odd table":     talk(&model.Table{}, &model.Table{Align: make([]model.Align, 2), Rows: [][]model.Cell{{}, cells[:9]}}),
		"odd list":      talk(&model.List{Ordered: true, Start: -1 << 40, Items: items}, &model.List{}),
		"odd blocks":    talk(&model.Paragraph{}, &model.Quote{}, &model.Code{}, &model.Gap{}, &model.Quote{Attribution: []model.Inline{text(1, "nobody")}}),
		"odd inlines": talk(booktest.Para(1, bad, &model.Link{Target: "#", Reading: 99}, &model.Image{}, &model.FootnoteRef{Label: "x", Number: 7},
			&model.FootnoteRef{Number: -1}, &model.LineBreak{}, &model.LineBreak{}, &model.Mention{Reading: -3}, &model.CodeSpan{})),
		"long heading": booktest.Book(strings.Repeat("title ", 2000), booktest.Section(1, model.DaySection, strings.Repeat("day ", 3000)),
			booktest.Section(1, model.TalkSection, strings.Repeat("talk ", 3000), word(1, "x"))),
		"odd book": {Document: &model.Document{Title: "Odd", Language: "x(\xff", Authors: []string{"", "\x00", "é"},
			Footnotes: []*model.Footnote{{Number: 1}, {Number: 2, Blocks: []model.Block{booktest.Para(1, &model.FootnoteRef{Number: 2})}}},
			Sections:  []*model.Section{booktest.Section(1, model.PartSection, "A"), booktest.Section(1, model.PartSection, "B")}},
			Entries:  []*model.IndexEntry{{Name: "", See: "x"}, {Name: "y\xff🚀", Mentions: []*model.Mention{{}}}},
			Readings: []*model.Reading{{}, {Number: 9, URL: "x\x00", Places: []model.ReadingPlace{{}}}}},
	}
}

func TestHostile(t *testing.T) {
	for name, b := range hostile() {
		for _, opt := range []export.Options{{Columns: 1}, {Columns: 2, Paper: themes.A5}, waysToPrint()["booklet"]} {
			pdf, report := build(t, b, opt)
			// What fits on a page has no cover, but in a booklet.
			if least := 1 + min(int(opt.Sheets), 1); report.Pages < least && name != "empty" && name != "empty title" {
				t.Errorf("%s: %d pages", name, report.Pages)
			}
			if !bytes.HasSuffix(pdf, []byte("%%EOF\n")) {
				t.Errorf("%s: no end", name)
			}
			if path, err := exec.LookPath("qpdf"); err == nil && opt.Columns != 2 {
				if out, err := exec.Command(path, "--check", onDisk(t, pdf)).CombinedOutput(); err != nil || bytes.Contains(out, []byte("WARNING")) {
					t.Errorf("%s: qpdf: %v\n%s", name, err, out)
				}
			}
		}
	}
}

// TestTinyPaper sets books on paper with hardly any room: all words of the notes
// stand on the pages, in their order.
func TestTinyPaper(t *testing.T) {
	inBody := func(paper themes.Paper) (text, tables string) {
		d, err := layout.Set(booktest.KitchenSink(), export.Options{Paper: paper, Columns: 1})
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range d.Pages {
			if g.Part != layout.BodyPart {
				continue
			}
			for _, l := range g.Lines {
				if l.Line.Role == layout.HeadingRole && len(l.Line.Runs) > 0 && l.Line.Runs[0].Text == "Index" {
					return text, tables // it stands below the notes
				}
				for _, r := range l.Line.Runs {
					switch l.Line.Role {
					case layout.NoteRole, layout.ColophonRole: // move with the room
					case layout.TableRole, layout.TableHeadRole: // cells break side by side
						tables += letters(r.Text)
					default:
						text += letters(r.Text)
					}
				}
			}
		}
		return text, tables
	}
	want, wantTables := inBody(themes.A4)
	if !strings.Contains(want, "Whatstandsbeforethefirstday") || !strings.HasSuffix(want, "saysPEP342") || !strings.Contains(wantTables, "Intrepid40960") {
		t.Fatalf("the notes on A4: %s %s", want, wantTables)
	}
	for _, size := range []themes.Pt{20, 115, 130, 200} {
		paper := themes.Paper{Name: "tiny", Width: size, Height: size}
		_, report := build(t, booktest.KitchenSink(), export.Options{Paper: paper})
		if report.Pages < 10 {
			t.Errorf("paper of %v pt: %d pages", size, report.Pages)
		}
		got, gotTables := inBody(paper)
		if got != want {
			t.Errorf("paper of %v pt:\n got %s\nwant %s", size, got, want)
		}
		for _, r := range wantTables {
			if strings.Count(gotTables, string(r)) < strings.Count(wantTables, string(r)) {
				t.Errorf("paper of %v pt: %q is lost in the table %s", size, r, gotTables)
			}
		}
	}
}

// letters returns the letters and digits of words, which may break anywhere.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func TestUnknownFace(t *testing.T) {
	theme := *themes.Default()
	theme.Text.Face = "No Such Face"
	var out bytes.Buffer
	_, err := Exporter{}.Export(&out, booktest.KitchenSink(), export.Options{Theme: &theme})
	if err == nil || !strings.Contains(err.Error(), `"No Such Face"`) || out.Len() > 0 {
		t.Errorf("error %v, %d bytes", err, out.Len())
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteError(t *testing.T) {
	if _, err := (Exporter{}).Export(full{}, booktest.KitchenSink(), export.Options{}); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("error %v", err)
	}
}

func TestQpdf(t *testing.T) {
	for _, b := range []*model.Book{booktest.KitchenSink(), booktest.Points(1000), booktest.Empty()} {
		pdf, _ := build(t, b, export.Options{})
		if out := run(t, "qpdf", "--check", onDisk(t, pdf)); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Error(out)
		}
	}
}

// TestCatalog looks at the file as qpdf writes it out.
func TestCatalog(t *testing.T) {
	pdf, report := build(t, booktest.KitchenSink(), export.Options{})
	out := run(t, "qpdf", "--qdf", "--object-streams=disable", onDisk(t, pdf), "-")
	for _, want := range []string{"/Lang (en)", "/DisplayDocTitle true", "/PageMode /UseOutlines", "/Title (Notes of everything)", "/Author (A. Writer)",
		"/CreationDate (D:20110314000000+00'00')", "<xmp:CreateDate>2011-03-14T00:00:00Z</xmp:CreateDate>", `<rdf:li xml:lang="x-default">Notes of everything</rdf:li>`,
		"/S /r", "/S /D", "/StructTreeRoot", "/Subtype /CIDFontType2", "+Liberation-Serif"} {
		if !strings.Contains(out, want) {
			t.Errorf("%s is not in the file", want)
		}
	}
	links := strings.Count(out, "/Subtype /Link")
	if links < 15 || strings.Count(out, "/F 4") != links || strings.Count(out, "/Contents (page ")+strings.Count(out, "/Contents (https:") != links {
		t.Errorf("%d links, %d with the print flag", links, strings.Count(out, "/F 4"))
	}
	if n := strings.Count(out, "/Type /Page\n"); n != report.Pages {
		t.Errorf("%d pages, reported %d", n, report.Pages)
	}
	if strings.Contains(out, "Helvetica") || strings.Contains(out, "utf8") {
		t.Error("a face of gofpdf's is in the file")
	}
	if strings.Contains(out, "DejaVu") {
		t.Error("a face is embedded that nothing is set in")
	}
}

// bodyWords returns the words of the pages with the notes, without those that
// the handout adds.
func bodyWords(t *testing.T, pdf []byte, d *layout.Display) []string {
	t.Helper()
	first, last := 0, 0
	for i, g := range d.Pages {
		if g.Part == layout.BodyPart {
			if first == 0 {
				first = i + 1
			}
			last = i + 1
		}
	}
	out := run(t, "pdftotext", "-raw", "-enc", "UTF-8", "-f", fmt.Sprint(first), "-l", fmt.Sprint(last), onDisk(t, pdf), "-")
	var words []string
	for page := range strings.SplitSeq(strings.TrimSuffix(out, "\f"), "\f") {
		lines := strings.Split(strings.TrimSpace(page), "\n")
		for i, l := range lines {
			if i == len(lines)-1 && strings.HasPrefix(l, "page ") || i == 0 && strings.HasPrefix(l, "Many points") {
				continue
			}
			words = append(words, strings.Fields(l)...)
		}
	}
	return words
}

// TestWords compares the words that pdftotext finds with those of the book.
func TestWords(t *testing.T) {
	b := booktest.Points(700)
	b.Sections[0].Blocks = append(b.Sections[0].Blocks, booktest.Words(1, "Ångström naïve “quotes” — Ελληνικά Кириллица 😀 𝔸 ½ → ≤"))
	d, err := layout.Set(b, export.Options{Columns: 2})
	if err != nil {
		t.Fatal(err)
	}
	pdf, _ := build(t, b, export.Options{Columns: 2})
	var want []string
	add := func(s string) { want = append(want, strings.Fields(s)...) }
	var blocks func(list []model.Block)
	blocks = func(list []model.Block) {
		for _, block := range list {
			switch n := block.(type) {
			case *model.Paragraph:
				add(model.PlainText(n.Inlines))
			case *model.List:
				for _, it := range n.Items {
					blocks(it.Blocks)
				}
			}
		}
	}
	b.Walk(func(s *model.Section) {
		add(model.PlainText(s.Title))
		blocks(s.Blocks)
	})
	marks := map[string]bool{"•": true, "–": true, "·": true}
	var got []string
	for _, w := range bodyWords(t, pdf, d) {
		if !marks[w] {
			got = append(got, w)
		}
	}
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("word %d is %q, want %q (after %q)", i, got[i], want[i], want[max(i-5, 0):i])
		}
	}
	if len(got) > len(want) && got[len(want)] == "Index" { // on the last page of the notes
		got = got[:len(want)]
	}
	if len(got) != len(want) || len(want) < 4000 {
		t.Errorf("%d words found, %d in the book", len(got), len(want))
	}
}

// TestRightToLeftText checks that text that is drawn from right to left is
// taken from the page in its own order.
func TestRightToLeftText(t *testing.T) {
	b := booktest.Book("Direction", booktest.Section(1, model.TalkSection, "Talk", booktest.Words(2, "say שלום עולם to 42 people")))
	pdf, _ := build(t, b, export.Options{Columns: 2})
	out := run(t, "pdftotext", "-raw", "-enc", "UTF-8", onDisk(t, pdf), "-")
	// pdftotext puts marks of direction round such words.
	out = strings.Join(strings.Fields(strings.NewReplacer("\u202b", "", "\u202c", "").Replace(out)), " ")
	if !strings.Contains(out, "say שלום עולם to 42 people") {
		t.Errorf("%q", out)
	}
}

// FuzzExport sets any text as title, heading, point, code and cell.
func FuzzExport(f *testing.F) {
	seeds := []string{"", "plain words", "👩🏽‍🚀❤️1️⃣🇩🇪🇩‍🏽️ 🏴\U000E0067\u200D\u200D", "🚀 \xff\xe2 \x00", "שלום (abc) 12.5", "a\u00ADb\u200Bc\uFEFF", "https://example.org/?a=b", strings.Repeat("long", 200),
		"੥湤潢樊 endobj\nendstream", "\\)(\r\n>>", "\u0301\u0301", "１２\u3000漢字",
		"السلام عليكم (abc) ١٢٣", "می\u200cخواهم", "नमस्ते ภาษาไทย", "x\u0302 בְּרֵאשִׁית", "office fluffy", "« mot » ? 5 GB"}
	if len(seeds) == 0 {
		f.Fatal("no seeds")
	}
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cell := model.Cell{Inlines: []model.Inline{booktest.Text(1, s)}}
		link := &model.Link{Target: s, Inlines: []model.Inline{booktest.Text(1, s)}, Auto: true, Reading: 1}
		b := booktest.Book(s, booktest.Section(1, model.DaySection, s), booktest.Section(2, model.TalkSection, s,
			booktest.Words(3, s), booktest.Para(4, link, &model.CodeSpan{Value: s}, &model.Image{Target: s, Alt: s}), &model.Code{Text: s, FirstLine: 5},
			&model.Quote{Blocks: []model.Block{booktest.Words(6, s)}, Attribution: []model.Inline{booktest.Text(6, s)}},
			&model.Table{Align: make([]model.Align, 2), Head: []model.Cell{cell, cell}, Rows: [][]model.Cell{{cell, cell}}}))
		b.Authors, b.Language, b.Event, b.Place, b.Description = []string{s}, s, s, s, s
		b.Entries = []*model.IndexEntry{{Name: s, Letter: s, SeeAlso: []string{s}}}
		b.Readings = []*model.Reading{{Number: 1, Title: s, URL: s, Places: []model.ReadingPlace{{Annotation: s, Headings: []string{s}, Link: link}}}}
		for _, opt := range []export.Options{{Columns: 1, Justify: true}, {Columns: 2}, waysToPrint()["booklet"]} {
			var out bytes.Buffer
			if _, err := (Exporter{}).Export(&out, b, opt); err != nil {
				t.Fatalf("%q: %v", s, err)
			}
		}
	})
}

func BenchmarkExport(b *testing.B) {
	for _, n := range []int{530, 53000} {
		book := booktest.Points(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				build(b, book, export.Options{})
			}
		})
	}
}
