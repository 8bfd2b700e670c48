package epub

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// deflater compresses in the format of RFC 1951. A book has thousands of small
// documents that are all alike, for which the known libraries spend most of their
// time on making the codes of each and on getting ready: here one table serves
// the whole book, and the codes for small data are those that data before it
// asked for. What is large gets codes of its own. The zero value is ready.
type deflater struct {
	// eights and fours tell by the hash of so many bytes where they were seen
	// last. Places count on from one data to the next, the first byte of which
	// is at base.
	eights, fours [1 << hashBits]uint32
	base          uint32

	tokens []token
	counts tally // of the tokens
	shared codes // for small data
	learnt tally // what the shared codes are made of
	blocks int   // that it is made of

	learntOf int   // tokens
	usual    int   // bits that one of them takes
	own      codes // for large data, and such as is unlike the rest
	huffman

	out  []byte
	acc  uint64 // bits that are not in out yet
	held uint   // how many
}

// token is a byte, or above 1<<tokenMatch a match: its length and its distance,
// less one each.
type token uint32

const tokenMatch = 31

const (
	hashBits   = 13
	shortest   = 4   // match
	longMatch  = 258 // the longest
	farthest   = 32 << 10
	blockSize  = 32 << 10 // tokens
	ownFrom    = 4 << 10  // tokens from which on a block has codes of its own
	literals   = 286      // codes for bytes, the end and lengths
	endOfBlock = 256
	foreign    = 2      // bits a token above the usual from which on data is unlike the rest
	dynamic    = 2 << 1 // head of a block that brings its codes
	distances  = 30
)

// tally counts how often each code is asked for.
type tally struct {
	literal  [literals]uint32
	distance [distances]uint32
}

func (t *tally) add(other *tally) {
	for i, n := range other.literal {
		t.literal[i] += n
	}
	for i, n := range other.distance {
		t.distance[i] += n
	}
}

// deflate returns data compressed; the result holds until the next call.
func (d *deflater) deflate(data []byte) []byte {
	if d.base == 0 || uint64(d.base)+uint64(len(data)) > 1<<32-1 {
		clear(d.eights[:])
		clear(d.fours[:])
		d.base = 1
	}
	d.out, d.acc, d.held = d.out[:0], 0, 0
	d.tokens = d.tokens[:0]
	d.match(data)
	d.base += uint32(len(data))
	d.block(true)
	for ; d.held > 0; d.held -= min(d.held, 8) {
		d.out = append(d.out, byte(d.acc))
		d.acc >>= 8
	}
	return d.out
}

// match finds what the data repeat: at each place the longest of what began with
// the same eight bytes or four.
func (d *deflater) match(data []byte) {
	next := 0 // the first byte that no token stands for yet
	for i := 0; i+9 <= len(data); {
		word := binary.LittleEndian.Uint64(data[i:])
		place := d.base + uint32(i)
		short, long := &d.fours[four(word)], &d.eights[eight(word)]
		from := int(*short) - int(d.base)
		*short = place
		if from < 0 || i-from > farthest || binary.LittleEndian.Uint32(data[from:]) != uint32(word) {
			*long = place
			i += 1 + (i-next)>>6 // the faster, the less is found
			continue
		}
		at := int(*long) - int(d.base)
		*long = place
		if at >= 0 && i-at <= farthest && binary.LittleEndian.Uint64(data[at:]) == word {
			from = at
		} else if at, ok := d.better(data, i+1); ok {
			i, from = i+1, at
		}
		n := shortest + common(data[from+shortest:], data[i+shortest:])
		for i > next && from > 0 && data[i-1] == data[from-1] {
			i, from, n = i-1, from-1, n+1
		}
		d.bytes(data[next:i])
		d.repeat(n, i-from)
		i += n
		next = i
		if i+6 <= len(data) {
			word := binary.LittleEndian.Uint64(data[i-2:])
			d.eights[eight(word)], d.fours[four(word)] = d.base+uint32(i-2), d.base+uint32(i-2)
		}
	}
	d.bytes(data[next:])
}

// better returns where the eight bytes at i were seen before.
func (d *deflater) better(data []byte, i int) (from int, ok bool) {
	word := binary.LittleEndian.Uint64(data[i:])
	long := &d.eights[eight(word)]
	from = int(*long) - int(d.base)
	*long = d.base + uint32(i)
	return from, from >= 0 && i-from <= farthest && binary.LittleEndian.Uint64(data[from:]) == word
}

