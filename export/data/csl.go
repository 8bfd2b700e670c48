package data

import (
	"io"
	"strconv"
	"strings"

	"gloss/model"
)

// WriteReadingCSL writes the reading list as CSL-JSON (Citation Style Language
// 1.0.2), which pandoc, Zotero and others read. What the notes say stands in
// "note": that is the variable for "descriptive text or notes about an item
// (e.g. in an annotated bibliography)"; "annote" is for short marks, and not
// used. The day on which a thing was noted is the day it was accessed. The copy
// in the web archive is a custom variable, "archived": "archive" and
// "archive_location" are for things on paper, and styles print them as such.
func WriteReadingCSL(out io.Writer, book *model.Book) error {
	w := newWriter(out)
	w.open('[')
	for _, c := range citations(book) {
		w.object()
		w.text("id", c.key)
		w.text("type", cslType(c.kind))
		w.text("title", c.title)
		if len(c.by) > 0 {
			list(w, "author", c.by, func(name string) {
				w.object()
				if family, given, ok := strings.Cut(name, ", "); ok {
					w.text("family", family)
					w.text("given", given)
				} else {
					w.text("literal", name)
				}
				w.end()
			})
		}
		for _, f := range []struct{ key, value string }{
			{"number", c.number()}, {"publisher", c.publisher()}, {"DOI", c.doi}, {"ISBN", c.isbn}, {"URL", c.url}, {"note", c.annotation}, {"keyword", joined(c.keywords)},
		} {
			if f.value != "" {
				w.text(f.key, f.value)
			}
		}
		if c.untitled {
			w.text("language", "zxx") // "no linguistic content" (ISO 639-2): no style gives an address capitals
		}
		if c.archive != "" {
			w.key("custom")
			w.object()
			w.text("archived", c.archive)
			w.end()
		}
		if year, err := strconv.Atoi(c.year); err == nil {
			w.date("issued", year)
		}
		if !c.day.IsZero() {
			w.date("accessed", c.day.Year, c.day.Month, c.day.Day)
		}
		w.end()
	}
	w.shut(']')
	return w.close()
}

// number is the identifier where it has no variable of its own.
func (c *citation) number() string {
	if c.doi != "" || c.isbn != "" {
		return ""
	}
	return c.identifier
}

// publisher is who publishes a standard.
func (c *citation) publisher() string {
	if c.kind != model.ReadingStandard {
		return ""
	}
	series, _ := c.series()
	return publishers[series]
}

func joined(words []string) string {
	s := ""
	for i, w := range words {
		if i > 0 {
			s += ", "
		}
		s += w
	}
	return s
}

// cslType returns the type of CSL 1.0.2 that a kind of thing is nearest to.
func cslType(k model.ReadingKind) string {
	switch k {
	case model.ReadingStandard:
		return "standard"
	case model.ReadingRepository, model.ReadingPackage:
		return "software"
	case model.ReadingPaper:
		return "article-journal"
	case model.ReadingBook:
		return "book"
	case model.ReadingVideo:
		return "motion_picture"
	case model.ReadingSlides:
		return "speech"
	case model.ReadingTalk:
		return "speech"
	case model.ReadingArticle:
		return "post-weblog"
	case model.ReadingWork:
		return "document"
	}
	return "webpage"
}

// date writes a date as CSL has them: year, month, day, or the first of these.
func (w *writer) date(key string, parts ...int) {
	w.key(key)
	w.object()
	w.key("date-parts")
	w.open('[')
	w.open('[')
	for _, n := range parts {
		w.integer(n)
	}
	w.shut(']')
	w.shut(']')
	w.end()
}
