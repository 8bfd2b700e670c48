package epub

import (
	"math/bits"
	"slices"
)

// code is a sequence of bits, the first one lowest.
type code struct {
	bits   uint16
	length uint8 // 0 for what has no code
}

// codes are those of a block.
type codes struct {
	literal  [literals]code
	distance [distances]code
	head     []code // tells a reader of them
}

// cost returns the bits that the codes of a tally take.
func (c *codes) cost(t *tally) (n int) {
	for i, count := range t.literal {
		n += int(count) * int(c.literal[i].length)
	}
	for i, count := range t.distance {
		n += int(count) * int(c.distance[i].length)
	}
	return n
}

// extra is what the bits behind a code count on from, and how many they are.
type extra struct {
	from int
	bits uint
}

// The codes of lengths and distances, of RFC 1951, section 3.2.5.
var (
	extraOfLength   [literals - endOfBlock - 1]extra
	extraOfDistance [distances]extra
	lengthCode      [longMatch + 1]int // by length
)

func init() {
	from := 3
	for k := range extraOfLength {
		n := uint(max(k/4-1, 0))
		extraOfLength[k] = extra{from, n}
		for i := from; i < from+1<<n && i <= longMatch; i++ {
			lengthCode[i] = endOfBlock + 1 + k
		}
		from += 1 << n
	}
	last := len(extraOfLength) - 1
	extraOfLength[last] = extra{longMatch, 0}
	lengthCode[longMatch] = literals - 1
	from = 1
	for k := range extraOfDistance {
		n := uint(max(k/2-1, 0))
		extraOfDistance[k] = extra{from, n}
		from += 1 << n
	}
}

// distanceCode returns the code of a distance.
func distanceCode(distance int) int {
	if distance <= 2 {
		return distance - 1
	}
	n := bits.Len(uint(distance-1)) - 1
	return 2*n + (distance-1)>>(n-1)&1
}

// huffman makes codes. The zero value is ready.
type huffman struct {
	order   []symbol
	weights []uint32
	lengths []uint8 // of all codes of a block, one behind the other
	runs    []run   // of equal ones
}

// symbol is one that has a code, and how often it is asked for.
type symbol struct {
	count uint32
	n     int
}

// make makes the codes that are best for a tally, and what tells of them.
func (h *huffman) make(c *codes, t *tally) {
	h.assign(c.literal[:], t.literal[:], 15)
	h.assign(c.distance[:], t.distance[:], 15)
	h.describe(c)
}

// assign gives each symbol that is asked for a code of at most longest bits.
func (h *huffman) assign(list []code, counts []uint32, longest int) {
	h.order = h.order[:0]
	for n, count := range counts {
		if list[n] = (code{}); count > 0 {
			h.order = append(h.order, symbol{count, n})
		}
	}
	for n := 0; len(h.order) < 2; n++ { // readers want two codes, so that all are in use
		if n >= len(counts) || counts[n] == 0 {
			h.order = append(h.order, symbol{1, n})
		}
	}
	slices.SortFunc(h.order, func(a, b symbol) int {
		if a.count != b.count {
			return int(int64(a.count) - int64(b.count))
		}
		return a.n - b.n
	})
	var perLength [64]int
	h.depths(&perLength)
	atMost(&perLength, longest)
	// The rarest have the longest codes; of one length they go by their number.
	i := 0
	for length := longest; length > 0; length-- {
		for range perLength[length] {
			list[h.order[i].n].length = uint8(length)
			i++
		}
	}
	var next [17]uint16
	for length := 1; length <= longest; length++ {
		next[length] = (next[length-1] + uint16(perLength[length-1])) << 1
	}
	for n := range list {
		if l := list[n].length; l > 0 {
			list[n].bits = bits.Reverse16(next[l]) >> (16 - l)
			next[l]++
		}
	}
}

