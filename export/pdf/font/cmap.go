package font

import (
	"encoding/binary"
	"fmt"
	"sync/atomic"
)

// characters tell the glyphs of characters. The tables of a face are read page by
// page, when a character of a page is asked for first: most texts have few.
type characters struct {
	four, twelve []byte                           // tables of formats 4 and 12; nil for none
	pages        [256]atomic.Pointer[[256]uint16] // of the first plane
	groups       []group                          // beyond it
}

// group is a run of characters beyond U+FFFF with glyphs in the same order.
type group struct{ first, last, glyph uint32 }

// Glyph returns the glyph of a character, 0 where the face has none.
func (f *Face) Glyph(r rune) uint16 {
	c := &f.characters
	if uint32(r) < 0x10000 {
		p := c.pages[r>>8].Load()
		if p == nil {
			p = f.page(uint32(r >> 8))
		}
		return p[r&0xFF]
	}
	for _, g := range c.groups {
		if uint32(r) >= g.first && uint32(r) <= g.last {
			return uint16(g.glyph + uint32(r) - g.first)
		}
	}
	return 0
}

// readCharacters finds the best tables that map characters to glyphs: format 12
// holds all of Unicode, format 4 the first plane. Where both are there, the former
// has the last word.
func (f *Face) readCharacters() error {
	t := f.tables["cmap"]
	n := int(binary.BigEndian.Uint16(t[2:]))
	var four, twelve []byte
	for i := 0; i < n && 12+8*i <= len(t); i++ {
		e := t[4+8*i:]
		platform, encoding := binary.BigEndian.Uint16(e), binary.BigEndian.Uint16(e[2:])
		off := int64(binary.BigEndian.Uint32(e[4:]))
		if off+16 > int64(len(t)) || platform != 0 && (platform != 3 || encoding != 1 && encoding != 10) {
			continue
		}
		switch s := t[off:]; binary.BigEndian.Uint16(s) {
		case 4:
			four = s
		case 12:
			twelve = s
		}
	}
	if four == nil && twelve == nil {
		return fmt.Errorf("no table of Unicode characters that can be read")
	}
	f.characters.four, f.characters.twelve = four, twelve
	f.eachGroup(func(g group) {
		if g.last >= 0x10000 {
			if g.first < 0x10000 {
				g.glyph += 0x10000 - g.first
				g.first = 0x10000
			}
			f.characters.groups = append(f.characters.groups, g)
		}
	})
	return nil
}

// page reads the glyphs of the 256 characters of a page.
func (f *Face) page(number uint32) *[256]uint16 {
	p := new([256]uint16)
	first := number << 8
	set := func(r, glyph uint32) {
		if glyph != 0 && glyph < uint32(f.glyphs) {
			p[r-first] = uint16(glyph)
		}
	}
	f.format4(first, first+0xFF, set)
	f.eachGroup(func(g group) {
		for r := max(g.first, first); r <= min(g.last, first+0xFF); r++ {
			set(r, g.glyph+r-g.first)
		}
	})
	f.characters.pages[number].CompareAndSwap(nil, p)
	return f.characters.pages[number].Load()
}

// format4 yields the glyphs of the characters from one to another.
func (f *Face) format4(from, to uint32, yield func(r, glyph uint32)) {
	t := f.characters.four
	if t == nil {
		return
	}
	segments := int(binary.BigEndian.Uint16(t[6:])) / 2
	if 16+8*segments > len(t) {
		return
	}
	ends, starts := t[14:], t[16+2*segments:]
	deltas, ranges := t[16+4*segments:], t[16+6*segments:]
	for i := range segments {
		first, last := uint32(binary.BigEndian.Uint16(starts[2*i:])), uint32(binary.BigEndian.Uint16(ends[2*i:]))
		if last < from || first > to {
			continue
		}
		delta, rng := binary.BigEndian.Uint16(deltas[2*i:]), int(binary.BigEndian.Uint16(ranges[2*i:]))
		for r := max(first, from); r <= min(last, to) && r != 0xFFFF; r++ {
			g := uint16(r) + delta
			if rng != 0 {
				at := 2*i + rng + 2*int(r-first)
				if at+2 > len(ranges) {
					break
				}
				if g = binary.BigEndian.Uint16(ranges[at:]); g != 0 {
					g += delta
				}
			}
			yield(r, uint32(g))
		}
	}
}

// eachGroup yields the groups of format 12 that make sense.
func (f *Face) eachGroup(yield func(group)) {
	t := f.characters.twelve
	if t == nil {
		return
	}
	n := int64(binary.BigEndian.Uint32(t[12:]))
	for i := int64(0); i < n && 28+12*i <= int64(len(t)); i++ {
		e := t[16+12*i:]
		g := group{binary.BigEndian.Uint32(e), binary.BigEndian.Uint32(e[4:]), binary.BigEndian.Uint32(e[8:])}
		if g.first > g.last || g.last > 0x10FFFF || g.glyph >= uint32(f.glyphs) {
			continue
		}
		g.last = min(g.last, g.first+uint32(f.glyphs)-1-g.glyph)
		yield(g)
	}
}
