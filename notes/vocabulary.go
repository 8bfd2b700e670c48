package notes

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Vocabulary is a set of words. Most words that are not in it are told by their
// first byte and their length, without a look at the words. It does not change,
// and may be asked by many at the same time.
type Vocabulary struct {
	short   []uint64 // the packed words, each at its slot or at the next free one after it; 0 is free
	shift   uint     // of the products that slots are taken from
	long    map[string]bool
	lengths [256]uint32 // by first byte: bit n is set for a word of n bytes
}

// NewVocabulary returns the set of the words in lists, which are parted by
// blanks or line feeds.
func NewVocabulary(lists ...string) *Vocabulary {
	v := &Vocabulary{}
	count := 1
	for _, list := range lists {
		count += 1 + strings.Count(list, " ") + strings.Count(list, "\n")
	}
	log := bits.Len(uint(2 * count)) // a quarter to a half of the slots are taken
	v.short, v.shift = make([]uint64, 1<<log), uint(64-log)
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			v.add(w)
		}
	}
	return v
}

func (v *Vocabulary) add(w string) {
	v.lengths[w[0]] |= lengthBit(len(w))
	if len(w) > mostPacked {
		if v.long == nil {
			v.long = map[string]bool{}
		}
		v.long[w] = true
		return
	}
	key := packed(w)
	i := v.slot(key)
	for v.short[i] != 0 && v.short[i] != key {
		i = (i + 1) % len(v.short)
	}
	v.short[i] = key
}

// lengthBit is a bit for a length. All lengths from 31 on share one.
func lengthBit(n int) uint32 { return 1 << min(n, 31) }

// mostPacked is the number of bytes that a packed word has at most.
const mostPacked = 8

// packed makes a number of a word of up to eight bytes, of which the first is no
// NUL; no two words have the same.
func packed[T string | []byte](w T) (key uint64) {
	for i := range len(w) {
		key = key<<8 | uint64(w[i])
	}
	return key
}

// slot is where a packed word is looked for first.
func (v *Vocabulary) slot(key uint64) int { return int(key * 0x9E3779B97F4A7C15 >> v.shift) }

// hasPacked reports whether a packed word is one of the words.
func (v *Vocabulary) hasPacked(key uint64) bool {
	for i := v.slot(key); ; i = (i + 1) & (len(v.short) - 1) {
		switch v.short[i] {
		case key:
			return true
		case 0:
			return false
		}
	}
}

// Has reports whether w is one of the words.
func (v *Vocabulary) Has(w string) bool {
	if w == "" || v.lengths[w[0]]&lengthBit(len(w)) == 0 {
		return false
	}
	if len(w) > mostPacked {
		return v.long[w]
	}
	return v.hasPacked(packed(w))
}

// Begins reports whether one of the words begins with c and has n bytes. Most words
// that are not in the set are told by it.
func (v *Vocabulary) Begins(c byte, n int) bool { return v.lengths[c]&lengthBit(n) != 0 }

// HasBytes is Has for a word that is being put together.
func (v *Vocabulary) HasBytes(w []byte) bool {
	if len(w) == 0 || v.lengths[w[0]]&lengthBit(len(w)) == 0 {
		return false
	}
	if len(w) > mostPacked {
		return v.long[string(w)]
	}
	return v.hasPacked(packed(w))
}

// HasFolded reports whether w, in lower case, is one of the words.
func (v *Vocabulary) HasFolded(w string) bool {
	if len(w) > 0 && len(w) <= mostPacked {
		key, any := uint64(0), byte(0)
		for i := range len(w) {
			c := w[i]
			any |= c
			if c-'A' <= 'Z'-'A' {
				c |= 0x20
			}
			key = key<<8 | uint64(c)
		}
		if any < utf8.RuneSelf {
			return v.lengths[byte(key>>(8*(len(w)-1)))]&lengthBit(len(w)) != 0 && v.hasPacked(key)
		}
	}
	var room [32]byte
	low := room[:0]
	for i := range len(w) {
		c := w[i]
		if c >= utf8.RuneSelf || i == len(room) {
			return v.Has(strings.ToLower(w))
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		low = append(low, c)
	}
	return v.HasBytes(low)
}
