package epub

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/export"
	"gloss/model"
)

// script is one in which text can be told to a screen reader: it is in another
// language than what is at hand, be it not known which.
type script struct {
	table    *unicode.RangeTable
	lang     string
	of       string // the languages that are written in it, each between blanks
	least    int    // letters from which on it is a passage, and no sign
	backward bool
}

// hani is the tag of Chinese characters without kana: of Chinese, or of Japanese.
const hani = "und-Hani"

var scripts = []script{
	{unicode.Cyrillic, "und-Cyrl", " ru uk bg sr mk be kk ky tg mn ", 2, false}, {unicode.Han, hani, " zh ja ko yue ", 1, false},
	{unicode.Arabic, "und-Arab", " ar fa ur ps ckb ug sd ", 2, true}, {unicode.Devanagari, "und-Deva", " hi mr ne sa ", 2, false},
	{unicode.Hiragana, "ja", " ja ", 1, false}, {unicode.Katakana, "ja", " ja ", 2, false}, {unicode.Hangul, "ko", " ko ", 1, false},
	{unicode.Hebrew, "he", " he iw yi ", 2, true}, {unicode.Greek, "el", " el ", 4, false}, {unicode.Thai, "th", " th ", 2, false},
	{unicode.Georgian, "ka", " ka ", 2, false}, {unicode.Armenian, "hy", " hy ", 2, false}, {unicode.Tamil, "ta", " ta ", 2, false},
	{unicode.Telugu, "te", " te ", 2, false}, {unicode.Kannada, "kn", " kn ", 2, false}, {unicode.Malayalam, "ml", " ml ", 2, false},
	{unicode.Gujarati, "gu", " gu ", 2, false}, {unicode.Gurmukhi, "pa", " pa ", 2, false}, {unicode.Sinhala, "si", " si ", 2, false},
	{unicode.Khmer, "km", " km ", 2, false}, {unicode.Lao, "lo", " lo ", 2, false}, {unicode.Myanmar, "my", " my ", 2, false},
	{unicode.Tibetan, "bo", " bo dz ", 2, false}, {unicode.Ethiopic, "am", " am ti ", 2, false},
}

// speak returns the attributes of what holds a run that is in another language
// than the book; none for others. What is written is in that language until tongue
// is set back.
func (m *manuscript) speak(run *[]model.Inline) string {
	tag := m.book.Foreign[run]
	if tag == "" {
		return ""
	}
	m.tongue = language(tag)
	return languageAttributes(m.tongue)
}

// spokenTitle returns the attributes of what shows the title of a section elsewhere,
// where that is in another language than the book.
func (m *manuscript) spokenTitle(s *model.Section) string {
	return languageAttributes(m.titleLanguage(s))
}

// titleLanguage returns the language of the title of a section, where that is another
// one than the book's; else "".
func (m *manuscript) titleLanguage(s *model.Section) string {
	if tag := m.book.Foreign[&s.Title]; tag != "" {
		return language(tag)
	}
	return ""
}

// tellPlace keeps the language of what locators call a section, of which they name
// the one above too, where that is another one than the book's.
func (m *manuscript) tellPlace(c, above *chapter) {
	if len(m.book.Foreign) == 0 || c.section == nil {
		return
	}
	attributes := m.spokenTitle(c.section)
	if attributes == "" {
		return
	}
	if m.placesIn == nil {
		m.placesIn = map[string]string{}
	}
	shown := []string{c.label(placeLength), c.label(partLength)}
	if c.where == shown[0] || m.spokenTitle(above.section) == attributes {
		shown = append(shown, c.where)
	}
	for _, words := range shown {
		m.placesIn[words] = attributes
	}
}

// placeWords writes what a locator calls a place.
func (m *manuscript) placeWords(words string) {
	attributes := m.placesIn[words]
	if attributes == "" {
		m.label(words)
		return
	}
	m.start("span", attributes, attributes)
	m.label(words)
	m.close()
}

// spoken writes a run that has no element of its own.
func (m *manuscript) spoken(run *[]model.Inline) {
	attributes := m.speak(run)
	if attributes == "" {
		m.inlines(*run)
		return
	}
	m.start("span", attributes, attributes)
	m.inlines(*run)
	m.close()
	m.tongue = m.lang
}

// foreign writes a passage.
func (m *manuscript) foreign(n *model.Passage) {
	if m.inlineDepth >= maxInlineDepth {
		m.within(n.Inlines)
		return
	}
	before := m.tongue
	m.tongue = language(n.Language)
	attributes := languageAttributes(m.tongue)
	if m.side == fromLeft && direction(m.tongue) != "" {
		attributes += ` dir="rtl"`
	}
	m.start("span", attributes, attributes)
	m.within(n.Inlines)
	m.close()
	m.tongue = before
}

