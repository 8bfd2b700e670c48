package html

import (
	"strings"

	"golang.org/x/net/html"

	"gloss/notes"
)

// Plain returns the text of a page that is nothing but preformatted text: notes
// that a server sent as they were, the archive of a mailing list, a pad in a
// text field. The result has the lines of src, each where it was, with the tags
// taken away, so that a reader of plain text can read it and its positions hold
// for the page. ok is false for every other page. title is what the head of the
// page says, "" for nothing.
func Plain(src *notes.Source) (text *notes.Source, title string, ok bool) {
	if !mayBePlain(src.Text) {
		return nil, "", false
	}
	p := plainPage{z: html.NewTokenizer(strings.NewReader(src.Text))}
	for p.next() {
	}
	// What stands about the text may be a heading and a line or two.
	if p.refused || p.within == 0 || p.outside*8 > p.within {
		return nil, "", false
	}
	out := *src
	out.Text = p.out.String()
	if !strings.HasSuffix(src.Text, "\n") && strings.HasSuffix(out.Text, "\n") {
		out.Text += " " // the last line had nothing but tags
	}
	return &out, notes.Rejoin(p.title, " "), true
}

// mayBePlain reports whether most of a page stands between the tags of
// preformatted text, from a look at its bytes.
func mayBePlain(s string) bool {
	for _, tag := range [...]string{"pre", "PRE", "textarea", "TEXTAREA"} {
		if open := strings.Index(s, "<"+tag); open >= 0 {
			end := strings.LastIndex(s, "</"+tag)
			return end > open && 2*(end-open) > len(s)
		}
	}
	return false
}

// plainPage takes the tags of a page away, token by token.
type plainPage struct {
	z       *html.Tokenizer
	out     strings.Builder
	title   string
	depth   int    // of open elements of preformatted text
	skip    string // the element whose text is no text of the page: "title", "script", "style"
	link    string // target of the open link
	words   string // of the open link
	within  int    // bytes of preformatted text
	outside int    // bytes of other text
	refused bool   // something would get lost
}

func (p *plainPage) next() bool {
	kind := p.z.Next()
	raw := string(p.z.Raw())
	if kind == html.ErrorToken {
		p.lines(raw)
		return false
	}
	if kind == html.TextToken {
		p.text(raw)
		return true
	}
	p.lines(raw)
	if kind == html.StartTagToken || kind == html.SelfClosingTagToken || kind == html.EndTagToken {
		p.tag(kind)
	}
	return !p.refused
}

// lines writes the line feeds of what is taken away.
func (p *plainPage) lines(raw string) {
	for range strings.Count(raw, "\n") {
		p.out.WriteByte('\n')
	}
}

func (p *plainPage) text(raw string) {
	text := html.UnescapeString(raw)
	if strings.Count(text, "\n") != strings.Count(raw, "\n") {
		p.refused = true
		return
	}
	switch {
	case p.skip != "":
		if p.skip == "title" {
			p.title += text
		}
		p.lines(raw)
		return
	case p.depth > 0:
		p.within += len(strings.TrimSpace(text))
	default:
		p.outside += len(strings.TrimSpace(text))
	}
	p.words += text
	p.out.WriteString(text)
}

// tag goes into an element or out of it. An element that says more than its
// text, as a picture or a link to elsewhere, ends the attempt.
func (p *plainPage) tag(kind html.TokenType) {
	name, more := p.z.TagName()
	switch tag := string(name); tag {
	case "pre", "textarea":
		if kind == html.StartTagToken {
			p.depth++
		} else if kind == html.EndTagToken {
			p.depth--
		}
	case "title", "script", "style":
		p.skip = ""
		if kind == html.StartTagToken {
			p.skip = tag
		}
	case "a":
		if kind == html.EndTagToken {
			p.refused = p.refused || p.link != "" && !sameAddress(p.link, p.words)
			p.link = ""
			return
		}
		for more {
			var key, value []byte
			if key, value, more = p.z.TagAttr(); string(key) == "href" {
				p.link, p.words = string(value), ""
			}
		}
	case "img", "table", "ul", "ol", "li", "blockquote", "dl", "iframe", "svg", "form":
		p.refused = tag != "form"
	}
}

// sameAddress reports whether the words of a link are its address, or it leads
// to a place in the page.
func sameAddress(link, words string) bool {
	words = strings.TrimSpace(words)
	return strings.HasPrefix(link, "#") || link == words || strings.TrimPrefix(link, "mailto:") == words ||
		strings.TrimSuffix(link, "/") == strings.TrimSuffix(words, "/") || strings.HasSuffix(link, "://"+words)
}
