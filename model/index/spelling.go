package index

import "math/bits"

// maxWord is the length of the longest word that is looked at for what it is
// made of.
const maxWord = 64

// spelling is a folded word that can be taken apart and changed while it is
// looked up. It keeps the hashes of all its beginnings, so that to look up a
// stem costs no walk over it.
type spelling struct {
	text [maxWord]byte
	hash [maxWord + 1]hashState // of the first n bytes at n
	size int

	// The start that startsEnglish looked up last, and what it found, and the end
	// that endsEnglish did.
	start, end         hashState
	startIsA, endIsOne bool
}

// spell returns the spelling of a word, of which what goes beyond maxWord bytes
// is cut off.
func (s *spelling) spell(word string) {
	s.size = copy(s.text[:], word)
	s.hash[0] = emptyHash
	s.rehash(0)
}

// rehash renews the hashes after a change of the bytes from at on.
func (s *spelling) rehash(at int) {
	h := s.hash[at]
	for i := at; i < s.size; i++ {
		h = h.with(s.text[i])
		s.hash[i+1] = h
	}
}

// extend appends an ending.
func (s *spelling) extend(ending string) {
	at := s.size
	s.size += copy(s.text[at:], ending)
	s.rehash(at)
}

// listed reports whether one of the lists holds the word.
func (s *spelling) listed(in lists) bool { return s.hash[s.size].lists()&in != 0 }

// partListed reports whether one of the lists holds the bytes [lo,hi).
func (s *spelling) partListed(lo, hi int, in lists) bool {
	if lo == 0 {
		return s.hash[hi].lists()&in != 0
	}
	h := emptyHash
	for _, b := range s.text[lo:hi] {
		h = h.with(b)
	}
	return h.lists()&in != 0
}

func (s *spelling) endsIn(ending string) bool {
	return s.size >= len(ending) && string(s.text[s.size-len(ending):s.size]) == ending
}

func (s *spelling) startsWith(start string) bool {
	return s.size >= len(start) && string(s.text[:len(start)]) == start
}

// derivation is an ending of English inflection and derivation, with what the
// stem may have in its place.
type derivation struct {
	ending string
	stems  [2]string
}

var derivations = [...]derivation{
	{"s", [2]string{}}, {"es", [2]string{}}, {"ies", [2]string{"y"}}, {"ied", [2]string{"y"}}, {"ier", [2]string{"y"}}, {"iest", [2]string{"y"}}, {"ily", [2]string{"y"}}, {"iness", [2]string{"y"}},
	{"ed", [2]string{"e"}}, {"ing", [2]string{"e"}}, {"ings", [2]string{"e"}}, {"er", [2]string{"e"}}, {"ers", [2]string{"e"}}, {"est", [2]string{"e"}},
	{"ly", [2]string{"le"}}, {"ness", [2]string{}}, {"less", [2]string{}}, {"able", [2]string{"e"}}, {"ability", [2]string{"able"}}, {"ful", [2]string{}}, {"ment", [2]string{}}, {"ments", [2]string{}},
	{"ization", [2]string{"ize"}}, {"ise", [2]string{}}, {"ised", [2]string{}}, {"isation", [2]string{"ise", "ize"}}, {"ation", [2]string{"ate", "e"}}, {"ations", [2]string{"ate", "e"}},
	{"or", [2]string{"e"}}, {"ors", [2]string{"e"}}, {"ion", [2]string{"e"}}, {"ions", [2]string{"e"}}, {"ity", [2]string{"e"}}, {"ities", [2]string{"e"}},
	{"ism", [2]string{}}, {"ist", [2]string{}}, {"ists", [2]string{}}, {"ish", [2]string{}}, {"al", [2]string{}}, {"ally", [2]string{"al"}},
}

// doubles reports whether the last letter of a stem may be doubled before the ending:
// "running".
func (d *derivation) doubles() bool { return d.ending[0] == 'e' || d.ending[0] == 'i' }

// longestEnding is the length of the longest ending.
const longestEnding = len("isation")

// derivationSet is a set of derivations, a bit each, in their order.
type derivationSet uint64

const _ = uint(64 - len(derivations)) // there is a bit for each

