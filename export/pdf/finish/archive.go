package finish

import (
	"bytes"
	"crypto/md5"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"strings"
)

// Attachment is a file that the document carries along: what it was made of.
type Attachment struct {
	Name  string
	Type  string // media type
	About string // what it is, for people
	Data  []byte
}

// attachments writes the attached files and returns the entries of the
// catalogue that lead to them.
func (f *finisher) attachments() []byte {
	if len(f.doc.Attachments) == 0 {
		return nil
	}
	o := f.out
	names, list := []byte("/Names<</EmbeddedFiles<</Names["), []byte("/AF[")
	day := f.doc.Built.UTC().Format("20060102150405")
	for i, a := range f.doc.Attachments {
		file, spec := o.next(), o.next()
		sum := md5.Sum(a.Data)
		o.stream(file, fmt.Sprintf("/Type/EmbeddedFile/Subtype/%s/Params<</Size %d/ModDate(D:%s+00'00')/CheckSum<%s>>>", nameOf(a.Type), len(a.Data), day, hex.EncodeToString(sum[:])), a.Data, true)
		b := appendText([]byte("<</Type/Filespec/F"), a.Name)
		b = appendText(append(b, "/UF"...), a.Name)
		b = fmt.Appendf(b, "/EF<</F %d 0 R/UF %d 0 R>>/AFRelationship/Source", file, file)
		b = appendText(append(b, "/Desc"...), a.About)
		o.object(spec, append(b, ">>"...))
		names = fmt.Appendf(names, "(source %06d)%d 0 R ", i, spec)
		list = fmt.Appendf(list, "%d 0 R ", spec)
	}
	return append(append(names, "]>>>>"...), append(list, ']')...)
}

// nameOf writes text as what stands after the slash of a name.
func nameOf(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if c := s[i]; c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '+' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "#%02X", c)
		}
	}
	return b.String()
}

// outputIntent writes which colours the file means, and returns the entry of the
// catalogue that says so.
func (f *finisher) outputIntent() []byte {
	profile := f.out.next()
	f.out.stream(profile, "/N 3", colorProfile(), true)
	return fmt.Appendf(nil, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>]", profile)
}

// colorProfile returns an ICC profile (version 4.2) of sRGB, made of what IEC
// 61966-2-1 says: the primaries, adapted to D50 as ICC.1 asks, and the curve.
func colorProfile() []byte {
	fixed := func(values ...float64) []byte {
		var b []byte
		for _, v := range values {
			b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*65536))))
		}
		return b
	}
	text := func(s string) []byte {
		b := append([]byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0CenUS"), 0, 0, 0, byte(2*len(s)), 0, 0, 0, 28)
		for _, c := range []byte(s) {
			b = append(b, 0, c)
		}
		return b
	}
	xyz := func(x, y, z float64) []byte { return append([]byte("XYZ \x00\x00\x00\x00"), fixed(x, y, z)...) }
	curve := append([]byte("para\x00\x00\x00\x00\x00\x03\x00\x00"), fixed(2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)...)
	adapted := append([]byte("sf32\x00\x00\x00\x00"), fixed(1.047886, 0.022919, -0.050216, 0.029582, 0.990484, -0.017079, -0.009252, 0.015073, 0.751678)...)
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", text("sRGB")}, {"cprt", text("No copyright, use freely")}, {"wtpt", xyz(0.964203, 1, 0.824905)}, {"chad", adapted},
		{"rXYZ", xyz(0.436066, 0.222488, 0.013916)}, {"gXYZ", xyz(0.385147, 0.716873, 0.097076)}, {"bXYZ", xyz(0.143066, 0.060608, 0.714096)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	start := 128 + 4 + 12*len(tags)
	curveAt := 0
	for _, t := range tags {
		at := start + len(data)
		if strings.HasSuffix(t.name, "TRC") && curveAt > 0 {
			at = curveAt // one curve for all three
		} else {
			if strings.HasSuffix(t.name, "TRC") {
				curveAt = at
			}
			data = append(data, t.data...)
			data = append(data, make([]byte, (4-len(data)%4)%4)...)
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	var b bytes.Buffer
	b.Write(binary.BigEndian.AppendUint32(nil, uint32(start+len(data))))
	b.WriteString("\x00\x00\x00\x00\x04\x20\x00\x00mntrRGB XYZ ")
	b.Write([]byte{0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0}) // a date that is always the same
	b.WriteString("acsp")
	b.Write(make([]byte, 28))
	b.Write(fixed(0.9642, 1, 0.8249)) // D50
	b.Write(make([]byte, 128-b.Len()))
	b.Write(table)
	b.Write(data)
	return b.Bytes()
}
