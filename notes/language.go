package notes

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

type languageList struct{ tag, words string }

// The commonest small words of languages that notes are kept in, chosen so that
// few belong to two. Those of passageWords come first, in its order.
var languageWords = [...]languageList{
	{"en", "the and of to is that it for with was are this you be have not on as they but from we which what can"},
	{"de", "der die das und ist nicht ein eine mit von zu auf für im dem den sich auch wird werden sind oder aus bei wie"},
	{"fr", "de le la les et est une des du dans pour pas que qui sur avec au par ce sont nous plus ou mais il"},
	{"es", "de la el los las y es una del en para por con que se lo como pero son más sus este muy hay cuando"},
	{"it", "il gli e è una del della di che per con non sono si come anche più ma nel alla dei le"},
	{"pt", "de o os as e é uma do da em para com não que se por mais como mas dos foi são ao na"},
	{"nl", "de het een en van is dat niet op te zijn voor met die maar ook aan er wordt naar bij"},
	{"pl", "i w nie na się z do to jest że jak o ale od za po przez dla są"},
	{"cs", "je se na že v s jak ale není jsou pro jsme také když nebo už byl jako od po za bude"},
	{"hu", "az és nem hogy egy ez van meg mint már csak ki fel vagy volt amit ezt azt"},
	{"ro", "și la nu cu să mai care este din pe pentru sunt sau lui ca fi am dar"},
	{"sv", "och att det som en är på för av med inte den till har ett om var jag men"},
	{"da", "og det er på til med som af jeg har ikke også eller fra ved vi skal blev bliver hvad hvor noget nogle mere efter nu meget fik gik bruger bruges kører møder"},
	{"nb", "og det er på til med som av jeg har ikke også eller fra ved vi skal ble blir hva hvor noe noen mer etter nå mye fikk gikk bruker brukes kjører møter"},
	{"fi", "ja ei että oli kun mutta myös ovat hän niin kuin tai joka sen voi jos mitä nyt vain kanssa sekä vielä emme koska sitten eli olla tulee kaikki tämä siitä eivät täytyy pitää mukaan jälkeen"},
	{"tr", "ve bir bu için ile çok daha olarak gibi kadar ama sonra değil olan şey ya veya her ise önce yok diye çünkü göre oldu nasıl"},
	{"ca", "el els les i és una del dels al als en per que amb no com més però quan també són molt fer van ha aquest aquesta"},
	{"vi", "và là có của được một các không trong cho người này với đã những khi để như đến cũng ở thì nhưng rất theo"},
	{"id", "yang dan di ini itu dari untuk dengan pada dalam tidak akan adalah juga atau oleh sudah hanya bisa karena harus bahwa saat mau kantor jumat maret juni juli agustus desember"},
	{"ms", "yang dan di ini itu dari untuk dengan pada dalam tidak akan adalah juga atau oleh sudah hanya boleh kerana mesti bahawa ialah daripada pejabat jumaat mac jun julai ogos disember"},
	{"sk", "je sa na že v s ako ale nie sú pre sme aj keď alebo už bol od po za čo iba ktorý ktoré bude treba"},
	{"hr", "je u na se da za su od što kako koji koja koje ili ali nije smo će sve još samo kod iz po kad treba"},
	{"sl", "je na se da za v ki pri ni smo ali pa tudi bo kot po iz kaj bomo lahko ko še"},
	{"lt", "ir yra kad su iš į tai bet ar kaip per po prie už dėl buvo bus ne jau dar kai reikia"},
	{"lv", "ir ka uz bet kā pie arī nav bija būs tas pēc kad jau vēl lai"},
	{"et", "ja ei et ka kui oma või aga nii ning kes mis siis oli peab meie veel"},
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
	score, alone   [len(languageWords)]int // alone counts words of one language
	different      [len(languageWords)]int // counts each word once, up to manyWords at least
	seen           map[string]bool
	scripts        map[string]int
	kin            kindred
	words, letters int
	latin          int    // letters that are of no script that scriptOf knows
	word           []byte // at work
	named, ending  bool   // it has a capital; it is the ending of a name
	czech          int    // letters that only Czech has
}

// LanguageOf guesses the language of a text that comes in parts: its tag, "" where
// they do not tell.
func LanguageOf(parts iter.Seq[string]) string {
	var g languageGuess
	for part := range parts {
		if g.enough() {
			break
		}
		g.read(part)
	}
	return g.language()
}

// enough reports whether more text would hardly change the guess.
func (g *languageGuess) enough() bool { return g.words > 4000 || g.letters > 20000 }

// read takes the words of a run.
func (g *languageGuess) read(text string) {
	for _, r := range text {
		switch {
		case r >= 'a' && r <= 'z':
		case r >= 'A' && r <= 'Z':
			g.named = true
			r |= 0x20
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || r < 0x980 && unicode.Is(unicode.Devanagari, r)):
			g.named = g.named || unicode.IsUpper(r)
			r = unicode.ToLower(r)
			g.script(r)
		case (r == '\'' || r == '’') && g.named && len(g.word) > 3, r >= '0' && r <= '9':
			g.endWord()
			g.ending = true // "Ankara'da"
			continue
		case (r == '\'' || r == '’') && g.ending && len(g.word) == 0: // "1718'de"
			continue
		default:
			g.endWord()
			g.ending = false
			continue
		}
		g.letters++
		if r < utf8.RuneSelf {
			g.latin++
		}
		g.word = utf8.AppendRune(g.word, r)
	}
	g.endWord()
}

// readNamed is read, and returns how many Latin letters stand in words that begin with
// a capital, as names do.
func (g *languageGuess) readNamed(text string) (names int) {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !inWords(r) }) {
		before := g.latin
		g.read(word)
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
			names += g.latin - before
		}
	}
	return names
}

