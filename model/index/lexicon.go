package index

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// The lists of ordinary words that a name is told from. Each is sorted by byte,
// a word a line, after a head of lines that begin with "#". They say nothing of
// any tool: a tool may well be called by one of their words.
var (
	//go:embed lexicon/common.txt
	commonWords string
	//go:embed lexicon/english.txt
	englishWords string
	//go:embed lexicon/jargon.txt
	jargonWords string
	//go:embed lexicon/german.txt
	germanWords string
	//go:embed lexicon/romance.txt
	romanceWords string
	//go:embed lexicon/names.txt
	properNames string
)

// inLexicon reports whether the folded word stands in the list. It compares some
// twenty words and allocates nothing.
func inLexicon(list, word string) bool {
	lo, hi := 0, len(list)
	for lo < hi {
		at := lo + (hi-lo)/2
		start := strings.LastIndexByte(list[lo:at], '\n') + 1 + lo
		end := start + strings.IndexByte(list[start:], '\n')
		if end < start {
			end = len(list)
		}
		switch line := list[start:end]; {
		case line == word:
			return true
		case line < word || strings.HasPrefix(line, "# "):
			lo = min(end+1, hi)
		default:
			hi = start
		}
	}
	return false
}

// inEnglish reports whether the folded word stands in a list of English words.
func inEnglish(word string) bool {
	return inLexicon(englishWords, word) || inLexicon(commonWords, word)
}

// commonWord reports whether the folded word is one of the most common of
// English, or an inflection of one.
func commonWord(key string) bool {
	return inLexicon(commonWords, key) || stems(key, func(stem string) bool { return inLexicon(commonWords, stem) })
}

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
	if s, ok := f.senses[word]; ok {
		return s
	}
	s := f.findSense(catalog.Fold(word))
	f.senses[word] = s
	return s
}

func (f *finder) findSense(key string) sense {
	switch {
	case len(key) < 3 || len(key) > 40 || ordinaryWord(key):
		return ordinary
	case listed(forenames, key) || inLexicon(properNames, key):
		return proper
	case strings.HasSuffix(key, "s") && inLexicon(properNames, key[:len(key)-1]):
		return proper
	case f.german && germanWord(key):
		return ordinary
	case halved(key, ordinaryPart):
		return compound
	}
	for _, r := range key {
		if r >= utf8.RuneSelf {
			return ordinary // what no list has beyond ASCII is rather a word of prose
		}
	}
	if misspelt(key) {
		return slip
	}
	return strange
}

// ordinaryWord reports whether a folded word, or what it is an inflection of,
// is in a list of words.
func ordinaryWord(key string) bool {
	if listed(everydayWords, key) || inEnglish(key) || inLexicon(jargonWords, key) || inLexicon(germanWords, key) || inLexicon(romanceWords, key) {
		return true
	}
	for _, ending := range [...]string{"e", "en", "er", "es", "em", "n", "t"} {
		if stem, ok := strings.CutSuffix(key, ending); ok && len(stem) > 3 && inLexicon(germanWords, stem) {
			return true
		}
	}
	listed := func(stem string) bool { return inEnglish(stem) || inLexicon(jargonWords, stem) }
	return stems(key, func(stem string) bool { return listed(stem) || len(stem) > 6 && stems(stem, listed) }) || prefixed(key)
}

// englishWord reports whether a folded word, or what it is an inflection of, is
// English. It is the cheaper question, for the many spellings of a slip.
func englishWord(key string) bool {
	return listed(everydayWords, key) || inEnglish(key) || stems(key, inEnglish)
}

// endings are those of English inflection and derivation, with what the stem
// may have in their place.
var endings = [...]struct {
	ending string
	stems  [3]string
}{
	{"s", [3]string{}}, {"es", [3]string{}}, {"ies", [3]string{"y"}}, {"ied", [3]string{"y"}}, {"ier", [3]string{"y"}}, {"iest", [3]string{"y"}}, {"ily", [3]string{"y"}}, {"iness", [3]string{"y"}},
	{"ed", [3]string{"e"}}, {"ing", [3]string{"e"}}, {"ings", [3]string{"e"}}, {"er", [3]string{"e"}}, {"ers", [3]string{"e"}}, {"est", [3]string{"e"}},
	{"ly", [3]string{"le"}}, {"ness", [3]string{}}, {"less", [3]string{}}, {"able", [3]string{"e"}}, {"ability", [3]string{"able"}}, {"ful", [3]string{}}, {"ment", [3]string{}}, {"ments", [3]string{}},
	{"ization", [3]string{"ize"}}, {"ise", [3]string{}}, {"ised", [3]string{}}, {"isation", [3]string{"ise", "ize"}}, {"ation", [3]string{"ate", "e"}}, {"ations", [3]string{"ate", "e"}},
	{"or", [3]string{"e"}}, {"ors", [3]string{"e"}}, {"ion", [3]string{"e"}}, {"ions", [3]string{"e"}}, {"ity", [3]string{"e"}}, {"ities", [3]string{"e"}},
	{"ism", [3]string{}}, {"ist", [3]string{}}, {"ists", [3]string{}}, {"ish", [3]string{}}, {"al", [3]string{}}, {"ally", [3]string{"al"}},
}

