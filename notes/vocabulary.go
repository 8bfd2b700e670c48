package notes

import (
	"strings"
	"unicode/utf8"
)

// Vocabulary is a set of words. Most words that are not in it are told by their
// first byte and their length, without a look at the words. It does not change,
// and may be asked by many at the same time.
type Vocabulary struct {
	words   map[string]bool
	lengths [256]uint32 // by first byte: bit n is set for a word of n bytes
}

// NewVocabulary returns the set of the words in lists, which are parted by
// blanks or line feeds.
func NewVocabulary(lists ...string) *Vocabulary {
	v := &Vocabulary{words: make(map[string]bool, 64)}
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			v.words[w] = true
			v.lengths[w[0]] |= lengthBit(len(w))
		}
	}
	return v
}

// lengthBit is a bit for a length. All lengths from 31 on share one.
func lengthBit(n int) uint32 { return 1 << min(n, 31) }

// Has reports whether w is one of the words.
func (v *Vocabulary) Has(w string) bool {
	return w != "" && v.lengths[w[0]]&lengthBit(len(w)) != 0 && v.words[w]
}

// HasBytes is Has for a word that is being put together.
func (v *Vocabulary) HasBytes(w []byte) bool {
	return len(w) > 0 && v.lengths[w[0]]&lengthBit(len(w)) != 0 && v.words[string(w)]
}

// HasFolded reports whether w, in lower case, is one of the words.
func (v *Vocabulary) HasFolded(w string) bool {
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
