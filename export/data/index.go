package data

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"gloss/model"
	"gloss/model/summary"
)

// listNames are the keys of the lists of an index.
var listNames = [3]string{"entries", "standards", "people"}

// WriteIndexJSON writes the index: "entries" holds the tools and projects,
// "standards" and "people" what is neither. Entries that only refer to another
// (see) are left out: the other has their names among its aliases, or a person
// has decided on them, as "references" tells. All that is needed to merge the index with others is there: [ReadIndexJSON] reads it
// again.
func WriteIndexJSON(out io.Writer, index *summary.Index) error {
	w := newWriter(out)
	w.object()
	w.number("schema", Schema)
	w.text("title", index.Title)
	for i, entries := range index.Lists() {
		list(w, listNames[i], named(entries), func(e *summary.Entry) { w.entry(index, e) })
	}
	list(w, "sources", index.Sources, w.indexSource)
	if len(index.References) > 0 {
		list(w, "references", index.References, w.reference)
	}
	w.end()
	return w.close()
}

// named returns the entries that refer to the notes themselves.
func named(entries []*summary.Entry) []*summary.Entry {
	var list []*summary.Entry
	for _, e := range entries {
		if e.See == "" {
			list = append(list, e)
		}
	}
	return list
}

func (w *writer) entry(index *summary.Index, e *summary.Entry) {
	w.object()
	w.text("name", e.Name)
	w.text("kind", e.Kind)
	w.texts("aliases", e.Aliases)
	w.text("url", e.URL)
	w.text("origin", e.Origin)
	if e.Decided {
		w.boolean("decided", true)
	}
	list(w, "mentions", e.Mentions, func(m summary.Mention) {
		w.object()
		w.text("source", index.Sources[m.Source].Name)
		w.number("line", m.Line)
		w.text("form", m.Form)
		w.text("section", m.Section)
		w.text("why", m.Why)
		w.number("heading", m.Heading)
		w.number("point", m.Point)
		if m.Principal {
			w.boolean("principal", true)
		}
		w.end()
	})
	w.text("key", e.Key)
	w.text("term", e.Term)
	w.text("heading", e.Heading)
	w.text("sort", e.Sort)
	w.text("letter", e.Letter)
	w.text("about", e.About)
	w.key("first")
	w.context(index, e.First)
	w.texts("with", e.With)
	w.texts("seealso", e.SeeAlso)
	if len(e.SeeAlsoDecided) > 0 {
		w.texts("seealsodecided", e.SeeAlsoDecided)
	}
	w.numbers("spread", e.Spread[:])
	w.end()
}

func (w *writer) reference(r summary.Reference) {
	w.object()
	w.text("from", r.From)
	w.text(map[bool]string{false: "see", true: "seealso"}[r.Also], r.To)
	w.end()
}

func (w *writer) context(index *summary.Index, c summary.Context) {
	w.object()
	w.text("source", index.Sources[c.Source].Name)
	w.number("line", c.Line)
	w.text("section", c.Section)
	w.text("before", c.Before)
	w.text("form", c.Form)
	w.text("after", c.After)
	if c.Code != "" {
		w.texts("code", strings.Split(c.Code, "\n"))
	}
	w.end()
}

func (w *writer) indexSource(s summary.Source) {
	w.object()
	w.text("name", s.Name)
	if s.File != "" {
		w.text("file", s.File)
	}
	if s.Folder != "" {
		w.text("folder", s.Folder)
	}
	w.number("lines", s.Lines)
	w.text("sha256", s.SHA256)
	w.text("title", s.Title)
	w.text("event", s.Event)
	w.text("place", s.Place)
	w.text("language", s.Language)
	w.texts("authors", s.Authors)
	w.text("from", dateText(s.From))
	w.text("to", dateText(s.To))
	if len(s.Outline) > 0 {
		list(w, "outline", s.Outline, func(h summary.Heading) {
			w.object()
			w.number("line", h.Line)
			w.text("title", h.Title)
			w.number("talk", h.Talk)
			w.number("day", h.Day)
			w.end()
		})
	}
	w.end()
}

func dateText(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// numbers writes a list of numbers on one line.
func (w *writer) numbers(key string, list []uint8) {
	w.key(key)
	w.next()
	w.byte('[')
	for i, n := range list {
		if i > 0 {
			w.byte(',')
		}
		w.put(strconv.AppendUint(w.room(mostDigits), uint64(n), 10))
	}
	w.byte(']')
}

// indexColumns are the head row of an index as a table.
var indexColumns = []string{"list", "name", "kind", "aliases", "url", "origin", "source", "line", "form", "section", "why",
	"about", "mentions", "with", "context", "principal", "sort", "seealso", "seefrom"}

// WriteIndexCSV writes the index as a table (RFC 4180, UTF-8, lines that end
// in LF): a head row, then a row for each mention, in the order of the index.
// List is "tools", "standards" or "people"; the aliases stand in one field,
// parted by "; ", and so do the names in with, those of related entries
// (seealso) and those that refer to the entry (seefrom). Principal is "yes" for
// the chief mention of a source. What is said of the first mention stands in its
// row alone.
func WriteIndexCSV(out io.Writer, index *summary.Index) error {
	w := csv.NewWriter(out)
	w.Write(indexColumns)
	for i, entries := range index.Lists() {
		from := referring(entries)
		for _, e := range named(entries) {
			for k, m := range e.Mentions {
				row := []string{[...]string{"tools", "standards", "people"}[i], e.Name, e.Kind, names(e.Aliases), e.URL, e.Origin,
					index.Sources[m.Source].Name, strconv.Itoa(m.Line), m.Form, m.Section, m.Why, e.About, strconv.Itoa(len(e.Mentions)),
					names(e.With), "", "", strings.ReplaceAll(e.Sort, "\t", " "), names(e.SeeAlso), names(from[e.Name])}
				if k == 0 {
					row[14] = e.First.Words()
				}
				if m.Principal {
					row[15] = "yes"
				}
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

func names(list []string) string { return strings.Join(list, "; ") }

// referring returns the names that refer to the entries of a list, by the names
// of those.
func referring(entries []*summary.Entry) map[string][]string {
	from := map[string][]string{}
	for _, e := range entries {
		if e.See != "" {
			from[e.See] = append(from[e.See], e.Name)
		}
	}
	return from
}

func sectionTitle(s *model.Section) string {
	if s == nil {
		return ""
	}
	return model.PlainText(s.Title)
}
