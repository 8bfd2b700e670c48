package finish

import (
	"bytes"
	"cmp"
	"fmt"
	"strconv"
	"unicode"
	"unicode/utf16"

	"gloss/export/pdf/font"
	"gloss/export/pdf/records"
)

// resources writes the faces and the dictionary by which the pages find them.
func (f *finisher) resources() {
	var b bytes.Buffer
	b.WriteString("<</ProcSet[/PDF/Text]/Font<<")
	faces := make(map[string]int, len(f.doc.Fonts))
	for _, face := range f.doc.Fonts {
		faces[face.Resource] = f.face(face.Subset)
		b.WriteString(face.Resource + " " + strconv.Itoa(faces[face.Resource]) + " 0 R")
	}
	b.WriteString(">>" + f.pictures(faces) + ">>")
	f.out.object(resources, b.Bytes())
}

// face writes the six objects of a face and returns the number of the first.
func (f *finisher) face(s *font.Subset) int {
	o := f.out
	top, cid, descriptor, data, gids, words := o.next(), o.next(), o.next(), o.next(), o.next(), o.next()
	name := "/" + s.Name()
	ttf, codeToGlyph := s.File()
	o.object(top, fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", name, cid, words))
	o.object(cid, fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/CIDToGIDMap %d 0 R/W[%s]>>",
		name, descriptor, gids, widths(s)))
	face := s.Face
	o.object(descriptor, fmt.Appendf(nil, "<</Type/FontDescriptor/FontName%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R>>",
		name, fontFlags(face), face.Box[0], face.Box[1], face.Box[2], face.Box[3], face.Slant, face.Ascent, face.Descent, face.CapHeight, stem(face), data))
	o.stream(data, "/Length1 "+strconv.Itoa(len(ttf)), ttf, true)
	o.stream(gids, "", codeToGlyph, true)
	o.stream(words, "", toUnicode(s), true)
	return top
}

func fontFlags(f *font.Face) int {
	flags := 1 << 2 // the codes are of the face's own
	if f.Fixed {
		flags |= 1
	}
	if f.Serif {
		flags |= 1 << 1
	}
	if f.Slant != 0 {
		flags |= 1 << 6
	}
	return flags
}

func stem(f *font.Face) int {
	if f.Bold {
		return 140
	}
	return 80
}

// widths lists the widths of the characters in use, code by code.
func widths(s *font.Subset) []byte {
	var b []byte
	last := -1
	for i, c := range s.Codes {
		if int(c) != last+1 {
			if last >= 0 {
				b = append(b, ']')
			}
			b = append(records.AppendInt(b, int(c)), '[')
		} else {
			b = append(b, ' ')
		}
		b = records.AppendInt(b, s.Width(i))
		last = int(c)
	}
	if last >= 0 {
		b = append(b, ']')
	}
	return b
}

// nothing is what a glyph reads as that is a part of what another stands for: a
// character that takes no room.
const nothing = "\u200B"

// toUnicode says which characters each code stands for.
func toUnicode(s *font.Subset) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 0; from < len(s.Texts); from += 100 {
		to := min(from+100, len(s.Texts))
		b.WriteString(strconv.Itoa(to-from) + " beginbfchar\n")
		for i := from; i < to; i++ {
			b.Write(append(appendHex(append(b.AvailableBuffer(), '<'), s.Codes[i]), "> <"...))
			for _, r := range cmp.Or(s.Texts[i], nothing) {
				if high, low := utf16.EncodeRune(r); high != unicode.ReplacementChar {
					b.Write(appendHex(appendHex(b.AvailableBuffer(), uint16(high)), uint16(low)))
				} else {
					b.Write(appendHex(b.AvailableBuffer(), uint16(r)))
				}
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

// appendHex appends a number in four hexadecimal digits.
func appendHex(b []byte, v uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(b, digits[v>>12], digits[v>>8&0xF], digits[v>>4&0xF], digits[v&0xF])
}
