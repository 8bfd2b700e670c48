package pdf

import (
	"fmt"
	"io"

	"gloss/export"
	"gloss/export/pdf/layout"
	"gloss/model"
	"gloss/model/summary"
)

// WriteIndex writes the index alone as PDF, a page or two for the usual notes.
// Of the options, theme and paper matter. Nothing is written where it fails.
func WriteIndex(w io.Writer, index *summary.Index, opt export.Options) (export.Report, error) {
	book := layout.SummaryBook(index)
	return write(w, book, opt, 0, func() (*layout.Display, error) { return layout.SetIndex(index, opt) })
}

// write sets a book, paints it and writes the file. cover is the number of
// pages before the numbered ones.
func write(w io.Writer, book *model.Book, opt export.Options, cover int, set func() (*layout.Display, error)) (report export.Report, err error) {
	defer func() {
		// The words are made harmless before gofpdf sees them. Should it
		// panic all the same, other editions need not go down with it.
		if r := recover(); r != nil {
			report, err = export.Report{}, fmt.Errorf("pdf: setting %q failed: %v", book.Title, r)
		}
	}()
	display, err := set()
	if err != nil {
		return export.Report{}, fmt.Errorf("pdf: %w", err)
	}
	last := &finisher{w: w, book: book, opt: opt, cover: cover, display: display, subsets: subsetsOf(display), tags: newTagger(display, language(book.Language), len(display.Pages))}
	if err := paint(last, display, last.subsets, last.tags, layout.Built(book)); err != nil {
		return export.Report{}, fmt.Errorf("pdf: painting %q: %w", book.Title, err)
	}
	if last.err != nil {
		return export.Report{}, fmt.Errorf("pdf: finishing %q: %w", book.Title, last.err)
	}
	return export.Report{Pages: len(display.Pages), Diagnostics: display.Diagnostics}, nil
}
