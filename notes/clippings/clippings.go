// Package clippings reads "My Clippings.txt", the file in which a Kindle keeps
// what its owner highlighted and noted, in whatever language it speaks.
//
// # Where to start
//
// [Format] is all that others need. entries.go cuts the file into entries and
// reads the line that says where each stands, kinds.go tells highlights, notes
// and bookmarks apart, build.go makes a section of each book.
//
// # Decisions
//
// Books come in the order in which they first appear, and what was marked in
// each in the order of the file. A highlight is a quotation, attributed to its
// page and location; a note is a paragraph and stands below the highlight that
// it belongs to. The author stands below the title of the book. Bookmarks have
// no words and are left out. Of two highlights of one passage where one holds
// the words of the other, the longer is kept; of equal ones, the later.
package clippings

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// Format returns the format that this package reads.
func Format() notes.Format {
	return notes.Format{Name: "clippings", Extensions: []string{".txt"}, Score: score, Reader: reader{}}
}

// score implements notes.Format.Score: the line that says where an entry stands
// is the second one behind each rule.
func score(src *notes.Source) int {
	found, rules := 0, 0
	since := 0 // lines with words since the last rule
	rest := src.Text
	for i := 0; i < 400 && rest != ""; i++ {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		switch line = strings.TrimSpace(line); {
		case line == "":
		case isRule(line):
			rules++
			since = 0
		default:
			if since++; since == 2 && isPlace(line) && strings.IndexByte(line, '|') > 0 {
				found++
			}
		}
	}
	if rules == 0 || found == 0 || found*2 < rules {
		return 0
	}
	return 100
}

type reader struct{}

// Read implements notes.Reader. It returns no error.
func (reader) Read(src *notes.Source, opt notes.Options) (*model.Document, error) {
	r := &reading{
		doc:    src.Document("clippings"),
		ledger: notes.NewLedger(src),
		places: notes.NewPlaces(src),
	}
	r.out = notes.NewBuilder(r.doc)
	r.entries()
	r.tell()
	r.build()
	notes.Impose(r.doc, opt.Outline)
	r.out.Close()
	r.ledger.DropRest("mark without words")
	r.doc.Ledgers = []model.Ledger{r.ledger.Model()}
	return r.doc, nil
}

// reading is the state of one call of Read.
type reading struct {
	doc    *model.Document
	ledger *notes.Ledger
	places *notes.Places
	out    *notes.Builder
	list   []*entry
	strays int // passages that are no entries
}

func (r *reading) at(offset int) model.Position { return r.places.At(offset) }

func (r *reading) report(line int, severity model.Severity, code, message, hint string) {
	r.doc.Report(r.at(r.places.Start(line)), severity, code, message, hint)
}

// text makes a text of a part of a line: the bytes from and to, without the
// blanks round them; nil where nothing is left.
func (r *reading) text(line, from, to int) []model.Inline {
	raw := r.places.Text(line)
	part := raw[from:to]
	trimmed := strings.TrimSpace(part)
	if trimmed == "" {
		return nil
	}
	from += strings.Index(part, trimmed)
	return []model.Inline{&model.Text{Position: r.at(r.places.Start(line) + from), Value: trimmed}}
}

// strayed reports passages that are no entries.
func (r *reading) strayed(line int) {
	if r.strays > 0 {
		r.report(line, model.Warning, "clippings.entry", notes.Count(r.strays, "passage is no clipping and is kept as a paragraph", "passages are no clippings and are kept as paragraphs"),
			"an entry has a title, a line that begins with a dash, and a rule of \"=\" behind it")
	}
}
