package epub

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"gloss/export"
	"gloss/themes"
)

// lettering sets lines in a face and, for what it lacks, in others.
type lettering struct {
	faces   []*sfnt.Font
	files   []export.Font // of each
	own     int           // how many of them come before the spares
	buf     sfnt.Buffer
	pen     pen
	missing string // characters in none, each once
}

// newLettering sets in a face and, before the spares, in those that a person has
// given; one that cannot be read is passed over.
func newLettering(f themes.Face, given ...export.Font) (*lettering, error) {
	l := &lettering{}
	if err := l.add(f); err != nil {
		return nil, err
	}
	for _, file := range given {
		if parsed, err := outlines(file); err == nil {
			l.faces, l.files = append(l.faces, parsed), append(l.files, file)
		}
	}
	l.own = len(l.faces)
	return l, nil
}

// spares are the faces for what the first one lacks. The last is large, and read
// for emoji only.
var spares = [...]themes.Face{themes.Fallback, themes.Emoji}

// firstEmoji is the first of the characters that are mostly emoji.
const firstEmoji = 0x1F000

func (l *lettering) add(f themes.Face) error {
	data, ok := themes.TrueType(f)
	if f == themes.Emoji {
		data, _ = themes.EmojiTrueType()
	} else if !ok {
		return fmt.Errorf("there is no face %q", f)
	}
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return fmt.Errorf("read the face %q: %w", f, err)
	}
	l.faces, l.files = append(l.faces, parsed), append(l.files, export.Font{Name: string(f), Data: data})
	return nil
}

// outlineTables are those of a font file that outlines and their widths are read
// from.
var outlineTables = []string{"CFF ", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}

// outlines reads the outlines of a face that a person has given. sfnt refuses tables
// that do not begin at a multiple of four bytes, and some that it has no need of;
// many files have such, so that it gets what it needs in order.
func outlines(file export.Font) (*sfnt.Font, error) {
	loaders, err := opentype.NewLoaders(bytes.NewReader(file.Data))
	if err != nil {
		return nil, err
	}
	if file.Member >= len(loaders) {
		return nil, fmt.Errorf("there is no face %d", file.Member)
	}
	loader := loaders[file.Member]
	var tables []opentype.Table
	var lengths []int
	for _, tag := range loader.Tables() {
		if !slices.Contains(outlineTables, tag.String()) {
			continue
		}
		content, err := loader.RawTable(tag)
		if err != nil {
			return nil, err
		}
		lengths = append(lengths, len(content))
		tables = append(tables, opentype.Table{Tag: tag, Content: append(content, make([]byte, -len(content)&3)...)})
	}
	data := opentype.WriteTTF(tables)
	for i, n := range lengths {
		const header, entry, length = 12, 16, 12
		binary.BigEndian.PutUint32(data[header+entry*i+length:], uint32(n))
	}
	if loader.HasTable(opentype.MustNewTag("CFF ")) {
		copy(data, "OTTO")
	}
	return sfnt.Parse(data)
}

// glyph returns the face that has a character and the glyph's number there; 0
// for one that none has.
func (l *lettering) glyph(r rune) (*sfnt.Font, sfnt.GlyphIndex) {
	for i := 0; ; i++ {
		if n := i - l.own; i == len(l.faces) && (n == len(spares) || n == len(spares)-1 && r < firstEmoji || l.add(spares[n]) != nil) {
			return l.faces[0], 0
		}
		if g, err := l.faces[i].GlyphIndex(&l.buf, r); err == nil && g != 0 {
			return l.faces[i], g
		}
	}
}

// settable returns words without the characters that are in no face, which are
// taken down.
func (l *lettering) settable(words string) string {
	return export.Settable(words, func(r rune) bool {
		if l.has(r) {
			return true
		}
		if !strings.ContainsRune(l.missing, r) {
			l.missing += string(r)
		}
		return false
	})
}

func (l *lettering) has(r rune) bool {
	_, g := l.glyph(r)
	return g != 0
}

