package index

// This file learns how the notes use capitals.

// capitals is how the notes use capitals in the middle of their sentences.
type capitals struct {
	known  bool
	counts []int32 // how often each word of the vocabulary stands, by its number
	within []int32 // of those, how often within a sentence
	rate   int     // of ordinary words, how many of a thousand have a capital
}

// learnCapitals looks at the words within sentences.
func (f *finder) learnCapitals() {
	counts, inside := make([]int32, len(f.vocabulary.words)), make([]int32, len(f.vocabulary.words))
	within, large := 0, 0
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		tokens := f.tokens[r.tokens.lo:r.tokens.hi]
		for k := range tokens {
			counts[tokens[k].word]++
		}
		if r.kind != textRun || len(tokens) < 2 {
			continue
		}
		text, titled := r.text, r.look().titled
		for k := range tokens {
			t := &tokens[k]
			if !afterWord(text, int(t.lo)) {
				continue
			}
			capital := isUpper(text[t.lo])
			if capital && titled {
				continue
			}
			within++
			inside[t.word]++
			if capital && f.plainNumber(t.word) && plainListed(text[t.lo:t.hi]) {
				large++
			}
		}
	}
	f.capitals = capitals{known: true, counts: counts, within: inside, rate: large * 1000 / max(within, 50)}
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

// occurrences returns how often the notes have a word in exactly that case, and how
// often within a sentence.
func (f *finder) occurrences(word string) (all, within int) {
	return f.occurrencesOf(f.vocabulary.number(word))
}

// occurrencesOf is occurrences for a word by its number.
func (f *finder) occurrencesOf(number int32) (all, within int) {
	if int(number) < len(f.capitals.counts) {
		return int(f.capitals.counts[number]), int(f.capitals.within[number])
	}
	return 0, 0
}
