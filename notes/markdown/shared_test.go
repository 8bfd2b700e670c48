package markdown

import (
	"os"
	"path/filepath"
	"testing"

	"gloss/model"
	"gloss/notes/notestest"
)

// shared returns the notes that lie beside the project, and skips where they
// do not.
func shared(t testing.TB) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "notes", "*.md"))
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
	_, doc := notestest.Read(t, Format(), name, text)
	return doc
}