// passages writes text, and marks what is in another language than what is at hand
// where the script tells so.
func (m *manuscript) passages(s string) {
	for {
		from, to, in := m.passage(s)
		if in == nil {
			m.text(s)
			return
		}
		m.text(s[:from])
		attributes := ` lang="` + in.lang + `" xml:lang="` + in.lang + `"`
		if in.backward && m.side == fromLeft { // else it would stand apart from what it is part of
			attributes += ` dir="rtl"`
		}
		m.start("span", attributes, attributes)
		m.text(s[from:to])
		m.close()
		s = s[to:]
	}
}

// passage returns where in s the first passage in another language stands, and
// its script; nil where there is none.
func (m *manuscript) passage(s string) (from, to int, in *script) {
	start, end, letters := 0, 0, 0
	for i := 0; i < len(s); {
		if in == nil && i+8 <= len(s) && eight(s, i)&highBits == 0 { // as most
			i += 8
			continue
		}
		if s[i] < 0xCD { // below U+0340
			if in != nil && s[i] < utf8.RuneSelf && !strings.ContainsRune(" ,.!?-'", rune(s[i])) || in != nil && s[i] >= utf8.RuneSelf {
				if letters >= in.least {
					return start, end, in
				}
				in = nil
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		own := m.scriptOf(r)
		switch {
		case in != nil && (own != nil && own.lang == in.lang || in.lang == "ja" && (r == 'ー' || unicode.Is(unicode.Han, r))):
			letters++
			end = i + size
		case in != nil && in.lang == hani && own != nil && own.lang == "ja":
			in = own // kana behind Chinese characters: they are Japanese
			letters++
			end = i + size
		case own != nil:
			if in != nil && letters >= in.least {
				return start, end, in
			}
			start, end, letters, in = i, i+size, 1, own
			if own.lang == "ja" {
				start = hanBefore(s, i)
			}
		case in != nil && unicode.IsLetter(r):
			if letters >= in.least {
				return start, end, in
			}
			in = nil
		}
		i += size
	}
	if in == nil || letters < in.least {
		return 0, 0, nil
	}
	return start, end, in
}

// hanBefore returns where the Han characters begin that stand right before a
// place: with kana behind them they are Japanese.
func hanBefore(s string, at int) int {
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:at])
		if !unicode.Is(unicode.Han, r) {
			break
		}
		at -= size
	}
	return at
}

// scriptOf returns the script of a letter, nil where the language of what is at hand
// is written in it.
func (m *manuscript) scriptOf(r rune) *script {
	if r < 0x370 || r >= 0x1E00 && r < 0x1F00 || r >= 0x2000 && r < 0x2D00 {
		return nil // what is frequent
	}
	for i := range scripts {
		s := &scripts[i]
		if !unicode.Is(s.table, r) {
			continue
		}
		primary, _, _ := strings.Cut(m.tongue, "-")
		if n := len(primary); n < len(s.of) && strings.Contains(s.of, " "+primary+" ") || !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return nil
		}
		return s
	}
	return nil
}

// language returns a well-formed BCP 47 tag made of a document's language:
// language, script and region where they are in order, "en" where nothing is.
func language(tag string) string {
	parts := strings.FieldsFunc(tag, func(r rune) bool { return r == '-' || r == '_' })
	if len(parts) == 0 || len(parts[0]) < 2 || len(parts[0]) > 3 || !letters(parts[0]) {
		return "en"
	}
	lang := strings.ToLower(parts[0])
	parts = parts[1:]
	if len(parts) > 0 && len(parts[0]) == 4 && letters(parts[0]) {
		lang += "-" + strings.ToUpper(parts[0][:1]) + strings.ToLower(parts[0][1:])
		parts = parts[1:]
	}
	if len(parts) > 0 && len(parts[0]) == 2 && letters(parts[0]) {
		lang += "-" + strings.ToUpper(parts[0])
	}
	return lang
}

func letters(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// direction returns "rtl" for languages written from right to left.
func direction(lang string) string {
	if export.FromRight(lang) {
		return "rtl"
	}
	return ""
}

// languageAttributes are the attributes of an element in a language; none for "".
func languageAttributes(tag string) string {
	if tag == "" {
		return ""
	}
	return ` lang="` + tag + `" xml:lang="` + tag + `"`
}
