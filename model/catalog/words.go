package catalog

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// wordIndex finds names by their folded first word: a table with open
// addressing points at runs of the name list. It is small and cheap to build,
// because it is built at every start of the program.
type wordIndex struct {
	slots []slot // length is a power of two, at most half full
	runs  []run
	names []Name
}

// slot is a place of the table. run is 1-based; 0 marks a free place.
type slot struct{ hash, run uint32 }

// run is the names with one first word: names[first:first+count].
type run struct {
	word         string // as written if ASCII, else folded
	first, count uint32
}

func newWordIndex(entries []Entry) wordIndex {
	total := 0
	for i := range entries {
		total += len(entries[i].Names)
	}
	if total == 0 {
		return wordIndex{}
	}
	x := wordIndex{
		slots: make([]slot, 1<<bits.Len(uint(2*total-1))),
		runs:  make([]run, 0, total),
		names: make([]Name, total),
	}
	// The names are dealt out by counting, without comparing them: first
	// count the names of each run, then lay each name in its place.
	runOf := make([]uint32, 0, total)
	for i := range entries {
		for j := range entries[i].Names {
			runOf = append(runOf, x.add(&entries[i].Names[j]))
		}
	}
	first := uint32(0)
	for i := range x.runs {
		x.runs[i].first = first
		first += x.runs[i].count
		x.runs[i].count = 0
	}
	n := 0
	for i := range entries {
		for _, name := range entries[i].Names {
			r := &x.runs[runOf[n]]
			x.names[r.first+r.count] = name
			r.count++
			n++
		}
	}
	for _, r := range x.runs {
		if r.count > 1 {
			slices.SortStableFunc(x.names[r.first:r.first+r.count], func(a, b Name) int {
				return len(b.Text) - len(a.Text)
			})
		}
	}
	return x
}

// add counts the name to the run of its first word and returns the run's
// number.
func (x *wordIndex) add(name *Name) uint32 {
	word, _ := FirstWord(name.Text[name.Start:])
	if !isASCII(word) {
		word = Fold(word)
	}
	hash := hashWord(word)
	at, found := x.find(word, hash)
	if !found {
		x.runs = append(x.runs, run{word: word})
		x.slots[at] = slot{hash, uint32(len(x.runs))}
	}
	number := x.slots[at].run - 1
	x.runs[number].count++
	return number
}

func (x *wordIndex) starting(word string) []Name {
	if len(x.slots) == 0 {
		return nil
	}
	at, found := x.find(word, hashWord(word))
	if !found {
		return nil
	}
	r := &x.runs[x.slots[at].run-1]
	return x.names[r.first : r.first+r.count : r.first+r.count]
}

// find returns the place of word, or the free place where it belongs.
func (x *wordIndex) find(word string, hash uint32) (at uint32, found bool) {
	mask := uint32(len(x.slots) - 1)
	for at = hash & mask; x.slots[at].run != 0; at = (at + 1) & mask {
		if x.slots[at].hash == hash && equalFoldASCII(x.runs[x.slots[at].run-1].word, word) {
			return at, true
		}
	}
	return at, false
}

// hashWord hashes word without regard to ASCII case (FNV-1a, with the high bits
// mixed in, because the table takes the low ones).
func hashWord(word string) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(lower(word[i]))) * 16777619
	}
	return h ^ h>>15
}

func equalFoldASCII(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i] != b[i] && lower(a[i]) != lower(b[i]) {
			return false
		}
	}
	return true
}

func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		b += 'a' - 'A'
	}
	return b
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
