package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/urfave/cli/v2"

	"gloss/export"
	"gloss/export/pdf"
	"gloss/model"
	"gloss/model/index"
	"gloss/notes"
)

func (p *program) checkCommand() *cli.Command {
	return &cli.Command{
		ArgsUsage: "NOTES ...",
		Description: pairs(
			"gloss check notes.md", "what was mended, left out, or cannot be shown",
			"gloss check --strict notes/", "exit code 3 if anything is wrong",
			"gloss check --outline talks.txt page.txt", "which titles of talks.txt are not found"),
		Flags: append([]cli.Flag{outputFlag("write to `FILE`, - for standard output", "-")},
			slices.Concat(editionFlags(), inputFlags(), decidingFlags(), judgementFlags())...),
		Action: p.check,
	}
}

// check makes the EPUB too and sets the handout, though it keeps neither, as some
// faults show only there (a character that no face has).
func (p *program) check(c *cli.Context) error {
	r, err := p.requestOnNotes(c)
	if err != nil {
		return err
	}
	makeRoom()
	r.surveys = true
	comp, err := p.read(r)
	if err != nil {
		return err
	}
	products := []*product{
		{out: newDiscarded("EPUB"), write: epubEdition.write},
		{out: newDiscarded("PDF"), write: wholeBook(pdf.Proof{})},
	}
	book := comp.book(r)
	p.illustrate(comp, r)
	lint := index.Lint(book)
	if err := makeProofs(products, r.set(book), r.edition); err != nil {
		return err
	}
	f := comp.findings(lint, products[0].report.Diagnostics, products[1].report.Diagnostics)
	err = p.write(r.output, func(w io.Writer) error {
		f.printAll(w, comp.doc, r.quiet)
		return nil
	})
	if wrong := len(f.wrong()); err == nil && r.strict && wrong > 0 {
		return &failure{exitStrict, thereAre(wrong, "warning", "warnings"), ""}
	}
	return err
}

// makeProofs makes all products, of very long notes one after the other: what each
// takes is a part of the size of the notes.
func makeProofs(products []*product, book *model.Book, opt export.Options) error {
	if sizeOf(book.Document) < veryLongNotes {
		return makeAll(products, book, opt)
	}
	for i := range products {
		if err := makeAll(products[i:i+1], book, opt); err != nil {
			return err
		}
		collectBetween(book.Document)
	}
	return nil
}

// printAll writes every finding, or with quiet the wrong ones alone, each hint
// where it is first due, and then what became of the lines of each source. The writer keeps its errors.
func (f *findings) printAll(w io.Writer, doc *model.Document, quiet bool) {
	list := f.list
	if quiet {
		list = f.wrong()
	}
	told := map[string]bool{} // hints: the same one again would only lengthen the list
	for _, d := range list {
		if key := d.Code + " " + d.Hint; told[key] {
			d.Hint = ""
		} else {
			told[key] = true
		}
		f.print(w, d)
	}
	if quiet {
		return
	}
	for _, l := range doc.Ledgers {
		fmt.Fprintf(w, "%s: %s: %s\n", f.shown[l.Source], notes.Count(l.Lines, "line", "lines"), account(l))
	}
	fmt.Fprintf(w, "%s, %s\n", notes.Count(len(f.wrong()), "warning", "warnings"), notes.Count(len(f.list)-len(f.wrong()), "remark", "remarks"))
}
