package layout

import (
	"math"

	"gloss/export/pdf/font"
)

// broken is a line of a paragraph before it gets its place.
type broken struct {
	runs    []Run
	width   Unit
	anchors []int32
	// flushRight lines belong to a paragraph written from right to left.
	flushRight bool
}

// unbounded is a measure that no text fills.
const unbounded Unit = 1 << 30

// breakLines sets segments ragged right. first and rest are the measures of the
// first line and the others. A word longer than the measure breaks after a mark
// such as a slash, else anywhere. The result is good until the next call; its
// runs may be kept.
func (s *setter) breakLines(segs []segment, first, rest Unit) []broken {
	return s.breakAs(ragged, segs, first, rest)
}

// breakAs is breakLines in another manner.
func (s *setter) breakAs(m manner, segs []segment, first, rest Unit) []broken {
	s.lines, s.led, s.lineAnchors = s.lines[:0], nil, s.lineAnchors[:0]
	g, f := &s.walker, &s.fit
	*g = walker{s: s, segs: segs, places: g.places, narrow: int64(min(first, rest)) * 1000, until: math.MaxInt64}
	if m == justified {
		g.hyphenates = true
	}
	f.manner, f.first, f.rest = m, int64(first)*1000, int64(rest)*1000
	limit := mostPlaces
	for at := skipBlanks(segs, cursor{}); ; {
		whole := g.walk(at, limit)
		f.places = g.places
		ends := f.choose()
		if !whole {
			if len(ends) < 8 && m != greedy {
				limit *= 2 // hardly a line yet
				continue
			}
			ends = ends[:len(ends)*3/4] // what follows may have a say in the last lines
		}
		i := 0
		for _, j := range ends {
			s.cutLine(segs, i, j)
			i = j
		}
		at, f.first = g.places[i].next, f.rest
		if at = skipBlanks(segs, at); at.seg >= len(segs) {
			break
		}
	}
	s.settleDirections(first, rest)
	return s.lines
}

// skipBlanks moves on to the first character that is no blank. It stays at
// hard breaks and at the last of trailing anchors.
func skipBlanks(segs []segment, at cursor) cursor {
	for at.seg < len(segs) {
		sg := &segs[at.seg]
		for at.byte < len(sg.text) && sg.text[at.byte] == ' ' {
			at.byte++
		}
		if at.byte < len(sg.text) || sg.flags&hard != 0 || at.byte == 0 && sg.anchor != 0 {
			return at
		}
		at = cursor{at.seg + 1, 0}
	}
	return at
}

// cutLine appends the line from place i to place j.
func (s *setter) cutLine(segs []segment, i, j int) {
	begin, end := &s.walker.places[i], &s.walker.places[j]
	line := broken{width: Unit((end.upto - begin.from) / 1000)}
	if s.room > 0 {
		s.runs = append(s.runs, make([]Run, s.room)...)
	}
	first, anchors := len(s.runs), len(s.lineAnchors)
	line.width += s.cutRuns(segs, begin, end, s.blankSpace(i, j))
	if n := len(s.runs); n > first && end.end == end.next && end.end.seg < len(segs) && segs[end.end.seg].flags&hard == 0 {
		s.runs[n-1].Joined = true
	}
	if n := len(s.lineAnchors); n > anchors {
		line.anchors = s.lineAnchors[anchors:n:n]
	}
	if end.hyphen != 0 {
		n := end.end.seg
		if end.end.byte == 0 {
			n--
		}
		s.addHyphen(&line, segs[n])
	}
	if s.room > 0 {
		s.led, s.room = s.runs[first-s.room:len(s.runs)], 0
	}
	line.runs = s.keepRuns(first)
	s.lines = append(s.lines, line)
}

// cutRuns appends the runs and anchors of the line between two places, with space
// added to each blank, and returns how much wider that makes the line.
func (s *setter) cutRuns(segs []segment, begin, end *place, space Unit) (wider Unit) {
	base := s.walker.places[0].next.seg // s.starts begins there
	at, to := begin.next, end.end
	for n := at.seg; n < to.seg || n == to.seg && to.byte > 0; n++ {
		sg := &segs[n]
		from, upto := 0, len(sg.text)
		x, right := begin.from, end.upto
		if n == at.seg {
			from = at.byte
		} else {
			x = s.starts[n-base]
		}
		if n == to.seg {
			upto = to.byte
		} else if n+1-base < len(s.starts) {
			right = min(right, s.starts[n+1-base])
		}
		if from == 0 && sg.anchor != 0 {
			s.lineAnchors = append(s.lineAnchors, sg.anchor)
		}
		if from >= upto {
			continue
		}
		r := Run{Text: sg.text[from:upto], X: Unit((x-begin.from)/1000) + wider, Look: s.look(sg.style), Link: sg.link, Kind: sg.flags.kind(), bearing: sg.flags.bearing()}
		r.W = Unit((right-begin.from)/1000) + wider - r.X
		if sg.glyphs != nil {
			r.Look = &Look{Style: sg.style, Shaped: &Shaped{glyphsOf(sg.glyphs, from, upto, len(sg.text))}}
		} else if space != 0 {
			r.Look = s.spaced(r.Look, space)
			added := Unit(blanks(r.Text)) * space
			r.W += added
			wider += added
		}
		s.runs = append(s.runs, r)
	}
	return wider
}

