package index

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// sense is what an unknown word may be but a name of a tool.
type sense uint8

const (
	strange  sense = iota // a word of no list
	slip                  // an ordinary word with a letter wrong
	compound              // made of two ordinary words
	proper                // a person or place
	ordinary              // a word of prose or of the trade
)

// senseOf tells what else the word may be. It is remembered for each word.
func (f *finder) senseOf(word string) sense {
	return f.senseIn(f.wordOf(word))
}

// senseAt is senseOf for a word by its number; ordinary for none.
func (f *finder) senseAt(number int32) sense {
	if number < 0 {
		return ordinary
	}
	return f.senseIn(&f.vocabulary.words[number])
}

// senseIn is senseOf for a word of the vocabulary.
func (f *finder) senseIn(w *word) sense {
	if s := f.roughSense(w); s != strange || w.asked&slipAsked != 0 {
		return s
	}
	w.asked |= slipAsked
	key := w.fold()
	if number, ok := f.vocabulary.known(key); ok && key != w.text {
		w.sense = f.senseAt(number) // found out once for all cases
		return w.sense
	}
	if f.spelling.spell(key); f.spelling.misspelt() {
		w.sense = slip
	}
	return w.sense
}

// roughSense is senseIn, but that strange may be slip too, which takes longer to tell.
func (f *finder) roughSense(w *word) sense {
	if w.asked&senseAsked == 0 {
		w.asked |= senseAsked
		key := w.fold()
		if number, ok := f.vocabulary.known(key); ok && key != w.text {
			w.sense = f.roughSense(&f.vocabulary.words[number]) // found out once for all cases
		} else {
			w.sense = f.findSense(key, w.inLists())
		}
	}
	return w.sense
}

// roughly is senseOf, but that strange may be slip too.
func (f *finder) roughly(word string) sense { return f.roughSense(f.wordOf(word)) }

// isOrdinary reports whether a word by its number is an ordinary one; yes for none.
func (f *finder) isOrdinary(number int32) bool {
	return number < 0 || f.roughSense(&f.vocabulary.words[number]) == ordinary
}

// findSense tells roughly what else the folded word may be that those lists have.
func (f *finder) findSense(key string, in lists) sense {
	if len(key) < 3 || len(key) > 40 {
		return ordinary
	}
	s := &f.spelling
	s.spell(key)
	switch {
	case in&anyWord != 0 || s.ordinary():
		return ordinary
	case in&(forenameList|properList) != 0:
		return proper
	case key[len(key)-1] == 's' && s.partListed(0, len(key)-1, properList):
		return proper
	case f.german && (s.german() || s.loan()):
		return ordinary
	case s.halved((*spelling).ordinaryPart):
		return compound
	}
	for i := range len(key) {
		if key[i] >= utf8.RuneSelf {
			return ordinary // what no list has beyond ASCII is rather a word of prose
		}
	}
	return strange
}

// anyWord are the lists of words that are no names.
const anyWord = everydayList | inEnglish | jargonList | germanList | otherLanguageList

// ordinaryWord reports whether a folded word, or what it is an inflection of,
// is in a list of words.
func ordinaryWord(key string) bool {
	if listed(anyWord, key) {
		return true
	}
	if len(key) > maxWord {
		return false
	}
	var s spelling
	s.spell(key)
	return s.ordinary()
}

// ordinary is ordinaryWord for a word that is in no list itself.
func (s *spelling) ordinary() bool {
	if s.size > 4 {
		for _, ending := range germanEndings.by.of(s.text[s.size-1]) {
			if stem := s.size - len(ending); stem > 3 && s.endsIn(ending) && s.partListed(0, stem, germanList) {
				return true
			}
		}
	}
	return s.derived(search{in: inEnglish | jargonList, most: maxWord, twice: true}) || s.prefixed()
}

// germanEndings are those that words of the list of German have.
var germanEndings = endsOf("e", "en", "er", "es", "em", "n", "t")

// prefixes are those that ordinary words have before them, by their first letter.
var prefixes = ['z' + 1][]string{
	'a': {"anti", "auto"}, 'b': {"bio"}, 'c': {"co"}, 'd': {"dis", "de"}, 'g': {"geo"}, 'h': {"hyper"}, 'i': {"inter"}, 'm': {"multi", "micro", "meta", "mis"},
	'n': {"non"}, 'o': {"over"}, 'p': {"pre", "post", "pseudo"}, 'r': {"re"}, 's': {"sub", "super", "semi"}, 'u': {"un", "under"},
}

