package pdf

import (
	"io"

	"gloss/export"
	"gloss/export/pdf/layout"
	"gloss/model/summary"
)

// WriteIndex writes the index alone as PDF, a page or two for the usual notes. Entries
// say as much as there is room for: at most what the index as text says of them.
// Of the options, theme and paper matter.
func WriteIndex(w io.Writer, index *summary.Index, opt export.Options) (export.Report, error) {
	book := layout.SummaryBook(index)
	return write(w, book, opt, func(opt export.Options) (*layout.Display, error) { return layout.SetIndex(index, opt) })
}