// blankSpace returns what is added to each blank of the line from place i to
// place j, so that it is as wide as the measure.
func (s *setter) blankSpace(i, j int) Unit {
	f := &s.fit
	if f.manner != justified {
		return 0
	}
	slack := f.measure(i) - f.width(i, j)
	glue := f.places[j].glue - f.places[i].glueFrom
	if glue <= 0 || slack > 0 && (j == len(f.places)-1 || slack > mostStretch*glue) {
		return 0
	}
	n := 0
	segs, at, to := s.walker.segs, f.places[i].next, f.places[j].end
	for k := at.seg; k < to.seg || k == to.seg && to.byte > 0; k++ {
		t := segs[k].text
		if k == to.seg {
			t = t[:to.byte]
		}
		if k == at.seg {
			t = t[at.byte:]
		}
		n += blanks(t)
	}
	if n == 0 {
		return 0
	}
	if slack < 0 {
		return -Unit((-slack/1000 + int64(n) - 1) / int64(n))
	}
	return Unit(slack / 1000 / int64(n))
}

func blanks(t string) int {
	n := 0
	for i := range len(t) {
		if t[i] == ' ' {
			n++
		}
	}
	return n
}

// addHyphen sets the hyphen of a word that is broken: the soft one, which is
// read as no part of the word.
func (s *setter) addHyphen(line *broken, sg segment) {
	w := Unit(int64(s.faces.at(sg.style.Face).ASCII['-']) * int64(sg.style.Size) / 1000)
	s.runs = append(s.runs, Run{Text: "-", X: line.width, W: w, Look: s.look(sg.style), Link: sg.link, Joined: true, Kind: HyphenRun})
	line.width += w
}

// keepRuns hands out the runs gathered since first. They live in large pieces,
// which saves a piece of memory a line.
func (s *setter) keepRuns(first int) []Run {
	runs := s.runs[first:len(s.runs):len(s.runs)]
	if cap(s.runs)-len(s.runs) < 64 {
		s.runs = make([]Run, 0, 1024)
	}
	return runs
}

// runsBefore returns runs with room for n others before them: in their place,
// where that was left free.
func (s *setter) runsBefore(runs []Run, n int) []Run {
	if from := len(s.led) - len(runs) - n; from >= 0 && len(runs) > 0 && &s.led[from+n] == &runs[0] {
		return s.led[from:len(s.led):len(s.led)]
	}
	first := len(s.runs)
	s.runs = append(append(s.runs, make([]Run, n)...), runs...)
	return s.keepRuns(first)
}

// nextCluster returns where the next cluster of a shaped word begins after the
// one at byte i; n is the length of the word.
func nextCluster(glyphs []font.Glyph, i, n int) int {
	next := n
	for _, g := range glyphs {
		if int(g.From) > i && int(g.From) < next && g.Advance != 0 {
			next = int(g.From)
		}
	}
	return next
}

// glyphsWidth returns the width of the glyphs that stand for the bytes from i to
// j, in thousandths of the size.
func glyphsWidth(glyphs []font.Glyph, i, j int) int {
	w := 0
	for _, g := range glyphs {
		if int(g.From) >= i && int(g.From) < j {
			w += int(g.Advance)
		}
	}
	return w
}

// glyphsOf returns the glyphs that stand for the bytes from i to j of a word of
// n bytes.
func glyphsOf(glyphs []font.Glyph, i, j, n int) []font.Glyph {
	if i == 0 && j == n {
		return glyphs
	}
	part := []font.Glyph{}
	for _, g := range glyphs {
		if int(g.From) >= i && int(g.From) < j {
			g.From -= int32(i)
			part = append(part, g)
		}
	}
	return part
}

// look returns how runs of a style are drawn.
func (s *setter) look(st Style) *Look {
	if l := s.lastLook; l != nil && l.Style == st {
		return l
	}
	l := s.looks[st]
	if l == nil {
		if s.looks == nil {
			s.looks = map[Style]*Look{}
		}
		l = &Look{Style: st}
		s.looks[st] = l
	}
	s.lastLook = l
	return l
}

// spaced returns a look with so much added to each blank: that of the run before, where
// it is the same.
func (s *setter) spaced(l *Look, space Unit) *Look {
	if n := len(s.runs); n > 0 {
		if before := s.runs[n-1].Look; before != nil && *before == (Look{Style: l.Style, Space: space}) {
			return before
		}
	}
	return &Look{Style: l.Style, Space: space}
}
