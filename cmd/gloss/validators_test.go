package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"gloss/model"
)

// edition is a book to validate, with the document that it was made of.
type edition struct {
	epub, pdf           string
	indexEPUB, indexPDF string // of the index alone
	doc                 *model.Document
	book                *model.Book
}

func TestValidatorsEPUBCheck(t *testing.T) {
	jar, java := fileOf(t, "GLOSS_EPUBCHECK"), tool(t, "java")
	books := epubs(t)
	for name, book := range otherEPUBs(t) {
		books[name] = book
	}
	for name, book := range books {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			report := filepath.Join(t.TempDir(), "report.json")
			// It exits with 1 for what it finds; the report says it better.
			out, err := exec.Command(java, "-jar", jar, "--usage", "--failonwarnings", "--json", report, book).CombinedOutput()
			var found struct {
				Checker *struct{ NFatal, NError, NWarning, NUsage *int }
			}
			data, readErr := os.ReadFile(report)
			if readErr != nil {
				t.Fatalf("%v\n%s", readErr, out)
			}
			if err := json.Unmarshal(data, &found); err != nil {
				t.Fatal(err)
			}
			c := found.Checker
			if c == nil || c.NFatal == nil || c.NError == nil || c.NWarning == nil || c.NUsage == nil {
				t.Fatalf("the report has no counts:\n%s", data)
			}
			if err != nil || *c.NFatal+*c.NError+*c.NWarning+*c.NUsage > 0 {
				t.Errorf("fatal %d, error %d, warning %d, usage %d (%v)\n%s", *c.NFatal, *c.NError, *c.NWarning, *c.NUsage, err, out)
			}
		})
	}
}

func TestValidatorsAce(t *testing.T) {
	ace := fileOf(t, "GLOSS_ACE")
	chromium := os.Getenv("PUPPETEER_EXECUTABLE_PATH")
	if chromium == "" {
		chromium = tool(t, "chromium")
	}
	books := epubs(t)
	for _, name := range []string{"01-clojure-conj-2011.md", "06-scale11x-postgres-schemaless.rst", "10-docker-meetup-frankfurt-2015.html"} {
		if book, ok := otherEPUBs(t)[name]; ok {
			books[name] = book
		}
	}
	for name, book := range books {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			cmd := exec.Command(ace, "-s", "-f", "-o", dir, book)
			cmd.Env = append(os.Environ(), "PUPPETEER_EXECUTABLE_PATH="+chromium)
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			// It exits with 0 whatever it finds.
			data, err := os.ReadFile(filepath.Join(dir, "report.json"))
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			var report aceReport
			if err := json.Unmarshal(data, &report); err != nil {
				t.Fatal(err)
			}
			if report.Result.Outcome != "pass" || len(report.Assertions) == 0 {
				t.Errorf("outcome %q of %d documents", report.Result.Outcome, len(report.Assertions))
			}
			for _, doc := range report.Assertions {
				for _, a := range doc.Assertions {
					t.Errorf("%s: %s: %s", doc.Subject.URL, a.Test.Title, a.Result.HTML)
				}
			}
		})
	}
}

// aceReport is the part of Ace's report that counts.
type aceReport struct {
	Result     aceResult `json:"earl:result"`
	Assertions []struct {
		Subject struct {
			URL string `json:"url"`
		} `json:"earl:testSubject"`
		Assertions []struct {
			Result aceResult `json:"earl:result"`
			Test   struct {
				Title string `json:"dct:title"`
			} `json:"earl:test"`
		} `json:"assertions"`
	} `json:"assertions"`
}

type aceResult struct {
	Outcome string `json:"earl:outcome"`
	HTML    string `json:"html"`
}

func TestValidatorsQPDF(t *testing.T) {
	qpdf := tool(t, "qpdf")
	for name, book := range editions(t) {
		t.Run(name, func(t *testing.T) {
			// Warnings are exit code 3, so any other than 0 is a failure.
			runTool(t, qpdf, "--check", book.pdf)
			runTool(t, qpdf, "--check", book.indexPDF)
		})
	}
}

// A gate that lets damage through is none.
func TestValidatorsQPDFFindsDamage(t *testing.T) {
	qpdf := tool(t, "qpdf")
	whole := []byte(contents(t, editions(t)["sample"].pdf))
	changed := bytes.Clone(whole)
	packed := bytes.Index(changed, []byte("/FlateDecode"))
	stream := packed + bytes.Index(changed[packed:], []byte("stream")) + 12
	copy(changed[stream:], "damaged")
	for name, damaged := range map[string][]byte{
		"cut in half":    whole[:len(whole)/2],
		"changed stream": changed,
		"moved objects":  bytes.Replace(whole, []byte("\nstartxref\n"), []byte("\nstartxref\n9"), 1),
	} {
		if bytes.Equal(damaged, whole) {
			t.Errorf("%s: nothing was damaged", name)
		}
		file := filepath.Join(t.TempDir(), "damaged.pdf")
		if err := os.WriteFile(file, damaged, 0o666); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(qpdf, "--check", file).CombinedOutput(); err == nil {
			t.Errorf("%s: qpdf finds nothing\n%s", name, out)
		}
	}
}

