package font

import (
	"encoding/binary"
	"fmt"
)

// characters reads the best table that maps characters to glyphs: format 12,
// which holds all of Unicode, else format 4, which holds the first plane.
func (f *Face) characters() error {
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
	if four != nil {
		f.format4(four)
	}
	if twelve != nil {
		f.format12(twelve)
	}
	return nil
}

func (f *Face) set(r uint32, glyph uint32) {
	if glyph == 0 || glyph >= uint32(f.glyphs) || r > 0xFFFF {
		return
	}
	p := f.cmap[r>>8]
	if p == nil {
		p = new([256]uint16)
		f.cmap[r>>8] = p
	}
	p[r&0xFF] = uint16(glyph)
}

func (f *Face) format4(t []byte) {
	segments := int(binary.BigEndian.Uint16(t[6:])) / 2
	if 16+8*segments > len(t) {
		return
	}
	ends, starts := t[14:], t[16+2*segments:]
	deltas, ranges := t[16+4*segments:], t[16+6*segments:]
	for i := range segments {
		first, last := uint32(binary.BigEndian.Uint16(starts[2*i:])), uint32(binary.BigEndian.Uint16(ends[2*i:]))
		delta, rng := binary.BigEndian.Uint16(deltas[2*i:]), int(binary.BigEndian.Uint16(ranges[2*i:]))
		for r := first; r <= last && r != 0xFFFF; r++ {
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
			f.set(r, uint32(g))
		}
	}
}

func (f *Face) format12(t []byte) {
	n := int64(binary.BigEndian.Uint32(t[12:]))
	for i := int64(0); i < n && 28+12*i <= int64(len(t)); i++ {
		e := t[16+12*i:]
		g := group{binary.BigEndian.Uint32(e), binary.BigEndian.Uint32(e[4:]), binary.BigEndian.Uint32(e[8:])}
		if g.first > g.last || g.last > 0x10FFFF || g.glyph >= uint32(f.glyphs) {
			continue
		}
		g.last = min(g.last, g.first+uint32(f.glyphs)-1-g.glyph)
		for r := g.first; r <= g.last && r < 0x10000; r++ {
			f.set(r, g.glyph+r-g.first)
		}
		if g.last >= 0x10000 {
			if g.first < 0x10000 {
				g.glyph += 0x10000 - g.first
				g.first = 0x10000
			}
			f.groups = append(f.groups, g)
		}
	}
}
