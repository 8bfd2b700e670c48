package pdf

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// pixels returns pictures of every form that a PNG or JPEG may have, by name.
func pixels(t testing.TB) map[string]*export.Picture {
	t.Helper()
	box := image.Rect(0, 0, 60, 40)
	paint := func(set func(x, y int, c color.Color)) {
		for y := range 40 {
			for x := range 60 {
				set(x, y, color.RGBA{uint8(4 * x), uint8(6 * y), 128, 255})
			}
		}
	}
	rgb, deep, grey, grey16, palette := image.NewRGBA(box), image.NewRGBA64(box), image.NewGray(box), image.NewGray16(box),
		image.NewPaletted(box, color.Palette{color.Black, color.White, color.RGBA{200, 0, 0, 255}})
	clear := image.NewNRGBA(box)
	for _, set := range []func(x, y int, c color.Color){rgb.Set, deep.Set, grey.Set, grey16.Set, palette.Set} {
		paint(set)
	}
	all := map[string]*export.Picture{}
	for name, im := range map[string]image.Image{"rgb": rgb, "deep": deep, "grey": grey, "grey16": grey16, "palette": palette, "clear": clear} {
		var b bytes.Buffer
		if err := png.Encode(&b, im); err != nil {
			t.Fatal(err)
		}
		all[name] = &export.Picture{Form: export.PNG, Width: 60, Height: 40, Data: b.Bytes()}
	}
	for name, im := range map[string]image.Image{"photo": rgb, "grey photo": grey} {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, im, nil); err != nil {
			t.Fatal(err)
		}
		all[name] = &export.Picture{Form: export.JPEG, Width: 60, Height: 40, Data: b.Bytes()}
	}
	all["broken"] = &export.Picture{Form: export.PNG, Width: 60, Height: 40, Data: all["rgb"].Data[:60]}
	all["nothing"] = &export.Picture{Form: export.JPEG, Width: 60, Height: 40}
	return all
}

func TestEmbed(t *testing.T) {
	for name, p := range pixels(t) {
		got, err := embed(p)
		if bad := name == "broken" || name == "nothing"; bad != (err != nil) {
			t.Errorf("%s: %v", name, err)
		}
		if err != nil {
			continue
		}
		space := map[string]string{"grey": "/DeviceGray", "grey16": "/DeviceGray", "grey photo": "/DeviceGray", "palette": "[/Indexed/DeviceRGB 2<000000ffffffc80000>]"}[name]
		if space == "" {
			space = "/DeviceRGB"
		}
		if got.Space != space || got.Width != 60 || got.Height != 40 || len(got.Data) == 0 {
			t.Errorf("%s: %s, %d by %d, %d bytes", name, got.Space, got.Width, got.Height, len(got.Data))
		}
		if deep := name == "deep" || name == "grey16"; deep != (got.Bits == 16) {
			t.Errorf("%s: %d bits", name, got.Bits)
		}
	}
}

// TestInterlaced: what is packed otherwise than PDF knows is packed anew.
func TestInterlaced(t *testing.T) {
	p := pixels(t)["rgb"]
	data := bytes.Clone(p.Data)
	data[28] = 1 // says that it is interlaced, which it is not: no decoder reads it
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
	if _, ok := embedPNG(data); ok {
		t.Error("interlaced data are taken as they are")
	}
}

// TestPictures exports a book with pictures: the file is sound, has each
// picture once, and says what it shows.
func TestPictures(t *testing.T) {
	b := booktest.Book("Pictures")
	opt := export.Options{Pictures: export.Pictures{}}
	talk := booktest.Section(1, model.TalkSection, "Talk")
	shared := pixels(t)
	names := []string{"rgb", "deep", "grey", "grey16", "palette", "clear", "photo", "grey photo", "rgb"}
	for i, name := range names {
		im := &model.Image{Target: name, Alt: "picture of " + name}
		opt.Pictures[im] = shared[name]
		talk.Blocks = append(talk.Blocks, booktest.Para(i, im))
	}
	b.Sections = []*model.Section{talk}
	pdf, report := build(t, b, opt)
	if len(report.Diagnostics) > 0 {
		t.Errorf("said: %v", report.Diagnostics)
	}
	again, _ := build(t, b, opt)
	if !bytes.Equal(pdf, again) {
		t.Error("two exports differ")
	}
	path := onDisk(t, pdf)
	if out := run(t, "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
	list := run(t, "pdfimages", "-list", path)
	objects := map[string]bool{}
	shown := 0
	for _, line := range strings.Split(list, "\n") {
		if f := strings.Fields(line); len(f) > 10 && f[2] == "image" {
			shown++
			objects[f[10]] = true
		}
	}
	if shown != 9 || len(objects) != 8 {
		t.Errorf("%d pictures, %d in the file\n%s", shown, len(objects), list)
	}
	if tree := run(t, "pdfinfo", "-struct-text", path); strings.Count(tree, "Figure") != 9 {
		t.Errorf("the structure has %d figures", strings.Count(tree, "Figure"))
	}
}

func FuzzEmbed(f *testing.F) {
	for _, p := range pixels(f) {
		f.Add(p.Data, int(p.Form))
	}
	f.Fuzz(func(t *testing.T, data []byte, form int) {
		if len(data) > 1<<16 {
			return
		}
		if c, err := png.DecodeConfig(bytes.NewReader(data)); err == nil && c.Width*c.Height > 1<<20 {
			return // whoever looked for pictures refuses it
		}
		p, err := embed(&export.Picture{Form: export.PictureForm(form & 1), Data: data})
		if err == nil && (p.Width <= 0 || p.Height <= 0 || len(p.Data) == 0) {
			t.Errorf("%+v", p)
		}
	})
}
