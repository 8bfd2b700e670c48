package rst

import (
	"fmt"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

func TestScore(t *testing.T) {
	for _, c := range []struct {
		text      string
		low, high int
	}{
		{"Title\n=====\n\nSome text.\n\nOther\n-----\n\n* a\n* b\n\nThird\n=====\n\nText\n", 1, 49},
		{"# Title\n\nSee [x](http://y) and `code`.\n\n```\n.. note:: x\n```\n", 0, 0},
		{"Title\n=====\n\n.. code-block:: python\n\n   x = 1\n\nSee :pep:`380` and `this <http://x.org>`_.\n", 60, 100},
		{"Title\n=====\n\n.. note:: hello there\n\n* a\n", 52, 100},
		{"Title\n=====\n\n.. nothing:: known\n\n* a\n", 1, 49},
		{"See below.\n\n.. note:: hello there\n\n* a\n", 1, 49},
		{"Just a line.\n\nAnd another one.\n", 0, 0},
		{"* org headline\n** another\n", 0, 0},
		{"=====\nTitle\n=====\n\n:Author: Ada\n:Date: 2011-03-11\n\nText with ``code``::\n\n   x = 1\n\n.. _x: http://x.org\n", 50, 100},
	} {
		src, err := notes.Decode("n", []byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		if got := score(src); got < c.low || got > c.high {
			t.Errorf("%.40q scores %d, want %d to %d", c.text, got, c.low, c.high)
		}
	}
	for name, text := range cases(t) {
		src, err := notes.Decode("n", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := score(src); strings.Contains(text, ".. ") && strings.Count(text, "::") > 3 && got < 50 {
			t.Errorf("%s scores %d", name, got)
		}
	}
}

func TestOutline(t *testing.T) {
	src, err := notes.Decode("n.rst", []byte("First\n=====\n\nText.\n\nSecond thing\n\nThird\n=====\n"))
	if err != nil {
		t.Fatal(err)
	}
	o, err := notes.ParseOutline("o", "# Second thing\n## Third\n")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Format().Read(src, notes.Options{Outline: o})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	doc.Walk(func(s *model.Section) {
		got = append(got, fmt.Sprintf("%d %s", s.Level, model.PlainText(s.Title)))
	})
	if want := "1 Second thing;2 Third"; strings.Join(got, ";") != want {
		t.Errorf("sections are %q, want %q", got, want)
	}
}

// TestReports holds each diagnostic to its code, severity and line.
func TestReports(t *testing.T) {
	for _, c := range []struct {
		text     string
		code     string
		severity model.Severity
		line     int
	}{
		{"A long title\n====\n", "rst.underline", model.Info, 2},
		{"a\n\n" + strings.Repeat("- ", 200) + "x\n", "rst.nesting", model.Info, 3},
		{".. spam:: x\n", "rst.directive", model.Warning, 1},
		{"\n:spam:`x`\n", "rst.role", model.Info, 2},
		{"`a <ftp://x>`_\n", "rst.link", model.Warning, 1},
		{"a\n\n`b`_\n", "rst.reference", model.Warning, 3},
		{"b_\n", "rst.reference", model.Info, 1},
		{"1. a\n2. b\n\na. x\nb. y\n", "rst.numbers", model.Info, 4},
		{"[1]_\n", "rst.footnote", model.Warning, 1},
		{"|a|\n\n.. |a| replace:: |a|\n", "rst.substitution", model.Warning, 1},
		{"+--+\n|a|\n+--+\n", "rst.table", model.Warning, 1},
		{"=== ===\na    b\nabcde\n=== ===\n", "rst.table", model.Warning, 1},
		{"\n.. include:: /etc/passwd\n", "rst.include", model.Warning, 2},
		{".. raw:: html\n\n   <script>\n", "rst.raw", model.Info, 1},
		{":Date: someday\n", "rst.field", model.Warning, 1},
		{".. warning: x\n", "rst.comment", model.Warning, 1},
		{"a_\n\n.. _a: b_\n.. _b: a_\n", "rst.target", model.Warning, 3},
		{"  x\n\n  Title\n  -----\n", "rst.nested-title", model.Info, 3},
	} {
		_, doc := read(t, "n.rst", c.text)
		found := false
		for _, d := range doc.Diagnostics {
			found = found || d.Code == c.code && d.Severity == c.severity && int(d.Line) == c.line
		}
		if !found {
			t.Errorf("%.40q gives %v, want %s at line %d", c.text, doc.Diagnostics, c.code, c.line)
		}
	}
}

// TestHabitsAreToldOnce sees that many references that lead nowhere are told of once.
func TestHabitsAreToldOnce(t *testing.T) {
	for text, want := range map[string]int{
		"`a`_ `b`_ `c`_ `d`_ `e`_ `f`_\n":      1,
		"`a`_ `b`_ `c`_\n":                     3,
		"a_ b_ c_ d_ e_ f_\n":                  1,
		"a_ b_ c_ `d`_\n":                      4,
		"a. x\nb. y\n\nwords\n\ni. x\nii. y\n": 1,
	} {
		if _, doc := read(t, "n.rst", text); len(doc.Diagnostics) != want {
			t.Errorf("%q: told %v", text, doc.Diagnostics)
		}
	}
}

// TestReportsAreBounded sees that a source full of faults is not answered with
// more than its own size.
func TestReportsAreBounded(t *testing.T) {
	_, doc := read(t, "n.rst", strings.Repeat("`a <x:y>`_ :b:`c` d_ [9]_ ", 5000))
	if n := len(doc.Diagnostics); n < 200 || n > 500 {
		t.Errorf("%d diagnostics", n)
	}
}

// TestFilesAreNotFollowed sees that what an include names does not come in.
func TestFilesAreNotFollowed(t *testing.T) {
	_, doc := read(t, "n.rst", ".. include:: rst.go\n\n.. literalinclude:: rst.go\n\n.. csv-table::\n   :file: rst.go\n\n.. raw:: html\n   :file: rst.go\n\nText\n")
	if len(doc.Blocks) != 1 || len(doc.Ledgers[0].Dropped) != 6 {
		t.Errorf("%d blocks, dropped %+v", len(doc.Blocks), doc.Ledgers[0].Dropped)
	}
}

// TestCaptionsOfFiles sees that the caption of what is not followed stays.
func TestCaptionsOfFiles(t *testing.T) {
	for _, name := range []string{"toctree", "literalinclude", "include"} {
		src, doc := read(t, "n.rst", ".. "+name+":: a\n   :name: b\n   :caption: Words\n      of *two* lines\n\n   c\n\nText\n")
		for _, fault := range notestest.Check(src, doc) {
			t.Errorf("%s: %s", name, fault)
		}
		if words := notestest.Words(doc); !strings.Contains(words, "Words of two lines") || strings.Contains(words, "c\n") || len(doc.Ledgers[0].Dropped) != 3 {
			t.Errorf("%s: %q, dropped %+v", name, words, doc.Ledgers[0].Dropped)
		}
	}
}

// TestEmptySubstitutions sees that the name stands where nothing is to take its place.
func TestEmptySubstitutions(t *testing.T) {
	for _, s := range []string{"unicode::", "replace::", "date::", "image::"} {
		src, doc := read(t, "n.rst", "The |sign| at the door\n\n.. |sign| "+s+"\n")
		for _, fault := range notestest.Check(src, doc) {
			t.Errorf("%s: %s", s, fault)
		}
		if words := notestest.Words(doc); words != "The sign at the door\n" {
			t.Errorf("%s: %q", s, words)
		}
	}
}

// TestEmptyOptions reads directives whose options say nothing.
func TestEmptyOptions(t *testing.T) {
	for _, name := range []string{"topic", "sidebar", "csv-table", "figure", "list-table", "image", "code-block", "note", "contents", "include", "math", "toctree", "raw", "epigraph"} {
		for _, option := range []string{"subtitle", "header", "caption", "alt", "name", "class", "header-rows", "widths", "file", "target"} {
			for _, content := range []string{"", "\n   words\n"} {
				src, doc := read(t, "n.rst", ".. "+name+":: a\n   :"+option+":\n"+content+"\nText\n")
				for _, fault := range notestest.Check(src, doc) {
					t.Errorf("%s, %s: %s", name, option, fault)
				}
			}
		}
	}
}

// TestCodeInCells holds that code in a cell, which has room for running text alone, keeps its
// lines but for blank ones, each at its place.
func TestCodeInCells(t *testing.T) {
	_, doc := read(t, "n.rst", ".. list-table::\n\n   * - Bees\n     - Run::\n\n         x = 1\n\n         y = 2\n\n       and go\n")
	var got []string
	for _, in := range doc.Blocks[0].(*model.Table).Rows[0][1].Inlines {
		switch in := in.(type) {
		case *model.CodeSpan:
			got = append(got, fmt.Sprintf("%d code %s", in.Line, in.Value))
		case *model.LineBreak:
		default:
			got = append(got, fmt.Sprintf("%d %s", in.Pos().Line, model.PlainText([]model.Inline{in})))
		}
	}
	if s := strings.Join(got, ", "); s != "4 Run:, 6 code x = 1, 8 code y = 2, 10 and go" {
		t.Errorf("the cell has %s", s)
	}
}
