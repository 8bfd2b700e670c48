package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file tells what is joined to a known name, or joins its words, in another way
// than the catalogue has it.

// ownDomain reports whether a country's domain is joined to the name that ends at hi,
// which makes another name of it: "Coda.Br".
func ownDomain(text string, hi int) bool {
	if hi+2 >= len(text) || text[hi] != '.' || !isUpper(text[hi+1]) {
		return false
	}
	return countryDomain(catalog.Fold(firstWordOf(text[hi+1:])))
}

// countryDomain reports whether hosts end in a dot and the word, which is no word of
// a sentence.
func countryDomain(word string) bool {
	switch word {
	case "br", "de", "fr", "io", "ai", "eu", "nl", "pl", "cz", "jp", "cn", "ru", "uk", "ch", "se", "dk", "fi", "pt", "mx", "ar", "cl", "au", "nz", "kr", "tw", "za":
		return true
	}
	return false
}

// otherShort reports whether a letter and a digit or two stand in another case than
// those of a name: in "B4" few mean b4.
func otherShort(form, name string) bool {
	return len(form) <= 3 && form != name && isDigit(form[len(form)-1]) && strings.EqualFold(form, name) && hasUpper(form) && !hasUpper(name)
}

// joints makes candidates of the names that are written apart or with hyphens here, of
// which the k-th token is the last word, and together in the catalogue.
func (f *finder) joints(i int32, text string, tokens []token, k int) {
	last, t := &tokens[k-1], &tokens[k]
	if t.hi-last.lo < 7 || text[last.hi] == ' ' && !isUpper(text[last.lo]) {
		return
	}
	if n := f.jointOf(text[last.lo:last.hi], text[t.lo:t.hi]); n != nil && catalog.Parted(n.Text, int(last.hi-last.lo)) {
		f.addJoint(i, text, n, int(last.lo), int(t.hi))
	}
	f.threeJoined(i, text, tokens, k)
}

// joinedAlone makes a candidate of two or three words in small letters that are all of a run, should the
// catalogue write them together: "own cloud" as a point of a list.
func (f *finder) joinedAlone(i int32, text string, tokens []token) {
	first, last := &tokens[0], &tokens[len(tokens)-1]
	if first.lo != 0 || int(last.hi) != len(text) || len(text) < 7 || hasUpper(text) {
		return
	}
	var room [3]string
	words := room[:0]
	for k := range tokens {
		if t := &tokens[k]; k == 0 || tokens[k-1].hi < t.lo && strings.TrimSpace(text[tokens[k-1].hi:t.lo]) == "" {
			words = append(words, text[t.lo:t.hi])
		} else {
			return
		}
	}
	n := f.jointOf(words...)
	if n == nil {
		return
	}
	at := 0
	for _, word := range words[:len(words)-1] {
		if at += len(word); !catalog.Parted(n.Text, at) {
			return
		}
	}
	f.addJoint(i, text, n, 0, len(text))
}

// threeJoined makes a candidate of the k-th token and the two before it, should the
// catalogue write the three words together: "Big Blue Button".
func (f *finder) threeJoined(i int32, text string, tokens []token, k int) {
	if k < 2 {
		return
	}
	a, b, c := &tokens[k-2], &tokens[k-1], &tokens[k]
	if b.lo-a.hi != 1 || text[a.hi] != ' ' || text[b.hi] != ' ' || !isUpper(text[a.lo]) {
		return
	}
	n := f.jointOf(text[a.lo:a.hi], text[b.lo:b.hi], text[c.lo:c.hi])
	if n != nil && catalog.Parted(n.Text, int(a.hi-a.lo)) && catalog.Parted(n.Text, int(b.hi-b.lo+a.hi-a.lo)) {
		f.addJoint(i, text, n, int(a.lo), int(c.hi))
	}
}

// nounOfTool reports whether the second part of a name with a hyphen is an ordinary word and the
// first is another tool, whose noun it may just be: "our git repo", "a conda mirror".
func (f *finder) nounOfTool(n *catalog.Name) bool {
	first, second, _ := strings.Cut(n.Text, "-")
	if !ordinaryWord(catalog.Fold(second)) {
		return false
	}
	e := f.entryNamed(first)
	return e != nil && e != n.Entry
}

// severalLetters reports whether a form ends with letters that stand for words in the plural,
// where the name ends with a capital: "open PRs" is not OpenPRS.
func severalLetters(form, name string) bool {
	n := len(form)
	return n > 3 && form[n-1] == 's' && isUpper(form[n-2]) && name[len(name)-1] == 'S'
}

// plainJoint reports whether a name that is joined in another way than the catalogue
// has it is spelled as ordinary words are: by a hyphen or a blank between two, which may
// have met by themselves, or all in one: "web-work", "Planet-Scale", "Golden Gate",
// "economic" for e-conomic.
func plainJoint(form string) bool {
	a, b, ok := strings.Cut(form, "-")
	if !ok {
		a, b, ok = strings.Cut(form, " ")
	}
	if !ok {
		return !humped(form) && ordinaryWord(catalog.Fold(form))
	}
	return !humped(a) && !humped(b) && ordinaryWord(catalog.Fold(a)) && ordinaryWord(catalog.Fold(b))
}
