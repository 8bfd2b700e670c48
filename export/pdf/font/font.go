// Package font reads TrueType and OpenType faces for the printed handout: which
// characters a face has, how wide they are, how pairs of them are kerned, how
// words of scripts that join their letters are shaped, and a small font file
// with only the glyphs that were used.
//
// # Where to start
//
// [Parse] reads the tables of a face, [ParseMember] those of a face in a
// collection. A [Shaper] finds the glyphs of words for which a look into the
// table of characters is not enough. [Subset] gathers the glyphs that are drawn
// with a face, gives each a code, and writes the cut font file: of type
// TrueType, whatever the outlines of the face are.
//
// # Promises
//
// The bytes of a face are only read, never written to, and must not change
// while the face is in use. A [Face] is safe for concurrent use, a [Shaper] and
// a [Subset] are not. Widths are thousandths of the type size, as PDF has them, rounded once,
// so that the sums that layout makes are the sums that a viewer makes.
package font

import (
	"encoding/binary"
	"fmt"
)

// Face is a parsed TrueType face.
type Face struct {
	Name   string // as the theme calls it: "Liberation Serif Bold"
	Ascent int    // thousandths of the size, above the base line
	// Descent is below the base line, and negative.
	Descent   int
	CapHeight int
	Box       [4]int // of all glyphs: left, bottom, right, top
	Slant     int    // degrees; negative leans right
	Fixed     bool   // every glyph has one width
	Serif     bool
	Bold      bool

	// ASCII holds the widths of the characters below U+0080; 0 where the
	// face has no glyph.
	ASCII [128]uint16
	// Ligatures says that the face has fi or fl as one glyph.
	Ligatures bool

	ligatures  [2]uint16 // of fi and fl
	file       []byte
	member     int
	outlines   *outlines // of type CFF; nil for TrueType
	pair       []byte    // the kerning pairs, six bytes each, sorted
	tables     map[string][]byte
	characters characters
	widths     []byte  // the table hmtx
	kern       []int16 // rows of kernColumns: of no character, and of those that are kerned
	kernRows   [128]uint8
	long       bool // loca has 32-bit offsets
	glyphs     int
	emUnits    int
	hmetrics   int
}

// Parse reads a face, the first one of a collection. name is what Name will be.
// An error says what of the file cannot be used.
func Parse(name string, file []byte) (*Face, error) { return ParseMember(name, file, 0) }

// ParseMember is Parse for the face of that number, counted from 0, in a
// collection (TTC, OTC). Other files have one face, number 0.
func ParseMember(name string, file []byte, member int) (*Face, error) {
	f := &Face{Name: name, tables: map[string][]byte{}, file: file, member: member}
	at, err := offset(file, member)
	if err == nil {
		err = f.directory(file, at)
	}
	if err != nil {
		return nil, fmt.Errorf("face %q: %w", name, err)
	}
	for _, read := range []func() error{f.head, f.metrics, f.readCharacters} {
		if err := read(); err != nil {
			return nil, fmt.Errorf("face %q: %w", name, err)
		}
	}
	f.pairs()
	f.findLigatures()
	for r := rune(' '); r < 127; r++ {
		if g := f.Glyph(r); g != 0 {
			f.ASCII[r] = uint16(f.Advance(g))
		}
	}
	return f, nil
}

// Width returns the width of a character and whether the face has it.
func (f *Face) Width(r rune) (int, bool) {
	if uint32(r) < 128 {
		w := f.ASCII[r]
		return int(w), w != 0
	}
	g := f.Glyph(r)
	if g == 0 {
		return 0, false
	}
	return f.Advance(g), true
}

// Members returns the number of faces in a file: 1, but for collections.
func Members(file []byte) int {
	if len(file) < 12 || string(file[:4]) != "ttcf" {
		return 1
	}
	return int(min(binary.BigEndian.Uint32(file[8:]), uint32(len(file)-12)/4))
}