// next returns the first derivation of a set that is not empty, and the others.
func (set derivationSet) next() (*derivation, derivationSet) {
	return &derivations[bits.TrailingZeros64(uint64(set))], set & (set - 1)
}

// derivationsBy are the derivations by the last letter of their ending, and
// derivationsByTwo those that a word may have by its last two; what is no small
// letter counts as the first of the two that is beyond them.
var (
	derivationsBy    ['z' - 'a' + 1]derivationSet
	derivationsByTwo ['z' - 'a' + 2]['z' - 'a' + 1]derivationSet
)

func init() {
	for i := range derivations {
		ending, bit := derivations[i].ending, derivationSet(1)<<i
		n := len(ending)
		last := ending[n-1] - 'a'
		derivationsBy[last] |= bit
		if n > 1 {
			derivationsByTwo[ending[n-2]-'a'][last] |= bit
			continue
		}
		for first := range derivationsByTwo {
			derivationsByTwo[first][last] |= bit
		}
	}
}

// derivations returns those that may be of s by its last two letters.
func (s *spelling) derivations() derivationSet {
	last, first := s.text[s.size-1]-'a', s.text[s.size-2]-'a'
	if last > 'z'-'a' {
		return 0
	}
	return derivationsByTwo[min(first, 'z'-'a'+1)][last]
}

// search is how to look for the words that a word may be derived from.
type search struct {
	in    lists
	least int  // letters of the word found
	most  int  // letters before the ending
	twice bool // the word found may be derived itself
}

// derived reports whether s may be derived from a word that the search finds. It
// leaves s as it is.
func (s *spelling) derived(want search) bool {
	if s.size < 4 {
		return false
	}
	for set := s.derivations(); set != 0; {
		var d *derivation
		d, set = set.next()
		stem := s.size - len(d.ending)
		if stem < 3 || stem > want.most || !s.endsIn(d.ending) {
			continue
		}
		found := s.stemOf(d, stem, want)
		s.size = stem
		s.extend(d.ending)
		if found {
			return true
		}
	}
	return false
}

// mayEnd reports whether s may have an ending after a stem of at most startSize
// letters, whatever its byte at is; -1 for no such byte. It looks at no hash.
func (s *spelling) mayEnd(at int) bool {
	last := s.text[s.size-1]
	if s.size-longestEnding > startSize || last < 'a' || last > 'z' {
		return false
	}
	for set := derivationsBy[last-'a']; set != 0; {
		var d *derivation
		d, set = set.next()
		stem := s.size - len(d.ending)
		if stem < 3 || stem > startSize {
			continue
		}
		k := 0
		for k < len(d.ending) && (s.text[stem+k] == d.ending[k] || stem+k == at) {
			k++
		}
		if k == len(d.ending) {
			return true
		}
	}
	return false
}

// stemOf reports whether the search finds a stem of so many letters before the
// ending of d. It leaves behind the stem looked at last.
func (s *spelling) stemOf(d *derivation, stem int, want search) bool {
	s.size = stem
	if s.found(want) {
		return true
	}
	if stem > 3 && s.text[stem-1] == s.text[stem-2] && d.doubles() {
		s.size = stem - 1
		if s.found(want) {
			return true
		}
	}
	for _, end := range d.stems {
		if end == "" {
			break
		}
		s.size = stem
		s.extend(end)
		if s.found(want) {
			return true
		}
	}
	return false
}

func (s *spelling) found(want search) bool {
	if s.size >= want.least && s.listed(want.in) {
		return true
	}
	return want.twice && s.size > 6 && s.derived(search{in: want.in, most: maxWord})
}

// derivedFrom reports whether s may be derived from a word of the lists.
func (s *spelling) derivedFrom(in lists) bool { return s.derived(search{in: in, most: maxWord}) }

// halved reports whether s is two parts of three bytes and more for which ok
// holds.
func (s *spelling) halved(ok func(s *spelling, lo, hi int) bool) bool {
	if s.size > 24 {
		return false
	}
	for k := 3; k+3 <= s.size; k++ {
		if s.text[k]&0xC0 != 0x80 && ok(s, 0, k) && ok(s, k, s.size) {
			return true
		}
	}
	return false
}
