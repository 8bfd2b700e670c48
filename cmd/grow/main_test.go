package main

import (
	"bytes"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"gloss/notes/text"
)

// TestTableIsTheForest holds the table in the project to what this program writes
// for the forest that the reader has.
func TestTableIsTheForest(t *testing.T) {
	data, err := os.ReadFile("../../notes/text/grown.go")
	if err != nil {
		t.Fatal(err)
	}
	if want := source(text.Grown()); !bytes.Equal(data, want) {
		t.Errorf("notes/text/grown.go is %d bytes, not the %d that its forest is written as", len(data), len(want))
	}
}

const structuredNotes = `# Harbour

Some words
before.

## Tides

- twice a day
  - by the *moon*
    - and the sun
- high at noon

## Nets

1. mend

2. tar

` + "```\nknot\n\nloop\n```\n\n> said so\n"

func TestFlatten(t *testing.T) {
	pages, err := readPages(fstest.MapFS{"a/harbour.md": {Data: []byte(structuredNotes)}, "b.json": {Data: []byte("{}")}})
	if err != nil || len(pages) != 1 {
		t.Fatal(len(pages), err)
	}
	const want = "Harbour\n\nSome words before.\n\nTides\n\ntwice a day\nby the moonand the sun\nhigh at noon\n\nNets\n\nmend\n\ntar\n\nknot\nloop\n\nsaid so\n\n"
	if got := pages[0].text; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := pages[0].headings; !reflect.DeepEqual(got, map[int]bool{1: true, 5: true, 11: true}) {
		t.Errorf("headings in lines %v", got)
	}
}

func TestReadFlat(t *testing.T) {
	folder := fstest.MapFS{
		"p.txt":         {Data: []byte("One\n\nTwo\n\nThree\n")},
		"p.outline.tsv": {Data: []byte("# level\tline\ttitle\n1\t1\tOne\n2\t3\tTwo\tmay\n2\t5\tThree\n")},
		"q.txt":         {Data: []byte("alone, and passed by\n")},
	}
	pages, err := readPages(folder)
	if err != nil || len(pages) != 1 || !reflect.DeepEqual(pages[0].headings, map[int]bool{1: true, 5: true}) || !pages[0].open[3] {
		t.Errorf("%+v, %v", pages, err)
	}
	for bad, want := range map[string]string{"1\tone\tOne": `"one" is no line number`, "One": `"One" is no heading`} {
		folder["p.outline.tsv"] = &fstest.MapFile{Data: []byte(bad)}
		if _, err := readPages(folder); err == nil || !strings.Contains(err.Error(), "p.outline.tsv: "+want) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	delete(folder, "p.txt")
	if _, err := readPages(folder); err == nil {
		t.Error("an outline of no notes is read")
	}
}

// TestGrow grows a forest from lines that are headings where two measures differ,
// which no single question tells.
func TestGrow(t *testing.T) {
	var samples []sample
	for i := range 2000 {
		s := sample{weight: 1}
		s.look[1], s.look[9], s.look[20] = uint8(i*37%50), uint8(i*53%47), uint8(i*91)
		s.heading = (s.look[1] > 20) != (s.look[9] > 30)
		samples = append(samples, s)
	}
	g := growth{trees: 40, rate: 0.3, smooth: 1, least: 1}
	forest := grow(samples, g)
	wrong := 0
	for i := range samples {
		if (forest.Score(&samples[i].look) > 0) != samples[i].heading {
			wrong++
		}
	}
	if wrong > 20 {
		t.Errorf("%d of %d lines are judged wrongly", wrong, len(samples))
	}
	if again := grow(samples, g); !reflect.DeepEqual(forest, again) {
		t.Error("the same lines gave two forests")
	}
}

// talks are notes with n sections, which differ with seed.
func talks(seed, n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Days of %d\n", seed)
	for i := range n {
		fmt.Fprintf(&b, "\n## Talk %c on matter %d\n\n- point %d\n- another about words\n- and one more\n\nA sentence that ends talk %d.\n", 'A'+i, seed*7+i, i, i)
	}
	return b.String()
}

func TestRun(t *testing.T) {
	folder := t.TempDir()
	for i := range 10 {
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("n%d.md", i)), []byte(talks(i, 4+i)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var tables [2][]byte
	for i := range tables {
		var out, errOut bytes.Buffer
		table := filepath.Join(t.TempDir(), "grown.go")
		if code := run([]string{"-o", table, folder}, &out, &errOut); code != 0 {
			t.Fatalf("exit code %d: %s", code, &errOut)
		}
		if got := out.String(); !strings.HasPrefix(got, "10 notes with 95 headings") || !strings.Contains(got, "F1 1.000") {
			t.Errorf("said %q", got)
		}
		var err error
		if tables[i], err = os.ReadFile(table); err != nil {
			t.Fatal(err)
		}
		if _, err := parser.ParseFile(token.NewFileSet(), table, nil, 0); err != nil {
			t.Error(err)
		}
	}
	if !bytes.Equal(tables[0], tables[1]) {
		t.Error("the same notes gave two tables")
	}
}

func TestRunRefuses(t *testing.T) {
	empty := t.TempDir()
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{nil, 2, "usage: "},
		{[]string{"-x", empty}, 2, "flag provided but not defined"},
		{[]string{empty}, 1, "leave a question"},
		{[]string{filepath.Join(empty, "missing")}, 1, "missing"},
	} {
		var out, errOut bytes.Buffer
		if code := run(c.args, &out, &errOut); code != c.code || !strings.Contains(errOut.String(), c.says) {
			t.Errorf("%q: exit code %d, %q", c.args, code, &errOut)
		}
	}
}
