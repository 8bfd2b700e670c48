package markdown

import (
	"os"
	"path/filepath"
	"testing"

	"gloss/model"
	"gloss/notes"
)

// shared returns the notes that lie beside the project, and skips where they
// do not.
func shared(t testing.TB) []string {
	t.Helper()
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = up
	}
	list, err := filepath.Glob(filepath.Join(dir, "..", "shared", "notes", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	if len(list) == 0 {
		t.Skip("no notes beside the project")
	}
	return list
}

func TestSharedNotes(t *testing.T) {
	for _, name := range shared(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc := read(t, filepath.Base(name), string(data))
		check(t, doc, string(data))
		if n := len(doc.Ledgers[0].Dropped); n > 0 {
			t.Errorf("%s: %d lines dropped, first %+v", name, n, doc.Ledgers[0].Dropped[0])
		}
		for _, d := range doc.Diagnostics {
			if d.Severity > model.Info {
				t.Errorf("%s: %s: %s", d.Position, d.Code, d.Message)
			}
		}
	}
}

func read(t testing.TB, name, text string) *model.Document {
	t.Helper()
	src, err := notes.Decode(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Format().Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
