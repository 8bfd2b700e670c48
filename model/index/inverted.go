package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model/catalog"
)

// suffixes follow a family name and do not count.
var suffixes = strings.Fields("jr jr. sr sr. ii iii iv phd ph.d. md m.d. esq esq.")

// inverted returns the name of a person as a list in order of family names shows
// it, "" where that is the name as it stands: one word, a handle, what ends in
// an initial or has a comma, what has no family name or begins with it (familyLast), and
// names in scripts whose writers put the family first anyhow. lang is the language of the
// notes; of two family names the first counts.
func inverted(name, lang string) string {
	words := strings.Fields(name)
	if len(words) < 2 || strings.ContainsAny(name, ",@()") || !forenamesFirst(name) || !familyLast(words, lang) {
		return ""
	}
	suffix := ""
	if last := words[len(words)-1]; len(words) > 2 && slices.Contains(suffixes, strings.ToLower(last)) {
		words, suffix = words[:len(words)-1], ", "+last
	}
	at := len(words) - 1
	if initial(words[at]) {
		return ""
	}
	for at > 1 && particle(words[at-1]) && capital(words[at-1]) {
		at--
	}
	if suffix == "" {
		switch n := joinedFamilyNames(words); {
		case n == len(words):
			return ""
		case n > 0:
			at = len(words) - n
		case twoFamilyNames(words, lang):
			at--
		}
	}
	from := at
	for from > 1 && particle(words[from-1]) && !capital(words[from-1]) {
		from--
	}
	given := strings.Join(words[:from], " ")
	if from < at {
		given += " " + strings.Join(words[from:at], " ")
	}
	return strings.Join(words[at:], " ") + ", " + given + suffix
}

// familyLast reports whether a name of several words ends in the family name. That of a
// ruler does not ("Henry VIII"), nor an Icelandic one, whose patronymic is no family name, nor
// one whose last word is a given name of two syllables ("Kim Cheol-su"), nor a Russian one
// that ends in the patronymic; those in Hungarian notes do where they begin with a forename,
// as of people from elsewhere, and do not end in one.
func familyLast(words []string, lang string) bool {
	last := words[len(words)-1]
	if len(words) == 2 && strings.Trim(last, "IVX") == "" {
		return false
	}
	if icelandic(words, lang) || len(words) == 2 && syllables(last) {
		return false
	}
	switch lang {
	case "ru", "uk", "be":
		return !patronymic(catalog.Fold(last))
	case "hu":
		return listed(forenameList, catalog.Fold(words[0])) && !listed(forenameList, catalog.Fold(last))
	}
	return true
}

// icelandic reports whether a name ends in an Icelandic patronymic: in notes in that language
// any, elsewhere that of a daughter, or of a son in letters that few others have.
func icelandic(words []string, lang string) bool {
	last := words[len(words)-1]
	return strings.HasSuffix(last, "dóttir") || strings.HasSuffix(last, "son") &&
		(lang == "is" || strings.HasSuffix(last, "sson") && strings.ContainsAny(strings.ToLower(strings.Join(words, "")), "áíóúýðþ"))
}

// syllables reports whether a word is made of two syllables as Korean given names are in Latin
// letters; family names that a hyphen joins have two capitals.
func syllables(word string) bool {
	first, second, ok := strings.Cut(word, "-")
	return ok && capital(first) && second != "" && second == strings.ToLower(second) && capital(strings.ToUpper(second))
}

// patronymic reports whether a folded word is a patronymic in Cyrillic letters. That of a man
// may also be a family name, but hardly where it is made of a usual forename.
func patronymic(word string) bool {
	forename := func(stem string, ends ...string) bool {
		return slices.ContainsFunc(ends, func(end string) bool { return listed(forenameList, stem+end) })
	}
	for _, end := range []string{"овна", "евна", "ична", "івна", "ївна"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	stem, is := strings.CutSuffix(word, "ич")
	if soft, ok := strings.CutSuffix(stem, "ьев"); is && ok {
		return forename(soft, "ий")
	} else if soft, ok := strings.CutSuffix(stem, "ев"); is && ok {
		return forename(soft, "й", "ь")
	} else if hard, ok := strings.CutSuffix(stem, "ов"); is && ok {
		return forename(hard, "", "о") || slices.Contains([]string{"павл", "льв", "петр", "михайл"}, hard)
	}
	return is && forename(stem, "а", "я")
}

// joinedFamilyNames returns of how many words the two family names at the end of a name are that
// a small "y" or, in Catalan, "i" joins: "Santiago Ramón y Cajal"; 0 where there are none.
func joinedFamilyNames(words []string) int {
	if n := len(words); n > 2 && (words[n-2] == "y" || words[n-2] == "i") {
		return 3
	}
	return 0
}

// twoFamilyNames reports whether a name ends in two family names, spelled as in Spanish:
// "Gabriel García Márquez", but "José Luis Gómez" and "Ana Ruiz de Prado" not. In notes in
// other languages both have to be so, and the name to have no letter that is not Spanish.
func twoFamilyNames(words []string, lang string) bool {
	n := len(words)
	if n < 3 || n > 4 {
		return false
	}
	first, second := strings.ToLower(words[n-2]), strings.ToLower(words[n-1])
	if particle(first) || initial(words[n-2]) || listed(forenameList, catalog.Fold(first)) {
		return false
	}
	if lang == "es" {
		return spanish(first, "áéíóúñ") || spanish(second, "áéíóúñ")
	}
	foreign := strings.ContainsFunc(strings.Join(words, ""), func(r rune) bool { return r >= utf8.RuneSelf && !strings.ContainsRune("áéíóúüñÁÉÍÓÚÑ", r) })
	return lang != "pt" && !foreign && spanish(first, "áíóúñ") && spanish(second, "áíóúñ")
}

// spanish reports whether a family name in small letters is spelled as in Spanish: with one of
// the letters, or the ending of those that were once patronymics.
func spanish(name, letters string) bool {
	return strings.ContainsAny(name, letters) || strings.HasSuffix(name, "ez") || len(name) > 3 && strings.HasSuffix(name, "iz")
}

// particle reports whether a word is one that belongs to a family name. Those in small
// follow the forenames, as "Rossum, Guido van" and "Cruz, Juan de la"; with a capital they
// begin the family name: "Van Buren, Martin".
func particle(word string) bool {
	switch strings.ToLower(word) {
	case "van", "vander", "vanden", "von", "der", "den", "dem", "de", "del", "della", "dello", "degli", "dei", "di", "da", "dal", "das", "do", "dos", "du", "des", "la", "le", "lo", "las", "los", "les", "zu", "zum", "zur", "vom", "ter", "te", "ten", "tot", "'t", "op", "af", "av", "el", "al", "bin", "ibn", "bint", "y", "e", "i", "und", "et", "st", "saint", "san", "santa":
		return true
	}
	return false
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// initial reports whether a word is but the first letter of a name: "R.".
func initial(word string) bool {
	return utf8.RuneCountInString(strings.TrimSuffix(word, ".")) < 2
}

// forenamesFirst reports whether a name is written in a script whose writers put
// the family last.
func forenamesFirst(name string) bool {
	for _, r := range name {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) {
			return false
		}
	}
	return true
}