// depths counts the codes of each length that Huffman's way gives the symbols, by
// the algorithm of Moffat and Katajainen ("In-place calculation of
// minimum-redundancy codes", 1995).
func (h *huffman) depths(perLength *[64]int) {
	w := h.weights[:0]
	for _, s := range h.order {
		w = append(w, s.count)
	}
	h.weights = w
	n := len(w)
	w[0] += w[1]
	root, leaf := 0, 2
	for next := 1; next < n-1; next++ {
		take := func() uint32 {
			if leaf >= n || root < next && w[root] < w[leaf] {
				sum := w[root]
				w[root] = uint32(next) // its parent
				root++
				return sum
			}
			leaf++
			return w[leaf-1]
		}
		w[next] = take()
		w[next] += take()
	}
	w[n-2] = 0
	for next := n - 3; next >= 0; next-- {
		w[next] = w[w[next]] + 1
	}
	free, depth := 1, 0
	root = n - 2
	for free > 0 {
		used := 0
		for root >= 0 && int(w[root]) == depth {
			used++
			root--
		}
		perLength[min(depth, 63)] += free - used
		free, depth = 2*used, depth+1
	}
}

// atMost changes the lengths of codes so that none is longer than longest.
func atMost(perLength *[64]int, longest int) {
	room := 0 // of what codes of the greatest length may take, what is taken
	for length := 1; length < len(perLength); length++ {
		if length > longest {
			perLength[longest] += perLength[length]
			perLength[length] = 0
		}
	}
	for length := 1; length <= longest; length++ {
		room += perLength[length] << (longest - length)
	}
	for ; room > 1<<longest; room-- {
		perLength[longest]--
		for length := longest - 1; length > 0; length-- {
			if perLength[length] > 0 {
				perLength[length]--
				perLength[length+1] += 2
				break
			}
		}
	}
}

// The symbols that tell of the lengths of codes, of RFC 1951, section 3.2.7: a
// length itself, or one of these.
const (
	again    = 16 // the length before, 3 to 6 times
	fewNone  = 17 // no codes, 3 to 10 times
	manyNone = 18 // no codes, 11 to 138 times
)

// lengthOrder is the order in which the lengths of their codes stand.
var lengthOrder = [19]int{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// describe makes the head of the codes.
func (h *huffman) describe(c *codes) {
	trimmed := func(list []code, least int) []code {
		for len(list) > least && list[len(list)-1].length == 0 {
			list = list[:len(list)-1]
		}
		return list
	}
	literal, distance := trimmed(c.literal[:], endOfBlock+1), trimmed(c.distance[:], 1)
	h.lengths = h.lengths[:0]
	for _, list := range [...][]code{literal, distance} {
		for _, k := range list {
			h.lengths = append(h.lengths, k.length)
		}
	}
	var counts [19]uint32
	h.fold(&counts)
	var list [19]code
	h.assign(list[:], counts[:], 7)
	last := len(lengthOrder)
	for last > 4 && list[lengthOrder[last-1]].length == 0 {
		last--
	}
	c.head = append(c.head[:0], code{uint16(len(literal) - endOfBlock - 1), 5}, code{uint16(len(distance) - 1), 5}, code{uint16(last - 4), 4})
	for _, n := range lengthOrder[:last] {
		c.head = append(c.head, code{uint16(list[n].length), 3})
	}
	for _, r := range h.runs {
		c.head = append(c.head, list[r.symbol])
		switch r.symbol {
		case again:
			c.head = append(c.head, code{uint16(r.times - 3), 2})
		case fewNone:
			c.head = append(c.head, code{uint16(r.times - 3), 3})
		case manyNone:
			c.head = append(c.head, code{uint16(r.times - 11), 7})
		}
	}
}

// run is a symbol that tells of the lengths of codes, and of how many.
type run struct{ symbol, times int }

// fold writes equal lengths that follow one another as runs, and counts the
// symbols.
func (h *huffman) fold(counts *[19]uint32) {
	h.runs = h.runs[:0]
	put := func(symbol, times int) {
		h.runs = append(h.runs, run{symbol, times})
		counts[symbol]++
	}
	for i := 0; i < len(h.lengths); {
		length := int(h.lengths[i])
		n := 1
		for i+n < len(h.lengths) && int(h.lengths[i+n]) == length {
			n++
		}
		i += n
		if length > 0 {
			put(length, 1)
			n--
		}
		for n >= 3 {
			symbol, most := again, 6
			if length == 0 {
				if symbol, most = fewNone, 10; n > most {
					symbol, most = manyNone, 138
				}
			}
			put(symbol, min(n, most))
			n -= min(n, most)
		}
		for ; n > 0; n-- {
			put(length, 1)
		}
	}
}
