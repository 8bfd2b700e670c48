package themes

import (
	"math"
	"reflect"
	"testing"
)

// types returns the type settings of a theme by the names of their fields.
func types(t *Theme) map[string]Type {
	m := map[string]Type{}
	v := reflect.ValueOf(*t)
	for i := range v.NumField() {
		if y, ok := v.Field(i).Interface().(Type); ok {
			m[v.Type().Field(i).Name] = y
		}
	}
	return m
}

// contrast is the ratio of luminances of a colour on white (WCAG 2.2, 1.4.3).
func contrast(c Color) float64 {
	channel := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	l := 0.2126*channel(c.R) + 0.7152*channel(c.G) + 0.0722*channel(c.B)
	return 1.05 / (l + 0.05)
}

func TestThemesAreComplete(t *testing.T) {
	if len(Names()) < 2 || Default().Name != Names()[0] {
		t.Fatalf("themes %q, default %q", Names(), Default().Name)
	}
	for _, name := range Names() {
		theme, ok := Named(name)
		if !ok || theme.Name != name || theme.About == "" {
			t.Fatalf("theme %q: %+v", name, theme)
		}
		settings := types(theme)
		if len(settings) < 15 {
			t.Fatalf("theme %s has %d type settings", name, len(settings))
		}
		for field, y := range settings {
			if ttf, ok := TrueType(y.Face); !ok || len(ttf) < 10_000 {
				t.Errorf("%s.%s: no face %q", name, field, y.Face)
			}
			if y.Size < 6 || y.Leading < y.Size*1.1 {
				t.Errorf("%s.%s: %v on %v points", name, field, y.Size, y.Leading)
			}
			if r := contrast(y.Color); r < 4.5 {
				t.Errorf("%s.%s: contrast %.1f to white", name, field, r)
			}
		}
		if r := contrast(theme.Link); r < 7 {
			t.Errorf("%s: links have contrast %.1f", name, r)
		}
		if r := contrast(theme.Gap); r < 4.5 {
			t.Errorf("%s: gaps have contrast %.1f", name, r)
		}
	}
	if _, ok := Named("no such theme"); ok {
		t.Error("a theme that does not exist was found")
	}
	if _, ok := TrueType("no such face"); ok {
		t.Error("a face that does not exist was found")
	}
}

func TestColumnsFitTheNarrowestPaper(t *testing.T) {
	for _, name := range Names() {
		theme, _ := Named(name)
		for _, p := range []Paper{A4, A5, Letter, Legal} {
			if w := p.Width - theme.Margins.Inner - theme.Margins.Outer; w < 200 {
				t.Errorf("%s on %s: %v points for text", name, p.Name, w)
			}
		}
	}
}

func TestUnits(t *testing.T) {
	if got := Mm(25.4); math.Abs(float64(got)-72) > 1e-9 {
		t.Errorf("25.4 mm are %v points", got)
	}
	if Gray(0) != (Color{255, 255, 255}) || Gray(1) != (Color{}) {
		t.Error("grey is turned round")
	}
}
