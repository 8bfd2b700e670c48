package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gloss/export/text"
	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

// caseFolders are the folders of readers, by format, with the endings of their
// cases.
var caseFolders = map[string]string{
	"text": ".txt", "org": ".org", "rst": ".rst", "html": ".html", "opml": ".opml", "clippings": ".txt", "bookmarks": ".html", "markdown": ".md",
}

func formatNamed(t testing.TB, name string) notes.Format {
	t.Helper()
	i := slices.IndexFunc(readers(), func(f notes.Format) bool { return f.Name == name })
	if i < 0 {
		t.Fatalf("no format %q", name)
	}
	return readers()[i]
}

// prepared reads notes as normalize does and writes them in the normal form.
func prepared(t testing.TB, f notes.Format, name string, data []byte) (string, *model.Document) {
	t.Helper()
	src, err := notes.Decode(name, data)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := f.Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range notestest.Check(src, doc) {
		t.Errorf("%s: %s", name, fault)
	}
	doc = notes.Prepare([]*model.Document{doc}, notes.Meta{})
	var b bytes.Buffer
	if err := text.WriteMarkdown(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.String(), doc
}

// Every reader's cases come out of normalize in a form that stays as it is when
// it is read again, and is the same document.
func TestNormalFormOfAllFormats(t *testing.T) {
	for _, f := range readers() {
		ext, ok := caseFolders[f.Name]
		if !ok {
			t.Errorf("no cases for the format %q", f.Name)
			continue
		}
		names, err := filepath.Glob(filepath.Join("..", "..", "notes", f.Name, "testdata", "*"+ext))
		if err != nil || len(names) < 5 {
			t.Errorf("%d cases of %s (%v)", len(names), f.Name, err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			comesBack(t, f, name, data)
		}
	}
}

func comesBack(t *testing.T, f notes.Format, name string, data []byte) {
	t.Helper()
	once, first := prepared(t, f, filepath.Base(name), data)
	if strings.TrimSpace(once) == "" {
		return
	}
	twice, second := prepared(t, formatNamed(t, "markdown"), filepath.Base(name), []byte(once))
	if once != twice {
		a, b := firstDifference(once, twice)
		t.Errorf("%s: the normal form changes when it is read again\nonce  %q\ntwice %q", name, a, b)
	}
	if a, b := shape(first), shape(second); a != b && !deeper(first, 6) {
		x, y := firstDifference(a, b)
		t.Errorf("%s: the document changes\nbefore %s\nafter  %s", name, x, y)
	}
}

// deeper reports whether a document has sections below a level. Markdown has
// six.
func deeper(doc *model.Document, level int) bool {
	found := false
	doc.Walk(func(s *model.Section) { found = found || int(s.Level) > level })
	return found
}

// Each of the real notes is recognized, comes back from normalize, and makes
// all four editions without a line lost.
func TestRealNotesOfAllFormats(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "notes")
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Skipf("no real notes: %v", err)
	}
	want := map[string]string{".md": "markdown", ".txt": "text", ".org": "org", ".rst": "rst", ".html": "html", ".opml": "opml"}
	tried := 0
	for _, e := range entries {
		name := filepath.Join(dir, e.Name())
		if e.IsDir() {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		src, err := notes.Decode(e.Name(), data)
		if err != nil {
			t.Fatal(err)
		}
		for _, as := range []string{e.Name(), "notes.txt", "-"} {
			if f := notes.Detect(src, as, readers()); f.Name != want[filepath.Ext(e.Name())] {
				t.Errorf("%s, named %s, is taken for %s", e.Name(), as, f.Name)
			}
		}
		comesBack(t, formatNamed(t, want[filepath.Ext(e.Name())]), name, data)
		out := t.TempDir()
		var stdout, stderr bytes.Buffer
		if code := run([]string{"gloss", "build", "-o", out, "--strict", name}, strings.NewReader(""), &stdout, &stderr, func(string) string { return "" }); code != 0 && code != 3 {
			t.Errorf("%s: exit code %d: %s", e.Name(), code, stderr.String())
		}
		tried++
	}
	if tried < 10 {
		t.Errorf("only %d real notes", tried)
	}
}
