package html

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// page writes the parts of a page. Errors are kept by the buffer and told by
// close.
type page struct {
	out *bufio.Writer
}

// put writes mark-up as it is.
func (p *page) put(markup ...string) {
	for _, m := range markup {
		p.out.WriteString(m)
	}
}

// text writes words of the notes, escaped.
func (p *page) text(s string) {
	from := 0
	for i := 0; i < len(s); {
		var stand string
		c, size := s[i], 1
		switch {
		case c == '&':
			stand = "&amp;"
		case c == '<':
			stand = "&lt;"
		case c == '>':
			stand = "&gt;"
		case c == '"':
			stand = "&#34;"
		case c == '\'':
			stand = "&#39;"
		case c < ' ' && c != '\t' && c != '\n' || c == 0x7F:
			stand = "\uFFFD"
		case c >= utf8.RuneSelf:
			var r rune
			if r, size = utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && size == 1 || r >= 0x80 && r < 0xA0 {
				stand = "\uFFFD"
			}
		}
		if stand != "" {
			p.put(s[from:i], stand)
			from = i + size
		}
		i += size
	}
	p.put(s[from:])
}

// el writes an element that holds text only. open is the tag's inside: its
// name and attributes.
func (p *page) el(open, s string) {
	name, _, _ := strings.Cut(open, " ")
	p.put("<", open, ">")
	p.text(s)
	p.put("</", name, ">")
}

// link writes s as a link to target, or as plain text where target is no
// address that a page may link to.
func (p *page) link(target, s string) {
	if !linkable(target) {
		p.text(s)
		return
	}
	p.put(`<a href="`)
	p.text(target)
	p.put(`">`)
	p.text(s)
	p.put("</a>")
}

func linkable(target string) bool {
	for _, scheme := range []string{"http://", "https://", "mailto:"} {
		if len(target) > len(scheme) && strings.EqualFold(target[:len(scheme)], scheme) {
			return true
		}
	}
	return false
}

// newPage writes all that stands before the first section of a page. about is
// the line under the title that says what the page is.
func newPage(w io.Writer, book *model.Book, about string) *page {
	p := &page{out: bufio.NewWriterSize(w, 1<<15)}
	p.put("<!DOCTYPE html>\n<html lang=\"")
	p.text(language(book.Document))
	p.put("\">\n<head>\n<meta charset=\"utf-8\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
		"<meta name=\"color-scheme\" content=\"light dark\">\n",
		"<meta name=\"generator\" content=\"gloss\">\n<title>")
	p.text(title(book.Document) + " – " + about)
	p.put("</title>\n<style>\n", style, "</style>\n</head>\n<body>\n<header>\n")
	p.el(`p class="about"`, about)
	p.put("\n")
	p.el(`h1 dir="auto"`, title(book.Document))
	if facts := facts(book.Document); len(facts) > 0 {
		p.put("\n")
		p.el(`p class="facts" dir="auto"`, strings.Join(facts, " · "))
	}
	p.put("\n</header>\n<main>\n")
	return p
}

// close writes the end of the page: what it was made from.
func (p *page) close(book *model.Book) error {
	p.put("</main>\n<footer>\n<p>Made by gloss from ")
	for i, s := range book.Sources {
		if i > 0 {
			p.put(", ")
		}
		p.el("span", s.Name)
		p.put(" (", plural(s.Lines, "line", "lines"), ")")
	}
	p.put(".</p>\n</footer>\n</body>\n</html>\n")
	return p.out.Flush()
}

func language(doc *model.Document) string {
	if doc.Language == "" {
		return "en"
	}
	return doc.Language
}

func title(doc *model.Document) string {
	if strings.TrimSpace(doc.Title) == "" {
		return "Notes"
	}
	return doc.Title
}

// facts are the things that stand under the title: the event unless the title
// says it, place, days, authors.
func facts(doc *model.Document) []string {
	event := doc.Event
	if strings.Contains(strings.ToLower(doc.Title), strings.ToLower(event)) {
		event = ""
	}
	var list []string
	for _, s := range []string{event, doc.Place, days(doc), strings.Join(doc.Authors, ", ")} {
		if s != "" && s != doc.Title {
			list = append(list, s)
		}
	}
	return list
}

// days writes the days that the notes tell of, from the first to the last.
func days(doc *model.Document) string {
	first, last := doc.Date, doc.Date
	doc.Walk(func(s *model.Section) {
		if d := s.Date; !d.IsZero() {
			if first.IsZero() || d.Time().Before(first.Time()) {
				first = d
			}
			if last.IsZero() || d.Time().After(last.Time()) {
				last = d
			}
		}
	})
	english := language(doc) == "en" || strings.HasPrefix(language(doc), "en-")
	switch {
	case first == last:
		return day(first, english)
	case english && first.Year == last.Year && first.Month == last.Month:
		return strconv.Itoa(first.Day) + "–" + day(last, english)
	case english && first.Year == last.Year:
		return first.Time().Format("2 January") + " – " + day(last, english)
	}
	return day(first, english) + " – " + day(last, english)
}

// day writes a day in words in English, else as in ISO 8601.
func day(d model.Date, english bool) string {
	if d.IsZero() || !english {
		return d.String()
	}
	return d.Time().Format("2 January 2006")
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
