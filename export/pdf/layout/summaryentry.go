package layout

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/summary"
)

// summaryTitle is the number of characters at which the title of a section is cut.
const summaryTitle = 34

// wholeEntry is the number of lines up to which an entry stands together, apartEntry that
// where there is room.
const (
	wholeEntry = 7
	apartEntry = 16
)

// entry sets an entry: name, kind, how often and the bar; then what is said of it
// (summarysaying.go).
func (g *digest) entry(e *summary.Entry) {
	s := g.setter
	k, grey := &s.kits.index, s.quietStyle()
	s.block++
	defer s.leave(s.enter(ItemTag))
	s.leave(s.tag(BodyTag))
	kind := s.words.Headed(e.Kind)
	segs := g.heading(e, kind)
	if e.See != "" {
		segs = s.refer(s.between(segs, g.words.BeforeSee(), k.plain), s.words.See, []string{e.See})
		s.segs = segs
		g.turned(segs, s.area.column, 0)
		return
	}
	said := " " + strconv.Itoa(len(e.Mentions)) + "×"
	if kind != "" {
		said = " " + kind + said
	}
	s.segs = segs
	s.text(said, grey, tone{}, model.Position{})
	first := len(s.flow)
	beside := s.area.column - g.bar - k.plain.Size/2
	if g.density.runIn {
		g.about(e, beside, 0)
	} else {
		g.turned(s.segs, beside, 0)
		s.keepWithNext(first)
		s.segs = s.segs[:0]
		g.about(e, s.area.column-g.turn(), g.turn())
	}
	g.draw(&s.flow[first], e)
	s.anchorAt(&s.flow[first], s.seen[e.Name])
	s.flow[first].Before = units(s.theme.ItemSpace)
	g.keepWhole(first)
	if len(s.flow)-first > continued {
		s.continued(s.plainSegments(e.Heading, k.bold), first, s.area.column)
	}
}

// heading returns the name of an entry, linked to where it is at home; without what
// tells it from others of the name where its kind is said behind it.
func (g *digest) heading(e *summary.Entry, kind string) []segment {
	words := e.Heading
	if kind != "" && e.See == "" {
		words = e.Bare()
	}
	segs := g.nameSegments(words, g.kits.index.bold)
	if id, _ := g.linkTo(e.URL, model.SourceName{}); id != 0 {
		for i := range segs {
			segs[i].link = id
		}
	}
	return segs
}

// keepWhole keeps the lines since first in one column, unless they are many.
func (g *digest) keepWhole(first int) {
	most := wholeEntry
	if g.density.apart {
		most = apartEntry
	}
	if len(g.flow)-first <= most {
		g.keepLines(first)
	}
}

// turn is the indent of all but the first line of an entry.
func (g *digest) turn() Unit { return g.kits.index.plain.Size * 8 / 10 }

// quietStyle is the type of what is said by the way.
func (s *setter) quietStyle() Style {
	st := s.kits.index.plain
	st.Color = s.kits.meta.plain.Color
	return st
}

// turned sets segments, the first line to a width and an indent of its own, the
// others a turn further in, but for what is not indented itself.
func (g *digest) turned(segs []segment, width, indent Unit) {
	s := g.setter
	first := len(s.flow)
	over := max(indent, g.turn())
	s.turnedLines(segs, width, s.area.column-over, indent, over)
	s.keepEnds(first)
}

func (g *digest) say(text string, st Style) { g.text(text, st, tone{}, model.Position{}) }

// part says a place: the source where it is another one than before, the section,
// the lines.
func (g *digest) part(p *summary.Place, before int) {
	grey := g.quietStyle()
	if g.several && p.Source != before {
		g.say(g.sourceMark(p.Source), grey)
	}
	if p.Section != "" {
		g.say(summary.Titled(cutTitle(title(p.Section))), g.kits.index.plain)
		g.segs = g.between(g.segs, " ", g.kits.index.plain)
	}
	g.numbers(p.Locators(), grey)
}

// numbers sets the lines of a section, the chief one in bold.
func (g *digest) numbers(locators []summary.Locator, st Style) {
	for i, at := range locators {
		if i > 0 {
			g.segs = g.between(g.segs, g.words.Comma, st)
		}
		if said := g.words.LineRange(at.First, at.Last, at.Times); at.Chief {
			g.text(said, g.kits.index.bold, tone{}, model.Position{})
		} else {
			g.text(said, st, tone{}, model.Position{})
		}
	}
}

// cutTitle shortens a title that is too long, at the end of a word.
func cutTitle(s string) string {
	if utf8.RuneCountInString(s) <= summaryTitle {
		return s
	}
	r := []rune(s)[:summaryTitle]
	cut := string(r)
	if k := strings.LastIndexByte(cut, ' '); k > len(cut)/2 {
		cut = cut[:k]
	}
	return strings.TrimRight(cut, " ,;:–-") + "…"
}

// draw draws the bar at the end of an entry's first line: at its right, or at its left
// where the notes are written from right to left, and the bar too.
func (g *digest) draw(l *Line, e *summary.Entry) {
	size := g.kits.index.plain.Size
	left := g.area.column - g.bar
	draw := func(sh Shape) {
		if g.fromRight {
			sh.X = g.area.column - sh.X - sh.W
		}
		l.draw(sh)
	}
	draw(Shape{Kind: LineShape, X: left, W: g.bar, Weight: units(g.theme.RuleWidth) / 2, Color: g.theme.Rule})
	pitch := g.bar / summary.Buckets
	for i, n := range e.Spread {
		if n > 0 {
			h := size * Unit(20+15*summary.Level(n)) / 100
			draw(Shape{Kind: FillShape, X: left + g.bar*Unit(i)/summary.Buckets, Y: -h, W: max(pitch*95/100, 1), H: h, Color: g.kits.text.plain.Color})
		}
	}
}
