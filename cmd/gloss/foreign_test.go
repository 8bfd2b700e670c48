package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestForeign builds notes in which others speak other languages: what is theirs is
// marked in the e-book, and nothing else is.
func TestForeign(t *testing.T) {
	const notes = `---
lang: en
---
# A trip

We met many people there, and they told us a lot about the tools that they use.

> Ich habe das alles schon einmal gesehen, und ich glaube nicht, dass es mit Redis so weitergehen kann.

- Le traducteur nous a dit que les outils libres sont les meilleurs pour ce travail.
- One point of the Bundesamt für Sicherheit in der Informationstechnik
- Мы используем только свободные программы
`
	dir := t.TempDir()
	path := filepath.Join(dir, "trip.md")
	if err := os.WriteFile(path, []byte(notes), 0o666); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "trip.epub")
	var said bytes.Buffer
	if code := run([]string{"gloss", "epub", "-o", out, path}, nil, io.Discard, &said, func(string) string { return "" }); code != exitDone {
		t.Fatalf("exit code %d\n%s", code, said.String())
	}
	page := ""
	for name, content := range unzipped(t, out) {
		if strings.HasPrefix(name, "EPUB/xhtml/") && strings.Contains(content, "We met many") {
			page = content
		}
	}
	for _, want := range []string{`<p lang="de" xml:lang="de">Ich habe`, `<li><span lang="fr" xml:lang="fr">Le traducteur`, `<li>One point`, `<li><span lang="ru" xml:lang="ru">Мы`} {
		if !strings.Contains(page, want) {
			t.Errorf("want %s in\n%s", want, page)
		}
	}
	if n := strings.Count(page, "xml:lang="); n != 4 {
		t.Errorf("%d languages are told of, not that of the page and three others", n)
	}
}