// offset returns where the directory of a face begins.
func offset(file []byte, member int) (int, error) {
	if len(file) < 12 {
		return 0, fmt.Errorf("%d bytes are no font file", len(file))
	}
	if member < 0 || member >= Members(file) {
		return 0, fmt.Errorf("there is no face %d in it", member)
	}
	if string(file[:4]) != "ttcf" {
		return 0, nil
	}
	at := binary.BigEndian.Uint32(file[12+4*member:])
	if uint64(at)+12 > uint64(len(file)) {
		return 0, fmt.Errorf("face %d begins beyond the end", member)
	}
	return int(at), nil
}

func (f *Face) directory(file []byte, at int) error {
	need := []struct {
		tag   string
		bytes int
	}{{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"hmtx", 4}, {"cmap", 4}, {"loca", 4}, {"glyf", 0}}
	switch v := binary.BigEndian.Uint32(file[at:]); v {
	case 0x00010000, 0x74727565:
	case 0x4F54544F: // OTTO
		need = need[:5]
		f.outlines = &outlines{}
	default:
		return fmt.Errorf("not a TrueType or OpenType file (it starts with %08x); fonts for the web are not read, nor those of type 1", v)
	}
	n := int(binary.BigEndian.Uint16(file[at+4:]))
	if len(file) < at+12+16*n {
		return fmt.Errorf("the table directory is cut off")
	}
	for i := range n {
		e := file[at+12+16*i:]
		off, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if off+size > uint64(len(file)) {
			return fmt.Errorf("table %q reaches beyond the end", e[:4])
		}
		f.tables[string(e[:4])] = file[off : off+size : off+size]
	}
	for _, need := range need {
		if t, ok := f.tables[need.tag]; !ok || len(t) < need.bytes {
			return fmt.Errorf("table %q is missing or too short", need.tag)
		}
	}
	return nil
}

func (f *Face) head() error {
	h := f.tables["head"]
	f.emUnits = int(binary.BigEndian.Uint16(h[18:]))
	if f.emUnits == 0 {
		return fmt.Errorf("the em has no units")
	}
	for i := range f.Box {
		f.Box[i] = f.permille(int(int16(binary.BigEndian.Uint16(h[36+2*i:]))))
	}
	f.Bold = h[45]&1 != 0
	f.long = binary.BigEndian.Uint16(h[50:]) == 1
	f.glyphs = int(binary.BigEndian.Uint16(f.tables["maxp"][4:]))
	if f.outlines == nil {
		size := 2
		if f.long {
			size = 4
		}
		f.glyphs = min(f.glyphs, len(f.tables["loca"])/size-1)
	}
	if f.glyphs < 1 {
		return fmt.Errorf("the face has no glyphs")
	}
	return nil
}

func (f *Face) metrics() error {
	h := f.tables["hhea"]
	f.Ascent = f.permille(int(int16(binary.BigEndian.Uint16(h[4:]))))
	f.Descent = f.permille(int(int16(binary.BigEndian.Uint16(h[6:]))))
	f.CapHeight = f.Ascent * 7 / 10
	if o := f.tables["OS/2"]; len(o) >= 90 && binary.BigEndian.Uint16(o) >= 2 {
		f.CapHeight = f.permille(int(int16(binary.BigEndian.Uint16(o[88:]))))
	}
	if o := f.tables["OS/2"]; len(o) >= 42 {
		f.Serif = o[32] == 2 && o[33] > 1 && o[33] < 11
	}
	if p := f.tables["post"]; len(p) >= 16 {
		f.Slant = int(int16(binary.BigEndian.Uint16(p[4:])))
		f.Fixed = binary.BigEndian.Uint32(p[12:]) != 0
	}
	f.hmetrics = min(int(binary.BigEndian.Uint16(h[34:])), len(f.tables["hmtx"])/4)
	if f.hmetrics == 0 {
		return fmt.Errorf("the face has no widths")
	}
	f.widths = f.tables["hmtx"]
	return nil
}

// permille turns font units into thousandths of the size.
func (f *Face) permille(v int) int {
	if v < 0 {
		return -((-v*1000 + f.emUnits/2) / f.emUnits)
	}
	return (v*1000 + f.emUnits/2) / f.emUnits
}
