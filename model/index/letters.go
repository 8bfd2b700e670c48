package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file reads what letters stand for: "NVM (Non-Volatile Memory)", "JIT (just in time)".

// longestExpansion is how many bytes the words that letters stand for have at most.
const longestExpansion = 60

// inExpansion reports whether what begins at lo is in brackets that say which words the
// letters before them stand for.
func inExpansion(text string, lo int) bool {
	from := max(0, lo-longestExpansion)
	open := strings.LastIndexByte(text[from:lo], '(')
	if open < 0 || strings.IndexByte(text[from+open:lo], ')') >= 0 {
		return false // as most
	}
	open += from
	letters := lastWordOf(strings.TrimSuffix(text[:open], " "))
	if len(letters) < 2 || len(letters) > 6 || !allCaps(letters) {
		return false
	}
	words, _, ok := strings.Cut(text[open+1:min(len(text), open+longestExpansion)], ")")
	if !ok {
		return false
	}
	n := 0
	for word := range strings.FieldsFuncSeq(words, func(c rune) bool { return c == ' ' || c == '-' || c == '/' }) {
		if n == len(letters) || word[0]|0x20 != letters[n]|0x20 {
			return false
		}
		n++
	}
	return n == len(letters)
}

// standsForOther reports whether brackets after a form of capitals only say which
// words begin with its letters, and what the tool is has none of them: "NVM
// (Non-Volatile Memory)".
func standsForOther(form, right, about string) bool {
	if len(form) < 2 || len(form) > 6 || len(right) < 8 || right[0] != ' ' || right[1] != '(' || !allCaps(form) {
		return false
	}
	end := strings.IndexByte(right, ')')
	if end < 0 || end > 80 {
		return false
	}
	about = catalog.Fold(about)
	n := 0
	for _, word := range strings.FieldsFunc(right[2:end], func(c rune) bool { return c == ' ' || c == '-' || c == '/' }) {
		if n == len(form) || word[0]&^0x20 != form[n] || len(word) > 3 && strings.Contains(about, catalog.Fold(word)) {
			return false
		}
		n++
	}
	return n == len(form)
}
