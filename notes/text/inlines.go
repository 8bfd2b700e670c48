package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// inlines makes inlines of a piece of one line. Words between back quotes are
// code, those between underscores emphasis and those between stars strong, as
// people write them where no format sets them: "_really_", "*must*". All other
// signs stand for themselves. Addresses are found later, for all formats alike.
func (p *page) inlines(s string, n, column int) []model.Inline {
	switch p.dialect {
	case asciidoc:
		return p.macros(s, n, column)
	case mediawiki, dokuwiki:
		return p.wikiInlines(s, n, column, 0)
	}
	return p.plainInlines(s, n, column)
}

// plainInlines is inlines for what no dialect marks.
func (p *page) plainInlines(s string, n, column int) []model.Inline {
	if strings.IndexByte(s, '`') < 0 && strings.IndexByte(s, '_') < 0 && strings.IndexByte(s, '*') < 0 {
		return p.nodes.Inlines([]model.Inline{p.nodes.Text(p.at(n, column), s)})
	}
	var list []model.Inline
	text := func(t string) {
		if t != "" {
			list = append(list, p.nodes.Text(p.at(n, column), t))
			column += utf8.RuneCountInString(t)
		}
	}
	for from := 0; ; {
		i, j := markedSpan(s, from)
		if j < 0 {
			text(s[from:])
			return list
		}
		text(s[from:i])
		at, inner := p.at(n, column), s[i+1:j]
		switch s[i] {
		case '`':
			list = append(list, &model.CodeSpan{Position: at, Value: inner})
		case '_':
			list = append(list, p.nodes.Emphasis(at, p.nodes.Inlines([]model.Inline{p.nodes.Text(p.at(n, column+1), inner)})))
		default:
			list = append(list, p.nodes.Strong(at, p.nodes.Inlines([]model.Inline{p.nodes.Text(p.at(n, column+1), inner)})))
		}
		column += utf8.RuneCountInString(s[i : j+1])
		from = j + 1
	}
}

// titleInlines is inlines for a title: marks round all of it only say that it is one.
func (p *page) titleInlines(s string, n, column int) []model.Inline {
	list := p.inlines(s, n, column)
	if len(list) == 1 {
		switch in := list[0].(type) {
		case *model.Strong:
			return in.Inlines
		case *model.Emphasis:
			return in.Inlines
		}
	}
	return list
}

// markedSpan finds the first two marks, from byte from on, that set what is
// between them apart; j is negative where there are none.
func markedSpan(s string, from int) (i, j int) {
	i, j = codeSpan(s[from:])
	if j >= 0 {
		i, j = i+from, j+from
	}
	end := len(s)
	if j >= 0 {
		end = i
	}
	if k, l := stressed(s, from, end); l >= 0 {
		return k, l
	}
	return i, j
}

// longestStress is how many bytes are set apart by underscores or stars at most.
const longestStress = 120

// stressed finds the first two underscores or stars in s, from byte from on and
// before end, with words between them that no mark of that kind interrupts; to is
// negative where there are none. Before the first and behind the second stands no
// word, so that neither snake_case nor a product is one.
func stressed(s string, from, end int) (lo, hi int) {
	for lo = from; lo < end; lo++ {
		mark := s[lo]
		if mark != '_' && mark != '*' || lo > 0 && !opensStress(s[lo-1]) {
			continue
		}
		size := strings.IndexByte(s[lo+1:min(end, lo+longestStress)], mark)
		if size < 1 {
			continue
		}
		hi = lo + 1 + size
		if begins(s[lo+1:hi]) && ends(s[lo+1:hi]) && (hi+1 == len(s) || closesStress(s[hi+1])) {
			return lo, hi
		}
	}
	return 0, -1
}

// opensStress reports whether what follows a byte may be set apart.
func opensStress(b byte) bool { return strings.IndexByte(" \t(\"'", b) >= 0 }

// closesStress reports whether what ends before a byte may be set apart.
func closesStress(b byte) bool { return strings.IndexByte(" \t.,;:!?)\"'", b) >= 0 }

// begins reports whether a text begins with a letter, and ends whether it ends with
// one, a digit, or the end of a sentence.
func begins(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

func ends(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '!' || r == '?' || r == '.'
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
