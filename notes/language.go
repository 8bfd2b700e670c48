package notes

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// The commonest small words of languages that notes are kept in, chosen so that
// few belong to two.
var languageWords = [...]struct{ tag, words string }{
	{"en", "the and of to is that it for with was are this you be have not on as they but from we which what can"},
	{"de", "der die das und ist nicht ein eine mit von zu auf für im dem den sich auch wird werden sind oder aus bei wie"},
	{"fr", "de le la les et est une des du dans pour pas que qui sur avec au par ce sont nous plus ou mais il"},
	{"es", "de la el los las y es una del en para por con que se lo como pero son más sus este muy hay cuando"},
	{"it", "il gli e è una del della di che per con non sono si come anche più ma nel alla dei le"},
	{"pt", "de o os as e é uma do da em para com não que se por mais como mas dos foi são ao na"},
	{"nl", "de het een en van is dat niet op te zijn voor met die maar ook aan er wordt naar bij"},
	{"pl", "i w nie na się z do to jest że jak o ale od za po przez dla są"},
	{"cs", "je se na že v s jak ale není jsou pro jsme také když nebo už byl jako od po za"},
	{"sv", "och att det som en är på för av med inte den till har ett om var jag men"},
}

// languagesOf returns the languages that a word belongs to.
var languagesOf = sync.OnceValue(func() map[string][]int {
	which := map[string][]int{}
	for i, l := range languageWords {
		eachWord(l.words, func(w string) { which[w] = append(which[w], i) })
	}
	return which
})

// languageGuess guesses the language of a text from its smallest words and its
// script. The zero value has read nothing.
type languageGuess struct {
	score          [len(languageWords)]int
	scripts        map[string]int
	words, letters int
	word           []byte // at work
}

// enough reports whether more text would hardly change the guess.
func (g *languageGuess) enough() bool { return g.words > 4000 || g.letters > 20000 }

// read takes the words of a run.
func (g *languageGuess) read(text string) {
	for _, r := range text {
		switch {
		case r >= 'a' && r <= 'z':
		case r >= 'A' && r <= 'Z':
			r |= 0x20
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			r = unicode.ToLower(r)
			if s := scriptOf(r); s != "" {
				if g.scripts == nil {
					g.scripts = map[string]int{}
				}
				g.scripts[s]++
			}
		default:
			g.endWord()
			continue
		}
		g.letters++
		g.word = utf8.AppendRune(g.word, r)
	}
	g.endWord()
}

func (g *languageGuess) endWord() {
	if len(g.word) == 0 {
		return
	}
	g.words++
	for _, i := range languagesOf()[string(g.word)] {
		g.score[i]++
	}
	g.word = g.word[:0]
}

// language returns the tag of the language; "" where it cannot tell.
func (g *languageGuess) language() string {
	for _, tag := range []string{"ja", "ko", "zh", "ru", "el", "he", "ar"} {
		if g.scripts[tag]*5 > g.letters || tag == "ja" && g.scripts["ja"]*20 > g.letters {
			return tag
		}
	}
	best, second := 0, 0
	for i, n := range g.score {
		switch {
		case n > g.score[best]:
			best, second = i, g.score[best]
		case i != best && n > second:
			second = n
		}
	}
	if g.score[best] < 3 || g.score[best]*4 < second*5 {
		return ""
	}
	return languageWords[best].tag
}

func scriptOf(r rune) string {
	switch {
	case r < 0x370:
		return ""
	case unicode.In(r, unicode.Hiragana, unicode.Katakana):
		return "ja"
	case unicode.Is(unicode.Hangul, r):
		return "ko"
	case unicode.Is(unicode.Han, r):
		return "zh"
	case unicode.Is(unicode.Cyrillic, r):
		return "ru"
	case unicode.Is(unicode.Greek, r):
		return "el"
	case unicode.Is(unicode.Hebrew, r):
		return "he"
	case unicode.Is(unicode.Arabic, r):
		return "ar"
	}
	return ""
}
