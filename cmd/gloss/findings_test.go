package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
)

// A line that a reader forgets is a loss, and must fail a strict run.
func TestForgottenLinesAreWarnings(t *testing.T) {
	src, err := notes.Decode("notes.txt", []byte("one\n\ntwo\n"))
	if err != nil {
		t.Fatal(err)
	}
	ledger := notes.NewLedger(src)
	ledger.Place(1)
	doc := &model.Document{Sources: []model.Source{src.Info}, Ledgers: []model.Ledger{ledger.Model()}}
	c := &composition{doc: doc, shown: map[string]string{"notes.txt": "my/notes.txt"}}
	wrong := c.findings().wrong()
	if len(wrong) != 1 || wrong[0].Line != 3 || wrong[0].Code != "ledger.dropped" {
		t.Fatalf("findings: %+v", wrong)
	}
}

func someFindings() *composition {
	at := func(source string, line, column int) model.Position {
		return model.Position{Source: source, Line: line, Column: column}
	}
	return &composition{
		shown: map[string]string{"b.md": "dir/b.md", "a.md": "./a.md"},
		doc: &model.Document{
			Sources: []model.Source{{Name: "b.md"}, {Name: "a.md"}},
			Diagnostics: []model.Diagnostic{
				{Position: at("a.md", 2, 1), Code: "x.info", Message: "said last"},
				{Position: at("b.md", 9, 4), Code: "x.error", Severity: model.Error, Message: "said fourth", Hint: "mend it"},
				{Position: at("b.md", 9, 1), Code: "x.warning", Severity: model.Warning, Message: "said third"},
			},
			Ledgers: []model.Ledger{{Source: "b.md", Lines: 9, Dropped: []model.DroppedLine{{Line: 2, Reason: "page furniture", Text: strings.Repeat("é", 200)}}}, {Source: "a.md"}},
		},
	}
}

func TestFindingsAreInTheOrderOfTheNotes(t *testing.T) {
	more := []model.Diagnostic{{Code: "pdf.whole", Message: "said first"}}
	f := someFindings().findings(more)
	var out bytes.Buffer
	for _, d := range f.list {
		f.print(&out, d)
	}
	want := "gloss: pdf.whole: said first\n" +
		"dir/b.md:2: ledger.dropped: left out, page furniture: \"" + strings.Repeat("é", 80) + "…\"\n" +
		"dir/b.md:9: x.warning: said third\n" +
		"dir/b.md:9: x.error: said fourth\n    mend it\n" +
		"./a.md:2: x.info: said last\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}

func TestWarn(t *testing.T) {
	many := make([]model.Diagnostic, 5)
	for i := range many {
		many[i] = model.Diagnostic{Code: "x.many", Severity: model.Warning, Message: "again"}
	}
	r := &request{files: []string{"dir/b.md", "my a.md"}, reader: "text"}
	for name, c := range map[string]struct {
		strict, quiet bool
		more          []model.Diagnostic
		says          []string
		silent        bool
	}{
		"a few":         {says: []string{"dir/b.md:9: x.warning: said third\n", "x.error"}},
		"many":          {more: many, says: []string{"gloss: 7 warnings; see them with: gloss check --from text dir/b.md 'my a.md'\n"}},
		"quiet":         {quiet: true, more: many, silent: true},
		"strict":        {strict: true, says: []string{"x.warning", "x.error"}},
		"strict, quiet": {strict: true, quiet: true, more: many, says: []string{"x.many"}},
	} {
		t.Run(name, func(t *testing.T) {
			var said bytes.Buffer
			p := &program{err: &said}
			r.strict, r.quiet = c.strict, c.quiet
			err := p.warn(r, someFindings().findings(c.more))
			var f *failure
			if strict := errors.As(err, &f) && f.code == exitStrict; strict != c.strict {
				t.Errorf("the error is %v", err)
			}
			for _, s := range c.says {
				if !strings.Contains(said.String(), s) {
					t.Errorf("no %q in %q", s, said.String())
				}
			}
			if c.silent && said.Len() > 0 {
				t.Errorf("said %q", said.String())
			}
		})
	}
	if err := (&program{}).warn(&request{strict: true}, (&composition{doc: &model.Document{}}).findings()); err != nil {
		t.Errorf("nothing is wrong, but %v", err)
	}
}
