// Command grow fits what tells the headings of a page whose layout is lost, the
// forest of package gloss/notes/text, to notes whose headings are known:
//
//	go run ./cmd/grow FOLDER                                print what a forest of these notes is worth
//	go run ./cmd/grow -o notes/text/grown.go FOLDER         write it too
//
// FOLDER and the folders in it hold notes in Markdown, Org, reStructuredText or
// HTML, best one or two of each of many writers. Each file is flattened
// (flatten.go): all marks of structure are taken off, as where a browser saves a
// page as text. Notes that are flat already stand there as NAME.txt, with their
// headings in NAME.outline.tsv: depth, line and title, with tabs between. The
// reader goes through each flat page (pages.go) and shows the lines that it would
// ask its forest about; whether those were headings is known. From these lines
// trees are grown by gradient boosting (grow.go), and written as a table of Go
// (table.go).
//
// What is printed is measured by five forests, each grown from four fifths of
// the files and tried on the fifth that it has not seen: precision, recall and F1
// of the headings that the reader finds. Where several files of one writer are
// given, the figures flatter. The same files give the same forest, on every
// machine. Keep some notes aside, and try what came out on them at the end.
//
// The table names the measures of gloss/notes/text. Where one is taken away or
// renamed there, make the table an empty forest first (var grown = Forest{}).
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// usual is how the forest of the reader is grown. The figures were chosen by
// cross-validation on 248 notes: half or double of each, and trees of three or
// four questions, change F1 by less than a hundredth, which is chance. With the
// shift a line is taken for a heading where the odds are a little less than even:
// that is where F1 is highest.
var usual = growth{trees: 160, rate: 0.1, smooth: 10, least: 2, hidden: 5, slope: 0.09, shift: 0.2}

// run does what args say and returns the exit code: 0 if all went well, 1 if it
// could not, 2 if args are wrong.
func run(args []string, out, errOut io.Writer) int {
	flags := flag.NewFlagSet("grow", flag.ContinueOnError)
	flags.SetOutput(errOut)
	table := flags.String("o", "", "write the forest as Go source to `FILE`")
	flags.Usage = func() {
		fmt.Fprintln(errOut, "usage: go run ./cmd/grow [-o FILE] FOLDER")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() != 1 {
		flags.Usage()
		return 2
	}
	if err := fit(flags.Arg(0), *table, out); err != nil {
		fmt.Fprintln(errOut, "grow:", err)
		return 1
	}
	return 0
}

// fit grows a forest from the notes of a folder, says on out what it is worth and
// writes it to the file called table, if that is not "".
func fit(folder, table string, out io.Writer) error {
	pages, err := readPages(os.DirFS(folder))
	if err != nil {
		return fmt.Errorf("%s: %w", folder, err)
	}
	if err := lookAt(pages); err != nil {
		return err
	}
	lines := samplesOf(pages)
	fmt.Fprintf(out, "%d notes with %d headings; the reader asks about %d lines of %d of them\n", len(pages), headingsOf(pages), len(lines), asked(pages))
	if len(lines) == 0 {
		return fmt.Errorf("no notes in %q leave a question: each needs two headings and eight lines", folder)
	}
	worth, err := crossValidate(pages, usual)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "on notes not grown from: precision %.3f, recall %.3f, F1 %.3f\n", worth.precision(), worth.recall(), worth.f1())
	if table == "" {
		return nil
	}
	forest := grow(lines, usual)
	forest.Lines, forest.Notes = len(lines), asked(pages)
	return os.WriteFile(table, source(&forest), 0o644)
}
