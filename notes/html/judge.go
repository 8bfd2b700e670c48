package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// judge says of elements whether they belong to the page and not to the notes.
type judge struct {
	r      *reading
	t      *tree
	matter int32   // nodes before this one are within an article or quotation
	mains  []int32 // outermost elements that are marked as the main part
	buf    [8]attr
}

// reason returns why an element is left out, "" where it is kept.
func (j *judge) reason(i int32) string {
	n := &j.t.nodes[i]
	a := j.t.attrs(i, j.buf[:0])
	role := ""
	if len(a) > 0 {
		if hidden(a) && !j.large(n, 50) {
			return "hidden"
		}
		role = strings.ToLower(a.get("role"))
	}
	j.noteMain(i, role)
	if reason := j.byMeaning(i, n, role); reason != "" {
		return reason
	}
	if len(a) == 0 || headingLevel(n.tag) > 0 || role == "heading" {
		return ""
	}
	if n.size > 0 && lineNumbers(j.t, i, a.get("class")) {
		return "line numbers"
	}
	return j.byName(i, n, a)
}

// noteMain remembers the outermost elements that are marked as main; <main>
// outweighs articles.
func (j *judge) noteMain(i int32, role string) {
	n := &j.t.nodes[i]
	isMain := n.tag == atom.Main || role == "main"
	if !isMain && n.tag != atom.Article || n.size == 0 {
		return
	}
	if len(j.mains) > 0 {
		last := j.mains[len(j.mains)-1]
		if i < j.t.nodes[last].stop {
			return
		}
		first := j.t.nodes[j.mains[0]].tag
		if isMain && first == atom.Article {
			j.mains = j.mains[:0]
		} else if !isMain && first != atom.Article {
			return
		}
	}
	j.mains = append(j.mains, i)
}

func hidden(a attrs) bool {
	if v, ok := a.find("hidden"); ok && v != "false" {
		return true
	}
	if strings.EqualFold(a.get("aria-hidden"), "true") {
		return true
	}
	style := a.get("style")
	if style == "" {
		return false
	}
	return strings.HasPrefix(styleOf(style, "display"), "none") || strings.HasPrefix(styleOf(style, "visibility"), "hidden") ||
		strings.HasPrefix(styleOf(style, "mso-hide"), "all")
}

// large reports whether a node holds more than that many percent of the text.
func (j *judge) large(n *node, percent int64) bool {
	return int64(n.size)*100 > int64(j.r.total)*percent
}

// linked reports whether at least that many percent of a node's text are links.
func linked(n *node, percent int64) bool {
	return n.size > 0 && int64(n.linked)*100 >= int64(n.size)*percent
}

// prose reports whether a node looks like matter: headings over text that is
// mostly no link.
func prose(n *node) bool { return n.has&hasHeading != 0 && n.size > 600 && !linked(n, 30) }

func (j *judge) byMeaning(i int32, n *node, role string) string {
	within := i < j.matter
	switch {
	case n.tag == atom.Nav || role == "navigation" || role == "menu" || role == "menubar" || role == "doc-toc":
		if !prose(n) {
			return "navigation"
		}
	case n.tag == atom.Search || role == "search":
		return "search"
	case n.tag == atom.Form:
		if !j.large(n, 30) && !prose(n) && n.has&hasMain == 0 {
			return "form"
		}
	case n.tag == atom.Dialog || role == "dialog" || role == "alertdialog":
		if !j.large(n, 30) && !prose(n) {
			return "dialogue"
		}
	case (n.tag == atom.Header || role == "banner") && !within:
		if n.has&(hasHeading|hasMain) == 0 && !j.large(n, 40) && linked(n, 50) {
			return "header of the page"
		}
	case n.tag == atom.Footer || role == "contentinfo":
		return j.footer(i, n, within)
	case n.tag == atom.Aside || role == "complementary":
		if n.has&hasMain == 0 && !j.large(n, 40) && (linked(n, 50) || !within && (linked(n, 25) || role == "complementary")) {
			return "aside of the page"
		}
	case headingLevel(n.tag) > 0 && !within:
		if n.size > 0 && n.linked == n.size && j.inBanner(i) {
			return "name of the site"
		}
	}
	return ""
}

// footer judges a footer: that of the page, or that of an article. Footnotes
// and the sources of quotations stay.
func (j *judge) footer(i int32, n *node, within bool) string {
	if n.has&hasMain != 0 || j.large(n, 30) || prose(n) || j.holdsFootnotes(i) {
		return ""
	}
	for p := n.parent; p > 0; p = j.t.nodes[p].parent {
		if j.t.nodes[p].tag == atom.Blockquote {
			return ""
		}
	}
	if within && !linked(n, 50) && !colophon(j.t.plain(i, 400)) {
		return ""
	}
	return "footer of the page"
}

func (j *judge) holdsFootnotes(i int32) bool {
	var buf [8]attr
	for c, end := i, min(j.t.nodes[i].stop, i+200); c < end; c++ {
		if a := j.t.attrs(c, buf[:0]); strings.Contains(strings.ToLower(a.get("class")), "footnote") || a.get("role") == "doc-endnotes" {
			return true
		}
	}
	return false
}

// colophon reports whether a footer says what footers say.
func colophon(s string) bool {
	s = strings.ToLower(s)
	for _, w := range []string{"©", "(c) ", "copyright", "all rights reserved", "powered by", "posted in", "posted by", "filed under", "tagged", "permalink", "share", "veröffentlicht"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// inBanner reports whether a heading that is a link stands in the header of a
// page that has other headings.
func (j *judge) inBanner(i int32) bool {
	t := j.t
	inside := false
	for p := t.nodes[i].parent; p > 0 && !inside; p = t.nodes[p].parent {
		n := &t.nodes[p]
		inside = n.tag == atom.Header || n.tag != atom.Body && n.tag != atom.Html && !j.large(n, 30) && bannerName(t.attrs(p, nil))
	}
	if !inside {
		return false
	}
	for c := t.nodes[i].stop; c < int32(len(t.nodes)); c++ {
		if l := headingLevel(t.nodes[c].tag); l > 0 && l <= 2 && t.nodes[c].size > 0 {
			return true
		}
	}
	return false
}

func bannerName(a attrs) bool {
	name := strings.ToLower(a.get("id") + " " + a.get("class"))
	return hasWord(name, "header") || hasWord(name, "masthead") || hasWord(name, "banner") || hasWord(name, "site-header") || strings.EqualFold(a.get("role"), "banner")
}

// letters returns the letters and digits of a text in lower case.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}

// lineNumbers reports whether an element holds the numbers of the lines of a
// program.
func lineNumbers(t *tree, i int32, class string) bool {
	if !strings.Contains(class, "l") && !strings.Contains(class, "gutter") {
		return false
	}
	for _, w := range []string{"lineno", "linenos", "linenumber", "line-number", "line-numbers", "linenumbers", "gutter", "blob-num", "lnt", "hljs-ln-numbers"} {
		if hasWord(class, w) {
			return strings.Trim(t.plain(i, 100_000), "0123456789 ") == ""
		}
	}
	return false
}
