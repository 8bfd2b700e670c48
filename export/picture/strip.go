package picture

import (
	"bytes"
	"encoding/binary"
)

const pngMark = "\x89PNG\r\n\x1a\n"

// strip returns a PNG or JPEG without what is no part of the picture: where
// it was taken and with what, comments, previews, further frames. It returns
// false for other formats, and where the file has a shape it does not know.
func strip(form string, data []byte) ([]byte, bool) {
	switch form {
	case "png":
		return stripPNG(data)
	case "jpeg":
		return stripJPEG(data)
	}
	return nil, false
}

// shownChunks are those that decide how a PNG looks.
var shownChunks = map[string]bool{"IHDR": true, "PLTE": true, "IDAT": true, "IEND": true, "tRNS": true,
	"gAMA": true, "cHRM": true, "sRGB": true, "iCCP": true, "sBIT": true, "pHYs": true, "bKGD": true}

func stripPNG(data []byte) ([]byte, bool) {
	out := append(make([]byte, 0, len(data)), pngMark...)
	for rest := data[len(pngMark):]; len(rest) >= 12; {
		size := int64(binary.BigEndian.Uint32(rest))
		if size+12 > int64(len(rest)) {
			return nil, false
		}
		kind := string(rest[4:8])
		if shownChunks[kind] {
			out = append(out, rest[:size+12]...)
		}
		if kind == "IEND" {
			return out, true
		}
		rest = rest[size+12:]
	}
	return nil, false
}

// stripJPEG keeps of the application segments those that decide about colours:
// JFIF, a profile (ICC) and Adobe's.
func stripJPEG(data []byte) ([]byte, bool) {
	out := append(make([]byte, 0, len(data)), data[:2]...)
	end := eachSegment(data, func(marker byte, body []byte) bool {
		app := marker >= 0xE0 && marker <= 0xEF
		kept := marker == 0xE0 && bytes.HasPrefix(body, []byte("JFIF\x00")) ||
			marker == 0xE2 && bytes.HasPrefix(body, []byte("ICC_PROFILE\x00")) ||
			marker == 0xEE && bytes.HasPrefix(body, []byte("Adobe"))
		if app && !kept || marker == 0xFE {
			return true
		}
		out = append(out, 0xFF, marker, byte((len(body)+2)>>8), byte(len(body)+2))
		out = append(out, body...)
		return true
	})
	if end == 0 {
		return nil, false
	}
	last := scansEnd(data, end)
	if last == 0 {
		return nil, false
	}
	return append(out, data[end:last]...), true
}

// scansEnd returns where the picture ends whose first scan begins at a place:
// behind it stands what nobody sees. It is 0 where the picture does not end.
func scansEnd(data []byte, at int) int {
	for at+1 < len(data) {
		next := data[at+1]
		switch {
		case data[at] != 0xFF || next == 0xFF:
			at++
		case next == 0 || next >= 0xD0 && next <= 0xD7: // a byte of the scan, or a pause in it
			at += 2
		case next == 0xD9:
			return at + 2
		case at+4 > len(data):
			return 0
		default:
			at += 2 + int(binary.BigEndian.Uint16(data[at+2:]))
		}
	}
	return 0
}

// eachSegment calls visit for each segment before the scan, until it returns
// false, and returns where the scan begins; 0 where it found none.
func eachSegment(data []byte, visit func(marker byte, body []byte) bool) int {
	for at := 2; at+4 <= len(data); {
		if data[at] != 0xFF {
			return 0
		}
		marker := data[at+1]
		if marker == 0xFF { // filling
			at++
			continue
		}
		if marker == 0xDA {
			return at
		}
		size := int(binary.BigEndian.Uint16(data[at+2:]))
		if size < 2 || at+2+size > len(data) {
			return 0
		}
		if !visit(marker, data[at+4:at+2+size]) {
			return 0
		}
		at += 2 + size
	}
	return 0
}
