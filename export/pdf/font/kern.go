package font

import (
	"encoding/binary"
	"sort"
)

// pairs reads the horizontal kerning pairs. A face without a kern table, or with
// one of another kind, is not kerned.
func (f *Face) pairs() {
	t := f.tables["kern"]
	if len(t) < 18 || binary.BigEndian.Uint16(t) != 0 {
		return
	}
	coverage, n := binary.BigEndian.Uint16(t[8:]), int(binary.BigEndian.Uint16(t[10:]))
	if coverage&0xFF07 != 1 {
		return
	}
	f.pair = t[18:][:6*min(n, (len(t)-18)/6)]
	ascii := make([]byte, f.glyphs)
	for r := rune('!'); r < 127; r++ {
		ascii[f.Glyph(r)] = byte(r)
	}
	ascii[0] = 0
	f.kern = make([]int16, kernColumns, 64*kernColumns)
	for e := f.pair; len(e) >= 6; e = e[6:] {
		left, right := int(binary.BigEndian.Uint16(e)), int(binary.BigEndian.Uint16(e[2:]))
		if left >= f.glyphs || right >= f.glyphs {
			continue
		}
		if a, b := ascii[left], ascii[right]; a != 0 && b != 0 {
			if f.kernRows[a] == 0 {
				f.kernRows[a] = uint8(len(f.kern) / kernColumns)
				f.kern = append(f.kern, make([]int16, kernColumns)...)
			}
			f.kern[int(f.kernRows[a])*kernColumns+int(b-' ')] = int16(f.permille(int(int16(binary.BigEndian.Uint16(e[4:])))))
		}
	}
}

// kernColumns is the number of characters of ASCII that can be kerned.
const kernColumns = 128 - ' '

// Kern returns what to add to the width of a when b follows, mostly a negative
// number. Both are ASCII characters.
func (f *Face) Kern(a, b byte) int {
	if f.kern == nil || a|b >= 128 || b < ' ' {
		return 0
	}
	return int(f.kern[int(f.kernRows[a])*kernColumns+int(b-' ')])
}

// KernRunes is Kern for any characters.
func (f *Face) KernRunes(a, b rune) int {
	if a|b < 128 {
		return f.Kern(byte(a), byte(b))
	}
	left, right := f.Glyph(a), f.Glyph(b)
	if left == 0 || right == 0 {
		return 0
	}
	key, n := uint32(left)<<16|uint32(right), len(f.pair)/6
	i := sort.Search(n, func(i int) bool { return binary.BigEndian.Uint32(f.pair[6*i:]) >= key })
	if i == n || binary.BigEndian.Uint32(f.pair[6*i:]) != key {
		return 0
	}
	return f.permille(int(int16(binary.BigEndian.Uint16(f.pair[6*i+4:]))))
}

// Kerned reports whether the face has pairs at all.
func (f *Face) Kerned() bool { return f.kern != nil }

// findLigatures looks for fi and fl. In a face whose letters all have one width
// they would be narrower than two letters.
func (f *Face) findLigatures() {
	if f.Fixed {
		return
	}
	f.ligatures = [2]uint16{f.Glyph('\uFB01'), f.Glyph('\uFB02')}
	f.Ligatures = f.ligatures[0] != 0 || f.ligatures[1] != 0
}

// Ligature returns the glyph that stands for f and the letter behind it, 0
// where there is none.
func (f *Face) Ligature(b byte) uint16 {
	switch b {
	case 'i':
		return f.ligatures[0]
	case 'l':
		return f.ligatures[1]
	}
	return 0
}

// Advance returns the width of a glyph.
func (f *Face) Advance(glyph uint16) int {
	if int(glyph) >= f.glyphs {
		return 0
	}
	return int(uint16(f.permille(int(binary.BigEndian.Uint16(f.widths[4*min(int(glyph), f.hmetrics-1):])))))
}
