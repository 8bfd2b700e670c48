package epub

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/export"
	"gloss/model"
	"gloss/themes"
)

// The cover, in pixels. Its sixteen colours go in even steps from the ground
// to white, so that the level of a pixel is how much ink it holds.
const (
	coverWidth  = 1200
	coverHeight = 1920
	coverMargin = 110
	fullInk     = 15
	quietInk    = 11
)

// drawCover draws the cover: title, event, place and days, authors, and below
// them a picture of the notes, a column for each talk and a dot for each tool
// that it names. The same book gives the same picture.
func (m *manuscript) drawCover(c *canvas) error {
	words := m.coverWords()
	given, err := m.coverFonts(strings.Join(words, ""))
	if err != nil {
		return err
	}
	bold, err := newLettering(themes.SansBold, given...)
	if err != nil {
		return err
	}
	plain, err := newLettering(themes.Sans, given...)
	if err != nil {
		return err
	}
	y := 330
	c.bar(m.fromEdge(coverMargin, 180), y-150, 180, 12, fullInk)
	lines, size, err := m.rows(bold, words[0], []float64{132, 112, 92, 76, 62}, 6)
	if err != nil {
		return err
	}
	for _, draw := range lines {
		draw(c, y, fullInk)
		y += int(size * 1.16)
	}
	y += 30
	for _, w := range words[1:] {
		if days := m.days(); len(plain.lacking(days)) > 0 {
			w = strings.Replace(w, days, m.plainDays(), 1)
		}
		lines, size, err := m.rows(plain, w, []float64{50, 42, 36}, 3)
		if err != nil {
			return err
		}
		for _, draw := range lines {
			if y > coverHeight-coverMargin {
				break // the title page has all the words
			}
			draw(c, y, quietInk)
			y += int(size * 1.35)
		}
		y += 16
	}
	m.glance(c, max(y+40, 1060))
	m.reportUnset(merged(bold.missing, plain.missing))
	return nil
}

// coverFonts returns the faces that the cover needs besides its own: those that a
// person has given, and those found for characters of its words that none has.
func (m *manuscript) coverFonts(words string) (fonts []export.Font, err error) {
	for _, more := range []func([]rune) []export.Font{func([]rune) []export.Font { return m.fonts }, m.findFonts} {
		l, err := newLettering(themes.Sans, fonts...)
		if err != nil {
			return nil, err
		}
		if lacking := l.lacking(words); len(lacking) > 0 && more != nil {
			fonts = slices.Concat(fonts, more(lacking))
		}
	}
	return fonts, nil
}

// fromEdge returns where something of a width stands that is so far from the edge
// at which lines begin.
func (m *manuscript) fromEdge(x, width int) int {
	if m.bookSide == fromRight {
		return coverWidth - x - width
	}
	return x
}

// merged returns the characters of a and those that b has besides.
func merged(a, b string) string {
	for _, r := range b {
		if !strings.ContainsRune(a, r) {
			a += string(r)
		}
	}
	return a
}

// reportUnset reports the characters that the cover leaves out.
func (m *manuscript) reportUnset(missing string) {
	if missing == "" {
		return
	}
	said, them := "the characters "+strconv.Quote(shorten(missing, 24))+" are", "them"
	if utf8.RuneCountInString(missing) == 1 {
		said, them = "the character "+strconv.Quote(missing)+" is", "it"
	}
	m.warn(model.Position{}, "epub.cover", said+" in no face, the picture of the cover leaves "+them+" out", "give a face that has "+them+" with --font FILE; nothing is lost: the title page and the picture's description have all the words")
}

// The picture of the notes has so many columns and rows at most, and so many dots
// at least: fewer are no picture, but look like a flaw.
const (
	glanceColumns = 18
	glanceRows    = 14
	glanceDots    = 4
)

// glance draws the picture of the notes between top and the foot of the cover.
func (m *manuscript) glance(c *canvas, top int) {
	counts, columns := m.glanceCounts()
	step := min((coverWidth-2*coverMargin)/glanceColumns, (coverHeight-coverMargin-top)/glanceRows)
	dots := 0
	for _, row := range counts {
		for _, n := range row {
			if n > 0 {
				dots++
			}
		}
	}
	if step < 20 || dots < glanceDots {
		return
	}
	for r, row := range counts {
		for k := range columns {
			x, y := m.fromEdge(coverMargin+k*step+step/2, 0), top+r*step+step/2
			if row[k] == 0 {
				c.dot(x, y, 3, 4)
			} else {
				c.dot(x, y, min(dotRadius(row[k]), step/2-3), 13)
			}
		}
	}
}

// glanceCounts counts the mentions of the tools that the notes name most, a row
// each, in the documents of the notes; several share a column where there are
// too many.
func (m *manuscript) glanceCounts() (counts [][glanceColumns]int, columns int) {
	column := make([]int, len(m.chapterList)) // of each that has one, counted from 1
	documents := 0
	for _, c := range m.chapterList[1:] {
		if o := c.opener; !o.nested && column[o.place] == 0 {
			documents++
			column[o.place] = documents
		}
	}
	columns = min(documents, glanceColumns)
	for _, e := range m.mostMentioned(glanceRows) {
		var row [glanceColumns]int
		at := -1 // the column of the mention before
		for i, n := range e.Mentions {
			if i == 0 || n.Section != e.Mentions[i-1].Section {
				at = -1
				if c := m.sections[n.Section]; c != nil && !c.opener.nested {
					at = (column[c.opener.place] - 1) * columns / documents
				}
			}
			if at >= 0 {
				row[at]++
			}
		}
		counts = append(counts, row)
	}
	return counts, columns
}

// mostMentioned returns the tools that the notes name most, at most max.
func (m *manuscript) mostMentioned(max int) []*model.IndexEntry {
	var top []*model.IndexEntry
	for _, e := range m.book.Entries {
		if len(e.Mentions) == 0 {
			continue
		}
		i := len(top)
		for i > 0 && len(top[i-1].Mentions) < len(e.Mentions) {
			i--
		}
		if i == max {
			continue
		}
		top = append(top, nil)
		copy(top[i+1:], top[i:])
		top[i] = e
		if len(top) > max {
			top = top[:max]
		}
	}
	return top
}

// dotRadius makes the area of a dot follow the number of mentions.
func dotRadius(mentions int) int { return int(math.Sqrt(float64(120 * mentions))) }
