package catalog

import "unicode/utf8"

// A table says where in the text of a catalogue everything stands. It is made
// when the text changes (see makeTable) and only read afterwards, as it lies in
// the program, so that opening a catalogue of any size costs next to nothing.
//
// It is a list of 32-bit numbers, low byte first: a head and six columns.
type table struct {
	textSize   int    // of the text, in bytes
	records    column // where in the text the entries' records begin, by id
	words      column // first words of names, wordSize numbers each, and one more
	names      column // references to names, by first word, the longest first, with their next letters above refBits
	joints     column // references to the names that Joint knows
	wordSlots  slots  // finds words
	jointSlots slots  // finds joints
}

// headSize is the numbers before the columns: the size of the text and the
// lengths of the columns in numbers.
const headSize = 7

// wordSize is the numbers to a word: its first name, and where in the text it
// stands and how long it is. A last one follows that only has the first.
const wordSize = 3

// column is a list of numbers.
type column struct {
	data  string
	count int // of what it lists
}

func (c column) at(i int) int { return int(c.bits(i)) }

func (c column) bits(i int) uint32 {
	b := c.data[i*4 : i*4+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// readTable opens what makeTable made; ok is false for anything of another
// size.
func readTable(data string) (t table, ok bool) {
	if len(data) < headSize*4 {
		return table{}, false
	}
	head, rest := column{data: data}, data[headSize*4:]
	columns := [headSize - 1]column{}
	for i := range columns {
		n := head.at(i + 1)
		if n > len(rest)/4 {
			return table{}, false
		}
		columns[i] = column{data: rest[:n*4], count: n}
		rest = rest[n*4:]
	}
	t = table{
		textSize: head.at(0), records: columns[0], words: columns[1], names: columns[2], joints: columns[3],
		wordSlots: slots{columns[4]}, jointSlots: slots{columns[5]},
	}
	t.words.count /= wordSize
	return t, rest == ""
}

// word returns the number of a folded word.
func (t *table) word(text, word string) (number int, ok bool) {
	if t.wordSlots.count == 0 {
		return 0, false
	}
	hash := hashWord(word)
	for at := hash; ; at++ {
		slot := t.wordSlots.slot(at)
		if slot == 0 {
			return 0, false
		}
		if !matches(slot, hash) {
			continue
		}
		number := int(slot&numberMask) - 1
		start, size := t.words.at(number*wordSize+1), t.words.at(number*wordSize+2)
		if foldsTo(text[start:start+size], word) {
			return number, true
		}
	}
}

// run returns where in names those of a word lie.
func (t *table) run(word int) (first, end int) {
	return t.words.at(word * wordSize), t.words.at((word + 1) * wordSize)
}

// refBits are enough for the references to all names of twice MaxSize. The bits
// above hold how the second word of a name begins.
const (
	refBits = 27
	refMask = 1<<refBits - 1
)

// slots are a hash table with open addressing. Its length is a power of two or
// 0, and at most half of the slots are taken. A taken slot has the number of
// what it leads to, counted from 1, in the low bits and the top of the hash
// above.
type slots struct{ column }

const (
	numberBits = 22 // different words enough for twice MaxSize
	numberMask = 1<<numberBits - 1
)

// slot returns what stands at a place, of which the hash itself is the first to
// try; 0 says that nothing stands here or farther on. There must be slots.
func (s slots) slot(at uint32) uint32 { return s.bits(int(at) & (s.count - 1)) }

// matches reports whether a slot can be that of the hash.
func matches(slot, hash uint32) bool { return slot>>numberBits == hash>>numberBits }

// hashWord hashes a word without regard to ASCII case (FNV-1a but for the bit that
// parts capitals from small letters, with the high bits mixed in, because the slots
// take the low ones).
func hashWord[T string | []byte](word T) uint32 { return mixed(hashOn(hashBasis, word)) }

// hashBasis is the hash of nothing, before it is mixed.
const hashBasis = 2166136261

// hashOn returns the hash of what has that hash with a word behind it.
func hashOn[T string | []byte](hash uint32, word T) uint32 {
	for i := range len(word) {
		hash = (hash ^ uint32(word[i]|0x20)) * 16777619
	}
	return hash
}

func mixed(hash uint32) uint32 { return hash ^ hash>>15 }

// foldsTo reports whether folded is Fold(s), without regard to ASCII case.
func foldsTo(s, folded string) bool {
	for i := range len(s) {
		switch {
		case s[i] >= utf8.RuneSelf:
			return foldsToUnicode(s[i:], folded[i:])
		case i == len(folded) || s[i] != folded[i] && lower(s[i]) != lower(folded[i]):
			return false
		}
	}
	return len(s) == len(folded)
}

func foldsToUnicode(s, folded string) bool {
	for _, r := range s {
		want, size := utf8.DecodeRuneInString(folded)
		if want < utf8.RuneSelf {
			want = foldRune(want)
		}
		if size == 0 || want != foldRune(r) {
			return false
		}
		folded = folded[size:]
	}
	return folded == ""
}

func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		b += 'a' - 'A'
	}
	return b
}

// Squeeze appends the letters and digits of an ASCII name to buf, in lower case
// and without what parts its words, and tells whether there are parts: words,
// or capitals within (Parted). A name with other characters has none, and leaves
// buf empty.
func Squeeze(buf []byte, name string) (squeezed []byte, parts bool) {
	for i := range len(name) {
		b := name[i]
		switch {
		case 'A' <= b && b <= 'Z':
			parts = parts || Parted(name, i)
			buf = append(buf, b|0x20)
		case 'a' <= b && b <= 'z' || '0' <= b && b <= '9':
			buf = append(buf, b)
		case b == ' ' || b == '-':
			parts = true
		default:
			return buf[:0], false
		}
	}
	return buf, parts
}

// Parted reports whether a capital within a name that is written as one word begins a
// word of its own at at: "Iron|Python", "SQL|Alchemy".
func Parted(name string, at int) bool {
	if at == 0 || at >= len(name) || !isCapital(name[at]) {
		return false
	}
	small := func(b byte) bool { return 'a' <= b && b <= 'z' }
	return small(name[at-1]) || at > 1 && isCapital(name[at-1]) && isCapital(name[at-2]) && at+1 < len(name) && small(name[at+1])
}

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }
