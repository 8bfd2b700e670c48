package html

import (
	"bufio"
	"cmp"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"gloss/export"
	"gloss/export/locale"
	"gloss/model/summary"
	"gloss/themes"
)

// page writes the parts of a page. Errors are kept by the buffer and told by
// close.
type page struct {
	out   *bufio.Writer
	words *locale.Locale
	own   string // attribute of elements whose words are ours, where the notes are in another language
	// inEnglish is the same for what the catalogue says of things.
	inEnglish string
	fromRight bool // its words are written from right to left
	sources   int  // how many notes the page is of, where that makes a difference
}

// ours returns words of the page, within an element of their own where the notes
// are in another language.
func (p *page) ours(words string) string {
	if p.own == "" || words == "" {
		return words
	}
	return "<span" + p.own + ">" + words + "</span>"
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

// side returns the attribute of a block with words of the notes: the side that they are
// written from. Where the page is written from right to left, words that have such letters
// are too, whichever come first.
func (p *page) side(words string) string {
	switch {
	case !p.fromRight:
		return ` dir="auto"`
	case strings.ContainsFunc(words, turned):
		return ""
	}
	return ` dir="ltr"`
}

// turned reports whether a letter is written from right to left.
func turned(r rune) bool {
	l, _ := bidi.LookupRune(r)
	return l.Class() == bidi.R || l.Class() == bidi.AL
}

// apart writes words that nothing beside them may turn.
func (p *page) apart(words string) {
	if !p.fromRight {
		p.text(words)
		return
	}
	p.el("bdi", words)
}

// prose is text for running words, of which names that end in signs stay whole.
func (p *page) prose(words string) {
	for p.fromRight {
		from, to := export.Fragile(words)
		if from == to {
			break
		}
		p.text(words[:from])
		p.el("bdi", words[from:to])
		words = words[to:]
	}
	p.text(words)
}

// block writes an element that holds words of the notes only.
func (p *page) block(open, words string) {
	name, _, _ := strings.Cut(open, " ")
	p.put("<", open, p.side(words), ">")
	p.prose(words)
	p.put("</", name, ">")
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

// opening is what stands at the head of a page.
type opening struct {
	language, title string
	facts           []string // event, place, days, authors
	words           *locale.Locale
}

// newPage writes all that stands before the first section of a page. about is
// the line under the title that says what the page is. theme may be nil.
func newPage(w io.Writer, head opening, about string, theme *themes.Theme) *page {
	p := &page{out: bufio.NewWriterSize(w, 1<<15), words: head.words, fromRight: export.FromRight(head.words.Tag)}
	if tag := head.words.Foreign(head.language); tag != "" {
		p.own = ` lang="` + tag + `"`
	}
	if locale.For(locale.English, "").Foreign(head.language) != "" {
		p.inEnglish = ` lang="` + locale.English + `"`
	}
	p.put("<!DOCTYPE html>\n<html lang=\"")
	p.text(head.language)
	p.put("\"")
	if p.fromRight {
		p.put(` dir="rtl"`)
	}
	p.put(">\n<head>\n<meta charset=\"utf-8\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
		"<meta name=\"color-scheme\" content=\"light dark\">\n",
		"<meta name=\"generator\" content=\"gloss\">\n<title>")
	p.text(head.title + " – " + about)
	p.put("</title>\n<style>\n", style, look(theme), "</style>\n</head>\n<body>\n<header>\n")
	p.el(`p class="about"`+p.own, about)
	p.put("\n")
	p.block("h1", head.title)
	if len(head.facts) > 0 {
		p.put("\n")
		p.put(`<p class="facts"`, p.side(p.words.Contents), ">")
		for i, fact := range head.facts {
			if i > 0 {
				p.put(" · ")
			}
			p.apart(fact)
		}
		p.put("</p>")
	}
	p.put("\n</header>\n<main>\n")
	return p
}

// close writes the end of the page: what it was made from.
func (p *page) close(sources []summary.Source) error {
	before, behind, _ := strings.Cut(p.words.MadeOf, "%s")
	p.put("</main>\n<footer>\n<p", p.own, ">", before)
	for i, s := range sources {
		if i > 0 {
			p.put(p.words.Comma)
		}
		p.put("<span>")
		p.apart(s.Name)
		p.put("</span> (", p.words.Of(p.words.LineCount, s.Lines), ")")
	}
	p.put(behind, "</p>\n</footer>\n</body>\n</html>\n")
	return p.out.Flush()
}

// openingOf is the head of pages of an index. The event stands there unless
// the title says it.
func openingOf(x *summary.Index, words *locale.Locale) opening {
	head := opening{language: cmp.Or(x.Language, locale.English), title: x.Title, words: words}
	if strings.TrimSpace(head.title) == "" {
		head.title = words.Untitled
	}
	event := x.Event
	if strings.Contains(strings.ToLower(head.title), strings.ToLower(event)) {
		event = ""
	}
	for _, s := range []string{event, x.Place, words.Dates(x.From, x.To), strings.Join(x.Authors, words.Comma)} {
		if s != "" && s != head.title {
			head.facts = append(head.facts, s)
		}
	}
	return head
}
