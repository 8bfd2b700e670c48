package themes

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

// faults returns what is wrong with a file, a line each.
func faults(t *testing.T, text string) []*Fault {
	t.Helper()
	theme, err := Parse("my.theme", "my", []byte(text))
	if (theme == nil) == (err == nil) {
		t.Fatalf("theme %v, error %v", theme, err)
	}
	var list []*Fault
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			var f *Fault
			if !errors.As(e, &f) {
				t.Fatalf("%v is no fault", e)
			}
			list = append(list, f)
		}
	}
	return list
}

func TestSourceIsReadAgain(t *testing.T) {
	for _, name := range Names() {
		theme, _ := Named(name)
		text := Source(theme, name)
		again, err := Parse("x", name, []byte(text))
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, text)
		}
		if Source(again, name) != text {
			t.Errorf("%s differs when written again", name)
		}
		other, err := Parse("x", name, []byte(strings.Replace(text, "start:         "+name, "start:         large", 1)))
		if err != nil || !reflect.DeepEqual(again, other) {
			t.Errorf("%s: a file with every key depends on where it starts: %v", name, err)
		}
		for i, line := range strings.Split(text, "\n") {
			if len(line) > 140 {
				t.Errorf("line %d has %d characters", i+1, len(line))
			}
		}
	}
}

func TestParse(t *testing.T) {
	theme, err := Parse("my.theme", "my", []byte("\ufeff# mine\r\nstart: modern\r\n\r\nMargin-Top: 1.5 cm\ntext: liberation serif 10/13.5 # a comment\nlink: #006\nitem-space: 0 pt\nupright: yes\n"))
	if err != nil {
		t.Fatal(err)
	}
	modern, _ := Named("modern")
	if theme.Name != "my" || theme.Margins.Top != Mm(15) || theme.Margins.Bottom != modern.Margins.Bottom || theme.ItemSpace != 0 {
		t.Errorf("%+v", theme)
	}
	if theme.Text.Face != Serif || theme.Text.Size != 10 || theme.Text.Leading != 13.5 || theme.Text.Color != modern.Text.Color {
		t.Errorf("text is %+v", theme.Text)
	}
	if theme.Prose.Face != Serif || theme.Prose.Size != modern.Prose.Size || theme.Lead.Face != SerifBold || theme.TextBold.Face != SerifBold || theme.TextItalic.Face != SerifBold {
		t.Errorf("prose %v, lead %v, bold %v, italic %v", theme.Prose, theme.Lead, theme.TextBold, theme.TextItalic)
	}
	if theme.Link != (Color{0, 0, 0x66}) {
		t.Errorf("links are %v", theme.Link)
	}
	if empty, err := Parse("e.theme", "e", nil); err != nil || empty.Text != Default().Text {
		t.Errorf("an empty file: %v", err)
	}
}

func TestFaults(t *testing.T) {
	for text, want := range map[string]string{
		"txet: 9/12":                       `my.theme:1: there is no key "txet"`,
		"\n\nstart: modren":                `my.theme:3: there is no theme "modren" to start from`,
		"text: Liberation Sirif":           `my.theme:1: text: there is no face "Liberation Sirif"`,
		"text: 9":                          `my.theme:1: text: "9" is no size and leading`,
		"text: 9/6":                        `my.theme:1: text: "9/6" is no size and leading`,
		"text: 900/1000":                   `my.theme:1: text: "900/1000" is no size and leading`,
		"text: NaN/10":                     `my.theme:1: text: "NaN/10" is no size and leading`,
		"link: blue":                       `my.theme:1: link: "blue" is no colour`,
		"link: #12345":                     `my.theme:1: link: "#12345" is no colour`,
		"margin-top: 18":                   `my.theme:1: margin-top: "18" is no length`,
		"margin-top: x mm":                 `my.theme:1: margin-top: "x mm" is no length`,
		"margin-top: 1e300 mm":             `my.theme:1: margin-top: 1e300 mm is out of bounds: it may be from 5 mm to 60 mm`,
		"contrast: 22":                     `my.theme:1: contrast: "22" is no number from 3 to 21`,
		"upright: maybe":                   `my.theme:1: upright: "maybe" is neither yes nor no`,
		"margin-top 18 mm":                 `my.theme:1: "margin-top 18 mm" is no key with a value`,
		"about:":                           `my.theme:1: "about" has no value`,
		"gap: #222\ngap: #333":             `my.theme:2: "gap" stands in line 1 already`,
		"gap: \xff":                        `my.theme:1: the line is no text of a theme`,
		"# x\nmeta: #999999":               `my.theme:2: meta: #999999 on white has a contrast of 2.8 : 1, and needs 4.5 : 1`,
		"code-ground: #555":                `my.theme:1: code: #000000 on code-ground has a contrast of 2.8 : 1, and needs 4.5 : 1`,
		"contrast: 7\nmeta: #616161":       `my.theme:2: meta: #616161 on white has a contrast of 6.1 : 1, and needs 7 : 1`,
		"accent: #dddddd":                  `my.theme:1: accent: #dddddd on white has a contrast of 1.3 : 1, and needs 3 : 1`,
		"margin-inner: 60 mm\ntext: 30/40": `my.theme:1: margins of 42.3 mm and 14.1 mm leave no room for text of 30 points on A5`,
	} {
		got := ""
		for _, f := range faults(t, text) {
			if got += f.Error() + "\n"; f.Word == "" && f.Hint == "" && !strings.Contains(got, "bounds") && !strings.Contains(got, "number") &&
				!strings.Contains(got, "neither") && !strings.Contains(got, "already") && !strings.Contains(got, "room") {
				t.Errorf("%q: no hint", text)
			}
			if f.Word != "" && len(f.Choices) < 3 {
				t.Errorf("%q: choices %q", text, f.Choices)
			}
		}
		if !strings.HasPrefix(got, want) {
			t.Errorf("%q:\n%swant %s", text, got, want)
		}
	}
	if n := len(faults(t, "txet: 1\nmargin-top: 1 mm\nlink: red")); n != 3 {
		t.Errorf("%d faults of three lines", n)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(Source(Default(), "classic"))
	f.Add("start: large\ntext: 9/12 #fff\nmargin-top: 1e-5mm")
	f.Fuzz(func(t *testing.T, text string) {
		theme, err := Parse("f", "f", []byte(text))
		if err != nil {
			return
		}
		for _, p := range theme.Pairs() {
			if p.Contrast() < p.Least {
				t.Errorf("%s on %s: %v", p.Key, p.On, p.Contrast())
			}
		}
		if _, err := Parse("f", "f", []byte(Source(theme, "classic"))); err != nil && theme.About == strings.TrimSpace(theme.About) && !strings.ContainsAny(theme.About, "#") {
			t.Errorf("%v of\n%s", err, Source(theme, "classic"))
		}
	})
}
