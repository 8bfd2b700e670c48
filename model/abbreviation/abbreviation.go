// Package abbreviation knows words whose full stop ends no sentence, in the
// languages that notes are kept in. Start at [GoesOn].
package abbreviation

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// GoesOn reports whether a sentence goes on with rest behind the word and its full
// stop, as the word is an abbreviation: "Dr" before anything, "etc" before a small
// letter, "No" before a number; "Ms" is one, and "ms" is none. Several capitals are none:
// "San Jose, CA". Initials and what has dots within it are for whoever asks.
func GoesOn(word, rest string) bool {
	if len(word) > longest || acronym(word) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	switch words()[strings.ToLower(word)] {
	case always:
		return true
	case small:
		return unicode.IsLower(next)
	case number:
		return unicode.IsDigit(next)
	case title:
		first, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(first)
	}
	return false
}

func acronym(word string) bool {
	return utf8.RuneCountInString(word) > 1 && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

// before says what stands behind an abbreviation, where the sentence goes on.
type before uint8

const (
	always before = iota + 1
	small         // a small letter: sentences end in the word, too
	number        // a number: it is a word of its own otherwise
	title         // anything, if the word begins large: a unit or a word of its own otherwise
)

var words = sync.OnceValue(func() map[string]before {
	of := make(map[string]before)
	for when, list := range [...]string{
		always: "dr prof mr mrs st nr vol pp ed eds vs cf fig figs ch eq dept univ approx ca resp incl viz ibid op cit esp " +
			"bzw vgl ggf evtl hrsg hg abb kap inkl exkl zzgl zzt bspw sog insb insbes allg ehem bes engl lt tel aufl bd übers " +
			"mme mlle éd réf sra dott sig pag núm pág ej ecc cfr dhr mevr bijv nl blz " +
			"np tzn tzw itd tj tzv např аб см стр рис ред напр",
		small:  "etc inc al jr co ltd usw gem env cap",
		number: "no nos sec art tab ver jan feb mar apr jun jul aug sep sept oct okt nov dec dez mon tue tues wed thu thur thurs fri sat sun",
		title:  "ms hr fr sr dra mt ft rev sgt capt gov sen ing",
	} {
		for _, word := range strings.Fields(list) {
			of[word] = before(when)
		}
	}
	return of
})

// longest is the length in bytes of the longest of words, in any case.
const longest = 8
