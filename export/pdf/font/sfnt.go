package font

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// table is a table of a font file.
type table struct {
	tag  string
	data []byte
}

// sfnt writes a TrueType file of tables, which stand in the order of their tags
// and stay as they are: the sum over the file that "head" holds is set in a copy.
func sfnt(tables []table) []byte {
	n := len(tables)
	power := bits.Len(uint(n)) - 1
	at, size := 12+16*n, 12+16*n
	for i, t := range tables {
		size += (len(t.data) + 3) &^ 3
		if t.tag == "head" {
			head := slices.Clone(t.data)
			clear(head[checkSumAdjustment : checkSumAdjustment+4])
			tables[i].data = head
		}
	}
	out := binary.BigEndian.AppendUint32(make([]byte, 0, size), 0x00010000)
	for _, v := range []int{n, 16 << power, power, 16*n - 16<<power} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	headAt := 0
	for _, t := range tables {
		if t.tag == "head" {
			headAt = at
		}
		out = append(out, t.tag...)
		for _, v := range []uint32{checksum(t.data), uint32(at), uint32(len(t.data))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	binary.BigEndian.PutUint32(out[headAt+checkSumAdjustment:], 0xB1B0AFBA-checksum(out))
	return out
}

// checkSumAdjustment is where the table "head" holds the sum over the file.
const checkSumAdjustment = 8

func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	if len(b) > 0 {
		var last [4]byte
		copy(last[:], b)
		sum += binary.BigEndian.Uint32(last[:])
	}
	return sum
}
