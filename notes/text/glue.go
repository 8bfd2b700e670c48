package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A browser that saves a page as text runs deeply nested points together:
// "Node card" and "32 chips" become "Node card32 chips". partGlued finds such
// joints. A joint counts where the words on both sides of it are words of their
// own, or where the same line has another joint beyond doubt.

// joint is a place in a line where two lines may have been run together.
type joint struct {
	at   int // byte offset
	sure bool
}

func (p *page) partGlued() {
	for _, b := range p.blocks {
		if b.lone() {
			continue // points that deep stand in tight runs
		}
		for _, i := range b.lines {
			l := &p.lines[i]
			if len(l.text) > 2000 || l.traits()&(capitals|digits|foreign) == 0 || !mayBeGlued(l.text) || l.looksLikeCode() {
				continue
			}
			cuts := p.joints(l.text)
			if len(cuts) == 0 {
				continue
			}
			parts := cut(l.text, cuts)
			if p.parts == nil {
				p.parts = map[int32][]string{}
			}
			p.parts[l.nth], l.parted = parts, true
			p.ledger.Part(l.n(), parts)
			p.report(l.n(), "text.parted", fmt.Sprintf("lines that were glued together are parted: %s", quotedList(parts)),
				"where that is wrong, correct the output of gloss normalize and build from it")
		}
	}
}

// partsOf returns what a line was cut into, nil for one that was not.
func (p *page) partsOf(l *line) []string {
	if !l.parted {
		return nil
	}
	return p.parts[l.nth]
}

// mayBeGlued is a quick look for what begins the second half of a joint: a
// capital or a digit within a word.
func mayBeGlued(s string) bool {
	before := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case before != ' ' && (c-'A' <= 'Z'-'A' || isDigit(c)):
			return true
		case c < utf8.RuneSelf:
		case c == generalSign[0] && strings.HasPrefix(s[i:], generalSign):
			i += len(generalSign)
		default:
			return true
		}
		before = c
	}
	return false
}

// generalSign begins the dashes, quotation marks and other signs of all scripts, from
// U+2000 to U+203F, none of which is a letter or a digit.
const generalSign = "\xE2\x80"

// marksSentence has the marks of ASCII that trimPunctuation takes off.
var marksSentence = func() (list [256]bool) {
	for i := range len(sentenceMarks) {
		list[sentenceMarks[i]] = sentenceMarks[i] < utf8.RuneSelf
	}
	return list
}()

// shortWord packs a word of up to eight letters of ASCII in one of the usual
// cases, in lower case.
func shortWord(w string) (key uint64, ok bool) {
	if len(w) > mostPacked {
		return 0, false
	}
	small, capitals := false, 0
	for i := range len(w) {
		c := w[i]
		switch {
		case c >= 'a' && c <= 'z':
			small = true
		case c >= 'A' && c <= 'Z' && !small:
			capitals++
		default:
			return 0, false
		}
		key = key<<8 | uint64(c|0x20)
	}
	return key, w != "" && (capitals <= 1 || !small)
}

// isPlain reports whether a word consists of letters of ASCII in one of the usual
// cases. It is isWord for most words.
func isPlain(w string) bool {
	small, capitals := false, 0
	for i := range len(w) {
		switch c := w[i]; {
		case c >= 'a' && c <= 'z':
			small = true
		case c >= 'A' && c <= 'Z' && !small:
			capitals++
		default:
			return false
		}
	}
	return w != "" && (capitals <= 1 || !small)
}

// trimPunctuation takes the marks of a sentence off both ends of a word.
func trimPunctuation(w string) string {
	for w != "" && (marksSentence[w[0]] || isQuotationMark(w[:min(len(w), 3)])) {
		w = w[1+2*int(w[0]>>7):] // one byte or three
	}
	for w != "" && (marksSentence[w[len(w)-1]] || isQuotationMark(w[max(len(w)-3, 0):])) {
		w = w[:len(w)-1-2*int(w[len(w)-1]>>7)]
	}
	return w
}

// isQuotationMark reports whether s is one of the marks of sentenceMarks beyond ASCII.
func isQuotationMark(s string) bool { return s == "“" || s == "”" || s == "‘" || s == "’" }

const sentenceMarks = ".,;:!?()[]{}“”‘’\"'"

// isBare reports whether a word begins and ends with a letter of ASCII.
func isBare(w string) bool { return w != "" && isASCIILetter(w[0]) && isASCIILetter(w[len(w)-1]) }

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isWord reports whether w consists of letters in one of the usual cases:
// "word", "Word", "WORD".
func isWord(w string) bool {
	small, capital := false, 0
	for i, r := range w {
		switch {
		case r >= 'a' && r <= 'z', r >= utf8.RuneSelf && unicode.IsLower(r):
			small = true
		case r >= 'A' && r <= 'Z', r >= utf8.RuneSelf && unicode.IsUpper(r):
			capital++
			if i > 0 && small {
				return false
			}
		case r == '’' || r == '\'':
		default:
			return false
		}
	}
	return w != "" && (capital <= 1 || !small)
}

// joints returns the byte offsets at which a line is to be cut.
func (p *page) joints(s string) []int {
	var cuts []int
	sure := false
	for start := 0; start < len(s); {
		end := start
		for end < len(s) && s[end] != ' ' {
			end++
		}
		for _, j := range p.jointsIn(s[start:end], s, start) {
			cuts = append(cuts, j.at)
			sure = sure || j.sure
		}
		start = end + 1
	}
	if !sure {
		return nil
	}
	return cuts
}

