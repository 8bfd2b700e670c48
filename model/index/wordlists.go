package index

import (
	_ "embed"
	"math/bits"
	"unicode/utf8"

	"gloss/model/catalog"
)

// lists is a set of the lists of words that names are told from. The lists lie
// in the folder lexicon, a word a line and sorted by byte, after a head of lines
// that begin with "#"; words.txt and forenames.txt hold several words a line.
// They say nothing of any tool: a tool may well be called by one of their words.
type lists uint8

const (
	everydayList      lists = 1 << iota // what prose is full of, and notes on software in its plain meaning
	forenameList                        // names of people
	commonList                          // the most common words of English
	englishList                         // less common ones
	jargonList                          // words of trades, sciences and crafts that the general lists lack
	germanList                          // the most common words of German
	otherLanguageList                   // those of all other languages, above all French, Spanish, Italian, Portuguese
	properList                          // people and places
)

// inEnglish are the lists of English words.
const inEnglish = commonList | englishList

//go:generate go test . -run ^TestLexiconTableIsOfTheLists$ -update

// lexiconTable finds the lists of a word. It is a hash table of 32-bit numbers,
// low byte first, with open addressing: a taken slot has the lists in its lowest
// byte and a fingerprint of the word above, from bits of the hash that do not
// choose the slot. A word of no list is taken for one of a list once in some
// ten million; what it then is does not change from run to run.
//
//go:embed lexicon.table
var lexiconTable string

// startSize is the length of the starts of words that the table knows.
const startSize = 5

// startBytes is the size of the filter of starts behind the slots of the table: a
// bit is set for the first startSize bytes of each English word.
const startBytes = 1 << 14

// gramSize is the length of the parts of words that the table knows, wherever they
// stand, and gramBytes the size of the filter of parts that is the last of it: a bit
// for each gramSize small letters, set for those of each English word and of what
// may be derived from it.
const (
	gramSize  = 4
	gramBytes = 26 * 26 * 26 * 26 / 8
)

// endSize is the length of the ends of words that the table knows, and endBytes the
// size of the filter of ends, which lies behind that of starts: a bit is set for the
// last endSize bytes of each English word and of what may be derived from it.
const (
	endSize  = 5
	endBytes = 1 << 15
)

// filters is the size of all three.
const filters = startBytes + endBytes + gramBytes

// gramTable is the filter of parts.
var gramTable = lexiconTable[len(lexiconTable)-gramBytes:]

// inWord reports whether an English word, or one derived from it, may have those
// bytes in it.
func inWord(part []byte) bool {
	bit, ok := gramBit(part[:gramSize:gramSize])
	if !ok {
		return string(part[:gramSize]) == "x-ra" || string(part[:gramSize]) == "-ray" // the only one with a mark
	}
	return gramTable[bit/8]>>(bit%8)&1 != 0
}

// letterSet is a set of small letters, a bit each.
type letterSet uint32

// letterSetOf returns the set of the letters of text, which are small.
func letterSetOf(text string) (set letterSet) {
	for i := range len(text) {
		set |= 1 << (text[i] - 'a')
	}
	return set
}

// first returns the first letter of a set that is not empty.
func (set letterSet) first() byte { return 'a' + byte(bits.TrailingZeros32(uint32(set))) }

// has reports whether a byte is one of the letters.
func (set letterSet) has(b byte) bool { return 'a' <= b && b <= 'z' && set>>(b-'a')&1 != 0 }

// rowOf returns those of the letters that make parts which English words may
// have, as the last of a part of which the others are given as numbers.
func rowOf(first, second, third uint) letterSet {
	bit := (first*26*26 + second*26 + third) * 26
	from := min(bit/8, gramBytes-5) // the last rows have no more bytes behind them
	t := gramTable[from : from+5]
	row := uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 | uint64(t[4])<<32
	return letterSet(row >> (bit - from*8))
}

func gramBit(part []byte) (bit uint, ok bool) {
	for _, b := range part {
		if b < 'a' || b > 'z' {
			return 0, false
		}
		bit = bit*26 + uint(b-'a')
	}
	return bit, true
}

// startsWord reports whether an English word may begin with the bytes of a
// hash; it says yes too often, never no.
func startsWord(h hashState) bool {
	bit := h.startBit()
	return lexiconTable[len(lexiconTable)-filters+bit/8]>>(bit%8)&1 != 0
}

func (h hashState) startBit() int { return int(h.spread()>>32) & (startBytes*8 - 1) }

// wordEnds is startsWord for the end of a word, or of one derived from it.
func wordEnds(h hashState) bool {
	bit := h.endBit()
	return lexiconTable[len(lexiconTable)-filters+startBytes+bit/8]>>(bit%8)&1 != 0
}

func (h hashState) endBit() int { return int(h.spread()>>32) & (endBytes*8 - 1) }

// hashState is the hash of the bytes seen so far, so that all beginnings of a
// word are hashed at once (FNV-1a).
type hashState uint64

const emptyHash hashState = 14695981039346656037

func (h hashState) with(b byte) hashState { return (h ^ hashState(b)) * 1099511628211 }

func (h hashState) withAll(s string) hashState {
	for i := range len(s) {
		h = h.with(s[i])
	}
	return h
}

// spread mixes the bits, as slots and fingerprints are cut from them.
func (h hashState) spread() uint64 {
	x := uint64(h)
	x = (x ^ x>>32) * 0xd6e8feb86659fd93
	return x ^ x>>32
}

// slot returns the first slot of the hash to try, of a table of that many, and
// the fingerprint.
func (h hashState) slot(slots int) (at int, fingerprint uint32) {
	x := h.spread()
	return int(x>>40) & (slots - 1), uint32(x) &^ 0xff
}

// lists returns the lists that hold the word so hashed.
func (h hashState) lists() lists {
	table := lexiconTable[:len(lexiconTable)-filters]
	at, want := h.slot(len(table) / 4)
	for at *= 4; ; at = (at + 4) & (len(table) - 1) {
		slot := fourBytes(table[at : at+4])
		if slot == 0 {
			return 0
		}
		if slot&^0xff == want {
			return lists(slot)
		}
	}
}

// listsOf returns the lists that hold the folded word.
func listsOf(word string) lists { return emptyHash.withAll(word).lists() }

// inLists returns the lists that have the word, folded, and remembers them.
func (w *word) inLists() lists {
	if w.asked&listsAsked == 0 {
		w.asked |= listsAsked
		if w.folded != "" {
			w.lists = listsOf(w.folded)
		} else {
			w.lists = listsOfFold(w.text)
		}
	}
	return w.lists
}

// listsOfFold is listsOf for a word that is not yet folded.
func listsOfFold(word string) lists {
	h := emptyHash
	for i := range len(word) {
		b := word[i]
		if b >= utf8.RuneSelf {
			return listsOf(catalog.Fold(word))
		}
		if isUpper(b) {
			b |= 0x20
		}
		h = h.with(b)
	}
	return h.lists()
}

// listed reports whether one of the lists holds the folded word.
func listed(in lists, word string) bool { return listsOf(word)&in != 0 }
