package text

// stems numbers words in the order in which they come, from 0. Short ones are
// looked up by the number that their bytes make.
type stems struct {
	short map[uint64]int32
	long  map[string]int32
}

// mostPacked is the number of bytes that make a number.
const mostPacked = 8

func newStems() *stems { return &stems{short: map[uint64]int32{}, long: map[string]int32{}} }

func packed[T string | []byte](word T) (key uint64) {
	for i := range len(word) {
		key = key<<8 | uint64(word[i])
	}
	return key
}

// number returns the number of a word, a new one where it was not met before.
func (s *stems) number(word []byte) int32 {
	if len(word) > mostPacked {
		n, ok := s.long[string(word)]
		if !ok {
			n = s.size()
			s.long[string(word)] = n
		}
		return n
	}
	return s.numberPacked(packed(word))
}

// numberPacked is number for a word that is packed.
func (s *stems) numberPacked(key uint64) int32 {
	n, ok := s.short[key]
	if !ok {
		n = s.size()
		s.short[key] = n
	}
	return n
}

func (s *stems) size() int32 { return int32(len(s.short) + len(s.long)) }

// has reports whether a word was met.
func (s *stems) has(word string) (ok bool) {
	if len(word) > mostPacked {
		_, ok = s.long[word]
	} else {
		_, ok = s.short[packed(word)]
	}
	return ok
}