// jointsIn looks for joints in the word w, which stands at byte start of s.
func (p *page) jointsIn(w, s string, start int) []joint {
	if len(w) < 4 || !mayBeGlued(w) || strings.Contains(w, "://") || strings.IndexByte(w, '_') > 0 && strings.ToUpper(w) != w && !strings.ContainsAny(w, ".!?") {
		return nil
	}
	var list []joint
	from := 0 // start of the piece that the last joint begins
	prev, prevAt := rune(0), 0
	for i, r := range w {
		j, ok := joint{}, false
		switch {
		case i == from:
		case unicode.IsUpper(r) && (unicode.IsLower(prev) || strings.ContainsRune(".!?)”", prev) || unicode.IsDigit(prev)):
			ok = p.glued(w[from:i], w[i:], prev, s, start+i)
			j = joint{start + i, true}
		case unicode.IsLower(r) && unicode.IsUpper(prev) && prevAt > from+1:
			ok = abbreviationThenWord(w[from:prevAt], w[prevAt:], s, start+prevAt)
			j = joint{start + prevAt, true}
		case unicode.IsDigit(r) && unicode.IsLower(prev) && i > from+3:
			ok = weakNumber(w[from:i], w[i:], from > 0, s, start+len(w))
			j = joint{start + i, false}
		}
		if ok {
			list = append(list, j)
			from = j.at - start
		}
		prev, prevAt = r, i
	}
	return list
}

// abbreviationThenWord tells "APIThe" from "HTTPServer".
func abbreviationThenWord(left, right, s string, at int) bool {
	return strings.ToUpper(left) == left && isWord(left) && isWord(right) && common().Has(fold(right)) && wordsAfter(s, at) >= 2
}

// glued decides about a capital after a small letter, a digit or the end of a
// sentence.
func (p *page) glued(left, right string, prev rune, s string, at int) bool {
	rightWord := strings.TrimRight(right, ".,;:!?)”")
	if unicode.IsDigit(prev) {
		rightWord = strings.TrimRight(rightWord, "0123456789") // "Rack32 cards" may be glued itself
	}
	if !isWord(rightWord) || utf8.RuneCountInString(rightWord) < 2 {
		return false
	}
	low := fold(rightWord)
	rightKnown := func() bool {
		return common().Has(low) || p.matter().knows(low) || p.matter().knows(low+"s") || p.matter().knows(strings.TrimSuffix(low, "s"))
	}
	switch {
	case prev == '!' || prev == '?':
		return isWord(strings.TrimRight(left, "!?."))
	case prev == '.' || prev == ')' || prev == '”':
		core := strings.TrimRight(strings.Trim(left, "(“"), ".)”")
		return isWord(core) && len(core) > 1 && (rightKnown() || common().Has(fold(core))) && (wordsAfter(s, at) >= 2 || common().Has(low))
	case unicode.IsDigit(prev):
		small := strings.ToLower(rightWord[1:]) == rightWord[1:]
		return small && len(rightWord) > 3 && strings.Trim(left, "0123456789.") != "" && !unicode.IsUpper(firstRune(left)) && !strings.ContainsAny(left, "-/") && wordsAfter(s, at) >= 2
	}
	first := fold(strings.Trim(left, "(“"))
	if strings.ToLower(left) != left || !isWord(first) || namePrefix()[first] || wordsAfter(s, at) < 2 || wordsBefore(s, at) < 2 {
		return false // "newLine" is one name; a joint has lines on both sides of it
	}
	leftKnown := common().Has(first) || p.matter().knows(first) || p.matter().knows(strings.TrimSuffix(first, "s"))
	return leftKnown && rightKnown() || len(first) > 4 && strings.HasSuffix(first, "s") && common().Has(fold(rightWord))
}

// namePrefix holds the words that names in programs begin with: "getUsers".
var namePrefix = lineSet(strings.ReplaceAll("get set is has on to add make do new my use load save read write init handle create find run start stop can should with for from by as in "+
	"no un re remove delete update test", " ", "\n"))

// weakNumber is a word run together with a number of two digits or more that
// counts what follows: "card32 chips". The word is small, unless another joint
// stands before it.
func weakNumber(left, right string, joined bool, s string, end int) bool {
	if !isWord(left) || strings.ToLower(left) != left && !joined || len(right) < 2 || strings.Trim(right, "0123456789") != "" {
		return false
	}
	for _, next := range strings.Fields(s[end:])[:min(2, wordsAfter(s, end))] {
		next = strings.TrimRight(next, ".,;:!?)")
		if len(next) > 3 && isWord(next) && strings.HasSuffix(next, "s") && strings.ToLower(next) == next {
			return true
		}
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func wordsAfter(s string, at int) int  { return countWordsIn(s[at:]) }
func wordsBefore(s string, at int) int { return countWordsIn(s[:at]) }

// oneWordIn reports whether countWordsIn returns 1.
func oneWordIn(s string) bool {
	words := 0
	for range strings.FieldsSeq(s) {
		if words++; words > 1 {
			return false
		}
	}
	return words == 1
}

func countWordsIn(s string) (n int) {
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// cut parts s at the given byte offsets, which are in order.
func cut(s string, at []int) []string {
	var parts []string
	start := 0
	for _, a := range append(at, len(s)) {
		parts = append(parts, s[start:a])
		start = a
	}
	return parts
}

func quotedList(parts []string) string {
	var b strings.Builder
	for i, s := range parts {
		if i > 0 {
			b.WriteString(" | ")
		}
		fmt.Fprintf(&b, "%q", strings.TrimSpace(s))
	}
	return b.String()
}
