package index

import (
	"hash/maphash"
	"math/bits"
	"unicode/utf8"

	"gloss/model/catalog"
)

// word is what is known of a word of the notes, in exactly its case. Notes
// repeat their words, so each is looked up once.
type word struct {
	text   string
	folded string      // "" where it is not yet known: ask fold
	begins *beginnings // what may begin with it; nil for nothing, or before prepare
	thing  *thing      // what it names, should it be a guess; nil for nothing
	says   says        // of a name beside it; 0 where it was not yet asked
	spelt  spelt       // as the words of a name; 0 where it was not yet asked
	look   int16       // the points for its look, should it be a guess
	form   int16       // those of the words of a guess, and formsKnown; 0 where they were not yet asked
	guess  guessKind
	usage  usage
	sense  sense
	asked  asked  // which of these are known, and more
	linked answer // whether it is in an address that the notes link to
	lists  lists  // those that have it; for when listsAsked

	plain, plainMost int8 // the points of an ordinary word, should it be a name, and those of them that weigh most; for when plainPointsAsked
}

// asked is what was found out of a word, a bit each.
type asked uint16

const (
	usageAsked asked = 1 << iota
	senseAsked
	entryAsked
	listsAsked
	toolsAsked
	callsTools // for when toolsAsked: lists of tools may be called by it
	peopleAsked
	callsPeople      // for when peopleAsked: lists of people may be called by it
	slipAsked        // whether it is an ordinary word with a letter wrong
	formOpen         // that is not asked, and its form has no points for it
	plainPointsAsked // plain and plainMost
	folkAsked
	isFolk // for when folkAsked: the notes have somebody with the name
)

// answer is what is known of a question.
type answer uint8

const (
	unasked answer = iota
	yes
	no
)

func answerOf(is bool) answer {
	if is {
		return yes
	}
	return no
}

// token is a word at its place in a run.
type token struct {
	lo, hi int32 // bytes of run.text
	word   int32 // number in finder.vocabulary
}

// vocabulary is all words of the notes, and other forms that were asked about.
type vocabulary struct {
	words   []word
	entries []*catalog.Entry // of each word with entryAsked: that has it for a name; nil for none
	briefs  []brief          // of each word
	uses    []use            // of each word
	read    int32            // how many of the words, the first ones, stand in the notes
	seed    maphash.Seed
	odd     uint64 // by which short words are hashed; as random as the seed
	slots   []slot // a hash table with open addressing; at most half are taken
	shift   int    // by which a hash gives the number of a slot
}

// use is what the reading of the notes tells of a word, in exactly its case.
type use struct {
	nexts  uint32 // the letters with which names of several words may go on behind it, a bit each, and above letteringBits how it is written, and more
	places place  // what may be ahead of it where anything begins with it; or unread
	within int32  // how often it stands within a sentence; with a capital, where not most words have one
	all    int32  // how often it stands in the notes
}

// goesOn notes that names of which these are the letters may go on behind the word.
func (u *use) goesOn(letters uint32) {
	if letters&^u.nexts != 0 {
		u.nexts |= letters
		u.places = unread // more names may begin with it
	}
}

// brief is what is asked of a word at each of its places, a bit each: whether it may be a
// name, and which rules it is one of the words of. They are kept apart from the word, of
// which most places need no more.
type brief uint16

const (
	lookBrief  brief = 1 << iota // its look is known
	namedBrief                   // there are points for it

	// Each of these is for the rules that look at a run for the sake of such words.
	calledBrief  // that of "a library called X"
	renamedBrief // those of "X, formerly Y"
	titledBrief  // that of "Dr. X"
	byBrief      // that of "by X"
	andBrief     // that of "X and Y"
	isBrief      // that of "X is a library"
	cueBrief     // those of "tools like X"
	givenBrief   // people's forenames

	plainAsked // it is known whether it may be a name that is an ordinary word
	plainBrief // it may

	productBrief // that of "the X library"
	programBrief // those of "X plugin for" where a point begins and "X, a tool for"
	sourceBrief  // that of "X - open source"
	commandBrief // those that commands begin with

	allRules = calledBrief | renamedBrief | titledBrief | byBrief | andBrief | isBrief | cueBrief | givenBrief | productBrief | programBrief | sourceBrief | commandBrief
)

