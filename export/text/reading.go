package text

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"gloss/export"
	"gloss/model"
	"gloss/model/summary"
)

// WriteReading writes the reading list alone, for a person to read: each thing
// with its number, title, kind and address, then every place that mentions it,
// with the headings above and what the notes say there.
func WriteReading(w io.Writer, book *model.Book, form Form) error {
	l := newList(w, book, form)
	below := l.locale.ListBelow
	if hasNeighbours(book.Readings) {
		below += "\n" + l.locale.ListNear
	}
	l.title(l.locale.TheReadings, l.locale.ReadingsOf, fmt.Sprintf(l.locale.ListIntro, l.locale.Order(book.ReadingsBy)), below)
	if len(book.Readings) == 0 {
		l.paragraph(l.locale.Nothing)
	}
	names := export.PartNames(book.Document, l.locale.Date)
	for _, g := range book.ReadingGroups(book.ReadingsBy) {
		title := oneLine(l.locale.Group(g, names))
		if title != "" && l.form == Markdown {
			l.put("\n## " + escaped(title) + "\n")
		} else if title != "" {
			l.put("\n" + title + "\n" + strings.Repeat("-", min(l.width, columns(title))) + "\n")
		}
		for _, r := range g.Readings {
			l.reading(r, book.ReadingsBy)
		}
	}
	if err := l.out.Flush(); err != nil {
		return fmt.Errorf("writing the reading list: %w", err)
	}
	return nil
}

// hasNeighbours reports whether an annotation is not what the notes say in the
// place itself but what stands beside it.
func hasNeighbours(list []*model.Reading) bool {
	for _, r := range list {
		for _, p := range r.Places {
			if strings.HasSuffix(p.Annotation, " …") || strings.HasPrefix(p.Annotation, "… ") {
				return true
			}
		}
	}
	return false
}

func (l *list) reading(r *model.Reading, by model.Grouping) {
	number := strconv.Itoa(r.Number) + ". "
	indent := strings.Repeat(" ", len(number))
	name := readingName(r)
	if l.form == Markdown {
		if by == model.ByKind || by == model.BySection { // numbers out of order, which an ordered list would count anew
			number, indent = "- **"+strconv.Itoa(r.Number)+"** ", "  "
		}
		l.put("\n" + number + l.named(r, name) + " – " + escaped(l.remarked(r)))
		if target, ok := linkTarget(r.Archive); ok {
			run := &run{page: &page{}, where: inHeading}
			l.put(" (" + run.piece(node{kind: link, kids: []node{{kind: words, text: l.locale.Archived}}, target: target}, 0, false) + ")")
		}
		if said := l.locale.Said(r.Link); said != "" {
			l.put(l.locale.Semicolon + escaped(said))
		}
		l.put("\n")
		for _, places := range export.TogetherPlaces(r.Places) {
			l.put(indent + "- " + startEscaped(l.where(places)))
			if said := places[0].Annotation; said != "" {
				l.put(": " + escaped(said))
			}
			l.put("\n")
		}
		return
	}
	l.put("\n" + wrap(name+" ("+l.remarked(r)+")", number, indent, l.width) + "\n")
	if name != r.URL && r.URL != "" {
		l.put(indent + r.URL + "\n")
	}
	if said := l.locale.Said(r.Link); said != "" {
		l.put(wrap(l.locale.Upper(oneLine(said))+l.locale.Stop, indent, indent, l.width) + "\n")
		if r.Link.Dead() && r.Archive != "" {
			l.put(indent + r.Archive + "\n")
		}
	}
	for _, places := range export.TogetherPlaces(r.Places) {
		l.put(wrap(l.where(places), indent+"– ", indent+"  ", l.width) + "\n")
		if said := places[0].Annotation; said != "" {
			l.put(wrap(said, indent+"  ", indent+"  ", l.width) + "\n")
		}
	}
}

// remarked returns the kind of a thing and the remark on it, which has the kind
// of a candidate.
func (l *list) remarked(r *model.Reading) string {
	said := oneLine(l.locale.Remark(r))
	if r.Candidate {
		return said
	}
	return strings.TrimSuffix(l.locale.Kind(r.Kind)+l.locale.Semicolon+said, l.locale.Semicolon)
}

// readingName returns what a thing is called, else its address.
func readingName(r *model.Reading) string {
	return cmp.Or(oneLine(r.Name()), r.URL)
}

// named returns the name of a thing as a link to it; the address itself is to
// be read only where it is the name.
func (l *list) named(r *model.Reading, name string) string {
	target, ok := linkTarget(r.URL)
	if !ok {
		return escaped(name)
	}
	if name == r.URL {
		return l.address(r.URL)
	}
	run := &run{page: &page{}, where: inHeading}
	return run.piece(node{kind: link, kids: []node{{kind: words, text: name}}, target: target}, 0, false)
}

// where returns the headings above places that stand together, and their lines.
func (l *list) where(places []model.ReadingPlace) string {
	p, s := places[0], l.locale.LinesOf(places)
	if l.sources > 1 {
		lines, _ := l.locale.LineNumbers(places)
		s = p.Source.String() + ":" + lines
	}
	if len(p.Headings) == 0 && p.Section != nil {
		return fmt.Sprintf(l.locale.HeadingAt, s)
	}
	if len(p.Headings) == 0 {
		return l.locale.Upper(l.locale.BeforeFirst) + " (" + s + ")"
	}
	heads := make([]string, len(p.Headings))
	for i, h := range p.Headings {
		heads[i] = summary.Label(oneLine(h))
	}
	return strings.Join(heads, " › ") + " (" + s + ")"
}
