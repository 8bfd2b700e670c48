package html

import (
	"io"
	"strconv"
	"strings"

	"gloss/export/locale"
	"gloss/model"
	"gloss/model/summary"
	"gloss/themes"
)

// WriteIndex writes the index-only summary: tools and projects, standards and
// people, each with what it is, where in the notes it stands, the words around
// its first mention and what it is mentioned with. A theme gives it faces and
// colours; it may be nil. Errors are those of the writer.
func WriteIndex(w io.Writer, index *summary.Index, theme *themes.Theme) error {
	words := locale.For(index.Language, index.Wording)
	x := &indexPage{page: newPage(w, openingOf(index, words), words.ToolsIndex, theme), index: index}
	x.ids()
	lists := []indexList{
		{"tools", words.Tools, index.Tools},
		{"standards", words.Standards, index.Standards},
		{"people", words.People, index.People},
	}
	if index.Names() > 0 {
		x.contents(lists)
	}
	first := true
	for _, l := range lists {
		if len(l.entries) > 0 {
			x.list(l, first)
			first = false
		}
	}
	if index.Names() == 0 {
		x.put("<p", x.own, ">", words.NoneNamed, "</p>\n")
	}
	return x.close(index.Sources)
}

type indexList struct {
	id, title string
	entries   []*summary.Entry
}

// indexPage is a page with what is needed to refer from entry to entry.
type indexPage struct {
	*page
	index   *summary.Index
	anchors map[*summary.Entry]string
	targets map[string]string // anchors by name of the entry
	shown   map[string]string // headings by name of the entry
}

func (x *indexPage) several() bool { return len(x.index.Sources) > 1 }

// ids gives each entry an anchor, so that others can refer to it. Anchors
// count entries: a name might be any text.
func (x *indexPage) ids() {
	x.shown = x.index.Headings()
	x.anchors, x.targets = map[*summary.Entry]string{}, map[string]string{}
	n := 0
	for _, list := range x.index.Lists() {
		for _, e := range list {
			n++
			x.anchors[e] = "e" + strconv.Itoa(n)
			if _, taken := x.targets[e.Name]; !taken && e.See == "" {
				x.targets[e.Name] = x.anchors[e]
			}
		}
	}
}

// contents writes the links to the lists.
func (x *indexPage) contents(lists []indexList) {
	x.put("<nav aria-label=\"", x.words.Lists, "\"", x.own, ">\n<ul>\n")
	for _, l := range lists {
		if n := summary.Count(l.entries); n > 0 {
			x.put(`<li><a href="#`, l.id, `">`, l.title, "</a> <span class=\"quiet\">", strconv.Itoa(n), "</span></li>\n")
		}
	}
	x.put("</ul>\n</nav>\n")
}

// list writes a list; the first one says how to read it, and those after it.
func (x *indexPage) list(l indexList, first bool) {
	x.put(`<section aria-labelledby="`, l.id, "\">\n<h2 id=\"", l.id, "\"", x.own, ">", l.title, "</h2>\n")
	if first {
		under := x.words.Under
		if x.several() {
			under = x.words.UnderFiles
		}
		x.put("<p class=\"head\"", x.own, ">", x.words.Found, x.words.Then, under)
		if x.index.Chosen() {
			x.put(x.words.Chief)
		}
		x.put(x.words.Stop, x.words.Then, x.words.Bar, "</p>\n")
	}
	x.put("<div class=\"columns\">\n")
	for from := 0; from < len(l.entries); {
		to := from + 1
		for to < len(l.entries) && l.entries[to].Letter == l.entries[from].Letter {
			to++
		}
		x.letter(l.entries[from:to], l.id == "tools")
		from = to
	}
	x.put("</div>\n</section>\n")
}

// letter writes a group of entries, under its letter in a long list.
func (x *indexPage) letter(group []*summary.Entry, headed bool) {
	x.put("<div class=\"letter\">\n")
	if group[0].Letter != "" && headed {
		x.el("h3", group[0].Letter)
		x.put("\n")
	}
	x.put("<ul>\n")
	for _, e := range group {
		x.entry(e)
	}
	x.put("</ul>\n</div>\n")
}

