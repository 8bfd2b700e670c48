package main

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

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
		return model.At(source, line, column)
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
	r := &request{files: []string{"dir/b.md", "my a.md"}, options: []string{"--from", "text"}}
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

// The command that a person is told to run must find the same, so it has every
// option that decides what there is to find.
func TestCheckLine(t *testing.T) {
	c := requestOf(t, "pdf", "-o", "x.pdf", "--strict", "-q", "--theme", "modern", "--paper", "a5", "--columns", "2", "--from", "text",
		"--outline", "o.txt", "--max-size", "1MB", "--title", "A title", "--author", "Doe, Jane", "--author", "Me", "--lang", "pt-BR", "--", "-odd.md")
	want := "gloss check --theme modern --paper a5 --columns 2 --from text --outline o.txt --max-size 1MB --title 'A title' --author 'Doe, Jane' --author Me --lang pt-BR -- -odd.md"
	if got := checkLine(c); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := checkLine(requestOf(t, "index", "--format", "json", "a.md", "-")), "gloss check a.md -"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// requestOf returns the request that a command line makes.
func requestOf(t *testing.T, args ...string) *request {
	t.Helper()
	p := &program{args: append([]string{"gloss"}, args...), out: &printer{w: io.Discard}, err: io.Discard, getenv: func(string) string { return "" }}
	var r *request
	app := p.app()
	for _, c := range app.Commands {
		c.Action = func(ctx *cli.Context) (err error) {
			r, err = p.request(ctx)
			return err
		}
	}
	if err := app.Run(p.args); err != nil || r == nil {
		t.Fatalf("%v: %v", args, err)
	}
	return r
}

func TestWhatIsNoSourceComesFirst(t *testing.T) {
	c := someFindings()
	c.aside = []aside{{path: "dir/list.md"}, {path: "a.md"}} // there is a source a.md elsewhere
	c.doc.Diagnostics = append(c.doc.Diagnostics, model.Diagnostic{Position: model.At("o.txt", 99, 0), Code: "x.outline"})
	var out bytes.Buffer
	f := c.findings()
	for _, d := range f.list {
		f.print(&out, d)
	}
	var places []string
	for line := range strings.Lines(out.String()) {
		if place, _, ok := strings.Cut(line, ": "); ok {
			places = append(places, place)
		}
	}
	if got, want := strings.Join(places, " "), "dir/list.md ./a.md o.txt:99 dir/b.md:2 dir/b.md:9 dir/b.md:9 ./a.md:2"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestHintsAreToldOnce(t *testing.T) {
	c := someFindings()
	for range 3 {
		c.doc.Diagnostics = append(c.doc.Diagnostics,
			model.Diagnostic{Code: "x.error", Severity: model.Error, Message: "again", Hint: "mend it"},
			model.Diagnostic{Code: "x.other", Severity: model.Warning, Message: "other", Hint: "mend it"})
	}
	var out bytes.Buffer
	c.findings().printAll(&out, c.doc, true)
	if n := strings.Count(out.String(), "    mend it\n"); n != 2 || strings.Count(out.String(), "x.error") != 4 {
		t.Errorf("the hint is told %d times, want once for each code:\n%s", n, out.String())
	}
}
