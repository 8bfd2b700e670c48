package notes

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// markForeign notes which runs of a document are in another language than it:
// quotations, a talk's title, a part that somebody else wrote. Only what is plain
// is marked: a run of words of which several of the smallest belong to one other
// language, and next to none to that of the notes, or one whose letters are of
// another script. So names and terms in a line stay what they are. Sentences and
// quoted words of other runs are marked likewise. Where the language of the notes is
// not known, only scripts tell.
func markForeign(doc *model.Document) {
	own := languageIndex(doc.Language)
	told := own >= 0 || notLatin(doc.Language) // else its own words would look like a neighbour's
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
		if told {
			if lang := foreignWords(text, own); lang != "" {
				tell(doc, run, lang)
				return
			}
			*run = markPassages(*run, text, own)
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
// text, words, different small words of that language, and of these such as the next
// likely language has not.
const (
	leastForeign = 24
	leastWords   = 5
	leastSmall   = 3
	leastAlone   = 2
)

// From mostStray words on, one small word of the own language alone may stand in a
// run in another one: a name, a title.
const mostStray = 12

// foreignWords returns the language that the words of a text are in, where it
// plainly is not the own one, a number in languageWords and -1 for none of them.
func foreignWords(text string, own int) string {
	if len(text) < leastForeign {
		return ""
	}
	blanks := strings.Count(text, " ")
	if blanks < leastWords-1 {
		return ""
	}
	p := passage{own: own, known: passageTable()}
	if blanks+1 >= mostStray {
		p.strays = 1
	}
	if !p.read(text) || p.words < leastWords {
		return ""
	}
	best, next := 0, 0
	for i, n := range p.score {
		if n > p.score[best] {
			best = i
		}
	}
	if best == own || akin(best, own) {
		return "" // they share too much
	}
	for i, n := range p.score {
		if i != best && !akin(i, best) {
			next = max(next, n)
		}
	}
	few := p.score[best]*4 < p.words || p.score[best]-next < leastAlone || own >= 0 && p.score[own]*2 > p.score[best]
	if few || p.differentWords(best) < leastSmall {
		return ""
	}
	return languageWords[best].tag
}

// passage is what the words of a run say of its language.
type passage struct {
	own    int
	known  *wordLanguages
	words  int
	stray  int // small words that only the own language has
	strays int // how many of them there may be
	score  [len(languageWords)]int
	hits   [64]uint64 // the first small words, which are not of the own language alone
	n      int
}

// read takes the words of a text, and reports whether they may be in another
// language: as soon as they are not, it ends. Capitals within a sentence make names,
// which tell nothing but of the own language; letters that stand alone are names of
// variables elsewhere.
func (p *passage) read(text string) bool {
	own := uint32(0)
	if p.own >= 0 {
		own = 1 << p.own
	}
	size, word, capital := 0, uint64(0), false
	for i := 0; i <= len(text); i++ {
		b := byte(' ')
		if i < len(text) {
			b = text[i]
		}
		switch {
		case b < utf8.RuneSelf:
			if wordLetters[b] && size == 0 {
				word, size = smallLetters(text[i:])
				capital = b <= 'Z'
				i += size - 1
				continue
			}
			if wordLetters[b] {
				if b <= 'Z' {
					b |= 0x20
				}
				if size < 8 {
					word |= uint64(b) << (8 * size & 63)
				}
				size++
				continue
			}
		case b == 0xE2: // dashes and quotation marks, and other signs from U+2000 to U+2FFF
			i += 2
		case b == 0xC2: // signs up to U+00BF
			i++
		default:
			if size > 0 && size <= 8 && byte(word>>(8*(size-1))) == 0xC3 && b < 0x9F && b != 0x97 { // as in É
				b |= 0x20
				capital = capital || size == 1
			}
			if size < 8 {
				word |= uint64(b) << (8 * size & 63)
			}
			size++
			continue
		}
		if size > 0 {
			p.words++
			if !p.take(word, size, own, capital && p.words > 1) {
				return false
			}
			size, word, capital = 0, 0, false
		}
	}
	return p.n >= leastSmall
}

// smallLetters returns how many letters of ASCII a text begins with, and the first
// eight of them in lower case.
func smallLetters(text string) (word uint64, n int) {
	for n < len(text) && wordLetters[text[n]] {
		n++
	}
	if len(text) >= 8 {
		word = eight(text, 0)
	} else {
		for i := n - 1; i >= 0; i-- {
			word = word<<8 | uint64(text[i])
		}
	}
	if n < 8 {
		word &= 1<<(8*n) - 1
	}
	return lowered(word), n
}

// take takes a word of so many bytes, and reports whether the text may still be in
// another language.
func (p *passage) take(word uint64, size int, own uint32, named bool) bool {
	if size > 8 {
		return true
	}
	of := p.known.find(word)
	if of == own && of != 0 {
		p.stray++
		return p.stray <= p.strays
	}
	if of == 0 || named || size == 1 || size == 2 && byte(word) >= utf8.RuneSelf {
		return true
	}
	for ; of != 0; of &= of - 1 {
		p.score[bits.TrailingZeros32(of)]++
	}
	if p.n < len(p.hits) {
		p.hits[p.n] = word
		p.n++
	}
	return true
}

// differentWords returns how many different small words of a language the passage
// has.
func (p *passage) differentWords(lang int) int {
	list := slices.Clone(p.hits[:p.n])
	slices.Sort(list)
	list = slices.DeleteFunc(slices.Compact(list), func(word uint64) bool { return p.known.find(word)&(1<<lang) == 0 })
	return len(list)
}

// akin reports whether two languages are such of which most small words are the same.
func akin(a, b int) bool {
	return nordic(a) && nordic(b) || malay(a) && malay(b) || slavic(a) && slavic(b) || finnic(a) && finnic(b)
}

// slavic reports whether a language is one of Slavic ones whose small words are mostly the same.
func slavic(lang int) bool {
	return lang >= 0 && slices.Contains([]string{"cs", "sk", "hr", "sl"}, languageWords[lang].tag)
}

// finnic reports whether a language is Finnish or Estonian.
func finnic(lang int) bool {
	return lang >= 0 && (languageWords[lang].tag == "fi" || languageWords[lang].tag == "et")
}

// malay reports whether a language is Malay, or Indonesian, which is a form of it.
func malay(lang int) bool {
	return lang >= 0 && (languageWords[lang].tag == "id" || languageWords[lang].tag == "ms")
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

// wordLetters are the letters of ASCII.
var wordLetters = func() (set [256]bool) {
	for b := range utf8.RuneSelf {
		set[b] = 'a' <= b|0x20 && b|0x20 <= 'z'
	}
	return set
}()

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
