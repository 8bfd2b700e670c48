package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"gloss/notes"
)

// common holds words that open sentences and points of English notes, and those
// that carry no matter of their own.
var common = sync.OnceValue(func() *notes.Vocabulary { return notes.NewVocabulary(commonWords) })

const commonWords = `a about above across actually add adds after again against all allow allows almost along already also always am an and another any anyone anything are around as ask at away
back be because been before being below best better between big both bring build but by call can can't cannot change check come comes could create data did different do does doesn't doing don't done down
during each easy either else end enough even every everyone everything example fast few find first fix for from full get gets getting give gives go goes going good got great had hard has have having he
help helps here high how i if important in instead into is isn't it it's its just keep know large last later learn less let let's like little long look lots low made main make makes making many may maybe
me mean means more most much must my need needs never new next no not nothing now of off often old on once one only open or other our out over own part people per possible problem provide put really right
run runs running same say says see set several should show shows simple since small so some someone something start starts still stop such support supports take takes talk tell than that that's the their
them then there there's these they thing things think this those three through time to today together too try two under until up us use used useful user users uses using usually very want wants was way we
well were what what's when where which while who why will with within without won't work works would write writes wrong year years yes yet you your
allows always answer avoid based become becomes begin better build builds cannot care cause certain choose clear close code common complete consider contains copy cost course depends develop developer
developers difficult does doubt early effect enable ensure especially everybody expensive explain fails failure false feature follow found future general handle hello idea improve include includes increase
input install issue keep kind lack later leads level limit line list load lose manage method minutes months move multiple name note notes number object order output people perhaps place plan point prefer
process question questions quick quickly read reason reduce remember remove result results return second send service several simply slow solution solve sometimes soon source special specific step strong
system systems task test tests therefore tool tools total true turn understand unless value various version wait whatever whether whole worse worst`

// sentenceWords betray a sentence where they stand in a lone line: verbs in
// their finite forms, pronouns, negations of some languages.
var sentenceWords = sync.OnceValue(func() *notes.Vocabulary {
	return notes.NewVocabulary(sentenceWordsIn["en"], sentenceWordsIn["de"], sentenceWordsIn["fr"], sentenceWordsIn["es"], sentenceWordsIn["it"])
})

// sentenceWordsOf returns the words of one language, those of all that are in
// sentenceWords where it has none.
func sentenceWordsOf(language string) *notes.Vocabulary {
	if of, ok := sentenceWordsByLanguage[language]; ok {
		return of()
	}
	return sentenceWords()
}

var sentenceWordsByLanguage = func() map[string]func() *notes.Vocabulary {
	list := make(map[string]func() *notes.Vocabulary, len(sentenceWordsIn))
	for language, words := range sentenceWordsIn {
		list[language] = vocabulary(words)
	}
	return list
}()

// sentenceWordsIn has the words by language. What is a small word of another kind as
// well stands in none.
var sentenceWordsIn = map[string]string{
	"en": `is are was were am isn't aren't wasn't be been will won't would can can't cannot could should must may might do does did don't doesn't didn't has have had haven't
hasn't i you he she it we they it's i'm you're we're they're that's there's let's this these those`,
	"de": "ist sind war waren wird werden wurde wurden kann können muss müssen soll hat haben ich du er sie es wir ihr nicht",
	"fr": "est sont était peut doit je tu il elle nous vous ils pas c'est qu'on faut fait j'ai ont avait été",
	"es": "es son está están era fue puede debe hay yo él nosotros no",
	"it": "è sono può deve era ha hanno io non",
	"pt": "é são está estão era foi pode deve há eu ele ela nós não",
	"nl": "is was waren wordt worden kan moet heeft hebben ik hij niet",
	"pl": "jest są był była było były może musi mają nie",
	"cs": "je jsou byl byla bylo byly může musí není nejsou jsme",
	"sv": "är var har kan ska inte jag vi",
	"da": "er var har kan skal ikke jeg vi",
	"nb": "er var har kan skal ikke jeg vi",
	"fi": "on oli ovat ei eivät voi minä",
	"tr": "değil vardı var yok",
	"ru": "не был была было были может могут есть это он она они мы является являются",
	"uk": "не є був була було були може можуть це він вона вони ми",
}

// fold returns a word in lower case with straight apostrophes, without one at
// its end.
func fold(w string) string {
	var room [32]byte
	return string(appendFold(room[:0], w))
}

// appendFold appends to b what fold returns.
func appendFold(b []byte, w string) []byte {
	start := len(b)
	for i := 0; i < len(w); {
		c := w[i]
		if c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			b = append(b, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(w[i:])
		if i += size; r == '’' {
			b = append(b, '\'')
		} else {
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	for len(b) > start && b[len(b)-1] == '\'' {
		b = b[:len(b)-1]
	}
	if n := len(b); n-start >= 2 && b[n-1] == 's' && b[n-2] == '\'' {
		b = b[:n-2]
	}
	return b
}

// holdsWideBlank is a quick look for the blanks beyond ASCII.
func holdsWideBlank(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case 0xC2: // U+0085 and U+00A0
			if i+1 < len(s) && (s[i+1] == 0x85 || s[i+1] == 0xA0) {
				return true
			}
		case 0xE1: // U+1680
			if strings.HasPrefix(s[i:], "\u1680") {
				return true
			}
		case 0xE2: // U+2000 to U+200A, U+2028, U+2029, U+202F and U+205F
			if i+2 < len(s) && (s[i+1] == 0x80 && (s[i+2] <= 0x8A || s[i+2] >= 0xA8 && s[i+2] <= 0xAF) || s[i+1] == 0x81) {
				return true
			}
		case 0xE3: // U+3000
			if strings.HasPrefix(s[i:], "\u3000") {
				return true
			}
		}
	}
	return false
}

// appendWords appends the words of a line between its blanks.
func appendWords(words []string, l *line) []string {
	if l.traits()&foreign != 0 && holdsWideBlank(l.text) {
		for word := range strings.FieldsSeq(l.text) {
			words = append(words, word)
		}
		return words
	}
	for s, i := l.text, 0; i < len(s); i++ {
		start := i
		for i < len(s) && s[i] != ' ' && (s[i] > '\r' || s[i] < '\t') {
			i++
		}
		if i > start {
			words = append(words, s[start:i])
		}
	}
	return words
}
