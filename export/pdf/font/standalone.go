package font

import (
	"encoding/binary"
	"maps"
	"math/bits"
	"slices"
	"unicode/utf16"
	"unicode/utf8"
)

// Standalone returns the subset as a TrueType file that needs nothing beside
// it, as e-books want it: with a table of its characters, and under a name that
// is not the face's own, which is reserved for whole faces. Characters beyond
// U+FFFF and ligatures are left out.
func (s *Subset) Standalone(name string) []byte {
	ttf, codeToGlyph := s.File()
	tables := tablesOf(ttf)
	chars := map[uint16]uint16{}
	for i, text := range s.Texts {
		if r, size := utf8.DecodeRuneInString(text); size == len(text) && r < 0x10000 {
			if g := binary.BigEndian.Uint16(codeToGlyph[2*int(s.Codes[i]):]); g != 0 {
				chars[uint16(r)] = g
			}
		}
	}
	tables["cmap"] = characterTable(chars)
	tables["name"] = nameTable(name)
	tables["post"] = append(append([]byte{0, 3, 0, 0}, s.Face.tables["post"][4:16]...), make([]byte, 16)...)
	if os2 := s.Face.tables["OS/2"]; len(os2) > 0 {
		tables["OS/2"] = os2
	}
	var list []table
	for _, tag := range slices.Sorted(maps.Keys(tables)) {
		list = append(list, table{tag, tables[tag]})
	}
	return sfnt(list)
}

// tablesOf returns the tables of a file that File has written.
func tablesOf(ttf []byte) map[string][]byte {
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		e := ttf[12+16*i:]
		at, size := binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:])
		tables[string(e[:4])] = ttf[at : at+size]
	}
	return tables
}

// characterTable writes a table of format 4: runs of characters with glyphs in
// the same order.
func characterTable(chars map[uint16]uint16) []byte {
	type run struct{ first, last, glyph uint16 }
	var order []uint16
	for c := range chars {
		if c != 0xFFFF {
			order = append(order, c)
		}
	}
	slices.Sort(order)
	var runs []run
	for _, c := range order {
		if n := len(runs) - 1; n >= 0 && runs[n].last+1 == c && runs[n].glyph+(c-runs[n].first) == chars[c] {
			runs[n].last = c
		} else {
			runs = append(runs, run{c, c, chars[c]})
		}
	}
	runs = append(runs, run{0xFFFF, 0xFFFF, 0})
	n := len(runs)
	power := bits.Len(uint(n)) - 1
	words := func(b []byte, list ...int) []byte {
		for _, v := range list {
			b = binary.BigEndian.AppendUint16(b, uint16(v))
		}
		return b
	}
	sub := words(nil, 4, 16+8*n, 0, 2*n, 2<<power, power, 2*n-2<<power)
	for _, r := range runs {
		sub = words(sub, int(r.last))
	}
	sub = words(sub, 0)
	for _, r := range runs {
		sub = words(sub, int(r.first))
	}
	for i, r := range runs {
		delta := int(r.glyph) - int(r.first)
		if i == n-1 {
			delta = 1
		}
		sub = words(sub, delta)
	}
	for range runs {
		sub = words(sub, 0)
	}
	head := words(nil, 0, 1, 3, 1)
	head = binary.BigEndian.AppendUint32(head, 12)
	return append(head, sub...)
}

// nameTable names a file: family, style, full name and the name for PostScript.
func nameTable(name string) []byte {
	var records, text []byte
	values := []struct {
		id   uint16
		text string
	}{{1, name}, {2, "Regular"}, {3, name}, {4, name}, {6, name}}
	for _, v := range values {
		from := len(text)
		for _, u := range utf16.Encode([]rune(v.text)) {
			text = binary.BigEndian.AppendUint16(text, u)
		}
		for _, w := range []uint16{3, 1, 0x409, v.id, uint16(len(text) - from), uint16(from)} {
			records = binary.BigEndian.AppendUint16(records, w)
		}
	}
	head := []byte{0, 0, 0, byte(len(values)), 0, byte(6 + len(records))}
	return append(append(head, records...), text...)
}
