package index

// This file learns how the notes use capitals.

// occurrences are how often the notes have a word in exactly its case.
type occurrences struct {
	all    int32
	within int32 // of those, how often within a sentence; with a capital, where not most words have one
}

// count counts the words of a run that was just read, and how points begin.
func (f *finder) count(r *run) {
	switch {
	case r.kind != textRun || r.text == "" || !isWordByte(r.text[0]):
	case startsLarge(r.text):
		f.begun.large++
	case !isDigit(r.text[0]):
		f.begun.small++
	}
	text, tokens, seen := r.text, f.tokens[r.tokens.lo:r.tokens.hi], f.vocabulary.seen
	sentence := r.kind == textRun && len(tokens) > 1
	for k := range tokens {
		t := &tokens[k]
		s := &seen[t.word]
		s.all++
		if sentence && afterWord(text, int(t.lo)) && !(isUpper(text[t.lo]) && f.lookOf(r).titled) {
			s.within++
		}
	}
}

// learnCapitals finds out of how many of a thousand ordinary words within sentences
// the notes give one a capital.
func (f *finder) learnCapitals() {
	within, large := 0, 0
	for number := range f.vocabulary.read {
		n := int(f.vocabulary.seen[number].within)
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