// prefixed reports whether s is an ordinary word with a prefix before it.
func (s *spelling) prefixed() bool {
	if s.text[0] > 'z' {
		return false
	}
	var rest spelling
	for _, p := range prefixes[s.text[0]] {
		if s.size < len(p)+4 || !s.startsWith(p) {
			continue
		}
		rest.spell(string(s.text[len(p):s.size]))
		least := 4
		if rest.size > 5 {
			least = 3
		}
		if rest.listed(inEnglish|jargonList) || rest.derived(search{in: inEnglish, least: least, most: maxWord}) {
			return true
		}
	}
	return false
}

// ordinaryPart reports whether a part of a word is a word itself.
func (s *spelling) ordinaryPart(lo, hi int) bool {
	return s.partListed(lo, hi, inEnglish|jargonList) ||
		s.text[hi-1] == 's' && hi-1-lo > 3 && s.partListed(lo, hi-1, inEnglish)
}

// german reports whether a word is German by its look: an ending of nouns and
// verbs, a letter that only German has, or a compound.
func (s *spelling) german() bool {
	key := string(s.text[:s.size])
	if strings.ContainsAny(key, "äöüß") {
		return true
	}
	for _, end := range [...]string{"ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tum", "nis", "nisse", "chen", "lein", "lich", "liche", "lichen", "isch", "ische", "ischen", "ieren", "iert", "ierte", "ierung",
		"tion", "tionen", "ität", "ling", "los", "bar", "sam", "haft", "ige", "igen", "iger", "ern", "eln", "ten", "sten", "ende", "enden", "er", "en", "em", "es"} {
		if stem := s.size - len(end); stem >= 3 && s.endsIn(end) && (len(end) > 3 || s.size >= 8 || s.germanPart(0, stem)) {
			return true
		}
	}
	if (s.startsWith("ge") || s.startsWith("be") || s.startsWith("ver") || s.startsWith("zer") || s.startsWith("ent")) && (s.endsIn("t") || s.endsIn("en") || s.endsIn("e")) && s.size >= 6 {
		return true
	}
	return s.halved((*spelling).germanPart)
}

// otherLanguageEnding reports whether a word in small letters ends as verbs, adverbs
// and nouns of other languages than English and German do, mostly of the Romance ones.
func otherLanguageEnding(word string) bool {
	return otherLanguageEndings.after(word, 4)
}

var otherLanguageEndings = endsOf("ar", "er", "ir", "ado", "ada", "ados", "adas", "ido", "ida", "ando", "endo", "mente", "ment", "ments", "idad", "idade", "idades", "eur", "euse", "aire", "iste", "mento", "mentos", "zione", "zioni", "encia", "ancia", "ables", "ible", "aban", "aron", "ciones", "ción", "ções", "ção", "amos", "emos", "imos", "ages", "tions", "ées", "iques", "icas", "icos", "ales", "iones", "eurs", "euses", "ettes",
	"eo", "eos", "orio", "oria", "orios", "orias", "arlo", "erlo", "irlo", "arla", "erla", "arse", "erse", "irse", "ario", "aria", "arios", "arias", "ivo", "iva", "ivos", "ivas", "oso", "osa", "osos", "osas", "encias", "ancias", "aje", "ajes", "ismo", "ismi", "istas", "ista", "isti", "ezza", "ezze", "atore", "atori", "atrice", "azione", "azioni", "evole", "abile", "ibile", "abili", "anza", "enza", "enze", "agem", "agens", "ador", "adora", "adores", "edor", "edores", "ador", "eira", "eiro", "eiros", "eiras", "inho", "inha", "avel", "iveis", "aveis", "oire", "oires", "elles", "esse", "esses", "isme", "ismes", "iser", "issant", "eaux", "iere", "ieres", "ence", "ences", "ance", "ances", "ante", "antes", "antemente", "iente", "ientes", "uerzo", "uerzos",
	"cja", "cji", "cje", "cjach", "stwo", "stwa", "ství", "ování", "ność", "anie", "enie", "ania", "enia", "aniem", "eniem", "aniu", "eniu", "owych", "owego", "nego", "nych", "nymi", "ności", "nosci", "ningar", "ningen", "heten", "erna", "arna", "orna", "heid", "heden", "lijke", "lijk", "ingen", "minen", "misen")

