package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The profiles of veraPDF that a file may claim to hold to.
const (
	accessible = "PDF/UA-1"
	archival   = "PDF/A-3A"
)

// hardBooks are notes that are hard to tag: for each, one thing that careless
// structures get wrong.
var hardBooks = map[string]string{
	"deep":     "# Deep\n\n" + nested(14) + "\n1. a\n   1. b\n      1. c\n\n- - - x\n-\n- [ ] to do\n- [x] done\n  - [ ] below\n\n> q\n> > qq\n> > > - in a list\n",
	"empty":    "# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F\n\ntext\n\n# \n\n## \n\n# G\n",
	"skips":    "#### Fourth first\n\ntext\n\n# First\n\n###### Sixth\n\ntext\n\n## Second\n\nx\n",
	"one":      "x\n",
	"tables":   "# T\n\n| a | b | c |\n|---|:-:|--:|\n" + strings.Repeat("| 1 | words that go over more than one line of the middle cell | |\n", 120) + "\n| | |\n|---|---|\n| x | y |\n| | |\n\n" + strings.Repeat("| h ", 30) + "|\n" + strings.Repeat("|--", 30) + "|\n" + strings.Repeat("| v ", 30) + "|\n\n| only a head |\n|---|\n",
	"scripts":  "# Ελληνικά, Кириллица\n\n- שלום עולם and English שלום 123\n- مرحبا بالعالم 456\n- 日本語 テキスト 한국어\n- हिन्दी ไทย\n- 😀🎉👩‍👩‍👧 🚀 𝔸 ﬁ e\u0301\n- \u202eabc\u202c\u200b\ufeff\ufffe\n\n## 日本語 🚀\n\ntext\n",
	"notes":    "# N\n\nOne[^a] two[^b] [^c].\n\n[^a]: First\n\n    - list in a note\n\n[^b]: Second[^a] `code`\n\n[^unused]: never\n\n[^c]:\n    > quoted\n\n~~struck~~ ![alt](x.png) ![](y.png)\n\n***\n\n```go\n" + strings.Repeat("long ", 60) + "\n```\n",
	"hyphens":  "# H\n\n" + strings.Repeat("ex\u00adtra\u00ador\u00addi\u00adnar\u00adi\u00adly ", 200) + "\n\nhttps://example.org/" + strings.Repeat("a/very/long/path/", 20) + "\n",
	"links":    "# L\n\n[in](#l) [bad](foo) [mail](mailto:a@b.c) <https://x.org/(a)>\n\n" + strings.Repeat("[a link whose text is so long that it goes over several lines of the page](https://example.org/long)\n", 3) + "\n## [Linked](https://example.org/h) *em*\n\nx\n",
	"language": "---\nlang: de\n---\n\n# Notizen\n\nEin Satz mit https://example.org und ZeroMQ.\n\n## Zweitens\n\nRFC 4838\n",
}

func nested(levels int) string {
	var b strings.Builder
	for i := range levels {
		fmt.Fprintf(&b, "%slevel %d\n", strings.Repeat("  ", i)+"- ", i)
	}
	return b.String()
}

// picturedFile writes notes with pictures and links wherever they may stand.
func picturedFile(t *testing.T, dir string) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 300, 200))); err != nil {
		t.Fatal(err)
	}
	text := "# P\n\n![alone](p.png)\n\nin ![text](p.png) [a](https://example.org/a)\n\n- ![of a point](p.png \"Titled\")\n- point [b](https://example.org/b)\n" +
		"  - ![nested](p.png)\n\n> ![quoted](p.png)\n\n| ![cell](p.png) | [c](https://example.org/c) |\n|---|---|\n| x [d](https://example.org/d) | [up](#p) |\n\n" +
		"## ![title](p.png) T [e](https://example.org/e)\n\n[![linked](p.png)](https://example.org/f)\n\nNote[^1]\n\n[^1]: ![of a note](p.png)\n"
	for name, data := range map[string][]byte{"p.png": b.Bytes(), "pictured.md": []byte(text)} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "pictured.md")
}

// pdfs writes PDFs of the sample, of the notes beside the checkout where they
// are, and of notes that are hard to tag, plain and with all options. It returns
// the profiles that each must hold to.
func pdfs(t *testing.T) map[string][]string {
	t.Helper()
	dir := t.TempDir()
	files := map[string][]string{}
	write := func(name string, profiles []string, args ...string) {
		t.Helper()
		out := filepath.Join(dir, name+".pdf")
		var said bytes.Buffer
		args = append([]string{"gloss", args[0], "--quiet", "-o", out}, args[1:]...)
		if code := run(args, nil, io.Discard, &said, func(string) string { return "" }); code != exitDone {
			t.Fatalf("%s: exit code %d\n%s", name, code, said.String())
		}
		files[out] = profiles
	}
	archive := []string{"--pdfa", "--attach-notes"}
	source := sampleFile(t, dir)
	write("sample", []string{accessible}, "pdf", source)
	write("sample-archive", []string{accessible, archival}, append([]string{"pdf"}, append(archive, source)...)...)
	write("sample-booklet", []string{accessible, archival}, append([]string{"pdf", "--sheets", "booklet", "--qr", "each"}, append(archive, source)...)...)
	write("sample-four", []string{accessible}, "pdf", "--sheets", "4", "--theme", "modern", "--paper", "letter", source)
	write("sample-prose", []string{accessible}, "pdf", "--columns", "1", "--duplex", "--notes-margin", "--notes-lines", "3", "--theme", "large", source)
	write("sample-feet", []string{accessible}, "pdf", "--link-notes", "foot", "--qr", "list", source)
	pictures := picturedFile(t, dir)
	write("pictures", []string{accessible, archival}, append([]string{"pdf"}, append(archive, pictures)...)...)
	write("pictures-feet", []string{accessible}, "pdf", "--link-notes", "foot", "--theme", "large", "--paper", "A5", pictures)
	write("sample-index", []string{accessible}, "index", source)
	for name, text := range hardBooks {
		path := filepath.Join(dir, name+".md")
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		write("hard-"+name, []string{accessible, archival}, append([]string{"pdf"}, append(archive, path)...)...)
	}
	shared := filepath.Join(filepath.Dir(moduleRoot(t)), "shared", "notes")
	filepath.WalkDir(shared, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			rel, _ := filepath.Rel(shared, path)
			write("notes-"+strings.NewReplacer("/", "-", ".", "-").Replace(rel), []string{accessible}, "pdf", path)
		}
		return nil
	})
	return files
}

