package records

import (
	"math/bits"
	"slices"
)

// code is a prefix code: its bits, the first of them lowest, and their number, 0
// for none.
type code struct {
	bits uint16
	size uint8
}

// maker makes codes (Huffman, A Method for the Construction of
// Minimum-Redundancy Codes, 1952).
type maker struct {
	symbols []uint64 // those in use, by how often they are: count<<16 | symbol
	weights []uint64 // of the inner nodes
	parents []int32  // of the leaves, and then of the inner nodes
}

// make makes codes for symbols that come as often as counts say, of at most
// limit bits. There are two at least, as there are readers that take no less.
func (m *maker) make(codes []code, counts []int32, limit int) {
	m.symbols = m.symbols[:0]
	for s, n := range counts {
		codes[s] = code{}
		if n > 0 {
			m.symbols = append(m.symbols, uint64(n)<<16|uint64(s))
		}
	}
	for s := 0; len(m.symbols) < 2; s++ {
		if counts[s] == 0 {
			m.symbols = append(m.symbols, 1<<16|uint64(s))
		}
	}
	slices.Sort(m.symbols)
	var sizes [16]int // how many codes have that size
	m.measure(&sizes, limit)
	size := limit
	for _, s := range m.symbols { // the rarest first
		for sizes[size] == 0 {
			size--
		}
		sizes[size]--
		codes[s&0xFFFF].size = uint8(size)
	}
	number(codes)
}

// measure counts the codes of each size.
func (m *maker) measure(sizes *[16]int, limit int) {
	n := len(m.symbols)
	m.weights = m.weights[:0]
	m.parents = append(m.parents[:0], make([]int32, 2*n-1)...)
	leaf, inner := 0, 0
	take := func() (weight uint64, node int) {
		if inner == len(m.weights) || leaf < n && m.symbols[leaf]>>16 <= m.weights[inner] {
			leaf++
			return m.symbols[leaf-1] >> 16, leaf - 1
		}
		inner++
		return m.weights[inner-1], n + inner - 1
	}
	for len(m.weights) < n-1 {
		a, x := take()
		b, y := take()
		parent := int32(n + len(m.weights))
		m.parents[x], m.parents[y] = parent, parent
		m.weights = append(m.weights, a+b)
	}
	depth := m.parents // from the root, which is the last, down
	depth[2*n-2] = 0
	for i := 2*n - 3; i >= 0; i-- {
		depth[i] = depth[depth[i]] + 1
		if i < n {
			sizes[min(int(depth[i]), limit)]++
		}
	}
	fit(sizes, limit)
}

// fit makes codes longer until there is room for those that were cut to the
// limit.
func fit(sizes *[16]int, limit int) {
	room := 1 << limit
	for size := 1; size <= limit; size++ {
		room -= sizes[size] << (limit - size)
	}
	for room < 0 {
		size := limit - 1
		for sizes[size] == 0 {
			size--
		}
		sizes[size]--
		sizes[size+1]++
		room += 1 << (limit - size - 1)
	}
	for size := limit; room > 0 && size > 1; size-- { // what was made too much
		for sizes[size] > 0 && room >= 1<<(limit-size) {
			sizes[size]--
			sizes[size-1]++
			room -= 1 << (limit - size)
		}
	}
}

// number gives codes of known sizes their bits, in order.
func number(codes []code) {
	var next, sizes [16]int
	for _, c := range codes {
		if c.size > 0 {
			sizes[c.size]++
		}
	}
	for size := 1; size < len(next); size++ {
		next[size] = (next[size-1] + sizes[size-1]) << 1
	}
	for i := range codes {
		if c := &codes[i]; c.size > 0 {
			c.bits = bits.Reverse16(uint16(next[c.size])) >> (16 - c.size)
			next[c.size]++
		}
	}
}
