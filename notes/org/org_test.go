package org

import (
	"flag"
	"os"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func read(t testing.TB, text string) (*notes.Source, *model.Document) {
	t.Helper()
	return notestest.Read(t, Format(), "notes.org", text)
}

func TestGolden(t *testing.T) {
	notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".org", 20, *update)
}

func TestContract(t *testing.T) {
	var sources []string
	for _, text := range notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".org", 20, false) {
		sources = append(sources, text)
	}
	sources = append(sources, hostile()...)
	notestest.Run(t, Format(), sources...)
}

// hostile are texts full of openings without ends.
func hostile() []string {
	many := func(s string, n int) string { return strings.Repeat(s, n) }
	var steps strings.Builder
	for i := range 2000 {
		steps.WriteString(many(" ", i) + "- x\n")
	}
	return []string{
		many("*a ", 40_000) + "\n", many("*a /b _c +d ", 10_000) + "\n", many("[[", 40_000) + "\n", many("[[[a]]", 10_000) + "\n", many("[fn:: ", 20_000) + "\n",
		many("#+BEGIN_QUOTE\n", 20_000), many("#+BEGIN_QUOTE\n", 5_000) + many("#+END_QUOTE\n", 5_000), many("#+BEGIN_SRC\n", 20_000) + "* x\n#+END_SRC\n",
		many(":A:\n", 20_000) + ":END:\n", many("src_a{", 20_000) + "\n", many("\\(", 20_000) + "\n", many("| a ", 5_000) + "\n" + many("| a\n", 5_000), "|\n| a |\n",
		many("- a :: ", 3_000) + "\n", many("*", 5_000) + " deep\n", many("[fn:1]\n", 2_000), "[fn:1] [fn:1] a\n", many("*a\n", 20_000) + "b*\n", many("<<", 20_000) + "\n",
		many("<2017-09-28 Thu ", 5_000) + "\n", "* \n* :a:\n* TODO\n* [#A]\n* COMMENT\n** x\n", many("{{{", 10_000) + "\n", "* *<<<\t>>>*\n", steps.String(),
		"#+INCLUDE: \"/etc/passwd\"\n#+INCLUDE: notes.org\n", "* a\n:PROPERTIES:\n:x:\n\n::\n:END:\n", "#+TITLE:\n#+DATE:\n#+DATE: x\n", "a\\\\\nb\\\\", "- [@5] a\n- [ ]\n-\n",
	}
}

// headings returns the titles of a document with their depth as a list of lines.
func headings(doc *model.Document) (list []string) {
	doc.Walk(func(s *model.Section) {
		list = append(list, strings.Join(strings.Fields(model.PlainText(s.Title)), " "))
	})
	return list
}

func TestRealNotes(t *testing.T) {
	text := notestest.Shared(t, os.ReadFile, "07-strangeloop-2017.org")
	src, doc := read(t, text)
	for _, fault := range notestest.Check(src, doc) {
		t.Error(fault)
	}
	if got := headings(doc); len(got) < 30 {
		t.Errorf("%d headings: %q", len(got), got)
	}
	if l := doc.Ledgers[0]; len(l.Dropped) > 0 {
		t.Errorf("dropped: %v", l.Dropped)
	}
	if n := Format().Score(src); n < 55 {
		t.Errorf("score %d", n)
	}
}

func TestScore(t *testing.T) {
	for text, want := range map[string][2]int{
		"* a\n** b\n- c\n- d\n":    {52, 100},
		"#+TITLE: x\n* a\nwords\n": {40, 100},
		"* TODO a\n:PROPERTIES:\n:ID: x\n:END:\n[[https://x.org][x]]\n":                            {52, 100},
		"* a\n* b\n* c\n* d\n* e\n":                                                                {0, 10},
		"* a\n** b\n** c\n* d\n** e\n*** f\n":                                                      {0, 10},
		"Title\n\n* point\n* point\n\nOther\n\n* point\n":                                          {0, 15},
		"# Title\n\n* point\n* **b** [x](y)\n\n## Two\n\nwords\n":                                  {0, 10},
		"Title\n\nwords\n\n** words with stars\n\nmore words\n":                                    {0, 0},
		strings.Repeat("words about outlines\n\n", 30) + "* Item  :drill:\n** Answer\nTallinn\n":   {0, 10},
		"#+TITLE: x\n" + strings.Repeat("words\n\n", 30) + "* Item  :drill:\n** Answer\nTallinn\n": {52, 100},
		"*** One ***\n- a\n\n*** Two ***\n- b\n":                                                   {notes.NotAtAll, notes.NotAtAll},
		"Talk - [Ann]\n------------\n* a\n** b\n* c\n\nOther talk\n----------\n* d\nwords\n":       {0, 45},
		"plain words\n":   {notes.NotAtAll, notes.NotAtAll},
		"plain =words=\n": {0, 0},
		"a\n=\n\n.. x\n":  {notes.NotAtAll, notes.NotAtAll},
	} {
		src, _ := read(t, text)
		if n := score(src); n < want[0] || n > want[1] {
			t.Errorf("score of %q is %d, want %v", text, n, want)
		}
	}
}