func (g *languageGuess) script(r rune) {
	if r == 'ě' || r == 'ř' || r == 'ů' {
		g.czech++
	}
	s := scriptOf(r)
	if s == "" {
		g.latin++
		return
	}
	g.kin.letter(r, s)
	if g.scripts == nil {
		g.scripts = map[string]int{}
	}
	g.scripts[s]++
}

func (g *languageGuess) endWord() {
	g.named = false
	if len(g.word) == 0 {
		return
	}
	g.words++
	if g.ending {
		g.word, g.ending = g.word[:0], false
		return
	}
	if of := languagesOf()[string(g.word)]; of != nil {
		g.count(of)
	}
	if g.scripts["hi"] > 0 {
		g.kin.word(string(g.word))
	}
	g.word = g.word[:0]
}

// count counts the word at work for the languages that it belongs to.
func (g *languageGuess) count(of []int) {
	news := false
	for _, i := range of {
		g.score[i]++
		news = news || g.different[i] < manyWords
	}
	if len(of) == 1 {
		g.alone[of[0]]++
	}
	if !news || len(g.word) == 1 || g.seen[string(g.word)] {
		return // a letter by itself may be a name, too
	}
	if g.seen == nil {
		g.seen = map[string]bool{}
	}
	g.seen[string(g.word)] = true
	for _, i := range of {
		g.different[i]++
	}
}

// With fewer than fewWords different small words of a language a text tells
// nothing, since some stand in any text by chance; with manyWords there is hardly a
// doubt. Nor does a text of fewer than leastTold words.
const (
	fewWords  = 3
	manyWords = 6
	leastTold = 6
)

// language returns the tag of the language; "" where it cannot tell.
func (g *languageGuess) language() string {
	best := g.best()
	if tag := g.strange(best); tag != "" {
		return g.kin.settle(tag)
	}
	if g.different[best] < fewWords || g.words < leastTold {
		return ""
	}
	for i, n := range g.score {
		if i != best && g.score[best]*4 < n*5 && !g.tellsApart(best, i) && !twins(best, i) {
			return ""
		}
	}
	if g.czech > 2 && slavic(best) {
		return "cs"
	}
	return languageWords[best].tag
}

// tellsApart reports whether the words of one alone decide between two languages that share
// most, as Danish and Norwegian do.
func (g *languageGuess) tellsApart(best, other int) bool {
	if malay(best) && malay(other) { // few have any
		return g.alone[best] > g.alone[other]
	}
	return g.alone[best] >= 2 && g.alone[best] >= 3*g.alone[other]
}

// twins reports whether two languages share so much that one of them is a good guess for the
// other: Danish and Norwegian, the Slavic ones of the south and west but Polish.
func twins(a, b int) bool {
	return slavic(a) && slavic(b) || nordic(a) && nordic(b) && languageWords[a].tag != "sv" && languageWords[b].tag != "sv"
}

// perSmallWord is how many letters of sentences come with each small word that
// languageWords has, about.
const perSmallWord = 16

// strange returns the tag of the script that the notes are written in, "" for the
// Latin one. Names of tools are in Latin letters everywhere, so a fifth of the
// letters is enough; but not where sentences in Latin letters outweigh it.
func (g *languageGuess) strange(best int) string {
	tag, weight, all := "", 0, g.latin
	for _, s := range scriptTags {
		w := g.weight(s)
		all += w
		if w > weight {
			tag, weight = s, w
		}
	}
	if weight*5 <= all {
		return ""
	}
	if g.different[best] >= fewWords && min(g.latin, perSmallWord*g.score[best]) > weight {
		return ""
	}
	return tag
}

// weight says how much is written in the script that tag stands for, in letters of
// an alphabet: characters and syllables say as much as two at least. Chinese
// characters are Japanese where there are kana among them.
func (g *languageGuess) weight(tag string) int {
	const perSyllable = 2
	kana, han := g.scripts["ja"], g.scripts["zh"]
	japanese := kana*5 > kana+han
	switch {
	case tag == "ja" && japanese, tag == "zh" && !japanese:
		return perSyllable * (han + kana)
	case tag == "ja" || tag == "zh":
		return 0
	case tag == "ko":
		return perSyllable * g.scripts[tag]
	}
	return g.scripts[tag]
}

// best returns the place of the language that has the most small words.
func (g *languageGuess) best() int {
	best := 0
	for i, n := range g.score {
		if n > g.score[best] || n == g.score[best] && g.alone[i] > g.alone[best] {
			best = i
		}
	}
	return best
}

// against returns the language that the words plainly are in, where it is another
// than the one that a page declares; "" where the page may be right. Many programs
// declare all that they write English.
func (g *languageGuess) against(declared string) string {
	declared, _, _ = strings.Cut(strings.ToLower(declared), "-")
	at := slices.IndexFunc(languageWords[:], func(l languageList) bool { return l.tag == declared })
	found := g.language()
	if base, _, _ := strings.Cut(found, "-"); at < 0 || base == "" || base == declared {
		return ""
	}
	best := g.best()
	if languageWords[best].tag != found { // a script tells
		if g.words < 8 || g.score[at]*10 > g.words {
			return ""
		}
		return found
	}
	if g.different[best] < manyWords || g.score[best] < 4*g.score[at] || g.score[best]*8 < g.words {
		return ""
	}
	return found
}

// scriptTags are the languages by which scriptOf names scripts.
var scriptTags = [...]string{"ja", "ko", "zh", "ru", "el", "he", "ar", "hi"}

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
	case unicode.Is(unicode.Devanagari, r):
		return "hi"
	}
	return ""
}