func (x *indexPage) entry(e *summary.Entry) {
	x.put(`<li class="entry" id="`, x.anchors[e], "\">\n<p><span class=\"name\" dir=\"auto\">")
	kind, heading := x.words.Headed(e.Kind), e.Heading
	if kind != "" && e.See == "" {
		heading = e.Bare()
	}
	x.link(e.URL, heading)
	x.put("</span>")
	if e.See != "" {
		x.put(" <i", x.own, ">", x.words.See, "</i> ")
		x.refer(e.See)
		x.put("</p>\n</li>\n")
		return
	}
	if kind != "" {
		x.put(" ")
		x.el(`span class="kind"`+x.own, kind)
	}
	x.put(` <span class="kind">`, strconv.Itoa(len(e.Mentions)), "×</span></p>\n")
	if e.About != "" {
		x.el(`p class="what"`+x.side(e.About)+x.inEnglish, e.About)
		x.put("\n")
	}
	x.bar(e)
	if e.First.Telling() {
		before, form, after := x.words.Quotation(e.First.Before, e.First.Form, e.First.After)
		x.put(`<p class="first"`, x.side(before+form+after), `>`)
		x.prose(before)
		x.put("<b>")
		x.prose(form)
		x.put("</b>")
		x.prose(after)
		x.put("</p>\n")
	}
	x.where(e)
	x.references(x.ours(x.words.With), e.With)
	if others := e.OtherNames(); len(others) > 0 {
		before, behind, _ := strings.Cut(x.words.AlsoWritten, "%s")
		x.put("<p class=\"more\">", x.ours(before))
		x.el(`span dir="auto"`, strings.Join(others, x.words.Comma))
		x.put(x.ours(behind), "</p>\n")
	}
	x.references("<i"+x.own+">"+x.words.SeeAlso+"</i>", e.SeeAlso)
	x.put("</li>\n")
}

// references writes the names of other entries behind a word.
func (x *indexPage) references(word string, names []string) {
	if len(names) == 0 {
		return
	}
	x.put(`<p class="more">`, word, " ")
	for i, name := range names {
		if i > 0 {
			x.put(x.words.Semicolon)
		}
		x.refer(name)
	}
	x.put("</p>\n")
}

// refer writes the name of another entry as a link to it.
func (x *indexPage) refer(name string) {
	id, ok := x.targets[name]
	if !ok {
		x.text(name)
		return
	}
	x.put(`<a href="#`, id, `">`)
	x.apart(x.shown[name])
	x.put("</a>")
}

// where writes the places of an entry: the section, then the lines in it.
func (x *indexPage) where(e *summary.Entry) {
	if len(e.Places) == 0 {
		return
	}
	parts, rest := x.index.Parts(e)
	open, between, end := `<p class="where">`, x.words.Semicolon, "</p>\n"
	if len(parts) > model.MostLocators {
		open, between, end = `<ul class="where"><li>`, "</li>\n<li>", "</li></ul>\n"
	}
	x.put(open)
	source := -1
	for i := range parts {
		if i > 0 {
			x.put(between)
		}
		x.part(&parts[i], source)
		source = parts[i].Source
	}
	if rest.Sections > 0 {
		at := rest.Locator()
		x.put(between, x.ours(x.words.Of(x.words.More, rest.Sections)), x.words.LineRange(at.First, at.Last, at.Times))
	}
	x.put(end)
}

// part writes a place: the source where it is another one than before, the
// section, the lines.
func (x *indexPage) part(p *summary.Place, before int) {
	if x.several() && p.Source != before {
		x.put("<i>")
		x.apart(x.index.Sources[p.Source].Name)
		x.put("</i> ")
	}
	if p.Section != "" {
		x.el(`b dir="auto"`, summary.Titled(p.Section))
		x.put(" ")
	}
	for k, at := range p.Locators() {
		if k > 0 {
			x.put(x.words.Comma)
		}
		if said := x.words.LineRange(at.First, at.Last, at.Times); at.Chief {
			x.el("strong", said)
		} else {
			x.put(said)
		}
	}
}

// The field that a bar is drawn on: its height, the pitch of the buckets and
// the width of a mark.
const (
	barHeight = 20
	barPitch  = 30
	barMark   = 26
)

// bar draws where in the notes the mentions stand.
func (x *indexPage) bar(e *summary.Entry) {
	if len(e.Mentions) == 0 {
		return
	}
	x.put(`<svg class="bar"`, x.own, ` role="img" aria-label="`, x.words.Where(e.Reach()), `" viewBox="0 0 `, strconv.Itoa(summary.Buckets*barPitch), ` `, strconv.Itoa(barHeight), `" preserveAspectRatio="none">`,
		`<rect class="track" y="17" width="`, strconv.Itoa(summary.Buckets*barPitch), `" height="3"/><path class="mark" d="`)
	for i, n := range e.Spread {
		if n > 0 {
			h := strconv.Itoa(barHeight * (1 + summary.Level(n)) / (1 + summary.Levels))
			x.put("M", strconv.Itoa(i*barPitch), " ", strconv.Itoa(barHeight), "v-", h, "h", strconv.Itoa(barMark), "v", h, "z")
		}
	}
	x.put("\"/></svg>\n")
}
