package finish

import (
	"bytes"
	"encoding/binary"
	"math"
)

// colorProfile returns an ICC profile (version 4.2) of sRGB, made of what IEC
// 61966-2-1 says: the primaries, adapted to D50 as ICC.1 asks, and the curve.
func colorProfile() []byte {
	tags := profileTags()
	start := profileHead + 4 + 12*len(tags)
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	at := 0
	for i, t := range tags {
		if i == 0 || !bytes.Equal(t.data, tags[i-1].data) { // one curve for all three
			at = start + len(data)
			data = append(data, t.data...)
			data = append(data, make([]byte, (4-len(data)%4)%4)...)
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	b := binary.BigEndian.AppendUint32(nil, uint32(start+len(data)))
	b = append(b, "\x00\x00\x00\x00\x04\x20\x00\x00mntrRGB XYZ "...)
	b = append(b, 0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0) // a date that is always the same
	b = append(b, "acsp"...)
	b = append(b, make([]byte, 28)...)
	b = appendFixed(b, 0.9642, 1, 0.8249) // D50
	b = append(b, make([]byte, profileHead-len(b))...)
	return append(append(b, table...), data...)
}

// profileHead is the size of what stands before the table of tags.
const profileHead = 128

// profileTag is a tag of a profile.
type profileTag struct {
	name string
	data []byte
}

// profileTags returns what the profile says, tags that say the same one after another.
func profileTags() []profileTag {
	xyz := func(x, y, z float64) []byte { return appendFixed([]byte("XYZ \x00\x00\x00\x00"), x, y, z) }
	curve := appendFixed([]byte("para\x00\x00\x00\x00\x00\x03\x00\x00"), 2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)
	adapted := appendFixed([]byte("sf32\x00\x00\x00\x00"), 1.047886, 0.022919, -0.050216, 0.029582, 0.990484, -0.017079, -0.009252, 0.015073, 0.751678)
	return []profileTag{
		{"desc", profileText("sRGB")}, {"cprt", profileText("No copyright, use freely")},
		{"wtpt", xyz(0.964203, 1, 0.824905)}, {"chad", adapted},
		{"rXYZ", xyz(0.436066, 0.222488, 0.013916)}, {"gXYZ", xyz(0.385147, 0.716873, 0.097076)}, {"bXYZ", xyz(0.143066, 0.060608, 0.714096)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
}

// appendFixed appends numbers of 16 bits before the point and 16 behind it.
func appendFixed(b []byte, values ...float64) []byte {
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*65536))))
	}
	return b
}

// profileText writes a text of ASCII in one language, English.
func profileText(s string) []byte {
	b := append([]byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0CenUS"), 0, 0, 0, byte(2*len(s)), 0, 0, 0, 28)
	for _, c := range []byte(s) {
		b = append(b, 0, c)
	}
	return b
}