// stems reports whether ok holds for a word that key may be derived from.
func stems(key string, ok func(string) bool) bool {
	for i := range endings {
		e := &endings[i]
		stem, found := strings.CutSuffix(key, e.ending)
		if !found || len(stem) < 3 {
			continue
		}
		if ok(stem) {
			return true
		}
		for _, s := range e.stems {
			if s != "" && ok(stem+s) {
				return true
			}
		}
		if n := len(stem); n > 3 && stem[n-1] == stem[n-2] && (e.ending[0] == 'e' || e.ending[0] == 'i') && ok(stem[:n-1]) {
			return true
		}
	}
	return false
}

// prefixed reports whether key is an ordinary word with a prefix before it.
func prefixed(key string) bool {
	for _, p := range [...]string{"un", "re", "non", "pre", "post", "anti", "auto", "multi", "micro", "meta", "sub", "super", "inter", "over", "under", "mis", "dis", "de", "hyper", "semi", "pseudo", "co", "bio", "geo"} {
		rest, ok := strings.CutPrefix(key, p)
		if !ok || len(rest) < 4 {
			continue
		}
		if inEnglish(rest) || inLexicon(jargonWords, rest) || stems(rest, func(stem string) bool { return len(stem) > 3 && inEnglish(stem) }) {
			return true
		}
	}
	return false
}

// halved reports whether key is two parts for which ok holds.
func halved(key string, ok func(string) bool) bool {
	if len(key) > 24 {
		return false
	}
	for k := 3; k+3 <= len(key); k++ {
		if utf8.RuneStart(key[k]) && ok(key[:k]) && ok(key[k:]) {
			return true
		}
	}
	return false
}

func ordinaryPart(part string) bool {
	if inEnglish(part) || inLexicon(jargonWords, part) {
		return true
	}
	stem, ok := strings.CutSuffix(part, "s")
	return ok && len(stem) > 3 && inEnglish(stem)
}

// germanWord reports whether a folded word is German by its look: an ending of
// nouns and verbs, a letter that only German has, or a compound.
func germanWord(key string) bool {
	if strings.ContainsAny(key, "äöüß") {
		return true
	}
	for _, end := range [...]string{"ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tum", "nis", "nisse", "chen", "lein", "lich", "liche", "lichen", "isch", "ische", "ischen", "ieren", "iert", "ierte", "ierung",
		"tion", "tionen", "ität", "ling", "los", "bar", "sam", "haft", "ige", "igen", "iger", "ern", "eln", "ten", "sten", "ende", "enden", "er", "en", "em", "es"} {
		if stem, ok := strings.CutSuffix(key, end); ok && len(stem) >= 3 && (len(end) > 3 || len(key) >= 8 || germanPart(stem)) {
			return true
		}
	}
	if (strings.HasPrefix(key, "ge") || strings.HasPrefix(key, "be") || strings.HasPrefix(key, "ver") || strings.HasPrefix(key, "zer") || strings.HasPrefix(key, "ent")) && (strings.HasSuffix(key, "t") || strings.HasSuffix(key, "en") || strings.HasSuffix(key, "e")) && len(key) >= 6 {
		return true
	}
	return halved(key, germanPart)
}

// germanPart reports whether a part of a compound is a word, be it with the
// letter that joins it to the next.
func germanPart(part string) bool {
	for _, join := range [...]string{"", "s", "n", "en", "es", "e", "er"} {
		stem, ok := strings.CutSuffix(part, join)
		if ok && len(stem) >= 3 && (inLexicon(germanWords, stem) || inLexicon(germanWords, stem+"en") || inEnglish(stem) || inLexicon(jargonWords, stem)) {
			return true
		}
	}
	return false
}

// misspelt reports whether the folded word is an ordinary one with two letters
// changed round, one left out, one too many or another vowel.
func misspelt(word string) bool {
	if len(word) < 6 || len(word) > 20 {
		return false
	}
	key := []byte(word)
	for i := 1; i+1 < len(key); i++ {
		key[i], key[i+1] = key[i+1], key[i]
		found := key[i] != key[i+1] && englishWord(string(key))
		key[i], key[i+1] = key[i+1], key[i]
		if found {
			return true
		}
	}
	if len(word) < 8 {
		return false
	}
	for i := 1; i < len(key); i++ {
		if englishWord(string(key[:i]) + string(key[i+1:])) {
			return true
		}
		was := key[i]
		for _, vowel := range []byte("aeiou") {
			key[i] = vowel
			if was != vowel && strings.IndexByte("aeiou", was) >= 0 && englishWord(string(key)) {
				return true
			}
		}
		key[i] = was
	}
	return false
}
