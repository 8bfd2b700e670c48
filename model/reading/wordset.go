package reading

import "strings"

// Sets and tables of words are kept as the text that they are written as, so that
// a program that asks for none of them takes no time to make them.

// wordSet are words, with a blank before and after each.
type wordSet string

// has reports whether a word is one of the set.
func (s wordSet) has(word string) bool {
	return word != "" && strings.IndexByte(word, ' ') < 0 && holds(string(s), word, ' ')
}

// holds reports whether a list whose words have a mark before and after each has
// a word, which must not hold the mark. It looks for the word itself: of marks a
// list is full.
func holds(list, word string, mark byte) bool {
	for at := 0; ; at++ {
		k := strings.Index(list[at:], word)
		if k < 0 {
			return false
		}
		at += k
		if end := at + len(word); at > 0 && list[at-1] == mark && end < len(list) && list[end] == mark {
			return true
		}
	}
}

// wordTable are lines of a word, a blank, and what it stands for.
type wordTable string

// of returns what a word stands for, "" for one that is not in the table.
func (t wordTable) of(word string) string {
	if word == "" || strings.ContainsAny(word, " \n") {
		return ""
	}
	i := strings.Index(string(t), "\n"+word+" ")
	if i < 0 {
		return ""
	}
	value, _, _ := strings.Cut(string(t[i+len(word)+2:]), "\n")
	return value
}
