package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"gloss/model"
	"gloss/notes"
)

// meta is what the head of a page says of it.
type meta struct {
	title     string
	ogTitle   string
	site      string // name of the site
	titleAt   int32
	placed    []int32 // offsets of what was made use of
	generator string
	program   string // that wrote the page, where that is known to matter
	date      string
	dateAt    int32
}

// head takes over what the head says, wherever in the page it stands.
func (r *reading) head() {
	t := r.tree
	var buf [8]attr
	var canonical, baseHref string
	if strings.Contains(t.text[:min(len(t.text), maxKindleHead)], `class="notebookFor"`) {
		r.meta.program = "kindle"
	}
	for i := int32(1); i < int32(len(t.nodes)); i++ {
		n := &t.nodes[i]
		switch n.tag {
		case atom.Html, atom.Body:
			if lang := strings.TrimSpace(t.attrs(i, buf[:0]).get("lang")); lang != "" && r.doc.Language == "" {
				r.doc.Language = strings.ReplaceAll(lang, "_", "-")
			}
		case atom.Title:
			if t.nodes[n.parent].tag != atom.Svg && r.meta.title == "" {
				r.meta.title, r.meta.titleAt = oneLine(html.UnescapeString(t.words(i))), n.end
			}
		case atom.Base:
			if baseHref == "" {
				baseHref = t.attrs(i, buf[:0]).get("href")
			}
		case atom.Link:
			if a := t.attrs(i, buf[:0]); canonical == "" && strings.EqualFold(a.get("rel"), "canonical") {
				canonical = a.get("href")
			}
		case atom.Time:
			if a := t.attrs(i, buf[:0]); r.meta.date == "" && published(a) {
				r.meta.date, r.meta.dateAt = a.get("datetime"), n.start
			}
		case atom.A, atom.Span:
			if len(r.doc.Authors) == 0 && int(n.end-n.start) > len("<a rel=author>") {
				r.byline(i, t.attrs(i, buf[:0]))
			}
		case atom.Tr:
			if day := r.propertyDate(i); day != "" {
				r.meta.date, r.meta.dateAt = day, n.start
			}
		case 0:
			if n.kind == element {
				r.enexHead(i)
			}
		case atom.Meta:
			r.metaTag(t.attrs(i, buf[:0]), n.start, &canonical)
		}
	}
	r.base = newBase(baseHref, canonical, savedFrom(t))
	r.settleDate()
}

// maxKindleHead is how many bytes the notes of a Kindle's app have at most before
// they name the book: a style sheet.
const maxKindleHead = 20_000

// published reports whether a <time> tells when the page was published.
func published(a attrs) bool {
	if _, ok := a.find("pubdate"); ok {
		return true
	}
	class := a.get("class")
	return hasWord(class, "published") || hasWord(class, "entry-date") || hasWord(class, "dt-published") || strings.EqualFold(a.get("itemprop"), "datePublished")
}

// words returns the text right below a node.
func (t *tree) words(i int32) string {
	var b strings.Builder
	for c := i + 1; c < t.nodes[i].stop; c++ {
		if n := &t.nodes[c]; n.kind == text {
			b.WriteString(t.text[n.start:n.end])
		}
	}
	return b.String()
}

func (r *reading) metaTag(a attrs, at int32, address *string) {
	name := a.get("name")
	if name == "" {
		name = a.get("property")
	}
	if name == "" {
		return
	}
	value := oneLine(a.get("content"))
	if value == "" {
		return
	}
	used := true
	switch strings.ToLower(name) {
	case "generator", "progid":
		if used = false; strings.Contains(value, "OneNote") {
			r.meta.program = "onenote"
		}
		r.withoutAuthor(value)
	case "author", "dc.creator", "dcterms.creator", "citation_author":
		r.authors(value)
	case "article:author":
		if used = !strings.Contains(value, "://"); used {
			r.authors(value)
		}
	case "description", "dc.description", "og:description":
		if used = r.doc.Description == ""; used {
			r.doc.Description = value
		}
	case "date", "dc.date", "dcterms.date", "dcterms.created", "article:published_time", "created":
		if used = r.meta.date == ""; used {
			r.meta.date, r.meta.dateAt = value, at
		}
	case "og:title":
		r.meta.ogTitle = value
	case "og:site_name":
		r.meta.site = value
	case "og:url":
		if used = *address == ""; used {
			*address = value
		}
	default:
		used = false
	}
	if used {
		r.meta.placed = append(r.meta.placed, at)
	}
}

