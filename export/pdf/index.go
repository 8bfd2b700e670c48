package pdf

import (
	"fmt"
	"io"

	"gloss/export"
	"gloss/export/pdf/layout"
	"gloss/model"
	"gloss/model/summary"
)

// WriteIndex writes the index alone as PDF, a page or two for the usual notes. Entries
// say as much as there is room for: at most what the index as text says of them.
// Of the options, theme and paper matter.
func WriteIndex(w io.Writer, index *summary.Index, opt export.Options) (export.Report, error) {
	book := layout.SummaryBook(index)
	return write(w, book, opt, func(opt export.Options) (*layout.Display, error) { return layout.SetIndex(index, opt) })
}

// write sets a book, paints it and writes the file.
func write(w io.Writer, book *model.Book, opt export.Options, set func(export.Options) (*layout.Display, error)) (report export.Report, err error) {
	defer recovered(book, &report, &err)
	display, err := set(paged(opt))
	if err != nil {
		return export.Report{}, fmt.Errorf("pdf: %w", err)
	}
	last := &finisher{w: w, book: book, opt: opt, display: display, subsets: subsetsOf(display), sheets: impose(display, opt.Sheets)}
	last.pictures = album{display: display, subsets: last.subsets}
	last.tags = newTagger(display, language(book.Language), last.sheets.sides)
	if err := paint(last, display, last.subsets, last.tags, last.sheets, &last.pictures, layout.Built(book)); err != nil {
		return export.Report{}, fmt.Errorf("pdf: painting %q: %w", book.Title, err)
	}
	if last.err != nil {
		return export.Report{}, fmt.Errorf("pdf: finishing %q: %w", book.Title, last.err)
	}
	return export.Report{Pages: len(display.Pages), Diagnostics: display.Diagnostics}, nil
}
