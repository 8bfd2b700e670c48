package rst

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes/notestest"
)

// shared returns the notes that lie beside the project, and skips where they do
// not.
func shared(t testing.TB) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "notes", "*.rst"))
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
		src, doc := read(t, filepath.Base(name), string(data))
		for _, fault := range notestest.Check(src, doc) {
			t.Errorf("%s: %s", name, fault)
		}
		if n := len(doc.Ledgers[0].Dropped); n > 0 {
			t.Errorf("%s: %d lines dropped, first %+v", name, n, doc.Ledgers[0].Dropped[0])
		}
		for _, d := range doc.Diagnostics {
			if d.Severity > model.Info {
				t.Errorf("%s: %s: %s", d.Position, d.Code, d.Message)
			}
		}
		samePandoc(t, name, string(data), doc)
	}
}

// TestPandoc compares the headings of the cases with those that pandoc finds.
func TestPandoc(t *testing.T) {
	for name, text := range cases(t) {
		switch filepath.Base(name) {
		case "tabledirectives.rst":
			continue // pandoc stops at a file that is not there
		}
		_, doc := read(t, filepath.Base(name), text)
		samePandoc(t, name, text, doc)
	}
}

func samePandoc(t *testing.T, name, text string, doc *model.Document) {
	t.Helper()
	want, err := pandocHeadings(t, text)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	var got []string
	doc.Walk(func(s *model.Section) {
		got = append(got, fmt.Sprintf("%d %s", s.Level, squeezed(model.PlainText(s.Title))))
	})
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s: the headings are\n%s\npandoc finds\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// pandocHeadings returns level and words of each heading that pandoc finds.
func pandocHeadings(t *testing.T, text string) ([]string, error) {
	t.Helper()
	path, err := exec.LookPath("pandoc")
	if err != nil {
		t.Skip("no pandoc on this machine")
	}
	cmd := exec.Command(path, "-f", "rst", "-t", "json")
	cmd.Stdin = strings.NewReader(text)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%v: %s", err, complaint.String())
	}
	var doc struct {
		Blocks []struct {
			T string
			C json.RawMessage
		}
	}
	if err := json.Unmarshal(out, &doc); err != nil {
		return nil, err
	}
	var list []string
	var open []float64 // levels of the open sections: the tree has no gaps
	for _, b := range doc.Blocks {
		if b.T != "Header" {
			continue
		}
		var c []any
		if err := json.Unmarshal(b.C, &c); err != nil {
			return nil, err
		}
		level := c[0].(float64)
		for len(open) > 0 && open[len(open)-1] >= level {
			open = open[:len(open)-1]
		}
		open = append(open, level)
		list = append(list, fmt.Sprintf("%d %s", len(open), squeezed(pandocWords(c[2]))))
	}
	return list, nil
}

// pandocWords returns the words of a value of pandoc's JSON.
func pandocWords(v any) string {
	switch v := v.(type) {
	case []any:
		s := ""
		for _, e := range v {
			s += pandocWords(e)
		}
		return s
	case map[string]any:
		switch v["t"] {
		case "Space", "SoftBreak":
			return " "
		case "Str":
			return v["c"].(string)
		case "Code":
			return v["c"].([]any)[1].(string)
		}
		return pandocWords(v["c"])
	}
	return ""
}

// squeezed returns the words of a title, with plain signs where pandoc makes
// typographic ones.
func squeezed(s string) string {
	s = strings.NewReplacer("’", "'", "“", "\"", "”", "\"", "–", "--", "…", "...").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}
