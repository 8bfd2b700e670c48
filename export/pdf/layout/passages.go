package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// Script is the script of a passage that is plainly in another language than the
// notes: whoever reads it aloud has to know. 0 is none.
type Script uint8

// scripts are the scripts that are told apart, and the language that each
// speaks for: for those that write many languages, one that is not known.
var scripts = [...]struct {
	language string
	table    *unicode.RangeTable
	of       string // the languages that are written in it, each between blanks
}{
	1:  {"el", unicode.Greek, " el "},
	2:  {"und-Cyrl", unicode.Cyrillic, " ru uk bg sr mk be kk ky tg mn "},
	3:  {"hy", unicode.Armenian, " hy "},
	4:  {"he", unicode.Hebrew, " he yi "},
	5:  {"und-Arab", unicode.Arabic, " ar fa ur ps ckb ug sd "},
	6:  {"und-Deva", unicode.Devanagari, " hi mr ne sa "},
	7:  {"th", unicode.Thai, " th "},
	8:  {"ka", unicode.Georgian, " ka "},
	9:  {"ko", unicode.Hangul, " ko "},
	10: {"ja", unicode.Hiragana, " ja "},
	11: {"ja", unicode.Katakana, " ja "},
	12: {"und-Hani", unicode.Han, " zh ja ko yue "},
	// Languages of runs that no letter tells from the notes'.
	13: {language: "en"}, {language: "de"}, {language: "fr"}, {language: "es"}, {language: "it"}, {language: "pt"}, {language: "nl"}, {language: "pl"},
	{language: "cs"}, {language: "hu"}, {language: "ro"}, {language: "sv"}, {language: "da"}, {language: "nb"}, {language: "fi"}, {language: "tr"}, {language: "ru"}, {language: "uk"}, {language: "be"},
	{language: "sr"}, {language: "mk"}, {language: "bg"}, {language: "zh"}, {language: "zh-Hant"}, {language: "ja"}, {language: "ko"}, {language: "el"}, {language: "he"},
	{language: "ar"}, {language: "fa"}, {language: "ur"},
}

// The scripts of signs that stand alone in formulas, and of those that more than
// one language of the East writes.
const (
	greekScript    = Script(1)
	hiraganaScript = Script(10)
	hanScript      = Script(12)
	// englishWords is no script, as those behind it: it is of what the catalogue
	// says, which no letter tells from notes in another language.
	englishWords = Script(13)
)

// speech returns what a run of inlines is in where that is another language than the
// notes'; 0 for others.
func (s *setter) speech(run *[]model.Inline) Script {
	if tag := s.book.Foreign[run]; tag != "" {
		return speechIn(tag)
	}
	return 0
}

// speechIn returns what words in the language of a tag are in; 0 for one that is not
// told apart.
func speechIn(tag string) Script {
	for i := int(englishWords); i < len(scripts); i++ {
		if scripts[i].language == tag {
			return Script(i)
		}
	}
	return 0
}

// inEnglish returns the style of words of the catalogue.
func (s *setter) inEnglish(st Style) Style {
	if lang, _, _ := strings.Cut(strings.ToLower(s.book.Language), "-"); lang != "en" {
		st.Script = englishWords
	}
	return st
}

// Language returns the language that a script speaks for, as a tag of BCP 47;
// "" for 0.
func (s Script) Language() string { return scripts[s].language }

// scriptOf returns the script of a letter; ok is false for what is no letter and
// belongs to any.
func scriptOf(r rune) (s Script, ok bool) {
	if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) {
		return 0, false
	}
	if r < 0x370 {
		return 0, unicode.IsLetter(r)
	}
	for i := 1; i < int(englishWords); i++ {
		if unicode.Is(scripts[i].table, r) {
			return Script(i), true
		}
	}
	return 0, unicode.IsLetter(r)
}

// passages tells of a text in which script each of its letters is where that is
// not one of the language of the notes.
type passages struct {
	text     string
	own      Script // what it is in where no letter says otherwise
	language string // of that, between blanks
	japanese bool   // Chinese characters stand among Japanese ones
}

// passagesOf returns the passages of a text that is in the language of the notes, or
// where own is not 0 in that one.
func (s *setter) passagesOf(text string, own Script) passages {
	tag := s.book.Language
	if own >= englishWords {
		tag = own.Language()
	} else {
		own = 0
	}
	lang, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return passages{text: text, own: own, language: " " + lang + " ", japanese: strings.ContainsFunc(text, func(r rune) bool {
		return r >= 0x3041 && r <= 0x30FF
	})}
}

// at returns the script of the letter at byte i, or the own one; now is that of the
// letters before, which signs and blanks belong to.
func (p *passages) at(i int, r rune, now Script) Script {
	if r < 0x370 && (r < 'A' || !unicode.IsLetter(r)) {
		return now
	}
	s, ok := scriptOf(r)
	switch {
	case !ok:
		return now
	case s == 0 || strings.Contains(scripts[s].of, p.language):
		return p.own
	case s == greekScript && now != s && !p.goesOn(i+utf8.RuneLen(r)):
		return p.own // a sign of a formula
	case s == hanScript && p.japanese:
		return hiraganaScript
	case s == hiraganaScript+1:
		return hiraganaScript
	}
	return s
}

// goesOn reports whether a Greek letter stands at byte i.
func (p *passages) goesOn(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.text[i:])
	return unicode.Is(unicode.Greek, r)
}
