package pdf

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"strconv"

	"gloss/export"
	"gloss/export/pdf/finish"
	"gloss/export/pdf/font"
	"gloss/export/pdf/layout"
)

// album holds the pictures that the pages show, each once.
type album struct {
	display *layout.Display
	subsets []*font.Subset
	list    []finish.Picture
	forms   []finish.Form
	index   map[*export.Picture]string // the name of each, "" where it cannot be read
}

// name returns the name of a picture for the pages, "" where it cannot be read.
func (a *album) name(p *export.Picture) string {
	name, ok := a.index[p]
	if ok {
		return name
	}
	if k := a.display.Sketches[p]; k != nil {
		name = a.sketch(k)
	} else if embedded, err := embed(p); err == nil {
		name = "/Im" + strconv.Itoa(len(a.list)+1)
		embedded.Resource = name
		a.list = append(a.list, embedded)
	}
	if a.index == nil {
		a.index = map[*export.Picture]string{}
	}
	a.index[p] = name
	return name
}

// draw returns the operators that show a picture; a frame where it cannot be
// read.
func (a *album) draw(s *layout.Shape, height layout.Unit) string {
	x, y, w, h := s.X.Points(), (height - s.Y - s.H).Points(), s.W.Points(), s.H.Points()
	if name := a.name(s.Picture); name != "" {
		if k := a.display.Sketches[s.Picture]; k != nil { // a form is as large as its box, a picture 1 by 1
			return fmt.Sprintf("q %.5f 0 0 %.5f %.3f %.3f cm %s Do Q", w/k.Width, h/k.Height, x, y, name)
		}
		return fmt.Sprintf("q %.3f 0 0 %.3f %.3f %.3f cm %s Do Q", w, h, x, y, name)
	}
	return fmt.Sprintf("q 0.5 w %.3f %.3f %.3f %.3f re S Q", x, y, w, h)
}

// embed makes of a picture what a file can hold: its data stay packed as they
// are.
func embed(p *export.Picture) (finish.Picture, error) {
	out := finish.Picture{Width: p.Width, Height: p.Height, Bits: 8, Data: p.Data}
	if p.Form == export.JPEG {
		c, err := jpeg.DecodeConfig(bytes.NewReader(p.Data))
		if err != nil {
			return out, err
		}
		if c.Width <= 0 || c.Height <= 0 {
			return out, errors.New("it has no size")
		}
		out.Width, out.Height, out.Space, out.Filter = c.Width, c.Height, "/DeviceRGB", "/Filter/DCTDecode"
		if c.ColorModel == color.GrayModel {
			out.Space = "/DeviceGray"
		}
		return out, nil
	}
	if embedded, ok := embedPNG(p.Data); ok {
		return embedded, nil
	}
	im, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil {
		return out, err
	}
	plain := image.NewRGBA(im.Bounds())
	draw.Draw(plain, plain.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(plain, plain.Rect, im, im.Bounds().Min, draw.Over)
	var b bytes.Buffer
	if err := png.Encode(&b, plain); err != nil {
		return out, err
	}
	if embedded, ok := embedPNG(b.Bytes()); ok {
		return embedded, nil
	}
	return out, errors.New("it has a form that no page can show")
}

// The types of colours in a PNG (RFC 2083, 4.1.1).
const (
	pngGray    = 0
	pngColour  = 2
	pngPalette = 3
)

// embedPNG takes the data of a PNG as they are: PDF knows how they are packed.
// That is so for pictures without transparency that are not interlaced.
func embedPNG(data []byte) (finish.Picture, bool) {
	p := finish.Picture{}
	if len(data) < 8 {
		return p, false
	}
	var packed, palette []byte
	kind := byte(0xFF)
	for rest := data[8:]; len(rest) >= 12; {
		n := int(binary.BigEndian.Uint32(rest))
		if n < 0 || n > len(rest)-12 {
			return p, false
		}
		name, body := string(rest[4:8]), rest[8:8+n]
		rest = rest[12+n:]
		switch name {
		case "IHDR":
			if n != 13 || body[12] != 0 {
				return p, false
			}
			p.Width, p.Height = int(binary.BigEndian.Uint32(body)), int(binary.BigEndian.Uint32(body[4:]))
			p.Bits, kind = int(body[8]), body[9]
		case "PLTE":
			palette = body
		case "tRNS":
			return p, false
		case "IDAT":
			packed = append(packed, body...)
		}
	}
	colours := 1
	switch kind {
	case pngGray:
		p.Space = "/DeviceGray"
	case pngColour:
		p.Space, colours = "/DeviceRGB", 3
	case pngPalette:
		if len(palette) < 3 || len(palette) > 768 || len(palette)%3 != 0 {
			return p, false
		}
		p.Space = fmt.Sprintf("[/Indexed/DeviceRGB %d<%s>]", len(palette)/3-1, hex.EncodeToString(palette))
	default:
		return p, false
	}
	p.Filter = fmt.Sprintf("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %d>>", colours, p.Bits, p.Width)
	p.Data = packed
	return p, len(packed) > 0 && p.Width > 0 && p.Height > 0
}