// loan reports whether a word is one of English or of the trade with a German
// ending: "Symbole", "Plugins", "Servern".
func (s *spelling) loan() bool {
	for _, ending := range [...]string{"e", "en", "er", "es", "n", "s", "ern"} {
		if stem := s.size - len(ending); stem >= 4 && s.endsIn(ending) && s.partListed(0, stem, inEnglish|jargonList) {
			return true
		}
	}
	return false
}

// germanPart reports whether a part of a compound is a word, be it with the
// letter that joins it to the next.
func (s *spelling) germanPart(lo, hi int) bool {
	part := s.text[lo:hi]
	for _, join := range [...]string{"", "s", "n", "en", "es", "e", "er"} {
		stem := len(part) - len(join)
		if stem < 3 || string(part[stem:]) != join {
			continue
		}
		h := emptyHash.withAll(string(part[:stem]))
		if h.lists()&(germanList|inEnglish|jargonList) != 0 || h.withAll("en").lists()&germanList != 0 {
			return true
		}
	}
	return false
}

// english reports whether a word, or what it is an inflection of, is English,
// after a change of its bytes from at on that the hashes do not yet know of. It is
// for what is spellable there.
// ending says that it may have one, as mayEnd tells.
func (s *spelling) english(at int, ending bool) bool {
	if s.size > startSize+1 && !s.startsEnglish(at) {
		// No word begins like this, but one may be short, and its ending long.
		if !ending || !s.endsEnglish() {
			return false
		}
		s.rehash(at)
		return s.derived(search{in: inEnglish, most: startSize})
	}
	if !s.endsEnglish() {
		return false
	}
	s.rehash(at)
	return s.listed(everydayList|inEnglish) || s.derivedFrom(inEnglish)
}

// startsEnglish reports whether an English word may begin as this one of at least
// startSize bytes does. The hashes of its first at bytes hold.
func (s *spelling) startsEnglish(at int) bool {
	h := s.hash[min(at, startSize)]
	for i := at; i < startSize; i++ {
		h = h.with(s.text[i])
	}
	if h != s.start {
		s.start, s.startIsA = h, startsWord(h)
	}
	return s.startIsA
}

// endsEnglish reports whether an English word, or one derived from it, may end as this
// one of at least endSize bytes does.
func (s *spelling) endsEnglish() bool {
	h := emptyHash
	for _, b := range s.text[s.size-endSize : s.size] {
		h = h.with(b)
	}
	if h != s.end {
		s.end, s.endIsOne = h, wordEnds(h)
	}
	return s.endIsOne
}

// spellable reports whether the letters about the byte at may stand in an English
// word, or one derived from it. The word has four bytes or more.
func (s *spelling) spellable(at int) bool {
	for lo := max(0, at-gramSize+1); lo <= min(at, s.size-gramSize); lo++ {
		if !inWord(s.text[lo:]) {
			return false
		}
	}
	return true
}

// lettersAt returns those of the letters that, for the byte at, may stand in an
// English word, or one derived from it, as far as those about it tell.
func (s *spelling) lettersAt(at int, letters letterSet) letterSet {
	var about [2*gramSize - 1]uint // the letters about it, as numbers
	lo, hi := gramSize-1, gramSize // of them, those that are letters without a gap
	for ; lo > 0 && at-gramSize+lo >= 0 && s.text[at-gramSize+lo]-'a' < 26; lo-- {
		about[lo-1] = uint(s.text[at-gramSize+lo] - 'a')
	}
	for ; hi < len(about) && at-gramSize+1+hi < s.size && s.text[at-gramSize+1+hi]-'a' < 26; hi++ {
		about[hi] = uint(s.text[at-gramSize+1+hi] - 'a')
	}
	if lo == 0 {
		letters &= rowOf(about[0], about[1], about[2])
	}
	for step, from := uint(26), 1; from < gramSize && letters != 0; step, from = step*26, from+1 {
		if from < lo || from+gramSize > hi {
			continue
		}
		part := about[from : from+gramSize]
		bit := ((part[0]*26+part[1])*26+part[2])*26 + part[3]
		for rest := letters; rest != 0; rest &= rest - 1 {
			k := bits.TrailingZeros32(uint32(rest))
			if b := bit + uint(k)*step; gramTable[b/8]>>(b%8)&1 == 0 {
				letters &^= 1 << k
			}
		}
	}
	return letters
}
