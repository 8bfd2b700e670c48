package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentence cuts the text before and after a place to the sentence that holds
// the place.
func sentence(before, after string) (string, string) {
	for k := len(before) - 2; k >= 0; k-- {
		if ends(before, k) {
			before = before[k+2:]
			break
		}
	}
	for k := 0; k+1 < len(after); k++ {
		if ends(after, k) {
			after = after[:k+1]
			break
		}
	}
	if !within(longest, before, after) {
		before = shortenLeft(before, longest/2)
		after = shorten(after, longest/2)
	}
	return before, after
}

// lastSentence returns the sentence that ends before a place, with what parts it
// from the place; "" where it has no room beside others.
func lastSentence(before string) string {
	end := len(strings.TrimRight(before, " .!?"))
	last, _ := sentence(before[:end], "")
	if utf8.RuneCountInString(last) > longest/2 {
		return ""
	}
	return last + before[end:]
}

// ends reports whether a sentence ends at byte k of s: with a full stop and the
// like before a blank, which is not that of an initial or an abbreviation.
func ends(s string, k int) bool {
	switch {
	case s[k+1] != ' ' || s[k] != '.' && s[k] != '!' && s[k] != '?':
		return false
	case s[k] != '.':
		return true
	}
	word := strings.ToLower(s[strings.LastIndexAny(s[:k], " (\n")+1 : k])
	if ambiguous.has(word) {
		next, _ := utf8.DecodeRuneInString(s[k+2:])
		return !unicode.IsLower(next)
	}
	for part := range strings.SplitSeq(word, ".") { // "e.g", "z.B", the J of "J. Doe"
		if r, size := utf8.DecodeRuneInString(part); size < len(part) || !unicode.IsLetter(r) {
			return !abbreviations.has(word)
		}
	}
	return false
}

// abbreviations are words that end in a full stop within a sentence; after those
// of ambiguous the next word tells.
const (
	abbreviations wordSet = " dr prof mr mrs ms st no nr vol pp ed eds vs cf fig ch sec dept univ approx ca bzw vgl ggf evtl hrsg abb kap mme mlle sra dott "
	ambiguous     wordSet = " etc inc al jr co ltd usw "
)
