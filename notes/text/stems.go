package text

import (
	"hash/maphash"
	"math/bits"
)

// stems numbers words in the order in which they come, from 0.
type stems struct {
	short   packedTable
	long    []longWord // each at the slot of its hash, or at the next free one after it
	many    int        // how many slots of long are taken
	letters []byte     // of the long words, one after another
	count   int32
}

// longWord is a word that does not make a number.
type longWord struct {
	hash     uint64
	from, to uint32 // in stems.letters; both 0 for a free slot
	n        int32
}

// mostPacked is the number of bytes that make a number.
const mostPacked = 8

// newStems returns a set that has room for some words of a text of that many
// bytes; it makes more room where it needs it.
func newStems(size int) *stems {
	return &stems{short: newPackedTable(size / bytesPerWord)}
}

// A new word comes every bytesPerWord bytes in a text of a page or two. More than
// mostRoom slots are not made before they are needed.
const bytesPerWord, mostRoom = 12, 1 << 13

// packed makes a number of a word of up to mostPacked bytes, of which the first is
// no NUL; no two words have the same.
func packed[T string | []byte](word T) (key uint64) {
	for i := range len(word) {
		key = key<<8 | uint64(word[i])
	}
	return key
}

// number returns the number of a word, a new one where it was not met before.
func (s *stems) number(word []byte) int32 {
	if key := packedOrZero(word); key != 0 {
		return s.numberPacked(key)
	}
	hash := maphash.Bytes(seed, word)
	i := s.slot(hash, word)
	if i < 0 {
		s.makeRoom()
		i = s.slot(hash, word)
	}
	w := &s.long[i]
	if w.to == 0 {
		from := len(s.letters)
		s.letters = append(append(s.letters, word...), 0) // so that no word ends at 0
		*w = longWord{hash: hash, from: uint32(from), to: uint32(len(s.letters)), n: s.count}
		s.many++
		s.count++
	}
	return w.n
}

// packedOrZero packs a word, 0 for one that does not make a number.
func packedOrZero[T string | []byte](word T) uint64 {
	if len(word) > mostPacked || len(word) == 0 || word[0] == 0 {
		return 0
	}
	return packed(word)
}

// numberPacked is number for a word that is packed.
func (s *stems) numberPacked(key uint64) int32 {
	w := s.short.at(key)
	if w.key == 0 {
		w.n = s.count
		s.count++
		s.short.take(w, key)
		return s.count - 1
	}
	return w.n
}

// find returns the number of a word that was met, and whether it was.
func (s *stems) find(word []byte) (int32, bool) {
	if key := packedOrZero(word); key != 0 {
		w := s.short.at(key)
		return w.n, w.key != 0
	}
	if i := s.slot(maphash.Bytes(seed, word), word); i >= 0 && s.long[i].to > 0 {
		return s.long[i].n, true
	}
	return 0, false
}

// slot returns where a long word stands, or the free slot where it would;
// negative where there are too few slots.
func (s *stems) slot(hash uint64, word []byte) int {
	if 2*s.many >= len(s.long) {
		return -1
	}
	last := uint64(len(s.long) - 1)
	for i := hash & last; ; i = (i + 1) & last {
		w := &s.long[i]
		if w.to == 0 || w.hash == hash && string(s.letters[w.from:w.to-1]) == string(word) {
			return int(i)
		}
	}
}

// makeRoom makes twice as many slots for long words.
func (s *stems) makeRoom() {
	old := s.long
	s.long = make([]longWord, max(64, 2*len(old)))
	last := uint64(len(s.long) - 1)
	for _, w := range old {
		if w.to == 0 {
			continue
		}
		i := w.hash & last
		for s.long[i].to > 0 {
			i = (i + 1) & last
		}
		s.long[i] = w
	}
}

// packedTable keeps a number for each of several packed words.
type packedTable struct {
	slots []packedWord // each word at its slot, or at the next free one after it
	used  int
	shift uint // of the products that slots are taken from
}

// packedWord is a packed word and what is kept for it; the key of a free slot is
// 0.
type packedWord struct {
	key uint64
	n   int32
}

// newPackedTable returns a table with room for so many words.
func newPackedTable(words int) (t packedTable) {
	t.resize(1 << bits.Len(uint(max(32, min(2*words, mostRoom-1)))))
	return t
}

func (t *packedTable) resize(slots int) {
	t.slots, t.shift = make([]packedWord, slots), uint(64-bits.Len(uint(slots-1)))
}

// at returns the slot of a packed word, which is free where the word has none:
// take takes it.
func (t *packedTable) at(key uint64) *packedWord {
	high, low := bits.Mul64(key^secret[0], secret[1])
	last := uint64(len(t.slots) - 1)
	for i := (high ^ low) >> (t.shift & 63); ; i = (i + 1) & last {
		if w := &t.slots[i&last]; w.key == key || w.key == 0 {
			return w
		}
	}
}

// take gives a free slot to a packed word.
func (t *packedTable) take(w *packedWord, key uint64) {
	w.key = key
	if t.used++; 2*t.used <= len(t.slots) {
		return
	}
	old := t.slots
	t.resize(2 * len(old))
	for _, w := range old {
		if w.key != 0 {
			*t.at(w.key) = w
		}
	}
}

// seed and secret keep files from being made whose words all want the same slot.
// Nothing that is said of a page depends on them.
var (
	seed   = maphash.MakeSeed()
	secret = [2]uint64{maphash.String(seed, "slot"), maphash.String(seed, "factor") | 1}
)