// The words that pdftotext and mutool find are those of the notes, in their
// order.
func TestValidatorsPDFText(t *testing.T) {
	pdftotext, mutool := tool(t, "pdftotext"), tool(t, "mutool")
	texts := map[string]string{}
	books := editions(t)
	delete(books, "hard") // emoji and right-to-left text come back in other forms
	for name, book := range books {
		texts[name] = runTool(t, pdftotext, "-raw", book.pdf, "-")
		texts[name+" by mutool"] = runTool(t, mutool, "draw", "-q", "-F", "txt", book.pdf)
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			book := books[strings.TrimSuffix(name, " by mutool")]
			text := letters(body(text))
			position, pieces := 0, 0
			look := func(run []model.Inline, from int) int {
				for _, piece := range between(run) {
					want := letters(piece)
					end := find(text, from, want)
					if end < 0 {
						t.Errorf("%v: %q is not in the PDF soon after %q", run[0].Pos(), piece, text[max(from-60, 0):from])
						return from
					}
					from = end
					pieces++
				}
				return from
			}
			visit := func(run []model.Inline, cell bool) {
				if !cell {
					position = look(run, position)
					return
				}
				// The lines of cells beside each other come by turns.
				for _, word := range strings.FieldsFunc(model.PlainText(run), func(r rune) bool { return r == ' ' || r == '-' }) {
					look([]model.Inline{&model.Text{Position: run[0].Pos(), Value: word}}, position)
				}
			}
			eachPrinted(book.doc.Blocks, visit)
			book.doc.Walk(func(s *model.Section) {
				visit(s.Title, false)
				eachPrinted(s.Blocks, visit)
			})
			for _, f := range book.doc.Footnotes { // at the foot of any page or column
				eachPrinted(f.Blocks, func(run []model.Inline, _ bool) {
					if !strings.Contains(text, letters(model.PlainText(run))) {
						t.Errorf("%v: %q is not in the PDF", f.Position, model.PlainText(run))
					}
				})
			}
			if pieces < 100 {
				t.Errorf("only %d pieces of text were looked for", pieces)
			}
		})
	}
}

// body returns the text of the pages after the cover and the contents, without
// their feet.
func body(text string) string {
	pages := strings.Split(text, "\f")[1:]
	for len(pages) > 0 && strings.Contains(strings.Join(strings.SplitN(pages[0], "\n", 4)[:3], "\n"), "Contents") {
		pages = pages[1:]
	}
	return furniture.ReplaceAllString(strings.Join(pages, "\n"), "")
}

// eachPrinted calls visit for the text of blocks in the order of reading, and
// says of each whether it is a cell of a table.
func eachPrinted(blocks []model.Block, visit func(run []model.Inline, cell bool)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *model.Paragraph:
			visit(b.Inlines, false)
		case *model.Gap:
			visit(b.Inlines, false)
		case *model.Code:
			visit([]model.Inline{&model.Text{Position: b.Position, Value: b.Text}}, false)
		case *model.Quote:
			eachPrinted(b.Blocks, visit)
			visit(b.Attribution, false)
		case *model.List:
			for _, it := range b.Items {
				eachPrinted(it.Blocks, visit)
			}
		case *model.Table:
			for _, row := range append([][]model.Cell{b.Head}, b.Rows...) {
				for _, c := range row {
					visit(c.Inlines, true)
				}
			}
		}
	}
}

// between returns the text between the marks of footnotes, which may be
// letters.
func between(run []model.Inline) []string {
	var pieces []string
	from := 0
	for i, n := range run {
		if _, mark := n.(*model.FootnoteRef); mark {
			pieces = append(pieces, model.PlainText(run[from:i]))
			from = i + 1
		}
	}
	return append(pieces, model.PlainText(run[from:]))
}

// furniture is the foot of each page.
var furniture = regexp.MustCompile(`(?m)^.*\b[Pp]age \d+ of \d+.*$`)

// letters keeps of a text what is not a matter of layout: hyphens, marks of
// points, the numbers of the reading list and of pages go.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

// find returns the end of want in text soon after position, -1 if it is not
// there: what others say of a section (speakers, footnotes, running heads) may
// stand before it, a page may end within it.
func find(text string, position int, want string) int {
	const between = 700 // letters
	rest := text[position:min(len(text), position+between+len(want))]
	least := 1
	if len(want) < 12 { // on one line, then
		least = len(want)
	}
	for cut := len(want); cut >= least && cut > 0; cut-- {
		i := strings.Index(rest, want[:cut])
		if i < 0 {
			continue
		}
		if j := strings.Index(rest[i+cut:], want[cut:]); j >= 0 {
			return position + i + j + len(want)
		}
	}
	if want == "" {
		return position
	}
	return -1
}
