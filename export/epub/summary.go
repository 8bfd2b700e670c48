package epub

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"gloss/export"
	"gloss/export/locale"
	"gloss/model"
	"gloss/model/summary"
)

// WriteIndex writes an EPUB of the index alone: cover, title page, index,
// colophon. As Exporter.Export, it writes as it goes.
func WriteIndex(w io.Writer, index *summary.Index, opt export.Options) (export.Report, error) {
	words := locale.For(index.Language, index.Wording)
	doc := &model.Document{Title: fmt.Sprintf(words.IndexOf, index.Title), Event: index.Event, Place: index.Place, Language: index.Language,
		Authors: index.Authors, Date: index.From}
	for _, s := range index.Sources {
		doc.Sources = append(doc.Sources, model.Source{Name: s.Name, Lines: s.Lines, SHA256: s.SHA256})
	}
	m := newManuscript(&model.Book{Document: doc, Wording: index.Wording, Built: index.Built}, opt)
	m.until, m.alone, m.identity = index.To, true, index.Title+": index"
	b, err := m.bind(w, opt.Theme)
	if err != nil {
		return export.Report{}, err
	}
	m.frontMatter()
	d := &digest{manuscript: m, index: index, targets: map[string]target{}}
	d.write()
	m.begin("colophon", m.words.Colophon, colophonPart)
	d.colophon()
	m.end()
	return b.publish()
}

// digest writes an index without notes.
type digest struct {
	*manuscript
	index   *summary.Index
	targets map[string]target // entries, by name
	entries int
	names   []string // that their ids have
}

// digestLimit is the size at which the index goes on in another document; an
// entry may be long.
const digestLimit = 150_000

// digestGroup is a letter, or a list.
type digestGroup struct {
	heading string
	list    bool // begins a list
	entries []*summary.Entry
}

func (d *digest) groups() []digestGroup {
	var groups []digestGroup
	var things []thing
	for i, entries := range d.index.Lists() {
		for k, e := range entries {
			if n := d.entries + 1; e.See == "" && d.targets[e.Name].number == 0 {
				d.targets[e.Name] = target{n, clean(e.Heading)}
			}
			d.entries++
			things = append(things, entryThing(e.Name, e.Key))
			heading := [...]string{clean(e.Letter), d.words.Standards, d.words.People}[i]
			if heading == "" {
				heading = "0–9"
			}
			if k == 0 || groups[len(groups)-1].heading != heading {
				groups = append(groups, digestGroup{heading: heading, list: k == 0})
			}
			g := &groups[len(groups)-1]
			g.entries = append(g.entries, e)
		}
	}
	d.entries, d.names = 0, tellApart(things)
	return groups
}

func (d *digest) write() {
	groups := d.groups()
	if len(groups) == 0 {
		d.begin("empty", d.words.Index, textPart)
		d.start("section", d.ownSide, "")
		d.raw("<h1>" + d.words.Index + "</h1>\n<p>" + d.words.NoNames + "</p>\n")
		return
	}
	d.begin("index", d.words.Index, indexPart)
	headings := make([]string, len(groups))
	for i, g := range groups {
		headings[i] = g.heading
	}
	d.letters(headings)
	d.openIndex()
	for i, g := range groups {
		d.openGroup(g, i+1)
		for _, e := range g.entries {
			if d.size() > digestLimit {
				d.turn()
				d.openGroup(g, 0)
			}
			d.entry(e)
		}
		d.close()
		d.close()
		d.line()
	}
	d.end()
}

func (d *digest) openIndex() {
	d.start("section", ` epub:type="index" role="doc-index" class="digest"`, "")
	d.raw("\n<h1" + d.own + ">" + d.words.Index)
	if d.turns > 1 {
		d.raw(" " + d.words.Continued)
	}
	d.raw("</h1>\n")
	if d.turns == 1 {
		d.raw(`<section epub:type="index-headnotes"><p` + d.ownSide + `>` + d.words.Found + d.words.Then + d.words.Lines + d.bold() + d.words.Stop + d.words.Then + d.words.BarNotes + "</p></section>\n")
	}
}

// bold says what is in bold, where anything is.
func (d *digest) bold() string {
	if d.index.Chosen() {
		return d.words.Chief
	}
	return ""
}

