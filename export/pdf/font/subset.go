package font

import (
	"encoding/binary"
	"hash/fnv"
	"math/bits"
	"slices"
	"strings"
)

// Subset gathers the characters that are drawn with a face. Every character
// gets a code of two bytes in the order of first use. A code never holds a
// byte that a PDF string would have to escape.
type Subset struct {
	Face  *Face
	Runes []rune   // by index: the characters in use
	Codes []uint16 // Codes[i] is the code of Runes[i]
	index [256]*[256]uint16
	wide  map[rune]uint16
	next  uint16
}

// NewSubset returns an empty subset of a face.
func NewSubset(f *Face) *Subset { return &Subset{Face: f, next: 1} }

// Code returns the code of a character, which from now on is in use.
func (s *Subset) Code(r rune) uint16 {
	if uint32(r) < 0x10000 {
		if p := s.index[r>>8]; p != nil && p[r&0xFF] != 0 {
			return p[r&0xFF]
		}
	} else if c, ok := s.wide[r]; ok {
		return c
	}
	return s.add(r)
}

func (s *Subset) add(r rune) uint16 {
	c := s.next
	s.next++
	for needsEscape(byte(s.next)) || needsEscape(byte(s.next>>8)) {
		s.next++
	}
	s.Runes, s.Codes = append(s.Runes, r), append(s.Codes, c)
	if uint32(r) >= 0x10000 {
		if s.wide == nil {
			s.wide = map[rune]uint16{}
		}
		s.wide[r] = c
		return c
	}
	p := s.index[r>>8]
	if p == nil {
		p = new([256]uint16)
		s.index[r>>8] = p
	}
	p[r&0xFF] = c
	return c
}

func needsEscape(b byte) bool { return b == '(' || b == ')' || b == '\\' || b == '\r' || b == '\n' }

// Name returns the name of the cut face with the tag that marks a subset:
// "ABCDEF+Liberation-Serif". The same characters give the same tag.
func (s *Subset) Name() string {
	h := fnv.New64a()
	h.Write([]byte(s.Face.Name))
	for _, r := range s.Runes {
		h.Write(binary.BigEndian.AppendUint32(nil, uint32(r)))
	}
	v, tag := h.Sum64(), make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + byte(v%26)
		v /= 26
	}
	return string(tag) + "+" + strings.ReplaceAll(s.Face.Name, " ", "-")
}

// Width returns the width of the i-th character in use.
func (s *Subset) Width(i int) int { return int(s.Face.advance[s.Face.Glyph(s.Runes[i])]) }

// File returns a TrueType file with the glyphs in use and no other, without
// hints, and the table from codes to its glyphs (two bytes a code, from code 0
// on).
func (s *Subset) File() (ttf, codeToGlyph []byte) {
	f := s.Face
	old := []uint16{0} // by new glyph
	renamed := make([]uint16, f.glyphs)
	use := func(g uint16) uint16 {
		if int(g) >= f.glyphs {
			return 0
		}
		if g != 0 && renamed[g] == 0 {
			renamed[g] = uint16(len(old))
			old = append(old, g)
		}
		return renamed[g]
	}
	codeToGlyph = make([]byte, 2*int(s.next))
	for i, r := range s.Runes {
		binary.BigEndian.PutUint16(codeToGlyph[2*int(s.Codes[i]):], use(f.Glyph(r)))
	}
	var glyf []byte
	loca := make([]byte, 4, 4*len(s.Runes)+8)
	for i := 0; i < len(old); i++ { // old grows by the parts of composites
		glyf = append(glyf, rewrite(f.outline(old[i]), use)...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	}
	hmtx := make([]byte, 0, 4*len(old))
	for _, g := range old {
		hmtx = append(hmtx, f.metric(g)...)
	}
	return assemble(f, len(old), glyf, loca, hmtx), codeToGlyph
}

// metric returns the four bytes of a glyph in hmtx.
func (f *Face) metric(g uint16) []byte {
	hmtx := f.tables["hmtx"]
	if int(g) < f.hmetrics {
		return hmtx[4*int(g):][:4]
	}
	m := slices.Clone(hmtx[4*(f.hmetrics-1):][:4])
	if at := 4*f.hmetrics + 2*(int(g)-f.hmetrics); at+2 <= len(hmtx) {
		copy(m[2:], hmtx[at:at+2])
	}
	return m
}

// outline returns the glyph's data, nil where it is empty or broken.
func (f *Face) outline(g uint16) []byte {
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	var from, to int
	if f.long {
		from, to = int(binary.BigEndian.Uint32(loca[4*int(g):])), int(binary.BigEndian.Uint32(loca[4*int(g)+4:]))
	} else {
		from, to = 2*int(binary.BigEndian.Uint16(loca[2*int(g):])), 2*int(binary.BigEndian.Uint16(loca[2*int(g)+2:]))
	}
	if to > len(glyf) || to-from < 10 {
		return nil
	}
	return glyf[from:to]
}

// rewrite copies a glyph without its hints; the parts of a composite get their
// new numbers. A glyph that makes no sense becomes empty.
func rewrite(g []byte, use func(uint16) uint16) []byte {
	if g == nil {
		return nil
	}
	contours := int(int16(binary.BigEndian.Uint16(g)))
	if contours < 0 {
		return rewriteComposite(g, use)
	}
	at := 10 + 2*contours
	if at+2 > len(g) {
		return nil
	}
	hints := int(binary.BigEndian.Uint16(g[at:]))
	if at+2+hints > len(g) {
		return nil
	}
	out := make([]byte, 0, len(g)-hints)
	out = append(append(out, g[:at]...), 0, 0)
	return append(out, g[at+2+hints:]...)
}

// The flags of a part of a composite glyph.
const (
	wordArguments = 1 << 0
	oneScale      = 1 << 3
	moreParts     = 1 << 5
	twoScales     = 1 << 6
	matrix        = 1 << 7
	hasHints      = 1 << 8
)

func rewriteComposite(g []byte, use func(uint16) uint16) []byte {
	out := slices.Clone(g)
	for at := 10; at+4 <= len(out); {
		flags, part := binary.BigEndian.Uint16(out[at:]), binary.BigEndian.Uint16(out[at+2:])
		binary.BigEndian.PutUint16(out[at:], flags&^hasHints)
		binary.BigEndian.PutUint16(out[at+2:], use(part))
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&moreParts == 0 {
			return out[:min(at, len(out))]
		}
	}
	return nil
}

func assemble(f *Face, glyphs int, glyf, loca, hmtx []byte) []byte {
	head := slices.Clone(f.tables["head"])
	clear(head[8:12]) // checkSumAdjustment, set below
	binary.BigEndian.PutUint16(head[50:], 1)
	hhea := slices.Clone(f.tables["hhea"])
	binary.BigEndian.PutUint16(hhea[34:], uint16(glyphs))
	maxp := slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(glyphs))
	if len(maxp) >= 32 {
		clear(maxp[16:28]) // storage, functions, instructions: there are no hints
		maxp[15] = 1
	}
	tables := []struct {
		tag  string
		data []byte
	}{{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}}
	n := len(tables)
	power := bits.Len(uint(n)) - 1
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, 16 << power, power, 16*n - 16<<power} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at, headAt := 12+16*n, 0
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
	binary.BigEndian.PutUint32(out[headAt+8:], 0xB1B0AFBA-checksum(out))
	return out
}

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
