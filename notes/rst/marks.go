package rst

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file says where marks within a line begin and end.

// opens reports whether the mark of size bytes at i may begin something.
func (p *inliner) opens(i, size int) bool {
	if i+size >= len(p.text) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(p.text[i+size:])
	if unicode.IsSpace(next) {
		return false
	}
	if i == 0 {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(p.text[:i])
	switch {
	case before < utf8.RuneSelf:
		switch before {
		case ' ', '\n', '\t', '-', '/', ':':
			return true
		case '\'', '"':
			return next != before
		case '(':
			return next != ')'
		case '[':
			return next != ']'
		case '{':
			return next != '}'
		case '<':
			return next != '>'
		}
		return false
	case unicode.IsSpace(before):
		return true
	}
	return unicode.IsPunct(before) && !(closing(before) == next && next != 0)
}

// closing returns the bracket or quotation mark that belongs to an opening one.
func closing(c rune) rune {
	switch c {
	case '“':
		return '”'
	case '‘':
		return '’'
	case '«':
		return '»'
	case '„':
		return '“'
	case '‹':
		return '›'
	}
	return 0
}

// closes reports whether a mark may end at offset i.
func (p *inliner) closes(i int) bool {
	if i >= len(p.text) {
		return true
	}
	c := p.text[i]
	if c < utf8.RuneSelf {
		return c <= ' ' || strings.IndexByte("'\")]}>-/\\:.,;!?", c) >= 0
	}
	r, _ := utf8.DecodeRuneInString(p.text[i:])
	return unicode.IsSpace(r) || unicode.IsPunct(r) && !unicode.Is(unicode.Ps, r)
}

// end returns the offset of the mark that ends what begins behind offset from,
// or -1. Within literal text, backslashes are text.
func (p *inliner) end(from int, mark string, kind int) int {
	if p.none[kind] {
		return -1
	}
	text := p.text
	for k := from; k < len(text); k++ {
		switch {
		case text[k] == '\\' && kind != literalEnd:
			k++
		case text[k] == mark[0] && k > from && strings.HasPrefix(text[k:], mark) && p.inked(k) && p.closesMark(k+len(mark), kind):
			return k
		}
	}
	p.none[kind] = true
	return -1
}

// closesMark is as closes, for marks that may have more behind them.
func (p *inliner) closesMark(i, kind int) bool {
	if kind == phraseEnd || kind == substitutionEnd {
		return p.closes(i + len(p.suffix(i)))
	}
	return p.closes(i)
}

// suffix returns what makes a phrase or a substitution a reference: "_" or "__",
// or the role behind a phrase.
func (p *inliner) suffix(i int) string {
	rest := p.text[i:]
	switch {
	case strings.HasPrefix(rest, "__"):
		return "__"
	case strings.HasPrefix(rest, "_"):
		return "_"
	case strings.HasPrefix(rest, ":") && len(rest) > 2:
		if n := simpleName(rest[1:min(len(rest), maxRole)]); n > 0 && n+1 < len(rest) && rest[n+1] == ':' && p.closes(i+n+2) {
			return rest[:n+2]
		}
	}
	return ""
}

// inked reports whether what stands before offset k is no blank.
func (p *inliner) inked(k int) bool {
	c, _ := utf8.DecodeLastRuneInString(p.text[:k])
	return !unicode.IsSpace(c)
}
