package font

import (
	"unicode/utf8"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Glyph is a glyph of a shaped word. Lengths are thousandths of the type size.
type Glyph struct {
	ID      uint16
	Advance int16
	X, Y    int16  // where it is drawn, from where it would stand; upwards
	From    int32  // the byte of the word at which what it stands for begins
	Text    string // what it reads as; empty for a part of what another stands for
}

// Shaper finds the glyphs of words. It remembers those it has seen.
type Shaper struct {
	face  *Face
	font  *harfbuzz.Font
	buf   *harfbuzz.Buffer
	words map[string][]Glyph
	runes []rune
	at    []int32 // the byte of each rune
}

// mostWords is the number of words that a shaper remembers.
const mostWords = 1 << 14

// NewShaper returns a shaper for a face, nil where the face cannot be shaped.
func NewShaper(f *Face) *Shaper {
	g := f.goText()
	if g == nil {
		return nil
	}
	return &Shaper{face: f, font: harfbuzz.NewFont(g), buf: harfbuzz.NewBuffer(), words: map[string][]Glyph{}}
}

// Shape returns the glyphs of a word of one script, from left to right as they
// are drawn, and nil where the face lacks one of them. lang is the language's
// tag, or empty. The slice is shared: nobody may change it.
func (s *Shaper) Shape(word string, lang string) []Glyph {
	if g, ok := s.words[word]; ok {
		return g
	}
	if len(s.words) >= mostWords {
		clear(s.words)
	}
	g := s.shape(word, lang)
	s.words[word] = g
	return g
}

func (s *Shaper) shape(word, lang string) []Glyph {
	s.runes, s.at = s.runes[:0], s.at[:0]
	for i, r := range word {
		s.runes, s.at = append(s.runes, r), append(s.at, int32(i))
	}
	s.at = append(s.at, int32(len(word)))
	s.buf.Clear()
	s.buf.ClusterLevel = harfbuzz.Characters
	s.buf.AddRunes(s.runes, 0, -1)
	s.buf.GuessSegmentProperties()
	if lang != "" {
		s.buf.Props.Language = language.NewLanguage(lang)
	}
	s.buf.Shape(s.font, nil)
	glyphs := make([]Glyph, 0, len(s.buf.Info))
	for i, in := range s.buf.Info {
		p := s.buf.Pos[i]
		if in.Glyph == 0 || in.Glyph > 0xFFFF {
			return nil
		}
		g := Glyph{ID: uint16(in.Glyph), Advance: s.permille(p.XAdvance), X: s.permille(p.XOffset), Y: s.permille(p.YOffset),
			From: s.at[min(max(in.Cluster, 0), len(s.runes))]}
		glyphs = append(glyphs, g)
	}
	s.say(glyphs, word)
	if s.buf.Props.Direction == harfbuzz.RightToLeft {
		glyphs = s.apart(glyphs)
	}
	return glyphs
}

// apart gives each character that a ligature stands for but the first a glyph of
// its own, without width or outline, to its left: those who take text from a
// page turn it round glyph by glyph, not within what a glyph reads as.
func (s *Shaper) apart(glyphs []Glyph) []Glyph {
	empty := s.face.empty()
	if empty == 0 {
		return glyphs
	}
	out := make([]Glyph, 0, len(glyphs)+2)
	for _, g := range glyphs {
		_, first := utf8.DecodeRuneInString(g.Text)
		for rest := g.Text[first:]; rest != ""; {
			r, n := utf8.DecodeLastRuneInString(rest)
			rest = rest[:len(rest)-n]
			out = append(out, Glyph{ID: empty, From: g.From, Text: string(r)})
		}
		g.Text = g.Text[:first]
		out = append(out, g)
	}
	return out
}

// empty returns a glyph without width and outline, 0 where there is none.
func (f *Face) empty() uint16 {
	for _, r := range []rune{0x200C, 0x200D, 0x200B, 0x2060, 0xFEFF} {
		if g := f.Glyph(r); g != 0 && f.Advance(g) == 0 && f.outline(g) == nil {
			return g
		}
	}
	return 0
}

// say tells the glyphs what they read as: each the characters from its own up to
// the next that a glyph stands for; of several glyphs for the same, the first.
func (s *Shaper) say(glyphs []Glyph, word string) {
	starts := make([]bool, len(word)+1)
	for i := range glyphs {
		starts[glyphs[i].From] = true
	}
	for i := range glyphs {
		from := int(glyphs[i].From)
		if from >= len(word) || !starts[from] {
			continue
		}
		starts[from] = false
		_, n := utf8.DecodeRuneInString(word[from:])
		to := from + n
		for to < len(word) && !isStart(glyphs, to) {
			_, n := utf8.DecodeRuneInString(word[to:])
			to += n
		}
		glyphs[i].Text = word[from:to]
	}
}

func isStart(glyphs []Glyph, at int) bool {
	for i := range glyphs {
		if int(glyphs[i].From) == at {
			return true
		}
	}
	return false
}

func (s *Shaper) permille(v int32) int16 {
	return int16(max(min(s.face.permille(int(v)), 32000), -32000))
}
