package main

import (
	"path/filepath"
	"testing"

	"gloss/model"
	"gloss/model/index"
)

// bound makes the book of notes as the commands do; of the sample without a
// file.
func bound(t *testing.T, files ...string) *model.Book {
	t.Helper()
	p := &program{stage: newStage()}
	r := &request{files: files, limits: limits{size: 1 << 30}}
	comp, err := p.read(r)
	if err != nil {
		t.Fatal(err)
	}
	return comp.book(r)
}

// realNotes returns the notes that lie beside the checkout; where they are
// missing the test is skipped.
func realNotes(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, pattern := range []string{"*.*", "flattened/*.*"} {
		found, err := filepath.Glob(filepath.Join(materials(t), "notes", pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 10 {
		t.Fatalf("only %d notes", len(files))
	}
	return files
}

// eachBook calls test with the books of the sample and of the real notes.
func eachBook(t *testing.T, test func(t *testing.T, book *model.Book)) {
	t.Run("sample", func(t *testing.T) { test(t, bound(t)) })
	t.Run("notes", func(t *testing.T) {
		files := realNotes(t)
		if testing.Short() {
			files = files[:4]
		}
		for _, file := range files {
			t.Run(filepath.Base(file), func(t *testing.T) { test(t, bound(t, file)) })
		}
	})
}

// Our own index breaks no rule.
func TestIndexIsClean(t *testing.T) {
	eachBook(t, func(t *testing.T, book *model.Book) {
		for _, d := range index.Lint(book) {
			if d.Severity > model.Info {
				t.Errorf("%s: %s: %s", d.Position, d.Code, d.Message)
			} else {
				t.Logf("%s: %s: %s", d.Position, d.Code, d.Message)
			}
		}
	})
}
