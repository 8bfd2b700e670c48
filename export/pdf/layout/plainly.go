package layout

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"gloss/export/pdf/font"
	"gloss/model"
)

// longestPlain is the number of letters that stand for one character at most.
const longestPlain = 4

// setPlainly sets a character that no face has by the letters that it is a form of
// (its compatibility decomposition): 𝒜 by A, ⒈ by 1. and so on. It reads as what
// it is. It returns false for what is no form of letters that a face has.
func (s *setter) setPlainly(r rune, st Style, t tone, at model.Position) bool {
	text := norm.NFKC.String(string(r))
	if text == string(r) || utf8.RuneCountInString(text) > longestPlain {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	face, ok := s.faceFor(first, st.Face, st.Face)
	if !ok || first == ' ' {
		return false
	}
	f := s.faces.at(face)
	var glyphs []font.Glyph
	for _, c := range text {
		g := font.Glyph{ID: f.Glyph(c)}
		if g.ID == 0 || isRightward(c) || joins(c) {
			return false
		}
		g.Advance = int16(f.Advance(g.ID))
		glyphs = append(glyphs, g)
	}
	glyphs[0].Text = string(r)
	st.Face = face
	s.segs = append(s.segs, segment{text: string(r), style: st, link: t.link, flags: t.flags, glyphs: glyphs})
	if s.quiet || at == (model.Position{}) || s.plainly[r] {
		return true
	}
	if s.plainly == nil {
		s.plainly = map[rune]bool{}
	}
	s.plainly[r] = true
	s.plain = append(s.plain, plain{r, text, at})
	return true
}

// plain is a character that is set by others.
type plain struct {
	r     rune
	as    string
	first model.Position
}

// reportPlain reports the characters that are set by others.
func (s *setter) reportPlain() {
	if len(s.plain) == 0 {
		return
	}
	var named []string
	for i, p := range s.plain {
		s.out.Lacking = append(s.out.Lacking, p.r)
		if i == examples {
			named = append(named, "…")
		}
		if i >= examples {
			continue
		}
		named = append(named, fmt.Sprintf("%q (U+%04X) as %q", p.r, p.r, p.as))
	}
	s.out.Diagnostics = append(s.out.Diagnostics, model.Diagnostic{
		Position: s.plain[0].first, Code: "pdf.plain-glyph", Severity: model.Info,
		Message: "no face has some letters in their special form, which are set plainly: " + strings.Join(named, ", "),
		Hint:    "try --system-fonts, or give a face that has them with --font FILE",
	})
}
