package index

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file cuts the runs to tokens.

// readRuns cuts the runs to tokens. What stands in an address of its own is
// left out: it is looked at as an address.
func (f *finder) readRuns() {
	size := f.layout.weight - runWeight*len(f.layout.runs)
	if cap(f.tokens) < size/5 {
		f.tokens = make([]token, 0, size/5) // of which slices.Grow would touch all
	}
	if f.vocabulary.slots == nil {
		f.vocabulary = newVocabulary(min(size/10, 3000+size/160))
	}
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		f.readRun(r)
		f.note(int32(i), r)
	}
	f.vocabulary.read = int32(len(f.vocabulary.words))
}

// readRun cuts a run to tokens, and counts its words and how points begin.
func (f *finder) readRun(r *run) {
	r.tokens = span{int32(len(f.tokens)), int32(len(f.tokens))}
	if r.code > 0 && !r.prose {
		r.said = allSaid
		f.words += strings.Count(r.text, " ") + 1
		return
	}
	read := reading{counts: 1, joined: allLetterings}
	if r.kind == textRun {
		read.joined |= withinSentence
		f.countStart(r.text)
	}
	if r.segs.lo == r.segs.hi {
		f.readTokens(&f.tokens, r.text, 0, len(r.text), &read)
		r.said = read.told(r.text)
		f.words += read.blanks + 1
	} else {
		whole := true
		f.eachPart(r, func(from, to int) {
			whole = whole && to-from == len(r.text)
			f.readTokens(&f.tokens, r.text, from, to, &read)
		}, nil)
		if r.said = read.told(r.text); !whole {
			r.said = allSaid // addresses may have more
		}
		f.words += strings.Count(r.text, " ") + 1
	}
	r.tokens.hi = int32(len(f.tokens))
	single := r.tokens.hi-r.tokens.lo == 1
	if r.kind == textRun && (r.shape&(knownShape|titledShape) != knownShape || single) && !(single && f.tokens[r.tokens.lo].lo < 2) {
		f.takeBack(r)
	}
}

// note remembers the number of a run that was just read for the rules that look at
// few.
func (f *finder) note(i int32, r *run) {
	if r.kind == titleRun {
		f.titles = append(f.titles, i)
	}
	if r.code > 0 && !r.prose {
		return
	}
	if f.mayLead(r) {
		r.marks |= leadMark
	}
	if r.marks&atMark != 0 || f.foreign && r.marks&otherMark != 0 {
		f.addressing = append(f.addressing, i)
	}
	if r.rules&givenBrief != 0 && r.kind != attributionRun {
		f.naming = append(f.naming, i)
	}
}

