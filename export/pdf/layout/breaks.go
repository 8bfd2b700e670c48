package layout

import (
	"unicode"
	"unicode/utf8"

	"gloss/export/pdf/font"
)

// cursor is a place in a list of segments.
type cursor struct{ seg, byte int }

// opportunity is a place where a line may end.
type opportunity struct {
	end, next cursor // the end of the line's text, the start of the next line's
	width     Unit
	hyphen    bool
	ok        bool
}

// broken is a line of a paragraph before it gets its place.
type broken struct {
	runs    []Run
	width   Unit
	anchors []int32
}

// unbounded is a measure that no text fills.
const unbounded Unit = 1 << 30

// breakLines sets segments ragged right: each line takes as many words as fit.
// first and rest are the measures of the first line and the others. A word
// longer than the measure breaks after a mark such as a slash, else anywhere.
// The result is good until the next call; its runs may be kept.
func (s *setter) breakLines(segs []segment, first, rest Unit) []broken {
	s.lines = s.lines[:0]
	at, measure := skipBlanks(segs, cursor{}), first
	for {
		op := s.fit(segs, at, measure)
		s.lines = append(s.lines, s.cutLine(segs, at, op))
		at, measure = op.next, rest
		if at = skipBlanks(segs, at); at.seg >= len(segs) {
			break
		}
	}
	if s.rightward {
		for i := range s.lines {
			measure = rest
			if i == 0 {
				measure = first
			}
			s.reorder(&s.lines[i], measure)
		}
		s.rightward = false
	}
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

// fitter is the state of fit while it walks a segment.
type fitter struct {
	segs   []segment
	seg    int
	start  cursor
	best   opportunity // after a blank, a hyphen …
	second opportunity // within a word, after a mark
	limit  int         // thousandths of the size that the segment may take
	x      Unit        // where the segment begins
	size   Unit
	half   Unit // of the measure
}

func (f *fitter) at(i, w int, op *opportunity) {
	*op = opportunity{end: cursor{f.seg, i}, next: cursor{f.seg, i}, width: f.width(w), ok: true}
}

func (f *fitter) width(w int) Unit { return f.x + Unit(int64(w)*int64(f.size)/1000) }

// fit finds where the line that starts at start ends, and notes in s.starts
// where each of its segments begins.
func (s *setter) fit(segs []segment, start cursor, measure Unit) opportunity {
	f := fitter{segs: segs, start: start, half: measure / 2}
	s.starts = s.starts[:0]
	for f.seg = start.seg; f.seg < len(segs); f.seg++ {
		sg := &segs[f.seg]
		s.starts = append(s.starts, f.x)
		f.size = sg.style.Size
		f.limit = int(int64(measure-f.x) * 1000 / int64(max(f.size, 1)))
		from := 0
		if f.seg == start.seg {
			from = start.byte
		} else if sg.flags&loose != 0 && f.seg > start.seg {
			f.at(0, 0, &f.best)
		}
		w, over := f.walk(s.faces.at(sg.style.Face), sg, from)
		if over.ok {
			return over
		}
		f.x = f.width(w)
		if sg.flags&hard != 0 {
			return opportunity{end: cursor{f.seg, len(sg.text)}, next: cursor{f.seg + 1, 0}, width: f.x, ok: true}
		}
		if sg.flags&soft != 0 {
			if hyphen := Unit(int64(s.faces.at(sg.style.Face).ASCII['-']) * int64(f.size) / 1000); f.x+hyphen <= measure {
				f.best = opportunity{end: cursor{f.seg + 1, 0}, next: cursor{f.seg + 1, 0}, width: f.x, hyphen: true, ok: true}
			}
		}
	}
	return opportunity{end: cursor{len(segs), 0}, next: cursor{len(segs), 0}, width: f.x, ok: true}
}

// walk goes along a segment. It returns the segment's width, or the place to
// end the line at where the segment is too wide.
func (f *fitter) walk(face *font.Face, sg *segment, from int) (int, opportunity) {
	t, w, prev := sg.text, 0, byte(0)
	kerned := face.Kerned()
	for i := from; i < len(t); {
		c := t[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(t[i:])
			rw, _ := face.Width(r)
			w += rw
			if w > f.limit && !unicode.Is(unicode.Mn, r) {
				return 0, f.overflow(i, n, w-rw, w)
			}
			i += n
			prev = 0
			if (r == '–' || r == '—' || r == '…') && !inRange(t, i-n, i) {
				f.at(i, w, &f.best)
			}
			continue
		}
		cw := int(face.ASCII[c])
		if kerned && prev != 0 {
			cw += face.Kern(prev, c)
		}
		if c == ' ' {
			if !numberFollows(t, i) {
				f.at(i, w, &f.best)
				f.best.next.byte = i + 1
			}
			w += cw
			i++
			prev = c
			continue
		}
		w += cw
		if w > f.limit {
			return 0, f.overflow(i, 1, w-cw, w)
		}
		i++
		if breakMark(c) && i < len(t) && t[i] != ' ' {
			f.afterMark(t, i, w, sg.flags)
		}
		prev = c
	}
	return w, opportunity{}
}

// inRange reports whether the sign between from and to stands between figures, as
// in "12–13", which is one piece.
func inRange(t string, from, to int) bool {
	figure := func(c byte) bool { return c >= '0' && c <= '9' }
	return from > 0 && to < len(t) && figure(t[from-1]) && figure(t[to])
}

// afterMark notes that a line may end before t[i], behind a mark.
func (f *fitter) afterMark(t string, i, w int, in flags) {
	next := t[i]
	switch {
	case in&address != 0:
		if !breakMark(next) {
			f.at(i, w, &f.best)
		}
	case in&verbatim == 0 && t[i-1] == '-' && i >= 3 && letter(t[i-2]) && letter(t[i-3]) && letter(next):
		f.at(i, w, &f.best)
	case !breakMark(next):
		f.at(i, w, &f.second)
	}
}

func breakMark(c byte) bool {
	switch c {
	case '/', '.', '?', '&', '=', '-', '_', ',', ';', ':', '#', '|', '+', '(':
		return true
	}
	return false
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf }

// numberFollows reports whether the blank at t[i] stands between a word and a
// short number that belongs to it, as in "PEP 8" or "Python 3".
func numberFollows(t string, i int) bool {
	if i == 0 || !letter(t[i-1]) {
		return false
	}
	n := i + 1
	for n < len(t) && t[n]-'0' <= 9 {
		n++
	}
	return n > i+1 && n <= i+4 && (n == len(t) || !letter(t[n]) && t[n] != '.')
}

// overflow chooses where to end a line that the character at byte i, n bytes
// long, does not fit on. before and with are the segment's width without it
// and with it.
func (f *fitter) overflow(i, n, before, with int) opportunity {
	// A line of code is broken anywhere rather than far to the left.
	verbatim := f.segs[f.seg].flags&verbatim != 0
	if f.best.ok && (!verbatim || f.best.width > f.half) {
		return f.best
	}
	if f.second.ok && (!verbatim || f.second.width > f.half) {
		return f.second
	}
	op := opportunity{ok: true}
	if (cursor{f.seg, i}) == f.start {
		f.at(i+n, with, &op) // not even one character fits
	} else {
		f.at(i, before, &op)
	}
	return op
}

// cutLine makes the runs of the line from at to op.
func (s *setter) cutLine(segs []segment, at cursor, op opportunity) broken {
	line := broken{width: op.width}
	first := len(s.runs)
	for i := at.seg; i < op.end.seg || i == op.end.seg && op.end.byte > 0; i++ {
		sg := &segs[i]
		from, to, end := 0, len(sg.text), op.width
		if i == at.seg {
			from = at.byte
		}
		if i == op.end.seg {
			to = op.end.byte
		} else if i+1-at.seg < len(s.starts) {
			end = s.starts[i+1-at.seg]
		}
		if from == 0 && sg.anchor != 0 {
			line.anchors = append(line.anchors, sg.anchor)
		}
		if from >= to {
			continue
		}
		x := s.starts[i-at.seg]
		s.runs = append(s.runs, Run{Text: sg.text[from:to], X: x, W: end - x, Style: sg.style, Link: sg.link, StandIn: sg.flags&standsIn != 0})
	}
	if n := len(s.runs); n > first && op.end == op.next && op.next.seg < len(segs) && segs[op.end.seg].flags&hard == 0 {
		s.runs[n-1].Joined = true
	}
	if op.hyphen {
		s.addHyphen(&line, segs[op.end.seg-1])
	}
	line.runs = s.keepRuns(first)
	return line
}

func (s *setter) addHyphen(line *broken, sg segment) {
	w := Unit(int64(s.faces.at(sg.style.Face).ASCII['-']) * int64(sg.style.Size) / 1000)
	s.runs = append(s.runs, Run{Text: "-", X: line.width, W: w, Style: sg.style, Link: sg.link, Joined: true, Hyphen: true})
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
