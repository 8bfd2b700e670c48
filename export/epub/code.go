package epub

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"
)

// pair is a number and how many bits it is written with. As the code of a symbol
// that is not written it is zero.
type pair struct{ bits, size uint32 }

// with returns both numbers as one, p written first.
func (p pair) with(q pair) pair { return pair{p.bits | q.bits<<p.size, p.size + q.size} }

// code is a Huffman code for symbols that have been counted.
type code struct {
	counts []int
	codes  []pair
}

func newCode(symbols int) code { return code{make([]int, symbols), make([]pair, symbols)} }

// make makes the codes anew, none longer than most bits.
func (c *code) make(most int) {
	sizes := sizesOf(c.counts, most)
	var next [16]int
	for size, n := 1, 0; size <= most; size++ {
		next[size] = n
		for _, s := range sizes {
			if s == size {
				n++
			}
		}
		n <<= 1
	}
	for symbol, size := range sizes {
		c.codes[symbol] = pair{}
		if size > 0 {
			c.codes[symbol] = pair{uint32(bits.Reverse16(uint16(next[size])) >> (16 - size)), uint32(size)}
			next[size]++
		}
	}
}

// sizes returns how many bits each symbol has.
func (c *code) sizes() []int {
	list := make([]int, len(c.codes))
	for i, p := range c.codes {
		list[i] = int(p.size)
	}
	return list
}

// sizesOf returns how many bits each symbol takes in a Huffman code, 0 for one of
// which there are none. Where that is more than most for one, the counts are
// brought nearer to each other.
func sizesOf(counts []int, most int) []int {
	type node struct{ count, symbol, up int } // up is the index of the node above
	var nodes []node
	for symbol, n := range counts {
		if n > 0 {
			nodes = append(nodes, node{n, symbol, -1})
		}
	}
	slices.SortStableFunc(nodes, func(a, b node) int { return cmp.Compare(a.count, b.count) })
	leaves := len(nodes)
	leaf, inner := 0, leaves
	least := func() int {
		if leaf < leaves && (inner == len(nodes) || nodes[leaf].count <= nodes[inner].count) {
			leaf++
			return leaf - 1
		}
		inner++
		return inner - 1
	}
	for len(nodes) < 2*leaves-1 {
		a, b := least(), least()
		nodes[a].up, nodes[b].up = len(nodes), len(nodes)
		nodes = append(nodes, node{nodes[a].count + nodes[b].count, -1, -1})
	}
	sizes, depths := make([]int, len(counts)), make([]int, len(nodes))
	for i := len(nodes) - 1; i >= 0; i-- {
		n := nodes[i]
		switch {
		case n.up >= 0:
			depths[i] = depths[n.up] + 1
		case leaves == 1:
			depths[i] = 1
		}
		if n.symbol >= 0 {
			sizes[n.symbol] = depths[i]
		}
	}
	if slices.Max(sizes) <= most {
		return sizes
	}
	nearer := make([]int, len(counts))
	for i, n := range counts {
		nearer[i] = (n + 1) / 2
	}
	return sizesOf(nearer, most)
}

// sizeOrder is the order in which the sizes of the code for sizes are written.
var sizeOrder = [...]int{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// writeSizes writes the sizes of codes, in a code of their own.
func (w *bitWriter) writeSizes(sizes []int) {
	runs := runsOf(sizes)
	c := newCode(len(sizeOrder))
	for _, r := range runs {
		c.counts[r.symbol]++
	}
	c.make(7)
	w.write(pair{uint32(len(sizeOrder) - 4), 4})
	for _, symbol := range sizeOrder {
		w.write(pair{c.codes[symbol].size, 3})
	}
	for _, r := range runs {
		w.write(c.codes[r.symbol].with(r.rest))
	}
}

// sizeRun is a size of codes, or how often the one before or none stands again.
type sizeRun struct {
	symbol int
	rest   pair
}

// runsOf brings together sizes that stand several times in a row.
func runsOf(sizes []int) []sizeRun {
	var runs []sizeRun
	for i := 0; i < len(sizes); {
		size, n := sizes[i], 1
		for i+n < len(sizes) && sizes[i+n] == size {
			n++
		}
		i += n
		if size > 0 {
			runs = append(runs, sizeRun{size, pair{}})
			n--
		}
		for n > 0 {
			again := 1
			switch {
			case n < 3:
				runs = append(runs, sizeRun{size, pair{}})
			case size > 0:
				again = min(n, 6)
				runs = append(runs, sizeRun{16, pair{uint32(again - 3), 2}})
			case n < 11:
				again = n
				runs = append(runs, sizeRun{17, pair{uint32(again - 3), 3}})
			default:
				again = min(n, 138)
				runs = append(runs, sizeRun{18, pair{uint32(again - 11), 7}})
			}
			n -= again
		}
	}
	return runs
}

// bitWriter appends bits to out, the lowest of a byte first.
type bitWriter struct {
	out  []byte
	held held
}

// held are bits that are not written yet, fewer than 32.
type held struct {
	bits uint64
	size uint32
}

func (w *bitWriter) write(p pair) {
	w.held.bits |= uint64(p.bits) << w.held.size
	if w.held.size += p.size; w.held.size >= 32 {
		w.out = binary.LittleEndian.AppendUint32(w.out, uint32(w.held.bits))
		w.held.bits >>= 32
		w.held.size -= 32
	}
}

// end fills up the last byte and returns all of them.
func (w *bitWriter) end() []byte {
	for n := int(w.held.size); n > 0; n -= 8 {
		w.out = append(w.out, byte(w.held.bits))
		w.held.bits >>= 8
	}
	return w.out
}
