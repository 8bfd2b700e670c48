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
