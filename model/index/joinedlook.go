package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file tells by the look of words that hyphens or underscores join whether they may be
// a name.

// joinedLook is looksNamed for words joined by hyphens or underscores.
func (f *finder) joinedLook(token string) int {
	last := token[strings.LastIndexAny(token, "-_")+1:]
	if !projectName(token) || prefixWord(token[:strings.IndexAny(token, "-_")]) || adjectival(strings.TrimSuffix(last, "s")) || adjectival(last) || hyphenWord(token) || f.german && startsLarge(last) {
		return 0
	}
	n := f.partsOf(token)
	if !f.english && n.large == 0 && n.all == 2 && n.tools == 0 && clitic(last) {
		return 0
	}
	if n.all == 2 && token[1] == '-' && n.tools == 0 && (ordinaryWord(catalog.Fold(last)) || listed(jargonList, catalog.Fold(last))) {
		return 0 // "p-value", "t-test"
	}
	lined := strings.IndexByte(token, '_') > 0
	switch {
	case n.placeholders > 0, n.capitals == n.all, n.all > 4, n.all == n.large && n.tools > 0 && n.strangers == 0:
		return 0
	case lined && n.large == 0 && n.all == 2 && n.strangers+n.tools == 0:
		return 6 // a variable, unless it stands among names
	case lined && (n.large > 0 || n.strangers+n.tools == 0):
		return 4
	case n.tools > 1 && n.large == 0 && n.strangers == 0:
		return 40
	case n.strangers > 0 && n.large == 0:
		return 26
	case n.tools > 0 && n.large == 0:
		return 24
	case n.tags == 1 && n.large == 0 && n.all == 2, n.tags > 0 && n.large == 0 && n.all == 3 && languageTag(last):
		return 24
	case n.strangers > 0:
		return 14
	case n.large == 0:
		return 3
	}
	return 0
}

// partCounts are how many parts hyphens or underscores join, and how many of them are what.
type partCounts struct {
	all       int
	large     int // with a capital at the start
	capitals  int // of capitals only
	tags      int // that say which language it is for
	tools     int // names of the catalogue that are no everyday words
	strangers int // of the rest, words that no list has

	placeholders int // as examples have them for any name
}

// partsOf counts the parts of a word that hyphens or underscores join.
func (f *finder) partsOf(token string) (n partCounts) {
	for part := range strings.FieldsFuncSeq(token, func(r rune) bool { return r == '-' || r == '_' }) {
		n.all++
		if startsLarge(part) {
			n.large++
		}
		if allCaps(part) {
			n.capitals++
		}
		switch {
		case allDigits(part):
		case part == "foo" || part == "bar" || part == "baz":
			n.placeholders++
		case languageTag(part):
			n.tags++
		case f.entryNamed(part) != nil && f.usageOf(part) != everyday:
			n.tools++
		case len(part) > 2 && f.senseOf(part) == strange:
			n.strangers++
		}
	}
	return n
}

// hyphenWord reports whether a word of small letters is an ordinary one with hyphens
// ("bare-metal"), or one that is mostly written without its hyphen: "how-tos", "meet-ups".
func hyphenWord(token string) bool {
	a, b, ok := strings.Cut(token, "-")
	return ok && (listed(anyWord, token) || listed(anyWord, a+b))
}

// clitic reports whether a word is one that Romance languages join to verbs by a hyphen:
// "cria-se", "donnez-moi".
func clitic(word string) bool {
	switch word {
	case "se", "lo", "la", "los", "las", "me", "te", "nos", "vos", "lhe", "lhes", "no", "na", "nas", "o", "a", "os", "as", "vous", "moi", "toi", "il", "elle", "ils", "elles", "on", "ce", "t", "je", "tu", "nous", "là", "ci", "y", "en", "leur", "lui":
		return true
	}
	return false
}

// languageTag reports whether a part of a name says which language, or what use, it is for.
func languageTag(part string) bool {
	switch part {
	case "rs", "js", "py", "ts", "go", "rb", "cpp", "jl", "hs", "ml", "ex", "el", "ng", "cli", "ctl", "lib", "sh", "fs", "vim", "nvim":
		return true
	}
	return false
}

// prefixWord reports whether the part before a hyphen is a prefix of ordinary
// words.
func prefixWord(word string) bool {
	switch catalog.Fold(word) {
	case "non", "pre", "post", "anti", "pro", "semi", "self", "multi", "cross", "ex", "re", "co", "sub", "inter", "intra", "quasi", "half", "un", "e", "x", "no", "auf", "ad", "de", "per", "vis", "mid", "low", "high", "pre_", "all", "not":
		return true
	}
	return false
}
