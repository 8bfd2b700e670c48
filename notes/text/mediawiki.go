package text

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// What is known of MediaWiki and DokuWiki within a line: words between quotation marks, links to other
// pages, which become their words, and links with words.

// wikiMarks are the marks round words, the longest first.
var wikiMarks = [...]string{"'''''", "'''", "''"}

// wikiSpan is a mark-up of MediaWiki in a line.
type wikiSpan struct {
	at, size int
	sign     string // of wikiMarks, "**", "[[" or "["
	target   string
	words    string // which begin at the byte from
	from     int
}

// wikiInlines makes inlines of a piece of one line of MediaWiki. Marks within marks are
// read down to some depth.
func (p *page) wikiInlines(s string, n, column, depth int) []model.Inline {
	const deepest = 3
	var list []model.Inline
	for s != "" && depth < deepest {
		w := p.nextWiki(s)
		if w.size == 0 {
			break
		}
		if w.at > 0 {
			list = append(list, p.plainInlines(s[:w.at], n, column)...)
		}
		pos := p.at(n, column+utf8.RuneCountInString(s[:w.at]))
		inner := p.wikiInlines(w.words, n, column+utf8.RuneCountInString(s[:w.from]), depth+1)
		switch w.sign {
		case "''":
			list = append(list, p.nodes.Emphasis(pos, inner))
		case "[":
			list = append(list, &model.Link{Position: pos, Target: w.target, Inlines: inner})
		case "[[":
			list = append(list, inner...)
		default:
			list = append(list, p.nodes.Strong(pos, inner))
		}
		column += utf8.RuneCountInString(s[:w.at+w.size])
		s = s[w.at+w.size:]
	}
	if s != "" {
		list = append(list, p.plainInlines(s, n, column)...)
	}
	return list
}

// nextWiki finds the first mark-up in a line; its size is 0 where there is none.
func (p *page) nextWiki(s string) wikiSpan {
	for at := 0; at < len(s); at++ {
		if s[at] != '\'' && s[at] != '[' && (s[at] != '*' || p.dialect != dokuwiki) {
			continue
		}
		if w := wikiAt(s[at:min(len(s), at+longestMacro)]); w.size > 0 {
			w.at, w.from = at, at+w.from
			return w
		}
	}
	return wikiSpan{}
}

// wikiAt reads the mark-up that s begins with.
func wikiAt(s string) wikiSpan {
	for _, sign := range wikiMarks {
		rest, ok := strings.CutPrefix(s, sign)
		if !ok {
			continue
		}
		if end := markEnd(rest, len(sign)); end > 0 && strings.Trim(rest[:end], " '") != "" {
			return wikiSpan{size: end + 2*len(sign), sign: sign, words: rest[:end], from: len(sign)}
		}
	}
	if rest, ok := strings.CutPrefix(s, "**"); ok {
		if end := strings.Index(rest, "**"); end > 0 && strings.TrimSpace(rest[:end]) == rest[:end] {
			return wikiSpan{size: end + 4, sign: "**", words: rest[:end], from: 2}
		}
	}
	if rest, ok := strings.CutPrefix(s, "[["); ok {
		inner, _, closed := strings.Cut(rest, "]]")
		if closed && inner != "" && !strings.ContainsAny(inner, "[]") {
			from := strings.LastIndexByte(inner, '|') + 1
			address, _, _ := strings.Cut(inner, "|")
			words := inner[from:]
			if target, kind := notes.ParseTarget(address); strings.TrimSpace(words) != "" && kind == notes.OutsideTarget && strings.Contains(address, "//") {
				return wikiSpan{size: len(inner) + 4, sign: "[", target: target, words: words, from: 2 + from}
			}
			if strings.TrimSpace(words) != "" {
				return wikiSpan{size: len(inner) + 4, sign: "[[", words: words, from: 2 + from}
			}
		}
		return wikiSpan{}
	}
	inner, _, closed := strings.Cut(s[1:], "]")
	address, words, named := strings.Cut(inner, " ")
	if target, kind := notes.ParseTarget(address); s[0] == '[' && closed && named && strings.TrimSpace(words) != "" && kind == notes.OutsideTarget && strings.Contains(address, "//") {
		return wikiSpan{size: len(inner) + 2, sign: "[", target: target, words: words, from: 1 + len(address) + 1}
	}
	return wikiSpan{}
}

// markEnd returns where the mark of so many quotation marks begins that ends the words
// which s begins with; -1 where none does. Four are an apostrophe and three, five or more
// end all marks.
func markEnd(s string, size int) int {
	for at := 0; at < len(s); {
		n := len(s[at:]) - len(strings.TrimLeft(s[at:], "'"))
		if n == size || n == 4 && size == 3 || n >= 5 {
			return at + n - size
		}
		at += max(n, 1)
	}
	return -1
}

// isCategory reports whether a line says of what categories a page of a wiki is, and
// nothing else.
func isCategory(s string) bool {
	for {
		rest, ok := strings.CutPrefix(s, "[[")
		inner, after, closed := strings.Cut(rest, "]]")
		name, _, named := strings.Cut(inner, ":")
		if !ok || !closed || !named || !categoryName(strings.ToLower(name)) {
			return false
		}
		if s = strings.TrimSpace(after); s == "" {
			return true
		}
	}
}

// categoryName reports whether a name that stands before a colon is that of categories.
func categoryName(s string) bool {
	if s == "категория" || s == "カテゴリ" || s == "分类" {
		return true
	}
	return !strings.Contains(s, " ") && (strings.Contains(s, "ategor") || strings.Contains(s, "atégor"))
}
