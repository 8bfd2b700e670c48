package layout

import (
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"

	"gloss/export/pdf/font"
	"gloss/model"
)

// joins reports whether a character changes its form or place by those beside
// it, so that a word that holds it has to be shaped: letters of Arabic and of
// the scripts of South and South East Asia, and marks above and below letters.
func joins(r rune) bool {
	switch {
	case r < 0x300, r >= 0x600 && r < 0x700 && unicode.IsPunct(r): // "12؛" is a number and a mark
		return false
	case r <= 0x36F, r >= 0x600 && r < 0x1200, r >= 0x1700 && r < 0x18B0, r >= 0x1900 && r < 0x1D00, r >= 0xA800 && r < 0xAC00,
		r >= 0x10A00 && r < 0x10F00, r >= 0x11000 && r < 0x11FC0, r >= 0x1E800 && r < 0x1E960:
		return !unicode.Is(unicode.Nd, r) && (r < 0x10A0 || r > 0x10FF) // Georgian letters stand alone
	}
	return unicode.In(r, unicode.Mn, unicode.Mc) && !invisible(r)
}

// joiner reports whether a character asks for letters to be joined or not.
func joiner(r rune) bool { return r == 0x200C || r == 0x200D }

// stretch is a part of a text that is set by one rule.
type stretch struct {
	from, to int
	shaped   bool
}

// longestShaped is the number of bytes up to which letters are shaped together.
const longestShaped = 300

// word returns the stretch of a text that begins at byte i: letters of one
// script that have to be shaped together, or what stands before the next such.
func word(text string, i int) stretch {
	st := stretch{from: i, to: i}
	script, before := language.Unknown, i
	for j, r := range text[i:] {
		j += i
		if j-i > longestShaped && st.shaped {
			return st
		}
		own := language.LookupScript(r)
		part := own == language.Inherited || joiner(r) || joins(r) && own == language.Common
		switch {
		case part && j > i:
		case (unicode.IsLetter(r) || joins(r)) && (script == own || script == language.Unknown):
			if script == language.Unknown {
				if st.shaped {
					return st
				}
				before = j // where these letters begin
			}
			script = own
		default:
			if st.shaped {
				return st
			}
			script = language.Unknown
			if unicode.IsLetter(r) {
				script, before = own, j
			}
		}
		if joins(r) && !st.shaped {
			if before > i && !part || before > i && script != language.Unknown {
				return stretch{from: i, to: before}
			}
			st.shaped = true
		}
		st.to = j + utf8.RuneLen(r)
	}
	return st
}

// joined reports whether a text holds anything that has to be shaped.
func joined(text string) bool {
	for _, r := range text {
		if joins(r) {
			return true
		}
	}
	return false
}

// shape sets a word in the first face that has all of it, and reports whether
// there is one. Scripts without blanks break where a syllable may begin.
func (s *setter) shape(text string, st Style, t tone) bool {
	for _, face := range s.facesAfter(st.Face) {
		if !hasAll(s.faces.at(face), text) {
			continue
		}
		sh := s.shaper(face)
		if sh == nil {
			continue
		}
		u, from, done := st, 0, len(s.segs)
		u.Face = face
		for to := range text {
			if to > from && syllable(text, to) || to == 0 {
				if to > from && !s.shapePart(sh, text[from:to], u, t, from > 0) {
					break
				}
				from = to
			}
		}
		if s.shapePart(sh, text[from:], u, t, from > 0) {
			return true
		}
		s.segs = s.segs[:done]
	}
	return false
}

func (s *setter) shapePart(sh *font.Shaper, text string, st Style, t tone, inner bool) bool {
	glyphs := sh.Shape(text, s.book.Language)
	if glyphs == nil {
		return false
	}
	flag := t.flags
	if inner {
		flag |= loose
	}
	r, _ := utf8.DecodeRuneInString(text)
	in := s.passagesOf(text, st.Script)
	st.Script = in.at(0, r, st.Script)
	if isRightward(r) {
		flag |= rightward
		s.rightward = true
	}
	s.segs = append(s.segs, segment{text: text, style: st, link: t.link, flags: flag, glyphs: glyphs, cost: 30})
	return true
}

// syllable reports whether a line may break before byte i of a word in Thai or
// Lao, which write no blanks: before a vowel that stands before its consonant.
func syllable(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return r >= 0xE40 && r <= 0xE44 || r >= 0xEC0 && r <= 0xEC4
}

func hasAll(f *font.Face, text string) bool {
	for _, r := range text {
		if f.Glyph(r) == 0 && !joiner(r) {
			return false
		}
	}
	return true
}

// shaper returns the shaper of a face, nil where there is none.
func (s *setter) shaper(face uint8) *font.Shaper {
	sh, ok := s.shapers[face]
	if !ok {
		sh = font.NewShaper(s.faces.at(face))
		if s.shapers == nil {
			s.shapers = map[uint8]*font.Shaper{}
		}
		s.shapers[face] = sh
	}
	return sh
}

// facesAfter returns the faces to look for a character in: its own, those that a
// person gave, the fallback, those of the system.
func (s *setter) facesAfter(own uint8) []uint8 {
	s.tried = append(append(s.tried[:0], own), s.chain...)
	return s.tried
}

// breaksOf returns where a line may end in text that holds characters of East
// Asia, by the rules of Unicode (UAX 14): the bytes before which a line may
// begin though no blank stands there. It is nil for other texts.
func (s *setter) breaksOf(text string) map[int]bool {
	if !eastern(text) {
		return nil
	}
	breaks := map[int]bool{}
	var seg segmenter.Segmenter
	if seg.InitWithString(text) != nil {
		return nil
	}
	at := 0
	for lines := seg.LineIterator(); lines.Next(); {
		l := lines.Line()
		last := ' '
		if n := len(l.Text); n > 0 {
			last = l.Text[n-1]
		}
		at += len(string(l.Text))
		next, _ := utf8.DecodeRuneInString(text[at:])
		if last != ' ' && (last >= 0x1100 || next >= 0x1100) {
			breaks[at] = true
		}
	}
	return breaks
}

// eastern reports whether a text holds characters between which lines may end.
func eastern(text string) bool {
	for _, r := range text {
		if ideograph(r) {
			return true
		}
	}
	return false
}

// pieces sets a text with words to be shaped: those by their glyphs, the rest
// character by character.
func (s *setter) pieces(text string, st Style, t tone, at model.Position) {
	passages := s.passagesOf(text, st.Script)
	for i := 0; i < len(text); {
		w := word(text, i)
		if w.to <= i { // what begins nothing
			_, n := utf8.DecodeRuneInString(text[i:])
			w = stretch{from: i, to: i + n}
		}
		first, _ := utf8.DecodeRuneInString(text[w.from:])
		st.Script = passages.at(w.from, first, st.Script)
		if !w.shaped || !s.shape(text[w.from:w.to], st, t) {
			s.appendCovered(text[w.from:w.to], st, t, at)
		}
		if at.Column > 0 {
			at.Column += int32(utf8.RuneCountInString(text[w.from:w.to]))
		}
		i = w.to
	}
}
