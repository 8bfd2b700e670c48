package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model/abbreviation"
)

// sentence cuts the text before and after a place to the sentence that holds
// the place.
func sentence(before, after string) (string, string) {
	for k := len(before) - 2; k >= 0; k-- {
		if n := easternStop(before[k:]); n > 0 {
			before = strings.TrimLeft(before[k+n:], " ")
			break
		}
		if ends(before, k) {
			before = before[k+2:]
			break
		}
	}
	for k := 0; k+1 < len(after); k++ {
		if n := easternStop(after[k:]); n > 0 {
			after = after[:k+n]
			break
		}
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
	word := strings.TrimLeft(s[strings.LastIndexAny(s[:k], " (\n")+1:k], "\"'“„‘«")
	if digits(word) && len(word) <= 2 && ordinal(s, k, len(word)) {
		return false
	}
	for part := range strings.SplitSeq(word, ".") { // "e.g", "z.B", the J of "J. Doe", "J.-P"
		part = strings.TrimPrefix(part, "-")
		if r, size := utf8.DecodeRuneInString(part); size < len(part) || !unicode.IsLetter(r) {
			return !abbreviation.GoesOn(word, s[k+2:])
		}
	}
	return false
}

// ordinal reports whether the full stop at byte k, behind a number of so many
// digits, makes it the number of a day, a century or an edition: a word stands
// before it that no sentence ends in but for the number, or the next is small.
func ordinal(s string, k, size int) bool {
	next, _ := utf8.DecodeRuneInString(s[k+2:])
	before, _ := lastWord([]byte(s[max(0, k-size-64) : k-size]))
	return unicode.IsLower(next) || unicode.IsUpper(next) && ordinalLeads.has(before)
}

// easternStop returns the length of the full stop, or the like, that a text
// begins with in scripts that set no blank behind it, with the bracket that it
// closes; 0 where it begins with none.
func easternStop(s string) int {
	if s[0] < utf8.RuneSelf {
		return 0
	}
	switch r, n := utf8.DecodeRuneInString(s); r {
	case '。', '．', '！', '？', '｡':
		if next, m := utf8.DecodeRuneInString(s[n:]); next == '」' || next == '』' || next == '）' || next == '”' {
			return n + m
		}
		return n
	}
	return 0
}

// easternWeight returns how many letters more the characters of a text stand for
// than their number, in scripts of which one stands for a word or a syllable.
func easternWeight(s string) int {
	n := 0
	if len(s) > longest*utf8.UTFMax {
		return n
	}
	for _, r := range s {
		if r >= 0x3040 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
			n++
		}
	}
	return n
}

// ordinalLeads are the words before the number of a day and the like in languages
// that set a full stop behind it.
const ordinalLeads wordSet = " am vom zum zur bis im ins beim der die das dem den des ab seit und den dne od do v ve na den d. kl pe "
