package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"gloss/model/catalog"
)

// This file finds names that have an ending of their case, or a particle,
// joined to them, or accents: "Pythona", "Докером", "도커에서", "Arduíno". mixedscripts.go
// has those whose ending is in another script than the name.

// bent is a name of the catalogue that a word is with an ending.
type bent struct {
	name *catalog.Name
	from int // bytes of the word before the name
	size int // bytes of the word that are the name
}

// latinEnding reports whether names in Latin letters take the ending, in a Slavic
// language, Finnish, Estonian or Hungarian.
func latinEnding(s string) bool {
	switch s {
	case "a", "u", "em", "ie", "owi", "om", "e", "ovi", "ech", "ach", "ze", "y", "i", "ę", "ą", "ą.", "ja", "ju", "jem", "ów", "ami", "iem", "owy", "owa", "owe", "owej", "owego", "ové", "ový", "in", "issa", "issä", "illa", "ia", "n", "lla", "ssa", "sta", "lle", "iin", "ilta", "ista", "ban", "ben", "ra", "re", "hoz", "hez", "ral", "rel", "val", "vel", "ból", "ből", "ról", "ről", "ot", "et", "t", "nak", "nek",
		"ba", "be", "on", "en", "ön", "öt", "nál", "nél", "tól", "től", "höz", "ért", "ként", "szal", "szel",
		"is", "isse", "ist", "est", "iga", "ile", "ilt", "it", "iks", "ina", "ga", "le", "st", "na", "ks":
		return true
	}
	return false
}

// vowelEnding reports whether the ending takes the place of a last "a".
func vowelEnding(s string) bool {
	switch s {
	case "y", "i", "ę", "ą", "ie", "o", "ze", "e", "u", "ou", "ě", "om", "aan", "assa", "alla", "át", "ában":
		return true
	}
	return false
}

// endings returns which endings names in Latin letters take in the language of the notes, and
// which in place of a last "a".
func (f *finder) endings() (ending, vowel func(string) bool) {
	switch f.language {
	case "fi":
		return finnishEnding, vowelEnding
	case "hu":
		return latinEnding, hungarianVowel
	case "ro":
		return romanianEnding, noEnding
	}
	return latinEnding, vowelEnding
}

// finnishEnding is latinEnding with what Finnish alone has.
func finnishEnding(s string) bool {
	switch s {
	case "ssä", "stä", "llä", "lta", "ltä", "illä", "iltä", "istä", "ihin", "iin", "iä", "ä", "ta", "tä", "ksi", "iksi", "nä", "tta", "ttä", "itta", "ittä":
		return true
	}
	return latinEnding(s)
}

// hungarianVowel is vowelEnding for Hungarian, where an "a" grows long before every ending.
func hungarianVowel(s string) bool {
	rest, ok := strings.CutPrefix(s, "á")
	return ok && latinEnding(rest) || vowelEnding(s)
}

// romanianEnding reports whether it is an article, or the plural with one, as Romanian joins
// them to names.
func romanianEnding(s string) bool {
	switch s {
	case "ul", "ului", "uri", "urile", "urilor":
		return true
	}
	return false
}

// apartEnding reports whether a language joins the ending to names with a hyphen.
func apartEnding(language, s string) bool {
	switch language {
	case "hu":
		return latinEnding(s) || s == "ul" || s == "ül" || s == "ig" || s == "os" || s == "es" || s == "ös" || len(s) == 3 && (s[1:] == "al" || s[1:] == "el")
	case "id":
		return s == "nya" || s == "lah" || s == "kah"
	case "ro":
		return romanianEnding(s) || s == "le" || s == "lui"
	}
	return false
}

// endedApart reports whether a hyphen and an ending follow the bytes before hi.
func (f *finder) endedApart(text string, hi int) bool {
	if f.language == "" || hi+1 >= len(text) || text[hi] != '-' {
		return false
	}
	word := firstWordOf(text[hi+1:])
	end := hi + 1 + len(word)
	return apartEnding(f.language, word) && strings.HasPrefix(text[hi+1:], word) && (end == len(text) || text[end] != '-')
}

// withArticle returns the names that a folded word with a capital is with the article that
// Swedish, Danish and Norwegian join to it: "Kibanan", "Dockeren". Many of their family names end
// so, too.
func (f *finder) withArticle(key string) (list []bent) {
	if listed(anyWord|properList, key) {
		return nil
	}
	for _, article := range [...]string{"n", "en", "et", "ens", "ets"} {
		stem, ok := strings.CutSuffix(key, article)
		if ok && len(stem) > 4 && !listed(properList|forenameList, stem) && (article != "n" || strings.IndexByte("aeiouy", stem[len(stem)-1]) >= 0) {
			list = f.bend(list, stem, len(key))
		}
	}
	return slices.DeleteFunc(list, func(b bent) bool { return b.name.Ambiguous })
}

// cyrillicEnding reports whether names in Cyrillic letters take the ending.
func cyrillicEnding(s string) bool {
	switch s {
	case "а", "у", "ом", "е", "ы", "и", "ов", "ам", "ами", "ах", "я", "ю", "ем", "ой", "ей", "ою", "ів", "і", "ові":
		return true
	}
	return false
}

