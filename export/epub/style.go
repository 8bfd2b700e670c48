package epub

import (
	"strconv"
	"strings"

	"gloss/export"
	"gloss/themes"
)

// style returns the style sheet. The reader's face, size and colours are left
// alone: no colour of text and no ground is set, so that dark and sepia stay the
// reader's. From the theme come the proportions of type and white, whether
// headings are set in a sans face, whether there are italics, and the colour of
// rules and bars, made so that it can be seen on any ground.
func style(t *themes.Theme) []byte {
	text := float64(t.Prose.Size)
	if text <= 0 {
		text = 10
	}
	number := func(v, least, most float64) string {
		return strconv.FormatFloat(min(max(v, least), most), 'f', 2, 64)
	}
	em := func(p themes.Pt, least, most float64) string { return number(float64(p)/text, least, most) + "em" }
	css := strings.NewReplacer(
		"@heading", family(t.Talk.Face),
		"@part", em(t.Day.Size, 1.4, 1.9),
		"@talk", em(t.Talk.Size, 1.2, 1.6),
		"@sub", em(t.Subhead.Size*1.1, 1, 1.25),
		"@meta", em(t.Meta.Size, 0.8, 0.9),
		"@code", em(t.Code.Size, 0.85, 0.95),
		"@index", em(t.Index.Size, 0.85, 1),
		"@title", em(t.Cover.Size, 1.6, 2.2),
		"@bar", em(t.BarWidth, 0.12, 0.25),
		"@leading", number(float64(t.Prose.Leading)/text, 1.4, 1.7),
		"@step", em(t.ListStep*4/3, 1.1, 1.5),
		"@item", em(t.ItemSpace*4/3, 0.15, 0.4),
		"@rule", anyGround(t.Accent),
		"@side", anyGround(t.Bar),
	).Replace(sheet)
	if t.Upright {
		css = strings.ReplaceAll(css, "font-style: italic", "font-style: normal") + upright
	}
	return []byte(css)
}

// inScript returns a theme as a language has it: Chinese, Japanese and Korean
// have no italics, nor have the scripts from right to left.
func inScript(t *themes.Theme, lang string) *themes.Theme {
	base, _, _ := strings.Cut(lang, "-")
	if base != "zh" && base != "ja" && base != "ko" && !export.FromRight(lang) {
		return t
	}
	plain := *t
	plain.Upright = true
	return &plain
}

// upright is for themes without italics: stress is bold, what is quoted or told
// by us upright.
const upright = `em, i { font-style: normal; font-weight: bold; }
`

// The luminance of colours that have a contrast of three to one, as drawings
// need it, on white, on sepia and on black.
const (
	darkest  = 0.13
	lightest = 0.25
)

// anyGround returns a colour of a theme for rules and bars, as dark or as light
// as it must be to be seen on every ground that readers have. Where it has no
// hue it is the colour of the text.
func anyGround(c themes.Color) string {
	if c.R == c.G && c.G == c.B {
		return "currentColor"
	}
	const steps = 64
	toward := func(end, k int) themes.Color {
		mix := func(v uint8) uint8 { return uint8((int(v)*(steps-k) + end*k) / steps) }
		return themes.Color{R: mix(c.R), G: mix(c.G), B: mix(c.B)}
	}
	seen := c
	for k := 0; k <= steps && seen.Luminance() < darkest; k++ {
		seen = toward(255, k)
	}
	for k := 0; k <= steps && seen.Luminance() > lightest; k++ {
		seen = toward(0, k)
	}
	return seen.String()
}

// family returns the generic family of a face.
func family(f themes.Face) string {
	switch {
	case strings.Contains(string(f), "Sans"):
		return "sans-serif"
	case strings.Contains(string(f), "Mono"):
		return "monospace"
	}
	return "serif"
}

