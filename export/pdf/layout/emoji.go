package layout

import (
	"strings"
	"unicode/utf8"

	"gloss/export/pdf/font"
	"gloss/model"
)

// The characters that make one picture of several, beside those that are
// pictures themselves.
const (
	zeroWidthJoiner = 0x200D
	textForm        = 0xFE0E // the character before is shown as a letter is
	pictureForm     = 0xFE0F // it is shown as a picture
	keycap          = 0x20E3
	blackFlag       = 0x1F3F4 // of a part of a country, which tags spell
)

// pictorial reports whether a character may be a picture, such as ❤ or 🚀. It
// says so of arrows and signs too, which are pictures only where something
// follows that makes them one.
func pictorial(r rune) bool {
	return r >= 0x203C && r < 0x2C00 || r >= 0x1F000 && r < 0x1FB00 || r == 0xA9 || r == 0xAE || r == 0x3030 || r == 0x303D || r == 0x3297 || r == 0x3299
}

// picture reports whether a character is shown as a picture where nothing says
// otherwise.
func picture(r rune) bool { return r >= 0x1F000 && r < 0x1FB00 }

func skinTone(r rune) bool { return r >= 0x1F3FB && r <= 0x1F3FF }

func regional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

func tagLetter(r rune) bool { return r >= 0xE0020 && r <= 0xE007F }

// steers reports whether a character says how the picture before it is shown:
// what is left out elsewhere.
func steers(r rune) bool {
	return r == pictureForm || r == textForm || r == zeroWidthJoiner || tagLetter(r)
}

// mayBeSteered reports whether characters of an emoji that nobody sees may
// follow.
func mayBeSteered(r rune) bool {
	return pictorial(r) || steers(r) || r == keycap || r >= '0' && r <= '9' || r == '#' || r == '*'
}

// emoji returns the length of the emoji that a text begins with, where it is one
// of several characters (the sequences of UTS 51: a family, a flag, a hand with a
// tone of skin, a key), else 0.
func emoji(text string) int {
	end := 0
	for {
		n := emojiPart(text[end:])
		if n == 0 {
			break
		}
		end += n
		rest, ok := strings.CutPrefix(text[end:], string(rune(zeroWidthJoiner)))
		if !ok || end > longestShaped || emojiPart(rest) == 0 {
			break
		}
		end += len(text[end:]) - len(rest)
	}
	if _, first := utf8.DecodeRuneInString(text); end <= first {
		return 0
	}
	return end
}

// emojiPart returns the length of the picture that a text begins with and of
// what steers it.
func emojiPart(text string) int {
	first, end := utf8.DecodeRuneInString(text)
	switch {
	case regional(first):
		if next, n := utf8.DecodeRuneInString(text[end:]); regional(next) {
			return end + n
		}
		return end
	case first < utf8.RuneSelf:
		rest := strings.TrimPrefix(text[end:], string(rune(pictureForm)))
		if !mayBeSteered(first) || !strings.HasPrefix(rest, string(rune(keycap))) {
			return 0
		}
	case !pictorial(first):
		return 0
	}
	for end < longestShaped {
		r, n := utf8.DecodeRuneInString(text[end:])
		if r != pictureForm && r != textForm && r != keycap && !skinTone(r) && !(tagLetter(r) && first == blackFlag) {
			break
		}
		end += n
	}
	return end
}

// setEmoji sets an emoji of several characters as one picture where the face for
// them has it, else as those that it is made of. It reads as it stands in the
// notes.
func (s *setter) setEmoji(text string, st Style, t tone, at model.Position) {
	var parts []string // each a picture with what steers it
	for _, r := range text {
		if n := len(parts); n > 0 && (steers(r) || skinTone(r) || r == keycap) {
			parts[n-1] += string(r)
		} else {
			parts = append(parts, string(r))
		}
	}
	whole := len(parts) > 1 || strings.ContainsRune(text, keycap)
	if whole && s.wholeEmoji(text, st, t) {
		return
	}
	for _, part := range parts {
		s.setPicture(part, st, t, at)
	}
}

// wholeEmoji sets a sequence that the face for emoji has a picture for.
func (s *setter) wholeEmoji(text string, st Style, t tone) bool {
	sh := s.shaper(s.emojiFace)
	if sh == nil {
		return false
	}
	var all []font.Glyph
	wide := 0
	for _, g := range sh.Shape(text, "") {
		if g.Advance > 0 {
			wide++
		}
		all = append(all, g)
	}
	if wide != 1 {
		return false
	}
	s.emojiSegment(text, all, s.emojiFace, st, t)
	return true
}

// setPicture sets a picture with what steers it.
func (s *setter) setPicture(text string, st Style, t tone, at model.Position) {
	r, _ := utf8.DecodeRuneInString(text)
	face, ok := s.faceFor(r, st.Face, st.Face)
	if !strings.ContainsRune(text, textForm) && s.faces.at(s.emojiFace).Glyph(r) != 0 {
		face, ok = s.emojiFace, true
	}
	if !ok {
		s.noGlyph(r, at)
		s.segs = append(s.segs, segment{text: standIn(r), style: st, link: t.link, flags: t.flags | loose | standsIn})
		return
	}
	f := s.faces.at(face)
	g := font.Glyph{ID: f.Glyph(r), Text: text}
	g.Advance = int16(f.Advance(g.ID))
	s.emojiSegment(text, []font.Glyph{g}, face, st, t)
}

func (s *setter) emojiSegment(text string, glyphs []font.Glyph, face uint8, st Style, t tone) {
	st.Face = face
	if face == s.emojiFace {
		st.Size = emojiSize(st.Size)
	}
	s.segs = append(s.segs, segment{text: text, style: st, link: t.link, flags: t.flags | loose, glyphs: glyphs})
}

// emojiSize is the size of emoji in text of some size: they are wider than an em
// and would tower over the letters.
func emojiSize(size Unit) Unit { return size * 86 / 100 }
