package html

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"gloss/model"
	"gloss/model/summary"
)

// WriteReading writes the reading list, grouped by kind where the book does not
// say otherwise. Numbers are the same as in every other edition. Errors are
// those of the writer.
func WriteReading(w io.Writer, book *model.Book) error {
	head := summary.Head(book)
	p := newPage(w, openingOf(head), "reading list", nil)
	for _, g := range book.ReadingGroups(cmp.Or(book.ReadingsBy, model.ByKind)) {
		p.readings(cmp.Or(g.Title, "In the order of the notes"), g.Readings)
	}
	if len(book.Readings) == 0 {
		p.put("<p>These notes have no link and name no standard, paper or book.</p>\n")
	}
	return p.close(head.Sources)
}

func (p *page) readings(title string, group []*model.Reading) {
	p.put("<section>\n")
	p.el("h2", title)
	p.put("\n<ul class=\"readings\">\n")
	for _, r := range group {
		p.put(`<li id="r`, strconv.Itoa(r.Number), `"><span class="no">`, strconv.Itoa(r.Number), "</span>\n<p class=\"name\" dir=\"auto\">")
		p.link(r.URL, headline(r))
		p.put("</p>\n")
		if said := r.Remark(); said != "" {
			p.el(`p class="where"`, said)
			p.put("\n")
		}
		if address := withoutScheme(r.URL); address != "" && address != headline(r) {
			p.el(`p class="address"`, address)
			p.put("\n")
		}
		for _, place := range r.Places {
			p.place(place)
		}
		p.archived(r)
		p.put("</li>\n")
	}
	p.put("</ul>\n</section>\n")
}

// archived writes what is known of an address that may be dead by now, and where
// the web archive has a copy of its day.
func (p *page) archived(r *model.Reading) {
	said := r.Link.Said()
	if r.Archive == "" && said == "" {
		return
	}
	p.put(`<p class="where">`)
	if said != "" {
		p.el("b", "The link "+said)
		p.put(". ")
	}
	if r.Archive != "" {
		p.link(r.Archive, "Archived copy")
	}
	p.put("</p>\n")
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

func (p *page) place(place model.ReadingPlace) {
	if place.Annotation != "" {
		p.el(`p dir="auto"`, place.Annotation)
		p.put("\n")
	}
	p.put(`<p class="where">`)
	if len(place.Headings) > 0 {
		p.text(strings.Join(place.Headings, " › ") + ", ")
	}
	p.text(fmt.Sprintf("%s, line %d", place.Source, place.Line))
	p.put("</p>\n")
}
