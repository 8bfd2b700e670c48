package reading

import (
	_ "embed"
	"iter"
	"strings"

	"gloss/model"
)

//go:generate go test . -run ^TestKnownTableIsOfTheWords$ -update

// knownTable is what the rules ask of every word and every title, laid out so that
// nothing has to be made of it: what words begin a rule, and the names of the works
// in worksTable. Numbers are little-endian:
//
//	8 bytes   the sizes of the four parts that follow the five beginnings
//	4096      beginnings of the words that a run that names a work has one of
//	4096      their last two letters, in the same way
//	4096      beginnings of the words that rules begin with
//	4096      beginnings of the words before a number that make it that of an issue
//	4096      beginnings of the headings of lists, and of the words round them
//	          words in small letters: a byte that is 1 for one of the former, and their cues
//	          first words of names of works: the place of the first name and their number
//	          titles without what spellings differ in: the place of the work
//	          names: the place of the work, 1 for one that means nothing else, words parted by blanks
//
// All parts but the last are lists as in wordList.
//
//go:embed known.table
var knownTable string

// wordList is a list of words and what is known of each. It is a hash table with
// open addressing: the number of slots, a power of two, less one; a slot of two
// bytes each, 0 for none or one more than where after the slots an entry begins.
// An entry is the length of a word, the word, and what is known of it.
type wordList string

// find returns what is known of a word, followed by what belongs to others; "" for
// one that is not in the list.
func (l wordList) find(word string) string {
	mask := pairAt(string(l), 0)
	entries := string(l[2+2*(mask+1):])
	for at := hashOf(word); ; at++ {
		slot := pairAt(string(l), 2+2*(at&mask))
		if slot == 0 {
			return ""
		}
		if e := entries[slot-1:]; int(e[0]) == len(word) && e[1:1+len(word)] == word {
			return e[1+len(word):]
		}
	}
}

// hashOf is FNV-1a, folded to its low bits.
func hashOf(word string) int {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return int(h ^ h>>16)
}

// pairAt returns the number of two bytes at a place.
func pairAt(s string, at int) int { return int(s[at]) | int(s[at+1])<<8 }

// beginnings tell of words by their first two letters how long they are, a bit
// of 32 for each length.
type beginnings string

const beginningsSize = 32 * 32 * 4

// may reports whether a word, of small letters or others, can be among those
// that it tells of. Those of one letter never are.
func (b beginnings) may(word string) bool {
	if len(word) < 2 {
		return false
	}
	at, length := pairOf(word)*4, min(len(word), 31)
	return b[at+length>>3]>>(length&7)&1 != 0
}

// mayEnd is may of what tells of words by their last two letters.
func (b beginnings) mayEnd(word string) bool {
	if len(word) < 2 {
		return false
	}
	at, length := pairOf(word[len(word)-2:])*4, min(len(word), 31)
	return b[at+length>>3]>>(length&7)&1 != 0
}

// pairOf returns a number for the first two letters of a word, which is the same
// in small letters and in capitals.
func pairOf(word string) int { return int(word[0]&31)<<5 | int(word[1]&31) }

// Parts of knownTable.
var (
	anyBeginnings    = beginningsOf(0)
	anyEndings       = beginningsOf(1)
	cueBeginnings    = beginningsOf(2)
	ticketBeginnings = beginningsOf(3)
	listBeginnings   = beginningsOf(4)
	cueList          = wordList(partOfKnown(0))
	nameList         = wordList(partOfKnown(1))
	titleList        = wordList(partOfKnown(2))
	nameTable        = partOfKnown(3)
)

func beginningsOf(n int) beginnings {
	return beginnings(knownTable[8+n*beginningsSize : 8+(n+1)*beginningsSize])
}

// partOfKnown returns a part of knownTable behind the beginnings.
func partOfKnown(n int) string {
	at := 8 + 5*beginningsSize
	for i := range n {
		at += pairAt(knownTable, 2*i)
	}
	return knownTable[at : at+pairAt(knownTable, 2*n)]
}

// anyCue reports whether a word in small letters is one of those that each run that
// names a work has one of: those that rules begin with, and one of each known work.
func anyCue(word string) bool {
	e := cueList.find(word)
	return e != "" && e[0] == 1
}

// cuesOf returns the rules that begin with a word in small letters.
func cuesOf(word string) cue {
	if e := cueList.find(word); e != "" {
		return cue(pairAt(e, 1))
	}
	return 0
}

// knownWork is a work that the table knows.
type knownWork struct {
	kind      model.ReadingKind
	title, by string
}

// workAt returns the work of a row of the table.
func workAt(row int) *knownWork {
	line, _, _ := strings.Cut(worksTable[row:], "\n")
	kind, line, _ := strings.Cut(line, "\t")
	title, line, _ := strings.Cut(line, "\t")
	by, _, _ := strings.Cut(line, "\t")
	return &knownWork{model.ReadingKind(kind), title, by}
}

// workTitled returns the work of which a title in full or another name has a key;
// nil for none.
func workTitled(key string) *knownWork {
	if e := titleList.find(key); e != "" {
		return workAt(pairAt(e, 0))
	}
	return nil
}

// knownName is a name of a known work.
type knownName struct {
	words string // as they are written, parted by blanks
	own   bool   // means nothing else
	row   int    // of the work
}

// namesFrom yields the names of works that begin with a word.
func namesFrom(word string) iter.Seq[knownName] {
	return func(yield func(knownName) bool) {
		e := nameList.find(word)
		if e == "" {
			return
		}
		rest := nameTable[pairAt(e, 0):]
		for range pairAt(e, 2) {
			size := int(rest[3])
			if !yield(knownName{rest[4 : 4+size], rest[2] == 1, pairAt(rest, 0)}) {
				return
			}
			rest = rest[4+size:]
		}
	}
}
