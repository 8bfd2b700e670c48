package data

import (
	"bufio"
	"io"
	"strings"

	"gloss/model"
)

// WriteReadingBibLaTeX writes the reading list as a BibLaTeX file in UTF-8.
// What the notes say of a thing stands in "annotation", which is what annotated
// bibliographies print (BibLaTeX manual, 2.2.2); "note" would be part of the
// reference itself, and is not used.
func WriteReadingBibLaTeX(out io.Writer, book *model.Book) error {
	return writeBib(out, book, dialect{annotation: "annotation", kind: bibLaTeXType, accessed: "urldate", year: "date"})
}

// WriteReadingBibTeX writes the reading list for classic BibTeX styles, which
// know "annote" and fewer types.
func WriteReadingBibTeX(out io.Writer, book *model.Book) error {
	return writeBib(out, book, dialect{annotation: "annote", kind: bibTeXType, accessed: "urldate", year: "year", classic: true})
}

// dialect is what tells BibTeX and BibLaTeX apart.
type dialect struct {
	annotation string
	kind       func(model.ReadingKind) string
	accessed   string
	year       string
	classic    bool
}

func writeBib(out io.Writer, book *model.Book, d dialect) error {
	w := bufio.NewWriter(out)
	field := func(name, value string) {
		if value != "" {
			w.WriteString(",\n  " + name + " = {" + value + "}")
		}
	}
	for i, c := range citations(book) {
		if i > 0 {
			w.WriteByte('\n')
		}
		w.WriteString("@" + d.kind(c.kind) + "{" + c.key)
		// Braces keep the capitals of names that styles would make small.
		field("title", "{"+bibText(c.title)+"}")
		field("author", bibNames(c.by))
		field(d.year, bibText(c.year))
		switch {
		case c.doi != "":
			field("doi", bibVerbatim(c.doi))
		case c.isbn != "":
			field("isbn", bibText(c.isbn))
		case c.arxiv != "":
			field("eprint", bibVerbatim(c.arxiv))
			field("eprinttype", "arxiv")
		case c.kind == model.ReadingStandard:
			series, number := c.series()
			field("type", bibText(series))
			field("number", bibText(number))
			field("institution", bibText(publishers[series]))
		}
		field("url", bibVerbatim(c.url))
		if d.classic && c.url != "" {
			field("howpublished", `\url{`+bibVerbatim(c.url)+"}")
		}
		field(d.accessed, c.day.String())
		field("keywords", bibText(joined(c.keywords)))
		field(d.annotation, bibText(c.annotation))
		w.WriteString("\n}\n")
	}
	return w.Flush()
}

func bibLaTeXType(k model.ReadingKind) string {
	switch k {
	case model.ReadingStandard:
		return "report" // styles do not know "standard"
	case model.ReadingRepository, model.ReadingPackage:
		return "software"
	case model.ReadingPaper:
		return "article"
	case model.ReadingBook:
		return "book"
	case model.ReadingSlides, model.ReadingTalk:
		return "unpublished"
	case model.ReadingWork:
		return "misc"
	}
	return "online"
}

func bibTeXType(k model.ReadingKind) string {
	switch k {
	case model.ReadingPaper:
		return "article"
	case model.ReadingBook:
		return "book"
	case model.ReadingStandard:
		return "techreport"
	}
	return "misc"
}

// bibNames joins names as BibTeX has them.
func bibNames(names []string) string {
	var b strings.Builder
	for i, name := range names {
		if i > 0 {
			b.WriteString(" and ")
		}
		b.WriteString(bibText(name))
	}
	return b.String()
}

// bibEscapes are the signs that mean something to TeX.
var bibEscapes = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "$", `\$`, "&", `\&`, "#", `\#`, "%", `\%`, "_", `\_`,
	"~", `\textasciitilde{}`, "^", `\textasciicircum{}`)

func bibText(s string) string { return bibEscapes.Replace(s) }

// bibVerbatim returns an address for a field that is read as it stands: only
// braces and backslashes, which would end the field, are written as a URL has
// them.
func bibVerbatim(s string) string {
	return strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C", " ", "%20").Replace(s)
}