// eachPart calls text for each part [from,to) of a run that is running text and
// address, unless it is nil, for each bare address between them.
func (f *finder) eachPart(r *run, text func(from, to int), address func(*seg)) {
	from := 0
	for k := r.segs.lo; k < r.segs.hi; k++ {
		s := &f.layout.segs[k]
		if s.link == nil || !s.link.Auto && !f.showsAddress(r.text[s.lo:s.hi], s.link.Target) {
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
type marks uint16

const (
	quoteMark marks = 1 << iota // that begins a quotation
	bracketMark
	atMark
	dashMark
	colonMark
	commaMark
	andMark     // &
	programMark // one of those that programs are full of
	otherMark   // beyond ASCII
	scriptMark  // perhaps letters of another script than Latin
	letterMark  // perhaps letters beyond ASCII
	leadMark    // perhaps a name of somebody at its start

	allMarks marks = 1<<iota - 1
)

// said is what the reading of a text told of it beside its words.
type said struct {
	marks    marks
	rules    brief // those for its words
	programs uint8 // how many programMarks, up to manyPrograms
	shape    packedShape
}

// manyPrograms is so many that more make no difference.
const manyPrograms = 6

// allSaid is for a text that was not read to its end.
var allSaid = said{marks: allMarks, rules: allRules, programs: manyPrograms}

// markBits are the bits of the ASCII characters.
var markBits = func() (bits [0x80]marks) {
	for b, is := range programMarks[:len(bits)] {
		if is {
			bits[b] = programMark
		}
	}
	for b, mark := range map[byte]marks{'"': quoteMark, '(': bracketMark, '@': atMark, '-': dashMark, ':': colonMark, ',': commaMark, '&': andMark} {
		bits[b] |= mark
	}
	return bits
}()

// reading is how readTokens reads a text, and what it tells of it beside its tokens.
type reading struct {
	counts int32      // 1 where a word counts as one of the notes
	joined letterings // what behindAt returns of a word that stands right behind another

	marks    marks
	rules    brief // and other briefs of the words
	programs int   // how many programMarks
	blanks   int
	letters  letterSum
}

// behindAt returns which letterings count of a word that stands at at: those of one behind
// a break; and withinSentence where another of its sentence is right before it.
func (s *reading) behindAt(text string, at int) letterings {
	switch {
	case at > 0 && byteKinds[text[at-1]] != breakKind:
		return 0
	case afterWord(text, at):
		return s.joined
	}
	return allLetterings
}

// told returns what is to be said of the text, should all of it have been read.
func (s *reading) told(text string) said {
	told := said{marks: s.marks, rules: s.rules & allRules, programs: uint8(min(s.programs, manyPrograms))}
	if s.marks&letterMark == 0 && s.programs < manyPrograms && len(text) <= shapeSize {
		told.shape = s.letters.shape()
	}
	return told
}

// readTokens appends the words in the bytes [from,to) of text, as catalog.FirstWord
// cuts them, and counts them.
func (f *finder) readTokens(into *[]token, text string, from, to int, s *reading) {
	text = text[:to]
	for at := from; at < len(text); {
		if !wordBytes[text[at]] {
			if at = s.skip(text, at); at == len(text) {
				break
			}
		}
		at = f.readRow(into, text, at, s)
	}
}

// readRow is readTokens for the word at at and for those that follow it, each behind one blank
// and with an ASCII letter at its start. It returns where the last one ends.
func (f *finder) readRow(into *[]token, text string, at int, s *reading) int {
	v := &f.vocabulary
	for behind := s.behindAt(text, at); ; {
		eight := uint64(0)
		if at+8 <= len(text) {
			eight = eightBytes(text[at : at+8])
		} else {
			eight = lastBytes(text, len(text)-at)
		}
		size := wordSize(eight)
		end, after := at+size, byte(eight>>(8*size&63))
		if size == 8 {
			end = wordEnd(text, end)
			after = byteAt(text, end)
		}
		number := int32(0)
		if after >= utf8.RuneSelf && !generalPunctuation(text[end:]) {
			if at, end = s.unicodeToken(text, at); at == end {
				return at // at the end
			}
			after = byteAt(text, end)
			behind, number = s.behindAt(text, at), v.number(text[at:end])
		} else if size == 8 {
			number = v.numbered(text[at:end], eight|longStart)
		} else {
			start := eight&(1<<(8*size&63)-1) | uint64(size)<<56
			if s := &v.slots[start*v.odd>>(v.shift&63)]; s.start == start {
				number = s.next - 1 // as of most, which are known
			} else {
				number = v.numbered(text[at:end], start)
			}
		}
		*into = append(*into, token{int32(at), int32(end), number})
		use, letters := s.count(v, number, behind)
		if after == ' ' && end+1 < len(text) && isASCIILetter(text[end+1]) { // as most
			use.goesOn(1 << (text[end+1] | 0x20 - 'a'))
			s.blanks++
			at, behind = end+1, s.joined
			continue
		}
		if letters&shortLettering != 0 && after != 0 && byteKinds[after] != breakKind {
			s.letters += letterSums[letteringOf(text[at:breakAfter(text, at)])] - letterSums[letters]
		}
		use.goesOn(nextLetters(text, end))
		return end
	}
}

// count counts a word, by its number, and notes its briefs. It returns its use and those of
// its letterings that count there.
func (s *reading) count(v *vocabulary, number int32, behind letterings) (*use, letterings) {
	use := &v.uses[number]
	if use.nexts&ruled != 0 {
		s.rules |= v.briefs[number]
	}
	use.all += s.counts
	use.within += int32(behind / withinSentence)
	letters := letterings(use.nexts>>letteringBits) & behind
	s.letters += letterSums[letters]
	return use, letters
}

// skip returns where the next word, or a letter beyond ASCII, stands from at on, and
// notes the marks before it.
func (s *reading) skip(text string, at int) int {
	for at < len(text) {
		switch b := text[at]; {
		case wordBytes[b]:
			return at
		case b == ' ':
			s.blanks++
			at++
		case b < utf8.RuneSelf:
			s.marks |= markBits[b]
			s.programs += int(markBits[b] / programMark % 2)
			at++
		case generalPunctuation(text[at:]):
			s.marks |= otherMark
			if text[at+2] == openingQuote {
				s.marks |= quoteMark
			}
			at += 3
		default:
			return at
		}
	}
	return at
}

// byteAt returns the byte of text at at, 0 at its end.
func byteAt(text string, at int) byte {
	if at < len(text) {
		return text[at]
	}
	return 0
}

// lastBytes returns the last bytes of a text, less than eight, the first of them the
// lowest.
func lastBytes(text string, size int) (eight uint64) {
	switch n := len(text); {
	case n >= 8:
		return eightBytes(text[n-8:]) >> (8 * (8 - size) & 63)
	case n >= 4 && size == n:
		return uint64(fourBytes(text)) | uint64(fourBytes(text[n-4:]))<<(8*(n-4))
	}
	for i := len(text) - 1; i >= len(text)-size; i-- {
		eight = eight<<8 | uint64(text[i])
	}
	return eight
}

// wordEnd returns the end of the ASCII letters, digits and "_" that stand at at.
func wordEnd(text string, at int) int {
	for at < len(text) && wordBytes[text[at]] {
		at++
	}
	return at
}

// wordSize returns how many of the eight bytes, from the lowest on, are ASCII letters,
// digits and "_".
func wordSize(eight uint64) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	// Of each byte, these have the highest bit for what is none of them.
	digits := eight&^high ^ '0'*each + (0x7F-9)*each
	lines := eight&^high ^ '_'*each + 0x7F*each
	letter := eight&(0x5F*each) ^ 0x40*each // its number in the alphabet
	letters := ^(letter + 0x7F*each) | (letter + (0x7F-26)*each)
	return bits.TrailingZeros64((digits&lines&letters|eight)&high) / 8
}

// generalPunctuation reports whether a text begins with a dash, a quotation mark, a
// blank or the like of U+2000 to U+203F, of three bytes.
func generalPunctuation(text string) bool {
	return len(text) > 2 && text[0] == 0xE2 && text[1] == 0x80 && text[2]&0xC0 == 0x80
}

// openingQuote is the last byte of “ in UTF-8.
const openingQuote = 0x9C

// unicodeToken returns the bytes of the first word of text from at on, none where
// there is none, and notes the marks before it. There are characters beyond ASCII.
func (s *reading) unicodeToken(text string, at int) (lo, hi int) {
	word, start := catalog.FirstWord(text[at:])
	lo, hi = at+start, at+start+len(word)
	s.marks |= otherMark | letterMark
	for ; at < hi; at++ {
		switch b := text[at]; {
		case b == 0xE2 && generalPunctuation(text[at:]):
			if text[at+2] == openingQuote {
				s.marks |= quoteMark
			}
		case b >= firstScript:
			s.marks |= scriptMark
		case b == ' ':
			s.blanks++
		case b < 0x80 && at < lo:
			s.marks |= markBits[b]
			s.programs += int(markBits[b] / programMark % 2)
		}
	}
	return lo, hi
}

// firstScript is the lowest byte with which letters of other scripts than Latin
// begin in UTF-8. Dashes and quotation marks begin with 0xE2 0x80.
const firstScript = 0xCD

// wordBytes are the ASCII letters, digits and "_".
var wordBytes = func() (set [256]bool) {
	for b := range 0x80 {
		set[b] = isWordByte(byte(b))
	}
	return set
}()