// veraReport is the part of veraPDF's report that counts.
type veraReport struct {
	Report struct {
		Jobs []struct {
			ItemDetails      struct{ Name string }
			ValidationResult []struct {
				ProfileName string
				Compliant   bool
				Details     struct {
					PassedChecks  int
					RuleSummaries []struct {
						RuleStatus, Clause, Description string
						TestNumber, FailedChecks        int
						Checks                          []struct{ Context, ErrorMessage string }
					}
				}
			}
		}
	}
}

// veraPDF checks files by the profiles that they claim, all in one run.
func veraPDF(t *testing.T, files ...string) veraReport {
	t.Helper()
	jars, java := fileOf(t, "GLOSS_VERAPDF"), tool(t, "java")
	args := []string{"-XX:+UseSerialGC", "-cp", filepath.Join(jars, "*"), "org.verapdf.apps.GreenfieldCliWrapper",
		"--loglevel", "0", "--format", "json", "--maxfailuresdisplayed", "3"}
	cmd := exec.Command(java, append(args, files...)...)
	var errOut bytes.Buffer
	cmd.Stderr = &errOut
	out, err := cmd.Output() // it exits with 1 for what it finds; the report says it better
	var report veraReport
	if jsonErr := json.Unmarshal(out, &report); jsonErr != nil {
		t.Fatalf("%v, %v\n%s%s", err, jsonErr, out, errOut.Bytes())
	}
	if len(report.Report.Jobs) != len(files) {
		t.Fatalf("%d of %d files were checked\n%s", len(report.Report.Jobs), len(files), errOut.Bytes())
	}
	return report
}

// Each PDF holds to the standards that it claims, and claims those that it must.
func TestValidatorsVeraPDF(t *testing.T) {
	fileOf(t, "GLOSS_VERAPDF")
	wanted := pdfs(t)
	var files []string
	for file := range wanted {
		files = append(files, file)
	}
	for _, job := range veraPDF(t, files...).Report.Jobs {
		name, held := filepath.Base(job.ItemDetails.Name), map[string]bool{}
		for _, result := range job.ValidationResult {
			profile, _, _ := strings.Cut(result.ProfileName, " ")
			held[profile] = result.Compliant && result.Details.PassedChecks > 100
			for _, rule := range result.Details.RuleSummaries {
				t.Errorf("%s: %s, clause %s, test %d, %d times: %s\n%+v", name, profile, rule.Clause, rule.TestNumber, rule.FailedChecks, rule.Description, rule.Checks)
			}
		}
		for _, profile := range wanted[job.ItemDetails.Name] {
			if !held[profile] {
				t.Errorf("%s does not hold to %s: %v", name, profile, held)
			}
		}
	}
}

// A gate that lets damage through is none.
func TestValidatorsVeraPDFFindsDamage(t *testing.T) {
	fileOf(t, "GLOSS_VERAPDF")
	dir := t.TempDir()
	out := filepath.Join(dir, "whole.pdf")
	var said bytes.Buffer
	if code := run([]string{"gloss", "pdf", "--pdfa", "--quiet", "-o", out, sampleFile(t, dir)}, nil, io.Discard, &said, func(string) string { return "" }); code != exitDone {
		t.Fatalf("exit code %d\n%s", code, said.String())
	}
	whole := []byte(contents(t, out))
	var files []string
	for name, change := range map[string][2]string{
		"without a title": {"dc:title", "dc:taste"}, "another schema": {"pdfaSchema:prefix", "pdfaSchema:praise"},
	} {
		damaged := bytes.ReplaceAll(whole, []byte(change[0]), []byte(change[1]))
		if bytes.Equal(damaged, whole) {
			t.Fatalf("%s: nothing was damaged", name)
		}
		file := filepath.Join(dir, name+".pdf")
		if err := os.WriteFile(file, damaged, 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	for _, job := range veraPDF(t, files...).Report.Jobs {
		sound := true
		for _, result := range job.ValidationResult {
			sound = sound && result.Compliant
		}
		if sound {
			t.Errorf("veraPDF finds nothing in %s", job.ItemDetails.Name)
		}
	}
}
