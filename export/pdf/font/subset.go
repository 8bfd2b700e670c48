package font

import (
	"encoding/binary"
	"hash/fnv"
	"slices"
	"strings"
	"unicode/utf8"
)

// Subset gathers the glyphs that are drawn with a face. Every character, and
// every glyph for what it stands for, gets a code of two bytes in the order of
// first use. A code never holds a byte that a PDF string would have to escape.
type Subset struct {
	Face   *Face
	Texts  []string // by index: what the glyphs in use read as
	Codes  []uint16 // Codes[i] is the code of the i-th
	glyphs []uint16 // by index
	index  [256]*[256]uint16
	wide   map[rune]uint16
	shaped map[use]uint16
	next   uint16
}

// use is a glyph for what it stands for.
type use struct {
	glyph uint16
	text  string
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
	c := s.add(s.Face.Glyph(r), string(r))
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

// GlyphCode returns the code of a glyph that reads as text, which from now on is
// in use. A glyph that reads as nothing is a part of what is said beside it.
func (s *Subset) GlyphCode(glyph uint16, text string) uint16 {
	u := use{glyph, text}
	if c, ok := s.shaped[u]; ok {
		return c
	}
	if r, n := utf8.DecodeRuneInString(text); n > 0 && n == len(text) && s.Face.Glyph(r) == glyph {
		return s.Code(r)
	}
	if s.shaped == nil {
		s.shaped = map[use]uint16{}
	}
	u.text = strings.Clone(text)
	c := s.add(glyph, u.text)
	s.shaped[u] = c
	return c
}

func (s *Subset) add(glyph uint16, text string) uint16 {
	if s.next == lastCode {
		return s.Codes[0] // a face has no more glyphs than there are codes, but for pathological texts
	}
	c := s.next
	s.next++
	for needsEscape(byte(s.next)) || needsEscape(byte(s.next>>8)) {
		s.next++
	}
	s.Texts, s.Codes, s.glyphs = append(s.Texts, text), append(s.Codes, c), append(s.glyphs, glyph)
	return c
}

// lastCode is where codes end.
const lastCode = 0xFFFE

func needsEscape(b byte) bool { return b == '(' || b == ')' || b == '\\' || b == '\r' || b == '\n' }

// Name returns the name of the cut face with the tag that marks a subset:
// "ABCDEF+Liberation-Serif". The same characters give the same tag.
func (s *Subset) Name() string {
	h := fnv.New64a()
	h.Write([]byte(s.Face.Name))
	for i, text := range s.Texts {
		h.Write(binary.BigEndian.AppendUint16(nil, s.glyphs[i]))
		h.Write([]byte(text))
	}
	v, tag := h.Sum64(), make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + byte(v%26)
		v /= 26
	}
	return string(tag) + "+" + strings.ReplaceAll(s.Face.Name, " ", "-")
}

// Width returns the width of the i-th glyph in use.
func (s *Subset) Width(i int) int { return s.Face.Advance(s.glyphs[i]) }

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
	for i, g := range s.glyphs {
		binary.BigEndian.PutUint16(codeToGlyph[2*int(s.Codes[i]):], use(g))
	}
	glyf := make([]byte, 0, 128*len(s.glyphs))
	loca := make([]byte, 4, 4*len(s.glyphs)+8)
	lefts := make([]int16, 0, len(s.glyphs)+1)
	for i := 0; i < len(old); i++ { // old grows by the parts of composites
		from := len(glyf)
		glyf = rewrite(glyf, f.outline(old[i]), use)
		if f.outlines != nil {
			lefts = append(lefts, left(glyf[from:]))
		}
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	}
	hmtx := make([]byte, 0, 4*len(old))
	for i, g := range old {
		hmtx = append(hmtx, f.metric(g)...)
		if f.outlines != nil { // viewers move a glyph's left edge to where this says
			binary.BigEndian.PutUint16(hmtx[len(hmtx)-2:], uint16(lefts[i]))
		}
	}
	return assemble(f, len(old), glyf, loca, hmtx), codeToGlyph
}

func left(glyph []byte) int16 {
	if len(glyph) < 4 {
		return 0
	}
	return int16(binary.BigEndian.Uint16(glyph[2:]))
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
	if f.outlines != nil {
		return f.outlines.glyph(f, g)
	}
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

// rewrite appends a glyph without its hints; the parts of a composite get their
// new numbers. A glyph that makes no sense is left empty.
func rewrite(to, g []byte, use func(uint16) uint16) []byte {
	if g == nil {
		return to
	}
	contours := int(int16(binary.BigEndian.Uint16(g)))
	if contours < 0 {
		return append(to, rewriteComposite(g, use)...)
	}
	at := 10 + 2*contours
	if at+2 > len(g) {
		return to
	}
	hints := int(binary.BigEndian.Uint16(g[at:]))
	if at+2+hints > len(g) {
		return to
	}
	to = append(append(to, g[:at]...), 0, 0)
	return append(to, g[at+2+hints:]...)
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

// assemble writes a file of glyphs, with what the face says of all of them.
func assemble(f *Face, glyphs int, glyf, loca, hmtx []byte) []byte {
	head := slices.Clone(f.tables["head"])
	binary.BigEndian.PutUint16(head[50:], 1) // indexToLocFormat: offsets of four bytes
	hhea := slices.Clone(f.tables["hhea"])
	binary.BigEndian.PutUint16(hhea[34:], uint16(glyphs))
	maxp := slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(glyphs))
	if len(maxp) < 32 { // outlines of type CFF have no more
		maxp = append(maxp[:6:6], make([]byte, 26)...)
		binary.BigEndian.PutUint32(maxp, 0x00010000)
		measure(maxp, loca, glyf)
	}
	if len(maxp) >= 32 {
		clear(maxp[16:28]) // storage, functions, instructions: there are no hints
		maxp[15] = 1
	}
	return sfnt([]table{{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}})
}

// measure fills in the most points and contours that a simple glyph has.
func measure(maxp, loca, glyf []byte) {
	points, contours := uint16(0), uint16(0)
	for i := 4; i+4 <= len(loca); i += 4 {
		g := glyf[binary.BigEndian.Uint32(loca[i-4:]):binary.BigEndian.Uint32(loca[i:])]
		if len(g) < 12 {
			continue
		}
		n := binary.BigEndian.Uint16(g)
		last := 8 + 2*int(n) // where the number of the last point of the last contour stands
		if n == 0 || last+2 > len(g) {
			continue // nothing to see, or a broken one
		}
		contours = max(contours, n)
		points = max(points, binary.BigEndian.Uint16(g[last:])+1)
	}
	binary.BigEndian.PutUint16(maxp[6:], points)
	binary.BigEndian.PutUint16(maxp[8:], contours)
}