func TestOutline(t *testing.T) {
	o, err := notes.ParseOutline("outline", "# Two\n## point\n")
	if err != nil {
		t.Fatal(err)
	}
	src, _ := read(t, "* One\nwords\n** Two\n- point\n- other\n")
	doc, err := reader{}.Read(src, notes.Options{Outline: o})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(headings(doc), ","); got != "Two,point" {
		t.Errorf("sections are %s", got)
	}
	for _, fault := range notestest.Check(src, doc) {
		t.Error(fault)
	}
}

// TestNumberOfLists sees with what number a list begins.
func TestNumberOfLists(t *testing.T) {
	for text, want := range map[string]int{"0. a\n1. b\n": 0, "1) a\n": 1, "7. a\n8. b\n": 7, "- a\n": -1} {
		_, doc := read(t, text)
		l, ok := doc.Blocks[0].(*model.List)
		if !ok || l.Ordered != (want >= 0) || l.Ordered && l.Start != want {
			t.Errorf("%q: %+v", text, doc.Blocks[0])
		}
	}
}

// TestFootnotesHeadline sees that the headline over definitions is hidden only where
// nothing else stands there.
func TestFootnotesHeadline(t *testing.T) {
	const definition = "[fn:1] small\n"
	for text, shown := range map[string]bool{
		"* A\nwords[fn:1]\n* Footnotes\n" + definition:                    false,
		"* A\nwords[fn:1]\n* Footnotes\n" + definition + "* B\nmore\n":    false,
		"* A\nwords[fn:1]\n* Footnotes\n" + definition + "\n\nand more\n": true,
		"* A\nwords[fn:1]\n* Footnotes\n** B\nmore\n" + definition:        true,
	} {
		_, doc := read(t, text)
		found := false
		doc.Walk(func(s *model.Section) { found = found || model.PlainText(s.Title) == "Footnotes" })
		if found != shown || len(doc.Footnotes) != 1 {
			t.Errorf("%q: shown %v, %d footnotes", text, found, len(doc.Footnotes))
		}
	}
}

// TestReadsNoFiles holds the reader to never following what a file names.
func TestReadsNoFiles(t *testing.T) {
	_, doc := read(t, "#+INCLUDE: \"org_test.go\" src go\n#+SETUPFILE: org.go\n[[file:org.go]]\n")
	if words := notestest.Words(doc); strings.Contains(words, "package") {
		t.Errorf("%q", words)
	}
	codes := 0
	for _, d := range doc.Diagnostics {
		if d.Code == "org.include" {
			codes++
		}
	}
	if codes != 2 {
		t.Errorf("%d reports of files not read, want 2: %v", codes, doc.Diagnostics)
	}
}

func FuzzRead(f *testing.F) {
	notestest.Fuzz(f, Format(), 50, notestest.Golden(f, os.DirFS("."), os.WriteFile, Format(), ".org", 20, false), hostile(), func(t *testing.T, doc *model.Document) {
		for _, d := range doc.Diagnostics {
			if d.Code == "org.lost" {
				t.Errorf("line %d is lost", d.Line)
			}
		}
	})
}

// unit is a section as notes have it.
const unit = "* Talk about moving things :a:b:\n:PROPERTIES:\n:ID: x\n:END:\nSome *bold* text with [[https://example.org][a link]] and =code=\n" +
	"and more words here to read.\n- point one\n  - point two about machines\n  - point three\n** TODO Part\n| a | b |\n|---+---|\n| 1 | 2 |\n\n" +
	"#+BEGIN_SRC go\nfunc main() {}\n#+END_SRC\n"

func BenchmarkRead(b *testing.B) {
	for _, c := range []struct {
		name string
		text string
	}{
		{"small", strings.Repeat(unit, 30)}, {"large", strings.Repeat(unit, 3000)}, {"points", strings.Repeat("- a point of some length about machines\n", 30_000)},
		{"notes", strings.Repeat(notestest.Shared(b, os.ReadFile, "07-strangeloop-2017.org"), 50)},
	} {
		b.Run(c.name, func(b *testing.B) { notestest.Speed(b, Format(), c.text) })
	}
}
