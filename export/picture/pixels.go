package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/draw"

	"gloss/export"
)

// jpegQuality is that of photographs that are written anew.
const jpegQuality = 88

// codec reads one format of pixels.
type codec struct {
	config func([]byte) (image.Config, error)
	decode func([]byte) (image.Image, error)
}

var codecs = map[string]codec{
	"png": {func(b []byte) (image.Config, error) { return png.DecodeConfig(bytes.NewReader(b)) },
		func(b []byte) (image.Image, error) { return png.Decode(bytes.NewReader(b)) }},
	"jpeg": {func(b []byte) (image.Config, error) { return jpeg.DecodeConfig(bytes.NewReader(b)) },
		func(b []byte) (image.Image, error) { return jpeg.Decode(bytes.NewReader(b)) }},
	"gif":  {func(b []byte) (image.Config, error) { return gif.DecodeConfig(bytes.NewReader(b)) }, firstFrame},
	"webp": {configWebP, decodeWebP},
}

// readPixels fills p with a picture of pixels. PNG and JPEG stay as they are
// where they can; all else is written anew.
func readPixels(p *export.Picture, form string, data []byte) (changes []string, err error) {
	c := codecs[form]
	config, err := c.config(data)
	if err != nil {
		return nil, broken(err)
	}
	if err := admit(config); err != nil {
		return nil, err
	}
	im, err := decode(c, data)
	if err != nil {
		return nil, broken(err)
	}
	if im.Bounds().Empty() || im.Bounds().Dx() > config.Width || im.Bounds().Dy() > config.Height {
		return nil, broken(errors.New("its sizes do not agree"))
	}
	if moves(form, data) {
		changes = append(changes, "moves, and stands still in the book")
	}
	turn := 1
	if form == "jpeg" {
		turn = orientation(data)
	}
	b := im.Bounds()
	keep := max(b.Dx(), b.Dy()) <= maxSide && turn == 1 && opaque(im)
	if _, four := im.(*image.CMYK); keep && !four {
		stripped, ok := strip(form, data)
		if ok {
			p.Data, p.Width, p.Height = stripped, b.Dx(), b.Dy()
			if form == "jpeg" {
				p.Form = export.JPEG
			}
			return changes, nil
		}
	}
	return changes, rewrite(p, turned(shrunk(grounded(im)), turn), photographic(form, im))
}

// broken is the error of a file that its decoder cannot read.
func broken(err error) error { return fmt.Errorf("it is broken: %w", err) }

// decode decodes a picture; decoders that give up in a panic give an error.
func decode(c codec, data []byte) (im image.Image, err error) {
	defer func() {
		if v := recover(); v != nil {
			im, err = nil, fmt.Errorf("its decoder gave up: %v", v)
		}
	}()
	return c.decode(data)
}

// admit refuses a picture that would take too much memory.
func admit(c image.Config) error {
	if c.Width <= 0 || c.Height <= 0 {
		return errEmpty
	}
	size := 4
	switch c.ColorModel {
	case color.RGBA64Model, color.NRGBA64Model:
		size = 8
	}
	if c.Width > maxPixels/c.Height || c.Width*c.Height > maxDecoded/size {
		return fmt.Errorf("%w: %d by %d pixels", errLarge, c.Width, c.Height)
	}
	return nil
}

// moves reports whether a file holds more than one picture, to be shown one
// after the other.
func moves(form string, data []byte) bool {
	switch form {
	case "gif":
		return bytes.Count(data, []byte("\x21\xF9\x04")) > 1
	case "png":
		return bytes.Contains(data[:min(len(data), 1024)], []byte("acTL"))
	case "webp":
		return movingWebP(data)
	}
	return false
}

// firstFrame returns the first picture of a GIF on the canvas that all of
// them share.
func firstFrame(data []byte) (image.Image, error) {
	config, err := gif.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	im, err := gif.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	whole := image.Rect(0, 0, config.Width, config.Height)
	frame, ok := im.(*image.Paletted)
	if !ok || frame.Rect == whole {
		return im, nil
	}
	canvas := image.NewNRGBA(whole)
	draw.Draw(canvas, frame.Rect, frame, frame.Rect.Min, draw.Src)
	return canvas, nil
}

// photographic reports whether a picture is better written as JPEG: it comes
// from a format that loses detail as that does, and covers its ground.
func photographic(form string, im image.Image) bool {
	switch form {
	case "jpeg":
		return true
	case "webp":
		switch im.(type) {
		case *image.YCbCr, *image.NYCbCrA:
			return opaque(im)
		}
	}
	return false
}

func opaque(im image.Image) bool {
	o, ok := im.(interface{ Opaque() bool })
	return ok && o.Opaque()
}

// grounded returns a picture with white behind it where one can see through:
// black lines would be lost where a reader has dark pages.
func grounded(im image.Image) image.Image {
	if opaque(im) {
		return im
	}
	if p, ok := im.(*image.Paletted); ok {
		solid := *p
		solid.Palette = nil
		for _, c := range p.Palette {
			solid.Palette = append(solid.Palette, overWhite(c))
		}
		return &solid
	}
	out := image.NewRGBA(im.Bounds())
	draw.Draw(out, out.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(out, out.Rect, im, out.Rect.Min, draw.Over)
	return out
}

func overWhite(c color.Color) color.Color {
	r, g, b, a := c.RGBA()
	white := 0xFFFF - a
	return color.RGBA{uint8((r + white) >> 8), uint8((g + white) >> 8), uint8((b + white) >> 8), 0xFF}
}

// shrunk returns the picture, made smaller where it has more pixels than a
// book has use for.
func shrunk(im image.Image) image.Image {
	b := im.Bounds()
	long := max(b.Dx(), b.Dy())
	if long <= maxSide {
		return im
	}
	to := image.Rect(0, 0, max(b.Dx()*maxSide/long, 1), max(b.Dy()*maxSide/long, 1))
	small := image.NewRGBA(to)
	draw.CatmullRom.Scale(small, to, im, b, draw.Src, nil)
	return small
}

// rewrite fills p with the file of a picture.
func rewrite(p *export.Picture, im image.Image, photo bool) error {
	var out bytes.Buffer
	p.Width, p.Height = im.Bounds().Dx(), im.Bounds().Dy()
	if photo {
		if cmyk, ok := im.(*image.CMYK); ok {
			im = asRGB(cmyk)
		}
		p.Form = export.JPEG
		if err := jpeg.Encode(&out, im, &jpeg.Options{Quality: jpegQuality}); err != nil {
			return fmt.Errorf("it cannot be written: %w", err)
		}
		p.Data = out.Bytes()
		return nil
	}
	p.Form = export.PNG
	if err := png.Encode(&out, im); err != nil {
		return fmt.Errorf("it cannot be written: %w", err)
	}
	p.Data = out.Bytes()
	return nil
}

func asRGB(im image.Image) image.Image {
	out := image.NewRGBA(im.Bounds())
	draw.Draw(out, out.Rect, im, out.Rect.Min, draw.Src)
	return out
}
