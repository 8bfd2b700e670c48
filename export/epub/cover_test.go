package epub

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/go-fonts/dejavu/dejavumathtexgyre"
	"github.com/go-text/typesetting/font/opentype"

	"gloss/export"
	"gloss/model"
	"gloss/themes"
)

var exportOptions export.Options

func cover(t *testing.T, doc *model.Document, theme *themes.Theme) (image.Image, *bound) {
	t.Helper()
	b, err := compose(io.Discard, &model.Book{Document: doc}, export.Options{Theme: theme})
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(b.cover))
	if err != nil {
		t.Fatal(err)
	}
	return picture, b
}

// ink returns how many pixels differ from the ground, and whether any of them
// lies in the margin.
func ink(p image.Image) (n int, inMargin bool) {
	q := p.(*image.Paletted)
	for i, v := range q.Pix {
		if v != 0 {
			n++
			x, y := i%q.Stride, i/q.Stride
			inMargin = inMargin || x < coverMargin-10 || x > coverWidth-coverMargin+10 || y > coverHeight-40
		}
	}
	return n, inMargin
}

func TestCover(t *testing.T) {
	short, b := cover(t, &model.Document{Title: "PyCon"}, nil)
	if size := short.Bounds().Size(); size.X != 1200 || size.Y != 1920 {
		t.Errorf("the cover has %v pixels", size)
	}
	if len(b.cover) > 60_000 {
		t.Errorf("the cover has %d bytes", len(b.cover))
	}
	few, _ := ink(short)
	long, _ := cover(t, &model.Document{Title: "PyCon, with many more words than that"}, nil)
	if more, _ := ink(long); few < 3000 || more < 2*few {
		t.Errorf("%d pixels of ink for a short title, %d for a long one", few, more)
	}
	for _, title := range []string{strings.Repeat("m", 500), strings.Repeat("many words ", 100), "漢字🎉", "שלום", "\x00\xff", " "} {
		p, b := cover(t, &model.Document{Title: title, Event: title, Place: title, Authors: []string{title}}, nil)
		n, inMargin := ink(p)
		if n < 2000 || inMargin {
			t.Errorf("title %q: %d pixels of ink, in the margin: %v", title, n, inMargin)
		}
		if told := len(b.diagnostics) > 0; told != (title == "漢字🎉") {
			t.Errorf("title %q: diagnostics %v", title, b.diagnostics)
		}
	}
}

// unaligned returns a font file whose tables follow one another without gaps.
func unaligned(t *testing.T, file []byte) []byte {
	t.Helper()
	loader, err := opentype.NewLoader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	var tables []opentype.Table
	for _, tag := range loader.Tables() {
		content, err := loader.RawTable(tag)
		if err != nil {
			t.Fatal(err)
		}
		tables = append(tables, opentype.Table{Tag: tag, Content: content})
	}
	return opentype.WriteTTF(tables)
}

// A face that a person gives, or that is found, sets on the cover what its own
// faces lack.
func TestCoverFonts(t *testing.T) {
	letters := []export.Font{{Name: "no face", Data: []byte("none")}, {Name: "Letters", Data: dejavumathtexgyre.TTF}}
	asked := ""
	for name, c := range map[string]struct {
		title string
		opt   export.Options
		whole bool
	}{
		"none":           {"𝒜ℬ𝒞", export.Options{}, false},
		"given":          {"𝒜ℬ𝒞", export.Options{Fonts: letters}, true},
		"unaligned":      {"𝒜ℬ𝒞", export.Options{Fonts: []export.Font{{Name: "Letters", Data: unaligned(t, dejavumathtexgyre.TTF)}}}, true},
		"from the right": {"שלום 𝒜", export.Options{Fonts: letters}, true},
		"found": {"PyCon 𝒜", export.Options{FindFonts: func(lacking []rune) []export.Font {
			asked += string(lacking)
			return letters
		}}, true},
		"nothing to find": {"PyCon", export.Options{FindFonts: func(lacking []rune) []export.Font {
			t.Errorf("faces for %q are asked for", string(lacking))
			return nil
		}}, true},
	} {
		b, err := compose(io.Discard, &model.Book{Document: &model.Document{Title: c.title}}, c.opt)
		if err != nil {
			t.Fatal(err)
		}
		if whole := len(b.diagnostics) == 0; whole != c.whole {
			t.Errorf("%s: diagnostics %v", name, b.diagnostics)
		}
	}
	if asked != "𝒜" {
		t.Errorf("faces for %q were asked for", asked)
	}
}

