package font

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// Family returns the name of a face's family as its file says it, and empty
// where it says none. It reads no more of the file than that.
func Family(file []byte, member int) string {
	at, err := offset(file, member)
	if err != nil || len(file) < at+12 {
		return ""
	}
	n := int(binary.BigEndian.Uint16(file[at+4:]))
	for i := 0; i < n && at+28+16*i <= len(file); i++ {
		e := file[at+12+16*i:]
		off, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if string(e[:4]) == "name" && off+size <= uint64(len(file)) {
			return family(file[off : off+size])
		}
	}
	return ""
}

// family reads a name table: the typographic family (16), else the family (1), in
// English where it stands there.
func family(t []byte) string {
	if len(t) < 6 {
		return ""
	}
	n, strs := int(binary.BigEndian.Uint16(t[2:])), int(binary.BigEndian.Uint16(t[4:]))
	best, rank := "", 0
	for i := 0; i < n && 18+12*i <= len(t); i++ {
		e := t[6+12*i:]
		field := func(k int) int { return int(binary.BigEndian.Uint16(e[2*k:])) }
		platform, language, id, size, off := field(0), field(2), field(3), field(4), strs+field(5)
		if platform != 3 && platform != 0 || id != 1 && id != 16 || off+size > len(t) {
			continue
		}
		r := 1
		if id == 16 {
			r += 2
		}
		if platform == 3 && language == 0x409 {
			r += 4
		}
		if r <= rank {
			continue
		}
		units := make([]uint16, size/2)
		for j := range units {
			units[j] = binary.BigEndian.Uint16(t[off+2*j:])
		}
		best, rank = strings.TrimSpace(strings.Map(printable, string(utf16.Decode(units)))), r
	}
	return best
}

func printable(r rune) rune {
	if r < ' ' || r == 0xFFFD || r == 0x7F {
		return -1
	}
	return r
}
