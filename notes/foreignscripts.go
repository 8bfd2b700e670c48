package notes

import (
	"strings"
	"unicode"

	"gloss/model"
)

// scriptRuns are runs in a script that the language of the notes is not written
// in. Which of the languages of that script it is, all of them tell together.
type scriptRuns struct {
	runs []scriptRun
	kin  kindred
	held map[string]bool // the scripts that the notes are written in; nil until asked
}

type scriptRun struct {
	run  *[]model.Inline
	lang string // one of those that are written so
}

// add looks whether a run is in another script than that of the notes: most of its
// letters are, but for names, which stay as they are in many languages.
func (s *scriptRuns) add(run *[]model.Inline, text, own string) {
	if !mayBeScript(text) || !s.mayBeForeign(text, own) {
		return
	}
	var g languageGuess
	names := g.readNamed(text)
	for _, tag := range scriptTags {
		n := g.weight(tag)
		if tag == "ja" && g.scripts[tag] > 0 {
			n = max(n, g.weight("zh")) // among kana they are Japanese
		}
		if g.scripts[tag] < 2 && n < 4 {
			continue
		}
		plain := g.latin - names
		for _, other := range scriptTags {
			if other != tag && !(tag == "ja" && other == "zh") {
				plain += g.weight(other)
			}
		}
		if n < 4*plain || 2*n < 3*names || s.held[tag] || !holdsWordOf(text, tag) {
			continue
		}
		s.kin.add(&g.kin)
		s.runs = append(s.runs, scriptRun{run, tag})
		return
	}
}

// holdsWordOf reports whether two letters of a script stand beside each other: those
// that stand alone ("α, β", "א") are signs. In the East a sign is a word.
func holdsWordOf(text, tag string) bool {
	switch tag {
	case "zh", "ja", "ko":
		return true
	}
	before := false
	for _, r := range text {
		if unicode.Is(unicode.M, r) {
			continue // an accent or a vowel of the letter before
		}
		own := r >= 0x370 && unicode.IsLetter(r) && scriptOf(r) == tag
		if own && before {
			return true
		}
		before = own
	}
	return false
}

// mayBeForeign reports whether a text has letters of a script that the notes are not
// written in.
func (s *scriptRuns) mayBeForeign(text, own string) bool {
	if s.held == nil {
		s.held = map[string]bool{"": true}
		for _, tag := range scriptTags {
			s.held[tag] = scriptHolds(tag, own)
		}
	}
	before, held := "", true
	for _, r := range text {
		if r < 0x370 {
			continue
		}
		if tag := scriptOf(r); tag != before {
			before, held = tag, s.held[tag]
		}
		if !held {
			return true
		}
	}
	return false
}

// mayBeScript reports whether a text may have letters of another script than Latin.
func mayBeScript(text string) bool {
	for i := nextWide(text, 0); i < len(text); i = nextWideBehind(text, i) {
		if b := text[i]; b >= 0xCD && b != 0xE2 {
			return true
		}
	}
	return false
}

// scriptHolds reports whether a language is written in the script that tag stands
// for.
func scriptHolds(tag, own string) bool {
	own, _, _ = strings.Cut(strings.ToLower(own), "-")
	switch own {
	case tag:
		return true
	case "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn":
		return tag == "ru"
	case "fa", "ur", "ps", "ckb", "ug", "sd":
		return tag == "ar"
	case "ja", "yue":
		return tag == "zh"
	case "yi":
		return tag == "he"
	case "mr", "ne", "sa":
		return tag == "hi"
	}
	return false
}

// notLatin reports whether a language is written in another script than Latin.
func notLatin(tag string) bool {
	tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
	switch tag {
	case "ja", "ko", "zh", "yue", "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "el", "hy", "ka", "he", "yi", "ar", "fa", "ur", "ps", "ckb", "ug", "sd",
		"hi", "mr", "ne", "sa", "bn", "pa", "gu", "ta", "te", "kn", "ml", "si", "th", "lo", "km", "my", "bo", "dz", "am", "ti":
		return true
	}
	return false
}

func (s *scriptRuns) settle(doc *model.Document) {
	for _, r := range s.runs {
		if lang := s.kin.settle(r.lang); lang != "" {
			tell(doc, r.run, lang)
		}
	}
}
