package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"gloss/notes/sample"
)

// Validators are programs by others. Where one is missing its test is skipped,
// or fails if GLOSS_REQUIRE_VALIDATORS is 1. Those that are
// no commands are named by variables:
//
//	GLOSS_EPUBCHECK   the path of epubcheck.jar
//	GLOSS_ACE         the path of ace-puppeteer
//	GLOSS_READERS     a folder of modules with epubjs, foliate-js, playwright-core
//	GLOSS_VERAPDF     the folder with veraPDF's jar files
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

// epubs are the EPUBs of all editions, by name.
func epubs(t *testing.T) map[string]string {
	files := map[string]string{}
	for name, book := range editions(t) {
		files[name], files[name+" index"] = book.epub, book.indexEPUB
	}
	return files
}

// otherEPUBs builds EPUBs of all notes beside the checkout, by name.
func otherEPUBs(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	given, _ := filepath.Glob(filepath.Join(filepath.Dir(moduleRoot(t)), "shared", "notes", "[0-9]*.*"))
	for _, path := range given {
		out, name := t.TempDir(), filepath.Base(path)
		if code := run([]string{"gloss", "build", "--quiet", "-o", out, path}, nil, io.Discard, io.Discard, func(string) string { return "" }); code != exitDone {
			t.Fatalf("%s: exit code %d", name, code)
		}
		files[name] = filepath.Join(out, strings.TrimSuffix(name, filepath.Ext(name))+".epub")
	}
	return files
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
	if err := os.WriteFile(filepath.Join(dir, "x.svg"), []byte(hardDrawing), 0o666); err != nil {
		t.Fatal(err)
	}
	writePNG(t, filepath.Join(dir, "x.png"), 2400, 30)
	notes := map[string][]string{"sample": nil, "hard": {hard}}
	if given := filepath.Join(filepath.Dir(moduleRoot(t)), "shared", "notes", "pycon-2011.txt"); fileExists(given) {
		notes["pycon-2011"] = []string{given}
	}
	books := map[string]edition{}
	for name, files := range notes {
		out := filepath.Join(dir, name)
		var said bytes.Buffer
		options := []string{"gloss", "build", "--quiet", "-o", out}
		if name == "hard" {
			options = append(options, "--evaluated-by", "Vouch & Sons")
		}
		if code := run(append(options, files...), nil, io.Discard, &said, func(string) string { return "" }); code != exitDone {
			t.Fatalf("%s: exit code %d\n%s", name, code, said.String())
		}
		p := &program{stage: newStage()}
		comp, err := p.read(&request{files: files, limits: limits{size: 1 << 30}})
		if err != nil {
			t.Fatal(err)
		}
		book := edition{filepath.Join(out, comp.name+".epub"), filepath.Join(out, comp.name+".pdf"),
			filepath.Join(out, "index.epub"), filepath.Join(out, "index.pdf"), comp.doc, comp.book(&request{files: files})}
		if files == nil {
			files = []string{sampleFile(t, dir)}
		}
		for _, index := range []string{book.indexEPUB, book.indexPDF} {
			if code := run(append([]string{"gloss", "index", "--quiet", "-o", index}, files...), nil, io.Discard, &said, func(string) string { return "" }); code != exitDone {
				t.Fatalf("%s: exit code %d\n%s", name, code, said.String())
			}
		}
		books[name] = book
	}
	return books
}

// sampleFile writes the sample to a file of a folder.
func sampleFile(t *testing.T, dir string) string {
	t.Helper()
	name, data := sample.Notes()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
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
	"1. one\n2. two[^n]\n\n   - deep\n     - deeper\n       - deepest\n\n![picture & text](x.png \"t\")\n\n- a ![drawing](x.svg) among words\n\n---\n\n" +
	"## Same\n\ntext\n\n## Same\n\n[^n]: a note & <more>\n\n### ✓ \n\nLast: ZeroMQ, RFC 4838, PEP 380.\n"

// hardDrawing is a drawing as programs write them, with what no book may hold.
const hardDrawing = `<?xml version="1.0" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
 width="10cm" height="5cm" viewBox="0 0 100 50" onload="alert(1)" inkscape:version="1.2">
<script>alert(2)</script><style>.a { stroke: red; }</style>
<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="1" style="stop-color:black;-inkscape-x:1"/></linearGradient></defs>
<g class="a" inkscape:label="Layer 1"><a xlink:href="https://example.org"><rect id="r" width="80" height="40" fill="url(#g)"/></a><use xlink:href="#r" x="5"/></g>
<image xlink:href="https://example.org/x.png" width="5" height="5"/><text x="5" y="20" font-size="8" onclick="alert(3)">a &lt; b</text></svg>`
