package epub

import (
	"encoding/binary"
	"math/bits"
)

// smallFile is the size up to which documents share a code, in bytes: of those a
// code of their own takes longer to make than all the rest. It is within the
// window of deflate.
const smallFile = 16 << 10

// deflater deflates small files that look alike (RFC 1951). The code of a file is
// made of all files up to it, and made anew only where a file has a byte that it
// does not know, and each time that twice as much is known as when it was made, up
// to enough. So what it writes depends on the files before. The zero value is ready.
type deflater struct {
	literals      code // and lengths
	distances     code
	counted, made int // symbols that have been counted, and had been when the codes were made

	heading bitWriter              // what each file begins with: the codes
	lengths [longestMatch + 1]pair // of matches
	heads   [1 << matchBits]uint16 // one more than the last place of what has a hash
	tokens  [smallFile]token
}

// enough is how many symbols tell of those that follow.
const enough = 1 << 17

// token is a byte as it stands, or for a match its length from bit 16 and how far
// away it is, less one.
type token uint32

func (t token) isMatch() bool { return t > 0xFF }

const (
	shortestMatch = 4 // three are hardly ever less than what they stand for
	longestMatch  = 258
	matchBits     = 12 // of the hash of what is looked for
)

const (
	endSymbol      = 256
	literalSymbols = 286
	distanceCodes  = 30
)

// deflate appends data, which has no more bytes than smallFile, to out.
func (d *deflater) deflate(out, data []byte) []byte {
	tokens := d.match(data)
	if d.counted < enough {
		d.count(tokens)
		if d.counted > 2*d.made {
			d.makeCodes()
		}
	}
	packed, ok := d.write(out, tokens)
	if !ok {
		d.count(tokens) // once more where they have been: what is new counts
		d.makeCodes()
		packed, _ = d.write(out, tokens)
	}
	return packed
}

// match makes the tokens of data, each match the last place with the same bytes.
func (d *deflater) match(data []byte) []token {
	clear(d.heads[:])
	n := 0
	i := 0
	for i+shortestMatch <= len(data) {
		next := binary.LittleEndian.Uint32(data[i:])
		head := &d.heads[hashOf(next)]
		at := int(*head) - 1
		*head = uint16(i + 1)
		if at < 0 || binary.LittleEndian.Uint32(data[at:]) != next {
			d.tokens[n] = token(data[i])
			n++
			i++
			continue
		}
		size := sameBytes(data[at:], data[i:min(len(data), i+longestMatch)])
		d.tokens[n] = token(size<<16 | i - at - 1)
		n++
		i += size
		if i+shortestMatch <= len(data) {
			for at := i - 2; at < i; at++ { // the others stand in what has been matched
				d.heads[hashOf(binary.LittleEndian.Uint32(data[at:]))] = uint16(at + 1)
			}
		}
	}
	for ; i < len(data); i++ {
		d.tokens[n] = token(data[i])
		n++
	}
	return d.tokens[:n]
}

func hashOf(next uint32) uint32 { return next * 0x9E3779B1 >> (32 - matchBits) }

// sameBytes returns how many bytes a, which is longer, and b begin with in common.
func sameBytes(a, b []byte) int {
	n := 0
	for n+8 <= len(b) {
		if x := binary.LittleEndian.Uint64(a[n:]) ^ binary.LittleEndian.Uint64(b[n:]); x != 0 {
			return n + bits.TrailingZeros64(x)>>3
		}
		n += 8
	}
	for n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// write appends tokens as the codes have them to out; false where they have none
// for one.
func (d *deflater) write(out []byte, tokens []token) ([]byte, bool) {
	w := bitWriter{append(out, d.heading.out...), d.heading.held}
	for _, t := range tokens {
		c := d.lengths[t>>16]
		if !t.isMatch() {
			c = d.literals.codes[t&0xFF]
		}
		if c.size == 0 {
			return nil, false
		}
		w.write(c)
		if t.isMatch() {
			symbol, rest := distanceOf(int(t & 0xFFFF))
			w.write(d.distances.codes[symbol].with(rest))
		}
	}
	w.write(d.literals.codes[endSymbol])
	return w.end(), true
}

// count counts the symbols of tokens.
func (d *deflater) count(tokens []token) {
	if d.counted == 0 {
		d.expect()
	}
	for _, t := range tokens {
		symbol := int(t)
		if t.isMatch() {
			symbol, _ = lengthOf(int(t >> 16))
			distance, _ := distanceOf(int(t & 0xFFFF))
			d.distances.counts[distance]++
		}
		d.literals.counts[symbol]++
	}
	d.literals.counts[endSymbol]++
	d.counted += len(tokens) + 1
}

// expect counts each length and distance once, so that the codes have them all.
func (d *deflater) expect() {
	d.literals, d.distances = newCode(literalSymbols), newCode(distanceCodes)
	for i := endSymbol; i < literalSymbols; i++ {
		d.literals.counts[i] = 1
	}
	for i := range d.distances.counts {
		d.distances.counts[i] = 1
	}
}

// makeCodes makes the codes of what has been counted, and the heading that tells
// of them.
func (d *deflater) makeCodes() {
	d.made = d.counted
	d.literals.make(15)
	d.distances.make(15)
	for size := shortestMatch; size <= longestMatch; size++ {
		symbol, rest := lengthOf(size)
		d.lengths[size] = d.literals.codes[symbol].with(rest)
	}
	w := &d.heading
	*w = bitWriter{out: w.out[:0]}
	w.write(pair{1, 1}) // the last block
	w.write(pair{2, 2}) // which has codes of its own
	w.write(pair{literalSymbols - 257, 5})
	w.write(pair{distanceCodes - 1, 5})
	w.writeSizes(append(d.literals.sizes(), d.distances.sizes()...))
}

// lengthOf returns the symbol for a length, and the bits that follow it.
func lengthOf(size int) (symbol int, rest pair) {
	n := size - 3
	switch {
	case n < 8:
		return endSymbol + 1 + n, pair{}
	case size == longestMatch:
		return literalSymbols - 1, pair{}
	}
	extra := bits.Len(uint(n)) - 3
	return endSymbol + 5 + 4*extra + n>>extra&3, pair{uint32(n & (1<<extra - 1)), uint32(extra)}
}

// distanceOf returns the symbol for a distance, less one, and the bits that follow it.
func distanceOf(n int) (symbol int, rest pair) {
	if n < 4 {
		return n, pair{}
	}
	extra := bits.Len(uint(n)) - 2
	return 2*extra + 2 + n>>extra&1, pair{uint32(n & (1<<extra - 1)), uint32(extra)}
}
