package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// cued reports whether a run has a word that a rule begins with, or a title
// that is set off.
func cued(run []model.Inline) bool {
	for _, n := range run {
		switch n := n.(type) {
		case *model.Text:
			if cuedText(n.Value) {
				return true
			}
		case *model.Link, *model.CodeSpan, *model.Image, *model.LineBreak, *model.FootnoteRef:
		default:
			if cued(model.Children(n)) {
				return true
			}
		}
	}
	return false
}

// The kinds of bytes that a look for cues tells apart, in the order in which they
// stand in words: the first three.
const (
	letterByte = 1 << iota
	highByte   // of a character beyond ASCII
	innerByte  // stands within words only
	digitByte
	atByte
)

var byteKinds = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			t[c] = letterByte
		case c >= 0x80:
			t[c] = highByte
		case c >= '0' && c <= '9':
			t[c] = digitByte
		}
	}
	t['&'], t['@'] = innerByte, atByte
	return t
}()

// cuedText looks at each word once, and at each number for what stands before it.
func cuedText(s string) bool {
	beyond := false
	for i := 0; i < len(s); {
		switch byteKinds[s[i]] {
		case letterByte, highByte:
		case digitByte:
			if i > 0 && ticketAt(s, i) {
				return true
			}
			for i++; i < len(s) && isDigit(s[i]); i++ {
			}
			continue
		case atByte:
			return true
		default:
			i++
			continue
		}
		start := i
		for i < len(s) && byteKinds[s[i]] == letterByte {
			i++
		}
		ascii := true
		for ; i < len(s); i++ {
			kind := byteKinds[s[i]]
			if kind == 0 || kind >= digitByte {
				break
			}
			ascii = ascii && kind != highByte
		}
		word := s[start:i]
		switch {
		case len(word) < 2 || len(word) > longestCue:
		case ascii:
			if anyBeginnings.may(word) && anyEndings.mayEnd(word) && isCue(word) {
				return true
			}
		case partCued(word):
			return true
		}
		beyond = beyond || !ascii
	}
	return beyond && (strings.Contains(s, "『") || strings.Contains(s, "《")) || reported(s)
}

// isCue reports whether a word of no more than longestCue bytes, which are ASCII,
// is a cue.
func isCue(word string) bool {
	var buf [longestCue]byte
	for i := range len(word) {
		buf[i] = lowerByte(word[i])
	}
	return anyCue(string(buf[:len(word)]))
}

func lowerByte(b byte) byte {
	if b >= 'A' && b <= 'Z' {
		b |= 0x20
	}
	return b
}

// partCued reports whether a word of no more than longestCue bytes or a part of it
// is a cue: quotation marks and apostrophes stand within.
func partCued(word string) bool {
	var room [2 * longestCue]byte // for the small letters that are longer than their capitals
	buf, from, parts := room[:0], 0, false
	for i := 0; i < len(word); {
		if byteKinds[word[i]] == letterByte {
			buf = append(buf, lowerByte(word[i]))
			i++
			continue
		}
		r, size, letter := rune(word[i]), 1, false
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(word[i:])
			if r < firstMark || r > lastMark {
				r = unicode.ToLower(r)
				letter = unicode.IsLetter(r)
			}
		}
		if !letter {
			if partCue(buf[from:]) {
				return true
			}
			parts = true
		}
		buf = utf8.AppendRune(buf, r)
		if !letter {
			from = len(buf)
		}
		i += size
	}
	return partCue(buf[from:]) || parts && partCue(buf)
}

// Between these stand the dashes and quotation marks, and no letters.
const firstMark, lastMark = '\u2010', '\u2027'

// partCue reports whether a part of a word, in small letters, is a cue.
func partCue(part []byte) bool { return anyBeginnings.may(string(part)) && anyCue(string(part)) }

// longestCue is the length of the longest word that can be a cue, in bytes.
const longestCue = 24

// ticketAt reports whether the number that begins at i may be that of an issue:
// after "#", or after a word for one.
func ticketAt(s string, i int) bool {
	hi := i
	for hi > 0 && i-hi < 4 && strings.IndexByte(" #-:.", s[hi-1]) >= 0 {
		if hi--; s[hi] == '#' {
			return true
		}
	}
	if hi == i {
		return false
	}
	lo := hi
	for lo > 0 && hi-lo < 12 && byteKinds[s[lo-1]] == letterByte {
		lo--
	}
	word := s[lo:hi]
	return ticketBeginnings.may(word) && (ticketNoun(word) != "" || keyed.of(word) != "" || trackers.of(strings.ToLower(word)) != "")
}
