package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"

	"golang.org/x/image/draw"
	"golang.org/x/image/webp"
)

// still is the first picture of a moving WebP.
type still struct {
	file   []byte // a WebP of its own
	where  image.Rectangle
	canvas image.Rectangle // that all pictures share
}

// movingWebP reports whether a WebP file holds pictures to be shown one after
// the other.
func movingWebP(data []byte) bool {
	return len(data) >= 30 && string(data[12:16]) == "VP8X" && data[20]&2 != 0
}

// eachChunk calls visit for the chunks of a RIFF file, or of a chunk that holds
// others, until it returns false.
func eachChunk(data []byte, visit func(name string, body []byte) bool) {
	for len(data) >= 8 {
		size := uint64(binary.LittleEndian.Uint32(data[4:]))
		if size > uint64(len(data)-8) {
			return
		}
		if !visit(string(data[:4]), data[8:8+size]) {
			return
		}
		data = data[min(8+size+size&1, uint64(len(data))):]
	}
}

func threeBytes(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }

// stillOf finds the first picture of a moving WebP.
func stillOf(data []byte) (*still, error) {
	s := &still{canvas: image.Rect(0, 0, threeBytes(data[24:])+1, threeBytes(data[27:])+1)}
	var frame []byte
	eachChunk(data[12:], func(name string, body []byte) bool {
		if name == "ANMF" && len(body) > 16 {
			frame = body
		}
		return frame == nil
	})
	if frame == nil {
		return nil, errors.New("there is no picture in it")
	}
	at := image.Pt(2*threeBytes(frame), 2*threeBytes(frame[3:]))
	s.where = image.Rectangle{at, at.Add(image.Pt(threeBytes(frame[6:])+1, threeBytes(frame[9:])+1))}
	if !s.where.In(s.canvas) {
		return nil, errors.New("its first picture stands outside it")
	}
	var kind string
	var alpha, pixels []byte
	eachChunk(frame[16:], func(name string, body []byte) bool {
		switch name {
		case "ALPH":
			alpha = body
		case "VP8 ", "VP8L":
			kind, pixels = name, body
		}
		return pixels == nil
	})
	s.file = riff(kind, pixels)
	config, err := webp.DecodeConfig(bytes.NewReader(s.file))
	if err != nil {
		return nil, err
	}
	if image.Pt(config.Width, config.Height) != s.where.Size() {
		return nil, errors.New("its sizes do not agree")
	}
	if alpha != nil && kind == "VP8 " {
		head := append([]byte{0x10, 0, 0, 0}, frame[6:12]...)
		s.file = riff("VP8X", head, "ALPH", alpha, kind, pixels)
	}
	return s, nil
}

// riff returns a WebP file of chunks, each a name and what it holds.
func riff(parts ...any) []byte {
	out := []byte("RIFF\x00\x00\x00\x00WEBP")
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			out = append(out, p...)
		case []byte:
			out = binary.LittleEndian.AppendUint32(out, uint32(len(p)))
			out = append(out, p...)
			if len(p)%2 == 1 {
				out = append(out, 0)
			}
		}
	}
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return out
}

// configWebP returns the size of a WebP.
func configWebP(data []byte) (image.Config, error) {
	return webp.DecodeConfig(bytes.NewReader(data))
}

// decodeWebP decodes a WebP, or the first picture of one that moves, on the
// canvas that all of them share.
func decodeWebP(data []byte) (image.Image, error) {
	if !movingWebP(data) {
		return webp.Decode(bytes.NewReader(data))
	}
	s, err := stillOf(data)
	if err != nil {
		return nil, err
	}
	im, err := webp.Decode(bytes.NewReader(s.file))
	if err != nil || s.where == s.canvas {
		return im, err
	}
	canvas := image.NewNRGBA(s.canvas)
	draw.Draw(canvas, s.where, im, im.Bounds().Min, draw.Src)
	return canvas, nil
}
