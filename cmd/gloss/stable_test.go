package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var placeID = regexp.MustCompile(` id="((?:s|m|p|fn|fr|r|i)-[^"]+)"`)

// TestNamesStay changes a section of notes: the documents of the others keep
// their names, and all the ids in them.
func TestNamesStay(t *testing.T) {
	const top = "---\ntitle: T\n---\n"
	for name, c := range map[string]struct{ kind, before, after string }{
		"signs":          {"md", top + "# A\n\nx\n\n# B\n\nWe use C and C++.\n", top + "# A\n\nWe left C#.\n\n# B\n\nWe use C and C++.\n"},
		"usual titles":   {"md", top + "# A\n\nx\n\n# B\n\n## Questions\n\nDocker?\n", top + "# A\n\n## Questions\n\nx\n\n# B\n\n## Questions\n\nDocker?\n"},
		"queries":        {"md", top + "# A\n\nx\n\n# B\n\nhttps://example.org/a?x=1\n", top + "# A\n\nhttps://example.org/a?x-1\n\n# B\n\nhttps://example.org/a?x=1\n"},
		"Markdown notes": {"md", top + "# A\n\nx\n\n# B\n\nt^[About Redis].\n", top + "# A\n\nx^[new]\n\n# B\n\nt^[About Redis].\n"},
		"Org notes":      {"org", "* A\nx\n* B\nt[fn::About Redis].\n", "* A\nx[fn::new]\n* B\nt[fn::About Redis].\n"},
		"rst notes":      {"rst", "A\n=\n\nx\n\nB\n=\n\nt [#]_.\n\n.. [#] About Redis\n", "A\n=\n\nx [#]_\n\nB\n=\n\nt [#]_.\n\n.. [#] new\n.. [#] About Redis\n"},
		"rst signs":      {"rst", "A\n=\n\nx\n\nB\n=\n\nt [*]_.\n\n.. [*] About Redis\n", "A\n=\n\nx [*]_\n\nB\n=\n\nt [*]_.\n\n.. [*] new\n.. [*] About Redis\n"},
		"HTML notes": {"html", "<h1>A</h1><p>x</p><h1>B</h1><p>t<a href='#n1'><sup>1</sup></a></p><p id='n1'>About Redis</p>",
			"<h1>A</h1><p>x<a href='#n1'><sup>1</sup></a></p><h1>B</h1><p>t<a href='#n2'><sup>2</sup></a></p><p id='n1'>new</p><p id='n2'>About Redis</p>"},
	} {
		t.Run(name, func(t *testing.T) {
			was, is := idsOf(t, c.kind, c.before), idsOf(t, c.kind, c.after)
			kept := 0
			for _, id := range was {
				if !slices.Contains(is, id) {
					t.Errorf("%s is gone, of what was there only %q is left", id, is)
				}
				kept++
			}
			if kept < 3 {
				t.Errorf("only %q were compared", was)
			}
		})
	}
}

// idsOf returns the ids of the EPUB of some notes, each with its file and the
// first word that it stands before, without numbers.
func idsOf(t *testing.T, kind, text string) (list []string) {
	t.Helper()
	dir := t.TempDir()
	file, out := filepath.Join(dir, "notes."+kind), filepath.Join(dir, "out.epub")
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	if code := run([]string{"gloss", "epub", "-q", "-o", out, file}, strings.NewReader(""), &stderr, &stderr, func(string) string { return "" }); code != 0 {
		t.Fatalf("exit code %d: %s", code, &stderr)
	}
	marks := regexp.MustCompile(`<[^>]*>|\d`)
	for name, page := range unzipped(t, out) {
		for _, m := range placeID.FindAllStringSubmatchIndex(page, -1) {
			after := page[m[1]:]
			words := strings.Fields(marks.ReplaceAllString(after[strings.Index(after, ">")+1:], ""))
			list = append(list, name+"#"+page[m[2]:m[3]]+": "+strings.Join(words[:min(1, len(words))], ""))
		}
	}
	return list
}
