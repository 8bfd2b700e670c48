package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/summary"
)

// Whatever list gloss can write into a folder of notes under a name that a
// reader looks for, it knows again.
func TestListsAreKnownAgain(t *testing.T) {
	long := &model.Document{Title: "</title>" + markdownMark, Language: strings.Repeat("x", 300), Sources: []model.Source{{Name: "a.md", Lines: 1}}}
	big := &model.Book{Document: long}
	for range 1000 {
		big.Entries = append(big.Entries, &model.IndexEntry{Name: "ZeroMQ", Letter: "Z", About: "sockets"})
		big.Readings = append(big.Readings, &model.Reading{Number: 1, Kind: model.ReadingSite, URL: "https://zeromq.org"})
	}
	dir, tried := t.TempDir(), 0
	for _, book := range []*model.Book{{Document: &model.Document{}}, big} {
		writes := map[string]func(io.Writer) error{}
		for _, f := range indexForms {
			writes["index "+f.name] = func(w io.Writer) error { _, err := f.write(w, summary.Of(book), indexOptions{}); return err }
		}
		for _, f := range readingForms {
			writes["reading "+f.name] = func(w io.Writer) error { return f.write(w, book) }
		}
		for name, write := range writes {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			for _, text := range []string{b.String(), strings.ReplaceAll(b.String(), "\n", "\r\n"), b.String() + "\n\n"} {
				_, form, _ := strings.Cut(name, " ")
				own := form == "text" || form == "md" || form == "html"
				if got := isOwn(file(t, dir, text)); got != own {
					t.Errorf("%s of %d bytes is known: %v, want %v", name, len(text), got, own)
				}
				tried++
			}
		}
	}
	if tried < 40 {
		t.Errorf("only %d lists", tried)
	}
}

// file writes text to a file of a folder and returns its path.
func file(t *testing.T, dir, text string) string {
	t.Helper()
	path := filepath.Join(dir, "list")
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestNotesAreNotTakenForLists(t *testing.T) {
	dir := t.TempDir()
	for _, text := range []string{
		"",
		textMark,
		"# On gloss\n\nThe book was made by gloss.\n",
		"- Made by gloss.\n",
		markdownMark + "\n\n# A list with notes below it\n",
		strings.Repeat("x", 5000) + textMark,
		"<!DOCTYPE html>\n<html><head><title>x</title></head><body><pre>" + htmlMark + "</pre></body></html>\n",
		"# How to mark a page\n\n    " + htmlMark + "\n    <title>\n",
	} {
		if isOwn(file(t, dir, text)) {
			t.Errorf("%.60q is taken for a list of ours", text)
		}
	}
	if isOwn(filepath.Join(dir, "none")) || isOwn(dir) {
		t.Error("what cannot be read is taken for a list of ours")
	}
}

func TestSignedKeepsErrors(t *testing.T) {
	write := signed(textMark, func(w io.Writer, _ *model.Book) error { return os.ErrClosed })
	var b bytes.Buffer
	if err := write(&b, nil); err != os.ErrClosed || b.Len() > 0 {
		t.Errorf("%v, and %q is written", err, b.String())
	}
}