// turn goes on with the index in another document.
func (d *digest) turn() {
	d.end()
	d.turns++
	d.startDocument(d.stem+"."+itoa(d.turns), d.words.Index, indexPart)
	d.letters(nil)
	d.openIndex()
}

// openGroup opens a group; number 0 is for one that goes on.
func (d *digest) openGroup(g digestGroup, number int) {
	if number > 0 && g.list {
		title := g.heading
		if len(d.lists) == 0 && len(d.index.Tools) > 0 {
			title = d.words.Tools
		}
		d.lists = append(d.lists, contentsEntry{title: title, to: anchor{toGroup, number}, own: true})
	}
	d.start("section", ` epub:type="index-group"`, "")
	d.raw("<h2")
	if number > 0 {
		d.id(anchor{toGroup, number}, g.heading)
	}
	d.raw(">")
	d.short(g.heading)
	if number == 0 {
		d.raw(" " + d.words.Continued)
	}
	d.raw("</h2>\n")
	d.start("ul", ` epub:type="index-entry-list"`, "")
	d.line()
}

func (d *digest) entry(e *summary.Entry) {
	d.entries++
	class := "entry"
	if parts, _ := d.index.Parts(e); len(parts) > longEntry {
		class = "entry long"
	}
	d.start("li", ` epub:type="index-entry" class="`+class+`"`, "")
	d.raw(`<span epub:type="index-term" class="term"`)
	d.id(anchor{toEntry, d.entries}, d.names[d.entries-1])
	d.raw(">")
	kind, heading := clean(d.words.Headed(e.Kind)), e.Heading
	if kind != "" && e.See == "" {
		heading = e.Bare()
	}
	d.named(clean(heading))
	d.raw("</span>")
	if e.See != "" {
		d.crossReference("index-xref-preferred", d.words.See, []string{e.See}, d.targets)
		d.close()
		d.line()
		return
	}
	d.raw(` <span class="quiet"` + d.ownSide + `>`)
	if kind != "" {
		d.short(kind)
		d.raw(d.words.Comma)
	}
	d.raw(strconv.Itoa(len(e.Mentions)) + "×</span>")
	d.note(e)
	if len(e.SeeAlso) > 0 {
		d.crossReference("index-xref-related", d.words.SeeAlso, e.SeeAlso, d.targets)
	}
	d.close()
	d.line()
}

// note writes what is said of a thing: where it is named, what it is, the words around
// its first mention, what it is mentioned with. EPUBCheck wants a locator in an entry, or
// a note; lines of notes that are elsewhere are no locators.
func (d *digest) note(e *summary.Entry) {
	d.start("div", ` epub:type="index-editor-note"`, "")
	d.bar(e)
	if e.About != "" || e.URL != "" {
		d.about(e)
	}
	if e.First.Telling() {
		d.quotation(&e.First)
	}
	d.places(e)
	if len(e.With) > 0 {
		d.companions(e.With)
	}
	if names := e.OtherNames(); len(names) > 0 {
		d.others(names)
	}
	d.close()
}

// quotation writes the words around a mention.
func (d *digest) quotation(c *summary.Context) {
	before, form, after := d.words.Quotation(c.Before, c.Form, c.After)
	side := d.side
	d.raw("<p" + d.turnPlain(before+after) + ">")
	d.label(before)
	d.raw("<b>")
	d.named(form)
	d.raw("</b>")
	d.label(after)
	d.raw("</p>")
	d.side = side
}

// about writes what the catalogue says of a thing.
func (d *digest) about(e *summary.Entry) {
	attributes, open, end := d.turnedOwn(d.inEnglish), `<p class="about"`, "</p>"
	if attributes != languageAttributes(d.inEnglish) { // it begins where the other lines do
		open, end = `<p class="about"><span`, "</span></p>"
	}
	d.raw(open + attributes + ">")
	d.short(clean(e.About))
	d.home(e)
	d.raw(end)
}

// home writes the home page of an entry, named by its host.
func (d *digest) home(e *summary.Entry) {
	target, ok := address(e.URL)
	if !ok {
		return
	}
	if e.About != "" {
		d.raw(" ")
	}
	d.raw(`<a href="`)
	d.short(target)
	d.raw(`">`)
	d.short(strings.TrimPrefix(bare(clean(e.URL)), "www."))
	d.raw("</a>")
}

