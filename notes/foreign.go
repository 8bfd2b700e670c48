package notes

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// markForeign notes which runs of a document are in another language than it:
// quotations, a talk's title, a part that somebody else wrote. Only what is plain
// is marked: a run of words of which several of the smallest belong to one other
// language, and next to none to that of the notes, or one whose letters are of
// another script. So names and terms in a line stay what they are.
func markForeign(doc *model.Document) {
	if doc.Language == "" {
		return
	}
	own := languageIndex(doc.Language)
	var strange scriptRuns
	var room []byte
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		text := ""
		switch {
		case len(*run) == 0 || doc.Foreign[run] != "":
			return // nothing is said, or the notes say it themselves
		case len(*run) == 1:
			t, ok := (*run)[0].(*model.Text)
			if !ok {
				return // nothing but code, or an address
			}
			text = t.Value
		default:
			room = appendSpoken(room[:0], *run)
			text = string(room)
		}
		if lang := foreignWords(text, own); lang != "" {
			tell(doc, run, lang)
			return
		}
		strange.add(run, text, doc.Language)
	})
	strange.settle(doc)
}

// appendSpoken appends what is said in words, without code.
func appendSpoken(b []byte, list []model.Inline) []byte {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			b = append(b, n.Value...)
		case *model.CodeSpan, *model.LineBreak, *model.Image, *model.FootnoteRef:
			b = append(b, ' ')
		case *model.Link:
			if !n.Auto {
				b = appendSpoken(b, n.Inlines)
			}
		default:
			b = appendSpoken(b, model.Children(n))
		}
	}
	return b
}

func tell(doc *model.Document, run *[]model.Inline, lang string) {
	if doc.Foreign == nil {
		doc.Foreign = map[*[]model.Inline]string{}
	}
	doc.Foreign[run] = lang
}

// tellAll marks all runs of a part that is in another language than the book, but
// those that are marked already or are in the book's.
func tellAll(part *model.Document, book string) {
	part.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		switch lang := part.Foreign[run]; {
		case lang == "":
			tell(part, run, part.Language)
		case lang == book:
			delete(part.Foreign, run)
		}
	})
}

// The least that a run must hold to be taken for one in another language: bytes of
// text, words, different small words of that language, and words that no other has.
const (
	leastForeign = 24
	leastWords   = 5
	leastSmall   = 3
	leastAlone   = 2
)

// foreignWords returns the language that the words of a text are in, where it
// plainly is not the own one, a number in languageWords and -1 for none of them.
func foreignWords(text string, own int) string {
	if !mayBeForeign(text, own) {
		return ""
	}
	var g languageGuess
	g.read(text)
	if g.words < leastWords || own >= 0 && g.score[own]*3 > g.words {
		return ""
	}
	lang := g.language()
	best := languageIndex(lang)
	if best < 0 || best == own || g.alone[best] < leastAlone || g.score[best]*6 < g.words || differentWords(text, best) < leastSmall {
		return ""
	}
	if nordic(best) && nordic(own) {
		return "" // they share too much
	}
	if own >= 0 && (g.alone[own] > 0 || g.score[own]*2 > g.score[best]) {
		return ""
	}
	return lang
}

// nordic reports whether a language is one of the three whose small words are
// mostly the same.
func nordic(lang int) bool {
	if lang < 0 {
		return false
	}
	switch languageWords[lang].tag {
	case "sv", "da", "nb":
		return true
	}
	return false
}

// differentWords returns how many different small words of a language a text has.
// Letters that stand alone do not count: they are names of variables elsewhere.
func differentWords(text string, lang int) int {
	seen := map[string]bool{}
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if utf8.RuneCountInString(word) > 1 && slices.Contains(languagesOf()[word], lang) {
			seen[word] = true
		}
	}
	return len(seen)
}