// lacking returns the characters of words that are in no face.
func (l *lettering) lacking(words string) (list []rune) {
	for _, r := range words {
		if !l.has(r) && !slices.Contains(list, r) {
			list = append(list, r)
		}
	}
	return list
}

func (l *lettering) advance(f *sfnt.Font, g sfnt.GlyphIndex, size float64) fixed.Int26_6 {
	a, err := f.GlyphAdvance(&l.buf, g, ppem(size), font.HintingNone)
	if err != nil {
		return ppem(size) / 2
	}
	return a
}

func ppem(size float64) fixed.Int26_6 { return fixed.Int26_6(size * 64) }

// measure is the width of the lines of a cover.
const measure = coverWidth - 2*coverMargin

// row draws a line of words with its base line at y.
type row func(c *canvas, y, ink int)

// rows breaks words into lines as fit does, which begin at the margin from which
// the book is written.
func (m *manuscript) rows(l *lettering, words string, sizes []float64, most int) ([]row, float64, error) {
	var rows []row
	if words = l.settable(words); !holdsTurned(words) {
		lines, size := l.fit(words, sizes, most)
		for _, line := range lines {
			rows = append(rows, func(c *canvas, y, ink int) {
				l.draw(c, line, m.fromEdge(coverMargin, l.width(line, size)), y, size, ink)
			})
		}
		return rows, size, nil
	}
	n := m.sides()
	n.text(words)
	from := n.ofBook(m.bookSide)
	if from == fromRight {
		words = m.held(words)
	}
	t := l.turned(m.lang)
	lines, size, err := t.fit(words, from, sizes, most)
	for _, line := range lines {
		rows = append(rows, func(c *canvas, y, ink int) { t.draw(c, line, m.fromEdge(coverMargin, lineWidth(line)), y, size, ink) })
	}
	return rows, size, err
}

// fit breaks words into lines at the largest size that needs no more than max
// lines; at the smallest the rest is cut.
func (l *lettering) fit(words string, sizes []float64, max int) ([]string, float64) {
	words = shorten(words, 200)
	for _, size := range sizes {
		if lines, ok := l.lines(words, size); ok && len(lines) <= max {
			return lines, size
		}
	}
	size := sizes[len(sizes)-1]
	lines, _ := l.lines(words, size)
	if len(lines) > max {
		lines = lines[:max]
		last := []rune(lines[max-1])
		for len(last) > 0 && l.width(string(last)+"…", size) > measure {
			last = last[:len(last)-1]
		}
		lines[max-1] = string(last) + "…"
	}
	return lines, size
}

// lines breaks words into lines of the cover's width. It reports whether no
// word had to be broken.
func (l *lettering) lines(words string, size float64) (lines []string, whole bool) {
	whole = true
	line := ""
	for _, w := range strings.Fields(words) {
		for l.width(w, size) > measure {
			whole = false
			cut, sum := 0, 0
			for i, r := range w {
				if sum += l.width(string(r), size); sum > measure && i > 0 {
					break
				}
				cut = i + len(string(r))
			}
			if line != "" {
				lines, line = append(lines, line), ""
			}
			if cut >= len(w) {
				break
			}
			lines, w = append(lines, w[:cut]), w[cut:]
		}
		switch longer := strings.TrimSpace(line + " " + w); {
		case l.width(longer, size) <= measure || line == "":
			line = longer
		default:
			lines, line = append(lines, line), w
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines, whole
}

// width returns the width of words in pixels.
func (l *lettering) width(words string, size float64) int {
	var sum fixed.Int26_6
	for _, r := range words {
		f, g := l.glyph(r)
		sum += l.advance(f, g, size)
	}
	return sum.Ceil()
}

// draw sets a line of settable words with its base line at y.
func (l *lettering) draw(c *canvas, words string, x, y int, size float64, ink int) {
	at := fixed.P(x, y)
	for _, r := range words {
		f, g := l.glyph(r)
		if outline, err := f.LoadGlyph(&l.buf, g, ppem(size), nil); err == nil {
			l.pen.fill(c, outline, at, ink)
		}
		at.X += l.advance(f, g, size)
	}
}
