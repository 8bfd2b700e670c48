package epub

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/go-text/typesetting/di"
	gofont "github.com/go-text/typesetting/font"
	bcp47 "github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"

	"gloss/export"
)

// turnedLettering sets lines that hold letters from the right: in their order,
// and in the forms that they have beside one another. It draws with the faces of a
// lettering.
type turnedLettering struct {
	*lettering
	lang      bcp47.Language
	faces     map[*sfnt.Font]*gofont.Face
	fonts     map[*gofont.Face]*sfnt.Font
	segmenter shaping.Segmenter
	shaper    shaping.HarfbuzzShaper
	wrapper   shaping.LineWrapper
}

// turned returns what sets lines in a language with the faces of l.
func (l *lettering) turned(lang string) *turnedLettering {
	return &turnedLettering{lettering: l, lang: bcp47.NewLanguage(lang),
		faces: map[*sfnt.Font]*gofont.Face{}, fonts: map[*gofont.Face]*sfnt.Font{}}
}

// holdsTurned reports whether words hold a letter that is written from the right.
func holdsTurned(words string) bool {
	return strings.ContainsFunc(words, func(r rune) bool {
		p, _ := bidi.LookupRune(r)
		return p.Class() == bidi.R || p.Class() == bidi.AL
	})
}

// held returns words that are written from the right, with marks round what
// stands from the left in them: signs at its edges, and days, stay with it.
func (m *manuscript) held(words string) string {
	const mark = "\u200E"
	if days := m.days(); days != "" && m.dated() != "" {
		words = strings.Replace(words, days, mark+days+mark, 1)
	}
	var b strings.Builder
	for {
		from, to := export.Fragile(words)
		if from == to {
			return b.String() + words
		}
		b.WriteString(words[:from] + mark + words[from:to] + mark)
		words = words[to:]
	}
}

// load reads the faces that words need with the library that shapes them.
func (t *turnedLettering) load(words string) error {
	for _, r := range words + "…" {
		f, _ := t.glyph(r)
		if t.faces[f] != nil {
			continue
		}
		file := t.files[slices.Index(t.lettering.faces, f)]
		all, err := gofont.ParseTTC(bytes.NewReader(file.Data))
		if err != nil {
			return fmt.Errorf("read a face for the cover: %w", err)
		}
		face := all[file.Member]
		t.faces[f], t.fonts[face] = face, f
	}
	return nil
}

// ResolveFace returns the face that a character is set in, of those that load
// has read.
func (t *turnedLettering) ResolveFace(r rune) *gofont.Face {
	f, _ := t.glyph(r)
	return cmp.Or(t.faces[f], t.faces[t.lettering.faces[0]])
}

// fit breaks settable words, which are written from a side, into lines, as that of
// lettering does.
func (t *turnedLettering) fit(words string, from side, sizes []float64, most int) ([]shaping.Line, float64, error) {
	words = shorten(words, 200)
	if err := t.load(words); err != nil {
		return nil, 0, err
	}
	config := shaping.WrapConfig{Direction: di.DirectionLTR, BreakPolicy: shaping.Never}
	if from == fromRight {
		config.Direction = di.DirectionRTL
	}
	for _, size := range sizes {
		lines := t.lines(words, size, config)
		if len(lines) <= most && !slices.ContainsFunc(lines, func(l shaping.Line) bool { return lineWidth(l) > measure }) {
			return lines, size, nil
		}
	}
	size := sizes[len(sizes)-1]
	config.BreakPolicy, config.TruncateAfterLines = shaping.WhenNecessary, most
	if cut := t.shape([]rune("…"), size, config.Direction); len(cut) > 0 {
		config.Truncator = cut[0]
	}
	return t.lines(words, size, config), size, nil
}

// lines breaks words into lines, which are good until it is called again.
func (t *turnedLettering) lines(words string, size float64, config shaping.WrapConfig) []shaping.Line {
	text := []rune(words)
	lines, _ := t.wrapper.WrapParagraph(config, measure, text, shaping.NewSliceIterator(t.shape(text, size, config.Direction)))
	for _, line := range lines {
		closeLine(line, text, config.Direction)
	}
	return lines
}

// closeLine takes the room from a blank at which a line was broken behind words that are
// written from another side: it would stand between them and the edge.
func closeLine(line shaping.Line, text []rune, direction di.Direction) {
	last := 0
	for i := range line {
		if line[i].Runes.Offset > line[last].Runes.Offset {
			last = i
		}
	}
	run := &line[last]
	n := len(run.Glyphs)
	if n == 0 || direction != di.DirectionRTL || run.Direction != di.DirectionLTR || text[run.Glyphs[n-1].TextIndex()] != ' ' {
		return
	}
	run.Advance -= run.Glyphs[n-1].Advance
	run.Glyphs[n-1].Advance = 0
}

func (t *turnedLettering) shape(text []rune, size float64, direction di.Direction) []shaping.Output {
	whole := shaping.Input{Text: text, RunEnd: len(text), Direction: direction, Size: ppem(size), Language: t.lang}
	var runs []shaping.Output
	for _, in := range t.segmenter.Split(whole, t) {
		runs = append(runs, t.shaper.Shape(in))
	}
	return runs
}

// lineWidth returns the width of a line in pixels.
func lineWidth(line shaping.Line) int {
	var sum fixed.Int26_6
	for _, run := range line {
		sum += run.Advance
	}
	return sum.Ceil()
}

// draw sets a line with its base line at y.
func (t *turnedLettering) draw(c *canvas, line shaping.Line, x, y int, size float64, ink int) {
	runs := slices.Clone(line)
	slices.SortFunc(runs, func(a, b shaping.Output) int { return cmp.Compare(a.VisualIndex, b.VisualIndex) })
	at := fixed.P(x, y)
	for _, run := range runs {
		f := t.fonts[run.Face]
		for _, g := range run.Glyphs {
			outline, err := f.LoadGlyph(&t.buf, sfnt.GlyphIndex(g.GlyphID), ppem(size), nil)
			if err == nil {
				t.pen.fill(c, outline, fixed.Point26_6{X: at.X + g.XOffset, Y: at.Y - g.YOffset}, ink)
			}
			at.X += g.Advance
		}
	}
}
