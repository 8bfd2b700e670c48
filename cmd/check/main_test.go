package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestChoose(t *testing.T) {
	got, err := choose(steps(false), []string{"vet", "gofmt"})
	if err != nil || !slices.Equal(names(got), []string{"gofmt", "vet"}) {
		t.Errorf("%q, %v", names(got), err)
	}
	if got, err := choose(steps(false), nil); err != nil || len(got) != len(steps(false)) {
		t.Errorf("%q, %v", names(got), err)
	}
	if _, err := choose(steps(false), []string{"lint"}); err == nil || !strings.Contains(err.Error(), `no step "lint"`) {
		t.Error(err)
	}
}

func TestFailureOfAnyStepIsTheExitCode(t *testing.T) {
	good := step{"good", "", func(string, io.Writer) (string, error) { return "1 skipped", nil }}
	bad := step{"bad", "", func(string, io.Writer) (string, error) { return "", errors.New("no") }}
	for _, c := range []struct {
		steps []step
		code  int
	}{{[]step{good}, 0}, {[]step{bad, good}, 1}, {[]step{good, bad}, 1}} {
		var out bytes.Buffer
		outcomes := runAll(c.steps, ".", &out)
		if len(outcomes) != len(c.steps) {
			t.Errorf("%d of %d steps ran", len(outcomes), len(c.steps))
		}
		if code := report(&out, outcomes); code != c.code {
			t.Errorf("exit code %d, want %d\n%s", code, c.code, out.String())
		}
	}
}

func TestReport(t *testing.T) {
	var out bytes.Buffer
	code := report(&out, []outcome{{"test", nil, "2 skipped", 1500 * time.Millisecond}, {"vet", errors.New("x"), "", time.Second}})
	want := "\nstep          seconds\ntest              1.5  ok (2 skipped)\nvet               1.0  FAILED\nall               2.5\n"
	if out.String() != want || code != 1 {
		t.Errorf("exit code %d, and\n%s", code, out.String())
	}
}

func TestGofmtFindsAFile(t *testing.T) {
	dir := t.TempDir()
	write := func(text string) {
		if err := os.WriteFile(filepath.Join(dir, "a.go"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("package a\n")
	if _, err := gofmt(dir, io.Discard); err != nil {
		t.Error(err)
	}
	write("package   a\n")
	var out bytes.Buffer
	if _, err := gofmt(dir, &out); err == nil || out.String() != "a.go\n" {
		t.Errorf("%q, %v", out.String(), err)
	}
}

func TestWrongArguments(t *testing.T) {
	var errOut bytes.Buffer
	if code := run([]string{"lint"}, io.Discard, &errOut); code != 2 || !strings.Contains(errOut.String(), "gofmt, vet, staticcheck, test") {
		t.Errorf("exit code %d, %q", code, errOut.String())
	}
	if code := run([]string{"-nonsense"}, io.Discard, io.Discard); code != 2 {
		t.Errorf("exit code %d", code)
	}
}

func TestReadingTable(t *testing.T) {
	said := `PASS
ok  	gloss/notes	0.010s
goos: linux
pkg: gloss/notes/text
BenchmarkRead/outline/read         	      26	  45913636 ns/op	  24.28 MB/s	        24.16 MB/cpu-s	         9.79 held/B	20363533 B/op	   70235 allocs/op
PASS
ok  	gloss/notes/text	1.200s
pkg: gloss/notes/org
BenchmarkRead/small         	     500	    400000 ns/op	  26.33 MB/s
PASS
ok  	gloss/notes/org	1.000s
?   	gloss/notes/notestest	[no test files]
PASS
ok  	gloss/notes/opml	0.010s
`
	want := `  reader                                 MB/s  MB/cpu-s  held/B
  text/outline/read                     24.28     24.16    9.79
  org/small                             26.33                  
`
	table, missing := readingTable(said)
	if table != want || !slices.Equal(missing, []string{"opml"}) {
		t.Errorf("without a benchmark: %q, and\n%s", missing, table)
	}
}
