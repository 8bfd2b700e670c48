package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"gloss/model"
)

// Validators are programs by others. Where one is missing its test is skipped,
// or fails if GLOSS_REQUIRE_VALIDATORS is 1. Two of them are named by
// variables:
//
//	GLOSS_EPUBCHECK   the path of epubcheck.jar
//	GLOSS_ACE         the path of ace-puppeteer
const requireValidators = "GLOSS_REQUIRE_VALIDATORS"

func missing(t *testing.T, format string, args ...any) {
	t.Helper()
	why := fmt.Sprintf(format, args...)
	if os.Getenv(requireValidators) == "1" {
		t.Fatalf("%s=1, but %s", requireValidators, why)
	}
	t.Skip(why)
}

// tool returns the path of a program.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		missing(t, "there is no %s: %v", name, err)
	}
	return path
}

// fileOf returns the file that a variable names.
func fileOf(t *testing.T, variable string) string {
	t.Helper()
	path := os.Getenv(variable)
	if path == "" {
		missing(t, "%s is not set", variable)
	}
	if _, err := os.Stat(path); err != nil {
		missing(t, "%s: %v", variable, err)
	}
	return path
}

// output runs a program that must end well, and returns what it printed.
func runTool(t *testing.T, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s %q: %v\n%s%s", name, args, err, out.Bytes(), errOut.Bytes())
	}
	return out.String()
}

// edition is a book to validate, with the document that it was made of.
type edition struct {
	epub, pdf string
	doc       *model.Document
}

// editions builds the sample, the notes beside the checkout where they are,
// and notes that are hard to set.
func editions(t *testing.T) map[string]edition {
	t.Helper()
	dir := t.TempDir()
	hard := filepath.Join(dir, "hard.md")
	if err := os.WriteFile(hard, []byte(hardNotes), 0o666); err != nil {
		t.Fatal(err)
	}
	notes := map[string][]string{"sample": nil, "hard": {hard}}
	if given := filepath.Join(filepath.Dir(moduleRoot(t)), "shared", "notes", "pycon-2011.txt"); fileExists(given) {
		notes["pycon-2011"] = []string{given}
	}
	books := map[string]edition{}
	for name, files := range notes {
		out := filepath.Join(dir, name)
		var said bytes.Buffer
		if code := run(append([]string{"gloss", "build", "--quiet", "-o", out}, files...), nil, io.Discard, &said, func(string) string { return "" }); code != exitDone {
			t.Fatalf("%s: exit code %d\n%s", name, code, said.String())
		}
		p := &program{stage: newStage()}
		comp, err := p.read(&request{files: files, maxSize: 1 << 30})
		if err != nil {
			t.Fatal(err)
		}
		books[name] = edition{filepath.Join(out, comp.name+".epub"), filepath.Join(out, comp.name+".pdf"), comp.doc}
	}
	return books
}

func fileExists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// hardNotes has what breaks careless exporters.
const hardNotes = "---\ntitle: \"A & B <c> \\\"d\\\"\"\nauthor: O'Neill & Sons\n---\n\n" +
	"# One & <two>\n\n- a & b < c > d \"e\" 'f'\n- &amp; &copy; <script>alert(1)</script>\n- 😀 שלום עולם 日本語 \u202eabc\u202c\n" +
	"- `x < y && z` and **bold *both* `code`**\n- https://example.org/?a=1&b=<2>\n\n" +
	"| a | b & c |\n|---|--:|\n| 1 | <2> |\n\n> quoted & said\n\n```xml\n<a b=\"c\">&lt;</a>\n```\n\n" +
	"1. one\n2. two[^n]\n\n   - deep\n     - deeper\n       - deepest\n\n![picture & text](x.png \"t\")\n\n---\n\n" +
	"## Same\n\ntext\n\n## Same\n\n[^n]: a note & <more>\n\n### ✓ \n\nLast: ZeroMQ, RFC 4838, PEP 380.\n"

func TestValidatorsEPUBCheck(t *testing.T) {
	jar, java := fileOf(t, "GLOSS_EPUBCHECK"), tool(t, "java")
	for name, book := range editions(t) {
		t.Run(name, func(t *testing.T) {
			report := filepath.Join(t.TempDir(), "report.json")
			// It exits with 1 for what it finds; the report says it better.
			out, err := exec.Command(java, "-jar", jar, "--usage", "--failonwarnings", "--json", report, book.epub).CombinedOutput()
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
	for name, book := range editions(t) {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			cmd := exec.Command(ace, "-s", "-f", "-o", dir, book.epub)
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
		})
	}
}

// A gate that lets damage through is none.
func TestValidatorsQPDFFindsDamage(t *testing.T) {
	qpdf := tool(t, "qpdf")
	whole := []byte(contents(t, editions(t)["sample"].pdf))
	for name, damaged := range map[string][]byte{
		"cut in half":   whole[:len(whole)/2],
		"no page tree":  bytes.Replace(whole, []byte("/Type /Pages"), []byte("/Type /Pagez"), 1),
		"moved objects": bytes.Replace(whole, []byte("\nstartxref\n"), []byte("\nstartxref\n9"), 1),
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

// The words that pdftotext finds are those of the notes, in their order.
func TestValidatorsPDFText(t *testing.T) {
	pdftotext := tool(t, "pdftotext")
	for name, book := range editions(t) {
		if name == "hard" {
			continue // emoji and right-to-left text come back in other forms
		}
		t.Run(name, func(t *testing.T) {
			text := letters(furniture.ReplaceAllString(runTool(t, pdftotext, "-raw", book.pdf, "-"), ""))
			position, runs := 0, 0
			book.doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
				want := letters(model.PlainText(*run))
				if want == "" {
					return
				}
				runs++
				end := find(text, position, want)
				if end < 0 {
					t.Errorf("%v: %q is not in the PDF after %q", (*run)[0].Pos(), model.PlainText(*run), text[max(position-60, 0):position])
					return
				}
				position = end
			})
			if runs < 50 {
				t.Errorf("only %d pieces of text were looked for", runs)
			}
		})
	}
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

// find returns the end of want in text after position, -1 if it is not there.
// A page may end within it: then the rest follows after the running head.
func find(text string, position int, want string) int {
	const head = 200 // letters
	rest := text[position:]
	if i := strings.Index(rest, want); i >= 0 {
		return position + i + len(want)
	}
	for cut := len(want) - 1; cut > 0; cut-- {
		i := strings.Index(rest, want[:cut])
		if i < 0 {
			continue
		}
		after := rest[i+cut:]
		if j := strings.Index(after[:min(len(after), head+len(want))], want[cut:]); j >= 0 {
			return position + i + cut + j + len(want) - cut
		}
	}
	return -1
}
