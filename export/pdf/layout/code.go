package layout

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// tab is the distance of tab stops in code, in characters.
const tab = 8

// wholeCode is the number of lines up to which code is not parted.
const wholeCode = 8

// code sets preformatted text on a tint. A line too long for the measure is
// wrapped, which a hook at its end shows; nothing is hyphenated.
func (s *setter) code(n *model.Code, b box, gap Unit) {
	k := &s.kits.code
	pad := k.leading * 4 / 10
	first := len(s.flow)
	s.flushMarks(b)
	b.width = s.codeWidth(n.Text, b, 2*pad)
	outside := s.enter(ParagraphTag)
	defer s.leave(outside)
	s.under = s.tag(CodeTag)
	g := &ground{parent: b.ground, left: b.left, width: b.width, gray: true}
	inner := box{left: b.left + pad, width: b.width - 2*pad, kit: k, ground: g, role: CodeRole}
	start := len(s.flow)
	row := 0
	mentions := n.Mentions
	for rest, more := n.Text, true; more; row++ {
		var line string
		line, rest, more = strings.Cut(rest, "\n")
		at := len(s.flow)
		s.codeLine(line, n.Source.At(n.SourceLine(row), 1), inner)
		here := len(mentions)
		if more {
			here = n.NamesIn(row, line, mentions)
		}
		for _, m := range mentions[:here] {
			s.anchorAt(&s.flow[at], s.mentionAnchor(m))
		}
		mentions = mentions[here:]
	}
	end := len(s.flow) - 1
	s.flow[start].Height += pad
	s.flow[start].Base += pad
	s.flow[end].Height += pad
	for i := start; i < end; i++ {
		s.flow[i].keep = s.flow[i].keep || end-start < wholeCode || i == start || i == end-1
	}
	s.flow[first].Before = max(gap, pad)
	s.widen(start, b)
}

// codeWidth returns the width that code is set in: that of its box, or more
// where lines would be wrapped and there is room beside it. pad is what stands
// beside its words.
func (s *setter) codeWidth(text string, b box, pad Unit) Unit {
	most := s.roomOf(b).width
	if most <= b.width {
		return b.width
	}
	need := Unit(0)
	for line := range strings.SplitSeq(text, "\n") {
		if len(line) <= longestCode {
			need = max(need, s.width(codeText(line), s.kits.code.plain))
		}
	}
	if need+pad < b.width {
		return b.width
	}
	return most // blocks of two widths look calmer than of many
}

// longestCode is the number of bytes from which on a line of code does not fit
// on any paper, and is wrapped.
const longestCode = 300

// codeLine sets a line of code, on several lines where it is long: the others a step
// further in than the first.
func (s *setter) codeLine(text string, at model.Position, b box) {
	s.segs = s.segs[:0]
	text = codeText(text)
	s.text(text, b.kit.plain, tone{kit: b.kit, flags: verbatim}, at)
	rightward := s.rightward
	s.rightward = false
	hook := b.kit.plain.Size
	indent := Unit(0)
	g, f := &s.walker, &s.fit
	for at, part := (cursor{}), 0; ; part++ {
		if part == 1 {
			own := s.width(text[:len(text)-len(strings.TrimLeft(text, " "))], b.kit.plain)
			indent = min(own+b.kit.plain.Size*12/10, b.width/3)
		}
		full := int64(b.width-indent) * 1000
		*g = walker{s: s, segs: s.segs, places: g.places, narrow: int64(unbounded) * 1000, until: full, code: true}
		last := g.walk(at, mostPlaces)
		if last = last && g.places[len(g.places)-1].upto <= full; !last {
			g.every = true
			g.walk(at, mostPlaces)
		}
		f.places, f.manner = g.places, greedy
		end := len(g.places) - 1
		if !last {
			end = f.codeEnd(full - int64(hook)*1000)
			g.places[end].end = g.places[end].next // the blank at the break is kept
		}
		s.lines = s.lines[:0]
		s.cutLine(s.segs, 0, end)
		if rightward {
			s.direct(0, unbounded, unbounded)
		}
		line := Line{Runs: s.lines[0].runs, Height: b.kit.leading, Base: b.kit.base, Role: b.role, Block: s.block, Tag: s.under, ground: b.ground}
		for i := range line.Runs {
			line.Runs[i].X += b.left + indent
		}
		if !last {
			line.draw(s.hook(b.left+b.width-hook*6/10, b.kit)...)
			line.keep = part < wholeCode
		}
		at = g.places[end].next
		s.emit(line)
		if last {
			return
		}
	}
}

// codeEnd returns the place at which a line of code ends that is too long: after
// a blank or a mark where that is in its right half, else where it is full.
func (f *totalFit) codeEnd(measure int64) int {
	best, mark, full := 0, 0, 1
	for j := 1; j < len(f.places) && f.places[j].upto-f.places[0].from <= measure; j++ {
		p := &f.places[j]
		full = j
		switch {
		case p.upto-f.places[0].from <= measure/2:
		case p.cost < withinCost && j < len(f.places)-1:
			best = j
		case p.cost < emergencyCost:
			mark = j
		}
	}
	return cmp.Or(best, mark, full)
}

// hook draws the sign that a line goes on below.
func (s *setter) hook(x Unit, k *kit) []Shape {
	size := k.plain.Size
	w, y := size*45/100, -size*10/100
	line := func(x, y, w, h Unit) Shape {
		return Shape{Kind: LineShape, X: x, Y: y, W: w, H: h, Weight: 500, Color: s.theme.Gap}
	}
	return []Shape{
		line(x+w, y-size*40/100, 0, size*40/100),
		line(x+w, y, -w, 0),
		line(x, y, size*16/100, -size*14/100),
		line(x, y, size*16/100, size*14/100),
	}
}

// codeText expands the tabs of a line of code.
func codeText(text string) string {
	if !strings.Contains(text, "\t") {
		return text
	}
	var b strings.Builder
	column := 0
	for len(text) > 0 {
		i := strings.IndexByte(text, '\t')
		if i < 0 {
			break
		}
		b.WriteString(text[:i])
		column += utf8.RuneCountInString(text[:i])
		stop := tab - column%tab
		b.WriteString("        "[:stop])
		column += stop
		text = text[i+1:]
	}
	b.WriteString(text)
	return b.String()
}
