package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file knows the headings that are counted: "1. Opening", "TOP 3: Money",
// "Lecture 4", "Working group 2", "Ch. 4.2", "B. Keynote", "第2章", "2日目".

// counter is what the title of a counted heading begins with.
type counter struct {
	word string // the words before the number, "" for none
	sign byte   // what stands behind the number where no word does; parted for "Ch. 4.2"
	n    int    // from 1; for letters A is 1
}

// parted is the sign of a counter whose number has several parts, roman that of one
// in Roman numerals.
const parted, roman = 'P', 'R'

// like reports whether two counters belong to one count.
func (c counter) like(o counter) bool { return c.sign == o.sign && strings.EqualFold(c.word, o.word) }

// A counter has a word of up to longestCounter bytes, or up to mostCounterWords
// words of up to longestCounters bytes; numbers are up to mostCounted.
const longestCounter, longestCounters, mostCounterWords, mostCounted = 18, 48, 3, 199

// counterOf reads what a title is counted with.
func counterOf(s string) (c counter, ok bool) {
	if rest, ok := strings.CutPrefix(s, "第"); ok {
		n, rest := leadingNumber(rest)
		unit, size := utf8.DecodeRuneInString(rest)
		return counter{word: rest[:size], n: n}, n > 0 && unicode.IsLetter(unit)
	}
	word := wordBefore(s)
	rest := strings.TrimLeft(s[len(word):], " ")
	if words, more := countedWords(s); words != "" {
		word, rest = words, more
	}
	n, after := leadingNumber(rest)
	if c, ok := romanCounter(s); ok && n == 0 {
		return c, true
	}
	longest := longestCounter
	if strings.Contains(word, " ") {
		longest = longestCounters
	}
	switch {
	case n > 0 && len(word) > longest:
	case n > 0 && word != "" && len(after) > 1 && after[0] == '.' && isDigit(after[1]):
		return counter{word: word, sign: parted, n: partedNumber(rest)}, s[len(word)] == ' '
	case n > 0 && word != "":
		return counter{word: word, n: n}, after == "" || strings.IndexByte(" .:)-", after[0]) >= 0 || after[0] >= utf8.RuneSelf
	case n > 0 && unitOf(after) != "":
		return counter{word: unitOf(after), n: n}, true
	case n > 0 && len(after) > 2 && (after[0] == '.' || after[0] == ')') && after[1] == ' ':
		return counter{sign: after[0], n: n}, true
	case len(word) == 1 && word[0] >= 'A' && word[0] <= 'Z' && len(rest) > 2 && (rest[0] == '.' || rest[0] == ')') && rest[1] == ' ':
		return counter{sign: 'A' + rest[0], n: int(word[0]-'A') + 1}, true
	}
	return counter{}, false
}

// unitOf returns what is counted where a number in front of it stands without a blank,
// as scripts without capitals write it: "日目" of "2日目 午前", "" for all else.
func unitOf(after string) string {
	unit := wordBefore(after)
	if unit == "" || !isCaseless(firstRune(unit)) || utf8.RuneCountInString(unit) > longestUnit {
		return ""
	}
	return unit
}

// longestUnit is how many letters the name of what is counted has at most, where no
// blank parts it from what follows.
const longestUnit = 4

// wordBefore returns the letters that a title begins with.
func wordBefore(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return s[:i]
		}
	}
	return s
}

// countedWords returns the words, up to mostCounterWords, that a title begins with
// where a number follows them, "Working group 2", and what follows from the number
// on; "" for all else.
func countedWords(s string) (words, rest string) {
	i := 0
	for range mostCounterWords {
		word := wordBefore(s[i:])
		if i += len(word); word == "" || i+1 >= len(s) || s[i] != ' ' {
			return "", ""
		}
		if i++; isDigit(s[i]) {
			return s[:i-1], s[i:]
		}
	}
	return "", ""
}

// partedNumber makes one number of the parts of such as "4.2.1", which grows as
// they count on.
func partedNumber(s string) (whole int) {
	for part := range mostParts {
		n := 0
		if part == 0 || len(s) > 1 && s[0] == '.' && isDigit(s[1]) {
			n, s = leadingNumber(strings.TrimPrefix(s, "."))
		}
		whole = whole*(mostCounted+1) + n
	}
	return whole
}

// mostParts is the number of parts of a number that are looked at.
const mostParts = 4

// leadingNumber reads the digits that a text begins with; n is 0 where there are
// none, or too many.
func leadingNumber(s string) (n int, rest string) {
	i := 0
	for i < len(s) && isDigit(s[i]) && n <= mostCounted {
		n = 10*n + int(s[i]-'0')
		i++
	}
	if n > mostCounted {
		n = 0
	}
	return n, s[i:]
}

