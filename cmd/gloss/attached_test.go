package main

import (
	"os"
	"path/filepath"
	"testing"
)

// Notes of one name are attached under names of their own, which are no paths.
func TestAttachedNames(t *testing.T) {
	folder := t.TempDir()
	var files []string
	for _, in := range []string{"choir", "garden"} {
		path := filepath.Join(folder, in, "notes.md")
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("# "+in+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	flat := filepath.Join(folder, "garden-notes.md")
	if err := os.WriteFile(flat, []byte("# Beds\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	files = append(files, flat)
	r := &request{files: files, attach: true, limits: limits{size: 1 << 30}}
	if _, err := (&program{stage: newStage()}).read(r); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"choir-notes.md", "garden-notes.md", "garden-notes-2.md"} {
		if got := r.edition.Attached[i].Name; got != want {
			t.Errorf("attached as %q, want %q", got, want)
		}
	}
}
