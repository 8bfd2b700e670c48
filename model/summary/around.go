package summary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/abbreviation"
)

// How many characters of a sentence are shown: all where they are no more than
// wholeSentence, else those before and after the mention.
const (
	wholeSentence = 120
	shownBefore   = 50
	shownAfter    = 60
)

// around sets the words around text[from:to].
func around(c *Context, text string, from, to int) {
	before, cutBefore := backward(text[:from])
	after, cutAfter := forward(text[to:])
	if utf8.RuneCountInString(before)+utf8.RuneCountInString(text[from:to])+utf8.RuneCountInString(after) > wholeSentence || cutBefore || cutAfter {
		before, cutBefore = lastWords(before, shownBefore, cutBefore)
		after, cutAfter = firstWords(after, shownAfter, cutAfter)
	}
	c.Form = oneLine(text[from:to])
	c.Before, c.After = spaced(before), spaced(after)
	c.Before, c.After = strings.TrimLeft(c.Before, " "), strings.TrimRight(c.After, " ")
	if !cutBefore && !cutAfter {
		c.unquote()
	}
	if cutBefore {
		c.Before = "… " + c.Before
	}
	if cutAfter {
		c.After += " …"
	}
}

// signed reports whether words have signs that an edition would set otherwise,
// were they not code.
func signed(words string) bool {
	return strings.ContainsAny(words, "'\"") || strings.Contains(words, "--") || strings.Contains(words, "...")
}

// leastCode is the number of bytes by which code that is cut off is known.
const leastCode = 3

// within returns what of a piece of code stands in words, which may be cut off at
// their ends; "" for nothing.
func within(words, code string) string {
	if strings.Contains(words, code) {
		return code
	}
	words = strings.TrimSuffix(strings.TrimPrefix(words, "… "), " …")
	for n := min(len(words), len(code)-1); n >= leastCode; n-- {
		if head := words[:n]; strings.HasSuffix(code, head) {
			return head
		}
		if tail := words[len(words)-n:]; strings.HasPrefix(code, tail) {
			return tail
		}
	}
	return ""
}

// unquote takes away the quotation marks round the whole, and one at an end that belongs
// to another sentence: whoever shows a context sets some of its own.
func (c *Context) unquote() {
	for _, q := range [][2]string{{"“", "”"}, {"\"", "\""}, {"„", "“"}, {"„", "”"}, {"«\u202f", "\u202f»"}, {"«", "»"}, {"”", "”"}, {"「", "」"}, {"『", "』"}} {
		before, opened := strings.CutPrefix(c.Before, q[0])
		after, closed := strings.CutSuffix(c.After, q[1])
		if opened && closed && !strings.Contains(before+c.Form+after, q[1]) {
			c.Before, c.After = before, after
			return
		}
	}
	const marks = "“”„\"«»「」『』"
	if words := c.Words(); strings.ContainsAny(words, marks) && strings.IndexAny(words, marks) == strings.LastIndexAny(words, marks) {
		c.Before = strings.TrimLeftFunc(strings.TrimLeft(c.Before, marks), unicode.IsSpace)
		if n := len(c.After); n < 2 || c.After[n-1] != '"' || c.After[n-2] < '0' || c.After[n-2] > '9' { // an inch
			c.After = strings.TrimRightFunc(strings.TrimRight(c.After, marks), unicode.IsSpace)
		}
	}
}

// farthest is the number of bytes looked at on each side of a mention.
const farthest = 4 * wholeSentence

// backward returns what stands in front of a mention in its sentence. cut says
// that the sentence begins farther away.
func backward(s string) (string, bool) {
	cut := false
	if len(s) > farthest {
		k := len(s) - farthest
		for k < len(s) && !utf8.RuneStart(s[k]) {
			k++
		}
		s, cut = s[k:], true
	}
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if ends(r) && endsHere(r, s[:i-size], s[i:]) {
			return strings.TrimLeftFunc(s[i+closing(r, s[i:]):], unicode.IsSpace), false
		}
		i -= size
	}
	return s, cut
}

// forward returns what stands behind a mention in its sentence, with its end.
func forward(s string) (string, bool) {
	cut := false
	if len(s) > farthest {
		k := farthest
		for k > 0 && !utf8.RuneStart(s[k]) {
			k--
		}
		s, cut = s[:k], true
	}
	for i, r := range s {
		if end := min(i+utf8.RuneLen(r), len(s)); ends(r) && endsHere(r, s[:i], s[end:]) {
			return s[:end+closing(r, s[end:])], false
		}
	}
	return s, cut
}

