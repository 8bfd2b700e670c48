package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file finds words that the end of a line parts, behind a hyphen: "Kuber- netes", as
// the line's end is a blank in a run, or "Kuber-netes" where a reader has joined the lines.
// Neither half is a name.

// partedNames makes candidates of the names of the catalogue that are parted in a run.
func (f *finder) partedNames(i int32, r *run) {
	tokens := f.tokens[r.tokens.lo:r.tokens.hi]
	for k := 1; k < len(tokens); k++ {
		if at := int(tokens[k-1].hi); r.text[at] == '-' && startsWithSmall(r.text[tokens[k].lo:]) {
			f.partedName(i, r.text, tokens, k)
		}
	}
}

// partedName makes candidates of the names of the catalogue of which the k-th token of a
// run is the second half, behind a hyphen.
func (f *finder) partedName(i int32, text string, tokens []token, k int) {
	a, b := &tokens[k-1], &tokens[k]
	if gap := b.lo - a.hi; gap > 2 || gap == 2 && text[b.lo-1] != ' ' || b.hi-a.lo > longestGuess || a.hi-a.lo < 2 {
		return
	}
	first, second := text[a.lo:a.hi], text[b.lo:b.hi]
	if !lettersOnly(first) || !lettersOnly(second) {
		return
	}
	words := ordinaryWord(catalog.Fold(first)) && ordinaryWord(catalog.Fold(second))
	if words && b.lo == a.hi+1 {
		return // a compound of its own
	}
	whole := first + second
	for _, n := range f.bend(nil, catalog.Fold(whole), len(whole)) {
		if n.name.ExactCase && n.name.Text != whole || f.spoiled(text, int(a.lo), int(b.hi), n.name.Ambiguous) {
			continue
		}
		f.add(i, int(a.lo), int(b.hi), f.thingOf(n.name.Entry), whyAlias, !n.name.Ambiguous && !words, whole == n.name.Text && hasUpper(whole))
	}
}

// half reports whether the bytes [lo,hi) are one half of a word that the end of a line
// parts, and returns the word, and where it begins and ends. The catalogue, the notes or
// the lists must have it whole.
func (f *finder) half(text string, lo, hi int) (word string, from, to int, ok bool) {
	from, to = lo, hi
	switch {
	case hi+2 < len(text) && text[hi] == '-' && text[hi+1] == ' ':
		second := firstWordOf(text[hi+2:])
		if to = hi + 2 + len(second); !strings.HasPrefix(text[hi+2:], second) {
			return "", 0, 0, false
		}
	case lo > 2 && text[lo-1] == ' ' && text[lo-2] == '-' && isWordByte(text[lo-3]):
		from = lo - 2 - len(lastWordOf(text[:lo-2]))
	default:
		return "", 0, 0, false // as most
	}
	first, second, _ := strings.Cut(text[from:to], "- ")
	if len(first) < 2 || second == "" || !startsWithSmall(second) || !lettersOnly(first) || !lettersOnly(second) {
		return "", 0, 0, false
	}
	word = first + second
	return word, from, to, f.standsWhole(word)
}

// standsWhole reports whether the catalogue, the notes or the lists of words have a word.
func (f *finder) standsWhole(word string) bool {
	if _, ok := f.noted(word); ok {
		return true
	}
	return f.entryNamed(word) != nil || ordinaryWord(catalog.Fold(word))
}

// halfOfUnknown reports whether the bytes [lo,hi), which are in no catalogue, are rather one
// half of a word that the end of a line parts than a word, though nothing has it whole:
// the other half is no word either.
func (f *finder) halfOfUnknown(text string, lo, hi int) bool {
	if hi+2 < len(text) && text[hi] == '-' && text[hi+1] == ' ' && startsWithSmall(text[hi+2:]) {
		return f.roughly(firstWordOf(text[hi+2:])) != ordinary
	}
	return lo > 2 && text[lo-1] == ' ' && text[lo-2] == '-' && isWordByte(text[lo-3]) && startsWithSmall(text[lo:])
}

// guessWhole makes a candidate of the word of which the bytes [lo,hi) are the first half,
// or which they are with a hyphen, should the notes have it whole and its look be that of a
// name. It reports whether they are such, and no name themselves.
func (f *finder) guessWhole(i int32, r *run, lo, hi int, token int32) bool {
	word, from, to, ok := f.half(r.text, lo, hi)
	if !ok {
		if word = f.unhyphened(r.text[lo:hi]); len(word) == hi-lo {
			return f.halfOfUnknown(r.text, lo, hi)
		}
		from, to = lo, hi
	}
	if from == lo && f.guessable(r, from, to) {
		if number, known := f.noted(word); known && f.mayBeNamed(number) {
			f.guessAt(i, r, from, to, number, token)
			return true
		}
	}
	return ok
}

// unhyphened returns a word without its hyphen, should it have but one and the notes have
// it so too.
func (f *finder) unhyphened(word string) string {
	first, second, ok := strings.Cut(word, "-")
	if !ok || !startsWithSmall(second) || !lettersOnly(first) || !lettersOnly(second) {
		return word
	}
	if _, ok := f.noted(first + second); ok {
		return first + second
	}
	return word
}

// noted returns the number of a word that the notes have.
func (f *finder) noted(word string) (number int32, ok bool) {
	number, ok = f.vocabulary.known(word)
	return number, ok && number < f.vocabulary.read && f.vocabulary.uses[number].all > 0
}

// wholeForm returns a form without the end of a line that parts it.
func wholeForm(form string) string {
	first, second, ok := strings.Cut(form, "- ")
	if !ok || !startsWithSmall(second) {
		return form
	}
	return first + second
}

// startsWithSmall reports whether a text begins with a small letter.
func startsWithSmall(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// lettersOnly reports whether a word consists of letters.
func lettersOnly(word string) bool {
	for _, r := range word {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return word != ""
}