// fewestCounted is the number of headings from which on they are counted.
const fewestCounted = 3

// romanCounter reads what a title is counted with in Roman numerals, perhaps behind
// one word: "II. Brood", "Chapter IV".
func romanCounter(s string) (c counter, ok bool) {
	word, rest, two := strings.Cut(s, " ")
	if !beginsRoman(word) && !beginsRoman(rest) {
		return counter{}, false
	}
	if n := romanNumber(strings.TrimRight(word, ".):")); n > 0 {
		closed := word[len(word)-1]
		dashed := closed >= 'A' && (strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "– ") || strings.HasPrefix(rest, "— "))
		return counter{sign: roman, n: n}, two && rest != "" && (closed < 'A' || dashed)
	}
	number, after, _ := strings.Cut(rest, " ")
	bare := strings.TrimRight(number, ".):,")
	if !two || !isLetters(word) || len(word) > longestCounter || bare == "I" && after != "" && len(bare) == len(number) {
		return counter{}, false
	}
	n := romanNumber(bare)
	return counter{word: word, sign: roman, n: n}, n > 0
}

// beginsRoman reports whether a text begins as the numerals of romanNumber do.
func beginsRoman(s string) bool { return s != "" && (s[0] == 'I' || s[0] == 'V' || s[0] == 'X') }

// romanNumber reads a Roman numeral up to 39; 0 for all else, and for letters that
// are none.
func romanNumber(s string) (n int) {
	tens := len(s) - len(strings.TrimLeft(s, "X"))
	if s == "" || tens > 3 {
		return 0
	}
	for i, ones := range [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"} {
		if s[tens:] == ones {
			return 10*tens + i
		}
	}
	return 0
}

// A page has up to mostCounts kinds of counts.
const mostCounts = 64

// count is a count of lone lines.
type count struct {
	counter        // of the last member
	members, block int
	beside         int // how many members stand right below the one before
}

// goOn reports whether c, at lone block k, goes on with the count, and counts it: a
// count may begin anew, and leave a number out; one of numbers with parts only goes
// up.
func (r *count) goOn(c counter, k int) bool {
	switch {
	case c.sign == parted && (r.members == 0 || c.n > r.n):
	case c.sign != parted && (c.n == 1 || r.members > 0 && c.n > r.n && c.n <= r.n+2):
	default:
		return false
	}
	if r.members > 0 && r.block == k-1 && c.n != 1 {
		r.beside++
	}
	r.n, r.block = c.n, k
	r.members++
	return true
}

// count finds the lone lines that are counted on from 1, apart from each other.
// Such as "2.1" count where something else does, or several of them.
func (w *weigher) count() {
	var room [4]count
	counts := room[:0]
	of := make([]int8, len(w.p.blocks)) // the count of a lone line, from 1; -1 for "2.1"
	within := 0
	for k, b := range w.p.blocks {
		l := &w.p.lines[b.lines[0]]
		if !b.lone() || l.day || !l.mayCount() || !l.candidate() {
			continue
		}
		if numberedWithin(l.text) {
			of[k] = -1
			within++
			continue
		}
		c, ok := counterOf(l.text)
		if !ok {
			continue
		}
		i := slices.IndexFunc(counts, func(r count) bool { return r.like(c) })
		if i < 0 && len(counts) < mostCounts {
			i = len(counts)
			counts = append(counts, count{counter: c})
		}
		if i >= 0 && counts[i].goOn(c, k) {
			of[k] = int8(i + 1)
		}
	}
	found, first, last := 0, 0, 0
	for k, i := range of {
		if i > 0 && (counts[i-1].members < fewestCounted || 2*counts[i-1].beside >= counts[i-1].members) || i == -1 && within < 2 || i == 0 {
			continue
		}
		w.p.lines[w.p.blocks[k].lines[0]].counted = true
		if found++; found == 1 {
			first = k
		}
		last = k
	}
	w.counts = found > fewestCounted && 2*(last-first) >= len(of)
}

// mayCount is a quick look at a line for what counts.
func (l *line) mayCount() bool {
	if l.traits()&(digits|foreign) != 0 || len(l.text) > 2 && (l.text[1] == '.' || l.text[1] == ')') {
		return true
	}
	_, ok := romanCounter(l.text)
	return ok
}

// countedWord returns the first word of a line where a number follows it.
func countedWord(s string) (string, bool) {
	word, rest, ok := strings.Cut(s, " ")
	return word, ok && rest != "" && isDigit(rest[0]) && isLetters(word)
}
