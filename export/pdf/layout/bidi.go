package layout

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// isRightward reports whether a character is written from right to left.
func isRightward(r rune) bool {
	p, _ := bidi.LookupRune(r)
	c := p.Class()
	return c == bidi.R || c == bidi.AL
}

// letterAt is a character of a line with its place in the runs.
type letterAt struct {
	run   int
	from  int // byte in the run's text
	size  int
	level int
}

// reorder puts the runs of a line that holds text written from right to left
// in the order in which they stand on the page (the Unicode bidirectional
// algorithm without explicit embeddings, which clean takes out). The lines of a
// paragraph whose first letter is of that kind, base 1, are set flush right.
func (s *setter) reorder(line *broken, measure Unit, base int) {
	text, classes := letterClasses(line.runs)
	if len(text) == 0 {
		return
	}
	weak(classes, base)
	neutral(classes, base)
	top := base
	for i := range text {
		text[i].level = level(classes[i], base)
		top = max(top, text[i].level)
	}
	for l := top; l >= 1; l-- {
		for i := 0; i < len(text); {
			j := i
			for j < len(text) && text[j].level >= l {
				j++
			}
			slices.Reverse(text[i:j])
			i = max(j, i+1)
		}
	}
	x := Unit(0)
	if base == 1 && measure < unbounded {
		x, line.flushRight = measure-line.width, true
	}
	line.runs = s.visual(line.runs, text, x)
}

// visual gives the runs of a line, whose letters are in their order on the
// page, their places. The runs stay in the order in which they are read, word
// by word where they are written from right to left: that is the order in which
// text is taken from a page.
func (s *setter) visual(old []Run, text []letterAt, x Unit) []Run {
	type piece struct {
		letterAt
		run Run
	}
	var pieces []piece
	for i := 0; i < len(text); {
		first, odd := text[i], text[i].level%2 == 1
		from, to := first.from, first.from+first.size
		j := i + 1
		for ; j < len(text) && text[j].run == first.run && text[j].level == first.level; j++ {
			t := text[j]
			if old[first.run].Shaped == nil && (odd && (t.from+t.size != from || old[t.run].Text[t.from] == ' ') || !odd && t.from != to) {
				break
			}
			from, to = min(from, t.from), max(to, t.from+t.size)
		}
		r := old[first.run]
		r.Text, r.Reversed, r.X = r.Text[from:to], odd, x
		switch {
		case r.Shaped != nil: // one word, whose glyphs are in their order
			r.Reversed = false
		case odd:
			r.W = s.width(r.Text, r.Style) + Unit(blanks(r.Text))*r.Space
		default:
			r.W = s.kernedWidth(r.Text, r.Style) + Unit(blanks(r.Text))*r.Space
		}
		x += r.W
		first.from = from
		pieces = append(pieces, piece{first, r})
		i = j
	}
	slices.SortStableFunc(pieces, func(a, b piece) int {
		return cmp.Or(cmp.Compare(a.letterAt.run, b.letterAt.run), cmp.Compare(a.from, b.from))
	})
	first := len(s.runs)
	for _, p := range pieces {
		s.runs = append(s.runs, p.run)
	}
	return s.keepRuns(first)
}

// width returns the width of text that is not kerned.
func (s *setter) width(text string, st Style) Unit {
	face, w := s.faces.at(st.Face), 0
	for _, r := range text {
		rw, _ := face.Width(r)
		w += rw
	}
	return Unit(int64(w) * int64(st.Size) / 1000)
}

// kernedWidth returns the width of text as it is drawn from left to right.
func (s *setter) kernedWidth(text string, st Style) Unit {
	face, w, prev := s.faces.at(st.Face), 0, rune(0)
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if prev != 0 && face.Kerned() && r != ' ' {
			w += face.KernRunes(prev, r)
		}
		prev = r
		if r == 'f' && face.Ligatures && i+1 < len(text) && face.Ligature(text[i+1]) != 0 {
			w += face.Advance(face.Ligature(text[i+1]))
			prev, n = 0, 2
		} else {
			rw, _ := face.Width(r)
			w += rw
		}
		if r == ' ' {
			prev = 0
		}
		i += n
	}
	return Unit(int64(w) * int64(st.Size) / 1000)
}

func letterClasses(runs []Run) ([]letterAt, []bidi.Class) {
	var text []letterAt
	var classes []bidi.Class
	for i, run := range runs {
		word, strong := bidi.ON, false // that all of a shaped word is
		for at, r := range run.Text {
			p, _ := bidi.LookupRune(r)
			text = append(text, letterAt{run: i, from: at, size: utf8.RuneLen(r)})
			class := p.Class()
			classes = append(classes, class)
			if !strong {
				word = class
				strong = class == bidi.L || class == bidi.R || class == bidi.AL
			}
		}
		for k := len(classes) - 1; run.Shaped != nil && k >= 0 && text[k].run == i; k-- {
			classes[k] = word
		}
	}
	return text, classes
}

