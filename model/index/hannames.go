package index

import (
	"strings"
	"unicode/utf8"
)

// This file finds names written in Chinese characters within the words about them, from which
// no blank parts them: "用微信支付", "钉钉开会".

// hanName and longestHanName are how many characters such a name has, at least and at most.
const (
	hanName        = 2
	longestHanName = 8
)

// character is the size of a Chinese character in bytes.
const character = len("山")

// hanNames makes candidates of the names of the catalogue within a token of Chinese
// characters, of several the longest. One of two characters has to stand at an end of
// the token or beside a small word, for elsewhere they may be parts of other words.
func (f *finder) hanNames(i int32, text string, t *token) {
	lo, hi := int(t.lo), int(t.hi)
	for at := lo; at+hanName*character <= hi; {
		next := at + character
		for size := min(longestHanName*character, hi-at); size >= hanName*character; size -= character {
			end := at + size
			if at == lo && end == hi || size == hanName*character && !(at == lo || end == hi || hanParticle(text[at-character:at]) || hanParticle(text[end:end+character])) {
				continue
			}
			names, known := f.cat.StartingWith(text[at:end], 0)
			if !known {
				continue
			}
			for k := range names {
				if n := &names[k]; len(n.Text) == size && !n.Ambiguous {
					why := whyAlias
					if n.Text == n.Entry.Name() {
						why = whyName
					}
					f.add(i, at, end, f.thingOf(n.Entry), why, true, false)
					next = end
					break
				}
			}
			if next == end {
				break
			}
		}
		at = next
	}
}

// isHan reports whether a token is of three Chinese characters or more.
func isHan(text string, t *token) bool {
	if t.hi-t.lo <= hanName*int32(character) || text[t.lo] < 0xe4 || text[t.lo] > 0xe9 {
		return false
	}
	for _, r := range text[t.lo:t.hi] {
		if r < 0x4e00 || r > 0x9fff {
			return false
		}
	}
	return true
}

// hanParticle reports whether a character is a word by itself that names stand beside.
func hanParticle(c string) bool {
	r, _ := utf8.DecodeRuneInString(c)
	return strings.ContainsRune("的在用和与跟上里中是等到给从被把让或及对为版端群号有看去发装了就也都我你他她", r)
}