// rules returns the briefs of a word, in exactly its case, for the rules that look at a run
// for its sake.
func (w *word) rules() brief {
	b, word := brief(0), w.text
	switch word {
	case "by":
		return byBrief
	case "and":
		return andBrief
	case "is", "ist", "est", "es", "è", "é", "это":
		return isBrief
	}
	if cueWord(word) {
		return cueBrief
	}
	if naming(word) || namedBehind(word) {
		b |= calledBrief
	}
	if takenNoun(word) {
		b |= productBrief
	}
	if addedNoun(word) || definingNoun(word) || titledNoun(word) {
		b |= programBrief
	}
	if oncePhrase(word) || newName(word) {
		b |= renamedBrief
	}
	if mayBeGiven(word) && w.inLists()&forenameList != 0 {
		b |= givenBrief
	}
	if len(word) < 2 {
		return b
	}
	switch word[0] {
	case 'D', 'P':
		if word[1] == 'r' && isTitle(word+".") {
			b |= titledBrief
		}
	case 'O', 'o', 'F', 'f':
		if sourceWord(word) {
			b |= sourceBrief
		}
	}
	if commandStarts.may(word) && commandWords[word] {
		b |= commandBrief
	}
	return b
}

// slot leads to a word. What it holds of the word tells most others from it
// without a look at it.
type slot struct {
	start uint64 // of its bytes, as startOf gives it
	hash  uint32
	next  int32 // the number of the word and 1; 0 for none
}

// startOf returns all bytes of a word of less than eight and its length, which no
// other has; of a longer one the first eight, the highest bit set.
func startOf(text string) (start uint64) {
	if len(text) >= 8 {
		return eightBytes(text) | longStart
	}
	return lastBytes(text, len(text)) | uint64(len(text))<<56
}

// longStart is set in the start of a word of eight bytes or more.
const longStart = 1 << 63

// eightBytes returns the first eight bytes of a text that has so many.
func eightBytes(text string) uint64 {
	_ = text[7] // the one check
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}

// fourBytes returns the first four bytes of a text that has so many.
func fourBytes(text string) uint32 {
	_ = text[3]
	return uint32(text[0]) | uint32(text[1])<<8 | uint32(text[2])<<16 | uint32(text[3])<<24
}

// hash returns the hash of a word that starts so. That of a short one is the start
// times a random number, of which the upper bits choose the slot; that of one up to
// twice as long is made of its start and its end, which are all of it.
func (v *vocabulary) hash(text string, start uint64) uint64 {
	if start < longStart {
		return start * v.odd
	}
	return v.longHash(text, start)
}

func (v *vocabulary) longHash(text string, start uint64) uint64 {
	if n := len(text); n <= 16 {
		return (start ^ bits.RotateLeft64(eightBytes(text[n-8:])*v.odd, 29+n)) * v.odd
	}
	return maphash.String(v.seed, text)
}

// newVocabulary returns a vocabulary for about so many words.
func newVocabulary(size int) vocabulary {
	size = max(size, 64)
	bits, seed := bits.Len(uint(2*size)), maphash.MakeSeed()
	return vocabulary{
		words: make([]word, 0, size), entries: make([]*catalog.Entry, 0, size), briefs: make([]brief, 0, size), uses: make([]use, 0, size),
		seed: seed, odd: maphash.String(seed, "") | 1, slots: make([]slot, 1<<bits), shift: 64 - bits,
	}
}

// emptied returns the vocabulary without its words, with room for as many.
func (v vocabulary) emptied() vocabulary {
	clear(v.slots)
	v.words, v.entries, v.briefs, v.uses = v.words[:0], v.entries[:0], v.briefs[:0], v.uses[:0]
	return v
}

