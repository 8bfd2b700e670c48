package index

import (
	"math/bits"
	"strings"

	"gloss/model/catalog"
)

// This file cuts the runs to tokens.

// readRuns cuts the runs to tokens. What stands in an address of its own is
// left out: it is looked at as an address.
func (f *finder) readRuns() {
	size := 0
	for i := range f.layout.runs {
		size += len(f.layout.runs[i].text)
	}
	if cap(f.tokens) < size/5 {
		f.tokens = make([]token, 0, size/5) // of which slices.Grow would touch all
	}
	if f.vocabulary.slots == nil {
		f.vocabulary = newVocabulary(min(size/10, 3000+size/160))
	}
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		f.words += strings.Count(r.text, " ") + 1
		r.tokens.lo = int32(len(f.tokens))
		switch {
		case r.code > 0 && !r.prose:
			r.said = allSaid
		case r.segs.lo == r.segs.hi:
			r.said = f.readTokens(&f.tokens, r.text, 0, len(r.text))
		default:
			whole := true
			f.eachPart(r, func(from, to int) {
				whole = whole && to-from == len(r.text)
				r.said = f.readTokens(&f.tokens, r.text, from, to)
			}, nil)
			if !whole {
				r.said = allSaid // addresses may have more
			}
		}
		r.tokens.hi = int32(len(f.tokens))
		f.count(r)
		f.note(int32(i), r)
	}
	f.vocabulary.read = int32(len(f.vocabulary.words))
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

// readTokens appends the words in the bytes [from,to) of text, as
// catalog.FirstWord cuts them, and tells which marks stand there and which rules
// their words are for.
func (f *finder) readTokens(into *[]token, text string, from, to int) said {
	text, tokens := text[:to], *into
	v := &f.vocabulary
	seen, told, programs := marks(0), brief(0), 0
	for at := from; at < len(text); {
		b := text[at]
		if b < 0x80 && !wordBytes[b] {
			seen |= markBits[b]
			programs += int(markBits[b] / programMark % 2)
			at++
			continue
		}
		end, start := wordEnd(text, at)
		switch {
		case end == len(text) || text[end] < 0x80:
		case generalPunctuation(text[end:]):
			seen |= otherMark
			if text[end+2] == openingQuote {
				seen |= quoteMark
			}
			if at == end {
				at += 3
				continue
			}
		default:
			var also said
			at, end, also = unicodeToken(text, at)
			start = 0
			seen, programs = seen|also.marks, programs+int(also.programs)
			if at == end {
				continue // at the end
			}
		}
		number := int32(-1)
		if start != 0 { // as of most: and most are known, and in the first slot
			hash := start * v.odd
			if s := &v.slots[hash>>v.shift]; s.start == start && s.hash == uint32(hash) && s.next != 0 {
				number = s.next - 1
			}
		}
		if number < 0 {
			number = v.number(text[at:end])
		}
		told |= v.briefs[number]
		next, past := uint32(0), end
		if end+1 < len(text) && text[end] == ' ' && isASCIILetter(text[end+1]) { // as most
			next, past = 1<<(text[end+1]|0x20-'a'), end+1
		} else {
			next = nextLetters(text, end)
		}
		if next&^v.nexts[number] != 0 {
			v.nexts[number] |= next
			v.briefs[number] &^= readBrief | beginsBrief | spacedBrief // more names may begin with it
		}
		tokens = append(tokens, token{int32(at), int32(end), number})
		at = past
	}
	*into = tokens
	return said{marks: seen, rules: told & allRules, programs: uint8(min(programs, manyPrograms))}
}

// wordEnd returns the end of the ASCII letters, digits and "_" that begin at at, and
// of a word of less than eight what startOf returns of it; else, or where that is not
// to be had at once, 0.
func wordEnd(text string, at int) (end int, start uint64) {
	if at+8 <= len(text) {
		eight := eightBytes(text[at : at+8])
		size := wordSize(eight)
		if size < 8 {
			return at + size, eight&(1<<(8*size&63)-1) | uint64(size)<<56
		}
		end = at + size
		for end < len(text) && wordBytes[text[end]] {
			end++
		}
		return end, 0
	}
	for end = at; end < len(text) && wordBytes[text[end]]; {
		end++
	}
	if size := end - at; size > 0 && end >= 8 {
		start = eightBytes(text[end-8:end])>>((64-8*size)&63) | uint64(size)<<56
	}
	return end, start
}

// wordSize returns how many of the eight bytes, from the lowest on, are ASCII letters,
// digits and "_".
func wordSize(eight uint64) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	low := eight &^ high
	small := low | 0x20*each
	letters := (small + (0x80-'a')*each) &^ (small + (0x7F-'z')*each)
	digits := (low + (0x80-'0')*each) &^ (low + (0x7F-'9')*each)
	lines := ^(low ^ '_'*each + 0x7F*each)
	return bits.TrailingZeros64(^((letters|digits|lines)&^eight)&high) / 8
}

// generalPunctuation reports whether a text begins with a dash, a quotation mark, a
// blank or the like of U+2000 to U+203F, of three bytes.
func generalPunctuation(text string) bool {
	return len(text) > 2 && text[0] == 0xE2 && text[1] == 0x80 && text[2]&0xC0 == 0x80
}

// openingQuote is the last byte of “ in UTF-8.
const openingQuote = 0x9C

// unicodeToken returns the bytes of the first word of text from at on, none where
// there is none, and the marks before it. There are characters beyond ASCII.
func unicodeToken(text string, at int) (lo, hi int, also said) {
	word, start := catalog.FirstWord(text[at:])
	lo, hi = at+start, at+start+len(word)
	also.marks = otherMark | letterMark
	for ; at < hi; at++ {
		switch b := text[at]; {
		case b == 0xE2 && generalPunctuation(text[at:]):
			if text[at+2] == openingQuote {
				also.marks |= quoteMark
			}
		case b >= firstScript:
			also.marks |= scriptMark
		case b < 0x80 && at < lo:
			also.marks |= markBits[b]
			if markBits[b]&programMark != 0 && also.programs < manyPrograms {
				also.programs++
			}
		}
	}
	return lo, hi, also
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
