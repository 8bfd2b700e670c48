package data

import (
	"io"

	"gloss/model"
)

// WriteReadingJSON writes the reading list: each thing to read once, with
// every place that mentions it and what the notes say of it there.
func WriteReadingJSON(out io.Writer, book *model.Book) error {
	w := newWriter(out)
	w.object()
	w.number("schema", Schema)
	w.text("title", book.Title)
	list(w, "readings", book.Readings, func(r *model.Reading) {
		w.object()
		w.number("number", r.Number)
		w.text("kind", string(r.Kind))
		w.text("identifier", r.Identifier)
		w.text("title", r.Title)
		w.text("by", r.By)
		w.text("year", r.Year)
		w.text("url", r.URL)
		w.text("archive", r.Archive)
		if r.Host != "" {
			w.text("host", r.Host)
		}
		w.boolean("candidate", r.Candidate)
		if r.Link.Checked {
			w.key("link")
			w.object()
			w.number("status", r.Link.Status)
			w.text("moved", r.Link.Moved)
			w.text("problem", r.Link.Problem)
			w.end()
		}
		list(w, "places", r.Places, func(p model.ReadingPlace) {
			w.object()
			w.text("source", p.Source.String())
			w.number("line", int(p.Line))
			w.text("section", sectionTitle(p.Section))
			w.texts("headings", p.Headings)
			w.text("annotation", p.Annotation)
			w.end()
		})
		w.end()
	})
	w.end()
	return w.close()
}
