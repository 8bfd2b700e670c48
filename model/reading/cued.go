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
		start, seen := i, uint8(0)
		for ; i < len(s); i++ {
			kind := byteKinds[s[i]]
			if kind == 0 || kind >= digitByte {
				break
			}
			seen |= kind
		}
		ascii := seen&highByte == 0
		beyond = beyond || !ascii
		if isCue(s[start:i], ascii) {
			return true
		}
	}
	return beyond && (strings.Contains(s, "『") || strings.Contains(s, "《")) || reported(s)
}

// isCue reports whether a word is a cue or, where it is not nothing but letters of
// ASCII, a part of it.
func isCue(word string, ascii bool) bool {
	var buf [longestCue]byte
	if len(word) < 2 || len(word) > len(buf) {
		return false
	}
	if !ascii {
		return partCued(buf[:0], word)
	}
	if !anyBeginnings.may(word) {
		return false
	}
	for i := range len(word) {
		b := word[i]
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		}
		buf[i] = b
	}
	return anyCue(string(buf[:len(word)]))
}

// partCued reports whether a word or a part of it is a cue: quotation marks and
// apostrophes stand within. buf is room for its letters in small.
func partCued(buf []byte, word string) bool {
	for _, r := range word {
		buf = utf8.AppendRune(buf, unicode.ToLower(r))
	}
	if anyBeginnings.may(string(buf)) && anyCue(string(buf)) {
		return true
	}
	from := 0
	for i := 0; i < len(buf); {
		r, size := utf8.DecodeRune(buf[i:])
		if !unicode.IsLetter(r) {
			if part := buf[from:i]; anyBeginnings.may(string(part)) && anyCue(string(part)) {
				return true
			}
			from = i + size
		}
		i += size
	}
	part := buf[from:]
	return anyBeginnings.may(string(part)) && anyCue(string(part))
}

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
