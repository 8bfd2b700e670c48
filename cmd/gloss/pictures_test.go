package main

import (
	"archive/zip"
	"bytes"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPictures builds notes with pictures: those of their folder are in the
// EPUB, all others are told of.
func TestPictures(t *testing.T) {
	outside := t.TempDir()
	dir := filepath.Join(t.TempDir(), "notes")
	if err := os.MkdirAll(filepath.Join(dir, "img"), 0o777); err != nil {
		t.Fatal(err)
	}
	writePNG(t, filepath.Join(dir, "img", "a b.png"), 30, 20)
	write := func(path string, data []byte) {
		t.Helper()
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	writePNG(t, filepath.Join(outside, "secret.png"), 30, 20)
	writePNG(t, filepath.Join(filepath.Dir(dir), "above.png"), 30, 20)
	write(filepath.Join(dir, "plan.svg"), []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>`))
	for name, target := range map[string]string{"link.png": filepath.Join(outside, "secret.png"), "folder": outside, "inner.png": "img/a b.png"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	notes := filepath.Join(dir, "notes.md")
	write(notes, []byte("# Talk\n\n![a shot](img/a%20b.png)\n\n![a plan](plan.svg \"The plan\")\n\n![inner](inner.png)\n\n"+
		"![out](link.png)\n\n![out](folder/secret.png)\n\n![up](../above.png)\n\n![root]("+filepath.ToSlash(outside)+"/secret.png)\n\n"+
		"![none](none.png)\n\n![web](https://example.org/x.png)\n\n![folder](img)\n\n![](img/a%20b.png)\n"))
	out := filepath.Join(t.TempDir(), "book.epub")
	var said bytes.Buffer
	if code := run([]string{"gloss", "epub", "-o", out, notes}, nil, io.Discard, &said, func(string) string { return "" }); code != exitDone {
		t.Fatalf("exit code %d\n%s", code, said.String())
	}
	pictures, pages := 0, ""
	for name, content := range unzipped(t, out) {
		switch {
		case strings.HasSuffix(name, "cover.png"):
		case strings.HasPrefix(name, "EPUB/images/"):
			pictures++
		case strings.HasSuffix(name, ".xhtml"):
			pages += content
		}
	}
	if pictures != 2 || strings.Count(pages, "<figure>") != 4 || !strings.Contains(pages, "<figcaption>The plan<") || !strings.Contains(pages, `<a href="https://example.org/x.png">[web]</a>`) {
		t.Errorf("%d pictures, %d figures\n%s", pictures, strings.Count(pages, "<figure>"), pages)
	}
	var found bytes.Buffer
	if code := run([]string{"gloss", "check", notes}, nil, &found, io.Discard, func(string) string { return "" }); code != exitDone {
		t.Fatalf("exit code %d", code)
	}
	for want, times := range map[string]int{"it stands outside the folder of the notes": 4, "there is no such file": 1, "picture.remote": 1, "it is no plain file": 1, "picture.alt": 1, "picture.missing": 6} {
		if n := strings.Count(found.String(), want); n != times {
			t.Errorf("%q is said %d times, not %d:\n%s", want, n, times, found.String())
		}
	}
	found.Reset()
	if run([]string{"gloss", "epub", "--from", "markdown", "-o", "-", "-"}, strings.NewReader("![x](notes.md)\n"), io.Discard, &found, func(string) string { return "" }); !strings.Contains(found.String(), "come from no folder") {
		t.Errorf("pictures of standard input: %s", found.String())
	}
}

// writePNG writes a grey picture.
func writePNG(t *testing.T, path string, width, height int) {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

// unzipped returns the files of a zip by name.
func unzipped(t *testing.T, path string) map[string]string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	files := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(data)
	}
	return files
}

// TestPicturesOfVaults: a picture that does not stand in the folder of the notes may stand in
// the one that holds all notes of the book: where they say, seen from there, or under its name.
func TestPicturesOfVaults(t *testing.T) {
	top := t.TempDir()
	for name, text := range map[string]string{
		"vault/start.md":     "# Start\n\n![[plan.png]]\n",
		"vault/daily/day.md": "# Day\n\n![[plan.png]]\n\n![a](../assets/deep/plan.png)\n\n![b](assets/own.png)\n\n![[twice.png]]\n\n![c](../../above.png)\n\n![d](../.hidden/secret.png)\n\n![[secret.png]]\n",
		"vault/weekly/w.md":  "# Week\n",
		"far/off/x.md":       "# X\n\n![e](../../above.png)\n",
	} {
		path := filepath.Join(top, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for i, name := range []string{"vault/assets/deep/plan.png", "vault/assets/own.png", "vault/assets/twice.png", "vault/other/twice.png", "vault/.hidden/secret.png", "above.png"} {
		path := filepath.Join(top, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		writePNG(t, path, 30, 20+i)
	}
	for _, c := range []struct {
		notes   []string
		missing string
	}{
		{[]string{"vault", "vault/daily"}, "twice.png above.png secret.png"},
		{[]string{"vault/start.md"}, ""},
		{[]string{"vault/daily"}, "plan.png deep/plan.png own.png twice.png above.png secret.png secret.png"},
		{[]string{"vault", "far/off"}, "plan.png above.png"},
		{[]string{"vault/daily", "vault/weekly"}, "twice.png above.png secret.png"},
	} {
		args := []string{"gloss", "check"}
		for _, name := range c.notes {
			args = append(args, filepath.Join(top, filepath.FromSlash(name)))
		}
		var said bytes.Buffer
		run(args, nil, &said, &said, func(string) string { return "" })
		for _, name := range strings.Fields(c.missing) {
			if !strings.Contains(said.String(), name+"\" is not in the book") {
				t.Errorf("%v: nothing is said of %s\n%s", c.notes, name, said.String())
			}
		}
		if got, want := strings.Count(said.String(), "is not in the book"), len(strings.Fields(c.missing)); got != want {
			t.Errorf("%v: %d pictures are missing, want %d\n%s", c.notes, got, want, said.String())
		}
	}
}
