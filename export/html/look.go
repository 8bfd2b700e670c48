package html

import (
	"fmt"
	"strings"

	"gloss/themes"
)

// onScreen is the contrast that text has on a page (WCAG 2.2, 1.4.6).
const onScreen = 7

// look returns what a theme changes of the style sheet: faces, the size of
// large print, colours on a light ground. Dark screens and paper keep the
// sheet's colours. It is empty for no theme.
func look(t *themes.Theme) string {
	if t == nil {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "html { font-family: %s; ", family(t.Text.Face))
	if t.Contrast >= onScreen {
		b.WriteString("font-size: 130%; ")
	}
	fmt.Fprintf(&b, "}\nh1, h2, h3, .about, .facts, nav, footer { font-family: %s; }\n", family(t.Talk.Face))
	if t.Upright {
		b.WriteString(".what, em, i { font-style: normal; }\n")
	}
	fmt.Fprintf(&b, "@media screen and (prefers-color-scheme: light) {\n  :root { --link: %s; --mark: %s; --head: %s; }\n  h1, h2, h3 { color: var(--head); }\n}\n",
		dark(t.Link), dark(t.Accent), dark(t.Day.Color))
	return b.String()
}

// family returns the families of a face, with those that stand in for it.
func family(f themes.Face) string {
	name := strings.TrimSuffix(strings.TrimSuffix(string(f), " Italic"), " Bold")
	generic := `Georgia, "Times New Roman", serif`
	switch {
	case strings.Contains(name, "Mono"):
		generic = "Menlo, Consolas, monospace"
	case strings.Contains(name, "Sans"):
		generic = `"Helvetica Neue", Arial, sans-serif`
	}
	return `"` + name + `", ` + generic
}

// dark returns a colour that can be read on a white page: the colour, or a
// darker one of its hue.
func dark(c themes.Color) themes.Color {
	for themes.Contrast(c, themes.White) < onScreen {
		c = themes.Color{R: uint8(int(c.R) * 15 / 16), G: uint8(int(c.G) * 15 / 16), B: uint8(int(c.B) * 15 / 16)}
	}
	return c
}
