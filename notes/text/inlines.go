package text

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// inlines makes inlines of a piece of one line. Words between back quotes are
// code; all other signs stand for themselves. Addresses are found later, for
// all formats alike.
func (p *page) inlines(s string, n, column int) []model.Inline {
	if strings.IndexByte(s, '`') < 0 {
		return p.nodes.Inlines([]model.Inline{p.nodes.Text(p.at(n, column), s)})
	}
	var list []model.Inline
	text := func(t string) {
		if t != "" {
			list = append(list, p.nodes.Text(p.at(n, column), t))
			column += utf8.RuneCountInString(t)
		}
	}
	for s != "" {
		i, j := codeSpan(s)
		if j < 0 {
			text(s)
			break
		}
		text(s[:i])
		list = append(list, &model.CodeSpan{Position: p.at(n, column), Value: s[i+1 : j]})
		column += utf8.RuneCountInString(s[i : j+1])
		s = s[j+1:]
	}
	return list
}

// codeSpan finds the first pair of back quotes round something that has no
// blank at its ends; j is negative where there is none.
func codeSpan(s string) (i, j int) {
	for i = strings.IndexByte(s, '`'); i >= 0; {
		rest := s[i+1:]
		end := strings.IndexByte(rest, '`')
		if end < 0 {
			return 0, -1
		}
		if inner := rest[:end]; inner != "" && strings.TrimSpace(inner) == inner {
			return i, i + 1 + end
		}
		next := strings.IndexByte(rest, '`')
		i += 1 + next
	}
	return 0, -1
}
