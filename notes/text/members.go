package text

import (
	"strings"
	"unicode"
)

// This file knows pages that explain the parts of a program one after another, each
// below its bare name: "board.name()", "Clear(all bool)", "config.toml". Such names
// are code by themselves, and code by itself is no heading.

// members finds the lone blocks that are bare names above what explains them, where
// there are several and few other lone names. There are none on most pages, nil then.
func (w *weigher) members() (found map[int]bool) {
	others := 0
	var list []int
	for _, k := range w.bare {
		if w.explained(k) {
			list = append(list, k)
		} else {
			others++
		}
	}
	if len(list) < fewestMembers || others*2 > len(list) {
		return nil
	}
	found = map[int]bool{}
	for _, k := range list {
		found[k] = true
	}
	return found
}

// fewestMembers is the number of bare names from which on they are headings.
const fewestMembers = 3

// explained reports whether lone block k is not announced by the line above, and has a
// run, or a line of several words that is no code, below.
func (w *weigher) explained(k int) bool {
	if k == 0 || k+1 == len(w.p.blocks) || w.introduces(k-1) {
		return false
	}
	below := w.p.blocks[k+1]
	l := &w.p.lines[below.lines[0]]
	return !below.lone() || strings.Count(l.text, " ") >= 3 && !l.looksLikeCode() || l.characters() > 60
}

// longestMember is the length of a bare name with its arguments.
const longestMember = 60

// isMember reports whether a line is the name of a part of a program, or of a file,
// and nothing else: one word with a dot, an underline or a capital within it, or with
// arguments in brackets.
func isMember(l *line) bool {
	if len(l.text) > longestMember || l.mark != noMark || l.traits()&(semicolon|equals|quoting) != 0 || l.traits()&(smalls|capitals) == 0 {
		return false
	}
	if l.traits()&opening == 0 && strings.IndexByte(l.text, ' ') >= 0 || l.traits()&slashes != 0 && strings.Contains(l.text, "//") {
		return false
	}
	name, arguments, called := strings.Cut(strings.TrimPrefix(l.text, "new "), "(")
	if called && (strings.IndexByte(arguments, ')') != len(arguments)-1 || strings.Contains(arguments, "(")) {
		return false
	}
	name = strings.TrimLeft(name, ".$@#")
	within, last := called && name != "", rune(0)
	for i, r := range name {
		switch {
		case r == '.' || r == '_':
			within = within || i > 0 && i+1 < len(name)
		case r == ':' && last == ':':
			within = true
		case unicode.IsUpper(r):
			within = within || unicode.IsLower(last)
		case !unicode.IsLower(r) && !unicode.IsDigit(r) && r != '-' && r != '/' && r != ':':
			return false
		}
		last = r
	}
	return within && unicode.IsLetter(firstRune(name)) && last != '.' && last != ':'
}
