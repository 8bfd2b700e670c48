package epub

import (
	"encoding/binary"
	"hash/adler32"
	"hash/crc32"
	"math"

	"gloss/themes"
)

// canvas is a picture of sixteen levels of ink, two pixels to a byte, each row
// behind the byte that PNG wants there.
type canvas struct{ pix []byte }

const coverStride = 1 + coverWidth/2

// ink puts a level of ink on a pixel, unless it holds more.
func (c *canvas) ink(x, y, level int) {
	if x < 0 || y < 0 || x >= coverWidth || y >= coverHeight || level <= 0 {
		return
	}
	c.stretch()
	p := &c.pix[y*coverStride+1+x/2]
	shift := 4 - 4*uint(x&1)
	if int(*p>>shift&15) < level {
		*p = *p&^(15<<shift) | byte(level)<<shift
	}
}

// stretch makes room for the pixels, if there is none yet.
func (c *canvas) stretch() {
	if c.pix == nil {
		c.pix = make([]byte, coverStride*coverHeight)
	}
}

// line puts a level of ink on the pixels of a row from x up to end, unless they
// hold more.
func (c *canvas) line(x, end, y, level int) {
	x, end = max(x, 0), min(end, coverWidth)
	if x >= end || y < 0 || y >= coverHeight || level <= 0 {
		return
	}
	if x&1 != 0 {
		c.ink(x, y, level)
		x++
	}
	if end&1 != 0 && x < end {
		end--
		c.ink(end, y, level)
	}
	c.stretch()
	ink := byte(level)
	both := ink<<4 | ink
	row := c.pix[y*coverStride+1:]
	for i := x / 2; i < end/2; i++ {
		if row[i] == 0 { // as most
			row[i] = both
			continue
		}
		row[i] = max(row[i]>>4, ink)<<4 | max(row[i]&15, ink)
	}
}

// bar fills a rectangle.
func (c *canvas) bar(x, y, width, height, level int) {
	for j := y; j < y+height; j++ {
		c.line(x, x+width, j, level)
	}
}

// dot fills a disc of at least one pixel.
func (c *canvas) dot(x, y, radius, level int) {
	inner, outer := (2*radius-1)*(2*radius-1), (2*radius+1)*(2*radius+1)
	for j := -radius; j <= radius; j++ {
		within := radius
		for within >= 0 && 4*(within*within+j*j) > inner {
			within--
		}
		c.line(x-within, x+within+1, y+j, level)
		for i := within + 1; i <= radius && 4*(i*i+j*j) < outer; i++ {
			edge := float64(radius) + 0.5 - math.Sqrt(float64(i*i+j*j))
			// The conversion keeps machines from fusing product and sum.
			rim := int(float64(edge*float64(level)) + 0.5)
			c.ink(x-i, y+j, rim)
			c.ink(x+i, y+j, rim)
		}
	}
}

// png returns the picture as a PNG with a palette from the ground to white. What
// deflate returns needs to hold only until png does.
func (c *canvas) png(ground themes.Color, deflate func([]byte) []byte) []byte {
	c.stretch()
	palette := make([]byte, 0, 48)
	for level := 0; level <= fullInk; level++ {
		for _, v := range []uint8{ground.R, ground.G, ground.B} {
			palette = append(palette, uint8(int(v)+((255-int(v))*level+fullInk/2)/fullInk))
		}
	}
	packed := deflate(c.pix)
	head := binary.BigEndian.AppendUint32(nil, coverWidth)
	head = binary.BigEndian.AppendUint32(head, coverHeight)
	head = append(head, 4, 3, 0, 0, 0) // four bits a pixel, from the palette
	out := append(make([]byte, 0, len(packed)+256), "\x89PNG\r\n\x1a\n"...)
	out = appendChunk(out, "IHDR", head)
	out = appendChunk(out, "PLTE", palette)
	out = appendChunk(out, "IDAT", zlibHead, packed, binary.BigEndian.AppendUint32(nil, adler32.Checksum(c.pix)))
	return appendChunk(out, "IEND")
}

// zlibHead begins a stream of zlib that was deflated with the full window, fast.
var zlibHead = []byte{0x78, 0x01}

// appendChunk appends a chunk of a PNG that holds the parts, one behind the other.
func appendChunk(out []byte, name string, parts ...[]byte) []byte {
	start := len(out) + 4
	out = append(append(out, 0, 0, 0, 0), name...)
	for _, p := range parts {
		out = append(out, p...)
	}
	binary.BigEndian.PutUint32(out[start-4:], uint32(len(out)-start-len(name)))
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[start:]))
}
