package data

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"gloss/model"
)

// WriteIndexJSON writes the index: "entries" holds the tools and projects,
// "standards" and "people" what is neither. Entries that only refer to another
// (see) are left out, as the other has their names among its aliases.
func WriteIndexJSON(out io.Writer, book *model.Book) error {
	w := newWriter(out)
	w.object()
	w.number("schema", Schema)
	w.text("title", book.Title)
	list(w, "entries", named(book.Entries), w.entry)
	list(w, "standards", named(book.Standards), w.entry)
	list(w, "people", named(book.People), w.entry)
	w.end()
	return w.close()
}

// named returns the entries that refer to the notes themselves.
func named(entries []*model.IndexEntry) []*model.IndexEntry {
	var list []*model.IndexEntry
	for _, e := range entries {
		if e.See == "" {
			list = append(list, e)
		}
	}
	return list
}

func (w *writer) entry(e *model.IndexEntry) {
	w.object()
	w.text("name", e.Name)
	w.text("kind", e.Kind)
	w.texts("aliases", e.Aliases)
	w.text("url", e.URL)
	w.text("origin", e.Origin)
	list(w, "mentions", e.Mentions, func(m *model.Mention) {
		w.object()
		w.text("source", m.Source)
		w.number("line", m.Line)
		w.text("form", m.Form)
		w.text("section", sectionTitle(m.Section))
		w.text("why", m.Why)
		w.end()
	})
	w.end()
}

func sectionTitle(s *model.Section) string {
	if s == nil {
		return ""
	}
	return model.PlainText(s.Title)
}

// WriteIndexCSV writes the index as a table (RFC 4180, UTF-8, lines that end
// in LF): a head row, then a row for each mention, in the order of the index.
// List is "tools", "standards" or "people"; the aliases stand in one field,
// parted by "; ".
func WriteIndexCSV(out io.Writer, book *model.Book) error {
	w := csv.NewWriter(out)
	w.Write([]string{"list", "name", "kind", "aliases", "url", "origin", "source", "line", "form", "section", "why"})
	for _, l := range []struct {
		name    string
		entries []*model.IndexEntry
	}{{"tools", book.Entries}, {"standards", book.Standards}, {"people", book.People}} {
		for _, e := range named(l.entries) {
			aliases := strings.Join(e.Aliases, "; ")
			for _, m := range e.Mentions {
				row := []string{l.name, e.Name, e.Kind, aliases, e.URL, e.Origin,
					m.Source, strconv.Itoa(m.Line), m.Form, sectionTitle(m.Section), m.Why}
				for i := range row {
					row[i] = strings.ToValidUTF8(row[i], "\uFFFD")
				}
				w.Write(row)
			}
		}
	}
	w.Flush()
	return w.Error()
}
