package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestBinaryInFolder: a file of a folder that has the name of notes and is no text is left
// aside, and told, unless there is nothing else; who names it is refused.
func TestBinaryInFolder(t *testing.T) {
	dir := t.TempDir()
	writePNG(t, filepath.Join(dir, "b.md"), 30, 20)
	check := func(args ...string) (string, int) {
		var said bytes.Buffer
		code := run(append([]string{"gloss", "check"}, args...), nil, &said, &said, func(string) string { return "" })
		return said.String(), code
	}
	if said, code := check(dir); code != exitFailed || !strings.Contains(said, "b.md: left aside: it is not text but a picture") {
		t.Errorf("nothing else: %d %s", code, said)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.md"), []byte("# Notes\n\nRedis\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if said, code := check(dir); code != exitDone || !strings.Contains(said, "b.md: input.binary: left aside: it is not text but a picture") || !strings.Contains(said, "a.md: 3 lines") {
		t.Errorf("a folder: %d %s", code, said)
	}
	if said, code := check(filepath.Join(dir, "a.md"), filepath.Join(dir, "b.md")); code != exitFailed || !strings.Contains(said, "b.md: it is not text") {
		t.Errorf("named: %d %s", code, said)
	}
}
