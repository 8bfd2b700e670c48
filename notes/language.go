package notes

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// The commonest small words of languages that notes are kept in, chosen so that
// few belong to two.
var languageWords = []struct{ tag, words string }{
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
	{"da", "og det er på til med som af jeg har ikke også eller fra ved vi skal blev bliver hvad hvor noget nogle mere efter"},
	{"nb", "og det er på til med som av jeg har ikke også eller fra ved vi skal ble blir hva hvor noe noen mer etter"},
	{"fi", "ja ei että oli kun mutta myös ovat hän niin kuin tai joka sen voi jos mitä nyt vain kanssa"},
	{"tr", "ve bir bu için ile çok daha olarak gibi kadar ama sonra değil olan şey ya veya her ise"},
}

// languagesOf returns the languages that a word belongs to.
var languagesOf = sync.OnceValue(func() map[string][]int {
	which := map[string][]int{}
	for i, l := range languageWords {
		eachWord(l.words, func(w string) { which[w] = append(which[w], i) })
	}
	return which
})

// languageOf guesses the language of a document from its smallest words and its
// script; "" where it cannot tell.
func languageOf(d *model.Document) string {
	score, alone := make([]int, len(languageWords)), make([]int, len(languageWords)) // alone counts words of one language
	which := languagesOf()
	scripts := map[string]int{}
	var kin kindred
	words, letters := 0, 0
	take := func(word []byte) {
		words++
		of := which[string(word)]
		for _, i := range of {
			score[i]++
		}
		if len(of) == 1 {
			alone[of[0]]++
		}
	}
	var text, word []byte
	d.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		if words > 4000 || letters > 20000 {
			return
		}
		text = model.AppendText(text[:0], *run)
		for i := 0; i < len(text); {
			r, size := rune(text[i]), 1
			if r >= utf8.RuneSelf {
				r, size = utf8.DecodeRune(text[i:])
			}
			i += size
			switch {
			case r >= 'a' && r <= 'z':
			case r >= 'A' && r <= 'Z':
				r |= 0x20
			case r >= utf8.RuneSelf && unicode.IsLetter(r):
				r = unicode.ToLower(r)
				s := scriptOf(r)
				switch s {
				case "ru":
					kin.cyrillic(r)
				case "zh":
					kin.han(r)
				}
				if s != "" {
					scripts[s]++
				}
			default:
				if len(word) > 0 {
					take(word)
					word = word[:0]
				}
				continue
			}
			letters++
			word = utf8.AppendRune(word, r)
		}
		if len(word) > 0 {
			take(word)
			word = word[:0]
		}
	})
	for _, tag := range []string{"ja", "ko", "zh", "ru", "el", "he", "ar"} {
		if scripts[tag]*5 > letters || tag == "ja" && scripts["ja"]*20 > letters {
			return kin.settle(tag)
		}
	}
	best := 0
	for i := range score {
		if score[i] > score[best] || score[i] == score[best] && alone[i] > alone[best] {
			best = i
		}
	}
	if score[best] < 3 {
		return ""
	}
	for i := range score {
		// Danish and Norwegian share most words: those of one alone decide.
		if i != best && score[best]*4 < score[i]*5 && (alone[best] < 2 || alone[best] < 3*alone[i]) {
			return ""
		}
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
