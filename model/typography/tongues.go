package typography

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// marks are the signs of a language. Those of inner stand for typed quotation
// marks ("…") within others; single for what was typed with apostrophes ('…').
// A language with no outer marks keeps those that were typed.
type marks struct {
	outer, inner, single [2]string
}

const (
	narrow     = "\u202f" // the blank within French marks
	apostrophe = "’"
)

// The signs by language: the delimiters of CLDR 45, with these differences.
// Single marks are never double ones. Dutch, for which CLDR names single marks
// alone, has double ones for double ones. French has its blanks, Switzerland
// the marks of its printers.
var (
	english   = &marks{outer: [2]string{"“", "”"}, single: [2]string{"‘", "’"}}
	german    = &marks{outer: [2]string{"„", "“"}, single: [2]string{"‚", "‘"}}
	polish    = &marks{outer: [2]string{"„", "”"}, inner: [2]string{"«", "»"}, single: [2]string{"‚", "’"}}
	hungarian = &marks{outer: [2]string{"„", "”"}, inner: [2]string{"»", "«"}, single: [2]string{"‚", "’"}}
	french    = &marks{outer: [2]string{"«" + narrow, narrow + "»"}, inner: [2]string{"“", "”"}, single: [2]string{"‘", "’"}}
	swiss     = &marks{outer: [2]string{"«", "»"}, inner: [2]string{"“", "”"}, single: [2]string{"‹", "›"}}
	italian   = &marks{outer: [2]string{"«", "»"}, inner: [2]string{"“", "”"}, single: [2]string{"‘", "’"}}
	russian   = &marks{outer: [2]string{"«", "»"}, inner: [2]string{"„", "“"}, single: [2]string{"‘", "’"}}
	swedish   = &marks{outer: [2]string{"”", "”"}, single: [2]string{"’", "’"}}
	asTyped   = &marks{}
)

// tongues are the languages that have other marks than English. Those of the
// East keep what was typed, as the marks to be set there have widths of their own,
// and so do those that run from right to left.
var tongues = map[string]*marks{
	"de": german, "lb": german, "cs": german, "sk": german, "sl": german, "hr": german, "bg": german,
	"mk": german, "is": german, "lt": german, "et": german, "ka": german, "sr": german,
	"de-ch": swiss, "de-li": swiss, "fr-ch": swiss, "it-ch": swiss,
	"pl": polish, "ro": polish, "bs": polish, "hu": hungarian,
	"fr": french, "it": italian, "ca": italian, "eu": italian, "el": italian, "sq": italian, "kk": italian,
	"hy": italian, "nb": italian, "nn": italian, "no": italian, "pt-pt": italian,
	"ru": russian, "uk": russian, "be": russian,
	"sv": swedish, "fi": swedish,
	"ja": asTyped, "zh": asTyped, "he": asTyped, "yi": asTyped, "ar": asTyped, "fa": asTyped, "ur": asTyped,
}

// marksOf returns the signs of a language, by its tag; those of English where
// nothing else is known.
func marksOf(tag string) *marks {
	tag = strings.ToLower(strings.ReplaceAll(tag, "_", "-"))
	if m := tongues[tag]; m != nil {
		return m
	}
	base, rest, _ := strings.Cut(tag, "-")
	if region := rest[strings.LastIndexByte(rest, '-')+1:]; region != "" { // behind a script
		if m := tongues[base+"-"+region]; m != nil {
			return m
		}
	}
	if m := tongues[base]; m != nil {
		return m
	}
	return english
}

// languages are those that passages are told to be in, with their commonest
// words. A word of two of them counts for neither.
var languages = [...]struct{ tag, words string }{
	{"en", "the and of to that it for with was are this you be have not on they but from we which what is"},
	{"de", "der das und ist nicht ein eine mit von zu auf für im dem den sich auch wird sind oder aus bei wie ich wir"},
	{"fr", "le les et est une des du dans pour pas que qui sur avec au par ce sont nous plus il je vous"},
	{"es", "el los las y es una del por con se lo como pero más sus muy hay cuando nos está"},
	{"it", "gli è della di che non sono si come anche più ma nel alla dei delle questo"},
	{"pt", "os é uma do da em com não ao na dos foi são mais você isso também"},
	{"nl", "het een en van dat niet op te zijn voor met maar ook aan er wordt naar ik"},
	{"pl", "w nie się z jest że jak ale od przez dla są to czy tak"},
	{"cs", "je se že v ale není jsou pro jsme také když nebo už byl jako"},
	{"hu", "az és nem hogy egy ez van meg mint már csak de ki fel vagy"},
	{"ro", "și la nu cu să mai care este din pe pentru sunt sau lui"},
	{"fi", "ja on ei että se oli kun mutta myös ovat hän kuin niin"},
	{"sv", "och att det som är på för av inte till har ett om jag med den"},
}

const ofTwo = -1

// smallWords gives the languages of their words, by index, or ofTwo.
var smallWords = sync.OnceValue(func() map[string]int {
	of := map[string]int{}
	for i, l := range languages {
		for w := range strings.FieldsSeq(l.words) {
			if _, other := of[w]; other {
				of[w] = ofTwo
			} else {
				of[w] = i
			}
		}
	}
	return of
})

// Bounds of passage, in bytes: the shortest that can be told, what is looked at,
// the longest of the small words.
const (
	tellable = 30
	looked   = 2000
	longest  = 9
)

// passage returns the language of a passage that is plainly in another one than
// that of the notes, which own is the tag of; else own.
func passage(text []byte, own string) string {
	c := census{of: smallWords()}
	var word [longest]byte
	n := 0 // bytes of the word at hand
	for _, r := range string(text[:min(len(text), looked)]) {
		switch {
		case r < utf8.RuneSelf:
			r |= 0x20
		default:
			r = unicode.ToLower(r)
		}
		if r < 'a' || r > 'z' && (r < utf8.RuneSelf || !unicode.IsLetter(r)) {
			if n > 0 {
				c.take(word[:min(n, longest)], n)
			}
			n = 0
			continue
		}
		c.letter(r)
		if n+utf8.RuneLen(r) <= longest {
			utf8.EncodeRune(word[n:], r)
		}
		n += utf8.RuneLen(r)
	}
	if n > 0 {
		c.take(word[:min(n, longest)], n)
	}
	return c.judge(own)
}

// census counts what tells a language.
type census struct {
	of                       map[string]int
	words, letters, cyrillic int
	score                    [len(languages)]int
}

func (c *census) letter(r rune) {
	if c.letters++; r >= 0x400 && r <= 0x52F {
		c.cyrillic++
	}
}

// take counts a word of size bytes, of which word are the first.
func (c *census) take(word []byte, size int) {
	c.words++
	if size > longest {
		return
	}
	if i, small := c.of[string(word)]; small && i != ofTwo {
		c.score[i]++
	}
}

func (c *census) judge(own string) string {
	base, _, _ := strings.Cut(strings.ToLower(own), "-")
	if c.cyrillic*2 > c.letters {
		switch base {
		case "ru", "uk", "be", "bg", "sr", "mk", "kk":
			return own
		}
		return "ru"
	}
	best, second, mine := 0, 0, 0
	for i, n := range c.score {
		switch {
		case n > c.score[best]:
			best, second = i, c.score[best]
		case i != best:
			second = max(second, n)
		}
		if languages[i].tag == base || base == "" && i == 0 {
			mine = n
		}
	}
	if n := c.score[best]; n < 4 || n < 4*mine || n < 2*second || n*8 < c.words {
		return own
	}
	return languages[best].tag
}
