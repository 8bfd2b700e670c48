package data

import (
	"bufio"
	"io"

	"gloss/model"
)

// WriteReadingRIS writes the reading list in the format of Research Information
// Systems, in UTF-8 with lines that end in CR LF. What the notes say stands in
// N1, the field for notes.
func WriteReadingRIS(out io.Writer, book *model.Book) error {
	w := bufio.NewWriter(out)
	field := func(tag, value string) {
		if value != "" {
			w.WriteString(tag + "  - " + value + "\r\n")
		}
	}
	for _, c := range citations(book) {
		field("TY", risType(c.kind))
		field("ID", c.key)
		field("TI", c.title)
		for _, name := range c.by {
			if name != "others" {
				field("AU", name)
			}
		}
		field("PY", c.year)
		field("DO", c.doi)
		field("SN", c.isbn)
		field("M1", c.number())
		field("UR", c.url)
		field("L2", c.archive)
		if !c.day.IsZero() {
			field("Y2", c.day.Time().Format("2006/01/02/"))
		}
		for _, k := range c.keywords {
			field("KW", k)
		}
		field("N1", c.annotation)
		w.WriteString("ER  - \r\n\r\n")
	}
	return w.Flush()
}

func risType(k model.ReadingKind) string {
	switch k {
	case model.ReadingStandard:
		return "STAND"
	case model.ReadingRepository, model.ReadingPackage:
		return "COMP"
	case model.ReadingPaper:
		return "JOUR"
	case model.ReadingBook:
		return "BOOK"
	case model.ReadingVideo:
		return "VIDEO"
	case model.ReadingSlides:
		return "SLIDE"
	case model.ReadingTalk:
		return "CPAPER"
	case model.ReadingWork:
		return "GEN"
	case model.ReadingArticle:
		return "BLOG"
	}
	return "ELEC"
}
