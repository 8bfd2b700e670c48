package records

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// lines are the lines that a text has so far, apart from its phrases: where the
// last of each sort begins, and where four bytes stood last. Both are one more
// than the place, 0 for none.
type lines struct {
	begin [256]int
	words [1 << hashed]int
}

const hashed = 11

// Write appends what is no phrase. It never fails.
func (t *Text) Write(b []byte) (int, error) {
	if t.lines == nil {
		t.lines = &lines{}
	}
	i := len(t.bytes)
	t.bytes = append(t.bytes, b...)
	for i < len(t.bytes) {
		to := len(t.bytes)
		if n := bytes.IndexByte(t.bytes[i:], '\n'); n >= 0 {
			to = i + n + 1
		}
		t.line(i, to)
		i = to
	}
	return len(b), nil
}

// line finds what of a line stood before: it goes along with the last one of its
// sort, number for number, and where they part, with what stood behind the same
// four bytes.
func (t *Text) line(i, to int) {
	b := t.bytes[:to]
	last := &t.lines.begin[sortOf(b[i:])]
	along := *last - 1 - t.from // below 0: with nothing
	*last = i + 1 + t.from
	for i < to {
		if along < 0 {
			if along = t.before(b, i); along < 0 {
				t.tokens = append(t.tokens, token(b[i]))
				i++
				continue
			}
		}
		n := alike(b, along, i)
		if n < shortest || i-along > farthest {
			for _, c := range b[i : i+n] {
				t.tokens = append(t.tokens, token(c))
			}
		} else {
			t.tokens = append(t.tokens, match(n, i-along))
		}
		i, along = i+n, along+n
		if n == longest {
			continue
		}
		for ; i < to && digit(b[i]); i++ {
			t.tokens = append(t.tokens, token(b[i]))
		}
		for along < i && digit(b[along]) {
			along++
		}
		if i < to && (along == i || b[along] != b[i]) {
			along = -1
		}
	}
}

// before returns where the four bytes at i stood last, below 0 for nowhere.
func (t *Text) before(b []byte, i int) int {
	if i+4 > len(b) {
		return -1
	}
	four := binary.LittleEndian.Uint32(b[i:])
	word := &t.lines.words[four*0x9E3779B1>>(32-hashed)]
	at := *word - 1 - t.from
	*word = i + 1 + t.from
	if at < 0 || i-at > farthest || binary.LittleEndian.Uint32(b[at:]) != four {
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
