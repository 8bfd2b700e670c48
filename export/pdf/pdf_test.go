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

func TestMediaType(t *testing.T) {
	for name, want := range map[string]string{
		"a.txt": "text/plain", "a.MD": "text/markdown", "a.mkd": "text/markdown", "b/a.mdown": "text/markdown", "a.xhtml": "application/xhtml+xml",
		"a.enex": "application/xml", "a.rest": "text/x-rst", "a": "text/plain",
	} {
		if got := mediaType(name); got != want {
			t.Errorf("mediaType(%q) = %q, want %q", name, got, want)
		}
	}
}