// Days stand in digits on a cover that has no face for how the language writes
// them.
func TestCoverDays(t *testing.T) {
	day := func(n int) *model.Section {
		return &model.Section{Title: words("Day"), Known: &model.Facts{Date: model.Date{Year: 2018, Month: 8, Day: n}}}
	}
	for want, c := range map[string]*model.Document{
		"2018-08-18":              {Language: "ko", Date: model.Date{Year: 2018, Month: 8, Day: 18}},
		"2018-08-17 – 2018-08-19": {Language: "ja", Sections: []*model.Section{day(19), day(17)}},
	} {
		c.Title = "Notes"
		c.Number()
		p, b := cover(t, c, nil)
		if len(b.diagnostics) > 0 {
			t.Errorf("%s: diagnostics %v", want, b.diagnostics)
		}
		if got := b.plainDays(); got != want {
			t.Errorf("days %q, want %q", got, want)
		}
		same, _ := cover(t, &model.Document{Title: "Notes", Place: want}, nil)
		if n, _ := ink(p); n < 1000 {
			t.Errorf("%s: %d pixels of ink", want, n)
		} else if m, _ := ink(same); m != n {
			t.Errorf("%s: %d pixels of ink, %d as a place", want, n, m)
		}
	}
}

// TestCoverContrast computes the contrast of the words with the ground.
func TestCoverContrast(t *testing.T) {
	for _, name := range themes.Names() {
		theme, _ := themes.Named(name)
		p, _ := cover(t, &model.Document{Title: "PyCon", Place: "Atlanta"}, theme)
		palette := p.(*image.Paletted).Palette
		if len(palette) != 16 {
			t.Fatalf("%d colours", len(palette))
		}
		if c := contrast(palette[0], palette[fullInk]); c < 7 {
			t.Errorf("%s: the title has a contrast of %.1f", name, c)
		}
		if c := contrast(palette[0], palette[quietInk]); c < 4.5 {
			t.Errorf("%s: quiet words have a contrast of %.1f", name, c)
		}
	}
}

// contrast is the ratio that WCAG defines.
func contrast(a, b color.Color) float64 {
	light := func(c color.Color) float64 {
		r, g, b, _ := c.RGBA()
		linear := func(v uint32) float64 {
			x := float64(v) / 0xFFFF
			if x <= 0.04045 {
				return x / 12.92
			}
			return math.Pow((x+0.055)/1.055, 2.4)
		}
		return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
	}
	x, y := light(a), light(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Lines are what their pixels are, one by one, within the picture and over its
// edges, on what holds ink already.
func TestLine(t *testing.T) {
	var lines, pixels canvas
	for n := range 400 {
		x, y, width, level := n*37%(coverWidth+40)-20, n%7-1, n%23, n*5%16
		lines.line(x, x+width, y, level)
		for i := range width {
			pixels.ink(x+i, y, level)
		}
	}
	if !bytes.Equal(lines.pix, pixels.pix) {
		t.Error("lines differ from their pixels")
	}
}

// TestGlanceOfLittle holds the cover to show no picture of notes that name next to
// nothing.
func TestGlanceOfLittle(t *testing.T) {
	inked := func(names int) int {
		talk := &model.Section{Kind: model.TalkSection, Title: words("Talk")}
		book := &model.Book{Document: &model.Document{Title: "Notes", Sections: []*model.Section{talk}}}
		for i := range names {
			n := &model.Mention{Name: "Tool" + itoa(i), Form: "Tool", Section: talk, Inlines: words("Tool")}
			talk.Blocks = append(talk.Blocks, para(n))
			book.Entries = append(book.Entries, &model.IndexEntry{Name: n.Name, Letter: "T", Mentions: []*model.Mention{n}})
		}
		book.Number()
		b, err := compose(io.Discard, book, exportOptions)
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(bytes.NewReader(b.cover))
		if err != nil {
			t.Fatal(err)
		}
		n, _ := ink(picture)
		return n
	}
	none := inked(0)
	if n := inked(glanceDots - 1); n != none {
		t.Errorf("%d dots are a picture: %d pixels, %d without", glanceDots-1, n, none)
	}
	if n := inked(glanceDots); n <= none {
		t.Errorf("%d dots are none: %d pixels, %d without", glanceDots, n, none)
	}
}
