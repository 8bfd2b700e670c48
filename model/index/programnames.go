package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds names that end in what only programs are called, be all of their words
// ordinary ones: "with the Ancient Maps Toolkit".

// guessPrograms makes candidates of three words with capitals or more of which the last says
// that they name a program.
func (f *finder) guessPrograms(i int32, r *run) {
	if r.kind != textRun || r.titled() && r.tokens.hi-r.tokens.lo > longestProgram+1 || r.shouting() || f.german || f.prosaic {
		return
	}
	for n := r.tokens.lo; n < r.tokens.hi; n++ {
		t := f.tokens[n]
		if f.vocabulary.briefs[t.word]&programBrief == 0 {
			continue
		}
		hi := int(t.hi)
		if noun := r.text[t.lo:hi]; !startsLarge(noun) || !programTail(noun) || strings.HasPrefix(r.text[hi:], "-") || beforeLarge(r.text, hi) {
			continue
		}
		lo := f.programStart(r.text, int(t.lo))
		if name := r.text[lo:hi]; lo < int(t.lo) && f.entryNamed(name) == nil && f.guessable(r, lo, hi) {
			g := f.guessed(name, sureGuess)
			g.guess = max(g.guess, sureGuess)
			g.seen(r, f.layout.pastSections)
			f.add(i, lo, hi, g, whyPhrase, false, true)
		}
	}
}

// longestProgram is how many words such a name has at most.
const longestProgram = 5

// programStart returns where a name of a program begins of which the last word begins at at;
// at where there is none. What a dash or a colon leads to says what something else is.
func (f *finder) programStart(text string, at int) int {
	lo, words, told := at, 1, text[at] != 'F'
	for lo > 1 && text[lo-1] == ' ' {
		word := lastWordOf(text[:lo-1])
		if !startsLarge(word) || !plainASCII(word) || company(word) || institution(word) {
			break
		}
		if from := lo - 1 - len(word); opens(before(text, int32(from))) && f.entryNamed(word) == nil && (determiner(catalog.Fold(word)) || usingWord(catalog.Fold(word)) || listed(everydayList, catalog.Fold(word))) {
			break
		}
		told = told || f.roughly(word) <= compound || f.entryNamed(word) != nil || camel(word) || kindNoun(word) || typeNoun(word)
		lo -= 1 + len(word)
		words++
	}
	if first := firstWordOf(text[lo:]); words < 3 || words > longestProgram || !told || endsDash(text[:lo]) || strings.HasSuffix(text[:lo], ": ") || f.personal(first) || determiner(catalog.Fold(first)) {
		return at
	}
	return lo
}

// beforeLarge reports whether a word with a capital stands right behind the byte hi.
func beforeLarge(text string, hi int) bool {
	return hi+1 < len(text) && text[hi] == ' ' && isUpper(text[hi+1])
}

// programTail reports whether only programs are called by a word at the end of several with
// capitals: plans and rules are frameworks too.
func programTail(word string) bool {
	switch word {
	case "Toolkit", "Toolbox", "Framework", "Microframework", "SDK", "Plugin", "Compiler", "Transpiler", "Debugger", "Profiler", "Linter", "Emulator":
		return true
	}
	return false
}
