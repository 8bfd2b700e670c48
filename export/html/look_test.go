package html

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"gloss/model/summary"
	"gloss/themes"
)

// Text needs a contrast of 7 : 1 (WCAG 2.2, 1.4.6), marks and lines 3 : 1.
func TestContrast(t *testing.T) {
	blocks := regexp.MustCompile(`--ground: [^}]*`).FindAllString(style, -1)
	if len(blocks) != 3 {
		t.Fatalf("%d sets of colours, want light, dark and print", len(blocks))
	}
	for _, block := range blocks {
		colors := map[string]float64{}
		for _, m := range regexp.MustCompile(`--(\w+): #([0-9a-f]{6});`).FindAllStringSubmatch(block, -1) {
			colors[m[1]] = luminance(t, m[2])
		}
		for name, least := range map[string]float64{"ink": 7, "quiet": 7, "link": 7, "mark": 7, "line": 3} {
			if _, ok := colors[name]; !ok {
				t.Fatalf("no colour %s in %s", name, block)
			}
			if c := contrast(colors[name], colors["ground"]); c < least {
				t.Errorf("%s has a contrast of %.2f in %s", name, c, block)
			}
		}
		if c := contrast(colors["mark"], colors["track"]); c < 3 {
			t.Errorf("marks have a contrast of %.2f on their track in %s", c, block)
		}
	}
}

// TestLook: pages take faces and colours of a theme, dark enough to be read.
func TestLook(t *testing.T) {
	for _, name := range themes.Names() {
		theme, _ := themes.Named(name)
		pale := *theme
		pale.Link = themes.Color{R: 0x90, G: 0x90, B: 0xF0}
		for _, theme := range []*themes.Theme{theme, &pale} {
			var b strings.Builder
			if err := WriteIndex(&b, summary.Of(book()), theme); err != nil {
				t.Fatal(err)
			}
			sheet := look(theme)
			if sheet == "" || !strings.Contains(b.String(), sheet) || strings.Contains(sheet, "<") {
				t.Errorf("%s: the page does not have the looks\n%s", name, sheet)
			}
			colors := regexp.MustCompile(`#([0-9a-f]{6});`).FindAllStringSubmatch(sheet, -1)
			for _, m := range colors {
				if c := contrast(luminance(t, m[1]), 1); c < 7 {
					t.Errorf("%s: %s has a contrast of %.2f", name, m[0], c)
				}
			}
			if len(colors) != 3 {
				t.Errorf("%s: %d colours", name, len(colors))
			}
		}
		if large := strings.Contains(look(theme), "font-size"); large != (name == "large") {
			t.Errorf("%s: large print is %v", name, large)
		}
	}
	if look(nil) != "" {
		t.Error("no theme has looks")
	}
}

func luminance(t *testing.T, hex string) float64 {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	part := func(shift uint) float64 {
		v := float64(n>>shift&255) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}

func contrast(a, b float64) float64 { return (math.Max(a, b) + 0.05) / (math.Min(a, b) + 0.05) }
