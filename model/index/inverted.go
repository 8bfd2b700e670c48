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
// notes; those in Spanish have two family names, of which the first counts.
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
	if lang == "es" && suffix == "" && twoFamilyNames(words) {
		at--
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
// ruler does not ("Henry VIII"), nor a Russian one that ends in the patronymic, nor an
// Icelandic one, whose patronymic is no family name; those in Hungarian notes do
// where they begin with a forename, as of people from elsewhere, and do not end in one.
func familyLast(words []string, lang string) bool {
	last := words[len(words)-1]
	if len(words) == 2 && strings.Trim(last, "IVX") == "" {
		return false
	}
	switch lang {
	case "ru", "uk", "be":
		return !patronymic(catalog.Fold(last))
	case "is":
		return !strings.HasSuffix(last, "son") && !strings.HasSuffix(last, "dóttir")
	case "hu":
		return listed(forenameList, catalog.Fold(words[0])) && !listed(forenameList, catalog.Fold(last))
	}
	return true
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

// twoFamilyNames reports whether a name ends in two family names, spelled as in Spanish:
// "Gabriel García Márquez", but "José Luis Gómez" and "Ana Ruiz de Prado" not.
func twoFamilyNames(words []string) bool {
	n := len(words)
	if n < 3 || n > 4 {
		return false
	}
	first, second := strings.ToLower(words[n-2]), strings.ToLower(words[n-1])
	spelled := func(word string) bool {
		return strings.ContainsAny(word, "áéíóúñ") || strings.HasSuffix(word, "ez")
	}
	return (spelled(first) || spelled(second)) && !particle(first) && !initial(words[n-2]) && !listed(forenameList, catalog.Fold(first))
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
