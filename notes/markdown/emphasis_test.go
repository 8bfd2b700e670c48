package markdown

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
)

// However many marks of emphasis a line has, each finds its partner: those that
// open something wait for it also where there are many others.
func TestManyMarks(t *testing.T) {
	const n = 3_000
	for _, c := range []struct {
		name, line     string
		strong, stress int
	}{
		{"pairs within words", strings.Repeat("a**b", 2*n), n, 0},
		{"an odd number", strings.Repeat("a**b", 2*n+1), n, 0},
		{"within each other", strings.Repeat("**a *b* c** ", n), n, n},
		{"round all others", "*a " + strings.Repeat("**b** ", n) + "c*", n, 1},
		{"beside those without a partner", "_a " + strings.Repeat("b* **c** ", n) + "d_", n, 1},
		{"in the text of a link", "[x " + strings.Repeat("**b** ", n) + "*c*](http://d.e)", n, 1},
	} {
		src, err := notes.Decode("a.md", []byte(c.line+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Format().Read(src, notes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		strong, stress := 0, 0
		doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
			model.WalkInlines(*run, func(n model.Inline) {
				switch n.(type) {
				case *model.Strong:
					strong++
				case *model.Emphasis:
					stress++
				}
			})
		})
		if strong != c.strong || stress != c.stress {
			t.Errorf("%s: %d strong and %d stressed, want %d and %d", c.name, strong, stress, c.strong, c.stress)
		}
	}
}

// TestLooseMarks holds which words are bold though a blank stands before the mark that
// closes them, or a sign beside a letter that no blank parts from others.
func TestLooseMarks(t *testing.T) {
	for text, want := range map[string]string{
		"**Wednesday **":                      "<Wednesday>",
		"** Wednesday **":                     "<Wednesday>",
		"- **Who: **Ada and **what: **tides":  "<Who:> Ada and <what:> tides",
		"words **of note ** and more":         "words <of note> and more",
		"words **of `x **` note **, and more": "words <of x ** note>, and more",
		"> **Tides **":                        "<Tides>",
		"# **Tides **":                        "<Tides>",
		"pass **kwargs or **options":          "pass **kwargs or **options",
		"2 ** 3 ** 4":                         "2 ** 3 ** 4",
		"**one **two** three":                 "**one <two> three",
		"`f(**x **)`":                         "f(**x **)",
		"    f(**x **)":                       "f(**x **)",
		"그것은 **'태도'**의 일":                     "그것은 <'태도'>의 일",
		"这是**“重要”**的":                         "这是<“重要”>的",
		"これは*「大切」*です":                         "これは「大切」です",
		"a**'b'**c":                           "a**'b'**c",

		// Within an address marks are letters, at its end they close what stands about it.
		"https://a.example/x_(y)_z and https://a.example/q_(r)":                                  "https://a.example/x_(y)_z and https://a.example/q_(r)",
		"**https://a.example/x_y** and https://a.example/**x**/y":                                "<https://a.example/x_y> and https://a.example/**x**/y",
		"a\\_b https://a.example/x_(y)_z and **b** (see _x_)":                                    "a_b https://a.example/x_(y)_z and <b> (see x)",
		"[**https://b.example**](https://b.example)":                                             "https://b.example",
		"a [x](https://b.example)**b\\]** c":                                                     "a x<b]> c",
		"**b** https://a.example/?a==b&c==d and https://a.example/**":                            "<b> https://a.example/?a==b&c==d and https://a.example/**",
		"**[a](https://a.example)**\\\nb [c](https://a.example)**d** (https://a.example/x_y)_z_": "<a> b c<d> (https://a.example/x_y)z",
	} {
		var got strings.Builder
		var write func(list []model.Inline)
		write = func(list []model.Inline) {
			for _, n := range list {
				if s, ok := n.(*model.Strong); ok {
					got.WriteByte('<')
					write(s.Inlines)
					got.WriteByte('>')
					continue
				}
				got.WriteString(model.PlainText([]model.Inline{n}))
			}
		}
		doc := read(t, "a.md", text+"\n")
		check(t, doc, text+"\n")
		doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { write(*run) })
		for _, b := range doc.Blocks {
			if c, ok := b.(*model.Code); ok {
				got.WriteString(c.Text)
			}
		}
		if got.String() != want {
			t.Errorf("%q: %q, want %q", text, got.String(), want)
		}
	}
}
