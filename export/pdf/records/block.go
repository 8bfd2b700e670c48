package records

import (
	"encoding/binary"
	"math/bits"
)

// endOfBlock is the code behind the last token of a block.
const endOfBlock = 256

// counts is how often each code is needed.
type counts struct {
	literals  [286]int32 // bytes, the end, lengths
	distances [30]int32
}

// lengthCodes are the codes of lengths, less 3; lengthBases what each of them
// begins with, and lengthBits how many bits behind it say the rest.
var lengthCodes, lengthBases, lengthBits = func() (codes [256]uint16, bases [256]uint8, extra [256]uint8) {
	code, n := uint16(endOfBlock+1), 0
	for k := range 28 {
		more := max(k/4-1, 0)
		for base := n; n < base+1<<more; n++ {
			codes[n], bases[n], extra[n] = code, uint8(base), uint8(more)
		}
		code++
	}
	codes[longest-3], bases[longest-3], extra[longest-3] = 285, longest-3, 0
	return codes, bases, extra
}()

// distanceCode returns the code of a distance, less 1.
func distanceCode(d uint32) uint32 {
	if d < 4 {
		return d
	}
	k := uint32(bits.Len32(d) - 1)
	return 2*k + d>>(k-1)&1
}

// block writes blocks with codes of their own.
type block struct {
	out  []byte
	bits uint64 // that are not written yet
	n    uint   // their number, below 8 between calls

	literals  [286]code
	distances [30]code
	maker     maker
	sizes     []uint8 // of all codes
	packed    []token // the same with repeats as in RFC 1951, 3.2.7: code, and what follows it
}

func (w *block) begin(b []byte) { w.out, w.bits, w.n = b, 0, 0 }

// close ends the last byte.
func (w *block) close() []byte {
	if w.n > 0 {
		w.out = append(w.out, byte(w.bits))
	}
	return w.out
}

// put writes up to 48 bits.
func (w *block) put(v uint64, n uint) {
	w.bits |= v << w.n
	for w.n += n; w.n >= 8; w.n -= 8 {
		w.out = append(w.out, byte(w.bits))
		w.bits >>= 8
	}
}

// write writes tokens as one block.
func (w *block) write(tokens []token, c *counts, last bool) {
	c.literals[endOfBlock]++
	w.maker.make(w.literals[:], c.literals[:], 15)
	w.maker.make(w.distances[:], c.distances[:], 15)
	final := uint64(0)
	if last {
		final = 1
	}
	w.put(final|2<<1, 3)
	w.codes()
	w.tokens(tokens)
	w.put(uint64(w.literals[endOfBlock].bits), uint(w.literals[endOfBlock].size))
}

// widestToken is the number of bytes that the bits of a token and those before
// them take at most, as they are stored.
const widestToken = 8

func (w *block) tokens(tokens []token) {
	out, acc, n := w.out, w.bits, w.n
	for len(tokens) > 0 {
		some := tokens[:min(len(tokens), 1024)]
		tokens = tokens[len(some):]
		at := len(out)
		for cap(out)-at < widestToken*(len(some)+1) {
			out = append(out[:cap(out)], 0)
		}
		out = out[:cap(out)]
		for _, t := range some {
			if t < matched {
				c := w.literals[t]
				acc |= uint64(c.bits) << (n & 63)
				n += uint(c.size)
			} else {
				length, distance := uint8(t>>lengthBit), uint32(t)&(farthest-1)
				c := w.literals[lengthCodes[length]]
				acc |= uint64(c.bits) << (n & 63)
				n += uint(c.size)
				acc |= uint64(length-lengthBases[length]) << (n & 63)
				n += uint(lengthBits[length])
				code := distanceCode(distance)
				c = w.distances[code]
				acc |= uint64(c.bits) << (n & 63)
				n += uint(c.size)
				if code > 3 {
					more := uint(code/2 - 1)
					acc |= uint64(distance&(1<<more-1)) << (n & 63)
					n += more
				}
			}
			binary.LittleEndian.PutUint64(out[at:], acc)
			at += int(n >> 3)
			acc >>= n & 56
			n &= 7
		}
		out = out[:at]
	}
	w.out, w.bits, w.n = out, acc, n
}

// order is the order in which the sizes of the codes of sizes are written.
var order = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// codes writes the sizes of all codes.
func (w *block) codes() {
	literals, distances := used(w.literals[:], 257), used(w.distances[:], 1)
	w.sizes = w.sizes[:0]
	for _, c := range literals {
		w.sizes = append(w.sizes, c.size)
	}
	for _, c := range distances {
		w.sizes = append(w.sizes, c.size)
	}
	var counts [19]int32
	w.pack(&counts)
	var codes [19]code
	w.maker.make(codes[:], counts[:], 7)
	n := len(order)
	for codes[order[n-1]].size == 0 {
		n--
	}
	w.put(uint64(len(literals)-257)|uint64(len(distances)-1)<<5|uint64(n-4)<<10, 14)
	for _, c := range order[:n] {
		w.put(uint64(codes[c].size), 3)
	}
	for _, p := range w.packed {
		c := codes[p&31]
		w.put(uint64(c.bits), uint(c.size))
		switch p & 31 {
		case 16:
			w.put(uint64(p>>8), 2)
		case 17:
			w.put(uint64(p>>8), 3)
		case 18:
			w.put(uint64(p>>8), 7)
		}
	}
}

// used returns the codes up to the last that is in use, but not less than least.
func used(codes []code, least int) []code {
	n := len(codes)
	for n > least && codes[n-1].size == 0 {
		n--
	}
	return codes[:n]
}

// pack writes sizes that are repeated as such.
func (w *block) pack(counts *[19]int32) {
	w.packed = w.packed[:0]
	add := func(code, more int) {
		w.packed = append(w.packed, token(code|more<<8))
		counts[code]++
	}
	for i := 0; i < len(w.sizes); {
		size, n := w.sizes[i], 1
		for i+n < len(w.sizes) && w.sizes[i+n] == size {
			n++
		}
		i += n
		if size > 0 {
			add(int(size), 0)
			n--
		}
		for n >= 3 {
			some := 0
			switch {
			case size > 0:
				some = min(n, 6)
				add(16, some-3)
			case n <= 10:
				some = n
				add(17, some-3)
			default:
				some = min(n, 138)
				add(18, some-11)
			}
			n -= some
		}
		for ; n > 0; n-- {
			add(int(size), 0)
		}
	}
}
