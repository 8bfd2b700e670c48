package layout

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"gloss/export"
	"gloss/model"
)

// isRightward reports whether a character is written from right to left.
func isRightward(r rune) bool {
	p, _ := bidi.LookupRune(r)
	c := p.Class()
	return c == bidi.R || c == bidi.AL
}

// letterAt is a character of a paragraph with its place in the runs of its line.
type letterAt struct {
	run   int
	from  int // byte in the run's text
	size  int
	level int
}

// listing says how lines stand that are no running text, in a book from the right.
type listing uint8

const (
	noListing listing = iota // running text: by its letters
	flushed                  // at the right, whatever their letters
	ruled                    // from the right, whatever their letters
)

// asListing sets what f sets as a listing.
func (s *setter) asListing(l listing, f func()) {
	before := s.listing
	if s.fromRight {
		s.listing = l
	}
	f()
	s.listing = before
}

// settleDirections puts the runs of the lines of a paragraph in the order in which
// they stand on the page. Where its level is 1, its lines are set flush right.
func (s *setter) settleDirections(first, rest Unit) {
	if !s.rightward && !s.fromRight {
		return
	}
	base := s.baseLevel()
	if s.rightward || base == 1 || s.listing == flushed {
		s.direct(base, first, rest)
	}
	s.rightward = false
}

// direct is settleDirections for lines of a level.
func (s *setter) direct(base int, first, rest Unit) {
	p := passageOf(s.lines, base)
	list := levels(p.classes, p.brackets, base)
	for k, aside := range p.aside {
		if aside && list[k] == 1 {
			list[k] = 2
		}
	}
	for i := range s.lines {
		measure := rest
		if i == 0 {
			measure = first
		}
		from, to := p.lines[i][0], p.lines[i][1]
		for k := from; k < to; k++ {
			p.text[k].level = list[k]
		}
		for k := to - 1; k >= from && p.blank[k]; k-- {
			p.text[k].level = base // L1
		}
		s.reorder(&s.lines[i], p.text[from:to], measure, base)
	}
}

