package notes

import (
	"encoding/binary"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Long texts are looked at eight bytes at a time: most of them hold nothing but
// letters, digits and punctuation of ASCII.

const (
	eachByte = 0x0101010101010101
	highBits = 0x80 * eachByte
)

// eight returns the eight bytes of s from i on, the first as the lowest.
func eight[S string | []byte](s S, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// nextWide returns the place of the first byte beyond ASCII at or after i;
// len(s) where there is none.
func nextWide(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if high := eight(s, i) & highBits; high != 0 {
			return i + bits.TrailingZeros64(high)/8
		}
	}
	if len(s) >= 8 && i < len(s) { // the last eight once more, without those before i
		if high := eight(s, len(s)-8) & highBits >> (8 * (i + 8 - len(s))); high != 0 {
			return i + bits.TrailingZeros64(high)/8
		}
		return len(s)
	}
	for i < len(s) && s[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// nextWideBehind is nextWide behind the character that begins at i, which is beyond
// ASCII.
func nextWideBehind(s string, i int) int {
	size := 1
	switch b := s[i]; {
	case b >= 0xF0:
		size = 4
	case b >= 0xE0:
		size = 3
	case b >= 0xC0:
		size = 2
	}
	return nextWide(s, min(i+size, len(s)))
}

// nextControl returns the place of the first control character of ASCII at or
// after i, line feeds and tabs aside; len(s) where there is none.
func nextControl(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		w := eight(s, i)
		del := w ^ 0x7F*eachByte
		// A byte above one that counts may be marked too, so each is looked at.
		for marks := ((w-' '*eachByte)&^w | (del-eachByte)&^del) & highBits; marks != 0; marks &= marks - 1 {
			if at := i + bits.TrailingZeros64(marks)/8; isControl(s[at]) {
				return at
			}
		}
	}
	for i < len(s) && !isControl(s[i]) {
		i++
	}
	return i
}

func isControl(c byte) bool { return c < ' ' && c != '\n' && c != '\t' || c == 0x7F }

// lowered makes small letters of the capitals among eight bytes of ASCII.
func lowered(w uint64) uint64 {
	fromA, beyondZ := w+(0x80-'A')*eachByte, w+(0x80-'Z'-1)*eachByte
	return w | (fromA&^beyondZ&highBits)>>2
}

// hashOf returns a hash of a text in lower case, with plain blanks for those at which
// no line may break: pages have them, and their copies have not.
func hashOf[S string | []byte](s S) uint64 {
	const start = 0x9E3779B97F4A7C15
	h, i := uint64(start), 0
	for ; i+8 <= len(s); i += 8 {
		w := eight(s, i)
		if w&highBits != 0 {
			return hashWide(h, i, s[i:])
		}
		h = mixed(h, lowered(w))
	}
	last := uint64(0)
	for j := len(s) - 1; j >= i; j-- {
		if s[j] >= utf8.RuneSelf {
			return hashWide(h, i, s[i:])
		}
		last = last<<8 | uint64(s[j])
	}
	return mixed(mixed(h, lowered(last)), uint64(len(s)))
}

// hashWide goes on with a hash after n bytes over the rest, in which characters
// stand beyond ASCII.
func hashWide[S string | []byte](h uint64, n int, rest S) uint64 {
	var room [256]byte
	low, text := room[:0], string(rest)
	for i := 0; i < len(text); {
		if i+8 <= len(text) {
			if w := eight(text, i); w&highBits == 0 {
				low = binary.LittleEndian.AppendUint64(low, lowered(w))
				i += 8
				continue
			}
		}
		if text[i] < utf8.RuneSelf {
			low = append(low, byte(lowered(uint64(text[i]))))
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '\u00a0':
			r = ' '
		case r < firstSign || r > lastSign:
			r = unicode.ToLower(r)
		}
		low = utf8.AppendRune(low, r)
		i += size
	}
	return hashFrom(h, n, low)
}

// From firstSign to lastSign stand dashes, quotation marks and other signs, and no
// capitals.
const firstSign, lastSign = '\u2000', '\u20FF'

// hashFrom goes on with a hash after n bytes over the rest, which is in lower
// case.
func hashFrom(h uint64, n int, rest []byte) uint64 {
	i := 0
	for ; i+8 <= len(rest); i += 8 {
		h = mixed(h, eight(rest, i))
	}
	last := uint64(0)
	for j := len(rest) - 1; j >= i; j-- {
		last = last<<8 | uint64(rest[j])
	}
	return mixed(mixed(h, last), uint64(n+len(rest)))
}

func mixed(h, w uint64) uint64 {
	high, low := bits.Mul64(h^w, 0xD6E8FEB86659FD93)
	return high ^ low
}
