package index

import "strings"

// This file tells who makes tools from what they make.

// fewProducts is how many names of the catalogue begin with that of a maker at least:
// fewer may be the parts of one tool.
const fewProducts = 10

// madeFor reports whether a word begins with the name of a known tool, which is no other
// word, and has a few letters more: "ocamlfind".
func (f *finder) madeFor(w *word) bool {
	text := w.fold()
	if !plainASCII(text) || len(text) > longestGuess || startsLarge(w.text) && !humped(w.text) || strings.IndexByte(text, '-') >= 0 {
		return false // somebody, or just something of the tool's
	}
	for k := len(text) - 3; k > 3; k-- {
		if f.cat.Begins(text[:k]) && f.soleName(text[:k]) {
			return true
		}
	}
	return false
}

// soleName reports whether a folded word is a name of the catalogue that proves itself, and
// is in no list of words.
func (f *finder) soleName(word string) bool {
	names, _ := f.cat.StartingWith(word, 0)
	for i := range names {
		if n := &names[i]; n.Start == 0 && !n.Ambiguous && strings.EqualFold(n.Text, word) {
			return listsOf(word)&anyWord == 0
		}
	}
	return false
}

// maker reports whether a word with a capital is what somebody is called who makes tools,
// or the first word of many, and no tool by itself, as far as the catalogue tells: many
// of its names go on behind the word, and none is just that.
func (f *finder) maker(word string) bool {
	if !startsLarge(word) {
		return false
	}
	folded := f.fold(word)
	if !f.cat.Begins(folded) || f.entryNamed(word) != nil {
		return false
	}
	products := 0
	for _, n := range f.cat.Starting(folded) {
		if n.Start == 0 && strings.HasPrefix(n.Text, word) && len(n.Text) > len(word)+1 && n.Text[len(word)] == ' ' {
			products++
		}
	}
	return products >= fewProducts
}
