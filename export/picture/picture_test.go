package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"

	"gloss/export"
	"gloss/model"
)

// scene draws a picture whose corner at the top left is red, the rest blue.
func scene(w, h int) *image.RGBA {
	im := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{0, 0, 255, 255}
			if x < w/2 && y < h/2 {
				c = color.RGBA{255, 0, 0, 255}
			}
			im.SetRGBA(x, y, c)
		}
	}
	return im
}

func pngOf(t testing.TB, im image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, im); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegOf(t testing.TB, im image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, im, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gifOf(t testing.TB, frames int) []byte {
	t.Helper()
	g := &gif.GIF{Config: image.Config{Width: 8, Height: 8}}
	for i := range frames {
		f := image.NewPaletted(image.Rect(0, 0, 8, 8), color.Palette{color.Black, color.White})
		f.SetColorIndex(i%8, 0, 1)
		g.Image, g.Delay = append(g.Image, f), append(g.Delay, 10)
	}
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, g); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withSegment puts a segment into a JPEG, behind its mark.
func withSegment(data []byte, marker byte, body string) []byte {
	n := len(body) + 2
	out := append([]byte{0xFF, 0xD8, 0xFF, marker, byte(n >> 8), byte(n)}, body...)
	return append(out, data[2:]...)
}

func exif(turn byte) string {
	return "Exif\x00\x00MM\x00\x2A\x00\x00\x00\x08\x00\x02" + "\x01\x0F\x00\x02\x00\x00\x00\x04Cam\x00" + "\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(turn) + "\x00\x00" + "\x00\x00\x00\x00 taken at home"
}

// chunk makes a PNG chunk.
func chunk(kind, body string) string {
	sum := crc32.ChecksumIEEE([]byte(kind + body))
	return string(binary.BigEndian.AppendUint32(nil, uint32(len(body)))) + kind + body + string(binary.BigEndian.AppendUint32(nil, sum))
}

func fromBase64(t testing.TB, s string) []byte {
	t.Helper()
	b, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

const (
	lossyWebP    = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"
	losslessWebP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="
)

func decoded(t testing.TB, p *export.Picture) image.Image {
	t.Helper()
	im, form, err := image.Decode(bytes.NewReader(p.Data))
	if err != nil {
		t.Fatal(err)
	}
	if want := [...]string{"png", "jpeg"}[p.Form]; form != want || im.Bounds().Dx() != p.Width || im.Bounds().Dy() != p.Height {
		t.Errorf("%s of %v, said to be %s of %d by %d", form, im.Bounds(), want, p.Width, p.Height)
	}
	return im
}

func TestReadPixels(t *testing.T) {
	small := scene(40, 20)
	seeThrough := image.NewNRGBA(image.Rect(0, 0, 10, 10))
	deep := image.NewNRGBA64(image.Rect(0, 0, 10, 10))
	moving := string(pngOf(t, small))
	moving = moving[:33] + chunk("acTL", "\x00\x00\x00\x02\x00\x00\x00\x00") + moving[33:]
	for name, c := range map[string]struct {
		data          []byte
		form          export.PictureForm
		width, height int
		changed       bool
	}{
		"png":                {pngOf(t, small), export.PNG, 40, 20, false},
		"png, moving":        {[]byte(moving), export.PNG, 40, 20, true},
		"png, see-through":   {pngOf(t, seeThrough), export.PNG, 10, 10, false},
		"png, 16 bits":       {pngOf(t, deep), export.PNG, 10, 10, false},
		"jpeg":               {jpegOf(t, small), export.JPEG, 40, 20, false},
		"jpeg, on its side":  {withSegment(jpegOf(t, small), 0xE1, exif(6)), export.JPEG, 20, 40, false},
		"jpeg, upright":      {withSegment(jpegOf(t, small), 0xE1, exif(1)), export.JPEG, 40, 20, false},
		"gif":                {gifOf(t, 1), export.PNG, 8, 8, false},
		"gif, moving":        {gifOf(t, 3), export.PNG, 8, 8, true},
		"webp":               {fromBase64(t, lossyWebP), export.JPEG, 1, 1, false},
		"webp, lossless":     {fromBase64(t, losslessWebP), export.PNG, 1, 1, false},
		"png, wide":          {pngOf(t, scene(3000, 30)), export.PNG, 2000, 20, false},
		"jpeg, high":         {jpegOf(t, scene(8, 4001)), export.JPEG, 3, 2000, false},
		"jpeg, grey":         {jpegOf(t, image.NewGray(image.Rect(0, 0, 9, 9))), export.JPEG, 9, 9, false},
		"png, two colours":   {pngOf(t, image.NewPaletted(image.Rect(0, 0, 5, 5), color.Palette{color.Transparent, color.Black})), export.PNG, 5, 5, false},
		"jpeg with a second": {append(jpegOf(t, small), jpegOf(t, scene(9, 9))...), export.JPEG, 40, 20, false},
	} {
		t.Run(name, func(t *testing.T) {
			given := bytes.Clone(c.data)
			p, changes, err := Read(c.data)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(given, c.data) {
				t.Error("the caller's bytes were changed")
			}
			if p.Form != c.form || p.Width != c.width || p.Height != c.height || len(changes) > 0 != c.changed {
				t.Errorf("form %v, %d by %d, changes %q", p.Form, p.Width, p.Height, changes)
			}
			im := decoded(t, p)
			if !opaque(im) {
				t.Error("one can see through it")
			}
			if bytes.Contains(p.Data, []byte("taken at home")) || bytes.Count(p.Data, []byte("\xFF\xD8\xFF")) > 1 {
				t.Error("it says more than a picture")
			}
			again, _, err := Read(c.data)
			if err != nil || !bytes.Equal(again.Data, p.Data) || again.Name != p.Name {
				t.Error("the same bytes give another picture")
			}
			if p2, _, err := Read(p.Data); err != nil || !bytes.Equal(p2.Data, p.Data) {
				t.Errorf("a finished picture is not left as it is: %v", err)
			}
		})
	}
}

// A picture is turned the way that cameras mean.
func TestTurned(t *testing.T) {
	// Where the red corner comes to stand, as quarters: left, top.
	want := map[int][2]bool{1: {true, true}, 2: {false, true}, 3: {false, false}, 4: {true, false}, 5: {true, true}, 6: {false, true}, 7: {false, false}, 8: {true, false}}
	for turn, at := range want {
		im := turned(scene(40, 20), turn)
		w, h := im.Bounds().Dx(), im.Bounds().Dy()
		for _, left := range []bool{true, false} {
			for _, top := range []bool{true, false} {
				x, y := w*3/4, h*3/4
				if left {
					x = w / 4
				}
				if top {
					y = h / 4
				}
				r, _, _, _ := im.At(x, y).RGBA()
				if red := r > 0x8000; red != (at == [2]bool{left, top}) {
					t.Errorf("turn %d: red at left %v, top %v: %v", turn, left, top, red)
				}
			}
		}
	}
}

// TestTurnedWhole sees that each pixel comes to its place, those at the edges too.
func TestTurnedWhole(t *testing.T) {
	for turn, want := range []string{1: "abc def", 2: "cba fed", 3: "fed cba", 4: "def abc", 5: "ad be cf", 6: "da eb fc", 7: "fc eb da", 8: "cf be ad"} {
		if turn == 0 {
			continue
		}
		im := image.NewGray(image.Rect(2, 3, 5, 5))
		copy(im.Pix, "abcdef")
		var rows []string
		out := turned(im, turn)
		for y := range out.Bounds().Dy() {
			row := ""
			for x := range out.Bounds().Dx() {
				c := color.GrayModel.Convert(out.At(out.Bounds().Min.X+x, out.Bounds().Min.Y+y)).(color.Gray)
				row += string(rune(c.Y))
			}
			rows = append(rows, row)
		}
		if got := strings.Join(rows, " "); got != want {
			t.Errorf("turn %d: %s, want %s", turn, got, want)
		}
	}
}

// TestValuesOfDrawings looks at what attributes may hold, however it is written.
func TestValuesOfDrawings(t *testing.T) {
	for value, want := range map[string]bool{
		"red": true, "url(#a)": true, "URL( '#a' )": true, "translate(1 2)": true,
		"javascript:alert(1)": false, "JavaScript:alert(1)": false, "url(http://e.example/x)": false, "URL(HTTP://e.example/x)": false, "Url(#a) url('x.css')": false,
		`u\\72l(x)`: false, "EXPRESSION(alert(1))": false, "\xff": false, "red;url(": false,
	} {
		if got := safeValue(value); got != want {
			t.Errorf("%q: %v", value, got)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	head := string(pngOf(t, scene(1, 1)))
	vast := []byte(head[:8] + chunk("IHDR", "\x00\x01\x00\x00\x00\x01\x00\x00\x08\x02\x00\x00\x00") + head[33:])
	whole := pngOf(t, scene(50, 50))
	for name, data := range map[string][]byte{
		"nothing": nil, "text": []byte("no picture"), "vast": vast, "cut": whole[:len(whole)-30], "too many bytes": make([]byte, MaxBytes+1),
		"half a jpeg": jpegOf(t, scene(50, 50))[:300], "web page": []byte("<html><svg xmlns='http://www.w3.org/2000/svg'/></html>"),
		"other xml": []byte("<svg><unclosed></svg>"), "deep drawing": []byte("<svg xmlns='" + svgSpace + "'>" + strings.Repeat("<g>", 200) + strings.Repeat("</g>", 200) + "</svg>"),
		"many pieces":      []byte("<svg xmlns='" + svgSpace + "'>" + strings.Repeat("<g/>", maxElements) + "</svg>"),
		"repeated repeats": []byte("<svg xmlns='" + svgSpace + "'><g id='a'><use href='#b'/><use href='#b'/></g><g id='b'><use href='#c'/></g><use href='#a'/></svg>"),
		"nested entities":  []byte("<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><svg xmlns='" + svgSpace + "'><text>&b;</text></svg>"),
		"growing entities": []byte("<!DOCTYPE svg [<!ENTITY a '" + strings.Repeat("x", 200) + "'>]><svg xmlns='" + svgSpace + "'><text>" + strings.Repeat("&a;", 6000) + "</text></svg>"),
		"foreign entity":   []byte("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='" + svgSpace + "'><text>&a;</text></svg>"),
	} {
		if p, _, err := Read(data); err == nil || p != nil {
			t.Errorf("%s: %v, %v", name, p, err)
		}
	}
	if _, _, err := Read(vast); !errors.Is(err, errLarge) {
		t.Errorf("a vast picture gives %v", err)
	}
}

const harmful = `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- made by a program -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="http://inkscape.org" width="10mm" height="20mm" onload="alert(1)" i:version="1">
<i:view zoom="3"><script>alert(2)</script></i:view>
<script>alert(3)</script><style>.a{fill:red}</style><style>@import url(http://evil.example/x.css);</style>
<defs><linearGradient id="g" xlink:href="#h"/></defs>
<a xlink:href="javascript:alert(4)"><rect class="a" id="r" style="fill:url(#g);stroke:url(http://evil.example);-i-x:1" onclick="alert(5)" width="5" height="5" fill="blue"/></a>
<image xlink:href="http://evil.example/x.png"/><use xlink:href="http://evil.example/#x"/><use href="#r"/>
<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">words</p></foreignObject>
<text x="1" y="2" id="r">a &lt; b <tspan>c</tspan></text><set attributeName="href" to="javascript:alert(6)"/>
</svg>`

func TestReadDrawing(t *testing.T) {
	p, changes, err := Read([]byte(harmful))
	if err != nil {
		t.Fatal(err)
	}
	s := string(p.Data)
	for _, bad := range []string{"script", "alert", "evil", "on", "foreign", "inkscape", "DOCTYPE", "@import", "http://www.w3.org/1999/xhtml"} {
		if strings.Contains(s, bad) && bad != "on" || strings.Contains(s, " "+bad+"load") || strings.Contains(s, " onclick") {
			t.Errorf("%q is in the drawing:\n%s", bad, s)
		}
	}
	for _, good := range []string{`viewBox="0 0 37.795 75.591"`, `style="fill:url(#g)"`, "a &lt; b ", "<tspan>c</tspan>", `xlink:href="#r"`, ".a{fill:red}", `style="fill:#fff!important`} {
		if !strings.Contains(s, good) {
			t.Errorf("the drawing lacks %q:\n%s", good, s)
		}
	}
	if strings.Count(s, `id="r"`) != 1 || p.Width != 38 || p.Height != 76 || len(changes) < 5 {
		t.Errorf("%d by %d, changes %q:\n%s", p.Width, p.Height, changes, s)
	}
	inner := `<svg viewBox="0 0 640 480"><path d="M0 0"/></svg>`
	if p, changes, err = Read([]byte(inner)); err != nil || p.Width != 640 || p.Height != 480 || len(changes) > 0 {
		t.Errorf("a drawing without a name space: %v, %q, %v", p, changes, err)
	}
}

type shelf map[string][]byte

func (s shelf) Read(source, target string) ([]byte, error) {
	if b, ok := s[source+"/"+target]; ok {
		return b, nil
	}
	return nil, errors.New("there is no such file")
}

func TestCollect(t *testing.T) {
	im := func(target, alt string) *model.Image {
		return &model.Image{Position: model.At("n.md", 3, 0), Target: target, Alt: alt}
	}
	good, again, silent := im("a.png", "a"), im("a.png", "the same"), im("a.png", "a.png")
	adorning := im("a.png", "")
	adorning.Decorative = true
	inside := im("data:image/png;base64,"+base64.StdEncoding.EncodeToString(pngOf(t, scene(3, 3))), "within")
	list := []*model.Image{good, again, silent, adorning, inside, im("https://example.org/x.png", "x"), im("none.png", "y"), im("bad.png", "z"), im("file:///etc/passwd", "p"), im("javascript:x", "j")}
	var inlines []model.Inline
	for _, i := range list {
		inlines = append(inlines, &model.Strong{Inlines: []model.Inline{i}})
	}
	doc := &model.Document{Blocks: []model.Block{&model.Paragraph{Inlines: inlines}}}
	pictures, said := Collect(doc, shelf{"n.md/a.png": pngOf(t, scene(9, 9)), "n.md/bad.png": []byte("bad")})
	if len(pictures) != 5 || pictures[good] == nil || pictures[good] != pictures[again] || pictures[inside] == nil {
		t.Errorf("pictures %v", pictures)
	}
	codes := map[string]int{}
	for _, d := range said {
		codes[d.Code]++
		if d.Line != 3 || d.Severity != model.Warning {
			t.Errorf("%+v", d)
		}
	}
	if codes["picture.alt"] != 1 || codes["picture.remote"] != 1 || codes["picture.missing"] != 4 || len(codes) != 3 {
		t.Errorf("codes %v", codes)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range [][]byte{pngOf(f, scene(5, 5)), jpegOf(f, scene(5, 5)), withSegment(jpegOf(f, scene(5, 9)), 0xE1, exif(5)), gifOf(f, 2), fromBase64(f, lossyWebP), fromBase64(f, losslessWebP), fromBase64(f, movingLossless), fromBase64(f, movingLossy), []byte(harmful), []byte(styledDrawing)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, _, err := Read(data)
		if err != nil {
			return
		}
		if p.Width < 1 || p.Height < 1 || len(p.Data) == 0 {
			t.Fatalf("%+v", p)
		}
		if p.Form != export.SVG {
			if im := decoded(t, p); max(im.Bounds().Dx(), im.Bounds().Dy()) > maxSide {
				t.Errorf("%v", im.Bounds())
			}
			return
		}
		d := xml.NewDecoder(bytes.NewReader(p.Data))
		for {
			tok, err := d.Token()
			if err == io.EOF {
				return
			}
			if err != nil {
				t.Fatalf("%v\n%s", err, p.Data)
			}
			if e, ok := tok.(xml.StartElement); ok {
				for _, a := range e.Attr {
					if bad := fetching.FindString(a.Value); bad != "" {
						t.Fatalf("%q in %v", bad, e)
					}
					if !drawn()[e.Name.Local] || strings.HasPrefix(strings.ToLower(a.Name.Local), "on") && a.Name.Local != "on" || a.Name.Local == "href" && !strings.HasPrefix(a.Value, "#") {
						t.Fatalf("active: %v", e)
					}
				}
			}
		}
	})
}

// TestPhotoForPrint holds that a photo in the colours of a printer becomes one in those of a
// screen, as most that show books know no other.
func TestPhotoForPrint(t *testing.T) {
	im := image.NewCMYK(image.Rect(0, 0, 16, 16))
	for i := 0; i < len(im.Pix); i += 4 {
		im.Pix[i+1], im.Pix[i+2] = 255, 255 // red
	}
	var p export.Picture
	if err := rewrite(&p, im, true); err != nil {
		t.Fatal(err)
	}
	got := decoded(t, &p)
	if _, ok := got.(*image.YCbCr); !ok || p.Form != export.JPEG || p.Width != 16 || p.Height != 16 {
		t.Errorf("%T, form %v, %d by %d", got, p.Form, p.Width, p.Height)
	}
	if r, g, b, _ := got.At(8, 8).RGBA(); r < 0xF000 || g > 0x1000 || b > 0x1000 {
		t.Errorf("red became %x %x %x", r, g, b)
	}
}

// TestStylesBecomeAttributes holds that without a style sheet the declarations of a style
// become attributes, but for those that lead outside, and that the first that says
// something has the word.
func TestStylesBecomeAttributes(t *testing.T) {
	p, _, err := Read([]byte(`<svg viewBox="0 0 9 9"><path d="M0 0h9" stroke="blue" style="fill: #f00 !important; stroke:red; opacity:.5;filter:url(https://evil.example/x);cursor:help"/></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	if s := string(p.Data); !strings.Contains(s, `stroke="blue" fill="#f00" opacity=".5">`) || strings.Contains(s, "style") {
		t.Errorf("the drawing is\n%s", s)
	}
}
