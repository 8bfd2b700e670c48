package org

import (
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func read(t testing.TB, text string) (*notes.Source, *model.Document) {
	t.Helper()
	src, err := notes.Decode("notes.org", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := reader{}.Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return src, doc
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

// pandocHeadings asks pandoc, with headings as deep as it can.
func pandocHeadings(t *testing.T, text string) []string {
	t.Helper()
	const program = "/usr/bin/pandoc"
	if _, err := os.Stat(program); err != nil {
		t.Skip("pandoc is not here")
	}
	cmd := exec.Command(program, "-f", "org", "-t", "json")
	cmd.Stdin = strings.NewReader("#+OPTIONS: H:99 tags:nil todo:nil pri:nil\n" + text)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var tree struct{ Blocks []node }
	if err := json.Unmarshal(out, &tree); err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, b := range tree.Blocks {
		b.headings(&list)
	}
	return list
}

type node struct {
	T string
	C json.RawMessage
}

func (n node) headings(list *[]string) {
	switch n.T {
	case "Header":
		var parts []json.RawMessage
		if json.Unmarshal(n.C, &parts) != nil || len(parts) != 3 {
			return
		}
		var b strings.Builder
		plain(parts[2], &b)
		*list = append(*list, strings.Join(strings.Fields(b.String()), " "))
	case "Div":
		var parts []json.RawMessage
		var inner []node
		if json.Unmarshal(n.C, &parts) == nil && len(parts) == 2 && json.Unmarshal(parts[1], &inner) == nil {
			for _, b := range inner {
				b.headings(list)
			}
		}
	}
}

// plain collects the words of pandoc's inlines.
func plain(raw json.RawMessage, b *strings.Builder) {
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil {
		for _, r := range list {
			plain(r, b)
		}
		return
	}
	var n node
	if json.Unmarshal(raw, &n) != nil {
		return
	}
	switch n.T {
	case "Str":
		var s string
		_ = json.Unmarshal(n.C, &s)
		b.WriteString(s)
	case "Space", "SoftBreak":
		b.WriteByte(' ')
	case "Code":
		var parts []json.RawMessage
		var s string
		if json.Unmarshal(n.C, &parts) == nil && len(parts) == 2 && json.Unmarshal(parts[1], &s) == nil {
			b.WriteString(s)
		}
	default:
		plain(n.C, b)
	}
}

func TestOutlineIsPandocs(t *testing.T) {
	cases := map[string]string{
		"skipped levels": "* a\n*** b\n** c\n***** d\n* e\n",
		"deep":           "* 1\n** 2\n*** 3\n**** 4\n***** 5\n****** 6\n******* 7\n******** 8\n********* 9\n",
		"states":         "#+TODO: TODO NEXT | DONE OK\n* TODO a\n** DONE b\n* TODOS c\n* DONE\n* NEXT d\n",
		"tags":           "* a :x:y:\n* b: c :z:\n* d ::\n",
		"stars":          "*bold* text\n*\n** two\n * point\n* one\n",
		"code":           "* a\n#+BEGIN_SRC c\n* no headline\n#+END_SRC\n* b\n",
		"mark-up":        "* *bold* and /italic/ =code= [[https://x.org][link]]\n** cookie [1/2]\n",
		"after a list":   "- x\n- y\n* a\n  - z\n** b\n",
		"noexport":       "* a\n* b :noexport:\n** c\n* COMMENT d\n** e\n* f\n",
	}
	for name, text := range cases {
		_, doc := read(t, text)
		if got, want := headings(doc), pandocHeadings(t, text); strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s: %q, pandoc has %q", name, got, want)
		}
	}
}

func TestRealNotes(t *testing.T) {
	text := notestest.Shared(t, os.ReadFile, "07-strangeloop-2017.org")
	src, doc := read(t, text)
	for _, fault := range notestest.Check(src, doc) {
		t.Error(fault)
	}
	got, want := headings(doc), pandocHeadings(t, text)
	if len(got) < 30 || strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%d headings, pandoc has %d:\n%q\n%q", len(got), len(want), got, want)
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
		"* TODO a\n:PROPERTIES:\n:ID: x\n:END:\n[[https://x.org][x]]\n": {52, 100},
		"* a\n* b\n* c\n* d\n* e\n":                                     {0, 10},
		"* a\n** b\n** c\n* d\n** e\n*** f\n":                           {0, 10},
		"Title\n\n* point\n* point\n\nOther\n\n* point\n":               {0, 15},
		"# Title\n\n* point\n* **b** [x](y)\n\n## Two\n\nwords\n":       {0, 10},
		"Title\n\nwords\n\n** words with stars\n\nmore words\n":         {0, 0},
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
	seeds := 0
	for _, text := range notestest.Golden(f, os.DirFS("."), os.WriteFile, Format(), ".org", 20, false) {
		f.Add(text)
		seeds++
	}
	for _, text := range append(notestest.Hostile(), hostile()...) {
		if len(text) < 3000 {
			f.Add(text)
			seeds++
		}
	}
	if seeds < 50 {
		f.Fatalf("%d seeds", seeds)
	}
	f.Fuzz(func(t *testing.T, text string) {
		src, err := notes.Decode("fuzz.org", []byte(text))
		if err != nil {
			return
		}
		doc, err := reader{}.Read(src, notes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range notestest.Check(src, doc) {
			t.Error(fault)
		}
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
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				read(b, c.text)
			}
		})
	}
}
