package index

import "unicode/utf8"

// This file learns how the notes use capitals.

// countStart counts how a point begins.
func (f *finder) countStart(text string) {
	if text == "" {
		return
	}
	switch b := text[0]; {
	case isUpper(b), b >= utf8.RuneSelf && !generalPunctuation(text) && startsLarge(text):
		f.begun.large++
	case isWordByte(b) && !isDigit(b):
		f.begun.small++
	}
}

// takeBack counts those words of a run no more as within a sentence of which that tells
// nothing: one that stands alone, and capitals where most words have one. There are none
// in a run of several words whose shape is known and not titled.
func (f *finder) takeBack(r *run) {
	single := r.tokens.hi-r.tokens.lo == 1
	for k := r.tokens.lo; k < r.tokens.hi; k++ {
		t := &f.tokens[k]
		if !(single || isUpper(r.text[t.lo])) || !afterWord(r.text, int(t.lo)) {
			continue
		}
		if !single && !r.titled() {
			return
		}
		f.vocabulary.uses[t.word].within--
	}
}

// learnCapitals finds out of how many of a thousand ordinary words within sentences
// the notes give one a capital.
func (f *finder) learnCapitals() {
	within, large := 0, 0
	for number := range f.vocabulary.read {
		n := int(f.vocabulary.uses[number].within)
		within += n
		if isUpper(f.vocabulary.words[number].text[0]) && f.plainNumber(number) && n > 0 && f.vocabulary.words[number].plainListed() {
			large += n
		}
	}
	f.capitals = large * 1000 / max(within, 50)
}

// afterWord reports whether a word and a blank stand right before at.
func afterWord(text string, at int) bool {
	return at > 1 && text[at-1] == ' ' && endsWord[text[at-2]]
}

// endsWord are the bytes of words, and the comma.
var endsWord = func() (set [256]bool) {
	for b := range set {
		set[b] = isWordByte(byte(b)) || b == ','
	}
	return set
}()
