package html

import (
	"io"
	"strconv"
	"strings"

	"gloss/model"
)

// WriteIndex writes the index-only summary: tools and projects, standards and
// people, each with what it is and where in the notes it stands. Errors are
// those of the writer.
func WriteIndex(w io.Writer, book *model.Book) error {
	x := &indexPage{page: newPage(w, book, "index of tools and projects"), several: len(book.Sources) > 1}
	x.measure(book.Document)
	x.ids(book)
	lists := []indexList{
		{"tools", "Tools and projects", book.Entries},
		{"standards", "Standards", book.Standards},
		{"people", "People", book.People},
	}
	x.contents(lists)
	for _, l := range lists {
		if len(l.entries) > 0 {
			x.list(l)
		}
	}
	if len(book.Entries)+len(book.Standards)+len(book.People) == 0 {
		x.put("<p>These notes name no tool, project, standard or person that gloss knows of.</p>\n")
	}
	return x.close(book)
}

type indexList struct {
	id, title string
	entries   []*model.IndexEntry
}

// indexPage is a page with what is needed to say where a mention stands.
type indexPage struct {
	*page
	several bool           // the book has several sources
	before  map[string]int // lines of the sources before that one
	lines   int            // of all sources
	anchors map[*model.IndexEntry]string
	targets map[string]string // anchors by name of the entry
}

func (x *indexPage) measure(doc *model.Document) {
	x.before = map[string]int{}
	for _, s := range doc.Sources {
		x.before[s.Name] = x.lines
		x.lines += s.Lines
	}
}

// ids gives each entry an anchor, so that others can refer to it. Anchors
// count entries: a name might be any text.
func (x *indexPage) ids(book *model.Book) {
	x.anchors, x.targets = map[*model.IndexEntry]string{}, map[string]string{}
	n := 0
	for _, list := range [][]*model.IndexEntry{book.Entries, book.Standards, book.People} {
		for _, e := range list {
			n++
			x.anchors[e] = "e" + strconv.Itoa(n)
			if _, taken := x.targets[e.Name]; !taken && e.See == "" {
				x.targets[e.Name] = x.anchors[e]
			}
		}
	}
}

// contents writes the headnote and the links to the lists.
func (x *indexPage) contents(lists []indexList) {
	x.put("<nav aria-label=\"Lists\">\n<ul>\n")
	for _, l := range lists {
		if n := count(l.entries); n > 0 {
			x.put(`<li><a href="#`, l.id, `">`, l.title, "</a> <span class=\"quiet\">", strconv.Itoa(n), "</span></li>\n")
		}
	}
	x.put("</ul>\n</nav>\n")
}

func count(entries []*model.IndexEntry) (n int) {
	for _, e := range entries {
		if e.See == "" {
			n++
		}
	}
	return n
}

func (x *indexPage) list(l indexList) {
	x.put(`<section aria-labelledby="`, l.id, "\">\n<h2 id=\"", l.id, "\">", l.title, "</h2>\n")
	if l.id == "tools" {
		x.put("<p class=\"head\">What the notes name, in the order of the alphabet. Numbers are lines of the notes, after the section that they stand in; the bar shows where from the first line to the last.</p>\n")
	}
	x.put("<div class=\"columns\">\n")
	for from := 0; from < len(l.entries); {
		to := from + 1
		for to < len(l.entries) && l.entries[to].Letter == l.entries[from].Letter {
			to++
		}
		x.letter(l.entries[from:to])
		from = to
	}
	x.put("</div>\n</section>\n")
}

func (x *indexPage) letter(group []*model.IndexEntry) {
	x.put("<div class=\"letter\">\n")
	if group[0].Letter != "" {
		x.el("h3", group[0].Letter)
		x.put("\n")
	}
	x.put("<ul>\n")
	for _, e := range group {
		x.entry(e)
	}
	x.put("</ul>\n</div>\n")
}

func (x *indexPage) entry(e *model.IndexEntry) {
	x.put(`<li class="entry" id="`, x.anchors[e], "\">\n<p><span class=\"name\" dir=\"auto\">")
	x.link(e.URL, e.Name)
	x.put("</span>")
	if e.See != "" {
		x.put(" <i>see</i> ")
		x.refer(e.See)
		x.put("</p>\n</li>\n")
		return
	}
	if e.Kind != "" {
		x.put(" ")
		x.el(`span class="kind"`, e.Kind)
	}
	x.put("</p>\n")
	if e.About != "" {
		x.el(`p class="what" dir="auto"`, e.About)
		x.put("\n")
	}
	if len(e.Mentions) > 0 {
		x.bar(e.Mentions)
		x.where(e.Mentions)
	}
	if len(e.Aliases) > 0 {
		x.put("<p class=\"more\">also written ")
		x.el(`span dir="auto"`, strings.Join(e.Aliases, ", "))
		x.put("</p>\n")
	}
	if len(e.SeeAlso) > 0 {
		x.put("<p class=\"more\"><i>see also</i> ")
		for i, name := range e.SeeAlso {
			if i > 0 {
				x.put("; ")
			}
			x.refer(name)
		}
		x.put("</p>\n")
	}
	x.put("</li>\n")
}

// refer writes the name of another entry as a link to it.
func (x *indexPage) refer(name string) {
	id, ok := x.targets[name]
	if !ok {
		x.text(name)
		return
	}
	x.put(`<a href="#`, id, `">`)
	x.text(name)
	x.put("</a>")
}

// where writes the places of the mentions: the section, then the lines in it.
func (x *indexPage) where(mentions []*model.Mention) {
	x.put(`<p class="where">`, plural(len(mentions), "mention", "mentions"), ": ")
	for from := 0; from < len(mentions); {
		first := mentions[from]
		if from > 0 {
			x.put("; ")
		}
		if x.several {
			x.text(first.Source)
			x.put(" ")
		}
		if first.Section != nil {
			x.el(`b dir="auto"`, model.PlainText(first.Section.Title))
			x.put(" ")
		}
		last, to := 0, from
		for ; to < len(mentions) && mentions[to].Section == first.Section && mentions[to].Source == first.Source; to++ {
			if m := mentions[to]; m.Line != last {
				if last > 0 {
					x.put(", ")
				}
				x.put(strconv.Itoa(m.Line))
				last = m.Line
			}
		}
		from = to
	}
	x.put("</p>\n")
}

// The bar is drawn on a field of that width; it has room for that many marks.
const (
	barWidth = 1000
	barMarks = 125
)

// bar draws where in the notes the mentions stand. It is hidden from those who
// listen: the words below it say the same.
func (x *indexPage) bar(mentions []*model.Mention) {
	x.put(`<svg class="bar" viewBox="0 0 `, strconv.Itoa(barWidth), ` 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">`,
		`<rect class="track" y="8" width="`, strconv.Itoa(barWidth), `" height="4"/><path class="mark" d="`)
	step := barWidth / barMarks
	last := -1
	for _, m := range mentions {
		slot := min((x.before[m.Source]+max(m.Line, 1)-1)*barMarks/max(x.lines, 1), barMarks-1)
		if slot != last {
			x.put("M", strconv.Itoa(slot*step), " 0h", strconv.Itoa(step), "v20h-", strconv.Itoa(step), "z")
			last = slot
		}
	}
	x.put("\"/></svg>\n")
}