// places writes the sections that name an entry, with their lines.
func (d *digest) places(e *summary.Entry) {
	parts, rest := d.index.Parts(e)
	open, between, end := `<p class="where">`, d.words.Semicolon, "</p>"
	if len(parts) > model.MostLocators {
		open, between, end = `<ul class="where"><li>`, "</li>\n<li>", "</li></ul>"
	}
	d.raw(open)
	source := -1
	for i := range parts {
		if i > 0 {
			d.raw(between)
		}
		d.part(&parts[i], source)
		source = parts[i].Source
	}
	if rest.Sections > 0 {
		at := rest.Locator()
		d.raw(between + d.ours(d.words.Of(d.words.More, rest.Sections)) + d.words.LineRange(at.First, at.Last, at.Times))
	}
	d.raw(end)
}

// part writes a place: the source where it is another one than before, the
// section, the lines.
func (d *digest) part(p *summary.Place, before int) {
	if len(d.index.Sources) > 1 && p.Source != before {
		d.raw("<i>")
		d.label(clean(d.index.Sources[p.Source].Name))
		d.raw("</i> ")
	}
	if p.Section != "" {
		section := summary.Titled(shorten(clean(p.Section), 60))
		if d.bookSide == fromRight { // or the lines would go with the last word of it
			d.raw("<bdi>")
			d.label(section)
			d.raw("</bdi> ")
		} else {
			d.label(section)
			d.raw(" ")
		}
	}
	for k, at := range p.Locators() {
		if k > 0 {
			d.raw(d.words.Comma)
		}
		if said := d.words.LineRange(at.First, at.Last, at.Times); at.Chief {
			d.raw("<b>" + said + "</b>")
		} else {
			d.raw(said)
		}
	}
}

// companions writes the names of what an entry is mentioned with, as links.
func (d *digest) companions(names []string) {
	d.raw(`<p class="quiet">` + d.ours(d.words.Upper(d.words.With)) + " ")
	for i, name := range names {
		if i > 0 {
			d.raw(d.words.Comma)
		}
		d.nameOf(name, d.targets)
	}
	d.raw("</p>")
}

// others writes the other names that the notes have for a thing.
func (d *digest) others(names []string) {
	before, behind, _ := strings.Cut(d.words.Also, "%s")
	d.raw(`<p class="quiet">` + d.ours(before))
	for i, name := range names {
		if i > 0 {
			d.raw(d.words.Comma)
		}
		d.named(clean(name))
	}
	d.raw(d.ours(behind) + "</p>")
}

// mirrored returns the attribute of a bar that runs from the right.
func (d *digest) mirrored() string {
	if d.bookSide == fromRight {
		return ` transform="matrix(-1 0 0 1 320 0)"`
	}
	return ""
}

// bar draws where in the notes an entry is named.
func (d *digest) bar(e *summary.Entry) {
	d.raw(`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="` + d.words.Where(e.Reach()) + `"` + d.own + ` viewBox="0 0 320 20" preserveAspectRatio="none"><path` + d.mirrored() + ` d="M0 19h320v1H0z`)
	for i, n := range e.Spread {
		if n > 0 {
			h := itoa(20 * (1 + summary.Level(n)) / (1 + summary.Levels))
			d.raw("M" + itoa(i*320/summary.Buckets) + " 20v-" + h + "h9v" + h + "z")
		}
	}
	d.raw(`"/></svg>`)
}

// colophon says of what the index was made.
func (d *digest) colophon() {
	d.start("section", ` epub:type="colophon" role="doc-colophon" class="colophon"`+d.ownSide, "")
	d.raw("<h1>" + d.words.Colophon + "</h1>\n<p>" + d.words.MadeIndex + "</p>\n<dl>\n")
	for _, s := range d.index.Sources {
		d.raw("<dt>")
		d.label(clean(s.Name))
		d.raw("</dt><dd>")
		d.raw(d.words.Of(d.words.LineCount, s.Lines))
		if len(s.SHA256) >= 12 {
			d.raw(", SHA-256 <code>")
			d.short(s.SHA256[:12])
			d.raw("…</code>")
		}
		d.raw("</dd>\n")
	}
	d.raw("</dl>\n")
}