// withoutAuthor takes a program off the authors.
func (r *reading) withoutAuthor(program string) {
	r.doc.Authors = slices.DeleteFunc(r.doc.Authors, func(a string) bool { return strings.EqualFold(a, program) })
	r.meta.generator = program
}

// authors adds the names that a field holds.
func (r *reading) authors(value string) {
	for _, name := range notes.AuthorsIn("author", value) {
		name = strings.TrimSpace(name)
		known := name == "" || strings.EqualFold(name, r.meta.generator)
		for _, a := range r.doc.Authors {
			known = known || a == name
		}
		if !known {
			r.doc.Authors = append(r.doc.Authors, name)
		}
	}
}

func (r *reading) settleDate() {
	day := r.meta.date
	if day == "" {
		return
	}
	if date, ok := parseDay(day); ok {
		r.doc.Date, r.doc.Dated = date, day
		return
	}
	r.doc.Report(r.at(r.meta.dateAt), model.Info, "html.date", "the head's date "+quoted(day)+" is not understood", "write it as 2011-03-11")
}

// parseDay reads a date with or without a time behind it.
func parseDay(s string) (model.Date, bool) {
	if len(s) > 10 && s[4] == '-' && (s[10] == 'T' || s[10] == ' ') {
		s = s[:10]
	}
	date, ok := notes.ParseDay(s, notes.AnyOrder)
	return date, ok && !date.IsZero()
}

// titleBreaks part the title of a page from the name of the site.
var titleBreaks = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " « ", " » ", ": "}

// settleTitle chooses the title of the document: the heading that stands above
// all others where the head has the same words, else what the head says.
func (r *reading) settleTitle() {
	title := r.meta.title
	if title == "" {
		title = r.meta.ogTitle
	}
	title = strings.TrimSuffix(strings.TrimPrefix(title, "Microsoft Word - "), " - Google Docs")
	top := ""
	alone := len(r.doc.Sections) == 1
	if len(r.doc.Sections) > 0 {
		first := r.doc.Sections[0]
		empty := len(first.Sections)+len(first.Blocks) == 0
		if alone && (len(first.Sections) > 0 || !placeholder(title)) || !alone && empty {
			top = oneLine(model.PlainText(first.Title))
		}
	}
	if r.meta.title != "" {
		r.meta.placed = append(r.meta.placed, r.meta.titleAt)
	}
	folded, own := letters(title), letters(top)
	if own != "" && (placeholder(title) || strings.Contains(folded, own) || len(own) > 12 && strings.Contains(own, folded)) {
		r.doc.Title, r.doc.TitleFrom = top, "heading"
		return
	}
	if placeholder(title) {
		return
	}
	r.doc.Title, r.doc.TitleFrom = r.withoutSite(title), "front matter"
}

// placeholder reports whether a title says nothing.
func placeholder(title string) bool {
	switch letters(title) {
	case "", "untitled", "untitleddocument", "document", "index", "home", "notitle", "newpage", "readme":
		return true
	}
	return false
}

// maxTitleBreaks is how many breaks of a title are looked at.
const maxTitleBreaks = 12

// withoutSite takes the names of the site and of its parts off a title.
func (r *reading) withoutSite(title string) string {
	site := letters(r.meta.site)
	if own := r.headingAhead(title); own != "" {
		return own
	}
	for _, sign := range titleBreaks {
		if i := strings.LastIndex(title, sign); i > 0 {
			if site != "" && letters(title[i:]) == site || r.isHeading(title[:i]) {
				return strings.TrimSpace(title[:i])
			}
		}
		if i := strings.Index(title, sign); i > 0 {
			if rest := title[i+len(sign):]; site != "" && letters(title[:i]) == site || r.isHeading(rest) {
				return strings.TrimSpace(rest)
			}
		}
	}
	return title
}

// headingAhead returns the longest beginning of a title, up to a break, that is
// a heading of the highest level; "" for none.
func (r *reading) headingAhead(title string) string {
	tops := map[string]bool{}
	for _, s := range r.doc.Sections {
		tops[letters(model.PlainText(s.Title))] = true
	}
	rest := len(title)
	for range maxTitleBreaks {
		last := -1
		for _, sign := range titleBreaks {
			last = max(last, strings.LastIndex(title[:rest], sign))
		}
		if last <= 0 {
			break
		}
		if own := strings.TrimSpace(title[:last]); tops[letters(own)] && letters(own) != "" {
			return own
		}
		rest = last
	}
	return ""
}

func (r *reading) isHeading(title string) bool {
	want := letters(title)
	found := false
	r.doc.Walk(func(s *model.Section) {
		found = found || letters(model.PlainText(s.Title)) == want
	})
	return found
}
