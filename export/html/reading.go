package html

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"gloss/export"
	"gloss/export/locale"
	"gloss/model"
	"gloss/model/summary"
)

// WriteReading writes the reading list, grouped by kind where the book does not
// say otherwise. Numbers are the same as in every other edition. Errors are
// those of the writer.
func WriteReading(w io.Writer, book *model.Book) error {
	head := summary.Head(book)
	words := locale.For(book.Language, book.Wording)
	p := newPage(w, openingOf(head, words), words.ReadingList, nil)
	p.sources = len(head.Sources)
	names := export.PartNames(book.Document, words.Date)
	for _, g := range book.ReadingGroups(cmp.Or(book.ReadingsBy, model.ByKind)) {
		p.readings(cmp.Or(words.Group(g, names), words.Upper(words.InOrder)), g)
	}
	if len(book.Readings) == 0 {
		p.put("<p", p.own, ">", words.NoReadings, "</p>\n")
	}
	return p.close(head.Sources)
}

func (p *page) readings(title string, group model.ReadingGroup) {
	p.put("<section>\n")
	if group.Section != nil {
		p.el("h2", title)
	} else {
		p.el("h2"+p.own, title)
	}
	p.put("\n<ul class=\"readings\">\n")
	for _, r := range group.Readings {
		p.put(`<li id="r`, strconv.Itoa(r.Number), `"><span class="no">`, strconv.Itoa(r.Number), "</span>\n<p class=\"name\"", p.side(headline(r)), ">")
		p.link(r.URL, headline(r))
		p.put("</p>\n")
		if said := p.words.Remark(r); said != "" {
			p.el(`p class="where"`+p.own, said)
			p.put("\n")
		}
		if address := withoutScheme(r.URL); address != "" && address != headline(r) {
			p.el(`p class="address"`+p.leftward(), address)
			p.put("\n")
		}
		for _, places := range export.TogetherPlaces(r.Places) {
			p.place(places)
		}
		p.archived(r)
		p.put("</li>\n")
	}
	p.put("</ul>\n</section>\n")
}

// archived writes what is known of an address that may be dead by now, and where
// the web archive has a copy of its day.
func (p *page) archived(r *model.Reading) {
	said := p.words.Said(r.Link)
	if r.Archive == "" && said == "" {
		return
	}
	p.put(`<p class="where"`, p.own, `>`)
	if said != "" {
		p.el("b", p.words.Upper(said))
		p.put(p.words.Stop, p.words.Then)
	}
	if r.Archive != "" {
		p.link(r.Archive, p.words.Upper(p.words.ArchivedCopy))
	}
	p.put("</p>\n")
}

// leftward returns the attribute of a block that is written from the left on every page.
func (p *page) leftward() string {
	if p.fromRight {
		return ` dir="ltr"`
	}
	return ""
}

func headline(r *model.Reading) string {
	return cmp.Or(r.Name(), withoutScheme(r.URL))
}

func withoutScheme(url string) string {
	if _, rest, ok := strings.Cut(url, "://"); ok {
		return strings.TrimSuffix(rest, "/")
	}
	return url
}

// place writes what the notes say at places that stand together, and where that is.
func (p *page) place(places []model.ReadingPlace) {
	place := places[0]
	if place.Annotation != "" {
		p.block("p", place.Annotation)
		p.put("\n")
	}
	p.put(`<p class="where">`)
	if len(place.Headings) > 0 {
		for i, h := range place.Headings {
			if i > 0 {
				p.text(" › ")
			}
			p.apart(summary.Label(h))
		}
		p.text(p.words.Comma)
	}
	if p.sources > 1 {
		p.apart(fmt.Sprint(place.Source))
		p.text(p.words.Comma)
	}
	p.put(p.ours(p.words.LinesOf(places)))
	p.put("</p>\n")
}
