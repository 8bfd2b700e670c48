package data

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"gloss/model"
)

// WriteReadingCSV writes the reading list as a table (RFC 4180, UTF-8, lines
// that end in LF): a head row, then a row for each place that mentions a thing,
// in the order of the list. The headings above the place stand in one field,
// outermost first, parted by " › ". The last field is "candidate" for what the
// notes name in words only.
func WriteReadingCSV(out io.Writer, book *model.Book) error {
	w := csv.NewWriter(out)
	w.Write([]string{"number", "kind", "identifier", "title", "url", "archive", "source", "line", "section", "annotation", "by", "year", "candidate"})
	for _, r := range book.Readings {
		for _, p := range r.Places {
			row := []string{strconv.Itoa(r.Number), string(r.Kind), r.Identifier, r.Title, r.URL, r.Archive,
				p.Source.String(), strconv.Itoa(int(p.Line)), strings.Join(p.Headings, " › "), p.Annotation, r.By, r.Year, ""}
			if r.Candidate {
				row[len(row)-1] = "candidate"
			}
			for i := range row {
				row[i] = strings.ToValidUTF8(row[i], "\uFFFD")
			}
			w.Write(row)
		}
	}
	w.Flush()
	return w.Error()
}