// sheet names the left side before that of the reading, for readers that know
// no other.
const sheet = `html { color-scheme: light dark; }
body { line-height: @leading; margin: 0; padding: 0 2%; word-wrap: break-word; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { font-family: @heading; line-height: 1.2; text-align: start; hyphens: none; -webkit-hyphens: none; break-after: avoid; page-break-after: avoid; }
header { break-inside: avoid; break-after: avoid; page-break-after: avoid; }
h1 { font-size: @talk; margin: 0.6em 0 0.5em; }
section[role="doc-part"] h1 { font-size: @part; margin-top: 1.2em; padding-bottom: 0.2em; border-bottom: 2px solid @rule; }
h2 { font-size: @sub; margin: 1.6em 0 0.4em; }
h3, h4, h5, h6 { font-size: 1em; margin: 1.3em 0 0.3em; }
p { margin: 0 0 0.7em; }
ul, ol { margin: 0.2em 0 0.7em; padding: 0; padding-left: @step; padding-inline-start: @step; padding-inline-end: 0; }
ol { padding-left: 1.8em; padding-inline-start: 1.8em; padding-inline-end: 0; }
ul { list-style-type: disc; }
ul ul { list-style-type: "–  "; }
ul ul ul { list-style-type: "·  "; }
li { margin: @item 0; }
li > ul, li > ol { margin: 0.1em 0 0.3em; }
li.on, li.task { list-style-type: none; }
li[dir] { list-style-position: inside; }
li > blockquote { margin: 0.2em 0 0.4em; }
li > p { margin: 0 0 0.4em; }
.meta, .by { font-size: @meta; font-style: italic; }
h1 + .meta, header + .meta { margin-top: -0.2em; }
blockquote { margin: 0.6em 0 0.8em; padding: 0; padding-left: 0.8em; padding-inline-start: 0.8em; padding-inline-end: 0; border-inline-start: @bar solid @side; }
blockquote p { margin-bottom: 0.3em; }
pre { font-size: @code; line-height: 1.4; white-space: pre-wrap; overflow-wrap: anywhere; text-align: start; hyphens: none; -webkit-hyphens: none; margin: 0.6em 0 0.8em; padding-left: 0.8em; padding-inline-start: 0.8em; padding-inline-end: 0; border-inline-start: 1px dotted currentColor; }
pre, code, .address { font-family: monospace, monospace; }
code { font-size: 0.92em; hyphens: none; -webkit-hyphens: none; overflow-wrap: anywhere; }
pre code { font-size: 1em; }
sup { font-size: 0.7em; line-height: 1; vertical-align: super; }
a { overflow-wrap: anywhere; }
sup a { text-decoration: none; }
.next { margin-inline-start: 0.3em; }
table { border-collapse: collapse; font-size: 0.92em; margin: 0.6em 0 1em; }
th, td { text-align: start; vertical-align: top; padding: 0.25em 0.8em 0.25em 0; padding-inline-start: 0; padding-inline-end: 0.8em; border-bottom: 1px solid currentColor; hyphens: none; -webkit-hyphens: none; }
th { font-family: @heading; }
thead th, thead td { border-bottom-width: 2px; }
.many { font-size: 0.8em; }
.most { font-size: 0.64em; }
.many th, .many td { padding-inline-end: 0.5em; }
td.c, th.c { text-align: center; }
td.r, th.r { text-align: end; }
hr { width: 30%; margin: 1.4em auto; border: 0; border-top: 1px solid currentColor; }
figure { margin: 0.8em 0; text-align: center; break-inside: avoid; }
figcaption { font-size: @meta; font-style: italic; margin-top: 0.3em; text-align: center; }
img { max-width: 100%; height: auto; }
figure img { max-height: 90vh; }
.gap { font-style: italic; font-size: @meta; margin: 0.6em 0; padding-bottom: 0.3em; border-bottom: 2px dotted currentColor; max-width: 18em; }
.note { font-size: @meta; margin: 0.5em 0 0; }
section + .note { margin-top: 2em; padding-top: 0.6em; border-top: 1px solid currentColor; }
.note p { margin: 0 0 0.3em; }
.talks, .contents ol { list-style-type: none; padding: 0; }
.talks li { margin: 0.5em 0; }
.talks .by { display: block; }
.contents a, .talks a, .letters a { text-decoration: none; }
.contents a, .talks a, .letters a, .index a, .where a, .entry { color: inherit; }
a.entry { overflow-wrap: break-word; }
.crammed, .crammed a { overflow-wrap: anywhere; }
.index ul ul a, .where a, a.entry { text-decoration-line: underline; text-decoration-style: dotted; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.contents > ol > li { margin-top: 0.9em; }
.contents > ol > li > a { font-weight: bold; }
.contents ol ol { padding-left: 1em; padding-inline-start: 1em; padding-inline-end: 0; margin: 0.2em 0; }
.cover { text-align: center; margin: 0; }
.cover img { display: block; margin: 0 auto; max-width: 100%; max-height: 100vh; height: auto; }
.titlepage h1 { font-size: @title; margin: 2.5em 0 0.5em; }
.titlepage .event { font-size: 1.15em; }
.titlepage .meta { font-style: normal; font-size: 1em; }
.titlepage .author { margin-top: 2em; }
.titlepage .about { margin-top: 2em; }
.letters { font-family: @heading; line-height: 2; }
.letters a { margin-inline-end: 0.5em; }
.index > section { font-size: @index; }
.index ul { list-style-type: none; padding: 0; margin: 0; columns: 14em; column-gap: 2em; }
.index ul ul { display: inline; columns: auto; }
.index ul ul li { display: inline; }
.index ul > li { margin: 0 0 0.55em; padding-left: 1em; padding-inline-start: 1em; padding-inline-end: 0; text-indent: -1em; text-align: start; break-inside: avoid; hyphens: none; -webkit-hyphens: none; }
.index ul ul > li { margin: 0; padding: 0; }
.index .long { break-inside: auto; }
.index .parts { display: block; }
.index .parts > li { display: block; margin: 0.15em 0 0; padding-left: 1.5em; padding-inline-start: 1.5em; padding-inline-end: 0; text-indent: -1.5em; break-inside: auto; }
.index .parts > li > span:first-child { font-weight: normal; margin: 0; }
.index li > span:first-child { font-weight: bold; margin-inline-end: 0.3em; }
.index > section > p { font-style: italic; }
.index > section > p i { font-style: normal; }
.forms { font-size: 0.92em; }
.digest .entry { margin: 0 0 0.9em; break-inside: avoid; }
.digest .long { break-inside: auto; }
.digest ul { list-style-type: none; margin: 0; padding: 0; }
.digest ul.where { padding-left: 0.8em; padding-inline-start: 0.8em; padding-inline-end: 0; }
.digest p { margin: 0; text-align: start; hyphens: none; -webkit-hyphens: none; }
.digest .term { font-weight: bold; }
.digest .quiet, .digest .where { font-size: @meta; font-style: normal; }
.digest .about { font-style: italic; }
.digest svg { display: block; width: 12em; max-width: 100%; height: 0.7em; margin: 0.2em 0; fill: currentColor; }
.digest a { text-decoration-style: dotted; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.reading .items { padding-left: 2.2em; padding-inline-start: 2.2em; padding-inline-end: 0; }
.reading .items > li { margin: 1em 0; }
.reading p { margin: 0 0 0.2em; text-align: start; }
.what { font-weight: bold; }
.where { font-size: 0.85em; font-style: italic; }
.reading .address { font-size: 0.78em; overflow-wrap: anywhere; hyphens: none; -webkit-hyphens: none; }
.colophon p, .colophon dl { font-size: @meta; }
.colophon dt { font-weight: bold; margin-top: 0.6em; }
.colophon dd { margin: 0; }
`