// number returns the number of a word, new or known: they are counted as they
// come.
func (v *vocabulary) number(text string) int32 { return v.numbered(text, startOf(text)) }

// numbered is number for a word that starts so.
func (v *vocabulary) numbered(text string, start uint64) int32 {
	s := v.slotOf(text, start)
	if s.next > 0 {
		return s.next - 1
	}
	return v.put(s, text, start)
}

// put takes in a new word that starts so, for which a slot is free, and returns its number.
func (v *vocabulary) put(s *slot, text string, start uint64) int32 {
	w := word{text: text}
	rules := w.rules()
	v.words, v.entries, v.briefs = append(v.words, w), append(v.entries, nil), append(v.briefs, rules)
	nexts := uint32(letteringOf(text)) << letteringBits
	if rules != 0 {
		nexts |= ruled
	}
	if text != "" && isUpper(text[0]) {
		nexts |= largeStart
	}
	v.uses = append(v.uses, use{nexts: nexts, places: unread})
	*s = slot{start, uint32(v.hash(text, start)), int32(len(v.words))}
	if 2*len(v.words) > len(v.slots) {
		v.grow()
	}
	return int32(len(v.words) - 1)
}

// known returns the number of a word that has one.
func (v *vocabulary) known(text string) (number int32, ok bool) {
	s := v.slotOf(text, startOf(text))
	return s.next - 1, s.next > 0
}

// slotOf returns the slot that leads to a word that starts so, else the one that is free
// for it.
func (v *vocabulary) slotOf(text string, start uint64) *slot {
	hash := v.hash(text, start)
	mask := len(v.slots) - 1
	for at := int(hash >> (v.shift & 63)); ; at = (at + 1) & mask {
		s := &v.slots[at]
		if s.start == start && (start < longStart || s.hash == uint32(hash) && v.words[s.next-1].text == text) || s.next == 0 {
			return s
		}
	}
}

// grow makes room for twice as many words.
func (v *vocabulary) grow() {
	v.slots = make([]slot, 2*len(v.slots))
	v.shift--
	mask := len(v.slots) - 1
	for i := range v.words {
		text := v.words[i].text
		start := startOf(text)
		hash := v.hash(text, start)
		at := int(hash >> v.shift)
		for v.slots[at].next != 0 {
			at = (at + 1) & mask
		}
		v.slots[at] = slot{start, uint32(hash), int32(i + 1)}
	}
}

// wordOf returns what is known of a word. It is not to be kept: the vocabulary
// may move when it grows.
func (f *finder) wordOf(text string) *word {
	return &f.vocabulary.words[f.vocabulary.number(text)]
}

// fold returns catalog.Fold of a word, and remembers it where it differs.
func (f *finder) fold(word string) string {
	for i := range len(word) {
		if b := word[i]; b >= utf8.RuneSelf || isUpper(b) {
			return f.wordOf(word).fold()
		}
	}
	return word
}

// fold returns catalog.Fold of the word, and remembers it.
func (w *word) fold() string {
	if w.folded == "" {
		w.folded = catalog.Fold(w.text)
	}
	return w.folded
}

// allLetters are the letters that second words may begin with.
const allLetters = 1<<26 - 1

// nextLetters returns the letters, a bit each, with which the second word of a name
// may begin that goes on behind the word of text that ends at end.
func nextLetters(text string, end int) uint32 {
	if end+1 >= len(text) {
		return 0
	}
	switch b := text[end]; {
	case b == ' ' || b == '-':
		next := text[end+1]
		if isASCIILetter(next) {
			return 1 << (next | 0x20 - 'a')
		}
		if next == ' ' || next == '\t' || next == '\n' {
			return allLetters
		}
	case b == '\t' || b == '\n', b >= utf8.RuneSelf:
		return allLetters
	}
	return 0
}