// persianEnding reports whether names in Arabic letters take the ending in Persian:
// that of adjectives, of the plural, and both with an izafet.
func persianEnding(s string) bool {
	switch s {
	case "ی", "ها", "های", "هایی", "\u200cها", "\u200cهای", "\u200cی":
		return true
	}
	return false
}

func noEnding(string) bool { return false }

// josa reports whether the particle stands joined to nouns in Korean.
func josa(s string) bool {
	switch s {
	case "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에서는", "에서도", "에는", "에도", "로", "으로", "로는", "으로는", "로도", "와", "과", "랑", "이랑", "하고", "도", "만", "부터", "까지", "처럼", "보다", "나", "이나", "라는", "이라는", "라고", "이라고", "뿐", "뿐만", "용", "인", "란", "이란", "에게", "한테", "로부터", "들", "의경우", "같은", "같은걸", "쪽", "등", "며", "이며", "든", "이든", "이고", "고", "입니다", "이다", "에서만", "에만", "만의", "와의", "과의", "에대한", "이면", "면":
		return true
	}
	return false
}

// bentNames returns the names that the word, which no name begins with as it
// stands, is with an ending.
func (f *finder) bentNames(word, key string) []bent {
	if list := f.ofTwoScripts(word); list != nil {
		return list
	}
	r, _ := utf8.DecodeRuneInString(key)
	if r < utf8.RuneSelf && len(word) > 6 && startsLarge(word) && !plainASCII(word) {
		if list := f.accented(catalog.Fold(key)); list != nil {
			return list
		}
	}
	if r < utf8.RuneSelf && len(word) > 3 && isUpper(word[0]) && (f.german || f.hyphenates()) {
		if word[len(word)-1] == 's' {
			if list := f.genitives(catalog.Fold(key)); list != nil {
				return list
			}
		}
		if f.language == "sv" || f.language == "da" {
			return f.withArticle(catalog.Fold(key))
		}
		return nil
	}
	if r < utf8.RuneSelf && !f.inflects {
		return nil
	}
	key = catalog.Fold(key)
	switch {
	case hangul(r):
		return f.withParticle(key)
	case arabic(r):
		return f.withEnding(key, persianEnding, "", noEnding)
	case cyrillic(r):
		return f.withEnding(key, cyrillicEnding, "а", cyrillicEnding)
	case r < utf8.RuneSelf && len(word) > 3 && !listed(anyWord, key):
		if f.language == "ro" && !startsLarge(word) {
			return nil
		}
		ending, vowel := f.endings()
		return f.withEnding(key, ending, "a", vowel)
	}
	return nil
}

// genitives returns the names of which a folded word is the genitive in German or its kin, that
// are words too, but none that those who speak it use: "Kafkas Protokoll". Others are found
// as what there are several of.
func (f *finder) genitives(key string) []bent {
	stem := key[:len(key)-1]
	if !plainASCII(key) || listed(anyWord, key) || listed(f.ownList()|everydayList, stem) {
		return nil
	}
	list := f.bend(nil, stem, len(key))
	return slices.DeleteFunc(list, func(b bent) bool { return !b.name.Ambiguous })
}

// onesOf returns the names that have a folded word with a plural's s and capitals within:
// people who write "Zorbelinder" mean ZorbeLinders.
func (f *finder) onesOf(word string) []bent {
	list := f.bend(nil, word+"s", len(word))
	return slices.DeleteFunc(list, func(b bent) bool { return b.name.Ambiguous || !camel(b.name.Text) })
}

// accented returns the names that key is with accents, as the notes spell their own
// language: "Arduíno". A name that is another word too may be that with its accents.
func (f *finder) accented(key string) (list []bent) {
	if listed(anyWord|properList, key) {
		return nil
	}
	plain := make([]byte, 0, len(key))
	for _, r := range norm.NFD.String(key) {
		if r < utf8.RuneSelf {
			plain = append(plain, byte(r))
		} else if !unicode.Is(unicode.Mn, r) {
			return nil
		}
	}
	list = f.bend(nil, string(plain), len(key))
	return slices.DeleteFunc(list, func(b bent) bool { return b.name.Ambiguous })
}

// withParticle returns the names that key begins with and of which a particle is
// the rest.
func (f *finder) withParticle(key string) (list []bent) {
	const syllable = len("가")
	if len(key) > 20*syllable {
		return nil
	}
	for cut := len(key) - syllable; cut >= 2*syllable; cut -= syllable {
		if josa(key[cut:]) {
			list = f.bend(list, key[:cut], cut)
		}
	}
	return list
}

// withEnding returns the names of which key is a form: with one of the endings
// joined, or with one of others in place of the last vowel.
func (f *finder) withEnding(key string, ending func(string) bool, vowel string, other func(string) bool) (list []bent) {
	eachStem(key, ending, vowel, other, func(stem string, changed bool) {
		found := f.bend(nil, stem, len(key))
		if changed {
			found = slices.DeleteFunc(found, func(b bent) bool { return b.name.Ambiguous })
		}
		list = append(list, found...)
	})
	return list
}