// baseLevel returns the level of the paragraph that was broken last: 1 where its
// first letter is written from right to left, else 0.
func (s *setter) baseLevel() int {
	for i := range s.lines {
		for _, run := range s.lines[i].runs {
			for _, r := range run.Text {
				p, _ := bidi.LookupRune(r)
				switch p.Class() {
				case bidi.L:
					return 0
				case bidi.R, bidi.AL:
					return 1
				}
			}
		}
	}
	return 0
}

func side(level int) bidi.Class {
	if level%2 == 1 {
		return bidi.R
	}
	return bidi.L
}

// weak resolves numbers and their punctuation (rules W1 to W7).
func weak(c []bidi.Class, base int) {
	last, strong := side(base), side(base)
	for i := range c {
		switch c[i] {
		case bidi.NSM:
			c[i] = last
		case bidi.L, bidi.R, bidi.AL:
			strong = c[i]
		case bidi.EN:
			if strong == bidi.AL {
				c[i] = bidi.AN
			}
		}
		last = c[i]
	}
	for i := range c {
		if c[i] == bidi.AL {
			c[i] = bidi.R
		}
		if i == 0 || i+1 == len(c) || c[i-1] != c[i+1] {
			continue
		}
		if c[i] == bidi.ES && c[i-1] == bidi.EN || c[i] == bidi.CS && (c[i-1] == bidi.EN || c[i-1] == bidi.AN) {
			c[i] = c[i-1]
		}
	}
	strong = side(base)
	for i := 0; i < len(c); i++ {
		switch c[i] {
		case bidi.L, bidi.R:
			strong = c[i]
		case bidi.ET:
			j := i
			for j < len(c) && c[j] == bidi.ET {
				j++
			}
			to := bidi.ON
			if i > 0 && (c[i-1] == bidi.EN || c[i-1] == bidi.L && strong == bidi.L) || j < len(c) && c[j] == bidi.EN {
				to = bidi.EN
			}
			for ; i < j; i++ {
				c[i] = to
			}
			i--
		}
		if c[i] == bidi.EN && strong == bidi.L {
			c[i] = bidi.L
		}
	}
}

// neutral gives blanks and punctuation the direction of what stands on both
// sides of them, else that of the line (rules N1 and N2); blanks at the line's
// end take that of the line (L1).
func neutral(c []bidi.Class, base int) {
	direction := func(x bidi.Class) bidi.Class {
		if x == bidi.L {
			return bidi.L
		}
		return bidi.R
	}
	settled := func(x bidi.Class) bool { return x == bidi.L || x == bidi.R || x == bidi.EN || x == bidi.AN }
	before := side(base)
	for i := 0; i < len(c); {
		if settled(c[i]) {
			before = direction(c[i])
			i++
			continue
		}
		j := i
		for j < len(c) && !settled(c[j]) {
			j++
		}
		to := side(base)
		if j < len(c) && direction(c[j]) == before {
			to = before
		}
		for ; i < j; i++ {
			c[i] = to
		}
	}
}

func level(c bidi.Class, base int) int {
	switch {
	case c == bidi.R:
		return 1
	case c == bidi.EN || c == bidi.AN:
		return 2
	case base == 1:
		return 2
	}
	return 0
}

// Drawn returns the text in the order in which its characters are drawn from
// left to right. Marks stay behind the letter they belong to.
func (r Run) Drawn() string {
	if !r.Reversed {
		return r.Text
	}
	var clusters []string
	for i, c := range r.Text {
		n := utf8.RuneLen(c)
		if unicode.Is(unicode.Mn, c) && len(clusters) > 0 {
			clusters[len(clusters)-1] += r.Text[i : i+n]
			continue
		}
		clusters = append(clusters, string(Mirrored(c)))
	}
	slices.Reverse(clusters)
	var b []byte
	for _, c := range clusters {
		b = append(b, c...)
	}
	return string(b)
}

// mirrors are the characters that turn round in text written from right to left.
var mirrors = map[rune]rune{}

func init() {
	for _, pair := range []string{"()", "[]", "{}", "<>", "«»", "‹›", "≤≥", "⟨⟩", "⟦⟧", "⁅⁆", "⦅⦆", "〈〉", "《》", "「」", "『』", "【】"} {
		r := []rune(pair)
		mirrors[r[0]], mirrors[r[1]] = r[1], r[0]
	}
}

// Mirrored returns the character that a bracket is drawn as in text written from
// right to left, and other characters as they are.
func Mirrored(r rune) rune {
	if m, ok := mirrors[r]; ok {
		return m
	}
	return r
}
