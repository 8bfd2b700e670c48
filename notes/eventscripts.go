package notes

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Chinese and Japanese write words without blanks: "参加PyCon的笔记" names an event
// among words that tell of a visit.

// visits are what such titles say of the writer: that he took part, or spoke.
var visits = [...]string{"参加", "參加", "参戦", "参会", "登壇"}

// particles join such a word to the name before it.
var particles = [...]string{"に", "へ", "で"}

// partEastAsian yields the words of a title, cut before and behind what tells of a
// visit.
func partEastAsian(title string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for w := range strings.FieldsSeq(title) {
			for w != "" {
				n := visitIn(w)
				if !yield(w[:n]) {
					return
				}
				w = w[n:]
			}
		}
	}
}

// visitIn returns the length of the first part of a word: what tells of a visit, with
// what stands before it in the script of the East, or all up to that.
func visitIn(w string) int {
	for _, visit := range visits {
		at := strings.Index(w, visit)
		if at < 0 {
			continue
		}
		end := at + len(visit)
		if r, _ := utf8.DecodeRuneInString(w[end:]); r < utf8.RuneSelf && end < len(w) {
			return end // "参加PyCon", and all before it
		}
		named := strings.IndexFunc(w[:at], isLatinOrDigit) >= 0
		for _, p := range particles {
			if strings.HasSuffix(w[:at], p) {
				at, named = at-len(p), true
			}
		}
		if at == 0 || !named {
			return len(w)
		}
		return at
	}
	return len(w)
}

func isLatinOrDigit(r rune) bool { return unicode.Is(unicode.Latin, r) || unicode.IsDigit(r) }

// tellsVisit reports whether a word is one that tells of a visit.
func tellsVisit(w string) bool {
	if w == "" || w[0] < utf8.RuneSelf {
		return false
	}
	for _, visit := range visits {
		if strings.Contains(w, visit) {
			return true
		}
	}
	return false
}