func ends(r rune) bool {
	switch r {
	case '.', '!', '?', '\n', '。', '！', '？', '؟', '।':
		return true
	}
	return false
}

// closing returns the length of what closes quotations and brackets behind the mark that
// ends a sentence, and so belongs to that.
func closing(mark rune, after string) int {
	closers := "”’」』）】)"
	switch mark {
	case '\n':
		return 0
	case '.', '!', '?':
		closers = "”“\"’'»«›)]" // of marks that open elsewhere too, as a blank follows
	}
	return len(after) - len(strings.TrimLeft(after, closers))
}

// endsHere reports whether a mark ends a sentence: a blank follows, or first what closes a
// quotation and no small letter then, and a full stop stands behind no abbreviation and no
// letter of its own ("J.", "e.g.").
func endsHere(mark rune, before, after string) bool {
	switch mark {
	case '.', '!', '?':
	default:
		return true
	}
	closed := closing(mark, after)
	after = after[closed:]
	next, _ := utf8.DecodeRuneInString(after)
	if after == "" || !unicode.IsSpace(next) {
		return false
	}
	if mark != '.' && closed == 0 {
		return true
	}
	rest := strings.TrimLeftFunc(after, unicode.IsSpace)
	word := before[len(strings.TrimRightFunc(before, unicode.IsLetter)):]
	if utf8.RuneCountInString(word) == 1 || abbreviation.GoesOn(word, rest) {
		return false
	}
	follows, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsLower(follows)
}

// lastWords keeps the last characters of s, from the start of a word.
func lastWords(s string, most int, cut bool) (string, bool) {
	k := len(s)
	for n := 0; n < most && k > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:k])
		k -= size
	}
	if k == 0 {
		return s, cut
	}
	kept := s[k:]
	if before, _ := utf8.DecodeLastRuneInString(s[:k]); !unicode.IsSpace(before) {
		if i := strings.IndexFunc(kept, unicode.IsSpace); i >= 0 {
			kept = kept[i:]
		} else {
			kept = strings.TrimLeftFunc(kept, unicode.IsMark)
		}
	}
	return strings.TrimLeftFunc(kept, unicode.IsSpace), true
}

// firstWords keeps the first characters of s, up to the end of a word.
func firstWords(s string, most int, cut bool) (string, bool) {
	k := 0
	for n := 0; n < most && k < len(s); n++ {
		_, size := utf8.DecodeRuneInString(s[k:])
		k += size
	}
	if k == len(s) {
		return s, cut
	}
	kept := s[:k]
	if next, _ := utf8.DecodeRuneInString(s[k:]); !unicode.IsSpace(next) {
		if i := strings.LastIndexFunc(kept, unicode.IsSpace); i >= 0 {
			kept = kept[:i]
		} else {
			for k < len(s) {
				r, size := utf8.DecodeRuneInString(s[k:])
				if !unicode.IsMark(r) {
					break
				}
				k += size
			}
			kept = s[:k]
		}
	}
	kept = strings.TrimRightFunc(kept, unicode.IsSpace)
	return strings.TrimRight(kept, ",;:"), true
}

// spaced makes one blank of all white space in a row, and drops none at the
// ends.
func spaced(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsSpace(r) && r != ' ' }) && !strings.Contains(s, "  ") {
		return s
	}
	out := strings.Join(strings.Fields(s), " ")
	if out == "" {
		return " "
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
		out = " " + out
	}
	if r, _ := utf8.DecodeLastRuneInString(s); unicode.IsSpace(r) {
		out += " "
	}
	return out
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// lineFinder finds the lines of a text. Lines that are asked for in their order
// cost one walk over the text.
type lineFinder struct {
	text string
	at   int // where the line begins that was found last
	line int // its number, from 0
}

// start returns where line n begins, or the last one where there are fewer.
func (f *lineFinder) start(n int) int {
	if n < f.line {
		f.at, f.line = 0, 0
	}
	for f.line < n {
		i := strings.IndexByte(f.text[f.at:], '\n')
		if i < 0 {
			break
		}
		f.at += i + 1
		f.line++
	}
	return f.at
}

// with returns where in a block of code a mention stands, -1 if nowhere: near
// the line that the mention names.
func (f *lineFinder) with(b *model.Code, m *model.Mention) int {
	at := f.start(int(max(m.Line-b.Line-1, 0)))
	if i := strings.Index(f.text[at:min(at+farthest*4, len(f.text))], m.Form); i >= 0 && m.Form != "" {
		return at + i
	}
	return -1
}
