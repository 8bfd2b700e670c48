package themes

import (
	"math"
	"reflect"
	"strings"
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

func TestThemesAreComplete(t *testing.T) {
	if len(Names()) < 3 || Default().Name != Names()[0] {
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
			theme := theme.On(p, true)
			if m := theme.Margins; min(m.Top, m.Bottom, m.Inner, m.Outer) < leastMargin-0.001 {
				t.Errorf("%s on %s: margins %v", name, p.Name, m)
			}
			if w := p.Width - theme.Margins.Inner - theme.Margins.Outer; w < 200 {
				t.Errorf("%s on %s: %v points for text", name, p.Name, w)
			}
		}
	}
}

// TestContrast computes the contrast of every pair of colours: of colours that
// text has, of colours that drawings have, on white and on the ground of code.
func TestContrast(t *testing.T) {
	for name, least := range map[string]float64{"classic": 4.5, "modern": 4.5, "large": 7} {
		theme, _ := Named(name)
		if theme.Contrast != least {
			t.Errorf("%s promises %v", name, theme.Contrast)
		}
		pairs := theme.Pairs()
		if len(pairs) < len(types(theme))-3+6 {
			t.Errorf("%s: only %d pairs of %d types", name, len(pairs), len(types(theme)))
		}
		for _, p := range pairs {
			if p.Contrast() < p.Least {
				t.Errorf("%s: %s (%v) on %s has %.2f, needs %v", name, p.Key, p.Fore, p.On, p.Contrast(), p.Least)
			}
		}
		if Contrast(theme.Link, White) < 7 {
			t.Errorf("%s: links have %.1f", name, Contrast(theme.Link, White))
		}
	}
	if c := Contrast(Color{}, White); math.Abs(c-21) > 1e-9 {
		t.Errorf("black on white: %v", c)
	}
	if c := Contrast(Color{0x77, 0x77, 0x77}, White); math.Abs(c-4.478) > 0.001 {
		t.Errorf("#777 on white: %v", c)
	}
}

// TestLargePrint: nothing below 16 points, nothing italic.
func TestLargePrint(t *testing.T) {
	theme, _ := Named("large")
	for field, y := range types(theme) {
		if y.Size < 16 || strings.Contains(string(y.Face), "Italic") {
			t.Errorf("%s: %s %v", field, y.Face, y.Size)
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
