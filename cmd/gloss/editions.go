package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"gloss/export"
	"gloss/export/pdf"
	"gloss/model"
)

func (p *program) epubCommand() *cli.Command {
	return p.editionCommand(epubEdition, epubFlags(), &cli.Command{
		Description: pairs(
			"gloss epub notes.md", "writes notes.epub",
			"gloss epub -o book.epub --author 'Jane Doe' day1.md day2.md", "one book of several files",
			"gloss epub -o - notes.md > book.epub", "to standard output"),
	})
}

func (p *program) pdfCommand() *cli.Command {
	alone := pdfEdition
	alone.write = wholeBook(pdf.Exporter{Spends: true})
	return p.editionCommand(alone, pdfFlags(), &cli.Command{
		Description: pairs(
			"gloss pdf notes.md", "writes notes.pdf",
			"gloss pdf --paper Letter --theme modern notes.md", "on other paper, with other looks",
			"gloss pdf -o - notes.md | lpr", "straight to the printer"),
	})
}

// editionCommand completes a command that writes one edition, with the options of
// its own.
func (p *program) editionCommand(e output, own []cli.Flag, c *cli.Command) *cli.Command {
	c.ArgsUsage = "NOTES ..."
	c.Flags = append([]cli.Flag{outputFlag("write to `FILE`, or into the folder of that name; - for standard output (default: the name of the notes, with "+e.ending+")", "")},
		slices.Concat(own, inputFlags(), decidingFlags(), judgementFlags())...)
	c.Action = func(ctx *cli.Context) error {
		r, err := p.requestOnNotes(ctx)
		if err != nil {
			return err
		}
		if r.output == "-" && terminal(p.out.w) {
			return misuse("name a file with -o, or lead the output to one with >", "a screen cannot show the %s", e.name)
		}
		if e.ending == pdfEdition.ending {
			makeRoom()
		}
		comp, err := p.read(r)
		if err != nil {
			return err
		}
		if r.output == "" {
			r.output = comp.name + e.ending
		} else if isFolder(r.output) {
			r.output = filepath.Join(r.output, comp.name+e.ending)
		}
		out, err := p.open(r.output)
		if err != nil {
			return err
		}
		made := &product{out: out, write: e.write}
		book := comp.book(r)
		p.illustrate(comp, r)
		if err := made.make(r.set(book), r.edition); err != nil {
			return err
		}
		if err := p.warn(r, comp.findings(made.report.Diagnostics)); err != nil {
			return err
		}
		if err := p.stage.commit(); err != nil || r.quiet || r.output == "-" {
			return err
		}
		return p.tellProducts([]*product{made})
	}
	return c
}

// isFolder reports whether a path names a folder: one that is there, or one that
// can be nothing else.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir() || err != nil && namesFolder(path)
}

// product is an output in the making.
type product struct {
	name   string
	typed  bool // as in output
	out    *staged
	write  writer
	report export.Report
	amount string
	took   time.Duration
}

// make writes the output. Faults of an exporter become errors, as this may run
// beside the goroutine of run.
func (d *product) make(book *model.Book, opt export.Options) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = broken(v)
		}
	}()
	began := time.Now()
	d.report, d.amount, err = d.write(d.out, book, opt)
	d.took = time.Since(began)
	if err != nil {
		return cannotWrite(d.out.path, err)
	}
	return nil
}

// tellProducts prints a line for each output: its path, size, contents, and
// the time that it took.
func (p *program) tellProducts(products []*product) error {
	width, amount := 0, 0
	for _, d := range products {
		width, amount = max(width, utf8.RuneCountInString(d.out.path)), max(amount, len(d.amount))
	}
	var b strings.Builder
	for _, d := range products {
		fmt.Fprintf(&b, "%-*s  %7s  %-*s  %5s\n", width, d.out.path, fileSize(d.out.size), amount, d.amount, duration(d.took))
	}
	_, err := io.WriteString(p.out, b.String())
	return err
}

func duration(d time.Duration) string {
	if d < 10*time.Second {
		return fmt.Sprintf("%d ms", (d+time.Millisecond-1)/time.Millisecond)
	}
	return fmt.Sprintf("%.0f s", d.Seconds())
}
