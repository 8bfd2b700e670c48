package markdown

import (
	"fmt"
	"slices"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// front is what the front matter says.
type front struct {
	first       int  // line of the first field
	titled      bool // it names a title, be it an empty one
	subtitle    string
	description string
	date        string
	dateLine    int
}

// maxFront is how many lines front matter may have.
const maxFront = 500

// frontMatter reads the front matter that the source begins with, if any, and
// returns the offset at which the body begins. It understands the part of YAML
// (between "---") and TOML (between "+++") that front matter is written in:
// scalars, quoted or not, folded and literal text, and lists in both notations.
// A full YAML parser is of no use here: the known ones take gigabytes for a few
// kilobytes of nested brackets.
func (r *reading) frontMatter() int {
	if len(r.places.starts) == 0 {
		return 0
	}
	fence := strings.TrimRight(r.places.text(1), " \t")
	switch {
	case strings.HasPrefix(fence, "% "):
		return r.titleBlock()
	case fence != "---" && fence != "+++":
		return r.pageProperties()
	}
	r.front.first = 2
	end := 0
	for line := 2; line <= min(len(r.places.starts), maxFront); line++ {
		text := strings.TrimRight(r.places.text(line), " \t")
		if text == fence || fence == "---" && text == "..." {
			end = line
			break
		}
	}
	f := fields{sep: ':'}
	if fence == "+++" {
		f.sep = '='
	}
	for line := 2; line < end; line++ {
		f.lines = append(f.lines, r.places.text(line))
	}
	if end == 0 || !f.plausible() {
		return 0
	}
	r.ledger.Merge(1)
	r.ledger.Merge(end)
	f.parse()
	for _, field := range f.list {
		r.field(field)
	}
	for _, i := range f.broken {
		line := i + 2
		r.ledger.Drop(line, "front matter not understood")
		r.report(model.At(r.src.Name, line, 1), model.Warning, "markdown.front-matter",
			fmt.Sprintf("line %q of the front matter is not understood", short(strings.TrimSpace(r.places.text(line)))),
			"write it as \"key: value\"")
	}
	r.settleFront()
	if end == len(r.places.starts) {
		return len(r.src.Text)
	}
	return r.places.starts[end]
}

// titleBlock reads the block of title, authors and date that begins with "% " in
// the way of pandoc, and returns the offset at which the body begins.
func (r *reading) titleBlock() int {
	keys := [...]string{"title", "author", "date"}
	f := fields{sep: ':'}
	line := 1
	for ; line <= min(len(r.places.starts), len(keys)); line++ {
		rest, ok := strings.CutPrefix(r.places.text(line), "%")
		if !ok {
			break
		}
		f.lines = append(f.lines, keys[line-1]+": "+quotedValue(strings.TrimSpace(rest)))
	}
	if strings.TrimSpace(r.places.text(line)) != "" {
		return 0
	}
	r.front.first = 1
	f.parse()
	for _, field := range f.list {
		r.field(field)
	}
	r.settleFront()
	if line > len(r.places.starts) {
		return len(r.src.Text)
	}
	return r.places.starts[line-1]
}

// field takes over what one field says.
func (r *reading) field(f field) {
	doc := r.doc
	known := true
	switch strings.ToLower(f.key) {
	case "title":
		r.front.titled = true
		if doc.Title = f.text(); doc.Title != "" {
			doc.TitleFrom = "front matter"
		}
	case "author", "authors", "by", "creator":
		for _, name := range f.all() {
			if !slices.Contains(doc.Authors, name) {
				doc.Authors = append(doc.Authors, name)
			}
		}
	case "lang", "language", "locale":
		doc.Language = strings.ReplaceAll(f.text(), "_", "-")
	case "event", "conference", "meeting", "course":
		doc.Event = f.text()
	case "place", "location", "venue", "city", "where":
		doc.Place = f.text()
	case "date", "when":
		r.front.date, r.front.dateLine = f.text(), f.first+r.front.first
	case "layout": // as WriteMarkdown has it; blogs have other layouts
		known = f.text() == "lost"
		doc.Sources[0].LayoutLost = known
	case "subtitle":
		r.front.subtitle = f.text()
	case "description", "summary", "abstract", "excerpt":
		r.front.description = f.text()
	default:
		known = false
	}
	if !known {
		r.report(model.At(r.src.Name, f.first+r.front.first, 1), model.Info, "markdown.front-matter",
			fmt.Sprintf("nothing is made of %q in the front matter", short(f.key)), "")
	}
	for i := f.first; i <= f.last; i++ {
		line := i + r.front.first
		switch {
		case strings.TrimSpace(r.places.text(line)) == "":
		case known:
			r.ledger.Place(line)
		default:
			r.ledger.Drop(line, fmt.Sprintf("front matter of no use here: %s", short(f.key)))
		}
	}
}

func (r *reading) settleFront() {
	if r.doc.Description = r.front.description; r.doc.Description == "" {
		r.doc.Description = r.front.subtitle
	} else if r.front.subtitle != "" {
		r.doc.Description = r.front.subtitle + ". " + r.doc.Description
	}
	if r.front.date == "" {
		return
	}
	day := r.front.date
	if len(day) > 10 && day[4] == '-' && (day[10] == 'T' || day[10] == ' ') {
		day = day[:10]
	}
	if date, ok := notes.ParseDay(day, notes.AnyOrder); ok && !date.IsZero() {
		r.doc.Date = date
		return
	}
	r.report(model.At(r.src.Name, r.front.dateLine, 1), model.Warning, "markdown.front-matter",
		fmt.Sprintf("%q is no date", short(r.front.date)), "write it as 2011-03-11")
}
