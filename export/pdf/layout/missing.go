package layout

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"gloss/export"
	"gloss/model"
)

// missing is a character that no face has.
type missing struct {
	r     rune
	first model.Position
	count int // places of the notes
}

// noGlyph notes a character of the notes that no face has. What the handout adds
// of its own, or says again, has no place in the notes: at is zero.
func (s *setter) noGlyph(r rune, at model.Position) {
	if s.quiet || at == (model.Position{}) {
		return
	}
	if i, ok := s.missingIndex[r]; ok {
		s.missing[i].count++
		return
	}
	if s.missingIndex == nil {
		s.missingIndex = map[rune]int{}
	}
	s.missingIndex[r] = len(s.missing)
	s.missing = append(s.missing, missing{r, at, 1})
}

// missingInParticulars notes the characters that stand nowhere but in what the
// notes say of themselves: title, event, place, authors, description. Their
// lines are not known.
func (s *setter) missingInParticulars() {
	b := s.book
	if len(b.Sources) == 0 {
		return
	}
	said := append([]string{b.Event, b.Place, b.Description}, b.Authors...)
	if b.TitleFrom == "heading" || b.TitleFrom == "front matter" {
		said = append(said, b.Title)
	}
	spoken := len(s.missing)
	for _, text := range said {
		for _, r := range title(text) {
			if _, ok := s.faceFor(r, s.kits.cover.plain.Face, 0); ok {
				continue
			}
			if i, ok := s.missingIndex[r]; !ok || i >= spoken {
				s.noGlyph(r, model.At(b.Sources[0].Name, 0, 0))
			}
		}
	}
}

// standIn is what is set for a character that no face has.
func standIn(r rune) string { return fmt.Sprintf("[U+%04X]", r) }

// settable returns words for a cover or a running head, where stand-ins would
// drown the rest.
func (s *setter) settable(text string) string {
	own := s.kits.cover.plain.Face
	return export.Settable(text, func(r rune) bool {
		_, ok := s.faceFor(r, own, own)
		return ok
	})
}

// examples is the number of characters that a report names.
const examples = 8

// reportMissing reports the characters that no face has, script by script, so
// that notes in a script that cannot be set are told once.
func (s *setter) reportMissing() {
	s.out.Lacking = append(s.out.Lacking, s.unworded...)
	var groups [][]missing
	index := map[string]int{}
	for _, m := range s.missing {
		s.out.Lacking = append(s.out.Lacking, m.r)
		name := s.scriptOf(m.r)
		i, ok := index[name]
		if !ok {
			i = len(groups)
			index[name] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], m)
	}
	for _, g := range groups {
		s.out.Diagnostics = append(s.out.Diagnostics, model.Diagnostic{
			Position: g[0].first, Code: "pdf.no-glyph", Severity: model.Warning,
			Message: missingMessage(s.scriptOf(g[0].r), g),
			Hint:    s.remedy(s.scriptOf(g[0].r)),
		})
	}
}

// remedy says where to find a face for a script.
func (s *setter) remedy(script string) string {
	if script == unassigned || script == privateUse {
		return "give the face that the notes were written for with --font FILE"
	}
	face, ok := freeFaces[script]
	if !ok {
		face = "Noto Sans " + script + " (on Debian and Ubuntu the package fonts-noto-core)"
	}
	if s.opt.FindFonts != nil {
		return "no font of this system has them: install " + face + ", or give a face that has them with --font FILE"
	}
	return "try --system-fonts, which takes them from the fonts of this system; if there is none, install " + face + ", or give a face that has them with --font FILE"
}

// freeFaces are free faces for what scriptOf returns, where they are not called
// after it.
var freeFaces = map[string]string{
	eastAsian:   "Noto Sans CJK (on Debian and Ubuntu the package fonts-noto-cjk)",
	"Hangul":    "Noto Sans CJK (on Debian and Ubuntu the package fonts-noto-cjk)",
	pictographs: "Symbola (on Debian and Ubuntu the package fonts-symbola)",
	otherSigns:  "Symbola (on Debian and Ubuntu the package fonts-symbola)",
	mathematics: "Noto Sans Math (on Debian and Ubuntu the package fonts-noto-core)",
}

// Kinds of characters that are told apart by no script of their own.
const (
	eastAsian   = "East Asian"
	pictographs = "emoji and pictographs"
	otherSigns  = "other signs"
	mathematics = "mathematics"
	privateUse  = "private use"
	unassigned  = "not assigned"
)

func missingMessage(script string, group []missing) string {
	var named []string
	places := 0
	for i, m := range group {
		places += m.count
		if i < examples {
			named = append(named, fmt.Sprintf("%q (U+%04X)", m.r, m.r))
		}
	}
	if len(group) > examples {
		named = append(named, "…")
	}
	what, it := fmt.Sprintf("%d characters (%s)", len(group), script), "they stand"
	if len(group) == 1 {
		what, it = fmt.Sprintf("one character (%s)", script), "it stands"
	}
	where := fmt.Sprintf("at %d places", places)
	if places == 1 {
		where = "at one place"
	}
	return fmt.Sprintf("no face has %s: %s; %s in the notes %s, and the page shows %q", what, strings.Join(named, ", "), it, where, standIn(group[0].r))
}

// scriptOf returns the name of a character's script, or of the kind of sign
// that it is where it belongs to none. Chinese and Japanese count as one: a face
// has both.
func (s *setter) scriptOf(r rune) string {
	switch {
	case r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r >= 0x2B00 && r <= 0x2BFF:
		return pictographs
	case r >= 0x3000 && r <= 0x303F || r >= 0x30A0 && r <= 0x30FF || r >= 0xFE30 && r <= 0xFE4F || r >= 0xFF00 && r <= 0xFFEF,
		unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo):
		return eastAsian
	case unicode.Is(unicode.Co, r):
		return privateUse
	case unicode.Is(unicode.Sm, r) || r >= 0x1D400 && r <= 0x1D7FF:
		return mathematics
	}
	if s.scripts == nil {
		s.scripts = slices.Collect(maps.Keys(unicode.Scripts))
	}
	for i, name := range s.scripts { // no character has two
		if unicode.Is(unicode.Scripts[name], r) {
			s.scripts[0], s.scripts[i] = name, s.scripts[0] // the next is likely of the same
			if name == "Common" || name == "Inherited" {
				return otherSigns
			}
			return strings.ReplaceAll(name, "_", " ")
		}
	}
	return unassigned
}
