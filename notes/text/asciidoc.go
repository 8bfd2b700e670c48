package text

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// What is known of AsciiDoc besides its headings, points and code.

// isAttribute reads ":name:" and ":name: value".
func isAttribute(s string) bool {
	if len(s) < 3 || s[0] != ':' {
		return false
	}
	name, rest, ok := strings.Cut(s[1:], ":")
	return ok && name != "" && (rest == "" || rest[0] == ' ') && strings.Trim(strings.ToLower(name), "abcdefghijklmnopqrstuvwxyz0123456789-_!") == ""
}

// takeAttribute takes over what an attribute says of the notes, or leaves it out.
func (p *page) takeAttribute(i int) {
	l := &p.lines[i]
	name, value, _ := strings.Cut(l.text[1:], ":")
	if value = strings.TrimSpace(value); value == "" || !p.takeField(notes.FrontKeyOf(name), value) {
		p.leaveOut(i, "attribute of AsciiDoc")
		return
	}
	l.dropped = true
	p.ledger.Place(l.n())
}

// holdsMacro reports whether a line holds a link or a picture as AsciiDoc has them:
// "link:page.html[words]", "image::hive.png[]".
func holdsMacro(line string) bool {
	for _, name := range [...]string{"link:", "xref:", "image:", "include:"} {
		_, rest, ok := strings.Cut(line, name)
		if target, behind, open := strings.Cut(rest, "["); ok && open && strings.Trim(target, ":") != "" && !strings.ContainsAny(target, " (<\"") && strings.Contains(behind, "]") {
			return true
		}
	}
	return false
}

// underlines reports whether a line of tildes, which a fence is otherwise, is the ruler below a
// title that is as long. What ends with a colon is no title, but leads to code.
func (l *line) underlines(above *line) bool {
	n := len(l.text)
	if n < 4 || strings.Trim(l.text, "~") != "" || above.fenced || above.text == "" || strings.HasSuffix(above.text, ":") {
		return false
	}
	long := int(above.characters())
	return n >= long-2 && n <= long+2
}

// goesOnInAsciiDoc reports whether a line goes on with the paragraph of the line above
// it.
func (p *page) goesOnInAsciiDoc(l, next *line) bool {
	return l.mark == noMark && l.indent == 0 && next.indent == 0 && !isBlockLine(l.text) && !isBlockLine(next.text)
}

// isBlockLine reports whether a line is one of those between which AsciiDoc sets
// blocks, a row of a table, or a term with its meaning.
func isBlockLine(s string) bool {
	return s == "" || strings.IndexByte("|[.=:/'", s[0]) >= 0 || ruler(s) != 0 || strings.Contains(s+" ", ":: ")
}

// macros makes inlines of a line of AsciiDoc: links with their words, and words between
// doubled marks.
func (p *page) macros(s string, n, column int) []model.Inline {
	var list []model.Inline
	for s != "" {
		at, size, target, words := nextMacro(s)
		if size == 0 {
			break
		}
		if at > 0 {
			list = append(list, p.plainInlines(s[:at], n, column)...)
		}
		column += utf8.RuneCountInString(s[:at])
		pos := p.at(n, column)
		inner := []model.Inline{p.nodes.Text(pos, words)}
		switch clean, kind := notes.ParseTarget(target); {
		case target == "__":
			list = append(list, p.nodes.Emphasis(pos, inner))
		case target == "**":
			list = append(list, p.nodes.Strong(pos, inner))
		case kind == notes.OutsideTarget:
			list = append(list, &model.Link{Position: pos, Target: clean, Inlines: inner})
		default:
			if p.links++; p.links <= mostLinkReports {
				p.report(n, "text.link", "link to "+target+" is kept as text", "only http, https and mailto addresses become links")
			}
			list = append(list, inner...)
		}
		column += utf8.RuneCountInString(s[at : at+size])
		s = s[at+size:]
	}
	if s != "" {
		list = append(list, p.plainInlines(s, n, column)...)
	}
	return list
}

// mostLinkReports is how many links are reported that are kept as text.
const mostLinkReports = 100

// longestMacro is how many bytes a link has at most with its words.
const longestMacro = 600

// nextMacro finds the first link or doubled mark in a line, with its target, or the
// mark, and its words; size is 0 where there is none.
func nextMacro(s string) (at, size int, target, words string) {
	for at = 0; at < len(s); at++ {
		if at > 0 && strings.IndexByte(" (\"'", s[at-1]) < 0 {
			continue
		}
		rest := s[at:min(len(s), at+longestMacro)]
		if strings.HasPrefix(rest, "__") || strings.HasPrefix(rest, "**") {
			mark := rest[:2]
			if end := strings.Index(rest[2:], mark); end > 0 && begins(rest[2:]) {
				return at, end + 4, mark, rest[2 : 2+end]
			}
			continue
		}
		bare, named := strings.CutPrefix(rest, "link:")
		if !named && !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") {
			continue
		}
		open := strings.IndexAny(bare, "[ ")
		if open < 1 || bare[open] != '[' {
			continue
		}
		if end := strings.IndexByte(bare[open:], ']'); end > 1 {
			return at, len(rest) - len(bare) + open + end + 1, bare[:open], bare[open+1 : open+end]
		}
	}
	return 0, 0, "", ""
}
