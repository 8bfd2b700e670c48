package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"gloss/notes/sample"
)

// The clean Markdown of notes, read again, is the same document and the same
// Markdown, whatever the notes were.
func TestNormalizedNotesAreTheSameDocument(t *testing.T) {
	dir := t.TempDir()
	name, text := sample.Notes()
	own := filepath.Join(dir, name)
	hard := filepath.Join(dir, "hard.md")
	for file, text := range map[string][]byte{own: text, hard: []byte(hardNotes)} {
		if err := os.WriteFile(file, text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	files := []string{own, hard}
	shared := filepath.Join(filepath.Dir(moduleRoot(t)), "shared", "notes")
	for _, pattern := range []string{"*.txt", "0[1-3]*.md", "flattened/*.txt"} {
		more, err := filepath.Glob(filepath.Join(shared, pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, more...)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			once := normalized(t, file)
			clean := filepath.Join(t.TempDir(), strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))+".md")
			if err := os.WriteFile(clean, once, 0o666); err != nil {
				t.Fatal(err)
			}
			if twice := normalized(t, clean); !bytes.Equal(once, twice) {
				a, b := firstDifference(string(once), string(twice))
				t.Errorf("the Markdown changes:\n%s\nbecomes\n%s", a, b)
			}
			var first, second any
			call(t, &first, "normalize", "--format", "json", file)
			call(t, &second, "normalize", "--format", "json", clean)
			first, second = withoutPlaces(first), withoutPlaces(second)
			if !reflect.DeepEqual(first, second) {
				a, b := firstDifference(indented(t, first), indented(t, second))
				t.Errorf("the document changes:\n%s\nbecomes\n%s", a, b)
			}
		})
	}
}

func normalized(t *testing.T, file string) []byte {
	t.Helper()
	var out, said bytes.Buffer
	if code := run([]string{"gloss", "normalize", "--quiet", file}, nil, &out, &said, func(string) string { return "" }); code != exitDone {
		t.Fatalf("exit code %d\n%s", code, said.String())
	}
	return out.Bytes()
}

// withoutPlaces takes out of a document what tells where and in which form its
// notes stood, and puts the lines of running text together.
func withoutPlaces(value any) any {
	switch v := value.(type) {
	case []any:
		var list []any
		for _, e := range v {
			e = withoutPlaces(e)
			if n := len(list); n > 0 && isText(e) && isText(list[n-1]) {
				last := list[n-1].(map[string]any)
				last["text"] = last["text"].(string) + e.(map[string]any)["text"].(string)
			} else {
				list = append(list, e)
			}
		}
		return list
	case map[string]any:
		for _, key := range []string{"line", "firstLine", "source", "sources", "ledger"} {
			delete(v, key)
		}
		if items, ok := v["items"].([]any); ok && len(items) == 1 {
			delete(v, "loose") // one point stands apart from nothing
		}
		for key := range v {
			v[key] = withoutPlaces(v[key])
		}
	}
	return value
}

func isText(v any) bool {
	inline, ok := v.(map[string]any)
	return ok && inline["type"] == "text"
}

func indented(t *testing.T, value any) string {
	t.Helper()
	text, err := json.MarshalIndent(value, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Raw HTML within reStructuredText is read as HTML, at its place.
func TestRawHTMLIsRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "hives.rst")
	const text = "Hives\n=====\n\nWords.\n\n.. raw:: html\n\n   <blockquote><p>Seven <b>hives</b> &mdash; <a href=\"https://example.org\">all</a></p></blockquote>\n   <script>x()</script>\n   <iframe src=\"//example.org/film\"></iframe>\n\nEnd.\n"
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	got := string(normalized(t, file))
	for _, want := range []string{"> Seven **hives** — [all](https://example.org)\n", "<https://example.org/film>\n", "\nEnd.\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "x()") || strings.Contains(got, "<script") {
		t.Errorf("the script is in\n%s", got)
	}
}
