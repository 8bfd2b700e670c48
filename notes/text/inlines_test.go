package text

import (
	"fmt"
	"strings"
	"testing"

	"gloss/model"
)

func TestWordsSetApart(t *testing.T) {
	for in, want := range map[string]string{
		"We use _Zorb_ daily.":              "We use em(Zorb) daily.",
		"It *must not* fail (_really_).":    "It strong(must not) fail (em(really)).",
		"_Whole lines, too._":               "em(Whole lines, too.)",
		"`a_b_c` and _Zorb_":                "code(a_b_c) and em(Zorb)",
		"_with `code` inside_":              "_with code(code) inside_",
		"snake_case_name and __init__":      "snake_case_name and __init__",
		"_private and other_":               "em(private and other)",
		"2*3*4, a * b * c, *nix":            "2*3*4, a * b * c, *nix",
		"_Zorb_s and *Zorb*ian":             "_Zorb_s and *Zorb*ian",
		"\"_Zorb_\", _Mist_; *one*, *two*!": "\"em(Zorb)\", em(Mist); strong(one), strong(two)!",
		"_Größe_ und *Maß*":                 "em(Größe) und strong(Maß)",
		"____ and **** and _ _ and * *":     "____ and **** and _ _ and * *",
	} {
		var b strings.Builder
		for _, in := range new(page).inlines(in, 1, 1) {
			switch in := in.(type) {
			case *model.Text:
				b.WriteString(in.Value)
			case *model.CodeSpan:
				fmt.Fprintf(&b, "code(%s)", in.Value)
			case *model.Emphasis:
				fmt.Fprintf(&b, "em(%s)", in.Inlines[0].(*model.Text).Value)
			case *model.Strong:
				fmt.Fprintf(&b, "strong(%s)", in.Inlines[0].(*model.Text).Value)
			}
		}
		if b.String() != want {
			t.Errorf("%q: got %q, want %q", in, b.String(), want)
		}
	}
}
