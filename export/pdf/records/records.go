// Package records deflates texts that are made of lines much like one another,
// but for the numbers in them: the objects of a PDF file.
//
// # Where to start
//
// [Deflater.Append] is the way. records.go finds what came before already,
// block.go writes what was found in the form of RFC 1951, codes.go makes the
// codes in which that is written.
//
// A general encoder has to look for what is alike, byte by byte. Here it is
// known where to look: at the last line that begins in the same way, number for
// number. That takes a third of the time, and finds more.
//
// # Promises
//
// Any bytes can be deflated, in time linear in their number; such as are no
// lines become hardly smaller. The same bytes give the same.
package records

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"math/bits"
)

// What DEFLATE can say of a match, and how long one has to be to be worth it.
const (
	farthest = 1 << 15
	longest  = 258
	shortest = 4
)

// token is a byte, or a match: its length less 3, and its distance less 1.
type token uint32

const (
	matched   token = 1 << 30
	lengthBit       = 16
)

// mostTokens is the number of tokens from which on a block ends with the line.
const mostTokens = 1 << 16

// Deflater deflates one text after the other. The zero value is ready; it is
// not to be used by several goroutines at once.
type Deflater struct {
	tokens []token
	counts counts
	block  block

	from  int32              // where the text begins, counted over all of a call
	lines [256]int32         // where the last line of each sort begins, and one more
	words [1 << hashed]int32 // where four bytes stood last, and one more
}

const hashed = 12

// Append appends the texts, one after the other, deflated in the form of
// RFC 1950. Lines end with "\n"; none goes over the end of a text.
func (d *Deflater) Append(b []byte, texts ...[]byte) []byte {
	d.from, d.lines = 0, [256]int32{}
	clear(d.words[:])
	d.block.begin(append(b, 0x78, 0x01))
	sum := adler32.New()
	for _, t := range texts {
		sum.Write(t)
		d.text(t)
	}
	d.end(true)
	return sum.Sum(d.block.close())
}

func (d *Deflater) text(t []byte) {
	for i := 0; i < len(t); {
		to := len(t)
		if n := bytes.IndexByte(t[i:], '\n'); n >= 0 {
			to = i + n + 1
		}
		to = min(to, i+mostTokens)
		d.line(t, i, to)
		if i = to; len(d.tokens) >= mostTokens {
			d.end(false)
		}
	}
	d.from += int32(len(t))
}

// end writes the tokens since the last block.
func (d *Deflater) end(last bool) {
	d.block.write(d.tokens, &d.counts, last)
	d.tokens, d.counts = d.tokens[:0], counts{}
}

// line finds what of a line stood before: it goes along with the last one of its
// sort, and where they part, with what stood behind the same four bytes.
func (d *Deflater) line(t []byte, i, to int) {
	last := &d.lines[sortOf(t[i:to])]
	along := int(*last - 1 - d.from) // below 0: with nothing
	*last = int32(i) + 1 + d.from
	for i < to {
		if along < 0 {
			if along = d.before(t, i, to); along < 0 {
				d.byte(t[i])
				i++
				continue
			}
		}
		n := alike(t[:to], along, i)
		if n < shortest || i-along > farthest {
			for _, c := range t[i : i+n] {
				d.byte(c)
			}
		} else {
			d.match(n, i-along)
		}
		if i, along = i+n, along+n; i == to {
			return
		}
		if n == longest {
			continue
		}
		for ; i < to && digit(t[i]); i++ {
			d.byte(t[i])
		}
		for along < i && digit(t[along]) {
			along++
		}
		if i < to && (along == i || t[along] != t[i]) {
			along = -1
		}
	}
}

// before returns where the four bytes at i stood last, -1 for nowhere.
func (d *Deflater) before(t []byte, i, to int) int {
	if i+4 > to {
		return -1
	}
	four := binary.LittleEndian.Uint32(t[i:])
	word := &d.words[four*0x9E3779B1>>(32-hashed)]
	at := int(*word - 1 - d.from)
	*word = int32(i) + 1 + d.from
	if at < 0 || i-at > farthest || binary.LittleEndian.Uint32(t[at:]) != four {
		return -1
	}
	return at
}

// sortOf tells the sorts of lines apart by how they begin; those that begin with
// a number are of one.
func sortOf(line []byte) uint8 {
	if len(line) < 8 || digit(line[0]) {
		return 0
	}
	return uint8(binary.LittleEndian.Uint64(line) * 0x9E3779B97F4A7C15 >> 56)
}

func digit(c byte) bool { return c-'0' <= 9 }

// alike returns how many bytes at j are the same as those at i, before it.
func alike(t []byte, i, j int) int {
	most := min(len(t)-j, longest)
	n := 0
	for n+8 <= most {
		if x := binary.LittleEndian.Uint64(t[i+n:]) ^ binary.LittleEndian.Uint64(t[j+n:]); x != 0 {
			return n + bits.TrailingZeros64(x)>>3
		}
		n += 8
	}
	for n < most && t[i+n] == t[j+n] {
		n++
	}
	return n
}

func (d *Deflater) byte(c byte) {
	d.tokens = append(d.tokens, token(c))
	d.counts.literals[c]++
}

func (d *Deflater) match(n, distance int) {
	d.tokens = append(d.tokens, matched|token(n-3)<<lengthBit|token(distance-1))
	d.counts.literals[lengthCodes[n-3]]++
	d.counts.distances[distanceCode(uint32(distance-1))]++
}