// reorder puts the runs of a line, whose letters have their levels, in order (L2).
func (s *setter) reorder(line *broken, text []letterAt, measure Unit, base int) {
	if len(text) == 0 {
		return
	}
	top := base
	for i := range text {
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
	if (base == 1 || s.listing == flushed) && measure < unbounded {
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

// passage is a paragraph character by character.
type passage struct {
	text     []letterAt
	classes  []bidi.Class
	brackets []rune
	blank    []bool
	aside    []bool   // stands by itself, from the left
	lines    [][2]int // where each line begins and ends
}

func (p *passage) add(at letterAt, c bidi.Class, bracket rune) {
	p.text, p.classes, p.brackets = append(p.text, at), append(p.classes, c), append(p.brackets, bracket)
	p.blank = append(p.blank, c == bidi.WS || c == bidi.S || c == bidi.B)
	p.aside = append(p.aside, false)
}

// passageOf returns the characters of lines, and a blank after each that ends
// between words, as it stands in the notes. A word that is shaped is of one class,
// and so are code and addresses with all their marks: in a paragraph from the right
// they stand by themselves, as UAX 9 has isolates.
func passageOf(lines []broken, base int) *passage {
	p := &passage{lines: make([][2]int, 0, len(lines))}
	for _, line := range lines {
		start := len(p.text)
		for i, run := range line.runs {
			word, strong, from := bidi.ON, false, len(p.classes)
			for at, r := range run.Text {
				props, _ := bidi.LookupRune(r)
				c := props.Class()
				p.add(letterAt{run: i, from: at, size: utf8.RuneLen(r)}, c, bracketOf(r, props))
				if letter := c == bidi.L || c == bidi.R || c == bidi.AL; at == 0 || letter && !strong {
					word, strong = c, letter
				}
			}
			switch {
			case run.bearing&fromLeft != 0 && base == 1:
				word = bidi.ON
			case run.bearing&fromLeft != 0:
				word = bidi.L
			case run.bearing&betweenMembers != 0:
				word = side(base)
			case run.Shaped == nil:
				continue
			}
			for k := from; k < len(p.classes); k++ {
				p.classes[k] = word
				if run.bearing&fromLeft != 0 && base == 1 {
					p.aside[k], p.brackets[k] = true, 0
				}
			}
		}
		p.lines = append(p.lines, [2]int{start, len(p.text)})
		if n := len(line.runs); n == 0 || !line.runs[n-1].Joined {
			p.add(letterAt{}, bidi.WS, 0)
		}
	}
	return p
}

// How many letters from left to right there may be for each one from right to left
// in a paragraph of a book that is written from right to left: what has many terms in
// Latin letters is still a sentence of it, the more so where it begins as one.
const (
	mostLeft      = 3
	mostLeftAfter = 9
)

// baseLevel returns the level of the paragraph that was broken last: 1 where its
// first letter is written from right to left, or the book is and enough of its
// letters are, else 0. Names and code in such a book are in no language.
func (s *setter) baseLevel() int {
	if s.listing == ruled {
		return 1
	}
	left, right, most := 0, 0, mostLeft
	for i := range s.lines {
		for _, run := range s.lines[i].runs {
			if s.fromRight && run.bearing&(ofName|fromLeft) != 0 {
				continue
			}
			for _, r := range run.Text {
				p, _ := bidi.LookupRune(r)
				switch p.Class() {
				case bidi.L:
					if left++; !s.fromRight {
						return 0
					}
				case bidi.R, bidi.AL:
					if right++; left == 0 {
						most = mostLeftAfter
						if !s.fromRight {
							return 1
						}
					}
				}
			}
		}
	}
	if s.fromRight && left <= most*right {
		return 1
	}
	return 0
}

// Rightward reports whether what is drawn of the run, from left to right, is to be read
// from right to left.
func (r *Run) Rightward() bool {
	if r.Shaped != nil {
		first, _ := utf8.DecodeRuneInString(r.Text)
		return isRightward(first)
	}
	return r.Reversed
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

// mirrored are characters that turn round in text written from right to left,
// each beside the one that it is drawn as.
const mirrored = "()[]{}<>«»‹›≤≥≪≫≮≯≰≱≺≻∈∋∉∌⊂⊃⊄⊅⊆⊇⊏⊐⊢⊣⌈⌉⌊⌋⁅⁆⁽⁾₍₎⟦⟧⟨⟩⟪⟫⟮⟯❨❩❪❫❬❭❮❯❰❱❲❳❴❵⦃⦄⦅⦆〈〉《》「」『』【】〔〕〖〗〘〙〚〛（）［］｛｝＜＞"

// Mirrored returns the character that a bracket is drawn as in text written from
// right to left, and other characters as they are.
func Mirrored(r rune) rune {
	var before rune
	for i, n := 0, 0; i < len(mirrored); n++ {
		m, size := utf8.DecodeRuneInString(mirrored[i:])
		i += size
		switch {
		case m == r && n%2 == 1:
			return before
		case m == r:
			m, _ = utf8.DecodeRuneInString(mirrored[i:])
			return m
		}
		before = m
	}
	return r
}

// text appends text in a style, cut where the face lacks a character. In a book from the
// right what would be torn apart there is set by itself.
func (s *setter) text(text string, st Style, t tone, at model.Position) {
	for s.fromRight && t.flags&(address|verbatim|leftToRight) == 0 {
		from, to := export.Fragile(text)
		if from == to {
			break
		}
		aside := t
		aside.flags |= leftToRight
		s.plainText(text[:from], st, t, at)
		at = along(at, text[:from])
		s.plainText(text[from:to], st, aside, at)
		at, text = along(at, text[from:to]), text[to:]
	}
	s.plainText(text, st, t, at)
}

// along returns the position behind text that stands at another, where its column is known.
func along(at model.Position, text string) model.Position {
	if at.Column > 0 {
		at.Column += int32(utf8.RuneCountInString(text))
	}
	return at
}
