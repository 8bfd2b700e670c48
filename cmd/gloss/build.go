package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/urfave/cli/v2"

	"gloss/export"
	"gloss/export/locale"
	"gloss/export/pdf"
	"gloss/model"
	"gloss/notes"
)

func (p *program) buildCommand() *cli.Command {
	return &cli.Command{
		ArgsUsage: "[NOTES ...]",
		Description: pairs(
			"gloss build", "the sample notes that gloss carries, into out/",
			"gloss build notes.md", "your own",
			"gloss build -o ~/books --author 'Jane Doe' day1.md day2.md", "one book of several files",
			"gloss build --outline talks.txt saved-page.txt", "with the sections that talks.txt names",
			"gloss build --strict notes/", "all notes of a folder; fail if anything is wrong"),
		Flags: append([]cli.Flag{outputFlag("write into `FOLDER`, which is made if need be", "out")},
			slices.Concat(editionFlags(), inputFlags(), decidingFlags(), judgementFlags())...),
		Action: p.build,
	}
}

// products opens the outputs of a build, which are written into dir.
func (p *program) products(dir, name string) ([]*product, error) {
	var list []*product
	for _, o := range buildOutputs {
		out, err := p.stage.create(filepath.Join(dir, name+o.ending))
		if err != nil {
			return nil, err
		}
		list = append(list, &product{name: o.name, typed: o.typed, out: out, write: o.write})
	}
	return list, nil
}

func (p *program) build(c *cli.Context) error {
	r, err := p.request(c)
	if err != nil {
		return err
	}
	if r.output == "-" {
		return misuse("name a folder, or use gloss epub, pdf, index or reading", "gloss build writes several files, which standard output cannot hold")
	}
	makeRoom()
	comp, err := p.read(r)
	if err != nil {
		return err
	}
	products, err := p.products(r.output, comp.name)
	if err != nil {
		return err
	}
	book := comp.book(r)
	p.illustrate(comp, r)
	if err := p.makeEditions(products, book, r); err != nil {
		return err
	}
	var said [][]model.Diagnostic
	for _, d := range products {
		said = append(said, d.report.Diagnostics)
	}
	if err := p.warn(r, comp.findings(said...)); err != nil {
		return err
	}
	if err := p.stage.commit(); err != nil || r.quiet {
		return err
	}
	if err := p.tellProducts(products); err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.out, "%s, in %s\n", lineAccount(comp.doc), duration(time.Since(p.began)))
	return err
}

// makeEditions makes all products: first those that have the punctuation as it
// was typed, since the others change it in the document.
func (p *program) makeEditions(products []*product, book *model.Book, r *request) error {
	var typed, set []*product
	for _, d := range products {
		if d.typed {
			typed = append(typed, d)
		} else {
			set = append(set, d)
		}
	}
	if err := makeAll(typed, book, r.edition); err != nil {
		return err
	}
	samePages(set)
	return makeAll(set, r.set(book), r.edition)
}

// samePages lets the EPUB among products have the pages of the PDF: it waits
// until those are set.
func samePages(products []*product) {
	set := make(chan []export.Page, 1)
	for _, d := range products {
		switch write := d.write; d.name {
		case epubEdition.name:
			d.write = func(w io.Writer, book *model.Book, opt export.Options) (export.Report, string, error) {
				opt.Printed = <-set
				opt.PrintedName = printedName(book, opt)
				return write(w, book, opt)
			}
		case pdfEdition.name:
			d.write = func(w io.Writer, book *model.Book, opt export.Options) (export.Report, string, error) {
				defer close(set) // in any case, or the EPUB would wait for ever
				return wholeBook(pdf.Exporter{Placed: func(pages []export.Page) { set <- pages }})(w, book, opt)
			}
		}
	}
}

// printedName is what the EPUB calls the PDF whose pages it has.
func printedName(book *model.Book, opt export.Options) string {
	return fmt.Sprintf(locale.For(book.Language, book.Wording).PrintedAs, book.Title, cmp.Or(opt.Paper.Name, papers[0].Name))
}

// makeAll makes all products at the same time: a finished book may be read by
// several goroutines.
func makeAll(products []*product, book *model.Book, opt export.Options) error {
	errs := make([]error, len(products))
	var wg sync.WaitGroup
	for i, d := range products {
		wg.Go(func() { errs[i] = d.make(book, opt) })
	}
	wg.Wait()
	return errors.Join(errs...)
}

// lineAccount says what became of the lines of the notes.
func lineAccount(doc *model.Document) string {
	var sum model.Ledger
	for _, l := range doc.Ledgers {
		sum.Lines += l.Lines
		sum.Placed += l.Placed
		sum.Merged += l.Merged
		sum.Dropped = append(sum.Dropped, l.Dropped...)
	}
	return notes.Count(sum.Lines, "line", "lines") + ": " + account(sum)
}

func account(l model.Ledger) string {
	return fmt.Sprintf("%d placed, %d merged, %d left out", l.Placed, l.Merged, len(l.Dropped))
}