// mayBeForeign is a quick look at a text: whether it has enough words, none of the
// small ones that only the own language has, as most have that are in it, and as
// many of another language as foreignWords asks for.
func mayBeForeign(text string, own int) bool {
	if len(text) < leastForeign || strings.Count(text, " ") < leastWords-1 {
		return false
	}
	known := smallWordTable()
	alone := [len(languageWords)]uint8{}
	most, size, word := uint8(0), 0, uint64(0)
	for i := 0; i <= len(text); i++ {
		b := byte(' ')
		if i < len(text) {
			b = text[i]
		}
		if b >= utf8.RuneSelf || wordLetters[b] {
			if 'A' <= b && b <= 'Z' {
				b |= 0x20
			}
			word |= uint64(b) << (8 * (size & 7))
			size++
			continue
		}
		if size > 0 && size <= 8 {
			switch lang := known.find(word); {
			case lang < 0:
			case lang == own:
				return false
			case alone[lang] < leastAlone:
				alone[lang]++
				most = max(most, alone[lang])
			}
		}
		size, word = 0, 0
	}
	return most >= leastAlone
}

// wordLetters are the letters of ASCII.
var wordLetters = func() (set [utf8.RuneSelf]bool) {
	for b := range set {
		set[b] = 'a' <= b|0x20 && b|0x20 <= 'z'
	}
	return set
}()

// smallWordSet finds the language of the small words that only one has: a hash table
// with open addressing, by their bytes, the first lowest.
type smallWordSet struct {
	words [512]uint64
	langs [512]int8
}

func (s *smallWordSet) slot(word uint64) int {
	at := int(word * 0x9E3779B97F4A7C15 >> 55)
	for s.words[at] != 0 && s.words[at] != word {
		at = (at + 1) % len(s.words)
	}
	return at
}

// find returns the number of the language in languageWords; -1 for none.
func (s *smallWordSet) find(word uint64) int {
	if at := s.slot(word); s.words[at] != 0 {
		return int(s.langs[at])
	}
	return -1
}

var smallWordTable = sync.OnceValue(func() *smallWordSet {
	set := new(smallWordSet)
	for word, of := range languagesOf() {
		if len(of) > 1 || len(word) > 8 {
			continue
		}
		bytes := uint64(0)
		for i := range len(word) {
			bytes |= uint64(word[i]) << (8 * i)
		}
		at := set.slot(bytes)
		set.words[at], set.langs[at] = bytes, int8(of[0])
	}
	return set
})

// languageIndex returns the number of a language in languageWords by its tag; -1
// for none.
func languageIndex(tag string) int {
	tag, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if tag == "no" {
		tag = "nb"
	}
	for i, l := range languageWords {
		if l.tag == tag {
			return i
		}
	}
	return -1
}

// scriptRuns are runs in a script that the language of the notes is not written
// in. Which of the languages of that script it is, all of them tell together.
type scriptRuns struct {
	runs []scriptRun
	kin  kindred
}

type scriptRun struct {
	run  *[]model.Inline
	lang string // one of those that are written so
}

// add looks whether most letters of a run are of another script than those of the
// notes.
func (s *scriptRuns) add(run *[]model.Inline, text, own string) {
	if !mayBeScript(text) {
		return
	}
	letters, count := 0, map[string]int{}
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			count[scriptOf(r)]++
		}
	}
	for _, tag := range [...]string{"ja", "ko", "zh", "ru", "el", "he", "ar"} {
		n := count[tag]
		if tag == "ja" && n > 0 {
			n += count["zh"] // among kana they are Japanese
		}
		if n < 2 || n*5 < letters*4 || scriptHolds(tag, own) {
			continue
		}
		for _, r := range strings.ToLower(text) {
			s.kin.letter(r, scriptOf(r))
		}
		s.runs = append(s.runs, scriptRun{run, tag})
		return
	}
}

// mayBeScript reports whether a text may have letters of another script than Latin.
func mayBeScript(text string) bool {
	for i := range len(text) {
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
	}
	return false
}

func (s *scriptRuns) settle(doc *model.Document) {
	for _, r := range s.runs {
		tell(doc, r.run, s.kin.settle(r.lang))
	}
}
