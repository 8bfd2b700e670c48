package notestest

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
)

// WriteFile is how a test writes a golden file anew; the test hands it in.
type WriteFile func(name string, data []byte, perm fs.FileMode) error

// ReadFile is how a test reads a file; the test hands it in.
type ReadFile func(name string) ([]byte, error)

// Golden reads each file of testdata in dir, the folder of the test, that ends in
// ext and compares the document with the file of the same name that ends in
// .golden, in the form of [Dump]; with update it writes that file anew. Fewer
// inputs than least, a golden file that is missing and one that has no input are
// faults, as is a document that breaks the contract. It returns the inputs by
// name.
func Golden(t testing.TB, dir fs.FS, write WriteFile, f notes.Format, ext string, least int, update bool) map[string]string {
	t.Helper()
	names, err := fs.Glob(dir, "testdata/*"+ext)
	if err != nil || len(names) < least {
		t.Fatalf("%d inputs in testdata, want %d (%v)", len(names), least, err)
	}
	inputs := map[string]string{}
	wanted := map[string]bool{}
	for _, name := range names {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		inputs[path.Base(name)] = string(data)
		golden := strings.TrimSuffix(name, ext) + ".golden"
		wanted[golden] = true
		got := dumpOf(t, f, name, data)
		if update {
			if err := write(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := fs.ReadFile(dir, golden)
		if err != nil {
			t.Errorf("%v (run go test with -update and look at it)", err)
		} else if got != string(want) {
			t.Errorf("%s differs from %s:\n%s", name, golden, got)
		}
	}
	goldens, err := fs.Glob(dir, "testdata/*.golden")
	if err != nil {
		t.Error(err)
	}
	for _, g := range goldens {
		if !wanted[g] {
			t.Errorf("%s has no input", g)
		}
	}
	return inputs
}

// dumpOf reads a file and returns the document in the form of [Dump]. A document that
// breaks the contract is a fault.
func dumpOf(t testing.TB, f notes.Format, name string, data []byte) string {
	t.Helper()
	src, err := notes.Decode(path.Base(name), data)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := f.Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range Check(src, doc) {
		t.Errorf("%s: %s", name, fault)
	}
	return Dump(doc)
}

// Shared returns the text of a file of real notes that lies beside the project,
// and skips the test where there is none. The test is that of a package right
// below the folder notes.
func Shared(t testing.TB, read ReadFile, name string) string {
	t.Helper()
	data, err := read("../../../shared/notes/" + name)
	if err != nil {
		t.Skipf("real notes are not here: %v", err)
	}
	return string(data)
}

// Dump shows a document, a node a line, each with its line and column.
func Dump(doc *model.Document) string {
	d := &dumper{}
	for _, f := range []struct{ key, value string }{
		{"title", doc.Title}, {"from", doc.TitleFrom}, {"authors", strings.Join(doc.Authors, "; ")}, {"language", doc.Language}, {"event", doc.Event},
		{"place", doc.Place}, {"date", doc.Date.String()}, {"description", doc.Description},
	} {
		if f.value != "" {
			d.line("%s: %s", f.key, f.value)
		}
	}
	d.blocks(doc.Blocks, "")
	doc.Walk(func(s *model.Section) {
		more := ""
		if s.Kind != model.PlainSection {
			more += " " + s.Kind.String()
		}
		f := s.Facts()
		if !f.Date.IsZero() {
			more += " on " + f.Date.String()
		}
		if len(f.Speakers) > 0 {
			more += " by " + strings.Join(f.Speakers, "; ")
		}
		if f.Start+f.Room != "" {
			more += " at " + strings.Join(strings.Fields(f.Start+" "+f.End+" "+f.Room), " ")
		}
		d.line("%s %s%s%s", strings.Repeat("#", int(s.Level)), at(s), more, inlines(s.Title))
		d.blocks(s.Blocks, "  ")
	})
	for _, f := range doc.Footnotes {
		d.line("%s footnote %d %q", at(f), f.Number, f.Label)
		d.blocks(f.Blocks, "  ")
	}
	for _, l := range doc.Ledgers {
		d.line("ledger: %d lines, %d placed, %d merged, %d dropped", l.Lines, l.Placed, l.Merged, len(l.Dropped))
		for _, x := range l.Dropped {
			d.line("  dropped %d: %s: %q", x.Line, x.Reason, x.Text)
		}
	}
	for _, x := range doc.Diagnostics {
		d.line("%s %s %s: %s", at(x), x.Severity, x.Code, x.Message)
	}
	return d.String()
}

type dumper struct{ strings.Builder }

func (d *dumper) line(format string, args ...any) { fmt.Fprintf(d, format+"\n", args...) }

func at(n interface{ Pos() model.Position }) string {
	return fmt.Sprintf("%d:%d", n.Pos().Line, n.Pos().Column)
}

func (d *dumper) blocks(list []model.Block, indent string) {
	for _, b := range list {
		head := indent + at(b)
		switch b := b.(type) {
		case *model.Paragraph:
			d.line("%s paragraph%s", head, inlines(b.Inlines))
		case *model.Gap:
			d.line("%s gap%s", head, inlines(b.Inlines))
		case *model.Rule:
			d.line("%s rule", head)
		case *model.Code:
			d.line("%s code %q from line %d %q", head, b.Language, b.FirstLine, b.Text)
		case *model.Quote:
			d.line("%s quote by%s", head, inlines(b.Attribution))
			d.blocks(b.Blocks, indent+"  ")
		case *model.List:
			d.line("%s list ordered=%v start=%d loose=%v", head, b.Ordered, b.Start, b.Loose)
			for _, it := range b.Items {
				d.line("%s  - %s task=%d", indent, at(it), it.Task)
				d.blocks(it.Blocks, indent+"    ")
			}
		case *model.Table:
			d.line("%s table %v", head, b.Align)
			for _, row := range append([][]model.Cell{b.Head}, b.Rows...) {
				text := ""
				for _, c := range row {
					text += " | " + at(c) + inlines(c.Inlines)
				}
				d.line("%s  row%s", indent, text)
			}
		}
	}
}

// inlines shows inlines on one line.
func inlines(list []model.Inline) string {
	var b strings.Builder
	for _, n := range list {
		b.WriteString(" " + at(n) + " ")
		inner := "(" + strings.TrimSpace(inlines(model.Children(n))) + ")"
		switch n := n.(type) {
		case *model.Text:
			fmt.Fprintf(&b, "%q", n.Value)
		case *model.Emphasis:
			b.WriteString("em" + inner)
		case *model.Strong:
			b.WriteString("strong" + inner)
		case *model.Strike:
			b.WriteString("strike" + inner)
		case *model.Passage:
			fmt.Fprintf(&b, "passage %q%s", n.Language, inner)
		case *model.CodeSpan:
			fmt.Fprintf(&b, "code %q", n.Value)
		case *model.Link:
			fmt.Fprintf(&b, "link %q title=%q auto=%v%s", n.Target, n.Title, n.Auto, inner)
		case *model.Image:
			fmt.Fprintf(&b, "image %q alt=%q", n.Target, n.Alt)
			if n.Title != "" {
				fmt.Fprintf(&b, " title=%q", n.Title)
			}
			if n.Decorative {
				b.WriteString(" decorative")
			}
		case *model.LineBreak:
			b.WriteString("break")
		case *model.FootnoteRef:
			fmt.Fprintf(&b, "ref %q %d", n.Label, n.Number)
		}
	}
	return b.String()
}