// The hashes of the bytes of a word, of the first four and of all.
func four(word uint64) uint32  { return uint32(word) * 0x9E3779B1 >> (32 - hashBits) }
func eight(word uint64) uint64 { return word * 0x9E3779B185EBCA87 >> (64 - hashBits) }

// common returns how many bytes two texts have in common, of which b is the
// shorter.
func common(a, b []byte) int {
	n := 0
	for ; n+8 <= len(b); n += 8 {
		if x := binary.LittleEndian.Uint64(a[n:]) ^ binary.LittleEndian.Uint64(b[n:]); x != 0 {
			return n + bits.TrailingZeros64(x)/8
		}
	}
	for n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// bytes puts down bytes as they are.
func (d *deflater) bytes(data []byte) {
	for _, c := range data {
		d.tokens = append(d.tokens, token(c))
		d.counts.literal[c]++
	}
	if len(d.tokens) >= blockSize {
		d.block(false)
	}
}

// repeat puts down a match of any length.
func (d *deflater) repeat(length, distance int) {
	for length > 0 {
		n := min(length, longMatch)
		if rest := length - n; rest > 0 && rest < shortest {
			n -= shortest
		}
		length -= n
		d.tokens = append(d.tokens, token(1<<tokenMatch|(n-1)<<16|(distance-1)))
		d.counts.literal[lengthCode[n]]++
		d.counts.distance[distanceCode(distance)]++
	}
}

// block writes the tokens so far as a block.
func (d *deflater) block(final bool) {
	d.counts.literal[endOfBlock] = 1
	small := len(d.tokens) < ownFrom
	c := &d.shared
	if !small || d.blocks == 0 || d.shared.cost(&d.counts) > len(d.tokens)*(d.usual+foreign) {
		c = &d.own
		d.make(c, &d.counts)
	}
	if small {
		d.learn()
	}
	head := uint64(dynamic)
	if final {
		head |= 1
	}
	d.write(head, 3)
	for _, b := range c.head {
		d.write(uint64(b.bits), uint(b.length))
	}
	d.body(c)
	d.tokens = d.tokens[:0]
	clear(d.counts.literal[:])
	clear(d.counts.distance[:])
}

// learn adds the tokens to what the shared codes are made of, and makes them
// anew when there is twice as much of it.
func (d *deflater) learn() {
	d.learnt.add(&d.counts)
	d.learntOf += len(d.tokens) + 1
	if d.blocks == 0 {
		for i := range d.learnt.literal {
			d.learnt.literal[i]++ // anything may come
		}
		for i := range d.learnt.distance {
			d.learnt.distance[i]++
		}
	}
	if d.blocks++; d.blocks&(d.blocks-1) == 0 {
		d.make(&d.shared, &d.learnt)
		d.usual = d.shared.cost(&d.learnt) / d.learntOf
	}
}

// body writes the tokens in a code.
func (d *deflater) body(c *codes) {
	const most = 6 // bytes that a token takes
	n := len(d.out)
	out := slices.Grow(d.out, most*len(d.tokens)+16)
	out = out[:cap(out)]
	acc, held := d.acc, d.held
	for ; held >= 8; held -= 8 {
		out[n] = byte(acc)
		n, acc = n+1, acc>>8
	}
	for _, t := range d.tokens {
		if t < 1<<tokenMatch {
			k := c.literal[t&0xFF]
			acc |= uint64(k.bits) << held
			held += uint(k.length)
		} else {
			length, distance := int(t>>16&0x7FFF)+1, int(t&0xFFFF)+1
			n, far := lengthCode[length], distanceCode(distance)
			k, more := c.literal[n], extraOfLength[n-endOfBlock-1]
			acc |= (uint64(k.bits) | uint64(length-more.from)<<k.length) << held
			held += uint(k.length) + more.bits
			k, more = c.distance[far], extraOfDistance[far]
			acc |= (uint64(k.bits) | uint64(distance-more.from)<<k.length) << held
			held += uint(k.length) + more.bits
		}
		// No more than 7 bits were left over, and a token takes 48 at most.
		binary.LittleEndian.PutUint64(out[n:], acc)
		n += int(held >> 3)
		acc >>= held &^ 7
		held &= 7
	}
	d.acc, d.held, d.out = acc, held, out[:n]
	end := c.literal[endOfBlock]
	d.write(uint64(end.bits), uint(end.length))
}

// write writes up to 16 bits, the lowest first.
func (d *deflater) write(value uint64, n uint) {
	d.acc |= value << d.held
	if d.held += n; d.held >= 32 {
		d.out = binary.LittleEndian.AppendUint32(d.out, uint32(d.acc))
		d.acc >>= 32
		d.held -= 32
	}
}
