package index

import (
	"hash/maphash"
	"math/bits"
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// word is what is known of a word of the notes, in exactly its case. Notes
// repeat their words, so each is looked up once.
type word struct {
	text   string
	folded string // "" where it is not yet known
	says   says   // of a name beside it; 0 where it was not yet asked
	spelt  spelt  // as the words of a name; 0 where it was not yet asked
	usage  usage
	sense  sense
	hash   uint64
	begins *beginnings    // what may begin with it; nil for nothing, or before prepare
	entry  *catalog.Entry // that has it for a name; nil for none
	thing  *thing         // what it names, should it be a guess; nil for nothing
	look   int16          // the points for its look, should it be a guess
	guess  guessKind

	usageKnown, senseKnown, entryKnown bool
}

// beginnings are names that may begin with a word.
type beginnings struct {
	names  []catalog.Name // of the catalogue
	next   uint32         // letters of which one must begin the next word for any of names, a bit each; 0 for no such bound
	single []catalog.Name // of it, without the plural's s
	bare   []catalog.Name // of it, without the digits at the end
	joint  *catalog.Name  // written together here and apart there
	local  []localName    // of the document
	bent   []bent         // what the word is with an ending
	series bool           // also an identifier of a standard
}

// token is a word at its place in a run.
type token struct {
	lo, hi int32 // bytes of run.text
	word   int32 // number in finder.vocabulary
}

// vocabulary is all words of the notes, and other forms that were asked about.
type vocabulary struct {
	words  []word
	briefs []brief // of each word
	seed   maphash.Seed
	odd    uint64 // by which short words are hashed; as random as the seed
	slots  []slot // a hash table with open addressing; at most half are taken
	shift  int    // by which a hash gives the number of a slot
}

// brief is what is asked of each word at each of its places: kept apart, for most
// words have no more to say.
type brief uint16

const (
	readBrief   brief = 1 << iota // it is known whether anything begins with it
	beginsBrief                   // something does
	lookBrief                     // its look is known
	namedBrief                    // there are points for it

	ruleBrief    // it is known which rules look at a run for its sake
	calledBrief  // that of "a library called X"
	renamedBrief // that of "X, formerly Y"
	titledBrief  // that of "Dr. X"
	plainAsked   // it is known whether it may be an ordinary word that is a name
	plainBrief

	allRules = calledBrief | renamedBrief | titledBrief
)

// rulesFor returns which rules look at a run for the sake of a word in it.
func rulesFor(word string) brief {
	b := ruleBrief
	if naming(word) {
		b |= calledBrief
	}
	if oncePhrase(word) || newName(word) {
		b |= renamedBrief
	}
	if len(word) > 1 && (word[0] == 'D' || word[0] == 'P') && word[1] == 'r' && isTitle(word+".") {
		b |= titledBrief
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

// startOf returns the first eight bytes of a word, or all of a shorter one and its
// length.
func startOf(text string) (start uint64) {
	if len(text) >= 8 {
		return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
			uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
	}
	switch n := len(text); {
	case n >= 4: // two halves, which may overlap
		start = uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24
		end := uint64(text[n-4]) | uint64(text[n-3])<<8 | uint64(text[n-2])<<16 | uint64(text[n-1])<<24
		start |= end << (8 * (n - 4))
	case n > 0:
		start = uint64(text[0]) | uint64(text[n/2])<<(8*(n/2)) | uint64(text[n-1])<<(8*(n-1))
	}
	return start | uint64(len(text))<<56
}

// hash returns the hash of a word that starts so. That of a short one is the start
// times a random number, of which the upper bits choose the slot.
func (v *vocabulary) hash(text string, start uint64) uint64 {
	if len(text) < 8 {
		return start * v.odd
	}
	return maphash.String(v.seed, text)
}

// newVocabulary returns a vocabulary for about so many words.
func newVocabulary(size int) vocabulary {
	size = max(size, 64)
	bits, seed := bits.Len(uint(2*size)), maphash.MakeSeed()
	return vocabulary{
		words: make([]word, 0, size), briefs: make([]brief, 0, size),
		seed: seed, odd: maphash.String(seed, "") | 1, slots: make([]slot, 1<<bits), shift: 64 - bits,
	}
}

// number returns the number of a word, new or known: they are counted as they
// come.
func (v *vocabulary) number(text string) int32 {
	start := startOf(text)
	hash := v.hash(text, start)
	short, mask := uint32(hash), len(v.slots)-1
	for at := int(hash >> v.shift); ; at = (at + 1) & mask {
		switch s := &v.slots[at]; {
		case s.next == 0:
			v.words, v.briefs = append(v.words, word{text: text, hash: hash}), append(v.briefs, 0)
			*s = slot{start, short, int32(len(v.words))}
			if 2*len(v.words) > len(v.slots) {
				v.grow()
			}
			return int32(len(v.words) - 1)
		case s.start == start && s.hash == short && (len(text) < 8 || v.words[s.next-1].text == text):
			return s.next - 1
		}
	}
}

// grow makes room for twice as many words.
func (v *vocabulary) grow() {
	v.slots = make([]slot, 2*len(v.slots))
	v.shift--
	mask := len(v.slots) - 1
	for i := range v.words {
		hash := v.words[i].hash
		at := int(hash >> v.shift)
		for v.slots[at].next != 0 {
			at = (at + 1) & mask
		}
		v.slots[at] = slot{startOf(v.words[i].text), uint32(hash), int32(i + 1)}
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
			w := f.wordOf(word)
			if w.folded == "" {
				w.folded = catalog.Fold(word)
			}
			return w.folded
		}
	}
	return word
}

// readRuns cuts the runs to tokens. What stands in an address of its own is
// left out: it is looked at as an address.
func (f *finder) readRuns() {
	size := 0
	for i := range f.layout.runs {
		size += len(f.layout.runs[i].text)
	}
	f.tokens = make([]token, 0, size/6)
	f.vocabulary = newVocabulary(size / 160)
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		f.words += strings.Count(r.text, " ") + 1
		r.tokens.lo = int32(len(f.tokens))
		r.marks = allMarks
		if r.code == nil || r.prose {
			r.marks = 0
			whole := true
			f.eachPart(r, func(from, to int) {
				whole = whole && to-from == len(r.text)
				tokens, marks, told := f.readTokens(f.tokens, r.text, from, to)
				f.tokens, r.marks, r.rules = tokens, r.marks|marks, r.rules|told
			}, nil)
			if !whole {
				r.marks, r.rules = allMarks, allRules // addresses may have more
			}
		}
		r.tokens.hi = int32(len(f.tokens))
	}
}

// eachPart calls text for each part [from,to) of a run that is running text and
// address, unless it is nil, for each bare address between them.
func (f *finder) eachPart(r *run, text func(from, to int), address func(*seg)) {
	from := 0
	for k := r.segs.lo; k < r.segs.hi; k++ {
		s := &f.layout.segs[k]
		if s.link == nil || !s.link.Auto {
			continue
		}
		text(from, int(s.lo))
		if address != nil {
			address(s)
		}
		from = int(s.hi)
	}
	text(from, len(r.text))
}

// marks are the marks that stand in a text, a bit each.
type marks uint8

const (
	quoteMark marks = 1 << iota
	bracketMark
	atMark
	dashMark
	colonMark
	programMark // one of those that programs are full of
	otherMark   // beyond ASCII

	allMarks marks = 1<<iota - 1
)

// markBits are the bits of the ASCII characters.
var markBits = func() (bits [0x80]marks) {
	for b, is := range programMarks[:len(bits)] {
		if is {
			bits[b] = programMark
		}
	}
	for b, mark := range map[byte]marks{'"': quoteMark, '(': bracketMark, '@': atMark, '-': dashMark, ':': colonMark} {
		bits[b] |= mark
	}
	return bits
}()

// readTokens appends the words in the bytes [from,to) of text, as
// catalog.FirstWord cuts them, and tells which marks stand there and which rules
// their words are for.
func (f *finder) readTokens(tokens []token, text string, from, to int) (_ []token, seen marks, told brief) {
	text = text[:to]
	for at := from; at < to; {
		b := text[at]
		if b < 0x80 && !wordBytes[b] {
			seen |= markBits[b]
			at++
			continue
		}
		end := at
		for end < to && wordBytes[text[end]] {
			end++
		}
		if end < to && text[end] >= 0x80 {
			seen |= otherMark
			found, start := catalog.FirstWord(text[at:])
			if found == "" {
				for ; at < to; at++ {
					seen |= markBits[text[at]&0x7f] & programMark
				}
				break
			}
			for k := range start {
				seen |= markBits[text[at+k]&0x7f]
			}
			at += start
			end = at + len(found)
		}
		number := f.vocabulary.number(text[at:end])
		about := &f.vocabulary.briefs[number]
		if *about&ruleBrief == 0 {
			*about |= rulesFor(text[at:end])
		}
		told |= *about
		tokens = append(tokens, token{int32(at), int32(end), number})
		at = end
	}
	return tokens, seen, told & allRules
}

// wordBytes are the ASCII letters, digits and "_".
var wordBytes = func() (set [256]bool) {
	for b := range 0x80 {
		set[b] = isWordByte(byte(b))
	}
	return set
}()

// prepare finds the names that may begin with the word. It is for when all
// names that the document defines are known.
func (f *finder) prepare(number int32) {
	w := &f.vocabulary.words[number]
	key := w.text
	if !plainASCII(key) {
		key = catalog.Fold(key)
	}
	b := beginnings{names: f.cat.Starting(key), series: beginsStandard(w.text)}
	b.next = nextLetters(b.names, len(w.text))
	last := key[len(key)-1]
	if n := len(key); n > 3 && last|0x20 == 's' {
		b.single = wholeWords(f.cat.Starting(key[:n-1]), n-1)
	}
	if isDigit(last) {
		if stem := strings.TrimRight(key, "0123456789"); len(stem) > 1 {
			b.bare = wholeWords(f.cat.Starting(stem), len(stem))
		}
	}
	if len(w.text) >= 7 && len(w.text) <= 40 {
		b.joint = f.jointOf(w.text, "")
		if b.joint != nil && strings.EqualFold(b.joint.Text, w.text) {
			b.joint = nil
		}
	}
	if len(f.local) > 0 {
		b.local = f.local[catalog.Fold(w.text)]
	}
	if len(b.names) == 0 {
		b.bent = f.bentNames(w.text, key)
	}
	if len(b.names)+len(b.single)+len(b.bare)+len(b.local)+len(b.bent) > 0 || b.joint != nil || b.series || isDigit(w.text[0]) {
		w = &f.vocabulary.words[number]
		w.begins = new(beginnings)
		*w.begins = b
	}
}

// wholeWords returns those of names, which begin with a word of that size and come
// by their length, that may be nothing but the word.
func wholeWords(names []catalog.Name, size int) []catalog.Name {
	for len(names) > 0 && len(names[0].Text) > size+names[0].Start+1 {
		names = names[1:]
	}
	return names
}

// nextLetters returns the letters with which the second words of names begin, a
// bit each, where all are of several words and begin with one of that size; else
// 0.
func nextLetters(names []catalog.Name, size int) (set uint32) {
	for k := range names {
		n := &names[k]
		if n.Start > 0 || size+1 >= len(n.Text) || n.Text[size] != ' ' && n.Text[size] != '-' || !isASCIILetter(n.Text[size+1]) {
			return 0
		}
		set |= 1 << (n.Text[size+1] | 0x20 - 'a')
	}
	return set
}

// mayGoOn reports whether what follows the word that ends at end may go on as one
// of names of whose second words the letters are known. It says yes where it
// cannot tell.
func mayGoOn(text string, end int, letters uint32) bool {
	if end+1 >= len(text) {
		return false
	}
	switch b := text[end]; {
	case b == ' ' || b == '-':
		next := text[end+1]
		if isASCIILetter(next) {
			return letters>>(next|0x20-'a')&1 != 0
		}
		return next == ' ' || next == '\t' || next == '\n'
	case b == '\t' || b == '\n', b >= utf8.RuneSelf:
		return true
	}
	return false
}
