package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// orientation returns how a photograph has to be turned to stand upright: the
// tag 0x0112 of Exif, 1 where there is none.
func orientation(data []byte) int {
	turn := 1
	eachSegment(data, func(marker byte, body []byte) bool {
		if marker != 0xE1 || !bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
			return true
		}
		if t := exifOrientation(body[6:]); t >= 1 && t <= 8 {
			turn = t
		}
		return false
	})
	return turn
}

// exifOrientation reads the tag in the first directory of a TIFF header.
func exifOrientation(tiff []byte) int {
	if len(tiff) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.LittleEndian
	if tiff[0] == 'M' {
		order = binary.BigEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 0
	}
	return findTag(tiff[at:], order)
}

func findTag(dir []byte, order binary.ByteOrder) int {
	for i := range int(order.Uint16(dir)) {
		at := 2 + 12*i
		if at+12 > len(dir) {
			return 0
		}
		if order.Uint16(dir[at:]) == 0x0112 {
			return int(order.Uint16(dir[at+8:]))
		}
	}
	return 0
}

// turned returns the picture turned and mirrored as the tag says.
func turned(im image.Image, turn int) image.Image {
	if turn == 1 {
		return im
	}
	b := im.Bounds()
	w, h := b.Dx(), b.Dy()
	to := image.Rect(0, 0, w, h)
	if turn >= 5 {
		to = image.Rect(0, 0, h, w)
	}
	out := image.NewRGBA(to)
	for y := range h {
		for x := range w {
			u, v := x, y
			switch turn {
			case 2:
				u = w - 1 - x
			case 3:
				u, v = w-1-x, h-1-y
			case 4:
				v = h - 1 - y
			case 5:
				u, v = y, x
			case 6:
				u, v = h-1-y, x
			case 7:
				u, v = h-1-y, w-1-x
			case 8:
				u, v = y, w-1-x
			}
			out.Set(u, v, im.At(b.Min.X+x, b.Min.Y+y))
		}
	}
	return out
}