// eachStem calls visit for each name that key may be a form of, with one of the endings
// joined or with one of others in place of the last vowel; changed says that the last
// letter of the name became another one.
func eachStem(key string, ending func(string) bool, vowel string, other func(string) bool, visit func(stem string, changed bool)) {
	for cut, steps := len(key), 0; cut > 2 && steps < 5; steps++ {
		_, size := utf8.DecodeLastRuneInString(key[:cut])
		cut -= size
		if cut < 3 {
			break
		}
		if ending(key[cut:]) || doubled(key[:cut], key[cut:]) {
			visit(key[:cut], false)
			if stem := softened(key[:cut], key[cut:]); stem != "" {
				visit(stem, true)
			}
			if stem, ok := strings.CutSuffix(key[:cut], "c"); ok && key[cut:] == "e" {
				visit(stem+"ka", false) // "Kafce"
			}
		}
		if other(key[cut:]) && cut > 2 {
			visit(key[:cut]+vowel, false)
		}
	}
}

// doubled reports whether an ending is that of Hungarian for "with", which takes the last
// letter of the name once more: "Dockerrel", "GitHubbal".
func doubled(stem, ending string) bool {
	return len(ending) == 3 && ending[0] == stem[len(stem)-1] && (ending[1:] == "al" || ending[1:] == "el") && ending[0] < utf8.RuneSelf && strings.IndexByte("aeiou", ending[0]) < 0
}

// softened returns the name that a stem before an ending is with another last letter, as
// Polish has it ("Discordzie", "Linuksa", "Inkscapie"), or with its last "e", which Czech and
// its kin leave out: "Ansiblem", "Googlu"; "" for none.
func softened(stem, ending string) string {
	if len(stem) < 4 || stem[len(stem)-1] >= utf8.RuneSelf {
		return ""
	}
	if rest, ok := strings.CutSuffix(stem, "ks"); ok {
		return rest + "x"
	}
	switch ending {
	case "ie":
	case "u", "em", "om", "ovi", "ech":
		return stem + "e"
	default:
		return ""
	}
	if rest, ok := strings.CutSuffix(stem, "dz"); ok {
		return rest + "d"
	}
	if rest, ok := strings.CutSuffix(stem, "c"); ok {
		return rest + "t"
	}
	return stem + "e"
}

// bend appends the names that are the stem and nothing else. Short names and
// those that are ordinary words too have few letters to tell them by.
func (f *finder) bend(list []bent, stem string, size int) []bent {
	names := f.cat.Starting(stem)
	for k := range names {
		n := &names[k]
		if n.Start != 0 || len(n.Text) != len(stem) && catalog.Fold(n.Text) != stem {
			continue
		}
		if catalog.Fold(n.Text) == stem {
			list = append(list, bent{name: n, size: size})
		}
	}
	return list
}

// inflected makes candidates of the names that the word at at is a form of.
func (f *finder) inflected(i int32, text string, list []bent, at int) {
	for _, b := range list {
		n, at := b.name, at+b.from
		hi := at + b.size
		same := commonStart(text[at:hi], n.Text)
		if n.Text[len(n.Text)-1] == 'e' && same == len(n.Text)-1 && !startsLarge(text[at:hi]) {
			continue // small words of prose are much like it
		}
		if n.ExactCase && same < len(n.Text)-2 || n.Ambiguous && len(n.Text) < 5 && !(startsLarge(text[at:hi]) && same >= 3) || f.spoiled(text, at, hi, true) {
			continue
		}
		if f.language != "" && !startsLarge(text[at:hi]) && ordinaryIn(f.language, catalog.Fold(n.Text)) {
			continue // "kyselyissä", which are no Kysely
		}
		exact := hasUpper(n.Text) && same >= len(n.Text)-2
		if f.language != "" && f.bentElsewhere(text[at:hi], n.Text) && !(startsLarge(text[at:hi]) && !opens(before(text, int32(at)))) {
			continue
		}
		f.add(i, at, hi, f.thingOf(n.Entry), whyAlias, !n.Ambiguous, exact)
	}
}

// matchEnded is matchName for a name of several words of which the last has an ending of its
// case: "GitHub Actionsiin".
func (f *finder) matchEnded(text string, at int, n *catalog.Name) (lo, hi int, ok bool) {
	if n.Start > 0 || !isASCIILetter(n.Text[len(n.Text)-1]) {
		return 0, 0, false
	}
	hi, last, ok := compare(text, at, n.Text, n.ExactCase)
	if !ok || hi-last < 4 || !startsLarge(text[last:]) {
		return 0, 0, false
	}
	word, start := catalog.FirstWord(text[last:])
	if start > 0 || len(word) <= hi-last {
		return 0, 0, false
	}
	ending, _ := f.endings()
	return at, last + len(word), ending(catalog.Fold(word[hi-last:]))
}

// commonStart returns how many bytes two words begin with alike.
func commonStart(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
