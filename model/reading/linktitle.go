package reading

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// titleAt returns the title of what a link leads to: the name of a page of
// Wikipedia, else the text of the link; "" where that is but a part of the
// sentence that goes through it ("on the latest episode").
func (c *collector) titleAt(l *model.Link, p place) string {
	if page := pageOfWikipedia(l.Target); page != "" {
		return page
	}
	title := titleOf(l)
	if title != "" && inSentence(title, l, p) && !tells(l.Target, title) {
		return strings.Join(strings.Fields(l.Title), " ")
	}
	return title
}

// inSentence reports whether the words of a link begin with a small letter and
// have others of their sentence before them.
func inSentence(title string, l *model.Link, p place) bool {
	if r, _ := utf8.DecodeRuneInString(title); !unicode.IsLower(r) || len(strings.Fields(title)) > 6 || p.words == nil {
		return false
	}
	at, ok := p.words.at[l]
	if !ok || at.lo > len(p.words.text) {
		return false
	}
	before := strings.TrimRight(p.words.text[max(0, at.lo-longest):at.lo], " \t“„\"'(*_")
	last, size := utf8.DecodeLastRuneInString(before)
	return size > 0 && !isEnd(last) && !strings.ContainsRune(labels+"\n", last)
}

// tells reports whether a word of the title stands in the address too, which
// then is named, not described.
func tells(target, title string) bool {
	target = strings.ToLower(target)
	for word := range strings.FieldsSeq(strings.ToLower(title)) {
		if word = strings.Trim(word, ".,;:!?()“”\"'"); len(word) > 2 && strings.Contains(target, word) {
			return true
		}
	}
	return false
}

// pageOfWikipedia returns the name of the page of an encyclopedia that an
// address is of, which its path holds; "" for any other.
func pageOfWikipedia(target string) string {
	a, ok := canonical(target)
	if !ok || !strings.HasSuffix(a.host, ".wikipedia.org") {
		return ""
	}
	name, ok := strings.CutPrefix(a.path, "wiki/")
	if name, err := url.PathUnescape(name); ok && err == nil && !strings.ContainsAny(name, ":\n") {
		return strings.ReplaceAll(name, "_", " ")
	}
	return ""
}

// titleOf returns the text of a link as a title: "" for an address and for
// words that only point.
func titleOf(l *model.Link) string {
	if l.Auto {
		return ""
	}
	text := strings.Join(strings.Fields(model.PlainText(l.Inlines)), " ")
	if text == "" || pointing(text) || strings.Contains(text, "://") || strings.HasPrefix(text, "www.") {
		return strings.Join(strings.Fields(l.Title), " ")
	}
	if a, ok := canonical("https://" + text); ok && !strings.Contains(text, " ") {
		if b, ok := canonical(l.Target); ok && a.key == b.key {
			return ""
		}
	}
	return text
}

// pointing reports whether the text of a link only says that there is a link.
func pointing(text string) bool {
	switch strings.ToLower(strings.Trim(text, " .,:;!()[]→»>")) {
	case "", "here", "link", "links", "this", "source", "more", "read more", "click here", "see", "url", "website", "site", "homepage", "home page",
		"on github", "github", "hier", "quelle", "mehr", "ici", "lien", "aquí", "web", "page", "this page", "this link", "details", "info":
		return true
	}
	return false
}
