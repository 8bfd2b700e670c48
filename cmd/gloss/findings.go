package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// findings are all that gloss has to say of notes, in the order of the files
// and lines.
type findings struct {
	list  []model.Diagnostic
	shown map[string]string
}

// notUnderstood is the reason of lines that no reader accounts for.
const notUnderstood = "not understood"

// findings gathers the diagnostics of the document and of exporters, and one
// for each line that the ledger says was left out and each file or folder left aside.
func (c *composition) findings(more ...[]model.Diagnostic) *findings {
	f := &findings{list: slices.Concat(append([][]model.Diagnostic{c.doc.Diagnostics}, more...)...), shown: c.shown}
	for _, l := range c.doc.Ledgers {
		for _, d := range l.Dropped {
			f.list = append(f.list, dropped(l.Source, d))
		}
	}
	for _, a := range c.aside {
		path := a.path
		if c.shown[path] != "" { // a source elsewhere is called so
			path = "./" + path
		}
		f.list = append(f.list, model.Diagnostic{Position: model.At(path, 0, 0), Code: a.code, Severity: a.severity,
			Message: a.message, Hint: cmp.Or(a.hint, "name the file itself to read it as notes")})
	}
	order := map[string]int{} // what is no source (the book, an outline) comes first
	for i, s := range c.doc.Sources {
		order[s.Name] = i + 1
	}
	slices.SortStableFunc(f.list, func(a, b model.Diagnostic) int {
		return cmp.Or(cmp.Compare(order[a.Source.String()], order[b.Source.String()]), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return f
}

func dropped(source string, d model.DroppedLine) model.Diagnostic {
	severity, hint := model.Info, ""
	if d.Reason == notUnderstood {
		severity, hint = model.Warning, "please report this with the line: gloss should understand it"
	}
	return model.Diagnostic{Position: model.At(source, d.Line, 0), Code: "ledger.dropped",
		Severity: severity, Message: fmt.Sprintf("left out, %s: %q", d.Reason, shorten(d.Text)), Hint: hint}
}

// shorten cuts text that is too long for a line of a message.
func shorten(s string) string {
	const longest = 80
	if r := []rune(s[:min(len(s), 4*longest+4)]); len(r) > longest {
		return string(r[:longest]) + "…"
	}
	return s
}

// wrong returns those that fail a strict run.
func (f *findings) wrong() []model.Diagnostic {
	var list []model.Diagnostic
	for _, d := range f.list {
		if d.Severity >= model.Warning {
			list = append(list, d)
		}
	}
	return list
}

// print writes a diagnostic as "file:line: code: message" and its hint below.
func (f *findings) print(w io.Writer, d model.Diagnostic) {
	place := f.shown[d.Source.String()]
	if place == "" {
		place = cmp.Or(d.Source.String(), "gloss")
	}
	if d.Line > 0 {
		place = fmt.Sprintf("%s:%d", place, d.Line)
	}
	fmt.Fprintf(w, "%s: %s: %s\n", place, d.Code, d.Message)
	if d.Hint != "" {
		fmt.Fprintf(w, "    %s\n", d.Hint)
	}
}

// mostShown is the number of warnings that commands other than check print.
const mostShown = 3

// warn tells a person what is wrong with the notes: a few findings in full, of
// many how many there are. With --strict it returns the failure that ends the
// command.
func (p *program) warn(r *request, f *findings) error {
	wrong := f.wrong()
	if len(wrong) == 0 {
		return nil
	}
	full := "see them with: " + checkLine(r)
	if r.strict {
		for _, d := range wrong[:min(len(wrong), mostShown)] {
			f.print(p.err, d)
		}
		return &failure{exitStrict, "nothing was written, as --strict is set and " + thereAre(len(wrong), "warning", "warnings"), full}
	}
	if r.quiet {
		return nil
	}
	if len(wrong) > mostShown {
		fmt.Fprintf(p.err, "gloss: %s; %s\n", notes.Count(len(wrong), "warning", "warnings"), full)
		return nil
	}
	for _, d := range wrong {
		f.print(p.err, d)
	}
	return nil
}

// checkLine is the command line that prints all findings: with the options
// that decide what there is to find.
func checkLine(r *request) string {
	line := append([]string{"gloss", "check"}, r.options...)
	if slices.ContainsFunc(r.files, func(f string) bool { return f != "-" && strings.HasPrefix(f, "-") }) {
		line = append(line, "--")
	}
	return quoteAll(slices.Concat(line, r.files, r.deciding.named))
}
